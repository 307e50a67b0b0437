"""Nouns of English, German, Dutch, Swedish, Danish, Norwegian and Icelandic."""

from watcher.match.forms.irregular.paradigm import Nouns

_GERMAN = {"1": "e en", "2": "er ern", "3": "en", "4": "0 n"}
_SWEDISH = {
    "1": "et en ets ens",
    "2": "en ens",
    "3": "et ets",
    "4": "er erna ernas ers",
    "5": "ar arna arnas",
}
_DANISH = {"1": "et ets", "2": "en ens", "3": "e ene enes", "4": "er erne ernes"}
NOUNS = (
    Nouns(
        "en",
        {},
        """
        man,men woman,women child,children foot,feet tooth,teeth mouse,mice goose,geese ox,oxen
        wife,wives life,lives knife,knives thief,thieves wolf,wolves half,halves shelf,shelves
        crisis,crises analysis,analyses thesis,theses hypothesis,hypotheses oasis,oases
        axis,axes diagnosis,diagnoses synthesis,syntheses criterion,criteria
        phenomenon,phenomena bacterium,bacteria referendum,referenda memorandum,memoranda
        stratum,strata alumnus,alumni nucleus,nuclei fungus,fungi stimulus,stimuli
        """,
    ),
    Nouns(
        "de lb",
        _GERMAN,
        """
        haus/häus~2/hause,hauses land/länd~2/lande,landes buch/büch~2/buches
        wort/wört~2/worte,wortes,worten mann/männ~2/manne,mannes stadt/städt~1
        bank/banken,bänke,bänken macht/mächt~1 kraft/kräft~1 nacht/nächt~1 hand/händ~1
        wand/wänd~1 stand/ständ~1/standes sohn/söhn~1/sohnes vater/väter,vätern
        mutter/mütter,müttern tochter/töchter,töchtern bruder/brüder,brüdern zug/züg~1/zuges
        flug/flüg~1/fluges platz/plätz~1/platzes vertrag/verträg~1/vertrages
        antrag/anträg~1/antrages rat/rät~1/rates fall/fäll~1/falles ball/bäll~1
        fluss/flüss~1/flusses schuss/schüss~1 brand/bränd~1/brandes arzt/ärzt~1/arztes
        wolf/wölf~1/wolfes not/nöte,nöten wald/wäld~2/waldes kopf/köpf~1/kopfes
        sturm/stürm~1/sturmes dorf/dörf~2/dorfes volk/völk~2/volkes markt/märkt~1/marktes
        kampf/kämpf~1/kampfes gott/gött~2/gottes tod/todes,tode amt/ämt~2/amtes rad/räd~2
        gut/güt~2 pass/päss~1/passes grund/gründ~1/grundes plan/plän~1 satz/sätz~1/satzes
        kuh/küh~1 maus/mäus~1 zaun/zäun~1 bau/bauten,baus kind/kinder,kindern,kindes zahn/zähn~1
        bund/bünde,bundes schaden/schäden,schadens hafen/häfen,hafens laden/läden graben/gräben
        garten/gärten,gartens fluch/flüch~1 bach/bäch~1 dach/däch~2 loch/löch~2
        jahr/jahre,jahren,jahres
        """,
    ),
    Nouns(
        "nl",
        {},
        """
        man,mannen dag,dagen weg,wegen stad,steden schip,schepen kind,kinderen lid,leden
        god,goden oorlog,oorlogen wet,wetten mens,mensen land,landen bom,bommen vlag,vlaggen
        vrouw,vrouwen dood,doden brug,bruggen boot,boten trein,treinen slag,slagen
        zoon,zonen,zoons baan,banen zaak,zaken taak,taken raad,raden graf,graven hof,hoven
        huis,huizen brief,brieven dief,dieven prijs,prijzen reis,reizen jaar,jaren
        haven,havens leger,legers rechter,rechters gevaar,gevaren bedrijf,bedrijven
        misdrijf,misdrijven verdrag,verdragen gebied,gebieden school,scholen dorp,dorpen
        bos,bossen gat,gaten zee,zeeen,zeeën ziekte,ziektes,ziekten muur,muren buur,buren
        uur,uren vuur,vuren minderheid,minderheden waarheid,waarheden stam,stammen kans,kansen
        """,
    ),
    Nouns(
        "sv",
        _SWEDISH,
        """
        val/valet,valen,valets man,män/mannen,männen,mannens,männens,mans,mäns
        barn/barnet,barnen,barns,barnets,barnens
        land,länder/landet,länderna,lands,landets,länders,ländernas
        stad,städer/staden,städerna,stads,stadens,städernas bok,böcker/boken,böckerna
        hand,händer/handen,händerna son,söner/sonen,sönerna,sons
        dotter,döttrar/dottern,döttrarna mor,mödrar far,fäder/fadern,faderns
        bror,bröder/brodern,bröderna natt,nätter/natten,nätterna tand,tänder/tanden
        fot,fötter/foten,fötterna kraft,krafter/kraften,krafterna
        vapen/vapnet,vapnen,vapens,vapnets,vapnens
        kärnvapen/kärnvapnet,kärnvapnen,kärnvapens,kärnvapnens
        atomvapen/atomvapnet,atomvapnen,atomvapens,atomvapnens
        lag,lagar/lagen,lagarna,lagens,laget,lagets,lagens
        krig/kriget,krigen,krigets,krigs,krigens mord/mordet,morden,mordets
        år/året,åren,års,årets,årens liv/livet,liven,livets,livs
        kung,kungar/kungen,kungens,kungarna hav/havet,haven,havets hus/huset,husen,husets,husens
        råd/rådet,råden,rådets,råds hot/hotet,hoten,hotets
        brott/brottet,brotten,brottet,brotts,brottets
        parti,partier/partiet,partierna,partiets,partis pris,priser/priset,priserna,prisets
        bil,bilar/bilen,bilarna skog,skogar/skogen,skogarna dag,dagar/dagen,dagarna,dagens
        fred/freden,fredens brand,bränder/branden,bränderna,brandens död/döden,dödens
        gas,gaser/gasen bank,banker/banken,bankerna,bankens by,byar/byn,byarna
        jord/jorden,jordens skola,skolor/skolan,skolorna,skolans
        domstol,domstolar/domstolen,domstolarna,domstolens
        fånge,fångar/fången,fångarna,fångarnas båt,båtar/båten,båtarna dom,domar/domen
        eld,eldar/elden,eldarna ras/raset,rasen medel/medlet,medlen,medels
        läger/lägret,lägren,lägrets nummer/numret fiende,fiender/fienden,fienderna,fiendens
        offer/offret,offren,offrets,offrens handel/handeln,handelns fågel,fåglar/fågeln,fåglarna
        segel/seglet regel,regler/regeln,reglerna
        """,
    ),
    Nouns(
        "da",
        _DANISH,
        """
        mand,mænd/manden,mændene,mands,mandens,mænds kvinde,kvinder/kvinden,kvinderne
        barn,børn/barnet,børnene,barns,børns,barnets,børnenes
        by,byer/byen,byerne,bys,byens,byernes land,lande/landet,landene,landets,landes
        bog,bøger/bogen,bøgerne hånd,hænder/hånden,hænderne søn,sønner/sønnen,sønnerne
        datter,døtre/datteren,døtrene far,fædre/faderen mor,mødre/moderen
        bror,brødre/broderen,brødrene nat,nætter/natten,nætterne fod,fødder/foden,fødderne
        krig,krige/krigen,krigene,krigens lov/loven,lovene,lovens valg/valget,valgene,valgets
        liv/livet,livets,livs konge,konger/kongen,kongens,kongerne våben/våbnet,våbnene,våbens
        mord/mordet,mordene hus,huse/huset,husene,husets råd/rådet,rådene,rådets
        år/året,årene,års,årets dag,dage/dagen,dagene,dagens fred/freden,fredens
        brand,brande/branden,brandene død/døden hav/havet,havene
        skib,skibe/skibet,skibene,skibets fly/flyet,flyene tog/toget,togene
        bil,biler/bilen,bilerne gas,gasser/gassen bank,banker/banken,bankerne,bankens
        dom,domme/dommen,dommene ret/retten,rettens,retter lejr,lejre/lejren,lejrene
        fange,fanger/fangen,fangerne skat,skatter/skatten,skatterne
        parti,partier/partiet,partierne,partiets offer,ofre/offeret,ofrene,ofrenes
        middel,midler/midlet,midlerne handel/handelen regel,regler/reglen,reglerne
        """,
    ),
    Nouns(
        "no",
        _DANISH,
        """
        mann,menn/mannen,mennene,manns,mannens,menns kvinne,kvinner/kvinnen,kvinnene,kvinna
        barn/barnet,barna,barnas,barns,barnets by,byer/byen,byene,byens
        land/landet,landene,landa,lands,landets bok,bøker/boken,bøkene,boka
        hånd,hender/hånden,hendene,hånda sønn,sønner/sønnen,sønnene
        datter,døtre/datteren,døtrene,dattera far,fedre mor,mødre/moren
        bror,brødre/broren,brødrene natt,netter/natten,nettene,natta
        krig,kriger/krigen,krigene,krigens lov/loven,lovene,lovens valg/valget,valgene,valgets
        liv/livet,livene,livets konge,konger/kongen,kongens våpen/våpenet,våpnene,våpnet,våpens
        mord/mordet,mordene hus/huset,husene,husa,husets råd/rådet,rådene,rådets
        år/året,årene,åra,års,årets dag,dager/dagen,dagene,dagens fred/freden,fredens
        brann,branner/brannen,brannene død/døden hav/havet,havene skip/skipet,skipene,skipets
        fly/flyet,flyene tog/toget,togene bil,biler/bilen,bilene gass,gasser/gassen
        bank,banker/banken,bankene,bankens øy,øyer/øya,øyene,øyen dom/dommen,dommene
        leir,leirer/leiren,leirene fange,fanger/fangen,fangene skatt,skatter/skatten,skattene
        parti,partier/partiet,partiene,partiets offer,ofre/offeret,ofrene
        middel,midler/middelet,midlene
        """,
    ),
    Nouns(
        "is",
        {},
        """
        maður,menn/mann,manni,manns,mönnum,manna,maðurinn,manninum,mennirnir
        kona,konur/konu,kvenna,konum,konan,konuna,konur
        barn,börn/barni,barns,börnum,barna,barnið,börnin
        land,lönd/landi,lands,löndum,landa,landið,landinu,löndin
        stríð/stríði,stríðs,stríðum,stríða,stríðið,stríðinu,stríðsins
        borg,borgir/borgar,borgum,borga,borgin,borgina,borginni bók,bækur/bókar,bókum,bóka
        hönd,hendur/hendi,handar,höndum,handa sonur,synir/son,syni,sonar,sonum,sona
        dóttir,dætur/dóttur,dætrum,dætra faðir,feður/föður,feðrum móðir,mæður/móður,mæðrum
        bróðir,bræður/bróður,bræðrum nótt,nætur/nóttu,nóttum
        lög/lögum,laga,lögin,lögunum,laganna
        dómur,dómar/dóm,dómi,dóms,dómum,dóma,dómurinn,dóminn dómari,dómarar/dómara,dómurum
        fjörður,firðir/fjörð,firði,fjarðar,fjörðum vopn/vopni,vopns,vopnum,vopna,vopnin
        kosning,kosningar/kosninga,kosningum,kosningarnar,kosningunum
        ráðherra,ráðherrar/ráðherrum,ráðherrann
        forseti,forsetar/forseta,forsetinn,forsetans,forsetanum
        ríki/ríkis,ríkjum,ríkja,ríkið,ríkinu,ríkisins banki,bankar/banka,bönkum,bankinn,bankans
        eldgos/eldgosi,eldgoss,eldgosum,eldgosa,eldgosið,eldgosinu gos/gosi,goss,gosið,gosinu
        skip/skipi,skips,skipum,skipa,skipið,skipinu
        skattur,skattar/skatt,skatti,skatts,sköttum,skatta
        flokkur,flokkar/flokk,flokki,flokks,flokkum,flokka,flokkurinn,flokksins
        """,
    ),
)
