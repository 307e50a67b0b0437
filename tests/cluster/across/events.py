"""Events told by agencies of several languages, written for these tests.

The title is what comes before the first full stop. Neighbouring events are near misses: the same
people, the same places, another day or another thing.
"""

from typing import NamedTuple


class Telling(NamedTuple):
    """A telling of an event, some hours after the first of all."""

    event: str
    hours: float
    lang: str
    text: str


TOLD = (
    # Two meetings of the same two.
    Telling(
        "sochi", 0, "en",
        "Putin and Lukashenko meet at Sochi residence Bocharov Ruchey. The presidents of "
        "Russia and Belarus talked for 5.5 hours about Union State loans of $1.5 billion, "
        "Kremlin spokesman Dmitry Peskov said. Natalia Eismont denied any talk of Rosneft.",
    ),
    Telling(
        "sochi", 2, "ru",
        "Путин и Лукашенко встретились в Сочи в резиденции «Бочаров ручей». Президенты "
        "говорили 5,5 часа о кредите Союзного государства в 1,5 млрд долларов, сообщил "
        "Дмитрий Песков. Наталья Эйсмонт опровергла, что речь шла о «Роснефти».",
    ),
    Telling(
        "sochi", 3, "de",
        "Putin und Lukaschenko in Sotschi: Gespräche in der Residenz Botscharow Rutschej. Die "
        "Präsidenten sprachen 5,5 Stunden über Kredite des Unionsstaats von 1,5 Milliarden "
        "Dollar, sagte Dmitri Peskow. Natalja Ejsmont dementierte Rosneft.",
    ),
    Telling(
        "petersburg", 60, "en",
        "Putin hosts Lukashenko at Strelna palace outside St Petersburg. The presidents of "
        "Russia and Belarus discussed potash transit through Ust-Luga, 12.6 million tonnes of "
        "oil and the Ostrovets plant, aide Yuri Ushakov said.",
    ),
    Telling(
        "petersburg", 62, "ru",
        "Путин принял Лукашенко во дворце в Стрельне. Президенты обсудили транзит калия через "
        "Усть-Лугу, поставки 12,6 млн тонн нефти и станцию в Островце, сказал помощник Юрий "
        "Ушаков.",
    ),
    # Two earthquakes of two days in one country.
    Telling(
        "quake1", 10, "en",
        "Strong quake hits Malatya in Turkey. A magnitude 5.9 earthquake struck near the town "
        "of Kale at 10:46 local time, Turkey's AFAD agency said. 254 people were treated, "
        "governor Seddar Yavuz told Anadolu.",
    ),
    Telling(
        "quake1", 12, "fr",
        "Fort séisme à Malatya en Turquie. Un tremblement de terre de magnitude 5,9 a frappé "
        "près de Kale à 10h46, selon l'agence AFAD. 254 personnes ont été soignées, a dit le "
        "gouverneur Seddar Yavuz à Anadolu.",
    ),
    Telling(
        "quake1", 13, "uk",
        "Сильний землетрус стався в Малатьї в Туреччині. Поштовх магнітудою 5,9 зафіксували "
        "біля міста Кале о 10:46, повідомило агентство AFAD. Допомогу отримали 254 людини, "
        "сказав губернатор Седдар Явуз агентству «Анадолу».",
    ),
    Telling(
        "quake2", 40, "en",
        "Earthquake shakes Balikesir in western Turkey. A magnitude 6.1 quake with its centre "
        "in Sindirgi brought down 16 buildings, Interior Minister Ali Yerlikaya said. AFAD "
        "counted 29 injured; it was felt in Istanbul and Izmir.",
    ),
    Telling(
        "quake2", 42, "es",
        "Un terremoto sacude Balikesir, en el oeste de Turquía. El sismo de magnitud 6,1 con "
        "epicentro en Sindirgi derribó 16 edificios, dijo el ministro Ali Yerlikaya. La AFAD "
        "contó 29 heridos; se sintió en Estambul y en Esmirna.",
    ),
    # Two drone attacks on two nights.
    Telling(
        "drones1", 5, "en",
        "Drones set Slavyansk oil refinery on fire. Governor Veniamin Kondratyev said debris "
        "of 66 drones fell in Krasnodar region overnight. The refinery in Slavyansk-on-Kuban "
        "handles 5.2 million tonnes a year; director Eduard Trudnev told RIA it had stopped.",
    ),
    Telling(
        "drones1", 8, "pl",
        "Drony podpaliły rafinerię w Słowiańsku nad Kubaniem. Gubernator Wieniamin Kondratjew "
        "podał, że w nocy spadły szczątki 66 dronów. Rafineria przerabia 5,2 mln ton rocznie; "
        "dyrektor Eduard Trudniew powiedział RIA, że stanęła.",
    ),
    Telling(
        "drones1", 9, "vi",
        "Máy bay không người lái gây cháy nhà máy lọc dầu Slavyansk. Thống đốc Veniamin "
        "Kondratyev cho biết mảnh vỡ của 66 chiếc rơi xuống vùng Krasnodar trong đêm. Nhà máy "
        "có công suất 5,2 triệu tấn một năm; giám đốc Eduard Trudnev nói với RIA rằng họ đã "
        "dừng.",
    ),
    Telling(
        "drones2", 29, "en",
        "Drones attack Tuapse port and refinery. Krasnodar governor Veniamin Kondratyev said "
        "4 were hurt as 37 drones were shot down. Rosneft's Tuapse plant burned for 14 hours, "
        "mayor Sergei Boyko wrote.",
    ),
    Telling(
        "drones2", 31, "ru",
        "Беспилотники атаковали порт и завод в Туапсе. Губернатор Вениамин Кондратьев сообщил "
        "о 4 пострадавших, сбиты 37 беспилотников. Завод «Роснефти» в Туапсе горел 14 часов, "
        "написал мэр Сергей Бойко.",
    ),
    # A person freed, and the same person speaking a day later.
    Telling(
        "freed", 20, "en",
        "Belarus frees Siarhei Tsikhanouski after Kellogg visit. 14 prisoners crossed to "
        "Lithuania, among them journalist Ihar Karnei and Swedish citizen Galina "
        "Krasnyanskaya, Franak Viacorka said after Keith Kellogg met in Minsk.",
    ),
    Telling(
        "freed", 21, "be",
        "Беларусь вызваліла Сяргея Ціханоўскага пасля візіту Келага. У Літву перайшлі 14 "
        "вязняў, сярод іх журналіст Ігар Карней і грамадзянка Швецыі Галіна Краснянская, "
        "сказаў Франак Вячорка. Кіт Келаг сустракаўся ў Мінску.",
    ),
    Telling(
        "freed", 22, "lt",
        "Baltarusija paleido Siarhejų Cichanouskį po Kelloggo vizito. Į Lietuvą atvyko 14 "
        "kalinių, tarp jų žurnalistas Iharas Karnejus ir Švedijos pilietė Galina "
        "Krasnianskaja, sakė Franakas Viačorka. Keithas Kelloggas lankėsi Minske.",
    ),
    Telling(
        "speaks", 45, "en",
        "Tsikhanouski breaks down at Vilnius news conference. Siarhei Tsikhanouski said his "
        "daughter did not recognise him after five years; Sviatlana Tsikhanouskaya thanked "
        "Donald Trump. He had lost 60 kilos, he told Reuters.",
    ),
    Telling(
        "speaks", 46, "cs",
        "Cichanouski se na tiskové konferenci ve Vilniusu rozplakal. Sjarhej Cichanouski "
        "řekl, že ho dcera po pěti letech nepoznala; Svjatlana Cichanouská poděkovala Donaldu "
        "Trumpovi. Zhubl 60 kilogramů, řekl agentuře Reuters.",
    ),
    # Others of the same days.
    Telling(
        "paks", 15, "en",
        "Hungary: first concrete poured for Paks 5 reactor. Rosatom chief Alexei Likhachev, "
        "Peter Szijjarto and IAEA head Rafael Grossi attended; the two VVER-1200 units cost "
        "12.5 billion euros.",
    ),
    Telling(
        "paks", 17, "hu",
        "Paks: elkezdődött az első beton öntése. Alekszej Lihacsov, a Roszatom vezetője, "
        "Szijjártó Péter és Rafael Grossi, a NAÜ főigazgatója is ott volt; a két VVER-1200 "
        "blokk 12,5 milliárd euróba kerül.",
    ),
    Telling(
        "paks", 18, "bg",
        "Първият бетон за пети блок на Пакш е излят. Присъстваха Алексей Лихачов от "
        "„Росатом“, Петер Сиярто и Рафаел Гроси; двата блока ВВЕР-1200 струват 12,5 млрд. "
        "евро.",
    ),
    Telling(
        "fico", 16, "en",
        "Slovakia's Fico threatens to cut power supplies to Ukraine. Robert Fico said after "
        "talks in Brussels with Dan Jorgensen that Eustream loses 500 million euros a year; "
        "Denisa Sakova is to report by 20 January.",
    ),
    Telling(
        "fico", 17, "sk",
        "Fico hrozí, že zastaví dodávky elektriny na Ukrajinu. Robert Fico po rokovaní v "
        "Bruseli s Danom Jorgensenom povedal, že Eustream stratí 500 miliónov eur ročne; "
        "Denisa Saková má predložiť správu do 20. januára.",
    ),
    Telling(
        "typhoon", 30, "vi",
        "Bão Kajiki đổ bộ Hà Tĩnh, 3 người chết. Bão số 5 Kajiki làm hư hại 6.800 ngôi nhà, "
        "sân bay Thọ Xuân đóng cửa; 28.800 ha lúa bị ngập, theo Bộ Nông nghiệp.",
    ),
    Telling(
        "typhoon", 33, "en",
        "Typhoon Kajiki kills three in Vietnam. Kajiki damaged 6,800 houses and flooded "
        "28,800 hectares of rice in Ha Tinh and Nghe An; Tho Xuan airport was closed.",
    ),
    Telling(
        "final", 50, "en",
        "Sabalenka beats Anisimova to keep US Open title. Aryna Sabalenka won 6-3 7-6 at "
        "Arthur Ashe Stadium, her 100th Grand Slam match win; Amanda Anisimova lost a second "
        "final after Wimbledon.",
    ),
    Telling(
        "final", 51, "it",
        "Sabalenka batte Anisimova e vince ancora gli US Open. Aryna Sabalenka ha vinto 6-3 "
        "7-6 sull'Arthur Ashe Stadium, 100ª vittoria negli Slam; per Amanda Anisimova è la "
        "seconda finale persa dopo Wimbledon.",
    ),
    Telling(
        "final", 52, "el",
        "Η Σαμπαλένκα νίκησε την Ανισίμοβα και κράτησε τον τίτλο. Η Αρίνα Σαμπαλένκα νίκησε "
        "6-3 7-6 στο Arthur Ashe Stadium, 100ή νίκη της σε Grand Slam· η Αμάντα Ανισίμοβα "
        "έχασε και τον τελικό του Γουίμπλεντον.",
    ),
    Telling(
        "semi", 26, "ru",
        "Соболенко обыграла Пегулу и вышла в финал US Open. Арина Соболенко победила Джессику "
        "Пегулу 4-6 6-3 6-4 на Arthur Ashe Stadium; Наоми Осака сыграет с Амандой Анисимовой.",
    ),
)  # fmt: skip
