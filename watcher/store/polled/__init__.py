"""Sources and their polls: which are due, who polls them, and what they say of themselves.

configured   sources synchronised with the config; setback: repairs after a wrong clock
sources      claimed, polled, rested; source_rows: rows as values
hosts        those that asked for rest; robots: their rules
children     sitemaps of an index
readings     pages to read for full text; paragraphs: what those of a source repeat
"""
