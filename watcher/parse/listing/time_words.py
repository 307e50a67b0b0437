"""Words that name times near now, of the languages news is read in (CLDR's relative fields)."""

SECOND, MINUTE, HALF_HOUR, HOUR, DAY, WEEK = 1, 60, 1800, 3600, 86_400, 604_800
MONTH, YEAR = 2_592_000, 31_536_000

_UNITS = {
    SECOND: (
        "second seconds sec secs sekunde sekunden seconde secondes seconden segundo"
        " segundos secondo secondi sekundę sekundy sekund sekunder sekunnin sekuntia giây"
        " секунду секунды секунд сек с секунда секунди saniye detik วินาที ثانية ثوان"
        " ثواني δευτερόλεπτα सेकंड সেকেন্ড 秒 초"
        " ثانیه שניות secunde sekundi sekundami sekundēm sekundžių sekundit másodperce segons"
        " saniyə soniya წამის վայրկյան நொடிகள் సెకన్ల سیکنڈ"
    ),
    MINUTE: (
        "minute minutes min mins m minuten minuut minuti minuto minutos minuta minutę"
        " minuty minut minuter minutter minutt minuutin minuuttia phút минуту минуты минут"
        " мин минута хвилину хвилини хвилин хв хвіліну хвіліны хвілін dakika dk menit นาที"
        " دقيقة دقائق λεπτό λεπτά मिनट মিনিট 分钟 分鐘 分 분"
        " دقیقه דקות минути minutami minutama minútami minutách minūtēm minūtes minučių"
        " minutit perce perccel minuts dəqiqə daqiqa minit წუთის րոպե நிமிடங்கள் நிமிடம்"
        " నిమిషాల منٹ मिनिटे minutë မိနစ် នាទី ນາທີ"
    ),
    HOUR: (
        "hour hours hr hrs h stunde stunden std heure heures hora horas ora ore oră uur uren"
        " godzinę godziny godzin godz hodinu hodiny hodin timme timmar time timer tunnin"
        " tuntia giờ tiếng час часа часов ч година годину години годин год гадзіну гадзіны"
        " гадзін saat sa jam ชั่วโมง ชม ساعة ساعات ώρα ώρες घंटे घंटा ঘণ্টা ঘন্টা óra"
        " órája 小时 小時 时间 時間 시간"
        " ساعت שעות часове сата сати сат sata sati hodinami hodinou hodinách urami urah uro"
        " orë stundām stundas val valandų valandas tundi tund órával hores сағат soat oras"
        " საათის ժամ மணி_நேரம் గంటల گھنٹے گھنٹہ घण्टे तास နာရီ ម៉ោង ຊົ່ວໂມງ 個小時 个小时"
    ),
    DAY: (
        "day days d tag tage tagen jour jours día días dia dias giorno giorni dag dagen"
        " dagar dage dni dzień dny päivän päivää ngày день дня дней дн днів дні дзень дні"
        " дзён gün hari วัน يوم أيام ημέρα ημέρες μέρες दिन দিন nap napja 天 日 일"
        " روز ימים дена дана дан dana dan dňami dnevi ditë dienām dienas dienų päeva nappal"
        " dies күн kun araw დღის օր நாட்கள் நாள் రోజుల दिवस ရက် ថ្ងៃ ມື້ zile"
    ),
    WEEK: (
        "week weeks w wk woche wochen semaine semaines semana semanas settimana settimane"
        " weken tydzień tygodnie tygodni týdnem týdny vecka veckor uke uker uge uger"
        " viikko viikkoa tuần неделю недели недель нед тиждень тижні тижнів тыдзень тыдні"
        " тыдняў hafta minggu สัปดาห์ أسبوع أسابيع εβδομάδα εβδομάδες सप्ताह हफ्ते সপ্তাহ"
        " 周 週 星期 주"
        " هفته שבועות săptămâni săptămână седмици недеље nedelje nedelja tjedna týždňami tedni"
        " javë nedēļām savaites nädalat hete héttel setmanes həftə апта კვირის շաբաթ வாரங்கள்"
        " వారాల ہفتے आठवडे"
    ),
    MONTH: (
        "month months mo monat monate monaten mois mes meses mês mese mesi maand maanden"
        " miesiąc miesiące miesięcy månad månader måned måneder tháng месяц месяца месяцев"
        " мес місяць місяці місяців месяц месяцы месяцаў ay bulan เดือน شهر أشهر μήνα"
        " μήνες महीने মাস 个月 個月 か月 ヶ月 개월"
        " ماه חודשים luni lună месеца месеци meseci meseca mjeseca mjeseci měsíci mesiacmi"
        " mēnešiem mėnesius kuud hónapja hónappal mesos ай oy თვის ամիս மாதங்கள் నెలల مہینے"
        " महिने"
    ),
    YEAR: (
        "year years yr yrs y jahr jahre jahren an ans año años ano anos anno anni jaar"
        " rok lata lat roky år vuosi vuotta năm год года лет рік роки років гады гадоў yıl"
        " tahun ปี سنة سنوات χρόνο χρόνια साल বছর 年 년"
        " سال שנים ani godina godine lety rokmi gadiem metų aastat éve évvel anys жыл yil წლის"
        " տարի ஆண்டுகள் సంవత్సరాల वर्षे"
    ),
}
UNITS = {
    word.replace("_", " "): seconds for seconds, words in _UNITS.items() for word in words.split()
}
# One of them, or two, without a number.
WHOLE = {
    word.replace("_", " "): seconds
    for seconds, words in {
        MINUTE: "минуту хвилину хвіліну דקה دقيقة دقیقه_ای",
        2 * MINUTE: "دقيقتين دقيقتان",
        HALF_HOUR: "полчаса півгодини паўгадзіны half_an_hour نصف_ساعة חצי_שעה"
        " 半小时 半小時 半個小時",
        HOUR: "час годину гадзіну שעה ساعة",
        2 * HOUR: "ساعتين ساعتان שעתיים",
        DAY: "день дзень יום يوم",
        2 * DAY: "يومين يومان יומיים",
        WEEK: "неделю тиждень тыдзень שבוע أسبوع",
        2 * WEEK: "أسبوعين أسبوعان שבועיים",
        MONTH: "месяц місяць חודש شهر",
        2 * MONTH: "شهرين شهران חודשיים",
        YEAR: "год рік שנה سنة عام",
    }.items()
    for word in words.split()
}
# Hungarian: the ending says that it is past.
PASSED = frozenset(("órája", "perce", "napja", "hete", "hónapja", "éve", "másodperce"))

# What stands before or after "3 hours" and says that they are past.
BEFORE = (
    "vor", "il y a", "hace", "há", "πριν από", "πριν", "قبل", "منذ", "for", "fa",
    "cách đây", "acum", "לפני", "преди", "пре", "пред", "pre", "prije", "pred", "před", "pirms",
    "prieš", "för", "fyrir", "เมื่อ",
)  # fmt: skip
AFTER = (
    "ago", "trước", "назад", "тому", "таму", "fa", "atrás", "temu", "geleden", "sedan",
    "siden", "sitten", "önce", "lalu", "yang lalu", "ที่แล้ว", "ที่ผ่านมา", "前", "以前",
    "之前", "전", "पहले", "আগে", "zpět", "ezelőtt", "πριν", "earlier", "پیش", "قبل", "tagasi",
    "më parë", "əvvəl", "бұрын", "oldin", "წინ", "առաջ", "முன்பு", "முன்", "క్రితం", "پہلے", "पूर्वी",
    "nakalipas",
)  # fmt: skip

NOW = frozenset((
    "adesso", "agora", "ahora", "akkurat nå", "az önce", "baru saja", "gerade eben",
    "just now", "just nu", "lige nu", "moments ago", "mới đây", "now", "nu", "przed chwilą",
    "soeben", "vừa xong", "à l'instant", "только что", "толькі што", "щойно", "たった今",
    "刚刚", "剛剛", "방금", "chiar acum", "właśnie teraz", "לפני רגע", "لحظاتی پیش",
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
    "امروز": 0, "دیروز": 1, "پریروز": 2, "היום": 0, "אתמול": 1, "שלשום": 2, "azi": 0, "днес": 0,
    "danas": 0, "juče": 1, "jučer": 1, "данас": 0, "јуче": 1, "danes": 0, "včeraj": 1, "денес": 0,
    "sot": 0, "dje": 1, "šodien": 0, "vakar": 1, "šiandien": 0, "täna": 0, "eile": 1, "avui": 0,
    "ahir": 1, "இன்று": 0, "நேற்று": 1, "నిన్న": 1, "bu gün": 0, "dünən": 1, "бүгін": 0, "кеше": 1,
    "bugun": 0, "kecha": 1, "დღეს": 0, "გუშინ": 1, "այսօր": 0, "երեկ": 1, "semalam": 1,
}  # fmt: skip

ONE = frozenset((
    "a", "an", "bir", "een", "ein", "eine", "einem", "einer", "en", "et", "ett", "một",
    "o", "one", "um", "uma", "un", "una", "une", "uno", "yksi", "één",
))  # fmt: skip

# What may stand before a time: that it is the one of publication, or of the last edit.
PUBLISHED = (
    "published", "posted", "released", "date", "added", "veröffentlicht", "erstellt", "datum",
    "publié", "publiée", "paru", "publicado", "publicada", "fecha", "data", "pubblicato",
    "gepubliceerd", "geplaatst", "opublikowano", "opublikowane", "dodano", "publikováno", "vydáno",
    "publikované", "objavljeno", "objavljen", "publicat", "közzétéve", "publicerad", "publicerat",
    "publisert", "publiceret", "julkaistu", "опубликовано", "дата", "добавлено", "опубліковано",
    "апублікавана", "публикувано", "објављено", "yayınlanma", "yayın tarihi", "đăng lúc",
    "ngày đăng", "đăng ngày", "diterbitkan", "δημοσίευση", "δημοσιεύτηκε", "เผยแพร่", "نشر",
    "نشر في", "تاريخ النشر", "تاریخ انتشار", "انتشار", "פורסם", "प्रकाशित", "প্রকাশ", "প্রকাশিত",
    "发布时间", "发布日期", "发布", "时间", "日期", "發布時間", "發佈", "時間", "公開", "公開日",
    "掲載日", "投稿日", "配信", "입력", "등록", "등록일", "작성일", "게시",
)  # fmt: skip
EDITED = (
    "updated", "last updated", "last update", "modified", "aktualisiert", "zuletzt aktualisiert",
    "mis à jour", "mise à jour", "modifié", "actualizado", "actualizada", "atualizado",
    "aggiornato", "bijgewerkt", "aktualizacja", "aktualizováno", "aktualizované", "ažurirano",
    "actualizat", "frissítve", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "обновлено",
    "оновлено", "абноўлена", "обновено", "güncelleme", "güncellendi", "cập nhật", "cập nhật lúc",
    "diperbarui", "ενημέρωση", "อัปเดต", "อัพเดท", "آخر تحديث", "עודכן", "अपडेटेड", "আপডেট", "更新时间",
    "更新", "更新時間", "更新日", "수정",
)  # fmt: skip
