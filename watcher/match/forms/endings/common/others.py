"""Endings of common words in Finnish, Estonian, Hungarian, Turkish, Latvian and Indonesian."""

from watcher.match.forms.endings.common.gradation import ESTONIAN_GRADES, FINNISH_GRADES

FINNISH = """
us: uksia utta ukset uksien uksista uksiin uksissa uksilla uksille uteen uden udessa udesta
ys: yksiä yttä ykset yksien yksistä yksiin yksissä yksillä yksille yteen ysten
us-: ten
a: oja ojen oista oissa oille oilla
i: ejä eja ien
as: aat aita aiden aille ailla ailta aisiin aissa aista aana
e: eet eitä eita eiden eissa eista eille
"""
FINNISH += FINNISH_GRADES

# Behind a genitive in -u or -a; those in -i and -e, names have, too.
ESTONIAN = """
C: u ut us usse ust ul ult ule uks uga ud ude udel udele a at as asse ast al alt ale aks aga ad ade
ne: se sed ses set sest sega sele sel selt seks ste stel stele stest stega si
ik: iku ikut ikus ikust ikul ikule ikult ikuga ikuks ikud ike ikel ikele ikest ikega ikke
ter: tri trit tris trist tril trile trilt triga triks trid trite
aat: aadi aadis aadist aadile aadil aadilt aadiga aadiks aadid
el: li lit lis list lil lile lilt liga liks lid lite
us: ust uste ustel ustele ustes ustest ustega usi
"""
ESTONIAN += ESTONIAN_GRADES

HUNGARIAN = """
t- l- d- r- n- z- s- k- m- g-: a e ja je i ai ei jai jei át ét ját jét ok ek ök ot et öt
V: kat ket kkal kkel knak knek kban kben kból kből kra kre król kről kon ken kön któl ktől knál knél
V: khoz khez khöz kért kig
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

ALBANIAN = """
C: et at ave eve a
V: t
ër: rat ra rave
"""

BASQUE = """
V: a
"""

ICELANDIC = """
C: in ina inni inn inum ins ið inu arinnar irnar arnir urnar anna unum
V: n na nni nnar nn num ns ð nu nna rnir rnar
"""

WELSH = """
C: iaid ion au iau oedd on
"""

MALTESE = """
C: i ijiet
u: i a
"""

IRISH = """
C: anna acha í
e: í ithe
í: ithe
"""
