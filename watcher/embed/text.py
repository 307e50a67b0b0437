"""What of an entry is embedded. Apart from `model`, for who asks has no numpy."""

LEAD = 200  # characters after the title


def text_of(title: str, summary: str, body: str) -> str:
    """Return the title and the beginning of what follows it."""
    lead = summary if len(summary) >= LEAD else f"{summary} {body[:LEAD]}".strip()
    return f"{title[:LEAD]}. {lead[:LEAD]}"
