"""The main text of articles beside other readers: `python -m tests.benchmarks.articles [DIR]`.

Precision, recall and F1 of 4-gram shingles of words, as the article-extraction-benchmark counts
them (github.com/scrapinghub/article-extraction-benchmark, evaluate.py): shares of true, false and
missed shingles a page, the mean precision and the mean recall of a set, their harmonic mean. Of
the set `trafilatura` it tells the share of wanted snippets found and of unwanted ones left out.
CPU times are of this process. A reader that is not installed is left out. The weights were fitted
on this same material, so "ours" is too good here: what other pages give is told by
`tests.benchmarks.article_weights --check`.
"""

import gzip
import importlib.util
import json
import logging
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.asking import MATERIAL, folder_asked
from watcher.extract.article import extract
from watcher.extract.document import read_page
from watcher.extract.metadata import metadata
from watcher.extract.structured import body_text

DEFAULT = MATERIAL / "articles"
NEEDED = ("ground_truth.jsonl", "html")
GROUPS = {"aeb": ("aeb",), "publishers": ("fundus", "readability", "newspaper4k")}
_WORD = re.compile(r"\w+")
Shingles = Counter[tuple[str, ...]]
Reader = Callable[[bytes, str], str]


@dataclass(frozen=True, slots=True)
class Truth:
    """What is known of a page: its text, or snippets that must and must not be in it."""

    id: str
    set: str
    url: str
    text: str | None
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


def load(folder: Path) -> list[Truth]:
    """Return the truths of the material."""
    lines = (folder / "ground_truth.jsonl").read_text("utf-8").splitlines()
    return [
        Truth(
            row["id"],
            row["set"],
            row["url"] or "",
            row["text"],
            tuple(row.get("with", ())),
            tuple(row.get("without", ())),
        )
        for row in map(json.loads, lines)
    ]


def page_html(truth: Truth, folder: Path) -> bytes:
    """Return the page of a truth."""
    return gzip.decompress((folder / "html" / f"{truth.id}.html.gz").read_bytes())


def words(text: str) -> list[str]:
    """Return the words of a text as the benchmark takes them; soft hyphens, not seen, part none."""
    return _WORD.findall(text.replace("\xad", ""))


def shingles(text: str) -> Shingles:
    """Return how often each run of four words stands in a text; a shorter text is one run."""
    found = words(text)
    runs = (tuple(found[i : i + 4]) for i in range(max(1, len(found) - 3)))
    return Counter(run for run in runs if run)


def counts(true: str, told: str) -> tuple[float, float, float]:
    """Return the shares of shingles that are true, false and missed."""
    a, b = shingles(true), shingles(told)
    both = (a & b).total()
    all_of_them = a.total() + b.total() - both
    if not all_of_them:
        return 0.0, 0.0, 0.0
    return tuple(n / all_of_them for n in (both, b.total() - both, a.total() - both))  # type: ignore[return-value]


def measure(pages: Sequence[tuple[float, float, float]]) -> tuple[float, float, float]:
    """Return mean precision, mean recall and their harmonic mean."""
    p = statistics.mean(tp / (tp + fp) for tp, fp, _ in pages if tp + fp > 0)
    r = statistics.mean(tp / (tp + fn) for tp, _, fn in pages if tp + fn > 0)
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def scored(truths: Sequence[Truth], texts: Mapping[str, str]) -> str:
    """Return a line with P, R and F1 of each group."""
    told = []
    for name, sets in GROUPS.items():
        known = [t for t in truths if t.set in sets and t.text is not None and t.id in texts]
        if known:
            p, r, f = measure([counts(t.text or "", texts[t.id]) for t in known])
            told.append(f"{name} P {p:.3f} R {r:.3f} F1 {f:.3f}")
    return "   ".join(told)


def snippets(truths: Sequence[Truth], texts: Mapping[str, str]) -> str:
    """Return which share of wanted snippets was found, and of unwanted ones left out."""
    found = left = wanted = unwanted = 0
    for truth in truths:
        text = " ".join(texts[truth.id].split())
        wanted += len(truth.wanted)
        unwanted += len(truth.unwanted)
        found += sum(" ".join(s.split()) in text for s in truth.wanted)
        left += sum(" ".join(s.split()) not in text for s in truth.unwanted)
    return f"snippets found {found / wanted:.3f} left out {left / unwanted:.3f}" if wanted else ""


def readers() -> dict[str, Reader]:
    """Return the readers to compare: ours first."""
    from trafilatura import extract as trafilatura

    logging.disable(logging.CRITICAL)
    found: dict[str, Reader] = {"ours": lambda body, url: extract(body, None, url).text}
    for name, options in (
        ("trafilatura", {}),
        ("  no comments", {"include_comments": False}),
        ("  fast", {"fast": True}),
        ("  fast, no comments", {"fast": True, "include_comments": False}),
        ("  precision", {"favor_precision": True}),
        ("  precision, no comm.", {"favor_precision": True, "include_comments": False}),
    ):
        found[name] = lambda body, _, o=options: trafilatura(body, **o) or ""  # type: ignore[misc]
    if importlib.util.find_spec("readability"):
        found["readability-lxml"] = _readability
    found["JSON-LD"] = _json_ld
    return found


def _readability(body: bytes, _: str) -> str:
    from readability import Document

    try:
        found = Document(body.decode("utf-8", "replace")).summary()
        return " ".join(map(str, read_page(found.encode(), None).tree.itertext()))
    except Exception:  # noqa: BLE001 - whatever it raises, it has no text then
        return ""


def _json_ld(body: bytes, url: str) -> str:
    return body_text(metadata(read_page(body, None), url).article)


def main() -> None:
    """Print a line a reader."""
    folder = folder_asked(__doc__, DEFAULT, *NEEDED)
    truths = load(folder)
    for name, reader in readers().items():
        texts, times = {}, []
        for truth in truths:
            body = page_html(truth, folder)
            start = time.process_time()
            texts[truth.id] = reader(body, truth.url)
            times.append(1000 * (time.process_time() - start))
        print(
            f"{name:22} {scored(truths, texts)}   {snippets(truths, texts)}"
            f"   ms median {statistics.median(times):.1f} mean {statistics.mean(times):.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
