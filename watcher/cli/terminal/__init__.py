"""How answers look: JSON Lines, a table on a terminal, lines with tabs in a pipe.

output      which of these, and how; table with its columns
progress    how far a long command is, on stderr
"""
