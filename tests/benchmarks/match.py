"""What matching costs, beside a loop, `re` and the bare automaton, on the same texts in one run.

    python -m tests.benchmarks.match [--texts FILE] [--keywords FILE]

FILE of texts is a JSON list of strings or JSON Lines, of objects with "text" and perhaps "lang",
gzipped or not; a file of keywords has one a line. The default is the shared material, where there
is any; else texts and keywords are drawn from `corpus`. Printed are texts and MB (UTF-8) a second
on one core, and the ratio to the bare automaton over the same keywords; the loop and `re` see only
as many texts as they manage in some seconds. Watcher has two rows: it remembers which words of a
language are forms of which terms, so texts cost more while their words are new. It has two more
for texts that say their language; the shared ones do not, and are given the one they speak.
"""

import argparse
import gc
import gzip
import json
import random
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from tests.benchmarks.asking import MATERIAL, asking
from tests.benchmarks.corpus import item, vocabulary
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.query.parse import parse
from watcher.match.text.doubt import spoken
from watcher.match.text.normal import fold
from watcher.match.text.view import View
from watcher.model import Document

TERMS = (100, 10_000, 100_000)
QUERIES = (1_000, 10_000, 100_000)
COMMON = 20_000  # of the drawn words: too common to be watched
PATIENCE = 3.0  # seconds that a slow contender gets
SHAPES = (
    '"{0}" AND ("{1}" OR "{2}")',
    '"{0}" NEAR/5 "{1}"',
    '("{0}" OR "{1}" OR "{2}") NOT "{3}"',
    'title:"{0}" AND "{1}" NOT ("{2}" OR "{3}")',
)


def main() -> None:
    """Print one row a contender and size."""
    asked = arguments()
    documents = texts(asked.texts)
    words = keywords(asked.keywords)
    size = sum(len(d.body.encode()) for d in documents)
    print(f"{len(documents)} texts, {size / len(documents):.0f} bytes each")
    print(f"{'contender':38} {'size':>8} {'build s':>8} {'texts/s':>9} {'MB/s':>7} {'of bare':>8}")
    telling = [d._replace(lang=d.lang or language(d)) for d in documents]
    for count in TERMS:
        chosen = words[:count]
        bare = row("bare automaton", count, *timed_bare(chosen, documents), 0.0)
        rows("watcher", count, rules_of(chosen), documents, bare)
        rows("watcher, language given", count, rules_of(chosen), telling, bare)
        row("re alternation", count, *timed_re(chosen, documents), bare)
        row("loop", count, *timed_loop(chosen, documents), bare)
    for count in QUERIES:
        rows("queries", count, queries(words, count), documents, bare)
        rows("queries, language given", count, queries(words, count), telling, bare)


def arguments() -> argparse.Namespace:
    """Return the command line."""
    parser = asking(__doc__)
    parser.add_argument("--texts", type=Path, default=there("documents.json.gz"))
    parser.add_argument("--keywords", type=Path, default=there("keywords_100000.txt.gz"))
    return parser.parse_args()


def there(name: str) -> Path | None:
    """Return a file of the shared material, None where it is not there."""
    file = MATERIAL / "matching" / name
    return file if file.is_file() else None


def texts(file: Path | None) -> list[Document]:
    """Return the documents of a file, or 1,000 drawn ones."""
    if file is None:
        return [
            Document(body=" ".join([item(n, i).summary for i in range(4)])) for n in range(1000)
        ]
    read = unpacked(file)
    is_list = read.lstrip().startswith("[")
    rows = json.loads(read) if is_list else [json.loads(line) for line in read.splitlines()]
    given = [{"text": one} if isinstance(one, str) else one for one in rows]
    return [Document(body=one["text"], lang=one.get("lang")) for one in given]


def language(document: Document) -> str:
    """Return the language that a text speaks, English where it does not tell."""
    view = View(document)
    return view.lang or spoken("en", view.words, view.folded) or "en"


def keywords(file: Path | None) -> list[str]:
    """Return the keywords of a file, or 100,000 drawn words and phrases, rare as names are."""
    if file is not None:
        return [line for line in unpacked(file).splitlines() if line.strip()]
    rng, words = random.Random("keywords"), vocabulary()
    phrases = (f"{rng.choice(words)} {rng.choice(words)}" for _ in range(200_000))
    return list(dict.fromkeys([*words[COMMON::2], *phrases]))[: max(TERMS)]


def unpacked(file: Path) -> str:
    """Return a text file, gzipped or not."""
    raw = file.read_bytes()
    return (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode()


def rules_of(words: Sequence[str]) -> list[WatchlistRule]:
    """Return a watchlist for each thousand keywords."""
    return [
        WatchlistRule(f"w{at}", tuple(words[at : at + 1000])) for at in range(0, len(words), 1000)
    ]


def queries(words: Sequence[str], count: int) -> list[WatchlistRule]:
    """Return boolean queries over all the keywords, each a watchlist of its own."""
    rng = random.Random("queries")
    plain = [word.replace('"', "") for word in words]
    made = (rng.choice(SHAPES).format(*rng.sample(plain, 4)) for _ in range(count))
    return [WatchlistRule(f"q{at}", query=parse(text).tree) for at, text in enumerate(made)]


Timed = tuple[float, float, float]


def rows(
    name: str, count: int, rules: list[WatchlistRule], documents: Sequence[Document], bare: float
) -> None:
    """Print the row of our matcher as texts come, and another once it has met their words."""
    started = time.process_time()
    matcher = engine.compile(rules)
    built = time.process_time() - started
    gc.freeze()  # as the service does once its config is loaded
    row(name, count, built, *speed(matcher.match, documents), bare)
    row(f"{name}, words known", count, 0.0, *speed(matcher.match, documents), bare)


def timed_bare(words: Sequence[str], documents: Sequence[Document]) -> Timed:
    """Return those of the automaton alone, over texts folded beforehand."""
    started = time.process_time()
    find = AhoCorasick([fold(word) for word in words]).find_matches_as_indexes
    built = time.process_time() - started
    folded = [Document(body=fold(d.body)) for d in documents]
    return built, *speed(lambda d: find(d.body, overlapping=True), folded)


def timed_re(words: Sequence[str], documents: Sequence[Document]) -> Timed:
    """Return those of one alternation."""
    started = time.process_time()
    found = re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
    return time.process_time() - started, *speed(lambda d: found.findall(d.body), documents)


def timed_loop(words: Sequence[str], documents: Sequence[Document]) -> Timed:
    """Return those of asking for each keyword in turn."""
    lowered = [word.casefold() for word in words]

    def find(document: Document) -> list[str]:
        text = document.body.casefold()
        return [word for word in lowered if word in text]

    return 0.0, *speed(find, documents)


def speed(find: Callable[[Document], object], documents: Sequence[Document]) -> tuple[float, float]:
    """Return texts and bytes a second, over as many texts as patience lasts (all when fast)."""
    started, done, size = time.process_time(), 0, 0
    for document in documents:
        find(document)
        done, size = done + 1, size + len(document.body.encode())
        if time.process_time() - started > PATIENCE:
            break
    spent = time.process_time() - started
    return done / spent, size / spent


def row(name: str, count: int, built: float, rate: float, flow: float, bare: float) -> float:
    """Print a row; return its bytes a second."""
    ratio = f"{flow / bare:8.3f}" if bare else ""
    print(f"{name:38} {count:8,} {built:8.2f} {rate:9,.0f} {flow / 1e6:7.2f} {ratio}")
    return flow


if __name__ == "__main__":
    main()
