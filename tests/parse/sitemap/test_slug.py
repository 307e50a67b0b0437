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
        ("/article?id=some-story-in-query", ""),
        ("/world/20241203-OYT1T50218/", ""),
        (
            "/asia/shares-soft-as-doubts-creep-back-idUSKBN1XT00W",
            "Shares soft as doubts creep back",
        ),
        ("/2019-03-29-leader-spotlight-of-today/", "Leader spotlight of today"),
        ("/2013/middle_east/8/3/syria.clashes/index.html", ""),
        ("/covid19-in-minsk", "Covid19 in minsk"),
        ("/2024-elections-in-minsk", "2024 elections in minsk"),
        ("/8156148,elections-in-minsk.html", "Elections in minsk"),
        ("/300-dead-after-apollo-13", "300 dead after apollo 13"),
        ("/leaders-meet-at-g20-4711", "Leaders meet at g20"),
        ("/news/kill-rep-ilhan-omar-n1085406", "Kill rep ilhan omar"),
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
