"""Endings of common words in Romance languages."""

FRENCH = """
C: s e es
e-: s
é: ée és ées
er: e es ent ez ée és ées ons
ier: ière ières iers ie ient ié iée iés iées
al: aux ale ales
eau-: x
o- i- u-: s
dre: d ds du due dus dues dent dez dons dant dait daient dit dra dront
ire: it is ite ites isent isait isant ira iront
ir: it is i ie ies ira iront issent issait issant
enir: enu enue enus enues
"""

ITALIAN = """
o: i a e
a: e o i
e: i
co: chi che
go: ghi ghe
ca: che
ga: ghe
io: i ia ie
are: a ano ato ata ati ate ando
"""

SPANISH = """
C: es s
V: s
ar: a an o ado ada ados adas
er: e en ido ida
ción: ciones
z: ces
"""

CATALAN = """
C: s
e-: s
a: es
ió: ions
"""

PORTUGUESE = """
C: es s
V: s
al: ais
el: eis
em: ens
im: ins
om: ons
um: uns
v-il t-il s-il c-il f-il n-il b-il g-il r-il d-il p-il: is eis
ol: óis
ul: uis
z: zes
ês: eses
ão: ões ãos ães
io: ia ios ias
ar: a am ado ada ados adas ando
"""

ROMANIAN = """
C: e ele elor ul ului ă i ii ilor uri urile urilor
re: ri rii rile rilor
ie: ii iile iilor
iu: ii iile iilor ie iul iului
esc: ești ească
os: oasă oase
or: oare oarele
ean: eni ene enii
ian: ieni iene ienii
u: uri urile
"""
