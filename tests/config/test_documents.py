"""What the documents tell people to paste works when it is pasted."""

import re
from pathlib import Path

import pytest

from tests.config.folder import write
from watcher.match.query.parse import parse
from watcher.plan import load_plan

ROOT = Path(__file__).parents[2]
# As nasty as real ones: a mail address as a user, a password with all that a URL has a use for.
NAMES = {
    "SMTP_USER": "me@example.org",
    "SMTP_PASS": "p@s/s#w?o:r%d",
    "SMTP_PASSWORD": "p@s/s#w?o:r%d",
    "SLACK_TOKENS": "T12345678/B12345678/abcdefghijklmnopqrstuvwx",
    "TELEGRAM_TOKEN": "123456789:abcdefghijklmnopqrstuvwxyz012345678",
    "TELEGRAM_CHAT": "12315544",
    "NTFY_TOPIC": "desk",
    "EXAMPLE_PASSWORD": "x",
    "HTTPS_PROXY": "http://proxy.example.org:3128",
}
CHANNELS = "channels: {screen: console://, desk: console://}\n"


README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("block", re.findall(r"```yaml\n(.*?)```", README, re.DOTALL))
def test_what_the_readme_shows_is_a_good_config(tmp_path: Path, block: str) -> None:
    name = block.partition(":")[0]
    sources = "sources: [{url: https://a.example, name: A}]\n"
    watchlists = "watchlists: [{name: w, keywords: [Minsk]}]\n"
    files = {"sources": sources, "watchlists": watchlists, "channels": CHANNELS, name: block}
    load_plan(write(tmp_path, **files), NAMES)


def test_what_the_starter_has_in_comments_is_a_good_config(tmp_path: Path) -> None:
    files = {
        name: _uncommented((ROOT / "config" / f"{name}.yaml").read_text("utf-8"))
        for name in ("watcher", "sources", "watchlists", "channels")
    }
    plan = load_plan(write(tmp_path, **files), NAMES)
    assert {"desk", "chat", "phone", "night"} <= set(plan.channels)
    assert plan.settings.http.proxy == NAMES["HTTPS_PROXY"]
    assert plan.watchlists["belarus-kremlin"].keywords


def _uncommented(text: str) -> str:
    """Return a file with each commented key or item of it in force."""
    return re.sub(r"(?m)^( +)# (?=(?:- )?[a-z_]+:(?: |$)|  (?:url|enabled):)", r"\1", text)


def test_each_query_that_is_explained_can_be_written(tmp_path: Path) -> None:
    text = (ROOT / "config" / "README.md").read_text("utf-8")
    table = text.partition("### The query language")[2].partition("\n###")[0]
    cells = [line.split(" | ")[0] for line in table.splitlines() if line.startswith("| `")]
    queries = [query for cell in cells for query in re.findall(r"`([^`]+)`", cell)]
    assert len(queries) > 20
    for query in queries:
        parse(f"{query}Minsk" if query.endswith(":") else query)
