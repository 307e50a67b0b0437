import pytest

from watcher.parse.sitemap.slug import is_made, title_from_url


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/news/putin-meets-lukashenko-in-minsk", "Putin meets lukashenko in minsk"),
        (
            "/news/local/tour-de-yorkshire-in-calderdale-1-7242580",
            "Tour de yorkshire in calderdale",
        ),
        ("/2024/05/some_story_about_minsk.html", "Some story about minsk"),
        ("/some-long-story-here/12345", "Some long story here"),
        ("/some-long-story-here/12345/", "Some long story here"),
        ("/2024/05/01/some-long-story-here/print", "Some long story here"),
        ("/a/12-dead-in-fire-a1b2c3d4e5", "12 dead in fire"),
        ("/elections-in-belarus-2025", "Elections in belarus 2025"),
        ("/news/elections-in-belarus-20250126.html", "Elections in belarus"),
        ("/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8-%D0%B4%D0%BD%D1%8F", "Новости дня"),
        (
            "/tin-tuc/tong-thong-belarus-gap-ong-putin-4821341.html",
            "Tong thong belarus gap ong putin",
        ),
        ("/news/白俄罗斯总统会见普京", "白俄罗斯总统会见普京"),
        ("/about.html", "About"),
        ("/12345", ""),
        ("/", ""),
        ("", ""),
        ("/3f2504e0-4f89-11d3-9a0c-0305e82c3301", ""),
        ("/article?id=some-story-in-query", "Article"),
    ],
)
def test_the_words_of_an_address_are_its_title(path: str, title: str) -> None:
    assert title_from_url("https://x.example" + path) == title


def test_a_title_made_from_an_address_is_told_from_a_real_one() -> None:
    url = "https://x.example/putin-in-minsk"
    assert is_made("Putin in minsk", url)
    assert not is_made("Putin flies to Minsk", url)
    assert not is_made("", "https://x.example/1")
    assert not is_made("Title", None)
