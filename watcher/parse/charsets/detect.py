"""The encoding of a document that declares none, or a wrong one."""

import re

from charset_normalizer import from_bytes

from watcher.parse.charsets.alphabets import latin_page
from watcher.parse.charsets.decode import try_decode
from watcher.parse.charsets.scripts import plain_script

# What feeds still come in; asked for less, the detector names fewer exotic code pages.
_LIKELY = (
    "cp1252", "cp1251", "koi8_r", "koi8_u", "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1250",
    "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "iso8859_2", "iso2022_jp",
)  # fmt: skip
_LANGUAGE = re.compile(rb"(?:<(?:dc:)?language>\s*|xml:lang=[\"'])([A-Za-z]{2})\b")
_OF_LANGUAGE = {
    language: candidates
    for languages, candidates in {
        "en fr de es it pt nl sv da no fi": ("cp1252",),
        "ru uk be bg sr": ("cp1251", "koi8_r", "koi8_u", "cp1250"),
        "pl cs sk hu hr sl ro": ("cp1250", "iso8859_2", "cp1252"),
        "zh": ("gb18030", "big5"),
        "ja": ("cp932", "euc_jp", "iso2022_jp"),
        "ko": ("cp949",),
        "vi": ("cp1258", "cp1252"),
        "tr": ("cp1254",),
        "el": ("cp1253",),
        "he": ("cp1255",),
        "ar fa": ("cp1256",),
        "th": ("cp874",),
    }.items()
    for language in languages.split()
}
_LATIN = frozenset(("cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "iso8859_2"))
_RUNS = re.compile(rb"[\x80-\xff]+")
_FEW = 4
_MARKUP = re.compile(rb"<[^<>]*>|&#?\w+;")
_FOREIGN = re.compile(rb"[A-Za-z]{0,12}(?:[\x80-\xff]+[\x00-\x7f]{0,20})+")
_NON_ASCII = re.compile("[^\x00-\x7f]")
_THREE, _OF_THREE = re.compile("[\u0800-\U0010ffff]"), 4  # of three bytes and more; what one counts
_STRAY = re.compile("[\udc80-\udcff]")
_LOOK_AT, _SAMPLE = 300_000, 8192


def detect(body: bytes) -> tuple[str, str]:
    """Return a document as text in the likeliest encoding, and which that is."""
    mostly_utf8 = _mend_utf8(body)
    if mostly_utf8 is not None:
        return mostly_utf8, "utf-8 with stray bytes"
    for label in (_guess(body), "cp1252"):
        text = try_decode(body, label)
        if text is not None:
            return text, label
    # Five bytes mean nothing in cp1252; a browser shows them as controls, which are removed later.
    return str(body, "cp1252", "ignore"), "cp1252"


def _guess(body: bytes) -> str:
    """Return the likeliest encoding; the language that the document names narrows the choice."""
    body = body[:_LOOK_AT]
    words = _foreign(body)
    language = _LANGUAGE.search(body)
    named = _OF_LANGUAGE.get(language[1].decode("ascii").lower(), ()) if language else ()
    runs = _RUNS.findall(words)
    # Latin writing mixes ASCII with single letters beyond it; three bytes say nothing of a script.
    if 2 * sum(map(len, runs)) < 3 * len(runs) or sum(map(len, runs)) < _FEW:
        return latin_page(words, named) if not named or _LATIN.intersection(named) else named[0]
    found = plain_script(words)
    if found is not None and (not named or found in named):
        return found
    best = from_bytes(words, cp_isolation=list(named or _LIKELY), threshold=0.6).best()
    if best is not None:
        return best.encoding if best.encoding not in _LATIN else latin_page(words, named)
    return named[0] if named else "cp1252"


def _foreign(body: bytes) -> bytes:
    """Return what is worth looking at: the words that are not ASCII, without markup."""
    words = _FOREIGN.findall(_MARKUP.sub(b" ", body))
    sample = b" ".join(words)
    return sample[: sample.rfind(b" ", 0, _SAMPLE)] if len(sample) > _SAMPLE else sample


def _mend_utf8(body: bytes) -> str | None:
    """Return UTF-8 text in which a few stray bytes were read as cp1252, None where many are.

    Three bytes that fit are hardly chance: a pair of quotes in UTF-8 outweighs several strays.
    """
    sample = body[:_LOOK_AT].decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(sample))
    good = len(_NON_ASCII.findall(sample)) - strays
    good += (_OF_THREE - 1) * (len(_THREE.findall(sample)) - strays)
    if 2 * strays > good:
        return None
    text = body.decode("utf-8", "surrogateescape")
    return _STRAY.sub(lambda hit: bytes([ord(hit[0]) - 0xDC00]).decode("cp1252", "ignore"), text)
