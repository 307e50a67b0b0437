"""The child's side: `python -m watcher.embed.child WEIGHTS SHA256`, its socket on standard input.

Messages are length-prefixed JSON, vectors in it are base64 of 16-bit floats, little-endian.
"""

import json
import os
import socket
import sys
from base64 import b64decode, b64encode
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from watcher.embed.languages import Languages, languages, without_offsets
from watcher.embed.model import Model
from watcher.embed.space import Near, Row, Space
from watcher.embed.weights import SHA256, Weights
from watcher.errors import ConfigError
from watcher.sandbox.messages import receive, send

_ANSWER_SECONDS = 60.0
_BITS = np.dtype("<f2")


class Server:
    """Answers requests: each method one kind, its argument and its answer plain JSON."""

    def __init__(self, model: Model, known: Languages) -> None:
        self._model, self._languages = model, known
        self._space = Space(known.offsets, known.common, known.untold)

    def load(self, rows: list[Any]) -> int:
        """Take in [id, language, at, vector] that were made earlier; say how many are here."""
        if not rows:
            return len(self._space)
        vectors = [np.frombuffer(b64decode(row[3]), _BITS) for row in rows]
        self._take(rows, np.array(vectors, _BITS))
        return len(self._space)

    def embed(self, rows: list[Any]) -> list[str]:
        """Take in [id, language, at, text]; return the vectors."""
        made = self._model.encode([row[3] for row in rows]).astype(_BITS)
        self._take(rows, made)
        return [b64encode(vector.tobytes()).decode() for vector in made]

    def nearest(self, ids: list[int]) -> list[Near]:
        """Return what is near to entries that are here."""
        return self._space.nearest(ids)

    def likeness(self, asked: list[Any]) -> list[float | None]:
        """Return the mean nearness of each entry with others."""
        return [self._space.likeness(one, others) for one, others in asked]

    def joined(self, asked: list[Any]) -> list[int]:
        """Return which pairs of groups become one; asked are groups, pairs, and how near."""
        groups, pairs, least = asked
        return self._space.joined(groups, pairs, least)

    def keep(self, ids: list[int]) -> int:
        """Forget all other entries; say how many are here."""
        self._space.keep(ids)
        return len(self._space)

    def _take(self, rows: list[Any], vectors: NDArray[np.float16]) -> None:
        numbered = [Row(row[0], self._languages.of(row[1]), row[2]) for row in rows]
        self._space.add(numbered, vectors)


def main() -> None:
    """Load the weights, say so, and answer until the socket closes."""
    source = socket.socket(fileno=os.dup(0))
    weights = Weights(Path(sys.argv[1]), sys.argv[2])
    with suppress(OSError):  # a service may not be allowed to
        os.nice(10)  # polling goes first
    try:
        model = Model(weights)
    except ConfigError as error:
        _say(source, {"error": str(error)})
        return
    known = (
        languages() if weights.sha256 == SHA256 else without_offsets(len(model.encode(["a"])[0]))
    )
    server = Server(model, known)
    _say(source, {"answer": "ready"})
    while True:
        try:
            request = json.loads(receive(source, None))
        except EOFError:
            return
        method = {
            "load": server.load, "embed": server.embed, "nearest": server.nearest,
            "likeness": server.likeness, "joined": server.joined, "keep": server.keep,
        }[request["do"]]  # fmt: skip
        _say(source, {"answer": method(request["with"])})


def _say(to: socket.socket, answer: dict[str, Any]) -> None:
    send(to, json.dumps(answer).encode(), _ANSWER_SECONDS)


if __name__ == "__main__":
    main()
