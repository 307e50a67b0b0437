"""Where and when an alert is told."""

from tests.support.times import NOW
from watcher.route.place import SUMMARY_WAIT, alert_reason, place


def test_news_goes_to_every_channel_now() -> None:
    placed = place("now", ["desk", "chat"], "summary", NOW)
    assert [(p.channel, p.state, p.due, p.reason) for p in placed] == [
        ("desk", "pending", NOW, "now"),
        ("chat", "pending", NOW, "now"),
    ]


def test_a_first_poll_is_told_as_the_source_says() -> None:
    assert alert_reason("baseline", "summary") == "baseline"
    assert alert_reason("baseline", "quiet") == "baseline"
    assert alert_reason("baseline", "alert") == "now"
    assert place("baseline", ["desk"], "quiet", NOW) == ()
    [summary] = place("baseline", ["desk"], "summary", NOW)
    assert (summary.state, summary.due) == ("pending", NOW + SUMMARY_WAIT)


def test_a_re_emission_is_held_not_dropped() -> None:
    assert alert_reason("reemission", "alert") == "reemission"
    [held] = place("reemission", ["desk"], "summary", NOW)
    assert (held.state, held.reason) == ("held", "reemission")
