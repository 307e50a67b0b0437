from watcher.cluster.heading import better
from watcher.model import Heading

TOLD = Heading("Something happened", 300, False)


def test_what_a_watchlist_matched_is_in_words_that_somebody_watches() -> None:
    assert better(Heading("It was in Minsk", 0, True), TOLD)
    assert not better(Heading("It was", 9_000, False), TOLD._replace(watched=True))


def test_only_a_much_longer_text_is_better() -> None:
    assert better(Heading("It was this", 600, False), TOLD)
    assert not better(Heading("It was this", 599, False), TOLD)
    assert not better(Heading("It was this", 400, False), TOLD._replace(body=10))


def test_any_title_is_better_than_none() -> None:
    assert better(Heading("It", 0, False), TOLD._replace(title=""))
    assert not better(Heading("", 9_000, True), TOLD)
