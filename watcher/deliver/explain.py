"""What went wrong, from what a server or Apprise's log said: pure.

Apprise answers with a bool; the code and the reason are in its log, in a wording that its ~130
plugins nearly share ("Failed to send X notification: Bad Request, error=400.", then the reply).
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from http import HTTPStatus
from typing import Literal

from watcher.text.markup import strip_html

LONGEST = 300
ASKED = "Retry-After: "  # a line that stands for that header field, in seconds
Stage = Literal["connect", "login", "sender", "recipient", "content"]

# The message itself is at fault: malformed, too large, not processable (RFC 9110 section 15.5).
_MESSAGE_FAULT = frozenset({400, 413, 414, 422})
# A 400 about the destination, or a refusal with a 200 about the message, as chat services word it.
_DESTINATION = re.compile(
    r"\b(chat|channel|user|room|recipient|topic|webhook|team)[_ ]?(is[_ ])?not[_ ]?(found|exist)"
    r"|not[_ ]in[_ ]channel|bot was (blocked|kicked)|invalid[_ ]?(auth|token)|unauthori[sz]ed"
    r"|too many requests|rate[_ ]?limit",
    re.IGNORECASE,
)
_TOO_MUCH = re.compile(
    r"\b(msg|message|text|content|body)?[_ ]?(is[_ ])?too[_ ](long|large)\b|can't parse entities"
    r"|invalid_blocks|no_text|message is empty",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?:\berror[=:]?\s*|\bstatus(?: code)?[=:]?\s*|\bHTTP[/ ])([345]\d\d)\b", re.IGNORECASE
)
_MOVED = "a message does not follow redirects (write the address that it leads to)"
_HUNG_UP = re.compile(r"RemoteDisconnected|Remote end closed connection")
_REPLY = re.compile(r"^Response Details:\s*(.+)$", re.DOTALL)
_PAUSE = re.compile(r'"retry_after(_ms)?"\s*:\s*(\d{1,9}(?:\.\d{1,9})?)')
_SOCKET = re.compile(r"^(?:Socket )?Exception: (.+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a message was not taken. `permanent`: the same message will never be taken.

    `retry_after`: for how long the server asks to be left alone.
    """

    text: str
    permanent: bool = False
    retry_after: timedelta | None = None


def explain(lines: Sequence[str]) -> Refusal:
    """Return what Apprise's log lines of one failed delivery say, best source first."""
    pauses = [pause for line in lines if (pause := _pause_in(line))]
    said = [line for line in lines if not line.startswith(ASKED)]
    return replace(_explain(said), retry_after=max(pauses, default=None))


def _pause_in(line: str) -> timedelta | None:
    """Return the pause that a header field asks for, or a body as Telegram's and Discord's."""
    if line.startswith(ASKED):
        return timedelta(seconds=int(line.removeprefix(ASKED)))
    if (hit := _PAUSE.search(line)) and _REPLY.match(line):
        pause = timedelta(**{"milliseconds" if hit[1] else "seconds": float(hit[2])})
        return min(pause, timedelta(days=1))
    return None


def _explain(lines: Sequence[str]) -> Refusal:
    code = next((int(hit[1]) for line in lines if (hit := _CODE.search(line))), None)
    reply = next((_readable(hit[1]) for line in lines if (hit := _REPLY.match(line))), "")
    broken = next((_root_cause(hit[1]) for line in lines if (hit := _SOCKET.match(line))), "")
    rest = " ".join(line for line in lines if not _REPLY.match(line) and not _SOCKET.match(line))
    if code is not None:
        phrase = HTTPStatus(code).phrase if code in HTTPStatus._value2member_map_ else ""
        if 300 <= code < 400:
            return Refusal(f"HTTP {code} {phrase}: {_MOVED}")
        text = f"HTTP {code} {phrase}".strip() + (f": {reply}" if reply else "")
        fault = code in _MESSAGE_FAULT and not _DESTINATION.search(f"{reply} {rest}")
        return Refusal(_short(text), fault or (code < 500 and bool(_TOO_MUCH.search(reply))))
    if broken:
        return Refusal(_short(broken))
    said = ": ".join(part for part in (strip_html(rest), reply) if part)
    return Refusal(_short(said or "not taken, no reason given"), bool(_TOO_MUCH.search(said)))


def explain_smtp(stage: Stage, code: int, text: str) -> Refusal:
    """Return the verdict on an SMTP reply (RFC 5321 section 4.2.1) and the step it answered.

    A 5xx about a recipient or the content is permanent. One about us (greeting, login, sender) is
    the configuration's fault, unless it says that the message is too big (552, 5.3.4).
    """
    about_message = stage in ("recipient", "content")
    too_big = code == 552 or "5.3.4" in text
    login_wanted = code in (530, 534, 535, 538)
    permanent = 500 <= code < 600 and (about_message or too_big) and not login_wanted
    return Refusal(_short(f"{code} {text}"), permanent)


def _readable(reply: str) -> str:
    """Return a server's reply as words: bytes literal, JSON error field or HTML page undone."""
    reply = reply.strip()
    if quoted := re.match(r"b(['\"])(.*?)\1?$", reply, re.DOTALL):  # cut short: no end quote
        reply = _unliteral(quoted[2])
    try:
        found = _message_in(json.loads(reply))
    except (ValueError, RecursionError):
        found = ""
    return strip_html(found or reply)[:LONGEST]


def _unliteral(text: str) -> str:
    """Return the text of a bytes literal's inside; what is not UTF-8 is replaced."""

    def byte(escape: re.Match[bytes]) -> bytes:
        if escape[1]:
            return bytes.fromhex(escape[1].decode())
        return {b"n": b"\n", b"r": b"\r", b"t": b"\t"}.get(escape[2], escape[2])

    raw = re.sub(rb"\\x([0-9a-f]{2})|\\(.)", byte, text.encode("utf-8", "replace"))
    return raw.decode("utf-8", "replace")


def _message_in(value: object, depth: int = 4) -> str:
    """Return the text under the keys that services put their errors in."""
    if isinstance(value, dict) and depth:
        for key in ("description", "message", "detail", "error", "errors", "title"):
            if found := _message_in(value.get(key), depth - 1):
                return found
    if isinstance(value, list) and depth:
        return "; ".join(filter(None, (_message_in(item, depth - 1) for item in value[:3])))
    return value if isinstance(value, str) else ""


def _root_cause(text: str) -> str:
    """Return the innermost reason of a requests/urllib3 error, without its object addresses."""
    host = re.search(r"host='([^']+)', port=(\d+)", text)
    where = f"{host[1]}:{host[2]}: " if host else ""
    for pattern in (
        r"(Name or service not known|Temporary failure in name resolution|No address associated)",
        r"(certificate verify failed(?:: [^(\[\]]+)?)",
        r"\[Errno -?\d+\] ([^')\">]+)",
        r"(Read timed out|timed out)",
    ):
        if hit := re.search(pattern, text):
            return where + hit[1].strip()
    if _HUNG_UP.search(text):
        return f"{where}the connection was closed without an answer"
    text = re.sub(r"with url: \S+", "", text)
    return where + re.sub(r"<[^<>]* object at 0x[0-9a-f]+>:? ?", "", text)


def _short(text: str) -> str:
    text = strip_html(text) if "\n" in text else text.strip()
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
