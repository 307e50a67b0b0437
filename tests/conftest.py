"""What all tests share."""

import os
import sys

from hypothesis import settings

# A busy machine is no mistake: what takes too long is told by tests of their own, in CPU time.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

# Tests start the program some hundred times: it is compiled once, also where the environment
# (many a container's) says that nothing compiled is kept. That costs 2 s of CPU a start.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes that are no text by their argument.

    A gzip file holds the time it was made: processes that run tests side by side would not agree
    on the names.
    """
    return argname if isinstance(val, bytes) and not val.isascii() else None
