import json

import pytest

from tests.extract.test_article import ENGLISH, read
from watcher.model import Article

TITLE = "A second bridge over the border river"
SHELL = (
    f"<html><head><title>{TITLE}</title></head><body><nav><a href=/>Home</a></nav>"
    "<div id=root>Loading…</div>{}</body></html>"
)


def page(article: object) -> Article:
    data = {"props": {"menu": [{"title": "Home", "body": "x" * 900}], "page": {"article": article}}}
    tag = "<script id=__NEXT_DATA__ type='application/json'>"
    return read(SHELL.replace("{}", f"{tag}{json.dumps(data)}</script>"))


@pytest.mark.parametrize(
    "body",
    [
        {"body": "".join(f"<p class='a'>{one}</p>" for one in ENGLISH)},
        {"body": "\n\n".join(ENGLISH)},
        {"content": {"rendered": "<p>no</p>", "html": "<br><br>".join(ENGLISH)}},
        {"content_elements": [{"type": "text", "content": f"<b>{one}</b>"} for one in ENGLISH]},
        {"paragraphs": list(ENGLISH)},
        {
            "body": {
                "type": "doc",
                "children": [
                    {
                        "type": "p",
                        "children": [{"text": one[:20]}, {"text": one[20:], "b": True}],
                    }
                    for one in ENGLISH
                ],
            }
        },
    ],
    ids=["html", "lines", "breaks", "elements", "list", "tree"],
)
def test_a_text_that_a_script_would_show_is_read_from_its_data(body: dict[str, object]) -> None:
    found = page({"headline": TITLE, "id": 7, **body})
    assert found.text.split("\n") == list(ENGLISH)
    assert (found.title, found.method, found.refused) == (TITLE, "script", None)


def test_the_text_of_another_article_is_not_taken() -> None:
    found = page({"headline": "Something else", "body": "\n".join(ENGLISH)})
    assert ENGLISH[0] not in found.text


def test_what_the_page_shows_goes_before_what_its_scripts_hold() -> None:
    shown = "".join(f"<p>{one}</p>" for one in ENGLISH * 2)
    data = json.dumps([{"title": TITLE, "body": "Another text of the same title. " * 99}])
    script = f"<script type='application/json'>{data}</script>"
    found = read(SHELL.replace("{}", f"<article><h1>{TITLE}</h1>{shown}</article>{script}"))
    assert "Another text" not in found.text


@pytest.mark.parametrize("script", ["[" * 500_000, '"' + TITLE + '"', "{", "null", ""])
def test_broken_data_is_passed_over(script: str) -> None:
    found = read(SHELL.replace("{}", f"<script type='application/json'>{script}</script>"))
    assert found.title == TITLE
