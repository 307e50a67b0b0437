"""A slow evaluator of queries that is plainly right: every word is looked at for every term.

For texts of small letters and spaces, where a word is what stands between two spaces.
"""

from collections.abc import Mapping, Sequence

from watcher.match.query.tree import And, AtLeast, In, Near, Node, Not, Or, Term

Place = tuple[str, int, int]  # field, first word, last word


def places(query: Node, texts: Mapping[str, Sequence[str]]) -> set[Place] | None:
    """Return where a query is found in these fields (lists of words), None where it is not."""
    match query:
        case Term():
            return _of_term(query, texts) or None
        case In():
            return places(query.child, {query.field: texts.get(query.field, ())})
        case Not():
            return set() if places(query.child, texts) is None else None
        case Or():
            held = [p for child in query.children if (p := places(child, texts)) is not None]
            return set().union(*held) if held else None
        case And():
            all_ = [places(child, texts) for child in query.children]
            return None if None in all_ else set().union(*(p for p in all_ if p))
        case AtLeast():
            found = places(query.child, texts)
            return found if found and _apart(found) >= query.count else None
        case Near():
            return _near(query, texts)
    raise AssertionError(query)


def _of_term(term: Term, texts: Mapping[str, Sequence[str]]) -> set[Place]:
    wanted = term.text.split()
    return {
        (field, at, at + len(wanted) - 1)
        for field, words in texts.items()
        for at in range(len(words) - len(wanted) + 1)
        if _fits(term, words[at : at + len(wanted)], wanted)
    }


def _fits(term: Term, words: Sequence[str], wanted: Sequence[str]) -> bool:
    if term.kind == "prefix":
        return words[0].startswith(wanted[0])
    return list(words) == list(wanted)


def _near(query: Near, texts: Mapping[str, Sequence[str]]) -> set[Place] | None:
    if isinstance(query.left, And):
        return places(And(tuple(_with(query, left=one) for one in query.left.children)), texts)
    if isinstance(query.right, And):
        return places(And(tuple(_with(query, right=one) for one in query.right.children)), texts)
    left = places(query.left, texts) or set()
    right = places(query.right, texts) or set()
    if query.negated:
        far = {one for one in left if not any(_close(query, one, other) for other in right)}
        return far or None
    pairs = [(a, b) for a in left for b in right if _close(query, a, b)]
    return {place for pair in pairs for place in pair} or None


def _with(query: Near, left: Node | None = None, right: Node | None = None) -> Near:
    return Near(
        left or query.left, right or query.right, query.distance, query.ordered, query.negated
    )


def _close(query: Near, one: Place, other: Place) -> bool:
    if one[0] != other[0]:
        return False
    after, before = other[1] - one[2], one[1] - other[2]
    if after > 0:
        return after <= query.distance
    return not query.ordered and 0 < before <= query.distance


def _apart(found: set[Place]) -> int:
    count, reached = 0, ("", -1)
    for field, first, last in sorted(found):
        if (field, first) > reached:
            count += 1
        reached = max(reached, (field, last))
    return count
