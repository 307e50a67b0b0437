"""Endings of Slavic languages."""

EAST = """
C: а у ом е ы и і ов ів аў ам ами амі ах ові ум
лець: льця льцю льцем льці льцеві льців
єць: йця йцю йцем йці йцеві йців
кінь: коня коню конем коні коневі
н-я: ьої ій ьою ього ьому
ко: ки ків кам ками ках ці
цы: цев
и: ев ов ів ей ам ами ах ям ями ях їв
ы: 0 ага аму ым ая ай ую аю ое ае ыя ых ымі ов аў ам ами амі ах
н-а т-а в-а л-а р-а ч-а: ої ій
ж- ч- ш- щ- ц-: ем ей еві аў ам
ин- ын- ін- їн- ов- ев- єв- ёв-: ым им ой ою ых ыми ымі их ими ай вым ої ій ого ому аго аму ага
т: це ці
д: дзе
ў: ва ву вым вам ве вай вы вых вымі аву
ів: ова ову овом ові ева еву евом еві
їв: єва єву євом єві
ець: ця цю цем ці цеві ців цям цями цях
ец: ца цу цом цем це цы цов цев цам цами цах
лец: льца льцу льцом льцем льце льцы льцам льцев льцов
вец: ўца ўцу ўцом ўцам ўцы ўцаў ўцоў ўцамі
пет: пта пту птом птам пте пті птові пце
тер: тра тру тром тре трі трові
ел: ла лу лом ле лы ло
ок: ка ку ком ке ки кові
ек: ка ку ком ке ки
а: ы и і е у ой ою ей ею ай аю ам ами амі ах о
ка: ці цы ок ек єк ак
га: зі зе зы
ха: сі се сы
да: дзе
та: це
я: и і е ю ї ей ею єю яй яю ям ями ях й
ія: ії ію ією їй іі іяй іяю іє
ия: ии ию ией иею ий
ья: ьи ье ью ьей ьею
ь: я ю ем ём е и і ью ей еві ям ями ях яў ів еў
піль: поля полю полем полі полеві
інь: еня еню енем ені
ень: ня ню нем нём не ні
р-: я ю ем еві
ці: ць
ї: їв ях ям ями
іл: ола олу олом олі олові
іс: оса осу осом осі осові
нь: нню
ль: ллю
ть: ттю ццю
дь: ддю
зь: ззю
сь: ссю
ць: ццю
й: я ю ем ём е и і ї єм єві еві ям ями ях
ый: ого ому ым ом ая ой ую ою ое ые ых ыми
ий: ого ому им ім ом ій ой ая ую ою ое ие а у е і ої их ими его ему ем яя ей юю ее
ой: ого ому ым им ом ая ую ою ое ые ие ых их ыми ими
ій: ього ьому їм ім ю є я ої
і: ага аму ім ая ай ую аю ое ае ія іх імі их им ими ів їв аў ам ами амі ах ей їх їм їми ям ями ях
ыя: ых ым ымі
ая: ой ою ую ай аю ое ого ому ым ом ые ых ыми ыя
яя: ей ею юю
ії іі: ій іям іями іямі іях
ии: ий иям иями иях
ськ-а цьк-а зьк-а: ої ій у ою ого ому им их ий
ов-а ев-а єв-а ін-а їн-а ын-а ин-а: ої ій у ою ой ай аю
о: а у ом е ові і ам
е: а у ом ем ам я ю ям і
ьк-е ов-е ев-е єв-е ин-е ін-е їн-е н-е ав-е ив-е т-е: ого ому им ім
ые: ых ым ыми
ие: их им ими ия ию ием ии ий иям иями иях
ье: ья ью ьем ьи
ое: ого ому ым ом
ее: его ему им ем
"""
UKRAINIAN = """
и: 0
к: ці
г: зі
х: сі
"""
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
e: ego emu em
ł-a n-a: ej
iec ec: ce com cami cach
ń: niom niami niach
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
ият: ия
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
UPPER_SORBIAN = """
C: a u om ej e i y owy owa
a: y e ě u ow
o: a u om je
"""
