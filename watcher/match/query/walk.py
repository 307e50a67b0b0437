"""The parts of a tree, in the order of the text. On an explicit stack, so any depth will do."""

from collections.abc import Iterator

from watcher.match.query.tree import And, AtLeast, ConceptRef, In, Near, Node, Not, Or, Term


def terms(tree: Node) -> Iterator[Term]:
    """Yield the words and phrases of a tree, those under NOT too."""
    return (node for node in nodes(tree) if isinstance(node, Term))


def concepts(tree: Node) -> Iterator[ConceptRef]:
    """Yield the concepts that a tree names, those under NOT too."""
    return (node for node in nodes(tree) if isinstance(node, ConceptRef))


def nodes(tree: Node) -> Iterator[Node]:
    """Yield every node, parents first."""
    stack = [tree]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(children(node)))


def wanted(tree: Node) -> Iterator[Node]:
    """Yield the nodes that should be found, none of what should not."""
    stack = [tree]
    while stack:
        node = stack.pop()
        if not isinstance(node, Not):
            yield node
            below = children(node)
            stack.extend(reversed(below[:1] if isinstance(node, Near) and node.negated else below))


def children(node: Node) -> tuple[Node, ...]:
    """Return the nodes right below one."""
    match node:
        case And(below) | Or(below):
            return below
        case Near(left, right):
            return (left, right)
        case Not(child) | In(_, child) | AtLeast(_, child):
            return (child,)
    return ()


def position(tree: Node) -> int:
    """Return where in its query a tree stood, as far as its nodes tell."""
    return next((node.at for node in nodes(tree) if not isinstance(node, And | Or)), 0)
