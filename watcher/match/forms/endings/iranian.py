"""Endings of Iranian languages, Urdu and Sindhi."""

PERSIAN = """
*: ی ها های هایی یی ای را ست هاست هایش هایشان یان شان مان
"""
KURDISH_ARABIC = """
*: یشی ش ی یش دا ەوە ەکە ەکان یان ە ێ یە یەوە ان ەکەی وە یدا شی یی
"""
PASHTO = """
*: ه و ې ۍ ي وال یان
"""
URDU = """
*: ی وں
"""
SINDHI = """
*: ن
"""
KURDISH = """
C: ê î a e an ên ekî i da de
V: yê ya yî yan yên n ê
"""
TAJIK = """
*: и ро ҳо ҳои иро ям у ю ву
й: и
"""
