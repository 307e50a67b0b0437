"""Tree -> canonical text: every AND written, parentheses only where the grammar needs them."""

from watcher.errors import QueryError
from watcher.match.query import chars, values
from watcher.match.query.tokens import tokens
from watcher.match.query.tree import And, AtLeast, ConceptRef, In, Meta, Near, Node, Not, Or, Term
from watcher.match.query.words import term

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "＂": "\\＂"})


def show(tree: Node) -> str:
    """Return the canonical text of a tree; `parse` of it gives the tree again.

    A `word` that cannot stand without quotes (no parser or `keyword` makes one) is shown as the
    phrase it is. Recursive: the tree is no deeper than `limits.HEIGHT`.
    """
    match tree:
        case Term():
            return _term(tree)
        case ConceptRef(name, adjectives):
            return f"concept:{_value(name)}{'+adj' if adjectives else ''}"
        case Meta(field, value):
            return f"{field}:{_value(value)}"
        case In(field, child):
            return f"{field}:{_operand(child)}"
        case AtLeast(count, child):
            return f"atleast{count}({show(child)})"
        case Near():
            return _near(tree)
        case Not(child):
            return f"NOT {show(child) if isinstance(child, Not) else _operand(child)}"
        case And(children):
            return " AND ".join(map(_in_row, children))
        case Or(children):
            return " OR ".join(map(_in_row, children))


def bare(text: str) -> bool:
    """Tell whether a word means itself when it stands in a query without quotes."""
    if chars.simple(text):
        return True
    try:
        first, *rest = tokens(text)
        return len(rest) == 1 and first.kind == "word" and term(first.text, 0) == Term(text)
    except QueryError:
        return False


def _term(leaf: Term) -> str:
    if leaf.kind == "prefix":
        text = f"{leaf.text}*"
    elif leaf.kind == "wildcard" or (leaf.kind == "word" and bare(leaf.text)):
        text = leaf.text
    else:
        text = _quoted(leaf.text)
    text = f"case({text})" if leaf.case else text
    return f"exact({text})" if leaf.exact else text


def _near(tree: Near) -> str:
    left = show(tree.left) if isinstance(tree.left, Near) else _operand(tree.left)
    operator = f"{'NOT ' if tree.negated else ''}{'O' if tree.ordered else ''}NEAR"
    return f"{left} {operator}/{tree.distance} {_operand(tree.right)}"


def _in_row(node: Node) -> str:
    return f"({show(node)})" if isinstance(node, And | Or) else show(node)


def _operand(node: Node) -> str:
    return f"({show(node)})" if isinstance(node, And | Or | Not | Near) else show(node)


def _value(value: str) -> str:
    return value if values.bare(value) else _quoted(value)


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'
