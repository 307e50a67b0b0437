"""A concept: one thing with its names in many languages."""

from dataclasses import dataclass

AS_WRITTEN = "="  # before a phrase: with exactly these capitals, and no other form of it


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a concept.

    `langs`      the languages that use it (BCP 47, lower case; empty: any)
    `only`       it counts in texts of those languages alone, because elsewhere it is another word
                 ("Nga", "nato"); with a capital also in texts of unknown language, unless `known`
    `exact`      written with these capitals and never inflected (an acronym)
    `adjective`  counts only where adjectives are asked for
    `capital`    needs a capital, except in a text without any
    `cited`      in the form of dictionaries
    """

    text: str
    langs: frozenset[str] = frozenset()
    only: bool = False
    known: bool = False
    exact: bool = False
    adjective: bool = False
    capital: bool = False
    cited: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of entries in which a name is another thing: fishing, where путина is a season.

    `words`   one of them must stand in the entry
    `beside`  one of these too, where there are any
    `but`     none of these may
    `forms`   the forms of names that it concerns (none: all), `langs` the languages of texts (any)
    `begun`   it concerns only names that no capital tells: where a sentence begins, or in small
              letters
    """

    words: tuple[str, ...]
    beside: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    langs: tuple[str, ...] = ()
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Concept:
    """A thing and how to know it.

    A name is not this thing
    - inside one of the phrases `not_in` ("Kremlin-Bicêtre"); one that begins with `=` needs exactly
      its capitals ("=Minh Đức" is a Vietnamese, "đồng minh Đức" an ally);
    - at most two words from a word of `not_near` ("Belarus tractor");
    - after a word of `not_after`: a house, a ship, a make of that name ("restaurant Minsk"); in
      languages with cases only in quotation marks or in the form of dictionaries;
    - in an entry that is about a topic of `not_about`;
    - unless, where they are given, a word or phrase of `near` stands in the same entry, and one of
      `beside` at most two words away (names that many people bear);
    - as a surname after a given name that is none of the person's, which are those in the id, in
      the names and in `given`; not asked where id and `given` have none.

    With `compounds` its names begin compound words, in languages that write those as one
    ("Kremlsprecher", "putinkritisch").
    """

    id: str
    about: str
    names: tuple[Name, ...]
    not_in: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_about: tuple[Topic, ...] = ()
    near: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    compounds: bool = False
    country: bool = False
