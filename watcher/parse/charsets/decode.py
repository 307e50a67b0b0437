"""Bytes to text in one named encoding, or not."""


def try_decode(body: bytes, label: str) -> str | None:
    """Return the text, None where the bytes are not in this encoding or it is unknown."""
    try:
        # errors="strict" with str() refuses codecs that are not text encodings (hex, zlib).
        return str(body, label)
    except (UnicodeError, LookupError, ValueError):
        return None
