"""Pages that show something instead of the article: a paywall, a consent wall, an error.

A wrong refusal loses a story, so each needs two signs: words that only such pages say, and that
there is little text besides.
"""

import re
from collections.abc import Sequence

from watcher.extract.blocks import Block, mass_of
from watcher.extract.cues import choices
from watcher.extract.structured import Object
from watcher.model import Refusal

_ELSEWHERE = frozenset(("<header", "<footer", "footer", "invisible"))
# Below this an article is called a stub, where the page says that there is more; in letters.
_STUB = 1200
# Error pages and walls are shorter than this, all in all.
_SHORT = 700
_ERROR_TITLE = re.compile(
    r"\W*(?:"
    + choices(r"""
    (?:error|fehler|erreur|lỗi|ошибка)?\W*(?:40[0-9]|410|42[0-9]|50[0-9])\b(?!\s*(?:[a-z]+\s){4})
    (?:the )?page (?:not found|cannot be found|you requested|doesn.t exist)|not found\b
    access denied|forbidden\b|just a moment|attention required|security check
    are you (?:a )?(?:robot|human)|robot check|(?:please )?verify(?:ing)? (?:that )?you are
    pardon our interruption|ddos|service unavailable|bad gateway|gateway time-?out
    internal server error|request blocked|unavailable for legal
    seite nicht gefunden|zugriff verweigert|page (?:non trouvée|introuvable)|accès refusé
    página no encontrada|acceso denegado|página não encontrada|pagina non trovata
    страница не найдена|доступ запрещ|nie znaleziono strony|stránka nenalezena
    không tìm thấy|trang không tồn tại|页面不存在|找不到(?:网页|頁面)|ページが見つかりません
    الصفحة غير موجودة
    """)
    + ")",
    re.IGNORECASE,
)
_ERROR = re.compile(
    choices(r"""
    (?:enable|activate|turn on) (?:javascript|cookies)|checking your browser|captcha
    unusual traffic|you have been blocked|access (?:to this page )?(?:has been |is )?denied
    don.t have permission|page (?:you (?:are|were) looking for|you requested|not found)
    ray id|reference \#|error code|(?:existiert|gibt es) nicht(?: mehr)?|nicht gefunden
    n.existe (?:pas|plus)|no existe|не существует|не найдена|không (?:tồn tại|tìm thấy)
    """),
    re.IGNORECASE,
)
_CONSENT = re.compile(
    choices(r"""
    before you continue|we (?:and our (?:\d+ )?partners|use|value)[^.]{0,60}(?:cookies|privacy)
    accept (?:all )?(?:cookies|and continue)|manage (?:my )?(?:cookie|privacy|consent)
    cookies? (?:akzeptieren|zustimmen)|mit werbung (?:und tracking )?weiterlesen
    zustimmen und weiter|accepter (?:et|les cookies|tout)
    aceptar (?:y continuar|(?:las |todas las )?cookies)|aceitar (?:todos os )?cookies
    accetta(?: tutti)?(?: i)? cookie|принять (?:все )?cookie
    chấp nhận (?:tất cả )?cookie|your (?:privacy|consent) (?:choices|preferences)
    """),
    re.IGNORECASE,
)
# What stands where the text ends, and nowhere else.
_WALL = re.compile(
    choices(r"""
    subscribe (?:now |today )?(?:to|and) (?:continue|read|keep|unlock|get (?:full|unlimited))
    (?:to|and) (?:continue|keep) reading|continue reading (?:your|this|the full) (?:article|story)
    (?:article|story|content) is (?:only )?(?:for|available to|exclusive to)[^.]{0,25}subscri
    (?:article|story|content) is (?:only )?(?:for|available to|reserved for)[^.]{0,25}member
    (?:article|story|content) is (?:reserved |exclusively )?for (?:our )?(?:subscri|member)
    unlock (?:this|the full)|(?:read|reached) your (?:limit|last) (?:of )?free
    free articles? (?:left|remaining|this month)|weiterlesen mit|jetzt weiterlesen
    artikel freischalten|nur für abonnenten|réservée? (?:aux|à nos) abonnés
    il vous reste|(?:solo|exclusivo) para (?:nuestros )?suscriptores|exclusivo para assinantes
    riservato agli abbonati|alleen voor abonnees|tylko dla (?:subskrybentów|prenumeratorów)
    kun for abonnenter|för prenumeranter|только для подписчиков|会員限定|有料会員
    для перадплатнікаў|для передплатників|続きを読むには|订阅后|付费阅读
    (?:đăng nhập|đăng ký|trả phí|mua gói)[^.]{0,40} để đọc (?:tiếp|toàn bộ|đầy đủ)
    dành (?:riêng )?cho (?:thuê bao|(?:bạn đọc|độc giả|thành viên) (?:trả phí|có phí))
    """),
    re.IGNORECASE,
)
# What many pages have, those that are free too.
_OFFER = re.compile(
    choices(r"""
    (?:sign|log) in (?:to|or subscribe)|already (?:a|have a) (?:subscri|member|digital)
    subscribers? only|jetzt (?:abonnieren|freischalten)|bereits (?:abonnent|registriert|kunde)
    déjà abonné|já é assinante|sei già abbonato|оформите подписку|subscribe
    """),
    re.IGNORECASE,
)


def refusal(text: str, title: str, article: Object, page: Sequence[Block]) -> Refusal | None:
    """Return why the text is not the article's, None where it is.

    `page` are the page's blocks, `article` its JSON-LD. "empty": there is no text.
    """
    mass = mass_of(text)
    if mass < _SHORT:
        whole = "\n".join(block.text for block in page)[:20_000]
        if _ERROR_TITLE.match(title) and (mass < 250 or _ERROR.search(whole)):
            return "error"
        if mass < 300 and mass_of(whole) < 2 * _SHORT and _ERROR.search(whole):
            return "error"
        if _CONSENT.search(text) and _of_it(text, _CONSENT) > 0.4:
            return "consent"
    if not text:
        return (
            "consent"
            if sum(block.mass for block in page) < 3000 and _any(page, _CONSENT)
            else "empty"
        )
    paid = _is_paid(article)
    if mass >= _STUB or paid is False:
        return None
    return "paywall" if _any(page, _WALL) or (paid and _any(page, _OFFER)) else None


def _is_paid(article: Object) -> bool | None:
    """Tell whether the page says that it is not free, or is (schema.org isAccessibleForFree)."""
    said = str(article.get("isAccessibleForFree", "")).strip().lower()
    return {"false": True, "true": False}.get(said)


def _any(page: Sequence[Block], pattern: re.Pattern[str]) -> bool:
    """Tell whether a block says it; what is around every page, or hidden, does not count."""
    return any(
        pattern.search(block.text[:400]) for block in page if not block.place.seen & _ELSEWHERE
    )


def _of_it(text: str, pattern: re.Pattern[str]) -> float:
    """Return which share of a text's paragraphs says it, by length."""
    lines = text.split("\n")
    return sum(len(line) for line in lines if pattern.search(line)) / max(1, len(text))
