"""Working with text: cleaning, hashing, HTML, snippets. Leaves: they import no other room.

cleaning    text as we store it
hashes      keys of texts and documents
markup      the words of a piece of HTML
snippets    the passage around what was found
seams       where two texts of a page touch without a space
lookalikes  words that mix letters of one look
burmese     Zawgyi, an encoding that looks like Unicode
possessive  groups in regular expressions that give nothing back
"""

from watcher.text.cleaning import clean, composed, join_surrogates
from watcher.text.hashes import digest, hash64, hash64_of

__all__ = ["clean", "composed", "digest", "hash64", "hash64_of", "join_surrogates"]
