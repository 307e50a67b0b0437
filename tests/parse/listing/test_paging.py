from datetime import UTC, datetime

import pytest

from watcher.parse.listing import parse_page

NOW = datetime(2025, 9, 15, 12, 0, tzinfo=UTC)
STORIES = "".join(
    f'<li><h3><a href="/news/{number}-a-slug">A headline of several words about {number}</a></h3>'
    for number in range(4100, 4106)
)


def next_of(pager: str, url: str = "https://n.example/news/", head: str = "") -> str | None:
    body = f"<html><head>{head}<title>News</title></head><body><ul>{STORIES}</ul>{pager}</body>"
    return parse_page(body.encode(), None, url, now=NOW).next_page


def test_the_head_of_a_page_names_the_next_one() -> None:
    head = '<link rel="next" href="/news/page/2/">'
    assert next_of("", head=head) == "https://n.example/news/page/2/"


@pytest.mark.parametrize(
    ("pager", "expected"),
    [
        ('<a rel="next" href="?page=2">more</a>', "https://n.example/news/?page=2"),
        ('<nav class="pager"><a href="page/2/">Older posts</a></nav>', "https://n.example/news/page/2/"),
        ('<div class="pages"><a class="next" href="p2.html">›</a></div>', "https://n.example/news/p2.html"),
        ('<div class="pagination"><a class="page" href="?p=2">下一页</a></div>', "https://n.example/news/?p=2"),
        ('<nav><a href="?p=2">Trang sau</a></nav>', "https://n.example/news/?p=2"),
    ],
)  # fmt: skip
def test_a_pagers_link_forward_is_the_next_page(pager: str, expected: str) -> None:
    assert next_of(pager) == expected


@pytest.mark.parametrize(
    "pager",
    [
        "",
        '<nav><a href="/news/">Next generation of boats</a></nav>',
        '<nav class="pager"><a href="https://other.example/2">Next</a></nav>',
        '<p><a href="/news/4199-next-week">Next week it will rain</a></p>',
    ],
)
def test_what_leads_elsewhere_is_no_next_page(pager: str) -> None:
    assert next_of(pager) is None
