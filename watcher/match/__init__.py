"""Match: which watchlists fit an entry, where, by which rule, and why the others do not.

    query/       the query language: text -> tree -> text
    concepts/    one thing with its names in every language
    compiling    watchlists -> leaves (what is looked for), patterns (how), trees (what is asked)
    needles      a term or name -> patterns by their keys
    pattern      how one spelling is recognised where its key is found
    automaton    all keys in one pass, and the patterns' decision at each hit
    tree         queries as they run: places of leaves -> places of the whole, or none
    engine       compile once, then match or explain
    explain      near misses in words
    evidence     places -> spans of the fields as given
    view         one document prepared for all of it
    normal, marks, scripts, vietnamese, homoglyphs, seen   the form in which texts are compared
    boundary, clitics, beginnings, words                   where words begin and end
    inflect, endings, stems, languages, homonyms           forms of names and of common words
    meta         what stands around a text
    index, seeking   tokens that the archive's index holds of a text, and those a query asks for

How a term is found. Text and term are folded to one normal form; the automaton searches the text
without the marks of letters (Vietnamese text with them, where they make other words) for keys: of
an inflected word its stem, of a phrase its longest part that no form changes. At each hit the
pattern decides: word boundaries by script, endings by language, marks, capitals. What was found
are leaves; each points to the watchlists that need it, of a conjunction only the rarest leaf. Only
those trees are evaluated. A text of 2,000 characters takes 0.2 ms with 100 terms, 0.5 ms with
10,000 and 2 ms with 100,000 (`tests.benchmarks.match`). The automaton alone takes .03, .07 and
.13 ms: with many keys, looking at the patterns is what costs.

Decisions:
- ahocorasick-rs (Apache-2.0, G-Research, over the Rust crate aho-corasick) takes str, gives
  offsets in code points, overlapping hits included, and releases the GIL meanwhile. Its default
  layout builds 9 x faster than its DFA and searches as fast.
- Inflection by endings of the text's language (`inflect`), a name's own where it is a concept's:
  stemmers do not know names. Common words, typed in small letters, by Snowball (PyStemmer).
- Whether a word of a text is a form of a term is remembered by word: few words make most texts.
- A name typed with a capital needs one where it is inflected, or where its small form is a word
  (`homonyms`); a text without any capital is excused.
- The map back to the text as given works on parts around a place (`normal.Origin`); property
  tests compare it with folding the whole. The engine is held to a slow, plain evaluator
  (`tests/match/reference.py`) by random queries and texts.
- While a matcher is compiled the garbage collector rests: it would double the time.
- Any exclude term in a watched field vetoes the watchlist for that entry.
- No regular expressions: RE2 would be one more dependency for what `word*`, `wo?d` and NEAR do.

It does not detect languages (but for Vietnamese, which is often declared to be English), and knows
nothing of storage.
"""
