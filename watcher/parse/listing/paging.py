"""Where a listing goes on: rel=next, or a link of its pagination to the page after this one."""

import re
from urllib.parse import urlsplit

from lxml import html

from watcher.parse.forms import web_link
from watcher.parse.listing import zones
from watcher.parse.listing.walk import Scene

_ARROWS = frozenset(("›", "»", "→", ">", ">>", "»»", "次へ", "下一页", "下页", "下一頁"))
_NEXT = re.compile(
    r"(?:next|older|weiter|nächste|suivant|siguiente|próxim|successiv|volgende|nästa|neste|næste"
    r"|seuraava|następn|další|ďalš|dalej|далее|следующ|наступн|следва|επόμεν|sonraki|tiếp|trang sau"
    r"|berikutnya|selanjutnya|下一|次の|다음|التالي|הבא|अगल|পরবর্তী|ถัดไป)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")


def next_page(tree: html.HtmlElement, scene: Scene, base: str, url: str) -> str | None:
    """Return the address of the following page of a list, None where the page names none."""
    for element in tree.iterfind(".//link[@rel='next']"):
        if found := web_link(base, element.get("href")):
            return found
    for index in scene.links:
        node = scene.nodes[index]
        relations = (node.element.get("rel") or "").lower().split()
        if "next" in relations or _goes_on(scene, index):
            found = web_link(base, node.element.get("href"))
            if found and _is_like(found, url):
                return found
    return None


def leads_on(text: str) -> bool:
    """Tell whether a link's text is that of a pagination: "Next", "»"."""
    return text in _ARROWS or _NEXT.match(text) is not None


def _goes_on(scene: Scene, index: int) -> bool:
    node = scene.nodes[index]
    words = (node.element.get("class") or "").lower()
    text = scene.text(index)
    if len(text) > 30 or node.heading:
        return False
    paged = bool(node.lasting & zones.NAV) or "page" in words or "next" in words.split()
    return paged and (leads_on(text) or "next" in words.split())


def _is_like(found: str, url: str) -> bool:
    """Tell whether two addresses differ by numbers, a page's parameter or a last segment only."""
    here, there = urlsplit(url), urlsplit(found)
    if here.netloc.removeprefix("www.") != there.netloc.removeprefix("www."):
        return False
    stem = _NUMBER.sub("", here.path).strip("/").split("/")
    other = _NUMBER.sub("", there.path).strip("/").split("/")
    shared = sum(1 for a, b in zip(stem, other, strict=False) if a == b)
    return found != url and shared >= min(len(stem), len(other)) - 1
