"""Listing: a front, section, tag or search page becomes entries as clean as a feed's.

    document  parse_page: all of it, in this order
    reading   the bytes -> a tree, within bounds
    walk      the tree laid out flat: one pass, then slices of flat lists; zones: parts of a page
    leading   where a click on an element leads
    targets   its links by address
    headline  what each calls its story: labels, pieces, borrowed
    evidence  what speaks for and against each being a story (weight, shapes, site), and its likes
    score     which are stories; selector: those that `links:` chooses instead
    blocks    the block around each story
    teaser    what the block says: lead, when it was published, picture; moving: "2 hours ago" in it
    headed    dates that stand over several stories
    times     shown times -> instants: named_day, clock, time_forms, time_words; places: the zone
    structured, channel   stories that a page names as data; posts of a Telegram channel
    scripted  stories in the data that a page carries for its script, where it shows none; answers:
              in what its script fetches
    paging    where the list goes on

It is pure, and runs in a sandbox.

Decisions
- No single rule recognises a story, so many weak signs are weighed: a logistic regression over what
  a link shows, where it stands, how its address looks, and how similar links score. Lengths are in
  words (`weight`), not characters, so that scripts compare. No site's name and no class of a single
  site is used; the words of class names (`zones`) are those of CMSs and themes.
- Links in the same kind of place (tag and classes of a link and what encloses it) or with the same
  shape of address are usually listed together, so half of a link's score is that of its like.
- The threshold depends on the page: a story may score at most 3 less than the clearest ones. So a
  plain list of links is found if there is nothing better, but not beside real teasers.
- The weights are made by `tests/benchmarks/listing_weights.py` from 29 pages (14 with truth, 15
  labelled by us), the sign of each held to what it can mean, strongly regularised. With the pages
  of a site left out of the fit: precision .938, recall .988, F1 .962 on those with truth (worst
  page .84), .953, .979, .966 on all. Fitted on all: .956, .990, .973 on those with truth
  (`tests/benchmarks/listings.py`; links of 20 characters reach .788, headings .653, courlan .458).
- Stories in a sidebar count on a front page, which is about everything, but not on a section or tag
  page, whose "most read" is about something else. The labelled pages disagree on this.
- A link after running text in its paragraph is a related link, and no story of the list.
- A link to another site is no story, unless less than a third of the list is on the own site (an
  aggregator). The site is the registrable domain of the page's address and canonical link, told by
  its form (a public suffix list would be 200 KB for what `site` gets right on every page we have).
- Dates above or between stories are the stories' (`headed`) if the page shows at least two of their
  kind, in order; a single one is more often today's date, at the head of the page.
- The headline is a heading in or around the link, else its text. A text that several addresses
  share ("Read more") names none of them: then the heading, picture or first words beside it do. One
  that ends in dots is completed by the link's title.
- What stands at the ends of a headline (`labels`: kickers, badges, counts, dates, bylines) is left
  out of it if the link's title, its picture or the page's data names the rest, if other stories
  have it, too, or if its class says so. Words go to the summary, for a kicker may name what a
  watchlist seeks; numbers go nowhere. With a colon it is a part of the headline ("Iran: ...").
- Structured data goes first for what it says of a story (JSON-LD, `datetime`, `itemprop`), but does
  not choose the stories: the lists of publishers are partial and hold sections and games.
- Shown times (`times`) are our own tables (CLDR's relative fields, 50 languages): dateparser 1.5
  fills in what is not there ("2:1" is 02:01 today, "May" its 26th, a bare "3/4" in English March),
  and htmldate looks for one date of a whole page. What is not certain is none. The zone is that of
  the country or the language; which of 3/4 is the day is told by the page's other dates, its
  country, or its language.
- A relative time ("2 hours ago") at the end of a headline or teaser text is cut off if it stands
  apart (`moving`): otherwise the entry would count as edited at each poll.
- lxml (see `watcher.parse`) with huge_tree, because old pages nest beyond 256; cssselect (BSD, 1.x,
  no dependencies) for `links:`.

Bounds: 4 MB of markup without scripts, 60,000 elements, 5,000 links; a page of 10 MB ends within
1.1 s of CPU (nested divs, nothing closed, 200,000 links, a wrong charset, a list in a script), one
of 5,000 headlines in eight elements each within 1.8 s; ordinary ones take 10 to 80 ms. Only 100,000
attributes of one element take libxml2 longer, and end at the sandbox's clock.

Posts of a Telegram channel's preview (`channel`) are the one exception: they are read by what they
are called, for their only link is a time.

What it does not do: run JavaScript (but see `scripted`), tell an article page from a listing (it
lists the related stories there), find titles of one or two words without a number in their address,
unless they are headings in a row with a text each.
"""

from watcher.parse.listing.document import parse_page as parse_page
from watcher.parse.listing.selector import selector_mistake as selector_mistake
