"""The archive: stored entries are indexed some time after they came, and searched by query.

    indexing  the index kept up, a slice at a time
    finding   what a query finds
    unfound   what a person may have meant where a search finds nothing

The index (`store.search`) finds candidates by tokens that `match.index` makes and `match.seeking`
asks for; the matcher decides on each. An entry that is not indexed yet is a candidate of every
search, so searching is right however late the index is, and indexing may wait until there is
time: it is no part of a poll.
"""
