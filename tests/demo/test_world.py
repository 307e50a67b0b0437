import json
import urllib.error
import urllib.request
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.commands import Commands
from watcher.demo.documents import FORMS, Feed
from watcher.demo.world import News, World, script


def get(url: str, **headers: str) -> tuple[int, bytes, str]:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status, answer.read(), answer.headers["ETag"]
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read(), error.headers["ETag"]


def test_every_outlet_answers_with_its_form_and_one_is_broken() -> None:
    with World(lambda news: None) as world:
        found = {outlet.form: get(world.url + outlet.path) for outlet in world.outlets}
    assert {form: status for form, (status, _, _) in found.items()} == {
        "rss": 200,
        "atom": 200,
        "json": 200,
        "page": 200,
        "broken": 500,
    }
    assert ElementTree.fromstring(found["rss"][1]).tag == "rss"
    assert ElementTree.fromstring(found["atom"][1]).tag.endswith("}feed")
    assert json.loads(found["json"][1])["title"] == "Đài Tiếng nói"


def test_an_unchanged_feed_is_answered_304() -> None:
    with World(lambda news: None) as world:
        url = world.url + world.outlets[0].path
        _, _, etag = get(url)
        assert get(url, **{"If-None-Match": etag})[0] == 304


def test_the_script_tells_one_story_at_two_sources_and_all_within_a_minute() -> None:
    outlets, news = script()
    assert {item.outlet for item in news} <= {outlet.name for outlet in outlets}
    assert max(item.at for item in news) < 45
    paths = [item.path.partition("?")[0] for item in news]
    assert len(paths) == len(set(paths)) + 1


@pytest.mark.parametrize("form", FORMS)
def test_a_feed_may_be_empty(form: str) -> None:
    body = FORMS[form][1](Feed("Empty & quiet", "http://127.0.0.1/", "en", []))
    assert b"quiet" in body


def test_the_script_begins_when_every_outlet_was_asked() -> None:
    with World(lambda news: None) as world:
        *others, last = world.outlets
        for outlet in others:
            get(world.url + outlet.path)
        assert not world.watched.is_set()
        get(world.url + last.path)
        assert world.watched.is_set()


def test_news_is_told_when_its_time_has_come() -> None:
    heard: list[News] = []
    with World(heard.append) as world:
        before = get(world.url + "/wire/trams")[0], get(world.url + "/wire/flood")[0]
    assert before == (200, 404)
    assert heard == []


def test_what_the_script_says_of_one_story_is_so(tmp_path: Path) -> None:
    outlets, news = script()
    lang = {outlet.name: outlet.lang for outlet in outlets}
    start = datetime(2026, 8, 30, 10, tzinfo=UTC)
    told = [item for item in news if item.at >= 0 and lang[item.outlet]]
    commands = Commands(tmp_path)
    commands.configure(watchlists=[{"name": "b", "keywords": ["Belarus", "Kremlin"]}])
    commands.ingest(
        *(
            {
                "source": item.outlet,
                "url": f"http://demo.example{item.path}",
                "title": item.title,
                "summary": item.text,
                "lang": lang[item.outlet],
                "published": (start + timedelta(seconds=item.at)).isoformat(),
            }
            for item in told
        )
    )
    of = {
        entry["url"].partition("example")[2]: story["id"]
        for story in commands.rows("stories")
        for entry in story["entries"]
    }
    joined = {item.path for item in told if "story" in item.note}
    assert len(joined) == 3
    assert {of[path] for path in joined} == {of["/thegioi/lukashenko-putin"]}
    assert len(set(of.values())) == len(told) - len(joined)
