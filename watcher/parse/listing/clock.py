"""What shown times are read by."""

from dataclasses import dataclass
from datetime import datetime, tzinfo


@dataclass(frozen=True, slots=True)
class Clock:
    """What shown times are read by: now, and the page's language, country and time zone.

    `lang` is a language tag, `country` a two-letter domain, `zone` UTC where None. `day_first`
    tells of 3/4/2025 where the page shows it. `over`: the date that stands over a story;
    `over_is_all` where that is all that need be told of its time.
    """

    now: datetime
    lang: str | None = None
    country: str | None = None
    zone: tzinfo | None = None
    day_first: bool | None = None
    over: datetime | None = None
    over_is_all: bool = True
