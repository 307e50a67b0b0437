import json
from pathlib import Path

import pytest

from tests.cli.commands import Commands
from tests.support.http import Reply, serve_in_thread

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Daily</title><language>vi</language>
<item><title>Một</title><link>/1</link><guid>g1</guid><description>Tóm tắt</description>
<pubDate>Sun, 30 Aug 2026 07:00:00 GMT</pubDate></item>
<item><title>Hai</title><link>https://example.org/2</link></item>
</channel></rss>"""
PAGE = """<!doctype html><html><head><title>Daily</title>
<link rel="alternate" type="application/rss+xml" href="/rss">
<link rel="alternate" type="application/atom+xml" href="/atom"></head><body>x</body></html>"""


def test_a_url_shows_what_it_would_yield(cli: Commands) -> None:
    with serve_in_thread({"/rss": FEED}) as site:
        head, first, second = cli.rows("source", "test", site.url("/rss"))
        assert head["kind"] == "rss"
        assert (head["title"], head["lang"], head["notes"]) == ("Daily", "vi", [])
        assert first == {
            "url": site.url("/1"),
            "title": "Một",
            "summary": "Tóm tắt",
            "published": "2026-08-30T07:00:00Z",
            "id": "g1",
        }
        assert second["published"] is None
    assert not cli.database.exists()


def test_a_file_is_taken_to_come_from_its_base(cli: Commands, tmp_path: Path) -> None:
    file = tmp_path / "saved.xml"
    file.write_text(FEED, "utf-8")
    rows = cli.rows("source", "test", str(file), "--base", "https://example.org/rss")
    assert rows[1]["url"] == "https://example.org/1"


def test_a_page_leads_to_its_feed_unless_the_kind_is_feed(cli: Commands) -> None:
    with serve_in_thread({"/": PAGE, "/rss": FEED}) as site:
        head = cli.rows("source", "test", site.url("/"))[0]
        assert (head["title"], head["url"]) == ("Daily", site.url("/rss"))
        assert any("page" in note for note in head["notes"])
        refused = cli.run("source", "test", site.url("/"), "--kind", "feed", "--json")
    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert "HTML" in refused.stderr


@pytest.mark.parametrize(
    "reply",
    [Reply("", 200), Reply("gone", 410), Reply("<html><body>Error</body></html>"), Reply("{}")],
    ids=["empty", "gone", "page", "json"],
)
def test_what_is_no_feed_exits_1_with_one_line(cli: Commands, reply: Reply) -> None:
    with serve_in_thread({"/x": reply}) as site:
        result = cli.run("source", "test", site.url("/x"), "--json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1


def test_kinds_to_come_are_said_to_be_not_in_this_version(cli: Commands) -> None:
    result = cli.run("source", "test", "https://example.org/", "--kind", "page")
    assert result.exit_code == 1
    assert "not in this version" in result.stderr


def test_what_is_neither_url_nor_file_is_wrong_usage(cli: Commands) -> None:
    assert cli.run("source", "test", "no-such-file").exit_code == 2


def test_add_finds_the_feed_of_a_page_and_keeps_comments(cli: Commands) -> None:
    (cli.folder / "sources.yaml").write_text(
        "# ours\nsources:\n  - https://example.org/a  # first\n# end\n"
    )
    with serve_in_thread({"/": PAGE, "/rss": FEED}) as site:
        result = cli.run("source", "add", site.url("/"), "--tag", "vietnam", "--every", "5m")
        feed = site.url("/rss")
    assert result.exit_code == 0, result.stderr
    text = (cli.folder / "sources.yaml").read_text()
    assert "# ours" in text
    assert "https://example.org/a  # first" in text
    assert feed in text
    assert "name: Daily" in text
    assert 'every: "5m"' in text
    assert "vietnam" in text
    assert "Một" in result.stderr
    assert site.url("/atom") in result.stderr
    assert cli.run("check").stdout.startswith("ok: 2 sources")


def test_add_refuses_what_is_there_already_and_what_is_no_feed(cli: Commands) -> None:
    with serve_in_thread({"/rss": FEED, "/x": "nothing"}) as site:
        assert cli.run("source", "add", site.url("/rss")).exit_code == 0
        assert cli.run("source", "add", site.url("/rss")).exit_code == 1
        assert cli.run("source", "add", site.url("/x")).exit_code == 1
        assert cli.run("source", "add", site.url("/x"), "--offline").exit_code == 0
        assert cli.run("source", "add", site.url("/y"), "--every", "often").exit_code == 2
    assert cli.run("check").stdout == "ok: 2 sources, 1 watchlist, 1 channel\n"


def test_remove_takes_a_name_or_a_url(cli: Commands) -> None:
    cli.configure(
        sources=[{"name": "One", "url": "https://example.org/1"}, "https://example.org/2"]
    )
    assert cli.run("source", "remove", "One").exit_code == 0
    assert cli.run("source", "remove", "https://example.org/2").exit_code == 0
    assert cli.run("source", "remove", "One").exit_code == 1
    assert cli.run("check").stdout == "ok: 0 sources, 1 watchlist, 1 channel\n"


def test_list_shows_the_config_with_what_is_stored_of_it(cli: Commands) -> None:
    with serve_in_thread({"/rss": Reply(FEED, headers={"ETag": '"1"'})}) as site:
        good = {"name": "Good", "url": site.url("/rss")}
        bad = {"name": "Bad", "url": site.url("/none"), "every": "5m"}
        cli.configure(sources=[good, bad])
        assert cli.run("once").exit_code == 0
        cli.configure(sources=[good, bad, {"name": "Late", "url": site.url("/late")}])
        rows = {row["name"]: row for row in cli.rows("source", "list")}
    assert list(rows) == ["Good", "Bad", "Late"]
    assert {name: row["state"] for name, row in rows.items()} == {
        "Good": "ok",
        "Bad": "failing",
        "Late": "new",
    }
    assert (rows["Good"]["entries"], rows["Good"]["etag"]) == (2, '"1"')
    assert (rows["Bad"]["last_status"], rows["Bad"]["failures"]) == (404, 1)
    assert rows["Bad"]["interval"] == 300
    shape = "name url kind state entries last_poll last_status next_poll interval failures error"
    assert all(set(shape.split()) <= set(row) for row in rows.values())


def test_lists_of_feeds_come_and_go_as_opml(cli: Commands, tmp_path: Path) -> None:
    file = tmp_path / "in.opml"
    file.write_text(
        '<opml version="2.0"><body><outline text="Asia"><outline text="Một" type="rss"'
        ' xmlUrl="https://example.org/1"/></outline>'
        '<outline text="Zwei" type="rss" xmlUrl="https://example.org/2"/></body></opml>',
        "utf-8",
    )
    assert cli.run("source", "import", str(file)).stdout.startswith("added 2 sources")
    assert cli.run("source", "import", str(file)).stdout.startswith("added 0 sources")
    assert cli.run("check").stdout.startswith("ok: 2 sources")
    exported = cli.run("source", "export").stdout
    assert 'text="Một"' in exported
    assert 'category="Asia"' in exported


def test_credentials_are_not_shown(cli: Commands) -> None:
    cli.configure(sources=["http://me:s3cret@127.0.0.1:9/rss?token=s3cret"])
    cli.ingest({"title": "x"})
    for arguments in (
        ("source", "list"),
        ("source", "list", "--json"),
        ("source", "export"),
        ("source", "test", "http://me:s3cret@127.0.0.1:9/rss?token=s3cret"),
        ("source", "remove", "http://me:s3cret@127.0.0.1:9/other?token=s3cret"),
        ("check", "--online"),
        ("status", "--json"),
    ):
        assert "s3cret" not in cli.run(*arguments).output


def test_a_test_needs_no_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from watcher.cli.root import watcher

    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WATCHER_CONFIG", raising=False)
    Path("saved.xml").write_text(FEED, "utf-8")
    result = CliRunner().invoke(watcher, ["-q", "source", "test", "saved.xml", "--json"])
    assert json.loads(result.stdout.splitlines()[0])["title"] == "Daily"
