"""British and American spellings: a word typed in one is found in the other, too.

By rules for groups of words, from which a table is made once: looking a word up costs less than
trying the rules. A spelling that nobody uses ("vigoured") does no harm. Left out is what is
another word besides: story, storey; check, cheque; tire, tyre. Own curation.
"""

from collections.abc import Iterator
from functools import cache

# Before -ise, -ize; -isation, -ization.
_IZED = (
    "organ reorgan disorgan recogn real author penal legal criminal decriminal national "
    "denational international central decentral liberal normal neutral mobil demobil immobil "
    "stabil destabil militar demilitar remilitar privat modern industrial deindustrial urban "
    "global local colon decolon radical deradical polar depolar politic depolitic weapon sanit "
    "minim maxim optim final special general capital recapital monet subsid revital util visual "
    "vandal victim terror traumat sensational scrutin prior popular personal summar social "
    "sympath symbol standard steril hospital immun computer digit dramat econom emphas equal "
    "familiar fertil formal harmon human dehuman jeopard memorial mechan natural ostrac pasteur "
    "patron plagiar public pulver ration rational rival romantic satir secular serial signal "
    "stigmat strateg synchron tranquil categor character compartmental critic crystal custom "
    "demoral apolog antagon brutal cannibal civil context demon democrat diplomat evangel fossil"
)
_IZED_ENDS = (
    "e", "ed", "es", "ing", "er", "ers", "ation", "ations", "ational", "able",
)  # fmt: skip
# Before -our, -or.
_OURED = (
    "arm behavi bel clam col demean disc dishon disfav endeav fav ferv flav glam harb hon hum lab "
    "misbehavi neighb parl rig rum savi splend tum val vap vig"
)
_OURED_ENDS = (
    "", "s", "ed", "ing", "able", "ful", "less", "er", "ers", "hood", "hoods", "ly", "ite", "ites",
)  # fmt: skip
# Before -lled, -led.
_LLED = (
    "cancel channel counsel dial duel enrol equal fuel funnel label level libel marshal model "
    "panel pedal quarrel rival shovel signal spiral total travel tunnel unravel"
)
_LLED_ENDS = ("ed", "ing", "er", "ers")
# Pairs, and what may follow both.
_PAIRS = (
    (
        "acknowledgement acknowledgment,aeroplane airplane,aluminium aluminum,"
        "anaesthetic anesthetic,analogue analog,archaeologist archeologist,artefact artifact,"
        "calibre caliber,catalogue catalog,centre center,councillor councilor,"
        "counsellor counselor,defence defense,dialogue dialog,encyclopaedia encyclopedia,"
        "enrolment enrollment,fibre fiber,foetus fetus,haemorrhage hemorrhage,"
        "instalment installment,jewellery jewelry,judgement judgment,kilometre kilometer,"
        "licence license,litre liter,manoeuvre maneuver,metre meter,moustache mustache,"
        "offence offense,paediatrician pediatrician,plough plow,pretence pretense,"
        "programme program,sabre saber,sceptic skeptic,spectre specter,theatre theater",
        ("", "s"),
    ),
    ("catalogue catalog,centre center,manoeuvre maneuver,plough plow", ("d",)),
    ("analyse analyze,catalyse catalyze,paralyse paralyze", ("", "d", "s")),
    (
        "ageing aging,analysing analyzing,anaemia anemia,archaeology archeology,cosy cozy,"
        "diarrhoea diarrhea,fulfil fulfill,enrol enroll,grey gray,gynaecology gynecology,"
        "haemophilia hemophilia,leukaemia leukemia,manoeuvring maneuvering,"
        "marvellous marvelous,oestrogen estrogen,orthopaedic orthopedic,paediatric pediatric,"
        "paralysing paralyzing,pyjamas pajamas,sceptical skeptical,scepticism skepticism,"
        "skilful skillful,sulphur sulfur,tranquillity tranquility",
        ("",),
    ),
)


@cache
def british_and_american() -> dict[str, str]:
    """Return by each folded word that has one its other spelling."""
    pairs = list(_pairs())
    return dict(pairs) | {american: british for british, american in pairs}


def _pairs() -> Iterator[tuple[str, str]]:
    """Yield British spellings with the American ones."""
    for root in _IZED.split():
        yield from ((f"{root}is{end}", f"{root}iz{end}") for end in _IZED_ENDS)
    for root in _OURED.split():
        yield from ((f"{root}our{end}", f"{root}or{end}") for end in _OURED_ENDS)
    for root in _LLED.split():
        yield from ((f"{root}l{end}", f"{root}{end}") for end in _LLED_ENDS)
    for pairs, ends in _PAIRS:
        for british, american in map(str.split, pairs.split(",")):
            yield from ((british + end, american + end) for end in ends)
