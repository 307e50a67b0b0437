"""Extract: the bytes of an article's page become its main text, and what it says of itself.

`article.extract` is the way in (`door.extract` for who passes it on). It runs in a sandbox, for a
page may take any time to read. `document` makes the tree, `blocks` cuts it into paragraphs, `page`
knows what they have in common (`places`; `prose`: where the prose is), `features` describes each
(`names`: what classes and ids say; `cues`: what its words say), `weighing` decides, `writing` puts
the text together. `metadata`, `headline`, `authors` and `structured` (JSON-LD) read title, time,
author ...; `refusal` knows walls and error pages; `boilerplate` what a site repeats. `feed` makes a
document of one entry of an article that is watched for its own changes.

Decisions
- A logistic regression over some 650 named features decides whether a block belongs to the text.
  Its weights are one readable file (`weights.json`; `"cue share": -0.24` speaks against), made by
  `tests/benchmarks/article_weights.py` from pages with known texts, and need no library at run
  time. Strong regularisation mattered most: with C = 0.3 instead of 0.02 the model trusts rare
  features and loses whole articles. A second pass over the neighbours' chances gave nothing.
- If more than 6% of the text is in doubt (on half of all pages), trafilatura (Apache-2.0, active
  since 2019, 2.3.1) reads the page as well, in its fast mode, and whether it takes a block is a
  feature in a second set of weights. Its slower modes and readability-lxml added nothing.
- Always left out, whatever the weights say: lines that lead to other stories ("Read also: ...", in
  forty languages), lines of the page's machinery (`machinery`: "Advertisement", "please enable
  JavaScript", consent to embedded content; 13 in the material, and no line of an article), text
  hidden by style, long rows of links, a repeated title, comments (`writing`), and other articles
  further down the page (`alone`).
- Short news among long teasers is where weights and trafilatura go wrong: of one-paragraph reports
  beside five teasers (made from news in 41 languages) .76 were right, of those with two teasers in
  markup without names .17. So teasers in a row (`teasers`) outside the place of headline and text
  are left out by rule, and trafilatura is ignored if it takes them: now .97 and .95. The 288 pages
  of the material are read as before.
- Measured by eight-fold cross-validation, each publisher in one fold (`article_weights --check`):
  F1 of 4-gram shingles on the 63 pages of the article-extraction-benchmark and 128 of many
  publishers: .982 and .960. On the same pages trafilatura has .943 and .944 by default, .962 and
  .951 in precision mode without comments, the best of six readers for each page .978 and .973.
  CPU a page, in one run: median 14.6 ms, trafilatura 19.0 (`tests/benchmarks/articles.py`).
- The articleBody of JSON-LD is evidence like any other. It becomes the text only if the markup has
  less than half of it (pages that a script fills). Where both have next to nothing, an object with
  the article's title in the page's other data has it (`scripted`).
- Metadata is what the page says in JSON-LD, meta, microdata or <time>, never guessed from text or
  address. Two exceptions: a date in a short line near the headline (`dateline`; read as lists show
  times, see `parse.listing.times`, but one that counts from now is none), and a name in a byline
  (`authors`) if the data names nobody or only the site: that finds 101 of 135 known authors, the
  data alone 93. Of 90 known times 88 are right; a time without a zone is UTC. Of 127 known
  headlines 107 are right to the letter; most others are the page's second headline (og:title
  instead of <h1>).
- A refusal needs two signs (`refusal`). Of the 288 pages two are refused, rightly: they end at a
  paywall after two paragraphs.
- Bounds: 10 MB, 1,200,000 characters of markup, 4,000 blocks, 200 levels; cuts are noted.
- Paragraphs that recur across a source's articles (`boilerplate`) are recognised by keys: hashes of
  their words without case, punctuation and numbers, at most 200 an article. `reading` counts them
  and leaves out the recurring ones.

What it does not do: run scripts (but see `scripted`), join an article's further pages, keep markup,
pictures or tables.
"""
