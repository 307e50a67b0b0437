"""Reports about the same people, in several languages: two of one event, then two of others."""

PEOPLE = {
    "en": [
        (
            "Lukashenko meets Putin in Moscow for talks on gas prices",
            "The leaders of Belarus and Russia met in the Kremlin on Monday to discuss the "
            "price of natural gas for next year and a new loan for Minsk.",
        ),
        (
            "Putin, Lukashenko discuss gas price at Kremlin meeting",
            "Russian President Vladimir Putin and his Belarusian counterpart Alexander "
            "Lukashenko talked on Monday about what Minsk will pay for natural gas next year.",
        ),
        (
            "Putin and Lukashenko watch joint military drills near Minsk",
            "Russian President Vladimir Putin and his Belarusian counterpart Alexander "
            "Lukashenko watched tanks and aircraft at a training ground outside the capital.",
        ),
        (
            "Lukashenko pardons prisoners after phone call with Putin",
            "Belarusian President Alexander Lukashenko has pardoned forty prisoners, state "
            "media said, a day after he spoke with Russian President Vladimir Putin by phone.",
        ),
    ],
    "ru": [
        (
            "Лукашенко и Путин обсудили в Москве цены на газ",
            "Президенты Белоруссии и России встретились в понедельник в Кремле, чтобы "
            "обсудить стоимость природного газа на следующий год и новый кредит для Минска.",
        ),
        (
            "Путин и Лукашенко договариваются о цене газа",
            "Президент России Владимир Путин и президент Белоруссии Александр Лукашенко на "
            "встрече в Кремле обсудили, сколько Минск будет платить за природный газ в "
            "следующем году.",
        ),
        (
            "Путин и Лукашенко наблюдали за совместными учениями под Минском",
            "Президент России Владимир Путин и президент Белоруссии Александр Лукашенко "
            "посетили полигон, где танки и авиация отрабатывали оборону.",
        ),
        (
            "Лукашенко помиловал заключённых после разговора с Путиным",
            "Президент Белоруссии Александр Лукашенко помиловал сорок заключённых на "
            "следующий день после телефонного разговора с президентом России Владимиром "
            "Путиным.",
        ),
    ],
    "de": [
        (
            "Putin und Lukaschenko verhandeln in Moskau über Gaspreise",
            "Der russische Präsident Wladimir Putin hat am Montag im Kreml den belarussischen "
            "Machthaber Alexander Lukaschenko empfangen. Es ging um den Preis für Erdgas im "
            "kommenden Jahr.",
        ),
        (
            "Gaspreis: Lukaschenko bei Putin im Kreml",
            "Was zahlt Minsk im kommenden Jahr für Erdgas? Darüber haben der belarussische "
            "Machthaber Alexander Lukaschenko und Russlands Präsident Wladimir Putin am "
            "Montag in Moskau gesprochen.",
        ),
        (
            "Putin und Lukaschenko besuchen Manöver bei Minsk",
            "Der russische Präsident Wladimir Putin und der belarussische Machthaber "
            "Alexander Lukaschenko haben auf einem Übungsplatz Panzer und Flugzeuge "
            "besichtigt.",
        ),
        (
            "Lukaschenko begnadigt Gefangene nach Telefonat mit Putin",
            "Der belarussische Machthaber Alexander Lukaschenko hat vierzig Gefangene "
            "begnadigt, einen Tag nach einem Telefonat mit dem russischen Präsidenten "
            "Wladimir Putin.",
        ),
    ],
    "vi": [
        (
            "Tổng thống Putin và Lukashenko bàn giá khí đốt tại Moscow",
            "Tổng thống Nga Vladimir Putin hôm thứ Hai tiếp người đồng cấp Belarus Alexander "
            "Lukashenko tại Điện Kremlin để bàn về giá khí đốt năm tới và khoản vay mới cho "
            "Minsk.",
        ),
        (
            "Nga, Belarus thảo luận giá khí đốt năm tới",
            "Tại Điện Kremlin hôm thứ Hai, Tổng thống Nga Vladimir Putin và Tổng thống "
            "Belarus Alexander Lukashenko thảo luận số tiền Minsk phải trả cho khí đốt trong "
            "năm tới.",
        ),
        (
            "Tổng thống Putin và Lukashenko thị sát tập trận chung gần Minsk",
            "Tổng thống Nga Vladimir Putin và người đồng cấp Belarus Alexander Lukashenko đã "
            "theo dõi xe tăng và máy bay diễn tập tại một thao trường ngoại ô thủ đô.",
        ),
        (
            "Ông Lukashenko ân xá tù nhân sau cuộc điện đàm với ông Putin",
            "Tổng thống Belarus Alexander Lukashenko ân xá bốn mươi tù nhân, một ngày sau "
            "cuộc điện đàm với Tổng thống Nga Vladimir Putin.",
        ),
    ],
    "fr": [
        (
            "Poutine et Loukachenko discutent du prix du gaz à Moscou",
            "Le président russe Vladimir Poutine a reçu lundi au Kremlin son homologue "
            "biélorusse Alexandre Loukachenko pour parler du prix du gaz naturel l'an "
            "prochain et d'un nouveau prêt à Minsk.",
        ),
        (
            "Gaz : Loukachenko reçu par Poutine au Kremlin",
            "Le prix que Minsk paiera pour le gaz naturel l'an prochain était lundi au menu "
            "de la rencontre entre le président biélorusse Alexandre Loukachenko et Vladimir "
            "Poutine.",
        ),
        (
            "Poutine et Loukachenko assistent à des manœuvres près de Minsk",
            "Le président russe Vladimir Poutine et son homologue biélorusse Alexandre "
            "Loukachenko ont suivi des exercices de chars et d'avions sur un terrain "
            "d'entraînement.",
        ),
        (
            "Loukachenko gracie des prisonniers après un appel avec Poutine",
            "Le président biélorusse Alexandre Loukachenko a gracié quarante prisonniers au "
            "lendemain d'un entretien téléphonique avec le président russe Vladimir Poutine.",
        ),
    ],
    "pl": [
        (
            "Putin i Łukaszenka rozmawiali w Moskwie o cenach gazu",
            "Prezydent Rosji Władimir Putin przyjął w poniedziałek na Kremlu przywódcę "
            "Białorusi Alaksandra Łukaszenkę. Rozmawiali o cenie gazu ziemnego w przyszłym "
            "roku i nowym kredycie dla Mińska.",
        ),
        (
            "Łukaszenka u Putina. Tematem cena gazu",
            "Ile Mińsk zapłaci za gaz ziemny w przyszłym roku? O tym rozmawiali w "
            "poniedziałek na Kremlu przywódca Białorusi Alaksandr Łukaszenka i prezydent "
            "Rosji Władimir Putin.",
        ),
        (
            "Putin i Łukaszenka obserwowali manewry pod Mińskiem",
            "Prezydent Rosji Władimir Putin i przywódca Białorusi Alaksandr Łukaszenka "
            "oglądali czołgi i samoloty podczas wspólnych ćwiczeń na poligonie.",
        ),
        (
            "Łukaszenka ułaskawił więźniów po rozmowie z Putinem",
            "Przywódca Białorusi Alaksandr Łukaszenka ułaskawił czterdziestu więźniów dzień "
            "po rozmowie telefonicznej z prezydentem Rosji Władimirem Putinem.",
        ),
    ],
    "es": [
        (
            "Putin y Lukashenko negocian en Moscú el precio del gas",
            "El presidente ruso, Vladímir Putin, recibió el lunes en el Kremlin a su homólogo "
            "bielorruso, Alexander Lukashenko, para hablar del precio del gas natural el "
            "próximo año y de un nuevo préstamo a Minsk.",
        ),
        (
            "Lukashenko pide a Putin gas más barato",
            "El presidente bielorruso, Alexander Lukashenko, se reunió el lunes en el Kremlin "
            "con Vladímir Putin para tratar lo que Minsk pagará por el gas natural el próximo "
            "año.",
        ),
        (
            "Putin y Lukashenko presencian maniobras cerca de Minsk",
            "El presidente ruso, Vladímir Putin, y su homólogo bielorruso, Alexander "
            "Lukashenko, observaron tanques y aviones en un campo de entrenamiento.",
        ),
        (
            "Lukashenko indulta a presos tras hablar con Putin",
            "El presidente bielorruso, Alexander Lukashenko, indultó a cuarenta presos un día "
            "después de una conversación telefónica con el presidente ruso, Vladímir Putin.",
        ),
    ],
    "uk": [
        (
            "Путін і Лукашенко обговорили в Москві ціну на газ",
            "Президент Росії Володимир Путін у понеділок прийняв у Кремлі самопроголошеного "
            "президента Білорусі Олександра Лукашенка. Говорили про ціну природного газу "
            "наступного року і новий кредит для Мінська.",
        ),
        (
            "Лукашенко торгується з Путіним за газ",
            "Скільки Мінськ платитиме за природний газ наступного року, обговорили в "
            "понеділок у Кремлі Олександр Лукашенко і президент Росії Володимир Путін.",
        ),
        (
            "Путін і Лукашенко подивилися на навчання під Мінськом",
            "Президент Росії Володимир Путін і самопроголошений президент Білорусі Олександр "
            "Лукашенко спостерігали на полігоні за танками та авіацією.",
        ),
        (
            "Лукашенко помилував в'язнів після розмови з Путіним",
            "Самопроголошений президент Білорусі Олександр Лукашенко помилував сорок в'язнів "
            "наступного дня після телефонної розмови з президентом Росії Володимиром Путіним.",
        ),
    ],
}
