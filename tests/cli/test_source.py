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


def test_a_file_that_is_no_feed_was_sent_by_nobody(cli: Commands, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("just notes")
    result = cli.run("source", "test", str(tmp_path / "notes.txt"))
    assert result.exit_code == 1
    assert "notes.txt: the file holds text that is no feed" in result.stderr


NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>/minsk-talks-begin</loc>
<news:news><news:publication_date>2026-08-30T07:00:00Z</news:publication_date>
<news:title>Talks</news:title></news:news></url>
<url><loc>/another-story-here</loc><lastmod>2026-08-29</lastmod></url></urlset>"""
INDEX = """<sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
<sitemap><loc>/new.xml</loc><lastmod>2026-08-30</lastmod></sitemap></sitemapindex>"""


def test_a_sitemap_shows_its_entries_and_marks_made_titles(cli: Commands, tmp_path: Path) -> None:
    file = tmp_path / "s.xml"
    file.write_text(NEWS, "utf-8")
    base = ("--base", "https://example.org/s.xml")
    for kind in ((), ("--kind", "sitemap")):
        head, first, second = cli.rows("source", "test", str(file), *base, *kind)
        assert (head["kind"], head["entries"]) == ("sitemap", 2)
        assert head["notes"] == ["titles of 1 entries are made from their addresses"]
        assert first == {
            "url": "https://example.org/minsk-talks-begin",
            "title": "Talks",
            "summary": "",
            "published": "2026-08-30T07:00:00Z",
            "id": None,
        }
        assert (second["title"], second["title_from"]) == ("Another story here", "url")
        assert (second["published"], second["modified"]) == (None, "2026-08-29T00:00:00Z")


def test_an_index_shows_the_sitemap_read_first_and_in_a_file_its_sitemaps(
    cli: Commands, tmp_path: Path
) -> None:
    routes = {"/i.xml": INDEX, "/new.xml": NEWS, "/old.xml": NEWS}
    with serve_in_thread(routes) as site:
        head, *rows = cli.rows("source", "test", site.url("/i.xml"))
        assert [seen.path for seen in site.seen] == ["/i.xml", "/new.xml"]
    assert "an index of 2 sitemaps" in head["notes"]
    assert [row["title"] for row in rows] == ["Talks", "Another story here"]
    file = tmp_path / "i.xml"
    file.write_text(INDEX, "utf-8")
    head, *rows = cli.rows("source", "test", str(file), "--base", "https://a.example/")
    assert (head["entries"], head["children"]) == (0, 2)
    assert [row["kind"] for row in rows] == ["sitemap", "sitemap"]


TEASERS = "".join(
    f'<article><h2><a href="/story-number-{n}">The headline of the story number {n}</a></h2>'
    f"<p>Some words about what happened in the story number {n} today.</p></article>"
    for n in range(8)
)
LIST = f"<!doctype html><html><head><title>Minsk</title></head><body><main>{TEASERS}</main></body>"


@pytest.mark.parametrize(("feed", "whole"), [("/minsk.rss", False), ("/rss", True)])
def test_a_feed_of_the_whole_site_is_said_to_be_one(cli: Commands, feed: str, whole: bool) -> None:
    page = PAGE.replace('href="/rss"', f'href="{feed}"')
    with serve_in_thread({"/tag/minsk": page, feed: FEED}) as site:
        head = cli.rows("source", "test", site.url("/tag/minsk"))[0]
    assert head["kind"] == "rss"
    assert any("whole site" in note for note in head["notes"]) is whole


def test_a_list_is_not_replaced_by_the_feed_of_the_whole_site(cli: Commands) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/rss"></head>'
    with serve_in_thread({"/tag/minsk": LIST.replace("</head>", link), "/rss": FEED}) as site:
        head, *rows = cli.rows("source", "test", site.url("/tag/minsk"))
        assert (head["kind"], len(rows)) == ("page", 8)
        assert any("whole site" in note for note in head["notes"])
        assert f"the page has another feed: {site.url('/rss')}" in head["notes"]


def test_a_page_whose_feed_is_dead_shows_its_teasers(cli: Commands) -> None:
    page = LIST.replace("</title>", '</title><link rel="alternate" type="application/rss+xml" '
                        'href="/gone">')  # fmt: skip
    with serve_in_thread({"/minsk": page}) as site:
        head, *rows = cli.rows("source", "test", site.url("/minsk"))
        assert (head["kind"], len(rows)) == ("page", 8)
        assert any("/gone: " in note and "404" in note for note in head["notes"])
        assert rows[0]["title"] == "The headline of the story number 0"
        seen = len(site.seen)
        head, *rows = cli.rows("source", "test", site.url("/minsk"), "--kind", "page")
        assert len(rows) == 8
        assert [one.path for one in site.seen[seen:]] == ["/robots.txt", "/minsk"]


@pytest.mark.parametrize(
    ("head", "origin"),
    [
        ('<link rel="canonical" href="https://x.example/minsk">', "https://x.example"),
        ('<meta property="og:url" content="https://x.example/minsk">', "https://x.example"),
        ('<base href="https://x.example/">', "https://x.example"),
        ("", "https://file.invalid"),
    ],
)
def test_a_page_in_a_file_is_of_where_it_says_and_nobody_is_asked(
    cli: Commands, tmp_path: Path, head: str, origin: str
) -> None:
    file = tmp_path / "saved.html"
    file.write_text(LIST.replace("</title>", f"</title>{head}"), "utf-8")
    first, row, *_ = cli.rows("source", "test", str(file))
    assert row["url"] == f"{origin}/story-number-0"
    assert any("--base" in note for note in first["notes"])


@pytest.mark.parametrize("kind", [(), ("--kind", "page")])
def test_a_page_that_robots_txt_forbids_is_not_read(cli: Commands, kind: tuple[str, ...]) -> None:
    rules = "User-agent: *\nDisallow: /minsk"
    with serve_in_thread({"/minsk": LIST, "/robots.txt": rules}) as site:
        result = cli.run("source", "test", site.url("/minsk"), *kind)
    assert result.exit_code == 1
    assert "robots.txt does not allow it" in result.stderr


def test_an_article_is_shown_whole(cli: Commands) -> None:
    text = "".join(
        f"<p>The talks went on for {n} hours, and nobody said a word.</p>" for n in range(9)
    )
    page = f"<html><head><title>Talks</title></head><body><article><h1>Talks in Minsk</h1>{text}"
    with serve_in_thread({"/talks": page}) as site:
        head, row = cli.rows("source", "test", site.url("/talks"), "--kind", "article")
    assert head["kind"] == "article"
    assert "went on for 8 hours" in row["summary"]


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


def test_an_import_may_leave_out_what_does_not_answer(cli: Commands, tmp_path: Path) -> None:
    file = tmp_path / "in.opml"
    with serve_in_thread({"/rss": FEED}) as site:
        outlines = "".join(
            f'<outline text="{name}" xmlUrl="{site.url(path)}"/>'
            for name, path in (("Here", "/rss"), ("Gone", "/gone"))
        )
        file.write_text(f"<opml><body>{outlines}<outline text='x'/></body></opml>", "utf-8")
        result = cli.run("source", "import", str(file), "--alive")
        assert result.stdout.startswith("added 1 source ")
        assert "skipped: Gone: 404" in result.stderr
        assert "skipped: x: no address" in result.stderr
        assert cli.run("source", "import", str(file)).stdout.startswith("added 1 source ")


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
