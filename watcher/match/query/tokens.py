"""Text -> tokens. Every token knows where it stood in the text as given."""

import re
from typing import Literal, NamedTuple
from unicodedata import normalize

from watcher.errors import QueryError
from watcher.match.query import chars, limits, near, values, words
from watcher.match.query.chars import CLOSES, QUOTES, UNSEEN
from watcher.text.possessive import possessive

Kind = Literal[
    "word", "phrase", "value", "suffix", "field", "function",
    "(", ")", "-", "AND", "OR", "NOT", "NEAR", "end",
]  # fmt: skip
_OPERATORS: dict[str, Kind] = {"AND": "AND", "OR": "OR", "NOT": "NOT"}

_SKIP = re.compile(rf"[\s{UNSEEN}]*+")
# A straight quote between two Hebrew letters belongs to the word (צה"ל).
_GERSHAYIM = '(?<=[א-ת])"(?=[א-ת])'
_RUN = re.compile(possessive(rf"[^\s(){QUOTES}]|{_GERSHAYIM}", 1))
_VALUE = re.compile(rf"[^\s(){QUOTES}]++")
_FIELD = re.compile(r"([^\W\d_]++):")
_INSIDE = {
    opening: re.compile(possessive(rf"\\.|{_GERSHAYIM}|[^{closing}]"), re.DOTALL)
    for opening, closing in CLOSES.items()
}
_ESCAPED = re.compile(rf"\\([\\{QUOTES}])")


class Token(NamedTuple):
    """`text`: a word or value as written, the inside of a phrase, a field's or function's name."""

    kind: Kind
    text: str
    at: int
    end: int

    @property
    def number(self) -> bool:
        """Whether this is a bare number."""
        return self.kind == "word" and self.text.isdecimal()


def tokens(text: str) -> list[Token]:
    """Return the tokens of a query, an `end` after the last; QueryError where it has none."""
    if len(text) > limits.LENGTH:
        raise QueryError(
            f"the query has {len(text):,} characters, more than {limits.LENGTH:,}",
            position=limits.LENGTH,
            hint="divide it into several watchlists",
        )
    return _Lexer(text).run()


def unseen(text: str) -> str:
    """Return a word without invisible characters at its end."""
    return text.rstrip(UNSEEN)


class _Lexer:
    def __init__(self, text: str) -> None:
        self.text, self.plain = text, chars.structure(text)
        self.at = 0
        self.out: list[Token] = []

    def run(self) -> list[Token]:
        while char := self.next():
            if char in "()":
                self.add("(" if char == "(" else ")", char, self.at + 1)
            elif char in QUOTES:
                self.phrase()
            elif chars.dashed(char):
                self.dash()
            else:
                self.word()
        self.add("end", "", self.at)
        return self.out

    def next(self) -> str:
        """Go to the next character that can be seen and return it; "" at the end."""
        if skipped := _SKIP.match(self.plain, self.at):
            self.at = skipped.end()
        return self.plain[self.at : self.at + 1]

    def add(self, kind: Kind, text: str, end: int) -> None:
        self.out.append(Token(kind, text, self.at, end))
        self.at = end

    def phrase(self) -> None:
        inside = _INSIDE.get(self.plain[self.at])
        if inside is None:
            raise QueryError(
                f"{self.plain[self.at]} closes a phrase that was not opened",
                position=self.at,
                hint='a phrase stands between two quotes: "so"',
            )
        found = inside.match(self.plain, self.at + 1)
        end = found.end() if found else self.at + 1
        if end == len(self.plain):  # "so”, as a word processor leaves it
            end = self.plain.find("”", self.at + 1) if self.plain[self.at] == '"' else -1
        if end < 0:
            raise QueryError(
                f"the phrase is not closed: {self.plain[self.at]} has no partner",
                position=self.at,
                hint=f"close it with {CLOSES[self.plain[self.at]][0]}",
            )
        text = _ESCAPED.sub(r"\1", self.text[self.at + 1 : end]).strip()
        words.check_text(text, self.at)
        self.add("phrase", text, end + 1)

    def dash(self) -> None:
        before = self.out[-1] if self.out else None
        if (
            before
            and before.end == self.at
            and before.kind in ("word", "phrase", "value", "suffix", ")")
        ):
            raise QueryError(
                "a - right after a term: NOT, or a hyphen?",
                position=self.at,
                hint="put a space before it to exclude what follows, or quote the whole",
            )
        if _SKIP.fullmatch(self.plain, self.at + 1, self.at + 2) or self.plain[self.at + 1] == ")":
            raise QueryError(
                "a - alone excludes nothing",
                position=self.at,
                hint='-word or NOT word excludes it; quote a phrase that holds a dash: "one - two"',
            )
        self.add("-", "-", self.at + 1)

    def word(self) -> None:
        if field := _FIELD.match(self.plain, self.at):
            self.field(field[1])
            return
        found = _RUN.match(self.plain, self.at)
        end = found.end() if found else self.at + 1
        raw = unseen(self.plain[self.at : end])
        if self.plain[end : end + 1] != "(" and chars.simple(raw):
            self.add("word", raw, end)
            return
        upper = normalize("NFKC", raw) if len(raw) <= near.LONGEST else raw
        if upper in _OPERATORS:
            self.add(_OPERATORS[upper], raw, end)
        elif near.spelled(upper, self.at):
            self.add("NEAR", upper, end)
        elif self.plain[end : end + 1] == "(" and values.function(upper, self.at):
            self.add("function", upper.lower(), end)
        else:
            self.add("word", self.text[self.at : self.at + len(raw)], end)

    def field(self, written: str) -> None:
        field = values.field(written, self.at)
        self.add("field", field, self.at + len(written) + 1)
        if field not in values.VALUED:
            return
        depth = 0
        while char := self.next():
            if char in "()":
                depth += 1 if char == "(" else -1
                if depth < 0:
                    return
                self.add("(" if char == "(" else ")", char, self.at + 1)
            else:
                self.value(field, char)
            if not depth:
                return

    def value(self, field: str, char: str) -> None:
        """Add one value, or an operator between the values of a group."""
        if char in QUOTES:
            self.phrase()
            if field != "concept" or self.plain[self.at : self.at + 1] != "+":
                return
        found = _VALUE.match(self.plain, self.at)
        end = found.end() if found else self.at + 1
        raw = unseen(self.plain[self.at : end])
        if raw in _OPERATORS:
            self.add(_OPERATORS[raw], raw, end)
            return
        if self.plain[end : end + 1] == "(":
            raise QueryError(
                f"a parenthesis inside a value of {field}:",
                position=end,
                hint=f'quote the value: {field}:"..."',
            )
        name, suffix = values.divided(field, raw, self.at)
        if name:
            name = self.text[self.at : self.at + len(name)]
            words.check_text(name, self.at)
            self.add("value", name, self.at + len(name))
        if suffix:
            self.add("suffix", suffix, self.at + len(suffix))
        self.at = end
