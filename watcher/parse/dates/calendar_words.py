"""Names of months and time zones that a date in a feed may use.

Month names of several languages are here only where one name means one month everywhere: Polish
"listopada" (November) is left out because Croatian "listopada" is October (`month_in`). Zone names
are those of RFC 822 section 5.1 and a few that name one offset only: "IST" (India, Ireland, Israel)
is left out.
"""

_MONTHS = (
    "january jan januar januari janvier janv enero ene gennaio gen janeiro ocak oca stycznia"
    " января янв январь студзеня студз січня січ ledna styczeń jänner",
    "february feb februar februari février fevrier févr fév febrero febbraio fevereiro fev şubat"
    " lutego февраля фев февр февраль лютага лютого února",
    "march mar mrz märz mär maart mars marzo março marca marzec mart марта мар март сакавіка сак"
    " березня бер března mrt",
    "april apr avril avr abril abr aprile nisan kwietnia апреля апр апрель красавіка красав"
    " квітня квіт dubna",
    "may mai mei maj maja mayo maggio mag maio mayıs mayis мая май траўня травня трав května",
    "june jun juni juin junio giugno giu junho haziran czerwca июня июн июнь чэрвеня червня черв"
    " června",
    "july jul juli juillet juil julio luglio lug julho temmuz lipca июля июл июль ліпеня ліп"
    " липня лип července",
    "august aug augustus août aout agosto ago ağustos sierpnia августа авг август жніўня серпня"
    " серп srpna",
    "september sep sept septembre septiembre settembre set setembro eylül września wrzesnia"
    " сентября сен сент сентябрь верасня верас вересня вер září",
    "october oct okt oktober octobre octubre ottobre ott outubro out ekim października"
    " октября окт октябрь кастрычніка кастр жовтня жовт října",
    "november nov novembre noviembre novembro kasım kasim ноября ноя нояб ноябрь лістапада"
    " листопада",
    "december dec dez dezember decembre décembre déc diciembre dic dicembre dezembro aralık grudnia"
    " декабря дек декабрь снежня снеж грудня груд prosince",
)
_MORE = (
    "ianuarie tammikuuta január januára януари јануар ינואר يناير",
    "februarie helmikuuta február februára февруари фебруар פברואר فبراير",
    "martie maaliskuuta március marca maret март מרץ מרס مارس",
    "aprilie huhtikuuta április apríla април אפריל أبريل ابريل",
    "toukokuuta május mája מאי мај مايو",
    "iunie kesäkuuta június júna юни јун יוני يونيو",
    "iulie heinäkuuta július júla юли јул יולי يوليو",
    "elokuuta augusztus augusta agustus אוגוסט أغسطس اغسطس",
    "septembrie syyskuuta szeptember септември септембар ספטמבר سبتمبر",
    "octombrie lokakuuta október октомври октобар אוקטובר أكتوبر اكتوبر",
    "noiembrie marraskuuta novembra ноември новембар נובמבר نوفمبر",
    "decembrie joulukuuta decembra desember декември децембар דצמבר ديسمبر",
)
# Baltic, Balkan, Nordic and Romance ones, of Central Asia and the Caucasus, and of South East Asia.
_OTHERS = (
    "sausio janvāris janvāra janvārī jaanuar siječnja januarja janar janúar gener xaneiro"
    " yanvar қаңтар јануари հունվարի იანვარი",
    "vasario februāris februāra februārī veebruar veljače februarja shkurt febrúar febrer"
    " febreiro fevral ақпан pebrero únor փետրվարի თებერვალი",
    "kovo marts martā märts ožujka marec març machi наурыз marso մարտի მარტი",
    "balandžio aprīlis aprīļa aprīlī aprill travnja prill apríl aprel сәуір aprili ապրիլի აპრილი",
    "gegužės maijs maija maijā svibnja maí maig мамыр маја մայիսի მაისი",
    "birželio jūnijs jūnija jūnijā juuni lipnja junija qershor júní juny xuño iyun маусым"
    " hunyo јуни հունիսի ივნისი",
    "liepos jūlijs jūlija jūlijā juuli srpnja julija korrik júlí juliol xullo iyul шілде"
    " hulyo julai јули հուլիսի ივლისი",
    "rugpjūčio augusts augustā kolovoza avgust avgusta gusht ágúst agost avqust тамыз ogos"
    " agosti օգոստոսի აგვისტო",
    "rugsėjo septembris septembra septembrī rujna shtator setembre sentyabr sentabr қыркүйек"
    " septemba setyembre septemberi սեպտեմբերի სექტემბერი",
    "spalio oktobris oktobra oktobrī oktoober tetor oktyabr oktabr қазан oktoba oktubre"
    " հոկտեմբերի ოქტომბერი",
    "lapkričio novembris novembrī studenoga studenog nëntor nóvember nóv listopadu noyabr"
    " қараша novemba nobyembre նոյեմբերի ნოემბერი",
    "gruodžio decembris decembrī detsember prosinca dhjetor desembre dekabr желтоқсан desemba"
    " disyembre disember դեկտեմբերի დეკემბერი",
)
_GREEK = (
    "ιαν ιανουαρίου", "φεβ φεβρουαρίου", "μαρ μάρ μαρτίου", "απρ απριλίου", "μαι μαϊ μάι μαΐ μαΐου",
    "ιουν ιούν ιουνίου", "ιουλ ιούλ ιουλίου", "αυγ αύγ αυγούστου", "σεπ σεπτ σεπτεμβρίου",
    "οκτ οκτωβρίου", "νοε νοέ νοεμβρίου", "δεκ δεκεμβρίου",
)  # fmt: skip
MONTHS = {
    name: number
    for language in (_MONTHS, _MORE, _OTHERS, _GREEK)
    for number, names in enumerate(language, start=1)
    for name in names.split()
}

# The days of the week, Monday first, where a date in figures may be read in two ways.
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "mon|monday|thứ hai|thứ 2|t2|пн|понедельник|lun|lundi|lunes|mo|montag",
            "tue|tuesday|thứ ba|thứ 3|t3|вт|вторник|mar|mardi|martes|di|dienstag",
            "wed|wednesday|thứ tư|thứ 4|t4|ср|среда|mer|mercredi|miércoles|mi|mittwoch",
            "thu|thursday|thứ năm|thứ 5|t5|чт|четверг|jeu|jeudi|jueves|do|donnerstag",
            "fri|friday|thứ sáu|thứ 6|t6|пт|пятница|ven|vendredi|viernes|fr|freitag",
            "sat|saturday|thứ bảy|thứ 7|t7|сб|суббота|sam|samedi|sábado|sa|samstag",
            "sun|sunday|chủ nhật|chúa nhật|cn|вс|воскресенье|dim|dimanche|domingo|so|sonntag",
        )
    )
    for name in names.split("|")
}

# Minutes east of Greenwich. RFC 5322 section 4.3: the one-letter military zones were specified
# backwards in RFC 822, so they say nothing and count as UTC.
ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "wet": 0,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600, "nst": -210, "ndt": -150, "adt": -180,
    "cet": 60, "cest": 120, "met": 60, "mest": 120, "mez": 60, "mesz": 120, "west": 60, "bst": 60,
    "eet": 120, "eest": 180, "msk": 180, "msd": 240, "trt": 180, "sast": 120,
    "ict": 420, "wib": 420, "wita": 480, "wit": 540, "pht": 480, "myt": 480, "мск": 180,
    "hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540,
    "acst": 570, "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
    **dict.fromkeys("abcdefghiklmnopqrstuvwxyz", 0),
}  # fmt: skip
# One name, two months.
_BY_LANGUAGE = {"pl": 11, "cs": 11, "hr": 10, "bs": 10}


def month_in(name: str, lang: str | None) -> int | None:
    """Return the month of a name that means another one in another language, None if none does."""
    if name not in ("listopada", "listopad"):
        return None
    return _BY_LANGUAGE.get((lang or "").partition("-")[0])
