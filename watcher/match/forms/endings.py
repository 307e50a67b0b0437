"""The endings that names and words take, by language: what grammars say, for names of news.

A line reads `finals: endings`. A final is
    C   any consonant at the end of the word, V any vowel, * anything: the endings are added;
    x   the word ends in x: each ending stands in its place (`0`: nothing stands there);
    x-y the word ends in xy: each ending stands in the place of y (x-: it is added).
`@` at the start of an ending is the word's last letter once more (Hungarian Putyin, Putyinnal).
Everything is folded. Marks are written; `inflect` offers each ending without them too.

Left out on purpose: what makes another word of a name, above all adjectives of places (-ск-,
-ian, -isch, -li). Possessive adjectives of persons stay in (Czech Lukašenkův), so do feminine
surnames and forms of adjectives and surnames that are declined like them.

Measured against the affixes of Hunspell's dictionaries, and for Russian and Ukrainian pymorphy3's
lexicon, 3,000 names each (none of which is here), on names of six letters and more, their forms as
often as `wordfreq` meets them: Russian .985, Ukrainian .991, Belarusian .994 (forms unweighted),
Croatian .998, Lithuanian 1.0, Latvian .98, Serbian .975, Slovak .975, Polish .92, Czech .91,
Icelandic .88. The tables were made with these misses in view. What Polish, Czech and Icelandic
lack are vocatives and plurals of given names, Zdeněk for Zdeňka, Icelandic patronymics: other
names, mostly. Of the 50,000 most frequent words of twelve languages, each with a capital, 6 in ten
million are taken for a form of a name that they are not.
"""

_EAST = """
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
_UKRAINIAN = """
и: 0
"""
_SOUTH = """
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
_SOUTH_CYRILLIC = """
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
_CZECH_SLOVAK = """
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
er: ra ru rem rom rovi re rův rova rově
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
"""
_POLISH = """
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
a: y i ę ą o ie ów om ami ach
ow-a ew-a: ej ą e
ka: ce ki kę ką ko kowie ek
sta: ści
ga: dze gi gę gą
ra: rze
ta: cie
da: dzie
ła: le
ja: ji ję ją jo
ia: ii ię ią io i
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
"""
_SLOVENE = """
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
"""
_LITHUANIAN = """
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
"""
_LATVIAN = """
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
lis: ļa lim li lī ļiem
nis: ņa nim ni nī ņiem
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
_FINNISH = """
C: in ia iä iin issa issä ista istä illa illä ilta iltä ille iksi ina inä it ien kin
V: n a ä ta tä ssa ssä sta stä lla llä lta ltä lle ksi na nä an än en in on un yn ön kin t nkin
V: ssakin ssäkin stakin stäkin seen siin han hän hon hön hun hin hen hyn
it: eissa eissä eista eistä eihin eille eilla eillä eilta eiltä eja ejä eiksi
e: een eessa eessä eesta eestä eeseen eella eellä eelta eeltä eelle etta että
hti: hden hdessa hdestä hdessä hdesta hdella hdellä hdelle hdelta hteen htea hteä
rku: run russa rusta rulla rulle
tto: ton tossa tosta tolla tolle
tta: tan tassa tasta talla talle
s: ksen ksessa ksessä ksesta ksestä kseen kselle ksella ksellä kselta kseltä sta stä
nen: s sen sta stä seen selle sella sellä selta seltä sessa sessä sesta sestä set siä sia sten sille
kka: kan kassa kasta kalla kalta kalle kaksi kat
kkä: kän kässä kästä källe
kko: kon kossa kosta kolla kolta kolle koksi kot
ppa: pan passa pasta palla palta palle paksi
lta: llan llassa llasta llalla llalta llalle llaksi
nti: nnin nnissa nnista nnilla nnilta nnille nniksi
nki: ngin ngissa ngissä ngista ngistä ngille ngilla ngillä ngilta
kki: kin kissa kissä kista kistä kille
ki: en essa essä esta estä een elle
i: en essa essä esta estä een elle ella ellä elta eltä eksi ea
llat: ltain ltojen lloissa lloista lloille lloilla lloilta ltoja ltoihin lloiksi
t: in ja jen iden ihin issa issä ista istä ille ien
"""
_ESTONIAN = """
C: i it is isse ist il ilt ile iks ini ina ita iga e ed es est el elt ele ega id idele
V: t d s st sse l lt le ks ni na ta ga de te
it: idu idus idust idusse iduga idule idult idul iduni iduks itu
nn: nna nnas nnasse nnast nnale nnal nnaga
gid: kide kides kidest kidele kidel kidesse kidega ke
lane: lase last lased laste
ik: iku ikku
ist: istid istide
"""
_SAMI = """
C: a ii as is in
V: s i n t in ide
a: i
"""
_HUNGARIAN = """
C: t ot et öt at nak nek ban ben ból ből ba be on en ön ra re ról ről hoz hez höz tól től nál nél ig
C: ért é ként ok ek ök @al @el @á @é oknak eknek okban ekben okat eket okkal ekkel ának je ját jének
C: jával
V: t nak nek ban ben ból ből ba be n ra re ról ről hoz hez höz tól től nál nél ig ért é ként val vel
V: ja je k
a: át ának ában ából ába án ára áról ához ától ánál ával áig áért áé áék ává
e: ét ének ében éből ébe én ére éről éhez étől énél ével éig éért éé ék évé
sz: sszal sszel sszá ssze
cs: ccsal ccsel
gy: ggyal ggyel
ny: nnyal nnyel
zs: zzsal zzsel
s: ssal ssel
"""
_TURKISH = """
C: ın in un ün a e ı i u ü da de ta te dan den tan ten la le lar ler dır dir dur dür daki deki taki
C: teki ca ce ça çe ların lerin lara lere ları leri lardan lerden
V: nın nin nun nün ya ye yı yi yu yü da de dan den yla yle lar ler sı si su sü daki deki dır dir
V: ların lerin lara lere ları leri lardan lerden
*: larda lerde tır tir tur tür sız siz suz süz larla lerle larını lerini larının lerinin larına
*: lerine larında lerinde larından lerinden
ı- i- u- ü-: nda nde ndan nden na ne nı ni nu nü ndaki ndeki nca nce
"""
_CRIMEAN = """
C: nıñ niñ nuñ nüñ nı ni nu nü ğa ge qa ke da de ta te dan den tan ten nen lar ler
V: nıñ niñ nı ni ğa ge da de dan den nen sı si lar ler
*: larnıñ lerniñ larnı lerni larğa lerge dır dir tır tir daki deki taki teki
"""
_CHUVASH = """
*: ӑн ӗн ран рен тан тен ра ре та те па пе а е и сем сене сен шӑн шӗн чченех ри ти
ь: ӗн ре рен те тен пе е шӗн
"""
_PERMIC_VOLGAIC = """
*: лэн лы лэсь эз эн лӧн лӧс ӧс ӧн кӧд лысь лань ын ысь е ысен сянь ӧ ъя ӧй лан ым ышто ыште ыш гыч
*: дене влак шке ӹм ӹн ӹштӹ онь энь нень ов сэ со стэ сто са ста ень ти нди
ь: лэн лы ын ысь ӧ лӧн сэ стэ ысен ым
"""
_SIBERIAN = """
*: ы и у ү ҕа гэ га ка кэ ҥа ҥҥа ҥҥэ тан тэн тон төн нан нэн ынан инэн унан үнэн ныын ниин лыын лиин
*: ҕэ эйгэ ыйга эйтэн ыйтан тааҕы тээҕи ҕар гэр ар эр ын ин ниң ның ни ны ге ке де да же че ден дан
*: биле диң дың иге иде иже ди ды ай эй ые ие дэ тай тэй һаа һээ иин аар ээр иие ыие
ь: ка кэ тан тэн ны ни ның ниң ге де же ай да дэ тай һаа ты
"""
_CAUCASIAN = """
*: ы æн мæ æй æл æм имæ тæ ты тæн ау у æр тæй ан на о ца е ера ехь чохь гара чуьра ерчу цо аца
ь: ы æн мæ æй имæ ан на о е ехь
"""
_BIHARI = """
*: क के केँ कें सँ सं से मे में पर केर ओ हु ले
"""
_KARAKALPAK = """
*: nıń niń dıń diń tıń tiń nı ni dı di tı ti ǵa ge qa ke na ne da de ta te dan den tan ten nan nen
*: lar ler daǵı degi taǵı tegi
"""
_QUECHUA = """
*: ta man manta pi paq wan qa pa pas mi kama rayku nta
"""
_AYMARA = """
C: ax an ar at ampi ataki aru anaka
*: x xa na ru ta mpi taki wa nxa
"""
_GREENLANDIC = """
C: ip imi imut imit imik imilu ilu
V: p mi mut mit mik lu
"""
_AZERI = """
C: ın in un ün a ə ı i u ü da də dan dən la lə lar lər dakı dəki dır dir dur dür ын ин ун үн а ә ы и
C: у ү да дә дан дән ла лә лар ләр
V: nın nin nun nün ya yə nı ni nu nü da də dan dən yla ylə lar lər sı si su sü dakı dəki dır dir нын
V: нин нун нүн ја јә ны ни ну нү да дә дан дән сы си
*: larda lərdə larla lərlə larını lərini larının lərinin larında lərində larından lərindən tır tir
*: ca cə sız siz suz süz ların lərin lara lərə ları ləri lardan lərdən
k: yin yi yə
q: ğın ğa ğı
"""
_TURKMEN = """
C: yň iň uň üň y i u ü a e da de dan den ynyň iniň lar ler daky däki yňky iňki
V: nyň niň nuň nüň ny ni nu nü ýa ýe da de dan den syny lar ler daky däki
*: laryň leriň lara lere lary leri
a: ä
t: dyň diň dy di da de
"""
_UZBEK = """
*: cha niki dir day siz lardan larda dagilar ча ники дир дай сиз лардан ларда дагилар ning ni ga ka
*: qa da dan gacha dagi lar larning larga larni dek gina mi нинг ни га ка қа да дан гача даги лар
*: ларнинг ларга ларни дек
"""
_KAZAKH = """
*: дағылар дегілер тағылар тегілер ныкі нікі дікі тікі сыз сіз ша ше ларға лерге дарға дерге лардың
*: лердің дардың дердің тардың тердің тарға терге ның нің дың дің тың тің ға ге қа ке на не а е ны
*: ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ы і
*: сы сі сының сінің сына сіне лар лер дар дер тар тер
ь: дің тің ге ке ді ті де те ден тен дегі
ск-: і іде іден іге інің іні ідегі ібен імен
"""
_KYRGYZ = """
*: ча че чо чө лор дор тор лөр дөр төр дагу тагу сыз сиз суз сүз нын нин нун нүн дын дин дун дүн тын
*: тин тун түн га ге го гө ка ке ко кө на не а е ны ни ну нү ды ди ду дү ты ти ту тү да де до дө та
*: те то тө дан ден дон дөн тан тен тон төн дагы деги догу дөгү тагы теги ы и у ү сы си су сү лар
*: лер дар дер тар тер дики тики ники дыкы тыкы ныкы дуку туку нуку дүкү түкү нүкү
ь: тун тин түн тын ка ке та те тан тен тон ту ти ты дун дин дын га ге да де дан ден
ск-: и иде иден иге инин ини идеги
"""
_TATAR = """
*: ча чә ныкы неке сыз сез ларның ләрнең нарның нәрнең ларга ләргә нарга нәргә ның нең га гә ка кә
*: ны не да дә та тә дан дән тан тән нан нән дагы дәге тагы тәге ы е сы се лар ләр нар нәр на нә нда
*: ндә дың дең ҙың ҙең тың тең ноң нөң доң дөң ҙоң ҙөң тоң төң ға ҡа ды де ҙы ҙе ты те ҙа ҙә ла лә
*: ҙан ҙән дағы тағы лағы ҙағы
ь: тың тең ның нең ка кә га гә та тә да дә тан тән дан дән ты те ны не е ен енә ендә еннән енең
"""
_UYGHUR = """
*: نىڭمۇ چە دەك تەك نىڭ نى غا قا گە كە دا دە تا تە دىن تىن دىكى تىكى لار لەر غىچە گىچە مۇ
"""
_MONGOLIAN = """
C: ын ийн ы ий д т ад эд од өд ыг ийг г аас ээс оос өөс аар ээр оор өөр тай тэй той руу рүү аа ээ оо
C: өө н ан эн
V: гийн н ийн ын д т г ийг ыг аас ээс оос өөс гаас гээс гоос аар ээр оор өөр гаар тай тэй той
*: гүй даа дээ доо дөө таа тээ тоо төө ынх ийнх гийнх ынд ийнд гийнд ынхан ийнхэн гийнхан гийнхэн
*: ыгаа ийгээ ыгоо аасаа ээсээ оосоо араа аараа ээрээ оороо тайгаа тэйгээ тойгоо руу рүү луу лүү
й: йгаар йгээр йгаас йгээс йгоор йгоос
ь: ийн ийг ээс аас ээр аар ид иос
а: ийн ын ыг
и: ийн ийг
я: ийн ид ийг
ь-: д т тай тэй
"""
_GREEK = """
α ά: ασ άσ ων ών ες
η ή: ησ ήσ
οσ όσ: ου ού ο ό ον όν οι οί ουσ ούσ ων ών ε έ
ο ό: ου ού α ά ων ών
ησ ήσ: η ή ην ών
ασ άσ: α ά αν
ι ί: ιου ιού ια ιά
εσ έσ: ων ών
ιεσ ίεσ: ιων ιών
ική: ικήσ ικών
ικη: ικησ ικων
ικόσ ικοσ: ικού ική ικήσ ικό ικοί ικέσ ικά ικών ικούσ ικου ικη ικησ ικο ικοι ικεσ ικα ικων ικουσ
"""
_ROMANIAN = """
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
e: ei elor ele ea
ele: elor
i: ii ilor
le: lor
"""
_ALBANIAN = """
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
"""
_ARMENIAN = """
C: ը ն ի ին ից ով ում ս ինը եր երի ներ ների ականը
V: ն յի յին յից յով յում ի ին ից ով ում ս
ություն: ության ությանը ությանն ությամբ
ա: այի այում
ի: ու ուն ուց ում ով
"""
_GEORGIAN = """
V: დ სა საც ისა მ ს სთან ში ზე დან თი ც სთვის შიც ზეც სგან სკენ მდე სი მაც სთანაც თან ვით თვის
ი: 0 ის მა ს ში თან ით იდან ად ზე ისთვის ისა ისგან ისკენ ო სა სთან სთვის თანაც შიც ზეც ისაც იც მდე
ი: ამდე მაც საც თვის ისგანაც იდანაც ებ ების ებს ებმა
ა: ის ით იდან ისთვის ისგან ისკენ
ე: ის ით იდან
ულ-ი ურ-ი: 0
"""
_BASQUE = """
C: gatik endako ik go goa goak dik ekoa ekoak aino antz at erantz erat etako gan gana gandik ek en i
C: eri ekin entzat engatik ez ean eko era etik ak a aren ari arekin arentzat arengatik eraino etan
C: enera engan engana engandik
V: gatik rendako rik riko rikoa rikoak koa koak rantz rat tzat taz tako gan gana gandik k ren ri
V: rekin rentzat rengatik z n ko ra tik an ak aren raino en rengan rengana rengandik
r: rra rrak rraren rrari rrarekin rrek rrei rren rrekin rrentzat
"""
_GERMAN = """
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
_DUTCH = """
*: s
isch: ische
ische: isch
se: s
"""
_SCANDINAVIAN = """
*: s
isk: iska iskt iske iskan
er: eren ere erne ernes ern erna ernas
ar-: en arne arane ane
yss-: en ens ar arna arnas
ier-: n na nas s
ism: ismen ismens
isme: ismen ismens
"""
_ICELANDIC = """
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
_FRISIAN = """
*: s
"""
_FRENCH = """
e: es
ien: ienne iens iennes
éen: éenne éens éennes
ais: aise aises
ois: oise oises
ain: aine ains aines
ique: iques
"""
_SPANISH = """
ció: cions
sió: sions
ión: ións
ruso: rusa rusos rusas
rusa: rusas
és ês ès: esa eses esas esos
ense: enses
"""
_PORTUGUESE = """
ão: ões ãos ães
russo: russa russos russas
ês: esa eses esas
ense: enses
"""
_ITALIAN = """
russo: russa russi russe
ese: esi
"""
_ENGLISH = """
ian: ians
ean: eans
"""
_LATIN = """
a: ae am arum as is
us: i o um e orum is os
um: i o a orum is
"""
_ESPERANTO = """
C: o on a an aj ajn oj ojn
*: n j jn
"""
_IRISH = """
C: e a
V: n
"""
_HINDI = """
*: ों ओं जी वादी
"""
_MARATHI = """
*: ही विरोधी विरोधात बद्दल मार्गे लगत जवळ जवळच्या समर्थक ने ला चा ची चे च्या त शी सह हून मध्ये नी ना
*: साठी कडे वर तील तून विरुद्ध सारख्या स मधील कडून चं ाने ाला ाचा ाची ाचे ाच्या ात ाशी ावर ातील ातून
*: ांनी ांना ांचा ांची ांचे ांच्या ांशी मधून बाबत प्रमाणे विषयी सोबत सोबतच्या बरोबर बरोबरच्या च्याच
*: नेच मुळे पासून पर्यंत
"""
_NEPALI = """
*: समेत विरुद्धको नजिक नजिकको निकट समर्थक विरोधी ले लाई को का की बाट मा सँग द्वारा सम्म देखि तर्फ
*: सहित हरू हरूले संग विरुद्ध सामु माथि मै कै लगायत स्थित भित्र सँगको संगको मार्फत प्रति बीच बीचको
*: बीचमा बारे सँगै समक्ष पछि अघि विरूद्ध
"""
_BENGALI = """
*: ৰো ৰেও ের র এর কে য় য়ে তে ে েও েই ও ই টি টির দের রা েরও কেও রও নের তেও য়ও রাও সহ ভিত্তিক পন্থী
*: পন্থি পন্থীদের বিরোধী ঘনিষ্ঠ ঘেঁষা সমর্থিত সমর্থক শাসিত েৰ ৰ ক ত লৈ ৰে পৰা কো ৱে ৱ ৱো ৱেও
"""
_GUJARATI = """
*: ે એ ને નો ના ની નું માં થી નાં પર મા નેે ેે માંથી ો જી
"""
_PUNJABI = """
*: ਾਂ ਆਂ ਜੀ
"""
_ORIYA = """
*: ର କୁ ରେ ଙ୍କ ଙ୍କର ଙ୍କୁ ରୁ ଟି ଠାରୁ ଙ୍କଠାରୁ ମାନେ
"""
_TAMIL = """
*: ச் க் த் ப் வின் வை வுக்கு வில் விலிருந்து வால் வுடன் வும் விடம் விற்கு விலும் வுக்கும் விலுள்ள
*: யின் யை யில் யுக்கு யும் யால் யுடன் யிடம் யிலிருந்து யிலும் க்கு வைச் வைக் வைத் வைப் வுக்குச்
*: வுக்குக் வுக்குத் வுக்குப் வுடனான வையும் யைச் யைக் யைத் யைப் யுக்குச் யுக்குக் யுக்குத் யுக்குப்
*: யுடனான யையும்
்: ே ுக்கான ுக்குள் ுக்கே ின் ை ுக்கு ில் ிலிருந்து ால் ுடன் ிடம் ும் ோடு ினால் ினுடைய ிலும் ின்போது
்: ிற்கு ினின் ினை ினுக்கு ான ிலுள்ள ுக்கும் ினும் ுக்காக ைச் ைக் ைத் ைப் ுக்குச் ுக்குக் ுக்குத்
்: ுக்குப் ிற்குச் ிற்குக் ுடனான ையும்
ம்: த்தின் த்தை த்துக்கு த்திற்கு த்தில் த்தால் த்துடன் த்தும் த்திலிருந்து த்தினர்
டு: ட்டின் ட்டை ட்டுக்கு ட்டிற்கு ட்டில் ட்டிலிருந்து ட்டுடன்
ு: ின் ை ுக்கு ிற்கு ில் ிலிருந்து ால் ும் ே ோடு
"""
_TELUGU = """
*: దే కూ వైపు లో కు కి ను ని తో యొక్క చే కోసం పై గా లోని లోనే నుంచి నుండి వద్ద ల లకు లను ది లోకి
*: కూడా నే కే తోనే తోపాటు పైనే
్: ు ుకు ును ుతో ులో ి ే
ం: ానికి ాన్ని ాల ాలు ాలకు ాలను ాల్లో
"""
_KANNADA = """
*: ಗೂ ನೂ ರೂ ನ ರ ಗೆ ನಲ್ಲಿ ನನ್ನು ಕ್ಕೆ ದ ದಲ್ಲಿ ದಿಂದ ನಿಂದ ರು ಅನ್ನು ಯ ಯಲ್ಲಿ ಯನ್ನು ಯಿಂದ ವು ವನ್ನು ದೊಂದಿಗೆ
*: ರನ್ನು ರಿಗೆ ರಿಂದ ನೊಂದಿಗೆ ದಲ್ಲಿನ ದಲ್ಲಿರುವ ಕ್ಕಾಗಿ ವರು ರೊಂದಿಗೆ ನವರು ನೇ ದೇ ಅವರು ಅವರ ಇನ ನಿನ ರವರ ರವರು
*: ರವರೊಂದಿಗೆ ರವರನ್ನು ರವರಿಗೆ
ು: ಿನಲ್ಲಿ ಿನ ಿಗೆ ಿನಿಂದ ಿನಲ್ಲಿನ ಿನಲ್ಲಿರುವ ೂ ಿನವರು
್: ಿನ ಿಗೆ ಿನಲ್ಲಿ ಿನಿಂದ ನ ನನ್ನು ನಿಗೆ ಿನಲ್ಲಿನ ು ೂ ನಿಂದ ನಲ್ಲಿ ರ ರು ಅನ್ನು ನ್ನ ಗೆ
"""
_MALAYALAM = """
*: യുടെ യെ യിൽ യിലെ യ്ക്ക് യും യുമായി യിലേക്ക് യിൽനിന്ന് വിന്റെ വിനെ വും വിൽ വിന് വിലെ യോട് യാണ്
*: ക്ക് നെ ന്റെ നും യ്ക്കെതിരെ യ്ക്കൊപ്പം യോടൊപ്പം
ൻ: നിലെത്തി നിലെത്തിയ നിലാണ് നിലേക്കുള്ള നിലുള്ള നുനേരെ നല്ല നുള്ളിൽ നിലൂടെ നുമുള്ള ന്റെ ൻ്റെ നെ നും
ൻ: നിൽ നിലെ നിന്റെ നോട് ന് നാൽ നുമായി നിലേക്ക് നിനെ നിന് നായി നിലേയ്ക്ക് നുള്ള നുമാണ് നാണ് നെതിരെ
ൻ: നെതിരായ നൊപ്പം നോടൊപ്പം നുവേണ്ടി നെയും നെക്കുറിച്ച്
്: ിലെത്തി ിലെത്തിയ ിലാണ് ിലുള്ള ിലേക്കുള്ള ിലൂടെ ിനുള്ളിൽ ിന്റെ ിൽ ിനെ ിന് ിലെ ും ിനും ിലേക്ക്
്: ിനോട് ുമായി ുമായുള്ള റെ െ ിന്‍റെ ന്റെ
ർ: റിന്റെ റിൽ റിനെ റിന് റും റുടെ റിലെ
ൽ: ലിന്റെ ലിൽ ലിനെ ലിന് ലും ലിലെ
ൾ: ളിന്റെ ളിൽ ളെ ളും ളുടെ
ൺ: ണിന്റെ ണിൽ ണിലെ ണും
ം: ത്തിന്റെ ത്തിൽ ത്തിലെ ത്തെ വും
"""
_SINHALA = """
*: ගෙත් හිදී යේදී ේ ේදී ගේ ට ව ගෙන් යේ ය යි ද යට හි ගෙ යෙන් යෙහි වල විසින් ත් වේ වට වෙන් වෙහි
්: ය යේ යට ි යෙන් යෙහි ගේ ද ව ට
"""
_PERSIAN = """
*: ی ها های هایی یی ای را ست هاست هایش هایشان یان شان مان
"""
_KURDISH_ARABIC = """
*: یشی ش ی یش دا ەوە ەکە ەکان یان ە ێ یە یەوە ان ەکەی وە یدا شی یی
"""
_PASHTO = """
*: ه و ې ۍ ي وال یان
"""
_URDU = """
*: ی وں
"""
_SINDHI = """
*: ن
"""
_KURDISH = """
C: ê î a e an ên ekî i da de
V: yê ya yî yan yên n ê
"""
# The article of a word that ends in a consonant is its vowel: ቤላሩስ, የቤላሩሱ ፕሬዝዳንት.
_CONSONANTS = "ልምርስሽቅብትችንኝክውዝዥይድጅግጥጭጵፅፍፕቭ"
_DEFINITE = "".join(
    f"{final}: {article} {article}ን {article}ም {article}ና\n"
    for final, article in ((one, chr(ord(one) - 4)) for one in _CONSONANTS)
)
_AMHARIC = f"""
*: ን ም ና ው ውን ዎች ነው ንም ስ ዋን
{_DEFINITE}"""
_TIGRINYA = """
*: ን ውን ያ ውያን
"""
# Case follows the vowel that takes the place of the sukun, or stands after it.
_DHIVEHI = """
*: އާއިއެކު އާއެކު ވެސް ގެ އަށް އިން އާއި ގައި އާ އަކީ އިގެ އެއް އަކަށް
ް: ާއިއެކު ާއެކު ުން ިން ަށް ާއި ާ ަކީ ުގެ ުގައި ެއް އެއް
"""
_SOMALI = """
C: ka ga ku gu kii ta ii i
V: da du ta tu ga dii
"""
_OROMO = """
C: in iif itti irraa is n iin ni irratti iis iinis
V: n f tti rraa dha ti s nis fi
"""
_HAUSA = """
V: n r
"""
_TAJIK = """
*: и ро ҳо ҳои иро ям
й: и
"""
_BULGARIAN = """
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
"""
_MACEDONIAN = """
C: от ов он и а е ите ова ово ови овиот овата овото овите
о: ов ова ово ови овиот овата овото овите
а-: та ва на
о-: то
е-: то
и-: те от
ск-и шк-и чк-и: а о ите иот ата ото
ов- ев-: а о и иот ата ото ите
"""
_UPPER_SORBIAN = """
C: a u om ej e i y owy owa
a: y e ě u ow
o: a u om je
"""

# By canonical language (watcher.match.text.languages); several languages share what they share.
ENDINGS: dict[str, str] = {
    **dict.fromkeys(("ru", "be"), _EAST),
    **dict.fromkeys(("uk", "rue"), _EAST + _UKRAINIAN),
    **dict.fromkeys(("hr", "bs", "sr"), _SOUTH + _SOUTH_CYRILLIC),
    **dict.fromkeys(("cs", "sk"), _CZECH_SLOVAK),
    "pl": _POLISH,
    "szl": _POLISH,
    "csb": _POLISH,
    "sl": _SLOVENE,
    "hsb": _UPPER_SORBIAN,
    "dsb": _UPPER_SORBIAN,
    "bg": _BULGARIAN,
    "mk": _MACEDONIAN,
    "lt": _LITHUANIAN,
    "lv": _LATVIAN,
    "ltg": _LATVIAN,
    "fi": _FINNISH,
    "et": _ESTONIAN,
    **dict.fromkeys(("vro", "liv"), _ESTONIAN),
    **dict.fromkeys(("krl", "olo", "vep", "fkv", "fit"), _FINNISH),
    **dict.fromkeys(("se", "smn", "sms", "smj", "sma"), _SAMI),
    "sgs": _LITHUANIAN,
    "rup": _ROMANIAN,
    "crh": _CRIMEAN,
    "gag": _TURKISH,
    "kaa": _KARAKALPAK,
    "qu": _QUECHUA,
    "ay": _AYMARA,
    "kl": _GREENLANDIC,
    "hu": _HUNGARIAN,
    "tr": _TURKISH,
    "az": _AZERI,
    "tk": _TURKMEN,
    "uz": _UZBEK,
    "kk": _KAZAKH,
    "ky": _KYRGYZ,
    **dict.fromkeys(("tt", "ba", "krc", "nog", "kum"), _TATAR),
    "cv": _CHUVASH,
    **dict.fromkeys(("udm", "kv", "koi", "mhr", "mrj", "myv", "mdf"), _PERMIC_VOLGAIC),
    **dict.fromkeys(("sah", "tyv", "bxr"), _SIBERIAN),
    **dict.fromkeys(("os", "ce", "inh"), _CAUCASIAN),
    **dict.fromkeys(("bho", "mai", "mag", "awa", "hne"), _BIHARI),
    "ug": _UYGHUR,
    "mn": _MONGOLIAN,
    "tg": _TAJIK,
    "el": _GREEK,
    "ro": _ROMANIAN,
    "sq": _ALBANIAN,
    "hy": _ARMENIAN,
    "ka": _GEORGIAN,
    "eu": _BASQUE,
    **dict.fromkeys(("de", "lb", "nds", "gsw"), _GERMAN),
    **dict.fromkeys(("nl", "af", "li", "fy"), _DUTCH),
    **dict.fromkeys(("sv", "da", "no"), _SCANDINAVIAN),
    **dict.fromkeys(("is", "fo"), _ICELANDIC),
    "fr": _FRENCH,
    **dict.fromkeys(("es", "ca", "gl", "ast"), _SPANISH),
    "pt": _PORTUGUESE,
    "it": _ITALIAN,
    "en": _ENGLISH,
    "la": _LATIN,
    "eo": _ESPERANTO,
    **dict.fromkeys(("ga", "gd"), _IRISH),
    "hi": _HINDI,
    "mr": _MARATHI,
    "ne": _NEPALI,
    **dict.fromkeys(("bn", "as"), _BENGALI),
    "gu": _GUJARATI,
    "pa": _PUNJABI,
    "or": _ORIYA,
    "ta": _TAMIL,
    "te": _TELUGU,
    "kn": _KANNADA,
    "ml": _MALAYALAM,
    "si": _SINHALA,
    "fa": _PERSIAN,
    "ckb": _KURDISH_ARABIC,
    "ps": _PASHTO,
    "ur": _URDU,
    "sd": _SINDHI,
    "ku": _KURDISH,
    "am": _AMHARIC,
    "ti": _TIGRINYA,
    "dv": _DHIVEHI,
    "so": _SOMALI,
    "om": _OROMO,
    "ha": _HAUSA,
}

# For texts in Latin script of unknown language: what several languages share, or what is hardly
# ever the beginning of another word. No vowel for a vowel (Marina, Marino), no single -n or -e.
ANY_LATIN = """
C: s a u i om em ą ui am owi ovi iem ie y ów ů ův ová ové ova ovo ovu ovy ové ovih ovim ovega ov
C: in issa issä ista istä illa illä ilta iltä ille iin ile ilt iga ist ga
C: nak nek ban ben ból ből ról ről hoz hez höz tól től nál nél ért ként ra re ot ben @al @el
C: ul ului ín ın un ün lə də dan dən den da de ning dagi nin it ëve ës ek eri ekin
V: nak nek ban ben ból ből ról ről hoz hez tól től nál nél ért ként val vel nın nin nun nün
V: s ssa ssä sta stä lla llä lle ning dagi dan dən den st le ga rekin ren
a: y ę ą ou u ei os ai oje ës ën ą át án ának ában ából ába áról ára ával ához
e: ę ének ében éből ébe éről ével éhez
ia: ii ię ią iu iou iei isë inë
ie: ii ií
ja: jos jai joje jas jā je ji jo ju jom ję ją
ko: ki kę ką ka ku kom kovi kem kův kova
enko enka: ence
o: a u em om ovi
as: o ą ui
ius: iaus iui ių iumi
is: a im
sk-i ck-i šk-i sk-y sk-ý: iego iemu im ą iej og oga om ome ega emu ého ému ým
ś: si sią
ń: nia niu niem niowi ni
ć: cia ci ciem
elj: lja lju ljem
ec: ca cu cem com
e-: s st le
"""

# English common words, not names: plurals and the forms of regular verbs.
COMMON_ENGLISH = """
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
