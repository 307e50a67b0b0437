"""What polls brought, made ready for `ingest`.

lots      their items as lots, and which pages are to be read
slices    a document of very many entries, a transaction each
outcome   what a poll says of its source, its host, and to a person
"""
