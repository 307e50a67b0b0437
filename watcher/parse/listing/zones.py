"""Which part of a page an element opens, by its name, role and the words of its class and id."""

import re

NAV, FOOTER, HEADER, ASIDE, FORM, MENU, SIDE, TAGS, AD, META, RELATED, MAIN, ITEM, TITLE = (
    1 << bit for bit in range(14)
)
_ELEMENTS = {
    "nav": NAV, "menu": NAV, "footer": FOOTER, "header": HEADER, "aside": ASIDE, "form": FORM,
    "main": MAIN, "article": ITEM,
}  # fmt: skip
_ROLES = {
    "navigation": NAV, "contentinfo": FOOTER, "banner": HEADER, "complementary": ASIDE,
    "menu": NAV, "menubar": NAV, "tablist": NAV, "search": FORM, "main": MAIN, "article": ITEM,
    "dialog": FORM,
}  # fmt: skip
_WORDS = {
    NAV: "nav navi navbar navigation subnav topnav mainnav breadcrumb breadcrumbs pagination pager"
    " paging pagenav wp-pagenavi",
    MENU: "menu submenu mainmenu topmenu dropdown topbar toolbar megamenu offcanvas"
    " hamburger burger",
    FOOTER: "footer foot bottombar copyright imprint colophon",
    HEADER: "masthead siteheader topheader",
    SIDE: "sidebar side widget rail aside",
    TAGS: "tag tags tagcloud tagged keywords topics hashtag hashtags",
    AD: "ad ads advert advertisement advertising anzeige sponsor sponsored sponsoring promo banner"
    " promoted partner partners affiliate commercial werbung adv adbox taboola outbrain",
    META: "author authors byline meta category categories comment comments share sharing social"
    " login signin account subscribe newsletter cookie consent rating reply cmt cate bookmark"
    " kicker",
    RELATED: "related popular mostread trending recommended similar",
    ITEM: "teaser post entry story news article card item headline list listing archive hentry"
    " stories",
    TITLE: "title headline heading tit titel titulo titre header hed",
}  # fmt: skip
_BY_WORD = {word: zone for zone, words in _WORDS.items() for word in words.split()}
_SPLIT = re.compile(r"[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])")
# What these elements open, their children are in; ITEM and TITLE are told of the nearest ones.
LASTING = NAV | FOOTER | HEADER | ASIDE | FORM | MENU | SIDE | TAGS | AD | META | RELATED | MAIN


def zone_of(tag: str, role: str | None, names: str) -> int:
    """Return the zones that an element opens, as bits. `names` are its class and id."""
    zone = _ELEMENTS.get(tag, 0)
    if role:
        zone |= _ROLES.get(role.strip().lower(), 0)
    if names:
        for word in _SPLIT.split(names[:300]):
            zone |= _BY_WORD.get(word.lower(), 0)
    return zone
