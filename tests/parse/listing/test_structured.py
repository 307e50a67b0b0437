import json
from datetime import UTC, datetime

from watcher.parse.listing.structured import Told, told_of

BASE = "https://n.example/news/"


def article(number: int) -> dict[str, object]:
    return {
        "@type": "NewsArticle",
        "url": f"/a/{number}",
        "headline": f"Headline {number}",
        "description": "What happened.",
        "datePublished": "2025-09-15T10:00:00+02:00",
        "image": {"@type": "ImageObject", "url": "https://n.example/p.jpg"},
    }


def test_a_list_of_articles_tells_of_each() -> None:
    graph = {"@graph": [{"@type": "ItemList", "itemListElement": [article(n) for n in range(3)]}]}
    told = told_of([json.dumps(graph)], BASE)
    assert told["https://n.example/a/1"] == Told(
        "Headline 1",
        "What happened.",
        datetime(2025, 9, 15, 8, tzinfo=UTC),
        "https://n.example/p.jpg",
    )


def test_breadcrumbs_and_single_articles_tell_of_no_list() -> None:
    crumbs = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "url": f"/c/{n}"} for n in range(5)],
    }
    assert told_of([json.dumps(crumbs), json.dumps(article(1))], BASE) == {}


def test_damaged_and_odd_data_is_passed_over() -> None:
    odd = ["{", "[" * 100_000, "null", '{"@type": ["x"], "url": 3}', '{"@type": "Article"}']
    assert told_of(odd, BASE) == {}
