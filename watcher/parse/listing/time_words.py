"""Words that name times near now, of the languages news is read in (CLDR's relative fields)."""

SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, YEAR = 1, 60, 3600, 86_400, 604_800, 2_592_000, 31_536_000

_UNITS = {
    SECOND: (
        "second seconds sec secs sekunde sekunden seconde secondes seconden segundo"
        " segundos secondo secondi sekundę sekundy sekund sekunder sekunnin sekuntia giây"
        " секунду секунды секунд сек с секунда секунди saniye detik วินาที ثانية ثوان"
        " ثواني δευτερόλεπτα सेकंड সেকেন্ড 秒 초"
    ),
    MINUTE: (
        "minute minutes min mins m minuten minuut minuti minuto minutos minuta minutę"
        " minuty minut minuter minutter minutt minuutin minuuttia phút минуту минуты минут"
        " мин минута хвилину хвилини хвилин хв хвіліну хвіліны хвілін dakika dk menit นาที"
        " دقيقة دقائق λεπτό λεπτά मिनट মিনিট 分钟 分鐘 分 분"
    ),
    HOUR: (
        "hour hours hr hrs h stunde stunden std heure heures hora horas ora ore uur uren"
        " godzinę godziny godzin godz hodinu hodiny hodin timme timmar time timer tunnin"
        " tuntia giờ tiếng час часа часов ч година годину години годин год гадзіну гадзіны"
        " гадзін saat sa jam ชั่วโมง ชม ساعة ساعات ώρα ώρες घंटे घंटा ঘণ্টা ঘন্টা óra"
        " órája 小时 小時 时间 時間 시간"
    ),
    DAY: (
        "day days d tag tage tagen jour jours día días dia dias giorno giorni dag dagen"
        " dagar dage dni dzień dny päivän päivää ngày день дня дней дн днів дні дзень дні"
        " дзён gün hari วัน يوم أيام ημέρα ημέρες μέρες दिन দিন nap napja 天 日 일"
    ),
    WEEK: (
        "week weeks w wk woche wochen semaine semaines semana semanas settimana settimane"
        " weken tydzień tygodnie tygodni týdnem týdny vecka veckor uke uker uge uger"
        " viikko viikkoa tuần неделю недели недель нед тиждень тижні тижнів тыдзень тыдні"
        " тыдняў hafta minggu สัปดาห์ أسبوع أسابيع εβδομάδα εβδομάδες सप्ताह हफ्ते সপ্তাহ"
        " 周 週 星期 주"
    ),
    MONTH: (
        "month months mo monat monate monaten mois mes meses mês mese mesi maand maanden"
        " miesiąc miesiące miesięcy månad månader måned måneder tháng месяц месяца месяцев"
        " мес місяць місяці місяців месяц месяцы месяцаў ay bulan เดือน شهر أشهر μήνα"
        " μήνες महीने মাস 个月 個月 か月 ヶ月 개월"
    ),
    YEAR: (
        "year years yr yrs y jahr jahre jahren an ans año años ano anos anno anni jaar"
        " rok lata lat roky år vuosi vuotta năm год года лет рік роки років гады гадоў yıl"
        " tahun ปี سنة سنوات χρόνο χρόνια साल বছর 年 년"
    ),
}
UNITS = {word: seconds for seconds, words in _UNITS.items() for word in words.split()}

# What stands before or after "3 hours" and says that they are past.
BEFORE = (
    "vor", "il y a", "hace", "há", "πριν από", "πριν", "قبل", "منذ", "for", "fa",
    "cách đây", "acum",
)  # fmt: skip
AFTER = (
    "ago", "trước", "назад", "тому", "таму", "fa", "atrás", "temu", "geleden", "sedan",
    "siden", "sitten", "önce", "lalu", "yang lalu", "ที่แล้ว", "ที่ผ่านมา", "前", "以前",
    "之前", "전", "पहले", "আগে", "zpět", "ezelőtt", "πριν", "earlier",
)  # fmt: skip

NOW = frozenset((
    "adesso", "agora", "ahora", "akkurat nå", "az önce", "baru saja", "gerade eben",
    "just now", "just nu", "lige nu", "moments ago", "mới đây", "now", "nu", "przed chwilą",
    "soeben", "vừa xong", "à l'instant", "только что", "толькі што", "щойно", "たった今",
    "刚刚", "剛剛", "방금",
))  # fmt: skip

# Days before today.
DAYS = {
    "today": 0, "heute": 0, "aujourd'hui": 0, "aujourd’hui": 0, "hoy": 0, "oggi": 0,
    "hoje": 0, "vandaag": 0, "dziś": 0, "dzisiaj": 0, "dnes": 0, "idag": 0, "i dag": 0,
    "tänään": 0, "hôm nay": 0, "сегодня": 0, "сьогодні": 0, "сёння": 0, "bugün": 0,
    "hari ini": 0, "วันนี้": 0, "اليوم": 0, "σήμερα": 0, "आज": 0, "আজ": 0, "今天": 0,
    "今日": 0, "오늘": 0, "ma": 0, "astăzi": 0, "yesterday": 1, "gestern": 1, "hier": 1,
    "ayer": 1, "ieri": 1, "ontem": 1, "gisteren": 1, "wczoraj": 1, "včera": 1, "igår": 1,
    "i går": 1, "eilen": 1, "hôm qua": 1, "вчера": 1, "вчора": 1, "учора": 1, "ўчора": 1,
    "dün": 1, "kemarin": 1, "เมื่อวาน": 1, "เมื่อวานนี้": 1, "أمس": 1, "χθες": 1,
    "গতকাল": 1, "昨天": 1, "昨日": 1, "어제": 1, "tegnap": 1, "vorgestern": 2,
    "avant-hier": 2, "anteayer": 2, "hôm kia": 2, "позавчера": 2, "前天": 2, "一昨日": 2,
    "그저께": 2, "przedwczoraj": 2,
}  # fmt: skip

ONE = frozenset((
    "a", "an", "bir", "een", "ein", "eine", "einem", "einer", "en", "et", "ett", "một",
    "one", "um", "uma", "un", "una", "une", "uno", "yksi", "één",
))  # fmt: skip
