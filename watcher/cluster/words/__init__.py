"""The words of a text, as texts are compared by them.

tokens        a text -> its words; kinds: what of them counts, by kind of writing
terms         a text -> its terms, each with its weight; common: those that every text has
title_terms   those of a title, with a mark on names; fullnames: people named in full
sketch        MinHash of the wording
memo          what was told of a word before
"""
