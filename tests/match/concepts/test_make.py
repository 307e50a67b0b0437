"""A mapping becomes a concept; two mappings become one."""

from watcher.match.concepts.concept import Name
from watcher.match.concepts.make import concept_of, merged


def test_each_key_says_how_its_names_count() -> None:
    found = concept_of(
        "X",
        {
            "about": "something",
            "names": {"*": ["Ex"], "ru": ["Икс", "Икса"]},
            "only": {"vi": ["Xi"]},
            "acronyms": {"en": ["XX"]},
            "adjectives": {"de": ["exisch", "exhaftiges"], "en": ["Exic"]},
            "near": ["China"],
        },
    )
    assert found.names == (
        Name("Ex", cited=True),
        Name("Икс", frozenset({"ru"}), cited=True),
        Name("Икса", frozenset({"ru"})),
        Name("Xi", frozenset({"vi"}), only=True, cited=True),
        Name("XX", frozenset({"en"}), exact=True, cited=True),
        Name("exisch", frozenset({"de"}), only=True, adjective=True, cited=True),
        Name("exhaftiges", frozenset({"de"}), adjective=True),
        Name("Exic", frozenset({"en"}), adjective=True, cited=True),
    )
    assert (found.about, found.near) == ("something", ("China",))


def test_a_country_takes_the_names_of_cldr_in_every_language() -> None:
    names = {one.text: one for one in concept_of("B", {"country": "BY"}).names}
    assert "be" in names["Беларусь"].langs
    assert {"Białoruś", "白俄罗斯", "Bealarúis", "벨라루스"} - names.keys() == {"Bealarúis"}
    assert "Bhealarúis" in names  # without the article that CLDR writes


def test_the_language_of_a_country_gives_its_adjectives_and_alone_its_names() -> None:
    both = {
        one.text: one.adjective
        for one in concept_of("B", {"country": "BY", "language": "be"}).names
    }
    assert both["белорусский"]
    assert not both["Беларусь"]
    assert not any(one.adjective for one in concept_of("L", {"language": "be"}).names)


def test_a_name_of_cldr_that_is_curated_counts_as_the_curated_one_says() -> None:
    one = {n.text: n for n in concept_of("R", {"country": "RU", "names": {"vi": ["Nga"]}}).names}[
        "Nga"
    ]
    assert not one.only
    other = {n.text: n for n in concept_of("R", {"country": "RU"}).names}["Nga"]
    assert other.only


def test_unwanted_names_of_cldr_are_left_out() -> None:
    mapping = {"city": "Europe/Minsk", "without": {"lv": ["Minska"], "*": ["Minszk"]}}
    assert not {one.text for one in concept_of("M", mapping).names} & {"Minska", "Minszk"}


def test_merging_adds_lists_and_replaces_texts() -> None:
    base = {"about": "a", "names": {"en": ["A"], "ru": ["Б"]}, "not_in": ["x"]}
    more = {"about": "b", "names": {"en": ["C"]}, "not_in": ["y"], "near": ["z"]}
    assert merged(base, more) == {
        "about": "b",
        "names": {"en": ["A", "C"], "ru": ["Б"]},
        "not_in": ["x", "y"],
        "near": ["z"],
    }
    assert base["names"] == {"en": ["A"], "ru": ["Б"]}
