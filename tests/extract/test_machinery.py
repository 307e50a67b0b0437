import pytest

from tests.extract.test_article import ENGLISH, paragraphs, read
from watcher.extract.machinery import is_machinery


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "[Anzeige]",
        "Реклама:",
        "— Quảng cáo —",
        "Continue reading the main story",
        "To view this video please enable JavaScript, and consider another web browser.",
        "Для просмотра включите JavaScript.",
        "JavaScript is disabled in your browser.",
        "You need to enable JavaScript to run this app.",
        "JavaScript must be enabled to view the comments.",
        "Bitte aktivieren Sie JavaScript in Ihrem Browser.",
        "Um das Video zu sehen, muss JavaScript aktiviert sein.",
        "Veuillez activer JavaScript pour lire la vidéo.",
        "JavaScript est désactivé.",
        "Por favor, habilite JavaScript para ver el vídeo.",
        "Per vedere il video attiva JavaScript nel browser.",
        "Gelieve JavaScript in te schakelen.",
        "Your browser does not support the audio element.",
        "Ich bin damit einverstanden, dass mir der externe Inhalt angezeigt wird.",
        "Damit können personenbezogene Daten an Drittplattformen übermittelt werden.",
    ],
)
def test_what_a_page_says_of_its_machinery_is_known(line: str) -> None:
    assert is_machinery(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ministry spent a million on advertisements last year.",
        "Werbung für Tabak wird verboten, teilte das Ministerium mit.",
        "The browser of the company has a new owner, and no content was lost.",
        "Der Inhalt des Briefes ist nicht bekannt.",
        "JavaScript is 30 years old.",
        "The implant injected JavaScript into the victim's browser, the researchers said.",
        "Le groupe a utilisé du JavaScript pour activer la caméra des journalistes.",
        "Хакеры включили вредоносный код JavaScript на сайте министерства.",
        "Google said that the content is hosted by a firm without the consent of its author.",
    ],
)
def test_an_article_about_such_things_is_none(line: str) -> None:
    assert not is_machinery(line)


def test_it_is_left_out_of_the_text_and_of_what_the_data_says() -> None:
    lines = (ENGLISH[0], "Advertisement", *ENGLISH[1:])
    shown = read(f"<html><body><article><h1>A bridge</h1>{paragraphs(lines)}</article></body>")
    assert shown.text.split("\n") == list(ENGLISH)
    told = '{"@type": "NewsArticle", "articleBody": "' + "\\n".join(lines) + '"}'
    data = read(f"<html><script type='application/ld+json'>{told}</script><body><h1>A bridge</h1>")
    assert data.text.split("\n") == list(ENGLISH)


def test_a_place_before_a_paragraph_is_a_word_of_its_own() -> None:
    page = "<html><body><article><h1>A bridge</h1>"
    lead = f"<p><span class=location-stamp>Belarus</span>{ENGLISH[0]}</p>"
    found = read(f"{page}{lead}{paragraphs(ENGLISH[1:])}</article></body>")
    assert found.text.startswith(f"Belarus {ENGLISH[0]}")
    first = f"<p><span class=dropcap>T</span>{ENGLISH[0][1:]}</p>"
    found = read(f"{page}{first}{paragraphs(ENGLISH[1:])}</article></body>")
    assert found.text.startswith(ENGLISH[0])
