from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from watcher.model import Child
from watcher.parse.sitemap.children import A_POLL, Seen, children_to_poll, is_archive, seen_after


def day(number: int) -> datetime:
    return datetime(2026, 1, number, tzinfo=UTC)


def urls(children: list[Child]) -> list[str]:
    return [child.url.rpartition("/")[2] for child in children]


def child(name: str, modified: datetime | None = None) -> Child:
    return Child(f"https://x.example/{name}", modified)


ARCHIVE = [child(f"s{number}.xml", day(number)) for number in range(1, 21)]


def test_the_first_poll_reads_the_newest_few_and_notes_the_rest() -> None:
    first = children_to_poll(ARCHIVE, {})
    assert urls(first) == ["s20.xml", "s19.xml", "s18.xml", "s17.xml", "s16.xml"]
    seen = seen_after(ARCHIVE, {}, {one.url for one in first})
    assert children_to_poll(ARCHIVE, seen) == []


def test_only_a_child_whose_date_grew_is_read_again() -> None:
    seen = seen_after(ARCHIVE, {}, {one.url for one in ARCHIVE})
    changed = [*ARCHIVE[:-1], child("s20.xml", day(25))]
    assert urls(children_to_poll(changed, seen)) == ["s20.xml"]


def test_a_child_the_index_did_not_name_before_is_read_before_changed_ones() -> None:
    seen = seen_after(ARCHIVE, {}, {one.url for one in ARCHIVE})
    grown = [child("s20.xml", day(28)), *ARCHIVE[:-1], child("s21.xml", day(27))]
    assert urls(children_to_poll(grown, seen)) == ["s21.xml", "s20.xml"]


def test_a_news_sitemap_comes_first() -> None:
    wanted = children_to_poll([*ARCHIVE, child("news-sitemap.xml")], {})
    assert urls(wanted)[:2] == ["news-sitemap.xml", "s20.xml"]


def test_what_was_due_and_not_read_stays_due() -> None:
    seen = seen_after(ARCHIVE, {}, {one.url for one in ARCHIVE})
    moved = [one._replace(modified=day(30)) for one in ARCHIVE]
    once = children_to_poll(moved, seen)
    then = children_to_poll(moved, seen_after(moved, seen, {one.url for one in once}))
    assert len(once) == len(then) == A_POLL
    assert not set(once) & set(then)


def test_undated_children_take_turns_the_highest_number_first() -> None:
    undated = [child(f"posts-{number}.xml") for number in range(1, 8)]
    seen: dict[str, Seen] = {}
    order = []
    for _ in range(3):
        wanted = children_to_poll(undated, seen, limit=3)
        order.append(urls(wanted))
        seen = seen_after(undated, seen, {one.url for one in wanted})
    assert order[0] == ["posts-7.xml", "posts-6.xml", "posts-5.xml"]
    assert order[1] == ["posts-4.xml", "posts-3.xml", "posts-2.xml"]
    assert order[2][0] == "posts-1.xml"


def test_an_index_that_names_itself_is_not_followed() -> None:
    above = ["https://x.example/index.xml"]
    assert children_to_poll([child("index.xml")], {}, above=above) == []


def test_a_child_named_twice_is_read_once() -> None:
    assert urls(children_to_poll([child("a.xml"), child("a.xml")], {})) == ["a.xml"]


def test_a_child_read_for_the_first_time_is_an_archive_unless_it_is_new_to_the_index() -> None:
    first = children_to_poll(ARCHIVE, {})
    seen = seen_after(ARCHIVE, {}, {one.url for one in first})
    assert is_archive(ARCHIVE[0].url, seen)
    assert not is_archive(ARCHIVE[-1].url, seen)
    assert not is_archive("https://x.example/s21.xml", seen)


def test_a_failed_child_stays_due_behind_the_others() -> None:
    first = [one.url for one in children_to_poll(ARCHIVE, {})]
    seen = seen_after(ARCHIVE, {}, first[1:], failed=first[:1])
    grown = [one._replace(modified=day(28)) for one in ARCHIVE[10:12]]
    index = [*ARCHIVE[:10], *grown, *ARCHIVE[12:]]
    assert urls(children_to_poll(index, seen)) == ["s12.xml", "s11.xml", "s20.xml"]


def test_a_child_that_failed_at_the_first_poll_is_still_an_archive() -> None:
    first = [one.url for one in children_to_poll(ARCHIVE, {})]
    seen = seen_after(ARCHIVE, {}, first[1:], failed=first[:1])
    assert is_archive(first[0], seen)
    assert not is_archive(first[1], seen)
    seen = seen_after(ARCHIVE, seen, first[:1])
    assert not is_archive(first[0], seen_after(ARCHIVE, seen, (), failed=first[:1]))


def test_what_the_index_names_no_more_is_forgotten() -> None:
    seen = seen_after(ARCHIVE, {}, ())
    assert set(seen_after(ARCHIVE[:2], seen, ())) == {one.url for one in ARCHIVE[:2]}


@given(
    st.lists(st.tuples(st.integers(0, 30), st.one_of(st.none(), st.integers(1, 28))), max_size=30)
)
def test_polled_often_enough_every_dated_child_settles(shape: list[tuple[int, int | None]]) -> None:
    index = [child(f"{name}.xml", day(at) if at else None) for name, at in shape]
    seen: dict[str, Seen] = {}
    for _ in range(8):
        wanted = children_to_poll(index, seen)
        assert len(wanted) <= A_POLL
        seen = seen_after(index, seen, {one.url for one in wanted})
    assert all(one.modified is None for one in children_to_poll(index, seen, limit=100))
