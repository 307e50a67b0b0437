import re

from tests.cli.commands import WATCHLIST, Commands
from tests.support.http import Reply, serve_in_thread

FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>'
    "<item><title>One</title><link>https://example.org/1</link></item></channel></rss>"
)


def test_a_good_config_is_counted(cli: Commands) -> None:
    cli.configure(sources=["https://example.org/rss"])
    result = cli.run("check")
    assert (result.exit_code, result.stdout) == (0, "ok: 1 source, 1 watchlist, 1 channel\n")


def test_what_is_worth_a_look_has_its_place_too(cli: Commands) -> None:
    watched = {"name": "w", "keywords": ["recipe", "Belarus"]}
    cli.configure(sources=[], watchlists=[watched])
    nothing, concept = cli.run("check").stderr.splitlines()
    assert "sources.yaml:1:1: note: no source is named" in nothing
    place, _, told = concept.partition(": note: ")
    assert place.rpartition("/")[2].startswith("watchlists.yaml:")
    assert re.match(r"this keyword names a concept: Belarus \(concept Belarus: 1,\d\d\d more", told)
    assert 'concept:"Belarus"' in told


def test_words_of_a_query_that_name_concepts_are_told_too(cli: Commands) -> None:
    query = "(Minsk OR Brest) AND Putin NOT concept:Kremlin NOT Moscow NOT exact(Vilnius)"
    cli.configure(sources=[], watchlists=[{"name": "w", "query": query}])
    _, told = cli.run("check").stderr.splitlines()
    assert "these words of the query name concepts: Minsk (concept Minsk: " in told
    assert "Putin (concept Putin: " in told
    assert not re.search("Moscow|Vilnius|Kremlin", told)


def test_mistakes_are_the_answer_so_they_are_on_stdout(cli: Commands) -> None:
    (cli.folder / "channels.yaml").write_text("channels:\n  screen: consol://\n")
    result = cli.run("check")
    assert result.exit_code == 1
    assert "channels.yaml:2:11: " in result.stdout
    assert result.stderr == ""


def test_warnings_do_not_make_a_config_invalid(cli: Commands) -> None:
    cli.configure(watchlists=[{**WATCHLIST, "enabled": False}])
    result = cli.run("check")
    assert result.exit_code == 0
    assert "warning: " in result.stdout
    assert result.stdout.endswith("ok: 0 sources, 1 watchlist, 1 channel\n")


def test_online_every_source_and_channel_is_asked(cli: Commands) -> None:
    with serve_in_thread({"/rss": FEED}) as site:
        good, bad = site.url("/rss"), site.url("/gone")
        cli.configure(
            sources=[{"name": "Good", "url": good}, {"name": "Bad", "url": bad}],
            channels={"screen": "console://", "hook": f"json://127.0.0.1:{site.port}/hook"},
        )
        result = cli.run("check", "--online")
        asked = [seen.path for seen in site.seen]
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == "ok     source Good: rss, 1 entry"
    assert lines[1].startswith("FAILED source Bad: ")
    assert "404" in lines[1]
    hook, screen = sorted(lines[2:])
    assert screen == "ok     channel screen: answers"
    assert hook.startswith("ok     channel hook: ")
    assert sorted(asked) == ["/gone", "/rss"]
    assert not cli.database.exists()


def test_online_a_good_config_ends_with_ok(cli: Commands) -> None:
    with serve_in_thread({"/rss": Reply(FEED)}) as site:
        cli.configure(sources=[site.url("/rss")])
        result = cli.run("check", "--online")
    assert result.exit_code == 0
    assert result.stdout.endswith("ok: 1 source, 1 watchlist, 1 channel\n")
