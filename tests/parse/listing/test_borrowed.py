"""Headlines that stand beside their link, and short ones."""

import pytest

from tests.parse.listing.teasers import TITLES, entries
from watcher.errors import ParseError


@pytest.mark.parametrize(
    "teaser",
    [
        "<strong>TITLE</strong><br>NO.11.2026 <a href=/f/NO1.pdf>Download (PDF, 1NO KB)</a>",
        "TITLE <a href=/f/NO1.pdf>PDF 1.NO MB</a>",
        "<h2>TITLE</h2><p>By <a href=/people/press-team>The Press Team</a></p>"
        "<a href=/n/NO1>Read the story</a>",
        "<h2>TITLE</h2><p class=author><a href=/people/NO>Ann NO Lee</a></p>"
        "<a href=/n/NO1>Read the story</a>",
    ],
    ids=["file", "file after text", "an author of all", "an author by class"],
)
def test_a_headline_beside_its_link_is_found(teaser: str) -> None:
    assert [e.title for e in entries(teaser)] == list(TITLES)


def test_a_file_that_its_link_names_keeps_its_name() -> None:
    found = entries("<a href=/f/NO1.pdf>TITLE (PDF, 1NO KB)</a>")
    assert [e.title.partition(" (")[0] for e in found] == list(TITLES)


def test_what_several_links_are_called_names_no_story() -> None:
    teaser = (
        "<a href=/t?t=NO1>TITLE</a> <a href=/t?p=9NO title='Go to last post'><i class=icon></i></a>"
    )
    assert [e.title for e in entries(teaser)] == list(TITLES)


def test_headings_in_a_row_with_a_text_each_are_stories_however_short() -> None:
    titles = ("Statement", "Flood update", "Road closed", "New mayor")
    teaser = "<h3><a href='/news/TITLE'>TITLE</a></h3><p>The council tells its citizens of NO.</p>"
    assert [e.title for e in entries(teaser, titles)] == list(titles)


def test_short_links_without_headings_or_texts_are_no_stories() -> None:
    with pytest.raises(ParseError, match="no list of stories"):
        entries("<a href='/news/TITLE'>TITLE</a>", ("Statement", "Flood update", "Road closed"))
    with pytest.raises(ParseError, match="no list of stories"):
        entries("<h3><a href='/TITLE'>TITLE</a></h3>", ("Statement", "Flood", "Road closed"))


def test_in_a_table_the_column_of_files_does_not_hide_that_of_titles() -> None:
    files = "<td><a href=/f/NO_en.pdf>English</a> <a href=/f/NO_hi.pdf>हिन्दी</a></td>"
    rows = "".join(
        f"<tr><td>{n}</td><td><a href=/circulars/view/{n}>{title}</a></td>"
        f"{files.replace('NO', str(n))}</tr>"
        for n, title in enumerate(TITLES)
    )
    assert [e.title for e in entries(f"<table>{rows}</table>", ("",))] == list(TITLES)


@pytest.mark.parametrize(
    "link",
    [
        "<h3><a href=/subscribe/all-stories-for-one-euro>Read all stories for one euro</a></h3>",
        "<a href='/n/NO1?page=2'>Следующая</a>",
        "<a href=/n/2>»</a>",
    ],
)
def test_what_a_site_sells_and_the_next_page_are_no_stories(link: str) -> None:
    rows = "".join(f"<h3><a href=/n/{n}1>{one}</a></h3>" for n, one in enumerate(TITLES))
    assert [e.title for e in entries(rows + link, ("",))] == list(TITLES)


@pytest.mark.parametrize(
    "teaser",
    [
        "<div class=card onclick=\"location.href='/d.aspx?ID=9NO'\"><h3>TITLE</h3></div>",
        "<div class=card data-href=/d.aspx?ID=9NO><h3>TITLE</h3><p>What is told of it.</p></div>",
        "<h3><a href=# onclick=\"window.location = '/d.aspx?ID=9NO'; return false\">TITLE</a></h3>",
    ],
)
def test_a_card_that_leads_to_its_story_by_script_is_a_link(teaser: str) -> None:
    assert [(e.title, e.url) for e in entries(teaser)] == [
        (title, f"https://harbour.example/d.aspx?ID=9{n}") for n, title in enumerate(TITLES, 20)
    ]


def test_a_card_with_links_in_it_leads_where_they_do() -> None:
    share = "<a href=# onclick=\"window.open('https://share.example/?u=NO')\">Share</a>"
    teaser = f"<div onclick=\"location='/x/NO1'\"><h3><a href=/n/NO1>TITLE</a></h3>{share}</div>"
    assert [e.url for e in entries(teaser)] == [
        f"https://harbour.example/n/{n}1" for n in range(20, 24)
    ]
