"""The words in which the parser says that something is missing or too much."""

from watcher.errors import QueryError
from watcher.match.query import limits
from watcher.match.query.chars import shown
from watcher.match.query.tokens import Kind, Token

OPERATORS: tuple[Kind, ...] = ("AND", "OR", "NOT", "NEAR", "-")


def missing(before: Token | None, token: Token) -> QueryError:
    """Return the error of a place where a term or group should stand and `token` does."""
    if before and before.kind in OPERATORS:
        return QueryError(
            f"{shown(before.text)} needs a term or group after it",
            position=before.at,
            hint=f'write what follows, or remove it; "{shown(before.text)}" is the word itself',
        )
    if token.kind == "end":
        return QueryError("the query is empty", hint='write a word, or "a phrase"')
    if token.kind == ")":
        return closes_nothing(token)
    return QueryError(
        f"{shown(token.text)} needs a term or group before it",
        position=token.at,
        hint=f'write what it joins, or remove it; "{shown(token.text)}" is the word itself',
    )


def closes_nothing(token: Token) -> QueryError:
    """Return the error of a parenthesis too many."""
    return QueryError(
        "this parenthesis closes nothing", position=token.at, hint="remove it, or open one before"
    )


def empty_group(opened: Token) -> QueryError:
    """Return the error of `()`."""
    return QueryError(
        "nothing stands between the parentheses",
        position=opened.at,
        hint="write something in them, or remove them",
    )


def not_closed(opened: Token) -> QueryError:
    """Return the error of a parenthesis too few."""
    return QueryError(
        "the parenthesis is not closed", position=opened.at, hint="add the closing one"
    )


def nothing_after(field: Token) -> QueryError:
    """Return the error of a field without anything to look for."""
    return QueryError(
        f"{field.text}: needs something after it",
        position=field.at,
        hint=f'{field.text}:word, {field.text}:"two words" or {field.text}:(one OR two)',
    )


def no_value(field: Token, token: Token) -> QueryError:
    """Return the error of a group of values that holds more than values and OR."""
    return QueryError(
        f"{field.text}:(...) holds values with OR between them",
        position=token.at,
        hint=f'{field.text}:(one OR two); quote a value of several words: "one two"',
    )


def no_term(function: Token, token: Token) -> QueryError:
    """Return the error of a function that holds more, or less, than one term."""
    name = function.text
    return QueryError(
        f"{name}(...) holds one word or one phrase",
        position=function.at if token.kind == "end" else token.at,
        hint=f'{name}(word), {name}("two words"), {name}(one) OR {name}(two)',
    )


def too_deep(token: Token) -> QueryError:
    """Return the error of too many parentheses, NOTs or fields inside each other."""
    return QueryError(
        f"more than {limits.NESTING} parentheses, fields or NOTs inside each other",
        position=token.at,
        hint="divide the query, or remove parentheses that change nothing",
    )


def too_many(token: Token) -> QueryError:
    """Return the error of too many terms."""
    return QueryError(
        f"the query has more than {limits.TERMS:,} terms",
        position=token.at,
        hint="divide it into several watchlists, or write a plain list under keywords:",
    )


def out_of_range(function: Token) -> QueryError:
    """Return the error of `atleast0` and the like."""
    return QueryError(
        f"{shown(function.text)}: the number of places is 1 to {limits.COUNT:,}",
        position=function.at,
        hint="atleast3(...): in three places or more",
    )


def bare_near(sign: Token, number: Token) -> QueryError:
    """Return the error of `NEAR 5`, which would look for the word 5."""
    return QueryError(
        f"{sign.text} and a number: the distance, or a word?",
        position=number.at,
        hint=f'{sign.text}/{number.text[:6]} is the distance; "{shown(number.text)}" the word',
    )
