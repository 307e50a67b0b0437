"""How well stories are found, beside exact titles, MinHash and TF-IDF, on the same articles.

    python -m tests.benchmarks.stories [DIR] [--only SET] [--semantic] [--vectors DIR]

DIR holds the labelled sets, gzipped JSON Lines. Printed are pairwise and B-cubed precision, recall
and F1, and CPU milliseconds an article; thresholds are those of the code. Where there are
translations, the last column is the F1 of pairs that are not of one document. --semantic adds what
`watcher[semantic]` joins (see `meaning`); its vectors are kept in --vectors.
"""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from tests.benchmarks import anchors
from tests.benchmarks.asking import MATERIAL, asking, holding
from tests.benchmarks.labelled import Article, article, read, rows
from tests.benchmarks.scores import Score, across, b_cubed, pairwise
from tests.support.placing import place_batch
from watcher.cluster.features import Telling, features
from watcher.cluster.window import Window
from watcher.model import EntryId, StoryId

SETS = {
    "vi": ("vi_vmds.jsonl.gz", "vi_noise3000.jsonl.gz"),
    "en": ("en_basil.jsonl.gz",),
    "xl": ("xl_ntrex.jsonl.gz",),
}
CONTENDERS: dict[str, Callable[[Sequence[Article]], list[int]]] = {
    "exact title": anchors.exact_title,
    "minhash": anchors.minhash,
    "tf-idf": anchors.tf_idf,
    "watcher": lambda articles: watcher(articles),
}


def main() -> None:
    """Print a row a set and contender."""
    parser = asking(__doc__)
    default = MATERIAL / "stories"
    parser.add_argument("folder", type=Path, nargs="?", default=default, help="(%(default)s)")
    parser.add_argument("--only", choices=[*SETS, "pairs"])
    parser.add_argument("--semantic", action="store_true")
    parser.add_argument("--vectors", type=Path)
    asked = parser.parse_args()
    holding(asked.folder, *[file for files in SETS.values() for file in files])
    if asked.semantic:
        CONTENDERS["and meaning"] = lambda articles: with_meaning(articles, asked.vectors)
    print(f"{'set':6}{'contender':14}{'pairwise P/R/F1':>22}{'B-cubed P/R/F1':>22}{'ms':>8}")
    for name, files in SETS.items():
        if asked.only in (None, name):
            articles = read(asked.folder / file for file in files)
            for contender, group in CONTENDERS.items():
                row(name, contender, articles, group)
    if asked.only in (None, "pairs"):
        near_duplicates(asked.folder / "vi_baomoi_pairs.jsonl.gz")


def row(
    name: str,
    contender: str,
    articles: Sequence[Article],
    group: Callable[[Sequence[Article]], list[int]],
) -> None:
    """Group a set and print how well."""
    started = time.process_time()
    found = group(articles)
    spent = (time.process_time() - started) / len(articles) * 1000
    truth = [a.cluster for a in articles]
    pairs, cubed = shown(pairwise(truth, found)), shown(b_cubed(truth, found))
    between = ""
    if any(a.document for a in articles):
        between = f"{across(truth, found, [a.document for a in articles]).f1:8.3f}"
    print(f"{name:6}{contender:14}{pairs:>22}{cubed:>22}{spent:8.2f}{between}")


def shown(score: Score) -> str:
    """Return a score as three figures."""
    return f"{score.precision:.3f} {score.recall:.3f} {score.f1:.3f}"


def told(one: Article) -> Telling:
    """Return an article as the ingest side tells it."""
    return Telling(one.title, one.summary, one.body, one.lang, datetime.fromtimestamp(one.at, UTC))


def watcher(articles: Sequence[Article]) -> list[int]:
    """Group as the product does, one by one."""
    window, stories = Window(), count(1)
    labels: dict[EntryId, StoryId] = {}
    for at, one in enumerate(articles):
        batch = [(EntryId(at), features(told(one)))]
        for entry, story, where in place_batch(window, batch, lambda: StoryId(next(stories))):
            for younger in where.joins:
                labels = {e: story if s == younger else s for e, s in labels.items()}
            labels[entry] = story
    return [labels[EntryId(at)] for at in range(len(articles))]


def with_meaning(articles: Sequence[Article], kept: Path | None) -> list[int]:
    """Group as the product does with `semantic: on`."""
    from tests.benchmarks.meaning import group  # numpy and the model are an extra

    return group(articles, [features(told(one)) for one in articles], kept)


def near_duplicates(file: Path) -> None:
    """Print how well near copies are told from other tellings of the same or a related story."""
    right = claimed = true = 0
    for line in rows([file]):
        window = Window()
        one, other = (article({"lang": "vi"} | line[side]) for side in "ab")
        window.add(EntryId(1), StoryId(1), features(told(one)))
        is_copy = window.place(features(told(other))).role == "duplicate"
        right += is_copy and line["label"] == "near_dup"
        claimed += is_copy
        true += line["label"] == "near_dup"
    print(f"{'pairs':6}{'watcher':14}{shown(Score(right / max(1, claimed), right / true)):>22}")


if __name__ == "__main__":
    main()
