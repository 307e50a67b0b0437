"""Why a watchlist fits a text, and why not.

evidence      places -> spans of the fields as given, with the term and the rule: part of each match
verdict       what was found of a watchlist, and what it lacks, in words for `why`
lacking       what a query lacks: the part that came closest
reasons       what a text holds of terms
relaxed       near misses: what terms would find if they asked for less
"""
