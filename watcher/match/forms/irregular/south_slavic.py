"""Nouns of Serbian, Croatian and Bosnian, Slovene, Bulgarian and Macedonian."""

from watcher.match.forms.irregular.paradigm import Nouns

_SERBIAN = {
    "1": "a u om ovi ova ove ovima",
    "2": "a u em evi eva eve evima",
    "3": "a u om e i ima",
    "4": "a u em e i ima",
    "5": "i ima ju",
}
_SLOVENE = {
    "1": "a u om i ov ih ovi ove ovih ovom",
    "2": "a u em i ev ih ema",
    "3": "i jo em eh mi",
}
_BULGARIAN = {
    "1": "а ът ове овете",
    "2": "а ът и ите",
    "3": "я ят еве евете",
    "4": "ът а и ите",
    "5": "та и ите",
    "6": "та то",
}
_MACEDONIAN = {"1": "от ови овите", "2": "от и ите", "3": "та то"}
NOUNS = (
    Nouns(
        "hr bs sr",
        _SERBIAN,
        """
        rat,ratovi/rat~1 sud,sudovi/sud~1 dom,domovi/dom~1 mir/mira,miru,mirom
        grad,gradovi/grad~1 sudac,suci/suca,sucu,sucem,suče,sudaca,sucima
        sudija,sudije/sudiju,sudiji,sudijom,sudija,sudijama
        otac,očevi/oca,ocu,ocem,oče,očeva,očevima sin,sinovi/sin~1
        brat,braća/brata,bratu,bratom,braće,braći,braću,braćom
        čovjek,ljudi/čovjeka,čovjeku,čovjekom,čovječe,ljude,ljudima
        čovek,ljudi/čoveka,čoveku,čovekom,čoveče,ljude,ljudima
        dijete,djeca/djeteta,djetetu,djetetom,djece,djeci,djecu,djecom
        dete,deca/deteta,detetu,detetom,dece,deci,decu,decom
        borac,borci/borca,borcu,borcem,borče,boraca,borcima novac/novca,novcu,novcem
        starac,starci/starca,starcu,starca,staraca lovac,lovci/lovca,lovcu,lovaca
        pisac,pisci/pisca,piscu,piscem,pisaca
        stranac,stranci/stranca,strancu,strancem,stranaca,strance,strancima
        posao,poslovi/posla,poslu,poslom,poslova,poslove,poslovima
        ugao,uglovi/ugla,uglu,uglom,uglova
        dio,dijelovi/dijela,dijelu,dijelom,dijelova,dijelove,dijelovima
        deo,delovi/dela,delu,delom,delova,delove,delovima pakao/pakla,paklu,paklom
        ugalj/uglja,uglju,ugljem ugljen/ugljena zakon,zakoni/zakon~3 član,članovi/član~1
        bog,bogovi/boga,bogu,bogom,bogova,bogovima rak/raka,raku,rakom
        tok,tokovi/toka,toku,tokova,tokove,tokovima rok,rokovi/rok~1
        dug,dugovi/dugu,dugova,dugove,dugovima trg,trgovi/trg~1 lik,likovi/lik~1
        cilj,ciljevi/cilj~2 kraj,krajevi/kraj~2
        put,putovi,putevi/puta,putu,putem,putova,putove,puteva,puteve,putevima
        most,mostovi/most~1 brod,brodovi/brod~1 plin,plinovi/plin~1 gas,gasovi/gasa,gasu,gasom
        led/leda,ledu,ledom lijek,lijekovi/lijek~1 lek,lekovi/leka,leku,lekom,lekova,lekove
        hljeb/hljeba hleb/hleba,hlebu kruh/kruha,kruhu vrh,vrhovi/vrh~1 rod,rodovi/rod~1
        red,redovi/red~1 rad,radovi/rad~1 pad,padovi/padu,padom,padova,padove
        glas,glasovi/glas~1 spor,sporovi/spor~1 zbor,zborovi/zbor~1 napad,napadi/napad~3
        dan,dani/dana,danu,danom,dane,danima sat,sati/sata,satu,satom,satima
        mjesec,mjeseci/mjeseca,mjesecu,mjesecom,mjesecima
        mesec,meseci/meseca,mesecu,mesecom,mesecima krv/krvi,krvlju noć,noći/noću,noćima
        moć,moći/moći,moću,moćima vlast,vlasti/vlašću,vlastima smrt,smrti/smrću
        riječ,riječi/riječju,riječima reč,reči/rečju,rečima stvar,stvari/stvarima
        žena,žene/ženi,ženu,ženom,ženama zemlja,zemlje/zemalja rijeka,rijeke/rijeci
        ruka,ruke/ruci,ruku noga,noge/nozi vojska,vojske/vojsci granica,granice/granica
        banka,banke/banci,banaka vojnik,vojnici/vojnicima,vojnika,vojniku,vojnikom,vojnike
        žrtva,žrtve/žrtava tvrtka,tvrtke/tvrtki ime,imena/imenu,imenom,imenima
        vrijeme,vremena/vremenu,vremenom,vremenima vreme,vremena/vremenu,vremenom,vremenima
        pismo,pisma/pisama selo,sela/selu,selom,selima tijelo,tijela/tijelu,tijelom,tijelima
        telo,tela/telu,telom,telima oružje/oružja,oružju,oružjem narod,narodi/narod~3
        kralj,kraljevi/kralj~2 car,carevi/cara,caru,carem,careva,careve
        vođa,vođe/vođu,vođi,vođom,vođama pas,psi/psa,psu,psom,pse,pasa,psima lav,lavovi/lav~1
        muž,muževi/muž~2 vuk,vukovi/vuk~1 list,listovi/list~1 vlak,vlakovi/vlak~1
        voz,vozovi/voza,vozu,vozom,vozovi,vozova,vozove zid,zidovi/zid~1 kamp,kampovi/kamp~1
        logor,logori/logor~3 požar,požari/požar~3 potres,potresi/potres~3
        zločinac,zločinci/zločinca,zločincu,zločincem,zločinaca,zločince,zločincima
        predak,preci/pretka,predaka
        svjedok,svjedoci/svjedocima,svjedoka,svjedoku,svjedokom,svjedoke
        svedok,svedoci/svedocima,svedoka,svedoku,svedokom,svedoke početak,počeci/početka,početku
        dolazak,dolasci/dolaska,dolasku,dolaskom odlazak,odlasci/odlaska,odlasku
        sastanak,sastanci/sastanka,sastanku,sastankom,sastanaka,sastanke,sastancima
        predsjednik,predsjednici/predsjedniku predsednik,predsednici/predsedniku
        porez,porezi/porez~3 pritisak,pritisci/pritiska,pritisku,pritiskom
        postupak,postupci/postupka,postupku,postupkom ustanak,ustanci/ustanka,ustanku,ustankom
        šef,šefovi/šef~1 zub,zubi/zuba,zubu,zube rob,robovi/roba,robova,robove
        bod,bodovi/boda,bodova,bodove vrt,vrtovi/vrta,vrtu top,topovi/topa,topova,topove
        duh,duhovi/duha,duhu,duhova jug/juga,jugu bitka,bitke/bitaka sredstvo,sredstva/sredstava
        znak,znakovi/znak~1 čas,časovi/časa,času,časova element,elementi/elemenata
        student,studenti/studenata predmet,predmeti/predmeta momak,momci/momka,momcima
        zločin,zločini/zločin~3 događaj,događaji/događaja mozak,mozgovi/mozga,mozgu
        """,
    ),
    Nouns(
        "sl",
        _SLOVENE,
        """
        dom,domovi/dom~1 mir/miru,mira,mirom rok,roki/rok~1 boj,boji/boj~2 trg,trgi/trg~1
        bog,bogovi/bog~1 sin,sinovi/sin~1 mož,možje/moža,možu,možem,može,mož
        človek,ljudje/človeka,človeku,človekom,ljudi,ljudem,ljudmi,ljudeh
        otrok,otroci/otroka,otroku,otrokom,otroke,otrok,otrocih
        oče,očetje/očeta,očetu,očetom,očetov mati,matere/mater,materi,materjo vojna,vojne/vojn
        žrtev,žrtve/žrtvah,žrtvi,žrtvijo,žrtvam cerkev,cerkve/cerkvi,cerkvijo
        raven,ravni/ravnjo,ravneh smrt,smrti/smrtjo kri,krvi/krvjo moč,moči/močjo,močeh
        noč,noči/nočjo pot,poti/potjo,poteh misel,misli/mislijo,mislih
        pes,psi/psa,psu,psom,pse,psov lev,levi/leva,levu,levov red,redi/red~1 vir,viri/vir~1
        vrh,vrhovi/vrh~1 les,lesovi/lesa,lesu,lesom led,ledovi/leda,ledu,ledom
        rak,raki/raka,raku,rakom plin,plini/plina,plinu,plinom,plinov grad,gradovi/grad~1
        most,mostovi/most~1 dan,dnevi/dneva,dnevu,dni,dnem,dnevih
        teden,tedni/tedna,tednu,tednom,tednov,tedne,tednih leto,leta/let,letu,letom,letih
        telo,telesa/telesu,telesom,teles drevo,drevesa/dreves sodišče,sodišča/sodišč
        podjetje,podjetja/podjetij območje,območja/območij sredstvo,sredstva/sredstev
        šola,šole/šol hiša,hiše/hiš cena,cene/cen voda,vode/vod žena,žene/žen sila,sile/sil
        roka,roke/rok ladja,ladje/ladij zemlja,zemlje/zemelj
        bolezen,bolezni/boleznijo,boleznih,boleznim ogenj,ognji/ognja,ognju,ognjem
        sovražnik,sovražniki/sovražnika zločin,zločini/zločina ime,imena/imenu,imenom,imen,imeni
        pismo,pisma/pisem orožje,orožja/orožju,orožjem volitve/volitev,volitvah,volitvam
        bitka,bitke/bitk igra,igre/iger davek,davki/davka,davku,davkom,davkov,davke,davkih
        kazen,kazni/kaznijo,kaznih veter,vetrovi/vetra,vetru zid,zidovi/zid~1
        kamen,kamni/kamna,kamnu,kamnov suženj,sužnji/sužnja,sužnje,sužnjev
        brat,bratje/brata,bratu,bratov društvo,društva/društev področje,področja/področij
        riba,ribe/rib mina,mine/min luč,luči/lučjo
        """,
    ),
    Nouns(
        "bg",
        _BULGARIAN,
        """
        час,часове/часа,часът,часовете съд,съдилища/съда,съдът,съдилищата,съдове,съдовете
        мир/мира,мирът дом,домове/дом~1 град,градове/град~1 мъж,мъже/мъжа,мъжът,мъжете
        син,синове/син~1 бог,богове/бога,богът,боговете бой,боеве/боя,боят,боевете
        край,краища/края,краят,краищата крал,крале/краля,кралят,кралете
        цар,царе/царя,царят,царете кораб,кораби/кораба,корабът,корабите план,планове/план~1
        глас,гласове/глас~1 връх,върхове/върха,върхът,върховете
        дълг,дългове/дълга,дългът,дълговете гръб,гърбове/гърба,гърбът вид,видове/вид~1
        член,членове/член~1 влак,влакове/влак~1 мост,мостове/мост~1 закон,закони/закон~2
        ден,дни/деня,денят,дните,дена огън,огньове/огъня,огънят,огньовете
        път,пътища/пътя,пътят,пътища,пътищата лев,левове/лева,левът,левовете мач,мачове/мач~1
        човек,хора/човека,човекът,хората дете,деца/детето,децата жена,жени/жената,жените
        ръка,ръце/ръката,ръцете име,имена/името,имената лице,лица/лицето,лицата кръв/кръвта
        нощ,нощи/нощта,нощите помощ,помощи/помощта,помощите цел,цели/целта,целите
        власт,власти/властта,властите смърт/смъртта любов/любовта песен,песни/песента,песните
        болест,болести/болестта,болестите област,области/областта
        брат,братя/брата,братът,братята баща,бащи/бащата майка,майки/майката
        война,войни/войната,войните враг,врагове/врага,врагът,враговете
        войник,войници/войника,войникът,войниците цвят,цветове/цвета,цветът,цветовете
        език,езици/езика,езикът,езиците газ,газове/газа,газът,газовете лед,ледове/леда,ледът
        хляб,хлябове/хляба,хлябът свят,светове/света,светът,световете
        месец,месеци/месеца,месецът,месеците орган,органи/органа боец,бойци/боеца,боецът,бойците
        беглец,бегълци/беглеца,бегълците борец,борци/бореца,борците
        чужденец,чужденци/чужденеца,чужденците село,села/селото,селата тяло,тела/тялото,телата
        място,места/мястото,местата дърво,дървета/дървото,дърветата
        летище,летища/летището,летищата момче,момчета/момчето,момчетата
        животно,животни/животното,животните мярка,мерки/мярката,мерките вяра/вярата
        сила,сили/силата,силите река,реки/реката,реките цена,цени/цената,цените
        случай,случаи/случая,случаят,случаите щат,щати/щата,щатите
        министър,министри/министъра,министърът,министрите век,векове/века,векът,вековете
        крак,крака/кракът,краката шеф,шефове/шефа,шефът,шефовете кон,коне/коня,конят,конете
        клуб,клубове/клуба,клубът,клубовете спорт,спортове/спорта,спортът
        спор,спорове/спора,спорът,споровете евреин,евреи/евреина,евреите
        бряг,брегове/брега,брегът,бреговете грях,грехове/греха,грехът
        знак,знаци/знака,знакът,знаците кадър,кадри/кадъра,кадрите
        компютър,компютри/компютъра,компютрите море,морета/морето
        """,
    ),
    Nouns(
        "mk",
        _MACEDONIAN,
        """
        суд,судови/суд~1 мир/мирот дом,домови/дом~1 град,градови/град~1 маж,мажи/мажот,мажите
        син,синови/син~1 бог,богови/бог~1 крај,краеви/крајот,краеви,краевите
        бој,боеви/бојот,боевите крал,кралеви/кралот,кралевите план,планови/план~1
        глас,гласови/глас~1 долг,долгови/долг~1 член,членови/член~1 воз,возови/воз~1
        мост,мостови/мост~1 ден,денови/ден~1 оган,огнови/оганот,огновите
        пат,патишта/патот,патиштата час,часови/час~1 човек,луѓе/човекот,луѓето
        дете,деца/детето,децата жена,жени/жената,жените рака,раце/раката,рацете
        име,имиња/името,имињата лице,лица/лицето,лицата крв/крвта ноќ,ноќи/ноќта,ноќите
        помош/помошта цел,цели/целта,целите власт,власти/власта,властите смрт/смртта
        болест,болести/болеста,болестите област,области/областа брат,браќа/братот,браќата
        татко,татковци/таткото војна,војни/војната,војните војник,војници/војникот,војниците
        јазик,јазици/јазикот,јазиците гас,гасови/гасот леб/лебот свет/светот
        месец,месеци/месецот,месеците борец,борци/борецот,борците
        странец,странци/странецот,странците село,села/селото,селата тело,тела/телото,телата
        место,места/местото,местата сила,сили/силата,силите цена,цени/цената,цените
        мерка,мерки/мерката,мерките песна,песни/песната,песните случај,случаи/случајот,случаите
        тим,тимови/тимот,тимовите вид,видови/видот,видовите врв,врвови/врвот
        ѕид,ѕидови/ѕидот,ѕидовите знак,знаци/знакот,знаците шеф,шефови/шефот
        век,векови/векот,вековите камен,камења/каменот сведок,сведоци/сведокот,сведоците
        трошок,трошоци/трошокот,трошоците извештај,извештаи/извештајот,извештаите
        """,
    ),
)
