"""Queries as they are evaluated: the places of leaves in a text -> those of the query, or none.

tree      the nodes: leaves, AND, OR, NOT, fields
close     those that ask how places lie to each other (NEAR) or how many there are (atleastN)
meta      what is known about a text beside its words: site:, lang:, author: ...
limits    contexts in which a name means something else; standing   names inside addresses
effort    a bound on the work that one text may cause
"""
