"""What a robots.txt allows (RFC 9309), its crawl delay and the sitemaps it names. Pure.

Read by protego (BSD, Scrapy's own parser, released several times a year, no dependencies, linear
patterns; urllib.robotparser knows no wildcards and takes the first rule instead of the longest).
Whoever fetches a robots.txt says how that went: RFC 9309 section 2.3.1 allows everything where the
file is unavailable (4xx), and nothing where it is unreachable (5xx, network) until it was seen.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urljoin

from protego import Protego

AGENT = "watcher"  # our product token (RFC 9309 section 2.2.1)
MAX_BYTES = 512_000  # section 2.5: at least 500 KiB must be read
LONGEST_DELAY = timedelta(hours=1)  # a floor between requests, not a way to say "never"
FRESH = timedelta(days=1)  # section 2.4: how long a copy may be used

_AGENT_LINE = re.compile(
    r"^([ \t]*user[- ]?agent[ \t]*:?[ \t]*)([^\s#:][^\n#]*)", re.IGNORECASE | re.MULTILINE
)
_RULE_LINE = re.compile(r"^[ \t]*(?:dis)?allow", re.IGNORECASE | re.MULTILINE)
_MOST_PAIRS = 2_000_000


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host. `sitemaps` are absolute addresses, in the order of the file."""

    rules: Protego
    sitemaps: tuple[str, ...] = ()


def parse_robots(body: bytes, url: str = "") -> Robots:
    """Return the rules of a robots.txt found at `url`; whatever it holds, it never fails.

    What is not UTF-8 is read as far as it is; above 500 KiB the rest is left out. An HTML page, as
    some servers answer for a missing file, has no rules.
    """
    text = body[:MAX_BYTES].decode("utf-8-sig", "replace").replace("\0", "")
    if text.lstrip()[:1] == "<":
        text = ""
    rules = Protego.parse(_bounded(text))
    named = (urljoin(url, raw) for raw in rules.sitemaps)
    links = dict.fromkeys(link for link in named if link.startswith(("http://", "https://")))
    return Robots(rules, tuple(links))


def unreachable() -> Robots:
    """Return the rules to go by while a robots.txt cannot be had (5xx, network): nothing at all."""
    return Robots(Protego.parse("User-agent: *\nDisallow: /"))


def allowed(robots: Robots, url: str) -> bool:
    """Tell whether we may fetch a URL (or a path) of this host; the longest rule decides."""
    try:
        return bool(robots.rules.can_fetch(url, AGENT))
    except ValueError:  # an address that urllib cannot split is no address of theirs
        return True


def crawl_delay(robots: Robots) -> timedelta | None:
    """Return the pause that is asked for between two requests (Crawl-delay or Request-rate)."""
    seconds = robots.rules.crawl_delay(AGENT)
    if seconds is None and (rate := robots.rules.request_rate(AGENT)) is not None:
        seconds = rate.seconds / rate.requests
    if not seconds:
        return None
    return timedelta(seconds=min(seconds, LONGEST_DELAY.total_seconds()))


def _bounded(text: str) -> str:
    """Join all groups that are not ours in a hostile file with very many agents.

    protego stores each rule once per agent of its group: 17,000 agents with 30,000 rules would take
    it half a billion steps.
    """
    pairs = len(_AGENT_LINE.findall(text)) * len(_RULE_LINE.findall(text))
    if pairs <= _MOST_PAIRS:
        return text
    return _AGENT_LINE.sub(_ours_or_other, text)


def _ours_or_other(line: re.Match[str]) -> str:
    name = line[2].strip().lower()
    return line[0] if name.startswith(("*", AGENT)) else line[1] + "other"
