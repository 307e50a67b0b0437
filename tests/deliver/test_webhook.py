"""Chat services and webhooks, as a real HTTP server on loopback sees them."""

import io
import json
import logging
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.client import responses
from time import monotonic

import pytest

from tests.deliver.messages import item, message
from tests.support.http import Reply, Seen, Site, serve_in_thread
from tests.support.logs import logging_as_it_was
from watcher.deliver.apprise import _pace, send, visit
from watcher.deliver.plugins import loaded
from watcher.deliver.rests import Rests
from watcher.deliver.transcript import listening
from watcher.errors import DeliveryError

TOKEN = "k3ym00s3j4gu4r"


@pytest.fixture
def site() -> Iterator[Site]:
    with serve_in_thread({"/hook": Reply("ok")}) as running:
        yield running


def hook(site: Site, path: str = "hook", **options: str) -> str:
    query = "".join(f"&{key}={value}" for key, value in options.items())
    return f"json://127.0.0.1:{site.port}/{path}?method=post{query}"


def mattermost(site: Site, channels: str = "") -> str:
    return f"mmost://127.0.0.1:{site.port}/{TOKEN}/?to={channels}"


def payload(seen: Seen) -> dict[str, str]:
    loaded: dict[str, str] = json.loads(seen.body)
    return loaded


def test_a_webhook_gets_subject_and_text(site: Site) -> None:
    told = message()
    send(hook(site), told)
    got = payload(site.seen[0])
    assert got["title"] == told.subject
    assert got["type"] == "info"
    assert got["message"].startswith(
        "Báo Ví dụ · Sat 21 Nov 2026, 14:05 UTC+3\nhttps://example.vn/"
    )
    assert "thống *Belarus* Lukashenko" in got["message"]
    assert got["message"].endswith("Watchlist: belarus-kremlin")


@pytest.mark.parametrize("scheme", ["json", "xml", "form"])
def test_a_webhook_can_tell_a_repeat_from_another_message(site: Site, scheme: str) -> None:
    first, other = message(), replace(message(), message_id="<another@watcher.invalid>")
    url = f"{scheme}://127.0.0.1:{site.port}/hook?method=post"
    for one in (first, first, other):
        send(url, one)
    send(f"{url}&+Idempotency-Key=mine", other)
    keys = [seen.headers["idempotency-key"] for seen in site.seen]
    assert keys[0] == keys[1]
    assert keys[1:] == [keys[0], '"another"', "mine"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_message_is_not_taken_because_a_redirect_leads_to_some_page(
    site: Site, status: int
) -> None:
    site.routes["/moved"] = Reply("", status, {"Location": "/welcome"})
    site.routes["/welcome"] = Reply("<html>Welcome!</html>")
    with pytest.raises(
        DeliveryError, match=f"HTTP {status} .* does not follow redirects"
    ) as failed:
        send(hook(site, "moved"), message())
    assert not failed.value.permanent
    assert [seen.path for seen in site.seen] == ["/moved"]


def test_a_url_may_ask_for_redirects_to_be_followed(site: Site) -> None:
    site.routes["/moved"] = Reply("", 308, {"Location": "/hook"})
    told = message()
    send(hook(site, "moved", redirect="yes"), told)
    assert payload(site.seen[1])["title"] == told.subject


def test_high_priority_is_a_warning(site: Site) -> None:
    send(hook(site), message(item(priority="high")))
    assert payload(site.seen[0])["type"] == "warning"


def test_a_chat_gets_one_text_with_the_title_in_it_and_no_picture(site: Site) -> None:
    site.routes[f"/hooks/{TOKEN}"] = Reply("ok")
    send(mattermost(site), message())
    got = payload(site.seen[0])
    assert got["text"].startswith("[belarus-kremlin] Tổng thống Belarus gặp Putin")
    assert got["text"].count("gặp Putin") == 1
    assert "https://example.vn/tin/1?a=1&b=2" in got["text"]
    assert not got.get("icon_url")


def test_a_long_message_is_cut_to_one_piece(site: Site) -> None:
    site.routes[f"/hooks/{TOKEN}"] = Reply("ok")
    items = [item(title=f"Story {n}", others=n) for n in range(300)]
    send(mattermost(site) + "&overflow=split", message(*items, kind="digest"))
    assert len(site.seen) == 1
    text = payload(site.seen[0])["text"]
    assert 2000 < len(text) <= 4000
    assert text.endswith("\n\n… more: see `watcher alerts`")


def test_each_target_is_sent_to_by_itself_and_only_the_failed_one_again(site: Site) -> None:
    failing = {"#b"}

    def answer(seen: Seen) -> Reply:
        return Reply(status=500 if payload(seen)["channel"].strip("#") == "b" and failing else 200)

    site.routes[f"/hooks/{TOKEN}"] = answer
    url = mattermost(site, "a,b,c")
    with pytest.raises(DeliveryError, match="500") as failure:
        send(url, message())
    failing.clear()
    send(url, message(), skip=failure.value.reached)
    got = [payload(seen)["channel"].strip("#") for seen in site.seen]
    assert sorted(got) == ["a", "b", "b", "c"]


def test_while_one_target_rests_the_others_get_the_next_messages(site: Site) -> None:
    def answer(seen: Seen) -> Reply:
        if payload(seen)["channel"].strip("#") == "b":
            return Reply("slow down", 429, {"Retry-After": "600"})
        return Reply()

    clock = [0.0]
    rests = Rests(lambda: clock[0])
    site.routes[f"/hooks/{TOKEN}"] = answer
    url = mattermost(site, "a,b,c")
    for _ in range(2):
        with pytest.raises(DeliveryError) as failure:
            send(url, message(), rests=rests)
        assert failure.value.others_go_on
        assert failure.value.retry_after == timedelta(seconds=600)
        assert len(failure.value.reached) == 2
    with pytest.raises(DeliveryError, match="left alone"):
        send(url, message(), skip=failure.value.reached, rests=rests)
    assert asked_of(site) == "abcac"
    clock[0] = 601.0
    site.routes[f"/hooks/{TOKEN}"] = Reply()
    send(url, message(), skip=failure.value.reached, rests=rests)
    assert asked_of(site) == "abcacb"


def asked_of(site: Site) -> str:
    return "".join(payload(seen)["channel"].strip("#") for seen in site.seen)


def test_a_channel_rests_as_a_whole_where_all_its_targets_do(site: Site) -> None:
    site.routes[f"/hooks/{TOKEN}"] = Reply("", 429, {"Retry-After": "86400"})
    rests = Rests(lambda: 0.0)
    with pytest.raises(DeliveryError) as failure:
        send(mattermost(site, "a,b"), message(), rests=rests)
    assert not failure.value.others_go_on
    with pytest.raises(DeliveryError) as failure:
        send(mattermost(site, "a,b"), message(), rests=rests)
    assert failure.value.retry_after == timedelta(hours=1)


def test_a_date_until_which_to_rest_counts_by_our_clock_where_the_server_tells_none(
    site: Site,
) -> None:
    at = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    site.routes["/busy"] = Reply("", 503, {"Retry-After": at})
    with pytest.raises(DeliveryError) as failed:
        send(hook(site, "busy"), message())
    asked = failed.value.retry_after
    assert asked is not None
    assert timedelta(minutes=50) < asked <= timedelta(hours=1)


@pytest.mark.parametrize(
    ("status", "body", "text", "permanent"),
    [
        (400, '{"message": "bad markup"}', "HTTP 400 Bad Request: bad markup", True),
        (413, "", f"HTTP 413 {responses[413]}", True),
        (401, "who are you", "HTTP 401 Unauthorized: who are you", False),
        (404, "<h1>gone</h1>", "HTTP 404 Not Found: gone", False),
        (429, "", "HTTP 429 Too Many Requests", False),
        (500, "l\u1ed7i", "HTTP 500 Internal Server Error: lỗi", False),
    ],
)
def test_a_failure_says_what_the_server_said(
    site: Site, status: int, body: str, text: str, permanent: bool
) -> None:
    site.routes["/hook"] = Reply(body, status=status)
    with pytest.raises(DeliveryError) as failure:
        send(hook(site), message())
    assert str(failure.value) == text
    assert failure.value.permanent is permanent


def test_secrets_that_a_server_repeats_are_masked(site: Site) -> None:
    site.routes[f"/{TOKEN}"] = lambda seen: Reply(
        f"no {seen.target} for {seen.headers['authorization']} {seen.headers['x-key']}", status=500
    )
    url = f"json://me:pa55word@127.0.0.1:{site.port}/{TOKEN}?+X-Key=opensesame"
    with pytest.raises(DeliveryError) as failure:
        send(url, message())
    said = str(failure.value)
    assert said.startswith("HTTP 500 Internal Server Error: no ***")
    for secret in (TOKEN, "pa55word", "bWU6cGE1NXdvcmQ=", "opensesame"):
        assert secret not in said


def test_a_failed_connection_does_not_show_the_token(site: Site) -> None:
    url = f"mmost://127.0.0.1:1/{TOKEN}"
    with pytest.raises(DeliveryError) as failure:
        send(url, message())
    assert str(failure.value) == "127.0.0.1:1: Connection refused"
    assert not failure.value.permanent


def test_the_urls_own_retries_and_optional_flag_are_not_obeyed(site: Site) -> None:
    site.routes["/hook"] = Reply(status=500)
    with pytest.raises(DeliveryError):
        send(hook(site, retry="3", wait="9", optional="yes"), message())
    assert len(site.seen) == 1


def test_a_url_that_apprise_refuses_is_a_failure_without_the_url(site: Site) -> None:
    with pytest.raises(DeliveryError) as failure:
        send(f"slack://{TOKEN}", message())
    assert TOKEN not in str(failure.value)


def test_deliveries_at_once_keep_their_reasons_apart(site: Site) -> None:
    both = threading.Barrier(8, timeout=20)

    def together(seen: Seen) -> Reply:
        return Reply(f"reason of {seen.path}", status=500)

    paths = [f"hook{n}" for n in range(8)]
    site.routes.update({f"/{path}": together for path in paths})

    def fail(path: str) -> str:
        both.wait()
        with pytest.raises(DeliveryError) as failure:
            send(f"json://127.0.0.1:{site.port}/{path}", message())
        return str(failure.value)

    with ThreadPoolExecutor(8) as pool:
        said = list(pool.map(fail, paths))
    # The path is a secret of the URL, so it is masked; whose reason it is shows by the number.
    assert said == ["HTTP 500 Internal Server Error: reason of ***"] * 8


def test_a_transcript_holds_the_complaint_and_the_reply_only(site: Site) -> None:
    site.routes["/hook"] = Reply("no", status=500)
    plugin = loaded(hook(site))
    with listening() as lines:
        assert not plugin.notify(title="a", body="b")
    assert lines == [
        "Failed to send JSON POST notification: Internal server error., error=500.",
        "Response Details:\r\nb'no'",
    ]


def test_nothing_of_it_reaches_our_log(site: Site) -> None:
    out, root = io.StringIO(), logging.getLogger()
    site.routes["/hook"] = Reply(status=500)
    with logging_as_it_was():
        root.addHandler(logging.StreamHandler(out))
        root.setLevel(logging.DEBUG)
        with pytest.raises(DeliveryError):
            send(hook(site), message())
    assert "hook" not in out.getvalue()
    assert "Belarus" not in out.getvalue()


def test_the_reason_is_heard_whatever_level_was_set_for_apprise(site: Site) -> None:
    logging.getLogger("apprise").setLevel(logging.CRITICAL)
    site.routes["/hook"] = Reply("too bad", status=500)
    with pytest.raises(DeliveryError, match="too bad"):
        send(hook(site), message())


def test_a_service_that_answers_after_five_seconds_is_waited_for(site: Site) -> None:
    # Apprise gives up after four: the message would be taken, and sent again.
    plugin = loaded(hook(site))
    _pace(plugin, 40.0)
    assert plugin.request_timeout == (10.0, 30.0)
    assert plugin.request_rate_per_sec == 0
    chosen = loaded(hook(site, rto="3", cto="2"))
    _pace(chosen, 40.0)
    assert chosen.request_timeout == (2.0, 3.0)


def test_a_webhook_that_stalls_is_left_after_the_timeout(site: Site) -> None:
    stalled = threading.Event()

    async def never(seen: Seen) -> Reply:
        import asyncio

        stalled.set()
        await asyncio.Event().wait()
        return Reply()

    site.routes["/hook"] = never
    start = monotonic()
    with pytest.raises(DeliveryError, match="timed out") as failure:
        send(hook(site), message(), timeout=1)
    assert stalled.is_set()
    assert monotonic() - start < 8
    assert not failure.value.permanent


def test_a_webhook_cannot_be_visited_without_sending(site: Site) -> None:
    assert not visit(hook(site))
    assert not site.seen


def test_a_headline_cannot_call_everyone_in_a_chat(site: Site) -> None:
    send(hook(site), message(item(title="Hi @everyone <!channel> <@U12> a@here.org @Here")))
    got = payload(site.seen[0])
    shown = got["title"] + got["message"]
    for call in ("@everyone", "<!channel", "<@U12", "@Here"):
        assert call not in shown
    assert "Hi @\u200beveryone" in shown


def test_a_headline_cannot_hide_where_a_link_leads(site: Site) -> None:
    account = "https://social.example/@room"  # a mention it is not
    send(hook(site), message(item(title="Read [this](https://evil.example)", url=account)))
    got = payload(site.seen[0])
    assert "](" not in got["title"] + got["message"]
    assert account in got["message"]


def test_an_empty_html_part_is_no_hindrance(site: Site) -> None:
    send(hook(site), replace(message(plain=True), subject="x"))
    assert "example.vn" in payload(site.seen[0])["message"]


DATE = "Sat, 21 Nov 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("reply", "seconds"),
    [
        (Reply("slow down", 429, {"Retry-After": "30"}), 30),
        (Reply("", 503, {"Retry-After": "Sat, 21 Nov 2026 12:02:00 GMT", "Date": DATE}), 120),
        (Reply('{"ok":false,"parameters":{"retry_after":35}}', 429), 35),
        (Reply('{"message": "You are being rate limited.", "retry_after": 0.5}', 429), 0.5),
        (Reply('{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":2000}', 429), 2),
        (Reply("", 429, {"Retry-After": "soon"}), None),
        (Reply("", 429, {"Retry-After": 5_000 * "9"}), None),
        (Reply("", 500, {"Retry-After": "30"}), None),
        (Reply("", 429), None),
    ],
)
def test_a_service_that_asks_for_rest_says_for_how_long(
    site: Site, reply: Reply, seconds: float | None
) -> None:
    site.routes["/busy"] = reply
    with pytest.raises(DeliveryError) as failed:
        send(hook(site, "busy"), message())
    asked = failed.value.retry_after
    assert (asked.total_seconds() if asked else None) == seconds
    assert f"HTTP {reply.status}" in str(failed.value)
    assert "Retry-After" not in str(failed.value)
    assert not failed.value.permanent
