"""How all documents are fetched over HTTP."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class HttpOptions:
    """What `http:` in watcher.yaml says. `max_bytes` holds on the wire and after decompression."""

    contact: str | None = None
    timeout: timedelta = timedelta(seconds=20)
    max_bytes: int = 10_000_000
    per_host: int = 4
    host_spacing: timedelta = timedelta()
    proxy: str | None = None
    allow_private_networks: bool = False
    version: str = "0"

    @property
    def user_agent(self) -> str:
        """Return Watcher/<version> (+contact)."""
        contact = f" (+{self.contact})" if self.contact else ""
        return f"Watcher/{self.version}{contact}"
