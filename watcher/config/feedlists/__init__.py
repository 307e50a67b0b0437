"""Lists of feeds from other readers (OPML 2.0, http://opml.org/spec2.opml), and for them.

opml        a list -> sources; outlines: what it consists of
export      sources -> a list
"""
