"""Tokens -> tree, one method a rule of the grammar; what to tell beside it are notices."""

from dataclasses import dataclass, replace
from typing import Literal

from watcher.match.query import limits, near, refusals, sense, words
from watcher.match.query.cursor import Cursor
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


class _Parser(Cursor):
    """Recursive descent: each method parses one rule, from the token that comes next."""

    def __init__(self, tokens: list[Token]) -> None:
        super().__init__(tokens)
        self.told: list[Notice] = []

    def whole(self) -> Node:
        """Parse all tokens."""
        tree = self.query()
        if self.next().kind == ")":
            raise refusals.closes_nothing(self.next())
        return tree

    def query(self) -> Node:
        """Parse operands with AND, OR or nothing (which is AND) between them."""
        row = [Operand("", self.unary(), 0)]
        while self.next().kind not in (")", "end"):
            implied = self.next().kind not in ("AND", "OR")
            token = self.next() if implied else self.take()
            operator: Literal["AND", "OR"] = "OR" if token.kind == "OR" else "AND"
            row.append(Operand(operator, self.unary(), token.at, implied))
        return join(row)

    def unary(self) -> Node:
        """Parse an operand, negated or not: NOT a, -a."""
        if self.next().kind == "-" or (self.next().kind == "NOT" and not self.is_at_near()):
            return self.inside(self.take(), lambda sign: Not(self.unary(), at=sign.at))
        return self.proximity()

    def proximity(self) -> Node:
        """Parse what is alone or beside other terms: a, a NEAR/5 b, a NOT NEAR/5 b."""
        left = self.primary()
        while self.is_at_near():
            negated = self.next().kind == "NOT" and bool(self.take())
            sign = self.take()
            asked = near.proximity(sign.text, sign.at)
            if asked.message:
                self.told.append(Notice(asked.message, asked.hint, sign.at))
            if sign.text in ("NEAR", "ONEAR") and (number := self.bare_number()):
                raise refusals.bare_near(sign, number)
            if self.next().kind in ("NOT", "-"):
                raise sense.not_near(self.next().at)
            left = Near(left, self.primary(), asked.distance, asked.ordered, negated, at=sign.at)
        return left

    def primary(self) -> Node:
        """Parse a group, a field, a function or a term."""
        token = self.next()
        if token.kind in (*refusals.OPERATORS, ")", "end"):
            raise refusals.missing(self.before(), token)
        self.take()
        match token.kind:
            case "(":
                return self.inside(token, self.group)
            case "field":
                return self.inside(token, self.value if token.text in VALUED else self.field)
            case "function" if token.text.startswith("atleast"):
                return self.inside(token, self.atleast)
        self.count_leaf(token)
        return self.function(token) if token.kind == "function" else self.term(token)

    def group(self, opened: Token) -> Node:
        """Parse what is left of a query in parentheses."""
        if self.next().kind == ")":
            raise refusals.empty_group(opened)
        if self.next().kind == "end":
            raise refusals.not_closed(opened)
        node = self.query()
        self.close(opened)
        return node

    def field(self, field: Token) -> Node:
        """Parse what is looked for in one field: title:a, title:(a OR b)."""
        if self.next().kind in (*refusals.OPERATORS, ")", "end"):
            raise refusals.nothing_after(field)
        return In(field.text, self.primary(), at=field.at)

    def atleast(self, function: Token) -> Node:
        """Parse a query of which several places must be found: atleast3(a OR b)."""
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
        self.count_leaf(token)
        at = field.at if token.at == field.end else token.at
        if field.text != "concept":
            return Meta(field.text, token.text, at=at)
        suffix = self.next().kind == "suffix" and bool(self.take())
        return ConceptRef(token.text, suffix, at=at)

    def alternatives(self, field: Token, opened: Token) -> Node:
        """Parse what is left of several values in parentheses: (one OR two)."""
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
