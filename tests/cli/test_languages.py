"""One event told in several languages is one story, without any extra."""

from tests.cli.commands import Commands
from tests.cluster.across.events import TOLD

DAY = "2026-03-01T{:02}:{:02}:00Z"


def test_files_of_several_languages_become_stories_of_several_languages(cli: Commands) -> None:
    lines = []
    for number, told in enumerate(TOLD):
        title, _, text = told.text.partition(". ")
        if told.event in ("freed", "paks", "fico"):
            url, at = f"https://e.org/{number}", DAY.format(int(told.hours) % 24, number)
            lines.append({"url": url, "title": title, "summary": text, "published": at})
            lines[-1] |= {"lang": told.lang, "source": told.lang}
    cli.ingest(*lines)
    found = {frozenset(story["languages"]): story for story in cli.rows("stories")}
    assert found.keys() == {frozenset({"be", "en", "lt"}), frozenset({"bg", "en", "hu"}),
                            frozenset({"en", "sk"})}  # fmt: skip
    (bulgarian,) = (e for e in found[frozenset({"bg", "en", "hu"})]["entries"] if e["lang"] == "bg")
    assert bulgarian["role"] == "same"
    text = cli.run("why", bulgarian["url"]).stdout
    assert "same event in another language: names" in text
    assert "Лихачов" in text
    assert "numbers 1200, 12,5" in text


def test_what_a_watchlist_found_by_its_concept_is_told_too(cli: Commands) -> None:
    cli.configure(watchlists=[{"name": "b", "query": "concept:Belarus", "notify": ["screen"]}])
    freed = [told for told in TOLD if told.event == "freed"]
    for told in freed:
        title, _, text = told.text.partition(". ")
        line = {"title": title, "summary": text, "lang": told.lang, "source": told.lang}
        cli.ingest(line | {"url": f"https://e.org/{told.lang}", "published": DAY.format(9, 0)})
    (story,) = cli.rows("stories")
    assert story["languages"] == ["be", "en", "lt"]
    assert "concepts Belarus; names" in cli.run("why", "https://e.org/be").stdout
    assert len(cli.rows("alerts")) == 1
