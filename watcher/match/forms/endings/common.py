"""Endings of common words, which people write in small letters: nouns, adjectives, regular verbs.

They stand beside those of names, and beside Snowball's stems where it knows the language: it cuts
at what a word has of itself (French "opinion", Italian "italiano"), and knows some plurals not.

Measured against simplemma's tables of forms (MIT), of words of five letters and more that are
among the 60,000 most frequent of a language by `wordfreq`, weighted by it.

German verbs, and Polish, French, Czech, Ukrainian, Russian and Swedish ones as far as their keys
reach: with infinitives .73 -> .87 of all frequent forms in German, .79 -> .85 in Polish, .80 -> .84
in French, .84 -> .86 in Czech, .83 -> .84 in Swedish, and of verbs of seven letters and more .40 ->
.75, .57 -> .79, .76 -> .84, .80 -> .85, .87 -> .92; frequent words that are taken for a form and
are none in the tables .40 -> .42 a word in German, .67 -> .75 in Polish, .95 -> 1.03 in Czech, a
hundredth more elsewhere. English has .999, Portuguese .96, Spanish .84 as it was. What is missing
in Russian (.44), Dutch (.48), Ukrainian and Italian changes more than two letters of the
infinitive (вторгнуться, вторгся): shorter keys would find it, and make every text slower.
"""

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
"""
PORTUGUESE = """
C: es s
V: s
al: ais
el: eis
em: ens
ão: ões
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
FINNISH = """
us: uksia utta ukset uksien uksista uksiin uksissa uksilla uksille uteen uden udessa udesta
ys: yksiä yttä ykset yksien yksistä yksiin yksissä yksillä yksille yteen ysten
us-: ten
a: oja ojen oista oissa oille oilla
i: ejä eja ien
"""
HUNGARIAN = """
t- l- d- r- n- z- s- k- m- g-: a e ja je i ai ei jai jei át ét ját jét ok ek ök ot et öt
"""
TURKISH = """
k: ğı ği ğu ğü ğa ğe ğın ğin ğun ğün ğını ğini ğunu ğünü ğına ğine ğuna ğüne ğının ğinin
k: ğında ğinde ğunda ğünde ğından ğinden ğundan ğünden ğıyla ğiyle ğım ğimiz
p: bı bi bu bü ba be bın bin
ç: cı ci cu cü ca ce cın cin
C: ını ini unu ünü ına ine una üne ının inin unun ünün ında inde unda ünde ından inden undan ünden
C: lı li lu lü lık lik luk lük
V: sını sini sunu sünü sına sine suna süne sının sinin sunun sünün sında sinde sunda sünde
V: sından sinden sundan sünden lı li lu lü
"""
CATALAN = """
C: s
e-: s
a: es
ió: ions
"""
POLISH = """
ać: a ał ała ali ało ały ają ając any ana ane ani ano anych anie ania aniu
ować: uje ują ował owała owali owano
ić: i ił iła ili iło iły ią
yć: y ył yła yli yło yły ą
ik: icy
wy: wi
ać: am asz amy acie ałem ałam aliśmy aj ajcie ań ana aną anego anej anym anymi
ować: uję ujemy ując owałem owałam owany owana owane owanych owanie owania
ić: i isz imy icie iłem iłam iliśmy ę ię ąc iąc ienie ienia ieniu iony iona ione ioną iono ionych
zić: zę zą ząc zony zona zone zono zonych zenie zenia zeniu
cić: cę cą cąc cony cona cone cono conych cenie cenia ceniu
sić: szę szą szony szona szone szono
yć: ę ysz ymy ycie yłem yłam enie enia ony ona one ono onych
ieć: iał iała iało iały ieli iałem iałam i ią isz imy
eć: ał ała ało ały eli y ą em e emy
nąć: ną nął nęła nęło nęli nęły
"""
CZECH = """
at: al ala ali alo aly á ají
it: il ila ili ilo ily í
et: el ela eli elo ely í ejí
ět: ěl ěla ěli ělo ěly í
ovat: uje ují oval ovala ovali ovalo ovaly ován ování
at: ám áš áme áte ej ejte án ána áno áni ání
it: ím íš íme íte i ěte en ena eno eni ení
et ět: ím íš íme íte
ovat: uji ujeme ována ováno ováni
"""
SLOVAK = """
ať: al ala ali alo aly á a ajú am ame
iť: il ila ili ilo ily í i ia
ovať: uje ujú oval ovala ovali ovalo ovaný ovanie
ci: ce ca cu cej ceho cemu cich cim
cí: cie ca cej cich
ť-: ou
eľ: elia eľov
ík: íci
a: 0 ov om
"""
SLOVENE = """
C: o e ega emu ih im imi i a
ati: a al ala ali alo ale ajo amo am anje anja
iti: i il ila ili ilo ile ijo imo im
eti: el ela eli elo ele
en: na ni no ne nih nega nem nemu nim nimi
tev: tve tvi tvijo
t-: jo
r-: ji jev jem jih
a o: 0
je: j
ja: j
ji: je ja jih jo
"""
CROATIAN = """
ati: a ao ala ali alo aju anje anja ana ani ano ane
ати: а ао ала али ало ају ање ања ана ани ано ане
iti: i io ila ili ilo im
ити: и ио ила или ило им
eti: eo ela eli elo
ети: ео ела ели ело
ik: ici icima
ик: ици ицима
an: ni no na ne nog nom nih nim nu
ан: ни но на не ног ном них ним ну
ost: ošću
ост: ошћу
"""
UKRAINIAN = """
ати: аю ає ають ав ала ало али ай айте аний ано ана ані аючи ання анням
яти: яю яє яють яв яла яло яли яний яно яна яні ячи яння
ити: ив ила ило или ить имо
іти: ів іла іло іли
ути: ув ула уло ули уть
увати: ує ують ував увала увало ували ування
ювати: ює юють ював ювала ювало ювали ювання
ість: ості остей остям остями остях
ння: нь
а я: 0
ий: о
ій: і іх ім іми ю
ати: аєш аємо аєте аний
ити: иш имо ите
увати: ую уєш уємо уєте уючи уваний увана увано увані
ювати: юю юєш юємо юєте юючи юваний ювана ювано ювані
іти: ію іє іють
"""
RUSSIAN = """
ой: ие их им ими
ать: ая ал ала али ало
ять: яя ял яла яли яло
еть: ел ела ело ели еет еют
"""
BULGARIAN = """
а: и ите е ят ат ам аш ал ала али ало ани ана ано ания
я: и ите ят ям
ам: а аш ат аме ате ах аше ал ала али ало ан ана ани ано ане ането айки
ям: я яш ят яме яте ях яше ял яла яли яне
ия: ии иите
ие: ия ията
ик: ици иците
ен: ни на но ните ната ното ния ният
о: а ата
т-: та
н-: ия ият ата ото ите
"""
MACEDONIAN = """
а: и ите аат ам аме ат аш аше аа ал ала але ало ан ана ани ано ање ањето ања ајќи
ија: ии иите
ик: ици иците
ен: ни на но ните ната ното ниот
и: ил ила иле ило име ија иш ат
е: ат еме еш ел еле
н-: иот ата ото ите
"""
LATVIAN = """
ais: as am ie iem ajam ajai ajos ajās ajiem ā ās
ot: o oja os ojis ojot ošana ošanas ošanu
ēt: ē ēja ēs ējis ējot ēšana ēšanas ēšanu
āt: ā āja ās ājis ājot āšana āšanas āšanu
īt: īja īs ījis īšana īšanas īšanu
s: ais ā ās o ie ajā ajam ajiem
"""
INDONESIAN = """
*: nya
"""

# By canonical language.
COMMON: dict[str, str] = {
    "en": ENGLISH,
    **dict.fromkeys(("de", "lb", "nds", "gsw"), GERMAN),
    "fr": FRENCH,
    "it": ITALIAN,
    **dict.fromkeys(("es", "gl", "ast"), SPANISH),
    "pt": PORTUGUESE,
    "ro": ROMANIAN,
    "ca": CATALAN,
    **dict.fromkeys(("nl", "af", "fy"), DUTCH),
    "sv": SWEDISH,
    **dict.fromkeys(("da", "no"), DANISH),
    "fi": FINNISH,
    "hu": HUNGARIAN,
    "tr": TURKISH,
    "pl": POLISH,
    "cs": CZECH,
    "sk": SLOVAK,
    "sl": SLOVENE,
    **dict.fromkeys(("hr", "bs", "sr"), CROATIAN),
    "uk": UKRAINIAN,
    "ru": RUSSIAN,
    "bg": BULGARIAN,
    "mk": MACEDONIAN,
    "lv": LATVIAN,
    **dict.fromkeys(("id", "ms"), INDONESIAN),
}
