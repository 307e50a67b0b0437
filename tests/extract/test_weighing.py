from lxml import html

from watcher.extract.blocks import Block, blocks_of
from watcher.extract.cues import opens, says
from watcher.extract.names import signs
from watcher.extract.weighing import doubt, model, with_bare_text
from watcher.extract.writing import written

LINE = "Farmers who had blocked the old bridge for weeks said that they would wait and see."


def blocks(body: str) -> list[Block]:
    return blocks_of(html.document_fromstring(f"<html><body>{body}</body></html>"))


def test_what_leads_to_sharing_speaks_against_a_block() -> None:
    for size in ("alone", "beside"):
        weights = model(size)
        assert weights.chance(["cue share"]) < weights.chance(["mass11"])
        assert weights.chance([]) == 0


def test_doubt_is_the_share_of_the_text_that_is_not_sure() -> None:
    two = blocks(f"<p>{LINE}</p><p>{LINE}</p>")
    assert doubt(two, [1.0, 0.0]) == 0
    assert doubt(two, [1.0, 0.5]) == 0.25
    assert doubt(two, [0.0, 0.0]) == 1


def test_prose_right_in_the_text_s_own_place_is_judged_without_another_reader() -> None:
    box = "<ul><li>Article: another one</li></ul>"
    bare = blocks(f"<div>{box}{LINE * 2}<p>{LINE * 2}</p></div>")
    assert with_bare_text(bare, [0.1, 0.7, 0.9], [0.1, 0.2, 0.95]) == [0.1, 0.7, 0.95]
    assert with_bare_text(bare, [0.1, 0.7, 0.9], [0.1, 0.2, 0.6]) == [0.1, 0.2, 0.6]
    apart = blocks(f"<div>{box}<p>{LINE * 2}</p><p>{LINE * 2}</p></div>")
    assert with_bare_text(apart, [0.1, 0.7, 0.9], [0.1, 0.2, 0.95]) == [0.1, 0.2, 0.95]


def test_a_copy_elsewhere_is_left_out_and_a_refrain_stays() -> None:
    copied = blocks(f"<p>{LINE}</p><blockquote>{LINE}</blockquote>")
    assert written(copied, [1, 1], "") == LINE
    refrain = blocks(f"<p>{LINE}</p><p>{LINE}</p>")
    assert written(refrain, [1, 1], "") == f"{LINE}\n{LINE}"


def test_names_are_read_however_sites_write_them() -> None:
    for name in ("read-more", "readMore", "READ_MORE", "box readmore"):
        assert "related" in signs(name)
    assert signs("x1 y2") == frozenset()


def test_cues_are_known_in_many_languages() -> None:
    for line in (
        "Read more: x",
        "Lesen Sie auch: x",
        "Читайте также: x",
        "Xem thêm: x",
        "延伸阅读：x",
        "【関連記事】x",
        "Διαβάστε επίσης: x",
        "اقرأ أيضا: x",
        "Pročitajte još: x",
    ):
        assert opens(line) == "more"
    assert opens("相关部门负责人表示，将采取措施。") is None
    assert opens("The bridge was opened.") is None
    assert says("You can follow us there") == "social"
    assert says("They follow the river") is None
