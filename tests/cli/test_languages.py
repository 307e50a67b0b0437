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
