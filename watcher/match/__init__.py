"""Match: which watchlists fit an entry, where, by which rule, and why the others do not.

Its rooms, each knowing only those below it:

    engine       compile once, then match or explain
    choosing     which watchlists to look at, by what was hit
    sieve        many texts searched as one, to leave out those that hold no term
    explain      why a watchlist fits or does not: what its query lacks (`lacking`), what there is
                 of its terms (`reasons`), near misses (`relaxed`)
    evidence     places -> spans of the fields as given
    index, seeking   the tokens of a text in the archive's index, and those that a query asks for
    compiling    watchlists -> what each asks of the leaves
    leaves       what is looked for, each with the patterns by which it is found
    rule         a watchlist as matching takes it, and as it is compiled
    tree, close  queries as they run: places of leaves -> places of the whole, or none
    effort       bounds how much is done with the places of one text
    limits       what makes a name another thing
    meta         what stands around a text: site:, lang:, author: ...
    standing     names inside an address or an identifier do not count
    hashtags, mutated, turned   what is searched a second time in another form: the words of
                 #StandWithBelarus, changed beginnings of Irish and Welsh, Serbian's other alphabet
    middles      phrases across a middle name: Vladimir V. Putin
    automata/    all keys of a matcher in one pass, and what stands where one is found
    patterns/    a term or name -> patterns by their keys: how its spellings are recognised
    readings/    in scripts without spaces: whether a term stands across other words
    query/       the query language: text -> tree -> text
    concepts/    one thing with its names in every language
    forms/       forms of names and of common words, words that look alike, given names
    text/        the form in which texts are compared, where words begin, and the way back

How a term is found. Text and term are folded to one normal form; the automaton searches the text
without the marks of letters (Vietnamese text with them, where they make other words) for keys: of
an inflected word its stem, of a phrase its longest part that no form changes. At each hit the
pattern decides: word boundaries by script, endings by language, marks, capitals. What was found
are leaves; each points to the watchlists that need it, of a conjunction only the rarest leaf. Only
those trees are evaluated.

What it costs, in texts a second (`tests.benchmarks.match`: 1,500 texts of 2,000 characters in 47
languages, one core, in slower and faster hours of one machine):

                                            10,000 keywords    100,000 keywords
    each text seen once                       2,500 -  4,800       850 -  2,000
      that says its language                  3,500 -  6,500     1,000 -  2,250
    once the words of a language are known    3,500 -  5,900     1,200 -  2,550
      in a text that says its language        3,800 -  7,200     1,450 -  2,900
    the automaton alone                      13,500 - 23,000     7,500 - 14,600

With 100,000 boolean queries it is a tenth less. Compiling 100,000 keywords takes 2.7 to 5.4 s in
slower hours. With many keys it is looking at patterns that costs, so most of the room is about not
looking:
- Latin, Greek and Cyrillic keys have a space before them, and are looked for in the text's words
  with nothing but spaces between: stems hit 125 times a text where they hit 330 times anywhere.
  These words are bytes, one a letter: 27 us where the same automaton over str takes 37.
- Of 127 hits a text 71 are keys that only begin phrases. One number a key tells the first letters
  that may follow, and one look at it passes most of them over (`beside`).
- A phrase is looked at only where the word beside its key begins as it should: 16 times a text of
  730. Phrases with the same such beginning are kept together, found once a word: a third faster
  than a table of all pairs where the words of a text begin many phrases. One that stands as it is
  spelled, as most do, is found without asking its words.
- What most words are asked lies beside them, not in their patterns (`keyed`), and most leaves share
  one tuple of watchlists (`choosing`): a place in memory not touched saves .1 us, and there were
  six for each word.
- Which words of a text are forms of which terms is remembered, by language. Keys lie within a word,
  so a word is asked once for all of them: 36 hits a text for some 20 words. For phrases, too, it is
  remembered which pairs of words are forms of each other (`inflected`).
- Texts are folded through code pages: Latin ones in 30 us, Cyrillic ones in 44, ASCII ones in 10,
  where the general way takes 70 to 110. One emoji, © or ü in Russian text, or a word in two
  scripts, leaves a text in its page (`odd`).
- Keys in other scripts are not looked for in a text whose page holds no character of them.
- Other ways to write terms, the forms of short and irregular ones and spellings of names take a
  quarter of compiling and, with what more they find, a tenth of a first pass; middle names are
  15 us of a text. A key for each vowel that "ropa" may change into is met half as often as "rop". A
  phrase with a word of many beginnings (Vladimir, Uladzimir; день, дни) is kept under each of them:
  looked at wherever its other word stands, such phrases doubled what phrases cost.
- Of a phrase only what finds it is kept; its words are made when it first stands in another form,
  one phrase a text: 25 MB less, and a fifteenth of compiling.

Where the time goes with 100,000 keywords: preparing the text and the automaton a sixth each, what
its hits lead to a third (half of it dictionaries too large for the processor's cache), evidence and
choosing watchlists an eighth each. Learning the words of a text that were not met before takes a
quarter more: ten words, each asked of two stems.

Tried and left out:
- A memory of what each word of a text means, asked with sets of words instead of the automaton,
  phrases known by one word: as fast once all words are known (splitting and hashing 370 words costs
  what the automaton does), twice as slow before (each new word is asked of every stem).
- The same memory asked at each hit of the automaton, phrases by their neighbours in it: no faster.
  Most words lead to some phrase, and finding a word costs three times what missing it does.
- Keys by how few phrases share them: short keys hit too often; among equally long ones the hits
  only move. Longer keys for what no language's endings shorten: 76 hits instead of 78. With
  Snowball's stems four of five Latin words need a key two letters shorter than they are.
- The letters that may follow a key in some language: 18 pairs of 23 are left. Leaving out terms too
  short for a new word by one number: it costs what it saves.
- A second automaton of whole words for languages without endings: a third faster in Vietnamese, but
  half a second to build. The room compiled by mypyc: a third faster, but 70 s of C at every
  installation.
- Also the stages over many texts at a time, huge pages, terms folded many at once.

Decisions:
- ahocorasick-rs (Apache-2.0, G-Research, over the Rust crate aho-corasick) takes str or bytes,
  gives offsets in code points, overlapping hits included, and releases the GIL meanwhile. Its
  default layout builds 9 x faster than its DFA and searches as fast.
- Inflection by endings of the text's language (`inflect`), a name's own where it is a concept's:
  stemmers do not know names. Common words, typed in small letters, by Snowball (PyStemmer).
- A name typed with a capital needs one where it is inflected, or where its small form is a word
  (`homonyms`), of some even inside a sentence; a text without any capital is excused. Common words
  of the news are no names, though lists are typed in headline case (`titled`).
- No text is looked through at each of its places: 1 MB of one word, of marks, of names without
  spaces takes 1 to 2 s, of a trap of the Kremlin 4 s. Two million random and hostile queries
  (`tests.benchmarks.hostile`): one crash, mended; each refusal with its place; two dozen texts of a
  megabyte (full-width letters, odd spaces, one sign over and over) took 2 to 13 s.
- A flood is bounded in three places, each far from what people read. Of one term 10,000 places of a
  text count. A text in which keys are found more often than it has characters (`finding`; real ones
  have a fifth of that at most) is no longer searched for those found most; one in which more than
  300,000 patterns are looked at (`looking`; of 100,000 keywords a megabyte has 30,000) is not asked
  at each place what the same key or word leads to. All other terms are looked for as ever. Where
  queries then use more than two million places (`effort`), each leaf keeps only its first ones, a
  hundred at least: NEAR and atleastN are decided by these, and NOT NEAR by the text up to there.
  900 terms inside each other, 10,000 variants of one, 5,000 NEARs or 10,000 watchlists over 1 MB of
  nothing else: 2 to 6 s, 10 at worst, and 50 to 350 MB (minutes and more than 4 GB before).
- The map back to the text as given notes what is not one to one (`origin`: runs of spaces, what
  vanishes, what grows), and works on parts around a place where that does not explain the length;
  property tests compare it with folding the whole. The engine is held to a slow, plain evaluator
  (`tests/match/reference.py`) by random queries and texts.
- After an edit of the config nothing is made again of terms that were there before: patterns do not
  change, so two matchers share them (`leaves`). Of 100,000 keywords with some new ones that takes
  two fifths of the time, and 20 MB where a second matcher took 180. Those that nobody asks for any
  more stay until they are a fifth; then all is made anew.
- While a matcher is compiled the garbage collector rests: it would double the time. What was made
  counts as old afterwards, which saves another tenth.
- Quotation marks are spaces in the normal form, so завод «Атлант» is a phrase; other punctuation
  parts phrases. What a concept tells in quotation marks (not_in: центр «Минск») is looked for in
  the text as given (`limits`).
- Any exclude term in a watched field vetoes the watchlist for that entry.
- No regular expressions: RE2 would be one more dependency for what `word*`, `wo?d` and NEAR do.

The language of a text that declares none is heard from its words (`commonest`). A declared one is
doubted where the text is plainly in another (`doubt`): then forms, names and capitals go by that,
and `lang:` finds the text by both. The room knows nothing of storage.
"""
