"""Makes `watcher/cluster/words/common.txt`: how the words begin of which texts are full.

    python -m tests.benchmarks.common STOPWORDS.json

STOPWORDS.json is that of stopwords-iso (MIT, github.com/stopwords-iso), language -> words. Left out
are languages whose writing is told apart by other pieces (`cluster.kinds`), and short words, which
count little anyway.
"""

import json
from pathlib import Path

from tests.benchmarks.asking import asking
from watcher.cluster.words.common import FILE
from watcher.cluster.words.kinds import SHORT, STEM

OTHERWISE = {"vi", "zh", "ja", "th"}


def main() -> None:
    """Write the file."""
    parser = asking(__doc__)
    parser.add_argument("stopwords", type=Path, metavar="STOPWORDS.json")
    lists = json.loads(parser.parse_args().stopwords.read_text("utf-8"))
    words = {word for tag, each in lists.items() if tag not in OTHERWISE for word in each}
    stems = {word.lower()[:STEM] for word in words if word.isalpha() and len(word) > SHORT}
    FILE.write_text("".join(f"{stem}\n" for stem in sorted(stems)), "utf-8")


if __name__ == "__main__":
    main()
