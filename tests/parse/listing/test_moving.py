from datetime import UTC, datetime, timedelta

import pytest

from watcher.dedupe.keys import keys_of_page
from watcher.model import ParsedEntry
from watcher.parse.listing import parse_page

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
TITLES = (
    "Leaders of the region meet in the old town",
    "Farmers wait for the rain this year",
    "The museum opens a new hall today",
    "The zoo has a young bear since Monday",
    "A mayor is elected in the second round",
)
FORMS = (
    "<article><span class=time>{t}</span><h3><a href={u}>{s}</a></h3><p>{lead}</p></article>",
    "<article><h3><a href={u}>{s}</a></h3><p>{t} - {lead}</p></article>",
    "<article><h3><a href={u}>{s}</a></h3><p><b>{t}</b> {lead}</p></article>",
    "<article><h3><a href={u}>{s}</a></h3><div>By Ann Smith of the desk | {t}</div></article>",
    "<article><h3><a href={u}>{s}</a></h3><p>{lead} <time>{t}</time></p></article>",
    "<article><h3><a href={u}>{s}</a></h3><div>Last updated {t}</div></article>",
    "<li><a href={u}>{s} <span class=ago>{t}</span></a></li>",
    "<li><a href={u}><span class=ago>{t}</span> {s}</a></li>",
)


def listed(form: str, hours: int, age: str) -> tuple[ParsedEntry, ...]:
    items = "".join(
        form.format(
            u=f"/2026/11/{'-'.join(title.lower().split())}-{number}",
            s=title,
            lead=f"Two people who were there said so of item {number} on the same day.",
            t=age.format(number + 1 + hours),
        )
        for number, title in enumerate(TITLES)
    )
    body = f"<!doctype html><html lang=en><body><main>{items}</main>".encode()
    now = NOW + timedelta(hours=hours)
    return parse_page(body, "text/html", "https://n.example/list", now=now).entries


@pytest.mark.parametrize("form", FORMS)
def test_a_time_that_moves_with_each_poll_changes_no_key_of_an_entry(form: str) -> None:
    first, later = listed(form, 0, "{} hours ago"), listed(form, 3, "{} hours ago")
    assert tuple(entry.title for entry in first) == TITLES
    assert keys_of_page(first) == keys_of_page(later)


def test_a_time_within_a_sentence_stays() -> None:
    form = "<article><h3><a href={u}>{s}</a></h3><p>The last one was seen {t} here.</p></article>"
    entry = listed(form, 0, "{} hours ago")[0]
    assert entry.summary == "The last one was seen 1 hours ago here."


def test_a_date_that_stays_the_same_stays_in_its_text() -> None:
    form = "<article><h3><a href={u}>{s}</a></h3><p><b>3 May 2024</b> {lead}</p></article>"
    assert listed(form, 0, "")[0].summary.startswith("3 May 2024 Two people")
