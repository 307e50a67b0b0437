"""Whose failure it is that nobody answers."""

from datetime import timedelta

from tests.support.times import NOW
from watcher.fetch.outage import WELL, Outage


def silent(*hosts: str, failures: int = 0) -> Outage:
    outage = Outage()
    for host in hosts:
        outage.missed(host, failures, NOW)
    return outage


def test_it_is_our_line_where_several_hosts_in_a_row_do_not_answer() -> None:
    assert not silent("a.example", "b.example").is_ours(hosts=50)
    assert silent("a.example", "b.example", "c.example").is_ours(hosts=50)


def test_sources_of_one_host_are_one_witness() -> None:
    assert not silent("a.example", "a.example", "a.example").is_ours(hosts=50)


def test_where_there_are_two_hosts_both_must_be_silent() -> None:
    assert silent("a.example", "b.example").is_ours(hosts=2)
    assert not silent("a.example").is_ours(hosts=2)


def test_of_a_single_host_nobody_can_say() -> None:
    assert not silent("a.example").is_ours(hosts=1)


def test_a_single_host_proves_it_where_nothing_left_this_machine() -> None:
    outage = Outage()
    outage.missed("dead.example", WELL + 1, NOW)
    outage.missed("a.example", 0, NOW, unsent=True)
    assert outage.is_ours(hosts=2)
    assert not outage.is_ours(hosts=3)
    outage.missed("a.example", 0, NOW)
    assert not outage.is_ours(hosts=2)


def test_an_answer_ends_it() -> None:
    outage = silent("a.example", "b.example", "c.example")
    outage.heard("d.example")
    assert not outage.is_ours(hosts=50)


def test_what_has_failed_for_long_says_nothing_of_our_line() -> None:
    assert not silent("a.example", "b.example", "c.example", failures=WELL + 1).is_ours(hosts=50)


def test_a_host_that_is_dead_for_long_hides_no_outage_of_the_others() -> None:
    outage = silent("a.example", "b.example")
    assert not outage.is_ours(hosts=3)
    outage.missed("dead.example", WELL + 1, NOW)
    assert outage.is_ours(hosts=3)


def test_a_host_that_is_back_is_a_witness_again() -> None:
    outage = silent("dead.example", failures=WELL + 1)
    outage.heard("dead.example")
    outage.missed("a.example", 0, NOW)
    outage.missed("b.example", 0, NOW)
    assert not outage.is_ours(hosts=3)


def test_a_silence_counts_from_the_first_that_did_not_answer_until_somebody_does() -> None:
    outage, later = silent("a.example"), NOW + timedelta(hours=3)
    outage.missed("b.example", 0, NOW + timedelta(hours=1))
    outage.missed("a.example", 1, later)
    assert outage.silence == timedelta(hours=3)
    outage.heard("c.example")
    outage.missed("b.example", 1, later)
    assert outage.silence == timedelta(0)


def test_while_nobody_was_asked_there_was_no_silence() -> None:
    outage = silent("a.example")
    for hours in (60, -60):  # asleep for a weekend; a clock that is set back
        outage.missed("b.example", 0, NOW + timedelta(hours=hours))
        assert outage.silence == timedelta(0)


def test_a_long_silence_is_asked_into_rarely_and_goes_on_counting() -> None:
    outage, now, minutes = silent("a.example"), NOW, 5
    while now - NOW < timedelta(days=30):
        now += timedelta(minutes=minutes)
        outage.missed("a.example", 1, now)
        minutes = min(minutes + 5, 30 * 60)
    assert outage.silence == now - NOW
