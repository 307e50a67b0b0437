"""Bytes to text: which encoding a document is in, whatever it says.

Order: BOM (or the zero bytes of UTF-16/32 markup), HTTP charset, XML declaration, UTF-8,
detection. A declaration that does not decode is ignored, unless only a few characters of a
multi-byte encoding are damaged. One-byte encodings decode anything and so prove nothing: valid
UTF-8 (its end may be cut off) beats a declared one, and a Latin one, the default of many servers,
is ignored if the bytes do not look like any Latin text.
"""

import re

from watcher.parse.charsets.declared import DECLARED, http_charset, known, named
from watcher.parse.charsets.decode import try_decode
from watcher.parse.charsets.likely import LATIN, WIDE, candidates, is_not_latin
from watcher.parse.charsets.mojibake import is_suspect, undo_double

_META = re.compile(rb"<meta\s[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 8192  # bytes of a page in which <meta> is looked for
_MULTIBYTE = ("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "iso2022_jp", "euc_jis_2004")
_NON_ASCII = re.compile("[^\x00-\x7f]")


def is_plain_utf8(body: bytes, content_type: str | None) -> bool:
    """Tell whether nothing speaks against UTF-8: no BOM, no other declaration, no sign of damage.

    Whether the bytes are valid UTF-8 is left to the XML parser.
    """
    if body[:1] != b"<" or body[1:2] == b"\0":
        return False
    declared = DECLARED.search(body[:200])
    labels = (http_charset(content_type), declared[1].decode("ascii") if declared else None)
    fits = all(label is None or label.lower() in ("utf-8", "utf8") for label in labels)
    return fits and not is_suspect(body)


def decode_declared(body: bytes, content_type: str | None) -> str | None:
    """Return the text of a document that is in the encoding it declares, None in any doubt."""
    if is_suspect(body) or b"\0" in body[:4]:
        return None
    notes: list[str] = []
    for _source, label in known(body, content_type):
        text = try_decode(body, label)
        if text is None or (label in LATIN and is_not_latin(body)):
            return None
        _note_conflict(body, content_type, label, notes)
        utf8 = label == "utf-8" or body.isascii() or try_decode(body, "utf-8") is None
        return text if utf8 and not notes else None
    return None


def decode(body: bytes, content_type: str | None) -> tuple[str, list[str]]:
    """Return the document's text and a note for each repair; never fails."""
    notes: list[str] = []
    for source, label in candidates(body, content_type):
        text = try_decode(body, label)
        if text is None and label != "utf-8":
            text = _mostly(body, label)
            notes += [] if text is None else [f"characters that are not valid {label} replaced"]
        if text is not None:
            _note_conflict(body, content_type, label, notes)
            break
        if source != "default":
            notes.append(f"not valid {label} as {source} says")
    else:
        # The detector takes 30 ms to load, and is seldom needed.
        from watcher.parse.charsets.detect import detect

        text, label = detect(body)
        notes.append(f"charset detected as {label}")
    text = text.replace("\ufeff", "")  # includes bring their own marks along
    once = undo_double(body, text)
    if once is not None:
        notes.append("text was encoded as UTF-8 twice")
        text = once
    return text, notes


def decode_page(body: bytes, content_type: str | None) -> tuple[str, list[str]]:
    """Return the text of an HTML page and a note for each repair; never fails.

    As `decode`, and where HTTP names no charset that fits, <meta> is asked for it (WHATWG HTML,
    section 13.2.3.2).
    """
    told = known(b"", content_type)
    fits = any(
        try_decode(body[:_HEAD], label) is not None and not (label in LATIN and is_not_latin(body))
        for _, label in told
    )
    found = None if fits else _META.search(body[:_HEAD])
    if found is None:
        return decode(body, content_type)
    text, notes = decode(body, f"text/html; charset={found[1].decode('ascii')}")
    return text, [note.replace("HTTP says", "<meta> says") for note in notes]


def _mostly(body: bytes, label: str) -> str | None:
    """Return text whose characters are valid but for one in fifty, None for one-byte encodings."""
    if label not in _MULTIBYTE and not label.startswith(WIDE):
        return None
    text = str(body, label, "replace")
    foreign = len(_NON_ASCII.findall(text))
    return text if text.count("\ufffd") * 50 <= max(foreign, 50) else None


def _note_conflict(body: bytes, content_type: str | None, label: str, notes: list[str]) -> None:
    told = known(body, content_type)
    for source, declared in told:
        same = declared == label or (body.isascii() and not label.startswith(WIDE))
        if not same and not label.startswith(declared):
            notes.append(f"read as {label}, though {source} says {declared}")
    for source, written in named(body, content_type):
        if source not in dict(told):
            notes.append(f"read as {label}, since {source} says {written[:40]}, which is unknown")
