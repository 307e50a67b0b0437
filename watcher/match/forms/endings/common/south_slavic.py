"""Endings of common words in South Slavic languages."""

SLOVENE = """
zem: zma zmu zmom zmi zmov
C: o e ega emu ih im imi i a
ati: a al ala ali alo ale ajo amo am anje anja
iti: i il ila ili ilo ile ijo imo im
eti: el ela eli elo ele
en: na ni no ne nih nega nem nemu nim nimi
tev: tve tvi tvijo
t-: jo
r-: ji jev jem jih
a o: 0
o: ega emu em ih im imi e a i
je: j ja ju jem
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
ств-о ил-о ал-о: а ата
ок: оци оците
ај: аи аите ајот
"""
