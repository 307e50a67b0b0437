"""Values in flight between the stages: frozen, slotted, no I/O.

Instants are aware UTC datetimes, lengths of time are timedeltas, spans are code point offsets.
What is made once an entry is a NamedTuple: as immutable, at a third of a frozen dataclass's cost
(1.3 against 3.9 us for ten fields, and an entry goes through five of them).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from typing import Literal, NamedTuple, NewType

from watcher.text import Snippet as Snippet

SourceId = NewType("SourceId", int)
EntryId = NewType("EntryId", int)
StoryId = NewType("StoryId", int)
AlertId = NewType("AlertId", int)
NotificationId = NewType("NotificationId", int)

FirstPoll = Literal["summary", "quiet", "alert"]
Priority = Literal["low", "normal", "high"]
State = Literal["pending", "sending", "sent", "held", "dead"]
Reason = Literal[
    "now", "digest", "folded", "quiet", "silenced", "capped", "baseline", "repeat", "reemission"
]
Role = Literal["lead", "same", "duplicate", "follow-up"]
Arrival = Literal["new", "baseline", "reemission", "ingest"]
FieldName = Literal["title", "summary", "body"]
Marks = Literal["auto", "exact", "ignore"]
FIELDS: tuple[FieldName, ...] = ("title", "summary", "body")


# -- fetch -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask "changed since?" with (RFC 9110 section 8.8), kept verbatim."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """One document to fetch, as its source is configured.

    `home` is the configured URL where `url` was adopted from a redirect: credentials and headers
    were given for the origin of that one, and go to no other. `spacing` is the least pause that
    the host asks for between this request and others.
    """

    url: str
    validators: Validators = Validators()
    headers: Mapping[str, str] = field(default_factory=dict)
    auth: tuple[str, str] | None = None
    user_agent: str | None = None
    home: str | None = None
    spacing: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Redirect:
    """One hop: the status that sent us on and the absolute URL it named."""

    status: int
    url: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """A 200: the decompressed body and what its headers say. `url` is where it was found.

    A folder has `parts`, a document each, and a body that stands for all of them.
    """

    url: str
    status: int
    body: bytes
    content_type: str | None = None
    validators: Validators = Validators()
    fresh_for: timedelta | None = None
    redirects: tuple[Redirect, ...] = ()
    notes: tuple[str, ...] = ()
    parts: tuple["Fetched", ...] = ()


@dataclass(frozen=True, slots=True)
class NotModified:
    """A 304: nothing new, perhaps new validators."""

    url: str
    validators: Validators = Validators()
    fresh_for: timedelta | None = None
    redirects: tuple[Redirect, ...] = ()


@dataclass(frozen=True, slots=True)
class Postponed:
    """Not asked at all: this host wants to be left alone until then."""

    host: str
    until: datetime


# -- parse -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A media file that comes with an entry; `length` in bytes where told."""

    url: str
    type: str | None = None
    length: int | None = None


class ParsedEntry(NamedTuple):
    """One item of a document: clean text, absolute links, no date that was not readable.

    `modified` is when its page last changed, where a sitemap says so: never its publication.
    """

    guid: str | None = None
    url: str | None = None
    title: str = ""
    summary: str = ""
    body: str = ""
    published: datetime | None = None
    author: str | None = None
    lang: str | None = None
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class PollHints:
    """How often a document asks to be polled (RSS ttl, skipHours, skipDays, sy:updatePeriod).

    `skip_hours` are UTC hours 0-23, `skip_days` are 0 (Monday) to 6.
    """

    ttl: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()


class Child(NamedTuple):
    """A sitemap that an index names, and when it says that one changed."""

    url: str
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A whole document. `kind` is rss, atom, rdf, json, page, article or sitemap.

    `notes` name every repair made. `next_page` is where a listing page goes on (rel=next);
    `children` are the sitemaps of an index.
    """

    kind: str
    title: str = ""
    lang: str | None = None
    url: str | None = None
    entries: tuple[ParsedEntry, ...] = ()
    hints: PollHints = PollHints()
    notes: tuple[str, ...] = ()
    next_page: str | None = None
    children: tuple[Child, ...] = ()


Refusal = Literal["paywall", "consent", "error", "empty"]


@dataclass(frozen=True, slots=True)
class Article:
    """The main text of a page, paragraphs apart by a newline, and what the page says of itself.

    `url` is the canonical one, `method` how the text was found. `refused`: why the text is not
    the article's (a wall, an error page, none found); it is not to be matched then.
    """

    title: str = ""
    text: str = ""
    published: datetime | None = None
    author: str | None = None
    lang: str | None = None
    site: str | None = None
    url: str | None = None
    picture: str | None = None
    method: str = ""
    refused: Refusal | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParseAs:
    """What a document is to be read as. `kind` is auto, feed, page, article or sitemap.

    `page`: an HTML document of kind auto may be read as a page (else it is no feed, and so an
    error). `links` is the CSS selector of a page's teasers; `now` and `zone` make its relative
    times instants.
    """

    kind: str = "feed"
    now: datetime | None = None
    zone: tzinfo | None = None
    links: str | None = None
    page: bool = False


AS_FEED = ParseAs()

# -- source ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Moved:
    """A permanent redirect on probation, and the one that was `adopted`, which polls go to."""

    to: str | None = None
    since: datetime | None = None
    seen: int = 0
    adopted: str | None = None


@dataclass(frozen=True, slots=True)
class Detour:
    """What is polled in place of the configured URL: its kind (feed, sitemap, page) and why."""

    url: str
    kind: str
    why: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Shapes:
    """How the addresses that a page lists look, counted over its good polls (`polls`).

    `strange`: how many times in a row since then it listed others (see `dedupe.redesign`).
    """

    polls: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    strange: int = 0


@dataclass(frozen=True, slots=True)
class SourceState:
    """What the last polls left in a source's row: schedule, validators, health.

    `baseline_at` is the first good poll, `full_at` the last unconditional 200. `url` is the
    configured one; an adopted redirect stands in `moved`. Before `asked_until` the publisher does
    not want to be asked, whatever our interval.
    """

    id: SourceId
    name: str
    url: str
    kind: str | None = None
    title: str | None = None
    lang: str | None = None
    next_poll_at: datetime | None = None
    asked_until: datetime | None = None
    every: timedelta = timedelta(minutes=15)
    hints: PollHints = PollHints()
    last_poll_at: datetime | None = None
    last_ok_at: datetime | None = None
    baseline_at: datetime | None = None
    last_status: int | None = None
    failures: int = 0
    gone_at: datetime | None = None
    error: str | None = None
    notice: str | None = None
    validators: Validators = Validators()
    full_at: datetime | None = None
    body_hash: str | None = None
    moved: Moved = Moved()
    listed: tuple[int, ...] = ()
    detour: Detour | None = None
    shapes: Shapes = Shapes()


# -- ingest ------------------------------------------------------------------------------------


class Known(NamedTuple):
    """A stored entry that shares a key with an item."""

    id: EntryId
    source_id: SourceId
    story_id: StoryId
    title: str
    published: datetime | None
    content: int


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry whose page is to be read. `source` is its source's configured URL.

    `attempts` are those that failed.
    """

    entry_id: EntryId
    source_id: SourceId
    source: str
    url: str
    host: str
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class IncomingEntry:
    """One line for `ingest`: an item (its guid is the given id) and the source that it names."""

    source: str
    item: ParsedEntry


class Entry(NamedTuple):
    """An entry about to be stored; `keys`, `identity` and `content` are 64-bit hashes.

    `why` it is in its story, where that says more than its role, and how sure that is (0 to 1).
    """

    id: EntryId
    source_id: SourceId
    story_id: StoryId
    role: Role
    item: ParsedEntry
    lang: str | None
    arrival: Arrival
    first_seen: datetime
    keys: tuple[int, ...]
    identity: int
    content: int
    why: str | None = None
    score: float | None = None


class Stored(NamedTuple):
    """An entry as it is stored; `read`: its body is the text of its page."""

    id: EntryId
    source_id: SourceId
    story_id: StoryId
    guid: str | None
    url: str | None
    title: str
    summary: str
    body: str
    lang: str | None
    author: str | None
    published: datetime | None
    arrival: Arrival
    content: int
    read: bool


class Story(NamedTuple):
    """A story about to be stored. `follows`: the one whose development it tells."""

    id: StoryId
    title: str
    lang: str | None
    lead: EntryId
    first_seen: datetime
    last_seen: datetime
    follows: StoryId | None = None


class Heading(NamedTuple):
    """A title, how long the text under it is, and whether a watchlist matched it.

    What a watchlist matched is in words, so in a language, that somebody watches.
    """

    title: str
    body: int
    watched: bool


@dataclass(frozen=True, slots=True)
class Edit:
    """New text of a stored entry; the old text becomes a revision."""

    id: EntryId
    item: ParsedEntry
    content: int


# -- match -------------------------------------------------------------------------------------


class Document(NamedTuple):
    """What matching looks at: the texts of one entry and where it came from."""

    title: str = ""
    summary: str = ""
    body: str = ""
    lang: str | None = None
    source: str = ""
    tags: frozenset[str] = frozenset()
    url: str | None = None
    author: str | None = None


Rule = Literal["exact", "inflected", "marks", "prefix", "wildcard", "compound"]


class Evidence(NamedTuple):
    """One span of one field that matched, the term that found it, and by which rule.

    Where the term stands for a concept: its id, the name of it that was found, and a language
    that has this name.
    """

    field: FieldName
    start: int
    end: int
    text: str
    term: str
    rule: Rule = "exact"
    concept: str | None = None
    name: str | None = None
    lang: str | None = None

    def shape(self) -> dict[str, str | int | None]:
        """Return it as it is stored and as others script against it."""
        shape = self._asdict()
        if self.concept is None:
            del shape["concept"], shape["name"], shape["lang"]
        return shape


class Match(NamedTuple):
    """The fact that a watchlist fits an entry."""

    watchlist: str
    evidence: tuple[Evidence, ...]


# -- search ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or two characters, that the index of the archive knows; `prefix`: or a longer one."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Entries with any of these."""

    parts: tuple["Wanted", ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Entries with all of these."""

    parts: tuple["Wanted", ...]


Wanted = Token | AnyOf | AllOf


# -- route and deliver -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Placement:
    """One routing decision: this channel, then, in this state, because."""

    channel: str
    state: State
    due: datetime
    reason: Reason


@dataclass(frozen=True, slots=True)
class Alert:
    """Watchlist x story, made by the match of one entry."""

    id: AlertId
    watchlist: str
    story_id: StoryId
    entry_id: EntryId
    priority: Priority
    reason: Reason
    created: datetime
    placements: tuple[Placement, ...] = ()


@dataclass(frozen=True, slots=True)
class AlertItem:
    """One alert as a message shows it. `others` counts further sources that tell the story."""

    watchlist: str
    title: str
    url: str | None
    source: str
    published: datetime | None
    first_seen: datetime
    snippet: Snippet
    lang: str | None = None
    others: int = 0
    priority: Priority = "normal"


@dataclass(frozen=True, slots=True)
class Notification:
    """One outbox row with what it tells, ready to render.

    `kind`: alert (one item), summary (first polls), digest, test. `attempt` counts from 1.
    `total` is how many alerts it stands for where `items` lists only the newest. `first_attempt`
    is when trying began: at the first attempt, or the first since a person asked to retry.
    `reached` names the targets of the channel that have it already (see `DeliveryError`).
    """

    id: NotificationId
    channel: str
    kind: Literal["alert", "summary", "digest", "test"]
    message_id: str
    created: datetime
    items: tuple[AlertItem, ...] = ()
    total: int = 0
    attempt: int = 1
    plain: bool = False
    first_attempt: datetime | None = None
    reached: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Message:
    """A rendered notification: the same content as plain text and as an HTML document."""

    subject: str
    text: str
    html: str
    message_id: str
    priority: Priority = "normal"
