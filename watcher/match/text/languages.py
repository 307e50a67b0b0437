"""Which language a tag means, and which script a word is written in.

Feeds and corpora write languages as BCP 47 (`en-GB`), POSIX locales (`en_US.UTF-8`), ISO 639-2 or
639-3 (`deu`, `ger`, `prs`), or by habit (`cz`, `ua`). Here each language has one name: the
two-letter code of ISO 639-1 where there is one, else the three-letter code.
"""

import re
from bisect import bisect_right
from functools import lru_cache

# ISO 639-1 and the three-letter codes (639-3, and the bibliographic ones of 639-2) of the same.
_ISO = """
aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak be:bel
bg:bul bi:bis bm:bam bn:ben bo:bod,tib br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre cs:ces,cze
cu:chu cv:chv cy:cym,wel da:dan de:deu,ger dv:div dz:dzo ee:ewe el:ell,gre en:eng eo:epo es:spa
et:est eu:eus,baq fa:fas,per ff:ful fi:fin fj:fij fo:fao fr:fra,fre fy:fry ga:gle gd:gla gl:glg
gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv ht:hat hu:hun hy:hye,arm hz:her ia:ina
id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl,ice it:ita iu:iku ja:jpn jv:jav ka:kat,geo kg:kon
ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor kr:kau ks:kas ku:kur kv:kom kw:cor ky:kir la:lat
lb:ltz lg:lug li:lim ln:lin lo:lao lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri,mao mk:mkd,mac ml:mal
mn:mon mr:mar ms:msa,may mt:mlt my:mya,bur na:nau nd:nde ne:nep ng:ndo nl:nld,dut no:nor,nob,nno
nr:nbl nv:nav ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol ps:pus pt:por qu:que
rm:roh rn:run ro:ron,rum ru:rus rw:kin sa:san sc:srd sd:snd se:sme sg:sag si:sin sk:slk,slo sl:slv
sm:smo sn:sna so:som sq:sqi,alb sr:srp ss:ssw st:sot su:sun sv:swe sw:swa ta:tam te:tel tg:tgk
th:tha ti:tir tk:tuk tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah ug:uig uk:ukr ur:urd uz:uzb
ve:ven vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid yo:yor za:zha zh:zho,chi zu:zul
"""
# Withdrawn codes, members of a macrolanguage that are written as it is (ISO 639-3), and the two
# Norwegians and the Chinese languages, which share names and writing.
_SAME = """
no:nb,nn he:iw yi:ji,ydd id:in jv:jw ro:mo,mol sr:sh,hbs,scr,cnr hr:scc fil:tl,tgl fa:prs,pes
ps:pbt,pst,pbu ku:kmr ckb:sdh ar:arb,arz,ary,apc,acm,ajp,apd,ars,arq,aeb,afb,acq,mey zh:cmn,yue
zh:wuu,gan,hsn,lzh ms:zsm,zlm uz:uzn,uzs az:azj,azb mn:khk,mvf mg:plt sq:als,aln et:ekk lv:lvs
ne:npi or:ory sw:swh,swc om:gaz,hae,orc ff:fuc,fuv,fuf gn:gug qu:quz,quy ay:ayr
"""
# Countries and names that publishers write where a language belongs. None is a code of another
# language (`se`, `ee`, `si`, `br` are, and stay what they are).
_HABITS = """
uk:ua cs:cz el:gr ja:jp zh:cn da:dk be:by sr:rs,yu vi:vn kk:kz ka:ge sq:al fa:ir en:us,gb
en:english de:german,deutsch fr:french,francais,français es:spanish,espanol,español it:italian
it:italiano pt:portuguese,portugues,português ru:russian,русский uk:ukrainian,українська
be:belarusian,беларуская pl:polish,polski cs:czech,čeština tr:turkish,türkçe vi:vietnamese
ar:arabic zh:chinese ja:japanese ko:korean nl:dutch sv:swedish,svenska el:greek he:hebrew
hu:hungarian fi:finnish,suomi no:norwegian,norsk da:danish,dansk fa:persian,farsi hi:hindi
"""
_NONE = frozenset(
    ("und", "mul", "zxx", "mis", "root", "none", "null", "unk", "default", "all", "posix")
)
_TAG = re.compile(r"\s*([^\W\d_]+)(?:[\s,;:./@()_-].*)?\s*\Z", re.DOTALL)


def _table() -> dict[str, str]:
    table = {}
    for group in f"{_ISO}{_SAME}{_HABITS}".split():
        code, _, others = group.partition(":")
        table.update(dict.fromkeys((code, *filter(None, others.split(","))), code))
    return table


_CODES = _table()


@lru_cache(maxsize=4096)
def canonical(tag: str | None) -> str | None:
    """Return the primary language of a tag, lower case, or None where it says none.

    Reads BCP 47, POSIX locales and ISO 639 codes; of a list, the first. A three-letter code that
    has no shorter name stays as it is (`ckb`, `fil`); a two-letter one must be known.
    """
    found = _TAG.match(tag.casefold()) if tag and len(tag) < 100 else None
    if not found or found[1] in _NONE:
        return None
    code = found[1]
    return _CODES.get(code, code if len(code) == 3 and code.isascii() else None)


# Starts of the ranges of scripts; "" where letters of no or of many scripts stand.
_RANGES = (
    (0x0000, ""), (0x0041, "latin"), (0x0370, "greek"), (0x0400, "cyrillic"), (0x0530, "armenian"),
    (0x0590, "hebrew"), (0x0600, "arabic"), (0x0700, "syriac"), (0x0750, "arabic"),
    (0x0780, "thaana"), (0x07C0, "nko"), (0x0800, ""), (0x0870, "arabic"), (0x0900, "devanagari"),
    (0x0980, "bengali"), (0x0A00, "gurmukhi"), (0x0A80, "gujarati"), (0x0B00, "oriya"),
    (0x0B80, "tamil"), (0x0C00, "telugu"), (0x0C80, "kannada"), (0x0D00, "malayalam"),
    (0x0D80, "sinhala"), (0x0E00, "thai"), (0x0E80, "lao"), (0x0F00, "tibetan"),
    (0x1000, "burmese"), (0x10A0, "georgian"), (0x1100, "hangul"), (0x1200, "ethiopic"),
    (0x13A0, "cherokee"), (0x1400, ""), (0x1780, "khmer"), (0x1800, "mongolian"), (0x18B0, ""),
    (0x1C80, "cyrillic"), (0x1C90, "georgian"), (0x1CC0, ""), (0x1D00, "latin"), (0x1F00, "greek"),
    (0x2000, ""), (0x2C60, "latin"), (0x2C80, ""), (0x2D00, "georgian"), (0x2D30, "tifinagh"),
    (0x2D80, "ethiopic"), (0x2DE0, "cyrillic"), (0x2E00, ""), (0x2E80, "han"), (0x3040, "kana"),
    (0x3100, "han"), (0x3130, "hangul"), (0x3190, "han"), (0xA000, "yi"), (0xA4D0, ""),
    (0xA640, "cyrillic"), (0xA6A0, ""), (0xA720, "latin"), (0xA800, ""), (0xA8E0, "devanagari"),
    (0xA900, ""), (0xA960, "hangul"), (0xA980, ""), (0xAB00, "ethiopic"), (0xAB30, "latin"),
    (0xAB70, "cherokee"), (0xABC0, ""), (0xAC00, "hangul"), (0xD800, ""), (0xF900, "han"),
    (0xFB00, "latin"), (0xFB13, "armenian"), (0xFB1D, "hebrew"), (0xFB50, "arabic"), (0xFE00, ""),
    (0xFE70, "arabic"), (0xFEFF, ""), (0xFF21, "latin"), (0xFF66, "kana"), (0xFFA0, "hangul"),
    (0xFFE0, ""), (0x20000, "han"), (0x40000, ""),
)  # fmt: skip
_STARTS = [start for start, _ in _RANGES]


class _Scripts(dict[str, str]):
    """The script of each character seen so far, by its Unicode block."""

    def __missing__(self, char: str) -> str:
        script = self[char] = _RANGES[bisect_right(_STARTS, ord(char)) - 1][1]
        return script


_SCRIPTS = _Scripts()


def script_of(word: str) -> str:
    """Return the script of a word's first letter, lower case ("latin", "han"), "" if none."""
    for char in word:
        script = _SCRIPTS[char]
        if script and char.isalpha():
            return script
    return ""
