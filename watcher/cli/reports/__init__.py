"""Longer answers as text: what `match`, `replay`, `search`, `watchlist stats` and `why` found.

match replay search stats why     one each
"""
