"""A poll of one source: fetched, parsed, followed to what it leads to, and made ready for `ingest`.

    kinds      as what the document of a source is read
    asking     what is asked for, of whom, and whether a page may be
    poll       one poll on its way
    fetching   the document of a source, or of the place that is polled in its stead
    own_feed   a page that names its own feed
    detours    where the stories are now that the address fails
    arrived    the document parsed: at once where it is in order, apart where it is not
    following  the next pages of a list, the sitemaps of an index
    lots       the items as lots, and which of their pages are to be read
    slices     a document of very many entries, a transaction each
    outcome    what a poll says of its source, its host, and to a person

A failure is an outcome like others: it is stored, and tells when to poll next.
"""
