"""A news site without a feed: a tag page of teasers, and articles with sidebars about others.

The sidebars of every article name what no article is about, as real ones do; a test puts words
there that must never alert.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from tests.support.http import Reply, Seen, Site

FILLER = (
    "The committee met on Tuesday and spoke about it at great length, said two people who were in"
    " the room and asked not to be named.",
    "Nothing was decided by the evening, and the next meeting is planned for the week after.",
    "Farmers in the region had waited for an answer since the spring, when the rains came late.",
)
LAYOUTS = {
    "cards": (
        '<article class="card"><a href="{url}"><img src="/i.jpg" alt=""></a>'
        '<h3><a href="{url}">{title}</a></h3><p class="lead">{teaser}</p></article>'
    ),
    "rows": '<li class="row"><h2><a href="{url}">{title}</a></h2><span>{teaser}</span></li>',
}


@dataclass(frozen=True)
class Story:
    """One article of the site."""

    path: str
    title: str
    teaser: str
    text: tuple[str, ...] = FILLER


class Place(Protocol):
    """What a site stands in: a server, and the lock under which it changes."""

    site: Site
    changed: threading.Condition


@dataclass
class NewsSite:
    """Serves /tag/x and the articles it lists. `broken` is what the tag page answers instead."""

    world: Place
    stories: list[Story] = field(default_factory=list)
    sidebar: Sequence[str] = ()
    layout: str = "cards"
    broken: Reply | None = None
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.world.site.routes["/tag/x"] = self._list

    @property
    def url(self) -> str:
        return self.world.site.url("/tag/x")

    def publish(
        self, title: str, teaser: str = "", *text: str, filler: Sequence[str] = FILLER
    ) -> Story:
        """Put one more article on top; its text is `filler`, then what is given."""
        with self.world.changed:
            number = len(self.stories) + 1
            slug = "-".join(title.lower().split())
            story = Story(f"/2026/11/{slug}-{number}", title, teaser, (*filler, *text))
            self.stories.insert(0, story)
            self.world.site.routes[story.path] = self._article
            return story

    def publish_some(self, count: int) -> None:
        """Put articles on top that match nothing."""
        for number in range(count):
            self.publish(
                f"The harvest of district {number} begins", f"Report {number} of the fields"
            )

    def move(self, story: Story) -> None:
        """Give a story an address of another form."""
        with self.world.changed:
            number = story.path.rpartition("-")[2]
            moved = replace(story, path=f"/stories/story-{number}.html")
            self.stories[self.stories.index(story)] = moved

    def rewrite(self, story: Story, title: str, teaser: str) -> None:
        """Change the words of a teaser; the article stays where it is."""
        with self.world.changed:
            at = self.stories.index(story)
            self.stories[at] = replace(story, title=title, teaser=teaser)

    def _list(self, seen: Seen) -> Reply:
        with self.world.changed:
            self.world.changed.notify_all()
            if self.broken:
                return self.broken
            form = LAYOUTS[self.layout]
            items = "".join(
                form.format(url=s.path, title=s.title, teaser=s.teaser) for s in self.stories
            )
            return _page("News about x", f'<div class="list">{items}</div>')

    def _article(self, seen: Seen) -> Reply:
        with self.world.changed:
            self.asked.append(seen.path)
            self.world.changed.notify_all()
            story = next(one for one in self.stories if seen.path.endswith(one.path))
            text = "".join(f"<p>{part}</p>" for part in story.text)
            related = "".join(
                f'<li><a href="/2026/10/other-{n}">{title}</a></li>'
                for n, title in enumerate(self.sidebar)
            )
            body = f"<article><h1>{story.title}</h1>{text}</article>"
            aside = f'<aside class="related"><h2>Most read</h2><ul>{related}</ul></aside>'
            return _page(story.title, body + aside)


def _page(title: str, body: str) -> Reply:
    menu = "".join(f'<li><a href="/{word}">{word.title()}</a></li>' for word in ("home", "sport"))
    text = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><nav><ul>{menu}</ul></nav><main>{body}</main>"
        '<footer><a href="/imprint">Imprint</a></footer></body></html>'
    )
    return Reply(text, headers={"Content-Type": "text/html; charset=utf-8"})
