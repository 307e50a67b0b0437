"""Words that tell the purpose of a block: links to other stories, sharing, subscribing ...

`opens` looks at the beginning of a block, `says` at all of a short one.
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
        相[关關](?:阅读|閱讀|新闻|新聞|报道|報導|链接|文章|推荐|推薦|专题|资讯|視頻|视频|搜索|标签)
        延伸(?:阅读|閱讀)|推[荐薦](?:阅读|閱讀|新闻)
        [为為][你您]推[荐薦]|[热熱][门門]推[荐薦]|猜你喜[欢歡]|此前报道[:：]
        更多(?:猛料|精彩|新闻|新聞|内容)|上一[篇页]|下一[篇页]
        関連(?:記事|ニュース|リンク)|おすすめ(?:記事|の記事)|あわせて読みたい|続きを読む
        [【〔]関連
        관련\s?(?:기사|뉴스)|많이 본|추천\s?기사|함께 읽
        اقرأ (?:أيضا|أيضاً|المزيد)|شاهد أيضا|مواضيع ذات صلة|(?:مطالب|اخبار|خبرهای) مرتبط
        بیشتر بخوانید
        קראו (?:גם|עוד)|עוד בנושא|כתבות נוספות|مزید پڑھیں|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें
        আরও পড়ুন
        மேலும் படிக்க|อ่าน(?:เพิ่มเติม|ข่าว|ต่อ)|ข่าวที่เกี่ยวข้อง
        διαβάστε (?:επίσης|ακόμ[αη]|περισσότερα)|δείτε (?:επίσης|ακόμ[αη])
        ilgili haber|bunları da|haberin devamı|həmçinin oxu|citește (?:și|mai)|vezi și
        прочетете (?:още|и)
        вижте (?:още|също)|още по темата|pročitajte (?:još|i\b)|прочитајте|čítajte (?:aj|viac)
        preberite (?:še|tudi)
        olvass(?:a|on)? (?:el|tovább|még)|kapcsolódó|taip pat skaitykite
        skaitykite (?:taip|daugiau)|las(?:i|iet) (?:arī|vairāk)
        loe (?:ka|veel|lisaks)\b|lue lisää|чытайце (?:таксама|яшчэ)|тағы оқыңыз|წაიკითხეთ
        """,
    "share": r"""
        share (?:this|on|via)|follow (?:us|@|me)|tweet|teilen|partager|compartir|compartilh
        condividi|поделиться|chia sẻ|分享|facebook|twitter|whatsapp|like us
        微[信博]|扫(?:一扫|描)|掃(?:一掃|描)|シェア|ツイート|공유|شارك|تابع(?:نا|وا)|שתפו|paylaş|κοινοποί
        """,
    "letter": r"""
        sign up|subscribe|newsletter|get (?:the|our|more)|enter your|your email|already a|log in
        register|download (?:the|our)|jetzt|abonn|melden sie|suscr|assine|inscri|подпис|đăng ký
        ติดตาม|support (?:our|us)|donate|关注.{0,12}(?:公众号|微信)|会員登録|ログイン|メルマガ|구독
        اشترك|הירשמו|abone ol|εγγραφ
        """,
    "photo": r"""
        photo|foto|image|picture|credit|photograph|bild|quelle|source:|getty|ap photo|reuters|afp
        dpa|video|watch|ảnh|nguồn|фото|видео|图|写真|file\b
        \(?(?:pic|image)\ |!\[|\[(?:video|photo)
        """,
    "legal": r"""
        ©|copyright|all rights|\(c\)|alle rechte|todos os direitos|tous droits|все права
        bản quyền|terms|privacy|cookie|disclos|disclaimer|correction|advertis|anzeige|publicidad
        this (?:article|story|post) (?:was|has|is|originally|first|appear)|publicité|реклама
        quảng cáo|sponsored|版[权權]|免[责責]|(?:特别|免责|版权)?[声聲]明[:：]|著作権|無断|무단
        저작권|ⓒ|حقوق|זכויות|广告|廣告|広告|광고
        """,
    "about": r"""
        by\b|von\b|por\b|par\b|about (?:the|us)|author|contact|written by|posted|published|updated
        last (?:updated|modified)|reporting by|editing by|tags?:?|topics?:?|filed|categor|schlagw
        [责責]任[编編][辑輯]|[编編][辑輯][:：]|[（(【]?[责責]编[:：]|(?:本文)?[来來]源[:：]|作者[:：]|[记記]者[:：]
        [当當]前位置|您(?:现在|所在|當前)?的位置|[发發]布(?:时间|日期|時間)|更新日|입력|수정|기자
        themen|etiquetas|теги|từ khóa|tác giả|\d{1,2}[./:]\d{1,2}
        """,
    "comment": r"""
        comments?\b|\d+ comments?|leave a|reply|kommentar|comentário|comentario|комментар
        bình luận|コメント|[评評][论論]|跟[贴帖]|网友|댓글|تعليق|תגובות|yorum|σχόλια
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
