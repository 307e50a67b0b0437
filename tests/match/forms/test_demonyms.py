import pytest

from tests.match.asking import names
from watcher.match.concepts.load import Concepts
from watcher.match.forms.demonyms import is_demonym
from watcher.match.text.languages import canonical
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold


@pytest.mark.parametrize(
    ("lang", "concept", "adjective", "country"),
    [
        ("cs", "Russia", "Ruské drony zasáhly město.", "Ruska se to netýká."),
        ("cs", "Belarus", "Běloruský prezident odjel.", "Běloruska se to netýká."),
        ("sk", "Slovakia", "Slovenská vláda padla.", "Slovensku hrozí krach."),
        ("pl", "Poland", "Polskie firmy nie są gotowe.", "Polska nie jest gotowa."),
        ("pl", "France", "Francuska policja zatrzymała go.", "Francja nie jest gotowa."),
        ("hr", "Germany", "Njemački vlak kasni.", "Njemačkoj prijeti kriza."),
        ("hr", "Russia", "Rusko cjepivo stiže.", "Rusija negira."),
        ("sl", "Slovakia", "Slovensko gospodarstvo je v krizi.", "Slovaška je v krizi."),
        ("mk", "Turkey", "Турската армија влезе.", "Турција негира."),
        ("bg", "Turkey", "Турска армия влезе.", "Турция отрича."),
        ("da", "Norway", "Norske soldater er på vej.", "Norge er på vej."),
        ("fr", "Italy", "Les Italiens ont voté dimanche.", "L'Italie a voté dimanche."),
        ("fr", "Algeria", "Algériens et Marocains sont là.", "Algérie : le président est là."),
        ("ro", "Italy", "Italienii au votat duminică.", "Italia a votat duminică."),
        ("fa", "Belarus", "یک شهروند بلاروسی بازداشت شد.", "رئیس‌جمهور بلاروس آمد."),
        ("fa", "United States", "سرباز آمریکایی کشته شد.", "آمریکای امروز و آمریکا."),
        ("fa", "Turkey", "یک شرکت ترکیه‌ای ورشکست شد.", "ارتش ترکیه وارد شد."),
        ("ur", "United States", "امریکی صدر نے کہا۔", "امریکہ نے کہا۔"),
        ("ur", "Iran", "ایرانی حکومت نے کہا۔", "ایران نے کہا۔"),
        ("de", "Ukraine", "Ein Ukrainer gewann.", "Die Armee der Ukraine gewann."),
        ("hu", "Israel", "Izraeli katonák jöttek.", "Izraelben katonák vannak."),
        ("is", "Iran", "Íranar sigruðu.", "Forseti Írans kom."),
        ("is", "Spain", "Spænskar konur.", "Forseti Spánar kom."),
        ("ku", "Iran", "Îranî hatin.", "Ew ji Îranê hat."),
        ("eo", "Iran", "Irana armeo venis.", "En Irano pluvas."),
        ("ps", "Ukraine", "اوکرایني پلاوي خبرې وکړې.", "په اوکراین کې خبرې وشوې."),
        ("ps", "Iran", "ایرانیانو وویل.", "د ایران ولسمشر وویل."),
        ("sd", "Israel", "اسرائيلي فوج حملو ڪيو.", "اسرائيل حملو ڪيو."),
        ("ar", "Russia", "الطائرات الروسية تقصف المدينة", "وصل الوفد إلى روسيا"),
        ("ar", "Syria", "وزير الخارجية السوري في الحكومة السورية", "وصل الوفد إلى سورية"),
        ("ar", "Libya", "قال المسؤول الليبي ذلك", "وصل الوفد إلى ليبيا"),
    ],
)
def test_an_adjective_that_begins_a_sentence_is_not_its_country(
    lang: str, concept: str, adjective: str, country: str
) -> None:
    assert (names(concept, adjective, lang), names(concept, country, lang)) == (False, True)


def test_where_adjectives_are_asked_for_it_is_found() -> None:
    assert names("Belarus", "Běloruský prezident odjel.", "cs", adjectives=True)


def test_a_slovene_country_keeps_its_forms() -> None:
    assert names("Japan", "Na Japonskem je potres.", "sl")
    assert names("Netherlands", "Obisk na Nizozemskem.", "sl")


def test_people_and_towns_are_no_countries() -> None:
    assert names("Oleksandr Syrskyi", "Sirski je rekao da je to laž.", "hr")
    assert names("Minsk", "Minska avtobusna postaja, iz Minska.", "sl")


def test_no_name_of_a_country_is_taken_for_an_adjective_in_its_own_language() -> None:
    names = (
        (concept.id, name.text, canonical(lang))
        for concept in map(Concepts().find, Concepts().ids())
        if concept and concept.country
        for name in concept.names
        if not name.adjective
        for lang in name.langs
    )
    taken = {
        (id_, text)
        for id_, text, lang in names
        if is_demonym(fold(text, lang), plain(fold(text)), lang, own=True)
    }
    # The first two are people, the third is the locative of the adjective.
    assert taken == {("Belarus", "Biélorussien"), ("Belarus", "Vitryska"), ("Czechia", "Českém")}
