import json
from datetime import UTC, datetime

import pytest

from watcher.extract.article import extract
from watcher.model import Article

TEXT = (
    "<p>The presidents of both countries met on Monday in the capital, their offices said.</p>" * 3
)


def read(head: str = "", body: str = TEXT, attributes: str = "") -> Article:
    page = f"<html {attributes}><head>{head}</head><body>{body}</body></html>"
    return extract(page.encode(), None, "https://example.org/news/1?x=2")


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Bridge opens | The Daily</title>", TEXT, "Bridge opens"),
        ("<title>The Daily: Bridge opens at last</title><meta property='og:site_name' "
         "content='The Daily'>", TEXT, "Bridge opens at last"),
        ("<title>Bridge opens - at last - Daily</title>", f"<h1>Quite another</h1>{TEXT}",
         "Bridge opens - at last"),
        ("<title>Bridge opens at last - Daily</title>",
         f"<h1>Daily</h1><h1>Bridge opens at last</h1>{TEXT}", "Bridge opens at last"),
        ("<meta property='og:title' content='Bridge opens &amp;amp; closes'>", TEXT,
         "Bridge opens & closes"),
        ("", f"<h1>Bridge opens</h1>{TEXT}", "Bridge opens"),
        ("<title>The Daily: Bridge opens</title>", f"<h1>Bridge opens</h1>{TEXT}", "Bridge opens"),
        ("<title>News | The Daily Paper</title>", f"<h1>The Daily Paper</h1>{TEXT}",
         "News | The Daily Paper"),
        ("", TEXT, ""),
    ],
)  # fmt: skip
def test_the_title_is_the_headline_without_the_sites_name(head: str, body: str, title: str) -> None:
    assert read(head, body).title == title


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (ld(**{"@type": "NewsArticle", "datePublished": "2026-08-30T09:15:00+02:00"}), ""),
        (ld(**{"@graph": [{"@type": ["WebPage"]}, {"@type": "Article",
                                                   "datePublished": "2026-08-30T07:15:00Z"}]}), ""),
        ('<meta property="article:published_time" content="2026-08-30T07:15:00Z">', ""),
        ("", '<span itemprop="datePublished" content="2026-08-30T07:15:00Z">today</span>'),
        ("", '<article><time datetime="2026-08-30T07:15:00Z">today</time></article>'),
        ("", "<h1>Bridge opens</h1><span>30 August 2026, 07:15</span>"),
        ("", "<h1>Bridge opens</h1><p>07:15 | 30/08/2026</p>"),
        ("", "<h1>Bridge opens</h1><span>30.08.2026 14:15 (GMT+7)</span>"),
        ("", "<h1>Bridge opens</h1><p>2026年8月30日 07:15　来源：新华网</p>"),
        ("", "<h1>Bridge opens</h1><p>Updated August 30th, 2026 7:15 AM</p>"),
        ("", "<h1>Bridge opens</h1><p>Aug 30 2026 at 3:15 a.m. EDT</p>"),
        ("", "<h1>Bridge opens</h1><p>August 30, 2026, 12:15 AM PT</p>"),
        ("", "<h1>Bridge opens</h1><p>30.08.2026 10:15 MSK</p>"),
        ("", "<h1>Bridge opens</h1><p>Sunday 30 August 2026, 07:15</p>"
             "<p>Statement of the town - 29 August 2026</p>"),
        ("", "<h1>Bridge opens</h1><p>By <a href='/ann'>Ann Lee of The Daily</a> <a href='/x'>"
             "@annlee_bridge</a> on Aug 30, 2026 at 7:15a</p>"),
        # What is marked beside the headline, not what is marked in the teasers before it.
        ("", "<ul><li><time pubdate datetime='2026-09-02T07:15:00Z'>2 September</time></li></ul>"
             "<article><h1>Hi</h1><time pubdate datetime='2026-08-30T07:15Z'></time></article>"),
        ("", "<h1>Bridge opens</h1><p>입력 2026.08.30 07:15</p>"),
        # The second place of the headline is its own, a caption and a sentence are not its date.
        ("", "<h1>Bridge opens</h1><p>Harbour news</p><h1>Bridge opens</h1><p>2026-08-30 07:15</p>"
             "<p class=caption>Seen on 1 May 2020</p><p>2019年5月1日，大桥动工。</p>"),
    ],
)  # fmt: skip
def test_the_time_is_what_the_page_says(head: str, body: str) -> None:
    assert read(head, body + TEXT).published == datetime(2026, 8, 30, 7, 15, tzinfo=UTC)


@pytest.mark.parametrize(("lang", "month"), [("vi", 4), ("fr-FR", 4), ("pt", 4)])
def test_which_of_two_numbers_is_the_month_is_told_by_the_language(lang: str, month: int) -> None:
    body = "<h1>Bridge opens</h1><p>03/04/2026 07:15</p>" + TEXT
    found = read("", body, attributes=f'lang="{lang}"')
    assert found.published == datetime(2026, month, 3, 7, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lang", "line", "told"),
    [
        ("tr", "26 Kasım 2026 Perşembe 10:05", "10:05"),
        ("es", "26 de noviembre de 2026 a las 10:05 h", "10:05"),
        ("pt", "26/11/2026 às 10h05", "10:05"),
        ("zh", "2026年11月26日10:05 来源：新华社", "10:05"),
        ("ko", "입력 2026.11.26. 오전 10:05", "10:05"),
        ("ja", "2026年11月26日 10時05分", "10:05"),
        ("th", "26 พ.ย. 2569 10:05 น.", "10:05"),
        ("hu", "2026. november 26. 10:05", "10:05"),
        ("he", "26 בנובמבר 2026, 10:05", "10:05"),
        ("hi", "26 नवंबर 2026 10:05", "10:05"),
        ("bn", "প্রকাশ: ২৬ নভেম্বর ২০২৬, ১০:০৫", "10:05"),
        ("sv", "Publicerad 26 november 2026 kl. 10.05", "10:05"),
        ("fi", "26.11.2026 klo 10.05", "10:05"),
        ("en", "Nov. 26, 2026 at 10:05 a.m. EST", "15:05"),
        ("id", "Ann Lee | Kamis, 26 Nov 2026 10:05 WIB", "03:05"),
    ],
)
def test_a_time_beside_the_headline_is_read_as_its_language_writes_it(
    lang: str, line: str, told: str
) -> None:
    found = read("", f"<h1>Bridge opens</h1><div>{line}</div>{TEXT}", attributes=f'lang="{lang}"')
    assert f"{found.published:%Y-%m-%d %H:%M}" == f"2026-11-26 {told}"


@pytest.mark.parametrize(
    "line",
    ["2 hours ago", "Yesterday, 10:05", "26 November", "10:05", "Updated 26 Nov 10:05"],
)
def test_a_time_that_counts_from_now_is_not_read_for_a_page_does_not_say_when_it_was_made(
    line: str,
) -> None:
    assert read("", f"<h1>Bridge opens</h1><div>{line}</div>{TEXT}").published is None


@pytest.mark.parametrize(("lang", "month"), [("pl", 11), ("hr", 10)])
def test_one_name_of_two_months_is_told_by_the_language(lang: str, month: int) -> None:
    body = "<h1>Bridge opens</h1><p>26 listopada 2025, 07:15</p>" + TEXT
    found = read("", body, attributes=f'lang="{lang}"')
    assert found.published == datetime(2025, month, 26, 7, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        ("大桥今日正式通车运营-新华网", "", "大桥今日正式通车运营"),
        ("大桥今日正式通车运营_中国_某某网", "", "大桥今日正式通车运营"),
        ("7-9月大桥通车数据公布", "", "7-9月大桥通车数据公布"),
        ("Bridge opens_City News", "<h2>Bridge opens</h2>", "Bridge opens"),
        ("Bridge opens-again", "", "Bridge opens-again"),
    ],
)
def test_the_site_stands_behind_the_title_in_many_ways(title: str, body: str, told: str) -> None:
    assert read(f"<title>{title}</title>", body + TEXT).title == told


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Bridge opens</h1><p>03/04/2026</p>",
        "<h1>Bridge opens</h1><p>30 August 2026</p><p>29 August 2026</p>",
        "<time datetime='2026-01-01'>then</time><time datetime='2026-01-02'>now</time>",
        "<p>On 30 August 2026 the bridge opened.</p>",
    ],
    ids=["either month", "two dates", "times of a list", "no headline"],
)
def test_a_time_that_is_not_sure_is_none(body: str) -> None:
    assert read("", body + TEXT).published is None


def test_authors_are_named_once_without_by() -> None:
    people = [{"@type": "Person", "name": "Ann Example"}, {"name": "Bo Example"}, "Ann Example"]
    assert read(ld(**{"@type": "Article", "author": people})).author == "Ann Example, Bo Example"
    assert read('<meta name="author" content="By Ann Example">').author == "Ann Example"
    assert read('<meta name="author" content="https://example.org/ann">').author is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Ann Lee, The Daily 8:42 a.m. EDT October 3, 2014", "Ann Lee, The Daily"),
        ("By Ann Lee | 3 October 2014", "Ann Lee"),
        ("Ann Lee - 03.10.2014, 10:15", "Ann Lee"),
        ("Von Anna Lee am 03.10.2014", "Anna Lee"),
        ("Ann Lee October 3rd, 2014", "Ann Lee"),
        ("Studio 54", "Studio 54"),
        ("Ann Lee, 1. FC Union 1920", "Ann Lee, 1. FC Union 1920"),
    ],
)
def test_the_time_behind_a_name_is_no_part_of_it(said: str, name: str) -> None:
    assert read(body=f"<span itemprop='author'>{said}</span>{TEXT}").author == name


@pytest.mark.parametrize(
    ("head", "body", "name"),
    [
        ("", "<p class='article-byline'>By Ann Lee</p>", "Ann Lee"),
        ("", "<p class=date-author>Ann Lee, 01.12.2021</p>", "Ann Lee"),
        ("", "<span class='author vcard'>annlee</span>", "annlee"),
        ("", "<p class=authorname>| BY: Ann van der Lee</p>", "Ann van der Lee"),
        ("<meta name=author content=thedaily.example>", "<b class=author>Ann Lee</b>", "Ann Lee"),
        (
            "<meta name=author content='A Paper'><meta property=og:site_name content='A Paper'>",
            "<b class=author>Ann Lee</b>",
            "Ann Lee",
        ),
        ("<meta name=author content='Bo Ray'>", "<b class=author>Ann Lee</b>", "Bo Ray"),
        ("<meta name=author content=thedaily.example>", "", "thedaily.example"),
        ("<meta name=twitter:data1 content='Ann Lee @annlee'>", "", "Ann Lee"),
        ("", "<p class=author>More from this author</p>", None),
        ("", "<div class=author-bio>Ann Lee</div>", None),
        ("", "<div id=comments><b class='author vcard'>Ann Lee</b></div>", None),
        ("", "<p class=author>Twitter Facebook</p>", None),
    ],
)
def test_a_byline_names_the_author_where_the_data_does_not(
    head: str, body: str, name: str | None
) -> None:
    assert read(head, body + TEXT).author == name


def test_links_are_absolute_and_the_language_is_a_tag() -> None:
    head = '<link rel="canonical" href="/news/1"><meta property="og:image" content="../a.jpg">'
    found = read(head, attributes='lang="pt_BR"')
    assert found.url == "https://example.org/news/1"
    assert found.picture == "https://example.org/a.jpg"
    assert found.lang == "pt-br"
    assert read().url == "https://example.org/news/1?x=2"


@pytest.mark.parametrize("said", ["[", "null", '"x"', "[[[]]]", '{"@type": 3, "author": [[]]}'])
def test_json_ld_of_any_shape_is_survived(said: str) -> None:
    found = read(f'<script type="application/ld+json">{said}</script>')
    assert found.author is None
    assert found.text
