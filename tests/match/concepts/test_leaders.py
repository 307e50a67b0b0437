"""Heads of state and of government: every member of the United Nations has one."""

import pytest

from tests.match.asking import names
from watcher.config.concepts import builtin
from watcher.config.mistakes import Mistakes
from watcher.match.concepts.pack import HERE


@pytest.mark.parametrize("concept", builtin(HERE / "leaders.yaml", Mistakes()))
def test_a_leader_is_found_by_the_full_name(concept: str) -> None:
    where = {"Philip Davis": " of the Bahamas", "Laura Fernández": " of Costa Rica"}
    assert names(concept, f"On Monday {concept}{where.get(concept, '')} resigned.", "en")


@pytest.mark.parametrize(
    ("lang", "text", "concept"),
    [
        ("ru", "Делегацию принял Теббун.", "Abdelmadjid Tebboune"),
        ("ar", "استقبل الرئيس تبون الوفد.", "Abdelmadjid Tebboune"),
        ("hr", "Novinari su pitali Plenkovića o proračunu.", "Andrej Plenković"),
        ("sk", "Zákon podpísal prezident Peter Pellegrini.", "Peter Pellegrini"),
        ("cs", "Setkal se s Petrem Pavlem a Peterem Pellegrinim.", "Peter Pellegrini"),
        ("bn", "তারেক রহমানের সরকার শপথ নিয়েছে।", "Tarique Rahman"),
        ("hi", "राष्ट्रपति मुर्मू ने विधेयक लौटाया।", "Droupadi Murmu"),
        ("si", "අනුර කුමාර දිසානායක අද කතා කළේය.", "Anura Kumara Dissanayake"),
        ("th", "อนุทินยุบสภาแล้ว", "Anutin Charnvirakul"),
        ("ja", "マッタレッラ大統領が演説した。", "Sergio Mattarella"),
        ("sw", "Rais Samia alihutubia taifa.", "Samia Suluhu Hassan"),
        ("lv", "Par to lēma Evikas Siliņas valdība.", "Evika Siliņa"),
        ("be", "Пра гэта заявіла Наталля Качанава.", "Natallia Kachanava"),
        ("pl", "Poczobuta przewieziono do kolonii karnej.", "Andrzej Poczobut"),
        ("uk", "Переговори вів Мединський.", "Vladimir Medinsky"),
        ("el", "Συνάντηση με τον Γεραπετρίτη στην Άγκυρα.", "Giorgos Gerapetritis"),
        ("de", "Finanzminister Bessent sprach in Davos.", "Scott Bessent"),
        ("cs", "O tom jednala koalice ochotných.", "Coalition of the Willing"),
        ("ru", "Резолюцию приняла Генассамблея ООН.", "UN General Assembly"),
        ("sk", "Ropovodom Družba netečie ropa.", "Druzhba pipeline"),
    ],
)
def test_a_leader_is_found_as_presses_write_the_name(lang: str, text: str, concept: str) -> None:
    assert names(concept, text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "concept"),
    [
        ("de", "Der Frieden ist nah, sagt Frieden.", "Luc Frieden"),
        ("sl", "Golob je sedel na strehi.", "Robert Golob"),
        ("es", "Al Chapo lo extraditaron.", "Daniel Chapo"),
        ("it", "Mulino bianco e fiume.", "José Raúl Mulino"),
        ("en", "Philip Davis directed the film.", "Philip Davis"),
        ("fr", "Le Complexe Mohammed VI accueille le match.", "Mohammed VI"),
        ("ru", "Милан Миланович забил гол.", "Zoran Milanović"),
        ("en", "Fed by two rivers, the lake grew.", "Federal Reserve"),
        ("hu", "A Tisza kilépett a medréből.", "Tisza Party"),
        ("de", "Der NABU zählt im Mai die Vögel.", "NABU"),
        ("be", "Цвіў чырвоны мак.", "International Olympic Committee"),
        ("ru", "Пёс мок под дождём.", "International Olympic Committee"),
    ],
)
def test_what_a_surname_means_besides_is_nobody(lang: str, text: str, concept: str) -> None:
    assert not names(concept, text, lang)
