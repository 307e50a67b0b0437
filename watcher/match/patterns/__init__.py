"""How the spellings of a term are recognised where their keys are found.

terms, names a keyword or term of a query, a name of a concept -> its patterns
needles      all patterns by their keys, as the automaton takes them
folding      terms in their normal form, or refused
ways, way, dotted, parted, english, bantu, letters, chinese, spelling     how else a term is written
forming      a pattern -> one that finds the inflected forms, too
pattern      what is found as it is spelled; the other kinds build on it
inflected, phrase, wildcard      a word in its forms, or by a stem; several; `word*` and `wo?d`
gaps         the words of a phrase, and what stands between them
places       what was found where, and how places lie to each other
"""
