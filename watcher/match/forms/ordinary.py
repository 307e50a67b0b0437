"""Common words that are names as well: of persons, places, papers, parties and firms.

A keyword typed with a capital is the name: "Apple" is no apple, "Волков" no pack of wolves (the
genitive plural). So it needs a capital where the language has the word. Own curation, folded, by
language; a name missing here matches in small letters too.
"""

ORDINARY = {
    "en": "apple,shell,orange,target,gap,meta,visa,oracle,block,stripe,slack,zoom,signal,"
    "telegram,discord,threads,ford,gates,jobs,cook,page,king,young,black,white,brown,green,gray,"
    "grey,stone,wood,woods,field,fields,hill,hills,rice,price,rose,mark,will,grace,hope,faith,"
    "frank,bill,rob,pat,jack,art,drew,sue,chase,wells,case,drake,rich,cash,bath,cork,mobile,"
    "buffalo,phoenix,java,sandwich,greens,tories,times,post,guardian,mirror,sun,independent,"
    "economist,spectator,nature,fortune,labour,commons,lords,fed,sting,prince,pink,queen,seal,"
    "leopard,leopards,tiger,javelin,patriot,patriots,reform,ice,aids,baker,cooper,mason,carter,"
    "butler,cruz,fox,wolf,swift,west,north,banks,brooks,rivers,lake,marsh,moss,heath,church,day,"
    "noble,sharp,strong,short,long,little,love,pope,bishop,major,hunt,walker,fisher,potter,"
    "taylor,turner,weaver,starling",
    "ru": "победа,восток,запад,правда,известия,труд,звезда,спутник,родина,надежда,вера,любовь,"
    "слава,роза,роман,лев,марс,волков,орлов,козлов,баранов,быков,соколов,жуков,соловьев,воробьев,"
    "комаров,тараканов,кротов,бобров,ежов,котов,петухов,мешков,носов,усов,дедов,отцов,попов,"
    "зайцев,яблоко,магнит,лента,альянс,бор,клин,остров,гусь,мороз,зима,рыбаков,моряков,казаков,"
    "поляков,кузнецов,мельников,столяров,скворцов,голубев,журавлев,огурцов,перцев,дубов,кустов,"
    "листов,ветров,шаров,чаплин,пушкин,горький,черный,белый,толстой,грозный,свободный,мирный",
    "uk": "надія,віра,любов,слава,правда,свобода,голос,удар,вовк,бондар,коваль,мельник,кравець,"
    "швець,гончар,козак,лев,роман,орел,сокіл,зоря,калина,береза,мороз,зима,сірий,білий,чорний,"
    "ткач,кушнір,шевчук,гайдук,заєць,лисиця,чуб,рубан,бойко,острів,батьківщина,волков,вовків",
    "be": "вера,надзея,слава,каваль,мельнік,воўк,мароз,зіма,звязда,праўда,кравец,ткач,заяц,сокал",
    "bg": "вера,надежда,любов,слава,роза,ангел,камен,труд,дума,атака,възраждане,бряг,перник,петел",
    "sr": "sad,сад,politika,политика,danas,данас,novosti,новости,vreme,време,vuk,вук,mir,мир,"
    "slava,слава,zora,зора,nada,нада,vera,вера,kovač,ковач",
    "hr": "sad,most,vuk,mir,slava,zora,nada,vjera,kovač,lovrić,jutarnji,večernji,knez,golub,sokol",
    "bs": "sad,most,vuk,mir,slava,zora,nada,vjera,kovač,knez,golub,sokol",
    "sl": "sad,delo,večer,dnevnik,mladina,levica,svoboda,kovač,kralj,golob,volk,zajc,medved,vera",
    "cs": "ano,beran,sokol,král,mráz,liška,vlk,zajíc,holub,kos,kolář,černý,bílý,malý,veselý,"
    "dlouhý,krátký,tichý,moudrý,smutný,pokorný,bohatý,svoboda,zeman,fiala,kohout,slepička,piráti,"
    "starostové,právo,respekt,blesk,reflex,růžička,kučera,čermák,hájek,jelínek,doležal,přísaha",
    "sk": "smer,hlas,sme,sloboda,kráľ,mráz,vlk,zajac,holub,čierny,biely,malý,veselý,tichý,kováč,"
    "mlynár,pravda,plus,šport,obyčajní,spolu,demokrati",
    "pl": "lis,wilk,zając,kot,baran,król,mróz,gazeta,fakt,wprost,polityka,lewica,prawica,wiosna,"
    "razem,konfederacja,platforma,zielony,biały,czarny,kowal,rybak,słowik,sowa,dąb,róża,łódź,hel,"
    "piła,brzeg,duda,mazur,kania,czapla,kozioł,gołąb,kruk,orzeł,ziobro,wolski,górski,morski",
    "fr": "orange,carrefour,casino,libération,croix,point,express,marianne,parisien,humanité,"
    "poste,rose,claire,marine,pierre,jean,olive,prudence,sens,bar,die,gap,petit,grand,blanc,"
    "boulanger,berger,marchand,chevalier,roi,renard,moulin,fontaine,rivière,roche,marteau,total,"
    "free,safran,monde,figaro,échos,vert,leroux,mercier,charpentier,barbier,meunier,lemoine,"
    "faure,reconquête",
    "es": "sol,león,granada,victoria,dolores,rosa,mercedes,pilar,consuelo,esperanza,paz,luz,flor,"
    "blanca,clara,santos,reyes,flores,iglesias,guerra,cortés,delgado,moreno,rubio,calvo,bravo,"
    "castillo,torres,campos,montes,rojas,prado,vera,toro,lobo,molina,serrano,herrero,vega,cano,"
    "leal,rico,bueno,franco,podemos,ciudadanos,sumar,mundo,país,razón,marca,palma,casado,"
    "noticias,izquierda,morena,cruz,nieves,ángeles,remedios,soledad,cabello,cabeza,crespo,pastor,"
    "zapatero",
    "it": "rosa,bianca,chiara,stella,speranza,vittoria,leone,rossi,russo,bianchi,ricci,conte,"
    "conti,greco,gallo,costa,fontana,ferri,monti,grillo,lega,repubblica,stampa,sole,messaggero,"
    "tempo,foglio,libero,poste,luna,marina,pace,vespa,gatti,lupi,leoni,giornale,avvenire,domani,"
    "azione,serra,valle,villa,marino,caruso,barbieri,ferrari,sartori,pastore,prodi,letta,boschi",
    "pt": "temer,rocha,pinto,coelho,leitão,carneiro,cordeiro,ramos,campos,pires,costa,ribeiro,"
    "flores,globo,folha,estado,vale,novo,rede,chega,livre,público,expresso,sol,vitória,rosa,luz,"
    "paz,cruz,santos,reis,neves,serra,porto,moro,bola,visão,observador,passos,machado,ventura,"
    "montenegro",
    "ca": "sol,rosa,mar,neus,dolors,montserrat,junts,ara,punt,roca,puig,serra,vila,font,riera,"
    "soler",
    "ro": "lupu,ursu,rusu,moldova,adevărul,libertatea,jurnalul,munteanu,ciolacu,popa,olaru,"
    "cojocaru",
    "de": "kurz,lang,klein,gross,braun,weiss,schwarz,rot,grün,grüne,grünen,linke,linken,jung,"
    "wolf,stark,schön,fromm,ernst,reich,kühn,wild,treu,recht,heute,neu,blau,gelb,grau,hart,weich,"
    "alt",
    "nl": "groot,klein,wit,zwart,jong,koning,bos,berg,meer,visser,bakker,kok,trouw,best,hoorn,"
    "goes,buren,lang,kort,bruin,groen,wolf,leeuw,haan,dekker,mulder,kuiper,smit,denk,volt,forum",
    "sv": "lund,vara,mora,berg,dag,stig,björn,glad,lind,ström,holm,ek,sol,tro,hopp,kärlek,borg",
    "da": "dag,bo,skov,holm,bjerg,lund,kjær,møller,smed,politiken,information,venstre,enhedslisten",
    "no": "dag,bo,berg,lund,holm,vik,bakke,haugen,dal,moen,høyre,venstre,rødt,klassekampen,"
    "nationen",
    "is": "sól,björn,dagur,stefna,miðflokkurinn,steinn,hrafn,örn,vísir,björk,lilja,rós,von",
    "fi": "lahti,salo,onni,toivo,rauha,satu,pilvi,tuuli,suvi,meri,niemi,mäki,koski,järvi,saari,"
    "laine,virta,ranta,aalto,kivi,harju,halla,orpo,stubb,marin,seppä,sini,aamu,ilta,sana",
    "et": "kask,tamm,saar,mägi,sepp,rebane,ilves,kallas,karu,raud,kivi,koppel,põld,kuusk,lepik,"
    "eesti",
    "hu": "magyar,nagy,kis,fehér,fekete,vörös,király,farkas,róka,nyúl,szép,jó,virág,hajnal,rózsa,"
    "ibolya,takács,juhász,bíró,katona,lakatos,német,tót,szabó,molnár,kovács,halász,vadász,"
    "momentum",
    "lt": "vilkas,lapė,ąžuolas,eglė,rūta,rasa,audra,giedrė,laisvė,žemė,karalius",
    "lv": "es,vilks,lācis,lapsa,ozols,bērziņš,kalniņš,krūmiņš,zariņš,liepa,saule,rasa,aija,"
    "dzintars,vienotība,diena,briedis,vanags,kalns,egle,roze,rozīte,balodis,zvirbulis",
    "el": "ελπίδα,νίκη,ειρήνη,αγγελική,μακρήσ,μαύροσ,ράπτησ,νέα,βήμα,καθημερινή,αυγή,εστία",
    "sq": "koha,dita,besa,drita,liria,ylli,agimi,era,bora,shpresa,lule",
    "tr": "deniz,barış,yıldız,kaya,demir,aslan,güneş,umut,özgür,devrim,ateş,savaş,doğan,aydın,"
    "toprak,çelik,şahin,kaplan,kurt,koç,yavuz,ay,bahar,çiçek,gül,inci,yaprak,ışık,şimşek,"
    "yıldırım,bozkurt,kılıç,taş,dağ,ordu,muş,ağrı,uşak,sabah,hürriyet,milliyet,zaman,birgün,"
    "evrensel,sözcü,karar,akşam,vatan,cumhuriyet,iyi,saadet,gelecek,deva,zafer,ab,bm,soylu,ala,"
    "çakır,akın,er",
    "az": "azadlıq,dəniz,ulduz,günəş,aslan,dəmir,barış,ümid,bahar,çiçək,qala,musavat,yol,gəncə,"
    "şəki",
    "id": "tempo,kompas,bulan,bintang,budi,bunga,dewi,puan,mega,intan,ratu,raja,surya,satria",
    "ms": "bulan,bintang,bunga,dewi,mega,intan,ratu,raja,bersatu,amanah",
}

# Countries, cities and people of the concepts. Adjectives are told by their small letter, too:
# French "suisse", Croatian "francuska", Hungarian "japán".
PLACES = {
    "en": "pentagon,pentagons,ewe,ewes,reunion,jerseys,tonga",
    "fr": "suisse,réunion,corse,suède,argentine,chili,jersey,grenade,philippines,damas,panama,"
    "canaries,antarctique,cachemire,jordanien,tigré,china,havane,macédoine,manille,servie,chine",
    "es": "argentina,chile,china,india,suiza,filipinas,canarias,guinea,palestina,vaticano,jersey,"
    "indonesia,serbia,armenia,bosnia,macedonia,estonia,bermudas,malí,anguila,eritrea,catar,namibia,"
    "zambia,libia,siria,noruega,botsuana,jamaica,ucrania,holanda,malasia,maldivas,malta,lagos,"
    "asunción,cachemira,rusia,irlanda,franca,servia",
    "it": "svizzera,mosca,argentina,riunione,monaco,ucraina,mali,malta,filippine,macedonia,jersey,"
    "panama,eritrea,pentagono,bermuda,anguilla,libia,riga,lima",
    "pt": "argentina,índia,síria,equador,suíça,filipinas,malta,palestina,franca,líbia,gana,catar,"
    "servia,sérvia,bermudas,barbados,caxemira,arménia,armênia,camarões,praga,lagos,macedónia",
    "nl": "chili,jersey,panama,bermuda,modi,suède,japon,wieden",
    "sv": "polen,jersey,stubb,pentagon,kashmir,mosad,vitryska,alger,rom",
    "da": "polen,jersey,pentagon,kashmir,alger,rom",
    "no": "polen,jersey,pentagon,stubb,muskat,alger,rom",
    "ca": "alemanya,palau,xina,índia,argentina,roma,síria,palestina,noruega,filipines,equador,"
    "líbia,romania,franca,eritrea,bermudes,guinea,malta",
    "ro": "roma,romă,panama,grenada,antarctica,pentagon,pentagonul,belarus,guineea,muscat",
    "pl": "polski,dania,indie,mali,dudy,dudę,dudą,dudzie,jersey,komory,kijów,rydze,czad,panama,"
    "bermudy,kuby,rzeczpospolita",
    "cs": "huti,dudy,malta,panama,indie,soul,kuba,polska",
    "sk": "malta,panama,jersey,bieloruskom,riad,husi",
    "sl": "kitajska,poljska,japonska,nizozemska,češka,danska,irska,finska,portugalska,tajska,"
    "hrvaška,madžarska,slovaška,norveška,švedska,gazi,gazo,malta,komori,prag,sirska",
    "hr": "hrvatska,hrvatske,hrvatskoj,njemačka,francuska,turska,grčka,bugarska,mađarska,poljska,"
    "češka,slovačka,danska,finska,irska,norveška,švedska,nizozemska,portugalska,rumunjska,"
    "španjolska,švicarska,engleska,komori,gaze,gazi,gazu,gaza,kipar,burma,peru,butan,katar,prag",
    "bs": "hrvatska,hrvatske,hrvatskoj,njemačka,francuska,turska,grčka,bugarska,mađarska,poljska,"
    "češka,slovačka,danska,finska,irska,norveška,švedska,nizozemska,engleska,komori,gaze,gazi,gazu,"
    "gaza,kipar,burma,peru,butan,katar,prag",
    "sr": "hrvatska,hrvatske,hrvatskoj,nemačka,francuska,turska,grčka,bugarska,mađarska,poljska,"
    "češka,slovačka,danska,finska,irska,norveška,švedska,engleska,komori,gaze,gazi,gazu,gaza,kipar,"
    "burma,peru,butan,katar,prag,хрватска,немачка,француска,турска,грчка,бугарска,мађарска,пољска,"
    "чешка,словачка,данска,финска,ирска,норвешка,шведска,енглеска,гази,газу,кипар,бурма,перу,бутан,"
    "катар,праг",
    "mk": "хрватска,полска,чешка,словачка,данска,финска,ирска,норвешка,шведска,бутан,катар,кипар",
    "bg": "лавров,бутан,панама,прага,литва",
    "ru": "чили,песков,львов,перу,куба,сана,джерси,панама,индия",
    "uk": "перу,куба,моді,дуда,газі,джерсі,панама,чилі,курили,оман,катар",
    "be": "тога,чад,панама,джэрсі,кашмір,марока,атава,катар,пуціна",
    "hu": "japán,holland,brazil,ciprus,panama,sark,haiti,mali,bermuda",
    "lt": "trumpas,gana,malta",
    "lv": "gana,meloni,mali,malta,kuba",
    "et": "hiina,jaapani,itaalia,hispaania,kreeka,türgi,poola,läti,leedu,norra,taani,rootsi,soome,"
    "ungari,tšehhi,portugali,prantsuse,iraani,vietnami,korea,gruusia,armeenia,ukraina,bulgaaria,"
    "rumeenia,tai,meloni,trump,niue,tuski",
    "is": "vín,mön,gana",
    "tr": "mısır,ırak,kırım,umman,gine,şam,kabile,muska",
    "fi": "suomi,suomen,ruotsi,saksa,kiina,ranska,japani,norja,viro,turkki,kreikka,italia,espanja,"
    "puola,tanska,ukraina,unkari,portugali,islanti,latvia,liettua,englanti,tšekki,tsekki,romania,"
    "kroatia,serbia,bulgaria,albania,georgia,venäjä,somalia,malta,nauru,sanaa,modi,metsola,somali",
    "fil": "mali",
    "sw": "mali,sanaa",
    "sq": "butan,gazo",
    "eu": "aingira,gabon,ginea",
    "ga": "síne,sead",
    "gd": "gini,spàin,seula,ruis",
}
