"""What some write apart and others together, in texts."""

import pytest

from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.model import Document


def finds(keyword: str, lang: str, text: str) -> bool:
    matcher = engine.compile([WatchlistRule("w", keywords=(keyword,))])
    return bool(matcher.match(Document(title=text, lang=lang)))


@pytest.mark.parametrize(
    ("lang", "keyword", "text"),
    [
        ("en", "155mm", "They fired 155 mm shells."),
        ("en", "155 mm", "They fired 155mm shells."),
        ("en", "155 mm", "They fired 155-mm shells."),
        ("ru", "500 кг", "бомба на 500кг"),
        ("fr", "80%", "environ 80 % des voix"),
        ("en", "H&M", "H & M closes shops"),
        ("en", "H & M", "H&M closes shops"),
        ("en", "ExxonMobil", "Exxon Mobil quits Sakhalin"),
        ("en", "OpenAI", "the Open AI models"),
        ("en", "McDonald's", "McDonalds reopens in Kyiv"),
        ("en", "McDonalds", "McDonald’s closed"),
        ("en", "Sana'a", "strikes on Sanaa"),
        ("fr", "Le Havre", "le maire du Havre"),
        ("fr", "Le Mans", "une course au Mans"),
        ("fr", "Les Sables-d'Olonne", "arrivée aux Sables-d’Olonne"),
        ("it", "L'Aquila", "il sindaco dell’Aquila"),
        ("uk", "віцепрем'єр", "віце-прем’єр заявив"),
        ("uk", "прес-служба", "у пресслужбі заявили"),
        ("ru", "вице-премьер", "вицепремьер заявил"),
        ("en", "Exxon Mobil", "shares of ExxonMobil fell"),
        ("en", "JPMorgan", "analysts at JP Morgan"),
        ("en", "JP Morgan", "JPMorgan said"),
        ("fr", "Total Energies", "TotalEnergies suspend"),
        ("de", "Drohnenangriff", "nach den Drohnen-Angriffen"),
        ("nl", "drone-aanval", "een nieuwe droneaanval"),
        ("nl", "droneaanval", "twee drone-aanvallen"),
        ("nl", "Oekraïne-oorlog", "de Oekraïneoorlog"),
        ("nb", "droneangrep", "Drone-angrepet traff"),
        ("ko", "유럽연합", "유럽 연합은 합의했다"),
        ("ko", "한국전력", "한국 전력은"),
        ("fa", "خامنه ای", "آیت‌الله خامنه‌ای گفت"),
        ("fa", "نیروهای هسته‌ای", "نیروهای هسته ای"),
        ("ar", "عبد الله", "الملك عبدالله"),
        ("ar", "أبوظبي", "في أبو ظبي"),
        ("he", "הכנסת", "ובכנסת אושר"),
        ("he", "הבית הלבן", "לבית הלבן"),
        ("fr", "Élysée", "L'ELYSEE DÉMENT"),
        ("fr", "Elysée", "à l’Élysée"),
        ("pt", "São Paulo", "SAO PAULO TEM CHUVA"),
    ],
)
def test_a_term_is_found_in_the_other_way(lang: str, keyword: str, text: str) -> None:
    assert finds(keyword, lang, text)


@pytest.mark.parametrize(
    ("lang", "keyword", "text"),
    [
        ("en", "BlackRock", "Black rocks were found."),
        ("en", "BlackRock", "a black rock was found"),
        ("en", "OpenAI", "an open AI model"),
        ("fr", "Le Monde", "partout autour du monde"),
        ("it", "Le Havre", "la costa du Havre"),
        ("en", "H&M", "h and m are letters"),
        ("en", "Who's", "the whos of this world"),
        ("en", "White House", "Sheldon Whitehouse, WHITEHOUSE"),
        ("en", "Natalia Black", "the NataliaBlack account"),
        ("ko", "오스트리아", "오스 트리아"),
        ("fa", "تهران", "ته ران"),
        ("ar", "أبواب", "ابو اب"),
        ("he", "הוא", "לוא"),
        ("pt", "avó", "o avô"),
        ("pl", "Łódź", "LODZ"),
    ],
)
def test_what_is_something_else_is_not(lang: str, keyword: str, text: str) -> None:
    assert not finds(keyword, lang, text)
