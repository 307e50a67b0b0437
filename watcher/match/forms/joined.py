"""Words of two, written as one, with a hyphen, or apart: airstrike, air-strike, air strike.

Own curation. What begins any number of them is told by its beginning, all others by the pair; two
words that are often something else when apart ("run off" the road) are such only with a hyphen.
"""

from functools import cache
from typing import NamedTuple

from watcher.match.text.normal import fold

# What others write apart from the word after it: anti-corruption, cyber attack, кибер-атака.
_BEGINNINGS = (
    "agro anti bio counter crypto cyber eco geo hyper micro mini multi narco neo non petro semi "
    "super ultra анти кибер контр вице віце екс прес"
)
# What else others leave the hyphen out behind; without it, more words begin so by chance: protest.
_HYPHENED_BEGINNINGS = (
    "cease euro ex extra inter intra macro mega mid over para post pre pro pseudo socio stand sub "
    "tele trans under vice нео псевдо супер экс міні мини топ веб медіа медиа"
)
# What begins compounds in German, Dutch, Swedish, Danish and Norwegian, with what joins them: some
# papers part long ones with a hyphen (Drohnen-Angriff), Dutch must between vowels (drone-aanval).
_COMPOUNDING = (
    "abgas amok asyl atom auto bahn banken bauern bestechungs bomben börsen brand bundes "
    "corona daten doping drogen drohnen elektro embargo energie erdbeben export familien feuer "
    "finanz flüchtlings flug flughafen fußball gas geheimdienst geisel geld gesundheits gewalt "
    "handels haushalts hochwasser hunger impf import industrie investitions islam jugend justiz "
    "grenz kabinetts kampf kern kinder klima koalitions kohle kranken kriegs krisen küsten "
    "landwirtschafts luft menschen messer migrations militär minister munitions naturschutz "
    "oppositions panzer parlaments partei pflege piraten polizei präsidentschafts protest raketen "
    "regierungs renten rohstoff rüstungs sanktions schiffs schul schulden sicherheits solar sonder "
    "staats steuer streik strom sturm tarif terror truppen umwelt unfall verfassungs verkehrs "
    "verteidigungs waffen wahl wald wasser weizen wetter wind wirtschafts zivil zoll "
    "aanslag aardbevings asiel asielzoekers atoom belasting boeren brandstof cocaïne drone "
    "drugs gezondheids grens immigratie jeugd kabinets kern klimaat kolen lucht migratie mensen "
    "natuur onderzoeks oorlogs parlements politie raket regerings rechts rente spoor staking steek "
    "stikstof stroom trein veiligheids verkiezings vliegtuig vluchtelingen voetbal vredes wapen "
    "winst zorg "
    "bande brott demokrati drönar eksport energi fackförbunds fiske flyg flygtninge flykting "
    "flyktning folketings forsvars fotboll fotbolls freds försvars gräns grænse grense gäng handel "
    "hälso idrotts jordbävnings jordskjelvs kjerne klimat krigs kriminal kvinno kärn luftforsvars "
    "miljö miljø milits narkotika olje polis politi regerings regjerings riksdags robot rymd sjuk "
    "skatte skogs skol skole spräng statsråds stortings strejk streike ström säkerhets sikkerheds "
    "sikkerhets trafik ubåts undervattens valgkamp vapen vaksine vaccin vatten våben våpen "
    "värnplikts økonomi"
)
LEAST = 3  # letters of these
_REST = 4  # letters of the other word at least: "nonce" is no such word
_PAIRS = (
    "air base,air field,air lift,air space,air strike,anti war,back channel,battle field,"
    "battle ground,black list,by election,car maker,cease fire,cell phone,check point,child care,"
    "class room,co operate,co operation,co ordinate,co ordination,co ordinator,coal field,"
    "court house,court room,crowd funding,data base,day care,euro sceptic,euro skeptic,euro zone,"
    "extra judicial,extra territorial,eye witness,fact check,fact checker,fact checking,"
    "fire fighter,fire fighting,fire wall,flood water,front line,fund raiser,fund raising,"
    "gas field,ground water,gun fight,gun fire,gun ship,hard line,hard liner,health care,"
    "heat wave,ice breaker,inter governmental,inter parliamentary,kick back,land mine,land owner,"
    "law maker,law suit,mal ware,market place,mid term,mine field,mud slide,oil field,"
    "para military,pay roll,pay wall,peace building,peace keeper,peace keeping,peace maker,"
    "peace making,pipe line,policy maker,policy making,post soviet,post war,pre trial,pre war,"
    "rain forest,ransom ware,re armament,re elect,re election,re open,re opening,re unification,"
    "road block,road map,sand storm,share holder,ship building,ship yard,smart phone,snow storm,"
    "spy ware,stake holder,steel maker,stock pile,strong hold,sub committee,tax payer,think tank,"
    "time table,trade mark,under secretary,war head,war lord,war plane,war ship,water way,"
    "web site,whistle blower,whistle blowing,wild fire,wild life,wire tap,work force,work place,"
    "world wide"
)
_HYPHENED = (
    "back up,bail out,black out,break down,break through,break up,build up,buy out,catch up,"
    "clamp down,clean up,close up,count down,cover up,crack down,draw down,drop out,e commerce,"
    "e mail,fall out,flare up,follow up,hand over,hold up,kick off,lay off,lead up,lift off,"
    "line up,lock down,lock out,make over,melt down,off shore,on going,on line,on shore,"
    "over fishing,pay off,play off,pull out,round up,run off,run up,sell off,set back,set up,"
    "show down,shut down,sit in,slow down,spin off,stand by,stand off,start up,stop over,"
    "take over,trade off,turn out,under age,walk out,warm up,wind down"
)


class Apart(NamedTuple):
    """A word written as two; `hyphened`: only with a hyphen."""

    words: str
    hyphened: bool


def begun(word: str) -> str | None:
    """Return a word of two written apart, where its beginning tells that it is one."""
    for first in _by_letters().get(word[:LEAST], ()):
        rest = word[len(first) :]
        if len(rest) >= _REST and word.startswith(first) and rest[0] != "'":
            return f"{first} {rest}"
    return None


@cache
def _by_letters() -> dict[str, list[str]]:
    """Return what begins such words by its first letters, the longest first."""
    found: dict[str, list[str]] = {}
    for first in sorted(begin_words(), key=len, reverse=True):
        found.setdefault(first[:LEAST], []).append(first)
    return found


@cache
def begin_words() -> frozenset[str]:
    """Return what begins such words, and compounds, folded."""
    return beginnings() | {fold(one) for one in _COMPOUNDING.split(" ")}


@cache
def beginnings() -> frozenset[str]:
    """Return what begins any number of such words."""
    return frozenset(_BEGINNINGS.split(" "))


def hyphened_beginnings() -> tuple[str, ...]:
    """Return what begins words of two that are written with a hyphen, or as one."""
    return (*_BEGINNINGS.split(" "), *_HYPHENED_BEGINNINGS.split(" "))


@cache
def apart() -> dict[str, Apart]:
    """Return by the one word the two, of all pairs, plurals too; folded, English."""
    pairs = [(words, False) for words in _PAIRS.split(",")]
    pairs += [(words, True) for words in _HYPHENED.split(",")]
    pairs += [(f"{words}s", hyphened) for words, hyphened in pairs]
    return {words.replace(" ", ""): Apart(words, hyphened) for words, hyphened in pairs}
