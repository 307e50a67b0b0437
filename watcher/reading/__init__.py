"""A reading: the page of an entry fetched, its main text found, and what becomes of both.

    claiming   which pages to read now
    page       the page fetched and its text extracted
    deciding   when to try again, and what a page changes of its entry: pure
    recording  the text stored, or why there is none

Paragraphs that a site repeats in its articles (how to subscribe, legal notes) are left out of the
text. A paragraph counts as such if it stands in several other articles of the source and in at
least a third of those counted; fewer would also hit the background sentences that an outlet repeats
("... has ruled since 1994"), and those are news. The rest is stored and matched, so that evidence,
search and replay look at the same text; `why` shows how many paragraphs were left out.
"""
