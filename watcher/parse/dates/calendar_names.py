"""Names of months and weekdays that are not single words of letters, or of other calendars.

Scripts that write vowels as marks, months of two words, prepositions that are written onto the
name; `calendar_words` has all the others.
"""

from typing import Final

_LANGUAGES: Final = (
    # Thai, in full and short
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
    # Arabic, of the Levant and of the Maghreb
    "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    "جانفي فيفري - أفريل - جوان جويلية أوت - - - -",
    # Hebrew, "in January"
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    # Hindi, Marathi, Bengali, Tamil, Telugu, Lao, Khmer
    "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "- फरवरी - - - - - - सितम्बर अक्तूबर नवम्बर दिसम्बर",
    "जानेवारी फेब्रुवारी - एप्रिल मे - जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",
    "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
    "జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్",
    "ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ",
    "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",
)
MONTHS: Final = {
    name.replace("_", " "): number
    for language in _LANGUAGES
    for number, name in enumerate(language.split(), start=1)
    if name != "-"
}
# Where they stand before a date; those of letters only are passed over without their names.
WEEKDAYS: Final = (
    "วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?",
    "(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार",
    "(?:সোম|মঙ্গল|বুধ|বৃহস্পতি|শুক্র|শনি|রবি)বার",
    "(?:یک|دو|سه|چهار|پنج)\\s?\u200c?شنبه|شنبه|جمعه(?=\\s+\\d)",
    "יום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי)",
)
# The months of the Persian calendar, in order.
JALALI: Final = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن",
    "اسفند",
)  # fmt: skip
