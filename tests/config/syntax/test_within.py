import pytest

from watcher.config.nodes import MapNode, Scalar
from watcher.config.syntax.composing import compose
from watcher.config.syntax.within import place_within

# Each text has every letter once, so that its place can be looked up in the file.
FILES = {
    "plain": "a1: 1\nq: bcd efg\n",
    "plain over lines": "a1: 1\nq: bcd\n  efg\n\n   hij\n",
    "single quotes": "q:   'bc ''d'' efg'\n",
    "single quotes over lines": "q: 'bc ''d''\n\n  efg'\n",
    "double quotes": 'q: "bc \\"d\\" \\\\ efg"\n',
    "double quotes with numbers": 'q: "\\u00e9\\x20bc \\U0001F600d\\te fg"\n',
    "double quotes with two numbers": 'q: "\\ud83d\\ude00bc \\"\\uD83D\\uDE00\\" hi"\n',
    "double quotes over lines": 'q: "bc \\"d\\" \\\n    efg\n\n  hij"\n',
    "literal": "q: |\n  bc \n    def\n\n  g\n",
    "literal, indented": "x:\n  q: |2-\n      bc\n    def\n",
    "folded": "q: > # words\n  bc\n  def\n\n\n  g\n   hij\n  k",
    "folded, after a mark": "q: &q >-\n  bcd\n  efg\n",
}


def query(text: str) -> Scalar:
    node = compose(text).root
    assert isinstance(node, MapNode)
    found = next(iter(reversed(node.pairs.values())))
    found = found.pairs["q"] if isinstance(found, MapNode) else found
    assert isinstance(found, Scalar)
    return found


@pytest.mark.parametrize("style", FILES)
def test_every_letter_of_a_text_is_found_where_it_stands(style: str) -> None:
    lines = FILES[style].split("\n")
    one = query(FILES[style])
    quotes = not one.plain and not one.source
    for offset, char in enumerate(one.raw):
        if char.isascii() and char.isalpha():
            if one.source:
                place = place_within(one.source, one.raw, one.mark, offset)
                line, column = place.line, place.column
            else:
                line, column = one.mark.line, one.mark.column + quotes + offset
            assert lines[line - 1][column - 1] == char, (char, line, column)


def test_a_text_that_is_not_in_the_file_has_a_place_all_the_same() -> None:
    one = query("q: >\n  bc\n")
    assert place_within(one.source, "something else", one.mark, 12).line >= 1
