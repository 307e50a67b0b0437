"""How a name may begin in one word with what stands before it, in languages that write it so."""

from watcher.match.text.languages import canonical

# Class prefixes and prepositions of Nguni languages before a name: uPutin, kaPutin, eKremlin.
_NGUNI = (
    "u i e o a ku ka na no ne nga ngo nge njengo njenge kwa kwe se si lwe la le li ya ye yi wa we "
    "ba be za ze zi aba ama isi uma in um noku naku kuno kune ase base lase wase yase kase kwase "
    "zase sase lika luka lwa lo yo wo bo so zo ko baka zika yika sika "
    "kwi nakwi abe abase nase ngase ngu uka oka elika olwa noka naka kuka oku"
)
_SHONA = (
    "ku mu pa ne na ye ya re ra we wa ve va che cha dze dza kwe kwa se sa nge nga ma zve zva "
    "nava kuna kunava pana neva yeku reku cheku dzeku vaku seku yemu nemu"
)
_SOTHO = "ke le ka ho ya wa ba"
_PREFIXES = {
    **dict.fromkeys(("zu", "xh", "nd", "nr", "ss"), _NGUNI),
    "sn": _SHONA,
    **dict.fromkeys(("ts", "ve"), _SHONA + " e i ha hi tsha dza ri swa xa vho vha"),
    **dict.fromkeys(("st", "tn", "nso"), _SOTHO),
    **dict.fromkeys(("rw", "rn"), "u i mu bu ki ku n y k m b w"),
    **dict.fromkeys(("lg", "ny", "bem", "sw"), "ku mu e u a wa ya za ba bu ki ka"),
    "ga": "m g n bh d t b h",
    "gd": "h t n",
    "am": "የ በ ለ ከ ስለ ወደ እንደ ያለ ከነ በነ እነ የነ ለነ",
    "ti": "ን ብ ካብ ናብ ኣብ ናይ ንናይ ዝ እንተ ከም ምስ",
}
_IRISH = (
    "b:bh,mb c:ch,gc d:dh,nd f:fh,bhf g:gh,ng m:mh p:ph,bp s:sh,ts t:th,dt a:ha,na e:he,ne "
    "i:hi,ni o:ho,no u:hu,nu"
)
_GAELIC = "b:bh c:ch d:dh f:fh g:gh m:mh p:ph s:sh t:th"
_WELSH = (
    "p:b,mh,ph t:d,nh,th c:g,ngh,ch b:f,m d:dd,n g:ng m:f ll:l rh:r a:ha e:he i:hi o:ho u:hu w:hw"
)


def read_changes(pairs: str) -> dict[str, tuple[str, ...]]:
    """Return of each beginning what it may become, from a text like "b:bh,mb c:ch,gc"."""
    split = (pair.partition(":") for pair in pairs.split())
    return {initial: tuple(changed.split(",")) for initial, _, changed in split}


_BEFORE = {
    code: tuple(sorted(set(text.split()), key=lambda prefix: (-len(prefix), prefix)))
    for code, text in _PREFIXES.items()
}
_MUTATIONS = {
    "ga": read_changes(_IRISH),
    "gd": read_changes(_GAELIC),
    "gv": read_changes(_GAELIC),
    "cy": read_changes(_WELSH),
}


def prefixes(lang: str | None) -> tuple[str, ...]:
    """Return what may stand before a name in one word with it, the longest first.

    In Latin script the name's own capital follows ("kaPutin"), in Ethiopic there is none.
    """
    return _BEFORE.get(canonical(lang) or "", ())


def variants(word: str, lang: str | None) -> tuple[str, ...]:
    """Return how else a folded word may begin in Irish, Gaelic, Manx or Welsh.

    Irish "belarus" gives "bhelarus" and "mbelarus": lenition, eclipsis; Welsh has their kin.
    """
    mutations = _MUTATIONS.get(canonical(lang) or "", {})
    for size in (2, 1):
        found = mutations.get(word[:size])
        if found:
            return tuple([initial + word[size:] for initial in found])
    return ()
