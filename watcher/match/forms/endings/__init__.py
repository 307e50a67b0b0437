"""The endings that names and words take, by language: what grammars say, for names of news.

A line reads `finals: endings`. A final is
    C   any consonant at the end of the word, V any vowel, * anything: the endings are added;
    x   the word ends in x: each ending stands in its place (`0`: nothing stands there);
    x-y the word ends in xy: each ending stands in the place of y (x-: it is added).
`@` at the start of an ending is the word's last letter once more (Hungarian Putyin, Putyinnal).
Everything is folded. Marks are written; `inflect` offers each ending without them too.

Left out on purpose: what makes another word of a name, above all adjectives of places (-ск-,
-ian, -isch, -li). Possessive adjectives of persons stay in (Czech Lukašenkův), so do feminine
surnames and forms of adjectives and surnames that are declined like them.

Measured against dictionaries, none of which is here, on names of six letters and more: the affixes
of Hunspell's and, for Russian and Ukrainian, pymorphy3's lexicon (3,000 names each), then
simplemma's tables of forms (all names of those that have them, 60 to 30,000 forms a language), each
form as often as `wordfreq` meets it. By the first Russian .985, Ukrainian .991, Belarusian .994
(unweighted), Croatian .998, Lithuanian 1.0, Latvian .98, Serbian .975, Slovak .975, Polish .92,
Czech .91, Icelandic .88. By the second, before and after its misses were read: Finnish .92 and .97,
Greek .86 and .94, Romanian .89 and .95, Icelandic .92 and .97, Macedonian .40 and .90, Czech .96
and .98, Slovene .97 and .98, Armenian .70 and .95 (unweighted), German nouns .26 and .91 (.32 and
.97 unweighted). None of these figures is held out. What is missing are vocatives and plurals of
given names, a woman's name for a man's (no form of it), possessive suffixes of Finnish. Of the
50,000 most frequent words of seventeen languages, each with a capital, some 1 to 3 in a million
pairs are taken for a form and are none in these tables, most of them forms that the tables lack.
"""

from watcher.match.forms.endings import (
    african,
    baltic,
    east_slavic,
    germanic,
    indic,
    iranian,
    others,
    romance,
    romanized,
    south_slavic,
    turkic,
    uralic,
    west_slavic,
)

_ROMANIZED = romanized.ROMANIZED
# By canonical language (watcher.match.text.languages); several languages share what they share.
ENDINGS: dict[str, str] = {
    **dict.fromkeys(("ru", "be"), east_slavic.EAST),
    **dict.fromkeys(("uk", "rue"), east_slavic.EAST + east_slavic.UKRAINIAN),
    **dict.fromkeys(("hr", "bs", "sr"), south_slavic.SOUTH + south_slavic.SOUTH_CYRILLIC),
    **dict.fromkeys(("cs", "sk"), west_slavic.CZECH_SLOVAK),
    "pl": west_slavic.POLISH,
    "szl": west_slavic.POLISH,
    "csb": west_slavic.POLISH,
    "sl": south_slavic.SLOVENE,
    "hsb": west_slavic.UPPER_SORBIAN,
    "dsb": west_slavic.UPPER_SORBIAN,
    "bg": south_slavic.BULGARIAN,
    "mk": south_slavic.MACEDONIAN,
    "lt": baltic.LITHUANIAN,
    "lv": baltic.LATVIAN,
    "ltg": baltic.LATVIAN,
    "fi": uralic.FINNISH,
    "et": uralic.ESTONIAN,
    **dict.fromkeys(("vro", "liv"), uralic.ESTONIAN),
    **dict.fromkeys(("krl", "olo", "vep", "fkv", "fit"), uralic.FINNISH),
    **dict.fromkeys(("se", "smn", "sms", "smj", "sma"), uralic.SAMI),
    "sgs": baltic.LITHUANIAN,
    "rup": romance.ROMANIAN,
    "crh": turkic.CRIMEAN,
    "gag": turkic.TURKISH,
    "kaa": turkic.KARAKALPAK,
    "qu": others.QUECHUA,
    "ay": others.AYMARA,
    "kl": others.GREENLANDIC,
    "hu": uralic.HUNGARIAN,
    "tr": turkic.TURKISH,
    "az": turkic.AZERI,
    "tk": turkic.TURKMEN,
    "uz": turkic.UZBEK,
    "kk": turkic.KAZAKH,
    "ky": turkic.KYRGYZ,
    **dict.fromkeys(("tt", "ba", "krc", "nog", "kum"), turkic.TATAR),
    "cv": turkic.CHUVASH,
    **dict.fromkeys(("udm", "kv", "koi", "mhr", "mrj", "myv", "mdf"), uralic.PERMIC_VOLGAIC),
    **dict.fromkeys(("sah", "tyv", "bxr"), turkic.SIBERIAN),
    **dict.fromkeys(("os", "ce", "inh"), turkic.CAUCASIAN),
    **dict.fromkeys(("bho", "mai", "mag", "awa", "hne"), indic.BIHARI),
    "ug": turkic.UYGHUR,
    "mn": turkic.MONGOLIAN,
    "tg": iranian.TAJIK,
    "el": others.GREEK,
    "ro": romance.ROMANIAN,
    "sq": others.ALBANIAN,
    "hy": others.ARMENIAN,
    "ka": others.GEORGIAN,
    "eu": others.BASQUE,
    **dict.fromkeys(("de", "lb", "nds", "gsw"), germanic.GERMAN + _ROMANIZED),
    **dict.fromkeys(("nl", "af", "li", "fy"), germanic.DUTCH + _ROMANIZED),
    **dict.fromkeys(("sv", "da", "no"), germanic.SCANDINAVIAN + _ROMANIZED),
    **dict.fromkeys(("is", "fo"), germanic.ICELANDIC),
    "fr": romance.FRENCH + _ROMANIZED,
    **dict.fromkeys(("es", "ca", "gl", "ast"), romance.SPANISH + _ROMANIZED),
    "pt": romance.PORTUGUESE + _ROMANIZED,
    "it": romance.ITALIAN + _ROMANIZED,
    "en": germanic.ENGLISH + _ROMANIZED,
    "la": romance.LATIN,
    "eo": romance.ESPERANTO,
    **dict.fromkeys(("ga", "gd"), others.IRISH),
    "hi": indic.HINDI,
    "mr": indic.MARATHI,
    "ne": indic.NEPALI,
    **dict.fromkeys(("bn", "as"), indic.BENGALI),
    "gu": indic.GUJARATI,
    "pa": indic.PUNJABI,
    "or": indic.ORIYA,
    "ta": indic.TAMIL,
    "te": indic.TELUGU,
    "kn": indic.KANNADA,
    "ml": indic.MALAYALAM,
    "si": indic.SINHALA,
    "fa": iranian.PERSIAN,
    "ckb": iranian.KURDISH_ARABIC,
    "ps": iranian.PASHTO,
    "ur": iranian.URDU,
    "sd": iranian.SINDHI,
    "ku": iranian.KURDISH,
    "am": african.AMHARIC,
    "ti": african.TIGRINYA,
    "dv": indic.DHIVEHI,
    "so": african.SOMALI,
    "om": african.OROMO,
    "ha": african.HAUSA,
}

# For texts in Latin script of unknown language: what several languages share, or what is hardly
# ever the beginning of another word. No vowel for a vowel (Marina, Marino), no single -n or -e.
ANY_LATIN = """
C: s a u i om em ą ui am owi ovi iem ie y ów ů ův ová ové ova ovo ovu ovy ové ovih ovim ovega ov
C: in issa issä ista istä illa illä ilta iltä ille iin ile ilt iga ist ga
C: nak nek ban ben ból ből ról ről hoz hez höz tól től nál nél ért ként ra re ot ben @al @el
C: ul ului ín ın un ün ə lə də dan dən den da de ni ning dagi nin it ëve ës ek eri ekin
V: nak nek ban ben ból ből ról ről hoz hez tól től nál nél ért ként val vel nın nin nun nün
V: s ssa ssä sta stä lla llä lle lta ltä ning dagi dan dən den st le ga rekin ren
a: y ę ą ou u ei os ai oje ës ën ą át án ának ában ából ába áról ára ával ához
e: ę ének ében éből ébe éről ével éhez
ia: ii ię ią iu iou iei isë inë
ie: ii ií
ja: jos jai joje jas jā je ji jo ju jom ję ją
ko: ki kę ką ka ku kom kovi kem kův kova
enko enka: ence
o: a u em om ovi
as: o ą ui
ius: iaus iui ių iumi
is: a im
sk-i ck-i šk-i sk-y sk-ý: iego iemu im ą iej og oga om ome ega emu ého ému ým
ś: si sią
ń: nia niu niem niowi ni
ć: cia ci ciem
elj: lja lju ljem
ec: ca cu cem com
e-: s st le
"""
