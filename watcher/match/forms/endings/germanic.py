"""Endings of Germanic languages."""

GERMAN = """
C: s
V: s
s- z- x- t- d-: es
isch: ische ischen ischer isches ischem
sche: schen scher schem sches
in: innen
te: ten ter
ne: nen ner
sse: ssen
es: en em er e
tum: tums
"""
DUTCH = """
*: s
isch: ische
ische: isch
se: s
"""
SCANDINAVIAN = """
*: s
isk: iska iskt iske iskan
er: eren ere erne ernes ern erna ernas
ar-: en arne arane ane
yss-: en ens ar arna arnas
ier-: n na nas s
ism: ismen ismens
isme: ismen ismens
"""
ICELANDIC = """
C: s i ar ur um a inn ins inum inu ið ir sins
V: s
a: u ur um
i: a um ar ir ja jum
ur: s i 0 um ra ran an ri rar ar a inn ins num
ll: l ls li
ar: um a
ir: i is um a
nn: n ns ni
k- g-: u
örk: arkar erkur
jörg: jargar
ið: inu sins ins
in: ina inni innar junum janna
"""
FRISIAN = """
*: s
"""
ENGLISH = """
ian: ians
ean: eans
"""
