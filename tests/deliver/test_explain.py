from http.client import responses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.deliver.explain import LONGEST, Stage, explain, explain_smtp

WEBHOOK = "Failed to send JSON POST notification: {}, error={}."
REFUSED = (
    "Socket Exception: HTTPSConnectionPool(host='hooks.example.org', port=443): Max retries "
    "exceeded with url: /services/T0/B0/secret (Caused by NewConnectionError('<urllib3.connection."
    "HTTPSConnection object at 0x7f6c>: Failed to establish a new connection: [Errno 111] "
    "Connection refused'))"
)


@pytest.mark.parametrize(
    ("lines", "text", "permanent"),
    [
        ([WEBHOOK.format("Bad Request", 400)], "HTTP 400 Bad Request", True),
        ([WEBHOOK.format("Payload", 413)], f"HTTP 413 {responses[413]}", True),
        ([WEBHOOK.format("x", 401)], "HTTP 401 Unauthorized", False),
        ([WEBHOOK.format("x", 404)], "HTTP 404 Not Found", False),
        ([WEBHOOK.format("x", 429)], "HTTP 429 Too Many Requests", False),
        ([WEBHOOK.format("x", 500)], "HTTP 500 Internal Server Error", False),
        ([WEBHOOK.format("x", 599)], "HTTP 599", False),
        (
            [WEBHOOK.format("x", 301)],
            "HTTP 301 Moved Permanently: a message does not follow redirects"
            " (write the address that it leads to)",
            False,
        ),
        (
            ["Socket Exception: ('Connection aborted.', RemoteDisconnected('Remote end closed'))"],
            "the connection was closed without an answer",
            False,
        ),
        (
            [WEBHOOK.format("x", 500), "Response Details:\r\nb'<h1>Oops</h1>\\n<p>we broke</p>'"],
            "HTTP 500 Internal Server Error: Oops we broke",
            False,
        ),
        (
            [
                "Failed to send Telegram notification to 99: Bad Request: can't parse entities, "
                "error=400.",
                'Response Details:\r\nb\'{"ok":false,"error_code":400,'
                '"description":"Bad Request: can\\\'t parse entities: byte 17"}\'',
            ],
            "HTTP 400 Bad Request: Bad Request: can't parse entities: byte 17",
            True,
        ),
        (
            [WEBHOOK.format("x", 400), 'Response Details:\r\n{"description": "chat not found"}'],
            "HTTP 400 Bad Request: chat not found",
            False,
        ),
        (
            ["Failed to send to Slack: msg_too_long, error=200."],
            "Failed to send to Slack: msg_too_long, error=200.",
            True,
        ),
        (
            [WEBHOOK.format("x", 502), "Response Details:\r\nb'l\\xe1\\xbb\\x97i m\\xc3\\xa1y'"],
            "HTTP 502 Bad Gateway: lỗi máy",
            False,
        ),
        (
            ["A Connection error occurred sending JSON notification to x.", REFUSED],
            "hooks.example.org:443: Connection refused",
            False,
        ),
        (
            ["Socket Exception: HTTPSConnectionPool(host='h', port=443): Read timed out. (read"],
            "h:443: Read timed out",
            False,
        ),
        ([], "not taken, no reason given", False),
    ],
)
def test_the_log_of_a_failure_becomes_one_line_and_a_verdict(
    lines: list[str], text: str, permanent: bool
) -> None:
    refusal = explain(lines)
    assert (refusal.text, refusal.permanent) == (text, permanent)


@pytest.mark.parametrize(
    ("stage", "code", "text", "permanent"),
    [
        ("recipient", 550, "5.1.1 no such user", True),
        ("recipient", 553, "5.1.3 bad address", True),
        ("recipient", 450, "4.2.0 greylisted", False),
        ("recipient", 451, "4.7.1 try again later", False),
        ("recipient", 452, "4.2.2 mailbox full", False),
        ("content", 554, "5.7.1 looks like spam", True),
        ("content", 552, "5.3.4 too big", True),
        ("content", 451, "4.3.0 later", False),
        ("sender", 552, "5.3.4 message size exceeds limit", True),
        ("sender", 530, "5.7.0 authentication required", False),
        ("sender", 550, "5.7.1 sender not allowed", False),
        ("recipient", 530, "5.7.0 authentication required", False),
        ("login", 535, "5.7.8 bad credentials", False),
        ("connect", 554, "no service for you", False),
        ("connect", 421, "too busy", False),
    ],
)
def test_a_mail_server_refuses_for_good_only_recipients_and_content(
    stage: Stage, code: int, text: str, permanent: bool
) -> None:
    refusal = explain_smtp(stage, code, text)
    assert refusal.text == f"{code} {text}"
    assert refusal.permanent is permanent


@given(st.lists(st.text() | st.from_regex(r"Response Details:\r\nb'[\\xa-f0-9]{0,20}'")))
def test_whatever_is_logged_becomes_a_short_line(lines: list[str]) -> None:
    text = explain(lines).text
    assert 0 < len(text) <= LONGEST


def test_a_long_reply_is_cut() -> None:
    lines = [WEBHOOK.format("x", 500), "Response Details:\r\n" + "long " * 1000]
    assert len(explain(lines).text) <= LONGEST
