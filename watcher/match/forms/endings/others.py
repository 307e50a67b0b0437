"""Endings of other languages."""

GREEK = """
α ά: ασ άσ ων ών ες
η ή: ησ ήσ εων έων
οσ όσ: ου ού ο ό ον όν οι οί ουσ ούσ ων ών ε έ
ο ό: ου ού α ά ων ών
ησ ήσ: η ή ην ών
ασ άσ: α ά αν
ι ί: ιου ιού ια ιά ιων ιών
μα: ματοσ ματα ματων μάτων
εσ έσ: ων ών
ιεσ ίεσ: ιων ιών
ική: ικήσ ικών
ικη: ικησ ικων
ικόσ ικοσ: ικού ική ικήσ ικό ικοί ικέσ ικά ικών ικούσ ικου ικη ικησ ικο ικοι ικεσ ικα ικων ικουσ
ησ ήσ: ου ού εσ ων ών ούσ ηδεσ ηδων
ασ άσ: εσ ων άδεσ άδων
η ή: εσ έσ ων ών
οι οί: ων ών ουσ ούσ
ούσ: ού
ων: ωνα ωνοσ
"""
ALBANIAN = """
C: i it in ë u ut un a ës ën e es ëve
V: s n së në
e- a-: t ve sh
ia: isë inë i ie ies ien
a: ë ës ën e es en
i: 0 it in u
u: 0 ut un
e: es en ja ë
ë: a ës ën e ve
o: oja os on ojë
i-: a e u un ut
e-: ja je jes jen
ër: ri rin rit ra rën
"""
ARMENIAN = """
C: ը ն ի ին ից ով ում ս ինը եր երի ներ ների ները ներն ներին ներից ներով ականը
V: ն յի յին յից յով յում ի ին ից ով ում ս
V: ներ ների ները ներն ներին ներից ներով
ություն: ության ությանը ությանն ությամբ
ա: այի այում
ի: ու ուն ուց ում ով

"""
GEORGIAN = """
V: დ სა საც ისა მ ს სთან ში ზე დან თი ც სთვის შიც ზეც სგან სკენ მდე სი მაც სთანაც თან ვით თვის
ი: 0 ის მა ს ში თან ით იდან ად ზე ისთვის ისა ისგან ისკენ ო სა სთან სთვის თანაც შიც ზეც ისაც იც მდე
ი: ამდე მაც საც თვის ისგანაც იდანაც ებ ების ებს ებმა
ა: ის ით იდან ისთვის ისგან ისკენ
ე: ის ით იდან
ულ-ი ურ-ი: 0
"""
BASQUE = """
C: gatik endako ik go goa goak dik ekoa ekoak aino antz at erantz erat etako gan gana gandik ek en i
C: eri ekin entzat engatik ez ean eko era etik ak a aren ari arekin arentzat arengatik eraino etan
z- s- x-: ko koa koak koaren tik en an eko
C: erako erakoa erainoko ekiko ekikoa enera engan engana engandik
V: rako rakoa rakoan rainoko rekiko rekikoa
V: gatik rendako rik riko rikoa rikoak koa koak rantz rat tzat taz tako gan gana gandik k ren ri
V: rekin rentzat rengatik z n ko ra tik an ak aren raino en rengan rengana rengandik
r: rra rrak rraren rrari rrarekin rrek rrei rren rrekin rrentzat
"""
IRISH = """
C: e a
V: n
"""
QUECHUA = """
*: ta man manta pi paq wan qa pa pas mi kama rayku nta
"""
AYMARA = """
C: ax an ar at ampi ataki aru anaka
*: x xa na ru ta mpi taki wa nxa
"""
GREENLANDIC = """
C: ip imi imut imit imik imilu ilu
V: p mi mut mit mik lu
"""
