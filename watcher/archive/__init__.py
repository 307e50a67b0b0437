"""The archive: stored entries are indexed some time after they came, and searched by query.

    indexing  the index kept up, a slice at a time
    finding   what a query finds
    unfound   suggestions when a search finds nothing

The index (`store.search`) finds candidates by tokens: `match.index` makes those of an entry,
`match.seeking` those of a query. The matcher then decides on each candidate. An entry that is not
indexed yet is a candidate of every search, so results are right however late the index is, and
indexing can wait for moments between polls.
"""
