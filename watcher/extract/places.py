"""What the place of a block says: what is around it, and which places are of its kind."""

from watcher.extract.blocks import Place


def line_of(place: Place) -> set[int]:
    """Return the place and its ancestors."""
    found = set()
    at: Place | None = place
    while at is not None:
        found.add(id(at))
        at = at.parent
    return found


def kind_of(place: Place) -> tuple[str, str, str]:
    """Return what places of one kind share: tag, names, and the names above."""
    above = place.parent
    return (place.tag, place.names, above.names if above else "")
