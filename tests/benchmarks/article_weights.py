"""Make weights.json of watcher.extract: `python -m tests.benchmarks.article_weights [DIR]`.

A logistic regression (L2, C = 0.02) over the features of every block of every page with a known
text; the material's snippets count a little too. A block is part of the article where half of its
4-gram shingles stand in the known text. Blocks weigh by their words to the power of 0.8, pages
alike. `--check` writes nothing and tells the F1 of eight-fold cross-validation, pages of one
publisher in one fold. Needs scikit-learn, which nothing else here does; takes minutes.
"""

import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from tests.benchmarks.articles import (
    DEFAULT,
    NEEDED,
    Truth,
    load,
    page_html,
    scored,
    shingles,
    words,
)
from tests.benchmarks.asking import asking, holding
from watcher.extract import article as extracting
from watcher.extract.blocks import Block, blocks_of
from watcher.extract.document import read_page
from watcher.extract.features import described
from watcher.extract.metadata import metadata
from watcher.extract.page import Page
from watcher.extract.structured import body_text
from watcher.extract.weighing import Model, doubt, second_opinion
from watcher.extract.writing import written

C, POWER, SEEN = 0.02, 0.8, 4
FOLDS = 8
OUT = Path(extracting.__file__).with_name("weights.json")


@dataclass(slots=True)
class Row:
    """One page: its blocks with their features, alone and beside another reader's; what is true."""

    truth: Truth
    title: str
    blocks: Sequence[Block]
    alone: list[list[str]]
    beside: list[list[str]]
    labels: list[float | None]

    @property
    def publisher(self) -> str:
        """Return what pages of one publisher share."""
        if self.truth.set == "fundus":
            return re.sub(r"_\d{4}.*", "", self.truth.id)
        host = urlsplit(self.truth.url).netloc or self.truth.id
        return ".".join(host.split(".")[-2:])


def read(truth: Truth, folder: Path) -> Row:
    """Return the page of a truth, described and labelled."""
    page = read_page(page_html(truth, folder), None)
    said = metadata(page, truth.url)
    blocks = blocks_of(page.tree)
    whole = Page(blocks, said.title, said.lead, body_text(said.article))
    alone = described(whole)
    opinions = second_opinion(whole, extracting.trafilatura_text(page.tree))
    beside = [[*f, *more] if f else f for f, more in zip(alone, opinions, strict=True)]
    return Row(truth, said.title, blocks, alone, beside, list(labels(truth, blocks)))


def labels(truth: Truth, blocks: Sequence[Block]) -> Iterable[float | None]:
    """Yield how much of each block is part of the article, None where nothing is known."""
    whole = f" {' '.join(words(truth.text or ''))} "
    known = shingles(truth.text or "")
    inside = [" ".join(words(text)) for text in truth.wanted]
    outside = [" ".join(words(text)) for text in truth.unwanted]
    for block in blocks:
        said = words(block.text)
        joined = " ".join(said)
        if truth.text is None:
            yes, no = (any(s and s in joined for s in side) for side in (inside, outside))
            yield None if yes == no else float(yes)
        elif len(said) < 4:
            yield float(bool(said) and f" {joined} " in whole)
        else:
            own = shingles(block.text)
            yield sum(n for s, n in own.items() if s in known) / own.total()


def fit(rows: Sequence[Row], size: str) -> Model:
    """Return the weights that tell the blocks of these pages apart."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    features = [getattr(row, size) for row in rows]
    seen = Counter(f for page in features for f in {f for block in page for f in block})
    names = sorted(name for name, pages in seen.items() if pages >= SEEN)
    place = {name: i for i, name in enumerate(names)}
    indices: list[int] = []
    ends, wanted, weights = [0], [], []
    for row, page in zip(rows, features, strict=True):
        sizes = [max(1, len(words(block.text))) ** POWER for block in row.blocks]
        true = [label is not None and label >= 0.5 for label in row.labels]
        total = sum(size for size, yes in zip(sizes, true, strict=True) if yes) or 1.0
        scale = total if row.truth.text is not None else 4 * total
        for size_, yes, label, block in zip(sizes, true, row.labels, page, strict=True):
            indices += [place[f] for f in block if f in place]
            ends.append(len(indices))
            wanted.append(yes)
            unknown = label is None or not block
            weights.append(0.0 if unknown else min(0.5, size_ / scale))
    matrix = csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(wanted), len(names)))
    sample = np.array(weights) * len(weights) / sum(weights)
    fitted: Any = LogisticRegression(C=C, max_iter=300, solver="liblinear")
    fitted.fit(matrix, np.array(wanted), sample_weight=sample)
    found = {n: round(float(w), 3) for n, w in zip(names, fitted.coef_[0], strict=True)}
    return Model(round(float(fitted.intercept_[0]), 3), {n: w for n, w in found.items() if w})


def check(rows: Sequence[Row]) -> None:
    """Print the F1 of texts written by weights that know no page of the same publisher."""
    publishers = sorted({row.publisher for row in rows})
    random.Random(0).shuffle(publishers)
    fold = {publisher: i % FOLDS for i, publisher in enumerate(publishers)}
    texts: dict[str, dict[str, str]] = {"alone": {}, "beside": {}, "cascade": {}}
    for number in range(FOLDS):
        others = [row for row in rows if fold[row.publisher] != number]
        alone, beside = fit(others, "alone"), fit(others, "beside")
        for row in rows:
            if fold[row.publisher] == number and row.truth.text is not None:
                first = [alone.chance(f) for f in row.alone]
                second = [beside.chance(f) for f in row.beside]
                sure = doubt(row.blocks, first) < extracting.DOUBT
                for name, chances in (
                    ("alone", first),
                    ("beside", second),
                    ("cascade", first if sure else second),
                ):
                    texts[name][row.truth.id] = written(row.blocks, chances, row.title)
    for name, found in texts.items():
        print(name, scored([row.truth for row in rows], found))


def main() -> None:
    """Fit and write, or check."""
    parser = asking(__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT, help="(%(default)s)")
    parser.add_argument("--check", action="store_true", help="tell the F1, write nothing")
    asked = parser.parse_args()
    if not find_spec("sklearn"):
        parser.exit(1, "missing: scikit-learn (pip install scikit-learn)\n")
    folder = holding(asked.folder, *NEEDED)
    rows = [read(truth, folder) for truth in load(folder)]
    if asked.check:
        check(rows)
        return
    models = {size: fit(rows, size)._asdict() for size in ("alone", "beside")}
    OUT.write_text(json.dumps(models, indent=0, ensure_ascii=False) + "\n", "utf-8")
    print(OUT, {size: len(m["weights"]) for size, m in models.items()})


if __name__ == "__main__":
    main()
