"""Features and how they are packed."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watcher.cluster.days.named import DATED
from watcher.cluster.features import Telling, features, naming, pack, unpack

TOLD = Telling(
    "Title here", "A summary.", "And a body " * 50, "vi-VN", datetime(2026, 3, 1, tzinfo=UTC)
)


@settings(deadline=None)
@given(st.text(), st.text(), st.text(), st.none() | st.text(), st.frozensets(st.text()))
def test_packed_features_come_back_the_same(
    title: str, summary: str, body: str, lang: str | None, concepts: frozenset[str]
) -> None:
    told = Telling(title, summary, body, lang, datetime(2026, 3, 1, tzinfo=UTC))
    made = naming(features(told), concepts)
    assert unpack(pack(made)) == made


def test_features_of_a_long_text_are_small() -> None:
    body = " ".join(f"word{at}" for at in range(100_000))
    assert len(pack(features(TOLD._replace(body=body)))) < 4_000


def test_features_of_the_version_before_have_their_days_named_by_dates() -> None:
    told = TOLD._replace(title="On Monday", body="It was on 22/10.", lang="en")
    made = features(told)
    before = made._replace(days=frozenset({22 + 32 * 10}), heading=frozenset())
    kept = unpack(b"\x06" + pack(before)[1:-1])
    assert kept == before._replace(days=frozenset({22 + 32 * 10, 22 + 32 * 10 | DATED}))
    assert kept.days < made.days


def test_features_of_the_version_before_have_no_full_names_and_are_read() -> None:
    body = "Ở xã Tịnh Khê (Quảng Ngãi), em Trần Gia Bảo bị nước cuốn."
    made = features(TOLD._replace(title="Đuối nước", body=body, lang="vi"))
    assert len(made.names) == 3 * 4
    assert unpack(pack(made)) == made
    before = pack(made)[: -1 - len(made.names)]
    assert unpack(b"\x07" + before[1:]) == made._replace(names=b"")


@pytest.mark.parametrize("blob", [b"", b"\x00" * 500, pack(features(TOLD))[:-1]])
def test_what_is_no_packed_features_is_refused(blob: bytes) -> None:
    with pytest.raises(ValueError, match="features"):
        unpack(blob)
