"""The context in which shown times are read."""

from dataclasses import dataclass
from datetime import datetime, tzinfo


@dataclass(frozen=True, slots=True)
class Clock:
    """The context for reading shown times: now, the page's language, country and time zone.

    `lang` is a language tag, `country` a two-letter domain, `zone` UTC where None. `day_first`
    is how the page writes 3/4/2025, if it shows that. `over` is the date that stands over a story;
    `over_is_all`: that date alone is enough for its time.
    """

    now: datetime
    lang: str | None = None
    country: str | None = None
    zone: tzinfo | None = None
    day_first: bool | None = None
    over: datetime | None = None
    over_is_all: bool = True
