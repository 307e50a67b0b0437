"""Terms and names -> patterns by their keys: what the automaton holds."""

import re
from collections import defaultdict

from watcher.match.concepts.concept import Concept, Name
from watcher.match.forms.endings import ENDINGS
from watcher.match.forms.inflect import is_form, keys, stem
from watcher.match.patterns.chinese import HAN, in_other_script
from watcher.match.patterns.folding import EVERY, foldings, is_proper
from watcher.match.patterns.forming import as_kind, inflecting
from watcher.match.patterns.inflected import Short
from watcher.match.patterns.pattern import Form, Label, Pattern
from watcher.match.patterns.ways import Hyphened, Way, is_plain, ways
from watcher.match.patterns.wildcard import Prefix, Wildcard
from watcher.match.query.tree import Term
from watcher.match.text.beginnings import variants
from watcher.match.text.clitics import after_li
from watcher.match.text.languages import canonical, script_of
from watcher.match.text.marks import plain
from watcher.match.text.scripts import nasals
from watcher.model import Marks

INFLECTED = frozenset(ENDINGS)
FEW = 8  # languages
COMPOUNDED = 5  # letters of a name that begins compounds, where its concept says so
SHORT = 4  # letters of a name that has forms in its own languages alone
LONG = 8  # letters of an adjective that does: valkovenäläisjohtaja, belarussischstämmig
UNKNOWN = frozenset((None,))  # the language of a text that nobody told
_SHORT_U = {"у": "ў", "ў": "у"}  # which begins Belarusian words behind a vowel
_LITERAL = re.compile(r"[^?]+")


class Needles:
    """The patterns of every leaf, by key. `loose` ones ignore marks in Vietnamese texts too."""

    def __init__(self) -> None:
        self.by_key: defaultdict[str, list[Pattern]] = defaultdict(list)
        self.loose: defaultdict[str, list[Pattern]] = defaultdict(list)

    def add_term(
        self, leaf: int, term: Term, marks: Marks, compounds: bool, *, named: bool = False
    ) -> None:
        """Add a term as a person wrote it. Raises QueryError where it could never be found.

        `named`: it is known to be a name, which in scripts without capitals it does not tell.
        """
        for folded, langs in foldings(term.text, term.at):
            spelled = plain(folded)
            counts = marks == "exact" or (marks == "auto" and _tells(folded, spelled))
            if langs and not counts:
                break
            proper = named or is_proper(term.text)
            pattern = Pattern(
                leaf, Label(term.written), spelled, folded, counts, langs and langs | UNKNOWN,
                term.text if term.case else None, proper,
            )  # fmt: skip
            self._put_term(term, pattern, marks, compounds)
            if term.kind in ("word", "phrase") and not is_plain(folded, term.text):
                for way in ways(folded, term.text, exact=bool(langs) or term.exact):
                    self._put_way(way, term, pattern, marks, compounds)
            if spelled[0] >= HAN and not term.exact:
                for form in in_other_script(spelled):  # Han has no other forms
                    self.by_key[form].append(_spelled(pattern, form))
            for form in _other_forms(spelled):
                self._put_term(term, _spelled(pattern, form), marks, compounds)

    def _put_way(
        self, way: Way, term: Term, pattern: Pattern, marks: Marks, compounds: bool
    ) -> None:
        """Put a term as it is also written."""
        kind = Hyphened if way.hyphened else Form if way.langs else Pattern
        other = as_kind(kind, pattern)
        other.spelled, other.folded = plain(way.folded), way.folded
        other.langs = way.langs or other.langs
        other.capitals = way.capitals or other.capitals
        if way.whole:
            self._put(other.folded, other.spelled, other, marks)
        else:
            self._put_term(term, other, marks, compounds)

    def _put_term(self, term: Term, pattern: Pattern, marks: Marks, compounds: bool) -> None:
        key = pattern.spelled
        if term.kind == "prefix":
            pattern = as_kind(Prefix, pattern)
        elif term.kind == "wildcard":
            self._put_wildcard(pattern)
            return
        elif not term.exact:
            pattern, key = inflecting(pattern, compounds, typed=True)
            if len(pattern.spelled) == SHORT and not pattern.proper:
                key, *others = keys(pattern.spelled, key)
                for other in others:
                    self.by_key[other].append(pattern)
        self._put(pattern.folded, key, pattern, marks)

    def add_name(self, leaf: int, term: str, concept: Concept, name: Name) -> None:
        """Add one name of a concept that the query or keyword `term` stands for."""
        langs = frozenset([lang for one in name.langs if (lang := canonical(one))])
        only = langs if name.only else EVERY
        homes = frozenset() if name.capital else langs if name.only else langs | UNKNOWN
        for folded, turkic in foldings(name.text):
            spelled = plain(folded)
            counts = _tells(folded, spelled) and ("vi" in name.langs or len(spelled) < 6)
            if turkic and (not counts or (only and only.isdisjoint(turkic))):
                break
            pattern = Pattern(
                leaf, Label(term, concept.id, name.text, name.langs), spelled,
                folded, counts, _and_unknown(turkic or only, name),
                name.text if name.exact else None, is_proper(name.text),
                homes if langs or name.capital else None,
            )  # fmt: skip
            pattern = self._put_name(pattern, concept, name, langs)
        for form in _other_forms(pattern.spelled):
            self._put_name(_spelled(pattern, form), concept, name, langs)
        for lang in langs:
            for form in {*variants(pattern.spelled, lang)} - {pattern.spelled}:
                mutated = _spelled(pattern, form)  # Irish Phútain, Welsh Bwtin
                mutated.langs = frozenset((lang,))  # elsewhere Welsh Falta is a fault, not Malta
                self.by_key[form].append(mutated)

    def _put_name(
        self, pattern: Pattern, concept: Concept, name: Name, langs: frozenset[str]
    ) -> Pattern:
        """Put one spelling of a name with its forms; return it as it finds them."""
        spelled = key = pattern.spelled
        # A name of languages without inflection has no forms anywhere ("Belarusia" of Indonesian).
        if not name.exact and (not langs or langs & INFLECTED):
            size = len(spelled)
            compounds = size >= COMPOUNDED if concept.compounds else name.adjective and size >= LONG
            pattern, key = inflecting(pattern, compounds, _own(langs))
        self._put(pattern.folded, key, pattern, "auto")
        if len(spelled) <= SHORT and not name.exact and not name.adjective:
            self._add_short(pattern, key, langs & INFLECTED)
        return pattern

    def _add_short(self, pattern: Pattern, key: str, own: frozenset[str]) -> None:
        """Add the forms of a short name (Kina, Kini; Rim, Rimu) for texts of its own languages."""
        stem_ = stem(pattern.spelled, SHORT - 1) if own else None
        if stem_ and (stem_ != key or type(pattern) is Pattern):
            word = as_kind(Short, pattern, stem_, is_form, False, own)
            word.langs = own
            self.by_key[stem_].append(word)

    def _put(self, folded: str, key: str, pattern: Pattern, marks: Marks) -> None:
        self.by_key[key].append(pattern)
        if folded != pattern.spelled:  # as Vietnamese texts have it, which keep their marks
            kind = Prefix if isinstance(pattern, Prefix) else Pattern
            marked = as_kind(kind, pattern)
            marked.spelled, marked.marked = folded, True
            self.by_key[folded].append(marked)
        if marks == "ignore":
            self.loose[key].append(pattern)

    def _put_wildcard(self, pattern: Pattern) -> None:
        text = pattern.folded if pattern.marked else pattern.spelled
        literal = max(_LITERAL.finditer(text), key=lambda found: len(found[0]))
        wildcard = as_kind(Wildcard, pattern)
        wildcard.shape = re.compile(r"\w".join(map(re.escape, text.split("?"))))
        wildcard.ahead = literal.start()
        for key in dict.fromkeys((literal[0], plain(literal[0]))):
            self.by_key[key].append(wildcard)


def _other_forms(spelled: str) -> tuple[str, ...]:
    """Return how else a term is written by the rules of its script."""
    if spelled.isascii():
        return ()
    if spelled[0] in _SHORT_U:
        return (_SHORT_U[spelled[0]] + spelled[1:],)
    if "ऀ" <= spelled[0] <= "ॿ":
        return nasals(spelled)
    return (joined,) if (joined := after_li(spelled)) else ()


def _spelled(pattern: Pattern, form: str) -> Pattern:
    """Return a pattern of the same that finds another form, as it is."""
    other = as_kind(Pattern, pattern)
    other.spelled, other.folded, other.marked = form, form, False
    return other


def _tells(folded: str, spelled: str) -> bool:
    """Tell whether the marks of a term make it another word.

    The Greek accent moves (Αίγυπτος, Αιγύπτου), and capitals have none.
    """
    return spelled != folded and script_of(folded) != "greek"


def _and_unknown(langs: frozenset[str], name: Name) -> frozenset[str | None]:
    """Return the languages in whose texts a name counts, where it does not in all."""
    return langs | UNKNOWN if langs and not name.known else langs


def _own(langs: frozenset[str]) -> frozenset[str]:
    """Return the languages to inflect a name by; one that many share goes by the text's."""
    inflected = langs & INFLECTED
    return inflected if len(inflected) <= FEW else EVERY
