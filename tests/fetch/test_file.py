import os
from pathlib import Path

import pytest

from watcher.errors import FetchError
from watcher.fetch.file import fetch_file, fetch_path, list_folder
from watcher.model import Fetched, NotModified, Request, Validators


def test_a_file_comes_with_its_type_and_is_not_read_again_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "tin tức #1.rss"
    path.write_bytes(b"<rss/>")
    found = fetch_file(Request(path.as_uri()), 100)
    assert isinstance(found, Fetched)
    assert (found.body, found.content_type) == (b"<rss/>", "application/rss+xml")
    assert found.validators.last_modified
    again = Request(path.as_uri(), found.validators)
    assert fetch_file(again, 100) == NotModified(path.as_uri(), found.validators)
    path.write_bytes(b"<rss></rss>")
    assert isinstance(fetch_file(again, 100), Fetched)


def test_the_limit_holds_for_files(tmp_path: Path) -> None:
    path = tmp_path / "feed"
    path.write_bytes(bytes(100))
    assert isinstance(fetch_file(Request(path.as_uri()), 100), Fetched)
    with pytest.raises(FetchError, match=r"too large \(over 99 bytes\)"):
        fetch_file(Request(path.as_uri()), 99)


def test_a_folder_lists_its_files_by_name(tmp_path: Path) -> None:
    for name in ("b.xml", "a b.xml", ".hidden"):
        (tmp_path / name).touch()
    (tmp_path / "sub").mkdir()
    os.mkfifo(tmp_path / "pipe")
    assert list_folder(tmp_path.as_uri()) == (
        (tmp_path / "a b.xml").as_uri(),
        (tmp_path / "b.xml").as_uri(),
    )


def test_a_folder_is_every_document_in_it_and_one_bad_file_holds_up_no_other(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.xml").write_bytes(b"<rss/>")
    (tmp_path / "b.xml").write_bytes(bytes(101))
    (tmp_path / "c.json").write_bytes(b"{}")
    found = fetch_path(Request(tmp_path.as_uri()), 100)
    assert isinstance(found, Fetched)
    assert [part.body for part in found.parts] == [b"<rss/>", b"{}"]
    assert found.notes == ("b.xml: too large (over 100 bytes)",)
    same = fetch_path(Request(tmp_path.as_uri()), 100)
    assert isinstance(same, Fetched)
    assert same.body == found.body
    (tmp_path / "a.xml").unlink()
    (tmp_path / "c.json").unlink()
    with pytest.raises(FetchError, match="too large"):
        fetch_path(Request(tmp_path.as_uri()), 100)
    (tmp_path / "b.xml").unlink()
    empty = fetch_path(Request(tmp_path.as_uri()), 100)
    assert isinstance(empty, Fetched)
    assert empty.parts == ()


def test_what_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, said in (
        (tmp_path / "pipe", "not a regular file"),
        (Path("/dev/zero"), "not a regular file"),
        (tmp_path, "folder"),
        (tmp_path / "none", "no such file"),
    ):
        with pytest.raises(FetchError, match=said):
            fetch_file(Request(path.as_uri(), Validators('"1"')), 100)
    with pytest.raises(FetchError, match="no such file"):
        list_folder((tmp_path / "none").as_uri())


@pytest.mark.parametrize("url", ["file://other.example/x", "http://h/x", "file:", "file:///a%00b"])
def test_only_addresses_of_this_machine_are_files(url: str) -> None:
    with pytest.raises(FetchError, match="not a file:// address"):
        fetch_file(Request(url), 100)
