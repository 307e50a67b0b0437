"""The HTML part: one narrow column that reads well anywhere; pure.

Mail clients are not browsers. Styles are inline because some drop <style>; what only <style> can
do (dark mode, the phone) sits there as an extra. No tables, images, scripts, web fonts, nothing
remote. Outlook ignores `max-width`, so the column is then as wide as the window, which is fine.
Every text from outside is escaped, gets its own direction (`dir=auto`) and its language.
"""

import re
from html import escape
from zoneinfo import ZoneInfo

from watcher.deliver import wording
from watcher.model import AlertItem, Notification

_FONT = (
    "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,"
    "sans-serif"
)
_WRAP = "overflow-wrap:anywhere;word-wrap:break-word"
_STYLE = {
    "body": f"margin:0;padding:0;background:#f3f4f6;color:#1c1f24;font:16px/1.5 {_FONT}",
    "column": "max-width:640px;margin:0 auto;padding:24px 16px",
    "card": "background:#ffffff;border:1px solid #e2e5e9;border-radius:10px;padding:20px 24px;"
    "margin:0 0 14px",
    "list": "margin:26px 0 10px;font-size:14px;line-height:1.4;font-weight:600;color:#59616c",
    "heading": "margin:0 0 6px;font-size:20px;line-height:1.35;font-weight:650;color:#1c1f24",
    "label": "margin:0 0 10px;font-size:13px;line-height:1.4;color:#59616c",
    "chip": "display:inline-block;background:#e8eefc;color:#1a4590;border-radius:5px;"
    "padding:1px 8px;font-weight:600",
    "loud": "display:inline-block;background:#c4241b;color:#ffffff;border-radius:5px;"
    "padding:1px 8px;font-weight:600;margin:0 6px 0 0",
    "title": f"margin:0 0 6px;font-size:19px;line-height:1.35;font-weight:650;{_WRAP}",
    "link": "color:#0b57d0;text-decoration:none",
    "meta": f"margin:0;font-size:14px;line-height:1.45;color:#59616c;{_WRAP}",
    "quote": "margin:14px 0 0;padding:10px 14px;background:#f6f7f9;border-radius:8px;"
    f"font-size:16px;line-height:1.55;color:#1c1f24;{_WRAP}",
    "mark": "background:#ffe694;color:#1c1f24;font-weight:600;padding:0 2px;border-radius:3px",
    "url": "margin:12px 0 0;font-size:13px;line-height:1.4;color:#59616c;word-break:break-all",
    "foot": "margin:18px 4px 0;font-size:12px;line-height:1.5;color:#6b7380",
}
_DARK = {
    "body": "background:#111418!important;color:#e7e9ec!important",
    "card": "background:#1b1f25!important;border-color:#30363f!important",
    "heading": "color:#e7e9ec!important",
    "quote": "background:#262b33!important;color:#e7e9ec!important",
    "mark": "background:#6a5310!important;color:#fff1c2!important",
    "link": "color:#8ab4f8!important",
    "chip": "background:#24344f!important;color:#b8d0ff!important",
    "list": "color:#a7afba!important",
    "label": "color:#a7afba!important",
    "meta": "color:#a7afba!important",
    "url": "color:#a7afba!important",
    "foot": "color:#8d96a2!important",
}
_RULES = "".join(f".{name}{{{rules}}}" for name, rules in _DARK.items())
_SHEET = (
    ":root{color-scheme:light dark;supported-color-schemes:light dark}"
    f"@media (prefers-color-scheme:dark){{{_RULES}}}"
    "@media (max-width:480px){.column{padding:12px 8px!important}"
    ".card{padding:16px!important}}"
)
_LANG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def document(n: Notification, timezone: ZoneInfo, heading: str, remainder: str) -> str:
    """Return the whole HTML document of a notification."""
    if n.kind == "alert" and len(n.items) == 1:
        body = _card(n.items[0], timezone, label=True)
    else:
        body = _tag("h1", "heading", escape(heading)) + _lists(n, timezone)
        if n.kind == "test":
            body += _tag("p", "meta", "If you can read this, it works. Nothing needs to be done.")
        if remainder:
            body += _tag("p", "meta", re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(remainder)))
    foot = _tag("p", "foot", f"Watcher · times are in {escape(timezone.key)}")
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        '<meta name="supported-color-schemes" content="light dark">'
        f"<title>{escape(_name(n, heading))}</title><style>{_SHEET}</style></head>\n"
        f'<body class="body" style="{_STYLE["body"]}"><div class="body" style="{_STYLE["body"]}">'
        f"{_tag('div', 'column', body + foot)}</div></body></html>\n"
    )


def _name(n: Notification, heading: str) -> str:
    return wording.title_of(n.items[0]) if n.kind == "alert" and n.items else heading


def _lists(n: Notification, timezone: ZoneInfo) -> str:
    cut = n.total > len(n.items)  # then what is listed is not all that a watchlist has
    return "".join(
        _tag("h2", "list", _chip(name) + ("" if cut else f" &nbsp;{wording.stories(len(group))}"))
        + "".join(_card(item, timezone) for item in group)
        for name, group in wording.by_watchlist(n.items).items()
    )


def _card(item: AlertItem, timezone: ZoneInfo, *, label: bool = False) -> str:
    """Return one story: title, source and time, the marked sentence, the other sources."""
    url, lang = wording.link_of(item), _lang(item)
    title = escape(wording.title_of(item))
    if url:
        title = f'<a class="link" style="{_STYLE["link"]}" href="{escape(url)}">{title}</a>'
    source = f"<bdi>{escape(wording.one_line(item.source, 120))}</bdi>"
    sentence = wording.marked(item.snippet, escape, _mark).strip()
    told = escape(wording.told_at(item, timezone))
    parts = [
        _label(item, label=label),
        _tag("h3" if not label else "h1", "title", title, f'{lang} dir="auto"'),
        _tag("p", "meta", " · ".join(filter(None, [source, told, wording.others_of(item)]))),
        _tag("p", "quote", sentence, f'{lang} dir="auto"') if sentence else "",
        _tag("p", "url", escape(wording.one_line(url, 100)), 'dir="ltr"') if url else "",
    ]
    return _tag("div", "card", "".join(parts)) + "\n"


def _label(item: AlertItem, *, label: bool) -> str:
    loud = f'<span style="{_STYLE["loud"]}">High priority</span>' if item.priority == "high" else ""
    chip = _chip(item.watchlist) if label else ""
    return _tag("p", "label", loud + chip) if loud or chip else ""


def _chip(name: str) -> str:
    return (
        f'<span class="chip" style="{_STYLE["chip"]}">{escape(wording.one_line(name, 100))}</span>'
    )


def _mark(word: str) -> str:
    return f'<mark class="mark" style="{_STYLE["mark"]}">{escape(word)}</mark>'


def _lang(item: AlertItem) -> str:
    if item.lang and _LANG.fullmatch(item.lang):
        return f' lang="{escape(item.lang)}"'
    return ""


def _tag(name: str, style: str, content: str, attributes: str = "") -> str:
    more = f" {attributes.strip()}" if attributes.strip() else ""
    return f'<{name} class="{style}" style="{_STYLE[style]}"{more}>{content}</{name}>'
