"""The part of an entry that is embedded. Not in `model`, since callers do without numpy."""

from watcher.text.burmese import in_unicode
from watcher.text.lookalikes import in_one_script

LEAD = 200  # characters after the title


def text_of(title: str, summary: str, body: str) -> str:
    """Return the title and the beginning of what follows it, as a model reads it best.

    Models learn from clean text: letters of another script that look alike, and Burmese in an
    encoding of its own, are noise to them.
    """
    lead = summary if len(summary) >= LEAD else f"{summary} {body[:LEAD]}".strip()
    return in_one_script(in_unicode(f"{title[:LEAD]}. {lead[:LEAD]}"))
