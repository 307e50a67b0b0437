"""Extract: the bytes of an article's page become its main text, and what it says of itself.

`article.extract` is the way in (`door.extract` for who passes it on). It runs in a sandbox, for a
page may take any time to read. `document` makes the tree, `blocks` cuts it into paragraphs,
`page` knows what they have in common (`prose`: where the prose is), `features` describes each
(`names`: what classes and ids say; `cues`: what its words say), `weighing` decides, `writing` puts
the text together. `metadata`, `headline`, `authors` and `structured` (JSON-LD) read title, time,
author ...; `refusal` knows walls and error pages; `boilerplate` what a site repeats. `feed` makes
a document of one entry of an article that is watched for its own changes.

Decisions
- A block is in the text where a logistic regression over some 650 named features says so. Its
  weights are one readable file (`weights.json`; `"cue share": -0.24` speaks against), made by
  `tests/benchmarks/article_weights.py` from pages with known texts. No library is needed for that
  at run time. Strong regularisation mattered most: with C = 0.3 instead of 0.02 the model trusts
  rare features and loses whole articles. A second pass over the neighbours' chances gave nothing.
- Where more than 6% of the text is in doubt, trafilatura (Apache-2.0, active since 2019, 2.3.1) is
  asked, its fast mode, and whether it takes a block becomes a feature of a second set of weights.
  Half of all pages are read without. Its slower modes and readability-lxml (Apache-2.0) as further
  witnesses gave no more than the fast one.
- By rule, whatever the weights say, are out: lines that lead to other stories ("Read also: ...",
  in forty languages), what is hidden by style, long rows of links, the title said again, comments
  (`writing`), and other articles that a page goes on with (`alone`).
- Short news among long teasers is what weights alone get wrong, and trafilatura too: of reports of
  one paragraph with five teasers beside (made from news in 41 languages) .76 was right, of two in
  markup without names .17. So teasers in a row (`teasers`) beside the place of headline and text
  are out by rule, and trafilatura is not believed where it takes those: .97 and .95. On the 288
  pages of the material that changes nothing.
- Measured by eight-fold cross-validation, each publisher in one fold (`article_weights --check`):
  F1 of 4-gram shingles on the 63 pages of the article-extraction-benchmark and 128 of many
  publishers: .982 and .960. On the same pages trafilatura has .943 and .944 by default, .962 and
  .951 in precision mode without comments, the best of six readers for each page .978 and .973.
  CPU a page, in one run: median 14.6 ms, trafilatura 19.0 (`tests/benchmarks/articles.py`).
- An articleBody of JSON-LD is a witness like others, and the text only where the markup has less
  than half of it (pages that a script fills).
- Metadata is what the page says (JSON-LD, meta, microdata, <time>), never guessed from the text or
  the address (htmldate, which trafilatura brings, does guess), but for a date in a short line near
  the headline (`dateline`), and a name in what is called a byline (`authors`) where the data names
  nobody, or only the site: of 135 known authors it finds 101, the data alone 93. Of 90 times known
  for the 128 pages 88 are right, one is none, and one is what the page says; a time without a zone
  is UTC. Of 127 headlines 107 are as known, to the letter; most others are the page's second
  headline (og:title for <h1>).
- Refusals need two signs (`refusal`); of the 288 pages of the material two are refused, rightly:
  they end at a paywall after two paragraphs.
- Bounds: 10 MB, 1,200,000 characters of markup, 4,000 blocks, 200 levels; what is cut is noted.

What recurs across a source's articles (`boilerplate`): for each source the keys of paragraphs are
counted over its distinct articles; those in `RECURS` others are left out of matching. The text is
stored whole. A key is a hash of the words without case, punctuation and numbers; an article adds at
most 200. Who stores them bounds their number and spares a story's own copies.

What it does not do: run scripts, join an article's further pages, keep markup, pictures or tables.
"""
