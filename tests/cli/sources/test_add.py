import os
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import unquote

import pytest

from tests.cli.commands import Commands
from tests.cli.test_source import FEED, LIST, NEWS
from tests.support.http import Reply, serve_in_thread


def test_what_a_foreign_page_names_is_never_filled_in(cli: Commands) -> None:
    page = '<html><head><link rel="alternate" type="application/rss+xml" href="{}"></head></html>'
    routes = {"/": page.format("/rss?x=${HOME}"), "/rss?x=${HOME}": FEED, "/rss": FEED}
    with serve_in_thread(routes) as site:
        assert cli.run("source", "add", site.url("/")).exit_code == 0
    text = (cli.folder / "sources.yaml").read_text()
    assert "/rss?x=$${HOME}" in text


def test_what_was_typed_is_kept_as_typed(cli: Commands) -> None:
    with serve_in_thread({"/rss": FEED}) as site:
        typed = site.url("/rss?key=${HOME}")
        result = cli.run("source", "add", typed, "--name", "Ours")
        (asked,) = site.seen
        assert result.exit_code == 0, result.stderr
        assert cli.run("source", "add", site.url("/rss?k=${NO_SUCH_NAME}")).exit_code == 2
    assert f"key={os.environ['HOME']}" in unquote(asked.target)
    assert typed in (cli.folder / "sources.yaml").read_text()


def test_a_source_that_is_there_under_a_name_of_the_environment_is_not_added_again(
    cli: Commands,
) -> None:
    with serve_in_thread({"/rss": FEED}) as site:
        cli.configure(sources=[{"name": "Ours", "url": site.url("/rss?key=${HOME}")}])
        again = cli.run("source", "add", site.url("/rss?key=" + os.environ["HOME"]))
    assert again.exit_code == 1
    assert again.stderr == "this source is there already: Ours\n"
    assert cli.run("check").exit_code == 0


@pytest.mark.parametrize("url", ["ftp://example.org/", "https://", "http://a b/", "file://"])
@pytest.mark.parametrize("command", ["add", "add --offline", "test"])
def test_an_address_that_no_source_can_have_is_wrong_usage(
    cli: Commands, command: str, url: str
) -> None:
    assert cli.run("source", *command.split(), url).exit_code == 2


@pytest.mark.parametrize(("status", "kept"), [(302, "/here"), (301, "/there")])
def test_only_a_redirect_for_good_changes_the_address(
    cli: Commands, status: int, kept: str
) -> None:
    moved = Reply("", status, headers={"Location": "/there"})
    with serve_in_thread({"/here": moved, "/there": FEED}) as site:
        assert cli.run("source", "add", site.url("/here")).exit_code == 0
        assert site.url(kept) in (cli.folder / "sources.yaml").read_text()


def linking(*feeds: str) -> str:
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="{f}">' for f in feeds)
    return LIST.replace("</title>", f"</title>{links}")


def feed(title: str, date: str, text: str) -> str:
    items = "".join(
        f"<item><title>Item {n}</title><link>/{title}/{n}</link><description>{text}</description>"
        f"<pubDate>{date}</pubDate></item>"
        for n in range(3)
    )
    return f"<rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>"


LATE, EARLY = format_datetime(datetime.now(UTC)), "Tue, 01 Jan 2019 10:00:00 GMT"
# A sitemap is not offered once nothing was added to it for three months.
NEWS_NOW = NEWS.replace("2026-08-30T07:00:00Z", datetime.now(UTC).isoformat())


def offers(cli: Commands, *arguments: str) -> list[dict[str, object]]:
    return cli.rows("source", "add", *arguments, "--dry-run")


def test_the_freshest_full_feed_is_taken_and_the_rest_is_told(cli: Commands) -> None:
    routes = {
        "/": linking("/comments", "/old", "/short", "/full"),
        "/comments": feed("Comments on it", LATE, "word " * 400),
        "/old": feed("Old", EARLY, "word " * 400),
        "/short": feed("Short", LATE, "word"),
        "/full": feed("Full", LATE, "word " * 400),
    }
    with serve_in_thread(routes) as site:
        rows = offers(cli, site.url("/"))
        assert [row["title"] for row in rows if row["kind"] == "feed"][:2] == ["Full", "Short"]
        assert [row["chosen"] for row in rows] == [True] + [False] * (len(rows) - 1)
        assert rows[0]["fullness"] == "full text"
        result = cli.run("source", "add", site.url("/"))
        assert result.exit_code == 0, result.stderr
        text = (cli.folder / "sources.yaml").read_text()
        assert site.url("/full") in text
        assert "name: Full" in text
        assert site.url("/old") in result.stderr


def test_a_site_without_a_feed_is_added_by_its_news_sitemap(cli: Commands) -> None:
    robots = "User-agent: *\nAllow: /\nSitemap: /all.xml\nSitemap: /news.xml\n"
    with serve_in_thread({"/": LIST, "/robots.txt": robots, "/news.xml": NEWS_NOW}) as site:
        result = cli.run("source", "add", site.url("/"), "--name", "N")
        assert result.exit_code == 0, result.stderr
        text = (cli.folder / "sources.yaml").read_text()
        assert f"url: {site.url('/news.xml')}" in text
        assert "kind: sitemap" in text
        assert [seen.path for seen in site.seen] == ["/", "/robots.txt", "/news.xml"]


def test_what_is_taken_of_the_whole_site_for_a_section_says_how_to_watch_the_section_alone(
    cli: Commands,
) -> None:
    robots = "User-agent: *\nAllow: /\nSitemap: /news.xml\n"
    with serve_in_thread({"/minsk": LIST, "/robots.txt": robots, "/news.xml": NEWS_NOW}) as site:
        for _ in range(2):  # added, and there already
            result = cli.run("source", "add", site.url("/minsk"))
            assert "of the whole site; --kind page watches this page alone" in result.stderr
        assert result.exit_code == 1
        assert cli.run("source", "add", site.url("/minsk"), "--kind", "page").exit_code == 0


def test_a_page_is_added_as_a_page_where_there_is_nothing_better(cli: Commands) -> None:
    with serve_in_thread({"/minsk": LIST}) as site:
        assert cli.run("source", "add", site.url("/minsk")).exit_code == 0
        text = (cli.folder / "sources.yaml").read_text()
        assert f"url: {site.url('/minsk')}" in text
        assert "kind: page" in text
        guesses = {seen.path for seen in site.seen} - {"/minsk", "/robots.txt"}
        assert guesses == {"/news-sitemap.xml", "/sitemap_news.xml", "/sitemap.xml"}
    assert cli.run("check").exit_code == 0


def test_a_page_that_robots_txt_forbids_is_no_offer(cli: Commands) -> None:
    robots = "User-agent: *\nDisallow: /minsk\n"
    with serve_in_thread({"/minsk": LIST, "/robots.txt": robots}) as site:
        result = cli.run("source", "add", site.url("/minsk"))
    assert result.exit_code == 1
    assert "robots.txt does not allow it" in result.stderr


def test_a_kind_narrows_the_offers(cli: Commands) -> None:
    routes = {"/": linking("/full"), "/full": feed("Full", LATE, "word " * 400)}
    with serve_in_thread(routes) as site:
        (only,) = offers(cli, site.url("/"), "--kind", "page")
        assert (only["kind"], only["entries"]) == ("page", 8)
        assert cli.run("source", "add", site.url("/"), "--kind", "sitemap").exit_code == 1
        assert cli.run("source", "add", site.url("/"), "--kind", "page").exit_code == 0
    assert "kind: page" in (cli.folder / "sources.yaml").read_text()


def test_a_feed_of_the_whole_site_is_taken_with_a_hint(cli: Commands) -> None:
    routes = {"/tag/minsk": linking("/rss"), "/rss": feed("All", LATE, "word " * 400)}
    with serve_in_thread(routes) as site:
        result = cli.run("source", "add", site.url("/tag/minsk"))
        assert site.url("/rss") in (cli.folder / "sources.yaml").read_text()
    assert "--kind page watches this page alone" in result.stderr


def test_a_dry_run_adds_nothing(cli: Commands) -> None:
    with serve_in_thread({"/rss": FEED}) as site:
        (row,) = offers(cli, site.url("/rss"))
    assert (row["title"], row["entries"], row["chosen"]) == ("Daily", 2, True)
    assert (
        not (cli.folder / "sources.yaml").exists()
        or "/rss" not in (cli.folder / "sources.yaml").read_text()
    )


def test_a_dry_run_without_fetching_adds_nothing_either(cli: Commands) -> None:
    address = "https://example.org/rss"
    assert cli.run("source", "add", address, "--offline", "--dry-run").exit_code == 0
    assert (
        not (cli.folder / "sources.yaml").exists()
        or address not in (cli.folder / "sources.yaml").read_text()
    )


def test_credentials_stay_with_the_origin_they_are_for(cli: Commands) -> None:
    with serve_in_thread({"/rss": FEED}) as other:
        page = linking(other.url("/rss"))
        with serve_in_thread({"/": page}) as site:
            home = {"name": "H", "url": site.url("/"), "headers": {"X-Key": "s3cret"}}
            cli.configure(sources=[home])
            assert cli.run("source", "test", "H").exit_code == 0
            assert site.seen[0].headers["x-key"] == "s3cret"
        assert all("x-key" not in seen.headers for seen in other.seen)
        assert other.seen


def test_a_source_that_a_watchlist_misses_can_be_added(cli: Commands) -> None:
    with serve_in_thread({"/rss": FEED}) as site:
        waiting = {"name": "w", "keywords": ["Minsk"], "sources": ["Ours"]}
        cli.configure(watchlists=[waiting], channels={"broken": "nosuch://x"})
        assert cli.run("source", "test", site.url("/rss")).exit_code == 0
        added = cli.run("source", "add", site.url("/rss"), "--name", "Ours")
        assert added.exit_code == 0, added.stderr
        assert "Ours" in cli.run("source", "export").stdout
    assert [line.split(":")[0][-13:] for line in cli.run("check").stdout.splitlines()] == [
        "channels.yaml"
    ]


def test_nothing_is_added_to_a_list_with_a_mistake_in_it(cli: Commands) -> None:
    cli.configure(sources=[{"url": "https://e.org/rss", "nmae": "E"}])
    result = cli.run("source", "add", "https://e.org/other", "--offline")
    assert result.exit_code == 1
    assert "sources.yaml" in result.stderr
    assert "nmae" in result.stderr
