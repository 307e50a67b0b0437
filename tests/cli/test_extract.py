import gzip
import json
from pathlib import Path

from tests.cli.commands import Commands
from tests.support.http import Reply, serve_in_thread

STORY = [
    "The presidents of both countries met on Monday in the capital, their offices said.",
    "They agreed to widen trade, and to build a second bridge over the border river by 2030.",
    "Farmers, who had blocked the old bridge for weeks, said that they would wait and see.",
]
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Presidents meet | The Daily</title>
<meta property="og:site_name" content="The Daily"><meta name="author" content="Ann Example">
<meta property="article:published_time" content="2026-08-30T09:15:00+02:00">
</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Presidents meet</h1>{"".join(f"<p>{p}</p>" for p in STORY)}</article>
<footer>© The Daily. All rights reserved.</footer></body></html>"""


def test_a_page_gives_one_line_with_its_text_and_what_it_says_of_itself(
    cli: Commands, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(PAGE)
    (row,) = cli.rows("extract", str(file))
    assert row["text"].split("\n") == STORY
    assert row["file"] == str(file)
    assert row["title"] == "Presidents meet"
    assert row["published"] == "2026-08-30T07:15:00Z"
    assert (row["author"], row["lang"], row["site"]) == ("Ann Example", "en-gb", "The Daily")
    assert row["refused"] is None
    assert not cli.database.exists()


def test_urls_and_packed_files_come_in_the_order_given(cli: Commands, tmp_path: Path) -> None:
    packed = tmp_path / "page.html.gz"
    packed.write_bytes(gzip.compress(PAGE.replace("Monday", "Tuesday").encode()))
    with serve_in_thread({"/story": Reply(PAGE)}) as site:
        rows = cli.rows("extract", site.url("/story"), str(packed), site.url("/story"))
    assert ["Tuesday" in row["text"] for row in rows] == [False, True, False]
    assert rows[0]["url"] == site.url("/story")


def test_bad_files_are_told_on_stderr_and_the_others_all_the_same(
    cli: Commands, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.html", tmp_path / "bad.html"
    good.write_text(PAGE)
    bad.write_bytes(b"%PDF-1.4 \0\1\2\3")
    result = cli.run("extract", str(bad), str(tmp_path / "none.html"), str(good), "--json")
    assert result.exit_code == 1
    assert [json.loads(line)["file"] for line in result.stdout.splitlines()] == [str(good)]
    first, second, count = result.stderr.splitlines()
    assert first == f"{bad}: this is no HTML page"
    assert second.endswith("none.html: No such file or directory")
    assert count == "2 pages of 3 could not be read"


def test_a_person_reads_the_text_under_what_is_known_of_it(cli: Commands, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(PAGE)
    result = cli.run("extract", str(file))
    assert result.exit_code == 0
    assert "Presidents meet" in result.stdout
    assert "by: Ann Example" in result.stdout
    assert "\n".join(STORY) in result.stdout
