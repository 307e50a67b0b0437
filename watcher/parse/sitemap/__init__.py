"""Sitemaps: every form of them -> ParsedFeed of kind "sitemap". Pure; for the sandbox.

    document   which form it is in: XML, gzip, a list of addresses, a feed, a robots.txt
    xml        urlset and sitemapindex (sitemaps.org 0.9) as a stream
    entry      one <url>, with Google's news, image and video extensions
    slug       a title out of an address, for entries that have none
    children   which sitemaps of an index to poll now

Decisions
- `published` is news:publication_date and nothing else. lastmod is when a page last changed: a
  story of 2015 with today's lastmod would be told as today's, and many sites write the moment at
  which the sitemap was made. It is kept as `modified`, which says what is surely old, and what was
  edited.
- An entry without news:title gets one from its address: words there are words of the story, so a
  watchlist can match them. It is marked in a note, and `slug.is_made` tells it of any entry, also
  later, when the page has given the real one. Addresses without words (/12345) give none.
- Read as a stream, each element dropped once read: 50,000 addresses with news tags and pictures
  (24 MB) take 0.9-1.5 s of CPU and 190 MB. That is the protocol's limit of addresses, and ours; its
  50 MB are too, decompressed. Since a slower machine would meet the sandbox's 2 s, a sitemap gets
  `SECONDS`; one of 10 MB, which is all that the default `max_bytes` lets through, needs a third.
- Elements are known by their local name: real sitemaps have no namespace, http for https, or a
  prefix of their own. Damage goes the way of feeds: decode, mend, recover, note; an address that
  was cut off is left out. A DTD is cut out, so there are no entities to explode.
- An index may name itself or go in circles: `children` never polls what was read already, and who
  polls goes down at most `DEPTH` levels.
- Video titles and picture captions are not read as titles: they name the video and the picture. Nor
  is a video's publication date the page's: a story of today may show a film of ten years ago.

Compared (`tests/benchmarks/sitemaps.py`): ultimate-sitemap-parser 1.8, the one kept library. It
reads the same addresses and dates in 20 of 21 real documents (not an index without <loc>), and of
their damaged copies nothing where an `&` is bare, a prefix undeclared, or a PHP notice stands
before; 50,000 news take it 4.5 s and us 0.9. It fetches by itself (requests; without our limits,
guard and validators), walks a whole site at once, and is GPL, so it is no dependency.
"""

from watcher.parse.sitemap.document import MAX_BYTES as MAX_BYTES
from watcher.parse.sitemap.document import SECONDS as SECONDS
from watcher.parse.sitemap.document import parse_sitemap as parse_sitemap
