"""What the names that a site gives its elements (class, id ...) say of what stands in them."""

import re
from functools import lru_cache
from typing import Final

# By stems of words, as sites of many countries name things: English, and German, French, Spanish,
# Vietnamese and others where their sites do. A word counts for every sign that has a stem in it.
_STEMS: Final = {
    "comments": "comment disqus discuss kommentar coment forum respond repl livefyre spotim pinglun"
    " yorum komentarz hozzaszol",
    "related": "relat recirc recommend similar popular trending mostread outbrain taboola teaser"
    " promo upnext readmore seealso morefrom lienquan tinkhac docnhieu xemthem suggest latest"
    " weitere nextarticle mehrzum tuijian xiangguan recom relacionad correlat powiazan terkait"
    " ilgili gerelateerd relatert souvisej kapcsolod pohozh osusume kanren leiamais leggianche"
    " bacajuga",
    "share": "share sharing social follow facebook twitter whatsapp pinterest addthis addtoany"
    " sns teilen fenxiang qrcode erweima ewm weixin weibo wechat telegram partag condivid paylas"
    " bagikan udostepn",
    "letter": "newsletter subscri signup regist login paywall donat piano marketing abo optin"
    " dingyue abonn",
    "advert": "advert sponsor banner dfp adslot anzeige werbung commercial publicid adsense"
    " reklam guanggao iklan",
    "aside": "sidebar aside widget rail infobox factbox boxout inset pullquote",
    "caption": "caption credit legend figure photo image img media gallery slide carousel video"
    " player bild picture imagen foto",
    "byline": "byline author contributor writer autor dateline pubdate publish posted timestamp"
    " date time meta kicker eyebrow",
    "tags": "tag keyword topic categor label",
    "footer": "foot copyright legal disclaimer cookie consent gdpr privacy correction imprint",
    "nav": "nav menu toolbar pagin pager breadcrumb header masthead search skip index",
    "hidden": "hidden sronly visually screenreader noprint printonly modal popup overlay tooltip"
    " dropdown toast offscreen",
    "lead": "lead lede standfirst intro summary excerpt dek abstract subhead subtitle subline sapo"
    " vorspann chapo ingress preamble entradilla description",
    "body": "articlebody articletext articlecontent articlecopy articlemain storybody storytext"
    " storycontent postbody postcontent posttext entrycontent entrytext entrybody richtext"
    " bodycopy bodytext bodycontent contentbody contenttext maintext maincontent fulltext"
    " paragraph textblock prose newstext newscontent newsbody detailcontent articleparagraph"
    " singlecontent pagecontent",
    "main": "article content story post entry body text main detail artikel",
}  # fmt: skip
_EXACT: Final = {"ad": "advert", "ads": "advert", "bio": "byline", "cta": "letter", "toc": "nav",
                 "hide": "hidden", "by": "byline", "box": "aside", "module": "aside"}  # fmt: skip
_SPLIT = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NONE: Final[frozenset[str]] = frozenset()


def names_of(text: str) -> frozenset[str]:
    """Return the words of a text, as a set."""
    return frozenset(text.split())


@lru_cache(maxsize=8192)
def signs(names: str) -> frozenset[str]:
    """Return the signs in an element's names, which stand apart by spaces as the page has them."""
    found: frozenset[str] = _NONE
    before = ""
    for word in _SPLIT.findall(names):
        word = word.lower()
        # "read-more" and "readMore" are what "readmore" is.
        found |= _of_word(word) | _JOINED.get(before + word, _NONE)
        before = word
    return found


@lru_cache(maxsize=8192)
def _of_word(word: str) -> frozenset[str]:
    if word in _EXACT:
        return frozenset((_EXACT[word],))
    return frozenset(
        sign
        for at in range(len(word) - 2)
        for stem, sign in _BY_START.get(word[at : at + 3], ())
        if word.startswith(stem, at)
    )


_ALL = [(stem, sign) for sign, stems in _STEMS.items() for stem in stems.split()]
_BY_START: Final[dict[str, list[tuple[str, str]]]] = {}
for _stem, _sign in _ALL:
    _BY_START.setdefault(_stem[:3], []).append((_stem, _sign))
_JOINED: Final = {stem: frozenset((sign,)) for stem, sign in _ALL if len(stem) > 5}
