"""Match: which watchlists fit an entry, where, by which rule, and why the others do not.

Five words run through this room:

    leaf      a term or concept that some watchlist asks for; equal ones of several are one leaf
    pattern   one way in which a leaf may be written: a name, a spelling, a word with its forms
    key       the piece of text that every form of a pattern begins with; the automaton finds keys
    place     where a pattern was found in the prepared text
    evidence  the same as a span of the field as it was published

Its rooms and files, each using only those below it:

    engine       compile once, then match or explain
    explaining/  evidence of what was found; what a watchlist lacks, and near misses
    indexing/    the tokens of a text in the archive's index, and those that a query asks for
    choosing     which watchlists to evaluate, given the leaves that were found
    sieve        many texts searched as one, to leave out those that hold no term
    compiling/   watchlists -> their queries, in terms of leaves; leaves -> patterns
    evaluating/  queries: places of leaves -> places of the whole, or none
    rewritten/   second searches in another form of the text: inside hashtags (#StandWithBelarus),
                 across middle names, Irish and Welsh mutations, Serbian's other alphabet
    automata/    finds all keys in one pass, and the patterns that stand where a key is found
    patterns/    a term or name -> patterns by their keys
    readings/    scripts without spaces: does a term cut through other words?
    query/       the query language: text -> tree -> text
    concepts/    one thing with its names in every language
    forms/       inflection of names and of common words, look-alikes, given names
    text/        the normal form in which texts are compared, word boundaries, and the way back

How a term is found. Text and term are folded to one normal form. The automaton looks for all keys
at once, in the text without the marks of letters (in Vietnamese text with them, for there they
make other words). A key is as long as inflection allows: the stem of an inflected word, the
longest unchanging part of a phrase. Wherever a key is found, its patterns decide: word boundaries
by script, endings by language, marks, capitals. A pattern that fits gives its leaf a place. Only
watchlists that need one of these leaves are evaluated; one that needs several (AND) is looked at
only where its rarest leaf was found.

What it costs, in texts a second (`tests.benchmarks.match`: 1,500 texts of 2,000 characters in 47
languages, one core, in slower and faster hours of one machine):

                                            10,000 keywords    100,000 keywords
    each text seen once                       2,500 -  4,800       850 -  2,000
      that says its language                  3,500 -  6,500     1,000 -  2,250
    once the words of a language are known    3,500 -  5,900     1,200 -  2,550
      in a text that says its language        3,800 -  7,200     1,450 -  2,900
    the automaton alone                      13,500 - 23,000     7,500 - 14,800

With 100,000 boolean queries it is a tenth less. Compiling 100,000 keywords takes 2.6 to 5.4 s;
after an edit, when nearly all of them are the same, two fifths of that.

Of the time with 100,000 keywords a sixth goes to preparing the text, a sixth to the automaton, a
third to the patterns of the keys found (half of that is waiting for memory), an eighth to evidence
and to choosing watchlists. Learning words not met before adds a quarter. Hence most of the design
is about patterns that need not be looked at:
- Keys in Latin, Greek and Cyrillic begin with a space and are looked for in the text's words alone,
  one byte a letter: a text has 125 hits instead of 330, and the automaton takes 27 us, not 37.
- 71 of these hits are keys that begin phrases. One number beside each key tells which letters may
  begin the next word, and rules most of them out (`beside`). The others are looked at only where
  the neighbouring word begins as it should: 16 phrases a text instead of 730.
- A phrase that stands in the text as it was typed, as most do, is accepted without asking its words
  one by one. A phrase's words are only made when it first stands in another form.
- Which words of a text are forms of which terms is remembered, by language (`known`); keys lie
  inside one word, so a word is asked once for all its keys.
- What is asked most lies beside the key, not in the pattern (`keyed`), and most leaves share one
  tuple of watchlists (`choosing`): every place in memory that is not touched saves .1 us.
- Texts are folded through code pages: Latin ones in 30 us, Cyrillic ones in 44, ASCII ones in 10;
  the general way takes 70 to 110. A stray emoji or foreign word does not spoil that (`odd`).
- Keys in other scripts are not looked for in a text that holds no character of them.
- Other spellings, short words' forms and irregular ones cost a quarter of compiling and a tenth of
  a first pass; middle names cost 15 us a text. They are worth it: a term that is typed in one way
  and written in another is a lost story.

Tried and left out:
- Sets of words instead of the automaton: as fast once all words are known, half as fast before.
- The same memory asked at each hit: no faster; finding a word costs three times what missing does.
- Keys chosen by rarity, or longer ones where a language's endings allow: the hits only move.
- Asking a word's candidates all at once, or by length first: 3 % of a first pass at best.
- A second automaton of whole words for languages without endings: a third faster in Vietnamese, but
  half a second to build.
- Compiling the room with mypyc: a third faster, but one to four minutes of C at every installation.
  The sixteen modules that do most of the work, alone (18 s): no faster, for they call the others.
- Each stage over many texts at a time, huge pages, folding many terms at once.

Decisions:
- ahocorasick-rs (Apache-2.0, G-Research, over the Rust crate aho-corasick) takes str or bytes,
  gives offsets in code points, overlapping hits included, and releases the GIL meanwhile. Its
  default layout builds 9 x faster than its DFA and searches as fast.
- Names are inflected by the endings of the text's language (`inflect`), a concept's also by those
  of its own; stemmers do not know names. Common words, typed in small letters, go by Snowball
  (PyStemmer).
- A name typed with a capital needs one in the text where it is inflected or where its small form is
  a word (`homonyms`), some even inside a sentence; texts without any capitals are excused. Common
  words of the news are not names, though lists are typed in headline case (`titled`).
- What is typed with marks needs them, but in capitals of languages that leave them out there. Names
  could be excused where the text's language does not write their marks (Erdoğan in English), but
  people count on the one rule, and type Erdogan, which finds both.
- Of @handles only the whole is found, for posts end with those of their channels (@BelarusToday).
- Quotation marks are spaces in the normal form, so завод «Атлант» is a phrase; other punctuation
  separates phrases. Where a concept's limits ask for quotation marks (not_in: центр «Минск»), the
  text as given is asked (`limits`).
- An exclude term in a watched field vetoes the watchlist for that entry.
- No regular expressions: RE2 would be one more dependency for what `word*`, `wo?d` and NEAR do.
- The language of a text that declares none is heard from its words (`commonest`). A declared one is
  doubted where the text is plainly in another (`doubt`): then forms, names and capitals go by that,
  and `lang:` finds the text by both.
- The map back to the text as given keeps only what is not one to one (`origin`), and works on parts
  around a place where that does not explain the length. Property tests compare it with folding the
  whole, and the engine with a slow, plain evaluator (`tests/match/reference.py`).
- While a matcher is compiled the garbage collector rests: it would double the time. What was made
  counts as old afterwards, which saves another tenth.
- After an edit of the config, terms that were there before are not compiled again: patterns never
  change, so two matchers share them (`leaves`). The new one takes 60 MB then, instead of 120.
  Terms that nobody asks for any more stay until they are a fifth of all; then all is made anew.
- Work is bounded for hostile texts, far above what people read. A term counts 10,000 places of a
  text. A text in which more keys are found than it has characters (`finding`; real ones have a
  fifth of that) is no longer searched for the keys found most; one that makes 300,000 patterns to
  be looked at (`looking`; real ones make 30,000 a megabyte) is not asked for the same at each
  place. All other terms are looked for as ever. Where queries use over two million places
  (`effort`), each leaf keeps its first ones, at least a hundred, and NEAR and atleastN are decided
  by these. 900 terms inside each other or 10,000 watchlists over 1 MB of nothing else then take 2
  to 10 s and 50 to 350 MB (minutes and 4 GB before). Of two million random and hostile queries and
  texts (`tests.benchmarks.hostile`) one crashed, and was mended; each refusal names its place.

The room knows nothing of storage.
"""
