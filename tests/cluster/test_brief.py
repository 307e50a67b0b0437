"""Short reports: two events in the words of one desk, one event in the words of two."""

import pytest

from tests.cluster.stories import telling
from watcher.cluster.features import Features
from watcher.cluster.window import Window
from watcher.model import EntryId, StoryId

Text = tuple[str, str]


def place(first: Features, *others: Features, then: Features) -> bool:
    """Tell whether a telling joins the story of others."""
    window = Window()
    for number, made in enumerate((first, *others), 1):
        window.add(EntryId(number), StoryId(1), made)
    return window.place(then).story == StoryId(1)


def joins(one: Text, other: Text, *, lang: str = "en", hours: float = 1) -> bool:
    first, second = telling(*one, lang=lang), telling(*other, lang=lang, hours=hours)
    return place(first, then=second)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        (
            "en",
            ("Girl, 9, dies after crash in Oldham", "A nine-year-old girl has died after a car hit "
             "a tree in Huddersfield Road, Oldham, on Sunday evening, police said."),
            ("Girl, 9, dies after crash in Wigan", "A nine-year-old girl has died after a car hit "
             "a wall in Poolstock Lane, Wigan, on Sunday evening, police said."),
        ),
        (
            "it",
            ("Incendio in un capannone a Prato", "Un incendio è scoppiato nella notte in un "
             "capannone tessile a Prato: nessun ferito, sul posto sei squadre di pompieri."),
            ("Incendio in un capannone a Lodi", "Un incendio è scoppiato nella notte in un "
             "capannone agricolo a Lodi: nessun ferito, sul posto tre squadre di pompieri."),
        ),
        (
            "uk",
            ("Вибухи пролунали в Одесі", "В Одесі пролунали вибухи, працює протиповітряна оборона, "
             "повідомив міський голова, перебувайте в укриттях."),
            ("Вибухи пролунали в Дніпрі", "У Дніпрі пролунали вибухи, працює протиповітряна "
             "оборона, повідомив міський голова, перебувайте в укриттях."),
        ),
        (
            "vi",
            ("Cháy quán karaoke ở Thủ Đức, hai người bị thương", "Tối qua một quán karaoke ở Thủ "
             "Đức bốc cháy dữ dội, hai người bị thương được đưa đi cấp cứu."),
            ("Cháy quán cà phê ở Biên Hòa, một người bị thương", "Tối qua một quán cà phê ở Biên "
             "Hòa bốc cháy dữ dội, một người bị thương được đưa đi cấp cứu."),
        ),
    ],
)  # fmt: skip
def test_one_pattern_with_other_names_is_two_events(lang: str, one: Text, other: Text) -> None:
    assert not joins(one, other, lang=lang)
    assert not joins(other, one, lang=lang)


def test_one_pattern_with_other_figures_is_two_events() -> None:
    assert not joins(
        ("Shares close higher in Warsaw", "The index of Warsaw closed up 0.6%, at 91,204 points."),
        ("Shares close lower in Warsaw", "The index of Warsaw closed down 1.1%, at 90,187 points."),
        hours=24,
    )


def test_one_pattern_on_other_days_is_two_events() -> None:
    assert not joins(
        ("Orange warning for six counties", "Rain is to come on 3 March in six counties, it said."),
        (
            "Orange warning for nine counties",
            "Rain is to come on 4 March in nine counties, it said.",
        ),
        hours=24,
    )


def test_one_telling_in_the_same_pattern_speaks_for_its_whole_story() -> None:
    first = telling(
        "Rovers 2-1 United: Lee sends Rovers top", "Tom Lee struck late as Rovers beat United 2-1."
    )
    second = telling(
        "Late Lee strike takes Rovers past United", "Rovers beat United 2-1 by a late Tom Lee goal."
    )
    other = telling(
        "Rovers 2-1 Albion: Lee sends Rovers clear",
        "Tom Lee struck late as Rovers beat Albion 2-1.",
    )
    assert place(first, then=second)
    assert not place(first, second, then=other)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        (
            "nl",
            ("Actievoerders bezetten brug bij Kampen", "Zo'n tachtig actievoerders staan sinds de "
             "ochtend op de IJsselbrug bij Kampen."),
            ("IJsselbrug dicht door protest", "De politie houdt het verkeer bij Kampen tegen: "
             "tachtig actievoerders laten niemand over de IJsselbrug."),
        ),
        (
            "pl",
            ("Senat odrzucił ustawę o lasach", "Za odrzuceniem ustawy było 51 senatorów, 46 "
             "przeciw, podał marszałek Senatu."),
            ("Ustawa o lasach wraca do Sejmu", "Senat nie zgodził się na nowe przepisy o lasach: "
             "51 głosów za odrzuceniem."),
        ),
    ],
)  # fmt: skip
def test_four_words_are_enough_where_a_name_is_among_them(
    lang: str, one: Text, other: Text
) -> None:
    assert joins(one, other, lang=lang)
    assert not joins(one, other, lang=lang, hours=30)


WEATHER = (
    "{} weather today",
    "The forecast for {} today says that it will be cloudy with sunny spells in the afternoon. "
    "Temperatures will reach {} degrees by three o'clock before they fall again overnight. Winds "
    "will be light and from the west, and there is little chance of rain in the evening. Drivers "
    "are reminded to check tyres and lights before long journeys and to allow for more time.",
)
AIR = (
    "{}空气质量预报",
    "{}气象台发布空气质量预报：今天白天多云，空气质量良，适宜户外活动，最高气温{}度，偏北风二到三级。"
    "气象台提醒市民早晚温差较大，注意适时增减衣物，外出驾车注意交通安全，谨防感冒。",
)


def filled(pattern: Text, *words: str) -> Text:
    return pattern[0].format(*words), pattern[1].format(*words)


@pytest.mark.parametrize(
    ("lang", "pattern", "one", "other"),
    [("en", WEATHER, ("Oldham", "11"), ("Wigan", "12")), ("zh", AIR, ("洛阳", "9"), ("开封", "8"))],
)
def test_a_pattern_filled_in_twice_is_two_events_in_any_script(
    lang: str, pattern: Text, one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert not joins(filled(pattern, *one), filled(pattern, *other), lang=lang)


def test_a_copy_under_another_title_is_a_copy() -> None:
    title, text = filled(WEATHER, "Oldham", "11")
    assert joins((title, text), ("A fine day is ahead for Oldham", text))
    assert joins((title, text), (title, text[:180]))


def test_what_a_site_says_under_everything_makes_no_copies() -> None:
    footer = (
        "This report was written for our readers by the desk in the capital, and it was read by "
        "two editors before it went out. Should you have found a mistake in it, tell us by mail, "
        "and it will be mended on the same day. More from this desk is found on its page."
    )
    bridge = ("Bridge closed for repairs", f"The old bridge is closed until May. {footer}")
    choir = ("Choir wins first prize", f"The choir of the town won in Graz. {footer}")
    assert not joins(bridge, choir)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        (
            "ja",
            ("宮崎県で震度4の地震 津波の心配なし", "午前3時ごろ、宮崎県南部を震源とする地震があり、"
             "最大震度4を観測した。"),
            ("青森県で震度3の地震 津波の心配なし", "午後8時ごろ、青森県東部を震源とする地震があり、"
             "最大震度3を観測した。"),
        ),
        (
            "he",
            ("הרוג בתאונה בכביש ליד חדרה", "אדם נהרג הבוקר בתאונה בכביש ליד חדרה, המשטרה חוקרת."),
            ("הרוג בתאונה בכביש ליד עפולה", "אדם נהרג הערב בתאונה בכביש ליד עפולה, המשטרה חוקרת."),
        ),
        (
            "hi",
            ("दिल्ली में फैक्ट्री में आग, चार मजदूरों की मौत", "दिल्ली की एक फैक्ट्री में रविवार रात आग लगने से "
             "चार मजदूरों की मौत हो गई, पुलिस ने बताया कि जांच जारी है।"),
            ("सूरत में फैक्ट्री में आग, तीन मजदूरों की मौत", "सूरत की एक फैक्ट्री में रविवार रात आग लगने से "
             "तीन मजदूरों की मौत हो गई, पुलिस ने बताया कि जांच जारी है।"),
        ),
    ],
)  # fmt: skip
def test_without_capitals_what_the_text_says_again_tells_two_events(
    lang: str, one: Text, other: Text
) -> None:
    assert not joins(one, other, lang=lang)
    again = (one[0], one[1].split("。")[0].split(",")[0])
    assert joins(one, again, lang=lang)


def test_the_next_of_a_series_is_no_telling_of_the_whole_story() -> None:
    quake = "A tremor of magnitude {} was felt in the night at the fields, people ran outside."
    first = telling("Tremor of magnitude 4,2 at the fields", quake.format("4,2"))
    other = telling("Night of fear at the fields", f"{quake.format('4,2')} Schools are closed.")
    later = telling("Tremor of magnitude 3,6 at the fields", quake.format("3,6"), hours=24)
    assert place(first, then=other)
    assert not place(first, other, then=later)
