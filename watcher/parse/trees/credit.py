"""The last line that WordPress puts under entries: "The post TITLE appeared first on SITE."

It says nothing of the entry, and a site's name in it would match each of its entries. It is known
by its links, in any language: one to the entry, then one to where the entry's address begins.
"""

import re

_LONGEST = 2000
# Atomic up to the first href, for feeds are read in the daemon's own process, hostile ones too.
_LINK = r"<a (?>[^<>]*?(?<![\w-])href=)[\"']([^\"'<>]+)[\"'][^<>]*>[^<>]*</a>"
_CREDIT = re.compile(rf"<p>[^<>]{{0,80}}{_LINK}[^<>]{{0,80}}{_LINK}[^<>]{{0,20}}</p>")


def without_credit(text: str) -> str:
    """Return the HTML of an entry without such a line at its end."""
    at = text.rfind("<p>", max(0, len(text) - _LONGEST)) if text.endswith("</p>") else -1
    credit = _CREDIT.fullmatch(text, at) if at >= 0 else None
    if credit is None:
        return text
    entry, site = credit[1], credit[2].rstrip("/") + "/"
    return text[:at] if entry.startswith(site) and entry != site else text
