"""Whether a link stays on the site that a page belongs to."""

from watcher.urls import host

# Labels under which anybody may register in many countries ("co.uk", "com.vn", "gov.cn").
_LABELS = (
    "co com org net gov edu ac or ne go gob gouv govt nic mil info biz web in nom asso ltd plc"
    " sch k12 gv lg re pe ed ad gr idv game club name pro int art firm gen ind res"
)
_SECOND_LEVEL = frozenset(_LABELS.split())


def domain(url: str) -> str:
    """Return the registrable domain of an address, by its form: "news.bbc.co.uk" is bbc.co.uk."""
    name = host(url)
    labels = name.split(".")
    if len(labels) <= 2 or labels[-1].isdigit():
        return name
    suffix = len(labels[-1]) == 2 and (labels[-2] in _SECOND_LEVEL)
    return ".".join(labels[-3 if suffix else -2 :])
