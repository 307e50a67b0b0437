"""Make the weights of watcher.parse.listing: `python -m tests.benchmarks.listing_weights [DIR]`.

A logistic regression (L2) over the evidence of every link of every page: those with truth, and the
others of the folder with our own labels (listing_labels.json: the low 32 bits of the hash of each
story's canonical URL). Pages weigh alike; the sign of each weight is held to what it can mean, by
projected gradient steps. Prints precision, recall and F1 of each page with the pages of its site
left out of the fit, over the pages with truth and over all, then the weights of all pages.
"""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.asking import folder_asked
from tests.benchmarks.listings import DEFAULT, NEEDED, Score, rows_of
from watcher.parse.listing import score
from watcher.parse.listing.evidence import Candidate, candidates
from watcher.parse.listing.headline import name_links
from watcher.parse.listing.reading import read_page
from watcher.parse.listing.site import domain, home_of, is_front
from watcher.parse.listing.targets import targets_of
from watcher.parse.listing.walk import lay_out
from watcher.text import hash64
from watcher.urls.canonical import canonical

FOR = ("alike", "many", "shape", "words", "heading", "title", "dated", "distinct", "again",
       "picture", "more")  # fmt: skip
AGAINST = (
    "often",
    "ad",
    "inline",
    "short",
    "chrome",
    "foot",
    "foot",
    "beside",
    "beside_front",
    "tags",
    "meta",
    "bare",
)
NAMES = ("bias", *FOR, *AGAINST)
# The pages hold too few footers that look like lists to tell: what is asked to be left out costs.
LEAST = {"chrome": -2.0, "foot": -1.0, "ad": -2.0}
PENALTY, STEPS = 1.0, 3000
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its site, its candidates, and which of them are stories."""

    id: str
    site: str
    found: list[Candidate]
    labels: list[bool]
    wanted: int
    told: bool


def load(folder: Path) -> list[Page]:
    """Return the pages of a folder, those with truth first."""
    own = json.loads(Path(__file__).with_name("listing_labels.json").read_text(encoding="utf-8"))
    truth = {row["id"]: row for row in rows_of(folder / "truth.jsonl")}
    pages = []
    for row in sorted(rows_of(folder / "index.jsonl"), key=lambda row: row["id"] not in truth):
        if known := truth.get(row["id"]):
            urls = {canonical(one["url"]) for one in known["links"] if one["zone"] == "main"}
            wanted = {_short(url) for url in urls}
        else:
            wanted = set(own[row["id"]].split())
        pages.append(_page(folder, row["id"], known["base"] if known else row["url"], wanted))
    return pages


def _short(url: str) -> str:
    return f"{hash64(url) & 0xFFFFFFFF:08x}"


def _page(folder: Path, name: str, url: str | None, wanted: set[str]) -> Page:
    body = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
    tree = read_page(body, None).tree
    scene, base = lay_out(tree), url or "https://example.org/"
    targets = targets_of(scene, base)
    name_links(scene, targets)
    found = candidates(scene, targets, home_of(tree, base), is_front(base))
    labels = [_short(one.target.key) in wanted for one in found]
    site = domain(base) if url else name
    return Page(name, site, found, labels, len(wanted), url is not None)


def fit(pages: Iterable[Page]) -> dict[str, float]:
    """Return the weights that fit pages best."""
    rows, labels, shares = [], [], []
    for page in pages:
        rows += [[one.evidence.get(name, 0.0) for name in NAMES] for one in page.found]
        labels += page.labels
        shares += [60 / len(page.found)] * len(page.found)
    told, share = np.array(labels, float), np.array(shares)
    evidence = np.array(rows)
    spread = evidence.std(axis=0) + 1e-6
    spread[0] = 1.0
    weights = _descend(evidence / spread, told, share, spread) / spread
    return {name: round(float(one), 2) for name, one in zip(NAMES, weights, strict=True)}


def _descend(evidence: Vector, told: Vector, share: Vector, spread: Vector) -> Vector:
    """Return the minimum under the signs, by accelerated projected gradient (Nesterov)."""
    low = np.array([0.0 if name in FOR else -np.inf for name in NAMES])
    high = (
        np.array([LEAST.get(name, 0.0) if name in AGAINST else np.inf for name in NAMES]) * spread
    )
    penalty = np.full(len(NAMES), PENALTY * share.sum() / 60 / 14)
    penalty[0] = 0.0
    curve = np.linalg.eigvalsh((evidence * share[:, None]).T @ evidence)[-1] / 4 + penalty.max()
    weights = ahead = np.minimum(np.zeros(len(NAMES)), high)
    pace = 1.0
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-evidence @ ahead))
        slope = evidence.T @ (share * (chance - told)) + penalty * ahead
        step = np.clip(ahead - slope / curve, low, high)
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = step + (pace - 1) / faster * (step - weights)
        weights, pace = step, faster
    return weights


def scored(page: Page, weights: dict[str, float]) -> Score:
    """Return how the product does on a page with these weights."""
    score.WEIGHTS.clear()
    score.WEIGHTS.update(weights)
    keys = {one.target.key for one in score.stories(page.found)}
    stories = {one.target.key for one, label in zip(page.found, page.labels, strict=True) if label}
    return Score(len(keys & stories), len(keys), page.wanted)


def show(title: str, scores: Iterable[Score]) -> None:
    """Print one row of precision, recall and F1."""
    print(f"{title:33}{Score(*map(sum, zip(*scores, strict=True)))}")


def main() -> None:
    """Show how pages do that are left out, and the weights to take over."""
    folder = folder_asked(__doc__, DEFAULT, *NEEDED)
    pages = load(folder)
    truth = {row["id"] for row in rows_of(folder / "truth.jsonl")}
    scores = {}
    for page in pages:
        weights = fit(other for other in pages if other.site != page.site)
        scores[page.id] = scored(page, weights)
        show(page.id[:32], [scores[page.id]])
    show("pages with truth, left out", [scores[name] for name in scores if name in truth])
    show("all pages, left out", scores.values())
    print({name: weight for name, weight in fit(pages).items() if abs(weight) >= 0.05})


if __name__ == "__main__":
    main()
