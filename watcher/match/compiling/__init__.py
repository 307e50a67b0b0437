"""Watchlists compiled: their queries in terms of leaves, and the patterns of these.

watchlists   keywords, query, excludes -> a tree to be evaluated, and the leaves that it needs
leaves       terms and concepts -> leaves, each with its patterns; equal ones are one
rule         a watchlist as matching takes it, and as it is compiled
"""
