"""What a good config means, and what hostile files do."""

import json
import random
import re
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest

from tests.config.folder import GOOD, mistakes, plan, write
from watcher.config.find import FILES
from watcher.config.template import starter, write_starter
from watcher.errors import ConfigErrors
from watcher.plan import load_plan


def test_keywords_are_the_texts_as_written(tmp_path: Path) -> None:
    text = "watchlists: [{name: w, keywords: [NO, on, 12:30, 2024, 1.10, null, 0x1F, 1_000]}]\n"
    keywords = plan(tmp_path, watchlists=text).watchlists["w"].keywords
    assert keywords == ("NO", "on", "12:30", "2024", "1.10", "null", "0x1F", "1_000")


def test_a_file_that_a_program_wrote_as_json_has_its_characters(tmp_path: Path) -> None:
    written = ("😀 party", "\\ud83d", "a\\\\😀", "𠮷野家")
    text = json.dumps({"watchlists": [{"name": "w", "keywords": written, "other": 1}]})
    (told,) = mistakes(tmp_path, watchlists=text)
    assert f":1:{text.index('other')}: unknown key" in told  # with its quote
    good = text.replace(', "other": 1', "")
    assert plan(tmp_path, watchlists=good).watchlists["w"].keywords == written


def test_escapes_outside_of_double_quotes_stay_as_they_are(tmp_path: Path) -> None:
    text = r"watchlists: [{name: w, keywords: [x\ud83d\ude00, '\ud83d\ude00']}]"
    keywords = plan(tmp_path, watchlists=text).watchlists["w"].keywords
    assert keywords == (r"x\ud83d\ude00", r"\ud83d\ude00")


def test_the_defaults_are_those_of_the_contract(tmp_path: Path) -> None:
    settings = plan(tmp_path).settings
    assert settings.database == "sqlite:///data/watcher.db"
    assert settings.timezone.key == "UTC"
    assert settings.every == timedelta(minutes=15)
    assert settings.first_poll == "summary"
    assert settings.retention is None
    http = settings.http
    assert (http.timeout, http.max_bytes) == (timedelta(seconds=20), 10_000_000)
    assert (http.per_host, http.concurrency, http.proxy) == (4, 64, None)
    assert (http.host_spacing, http.allow_private_networks) == (timedelta(0), False)


def test_the_example_of_the_contract_loads_where_it_is_built(tmp_path: Path) -> None:
    loaded = plan(
        tmp_path,
        {"P": "secret", "HTTPS_PROXY": "http://proxy.example:3128", "TOKENS": "a/b/c"},
        watcher="database: postgresql+psycopg://user@host/name\ntimezone: Europe/Minsk\n"
        "every: 15m\nfirst_poll: quiet\nhttp:\n  contact: mailto:ops@example.org\n"
        "  timeout: 20s\n  max_bytes: 10MB\n  per_host: 4\n  host_spacing: 0s\n"
        "  proxy: ${HTTPS_PROXY}\n  allow_private_networks: true\n  concurrency: 64\n"
        "retention: 180d\n",
        sources="sources:\n  - https://example.org/rss\n  - url: https://example.org/tag/belarus\n"
        '    name: "Example: Belarus"\n    kind: feed\n    enabled: true\n'
        "    headers: {Accept-Language: vi}\n    auth: {user: x, password: ${P}}\n"
        "    user_agent: me/1\n    every: 5s\n    lang: vi\n    tags: [vietnam]\n"
        "    full_text: false\n    first_poll: alert\n",
        watchlists="watchlists:\n  - name: belarus-kremlin\n"
        '    keywords: [Belarus, "Điện Kremlin", Lukashenko]\n    exclude: [tractor]\n'
        "    fields: [title, summary, body]\n    sources: [tag:vietnam, https://example.org/rss/]\n"
        "    notify: [chat, chat, off]\n    when: now\n    priority: high\n    examples:\n"
        '      match: ["Tổng thống Belarus gặp Tổng thống Putin"]\n'
        '      no_match: ["Belarus tractor for sale"]\n',
        channels="channels:\n  chat:\n    url: slack://${TOKENS}\n  screen: console://\n"
        "  off: {url: mailto://a, enabled: no}\n",
    )
    bare, tagged = loaded.sources
    assert (bare.name, bare.first_poll, bare.every) == (bare.url, "quiet", timedelta(minutes=15))
    assert (tagged.auth, tagged.every) == (("x", "secret"), timedelta(seconds=5))
    assert tagged.headers == {"Accept-Language": "vi"}
    watchlist = loaded.watchlists["belarus-kremlin"]
    assert watchlist.sources == frozenset(("https://example.org/rss", "Example: Belarus"))
    assert watchlist.notify == ("chat",)
    assert loaded.channels["chat"].url == "slack://a/b/c"
    assert loaded.settings.http.proxy == "http://proxy.example:3128"


def test_no_notify_means_every_enabled_channel_and_an_empty_one_none(tmp_path: Path) -> None:
    loaded = plan(
        tmp_path,
        watchlists="watchlists:\n- {name: all, keywords: [aaa]}\n"
        "- {name: none, keywords: [aaa], notify: []}\n",
        channels="channels: {a: 'console://', b: 'mailto://b', "
        "c: {url: 'mailto://c', enabled: no}}\n",
    )
    assert loaded.watchlists["all"].notify == ("a", "b")
    assert loaded.watchlists["none"].notify == ()
    assert [one.message for one in loaded.warnings] == ["disabled"]


def test_secrets_are_not_in_the_text_of_a_plan(tmp_path: Path) -> None:
    loaded = plan(
        tmp_path,
        {"T": "hunter2"},
        watcher="database: postgresql+psycopg://u:hunter2@h/d\nhttp: {proxy: 'http://u:hunter2@p'}\n",
        sources="sources:\n- url: https://me:hunter2@a.example/rss?x=${T}\n"
        "  headers: {Authorization: Bearer hunter2}\n  auth: {user: u, password: hunter2}\n"
        "- https://b.example/${T}/rss\n",
        channels="channels: {screen: 'mailto://u:hunter2@h'}\n",
    )
    assert "hunter2" not in repr(loaded)
    assert loaded.sources[1].name == "https://b.example/${T}/rss"


def test_a_name_at_the_start_of_a_url_is_an_address_and_may_be_shown(tmp_path: Path) -> None:
    loaded = plan(
        tmp_path,
        {"SERVER": "http://127.0.0.1:8000"},
        sources="sources: ['${SERVER}/a.xml', '${SERVER}/b.xml']\n",
        watchlists="watchlists: []\n",
    )
    assert [one.name for one in loaded.sources] == [
        "http://127.0.0.1:8000/a.xml",
        "http://127.0.0.1:8000/b.xml",
    ]


def test_files_may_be_missing_or_empty(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text("# nothing yet\nsources:\n")
    loaded = load_plan(tmp_path, {})
    assert loaded.sources == ()
    assert [one.message for one in loaded.warnings] == [
        "no such file, so there are no watchlists",
        "no such file, so there are no channels",
    ]
    assert [path.name for path in loaded.files] == list(FILES)


@pytest.mark.parametrize("body", [b"\xff\xfea\x00", b"every: \xe9\n", b"every: 5m\x00\n"])
def test_a_file_in_another_encoding_is_one_mistake(tmp_path: Path, body: bytes) -> None:
    write(tmp_path)
    (tmp_path / "watcher.yaml").write_bytes(body)
    with pytest.raises(ConfigErrors) as caught:
        load_plan(tmp_path, {})
    assert len(caught.value.errors) == 1


def test_a_mark_at_the_start_windows_lines_and_tabs_at_ends_are_no_mistakes(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "watcher.yaml").write_bytes(
        b"\xef\xbb\xbfevery: 5m\r\n\t\r\ntimezone: UTC\t# x\r\n"
    )
    assert load_plan(tmp_path, {}).settings.every == timedelta(minutes=5)


def test_a_file_with_the_other_ending_is_not_overlooked(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "sources.yml").write_text("sources: []\n")
    with pytest.raises(ConfigErrors, match=r"sources\.yml:1:1: this file is not read"):
        load_plan(tmp_path, {})


def test_aliases_work_and_bombs_stop(tmp_path: Path) -> None:
    good = "watchlists:\n- {name: a, keywords: &k [aaa, bbb]}\n- {name: b, keywords: *k}\n"
    assert plan(tmp_path, watchlists=good).watchlists["b"].keywords == ("aaa", "bbb")
    lines = [f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 10)}]" for n in range(1, 30)]
    bomb = "x0: &x0 [a, a]\n" + "\n".join(lines)
    began = perf_counter()
    found = mistakes(tmp_path, watcher=bomb)
    assert any("too large" in one for one in found)
    assert any("nested too deeply" in one for one in mistakes(tmp_path, watcher="a: " + "[" * 9999))
    assert perf_counter() - began < 5


def test_where_aliases_are_too_large_the_rest_is_not_read(tmp_path: Path) -> None:
    terms = ", ".join(f"abc{number}" for number in range(1_000))
    rows = "- *x\n" * 150
    found = mistakes(
        tmp_path, watchlists=f"watchlists:\n- &x {{name: a, keywords: [{terms}]}}\n{rows}"
    )
    assert [one for one in found if "duplicate name" not in one] == [
        "watchlists.yaml:102:3: aliases make this too large (write it out)"
    ]


def test_any_damage_ends_in_mistakes_never_in_a_crash(tmp_path: Path) -> None:
    chance = random.Random(7)
    originals = {name: body.decode() for name, body in starter().items() if "/" not in name}
    pieces = ["\t", "  ", "- ", ": ", "{", "]", "'", '"', "*x", "&x", "${X", "!", "\n", "null", "#"]
    for _ in range(60):
        files = {}
        for name in FILES:
            text = originals[name]
            for _ in range(chance.randrange(3)):
                at = chance.randrange(len(text))
                text = text[:at] + chance.choice(pieces) + text[at + chance.randrange(4) :]
            files[name.removesuffix(".yaml")] = text
        found = mistakes(tmp_path, **files)
        assert all(re.match(r"[a-z]+\.yaml:[1-9]\d*:[1-9]\d*: .", one) for one in found)


def test_the_starter_loads_without_a_word_of_complaint(tmp_path: Path) -> None:
    write_starter(tmp_path / "new")
    loaded = load_plan(tmp_path / "new", {})
    assert loaded.warnings == ()
    assert 12 <= len(loaded.sources) <= 20
    assert set(loaded.channels) == {"screen"}
    with pytest.raises(ConfigErrors, match=r"there already: .*, sources\.yaml, .* and 5 more"):
        write_starter(tmp_path / "new")


def test_two_thousand_sources_load_at_once(tmp_path: Path) -> None:
    item = (
        "  - url: https://e{n}.example/rss\n    name: Source {n}\n    every: 5m\n    tags: [a, b]\n"
    )
    text = "sources:\n" + "".join(item.format(n=n) for n in range(2000))
    began = perf_counter()
    assert len(plan(tmp_path, sources=text, watchlists="").sources) == 2000
    assert perf_counter() - began < 2  # 0.3 s where nothing else runs


def test_the_good_config_of_these_tests_is_good(tmp_path: Path) -> None:
    assert mistakes(tmp_path, **GOOD) == []
