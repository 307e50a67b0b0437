"""Makes the lists of words: `python -m watcher.match.readings.make WHICH [FILE ...]`.

zh FILE            from jieba's dict.txt (MIT)
ja                 from IPADIC, as the package janome has it (Apache-2.0, IPADIC's own terms)
simplified FILE    from OpenCC's TSCharacters.txt (Apache-2.0)
names              from CLDR, as `concepts` has it (Unicode-3.0)
"""

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from watcher.match.readings import dictionary
from watcher.match.readings.named import names

HERE = Path(__file__).parent


def simplified(lines: Iterable[str]) -> Iterator[str]:
    """Yield each traditional letter with the simplified one that stands for it, in one line."""
    pairs = ("".join(line.split()[:2]) for line in lines if "\t" in line)
    yield "".join(sorted(pair for pair in pairs if len(pair) == 2 and pair[0] != pair[1]))


def ipadic() -> Iterator[tuple[str, int, str]]:
    """Yield the words of IPADIC, their costs and parts of speech."""
    for surface, _, _, cost, kind, *_ in import_module("janome.sysdic").entries().values():
        yield surface, cost, kind


def main(which: str, *paths: str) -> None:
    """Write one list."""
    texts = [Path(path).read_text("utf-8").splitlines() for path in paths]
    made: Iterable[str]
    match which:
        case "zh":
            made = dictionary.chinese(*texts)
        case "ja":
            made = dictionary.japanese(ipadic())
        case "th":
            made = dictionary.thai(*texts)
        case "simplified":
            made = simplified(*texts)
        case _:
            which, made = "names", names()
    text = "".join(f"{line}\n" for line in sorted(made))
    (HERE / f"{which}.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
