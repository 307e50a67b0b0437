"""That what is installed suits every machine that the README promises."""

from importlib.metadata import distributions

from packaging.specifiers import SpecifierSet

OLDEST = "3.11.0"  # of what pyproject.toml promises; Debian 12 has 3.11.2


def test_every_pinned_package_installs_on_the_oldest_python() -> None:
    asks_more = {
        found.name: asked
        for found in distributions()
        if "Requires-Python" in found.metadata
        and OLDEST not in SpecifierSet(asked := found.metadata["Requires-Python"])
    }
    assert asks_more == {}
