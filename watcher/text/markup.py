"""The words of a piece of HTML.

Runs for every field of every entry, so it first asks the question that most texts answer with
"nothing to do". Linear in time on any input: every pattern below is possessive or bounded, because
its input is whatever a stranger published.
"""

import html
import re

from watcher.text.cleaning import clean, join_surrogates
from watcher.text.possessive import possessive

_INLINE = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|ruby|rb|s|"
    "samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr"
)
_BLOCK = (
    "address|area|article|aside|audio|base|blockquote|body|br|button|canvas|caption|center|col|"
    "colgroup|dd|details|dialog|dir|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|frame|"
    "frameset|h1|h2|h3|h4|h5|h6|head|header|hgroup|hr|html|iframe|img|input|label|legend|li|link|"
    "main|map|menu|meta|nav|noframes|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|"
    "section|select|source|summary|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|"
    "track|ul|video|math"
)
# Attributes up to the closing ">". A quote counts only after "=", as in the HTML standard, so an
# apostrophe in a bare value eats no text; values beyond the bound end at the next "<" or ">".
_VALUE = r"\"[^\"]{0,9999}+\"|'[^']{0,9999}+'"
_ATTRIBUTES = possessive(rf"[^<>=]++|=\s*+(?:{_VALUE})|=")
_REST = rf"(?:{_ATTRIBUTES}>|[^<>]*+>)"
_TAG = re.compile(rf"<(/?[a-zA-Z][a-zA-Z0-9]*+{_REST}|[!?][^<>]*+>)")
_BECOMES = {mark + name: "" for name in _INLINE.split("|") for mark in ("", "/")} | {
    mark + name: " " for name in _BLOCK.split("|") for mark in ("", "/")
}
# Nearly every tag without attributes, as the pattern finds it.
_BARE = {name + end: instead for name, instead in _BECOMES.items() for end in (">", "/>", " />")}
_NAME = re.compile(r"/?[a-zA-Z][a-zA-Z0-9]*+")
_ATTRIBUTE = re.compile(r"\s[^<>=@]*+=")
# A tag that the publisher's own cut left open at the end.
_CUT_TAG = re.compile(
    rf"<(?i:/[a-z0-9]*+|!|(?:{_INLINE}|{_BLOCK})(?=\s|$)|[a-z][\w:-]*+\s[^<>=]*+=)[^<>]*+"
)
# A comment, or an element whose content nobody reads (ruby's readings split the words they gloss).
_HIDDEN = re.compile(r"<(?:(!--)|(?i:(script|style|rt|rp)\b))")
_SPECIAL = re.compile(r"<(?:!|(?i:script|style|rt|rp)\b)")
_HIDDEN_END = {
    "!": re.compile("-->"),
    **{
        name: re.compile(rf"<(?i:/{name}\b)[^<>]*+>?|\Z")
        for name in ("script", "style", "rt", "rp")
    },
}
_LONG_NUMBER = re.compile(r"&#[0-9]{8,}+;?")


def strip_html(text: str, *, sure: bool = False) -> str:
    """Return the words of a piece of HTML: no tags, no scripts, entities decoded once, cleaned.

    Inline tags join what they touch and all others become a space. A "<" that opens no tag is
    kept ("a < b", "I <3 you"); `sure`: each opens one, as in what XML wrote. Any input is
    accepted, in linear time.
    """
    if "<" in text:
        if _SPECIAL.search(text):
            if "<!" in text:
                text = text.replace("<![CDATA[", "").replace("]]>", "")
            text = _drop_hidden(text)
        text = _without_tags(text, sure)
        last = text.rfind("<")
        if last > text.rfind(">") and _CUT_TAG.fullmatch(text, last):
            text = text[:last]
    if "&" in text:
        text = _unescape(text)
    return clean(text)


def _without_tags(text: str, sure: bool) -> str:
    """Return a text with what stands for its tags: nothing, a space, or itself if it is none.

    There are no two spaces in a row of those.
    """
    parts = _TAG.split(text)  # words, tag, words ...: half the cost of a function a tag
    apart = True
    for at in range(1, len(parts), 2):
        tag = parts[at]
        instead = _BARE.get(tag)
        if instead is None:
            instead = _instead_of(tag, sure)
        if parts[at - 1]:
            apart = False
        if instead == " ":
            parts[at] = "" if apart else " "
            apart = True
        else:
            parts[at] = instead
            apart = apart and not instead
    return "".join(parts)


def _instead_of(tag: str, sure: bool) -> str:
    """Return what stands for a tag that has attributes or is not in small letters, or for no tag.

    Unknown names are tags only when they close, have attributes, or are custom ("x-y", "o:p");
    so "List<String>" and "<someone@example.org>" stay.
    """
    found = _NAME.match(tag)
    if found is None:
        return " "
    name, rest = found[0].lower(), tag[found.end() :]
    instead = _BECOMES.get(name)
    if instead is not None and rest[0] in "> /\t\n\r\f\v":
        return instead
    is_tag = sure or name[0] == "/" or rest[0] in ":-" or _ATTRIBUTE.match(rest)
    return " " if is_tag else f"<{tag}"


def _drop_hidden(text: str) -> str:
    """Return the text without comments and without the content of hidden elements."""
    out, at, comments_end = [], 0, True
    while hit := _HIDDEN.search(text, at):
        out.append(text[at : hit.start()])
        name = hit[2].lower() if hit[2] else "!"
        # From two back, because "<!-->" is a whole comment.
        asked = name != "!" or comments_end
        end = _HIDDEN_END[name].search(text, hit.end() - 2) if asked else None
        if end:
            out.append("" if name in ("rt", "rp") else " ")
        else:
            comments_end = False  # asking again for each open comment would be quadratic
        at = end.end() if end else hit.end()
    out.append(text[at:])
    return "".join(out)


def _unescape(text: str) -> str:
    text = join_surrogates(text)
    try:
        return html.unescape(text)
    except ValueError:  # int() refuses numbers of thousands of digits
        return html.unescape(_LONG_NUMBER.sub("\ufffd", text))
