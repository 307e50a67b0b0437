"""Where the config is looked for."""

from pathlib import Path

import pytest

from watcher.config.find import find_config
from watcher.errors import ConfigErrors


def folder(path: Path) -> Path:
    path.mkdir()
    (path / "watcher.yaml").write_text("")
    return path


def test_the_option_comes_before_the_environment_and_that_before_config(tmp_path: Path) -> None:
    option, env, here = (folder(tmp_path / name) for name in ("option", "env", "config"))
    named = {"WATCHER_CONFIG": str(env)}
    assert find_config("option", named, tmp_path) == option
    assert find_config(None, named, tmp_path) == env
    assert find_config(None, {}, tmp_path) == here


@pytest.mark.parametrize(
    ("name", "hint"),
    [("missing", "watcher init"), ("empty", "watcher init"), ("file", "name its folder: --config")],
)
def test_a_named_folder_without_a_config_is_a_mistake(tmp_path: Path, name: str, hint: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("")
    folder(tmp_path / "config")
    with pytest.raises(ConfigErrors, match=hint):
        find_config(name, {}, tmp_path)
