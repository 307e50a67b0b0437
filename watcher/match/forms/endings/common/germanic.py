"""Endings of common words in Germanic languages."""

ENGLISH = """
C: s es ed ing @ed @ing
a- o- u- i-: s es
e-: s d
ee-: ing
e: ing
y: ies ied ying
s: 0 ed ing
es: 0 ing
ies: y ied ying
ied: y ies ying
ing: 0 s ed e es ings
ed: 0 s ing e es
man: men
men: man
"""

GERMAN = """
en: e t te ten tet st est et ete eten end ende enden
ern: ere ert erte erten ernd
eln: elt elte elten elnd
"""

DUTCH = """
C: e en s @e @en
V: s
e-: n
ie-: ën
eren: eert eerde eerden eer
b-en d-en f-en g-en h-en k-en l-en m-en n-en p-en r-en s-en t-en w-en z-en: 0 t
l-en m-en n-en r-en g-en: d de den
k-en p-en s-en f-en: te ten
aal: ale alen
aan: anen
aar: are aren
aat: aten
eel: ele elen
een: ene enen
eet: eten
oon: one onen
oor: oren
oos: oze
oot: ote oten
uur: uren
ief: ieve ieven
ijf: ijven
eit: eiten
heid: heden
"""

SWEDISH = """
C: t ts et ets en ens er erna ernas ar arna a
a-: n ns t
e-: t ts n ns na nas
i-: n ns et ets er erna
o-: n ns t
l- r-: n ns
um: er erna et
a: ats as
ra: rt rts rd rde rdes rda
la: lt lts ld lde ldes lda
va: vt vd vde
ja: jt jd jde
na: nt nd nde
da: de
sa: st ste
ka: kt kte kts ktes
pa: pt pte
xa: xt xte
"""

DANISH = """
C: t e et ets en ens er erne ernes ene enes
e-: t ts n ns r rs rne rnes de
"""
