from watcher.dedupe.keys import keys_of_page
from watcher.model import ParsedEntry


def entry(path: str, title: str) -> ParsedEntry:
    return ParsedEntry(url=f"https://x.example{path}", title=title)


def test_an_entry_of_a_page_is_its_address_and_its_title_a_key_beside_that() -> None:
    one, other = keys_of_page([entry("/a", "A"), entry("/b", "B")])
    assert one.title is not None
    assert one.link == (one.url, one.title)
    assert one.identity != other.identity


def test_a_title_that_several_addresses_share_is_no_key() -> None:
    one, other, third = keys_of_page([entry("/a", "Same"), entry("/b", "Same"), entry("/c", "C")])
    assert one.title is other.title is None
    assert one.link == (one.url,)
    assert third.title is not None


def test_an_entry_that_is_listed_twice_keeps_its_title() -> None:
    one, again = keys_of_page([entry("/a", "A"), entry("/a", "A")])
    assert one == again
    assert one.title is not None


def test_entries_without_an_address_are_known_by_their_title() -> None:
    one, other = keys_of_page([ParsedEntry(title="Same"), ParsedEntry(title="Same")])
    assert one.title is not None
    assert one.identity == other.identity
