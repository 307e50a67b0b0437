import os
from urllib.parse import unquote

import pytest

from tests.cli.commands import Commands
from tests.cli.test_source import FEED
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
