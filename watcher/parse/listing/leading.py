"""Where a click on an element leads: by its link, or by a script in its attributes."""

import re
from itertools import islice

from lxml import html

_MOST = 100  # elements of a card
_CALLED = re.compile(
    r"(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\(|window\.open\()\s*['\"]([^'\"]{1,2000})"
)


def leads_to(element: html.HtmlElement) -> str:
    """Return where a click on an element leads: its link, else what its script says, "" if nowhere.

    A card that leads somewhere by script counts only if it has no links in it.
    """
    href = str(element.get("href") or "") if element.tag == "a" else ""
    if href and href[:1] != "#" and not href.startswith("javascript:"):
        return href
    called = _CALLED.search(element.get("onclick") or "")
    told = element.get("data-href") or (called[1] if called else "")
    if element.tag == "a":  # what opens a window mostly shares the story
        return str(told) if told and not (called and "open" in called[0][:12]) else href
    return str(told) if told and _is_card(element) else ""


def _is_card(element: html.HtmlElement) -> bool:
    inside = list(islice(element.iter(), _MOST + 1))
    return len(inside) <= _MOST and not any(one.tag == "a" and one.get("href") for one in inside)
