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
# Of nouns, which German writes with a capital as it does names; not of the names of concepts.
GERMAN_NOUNS = """
b- d- f- g- h- k- m- n- p- t- v- x- z-: e en es
l- r-: e en es n
s-: e en es se sen ses
e-: n
i-: en
a o um us: en
au-: en ten
in-: nen
bild- feld- geld- ied- kind- sicht-: er ern
amt: ämter ämtern
buch: bücher büchern
haus: häuser häusern
land: länder ländern
mann: männer männern
wort: wörter wörtern
band: bänder bändern
blatt: blätter blättern
gut: güter gütern
rad: räder rädern
wald: wälder wäldern
schlag: schläge schlägen
trag: träge trägen
zug: züge zügen
gang: gänge gängen
stadt: städte städten
fall: fälle fällen
kraft: kräfte kräften
macht: mächte mächten
platz: plätze plätzen
markt: märkte märkten
sturm: stürme stürmen
fluss: flüsse flüssen
arzt: ärzte ärzten
dorf: dörfer dörfern
schaden: schäden
hafen: häfen
brand: brände bränden
bruch: brüche brüchen
spruch: sprüche sprüchen
such: suche suchen
satz: sätze sätzen
kampf: kämpfe kämpfen
stand: stände ständen
bau: bauten
stoß: stöße stößen
schuss: schüsse schüssen
wunsch: wünsche wünschen
sohn: söhne söhnen
vater: väter vätern
mutter: mütter müttern
tochter: töchter töchtern
bruder: brüder brüdern
volk: völker völkern
dach: dächer dächern
tag-rat gie-rat es-rat en-rat: räte räten
"""
DUTCH = """
*: s
isch: ische
ische: isch
se: s
nds- ans-: e
ees: ese ezen
een: enen
aan: anen
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
son: syni sonar
dóttir: dóttur
ín: ínu ínar
ún: únu únar
fjörður: fjörð firði fjarðar
maður: mann manni manns menn mönnum manna
ull: li uls
inn: ni ins
ær: æ æjar
ey-: jar ju
nes: ness nesi
a-: n na nna nni nnar
i: inn ann anum ans arnir
ur: arnir
"""
ENGLISH = """
ian: ians
ean: eans
"""
