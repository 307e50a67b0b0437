"""Extract: the bytes of an article's page become its main text and metadata.

`article.extract` is the way in; it runs in a sandbox (`watcher.sandbox`). `boilerplate` knows what
recurs across a source's articles.
"""
