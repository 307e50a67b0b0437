"""Kinds of traps: what bears the name of something else, and the thing itself beside it."""

from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.query.tree import ConceptRef
from watcher.model import Document

# Language, a concept, a sentence that names something else, one that names it.
TRAPS = (
    # who is of the same surname
    ("en", "Maria Zakharova", "Svetlana Zakharova danced.", "Maria Zakharova spoke."),
    ("ru", "Lukashenko", "Натальи Ивановны Лукашенко нет.", "Приехал Александр Лукашенко."),
    ("sl", "Lukashenko", "Nastop Marine Lukašenka.", "Pritisk na Aleksandra Lukašenka."),
    ("ru", "Alexei Navalny", "Олега Навального отпустили.", "Алексея Навального похоронили."),
    ("de", "Olaf Scholz", "Der Pianist Robert Scholz spielte.", "Kanzler Olaf Scholz sprach."),
    ("hu", "Viktor Orbán", "Orbán Balázs tárgyalt.", "Orbán Viktorral tárgyalt."),
    ("uk", "Belarus", "Академік Олег Білорус помер.", "Кордон із Білоруссю закрито."),
    ("en", "Jordan", "Michael Jordan sold the team.", "King Abdullah left Jordan."),
    ("en", "Jared Kushner", "The owner Aaron Kushner sold.", "Jared Kushner flew to Doha."),
    # sports clubs called after their cities
    ("en", "Madrid", "Real Madrid won again.", "Madrid voted."),
    ("ru", "Minsk", "Динамо Минск обыграло соперника.", "Переговоры идут в Минске."),
    ("ru", "Kyiv", "Динамо Киев забило трижды.", "Взрывы в Киеве."),
    ("cs", "Prague", "Sparta Praha porazila soupeře.", "Praha žádá vysvětlení."),
    ("de", "Berlin", "Hertha BSC Berlin steigt auf.", "Berlin wählt im September."),
    ("ar", "Madrid", "فاز ريال مدريد بالمباراة.", "وصل الوفد إلى مدريد."),
    ("en", "Georgia", "Georgia beat Auburn by two.", "Georgia arrested the protesters."),
    ("ru", "Brest, Belarus", "Мешков Брест обыграл гостей.", "Поезд из Минска идёт в Брест."),
    ("en", "Bahrain", "Bahrain Victorious won the stage.", "Bahrain won the vote."),
    # which are common words, or their countries
    ("en", "Rome", "AS Rome won again.", "Tension rises as Rome rejects it."),
    ("en", "Kyiv", "Arsenal Kyiv won again.", "The arsenal Kyiv has built."),
    ("en", "Israel", "Israel Start-Up won the stage.", "Israel start-up funding fell."),
    ("en", "Bahrain", "Bahrain Victorious won.", "Bahrain victorious in the vote."),
    ("en", "Chicago", "Chicago Bulls won again.", "A Chicago fire killed five."),
    ("en", "United Arab Emirates", "UAE Team won the stage.", "The UAE team left the talks."),
    ("ru", "Astana", "Казахстан Астана финишировала.", "Саммит в столице Казахстана Астане."),
    ("ru", "Vienna", "Австрия Вена забила трижды.", "Переговоры в столице Австрии Вене."),
    ("az", "Baku", "Neftçi Bakı oyunu uddu.", "Sabah Bakıda görüş olacaq."),
    # papers and stations called after places
    ("en", "New York", "The New York Times reported it.", "New York votes today."),
    ("hu", "Washington", "A Washington Postban olvasta.", "Washingtonban olvasta."),
    ("fa", "Washington", "به گزارش واشنگتن پست", "به گزارش رسانه‌های واشنگتن"),
    ("ja", "New York", "ニューヨーク・タイムズが報じた。", "ニューヨークで会談した。"),
    ("zh", "France", "法国24台报道。", "法国24日宣布。"),
    ("en", "France", "He told France 24 so.", "France 24, England 20."),
    ("ru", "United States", "Об этом пишет «Голос Америки».", "Выборы в Америке идут."),
    ("en", "France", "France Football wrote so.", "The France football team lost."),
    ("en", "China", "China Daily wrote so.", "China daily tests missiles."),
    ("ar", "France", "ذكرت قناة فرانس 24.", "طردت فرنسا 24 شخصا."),
    ("tr", "France", "Frans 24 yazdı.", "Fransa 24 kişiyi sınır dışı etti."),
    ("en", "Paris", "Paris Match printed it.", "The Paris match was off."),
    # words that begin sentences in texts of which the language cannot be told
    ("", "Paris", "Para o presidente, isto é bom.", "Paris é boa."),
    # surnames of many
    ("ru", "Sadyr Japarov", "Акылбек Жапаров прибыл в Бишкек.", "Жапаров прибыл в Бишкек."),
    ("ru", "Emomali Rahmon", "Певец Рахмон выступил.", "Рахмон прилетел в Душанбе."),
    # what means White Russia
    ("ps", "Russia", "په سپینې روسیې کې خبرې وشوې.", "په روسیې کې خبرې وشوې."),
    ("kk", "Russia", "Ақ Ресей шекарасы жабылды.", "Ресей шекарасы жабылды."),
    # names inside longer names
    ("zh", "Russia", "白俄罗斯总统抵达北京。", "俄罗斯总统抵达北京。"),
    ("fr", "Congo", "La République démocratique du Congo vote.", "Le Congo vote."),
    ("de", "Sudan", "Der Südsudan hungert.", "Der Sudan hungert."),
    ("ja", "United Nations", "アラブ首長国連邦の首都", "国連の安保理"),
    ("en", "Samoa", "American Samoa voted.", "Samoa voted."),
    ("en", "China", "The Republic of China left.", "The People's Republic of China left."),
    # words of a language
    ("es", "Malta", "Hace falta más.", "Viajó a Malta."),
    ("fa", "Kurdish language", "او تکذیب کرد.", "زبان کردی"),
    ("lv", "Vienna", "Tikai viena diena.", "Sarunas notiek Vīnē."),
    ("en", "Iceland", "The Cayman Islands.", "Iceland erupted."),
    ("ha", "Ghana", "Shugaba ya gana da shi.", "An yi taro a Ghana."),
    ("en", "White House", "An old white house burnt.", "The White House denied it."),
    ("en", "World Health Organization", "WHO KILLED THE MAYOR?", "The WHO warned of it."),
    # the forms of short names, which are other words elsewhere
    ("hr", "China", "Kino na otvorenom radi.", "Roba iz Kine stigla je."),
    ("en", "Rome", "Rima spoke.", "Rome fell."),
    ("cs", "Rome", "Roman spadl.", "Papež v Římě slouží mši."),
    ("bg", "Donald Trump", "Мелания Тръмп говори.", "Тръмп заплаши с мита."),
    ("fi", "Greece", "Kreivi puhui.", "Kreikan hallitus kaatui."),
    # bodies that share an acronym, towns that share a name
    ("en", "CIA", "The Culinary Institute of America (CIA) opens.", "The CIA denied it."),
    ("fr", "European Union", "Cette UE vaut six crédits.", "L'UE a voté."),
    ("pt", "Gaza", "A província de Gaza, em Moçambique", "A guerra em Gaza"),
    ("en", "Georgia", "Georgia governor Kemp won.", "Georgia and Armenia signed."),
    ("pl", "Georgia", "Biden wygrał też w Georgii.", "Wojna w Gruzji trwa."),
    ("ru", "Colombia", "Суд в округе Колумбия решил.", "Колумбия подписала мир."),
    ("vi", "Netherlands", "Tổng thống Hollande phát biểu.", "Thủ tướng Hà Lan phát biểu."),
    # adjectives of English and German, which are forms of Hungarian and Latvian names
    ("en", "Bulgaria", "The Bulgarian team won.", "Bulgaria won."),
    ("en", "Algeria", "An Algerian envoy came.", "An envoy came from Algeria."),
    ("de", "Berlin", "Der Berliner Senat tagte.", "Berlins Senat tagte."),
    # forms of names in other languages, in a text that is plainly in its own
    ("en", "Olaf Scholz", "The work of Scholze on this is the best.", "What Scholz said of it."),
    ("en", "Monaco", "This is the evil Monaka of the game.", "The Monaco of today is rich."),
    # languages, beside countries and their adjectives
    ("ru", "Belarusian language", "Президент Беларуси говорит.", "Говорили на белорусском языке."),
    ("be", "Belarusian language", "Беларускі ўрад маўчыць.", "Дзеці вучаць беларускую мову."),
    ("de", "Belarusian language", "Die belarussische Regierung.", "Die belarussische Sprache."),
    ("sl", "Navajo language", "Poročilo navaja vire.", "Jezik navajščina izumira."),
    ("en", "French language", "The French president left.", "The book was translated from French."),
    # "that" and "he" in Georgian, "many" in Belarusian
    ("ka", "Rome", "მან თქვა, რომ ეს ასეა.", "შეხვედრა რომში გაიმართა."),
    ("ka", "Amman", "ამან ყველა გააკვირვა.", "ამანში ჩავიდა."),
    ("be", "Bogotá", "Багата краін галасавала.", "Перамовы ў Багаце скончыліся."),
    ("es", "Réunion", "La reunión de Trump acabó.", "La isla de La Reunión votó."),
    # houses, drinks and makes
    ("lt", "Belarus", "Sanatorija „Belorus“ užsidaro.", "Siena su Baltarusija."),
    ("vi", "Minsk", "Anh bán chiếc Minsk.", "Hội nghị ở Minsk."),
    ("es", "Putin", "San Antonio de Putina", "Putin dijo que no."),
    ("de", "Kremlin", "Eine Woche Kremlin Palace in Antalya", "Der Kremlin schweigt."),
    # Vietnamese names with the names of countries; capitals tell
    ("vi", "Germany", "Ông Nguyễn Đức Chung nói", "Đồng minh Đức tiến hành tập trận"),
    ("vi", "United States", "Huyện Mỹ Đức, Hà Nội", "Quan hệ Trung - Mỹ xấu đi"),
    ("vi", "Russia", "Hoa hậu Phương Nga", "Quan hệ Việt - Nga"),
    ("vi", "France", "Theo báo Pháp luật TP.HCM", "Bầu cử Tổng thống Pháp"),
    # acronyms of other languages; syllables that are words elsewhere
    ("en", "International Criminal Court", "CPI inflation fell.", "The ICC ruled."),
    ("en", "South Africa", "The RPA bot failed.", "South Africa won."),
    ("en", "Iran", "I ran into issues.", "Iran denied it."),
    ("en", "Accra", "The suspect Akram was held.", "Accra hosts the summit."),
    # other words with a clitic, across words, and in small letters
    ("he", "Crimea", "אלה שקרים", "סיפוח קרים"),
    ("ar", "Muscat", "عاد إلى مسقط رأسه", "وصل إلى مسقط"),
    ("ko", "North Korea", "부산 조선소에서 불이 났다", "북한이 미사일을 쐈다"),
    ("fi", "Oman", "Hän jätti sen lähes oman onnensa nojaan.", "Oman välitti neuvotteluja."),
    ("de", "Iceland", "Er wohnt auf Long Island.", "Island wählt."),
    # longer words, and words of the language that begin a sentence
    ("he", "Greece", "זה הכיוון הנכון", "ראש ממשלת יוון הגיע"),
    ("ko", "Greece", "그리스도의 부활", "그리스 총리"),
    ("ko", "India", "인도주의 지원", "인도 총리"),
    ("bn", "Mali", "বাড়ির মালিক", "মালির সেনাবাহিনী"),
    ("ur", "Riyadh", "ریاضی کا استاد", "ریاض میں اجلاس"),
    ("id", "Poland", "Kapolres meninjau Polsek Metro.", "Polandia menutup perbatasan."),
    ("lt", "Donald Trump", "Trumpai apie orus.", "Trumpas grasina muitais."),
    ("lv", "Paris", "Pāris kilometru tālāk.", "Samits Parīzē."),
    ("tr", "Sark", "Şarkı çok sevildi.", "Sark is an island."),
    ("ru", "Kremlin", "Магазин «Кремлёвский» закрыт.", "Кремлёвский чиновник ушёл."),
    # houses, ships, makes: a word before the name that says so, with quotation marks or without
    ("ru", "Minsk", "Теплоход «Минск» вышел в рейс.", "В ресторане Минска дали ужин."),
    ("bg", "Kremlin", "Ресторант „Кремъл“ изгоря.", "От Кремъл отрекоха."),
    ("el", "Kremlin", "Το εστιατόριο «Κρεμλίνο» έκλεισε.", "Το Κρεμλίνο διαψεύδει."),
    ("en", "Minsk", "The freighter Minsk ran aground.", "He left the hotel. Minsk was dark."),
    ("uk", "Belarus", "Кінотеатр «Білорусь» закрили.", "Кордон із Білоруссю закрили."),
    ("he", "Doha", "בית המשפט דוחה את הערעור.", "שיחות בדוחא."),
    ("zh", "Mali", "马里奥新游戏发布。", "马里军政府宣布。"),
    ("en", "Turkey", "Turkey breast recalled in Ohio.", "Turkey voted."),
    # names of one language that are words, people or places in others
    ("en", "Rome", "Roma communities protest.", "Rome votes."),
    ("en", "Colombia", "A fire in British Columbia", "Colombia votes."),
    ("en", "Grenada", "Grenade attack wounds ten.", "Grenada votes."),
    ("fr", "Seoul", "Seul le temps le dira.", "Séoul dément."),
    ("pt", "El Salvador", "Trio é preso em Salvador.", "El Salvador vota."),
    ("de", "Malta", "Malte gewann das Turnier.", "Malta wählt."),
    ("fr", "Dominica", "Dominique a souri.", "La Dominique vote."),
    ("pt", "Kremlin", "O restaurante Kremlin reabriu.", "O Kremlin negou."),
    ("ar", "Qatar", "يساوي نصف قطر الدائرة", "أمير قطر في الدوحة"),
    ("ar", "Minsk", "مارفن مينسكي عالم", "قمة في مينسك"),
    ("he", "India", "120 גרם חזה הודו", "ראש ממשלת הודו"),
    ("sq", "Mali", "Shqipëria dhe Mali i Zi", "Ushtria e Malit në Bamako dhe Mali"),
    ("pt", "Peru", "Peru assado com molho", "Eleições no Peru"),
    ("sv", "Jordan", "Jordan Cownie kvitterade i går.", "Kungen av Jordanien är här."),
    # foods, animals, games and beliefs
    ("zh", "Italy", "意大利面怎么煮", "意大利面临选举"),
    ("zh", "India", "印度教徒朝圣", "印度教育部长访华"),
    ("zh", "Russia", "俄罗斯方块世界锦标赛", "俄罗斯方面表示"),
    ("zh", "Germany", "德国牧羊犬走失", "德国牧师被捕"),
    ("ru", "Kyiv", "Киевская котлета: рецепт", "Киевские власти молчат"),
    ("ru", "Kyiv", "Рецепт киевской котлеты", "Киевской власти нечего сказать"),
    ("uk", "Kyiv", "Рецепт Київського торта", "Рецепт Київського уряду"),
    ("pl", "Belarus", "Ciągnik MTZ-82 „Białoruś”", "Białoruś milczy"),
    ("tr", "Egypt", "Mısır ekmeği tarifi", "Mısır ordusu geldi"),
    ("ko", "India", "차량이 인도로 돌진했다", "인도 총리가 왔다"),
    # towns, cafés, ships and given names
    ("en", "Moscow", "Idaho police searched Moscow again.", "Moscow denied it."),
    ("pl", "Brest, Belarus", "Brześć Kujawski świętuje; Białoruś nie.", "Brześć na Białorusi"),
    ("ru", "Warsaw", "Кафе «Варшава» открылось.", "В кафе Варшавы холодно."),
    ("ja", "Minsk", "空母ミンスクが閉園", "ミンスクで会談"),
    ("es", "Israel", "Israel Gutiérrez gana el torneo.", "Israel ganó tiempo."),
    ("he", "Jordan", "ירדן ביבס סיפר", "מלך ירדן סיפר"),
    ("vi", "United States", "Cô Mỹ mở quán.", "Nước Mỹ mở cửa."),
    ("tr", "Belarus", "Belarus marka traktör satılık.", "Belarus sınırı kapattı."),
    ("sv", "Minsk", "Bilisterna bör minska farten.", "Samtalen i Minsk bröts."),
    ("it", "United States", "Usa il codice sconto.", "Usa, Trump annuncia dazi."),
    ("tr", "India", "Hindistan cevizli kurabiye", "Hindistan ordusu"),
    ("he", "India", "הודו בתנור עם אורז", "ראש ממשלת הודו"),
    ("fr", "France", "Anatole France au programme du bac.", "La France vote."),
    ("en", "Georgia", "The Georgia Supreme Court ruled.", "Georgia's court ruled."),
    # streets, roads and stations called after capitals; tractors
    ("de", "Moscow", "Die Moskauer Straße ist gesperrt.", "Das Moskauer Abkommen gilt."),
    ("ru", "Moscow", "На Московском вокзале людно.", "На улицах Москвы людно."),
    ("fr", "Moscow", "Rue de Moscou, un incendie.", "Les rues de Moscou sont vides."),
    ("uk", "Moscow", "Перекрито Московський проспект.", "Московський режим упав."),
    ("ru", "Kyiv", "Киевское шоссе стоит.", "Киевское правительство стоит."),
    ("fr", "Paris", "Au bout de l'avenue de Paris.", "Dans une rue de Paris."),
    ("pl", "Kremlin", "Wypadek na ulicy Kremlowskiej.", "W kremlowskiej propagandzie."),
    ("cs", "Belarus", "Prodám traktor Bělorus.", "Hranice s Běloruskem."),
    ("hy", "Belarus", "Վաճառվում է «Բելառուս» տրակտոր", "Բելառուսի սահմանը փակ է"),
    ("de", "Belarus", "Ein MTS-50 Belarus zieht.", "Belarus zieht ab."),
    # streets, and what happens in one
    ("fr", "Moscow", "Il habite l'avenue de Moscou.", "Explosion dans une rue de Moscou."),
    ("fr", "Kyiv", "Fermée, la rue de Kiev.", "Un drone tombe sur une avenue de Kiev."),
    ("fr", "Kyiv", "Boulevard de Kiev, à Lyon.", "La place de Kiev dans l'Otan."),
    ("fr", "London", "Un café de la rue de Londres.", "Attaque dans une rue de Londres."),
    ("es", "Moscow", "Vive en la calle Moscú.", "Murió en una calle de Moscú."),
    ("en", "Moscow", "He lives at 2 Moscow Road.", "The Moscow-St. Petersburg train derailed."),
    ("ko", "India", "인도를 지나던 행인이 다쳤다.", "군대가 인도를 지나 이동했다."),
    ("ko", "India", "인도 턱을 넘었다.", "인도 쪽 카슈미르에서 포격."),
    # foods and pets, and goods
    ("zh", "Netherlands", "荷兰猪吃什么？", "中国恢复进口荷兰猪肉。"),
    ("zh", "Spain", "西班牙海鲜饭做法。", "中国对西班牙火腿加税。"),
    ("zh", "Australia", "种植澳洲坚果。", "中国解除澳洲龙虾禁令。"),
    ("zh", "France", "路边的法国梧桐。", "法国面包师罢工。"),
    ("it", "United States", "Usa il telefono a scuola.", "Negli Usa il voto è in corso."),
)  # fmt: skip
# Where the language of a text is not known: a concept, other words, its name.
UNKNOWN = (
    ("India", "In the end it rained.", "Er flog nach Indien."),
    ("Kremlin", "It stores graphs in Gremlin.", "O Kremlin negou."),
    ("Hungary", "Negocjacje trwają od maja.", "Hungría votó."),
    ("Minsk", "Bilisterna bör minska farten vid skolor.", "Čeští a minští hokejisté v Minsku"),
)


def test_a_trap_is_not_the_thing_that_it_is_named_like() -> None:
    names = {name for _, name, *_ in TRAPS}
    matcher = engine.compile([WatchlistRule(name, query=ConceptRef(name, False)) for name in names])

    def found(text: str, lang: str) -> set[str]:
        return {one.watchlist for one in matcher.match(Document(title=text, lang=lang))}

    fired = [(lang, trap) for lang, name, trap, _ in TRAPS if name in found(trap, lang)]
    lost = [(lang, text) for lang, name, _, text in TRAPS if name not in found(text, lang)]
    assert (fired, lost) == ([], [])


def test_a_text_of_unknown_language_is_not_taken_for_one_of_a_small_language() -> None:
    for name, trap, text in UNKNOWN:
        matcher = engine.compile([WatchlistRule(name, query=ConceptRef(name, False))])
        assert not matcher.match(Document(title=trap))
        assert matcher.match(Document(title=text))


def test_a_phrase_told_with_quotation_marks_is_a_trap_only_in_some() -> None:
    matcher = engine.compile([WatchlistRule("m", query=ConceptRef("Minsk", False))])
    for title, expected in {
        "Пожар в центре «Минск» потушен": 0,
        "Пожар в центре Минска потушен": 1,
        "Дворец Минска открыт": 1,
    }.items():
        assert len(list(matcher.match(Document(title=title, lang="ru")))) == expected, title
