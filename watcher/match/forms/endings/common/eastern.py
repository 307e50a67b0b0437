"""Regular plurals, and forms with possessive endings, of languages from Ethiopia to Mongolia.

Names have none of these, so the tables of `endings` lack them. Those of the languages of India are
there: most of their words hold signs, and words that do are not asked of tables of common words.
"""


def _each(stems: str, endings: str) -> str:
    """Return each stem with each ending, and alone."""
    return " ".join(stem + end for stem in stems.split() for end in ("", *endings.split()))


_EBI = "ები ებო ებიც " + _each(
    "ებ", "ის ს მა ით ად ში ზე თან იდან ისთვის ისგან ისკენ ისა საც მაც ამდე"
)
GEORGIAN = f"""
ი ა: {_EBI}
V: {_EBI}
"""

ARMENIAN = """
*: ներում ներս
"""

_KAZAKH = "дың дің тың тің ның нің ды ді ты ті ны ні да де та те дан ден тан тен ға ге қа ке мен"
_KAZAKH_OWN = "ы і ын ін ына іне ында інде ынан інен ының інің ымен імен"
KAZAKH = f"""
*: {_each("лар лер дар дер тар тер", f"{_KAZAKH} {_KAZAKH_OWN}")}
C: {_KAZAKH_OWN}
V: сы сі сын сін сына сіне сында сінде сынан сінен сының сінің сымен сімен
"""

_KYRGYZ = "дын дин дун дүн ды ди ду дү да де до дө дан ден дон дөн га ге го гө"
_KYRGYZ_OWN = "ы и у ү ын ин ун үн ына ине уна үнө ында инде унда үндө ынын инин унун үнүн"
KYRGYZ = f"""
*: {_each("лар лер лор лөр дар дер дор дөр тар тер тор төр", f"{_KYRGYZ} {_KYRGYZ_OWN}")}
C: {_KYRGYZ_OWN}
V: сы си су сү сын син сун сүн сына сине суна сүнө сында синде сунда сүндө
"""

_UZBEK = "i ini iga ida idan ining"
UZBEK = f"""
*: {_each("lar", f"ning ni ga da dan {_UZBEK}")}
C: {_UZBEK}
V: si sini siga sida sidan sining
"""

_TATAR = "ның нең ны не га гә да дә дан дән ы е ын ен ына енә ында ендә ының енең"
TATAR = f"""
*: {_each("лар ләр нар нәр", _TATAR)}
"""

URDU = """
ہ: ے وں گان
*: اں وں یں ات ز ؤں
"""

PERSIAN = """
ه: ات گان
*: ان یان ات
"""

PASHTO = """
*: ونه ونو ان انو
"""

MONGOLIAN = """
V: ны нд наас ноос нээс нөөс нууд нүүд
C: ууд үүд ууды үүдийн уудын
"""

# A letter is a consonant with its vowel, in rows of eight; before the plural's -ች the vowel is o.
_ROWS = (chr(first) for first in range(0x1200, 0x1358, 8))
ETHIOPIC = "\n".join(
    f"{chr(ord(row) + 5)} {chr(ord(row) + 3)}: "
    + " ".join(f"{chr(ord(row) + 6)}ች{end}" for end in ("", "ን", "ና", "ም", "ንም"))
    + f" {chr(ord(row) + 6)}ቹ {chr(ord(row) + 6)}ቹን"
    for row in _ROWS
)
