"""The endings of a language, as `endings` writes them, ready to be asked."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from watcher.match.text.languages import script_of
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold

VOWELS = frozenset(
    "aeiouyæøœəıàáâãäåāăąǎèéêëēĕėęěìíîïĩīĭįòóôõöōŏőơùúûüũūŭůűųưýÿŷỳ"
    "аеёиоуыэюяіїєәөүұўӣӯ" "αεηιουωάέήίόύώϊϋΐΰ" "աեէըիոօւ" "აეიოუ"
)  # fmt: skip
_SILENT = frozenset("ьъ")  # neither vowel nor consonant
_NO_CONSONANTS = VOWELS | _SILENT
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Endings:
    """The endings of a language, ready to ask.

    Nothing is kept by word: a hundred thousand terms in fifty languages would fill the memory.
    """

    any: frozenset[str]
    consonant: frozenset[str]
    doubled: frozenset[str]  # after the last consonant written twice
    vowel: frozenset[str]
    finals: dict[str, frozenset[str]]  # what stands in the place of each
    scripts: frozenset[str]
    least: int = 3  # letters of a word that takes them
    # Of finals, by their last letter, the longest first.
    sizes: dict[str, tuple[int, ...]] = field(init=False)

    def __post_init__(self) -> None:
        sizes: defaultdict[str, set[int]] = defaultdict(set)
        for final in self.finals:
            sizes[final[-1]].add(len(final))
        longest = {last: tuple(sorted(some, reverse=True)) for last, some in sizes.items()}
        object.__setattr__(self, "sizes", longest)

    def take(self, word: str, token: str) -> bool:
        """Tell whether a token is one of the forms that a word may have, other than itself."""
        last, size = word[-1], len(word)
        if token.startswith(word):
            rest = token[size:]
            if rest in self.any or (last in VOWELS and rest in self.vowel):
                return True
            if (last not in _NO_CONSONANTS or last == "y") and self._follows(last, rest):
                return True
        for cut in self.sizes.get(last, ()):
            kept = size - cut
            if kept < 2:
                continue
            if not token.startswith(word[:kept]):  # as mostly; nor has it the letters after that
                return False
            endings = self.finals.get(word[kept:])
            if endings and token[kept:] in endings:
                return True
        return False

    def joined(self, other: "Endings") -> "Endings":
        """Return a union of both, for words of at least as many letters as either needs."""
        finals = {
            final: self.finals.get(final, _NONE) | other.finals.get(final, _NONE)
            for final in self.finals.keys() | other.finals.keys()
        }
        return Endings(
            self.any | other.any, self.consonant | other.consonant, self.doubled | other.doubled,
            self.vowel | other.vowel, finals, self.scripts | other.scripts,
            max(self.least, other.least),
        )  # fmt: skip

    def _follows(self, last: str, rest: str) -> bool:
        """Tell whether an ending follows a word that ends with this consonant."""
        if rest[:1] == last and rest[1:] in self.doubled:
            return True
        # A genitive's s does not follow another: "Kongress" is no form of "Kongres".
        return rest in self.consonant and not (rest == "s" and last in "szx")


def read(text: str) -> Endings:
    """Return the endings that lines tell, written as in `endings`; each without its marks, too."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in filter(None, text.splitlines()):
        finals, _, endings = line.partition(": ")
        # `fold` takes a dash for a space, and knows of no classes.
        finals = finals if finals[0] in "*CV" else fold(finals.replace("-", "+"))
        endings = fold(endings)
        _add(found, finals.split(), endings.split())
        _add(found, plain(finals).split(), plain(endings).split())
    classes = {kind: found.pop(kind, set()) for kind in "*CV"}
    doubled = frozenset([ending[1:] for ending in classes["C"] if ending[0] == "@"])
    every = frozenset().union(*classes.values(), *found.values())
    return Endings(
        frozenset(classes["*"]), frozenset(classes["C"]), doubled, frozenset(classes["V"]),
        {final: frozenset(some) for final, some in found.items()},
        frozenset(map(script_of, {ending.lstrip("@")[:1] for ending in every})) - {""},
    )  # fmt: skip


def _add(found: dict[str, set[str]], finals: Sequence[str], endings: Sequence[str]) -> None:
    """Add what stands in the place of each final, or of what comes after its +."""
    own = ["" if ending == "0" else ending for ending in endings]
    for final in finals:
        kept, _, cut = final.rpartition("+")
        found[kept + cut].update([kept + ending for ending in own] if kept else own)
