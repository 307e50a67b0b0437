"""Endings of Uralic languages."""

FINNISH = """
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
nen: sin siin sissa sissä sista sistä silla sillä silta siltä sille siksi seksi sena senä
nen: s sen sta stä seen selle sella sellä selta seltä sessa sessä sesta sestä set siä sia sten sille
kka: kan kassa kasta kalla kalta kalle kaksi kat
kkä: kän kässä kästä källe
kko: kon kossa kosta kolla kolta kolle koksi kot
ppa: pan passa pasta palla palta palle paksi
lta: llan llassa llasta llalla llalta llalle llaksi
nti: nnin nnissa nnista nnilla nnilta nnille nniksi
nki: ngin ngissa ngissä ngista ngistä ngille ngilla ngillä ngilta
kki: kin kissa kissä kista kistä kille
ki: en essa essä esta estä een elle ella ellä elta eltä eksi et
i: en essa essä esta estä een elle ella ellä elta eltä eksi ea
llat: ltain ltojen lloissa lloista lloille lloilla lloilta ltoja ltoihin lloiksi
t: in ja jen iden ihin issa issä ista istä ille ien
as: aan aassa aasta aalla aalta aalle aaseen aana aaksi aita aiden
äs: ään äässä äästä äällä äältä äälle ääseen
es: een eessa eessä eesta eestä eella eellä eelle
us: uden udessa udesta udella udelta udelle
ys: yden ydessä ydestä ydellä ydeltä ydelle
nta: nnan nnassa nnasta nnalla nnalta nnalle nnaksi
ntä: nnän nnässä nnästä nnällä nnältä nnälle
nto: nnon nnossa nnosta nnolla nnolta nnolle
rta: rran rrassa rrasta rralla rralta rralle
tti: tin tissa tissä tista tistä tilla tillä tilta tille tiksi tit
ppi: pin pissa pissä pista pistä pilla pillä pilta pille piksi pit
kku: kun kussa kusta kulla kulta kulle kuksi
ttu: tun tussa tusta tulla tulta tulle tuksi
tty: tyn tyssä tystä tyllä tyltä tylle
ppo: pon possa posta polla polta polle
mpi: mmin mmissa mmista mmilla mmille
esi: eden edessä edestä edellä edelle edeltä edeksi eteen että
meri: merta
ret: rten ria rista rissa rilla rilta rille riin
it: ien
"""
ESTONIAN = """
C: i it is isse ist il ilt ile iks ini ina ita iga e ed es est el elt ele ega id idele
V: t d s st sse l lt le ks ni na ta ga de te
it: idu idus idust idusse iduga idule idult idul iduni iduks itu
nn: nna nnas nnasse nnast nnale nnal nnaga
gid: kide kides kidest kidele kidel kidesse kidega ke
lane: lase last lased laste
ik: iku ikku
ist: istid istide
"""
SAMI = """
C: a ii as is in
k-: ka kii kas kis kin
V: s i n t in ide
a: i
"""
HUNGARIAN = """
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
ly: llyal llyel
"""
PERMIC_VOLGAIC = """
*: лэн лы лэсь эз эн лӧн лӧс ӧс ӧн кӧд лысь лань ын ысь е ысен сянь ӧ ъя ӧй лан ым ышто ыште ыш гыч
*: дене влак шке ӹм ӹн ӹштӹ онь энь нень ов сэ со стэ сто са ста ень ти нди
ь: лэн лы ын ысь ӧ лӧн сэ стэ ысен ым
"""
