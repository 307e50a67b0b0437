"""The archive's index: entries found by their words, in both databases.

search         asked for candidates, and told with what was found
indexing       kept up; search_index: how each database holds our tokens
"""
