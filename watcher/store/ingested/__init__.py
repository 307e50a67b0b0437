"""What polls found, written: entries, their edits, matches and alerts.

lookups     which arriving items are stored already
entries     new ones; edits: changed ones, with their old text
matches alerts     what fits which watchlist, and what it is worth telling
notices     what people have to be told beside alerts
"""
