"""Endings of Romance languages, Latin and Esperanto."""

ROMANIAN = """
C: ul ului ule ilor ii i
u: ul ului ui
l: lul lului
a: ei ii ele elor
ca: căi
ga: găi
ka: kăi
ie: ia iei ii
ia: iei
ea: elei
ă: a ei e ele elor ii
e: ei elor ele ea elui
ele: elor
i: ii ilor
le: lor
ea: ei eii ii
eană: ene enei enelor
ană: ane anei anelor
eava: evei
ca: cii ci
re: rii
i-: ul ului
ul: ului
"""
FRENCH = """
e: es
ien: ienne iens iennes
éen: éenne éens éennes
ais: aise aises
ois: oise oises
ain: aine ains aines
ique: iques
"""
SPANISH = """
ció: cions
sió: sions
ión: ións
ruso: rusa rusos rusas
rusa: rusas
és ês ès: esa eses esas esos
ense: enses
"""
PORTUGUESE = """
ão: ões ãos ães
russo: russa russos russas
ês: esa eses esas
ense: enses
"""
ITALIAN = """
russo: russa russi russe
ese: esi
"""
LATIN = """
a: ae am arum as is
us: i o um e orum is os
um: i o a orum is
"""
ESPERANTO = """
C: o on a an aj ajn oj ojn
*: n j jn
"""
