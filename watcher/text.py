"""Text as we store and show it: clean, without markup, and short passages of it.

`clean` and `strip_html` run for every field of every entry, so each first asks the question that
most texts answer with "nothing to do". Both are linear in time on any input: every pattern below
is possessive or bounded, because their input is whatever a stranger published.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import is_normalized, normalize

from xxhash import xxh3_64_intdigest, xxh3_128_hexdigest

# Control characters (but not white space), the byte order mark and non-characters say nothing;
# PostgreSQL refuses NUL. Zero-width joiners stay: Persian and Indic words are spelled with them.
_JUNK = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]+")
_LONG = 256  # from here on bytes are looked through faster than characters
# The same of ASCII: what `str.split` takes for white space, and what says nothing.
_FOLDED = bytes(32 if chr(octet).isspace() else octet for octet in range(256))
_ASCII_JUNK = bytes((*range(9), *range(14, 28), 127))
_SURROGATE = re.compile("[\ud800-\udfff]")

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
_REST = r"(?:(?:[^<>=]++|=\s*+(?:\"[^\"]{0,9999}+\"|'[^']{0,9999}+')|=)*+>|[^<>]*+>)"
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
# A full stop ends no sentence after a single letter or a title, nor before a small letter.
_SENTENCE_END = re.compile(
    r"(?:(?<!\b[^\W\d_])(?<!\b(?:Mr|Dr|St|Mt|Jr|Sr))(?<!\b(?:Mrs|Gen|Sen|Rep|Gov))\.|[!?…؟।])"
    r"[\"'”’»)\]]{0,3}\s(?!\s{0,3}[a-zа-яёіў])|[。！？][”』」）]{0,3}|\n"
)
_LONG_NUMBER = re.compile(r"&#[0-9]{8,}+;?")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short passage with the spans in it that matched, in code points."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def clean(text: str) -> str:
    """Return the text in NFC (UAX #15), white space folded, without control characters.

    Surrogate pairs are joined and lone surrogates dropped, so the result is valid UTF-8 anywhere.
    """
    if text.isascii():
        if len(text) >= _LONG or not text.isprintable():
            text = text.encode().translate(_FOLDED, _ASCII_JUNK).decode()
        return _folded(text)
    if text.isprintable():
        text = _folded(text)
    else:
        if _SURROGATE.search(text):
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
        text = " ".join(_JUNK.sub("", text).split())
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _folded(text: str) -> str:
    """Return a text without white space but " " with one at most between words."""
    if "  " in text:
        text = text.replace("  ", " ")  # nearly always enough
        if "  " in text:
            return " ".join(text.split())
    return text.strip(" ")


def strip_html(text: str) -> str:
    """Return the words of a piece of HTML: no tags, no scripts, entities decoded once, cleaned.

    Inline tags join what they touch and all others become a space. A "<" that opens no tag is
    kept ("a < b", "I <3 you"). Any input is accepted, in linear time.
    """
    if "<" in text:
        if _SPECIAL.search(text):
            if "<!" in text:
                text = text.replace("<![CDATA[", "").replace("]]>", "")
            text = _drop_hidden(text)
        text = _without_tags(text)
        last = text.rfind("<")
        if last > text.rfind(">") and _CUT_TAG.fullmatch(text, last):
            text = text[:last]
    if "&" in text:
        text = _unescape(text)
    return clean(text)


def _without_tags(text: str) -> str:
    """Return a text with what stands for its tags: nothing, a space, or itself if it is none.

    There are no two spaces in a row of those.
    """
    parts = _TAG.split(text)  # words, tag, words ...: half the cost of a function a tag
    apart = True
    for at in range(1, len(parts), 2):
        tag = parts[at]
        instead = _BARE.get(tag)
        if instead is None:
            instead = _instead_of(tag)
        if parts[at - 1]:
            apart = False
        if instead == " ":
            parts[at] = "" if apart else " "
            apart = True
        else:
            parts[at] = instead
            apart = apart and not instead
    return "".join(parts)


def _instead_of(tag: str) -> str:
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
    is_tag = name[0] == "/" or rest[0] in ":-" or _ATTRIBUTE.match(rest)
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
    try:
        return html.unescape(text)
    except ValueError:  # int() refuses numbers of thousands of digits
        return html.unescape(_LONG_NUMBER.sub("\ufffd", text))


def hash64(*parts: str) -> int:
    """Return a signed 64-bit XXH3 of the parts, for keys in the database."""
    joined = "\0".join(parts)
    # ASCII is encoded without looking up how to treat what cannot be.
    raw = joined.encode() if joined.isascii() else joined.encode("utf-8", "surrogatepass")
    number = xxh3_64_intdigest(raw)
    return number - 2**64 if number >= 2**63 else number


def digest(body: bytes) -> str:
    """Return what tells whether a document is the same as last time (XXH3, 128 bits)."""
    return xxh3_128_hexdigest(body)


def snippet(text: str, spans: Sequence[tuple[int, int]], width: int = 240) -> Snippet:
    """Return the sentence in which the first span lies, with every span in it marked.

    Offsets and `width` are code points. A sentence longer than `width` is cut between words around
    that span, and an ellipsis shows where. Without spans it is the first sentence.
    """
    first = min((span for span in spans if span[0] < span[1] <= len(text)), default=(0, 0))
    low, high = _sentence(text, *first, width)
    start, end = _window(text, low, high, first, width)
    before, after = "… " if start > low else "", " …" if end < high else ""
    shift = len(before) - start
    marks = (
        (max(a, start) + shift, min(b, end) + shift)
        for a, b in sorted(spans)
        if a < b and a < end and b > start
    )
    return Snippet(before + text[start:end] + after, tuple(_apart(marks)))


def _sentence(text: str, start: int, end: int, width: int) -> tuple[int, int]:
    """Return the bounds of the sentence around a span, not looking beyond a few widths."""
    low, high = max(0, start - 2 * width), min(len(text), end + 2 * width)
    for stop in _SENTENCE_END.finditer(text, low, high):
        if stop.end() <= start:
            low = stop.end()
        elif stop.start() >= max(end, 1):
            high = stop.end()
            break
    while low < high and text[low].isspace():
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    return low, high


def _window(text: str, low: int, high: int, span: tuple[int, int], width: int) -> tuple[int, int]:
    """Return the part of text[low:high] to show: all of it, or about `width` around the span."""
    if high - low <= width:
        return low, high
    room = max(0, width - (span[1] - span[0]))
    start = max(low, min(span[0] - room // 2, high - width))
    end = min(high, start + width)
    if start > low:
        start = _word_edge(text, start, min(span[0], start + 30))
    if end < high:
        end = _word_edge(text, end, max(span[1], end - 30)) if end > span[1] else end
    return start, end


def _word_edge(text: str, at: int, limit: int) -> int:
    """Return the first offset from `at` towards `limit` where a word begins or ends, else `at`."""
    if limit < at:
        return next((i for i in range(at, limit - 1, -1) if text[i].isspace()), at)
    return next((i + 1 for i in range(max(at - 1, 0), limit) if text[i].isspace()), at)


def _apart(marks: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the marks that do not overlap one before."""
    reached = 0
    for start, end in marks:
        if start >= reached:
            yield start, end
            reached = end
