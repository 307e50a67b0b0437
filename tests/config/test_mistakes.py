"""Every kind of mistake, alone and twenty at once, at its line and column."""

from pathlib import Path

import pytest

from tests.config.folder import mistakes

KINDS = {
    # name: (file, text, line:column, what it says)
    "unknown top key": ("watcher", "evry: 5m\n", "1:1", "unknown key evry (did you mean every?)"),
    "key of http at the top": ("watcher", "timeout: 5s\n", "1:1", "it belongs under http:"),
    "unknown nested key": ("watcher", "http:\n  max_byte: 1MB\n", "2:3", "did you mean max_bytes?"),
    "bad duration": ("watcher", "every: 5 minutes\n", "1:8", '"5 minutes" is not a duration'),
    "plain number": ("watcher", "every: 900\n", "1:8", "a number without a unit"),
    "too short": ("watcher", "every: 0s\n", "1:8", "is too short (at least 1s)"),
    "endless": ("watcher", "retention: 999999999d\n", "1:12", "is too long"),
    "bad zone": ("watcher", "timezone: Europe/Minks\n", "1:11", "did you mean Europe/Minsk?"),
    "zone path": ("watcher", "timezone: ../etc/passwd\n", "1:11", "is not a time zone"),
    "bad size": ("watcher", "http: {max_bytes: 10}\n", "1:19", "is not a size"),
    "bad count": ("watcher", "http: {per_host: many}\n", "1:18", "not a whole number"),
    "bad switch": ("watcher", "http: {allow_private_networks: maybe}\n", "1:32", "not true or fal"),
    "quoted switch": ("watcher", 'allow_files: "yes"\n', "1:14", "remove the quotes"),
    "bad choice": ("watcher", "first_poll: silent\n", "1:13", "summary, quiet or alert"),
    "only choice": (
        "watchlists",
        "watchlists: [{name: w, keywords: [a], languages: vi}]\n",
        "1:50",
        "not known here (all)",
    ),
    "two at": (
        "watcher",
        "database: postgresql+psycopg://u:p@ss@h/d\n",
        "1:11",
        "the database URL has two @",
    ),
    "our header": (
        "sources",
        "sources:\n- {url: https://a.example, headers: {If-None-Match: x}}\n",
        "2:38",
        "is for Watcher to say",
    ),
    "mysql": ("watcher", "database: mysql://u:pw@h/d\n", "1:11", "not SQLite or PostgreSQL"),
    "psycopg2": ("watcher", "database: postgresql://h/d\n", "1:11", "postgresql+psycopg://"),
    "memory": ("watcher", "database: 'sqlite://'\n", "1:11", "names no file"),
    "contact": ("watcher", "http: {contact: me}\n", "1:17", "not a contact"),
    "proxy": ("watcher", "http: {proxy: socks5://h:1}\n", "1:15", "not an http or https URL"),
    "no value": ("watcher", "every:\n", "1:7", "no value"),
    "null": ("watcher", "every: null\n", "1:8", "no value"),
    "wrong type": ("watcher", "http: fast\n", "1:7", "expected a mapping, found a text"),
    "list for text": ("watcher", "every: [5m]\n", "1:8", "expected a text, found a list"),
    "top is a list": ("watcher", "- every: 5m\n", "1:1", "expected a mapping, found a list"),
    "double key": ("watcher", "every: 5m\nevery: 6m\n", "2:1", "stands here twice (first on li"),
    "merge key": ("watcher", "http: &h {}\n<<: *h\n", "2:1", "merge keys"),
    "tag": ("watcher", "every: !!python/name:os.system 5m\n", "1:8", "tags (!) are not supported"),
    "merge key for an address": (
        "sources",
        "sources:\n  - &a {url: https://b.example}\n  - <<: *a\n    name: z\n",
        "3:5",
        "merge keys",
    ),
    "tag on a list": ("sources", "sources:\n  - !!set [a]\n", "2:5", "tags (!) are not supported"),
    "list for a mapping": ("channels", "channels: {c: [json://h]}\n", "1:15", "(write key: value)"),
    "second document": ("watcher", "every: 5m\n---\nevery: 6m\n", "2:1", "a second document"),
    "unset": ("watcher", "http:\n  proxy: ${PROXY}\n", "2:10", "${PROXY} is not set"),
    "half a reference": ("watcher", "database: sqlite:///${X\n", "1:11", "${X is not a reference"),
    "unknown filter": ("watcher", "database: sqlite:///${X|up}\n", "1:11", "unknown filter"),
    "tab": ("sources", "sources:\n  - url: https://b.example\n\tname: B\n", "3:1", "a tab"),
    "tab first": ("sources", "sources:\n\t- https://b.example\n", "2:1", "a tab"),
    "indentation": (
        "sources",
        "sources:\n  - url: https://b.e\n   name: B\n",
        "3:4",
        "indentation",
    ),
    "deeper": (
        "sources",
        "sources:\n  - url: https://b.e\n      name: B\n",
        "3:7",
        "bad indentation",
    ),
    "no space": ("sources", "sources:\n- url:https://b.e\n  name: B\n", "2:7", "no space after"),
    "bare keys": ("sources", "sources:\n- https://b.e\n  name: B\n", "2:3", "keys under a bare"),
    "no colon": ("watcher", "every 5m\n", "1:1", "expected a mapping"),
    "no colon below": ("watcher", "every: 5m\ntimezone UTC\n", "2:1", "a key without ':'"),
    "open quote": ("watcher", "every: '5m\n", "1:8", "never closed"),
    "query that begins with a quote": (
        "watchlists",
        'watchlists:\n  - name: a\n    query: "Minsk" OR "Brest"\n',
        "3:20",
        """goes on after its quotes (put it all into one pair of quotes: '"Minsk" OR "Brest"')""",
    ),
    "name that begins with a quote": (
        "watchlists",
        "watchlists:\n  - name: 'a' b\n    keywords: [c]\n",
        "2:15",
        """goes on after its quotes (put it all into one pair of quotes: "'a' b")""",
    ),
    "open bracket": ("sources", "sources: [https://b.example\n", "1:10", "never closed"),
    "quote in quotes": (
        "watchlists",
        "watchlists: [{name: a, keywords: ['it's']}]\n",
        "1:39",
        "goes on after its quotes (put a comma between two texts, or other quotes",
    ),
    "no comma": ("watchlists", "watchlists: [{name: a, keywords: ['b' 'c']}]\n", "1:39", "a comma"),
    "two commas": (
        "watchlists",
        "watchlists: [{name: a, keywords: [b,, c]}]\n",
        "1:37",
        "remove it",
    ),
    "lines for list": (
        "watchlists",
        "watchlists:\n- name: a\n  keywords:\n    Minsk\n    Brest\n",
        "4:5",
        "(begin each item with - )",
    ),
    "zone by its city": ("watcher", "timezone: minsk\n", "1:11", "did you mean Europe/Minsk?"),
    "at sign": ("watcher", "every: @x\n", "1:8", "cannot begin with '@'"),
    "unknown alias": ("watcher", "every: *x\n", "1:8", "names no anchor"),
    "not under a key": ("sources", "- https://b.example\n", "1:1", "begin the file with sources:"),
    "wrong file": ("sources", "source: []\n", "1:1", "did you mean sources?"),
    "text for list": ("sources", "sources: https://b.e\n", "1:10", "expected a list, found a text"),
    "item is a list": ("sources", "sources:\n  - [a]\n", "2:5", "expected a mapping, found a list"),
    "no url": ("sources", "sources:\n  - name: B\n", "2:5", "url is missing"),
    "bad url": ("sources", "sources:\n  - url: htps://b.e\n", "2:10", "not an http or https URL"),
    "bare bad url": ("sources", "sources: [b.example]\n", "1:11", "not an http or https URL"),
    "no host": ("sources", "sources: ['http:///x']\n", "1:11", "has no host"),
    "bad port": ("sources", "sources: ['http://a.b:x/']\n", "1:11", "check host and port"),
    "space in url": ("sources", "sources: ['http://a.b/c d']\n", "1:11", "has a space"),
    "file": ("sources", "sources: ['file:///tmp/x']\n", "1:11", "allow_files: true"),
    "double url": (
        "sources",
        "sources:\n  - https://b.example/x?utm_source=a\n  - url: http://www.b.example/x\n",
        "3:10",
        "duplicate URL http://www.b.example/x (first on line 2)",
    ),
    "double name": (
        "sources",
        "sources:\n  - {url: https://b.e, name: B}\n  - url: https://c.e\n    name: B\n",
        "4:11",
        "duplicate name B (first on line 2)",
    ),
    "tag name": ("sources", "sources: [{url: https://b.e, name: tag:b}]\n", "1:36", "begin with"),
    "bad lang": ("sources", "sources: [{url: https://b.e, lang: english!}]\n", "1:36", "language"),
    "bad header": ("sources", "sources: [{url: https://b.e, headers: {a b: c}}]\n", "1:40", "head"),
    "half auth": ("sources", "sources: [{url: https://b.e, auth: {user: x}}]\n", "1:36", "passw"),
    "kind": ("sources", "sources: [{url: https://b.e, kind: rss}]\n", "1:36", "(write feed)"),
    "full text of an article": (
        "sources",
        "sources: [{url: https://b.e, kind: article, full_text: true}]\n",
        "1:45",
        "an article is read whole anyway",
    ),
    "links": ("sources", "sources: [{url: https://b.e, links: a}]\n", "1:30", "is for pages"),
    "bad links": (
        "sources",
        "sources: [{url: https://b.e, kind: page, links: 'a['}]\n",
        "1:49",
        "not a CSS selector",
    ),
    "pages of a feed": (
        "sources",
        "sources: [{url: https://b.e, kind: feed, pages: 2}]\n",
        "1:42",
        "pages is for pages, and this is kind: feed",
    ),
    "too many pages": (
        "sources",
        "sources: [{url: https://b.e, kind: page, pages: 11}]\n",
        "1:49",
        "not a whole number from 1 to 10",
    ),
    "full text type": (
        "sources",
        "sources: [{url: https://b.e, full_text: [x]}]\n",
        "1:41",
        "expected a text, found a list",
    ),
    "no name": ("watchlists", "watchlists:\n  - keywords: [a]\n", "2:5", "name is missing"),
    "no keywords": ("watchlists", "watchlists:\n  - name: w\n", "2:5", "needs keywords"),
    "none": ("watchlists", "watchlists: [{name: w, keywords: []}]\n", "1:34", "keywords is empty"),
    "map keyword": (
        "watchlists",
        "watchlists: [{name: w, keywords: [a, {b: c}]}]\n",
        "1:38",
        "keywords: expected a text, found a mapping",
    ),
    "dots": ("watchlists", "watchlists: [{name: w, keywords: [a, '...']}]\n", "1:38", "punctuatio"),
    "empty keyword": (
        "watchlists",
        "watchlists: [{name: w, keywords: [a, '']}]\n",
        "1:38",
        "empty text",
    ),
    "missing channel": (
        "watchlists",
        "watchlists:\n  - name: w\n    keywords: [a]\n    notify: [screen, scren]\n",
        "4:22",
        "no channel is named scren (did you mean screen?)",
    ),
    "missing source": (
        "watchlists",
        "watchlists:\n  - name: w\n    keywords: [a]\n    sources: [A, B]\n",
        "4:18",
        "no source is named B",
    ),
    "missing tag": (
        "watchlists",
        "watchlists:\n  - name: w\n    keywords: [a]\n    sources: ['tag:y']\n",
        "4:15",
        "no source has the tag y (did you mean tag:x?)",
    ),
    "no sources": (
        "watchlists",
        "watchlists: [{name: w, keywords: [a], sources: []}]\n",
        "1:48",
        "sources is empty",
    ),
    "no notify": (
        "watchlists",
        "watchlists:\n- name: w\n  keywords: [a]\n  notify:\n",
        "4:10",
        "no",
    ),
    "double watchlist": (
        "watchlists",
        "watchlists:\n- {name: w, keywords: [a]}\n- {name: w, keywords: [b]}\n",
        "3:10",
        "duplicate name w (first on line 2)",
    ),
    "bad field": (
        "watchlists",
        "watchlists: [{name: w, keywords: [a], fields: [titel]}]\n",
        "1:48",
        "title?",
    ),
    "bad priority": (
        "watchlists",
        "watchlists: [{name: w, keywords: [a], priority: urgent}]\n",
        "1:49",
        "low,",
    ),
    "query": ("watchlists", "watchlists: [{name: w, query: Minsk AND titel:b}]\n", "1:41", "titel"),
    "when": (
        "watchlists",
        "watchlists: [{name: w, keywords: [a], when: hourly}]\n",
        "1:45",
        "not in this",
    ),
    "bad when": (
        "watchlists",
        "watchlists: [{name: w, keywords: [a], when: daily 25:00}]\n",
        "1:45",
        "time to",
    ),
    "must match": (
        "watchlists",
        "watchlists:\n- name: w\n  keywords: [a]\n  examples:\n    match: [a b, c]\n",
        "5:18",
        'example does not match: "c"',
    ),
    "excluded": (
        "watchlists",
        "watchlists:\n- name: w\n  keywords: [a]\n  exclude: [b]\n  examples: {match: [a b]}\n",
        "5:22",
        "excluded by 'b' in title",
    ),
    "must not match": (
        "watchlists",
        "watchlists:\n- name: w\n  keywords: [a]\n  examples:\n    no_match: [b a]\n",
        "5:16",
        'example matches but must not: "b a" ("a" is in it)',
    ),
    "no channel url": (
        "channels",
        "channels:\n  screen: console://\n  b: desk\n",
        "3:6",
        "not a channel",
    ),
    "apprise": (
        "channels",
        "channels: {screen: 'console://', b: foo://x}\n",
        "1:37",
        "Apprise knows",
    ),
    "channel list": ("channels", "channels:\n  - screen: console://\n", "2:3", "write name: URL"),
    "channel no url": (
        "channels",
        "channels:\n  screen:\n    enabled: true\n",
        "3:5",
        "url is missing",
    ),
    "quiet": (
        "channels",
        "channels:\n  screen:\n    url: console://\n    quiet: {from: 22:00, to: 07:00}\n",
        "4:5",
        "quiet is not in this version",
    ),
    "bad quiet": (
        "channels",
        "channels:\n  screen:\n    url: console://\n    quiet: {from: 22, to: 07:00}\n",
        "4:19",
        '"22" is not a time of day',
    ),
    "cap": (
        "channels",
        "channels: {screen: {url: 'console://', at_most: 20/h}}\n",
        "1:40",
        "not in this",
    ),
    "no-break spaces": (
        "watchlists",
        "watchlists:\n- name: w\n\u00a0\u00a0keywords: [a]\n",
        "3:1",
        "U+00A0 (no-break space) where a space belongs",
    ),
    "no-break space behind a key": (
        "watchlists",
        "watchlists:\n- name: w\n  keywords:\u00a0[a]\n",
        "3:12",
        "where a space belongs",
    ),
    "wide colon": (
        "watchlists",
        "watchlists:\n- name: w\n  keywords：[a]\n",
        "3:11",
        "a wide colon (write : and a space)",
    ),
    "character that cannot be seen": (
        "watchlists",
        "watchlists:\n- name: w\n  key\u200bwords: [a]\n",
        "3:3",
        "did you mean keywords? U+200B (zero width space) is in it",
    ),
    "letter of another alphabet": (
        "watchlists",
        "watchlists:\n- name: w\n  exсlude: [b]\n  keywords: [a]\n",
        "3:3",
        "did you mean exclude? U+0441 (cyrillic small letter es) is in it",
    ),
    "merge conflict": (
        "watchlists",
        "watchlists:\n<<<<<<< HEAD\n- name: w\n  keywords: [a]\n=======\n- name: v\n"
        "  keywords: [b]\n>>>>>>> other\n",
        "2:1",
        "a merge conflict is left here",
    ),
    "fence": (
        "watchlists",
        "```yaml\nwatchlists:\n- name: w\n  keywords: [a]\n```\n",
        "1:1",
        "a fence of Markdown (remove the line)",
    ),
    "hashtag in a list": (
        "watchlists",
        "watchlists:\n- name: w\n  keywords:\n  - a\n  - #Belarus\n",
        "5:4",
        'no value (# begins a comment; for the text write "#Belarus")',
    ),
    "hashtag in brackets": (
        "watchlists",
        "watchlists:\n- name: w\n  keywords: [a, #Belarus]\n",
        "3:13",
        'never closed (# begins a comment; for the text write "#Belarus")',
    ),
    "key of another file": (
        "watcher",
        "sources: [https://a.example]\n",
        "1:1",
        "unknown key sources (it belongs into sources.yaml)",
    ),
    "setting in another file": (
        "sources",
        "every: 5m\nsources: [https://a.example]\n",
        "1:1",
        "unknown key every (it belongs into watcher.yaml)",
    ),
    "offset for a zone": ("watcher", "timezone: GMT+3\n", "1:11", "name a city of that time"),
    "examples without their keys": (
        "watchlists",
        "watchlists:\n- name: w\n  keywords: [a]\n  examples: [an a]\n",
        "4:13",
        "write match: [...] and no_match: [...] under it",
    ),
    "bad cap": (
        "channels",
        "channels: {screen: {url: 'console://', at_most: 20}}\n",
        "1:49",
        "not a rate",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_mistake_alone_is_one_line_at_its_place(tmp_path: Path, kind: str) -> None:
    file, text, place, says = KINDS[kind]
    found = [one for one in mistakes(tmp_path, **{file: text}) if one.startswith(file)]
    assert len(found) == 1, found
    assert found[0].startswith(f"{file}.yaml:{place}: ")
    assert says in found[0]


def test_twenty_planted_mistakes_are_all_found_at_once(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        watcher=(
            "database: mysql://x/y\n"
            "timezone: Mars/Olympus\n"
            "every: fast\n"
            "http:\n"
            "  timeout: 20\n"
            "  retries: 3\n"
            "retention: ${DAYS}d\n"
        ),
        sources=(
            "sources:\n"
            "  - https://a.example/rss\n"
            "  - url: http://www.a.example/rss#top\n"
            "    nmae: A\n"
            "  - url: https://b.example\n"
            "   name: shifted\n"
            "  - url: https://c.example\n"
            "\tname: tabbed\n"
            "  - url: gopher://d.example\n"
            "    name: D\n"
            "    headers: [a]\n"
            "  - {url: https://e.example, name: D}\n"
        ),
        watchlists=(
            "watchlists:\n"
            "  - name: one\n"
            "    keywords: [Belarus, {a: b}, '!!']\n"
            "    sources: [D, shifted, tabbed, Nowhere]\n"
            "    notify: [screen, chat, desk]\n"
            "    priority: urgent\n"
            "    examples:\n"
            "      match: [Belarus]\n"
            "      no_match: [Minsk, Belarus again]\n"
            "  - name: one\n"
            "    query: a AND (b\n"
        ),
        channels="channels:\n  screen: console://\n  desk: foo://x\n  desk: console://\n",
    )
    places = [one.split(": ")[0] for one in found]
    assert places == [
        "channels.yaml:3:9",
        "channels.yaml:4:3",
        "sources.yaml:3:10",
        "sources.yaml:4:5",
        "sources.yaml:6:4",
        "sources.yaml:8:1",
        "sources.yaml:9:10",
        "sources.yaml:11:14",
        "sources.yaml:12:36",
        "watcher.yaml:1:11",
        "watcher.yaml:2:11",
        "watcher.yaml:3:8",
        "watcher.yaml:5:12",
        "watcher.yaml:6:3",
        "watcher.yaml:7:12",
        "watchlists.yaml:3:25",
        "watchlists.yaml:3:33",
        "watchlists.yaml:4:35",
        "watchlists.yaml:5:22",
        "watchlists.yaml:6:15",
        "watchlists.yaml:9:25",
        "watchlists.yaml:10:11",
        "watchlists.yaml:11:18",
    ]


def test_a_line_in_the_wrong_column_hides_nothing_else_of_its_item(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        watcher="http:\n\ttimeout: 5\n   proxy: ftp://x\n  per_host: x\n",
        sources="sources:\n  - url: ftp://b.example\n\tname: B\n    evry: 5m\n"
        "  - url: https://c.example\n   name: C\n    lang: '?'\n",
        watchlists="watchlists:\n  - name: w\n    keywords: [Belarus]\n    examples:\n"
        "      match: [nothing]\n     priority: urgent\n    sources: [B, C, D]\n",
    )
    assert [one.split(": ")[0] for one in found] == [
        "sources.yaml:2:10",
        "sources.yaml:3:1",
        "sources.yaml:4:5",
        "sources.yaml:6:4",
        "sources.yaml:7:11",
        "watcher.yaml:2:1",
        "watcher.yaml:2:11",
        "watcher.yaml:3:4",
        "watcher.yaml:3:11",
        "watcher.yaml:4:13",
        "watchlists.yaml:5:15",
        "watchlists.yaml:6:6",
        "watchlists.yaml:6:16",
        "watchlists.yaml:7:21",
    ]


def test_a_file_that_cannot_be_read_at_all_causes_no_mistakes_elsewhere(tmp_path: Path) -> None:
    found = mistakes(tmp_path, channels="channels: {\n", sources="\x07\n")
    assert [one.split(": ")[0] for one in found] == ["channels.yaml:1:11", "sources.yaml:1:1"]


@pytest.mark.parametrize("text", ["chanels:\n  screen: console://\n", "channels: [a]\n", "- a\n"])
def test_a_file_of_the_wrong_shape_is_one_mistake(tmp_path: Path, text: str) -> None:
    assert len(mistakes(tmp_path, channels=text)) == 1


def test_no_message_shows_what_a_name_stands_for(tmp_path: Path) -> None:
    secret = "hunter2 hunter2"
    found = mistakes(
        tmp_path,
        {"S": secret},
        watcher="every: ${S}\ntimezone: ${S}\nretention: ${S}\ndatabase: ${S}\n"
        "http: {proxy: '${S}', contact: '${S}', max_bytes: '${S}', per_host: '${S}'}\n",
        sources="sources:\n  - {url: '${S}', kind: '${S}', lang: '${S}', enabled: '${S}'}\n"
        "  - {url: 'ftp://me:hunter2@h/'}\n  - https://x.e/${S}\n"
        "  - {url: https://y.e, name: '${S}'}\n  - {url: https://z.e, name: '${S}'}\n",
        watchlists="watchlists:\n  - name: w\n    keywords: ['..${S}', a]\n"
        "    sources: ['${S}x', 'tag:${S}']\n    notify: ['${S}']\n    priority: ${S}\n"
        "    examples: {match: ['${S} b'], no_match: ['a ${S}']}\n",
        channels="channels: {a: '${S}', b: 'foo://${S}', c: {url: 'x://', at_most: '${S}'}}\n",
    )
    assert len(found) > 20
    assert not [one for one in found if "hunter2" in one]


def test_a_query_that_is_wrong_hides_neither_its_other_mistakes_nor_those_beside_it(
    tmp_path: Path,
) -> None:
    found = mistakes(
        tmp_path,
        watchlists="watchlists:\n  - name: a\n    query: '(Minsk'\n    exclude: ['(']\n"
        "  - name: b\n    query: 'concept:Atlantis OR concept:Mordor OR Minsk'\n"
        "    exclude: ['--']\n",
    )
    assert [one.split(": ")[0] for one in found] == [
        "watchlists.yaml:3:13",
        "watchlists.yaml:4:15",
        "watchlists.yaml:6:13",
        "watchlists.yaml:6:33",
        "watchlists.yaml:7:15",
    ]
