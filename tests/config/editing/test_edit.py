"""sources.yaml after an edit: what was there is there, byte for byte, and it loads."""

import stat
from pathlib import Path

import pytest

from tests.config.folder import plan, write
from watcher.config.editing.edit import add_many, add_source, remove_source
from watcher.errors import ConfigErrors
from watcher.plan import load_plan

FILE = """\
# Head

sources:
  # about A
  - https://a.example/x   # trailing

  - url: "https://b.example"   # why
    name: 'B'
    headers: {Accept-Language: vi, X: ${P}}
    tags: [NO, on, 12:30]

  # about C
  - url:   https://c.example
    name: C
# the end
"""


def edited(folder: Path, text: str = FILE) -> Path:
    path = folder / "sources.yaml"
    path.write_bytes(text.encode())
    return path


def test_an_added_source_stands_after_the_last_and_nothing_else_moves(tmp_path: Path) -> None:
    path = edited(tmp_path)
    add_source(path, {"url": "https://d.example/?a=b#c", "name": "D: é", "tags": ["x y", "1,2"]})
    before, after = FILE.split("# the end")
    added = '  - url: https://d.example/?a=b#c\n    name: "D: é"\n    tags: [x y, "1,2"]\n'
    assert path.read_text() == before + added + "# the end" + after


def test_adding_and_removing_gives_the_file_back(tmp_path: Path) -> None:
    path = edited(tmp_path)
    add_source(path, {"url": "https://d.example"})
    remove_source(path, "https://d.example")
    assert path.read_text() == FILE


def test_a_removed_source_leaves_the_comments_around_it(tmp_path: Path) -> None:
    path = edited(tmp_path)
    remove_source(path, "B")
    start, end = FILE.index('  - url: "https://b'), FILE.index("\n  # about C")
    assert path.read_text() == FILE[:start] + FILE[end:]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "sources:\n",
        "sources:\n  # - https://x.example\n",
        "sources: []\n",
        "sources: [https://a.example, {url: 'https://b.example', headers: {X: '1'}}] # c\n# d\n",
        "sources: [\n  https://a.example, # one\n  https://b.example,\n]\n",
        "sources:\n- https://a.example",
        "sources:\n-\n  url: https://a.example\n\n\n",
        "sources:\r\n  - https://a.example\r\n",
        "sources:\n  - url: https://a.example\n    name: >\n      folded\n\n      text\n",
        "sources:\n  - url: https://a.example\n    name: 'over\n\n  two lines'\n",
    ],
)
def test_every_shape_of_file_takes_a_source_and_loads(tmp_path: Path, text: str) -> None:
    write(tmp_path, watchlists="")
    path = edited(tmp_path, text)
    before = {one.url for one in load_plan(tmp_path, {}).sources}
    add_source(path, {"url": "https://new.example/rss", "name": "New"})
    assert {one.url for one in load_plan(tmp_path, {}).sources} - before == {
        "https://new.example/rss"
    }
    assert text.count("#") <= path.read_text().count("#") + 1
    assert ("\r\n" in text) == (b"\r\n" in path.read_bytes())
    for url in before:
        remove_source(path, url)
    assert [one.name for one in load_plan(tmp_path, {}).sources] == ["New"]


def test_a_missing_file_is_made_and_a_kept_mode_stays(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    add_source(path, {"url": "https://a.example"})
    path.chmod(0o640)
    add_source(path, {"url": "https://b.example"})
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["sources.yaml"]
    assert len(load_plan(tmp_path, {}).sources) == 2


def test_what_is_there_already_is_refused_or_skipped(tmp_path: Path) -> None:
    path = edited(tmp_path)
    with pytest.raises(ConfigErrors, match="there already"):
        add_source(path, {"url": "http://www.a.example/x?utm_source=y"})
    with pytest.raises(ConfigErrors, match="there already"):
        add_source(path, {"url": "https://d.example", "name": "B"})
    assert path.read_text() == FILE
    added = add_many(
        path,
        [
            {"url": "https://a.example/x", "name": "again"},
            {"url": "https://e.example", "name": "B"},
            {"url": "https://e.example/"},
        ],
    )
    assert (added.added, added.known) == (1, ("https://a.example/x", "https://e.example/"))
    assert "  - https://e.example\n" in path.read_text()


def test_an_unknown_name_and_a_broken_file_are_mistakes(tmp_path: Path) -> None:
    path = edited(tmp_path)
    with pytest.raises(ConfigErrors, match=r"no source is named Z \(`watcher source list`"):
        remove_source(path, "Z")
    path = edited(tmp_path, "sources:\n\t- x\n")
    with pytest.raises(ConfigErrors, match="a tab"):
        add_source(path, {"url": "https://a.example"})
    path = edited(tmp_path, "sources: {a: b}\n")
    with pytest.raises(ConfigErrors, match="expected sources: with a list"):
        add_source(path, {"url": "https://a.example"})
    assert path.read_text() == "sources: {a: b}\n"


def test_an_edit_that_would_change_other_sources_is_refused(tmp_path: Path) -> None:
    text = "sources:\n  - &a\n    url: https://a.example\n    name: A\n  - *a\n"
    path = edited(tmp_path, text)
    with pytest.raises(ConfigErrors, match="edit the file by hand"):
        remove_source(path, "A")
    assert path.read_text() == text


def test_texts_that_yaml_would_misread_come_back_as_they_were(tmp_path: Path) -> None:
    names = ["no", "12:30", "- a", "a: b", "a #b", "'q'", '"', "#x", "{a}", "*a", "é", "a\\n", "1"]
    items = [{"url": f"https://{n}.example", "name": name} for n, name in enumerate(names)]
    path = edited(tmp_path, "")
    add_many(path, items)
    loaded = plan(tmp_path, sources=path.read_text(), watchlists="")
    assert [one.name for one in loaded.sources] == names


def test_comments_in_a_list_in_brackets_stay_with_their_items(tmp_path: Path) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text(
        "sources: [ # top\n  https://a.example/#1,  # first\n  # alone\n"
        "  {url: https://b.example, # in\n   name: 'b # no'}, https://c.example\n] # tail\n"
    )
    add_source(path, {"url": "https://d.example"})
    assert path.read_text() == (
        "sources: # tail\n  # top\n  - https://a.example/#1  # first\n  # alone\n  # in\n"
        '  - url: https://b.example\n    name: "b # no"\n  - https://c.example\n'
        "  - https://d.example\n"
    )
