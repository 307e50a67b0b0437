"""A node and its model -> an item: mistakes are reported, the good part is kept.

validate    the item; telling: what Pydantic found, in our words
spelling    misspelt keys, read as what they were meant to be
unbuilt     keys that this version does not support yet: the one table
"""
