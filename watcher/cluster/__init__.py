"""Which entries tell the same event.

Today one rule, exact: an entry whose canonical URL is already known, at whatever source, joins
that entry's story as a duplicate. Every other entry starts a story. `assign` is a pure function of
the entry and the candidates found for it; near copies and the same event in other words will add
candidates and rules here, not elsewhere.
"""
