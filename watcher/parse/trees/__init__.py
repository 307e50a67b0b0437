"""A tree of RSS, RDF or Atom -> ParsedFeed, whichever library read it.

tree       the feed, and which elements are its entries
entry      one entry by what it has: gathered, addresses, entry_texts (credit: left out of them)
element    what trees consist of; names: what elements mean

The address of an entry (`addresses`) is the first of: origLink (FeedBurner), RSS's own link, a
canonical link, an alternate one, a guid that is an address or says so, the place of content that is
not in the feed, rdf:about of RSS 1.0, an attachment (sound before pictures), its own document
(rel=self). Placeholders (#, N/A) do not count, because entries that share one would be taken for
each other. Of gofeed's 507 test documents it finds every expected address, and one for 21 entries
that should have none.
"""
