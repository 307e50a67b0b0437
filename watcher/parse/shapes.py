"""The table of `known`: which address of which platform has its feed where.

Sources: the platforms' own documentation and their pages' rel=alternate links.
"""

from typing import NamedTuple


class Shape(NamedTuple):
    """A host and path as regular expressions; `{name}` in `feed` is what a group took.

    `asks` names query parameters that must be there, and are groups too.
    """

    host: str
    path: str
    feed: str
    what: str
    kind: str = "feed"
    asks: tuple[str, ...] = ()
    sure: bool = True


_WORD = r"[^/]+"
# What stands at the first place of a path on GitHub and the like and is no user.
_GIT_OWN = r"(?!(?:topics|search|explore|features|about|orgs|login|settings|marketplace|sponsors)/)"
_REPO = rf"/{_GIT_OWN}(?P<owner>{_WORD})/(?P<repo>{_WORD}?)(?:\.git)?"
_GITHUB, _GITLAB = r"github\.com", r"gitlab\.com|gitlab\.[\w.-]+|salsa\.debian\.org"
_FORGE = r"codeberg\.org|(?:gitea|forgejo|git)\.[\w.-]+"
YOUTUBE = r"(?:m\.)?youtube\.com"
VIDEOS = "https://www.youtube.com/feeds/videos.xml?"
_MEDIUM = r"medium\.com"
_REDDIT = r"(?:old\.|new\.|np\.)?reddit\.com"

SHAPES = (
    Shape(
        YOUTUBE, r"/channel/(?P<id>UC[\w-]{22})(?:/.*)?", VIDEOS + "channel_id={id}",
        "videos of a YouTube channel",
    ),
    Shape(
        YOUTUBE, r"/(?:playlist|watch)", VIDEOS + "playlist_id={list}",
        "videos of a YouTube playlist", asks=("list",),
    ),
    Shape(YOUTUBE, rf"/user/(?P<id>{_WORD})(?:/.*)?", VIDEOS + "user={id}", "videos of a user"),
    Shape(
        _REDDIT, r"(?P<path>/(?:r|u|user)/[\w-]+(?:/(?:new|hot|top|rising|comments/.+?))?)/?",
        "https://www.reddit.com{path}/.rss", "posts on Reddit",
    ),
    Shape(_REDDIT, r"/?", "https://www.reddit.com/.rss", "front page of Reddit"),
    Shape(
        _GITHUB, rf"{_REPO}/commits?/(?P<ref>.+?)/?",
        "https://github.com/{owner}/{repo}/commits/{ref}.atom", "commits of a branch",
    ),
    Shape(
        _GITHUB, rf"{_REPO}/tags/?", "https://github.com/{owner}/{repo}/tags.atom", "tags",
    ),
    Shape(
        _GITHUB, rf"{_REPO}/commits/?", "https://github.com/{owner}/{repo}/commits.atom", "commits",
    ),
    Shape(
        _GITHUB, rf"{_REPO}/discussions/?",
        "https://github.com/{owner}/{repo}/discussions.atom", "discussions",
    ),
    Shape(
        _GITHUB, rf"{_REPO}(?:/releases(?:/.*)?|/)?",
        "https://github.com/{owner}/{repo}/releases.atom", "releases",
    ),
    Shape(
        _GITHUB, rf"{_REPO}/?", "https://github.com/{owner}/{repo}/commits.atom", "commits",
    ),
    Shape(
        _GITHUB, rf"/(?P<owner>{_WORD})/?", "https://github.com/{owner}.atom", "what a user does",
    ),
    Shape(
        _GITLAB, r"/(?P<project>.+?/.+?)/-/(?:releases|tags)(?:/.*)?",
        "{site}/{project}/-/releases.atom", "releases",
    ),
    Shape(
        _GITLAB, r"/(?P<project>.+?/.+?)/-/commits/(?P<ref>.+?)/?",
        "{site}/{project}/-/commits/{ref}?format=atom", "commits of a branch",
    ),
    Shape(
        _GITLAB, r"/(?P<project>(?:(?!-/)[\w.-]+/)+[\w.-]+?)/?", "{site}/{project}/-/releases.atom",
        "releases",
    ),
    Shape(_FORGE, rf"{_REPO}(?:/releases)?/?", "{site}/{owner}/{repo}/releases.rss", "releases"),
    Shape(
        r"(?P<blog>[\w-]+)\.substack\.com", r"/.*", "https://{blog}.substack.com/feed",
        "newsletter",
    ),
    Shape(
        _MEDIUM, r"/tag/(?P<tag>[^/]+)(?:/.*)?", "https://medium.com/feed/tag/{tag}", "a tag",
    ),
    Shape(
        _MEDIUM, r"/(?P<who>@?(?!feed/)[\w.-]+)(?:/.*)?", "https://medium.com/feed/{who}",
        "stories",
    ),
    Shape(
        r"(?P<who>[\w-]+)\.medium\.com", r"/.*", "https://{who}.medium.com/feed", "stories",
    ),
    Shape(
        r"news\.google\.com", r"/search", "https://news.google.com/rss/search?{query}",
        "Google News search", asks=("q",),
    ),
    Shape(
        r"news\.google\.com", r"/(?P<place>(?:topics|topic|headlines)/.+)",
        "https://news.google.com/rss/{place}?{query}", "Google News topic",
    ),
    Shape(
        r"news\.google\.com", r"/(?:topstories|home)?/?", "https://news.google.com/rss?{query}",
        "Google News",
    ),
    Shape(
        r"t\.me|telegram\.me|telegram\.dog",
        r"/(?:s/)?(?P<name>(?!joinchat|share|addstickers|iv\b|proxy)[A-Za-z]\w{3,31})(?:/\d+)?/?",
        "https://t.me/s/{name}", "public channel on Telegram", kind="page",
    ),
    Shape(
        r"(?P<blog>[\w-]+)\.blogspot\.[a-z.]+", r"/search/label/(?P<label>[^/]+)/?",
        "{site}/feeds/posts/default/-/{label}", "posts with a label",
    ),
    Shape(r"[\w-]+\.blogspot\.[a-z.]+", r"/.*", "{site}/feeds/posts/default", "posts"),
    Shape(
        r"(?P<blog>(?!www\.)[\w-]+)\.tumblr\.com", r"/tagged/(?P<tag>[^/]+)/?",
        "{site}/tagged/{tag}/rss", "posts with a tag",
    ),
    Shape(r"(?!www\.)[\w-]+\.tumblr\.com", r"/.*", "{site}/rss", "posts"),
    Shape(
        r"tumblr\.com", r"/(?!dashboard|tagged|explore|search|login)(?P<blog>[\w-]+)(?:/.*)?",
        "https://{blog}.tumblr.com/rss", "posts",
    ),
    Shape(
        r"[\w-]+\.wordpress\.com", r"(?P<path>/(?:tag|category|author)/.+?)/?",
        "{site}{path}/feed/",
        "posts of a section",
    ),
    Shape(r"(?!www\.)[\w-]+\.wordpress\.com", r"/.*", "{site}/feed/", "posts"),
    Shape(
        r"bsky\.app", r"/profile/(?P<who>[\w.:-]+)(?:/.*)?", "https://bsky.app/profile/{who}/rss",
        "posts on Bluesky",
    ),
    Shape(
        r"news\.ycombinator\.com", r"/(?:news|front)?", "https://news.ycombinator.com/rss",
        "front page of Hacker News",
    ),
    Shape(r"lobste\.rs", r"/t/(?P<tag>[\w,]+)", "https://lobste.rs/t/{tag}.rss", "a tag"),
    Shape(r"lobste\.rs", r"/?", "https://lobste.rs/rss", "front page"),
    Shape(
        r"vimeo\.com", r"/(?P<who>(?!\d+$|categories|watch|channels)[\w-]+)/?",
        "https://vimeo.com/{who}/videos/rss", "videos",
    ),
    Shape(
        r"[\w.-]*(?:stackexchange|stackoverflow|superuser|serverfault|askubuntu)\.com",
        r"/questions/tagged/(?P<tag>[^/]+)/?", "{site}/feeds/tag/{tag}", "questions with a tag",
    ),
    Shape(
        r"arxiv\.org", r"/list/(?P<field>[\w.-]+)(?:/.*)?", "https://rss.arxiv.org/rss/{field}",
        "new papers",
    ),
    Shape(
        r"[\w.-]+\.(?:wikipedia|wikinews|wikimedia)\.org", r"/w/index\.php",
        "{site}/w/index.php?title={title}&action=history&feed=atom", "changes of an article",
        asks=("title", "action"),
    ),
)  # fmt: skip
# On hosts of any name. Such pages name their feed themselves, if they may be read at all.
ANYWHERE = (
    Shape("", r"/@(?P<who>[\w.-]+)/?", "{site}/@{who}.rss", "posts on Mastodon", sure=False),
    Shape("", r"/tags/(?P<tag>[^/.]+)/?", "{site}/tags/{tag}.rss", "posts with a tag", sure=False),
    Shape(
        "", r"/c/(?P<name>[\w.-]+)(?:/videos)?/?",
        "{site}/feeds/videos.xml?videoChannelName={name}",
        "videos of a PeerTube channel", sure=False,
    ),
    Shape(
        "", r"/a/(?P<name>[\w.@-]+)(?:/video(?:s|-channels))?/?",
        "{site}/feeds/videos.xml?accountName={name}", "videos of a PeerTube account", sure=False,
    ),
)  # fmt: skip
