"""Match: which watchlists fit an entry, where, by which rule, and why the others do not.

Its rooms, each knowing only those below it:

    engine       compile once, then match or explain
    choosing     which watchlists to look at, by what was hit
    sieve        many texts searched as one, to leave out those that hold no term
    explain      why a watchlist fits or does not: `lacking` of its query, `told` of its terms, near
                 misses among them (`relaxed`: what a term would find if it were asked less)
    evidence     places -> spans of the fields as given
    index, seeking   tokens that the archive's index holds of a text, and those a query asks for
    compiling    watchlists -> what each asks of the leaves
    leaves       what is looked for, each with the patterns by which it is found
    rule         a watchlist as matching takes it, and as it is compiled
    tree, close  queries as they run: places of leaves -> places of the whole, or none
    effort           how much is done with the places of one text
    limits, meta     what makes a name another thing; what stands around a text
    standing         no name stands within an address or an identifier
    hashtags         the words of #StandWithBelarus, searched as a text of their own
    mutated          so are words that Irish and Welsh change at their beginning
    turned           and Serbian texts, in their other alphabet
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

What it costs (`tests.benchmarks.match`, 1,500 texts of 2,000 characters in 47 languages, one core,
in slower and faster hours of one machine): with 10,000 keywords 3,700 to 4,800 texts a second, and
5,100 to 6,500 where texts say their language; with 100,000 keywords 1,300 to 2,000 and 1,550 to
2,250, with 100,000 boolean queries a tenth fewer, each text seen once. Once the words of a language
are known 4,800 to 5,900 and 5,900 to 7,200, with 100,000 keywords 1,800 to 2,550 and 1,900 to
2,900. The automaton alone does 18,000 to 23,000 and 11,200 to 14,600. Compiling 100,000 keywords
takes 2.7 to 3.3 s in slower hours. With many keys it is looking at patterns that costs, so most of
the room is about not looking:
- Latin, Greek and Cyrillic keys have a space before them and are looked for among the text's words
  with nothing but spaces between: stems hit 125 times a text where they hit 330 times anywhere.
  These words are bytes, one a letter: 27 us where the same automaton over str takes 37.
- Of 127 hits a text 71 are keys that only begin phrases. One number a key tells the first letters
  that may follow, and one look at it passes most of them over (`beside`).
- A phrase is looked at where the word beside its key begins as it should: 16 times a text of 730.
  The phrases of one such beginning are together, found once a word: a third faster than a table of
  all pairs where the words of a text begin many phrases. One that stands as it is spelled, as most
  do, is found without asking its words.
- What most words are asked lies beside them, not in their patterns (`keyed`), and what most leaves
  lead to is one shared tuple (`choosing`): a place in memory not touched saves .1 us, and there
  were six for each word.
- Which words of a text are forms of which terms is remembered, by language; keys lie within a word,
  so a word is asked once for all of them, 36 hits a text for some 20 words.
- Texts are folded through code pages: Latin ones in 30 us, Cyrillic ones in 44, all that is needed
  before they are searched, where the general way takes 70 to 110; ASCII ones in 10. One emoji, ©
  or ü in Russian text, or a word in two scripts, leaves a text in its page (`odd`).
- Most texts are in a page that holds no character of the keys in other scripts; those are then
  not looked for at all.
- Which pairs of words are forms of each other is remembered for phrases, too (`inflected`).
- Other ways to write terms and the forms of short ones take a tenth of compiling and, with what
  more they find, a twentieth of a first pass. A key for each vowel that "ropa" may change into is
  met half as often as "rop".
- Of a phrase only what finds it is kept; its words are made when it first stands in another form,
  one phrase a text: 25 MB less, and a fifteenth of compiling.
Where the time goes with 100,000 keywords: preparing the text and the automaton a sixth each, what
its hits lead to a third (half of it dictionaries too large for the processor's cache), evidence and
choosing watchlists an eighth each; learning the words of a text that were not met before, a
quarter more: ten words, each asked of two stems.
Tried and left out: a memory of what each word of a text means, asked with sets of words in place of
the automaton, phrases known by one word (as fast once all words are known, for splitting and
hashing 370 words costs what the automaton does; twice as slow before, for each new word is asked of
every stem), the same memory asked at each hit of the automaton, phrases by their neighbours in it
(no faster: most words lead to some phrase, and looking a word up that is there costs three times
what looking up in vain does), keys by how few phrases share them (short keys hit too often; among
equally long ones, the hits only move), leaving out terms too short for a new word by one number (it
costs what it saves), longer keys for what no language's endings shorten (76 hits instead of 78;
with Snowball's stems, four of five Latin words need a key two letters shorter than they are), the
letters that may follow a key in some language (18 pairs of 23 are left),
the stages over many texts at a time, huge pages, terms folded many at once, a
second automaton of whole words for languages without endings (a third faster in Vietnamese, but
half a second to build), the room compiled by mypyc (a third faster, but 70 s of C at every
installation).

Decisions:
- ahocorasick-rs (Apache-2.0, G-Research, over the Rust crate aho-corasick) takes str or bytes,
  gives offsets in code points, overlapping hits included, and releases the GIL meanwhile. Its
  default layout builds 9 x faster than its DFA and searches as fast.
- Inflection by endings of the text's language (`inflect`), a name's own where it is a concept's:
  stemmers do not know names. Common words, typed in small letters, by Snowball (PyStemmer).
- A name typed with a capital needs one where it is inflected, or where its small form is a word
  (`homonyms`), of some even inside a sentence; a text without any capital is excused.
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
- While a matcher is compiled the garbage collector rests: it would double the time. What was made
  counts as old afterwards, which saves another tenth.
- Quotation marks are spaces in the normal form, so завод «Атлант» is a phrase; other punctuation
  parts phrases. What a concept tells in quotation marks (not_in: центр «Минск») is looked for in
  the text as given (`limits`).
- Any exclude term in a watched field vetoes the watchlist for that entry.
- No regular expressions: RE2 would be one more dependency for what `word*`, `wo?d` and NEAR do.

It hears the language of texts that say none (`commonest`), and then goes by that. A
declared language is doubted where the text plainly speaks another (`doubt`), and then forms, names
and capitals go by the other; `lang:` finds it by both. It knows nothing of storage.
"""
