"""Tokens -> tree, one method a rule of the grammar; what to tell beside it are notices."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from watcher.match.query import limits, near, refusals, sense, words
from watcher.match.query.mixing import Operand, join
from watcher.match.query.notices import Notice, of_tree, of_words
from watcher.match.query.tokens import Token, tokens
from watcher.match.query.tree import AtLeast, ConceptRef, In, Meta, Near, Node, Not, Or, Term
from watcher.match.query.values import VALUED


@dataclass(frozen=True, slots=True)
class Parsed:
    """The tree of a query, and what is understood but worth telling, in the order of the text."""

    tree: Node
    notices: tuple[Notice, ...] = ()


def parse(text: str) -> Parsed:
    """Return the tree of a query; QueryError with position and hint where it has none.

    Any str gives one or the other, in linear time.
    """
    parser = _Parser(tokens(text))
    sense.check_words(parser.tokens)
    tree = parser.whole()
    sense.check(tree)
    told = (*parser.told, *of_words(parser.tokens), *of_tree(tree))
    return Parsed(tree, tuple(sorted(told, key=lambda notice: notice.at)))


class _Parser:
    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.number = 0  # of the next token
        self.depth = 0
        self.leaves = 0
        self.told: list[Notice] = []

    def next(self) -> Token:
        return self.tokens[self.number]

    def take(self) -> Token:
        token = self.tokens[self.number]
        self.number = min(self.number + 1, len(self.tokens) - 1)
        return token

    def close(self, opened: Token) -> None:
        if self.next().kind != ")":
            raise refusals.not_closed(opened)
        self.take()

    def inside(self, token: Token, rule: Callable[[Token], Node]) -> Node:
        """Parse one level deeper."""
        self.depth += 1
        if self.depth > limits.NESTING:
            raise refusals.too_deep(token)
        node = rule(token)
        self.depth -= 1
        return node

    def whole(self) -> Node:
        tree = self.query()
        if self.next().kind == ")":
            raise refusals.closes_nothing(self.next())
        return tree

    def query(self) -> Node:
        row = [Operand("", self.unary(), 0)]
        while self.next().kind not in (")", "end"):
            implied = self.next().kind not in ("AND", "OR")
            token = self.next() if implied else self.take()
            operator: Literal["AND", "OR"] = "OR" if token.kind == "OR" else "AND"
            row.append(Operand(operator, self.unary(), token.at, implied))
        return join(row)

    def unary(self) -> Node:
        if self.next().kind == "-" or (self.next().kind == "NOT" and not self.proximity()):
            return self.inside(self.take(), lambda sign: Not(self.unary(), at=sign.at))
        return self.prox()

    def proximity(self) -> bool:
        """Tell whether NEAR or NOT NEAR comes next."""
        at = self.number + (self.next().kind == "NOT")
        return self.tokens[at].kind == "NEAR"

    def prox(self) -> Node:
        left = self.prim()
        while self.proximity():
            negated = self.next().kind == "NOT" and bool(self.take())
            sign = self.take()
            asked = near.proximity(sign.text, sign.at)
            if asked.message:
                self.told.append(Notice(asked.message, asked.hint, sign.at))
            if sign.text in ("NEAR", "ONEAR") and (number := self.bare_number()):
                raise refusals.bare_near(sign, number)
            if self.next().kind in ("NOT", "-"):
                raise sense.not_near(self.next().at)
            left = Near(left, self.prim(), asked.distance, asked.ordered, negated, at=sign.at)
        return left

    def bare_number(self) -> Token | None:
        """Return the number that comes next, be it in parentheses: NEAR 5, NEAR(5)."""
        first, number, last, *_ = *self.tokens[self.number :][:3], *self.tokens[-1:] * 2
        if (first.kind, last.kind) == ("(", ")"):
            first = number
        return first if first.number else None

    def prim(self) -> Node:
        token = self.next()
        if token.kind in (*refusals.OPERATORS, ")", "end"):
            raise refusals.missing(self.tokens[self.number - 1] if self.number else None, token)
        self.take()
        match token.kind:
            case "(":
                return self.inside(token, self.group)
            case "field":
                return self.inside(token, self.value if token.text in VALUED else self.field)
            case "function" if token.text.startswith("atleast"):
                return self.inside(token, self.atleast)
        self.leaf(token)
        return self.function(token) if token.kind == "function" else self.term(token)

    def leaf(self, token: Token) -> None:
        self.leaves += 1
        if self.leaves > limits.TERMS:
            raise refusals.too_many(token)

    def group(self, opened: Token) -> Node:
        if self.next().kind == ")":
            raise refusals.empty_group(opened)
        if self.next().kind == "end":
            raise refusals.not_closed(opened)
        node = self.query()
        self.close(opened)
        return node

    def field(self, field: Token) -> Node:
        if self.next().kind in (*refusals.OPERATORS, ")", "end"):
            raise refusals.nothing_after(field)
        return In(field.text, self.prim(), at=field.at)

    def atleast(self, function: Token) -> Node:
        digits = function.text.removeprefix("atleast").lstrip("0")
        if not digits or len(digits) > 6 or int(digits) > limits.COUNT:
            raise refusals.out_of_range(function)
        return AtLeast(int(digits), self.group(self.take()), at=function.at)

    def term(self, token: Token) -> Term:
        if token.kind == "phrase":
            return Term(token.text, "phrase", at=token.at)
        return words.term(token.text, token.at)

    def function(self, function: Token) -> Term:
        """Parse case(...) and exact(...) around one term; they may hold each other."""
        functions, opened = [function], [self.take()]
        while self.next().kind == "function" and self.next().text in ("case", "exact"):
            functions.append(self.take())
            opened.append(self.take())
        if self.next().kind not in ("word", "phrase"):
            raise refusals.no_term(functions[-1], self.next())
        term = self.term(self.take())
        for name in reversed(functions):
            if self.next().kind not in (")", "end"):
                raise refusals.no_term(name, self.next())
            self.close(opened.pop())
        names = {name.text for name in functions}
        return replace(term, exact="exact" in names, case="case" in names)

    def value(self, field: Token) -> Node:
        """Parse the value of a field, or a group of them: a node for each, joined by OR."""
        token = self.take()
        if token.kind == "(":
            return self.inside(token, lambda opened: self.alternatives(field, opened))
        if token.kind not in ("value", "phrase"):
            raise refusals.nothing_after(field)
        self.leaf(token)
        at = field.at if token.at == field.end else token.at
        if field.text != "concept":
            return Meta(field.text, token.text, at=at)
        suffix = self.next().kind == "suffix" and bool(self.take())
        return ConceptRef(token.text, suffix, at=at)

    def alternatives(self, field: Token, opened: Token) -> Node:
        if self.next().kind == ")":
            raise refusals.empty_group(opened)
        nodes: list[Node] = []
        while not nodes or self.next().kind == "OR":
            sign = self.take() if nodes else opened
            if self.next().kind in (*refusals.OPERATORS, ")", "end"):
                raise refusals.missing(sign, self.next())
            nodes.append(self.value(field))
        if self.next().kind not in (")", "end"):
            raise refusals.no_value(field, self.next())
        self.close(opened)
        return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))
