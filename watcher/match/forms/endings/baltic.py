"""Endings of Baltic languages."""

LITHUANIAN = """
C: as o ui ą u e is io iui į iu yje us aus
ieji: ųjų iesiems uosius aisiais uosiuose
oji: osios ajai ąją ąja ojoje
asis: ojo ajam ąjį uoju ajame ieji
as: o ui ą u e ai ų ams us ais uose
is: io iui į iu yje iame iai ies ių iams ius iais iuose
tis tys: čio čiui čiu čiai čių čiams čius čiais čiuose
dis dys: džio džiui džiu džiai džių džiams džius džiais
ys: io iui į iu yje iai ių iams ius iais iuose
us: aus ui ų u umi uje
ius: iaus iui ių iumi iuje iau iai iams iais
a: os ai ą oje o ų oms as omis ose oj om
ja: jų
ė: ės ei ę e ėje es ių ėms ėmis ėse ėj ėm
tė: čių
dė: džių
ai: ų ams us ais uose
iai: ių iams ius iais iuose
os: ų oms as omis ose
ės: ių ėms es ėmis ėse
i: o am ą iu ame os ai oji
išk-as ing-as: i us ą os ų ai iems ais oji osios
jis: jo jui jį ju juje
"""
LATVIAN = """
C: s a am u ā is im i ī os
a: as ai u ā am ām ās
s: a am u ā i iem us os
š: a am u ā
is: a im i ī ja jam ju jā jiem īm īs
ris: ru rus riem
tis sis: ša šu ši šiem šus
dis zis: ža žu ži žiem žus
cis: ča ču či čiem čus
snis: šņa šņu
lnis: ļņa ļņu ļņi ļņiem
pils: pilī pilij pili
ķ-is ģ-is: a im i ī u iem us
lis: ļa lim li lī ļu ļi ļiem ļus
nis: ņa nim ni nī ņu ņi ņiem ņus
v-is m-is p-is b-is: ja ji ju jiem jus jos
le: ļu
ne: ņu
te se: šu
de ze: žu
ce: ču
us: um u ū
e: es ei i ē ēm ēs
o: ā ajā ais
i: u iem us os
as: u ām ās
es: u ēm ēs
isk-s: a am u ā i iem us os ais ajiem o ās ām ajā
iete: iešu
ists: isti istu istiem istus
ais: ā o
ā: ās ajai o ajā
ās: o ajām ajās
ie: o ajiem os
"""
