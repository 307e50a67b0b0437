"""A memory of what the words of texts are forms of, by language: few words make up most texts."""

from typing import Generic, TypeVar

from watcher.match.patterns.inflected import Word

# Words of all languages; and languages, which feeds make up.
REMEMBERED, LANGUAGES = 1 << 17, 64
T = TypeVar("T")
Forms = tuple[Word, ...]


class Known(Generic[T]):
    """The words met so far. Threads may share it: what one forgets another learns again."""

    def __init__(self) -> None:
        self._by_lang: dict[str | None, dict[T, Forms]] = {}
        self._room = REMEMBERED

    def words(self, lang: str | None) -> dict[T, Forms]:
        """Return the known words of a language."""
        if lang not in self._by_lang and len(self._by_lang) >= LANGUAGES:
            self._forget()
        return self._by_lang.setdefault(lang, {})

    def learned(self) -> None:
        """Count a word that came to those of a language; without room all are forgotten."""
        self._room -= 1
        if not self._room:
            self._forget()

    def _forget(self) -> None:
        self._by_lang.clear()
        self._room = REMEMBERED
