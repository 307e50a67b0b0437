"""What tells that the name of a language is meant, and no people, country or thing.

CLDR calls languages by adjectives (белорусский, Belarusian), by what is also the country (Kiina),
or by words that are others in inflected text (Navajo, Slovene navaja). Of 1,867 places of them in
4,700 texts of news hardly one was a language. So of most languages a name counts where a word for
language, its speakers or translating it stands within two words; not one for speaking it, since
ministers speak all the time. Own curation.
"""

# For language and its kinds, and what is made with it; short words in all their forms.
_WORDS = """
language languages speaker speakers translated translation translations translator dialect
dialects grammar alphabet dictionary vocabulary fluent Sprache Sprachen sprachig übersetzt
Übersetzung Wörterbuch Dialekt langue langues traduit traduite traduction dictionnaire grammaire
idioma idiomas lengua lenguas traducido traducida traducción diccionario língua línguas
traduzido traduzida tradução dicionário lingua lingue tradotto tradotta traduzione dizionario
llengua llengües traduït traduïda traducció limba limbii limbi tradus taal talen vertaald
vertaling woordenboek språk språket språken översatt sprog sproget oversat oversatt tungumál
tungumáli kieli kielen kieltä kielellä kielelle kielestä käännetty keel keele keeles keelde
keelt tõlgitud valoda valodas valodā valodu tulkots kalba kalbos kalbą kalboje kalbų išversta
język tłumaczenie słownik jazyk přeložil překlad slovník preklad jezik prevod prijevod nyelv
nyelven nyelvű nyelvre fordítás gjuha gjuhë gjuhën hizkuntza hizkuntzan teanga teangan iaith
dili dilində dilinde tilida tili ziman bahasa wika wikang lugha luqadda harshen yaren èdè asụsụ
lingvo lingwa ilsien Sprooch yezh lenga jezika jeziku jezikom
язык перевод переводе переведён переведена словарь мова переклад перекладі словник пераклад език
езика језик превод јазик тілі тілінде тили тилинде теле телендә забон забони хэл хэлээр γλώσσα
γλώσσας γλώσσες μετάφραση μεταφράστηκε լեզու լեզվով ენა ენაზე ენის שפה שפת בשפה דוברי דובר תרגום
اللغة لغة باللغة ترجمة زبان زبانی ترجمه ژبه ژبې زمانی भाषा भाषेत भाषी ভাষা ভাষায় ভাষার ભાષા
ਭਾਸ਼ਾ ଭାଷା மொழி மொழியில் భాష భాషలో ಭಾಷೆ ഭാഷ භාෂාව ဘာသာစကား ቋንቋ ภาษา ພາສາ ភាសា языка языке языку
языком языки словаря мови мовою мові мову мове мовай езикът јазикот језика језику језиком
"""
WORDS = tuple(_WORDS.split())
# Languages whose own names of languages are nothing else: 俄语, Belarusça, bielorrusiera.
_TELLING = """
eu hy tr sq zh zh-hant yue ja ko vi ga cy gd el kk ky zu xh nd sw rw rn lg ln sn
"""
TELLING = frozenset(_TELLING.split())
# Languages whose names are not those of a people or a country.
ALONE = frozenset(("eo", "he", "ia", "ie", "ln", "sa", "sw", "ur", "vo", "yi"))
