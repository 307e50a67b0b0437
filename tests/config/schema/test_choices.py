from watcher.config.schema.choices import count, spelled_out


def test_a_text_with_choices_stands_for_each_of_them() -> None:
    text = "Kremlin (of|in) (Kazan|Tula)"
    assert count(text) == 4
    assert spelled_out(text) == [
        "Kremlin of Kazan", "Kremlin of Tula", "Kremlin in Kazan", "Kremlin in Tula",
    ]  # fmt: skip


def test_what_may_be_left_out_leaves_no_space_behind() -> None:
    assert spelled_out("(the |)Kremlin") == ["the Kremlin", "Kremlin"]
    assert spelled_out("rue (de |)Minsk") == ["rue de Minsk", "rue Minsk"]


def test_parentheses_without_a_bar_are_letters() -> None:
    assert spelled_out("မင်း(စ်)ခ်") == ["မင်း(စ်)ခ်"]
    assert spelled_out("a | b") == ["a | b"]
    assert count("nothing") == 1


def test_the_same_phrase_is_told_once() -> None:
    assert spelled_out("(a|a)b") == ["ab"]
