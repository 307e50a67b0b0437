"""Concepts: one thing with its names in many languages, for `concept:Belarus` and plain keywords.

    concept   the shape: Concept and its Names
    make      a mapping as in the YAML files -> Concept; a user's mapping added to a built-in one
    load      finds a concept by id, alias, English name, or any name
    packed    the package's own names, read when first asked for
    speech    what tells that a language is meant
    cldr      makes territories.json, cities.json and languages.json from Unicode's files
    pack      makes curated.json from the YAML files here
    *.yaml    own curation: desk (Belarus and Russia), countries, capitals, people, leaders,
              officials, organisations, places; adjectives, africa, clubs, foods, news, press,
              scripts, smaller, spellings, titles, tongues, traps, words add names and tell what
              else bears those

For others: `Concepts(extra).find(name)`, `.naming(keyword)`, `.suggest(name)`, `.ids()`.

Sources: CLDR 48 of the Unicode Consortium (Unicode-3.0) for countries, cities and languages; all
else is own curation, names as the press of each language writes them. Nothing comes from files
under the ODbL. After an edit of a YAML file: `python -m watcher.match.concepts.pack`, which checks
it like a user's file (a test tells when that was forgotten).

Keys of a concept:
- `names`: language -> names, `*` for any. They count in texts of any language, for a Polish paper
  quotes Russian and languages are detected wrongly; the text's own language inflects them, so the
  form of the dictionary will do, irregular stems aside (Крэмль, Крамля).
- `only`: names that are other words elsewhere (Nga, Minska) count only in texts of that language.
- `acronyms`: exactly these capitals, never inflected, for `us` is no country.
- `adjectives`: apart, since "Belarusian" is wanted by some watchlists only (`concept:Belarus+adj`).
  Where English has no adjective (кремлёвский is Kremlin) they stand among the names. Short ones in
  Latin letters count only in their own languages. What is one in the language of a text is no form
  of a name in another: English "Bulgarian" of Hungarian Bulgária.
- `country`, `city`, `language`: CLDR's names as well; of a country's language, as adjectives
  (белорусский, bielorruso, Belarussisch). `without`: those that are wrong or other words.
- `not_in`, `not_near`, `near`: what makes a name another thing (Kremlin-Bicêtre, a cocktail), and
  what must be there where several things share it. A name that has a letter in common with a phrase
  of `not_in` is that phrase. `=` before it: with exactly these capitals, and no other form of it
  (=Minh Đức, a person; =улица Минская, for на улицах Минска is in Minsk).
- `not_after`: words after which a name is that of a house, a ship, a make: теплоход «Минск», and in
  the form of dictionaries without quotation marks (отель Минск; отель Минска is in Minsk). That is
  the first name of its language, and what CLDR has.
- `not_about`: what an entry is about where a name in it is another thing: путина is a season of
  fishing where one of `words` (рыба), and of `beside` if there are any, stands in the entry and
  none of `but` (Кремль). It may concern some `forms` or `langs`, or, with `begun`, names that are
  written small or begin a sentence.
- `not_of`: concepts whose longer names hold a name of this one: in no language is Guinea-Bissau
  Guinea, or 白俄罗斯 俄罗斯.
- `given`: a surname that follows a given name (`forms.given` knows 2,500 spellings of 690) is a
  person's who has that name. Known from the id and the full names; `given` adds others, and lets
  it be asked of a place that is a surname, too (Jack London).
- `compounds`: names that begin compound words (Kremlsprecher, putinkritisch). Adjectives of eight
  letters and more always do.
- Choices in any name or phrase, `Kremlin (of|in) (Kazan|Tula)`: traps come in kinds (a street, a
  ship, a hotel, a make, the fortress of another town), and each kind in many languages.

Decisions:
- CLDR names Belarus in 250 languages, but not as the press does: it lacks Белоруссия, Weißrussland,
  Bê-la-rút, and all persons and institutions. Unicode's JSON instead of Babel, which leaves out the
  alternative names (Burma, Ivory Coast).
- A name of CLDR counts in texts of any language only where a language with a press has it: a short
  name of a small language is a word elsewhere (کرد, Kurdish in Urdu, is "did" in Persian). So is a
  name written small outside of its languages, and a city written small anywhere.
- The phrase of a trap needs a word that is nothing else: "Putin cam kết" (he promises) was Romanian
  "putin cam", "via Minsk" a street. A trap must not swallow the thing either: of 67 sentences on
  streets, hotels and shops of Minsk and Belarus 25 were lost to traps with forms (на вулицях
  Мінська as вулиця Мінська, "exports tractors" as a tractor). So traps with a common word in them
  are written out, with `=`; houses and ships are told by `not_after`, topics by `not_about`.
- A text of unknown language is none of a small one's. Acronyms of three letters and syllables (CPI,
  I-ran) count in their own languages only.
- What dictionaries of 64 languages write small (some four million words; French réunion, Italian
  mosca, Polish dania, Hungarian japán) needs its capital (`forms.ordinary`), one inside a sentence
  where that tells nothing (`forms.homonyms`), or the language of its name (`words`).
- An adjective that is spelled as a form of its country is told by its ending (`forms.demonyms`:
  Ruské drony, Les Italiens, شهروند ایرانی) or its noun (`forms.attributes`). Languages need a word
  for language beside them (`speech`), sports clubs and papers are not their places (`clubs`,
  `titles`).
- Names of three and four letters have forms in texts of their own languages alone (Kina, Kini).
- All states but San Marino, whose captains change twice a year, have a head of state or of
  government (`leaders`); small presses have names of their own (`africa`, `news`, `scripts`,
  `smaller`, `spellings`, `tongues`).
- JSON at run time: the YAML files take 0.3 s to read, curated.json 5 ms. Looking one concept up
  costs 70 ms of CPU the first time (CLDR's 260 countries among it), an index of all names 75 ms;
  importing 35 ms. Concepts are made when asked for.
- No codes as ids: `concept:AI` would be Anguilla.

Measured on sentences that were labelled before they were first run, with what was wrong mended by
kinds after each lot (in brackets: after that). "Fired" counts sentences without a mention, mostly
traps, in which something was found. "Own" sentences were written by who had read the names: take
those for an upper bound.

    The desk (Belarus and Russia)      languages   recall             precision       fired
    own, three lots                               .990 .993 .990     .988 .976 .971  15 of 233
    own, five lots, half traps: 1,239     200     .966 to 1.0        .929 to .988    21 of 363
    own, five lots: 736                   119     1.0                .768 to 1.0     36 of 221
    own, four lots: 619                   179     .952 to 1.0        .85 to .92      45 of 319
    web pages: 289                         50     .973 (.980)        .932 (.980)     21 of 91 (6)
    such words in source code: 100                .963               .722            20 of 50 (4)
    press: 154                             45     .994               1.0              0 of 30
    chosen for traps: 139, 69                     .993 1.0           .911 .750       21 of 100 (8)
    small languages: 416                  118     .987 (.995)        .974 (.984)      7 of 158 (2)
    small languages, fresh: 126            34     1.0                .969             1 of 38
    hard traps: 130                        48     .994               .936             7 of 38
    web pages of news: 286                 68     1.0                .991             2 of 142
    sport, economy, weather: 120           24     1.0                1.0              0 of 82
    press, some shortened: 152             37     1.0                1.0              0 of 85
    headlines, hashtags, capitals: 385    140     .986 (.996)        1.0             13 of 177 (10)
    the same, fresh: 68                    59     .986               1.0             10 of 125 (5)

    Other concepts
    own, five lots                                .926 to 1.0                        50 of 245
    own, small languages: 128              70     .74 (.94)                          14 of 59 (6)
    own, small languages, fresh: 92        70     .84                                 1 of 25
    85 concepts                            25     .933               .992
    114 words that are others', too               .980               .704            21 of 80 (9)
    small languages: 72                    40     .873 (.985)
    small languages, fresh: 55                    .967               1.0
    hard traps: 152                        40     .973               .894            22 of 106
    web pages of news                             .930 (1.0)         .968 (.992)      8 of 71 (3)
    sport, economy, weather                       .966               .957             2 of 39
    press, some shortened                         .973               1.0              0 of 46
    headlines: 181                         79     .961 (1.0)                         33 of 177 (19)
    the same, fresh: 72                    69     .973 (.993)                        15 of 73 (9)

Where the language of these texts is not given, the desk loses up to .015 of recall and .02 of
precision, and up to two more fire.

Of 251 labelled sentences in 68 languages that were read while the names were written the six
concepts of the desk find 99.6 % of the mentions. All concepts were also asked of the words that 42
languages use most, of some 4,700 texts and 9,000 feed entries of news, and of the Universal
Declaration of Human Rights in 532 languages (61,600 paragraphs, which name no one of the desk but
for Frisian `minske` in texts not said to be Frisian), and the commonest words that each found were
looked at.

What stays wrong, because a capital or a verb far away would have to be understood: a season of
fishing that has no fish by it (Путина в этом году удачная), a kremlin whose town is not named, a
street by its number alone (Mińska 69), a restaurant called Putin, a person called just Jordan,
countries that are other words where a sentence begins (Ruotsi oli, Trumpas ir), adjectives of towns
and people (минскому, kremelský), text all in small letters, identifiers in small letters, and in
texts of unknown language what is a form in some other (Putinga) and a house named in Latin letters
with an ending (kavinė Kremlius).

It does not know how names are found in texts, and reads nothing but the files beside it.
"""
