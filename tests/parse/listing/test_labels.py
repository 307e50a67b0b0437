import json
from datetime import UTC, datetime

import pytest

from tests.parse.listing.teasers import KICKERS, TITLES, entries


@pytest.mark.parametrize(
    "teaser",
    [
        "<h2><a href=/n/NO1>TITLE <span class=badge>NO</span></a></h2>",
        "<a href=/n/NO1>TITLE<span>NO.11.2026</span></a>",
        "<a href=/n/NO1><span>NO.11.2026</span> <strong>TITLE</strong></a>",
        "<h3><a href=/n/NO1><span class=vh>Video, 01:NO, </span><span>TITLE</span></a></h3>",
    ],
    ids=["comments", "date after", "date before", "length"],
)
def test_counts_and_times_in_a_link_are_no_part_of_its_headline(teaser: str) -> None:
    assert [(e.title, e.summary) for e in entries(teaser)] == [(title, "") for title in TITLES]


@pytest.mark.parametrize(
    "teaser",
    [
        "<h2><a href=/n/NO1><span class=kicker>KICKER</span><span>TITLE</span></a></h2>",
        "<a href=/n/NO1><h2><span class=topic>KICKER</span> TITLE</h2></a>",
        "<h2><a href=/n/NO1 title='TITLE'><span>KICKER</span><span>TITLE</span></a></h2>",
    ],
    ids=["by class", "by class in a heading", "by the title of the link"],
)
def test_a_kicker_goes_to_the_summary_for_it_may_name_what_a_watchlist_seeks(teaser: str) -> None:
    teaser = teaser.replace("topic", "kicker")
    assert [(e.title, e.summary) for e in entries(teaser)] == list(
        zip(TITLES, KICKERS, strict=True)
    )


def test_a_label_that_several_stories_share_goes_to_the_summary() -> None:
    teaser = (
        "<h2><a href=/n/NO1><span>Opinion</span> TITLE</a></h2><p>What a reader ought to know.</p>"
    )
    for entry in entries(teaser):
        assert not entry.title.startswith("Opinion")
        assert entry.summary == "Opinion: What a reader ought to know."


def test_a_byline_in_a_heading_is_no_part_of_the_headline_that_its_link_names() -> None:
    teaser = (
        "<h2><a href=/n/NO1 title='TITLE'><i>KICKER</i> <b>TITLE</b> <i>By Ann Lee</i></a></h2>"
    )
    assert [e.title for e in entries(teaser)] == list(TITLES)


def test_a_kicker_with_a_colon_reads_on_into_the_headline() -> None:
    teaser = "<h2><a href=/n/NO1><span class=kicker>KICKER:</span> TITLE</a></h2>"
    assert next(e.title for e in entries(teaser)) == f"Harbour affair: {TITLES[0]}"


def test_a_word_that_is_marked_in_several_headlines_stays() -> None:
    titles = ("Opens the bridge", "Closes the bridge", "Paints the old bridge", "Sells the bridge")
    found = entries("<h3><a href=/n/NO1><em>Belarus</em> TITLE at the border</a></h3>", titles)
    assert [e.title for e in found] == [f"Belarus {title} at the border" for title in titles]


def test_a_sentence_that_begins_with_a_link_text_of_others_stays_whole() -> None:
    titles = ("opens the bridge", "closes the bridge", "paints the old bridge", "sells the bridge")
    found = entries("<h3><a href=/n/NO1><span>Belarus</span> TITLE at the border</a></h3>", titles)
    assert [e.title for e in found] == [f"Belarus {title} at the border" for title in titles]


def test_words_of_a_picture_that_end_a_headline_do_not_stand_for_it() -> None:
    teaser = (
        "<h2><a href=/n/NO1>TITLE and nobody knows why</a></h2>"
        "<a href=/n/NO1><img src=/i/NO.jpg alt='and nobody knows why'></a>"
    )
    assert [e.title for e in entries(teaser)] == [f"{one} and nobody knows why" for one in TITLES]


def test_of_two_paragraphs_in_a_link_the_first_that_says_as_much_as_headlines_do_is_it() -> None:
    teaser = (
        "<a href=/n/NO1><p class=a1>TITLE</p>"
        "<p class=b2>The summary NO in its own paragraph, longer than the headline.</p>"
        "<p class=c3>NO min read</p></a>"
    )
    assert [e.title for e in entries(teaser)] == list(TITLES)


def test_a_place_before_a_teaser_text_is_a_word_of_its_own() -> None:
    teaser = (
        "<h3><a href=/n/NO1>TITLE</a></h3>"
        "<p><a href=/n/NO1><span class=location-stamp>Belarus</span>Two of them said so there.</a>"
    )
    assert {e.summary for e in entries(teaser)} == {"Belarus Two of them said so there."}


@pytest.mark.parametrize("end", [" (NO/11/2026)", " [2026-11-NO 08:15]", "（2026年11月NO日）"])
def test_a_date_in_brackets_after_a_headline_is_its_date(end: str) -> None:
    found = entries(f"<li><a href=/n/NO1>TITLE{end}</a></li>")
    assert [(e.title, e.summary) for e in found] == [(title, "") for title in TITLES]
    assert [e.published and e.published.day for e in found] == [20, 21, 22, 23]


def test_a_score_in_brackets_stays() -> None:
    found = entries("<h3><a href=/n/NO1>TITLE (3:1)</a></h3>")
    assert [e.title for e in found] == [f"{title} (3:1)" for title in TITLES]


@pytest.mark.parametrize("form", ["{} →", "» {}", "• {} ›", "{} ►"])
def test_a_bullet_or_an_arrow_is_no_part_of_a_headline(form: str) -> None:
    found = entries(f"<p><a href=/n/NO1>{form.format('TITLE')}</a></p>")
    assert [(e.title, e.summary) for e in found] == [(title, "") for title in TITLES]


@pytest.mark.parametrize("quote", ["« Le Monde »", "»Emme hyväksy»", "‹Tages-Anzeiger›"])
def test_quotation_marks_are_no_arrows(quote: str) -> None:
    found = entries(f"<h3><a href=/n/NO1>TITLE, says {quote}</a></h3>")
    assert [e.title for e in found] == [f"{title}, says {quote}" for title in TITLES]


def test_a_button_in_a_heading_is_the_headline() -> None:
    teaser = "<h3><button>TITLE</button></h3><div><p>All is told here.</p><a href=/n/NO1>PDF</a>"
    assert [e.title for e in entries(teaser + "</div>")] == list(TITLES)


def test_a_paragraph_after_a_headline_is_its_teaser_where_others_stand_in_the_same_block() -> None:
    teaser = (
        "<h3><a href=/n/NO1>TITLE</a></h3><p>Two of them said so of item NO there.</p>"
        "<ul><li><a href=/n/NO2>Why the neighbours of NO wait for an answer</a></li></ul>"
    )
    assert [e.summary for e in entries(teaser)][::2] == [
        f"Two of them said so of item {n} there." for n in range(20, 24)
    ]


def test_the_title_of_a_time_tells_it_exactly() -> None:
    time = "<span title='Thursday, NO Nov 2026 10:05 GMT'>a day ago</span>"
    found = entries(f"<h3><a href=/n/NO1>TITLE</a></h3><div>{time}</div>")
    assert [e.published for e in found] == [
        datetime(2026, 11, n, 10, 5, tzinfo=UTC) for n in range(20, 24)
    ]


def test_hours_alone_are_an_age_only_where_the_markup_says_so() -> None:
    head = "<h3><a href=/n/NO1>TITLE</a></h3>"
    aged = entries(f"{head}<time>3h</time>") + entries(f"{head}<i class='tile ago'>3h</i>")
    assert {e.published for e in aged} == {datetime(2026, 11, 26, 9, tzinfo=UTC)}
    assert {e.published for e in entries(f"{head}<i class=time>3h</i>")} == {None}


@pytest.mark.parametrize(
    ("kicker", "said"),
    [
        ("G20", "G20"), ("Covid-19", "Covid-19"), ("World Cup 2026", "World Cup 2026"),
        ("12 comments", ""), ("2030 views", ""), ("3h ago", ""), ("26 Nov 2026", ""),
        ("评论12", ""),
    ],
)  # fmt: skip
def test_a_number_in_a_name_is_told_and_a_count_or_a_time_is_not(kicker: str, said: str) -> None:
    teaser = f"<h2><a href=/n/NO1><span class=kicker>{kicker}</span> <span>TITLE</span></a></h2>"
    assert [(e.title, e.summary) for e in entries(teaser)] == [(title, said) for title in TITLES]


def told(teaser: str) -> list[str]:
    listed = [
        {"@type": "NewsArticle", "url": f"/n/{n}1", "headline": title}
        for n, title in enumerate(TITLES, 20)
    ]
    data = f"<script type=application/ld+json>{json.dumps(listed)}</script>"
    return [entry.title for entry in entries(data + teaser)]


def test_a_shorter_headline_in_the_data_of_the_page_cuts_no_sentence() -> None:
    titles = told("<h3><a href=/n/NO1>TITLE, killing 14 in Odesa</a></h3>")
    assert titles == [f"{title}, killing 14 in Odesa" for title in TITLES]


@pytest.mark.parametrize(
    "text",
    ["15:NO TITLE", "<i>KICKER</i> TITLE", "TITLE <span>By Ann Lee, NO.11.2026</span>",
     "<b>TITLE</b> by Ann Lee"],
)  # fmt: skip
def test_the_data_of_the_page_tells_labels_from_a_headline(text: str) -> None:
    assert told(f"<h3><a href=/n/NO1>{text}</a></h3>") == list(TITLES)
