import re
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.deliver.messages import MINSK, SENTENCE, TIME, item, message, notification, snippet
from watcher.deliver.render import render
from watcher.model import AlertItem, Message, Snippet


class Page(HTMLParser):
    """What a mail client would make of the HTML part."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.marks: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open, f"left open: {self._open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "mark":
            self.marks.append("")
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open and "title" not in self._open:
            self.text += data
        if "mark" in self._open:
            self.marks[-1] += data


@pytest.fixture
def told() -> Message:
    return message()


def test_an_alert_names_all_that_the_contract_asks_for_in_both_parts(told: Message) -> None:
    page = Page(told.html)
    for part in (told.text, page.text):
        assert "belarus-kremlin" in part
        assert "Tổng thống Belarus gặp Putin tại Điện Kremlin" in part
        assert "Báo Ví dụ" in part
        assert "Sat 21 Nov 2026, 14:05 UTC+3" in part
        assert "https://example.vn/tin/1?a=1&b=2" in part
        assert "3 other sources tell it" in part
    assert SENTENCE in page.text
    assert SENTENCE in told.text.replace("*", "")


@pytest.mark.parametrize(
    ("zone", "time"),
    [
        ("UTC", "11:05 UTC ·"),
        ("Asia/Kolkata", "16:35 UTC+5:30 ·"),
        ("America/St_Johns", "07:35 UTC-3:30 ·"),
        ("Europe/Berlin", "12:05 UTC+1 ·"),
    ],
)
def test_a_time_says_how_far_from_utc_it_is_also_where_chats_cut_the_footer(
    zone: str, time: str
) -> None:
    told = render(notification(), timezone=ZoneInfo(zone))
    assert time.strip(" ·") in told.text.split("\n")[1]
    assert time in Page(told.html).text


def test_a_heading_is_underlined_as_wide_as_it_is(told: Message) -> None:
    lines = message(item(watchlist="白俄罗斯"), item(), kind="digest").text.split("\n")
    assert lines[lines.index("白俄罗斯 (1)") + 1] == "=" * 12


def test_the_found_words_are_marked_in_both_parts(told: Message) -> None:
    assert "thống *Belarus* Lukashenko đến *Điện Kremlin* chiều" in told.text
    assert Page(told.html).marks == ["Belarus", "Điện Kremlin"]


def test_the_subject_names_watchlist_and_title_on_one_line() -> None:
    title = "Một tiêu đề\r\nBcc: everyone@example.org " + "rất dài " * 40
    subject = message(item(title=title)).subject
    assert subject.startswith("[belarus-kremlin] Một tiêu đề Bcc:")
    assert "\n" not in subject
    assert "\r" not in subject
    assert len(subject) <= 150
    assert subject.endswith("…")


def test_high_priority_shows_in_subject_and_page_and_message() -> None:
    told = message(item(priority="high"))
    assert told.priority == "high"
    assert told.subject.startswith("❗ [belarus-kremlin]")
    assert "High priority" in Page(told.html).text


def test_a_strangers_markup_stays_text() -> None:
    evil = '<script>alert(1)</script> "onload=x" & <img src=http://t.example/p.gif>'
    told = message(item(title=evil, source=evil, snippet=snippet(evil, "script"), watchlist=evil))
    page = Page(told.html)
    ours = {"html", "head", "meta", "title", "style", "body", "div", "p", "h1", "a", "span", "mark"}
    assert {tag for tag, _ in page.tags} <= ours | {"bdi"}
    assert evil in page.text
    assert page.marks == ["script", "script"]


def test_nothing_remote_is_loaded() -> None:
    html = message().html
    assert "src=" not in html
    assert "url(" not in html
    assert "@import" not in html


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://[", "", None]
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    told = message(item(url=url))
    assert not [tag for tag, _ in Page(told.html).tags if tag == "a"]
    assert "alert(1)" not in told.html


def test_an_address_with_spaces_and_quotes_stays_one_link() -> None:
    told = message(item(url='https://example.org/a b"c'))
    (link,) = (a["href"] for tag, a in Page(told.html).tags if tag == "a")
    assert link == 'https://example.org/a%20b"c'


def test_texts_carry_their_language_and_direction() -> None:
    told = message(item(title="الكرملين", lang="ar", snippet=Snippet("قال الكرملين")))
    shown = [a for tag, a in Page(told.html).tags if tag in ("h1", "p") and "lang" in a]
    assert [(a["lang"], a["dir"]) for a in shown] == [("ar", "auto"), ("ar", "auto")]
    assert 'lang="x"' not in message(item(lang='x" onload="y')).html


def test_direction_overrides_and_control_characters_are_taken_out() -> None:
    told = message(item(title="safe\u202egnp.exe\x1b[31m\x00", snippet=Snippet("a\x1b]0;t\x07b")))
    for part in (told.subject, told.text, told.html):
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x09\x0b-\x1f]", part)


def test_the_page_is_ready_for_dark_mode_and_phones(told: Message) -> None:
    assert "color-scheme" in told.html
    assert "prefers-color-scheme:dark" in told.html
    assert "width=device-width" in told.html
    assert "overflow-wrap:anywhere" in told.html


def test_a_story_without_title_or_time_is_still_told() -> None:
    told = message(item(title="", published=None, others=1))
    assert told.subject == f"[belarus-kremlin] {SENTENCE}"
    assert "seen Sat 21 Nov 2026, 14:15 UTC+3" in told.text
    assert "1 other source tells it" in told.text
    assert "(untitled)" in message(item(title="", snippet=Snippet(""), url=None)).subject
    assert "other source" not in message(item(others=0)).text


def test_what_was_found_in_the_title_is_marked_there_and_the_rest_is_named() -> None:
    found = item(title_marks=((11, 18),), elsewhere=("Belarus", "Minsk"))
    told = message(found)
    assert Page(told.html).marks == ["Belarus", "Belarus", "Điện Kremlin"]
    assert "Also found: Minsk<" in told.html
    assert "\nAlso found: Belarus, Minsk\n" in told.text  # a title of plain text marks nothing
    assert "Also found" not in message().text
    many = message(item(elsewhere=tuple("abcdef")))
    assert "Also found: a, b, c, d, e …\n" in many.text


@pytest.mark.parametrize("title", [SENTENCE, ""])
def test_a_sentence_that_is_the_title_stands_once_in_the_page(title: str) -> None:
    sentence = snippet(SENTENCE, "Belarus")
    shown = Page(message(item(title=title, snippet=sentence, title_marks=sentence.marks)).html)
    assert shown.marks == ["Belarus"]
    assert [tag for tag, a in shown.tags if a.get("class") == "quote"] == []


def test_marks_that_do_not_fit_the_title_as_shown_are_left_out() -> None:
    told = message(item(title="Minsk  and\nKremlin", title_marks=((11, 18),)))
    assert Page(told.html).marks == ["Belarus", "Điện Kremlin"]  # those of the sentence


def test_an_edit_that_made_a_story_match_is_told_with_its_time() -> None:
    told = message(item(edited=TIME + timedelta(days=2)))
    for part in (told.text, Page(told.html).text):
        assert "Sat 21 Nov 2026, 14:05 UTC+3 · edited Mon 23 Nov 2026, 14:05 UTC+3" in part


def test_an_inbox_shows_the_sentence_behind_the_subject(told: Message) -> None:
    hidden = re.findall(r'<div dir="auto" style="display:none[^>]*>([^<]*)</div>', told.html)
    assert hidden == [f"Báo Ví dụ: {SENTENCE}"]
    several = message(*lists(), kind="digest").html
    hidden = re.findall(r'<div dir="auto" style="display:none[^>]*>([^<]*)</div>', several)
    assert hidden == ["belarus-kremlin: One · Three · minsk: Two"]


def test_an_alert_says_its_number_and_what_to_do_if_it_is_noise() -> None:
    told = message(item(id=12))
    assert "\nWatchlist: belarus-kremlin\nAlert 12\n" in told.text
    assert "`watcher feedback 12 noise`" in told.text.rpartition("\n-- \n")[2]
    assert "<code>watcher feedback 12 noise</code>" in told.html
    listed = message(item(id=12), item(id=13, title="Two"), kind="summary")
    for part in (listed.text, Page(listed.html).text):
        assert "alert 12" in part
        assert "alert 13" in part
        assert "watcher feedback NUMBER noise" in part
    assert "feedback" not in message(item(id=1), kind="test").text
    assert message(item(id=12), plain=True).text.endswith("Watchlist: belarus-kremlin\nAlert 12\n")


def test_fifty_stories_in_cyrillic_are_not_cut_off_by_gmail() -> None:
    title = "Лукашенко заявил о готовности разместить силы у границы " * 2
    text = "Лукашенко заявил в пятницу, что страна готова разместить дополнительные силы. " * 3
    found = ((0, 9),)
    one = item(title=title, snippet=Snippet(text, found), title_marks=found, lang="ru", id=10_000)
    told = message(*[replace(one, url=f"https://example.org/{'a' * 80}{n}") for n in range(50)])
    assert len(told.html.encode()) < 102 * 1024


def lists() -> tuple[AlertItem, ...]:
    return (item(title="One"), item(title="Two", watchlist="minsk"), item(title="Three"))


def test_a_digest_is_grouped_by_watchlist_and_keeps_the_order_of_stories() -> None:
    told = message(*lists(), kind="digest")
    assert told.subject == "Watcher: 3 stories, 2 watchlists"
    assert [line for line in told.text.split("\n") if line in ("minsk (1)", "belarus-kremlin (2)")]
    for part in (told.text, Page(told.html).text):
        places = [part.index(word) for word in ("belarus-kremlin", "One", "Three", "minsk", "Two")]
        assert places == sorted(places)


def test_a_watchlist_with_high_priority_comes_first() -> None:
    one, two, three = lists()
    told = message(one, replace(two, priority="high"), three, kind="digest")
    assert told.text.index("minsk") < told.text.index("belarus-kremlin")


def test_a_summary_says_how_many_more_there_are() -> None:
    told = message(*lists(), kind="summary", total=1203)
    assert told.subject == "Watcher: 1,203 stories published before the watch began, 2 watchlists"
    assert "and 1,200 more" in told.text
    assert "and 1,200 more" in Page(told.html).text
    assert told.priority == "normal"


def test_a_summary_of_one_watchlist_names_it() -> None:
    told = message(item(), item(), kind="summary", total=2)
    assert told.subject == "[belarus-kremlin] 2 stories published before the watch began"
    assert told.text.startswith(f"{told.subject}\n\nFrom now on a new story")
    assert "=====" not in told.text  # no heading of a group where there is one group


def test_a_test_message_names_the_channel() -> None:
    told = message(kind="test")
    assert "=====" not in told.text  # its made-up story is of no watchlist
    assert "belarus-kremlin" not in told.text + Page(told.html).text
    told = render(replace(notification(), kind="test", items=()), timezone=MINSK)
    assert "test" in told.subject
    assert "“desk”" in told.text
    assert "“desk”" in Page(told.html).text


@pytest.mark.parametrize("kind", ["alert", "digest", "summary", "test"])
def test_the_plain_form_is_short_and_holds_no_markup(kind: str) -> None:
    items = [item(title="*A* <b>[_x_](y) `z`" + " long" * 90, url="https://example.org/a_b")] * 9
    told = message(*(items[:1] if kind == "alert" else items), kind=kind, plain=True)
    assert told.html == ""
    assert len(told.subject) <= 78
    assert len(told.text) < 900
    without_links = re.sub(r"https://\S+", "", told.subject + told.text)
    assert not re.search(r"[<>*_`\[\]]", without_links)
    assert kind == "test" or "https://example.org/a_b" in told.text


def test_the_message_id_is_handed_on(told: Message) -> None:
    assert told.message_id == "<n7.abc@watcher.example>"


texts = st.text(max_size=60)
items_ = st.builds(
    AlertItem,
    watchlist=texts,
    title=texts,
    url=st.none() | texts | texts.map("https://example.org/{}".format),
    source=texts,
    published=st.none() | st.just(TIME - timedelta(days=900)),
    first_seen=st.just(TIME),
    snippet=st.builds(
        Snippet,
        texts,
        st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=4).map(tuple),
    ),
    lang=st.none() | texts,
    others=st.integers(0, 5),
    priority=st.sampled_from(["low", "normal", "high"]),
    title_marks=st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70))).map(tuple),
    elsewhere=st.lists(texts).map(tuple),
)


@given(
    st.lists(items_, max_size=4),
    st.sampled_from(["alert", "summary", "digest", "test"]),
    st.booleans(),
)
def test_any_texts_make_a_well_formed_message(
    items: list[AlertItem], kind: str, plain: bool
) -> None:
    told = message(items=tuple(items), kind=kind, plain=plain)
    assert told.subject.strip()
    assert told.text.strip()
    if not plain:
        Page(told.html)
