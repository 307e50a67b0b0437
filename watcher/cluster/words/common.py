"""Function words, which tell nothing of a text, however few texts the window knows.

An empty window takes all words for rare; "with" and "yang" are not. common.txt has beginnings of
function words of 50 languages (from stopwords-iso, MIT; made by `tests/benchmarks/common.py`).
"""

from functools import cache
from pathlib import Path

import numpy as np

from watcher.cluster.words.terms import Terms, cell

FILE = Path(__file__).with_name("common.txt")


@cache
def common() -> Terms:
    """Return the terms of common words."""
    return np.array([cell(stem) for stem in FILE.read_text("utf-8").split()], np.uint32)
