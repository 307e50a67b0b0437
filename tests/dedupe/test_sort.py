"""Which item is which entry: guids change, repeat, swap places; nothing hides, nothing repeats."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.times import NOW
from watcher.dedupe.keys import Keys, keys_of_feed, keys_of_line, page_key
from watcher.dedupe.sort import drop_repeats, sort_out
from watcher.model import EntryId, Known, ParsedEntry, SourceId, StoryId


def item(guid: str | None, path: str | None, title: str, days: int | None = 0) -> ParsedEntry:
    published = None if days is None else NOW + timedelta(days=days)
    url = None if path is None else f"https://times.example/{path}"
    return ParsedEntry(guid, url, title, published=published)


def store(items: Sequence[ParsedEntry]) -> tuple[dict[int, list[Known]], dict[int, Known]]:
    """Return what is known after a poll that listed `items`, numbered from 0."""
    by_key: defaultdict[int, list[Known]] = defaultdict(list)
    by_identity: dict[int, Known] = {}
    for number, (each, keys) in enumerate(zip(items, keys_of_feed(items), strict=True)):
        known = Known(
            EntryId(number), SourceId(1), StoryId(number), each.title, each.published, keys.content
        )
        by_identity[keys.identity] = known
        for key in keys.stored:
            by_key[key].append(known)
    return by_key, by_identity


def second_poll(before: Sequence[ParsedEntry], after: Sequence[ParsedEntry]) -> list[int | None]:
    """Return which of `before` each of `after` is."""
    found = sort_out(list(zip(after, keys_of_feed(after), strict=True)), *store(before))
    return [None if known is None else known.id for known in found]


A = item("g1", "a", "Leaders meet in Minsk")
B = item("g2", "b", "Talks end without result")
C = item("g3", "c", "Border crossing reopens")


def test_the_same_document_again_brings_nothing_new() -> None:
    assert second_poll([A, B], [A, B]) == [0, 1]


def test_a_new_item_is_new_and_the_others_move_down() -> None:
    assert second_poll([A, B], [C, A]) == [None, 0]


def test_guids_that_swap_places_change_nothing() -> None:
    swapped = [item("g2", "a", A.title), item("g1", "b", B.title)]
    assert second_poll([A, B], swapped) == [0, 1]


def test_guids_that_all_change_change_nothing() -> None:
    assert second_poll([A, B], [item("x1", "a", A.title), item("x2", "b", B.title)]) == [0, 1]


def test_positional_guids_do_not_hide_the_item_that_took_the_first_place() -> None:
    before = [item("1", "a", A.title), item("2", "b", B.title)]
    after = [item("1", "c", C.title), item("2", "a", A.title), item("3", "b", B.title)]
    assert second_poll(before, after) == [None, 0, 1]


def test_positional_guids_hide_nothing_where_all_link_to_one_page_at_one_time() -> None:
    before = [item("1", "live", A.title), item("2", "live", B.title)]
    after = [item("1", "live", C.title), item("2", "live", A.title), item("3", "live", B.title)]
    assert second_poll(before, after) == [None, 0, 1]


@pytest.mark.parametrize("form", ["{}", "item-{}", "https://times.example/feed#{}"])
@pytest.mark.parametrize("first", [0, 1])
def test_positional_guids_without_times_and_addresses_repeat_no_entry(
    form: str, first: int
) -> None:
    def listed(*titles: str) -> list[ParsedEntry]:
        return [
            item(form.format(place), None, title, None) for place, title in enumerate(titles, first)
        ]

    full = second_poll(listed(A.title, B.title), listed(C.title, A.title))
    growing = second_poll(listed(A.title, B.title), listed(C.title, A.title, B.title))
    assert (full, growing) == ([None, 0], [None, 0, 1])
    upwards = second_poll(listed(A.title, B.title)[::-1], listed(A.title, B.title, C.title)[::-1])
    assert upwards == [None, 0, 1]


@pytest.mark.parametrize("path", ["gold-{}", "gold", None])
@pytest.mark.parametrize("days", [0, 1, None])
def test_positional_guids_make_no_recurring_title_an_edit(
    path: str | None, days: int | None
) -> None:
    def listed(day: str, days: int | None) -> list[ParsedEntry]:
        where = None if path is None else path.format(day)
        gold = item("1", where, "Gold price today", days)._replace(summary=f"{day}: {len(day)} $")
        return [gold, item("2", "b", B.title, days)]

    later = days if days is None else days + 1
    found = second_poll(listed("Monday", days), listed("Tuesday", later))
    assert found[0] == (0 if path == "gold" else None)  # the same page is the same entry


def test_positional_guids_still_tell_apart_what_is_alike_in_all_else() -> None:
    twice = [item("1", None, A.title, None), item("2", None, A.title, None)]
    assert drop_repeats(twice, keys_of_feed(twice)) == [0, 1]
    assert second_poll(twice, twice) == [0, 1]


def test_numbers_that_begin_anywhere_are_guids() -> None:
    before = [item("12", None, A.title, None), item("11", None, B.title, None)]
    edited = [item("12", None, A.title + " again", None), before[1]]
    assert second_poll(before, edited) == [0, 1]


def test_one_guid_for_all_items_tells_nothing() -> None:
    before = [item("same", "a", A.title), item("same", "b", B.title)]
    after = [item("same", "c", C.title), item("same", "a", A.title)]
    assert second_poll(before, after) == [None, 0]


def test_one_link_for_all_items_tells_nothing() -> None:
    before = [item("g1", "news", A.title), item("g2", "news", B.title)]
    assert second_poll(before, [item("g3", "news", C.title), before[0]]) == [None, 0]


def test_a_link_to_the_home_page_is_no_key() -> None:
    before = [item("g1", "", A.title)]
    assert second_poll(before, [item("g2", "", B.title, 1)]) == [None]


def test_an_edited_title_and_address_keep_the_guid() -> None:
    assert second_poll([A], [item("g1", "a-new-slug", "Leaders will meet in Minsk")]) == [0]


def test_a_guid_used_again_for_something_else_later_is_a_new_item() -> None:
    assert second_poll([A], [item("g1", "z", "Potato harvest breaks records", 2)]) == [None]


def test_the_same_page_under_a_new_guid_and_title_is_an_edit() -> None:
    assert second_poll([A], [item("other", "a", "Leaders met, an agreement is near", 1)]) == [0]


def test_a_moved_site_is_recognised_by_title_and_time() -> None:
    moved = item("https://new.example/a", None, A.title)
    assert second_poll([A], [moved]) == [0]


def test_a_recurring_title_is_new_each_time() -> None:
    monday = item("g1", "gold-1", "Gold price today")
    assert second_poll([monday], [item("g2", "gold-2", "Gold price today", 1)]) == [None]
    undated = item("g1", "gold-1", "Gold price today", None)
    assert second_poll([undated], [item("g2", "gold-2", "Gold price today", None)]) == [None]


def test_a_feed_of_titles_only_is_known_by_its_titles() -> None:
    bare = [item(None, None, A.title, None), item(None, None, B.title, None)]
    assert second_poll(bare, [item(None, None, C.title, None), *bare]) == [None, 0, 1]


def test_items_of_words_only_are_known_by_their_words() -> None:
    notes = [ParsedEntry(summary="Snow in Minsk"), ParsedEntry(summary="Rain in Brest")]
    assert drop_repeats([*notes, notes[0]], keys_of_feed([*notes, notes[0]])) == [0, 1]
    assert second_poll(notes, [ParsedEntry(summary="Sun in Hrodna"), *notes]) == [None, 0, 1]


def test_two_items_are_two_entries_unless_guid_url_and_title_are_equal() -> None:
    items = [A, A, item("g1", "a", "Another title"), item("g1", "other", A.title)]
    assert drop_repeats(items, keys_of_feed(items)) == [0, 2, 3]


def test_items_that_share_every_key_with_some_other_are_still_found_again() -> None:
    items = [item("g", "p", "One"), item("g", "p", "Two"), item("g", "q", "One")]
    assert second_poll(items, items) == [0, 1, 2]
    assert second_poll(items, items[:1]) == [0]


def test_a_line_is_known_by_its_id_else_its_address_else_its_text() -> None:
    by_id = keys_of_line(ParsedEntry("7", "https://times.example/a", "T"))
    assert by_id.link == keys_of_line(ParsedEntry("7", "https://times.example/b", "U")).link
    by_url = keys_of_line(ParsedEntry(None, "https://times.example/a", "T"))
    assert by_url.link == (page_key("http://www.times.example/a/?utm_source=x"),)
    by_text = keys_of_line(ParsedEntry(None, None, "T", "s"))
    assert by_text.link == keys_of_line(ParsedEntry(None, None, "T", "s")).link
    assert by_text.link != keys_of_line(ParsedEntry(None, None, "T", "other")).link


words = st.sampled_from(["Minsk", "talks", "border", "gold", ""])
items = st.lists(
    st.builds(
        item,
        st.sampled_from(["g1", "g2", "g3", None]),
        st.sampled_from(["a", "b", "c", "", None]),
        words,
        st.sampled_from([0, 1, None]),
    ),
    max_size=8,
)


def distinct(listed: Sequence[ParsedEntry]) -> list[ParsedEntry]:
    return [listed[n] for n in drop_repeats(listed, keys_of_feed(listed))]


@given(items)
def test_whatever_a_document_lists_its_second_poll_brings_nothing(
    listed: list[ParsedEntry],
) -> None:
    listed = distinct(listed)
    assert second_poll(listed, listed) == list(range(len(listed)))


@given(items, items)
def test_no_entry_is_two_items(before: list[ParsedEntry], after: list[ParsedEntry]) -> None:
    found = [n for n in second_poll(distinct(before), distinct(after)) if n is not None]
    assert len(found) == len(set(found))


@given(st.lists(st.integers(-(2**63), 2**63 - 1), min_size=3, max_size=3))
def test_identities_fit_a_64_bit_column(parts: list[int]) -> None:
    keys = keys_of_feed([item(str(parts[0]), str(parts[1]), str(parts[2]))])[0]
    assert all(-(2**63) <= key < 2**63 for key in (*keys.stored, keys.identity, keys.content))
    assert isinstance(keys, Keys)


def test_a_guid_that_counts_positions_makes_no_new_item_an_old_one() -> None:
    gone = item("1", "a", "Leaders meet in Minsk", None)
    new = item("1", "d", "Storm closes three harbours", None)
    assert second_poll([gone], [new]) == [None]


def test_an_edit_keeps_its_guid_and_half_of_its_words_or_signs() -> None:
    edited = item("g1", "a-late", "Leaders meet in Minsk again", 1)
    assert second_poll([A], [edited]) == [0]
    chinese = item("g1", "a", "普京抵达明斯克会晤卢卡申科")
    assert second_poll([chinese], [item("g1", "b", "普京抵达明斯克会见卢卡申科", 1)]) == [0]
    assert second_poll([chinese], [item("g1", "b", "暴风雨关闭三个港口", 1)]) == [None]
