"""A concept: one thing with its names in many languages."""

from dataclasses import dataclass

AS_WRITTEN = "="  # before a phrase: with exactly these capitals, and no other form of it


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a concept.

    `langs` are the languages that use it (BCP 47, lower case; empty: any). With `only` it counts in
    texts of those languages alone, because elsewhere it is another word ("Nga", "nato"); a text of
    unknown language counts too where it has a capital, unless it must be `known`. `exact`: written
    with these capitals and never inflected (an acronym). `adjective`: counts only where adjectives
    are asked for. `capital`: needs one, but in a text that has none. `cited`: in the
    form of dictionaries.
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
    """What an entry is about where a name in it is another thing: salmon, so путина is a season.

    One of `words` must stand in the entry, one of `beside` too where there are any, and none of
    `but`. It concerns the names in these `forms` (all where it has none), in texts of these `langs`
    (any), with `begun` only where no capital tells a name: where a sentence begins, or in small
    letters.
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

    A name found inside one of the phrases `not_in` ("Kremlin-Bicêtre") is not this thing, nor is
    one with a word of `not_near` at most two words away ("Belarus tractor"). One that follows a
    word of `not_after` is a house, a ship, a make of that name ("restaurant Minsk", «Минск» after
    теплоход); in languages with cases in quotation marks or in the form of dictionaries alone. A
    phrase that begins with `=` needs exactly its capitals: "=Minh Đức" is a Vietnamese, "đồng minh
    Đức" an ally. Nor is it this thing in an entry that is about a topic of `not_about`. Where
    `near` is not empty (a name that many people bear), one of its words or phrases must stand in
    the same entry; of `beside`, at most two words away. A surname after a given name that is none
    of the person's is someone else's; those in the id, the names and `given` are. Where id and
    `given` tell none, that is not asked.
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
