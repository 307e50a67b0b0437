"""Parse: the bytes of a document become a ParsedFeed, whatever state they are in.

    document   the two ways to read one: fast in the daemon's own process, slow in a sandbox
    fast       well-formed and ordinary XML; None for everything else
    tolerant   all the rest: decoded, mended, read with the same code; loose: by feedparser
    jsonfeed   JSON Feed
    trees/     a tree -> ParsedFeed
    mending/   text that is nearly XML or JSON -> what it was meant to be
    charsets/  bytes -> text, whatever encoding they are said to be in
    dates/     dates as feeds write them, in other scripts and calendars, too
    forms      titles, links, languages, numbers
    unpack, wrapped   compressed without saying so; a feed within a page
    sniff      what a body is, and words for the user where it is no feed
    by_kind    a document as what its source says it is
    known      where well-known platforms keep the feeds of their pages: shapes
    page       the feeds that a page advertises; markup: pages as trees; script_data: their JSON
    listing/, sitemap/   pages that list stories; sitemaps

Decisions
- One reader of trees (`trees`) serves RSS, RDF and Atom, and both paths. So an entry reads the same
  on a day when its feed is broken, and that is not mistaken for an edit.
- Well-formed feeds are read with the standard library's trees (expat): their parts are plain Python
  objects, so 25 entries take 0.45 ms (lxml: 0.54). Both agree on what is well-formed. lxml
  (libxml2; BSD, active since 2004) reads feeds with xml:base or markup in entries, and everything
  that was mended. No entities, no DTD, no network. feedparser (BSD, maintained; 100 ms a document)
  is the last resort: for an unknown root, or mended text that is still not well-formed and of which
  libxml2's recovery reads less. It gets a stream, so that it opens no file or URL; its sanitiser
  and date parser are not used.
- fastfeedparser is our measure of speed, but it invents dates and silently loses entries of damaged
  documents. 22 KB with 25 entries take it 0.25 ms, and us 0.5 ms, mostly for cleaning text,
  stripping HTML, making links absolute and checking dates (`tests/benchmarks/parse.py`).
- A title is plain text unless it closes a tag or names a character; so "Q&A", "a < b" and "the
  <blink> tag" survive, and titles that were escaped twice are read as everybody meant them.
- A truncated document gives only its complete items, because half an item would be sent as it is.
- Above 2 MB or with a DTD a document goes to the sandbox, above 10 MB it is refused.

What it does not do: fetch, decide what is new, keep HTML, follow `xml:stylesheet`.
"""
