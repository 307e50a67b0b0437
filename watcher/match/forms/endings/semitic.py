"""What Arabic and Hebrew put at the ends of common words: plurals and duals that are regular,
feminines, what stands before another noun, and whose it is. Names take none of it.

Left out: Arabic -ī and Hebrew -i, which make adjectives of names; Arabic -ān (ṭālib would be the
Taliban), and the plurals that change a word inside, as half of all Arabic ones do.
"""

ARABIC = """
*: ات اته اتها اتهم اتنا ون ين ه ها هم هما هن نا
ب- ت- ث- ج- ح- خ- د- ذ- ر- ز- س- ش- ص- ض- ط- ظ- ع- غ- ف- ق- ك- ل- م- ن- و-: ا
ه: ات اته اتها اتهم اتنا ته تها تهم تهما تهن تنا تي تان تين تا
ات: ه 0 ته تها تهم
"""
HEBREW = """
*: ים ות י יו יה יהם ותיו ותיה ותיהם ו
א- ב- ג- ד- ו- ז- ח- ט- כ- ל- מ- נ- ס- ע- פ- צ- ק- ר- ש-: ה
י-: ת ם
ה: ות ת תו תה תם ותיו ותיה ותיהם
יה: יית
ית: יות יתו
ות: ה ת ויות ותו ותה
ים: י יו יהם
ם: מים מי מו מה מיו מיה מיהם מות
ן: נים ני נו נה ניו ניה ניהם נות
ץ: צים צי צו צה ציו ציה ציהם צות
ף: פים פי פו פה פיו פיה פיהם פות
ך: כים כי כו כה כיו כיה כיהם כות
"""
