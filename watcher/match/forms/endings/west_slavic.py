"""Endings of West Slavic languages."""

CZECH_SLOVAK = """
C: a u ovi em om e ě i y ové ovia ů ov ům ech och ích mi ami ách ový ův ova ovo ovu ově ovy ovým
C: ovými ových ovej ovou ovho ovmu ovom ová ovú
by: eb ieb
ňa: ni ně ní ňou ňu
ďa: di dě dí ďou ďu
ťa: ti tě tí ťou ťu
ák: áci ácích
ak: aci
ik ík: ících
an- án-: ia
i- y- e-: ho mu m
ov-: ho mu ej ú ou ých ým
s- š- c- č- ž- j- ř- ň- ť- ľ- l-: í ím ích emi ovi
ec: ca cu cem com covi ce cům ců ci cov cův cova covu cové cová covou cích coch cami
ek: ka ku kem kom kovi ke ků kům kov ky cích koch kami kův kova kovo kovu kovou kovy kové kově
ek: kových kovým kovými ková kovej
el: la lu lem lom lovi le lův lova
el: lové lovým lových
něk: ňka ňku ňkem ňkovi ňkův ňkova ňkové
děk: ďka ďku ďkem ďkovi ďkův ďkova ďkové
er: ra ru rem rom rovi re rův rova rově
zeň: zně zni zní zněm zňa zňu zňovi zňů zňům zních zňom zňov zňami zňoch
etr: etře
eň: ně ni ní ne ňou ňa ňu ňom ňovi
eľ: ľa ľu ľom li ľovi
a: y e ě i u ou o ovi ů ům ův ova ovo ovu ovou ovy ové ově ových ovým ovými ová ovia in ina ino inu
a: iny ině iným iných ami ách ám
ka: ce ek iek
ský: ští
cký: čtí
ga ha: ze
cha: še
ra: ře
ia: ie ii iu iou ií iám iách iami
á: é ou ej ú ý ých ým ými
o: a u em om ovi e ě ách ech ů ův ov ova ovo ovu ově ovy ovým ových ovými ové ovej ovho
e: i í ím emi ích e ete at ům ech ů a u ovi om em iach iam ami
ce: c ciach cami ciam
vce: viec
ice: íc
ie: ii ií iemi iích ia iu í im
í: ího ímu ím ích ími
ý: ého ému ým om ém á é ú ou ej ých ými í
yj ij: ého ému ým om ém
y: 0 ů ov ům om ech och ách ám ami ých ým iach
ky: ek ok iek
é: ých ým ými
us: a u em om ovi e ov
ius: ia iu iem iovi
um: a u em e
ium: ia iu iem
os: u em ovi
ův: ova ovi ovu ovo ovy ově ové ovou ových ovým ovými
ves: vsi vsí
ok: ka ku kom ky kov koch kami
iec: ca cu com ci cov coch cami
ea: eje eji ejí ejou
še: š
"""
POLISH = """
C: a u owi em e y i ów om ami ach owie
k- g-: iem
n- m- b- p- w- f- s- z-: ie iem iowi ia iu
t: cie
nt: nci
rt: rci
or: orzy orze
d: dzie
r: rze
ł: le
st: ście
szt: szcie
ś: si sią sia siem siu siowi
ć: ci cią cia ciem ciu
ń: nia niu niem niowi ni nią niów
ź: zi zią
ó: o
ów: owa owowi owem owie owu
ek: ka kowi kiem ku ki ków kom kami kach kowie
iec: ca cowi cem cu cy ców
ec: ca cowi cem cu cy ców
el: la lowi lem lu
eł: ła łowi łem łu le łowie łów
a: y i ę ą o ie ów om ami ach owie
ow-a ew-a: ej ą e
ka: ce ki kę ką ko kowie ek
sta: ści
ga: dze gi gę gą
ra: rze
ta: cie
da: dzie
ła: le
ja: ji ję ją jo
ia: ii ię ią io i iu
o: a u owi em y ę ą ie i om ami ach ów owie
ko: ce ki kę ką kowie kiem
to: cie
ło: le
ro: rze
sk-i ck-i: iego iemu im ą iej a ich imi ie u
ski: scy
cki: ccy
sk-a ck-a: iej ą ie ich imi
y: ego emu ym ej ą ych ymi e om ach ami ów 0
i: ego emu im iej ią ich imi ie om ach ami ów
cy: iec czech com cami ców
chy: szech ch chom chami
ry: ier rzech rom rami
e: y ych ym ymi ich im imi a u em om ami ach ów
ce: c
lce: lec
ie: ii iom iach iami ich im imi
owie: ów om ami ach
i- y- e-: ego emu m
anin: anie an any anom anami anach
ak: acy
yk: ycy
ki: ek
per: pra prowi prem prze
ter: tra trowi trem trze trzy trów trom trami trach
der: dra drowi drem drze drzy drów drom drami
zień: źnia źniu źniem źniowi źniowie źniów źniom źniami źniach
pień: pnia pniu pniem pnie pni pniom pniach
czeń: cznia czniu czniem czniowi czniowie czniów czniom czniami czniach
e: ego emu em
ł-a n-a: ej
iec ec: ce com cami cach
ń: niom niami niach
"""
UPPER_SORBIAN = """
C: a u om ej e i y owy owa owi oju
a: y e ě u ow
o: a u om je
"""
