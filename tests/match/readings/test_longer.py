from watcher.match.readings.longer import Longer, name, word


def test_a_part_of_a_longer_word_is_one_and_letters_across_its_parts_are_none() -> None:
    longer = Longer([word("发展|中|国家")])
    assert longer.holding("发展中国家", 2, 4) == (0, 5, False)
    assert longer.holding("发展中国家", 3, 5) == (0, 5, True)
    assert longer.holding("在发展中国家里", 1, 6) == (1, 6, True)


def test_what_goes_beyond_a_longer_word_is_not_asked() -> None:
    assert Longer([word("发展|中|国家")]).holding("发展中国家庭", 3, 6) is None


def test_a_name_may_be_cut_short_but_where_that_is_the_name_of_another() -> None:
    longer = Longer([name("印度!尼西亚")])
    assert longer.holding("印度尼西亚", 0, 2) == (0, 5, False)
    assert longer.holding("印度尼西亚", 0, 3) == (0, 5, True)
    assert longer.holding("印度尼西亚", 3, 5) == (0, 5, False)


def test_a_name_of_two_words_has_both() -> None:
    longer = Longer([name("几内亚|比绍")])
    assert longer.holding("几内亚比绍", 0, 3) == (0, 5, True)
    assert longer.holding("几内亚比绍", 3, 5) == (0, 5, True)
