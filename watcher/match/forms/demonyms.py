"""Adjectives that look like forms of their countries: Czech Ruské of Rusko, Persian ایرانی.

In the middle of a sentence their small letter tells them, where there is one; else only their
ending does, where no form of a country ends so in that language. Own curation.
"""

_SLAVIC = {
    # Rusko, Ruska, Rusku, Ruskem, Ruskom are the country.
    "cs": "ký ká ké kého kému kém kým kých kými kou",
    "sk": "ký ká ké kého kému kej kú kí kých kým kými ky ke keho kemu kych kym kymi",
    # Polska, Polski, Polsce, Polskę, Polską
    "pl": "kie kich kiego kiej kim kimi kiemu",
    # Hrvatska, -e, -oj, -u, -om; Hrvaška, -e, -i, -o
    "hr": "ki kih kim kima ko kog koga kome komu",
    "sl": "kega kemu kih kim kimi",
    "mk": "ки ко ките киот ката кото",
}
_SLAVIC["bs"] = _SLAVIC["hr"]
_BEFORE = "sšcč"  # rus-ký, češ-ký, němec-ký, grč-ki; in Cyrillic too
_CYRILLIC = "шчсц"
# Íranar, Ísraelar are people; Spánar is of Spain.
_NORDIC = (
    *("ski", "ska", "skir", "sku", "skt", "skum", "skan", "skra", "skri", "skur"),
    *("nskar", "eskar", "rskar", "ranar", "raelar", "rakar"),
)


def _endings(text: str, before: str) -> tuple[str, ...]:
    return tuple(one + ending for one in before for ending in text.split())


_ENDINGS = {lang: _endings(text, _BEFORE + _CYRILLIC) for lang, text in _SLAVIC.items()} | {
    "sr": _endings(_SLAVIC["hr"], _BEFORE)
    + _endings("ки ких ким кима ко ког кога коме кому", _CYRILLIC),
    "bg": _endings("ки ко ка ките кия кият ката кото", _CYRILLIC),
    "da": ("ske", "sk", "skt"),
    "no": ("ske", "sk", "skt"),
    "sv": ("ska", "sk", "skt"),
    "is": _NORDIC,
    "fo": _NORDIC,
    "de": ("ainer", "ainern", "ainers", "ainerin", "ainerinnen"),
    "lb": ("ainer",),
    "hu": ("eli", "eliek"),
    "ku": ("anî", "çînî", "aîlî", "yî", "sî", "qî"),  # of a country -ê: Îranê
    "eo": ("na", "naj", "najn", "la", "laj", "lajn"),  # a country ends in -o
    "fr": ("ien", "iens", "ienne", "iennes", "ais", "aise", "aises", "ois", "oise", "oises"),
    "it": ("iano", "iani", "iane"),
    "ro": ("ian", "iană", "iene", "ieni", "ienii", "ienilor", "ianul"),
}
# Names of other languages that are adjectives here, whatever their last vowel: Croatian "rusko"
# (cepivo) by Czech Rusko, Macedonian "турска" by Serbian Турска. But na Japonskem is in Japan.
_FOREIGN = {
    "hr": ("sko", "cko"),
    "bs": ("sko", "cko"),
    "sr": ("sko", "cko"),
    "sl": ("sko", "cko", "ska", "cka"),
    "pl": ("sko", "cko", "ska", "cka"),
    "mk": ("ска", "чка"),
}


# Arabic adjectives end so, and have an article where most countries have none: السورية, سورية.
_ARTICLES = ("ال", "وال", "بال", "كال", "فال", "لل", "ولل")
_ARABIC = ("ي", "يه", "يون", "يين", "يات")
# Persian, Urdu, Pashto, Sindhi ones do; after a vowel ی alone joins the next word: آمریکای لاتین.
_PERSIAN = frozenset(("fa", "ur", "ps", "sd"))
_YES = ("ي", "يان", "يها", "يهاي", "ۍ", "يو", "يانو")
_VOWELS = frozenset("او")


def is_demonym(token: str, spelled: str, lang: str | None, *, own: bool) -> bool:
    """Tell whether a word that was found as a form of a country's name is an adjective of it.

    `token` is folded with its marks, the name `spelled` without; `own`: the name is one of the
    text's language, or of any.
    """
    if lang is None or " " in token:
        return False
    if lang in _PERSIAN:
        return _is_persian(token, spelled)
    if lang == "ar":
        return _is_arabic(token, spelled, own)
    if token.endswith(_ENDINGS.get(lang, ())):
        return True
    return not own and spelled.endswith(_FOREIGN.get(lang, ())) and not token.endswith("kem")


def _is_persian(token: str, spelled: str) -> bool:
    """ایران, ایرانی; آمریکا, آمریکایی; ترکیه, ترکیه‌ای; and Urdu امریکہ, امریکی."""
    kept, last = spelled[:-1], spelled[-1]
    if last == "ه" and (token == kept + "ي" or token.startswith(spelled + "اي")):
        return True
    joined = spelled + "ي" if last in _VOWELS else spelled
    return token.startswith(joined) and token[len(joined) :] in _YES


def _is_arabic(token: str, spelled: str, own: bool) -> bool:
    """روسيا, الروسية; a Persian name that ends so, روسیه, is "Russian" in Arabic."""
    if not token.endswith(_ARABIC):
        return False
    if token.startswith(_ARTICLES) and not spelled.startswith("ال"):
        return True
    return not own and token.endswith("يه")
