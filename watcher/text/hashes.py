"""Hashes of texts and documents."""

from xxhash import xxh3_64_intdigest, xxh3_128_hexdigest


def hash64(*parts: str) -> int:
    """Return a signed 64-bit XXH3 of the parts, for keys in the database."""
    return hash64_of("\0".join(parts))


def hash64_of(text: str) -> int:
    """Return `hash64` of one text."""
    # ASCII is encoded without looking up how to treat what cannot be.
    raw = text.encode() if text.isascii() else text.encode("utf-8", "surrogatepass")
    number = xxh3_64_intdigest(raw)
    return number - 2**64 if number >= 2**63 else number


def digest(body: bytes) -> str:
    """Return a hash that tells whether a document is the same as last time (XXH3, 128 bits)."""
    return xxh3_128_hexdigest(body)
