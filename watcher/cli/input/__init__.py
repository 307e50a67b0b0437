"""What commands are given: texts from files or stdin, and queries.

lines       JSON Lines or plain lines -> texts, bad lines told
arriving    the bytes of a file or of stdin, as they arrive
query       --query: its mistakes under a caret, its notices
"""
