"""Endings of common words in Polish, Czech and Slovak."""

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
čet: čtu čtem čty čtů čtům čtech
ovat: uji ujeme ována ováno ováni
"""

SLOVAK = """
ať: al ala ali alo aly á a ajú am ame
iť: il ila ili ilo ily í i ia
ovať: uje ujú oval ovala ovali ovalo ovaný ovanie
čet: čtu čtom čte čty čtov čtom čtoch
ci: ce ca cu cej ceho cemu cich cim
cí: cie ca cej cich
ť-: ou
eľ: elia eľov
ík: íci
a: 0 ov om
"""
