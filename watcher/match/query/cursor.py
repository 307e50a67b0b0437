"""Where the parser stands in the tokens of a query, and how deep and how far it may go."""

from collections.abc import Callable

from watcher.match.query import limits, refusals
from watcher.match.query.tokens import Token
from watcher.match.query.tree import Node


class Cursor:
    """Walks the tokens of a query; the last one, "end", is never passed."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self._number = 0  # of the next token
        self._depth = 0
        self._leaves = 0

    def next(self) -> Token:
        """Return the next token and stay before it."""
        return self.tokens[self._number]

    def before(self) -> Token | None:
        """Return the token that was taken last."""
        return self.tokens[self._number - 1] if self._number else None

    def take(self) -> Token:
        """Return the next token and step over it."""
        token = self.tokens[self._number]
        self._number = min(self._number + 1, len(self.tokens) - 1)
        return token

    def close(self, opened: Token) -> None:
        """Step over the closing parenthesis; QueryError where another token stands there."""
        if self.next().kind != ")":
            raise refusals.not_closed(opened)
        self.take()

    def inside(self, token: Token, rule: Callable[[Token], Node]) -> Node:
        """Parse one level deeper; QueryError beyond the deepest."""
        self._depth += 1
        if self._depth > limits.NESTING:
            raise refusals.too_deep(token)
        node = rule(token)
        self._depth -= 1
        return node

    def count_leaf(self, token: Token) -> None:
        """Count one term or value more; QueryError beyond the most."""
        self._leaves += 1
        if self._leaves > limits.TERMS:
            raise refusals.too_many(token)

    def is_at_near(self) -> bool:
        """Tell whether NEAR or NOT NEAR comes next."""
        at = self._number + (self.next().kind == "NOT")
        return self.tokens[at].kind == "NEAR"

    def bare_number(self) -> Token | None:
        """Return the number that comes next, also one in parentheses: NEAR 5, NEAR(5)."""
        first, number, last, *_ = *self.tokens[self._number :][:3], *self.tokens[-1:] * 2
        if (first.kind, last.kind) == ("(", ")"):
            first = number
        return first if first.number else None
