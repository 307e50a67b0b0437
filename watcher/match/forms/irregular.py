"""Forms that no ending tells, of words of the news: typed in either way a word is found in both.

English plurals, Arabic ones that change a word inside, Slavic genitives with a vowel more. Own
curation.
"""

from collections import defaultdict

from watcher.match.text.normal import fold

_PAIRS = {
    "en": "man men, woman women, child children, foot feet, tooth teeth, mouse mice, goose geese, "
    "ox oxen, wife wives, life lives, knife knives, thief thieves, wolf wolves, half halves, "
    "shelf shelves, crisis crises, analysis analyses, thesis theses, hypothesis hypotheses, "
    "oasis oases, axis axes, diagnosis diagnoses, synthesis syntheses, criterion criteria, "
    "phenomenon phenomena, bacterium bacteria, referendum referenda, memorandum memoranda, "
    "stratum strata, alumnus alumni, nucleus nuclei, fungus fungi, stimulus stimuli",
    "ar": "صاروخ صواريخ, هجوم هجمات, حرب حروب, جيش جيوش, قنبلة قنابل, رئيس رؤساء, وزير وزراء, "
    "دولة دول, مدينة مدن, قتيل قتلى, جريح جرحى, حزب أحزاب, خبر أخبار, قانون قوانين, محكمة محاكم, "
    "بنك بنوك, سلاح أسلحة, سفينة سفن, طفل أطفال, امرأة نساء, جندي جنود, هدف أهداف, مشروع مشاريع, "
    "تقرير تقارير, سجين سجناء, أسير أسرى, قائد قادة, زعيم زعماء, سفير سفراء, حاكم حكام, ملك ملوك, "
    "أمير أمراء, نائب نواب, عضو أعضاء, شهيد شهداء, ضحية ضحايا, رهينة رهائن, معركة معارك, "
    "قاعدة قواعد, ميناء موانئ, مصنع مصانع, سوق أسواق, سعر أسعار, "
    "قرض قروض, حريق حرائق, زلزال زلازل, مرض أمراض, وباء أوبئة, "
    "مدرسة مدارس, مسجد مساجد, كنيسة كنائس, خبير خبراء, فيلم أفلام",
    "cs": "volby voleb, válka válek, vojna vojen, dávka dávek, matka matek, banka bank",
    "sk": "voľby volieb, vojna vojen, služba služieb, stávka stávok, hrozba hrozieb, matka matiek, "
    "banka bánk, dávka dávok",
    "pl": "wojna wojen, matka matek, groźba gróźb, bitwa bitew",
    "uk": "війна воєн",
    "hr": "žrtva žrtava, tvrtka tvrtki",
    "sl": "žrtev žrtve, žrtev žrtvah, vojna vojn",
}


def _read() -> dict[str, list[tuple[str, frozenset[str | None]]]]:
    found: defaultdict[str, list[tuple[str, frozenset[str | None]]]] = defaultdict(list)
    for lang, pairs in _PAIRS.items():
        langs: frozenset[str | None] = frozenset((lang, None))
        for pair in pairs.split(", "):
            one, other = fold(pair, lang).split()
            found[one].append((other, langs))
            found[other].append((one, langs))
    return dict(found)


# Of a folded word its other forms, each with the languages that have it; None is an unknown one.
OTHER_FORMS = _read()
