"""The block of each teaser: the largest element around its link with no other story in it."""

from collections.abc import Mapping

from watcher.parse.listing.walk import Scene

NONE, MANY = -1, -2


def owners(scene: Scene, story: Mapping[int, int]) -> list[int]:
    """Return for each element the story whose links it holds: -1 for none, -2 for several.

    `story` gives the story of a link's node; other links do not count.
    """
    owner = [NONE] * len(scene.nodes)
    for node, number in story.items():
        owner[node] = number
    # Children come after their parents, so backwards is bottom up.
    for index in range(len(owner) - 1, 0, -1):
        mine, parent = owner[index], scene.nodes[index].parent
        if mine == NONE or parent < 0:
            continue
        if owner[parent] == NONE:
            owner[parent] = mine
        elif owner[parent] != mine:
            owner[parent] = MANY
    return owner


def block_of(scene: Scene, owner: list[int], node: int) -> int:
    """Return the largest element around a story's link that holds no other story."""
    story = owner[node]
    while (parent := scene.nodes[node].parent) > 0 and owner[parent] == story:
        node = parent
    return node
