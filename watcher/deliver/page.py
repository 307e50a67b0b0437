"""The HTML part: one narrow column that reads well anywhere; pure.

Mail clients are not browsers, see `styles`. No tables, images, scripts, web fonts, nothing
remote. Outlook ignores `max-width`, so the column is then as wide as the window, which is fine.
Every text from outside is escaped, gets its own direction (`dir=auto`) and its language.
"""

import re
from html import escape
from zoneinfo import ZoneInfo

from watcher.deliver import framing, wording
from watcher.deliver.styles import HIDDEN, SHEET, STYLE
from watcher.model import AlertItem, Notification, Snippet

_PREVIEW, _PREVIEWED = 200, 5
_LANG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def document(n: Notification, timezone: ZoneInfo) -> str:
    """Return the whole HTML document of a notification."""
    item = framing.single(n)
    body = _card(item, timezone, alone=True) if item else _list_of(n, timezone)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        '<meta name="supported-color-schemes" content="light dark">'
        f"<title>{escape(_name(n))}</title><style>{SHEET}</style></head>\n"
        f'<body class="body" style="{STYLE["body"]}"><div class="body" style="{STYLE["body"]}">'
        f"{_preview(n)}{_tag('div', 'column', body + _foot(n, timezone))}</div></body></html>\n"
    )


def _name(n: Notification) -> str:
    return wording.title_of(n.items[0]) if n.kind == "alert" and n.items else framing.heading(n)


def _preview(n: Notification) -> str:
    """Return what an inbox shows behind the subject: the sentence, or the first titles.

    Without it that is how the page begins, which is what the subject says.
    """
    if item := framing.single(n):
        text = f"{item.source}: {item.snippet.text}"
    else:
        groups = wording.by_watchlist(n.items[:_PREVIEWED]).items()
        titles = [(name, " · ".join(map(wording.title_of, group))) for name, group in groups]
        text = " · ".join(f"{name}: {told}" if len(titles) > 1 else told for name, told in titles)
    text = wording.one_line(text, _PREVIEW)
    return f'<div dir="auto" style="{HIDDEN}">{escape(text)}</div>\n' if text else ""


def _foot(n: Notification, timezone: ZoneInfo) -> str:
    lines = (f"Watcher · times are in {timezone.key}", framing.advice(n))
    told = "".join(f"<div>{_with_commands(line)}</div>" for line in lines if line)
    return _tag("div", "foot", told)


def _with_commands(text: str) -> str:
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))


def _list_of(n: Notification, timezone: ZoneInfo) -> str:
    told = [framing.lead(n)]
    below = [framing.remainder(n)]
    if n.kind == "test":
        below.append("If you can read this, it works. Nothing needs to be done.")
    above, below = ([_tag("p", "meta", _with_commands(x)) for x in y if x] for y in (told, below))
    heading = _tag("h1", "heading", escape(framing.heading(n)))
    return "".join([heading, *above, _lists(n, timezone), *below])


def _lists(n: Notification, timezone: ZoneInfo) -> str:
    cut = n.total > len(n.items)  # then what is listed is not all that a watchlist has
    shown = []
    for name, group in wording.by_watchlist(n.items).items():
        many = "" if cut else f" &nbsp;{wording.stories(len(group))}"
        if n.kind != "test":
            shown.append(_tag("h2", "list", _chip(name) + many))
        shown += [_card(item, timezone) for item in group]
    return "".join(shown)


def _card(item: AlertItem, timezone: ZoneInfo, *, alone: bool = False) -> str:
    """Return one story: title, source and time, the marked sentence, the other sources."""
    url, lang, title = wording.link_of(item), _lang(item), wording.headline(item)
    shown = wording.marked(title, escape, _mark)
    if url:
        shown = f'<a class="link" style="{STYLE["link"]}" href="{escape(url)}">{shown}</a>'
    # A sentence that is the title stands there already, marked.
    again = bool(title.marks) and title.text == item.snippet.text
    sentence = "" if again else wording.marked(item.snippet, escape, _mark).strip()
    parts = [
        _label(item, alone=alone),
        _tag("h1" if alone else "h3", "title", shown, f'{lang} dir="auto"'),
        _tag("p", "meta", _told(item, timezone)),
        _tag("p", "quote", sentence, f'{lang} dir="auto"') if sentence else "",
        _also(item, title),
        _tag("p", "url", escape(wording.one_line(url, 100)), 'dir="ltr"') if url else "",
    ]
    return _tag("div", "card", "".join(parts)) + "\n"


def _told(item: AlertItem, timezone: ZoneInfo) -> str:
    source = f"<bdi>{escape(wording.one_line(item.source, 120))}</bdi>"
    told = (wording.told_at(item, timezone), wording.others_of(item), wording.numbered(item))
    return " · ".join([source, *(escape(one) for one in told if one)])


def _also(item: AlertItem, title: Snippet) -> str:
    words = wording.elsewhere_of(item, title)
    return _tag("p", "also", escape(words), 'dir="auto"') if words else ""


def _label(item: AlertItem, *, alone: bool) -> str:
    loud = f'<span style="{STYLE["loud"]}">High priority</span>' if item.priority == "high" else ""
    chip = _chip(item.watchlist) if alone else ""
    return _tag("p", "label", loud + chip) if loud or chip else ""


def _chip(name: str) -> str:
    return (
        f'<span class="chip" style="{STYLE["chip"]}">{escape(wording.one_line(name, 100))}</span>'
    )


def _mark(word: str) -> str:
    return f'<mark class="mark" style="{STYLE["mark"]}">{escape(word)}</mark>'


def _lang(item: AlertItem) -> str:
    if item.lang and _LANG.fullmatch(item.lang):
        return f' lang="{escape(item.lang)}"'
    return ""


def _tag(name: str, style: str, content: str, attributes: str = "") -> str:
    more = f" {attributes.strip()}" if attributes.strip() else ""
    return f'<{name} class="{style}" style="{STYLE[style]}"{more}>{content}</{name}>'
