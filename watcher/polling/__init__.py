"""A poll of one source: fetched, parsed, followed to what it leads to, and made ready for `ingest`.

    kinds      as what the document of a source is read
    asking     what is asked for, of whom, and whether a page may be
    poll       one poll on its way
    fetching   the document of a source, or of the place polled instead of it
    own_feed   a page that links to its own feed
    detours    another place of the site, once the source's own address keeps failing
    arrived    the document parsed: here if it is well-formed, else in a child process
    following  the next pages of a list, the sitemaps of an index
    lots       the items as lots, and which of their pages to read
    slices     a document of very many entries, a transaction each
    outcome    what a poll changes in its source and host, and which notices it leaves

A failure is an outcome like any other: it is stored, and determines the next poll.
"""
