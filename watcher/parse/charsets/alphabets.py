"""Which Latin code page a text is in: the one in which its letters fit a single language.

General detectors count how common characters are, which fails on short texts: they read Hungarian,
Turkish and Czech titles as Western European. Alphabets exclude more: Czech read as Western European
has both "ø" and "ì", which no language has.
"""

from watcher.parse.charsets.decode import try_decode

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ALPHABETS = {
    # Before Western European: an Icelandic text of nothing but "þ" and "ý" is a Turkish one.
    "cp1254": ("çğıöşüâîûi̇",),
    "cp1252": (
        "àâæçèéêëîïôùûüÿœ", "äöüß", "áéíñóúü¡¿ªº", "ãáâàçéêíóõôúªº", "àèéìíîòóùªº", "åäöé", "æøåé",
        "áéëïóöüèê", "ðáéíóúýþæö", "àçèéíïòóúü·", "äõöüšž", "áéíóú",
    ),
    "cp1250": (
        "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîşţ", "čćđšž",
        "çë", "äöüß",
    ),
    "iso8859_2": (
        "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîşţ", "čćđšž",
    ),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
    "cp1258": ("ăâđêôơưáàãéèíìóòõúùý" + _TONES,),
}  # fmt: skip
_ANYWHERE = frozenset("\xa0«»„“”‚‘’‹›–—…°§£€©®™•·½¼¾²³×´¨\xad")


def latin_page(words: bytes, among: tuple[str, ...] = ()) -> str:
    """Return the code page in which the words fit one language best; the first of equals."""
    ranked = ((_fit(words, page), page) for page in _ALPHABETS if not among or page in among)
    page = max(ranked, key=lambda pair: pair[0], default=(0.0, "cp1252"))[1]
    return "cp1252" if try_decode(words, page) == try_decode(words, "cp1252") else page


def _fit(words: bytes, page: str) -> float:
    """Return, for the best language, the share of non-ASCII letters it has, less those it lacks."""
    text = try_decode(words, page)
    if text is None:
        # Undefined bytes speak against a page, though publishers write them too.
        return _fit_text(str(words, page, "ignore"), page) - 0.5
    return _fit_text(text, page)


def _fit_text(text: str, page: str) -> float:
    letters = [char for char in text.lower() if char > "\x7f" and char not in _ANYWHERE]
    if not letters:
        return 1.0
    best = max(sum(char in alphabet for char in letters) for alphabet in _ALPHABETS[page])
    return best / len(letters)
