"""What tells that the name of a language is meant, and no people, country or thing.

CLDR calls languages by adjectives (белорусский, Belarusian), by what is also the country (Kiina),
or by words that are others in inflected text (Navajo, Slovene navaja). Of 1,867 places of them in
4,700 texts of news hardly one was a language. So of most languages a name counts where a word for
language, or for speaking or translating it, stands within two words. Own curation.
"""

# For language and its kinds, speaking it, and what is made with it; short words in all their forms.
_WORDS = """
language languages speak speaks spoke spoken speaking speaker speakers translated translation
translations translator dialect dialects grammar alphabet dictionary vocabulary fluent Sprache
Sprachen sprachig spricht sprechen gesprochen übersetzt Übersetzung Wörterbuch Dialekt langue
langues parle parlent parler traduit traduite traduction dictionnaire grammaire idioma idiomas
lengua lenguas habla hablan hablar traducido traducida traducción diccionario língua línguas
fala falam falar traduzido traduzida tradução dicionário lingua lingue parla parlano parlare
tradotto tradotta traduzione dizionario llengua llengües parlen traduït traduïda traducció limba
limbii limbi vorbește vorbesc tradus taal talen spreekt spreken gesproken vertaald vertaling
woordenboek praat språk språket språken talar tala översatt sprog sproget taler oversat snakker
oversatt tungumál tungumáli kieli kielen kieltä kielellä kielelle kielestä puhuu puhua puhuvat
käännetty keel keele keeles keelde keelt räägib räägivad tõlgitud valoda valodas valodā valodu
runā tulkots kalba kalbos kalbą kalboje kalbų kalbėti išversta język mówi mówią mówić
tłumaczenie słownik jazyk mluví mluvit přeložil překlad slovník hovorí hovoriť preklad jezik
govori govorijo govoriti prevod prijevod nyelv nyelven nyelvű nyelvre beszél beszélnek fordítás
gjuha gjuhë gjuhën flet hizkuntza hizkuntzan teanga teangan iaith dili dilində dilde dilinde
tilida tili ziman bahasa basa wika wikang lugha luqadda afka harshen yaren èdè asụsụ lingvo
lingwa ilsien Sprooch yezh lenga jezika jeziku jezikom
язык говорит говорят говорить перевод переводе переведён переведена словарь мова розмовляє
говорити переклад перекладі словник размаўляе гаворыць пераклад език езика језик превод јазик
зборува тілі тілінде тіл тили тилинде теле телендә тел забон забони хэл хэлээр γλώσσα γλώσσας
γλώσσες μιλάει μιλούν μετάφραση μεταφράστηκε լեզու լեզվով ენა ენაზე ენის שפה שפת בשפה דוברי דובר
תרגום اللغة لغة باللغة يتحدث ترجمة زبان زبانی ترجمه ژبه ژبې زمان زمانی भाषा भाषेत भाषी ভাষা
ভাষায় ভাষার ભાષા ਭਾਸ਼ਾ ଭାଷା மொழி மொழியில் భాష భాషలో ಭಾಷೆ ഭാഷ භාෂාව ဘာသာစကား ቋንቋ языка языке
языку языком языки словаря мови мовою мові мову мове мовай езикът јазикот језика језику језиком
"""
WORDS = tuple(_WORDS.split())
# Languages whose names of languages are nothing else: 俄语, Belarusça, bielorrusiera.
_TELLING = """
eu hy tr sq zh zh-hant yue ja ko vi th lo km ga cy gd el kk ky zu xh nd sw rw rn lg ln sn
"""
TELLING = frozenset(_TELLING.split())
# Languages whose names are not those of a people or a country.
ALONE = frozenset(("eo", "he", "hi", "ia", "ie", "io", "ln", "sa", "sw", "ur", "vo", "yi"))
