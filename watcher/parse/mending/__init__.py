"""Text that is nearly XML or JSON -> what it was meant to be.

mend        what a document may not hold, and references (`references`)
retag       tags put wrong; balance: tags left open; rename: names nearly right
jsonmend    damaged JSON

libxml2's recovery drops every named reference after the first mistake ("Q&amp;A" became "QA",
"&lt;p&gt;" stuck to words as "p"), so they are numbered before it reads. Measured by damaging 117
real feeds in 40 ways: what was read of a feed with one repeated attribute was wrong in 62 of them
before, and is in none; with an unclosed title in 116 and none; in capitals 61 and none. One tag put
wrong into the title of one entry changed other entries, of 2,121 in 65 feeds: "</b>" 240, "<br>"
121, "<!--" 1,046 of them before, and none now.
"""
