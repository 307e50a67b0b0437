"""Endings of common words, which people write in small letters: nouns, adjectives, regular verbs.

They stand beside those of names, and beside Snowball's stems where it knows the language: it cuts
at what a word has of itself (French "opinion", Italian "italiano"), and knows some plurals not.

Measured against simplemma's tables of forms (MIT), of words of five letters and more that are
among the 60,000 most frequent of a language by `wordfreq`, weighted by it.

German verbs, and Polish, French, Czech, Ukrainian, Russian and Swedish ones as far as their keys
reach: with infinitives .73 -> .87 of all frequent forms in German, .79 -> .85 in Polish, .80 -> .84
in French, .84 -> .86 in Czech, .83 -> .84 in Swedish, and of verbs of seven letters and more .40 ->
.75, .57 -> .79, .76 -> .84, .80 -> .85, .87 -> .92; frequent words that are taken for a form and
are none in the tables .40 -> .42 a word in German, .67 -> .75 in Polish, .95 -> 1.03 in Czech, a
hundredth more elsewhere. English has .999, Portuguese .96, Spanish .84 as it was. What is missing
in Russian (.44), Dutch (.48), Ukrainian and Italian changes more than two letters of the
infinitive (вторгнуться, вторгся): shorter keys would find it, and make every text slower.
"""

from watcher.match.forms.endings.common import (
    east_slavic,
    eastern,
    germanic,
    others,
    romance,
    south_slavic,
    west_slavic,
)

# By canonical language.
COMMON: dict[str, str] = {
    "en": germanic.ENGLISH,
    **dict.fromkeys(("de", "lb", "nds", "gsw"), germanic.GERMAN),
    "fr": romance.FRENCH,
    "it": romance.ITALIAN,
    **dict.fromkeys(("es", "gl", "ast"), romance.SPANISH),
    "pt": romance.PORTUGUESE,
    "ro": romance.ROMANIAN,
    "ca": romance.CATALAN,
    **dict.fromkeys(("nl", "af", "fy"), germanic.DUTCH),
    "sv": germanic.SWEDISH,
    **dict.fromkeys(("da", "no"), germanic.DANISH),
    "fi": others.FINNISH,
    **dict.fromkeys(("et", "vro"), others.ESTONIAN),
    "hu": others.HUNGARIAN,
    "tr": others.TURKISH,
    "pl": west_slavic.POLISH,
    "cs": west_slavic.CZECH,
    "sk": west_slavic.SLOVAK,
    "sl": south_slavic.SLOVENE,
    **dict.fromkeys(("hr", "bs", "sr"), south_slavic.CROATIAN),
    "uk": east_slavic.UKRAINIAN,
    "ru": east_slavic.RUSSIAN,
    "bg": south_slavic.BULGARIAN,
    "mk": south_slavic.MACEDONIAN,
    "lv": others.LATVIAN,
    **dict.fromkeys(("id", "ms"), others.INDONESIAN),
    "sq": others.ALBANIAN,
    "eu": others.BASQUE,
    "is": others.ICELANDIC,
    "ka": eastern.GEORGIAN,
    "hy": eastern.ARMENIAN,
    "kk": eastern.KAZAKH,
    "ky": eastern.KYRGYZ,
    "uz": eastern.UZBEK,
    **dict.fromkeys(("tt", "ba"), eastern.TATAR),
    "ur": eastern.URDU,
    "fa": eastern.PERSIAN,
    "ps": eastern.PASHTO,
    "mn": eastern.MONGOLIAN,
    **dict.fromkeys(("am", "ti"), eastern.ETHIOPIC),
    "cy": others.WELSH,
    "mt": others.MALTESE,
    "ga": others.IRISH,
}
