"""What may stand in sources, watchlists and channels, as Pydantic models: data only.

Required keys are those without a default. Descriptions become the JSON Schema that editors show.
"""

from typing import Annotated

from pydantic import Field

from watcher.config.schema.base import Model
from watcher.config.schema.types import (
    AllText,
    ChannelUrl,
    Clock,
    FieldText,
    FirstPollText,
    Headers,
    Interval,
    KindText,
    Lang,
    MarksText,
    Pages,
    PriorityText,
    RateText,
    SourceUrl,
    Switch,
    Text,
    Texts,
    WhenText,
    or_empty,
)
from watcher.config.schema.values import When
from watcher.config.schema.watcher_file import Http


class Auth(Model):
    """HTTP Basic authentication (RFC 7617)."""

    user: Text
    password: Text


class Source(Model):
    """A place that is polled."""

    url: SourceUrl = Field(description="Address of the feed, page or sitemap.")
    name: Text | None = Field(None, description="Unique; the URL if left out.")
    kind: KindText = Field("auto", description="What the address holds.")
    enabled: Switch = Field(True, description="False pauses it and keeps its history.")
    headers: Headers = Field({}, description="Extra request headers.")
    auth: Auth | None = Field(None, description=Auth.__doc__)
    user_agent: Text | None = Field(None, description="Instead of Watcher's own User-Agent.")
    every: Interval | None = Field(None, description="Poll interval of this source, at least 1s.")
    lang: Lang | None = Field(None, description="Language, if the document does not say.")
    tags: Texts = Field([], description="Watchlists can name these as tag:NAME.")
    full_text: Switch = Field(
        False, description="Fetch each new entry's page and match its main text too."
    )
    first_poll: FirstPollText | None = Field(
        None, description="What this source's first entries do."
    )
    links: Text | None = Field(
        None, description="Of a page: CSS selector of its teasers, instead of finding them."
    )
    pages: Pages = Field(
        1, description="Of a page: how many pages of its list the first poll follows (rel=next)."
    )
    allow_files: Switch = Field(False, description="Allow a file:// URL here.")


class Examples(Model):
    """Titles that must match and titles that must not; run at every load."""

    match: Texts = Field([], description="Each of these must match.")
    no_match: Texts = Field([], description="None of these may match.")


class Watchlist(Model):
    """A named set of keywords and what to do when one is found."""

    name: Text = Field(description="Unique.")
    keywords: list[Text] = Field([], description="Words or phrases; any of them matches.")
    query: Text | None = Field(None, description="An expression, or-ed with the keywords.")
    exclude: Texts = Field([], description="An entry with any of these never matches.")
    languages: AllText | None = Field(
        None, description="all: a keyword that names a concept stands for its names everywhere."
    )
    marks: MarksText = Field(
        "auto", description="Marks of letters: as typed where typed (auto), exact, or ignore."
    )
    compounds: Switch = Field(
        False, description="Words of 6 letters and more begin German or Dutch compounds too."
    )
    fields: Annotated[list[FieldText], or_empty(["title", "summary", "body"])] = Field(
        ["title", "summary", "body"], description="Where to look.", min_length=1
    )
    sources: list[Text] | None = Field(
        None, description="Names, URLs or tag:NAME; all if left out.", min_length=1
    )
    notify: list[Text] | None = Field(None, description="Channels; all if left out, [] for none.")
    when: WhenText = Field(When(), description="When alerts go out.")
    priority: PriorityText = Field("normal", description="How loud an alert is.")
    enabled: Switch = Field(True, description="False pauses it.")
    examples: Annotated[Examples, or_empty({})] = Field(Examples(), description=Examples.__doc__)


class Quiet(Model):
    """Hours in which alerts are held, in the configured time zone."""

    from_: Clock = Field(alias="from")
    to: Clock


class Channel(Model):
    """A place to send alerts to."""

    url: ChannelUrl = Field(description="console:// or any Apprise URL.")
    enabled: Switch = Field(True, description="False sends nothing there.")
    quiet: Quiet | None = Field(None, description=Quiet.__doc__)
    at_most: RateText | None = Field(None, description="Most messages in a time, like 20/h.")


# Keys that stand one level deeper than those of an item.
NESTED = frozenset(key for model in (Http, Auth, Examples) for key in model.model_fields)
