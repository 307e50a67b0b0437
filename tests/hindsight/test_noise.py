from collections.abc import Sequence

from watcher.hindsight.noise import Counts, Finding
from watcher.model import Document, EntryId, Evidence, Match, Reason, StoryId

TERMS = ("Minsk", "Nga", "Brest")


def found(text: str, *spans: tuple[str, str]) -> Match:
    """Return a match of `terms`, each with the text in which it was found first."""
    places = [(text.index(one), one, term) for term, one in spans]
    evidence = tuple(Evidence("title", at, at + len(one), one, term) for at, one, term in places)
    return Match("list", evidence)


def counted(
    texts: Sequence[tuple[str, Sequence[tuple[str, str]]]],
    *,
    idle: int = 0,
    terms: Sequence[str] = TERMS,
    same_story: bool = False,
) -> Counts:
    counts = Counts({"list": terms})
    for number, (text, spans) in enumerate(texts):
        story = StoryId(1 if same_story else number)
        matches = [found(text, *spans)] if spans else []
        counts.take(EntryId(number), story, "now", Document(title=text), matches)
    for number in range(idle):
        counts.take(EntryId(-1 - number), StoryId(-1 - number), "now", Document(title="x"), [])
    return counts


def kinds(counts: Counts) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.kind, one.terms) for one in counts.findings()]


MINSK = ("Minsk wakes", [("Minsk", "Minsk")])
BREST = ("Brest wakes", [("Brest", "Brest")])
BOTH = ("Minsk and Brest", [("Minsk", "Minsk"), ("Brest", "Brest")])


def test_an_alert_is_counted_once_a_story_and_only_where_it_is_told_at_once() -> None:
    assert counted([MINSK, BREST]).alerts() == {"list": 2}
    assert counted([MINSK, BREST], same_story=True).alerts() == {"list": 1}
    assert counted([("Weather", [])]).alerts() == {"list": 0}


def test_the_oldest_entry_of_a_story_says_how_it_was_told() -> None:
    later: tuple[EntryId, Reason] = (EntryId(2), "now")
    first: tuple[EntryId, Reason] = (EntryId(1), "baseline")
    for order in ((later, first), (first, later)):
        counts = Counts({"list": TERMS})
        for entry, reason in order:
            match = found(MINSK[0], *MINSK[1])
            counts.take(entry, StoryId(1), reason, Document(title=MINSK[0]), [match])
        assert counts.alerts() == {"list": 0}
        assert counts.alerts("baseline") == {"list": 1}


def test_a_term_that_alone_makes_most_alerts_is_named() -> None:
    assert ("most", ("Minsk",)) in kinds(counted([MINSK] * 7 + [BREST] * 3))
    assert ("most", ("Minsk",)) not in kinds(counted([MINSK] * 6 + [BREST] * 4))
    assert ("most", ("Minsk",)) not in kinds(counted([MINSK] * 7 + [BREST] * 2))
    assert ("most", ("Minsk",)) not in kinds(counted([BOTH] * 12))
    assert ("most", ("Minsk",)) not in kinds(counted([MINSK] * 12))


def test_a_term_in_over_two_percent_of_all_entries_is_named() -> None:
    twenty = [MINSK] * 20
    finding = Finding("list", "common", ("Minsk",), 20, 1000)
    assert finding in list(counted(twenty, idle=980).findings())
    assert ("common", ("Minsk",)) not in kinds(counted(twenty, idle=981))
    assert ("common", ("Minsk",)) not in kinds(counted(twenty[1:], idle=100))


def test_terms_that_found_nothing_are_named_once_enough_was_looked_at() -> None:
    counts = counted([MINSK], idle=99)
    assert Finding("list", "never", ("Nga", "Brest"), 2, 3) in list(counts.findings())
    assert "never" not in [kind for kind, _ in kinds(counted([MINSK], idle=98))]
    spelt = counted([MINSK], idle=99, terms=("Minsk", "minsk"))
    assert "never" not in [kind for kind, _ in kinds(spelt)]


def test_a_name_that_is_often_written_small_may_be_another_word() -> None:
    swan = ("Đàn thiên nga bơi", [("Nga", "nga")])
    russia = ("Ông đến Nga", [("Nga", "Nga")])
    both = ("Nga và thiên nga", [("Nga", "Nga"), ("Nga", "nga")])
    (finding,) = counted([swan] * 3 + [russia] * 12).findings()
    assert finding == Finding("list", "small", ("Nga",), 3, 15, "thiên nga")
    assert list(counted([swan] * 2 + [russia]).findings()) == []
    assert list(counted([swan] * 3 + [russia] * 13).findings()) == []
    assert list(counted([both] * 9).findings()) == []


def test_a_word_alone_is_its_own_example() -> None:
    (finding,) = counted([("nga", [("Nga", "nga")])] * 3).findings()
    assert finding.example == "nga"


def test_a_word_typed_small_that_is_a_name_in_some_entries_is_named() -> None:
    # A span is a term as typed and what was found by it.
    russia, swan = ("Nước Nga", [("nga", "Nga")]), ("Hồ thiên nga", [("nga", "nga")])
    counts = counted([russia] * 3 + [swan] * 3, terms=("nga",))
    assert list(counts.findings()) == [Finding("list", "mixed", ("nga",), 3, 6, "thiên nga")]
    assert kinds(counted([russia] * 2 + [swan] * 3, terms=("nga",))) == []
    police = [("Police came", [("police", "Police")]), ("the police", [("police", "police")])] * 3
    assert kinds(counted(police, terms=("police",))) == []
