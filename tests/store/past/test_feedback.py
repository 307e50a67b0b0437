"""What people said of alerts, on both databases."""

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import delete, update

from tests.support.rows import (
    add_alert,
    add_entry,
    add_notification,
    add_source,
    add_story,
    seconds,
)
from tests.support.times import NOW
from watcher.model import AlertId
from watcher.store.core import alert
from watcher.store.databases.engine import Store
from watcher.store.listings import alerts
from watcher.store.past.feedback import Said, Verdict, history, say
from watcher.store.past.judged import Judged, Summary, judged, summaries
from watcher.store.past.retention import clean

TEXT = "The market opened. A tractor from Belarus was sold. Rain came."


def span(term: str, text: str, field: str = "summary") -> dict[str, Any]:
    start = TEXT.find(text)
    return {"field": field, "start": start, "end": start + len(text), "text": text, "term": term}


@pytest.fixture
def made(store: Store) -> AlertId:
    """An alert that two terms found, one of them in two places; what tells it was sent."""
    evidence = [
        span("Belarus", "Belarus"), span("sold", "sold"), span("Belarus", "Belarusian", "body"),
    ]  # fmt: skip
    with store.write() as connection:
        story = add_story(connection)
        text = {"title": "Tractor sold", "summary": TEXT}
        entry = add_entry(connection, add_source(connection), story, **text)
        number = add_alert(connection, story, entry, evidence=evidence)
        add_notification(connection, number, state="sent")
    return AlertId(number)


def another(store: Store, watchlist: str = "belarus", **columns: Any) -> AlertId:
    with store.write() as connection:
        story = add_story(connection)
        entry = add_entry(connection, 1, story)
        return AlertId(add_alert(connection, story, entry, watchlist, **columns))


def tell(
    store: Store, number: AlertId, verdict: Verdict | None, note: str | None = None, at: float = 60
) -> Said | None:
    with store.write(exclusive=False) as connection:
        return say(connection, number, verdict, note, seconds(at))


def verdicts(store: Store, **choice: Any) -> Sequence[Judged]:
    with store.read() as connection:
        return [one for one in judged(connection, **choice) if one.verdict]


def test_what_is_said_is_kept_with_the_terms_the_words_and_the_sentence(
    store: Store, made: AlertId
) -> None:
    said = tell(store, made, "noise", "machines")
    assert said == Said(
        made, "belarus", "Tractor sold", ("Belarus", "sold"), "noise", None, "machines", seconds(60)
    )
    [one] = verdicts(store)
    assert one == Judged(
        made, "belarus", NOW, ("Belarus", "sold"), "noise", ("Belarus", "sold", "Belarusian"),
        "Tractor sold\nA tractor from Belarus was sold.",
    )  # fmt: skip


def test_the_last_word_counts_and_the_earlier_ones_are_kept(store: Store, made: AlertId) -> None:
    tell(store, made, "noise", "at first", at=60)
    said = tell(store, made, "good", at=61)
    assert said is not None
    assert said.before == "noise"
    assert [one.verdict for one in verdicts(store)] == ["good"]
    with store.read() as connection:
        assert history(connection, made) == [
            (seconds(60), "noise", "at first"),
            (seconds(61), "good", None),
        ]


def test_what_was_taken_back_does_not_count(store: Store, made: AlertId) -> None:
    tell(store, made, "noise")
    said = tell(store, made, None)
    assert said is not None
    assert (said.before, said.verdict) == ("noise", None)
    assert verdicts(store) == []
    again = tell(store, made, "good")
    assert again is not None
    assert again.before is None


def test_of_an_alert_that_is_not_there_nothing_is_stored(store: Store) -> None:
    assert tell(store, AlertId(17), "good") is None
    with store.read() as connection:
        assert history(connection, AlertId(17)) == []


def test_retention_takes_the_alert_and_leaves_the_word(store: Store, made: AlertId) -> None:
    tell(store, made, "noise")
    before = verdicts(store)
    with store.write() as connection:
        assert clean(connection, seconds(1)) == 1
    with store.read() as connection:
        assert list(alerts(connection)) == []
        assert summaries(connection) == {"belarus": Summary(0, None, 0, 1)}
    assert verdicts(store) == before != []


def test_a_new_alert_with_the_number_of_a_forgotten_one_is_another(
    store: Store, made: AlertId
) -> None:
    tell(store, made, "noise")
    with store.write() as connection:
        clean(connection, seconds(1))
    again = another(store, id=made, created=seconds(5))
    assert again == made
    with store.read() as connection:
        assert [row["feedback"] for row in alerts(connection)] == [None]
        assert [(one.created, one.verdict) for one in judged(connection)] == [
            (seconds(5), None),
            (NOW, "noise"),
        ]
    said = tell(store, again, "good")
    assert said is not None
    assert said.before is None
    assert [one.verdict for one in verdicts(store)] == ["good", "noise"]


def test_alerts_tell_their_last_word(store: Store, made: AlertId) -> None:
    other = another(store, created=seconds(1))
    tell(store, made, "noise")
    tell(store, other, "good")
    tell(store, other, None)
    with store.read() as connection:
        assert {row["id"]: row["feedback"] for row in alerts(connection)} == {
            made: "noise",
            other: None,
        }


def test_watchlist_and_time_of_the_alert_choose(store: Store, made: AlertId) -> None:
    minsk = another(store, "minsk", created=seconds(10))
    for number in (made, minsk):
        tell(store, number, "good", at=100)
    assert [one.alert for one in verdicts(store)] == [made, minsk]
    assert [one.alert for one in verdicts(store, watchlist="minsk")] == [minsk]
    assert [one.alert for one in verdicts(store, since=seconds(5))] == [minsk]
    with store.write() as connection:
        clean(connection, seconds(1000))
    assert [one.alert for one in verdicts(store, since=seconds(5))] == [minsk]
    assert [one.alert for one in verdicts(store, watchlist="belarus")] == [made]


def test_alerts_without_a_word_are_counted_too(store: Store, made: AlertId) -> None:
    with store.read() as connection:
        assert list(judged(connection)) == [Judged(made, "belarus", NOW, ("Belarus", "sold"))]


def test_a_summary_counts_alerts_and_last_words(store: Store, made: AlertId) -> None:
    other = another(store, created=seconds(7))
    minsk = another(store, "minsk")
    tell(store, made, "noise")
    tell(store, made, "good")
    tell(store, other, "noise")
    tell(store, minsk, None)
    with store.read() as connection:
        assert summaries(connection) == {
            "belarus": Summary(2, seconds(7), 1, 1),
            "minsk": Summary(1, NOW, 0, 0),
        }


def test_a_title_without_end_is_cut(store: Store) -> None:
    with store.write() as connection:
        story = add_story(connection)
        entry = add_entry(connection, add_source(connection), story, title="word " * 10_000)
        number = AlertId(add_alert(connection, story, entry))
    tell(store, number, "noise")
    assert len(verdicts(store)[0].text) < 1000


def test_an_alert_whose_match_is_gone_can_be_judged(store: Store, made: AlertId) -> None:
    from watcher.store.core import match

    with store.write() as connection:
        connection.execute(delete(match))
        connection.execute(update(alert).values(priority="high"))
    said = tell(store, made, "good")
    assert said is not None
    assert said.terms == ()
