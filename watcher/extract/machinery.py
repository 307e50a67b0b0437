"""Lines of a page's own machinery within an article: advertisement labels, players, embeds.

They are the same on thousands of sites, and what they say is never news.
"""

import re

from watcher.extract.cues import choices

_LONGEST = 600  # characters of such a line
_LABEL = re.compile(
    r"\W*(?:advertisements?|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|annuncio"
    r"|advertentie|reklam[aey]?|annons|mainos|annonse?|реклама|рэклама|quảng cáo|iklan|โฆษณา"
    r"|広告|广告|廣告|광고|إعلان|اعلان|تبلیغات|פרסומת|διαφήμιση|hirdetés|publicitate|оглас|oglas"
    r"|sponsored(?: content)?|story continues below advertisement|article continues after ad"
    r"|continue reading the main story|click here to get the .{3,30} app)\W*",
    re.IGNORECASE,
)
_SAYS = re.compile(
    choices(
        r"""
        \b(?:enable|activate|turn on|activez|activ[ae]r?|habilit[ae]r?)\b.{0,20}javascript
        \b(?:attiva(?:re)?|ativ[ae]r?|включит[еь]|увімкніть|увімкнути|уключыце)\b.{0,20}javascript
        javascript (?:is|(?:must|has to|needs to) be) .{0,12}(?:enabled|disabled|required)
        javascript (?:ist|wurde) .{0,20}aktiviert|javascript aktiviert (?:sein|werden|haben)
        javascript (?:est|está|è) (?:dés|des|dis)?(?:acti|atti|ati|habili)
        javascript (?:отключ|не включ)
        javascript.{0,20}(?:aktivieren|einschalten|inschakelen|in te schakelen)
        \b(?:your|ihrem|votre|su|seu|uw|вашем) (?:browser|navig|браузер).{0,60}javascript
        javascript.{0,60}\b(?:your|ihrem|votre|su|seu|uw|вашем) (?:browser|navig|браузер)
        your browser (?:does not|doesn.t|is not|isn.t) support
        browser that supports html5 (?:video|audio)
        ihr browser unterstützt|votre navigateur ne|su navegador no|браузер не поддерживает
        trình duyệt (?:của bạn )?không hỗ trợ|お使いのブラウザ
        (?:extern|drittanbieter)\w* inhalt.{0,200}(?:anzeigen|angezeigt|einverstanden|datenschutz)
        empfohlener redaktioneller inhalt|an drittplattformen übermittelt
        contenu (?:externe|tiers).{0,200}(?:accept|autoris|cookies)
        contenuto esterno.{0,200}(?:accett|cookie)|contenido externo.{0,200}(?:acept|cookies)
        externe (?:inhoud|content).{0,200}(?:toestemming|cookies|akkoord)
        third[- ]party (?:content|cookies).{0,200}(?:accept|allow|consent|permission)
        (?:this content|content, which) is (?:provided|hosted) by .{0,99}(?:cookies|consent|accept)
        """
    ),
    re.IGNORECASE,
)
_HINTS = (
    "javascript", "browser", "navig", "браузер", "trình duyệt", "ブラウザ", "inhalt", "cont",
    "drittplattform", "inhoud",
)  # fmt: skip


def is_machinery(text: str) -> bool:
    """Tell whether a line of a page is its machinery's, and no part of an article.

    It speaks to the reader: an article may tell of JavaScript in browsers, too.
    """
    if len(text) > _LONGEST:
        return False
    if len(text) < 50 and _LABEL.fullmatch(text):
        return True
    low = text.lower()
    return any(hint in low for hint in _HINTS) and _SAYS.search(text) is not None
