"""Which part of a page an element opens, by its name, role and the words of its class and id."""

import re

NAV, FOOTER, FOOT, ASIDE, MENU, SIDE, TAGS, AD, META, TITLE = (1 << bit for bit in range(10))
_ELEMENTS = {"nav": NAV, "menu": NAV, "footer": FOOTER, "aside": ASIDE}
_ROLES = {
    "navigation": NAV, "contentinfo": FOOTER, "complementary": ASIDE, "menu": NAV, "menubar": NAV,
    "tablist": NAV,
}  # fmt: skip
_WORDS = {
    NAV: "nav navi navbar navigation subnav topnav mainnav breadcrumb breadcrumbs pagination pager"
    " paging pagenav",
    MENU: "menu submenu mainmenu topmenu dropdown topbar toolbar megamenu offcanvas hamburger"
    " burger",
    FOOT: "footer foot bottombar copyright imprint colophon",
    SIDE: "sidebar side widget rail aside",
    TAGS: "tag tags tagcloud tagged keywords topics hashtag hashtags",
    AD: "ad ads advert adverts advertisement advertising advertorial anzeige werbung sponsor"
    " sponsors sponsored sponsoring affiliate promoted adbox taboola outbrain",
    META: "author authors byline meta category categories comment comments share sharing social"
    " login signin account subscribe newsletter cookie consent rating reply cmt cate bookmark"
    " kicker",
    TITLE: "title headline heading tit titel titulo titre header hed",
}
_BY_WORD = {word: zone for zone, words in _WORDS.items() for word in words.split()}
_SPLIT = re.compile(r"[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])")
# What these open, all in them is in; META and TITLE are told of the nearest elements only.
LASTING = NAV | FOOTER | FOOT | ASIDE | MENU | SIDE | TAGS | AD


def zone_of(tag: str, role: str | None, names: str) -> int:
    """Return the zones that an element opens, as bits. `names` are its class and id."""
    zone = _ELEMENTS.get(tag, 0)
    if role:
        zone |= _ROLES.get(role.strip().lower(), 0)
    if names:
        for word in _SPLIT.split(names[:300]):
            zone |= _BY_WORD.get(word.lower(), 0)
    return zone
