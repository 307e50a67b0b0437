"""Readings: whether a term that stands in a text without spaces is a word there, or cuts others.

In 发展中国家 (developing countries) stand the letters of 中国 (China), and in 上海军区 those of
海军 (navy). Names that no dictionary has must still be found, so nobody cuts the text into words
here. It is only asked, where a term was hit: is there a reading of what stands around it in which
the term is no word, so much likelier than the best one in which it is, that it surely is none?

    inside    the question, for one place of a text
    reader    the likeliest readings of a passage, from how often words are used
    longer    words that hold others across their parts, and where each may be cut
    packed    the package's own lists, read when first asked for
    make      makes them from open dictionaries and from CLDR's names
    longer.txt    own curation: one word a line, "|" where a term may begin or end
"""
