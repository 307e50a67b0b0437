"""Tellings for tests."""

from datetime import UTC, datetime, timedelta

from watcher.cluster.features import Features, Telling, features

START = datetime(2026, 3, 1, 8, tzinfo=UTC)


def telling(title: str, body: str = "", *, hours: float = 0, lang: str = "en") -> Features:
    """Return the features of an article told some hours after the start."""
    at = START + timedelta(hours=hours)
    return features(Telling(title, "", body, lang, at))
