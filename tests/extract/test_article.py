import json
from datetime import UTC, datetime

import pytest

from tests.extract.pages import OTHERS, POPULAR, RELATED, STORY, TEASERS, TITLE, story_page
from watcher.errors import ParseError
from watcher.extract.article import extract
from watcher.model import Article

URL = "https://example.vn/putin-lukashenko-1.html?utm_source=x"
ENGLISH = (
    "The presidents of both countries met on Monday in the capital, their offices said.",
    "They agreed to widen trade, and to build a second bridge over the border river by 2030.",
    "Farmers, who had blocked the old bridge for weeks, said that they would wait and see.",
    "“We have heard such promises before,” said one of them, whose trucks stood in line all night.",
)


def read(page: str) -> Article:
    return extract(page.encode(), None, URL)


def paragraphs(texts: tuple[str, ...] = ENGLISH) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_the_text_is_the_story_and_nothing_beside_it() -> None:
    found = read(story_page())
    assert found.text.split("\n") == list(STORY)
    for beside in (*TEASERS, *RELATED, *OTHERS, *POPULAR, "Tin bài liên quan", "Chia sẻ", "![]"):
        assert beside not in found.text
    assert found.refused is None


def test_the_long_teaser_beside_short_paragraphs_is_not_the_story() -> None:
    story = (
        "Hơn hai triệu học sinh thủ đô trở lại trường.",
        "Sáng nay hơn hai triệu học sinh Hà Nội trở lại trường học sau kỳ nghỉ dài.",
        "Các trường đã chuẩn bị phương án phòng dịch và khử khuẩn lớp học từ cuối tuần.",
    )
    teaser = f"<p><a href='/1'>Belarus: Lukashenko tuyên thệ</a></p><p>{TEASERS[1]}</p>"
    found = read(
        "<html><body><main><article><h1>Học sinh Hà Nội trở lại trường</h1>"
        f"{paragraphs(story)}</article><div class=related><h3>Tin bài liên quan</h3>{teaser}</div>"
        "</main></body></html>"
    )
    assert found.text.split("\n") == list(story)


def test_a_page_says_what_it_is() -> None:
    found = read(story_page())
    assert found.title == TITLE
    assert found.published == datetime(2020, 8, 30, 4, 2, tzinfo=UTC)
    assert (found.lang, found.site) == ("vi", "Thời Đại")
    assert found.url == "https://example.vn/putin-lukashenko-1.html"
    assert found.picture == "https://example.vn/a.jpg"
    assert found.author is None


def test_comments_are_not_the_text() -> None:
    said = (
        "I do not believe a word of this, and neither should anybody else here.",
        "My uncle drives one of these trucks. He waited for eleven hours, without water.",
    )
    comments = "".join(f'<li class="comment"><p>{one}</p></li>' for one in said)
    found = read(
        f"<html><body><article><h1>Bridge</h1>{paragraphs()}</article>"
        f'<section id="comments"><h2>2 comments</h2><ol>{comments}</ol></section></body></html>'
    )
    assert found.text.split("\n") == list(ENGLISH)


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Ten bridges that you should see before you die",
        "Lesen Sie auch: Warum die Brücke nie gebaut wurde",
        "Читайте также: Мост, который не построили",
        "Xem thêm: Cây cầu không bao giờ được xây",
    ],
)
def test_lines_that_lead_to_other_stories_are_left_out(line: str) -> None:
    first, *rest = ENGLISH
    middle = f'<p><strong><a href="/other">{line}</a></strong></p>'
    found = read(f"<html><body><article><p>{first}</p>{middle}{paragraphs(tuple(rest))}</article>")
    assert line not in found.text
    assert found.text.startswith(first)


def test_what_is_hidden_is_not_told() -> None:
    hidden = "<div style='display: none'><p>Members may see the full list here.</p></div>"
    found = read(f"<html><body><article>{paragraphs()}{hidden}</article></body></html>")
    assert "Members" not in found.text


def test_an_articlebody_stands_in_where_the_markup_has_no_text() -> None:
    body = " ".join(ENGLISH)
    said = json.dumps({"@type": "NewsArticle", "headline": "A bridge", "articleBody": body})
    script = f'<script type="application/ld+json">{said}</script>'
    page = f"<html><head>{script}</head><body><div id='app'></div></body></html>"
    found = read(page)
    assert (found.text, found.method, found.title) == (body, "json-ld", "A bridge")


def test_a_post_that_waits_for_its_script_is_read_and_a_template_is_not() -> None:
    kept = f'<div><script type="text/template">{paragraphs()}</script></div>'
    made = '<script type="text/template"><p>{{title}}, a story that nobody wrote.</p></script>'
    found = read(f"<html><body><h1>Bridge</h1>{kept}{made}</body></html>")
    assert found.text.split("\n") == list(ENGLISH)


def test_readings_beside_characters_are_not_words() -> None:
    ruby = "<ruby>尹錫悦<rp>(</rp><rt>ユンソンニョル</rt><rp>)</rp></ruby>"
    text = f"韓国の{ruby}大統領は３日夜、非常戒厳を宣布した。大統領は談話で野党を非難した。"
    found = read(f"<html><body><article><p>{text}</p><p>{text}また。</p></article></body></html>")
    assert found.text.startswith("韓国の尹錫悦大統領は")


def test_the_charset_of_the_page_is_obeyed_and_a_wrong_one_is_not() -> None:
    text = "Прэзідэнты абедзвюх краін сустрэліся ў панядзелак, паведамілі іх прэс-службы."
    head = '<head><meta charset="windows-1251"></head>'
    page = f"<html>{head}<body><p>{text}</p><p>{text} Так.</p></body></html>"
    assert text in extract(page.encode("cp1251"), None, URL).text
    assert text in extract(page.encode("cp1251"), "text/html; charset=us-ascii", URL).text
    assert text in extract(page.encode("utf-8"), None, URL).text


@pytest.mark.parametrize("body", [b"", b"  \n", b"%PDF-1.4 \0\1", b'{"a": 1}', b"plain words"])
def test_what_is_no_page_is_a_parse_error(body: bytes) -> None:
    with pytest.raises(ParseError):
        extract(body, None, URL)


OTHER = (
    "The harbour was closed for a second day, since the storm had not let up by the evening.",
    "Ferries stayed in port, and lorries stood in rows along the road to the old lighthouse.",
    "Fishermen said that they had not seen such waves since the winter of twelve years ago.",
    "The mayor asked everybody to stay at home until the wind turns, which may be tomorrow.",
    "Schools are to open again on Thursday, if the power lines have been mended by then.",
    "On the islands people have bread for three days, the shopkeepers told the radio there.",
    "A cargo ship with timber waits in the bay; its crew is well, the coast guard reports.",
)


def _article(title: str, texts: tuple[str, ...]) -> str:
    return f'<article class="post"><h2>{title}</h2>{paragraphs(texts)}</article>'


def test_of_several_whole_articles_the_one_of_the_pages_title_is_read() -> None:
    page = (
        "<html><head><title>Presidents meet on the bridge</title></head><body><main>"
        f"{_article('Presidents meet on the bridge', ENGLISH)}"
        f"{_article('Storm closes the harbour', OTHER)}</main></body></html>"
    )
    assert read(page).text.split("\n") == list(ENGLISH)


def test_the_posts_of_a_live_report_are_all_read() -> None:
    page = (
        "<html><head><title>The day of the meeting</title></head><body><main>"
        f"<h1>The day of the meeting</h1>{_article('10:30 The bridge', ENGLISH)}"
        f"{_article('9:15 The harbour', OTHER)}</main></body></html>"
    )
    found = read(page).text
    assert all(text in found for text in (*ENGLISH, *OTHER))


COMMENT = "I was there, and what the officials say about the farmers is not how it was, not at all."


def test_what_readers_say_is_no_part_of_the_text() -> None:
    page = (
        f"<html><head><title>Presidents meet</title></head><body><article><h1>Presidents meet</h1>"
        f"{paragraphs()}</article><div class='comments-area'><ol><li class='comment'><p>{COMMENT}"
        f"</p></li></ol></div></body></html>"
    )
    assert read(page).text.split("\n") == list(ENGLISH)


def test_a_story_in_a_place_that_is_called_a_forum_is_read() -> None:
    page = (
        "<html><head><title>Presidents meet</title></head><body><div class='forum'>"
        f"<div class='forum-post'><h1>Presidents meet</h1>{paragraphs((*ENGLISH, *OTHER))}</div>"
        "</div></body></html>"
    )
    assert read(page).text.split("\n") == [*ENGLISH, *OTHER]


def test_soft_hyphens_are_not_part_of_the_words() -> None:
    soft = tuple(
        text.replace("presi", "pre\xadsi").replace("bridge", "brid\xadge") for text in ENGLISH
    )
    assert read(f"<html><body><article>{paragraphs(soft)}</article>").text.split("\n") == list(
        ENGLISH
    )


def _teasers(tag: str = "div") -> str:
    return "".join(
        f"<{tag} class=item><h4><a href=/{n}>{text[:45]}</a></h4><p>{text * 2}</p></{tag}>"
        for n, text in enumerate(OTHER)
    )


@pytest.mark.parametrize(
    "story",
    [
        "<div><div>Presidents meet</div><div>26.11.2026</div><div><div>{}</div></div></div>",
        "<div class=news><h1>Presidents meet</h1><p>{}</p></div>",
        "<table><td><b>Presidents meet</b><br>26.11.2026<br><br>{}</td><td>{teasers}</td></table>",
    ],
)
def test_a_short_report_is_read_and_not_the_long_teasers_beside_it(story: str) -> None:
    text = " ".join(ENGLISH[:2])
    beside = "" if "{teasers}" in story else f"<div class=more>{_teasers()}</div>"
    page = story.format(text, teasers=_teasers()) + beside
    found = read(f"<html><head><title>Presidents meet</title></head><body>{page}</body></html>")
    assert text in found.text
    assert not any(other in found.text for other in OTHER)


def test_a_list_of_what_its_story_is_about_is_read() -> None:
    page = f"<div class=post><h1>Seven storms</h1><p>{ENGLISH[0]}</p>{_teasers()}</div>"
    found = read(f"<html><head><title>Seven storms</title></head><body>{page}</body></html>")
    assert OTHER[0] in found.text
