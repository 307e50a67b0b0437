"""What a poll leaves in its source's row."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from watcher.errors import FetchError, ParseError, WatcherError
from watcher.fetch import state
from watcher.model import (
    TRUNCATED,
    Fetched,
    Moved,
    NotModified,
    ParsedFeed,
    PollHints,
    Postponed,
    Redirect,
    SourceId,
    SourceState,
    Validators,
)

NOW = datetime(2026, 3, 2, 12, 10, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
URL, NEW_URL = "https://times.example/rss", "https://new.example/rss"
BOTH = Validators('W/"1"', "Mon, 02 Mar 2026 11:00:00 GMT")
FRESH = SourceState(SourceId(1), "Times", URL, next_poll_at=NOW)
KNOWN = replace(
    FRESH,
    kind="rss",
    title="The Times",
    lang="en",
    last_poll_at=NOW - 15 * MINUTE,
    last_ok_at=NOW - 15 * MINUTE,
    baseline_at=NOW - DAY,
    last_status=200,
    validators=BOTH,
    full_at=NOW - DAY,
    body_hash="aa",
    notice="3 entries look re-published",
    listed=(1, 2),
)
GONE = FetchError("410 Gone", status=410, permanent=True)
REFUSED = FetchError("500 Internal Server Error", status=500)


def failed(source: SourceState, error: WatcherError, after: timedelta = MINUTE) -> SourceState:
    return state.failed(source, error, NOW + after, 0.0)


def test_a_failed_poll_keeps_all_that_the_last_good_one_left() -> None:
    after = failed(KNOWN, REFUSED)
    assert (after.failures, after.error, after.last_status) == (1, str(REFUSED), 500)
    assert after.last_poll_at == NOW + MINUTE
    assert after.next_poll_at == NOW + 16 * MINUTE
    kept = ("validators", "full_at", "body_hash", "listed", "last_ok_at", "baseline_at", "kind")
    assert [getattr(after, name) for name in kept] == [getattr(KNOWN, name) for name in kept]


def test_a_document_that_cannot_be_read_was_fetched_well() -> None:
    after = failed(KNOWN, ParseError("not a feed but a web page"))
    assert (after.failures, after.last_status, after.validators) == (1, 200, BOTH)


def test_a_failure_without_an_answer_has_no_status() -> None:
    assert failed(KNOWN, FetchError("timed out")).last_status is None


def test_failures_in_a_row_back_off_and_a_good_poll_ends_them() -> None:
    source, waits = KNOWN, []
    for _ in range(9):
        source = failed(source, REFUSED)
        assert source.next_poll_at is not None
        waits.append((source.next_poll_at - NOW - MINUTE) / MINUTE)
    assert waits == [15, 30, 60, 120, 240, 480, 960, 1440, 1440]
    good = state.unchanged(source, NotModified(URL), NOW, 0.0)
    assert (good.failures, good.error, good.last_status) == (0, None, 304)
    assert good.next_poll_at == NOW + 15 * MINUTE


def test_retry_after_is_obeyed_and_remembered() -> None:
    error = FetchError("429 Too Many Requests", status=429, retry_after=3 * DAY, host="h")
    after = failed(KNOWN, error, timedelta())
    assert after.next_poll_at == after.asked_until == NOW + 3 * DAY
    assert failed(after, REFUSED).asked_until == NOW + 3 * DAY
    assert state.unchanged(after, NotModified(URL), NOW, 0.0).asked_until == NOW


def test_a_short_retry_after_does_not_shorten_the_back_off() -> None:
    error = FetchError("503", status=503, retry_after=timedelta(seconds=1), host="h")
    assert failed(KNOWN, error, timedelta()).next_poll_at == NOW + 15 * MINUTE


def test_a_postponed_poll_moves_and_changes_nothing_else() -> None:
    after = state.postponed(KNOWN, Postponed("times.example", NOW + HOUR))
    assert after == replace(KNOWN, next_poll_at=NOW + HOUR, asked_until=NOW + HOUR)


# -- while our own line is down ----------------------------------------------------------------


def cut_off(source: SourceState, silence: timedelta = MINUTE) -> SourceState:
    error = FetchError("DNS failure", unanswered=True)
    return state.cut_off(source, error, NOW + MINUTE, silence, 0.0)


def test_without_a_line_a_source_that_was_well_is_tried_again_soon_and_is_no_worse() -> None:
    source = KNOWN
    for _ in range(9):
        source = cut_off(source)
        assert source.next_poll_at == NOW + 6 * MINUTE
    assert (source.failures, source.error, source.last_status) == (1, "DNS failure", None)


def test_without_a_line_nothing_is_tried_sooner_than_its_interval() -> None:
    assert cut_off(replace(KNOWN, every=2 * MINUTE)).next_poll_at == NOW + 3 * MINUTE


def test_a_night_without_a_line_changes_nothing_a_longer_silence_is_asked_into_less_and_less() -> (
    None
):
    assert cut_off(KNOWN, 12 * HOUR).next_poll_at == NOW + 6 * MINUTE
    assert cut_off(KNOWN, 3 * DAY).next_poll_at == NOW + MINUTE + 3 * HOUR
    assert cut_off(KNOWN, 90 * DAY).next_poll_at == NOW + MINUTE + DAY


def test_without_a_line_what_had_failed_for_long_waits_as_it_did() -> None:
    source = failed(failed(failed(KNOWN, REFUSED), REFUSED), REFUSED)
    after = cut_off(source)
    assert (after.failures, after.next_poll_at) == (3, source.next_poll_at)
    gone = failed(KNOWN, GONE)
    assert cut_off(gone).next_poll_at == gone.next_poll_at


def test_without_a_line_a_host_that_asked_for_rest_has_it() -> None:
    resting = replace(KNOWN, asked_until=NOW + HOUR)
    assert cut_off(resting).next_poll_at == NOW + HOUR


def test_without_a_line_an_adopted_address_is_not_doubted() -> None:
    moved = replace(KNOWN, moved=Moved(adopted=NEW_URL), failures=2)
    assert cut_off(moved).moved == moved.moved


# -- good polls --------------------------------------------------------------------------------


def test_a_304_without_validators_keeps_the_old_ones() -> None:
    after = state.unchanged(KNOWN, NotModified(URL), NOW, 0.0)
    assert (after.validators, after.full_at, after.last_status) == (BOTH, KNOWN.full_at, 304)
    assert (after.last_ok_at, after.notice, after.listed) == (NOW, KNOWN.notice, KNOWN.listed)


def test_a_304_replaces_the_validators_that_it_names() -> None:
    after = state.unchanged(KNOWN, NotModified(URL, Validators('"2"')), NOW, 0.0)
    assert after.validators == Validators('"2"', BOTH.last_modified)


def test_the_same_bytes_again_replace_all_validators_and_count_as_whole() -> None:
    after = state.unchanged(KNOWN, Fetched(URL, 200, b"x", validators=Validators('"2"')), NOW, 0.0)
    assert (after.validators, after.full_at, after.last_status) == (Validators('"2"'), NOW, 200)
    assert after.baseline_at == KNOWN.baseline_at


def test_a_document_leaves_what_it_says_of_itself() -> None:
    feed = ParsedFeed("atom", "Times", "be", hints=PollHints(ttl=HOUR))
    found = Fetched(URL, 200, b"x", validators=Validators('"2"'))
    after = state.changed(KNOWN, found, feed, "bb", NOW, 0.0)
    assert (after.kind, after.title, after.lang, after.body_hash) == ("atom", "Times", "be", "bb")
    assert (after.hints, after.next_poll_at) == (feed.hints, NOW + HOUR)
    assert (after.notice, after.baseline_at) == (None, KNOWN.baseline_at)
    assert (after.validators, after.full_at) == (Validators('"2"'), NOW)


def test_a_document_without_title_and_language_keeps_the_known_ones() -> None:
    after = state.changed(KNOWN, Fetched(URL, 200, b"x"), ParsedFeed("rss"), "bb", NOW, 0.0)
    assert (after.title, after.lang) == ("The Times", "en")


def test_the_first_good_poll_is_the_baseline() -> None:
    after = state.changed(FRESH, Fetched(URL, 200, b"x"), ParsedFeed("rss"), "bb", NOW, 0.0)
    assert after.baseline_at == NOW
    assert failed(FRESH, REFUSED).baseline_at is None


CUT_BY_THE_NETWORK = (Fetched(URL, 200, b"x", whole=False), ParsedFeed("rss"))
CUT_BY_ITS_WRITER = (
    Fetched(URL, 200, b"x", validators=BOTH),
    ParsedFeed("rss", notes=(TRUNCATED,)),
)


@pytest.mark.parametrize(("found", "feed"), [CUT_BY_THE_NETWORK, CUT_BY_ITS_WRITER])
def test_a_document_without_its_end_is_never_what_the_next_one_is_compared_with(
    found: Fetched, feed: ParsedFeed
) -> None:
    after = state.changed(KNOWN, found, feed, "bb", NOW, 0.0)
    assert (after.validators, after.body_hash, after.failures) == (Validators(), None, 0)
    assert after.baseline_at == KNOWN.baseline_at


@pytest.mark.parametrize(("found", "feed"), [CUT_BY_THE_NETWORK, CUT_BY_ITS_WRITER])
def test_after_a_first_document_without_its_end_the_second_poll_is_a_first_one_and_no_third(
    found: Fetched, feed: ParsedFeed
) -> None:
    first = state.changed(FRESH, found, feed, "bb", NOW, 0.0)
    assert first.baseline_at is None
    assert state.changed(first, found, feed, "bb", NOW + MINUTE, 0.0).baseline_at == NOW + MINUTE


def test_what_the_last_document_asked_for_holds_for_the_304s_after_it() -> None:
    known = replace(KNOWN, hints=PollHints(ttl=2 * HOUR))
    after = state.unchanged(known, NotModified(URL, fresh_for=HOUR), NOW, 0.5)
    assert after.asked_until == NOW + 2 * HOUR
    assert after.next_poll_at == NOW + 2 * HOUR + MINUTE / 2


def test_our_own_interval_is_no_wish_of_the_publisher() -> None:
    assert state.unchanged(KNOWN, NotModified(URL), NOW, 0.0).asked_until == NOW


def test_after_eight_days_of_304s_the_whole_document_is_asked_for() -> None:
    source = KNOWN
    assert state.request_for(source, NOW).validators == BOTH
    for day in range(7):
        source = state.unchanged(source, NotModified(URL), NOW + day * DAY, 0.0)
        assert state.request_for(source, NOW + day * DAY).validators == BOTH
    assert state.request_for(source, NOW + 7 * DAY).validators == Validators()
    whole = state.unchanged(source, Fetched(URL, 200, b"x", validators=BOTH), NOW + 7 * DAY, 0.0)
    assert state.request_for(whole, NOW + 14 * DAY).validators == BOTH


# -- moves and ends ----------------------------------------------------------------------------


def moved(source: SourceState, after: timedelta, status: int = 301) -> SourceState:
    outcome = NotModified(NEW_URL, redirects=(Redirect(status, NEW_URL),))
    return state.unchanged(source, outcome, NOW + after, 0.0)


def test_a_lasting_permanent_redirect_is_adopted_and_asked_directly() -> None:
    source = moved(moved(KNOWN, timedelta()), 12 * HOUR)
    assert state.request_for(source, NOW).url == URL
    source = moved(source, 25 * HOUR)
    assert source.moved == Moved(adopted=NEW_URL)
    request = state.request_for(source, NOW)
    assert (request.url, request.home, source.url) == (NEW_URL, URL, URL)


def test_a_temporary_redirect_is_never_adopted() -> None:
    source = KNOWN
    for day in range(9):
        source = moved(source, day * DAY, 302)
    assert state.request_for(source, NOW).url == URL


def test_an_adopted_address_that_fails_three_times_gives_way_to_the_configured_one() -> None:
    source = replace(KNOWN, moved=Moved(adopted=NEW_URL))
    source = failed(failed(source, REFUSED), REFUSED)
    assert state.request_for(source, NOW).url == NEW_URL
    source = failed(source, REFUSED)
    assert (state.request_for(source, NOW).url, source.moved) == (URL, Moved())


def test_an_adopted_address_that_is_gone_gives_way_at_once() -> None:
    after = failed(replace(KNOWN, moved=Moved(adopted=NEW_URL)), GONE, timedelta())
    assert (after.moved, after.gone_at) == (Moved(), None)
    assert after.next_poll_at == NOW + 15 * MINUTE


def test_a_source_that_is_gone_is_asked_weekly_until_it_is_back() -> None:
    gone = failed(KNOWN, GONE)
    assert (gone.gone_at, gone.next_poll_at) == (NOW + MINUTE, NOW + MINUTE + 7 * DAY)
    again = failed(gone, GONE, 8 * DAY)
    assert (again.gone_at, again.failures) == (NOW + MINUTE, 2)
    back = state.changed(again, Fetched(URL, 200, b"x"), ParsedFeed("rss"), "bb", NOW, 0.0)
    assert (back.gone_at, back.failures, back.error) == (None, 0, None)
    assert back.next_poll_at == NOW + 15 * MINUTE


@pytest.mark.parametrize("error", [REFUSED, FetchError("no such host"), ParseError("empty")])
def test_a_gone_source_whose_host_dies_is_asked_no_more_often(error: WatcherError) -> None:
    after = failed(failed(KNOWN, GONE), error, timedelta())
    assert (after.gone_at, after.next_poll_at) == (NOW + MINUTE, NOW + 7 * DAY)


# -- another interval --------------------------------------------------------------------------


def test_another_interval_holds_as_if_it_always_had() -> None:
    polled = replace(KNOWN, last_poll_at=NOW, next_poll_at=NOW + 15 * MINUTE)
    assert state.rescheduled(polled, HOUR) == NOW + HOUR
    assert state.rescheduled(polled, MINUTE) == NOW + MINUTE
    asked = replace(polled, asked_until=NOW + 20 * MINUTE)
    assert state.rescheduled(asked, MINUTE) == NOW + 20 * MINUTE


def test_a_source_that_was_never_polled_stays_due() -> None:
    assert state.rescheduled(FRESH, HOUR) == NOW


def test_a_gone_source_stays_weekly_under_another_interval() -> None:
    gone = failed(KNOWN, GONE, timedelta())
    assert state.rescheduled(gone, MINUTE) == NOW + 7 * DAY
