"""A reading: the page of an entry fetched, its main text found, and what becomes of both.

    claiming   which pages are read now
    page       the page fetched and its text extracted
    deciding   when to try again, and what a page changes of its entry: pure
    recording  the text stored, or why there is none

What a site says in all its articles is left out of the text, by paragraphs: one that stands in
several other articles of the source, and in a third of those counted, is the site's and not the
story's. A third, because an outlet repeats its own background sentences too ("... has ruled since
1994"), and those are news. What is left is stored and matched, so that evidence, search and replay
look at the same text; how many paragraphs were left out is kept for `why`.
"""
