"""Endings of South Slavic languages."""

SOUTH = """
C: a u om em e i ov ova ovo ove ovi ovu ovog ovoga ovom ovome ovim ovih ovoj ima
a: oj e i u o om ama in ina ino ine inu inog inom inoj inim inih ini
j- lj- nj- č- ć- š- ž- c- dž- đ-: ev eva evo eve evi evu evog evoga evom evim evih evoj
ac: ca cu cem com če ci cima ce
ec: ca cu cem com če ci cima ce
pat: pta ptu ptom pte
ar: ra ru rom re rov rova rovo rove rovi rovu rovog rovom rovim rovih
er: ra ru rom re rov rova
alj: lja lju ljem lji
ao: la lu lom
ka: ci
anin: ani ana ane anima
ak: aci acima
ga: zi
ha: si
a-: h
sk-a šk-a čk-a ćk-a: oj om
sk-i šk-i čk-i ćk-i: og oga om ome omu im a o e u oj ih ima
o: a u om e ov ova ovo ove ovi ovu ovog ovom ovim ovih ovoj
e: a u om ima ih im ama
e-: a u m om ov ova ove ovo ovu
i: a e ima ih im og om
i-: ja ju jem jom jev jeva jeve jevi jevo jevu jevog jevoj jevom jevim jevih
io: ija iju ijem ijom ije ijev ijeva ijeve ijevo ijevu
nj-i š-i ć-i č-i: eg ega em emu im ih
vci: vaca
ne: nih nim nima
"""
SOUTH_CYRILLIC = """
C: а у ом ем е и ов ова ово ове ови ову овог овога овом овоме овим ових овој има
а: ој е и у о ом ама ин ина ино ине ину иног ином иној иним иних ини
ј- љ- њ- ч- ћ- ш- ж- ц- џ- ђ-: ев ева ево еве еви еву евог евога евом евим евих евој
ац: ца цу цем цом че ци цима це
ец: ца цу цем цом че ци цима це
пат: пта пту птом пте
ар: ра ру ром ре ров рова рово рове рови рову ровог ровом ровим
аљ: ља љу љем љи
ка: ци
анин: ани ана ане анима
ак: аци ацима
га: зи
ха: си
ск-а шк-а чк-а ћк-а: ој ом
ск-и шк-и чк-и ћк-и: ог ога ом оме ому им а о е у ој их има
о: а у ом е ов ова ово ове ови ову овог овом овим ових овој
е: а у ом има их им ама
е-: а у м ом ов ова ове ово ову
и: а е има их им ог ом
и-: ја ју јем јом јев јева јеве јеви јево јеву јевог јевој јевом јевим јевих
ио: ија ију ијем ијом ије ијев ијева ијеве ијево ијеву
њ-и ш-и ћ-и ч-и: ег ега ем ему им их
вци: ваца
"""
SLOVENE = """
C: a u om em i ih e ov ova ovo ove ovi ovega ovem ovemu ovim ovih ovimi oma ama ami
tve: tev tvah tvam tvami
j- č- š- ž- c-: ev eva evo eve evi evega evem evemu evim evih evimi
r-: ja ju jem jev jeva jevo jeve jevi jevega jevem jevemu jevim jevih
elj: lja lju ljem lji
er: ra ru rom ri rov rova rovo rove rovi rovega rovem rovim
ec: ca cu cem ci cev ce cih cema
el: la lu lom li
ek: ka ku kom ki ke kov kih
a: e i o ah am ami in ina ino ine ini inega inem inemu inim inih
o: a u om em i ov ova ovo ove ovi ovega ovem ovemu ovim ovih ta tu tom
sk-i šk-i čk-i: ega emu em im a e o ih imi
e: ih im imi a u ah am ami
ce: c
i: ev ov em om ih im eh
ov- in-: ega emu em im ih imi o a e i
j-e: em ega emu
i- y- e-: ja ju jem jev
eš: ša šu šem
en: na nu nom
ke: k
le: l
"""
BULGARIAN = """
C: а ът я ят ите и о
й: я ят и ите
ият: ия
ия: ият
ът: а
ят: я
о: ов ова ово ови овия овият овата овото овите
и-: те
а-: та
я-: та
о-: то
е-: то та
ск-и шк-и чк-и: а о ите ия ият ата ото
ов- ев-: а о и ия ият ата ото ите
ец: ци ците
рин: ри рите
нин: ни ните
нка: нки нките
"""
MACEDONIAN = """
C: от ов он и а е ите ова ово ови овиот овата овото овите
о: ов ова ово ови овиот овата овото овите
а-: та ва на
о-: то
е-: то
и-: те от
ск-и шк-и чк-и: а о ите иот ата ото
ов- ев-: а о и иот ата ото ите
ец: ци ците ецот
анец: ани аните
ак: аци аците
иец: ијци ијците
еец: ејци ејците
аец: ајци ајците
рин: ри рите
нин: ни ните
нка: нки нките
"""
