"""How large a query may be. Above these a query is refused, with a word on what to do."""

LENGTH = 200_000  # characters of a query
TERMS = 10_000  # words, phrases, concepts and values
NESTING = 64  # parentheses, fields and NOTs inside each other, as written
HEIGHT = 60  # levels of the tree; NEAR chains count, redundant parentheses do not
TERM_LENGTH = 1_000  # characters of one word or phrase
DISTANCE = 1_000  # words, of NEAR
COUNT = 1_000  # places, of atleast
PAIRS = 100_000  # parts of the tree once each part of an AND beside NEAR is written out
