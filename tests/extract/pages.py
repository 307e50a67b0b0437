"""Article pages for tests: a story in the surroundings that sites put it in."""

from collections.abc import Iterable, Sequence

# From a Vietnamese agency report of 30 August 2020, shortened.
STORY = (
    "Theo Reuters, hai người đứng đầu hai nhà nước vẫn chưa có cuộc gặp trực tiếp nào kể từ khi "
    "phong trào biểu tình phản đối kết quả bầu cử tổng thống Belarus nổ ra hồi đầu tháng.",
    'Điện Kremlin đưa ra thông báo chính thức: "Đã có sự đồng ý về một cuộc gặp ở Moscow trong '
    'những tuần tới".',
    "Ông Alexander Lukashenko, người cầm quyền trong suốt 26 năm qua tại Belarus, đang phải chịu "
    "áp lực bởi phong trào biểu tình phản đối kết quả bầu cử tổng thống hôm 9/8.",
    "Hàng nghìn phụ nữ đã tuần hành ở thủ đô Minsk hôm 29/8, vẫy cờ, hoa và bóng bay, kêu gọi ông "
    "Lukashenko và chính phủ từ chức.",
)
TITLE = "Sau cuộc biểu tình tại Belarus, Tổng thống Lukashenko sẽ gặp Tổng thống Putin"
# What stands around it, and must not be matched.
TEASERS = (
    "Tổng thống Nga Vladimir Putin cho biết con gái ông, người đã được tiêm vaccine Covid-19 vào "
    "đầu tháng này, đã phát triển kháng thể ...",
    "Tổng thống Belarus Alexander Lukashenko đã thể hiện sức mạnh và sự ổn định của một nhà cầm "
    "quyền bằng cách bay vào dinh thự ...",
)
RELATED = (
    "Tin quốc tế ngày 25/8: Tổng thống Putin công du Trung Quốc; Israel tấn công ngoại ô Gaza",
    "Khai mạc Trại hè tiếng Việt lần thứ 4 của cộng đồng người Việt tại Belarus",
    "Thư ký báo chí của Tổng thống Putin: Nga rất yêu quý Việt Nam",
)
OTHERS = (
    "CMG khởi xướng thành lập Cơ chế “Đối tác Truyền thông Nam Bán cầu”",
    'Tin quốc tế: Ukraine cáo buộc Nga "cố tình đe dọa an toàn hạt nhân châu Âu"',
)
POPULAR = (
    "Tình đoàn kết Việt Nam - Cuba là mệnh lệnh của trái tim",
    "[Video] Petr Tsvetov: Việt Nam ấm áp và thân thuộc",
)


def links(titles: Iterable[str]) -> str:
    """Return a list of headlines that link."""
    return (
        "<ul>" + "".join(f'<li><a href="/{n}">{t}</a></li>' for n, t in enumerate(titles)) + "</ul>"
    )


def story_page(story: Sequence[str] = STORY, title: str = TITLE) -> str:
    """Return a story as its site shows it: a captioned picture, teasers, three lists beside."""
    first, *rest = (f"<p>{text}</p>" for text in story)
    caption = (
        '<table class="image"><tr><td><img src="/a.jpg" alt="![]()"></td></tr>'
        f'<tr><td class="caption">{title}.</td></tr></table>'
    )
    teasers = "".join(
        f'<table class="article-relate"><tr><td><a href="/t{n}"><img src="/t{n}.jpg"></a></td>'
        f'<td><a href="/t{n}">{text}</a></td></tr></table>'
        for n, text in enumerate(TEASERS)
    )
    menu = links(("Trang chủ", "Thời sự", "Quốc tế", "Multimedia"))
    shares = '<a href="#">Chia sẻ</a> <a href="#">Facebook</a> <a href="#">Twitter</a>'
    popular = f'<div class="box-popular"><h3>Đọc nhiều</h3>{links(POPULAR)}</div>'
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>{title} | Thời Đại</title><meta property="og:site_name" content="Thời Đại">
<meta property="og:title" content="{title}"><meta property="og:image" content="/a.jpg">
<meta property="article:published_time" content="2020-08-30T11:02:00+07:00">
<link rel="canonical" href="https://example.vn/putin-lukashenko-1.html"></head><body>
<div class="header">{menu}</div>
<div class="container"><div class="main-col">
<h1 class="article-title">{title}</h1><div class="article-meta">30/08/2020 11:02</div>
<div class="article-content">{first}{caption}{"".join(rest)}{teasers}</div>
<div class="share-bar">{shares}</div>
<div class="box-related"><h3>Tin bài liên quan</h3>{links(RELATED)}</div>
<div class="box-other"><h3>Các tin bài khác</h3>{links(OTHERS)}</div>
</div><div class="sidebar">{popular}</div></div>
<div class="footer"><p>© 2020 Thời Đại. Ghi rõ nguồn khi phát hành lại thông tin.</p></div>
</body></html>"""
