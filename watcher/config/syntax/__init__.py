"""The text of a file -> a tree of nodes with line and column, whatever state it is in.

files         a file -> the mapping at its top
composing     text -> nodes, every scalar a text as written (`masking`)
recover       reads on after a syntax error, with lines moved (`columns`) or left out (`lost`)
pasted        what comes along with a copied text: other spaces, fences, marks of a merge
complaints    what the parser says, in words that help
substitute    ${NAME} from the environment or systemd's credentials
within        where a character of a text of many lines stands in the file
"""
