import time

import pytest

from watcher.model import ParsedEntry
from watcher.parse.document import parse_fast, parse_slow
from watcher.parse.fast import plain_tree, strict_tree
from watcher.parse.trees.credit import without_credit
from watcher.parse.trees.tree import read_tree

FOUND = "https://news.example/feeds/all.xml"
SPACES = (
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:play="http://www.google.com/schemas/play-podcasts/1.0"'
)


def rss(item: str) -> ParsedEntry:
    body = f"<rss {SPACES}><channel><item>{item}</item></channel></rss>".encode()
    return _first(body)


def atom(entry: str) -> ParsedEntry:
    body = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{entry}</entry></feed>'.encode()
    return _first(body)


def _first(body: bytes) -> ParsedEntry:
    feed = parse_fast(body, None, FOUND) or parse_slow(body, None, FOUND)
    (entry,) = feed.entries
    return entry


@pytest.mark.parametrize(
    ("entry", "url"),
    [
        (  # Google Reader's, while FeedBurner's redirector was the alternate
            '<link rel="alternate" href="http://feedproxy.example/~r/1"/>'
            '<link rel="canonical" href="http://a.example/1"/>',
            "http://a.example/1",
        ),
        ('<content type="text/html" src="/story/1"/>', "https://news.example/story/1"),
        ('<link rel="self" href="http://a.example/1"/>', "http://a.example/1"),
        (
            '<link rel="self" href="http://a.example/1.atom"/>'
            '<link rel="enclosure" type="audio/mpeg" href="http://a.example/1.mp3"/>',
            "http://a.example/1.mp3",
        ),
        ('<link rel="edit" href="http://a.example/1"/>', None),
        (f'<link rel="self" href="{FOUND}"/>', None),  # of all entries
        (f'<link rel="self" href="{FOUND.replace("https", "http")}"/>', None),
    ],
)
def test_an_entry_without_an_alternate_link_is_where_its_content_is(
    entry: str, url: str | None
) -> None:
    assert atom(f"<id>urn:1</id><title>a</title>{entry}").url == url


@pytest.mark.parametrize(
    ("guid", "url"),
    [
        ('<guid isPermaLink="true">episode/1/</guid>', "https://news.example/feeds/episode/1/"),
        ('<guid isPermaLink="TRUE">/1</guid>', "https://news.example/1"),
        ("<guid>episode/1/</guid>", None),  # nothing says that it is an address
        ('<guid isPermaLink="true">tag:news.example,2024:a/1</guid>', None),
        ('<guid isPermaLink="true">12345</guid>', None),
        ('<guid isPermaLink="false">http://a.example/1</guid>', None),
    ],
)
def test_a_guid_that_says_that_it_leads_to_the_page_may_be_relative(
    guid: str, url: str | None
) -> None:
    assert rss(f"<title>a</title>{guid}").url == url


def test_what_an_episode_is_comes_before_its_picture() -> None:
    entry = rss(
        '<title>a</title><enclosure type="image/jpeg" url="http://a.example/1.jpg"/>'
        '<enclosure type="audio/mpeg" url="http://a.example/1.mp3"/>'
    )
    assert entry.url == "http://a.example/1.mp3"
    assert len(entry.enclosures) == 2


@pytest.mark.parametrize(
    "link",
    [
        '<link><a href="/1">http://a.example/1</a></link>',
        '<link href="http://a.example/1">\n</link>',
        '<link/><link href="http://a.example/1"/>',
    ],
)
def test_a_link_is_found_where_others_put_it(link: str) -> None:
    assert rss(f"<title>a</title>{link}").url == "http://a.example/1"


def test_what_is_said_of_a_picture_is_told_where_nothing_else_is() -> None:
    said = (
        '<media:content url="http://a.example/1.jpg"><media:title>A fire</media:title>'
        "<media:description>Smoke over Minsk</media:description></media:content>"
    )
    entry = rss(said)
    assert (entry.title, entry.summary) == ("A fire", "Smoke over Minsk")
    entry = rss(f"<title>a</title><description>b</description>{said}")
    assert (entry.title, entry.summary) == ("a", "b")


def test_a_group_of_media_within_itself_a_thousand_times_is_read() -> None:
    deep = "<media:group>" * 3000 + "<media:title>b</media:title>" + "</media:group>" * 3000
    body = f"<rss {SPACES}><channel><item><title>a</title>{deep}</item></channel></rss>".encode()
    root = plain_tree(body)
    assert root is not None
    feed = read_tree(root, FOUND, layered=False)
    assert feed is not None
    assert [entry.title for entry in feed.entries] == ["a"]


@pytest.mark.parametrize(
    ("item", "summary"),
    [
        ("<itunes:subtitle>In short</itunes:subtitle>", "In short"),
        ("<play:description>Told</play:description>", "Told"),
        (
            "<itunes:subtitle>In short</itunes:subtitle><itunes:summary>At length</itunes:summary>",
            "At length",
        ),
    ],
)
def test_a_podcast_that_describes_itself_for_one_shop_only_is_read(item: str, summary: str) -> None:
    assert rss(f"<title>a</title>{item}").summary == summary


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("<author>ann@a.example (Ann Lee)</author>", "Ann Lee"),
        ("<author>Ann Lee (ann@a.example)</author>", "Ann Lee"),
        ("<author>Ann Lee &lt;ann@a.example&gt;</author>", "Ann Lee"),
        ("<author>ann@a.example</author>", "ann@a.example"),
        ("<author>by <a href='/ann'>Ann Lee</a></author>", "by Ann Lee"),
        ("<play:author>Ann Lee</play:author>", "Ann Lee"),
        ("<atom:author><atom:email>ann@a.example</atom:email></atom:author>", "ann@a.example"),
        ("<atom:author><atom:uri>http://a.example/ann</atom:uri></atom:author>", None),
        ("<author>Ann Lee (Minsk)</author>", "Ann Lee (Minsk)"),
    ],
)
def test_an_author_is_named_and_not_addressed(author: str, name: str | None) -> None:
    assert rss(f"<title>a</title>{author}").author == name


@pytest.mark.parametrize(
    "hostile",
    [
        f"<author>{'a@' * 50_000})</author>",
        f"<author>a &lt;{'a@' * 50_000} &gt;</author>",
        f'<guid isPermaLink="true">{"/" * 50_000}:</guid>',
    ],
)
def test_a_hostile_entry_takes_no_time(hostile: str) -> None:
    start = time.process_time()
    rss(f"<title>a</title>{hostile}")
    assert time.process_time() - start < 0.5


@pytest.mark.parametrize(
    ("said", "lang"), [("vi-VN,vi", "vi-vn"), ("en_US", "en-us"), ("??", None)]
)
def test_the_first_of_several_languages_is_the_feed_s(said: str, lang: str | None) -> None:
    body = f"<rss><channel><language>{said}</language></channel></rss>".encode()
    feed = parse_fast(body, None, FOUND)
    assert feed is not None
    assert feed.lang == lang


@pytest.mark.parametrize(
    ("item", "title", "summary"),
    [
        (
            "<title>&lt;img src='1.jpg' alt='Smoke over Minsk'&gt;</title>"
            "<description>&lt;img src='1.jpg' alt='Smoke'&gt;</description>",
            "Smoke over Minsk",
            "Smoke",
        ),
        (
            "<title>a</title><description>&lt;img alt='Smoke'&gt; over Minsk</description>",
            "a",
            "over Minsk",
        ),
        ("<title>a</title><description>&lt;img alt='' src='1'&gt;</description>", "a", ""),
        (
            "<title>a</title><description>&lt;img src='x'&gt; alt='no'</description>",
            "a",
            "alt='no'",
        ),
    ],
)
def test_a_picture_alone_is_told_by_what_stands_for_it(item: str, title: str, summary: str) -> None:
    entry = rss(item)
    assert (entry.title, entry.summary) == (title, summary)


def test_html_of_which_only_a_part_is_escaped_is_html() -> None:
    entry = rss(
        "<title>a</title><description><img src='1.jpg'/><![CDATA[<p>It <a href='/1'>opened</a>."
        "</p>]]> AT&amp;amp;T</description>"
    )
    assert entry.summary == "It opened. AT&T"


def test_dublin_core_of_its_first_version_is_read() -> None:
    body = (
        b'<rss xmlns:dc="http://purl.org/dc/elements/1.0/"><channel><item><dc:title>a</dc:title>'
        b"<dc:creator>Ann Lee</dc:creator></item></channel></rss>"
    )
    assert (_first(body).title, _first(body).author) == ("a", "Ann Lee")


def test_what_is_no_html_within_xhtml_is_markup_all_the_same() -> None:
    drawn = "<svg xmlns='http://www.w3.org/2000/svg'><defs><path/></defs></svg>"
    entry = atom(
        "<title>a</title><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
        f"{drawn}<p>a &lt;defs> b</p></div></content>"
    )
    assert entry.body == "a <defs> b"


@pytest.mark.parametrize(
    "body",
    [
        b"<rss><channel><title>t</title><entry><title>a</title><link href='http://a.example/1'/>"
        b"<summary>b</summary></entry></channel></rss>",
        b"<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><item><title>a</title>"
        b"<link>http://a.example/1</link><description>b</description></item></feed>",
    ],
)
def test_entries_in_rss_and_items_in_atom_are_read_where_nothing_else_is(body: bytes) -> None:
    entry = _first(body)
    assert (entry.title, entry.url, entry.summary) == ("a", "http://a.example/1", "b")
    foreign = b"<rss><channel><item><title>a</title><x><entry>b</entry></x></item></channel></rss>"
    assert _first(foreign).title == "a"


def test_the_language_may_stand_at_the_channel() -> None:
    feed = parse_fast(b"<rss><channel xml:lang='be'><title>t</title></channel></rss>", None, FOUND)
    assert feed is not None
    assert feed.lang == "be"


def test_both_kinds_of_trees_give_an_entry_the_same_address() -> None:
    body = b'<rss><channel><item><link><a href="/1">http://a.example/1</a></link></item></channel></rss>'
    for tree in (plain_tree(body), strict_tree(body)):
        assert tree is not None
        feed = read_tree(tree, FOUND, layered=False)
        assert feed is not None
        assert feed.entries[0].url == "http://a.example/1"


@pytest.mark.parametrize(
    ("spaces", "element"),
    [
        ('xmlns:yandex="http://news.yandex.ru"', "yandex:full-text"),
        ('xmlns:yandex="http://news.yandex.ru/"', "yandex:full-text"),
        ('xmlns:m="http://news.mail.ru/"', "m:full-text"),
        ('xmlns:turbo="http://turbo.yandex.ru"', "turbo:content"),
        ('xmlns:rambler="http://news.rambler.ru"', "rambler:fulltext"),
        ("", "yandex:full-text"),
    ],
)
def test_the_whole_text_for_russian_aggregators_is_the_body(spaces: str, element: str) -> None:
    item = (
        "<title>Минск</title><description>Кратко</description>"
        f"<{element}>&lt;p&gt;Весь &lt;b&gt;текст&lt;/b&gt;&lt;/p&gt;</{element}>"
    )
    body = f"<rss {spaces}><channel><item>{item}</item></channel></rss>".encode()
    assert (_first(body).summary, _first(body).body) == ("Кратко", "Весь текст")


CREDIT = (
    "&lt;p&gt;{}The post &lt;a rel='x' href='http://a.example/2026/fire/'&gt;A fire&lt;/a&gt;"
    " appeared first on &lt;a href='{}'&gt;Minsk News&lt;/a&gt;.&lt;/p&gt;"
)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("&lt;p&gt;Smoke.&lt;/p&gt;" + CREDIT.format("", "http://a.example"), "Smoke."),
        ("&lt;p&gt;Smoke.&lt;/p&gt;" + CREDIT.format("", "http://a.example/"), "Smoke."),
        (CREDIT.format("", "http://a.example/2026"), ""),
        (
            "Smoke. " + CREDIT.format("", "http://b.example"),
            "Smoke. The post A fire appeared first on Minsk News.",
        ),
        (
            CREDIT.format(
                "Smoke over the town, and nobody knows what burns there. " * 2, "http://a.example"
            ),
            "Smoke over the town, and nobody knows what burns there. " * 2
            + "The post A fire appeared first on Minsk News.",
        ),
    ],
    ids=["site", "root", "blog in a folder", "another site", "in a paragraph"],
)
def test_where_an_entry_appeared_first_is_no_part_of_it(text: str, summary: str) -> None:
    assert rss(f"<title>A fire</title><description>{text}</description>").summary == summary


def test_a_credit_made_of_many_addresses_takes_no_time() -> None:
    link, started = "<a " + 'href="a" ' * 100 + ">x</a>", time.process_time()
    text = f"<p>{link}{link}{'x' * 40}</p>"
    assert all(without_credit(text) == text for _ in range(1_000))
    assert time.process_time() - started < 1
