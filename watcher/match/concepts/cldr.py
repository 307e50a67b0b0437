"""Makes territories, cities and languages.json, names in every language, from Unicode's files.

    npm pack cldr-localenames-full cldr-dates-full        (the CLDR project's JSON, Unicode-3.0)
    python -m watcher.match.concepts.cldr FOLDER-WITH-BOTH-UNPACKED

Only whoever renews the file needs that. Babel would do for the main names, but leaves out the
alternative ones (Burma, Ivory Coast, Czech Republic). What is taken, and how a name is marked:

- territories of ISO 3166, Kosovo, EU and UN; the example city of each time zone; languages with a
  code of two letters. Locales of all countries of a language count as that language.
- A name with brackets, commas, dashes with spaces or digits is no name but a description.
- Articles and class prefixes are taken off (`an Bhealarúis`, `i-Belarus`), a first letter is
  made a capital.
- A name counts only in its own languages (`!`) where it is short, also names something else, or
  belongs to a small language alone and is not long.
- Capitals up to five letters are an acronym (`^`), and count only in their own languages, too.

- `""` is the English name, by which queries find it. A city is also known as its zone is (`*`).

The result is sorted, one thing a line, so that the same source gives the same files.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

OUT = Path(__file__).parent
KINDS = ("territories", "cities", "languages")
# kind -> code -> name -> languages
Names = dict[str, dict[str, set[str]]]
Tables = dict[str, Names]

# Zones that tzdata has renamed since CLDR took their names for ever.
_RENAMED = {
    "Europe/Kiev": "Europe/Kyiv",
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Asia/Saigon": "Asia/Ho_Chi_Minh",
    "America/Godthab": "America/Nuuk",
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "Africa/Asmera": "Africa/Asmara",
    "Atlantic/Faeroe": "Atlantic/Faroe",
}
_NO_NAME = re.compile(r"[()\[\],;/0-9]| [-–—] |[:：]")
_ARTICLE = re.compile(r"^(?:[a-z]{1,4}[-‑ ]|[A-Z]’ )(?=[A-ZÀ-Þ])")
_FRAME = re.compile(r"^Emetab | nutome$")  # "land of" in Kalenjin and Ewe
_CASED = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u058f\u1e00-\u1fff]")
# Languages with much press, whose names other languages meet. The rest: 150 languages with names
# like Misli (Egypt, but "thinks" in Slovene) that nobody else has heard of.
_COMMON = """
af am ar as az be bg bn bs ca ckb cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu
hy id ig is it ja jv ka kk km kn ko ku ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no or pa pl
ps pt ro ru sd si sk sl so sq sr sv sw ta te tg th ti tk tr tt ug uk ur uz vi xh yi yo yue zh zu
"""
# The same word is something else in other languages, with a capital too.
_HOMONYMS = """
athena bada benim chad chile cina curacao dominika eesti gana georgia guinea indie indija jersey
jordan jordania kina kipr komor komora korea kuba lao malta marawi maurice monaco montserrat niger
norge palau polska reunion réunion rusa rusi sahara samoa savo sina sudan suomi sverige turki
turkey urais бутон того мали
"""


def tables(folder: Path) -> Tables:
    """Return the names in CLDR's JSON under a folder, by kind and code."""
    found: Tables = {kind: {} for kind in KINDS}
    for path in _files(folder, "territories"):
        tag, names = _display(path, "territories")
        _add(found["territories"], tag, ((k, v) for k, v in names if _is_place(k)))
    for path in _files(folder, "languages"):
        tag, names = _display(path, "languages")
        _add(found["languages"], tag, ((k, v) for k, v in names if len(k) == 2), capital=False)
    for path in _files(folder, "timeZoneNames"):
        tag, body = _locale(path)
        zones = list(_cities(body["dates"]["timeZoneNames"]["zone"]))
        _add(found["cities"], tag, zones)
        _add(found["cities"], "*", ((zone, _last(zone)) for zone, _ in zones))
    return found


def packed(names: Names, kind: str) -> str:
    """Return the file of one kind: code -> name -> languages, with `!` and `^` as said above."""
    lines = (
        f"{json.dumps(code)}: {json.dumps(forms, ensure_ascii=False, sort_keys=True)}"
        for code, forms in sorted(_marked(names, kind).items())
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _files(folder: Path, name: str) -> list[Path]:
    """Return the file of each locale; English comes first, for its names are the ids."""
    found = folder.rglob(f"main/*/{name}.json")
    return sorted(found, key=lambda path: (path.parent.name != "en", path))


def _locale(path: Path) -> tuple[str, dict[str, Any]]:
    """Return language and script of a locale, lower case, and what its file says."""
    ((_, body),) = json.loads(path.read_text("utf-8"))["main"].items()
    identity = body["identity"]
    return "-".join(filter(None, (identity["language"], identity.get("script")))).lower(), body


def _display(path: Path, kind: str) -> tuple[str, Iterator[tuple[str, str]]]:
    tag, body = _locale(path)
    names = body["localeDisplayNames"][kind]
    return tag, ((key.partition("-alt-")[0], value) for key, value in names.items())


def _cities(zones: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for key, inner in zones.items():
        if "exemplarCity" in inner:
            yield _RENAMED.get(path + key, path + key), inner["exemplarCity"]
        if inner.get("_type") != "zone" and isinstance(inner, dict):
            yield from _cities(inner, f"{path}{key}/")


def _last(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _is_place(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in {"QO", "EZ", "XA", "XB", "ZZ"}


def _add(names: Names, tag: str, pairs: Iterable[tuple[str, str]], *, capital: bool = True) -> None:
    for code, name in pairs:
        clean = _clean(name, capital)
        if clean and (clean.casefold() != code.casefold() or tag == "en"):
            names.setdefault(code, {}).setdefault(clean, set()).add(tag)


def _clean(name: str, capital: bool) -> str:
    """Return the bare name, or nothing where it is a description."""
    name = _FRAME.sub("", " ".join(name.replace("\u00ad", "").split()))
    if capital:
        name = _ARTICLE.sub("", name)
        name = name[:1].upper() + name[1:] if _CASED.match(name) else name
    letters = sum(char.isalpha() for char in name)
    return "" if _NO_NAME.search(name) or letters < 2 else name


def _marked(names: Names, kind: str) -> dict[str, dict[str, str]]:
    owners: dict[str, set[str]] = defaultdict(set)
    for code, forms in names.items():
        for form in forms:
            owners[form.casefold()].add(code)
    return {
        code: {"": _english(forms)}
        | {
            form: _mark(form, tags, len(owners[form.casefold()]) > 1, kind)
            + " ".join(sorted(_widest(tags)))
            for form, tags in forms.items()
        }
        for code, forms in names.items()
    }


def _english(forms: dict[str, set[str]]) -> str:
    """Return the first English name (the main one comes before its alternatives), if any."""
    for tag in ("en", "*"):
        for form, tags in forms.items():
            if tag in tags and not form.isupper():
                return form
    return ""


def _mark(form: str, tags: set[str], shared: bool, kind: str) -> str:
    if "*" in tags:
        return ""
    cased = bool(_CASED.match(form))
    if cased and form.isupper() and sum(map(str.isalpha, form)) <= 5 and kind != "languages":
        return "^"
    languages = {tag.partition("-")[0] for tag in tags}
    short = cased and (len(form) < 4 or (len(form) == 4 and len(languages) < 8))
    if cased and len(form) < 7 and languages.isdisjoint(_COMMON.split()):
        return "!"
    return "!" if short or shared or form.casefold() in _HOMONYMS.split() else ""


def _widest(tags: set[str]) -> set[str]:
    """Leave out a script where the language as a whole has the name; any language is `*`."""
    if "*" in tags:
        return {"*"}
    return {tag for tag in tags if "-" not in tag or tag.partition("-")[0] not in tags}


def main(folder: str) -> None:
    """Write the three files from the unpacked ones under a folder."""
    for kind, names in tables(Path(folder)).items():
        (OUT / f"{kind}.json").write_text(packed(names, kind), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
