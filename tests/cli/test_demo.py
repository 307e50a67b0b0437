"""What the demo ends with fits the folder and the shell that it was started from."""

from pathlib import Path

import pytest

from watcher.cli.demo import next_steps


def test_where_no_config_is_there_one_is_to_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    next_steps(None)
    assert "watcher init" in capsys.readouterr().out


def test_in_a_checkout_its_config_is_there_already(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "sources.yaml").write_text("sources: []\n")
    monkeypatch.chdir(tmp_path)
    next_steps(None)
    told = capsys.readouterr().out
    assert "watcher run" in told
    assert "watcher init" not in told


def test_a_shell_that_does_not_know_the_command_is_told_how(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    next_steps(tmp_path / "kept")
    told = capsys.readouterr().out
    assert "/bin/activate" in told
    assert f"watcher --config {tmp_path / 'kept'} alerts" in told
