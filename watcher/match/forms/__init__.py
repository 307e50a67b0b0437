"""Which words are forms of each other, and which only look alike.

inflect      names: by what the text's language puts at their ends
endings      what each language puts there, of names and (common) of other words; table asks it
stems        common words: by Snowball's stemmers, and by endings
semitic      those of Arabic and Hebrew, by endings
irregular/   nouns of the news whose stem changes, or that are short, in 30 languages
british, joined      English words spelled in two ways; written as one word or two
romanized    names of other alphabets as desks write them in Latin letters
titled       common words that people type with a capital, like names
shouted      acronyms that are common words when written small
homonyms     words that are another word without a capital, or in another language
ordinary     common words that are names of persons, places, papers, parties and firms, of countries
demonyms     adjectives that look like forms of their countries
attributes   those that are spelled as their countries, known by the noun after them
given        given names, before a surname that is someone else's
"""
