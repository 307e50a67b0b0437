"""Words whose beginning Irish, Gaelic, Manx and Welsh have changed -> how they begin by themselves.

What `beginnings.variants` makes, undone: Chorcaigh and gCorcaigh are Corcaigh, Nghaerdydd is
Caerdydd. Where a changed word looks like any other (Welsh "Fangor" may be of Bangor or of Mangor,
but "Bill" is no "Pill"), it counts behind words that change the next one, and where it is long.
"""

from watcher.match.text.beginnings import read_changes
from watcher.match.text.languages import canonical

# What is undone wherever it stands.
_CELTIC = {
    "ga": "mb:b bhf:f bh:b gc:c ch:c nd:d dh:d fh:f ng:g gh:g mh:m bp:p ph:p ts:s sh:s dt:t th:t",
    "gd": "bh:b ch:c dh:d fh:f gh:g mh:m ph:p sh:s th:t",
    "cy": "ngh:c mh:p nh:t ng:g ph:p th:t ch:c dd:d",
}
_CELTIC["gv"] = _CELTIC["gd"]
# What is undone behind these words of Welsh: soft mutation, and what nasals share with other words.
_SOFT = "b:p d:t g:c f:b,m l:ll,gl r:rh,gr w:gw a:ga e:ge i:gi o:go u:gu y:gy"
_SOFTENING = "i o ar at am dan dros drwy trwy heb hyd gan wrth neu y yr ei dy dau dwy un mor rhy pa"
_NASAL = "m:b n:d"
_NASALISING = "yn ym yng fy"
LONG, SHORT = 5, 3  # letters of a word that is found behind such words, and of any other

Changes = dict[str, tuple[str, ...]]

_ALWAYS = {code: read_changes(pairs) for code, pairs in _CELTIC.items()}
_BEHIND = {
    **dict.fromkeys(_SOFTENING.split(), read_changes(_SOFT)),
    **dict.fromkeys(_NASALISING.split(), read_changes(_NASAL)),
}


def changes(lang: str | None) -> bool:
    """Tell whether a language (canonical) changes how words begin."""
    return lang in _ALWAYS


def radicals(word: str, before: str, lang: str | None) -> tuple[str, ...]:
    """Return the unchanged forms that a folded word may be of, where it follows `before`."""
    code = canonical(lang) or ""
    found = _undone(word, _ALWAYS.get(code, {}), SHORT)
    if found or code != "cy":
        return found
    return _undone(word, _BEHIND.get(before, {}), LONG)


def _undone(word: str, undo: Changes, least: int) -> tuple[str, ...]:
    for size in (3, 2, 1):
        if initials := undo.get(word[:size]):
            rest = word[size:]
            return tuple([one + rest for one in initials if len(one) + len(rest) >= least])
    return ()
