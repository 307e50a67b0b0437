"""Endings of African languages."""

# The article of a word that ends in a consonant is its vowel: ቤላሩስ, የቤላሩሱ ፕሬዝዳንት.
_CONSONANTS = "ልምርስሽቅብትችንኝክውዝዥይድጅግጥጭጵፅፍፕቭ"
_DEFINITE = "".join(
    f"{final}: {article} {article}ን {article}ም {article}ና\n"
    for final, article in ((one, chr(ord(one) - 4)) for one in _CONSONANTS)
)
AMHARIC = f"""
*: ን ም ና ው ውን ዎች ነው ንም ስ ዋን
{_DEFINITE}"""
TIGRINYA = """
*: ን ውን ያ ውያን
"""
SOMALI = """
C: ka ga ku gu kii ta ii i
V: da du ta tu ga dii
"""
OROMO = """
C: in iif itti irraa is n iin ni irratti iis iinis
V: n f tti rraa dha ti s nis fi
"""
HAUSA = """
V: n r
"""
