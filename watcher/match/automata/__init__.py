"""All keys of a matcher in one pass: which are in a text, and what stands where one is.

automaton    those of Western words, and all others
inwords, anywhere      the two kinds, and where they begin
finding      the library's automaton, built as it is fastest
beside       what must stand beside the word of a phrase's key
keyed        what a key leads to: forms of words, phrases by the word beside, others
known, looking         which words are forms of which terms; what stands at a place
"""
