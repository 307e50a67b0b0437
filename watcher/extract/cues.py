"""Words that say what a block is for: to lead elsewhere, to be shared, to subscribe ...

By the languages of the sites that we know. `opens` is asked of a block's beginning, `says` of all
of a short one.
"""

import re
from typing import Final


def choices(rows: str) -> str:
    """Return a pattern of what stands on the lines of a text: any of them."""
    return "|".join(line.strip() for line in rows.strip().splitlines())


_OPENS: Final = {
    "more": r"""
        read (?:more|also|next|on)|see also|more (?:on|from|about)|related|also read|also on
        must read|recommended|you may also|don.t miss|lesen sie|mehr zum thema
        auch interessant|zum artikel
        lire aussi|à lire|voir aussi|leia (?:mais|também)|saiba mais|veja (?:também|mais)
        lee (?:también|más)|leer más|te puede interesar|leggi anche|czytaj (?:także|też|więcej)
        zobacz (?:także|też)|čtěte (?:také|více)|lees (?:ook|meer)|läs (?:också|mer|även)
        les (?:også|mer)|læs også|lue myös|baca juga|читайте (?:также|також)|читать далее|по теме
        смотрите также|xem thêm|đọc thêm|tin (?:bài )?liên quan|bài liên quan
        các tin (?:bài )?khác|đọc nhiều|tin cùng
        相关|延伸阅读|推荐阅读|関連記事
        あわせて読みたい|اقرأ أيضا
        """,
    "share": r"""
        share (?:this|on|via)|follow (?:us|@|me)|tweet|teilen|partager|compartir|compartilh
        condividi|поделиться|chia sẻ|分享|facebook|twitter|whatsapp|like us
        """,
    "letter": r"""
        sign up|subscribe|newsletter|get (?:the|our|more)|enter your|your email|already a|log in
        register|download (?:the|our)|jetzt|abonn|melden sie|suscr|assine|inscri|подпис|đăng ký
        ติดตาม|support (?:our|us)|donate
        """,
    "photo": r"""
        photo|foto|image|picture|credit|photograph|bild|quelle|source:|getty|ap photo|reuters|afp
        dpa|video|watch|ảnh|nguồn|фото|видео|图|写真|file\b|\(?(?:pic|image)\ |!\[|\[(?:video|photo)
        """,
    "legal": r"""
        ©|copyright|all rights|\(c\)|alle rechte|todos os direitos|tous droits|все права
        bản quyền|terms|privacy|cookie|disclos|disclaimer|correction|advertis|anzeige|publicidad
        this (?:article|story|post) (?:was|has|is|originally|first|appear)|publicité|реклама
        quảng cáo|sponsored
        """,
    "about": r"""
        by\b|von\b|por\b|par\b|about (?:the|us)|author|contact|written by|posted|published|updated
        last (?:updated|modified)|reporting by|editing by|tags?:?|topics?:?|filed|categor|schlagw
        themen|etiquetas|теги|từ khóa|tác giả|\d{1,2}[./:]\d{1,2}
        """,
    "comment": r"""
        comments?\b|\d+ comments?|leave a|reply|kommentar|comentário|comentario|комментар
        bình luận|コメント|评论
        """,
}
_SAYS: Final = {
    "social": r"""
        follow (?:us|@|me|her|him|them)\b
        (?:on|auf|sur|su|en|på|в|trên) (?:our )?(?:twitter|facebook|instagram|telegram|whatsapp)
        (?:on|auf|sur|su|en|på|в|trên) (?:our )?(?:linkedin|youtube|x\.com)
        @\w{3,}.{0,40}$|share (?:it|this)|\#\w+.{0,30}$
        """,
    "letter": r"""
        newsletter|subscribe|sign up|our app|email us|mailing list|abonnieren|smartphone
        datenschutz|personenbezogene|s.inscrire|suscríb|подпис|đăng ký|affiliate|commission
        """,
    "credit": r"""
        getty images|photograph(?:er)? by|photo(?:graph)?:|foto:|\((?:ap|afp|reuters|dpa)
        image credit|imago|picture alliance|shutterstock|ảnh:|/(?:ap|afp|reuters|dpa|epa)\b|©
        """,
    "mail": r"@[\w-]+\.\w",
}


def _any(kinds: dict[str, str]) -> str:
    return "|".join(f"(?P<{kind}>{choices(rows)})" for kind, rows in kinds.items())


_OPENING = re.compile(rf"\W{{0,3}}(?:{_any(_OPENS)})", re.IGNORECASE)
_SAYING = re.compile(_any(_SAYS), re.IGNORECASE)


# One of these is in whatever `_SAYING` finds.
_HINTS: Final = (
    "follow", "twitter", "facebook", "instagram", "telegram", "whatsapp", "linkedin", "youtube",
    "x.com", "@", "share", "#", "newsletter", "subscribe", "sign up", "our app", "email us",
    "mailing", "abonnieren", "smartphone", "datenschutz", "personenbez", "inscrire", "suscr",
    "подпис", "đăng ký", "affiliate", "commission", "getty", "photo", "foto:", "(ap", "(afp",
    "(reuters", "(dpa", "image credit", "imago", "picture all", "shutterstock", "ảnh:", "/ap",
    "/afp", "/reuters", "/dpa", "/epa", "©",
)  # fmt: skip


def opens(text: str) -> str | None:
    """Return what a block's first words say that it is for."""
    found = _OPENING.match(text)
    return found.lastgroup if found else None


def says(text: str) -> str | None:
    """Return what a short block says somewhere that it is for."""
    low = text.lower()
    if not any(hint in low for hint in _HINTS):  # which is ten times faster
        return None
    found = _SAYING.search(text)
    return found.lastgroup if found else None
