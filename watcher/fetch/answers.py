"""What an answer over HTTP comes to: a document, or that it has not changed. Pure."""

from datetime import datetime

from watcher.fetch import headers
from watcher.fetch.body import Body
from watcher.fetch.hops import Trail
from watcher.model import Fetched, NotModified, Validators


def not_modified(
    trail: Trail, found: headers.Fields, asked_with: Validators, now: datetime
) -> NotModified:
    """Return that the document is still the one of these validators."""
    return NotModified(
        url=str(trail.url),
        validators=headers.validators(found, asked_with),
        fresh_for=headers.fresh_for(found, now),
        redirects=trail.redirects,
    )


def fetched(trail: Trail, status: int, found: headers.Fields, body: Body, now: datetime) -> Fetched:
    """Return the document that the trail led to."""
    # A <meta refresh> would be asked with the validators of the page that it leads to; and the next
    # poll must not be compared with a part.
    whole = body.whole and not trail.signposts
    return Fetched(
        url=str(trail.url),
        status=status,
        body=body.octets,
        content_type=found.get("content-type"),
        validators=headers.validators(found) if whole else Validators(),
        fresh_for=headers.fresh_for(found, now) if body.whole else None,
        redirects=trail.redirects,
        notes=(*trail.notes, *body.notes),
        whole=body.whole,
    )
