"""Nouns of Finnish, Estonian and Hungarian."""

from watcher.match.forms.irregular.paradigm import Nouns

_ESTONIAN = {
    "1": "t s st sse l lt le ks ni na ta ga d 0",  # behind a genitive that ends in a vowel
    "2": "te tele tel telt test tesse tega teks",
}
NOUNS = (
    Nouns(
        "fi",
        {},
        """
        sota/soda+/sotia,sotien,sotaa,sotaan,sodissa,sodista,sotiin,sodat turku/turu+/turku+
        laki/lain,lait,laissa,lakia,lakeja,lakien,lakiin,lakeihin joki/joe+/jokea,jokien,jokeen
        maa+/maat,maita,maiden,maissa,maista,maihin,maan,maahan
        työ+/työt,töitä,töiden,töissä,työhön tie+/tiet,teiden,tiehen voima+
        veri/veren,verta,veressä,verestä vesi/vede+/vettä,veteen,vesiä,vesien
        käsi/käde+/kättä,käteen,käsiä,käsien kuukausi/kuukaude+/kuukautta
        vuosi/vuode+/vuotta,vuoteen,vuosia,vuosien,vuosina
        mies/miehe+/miestä,miesten,miehiä,miehet lapsi/lapse+/lasta,lasten,lapsia,lapset
        nainen,naiset poika/poja+/poikaa,poikia,pojat isä/isän,isät äiti/äidi+/äitiä,äidit
        tytär/tyttäre+/tytärtä sisar/sisare+/sisarta
        vanki/vangi+/vankia,vankeja,vankien,vangit,vankeina tuki/tue+/tukea,tukeen
        hinta/hinna+/hinnat,hinnoissa,hinnoista virta/virra+ valta/valla+/vallat
        kunta/kunna+/kunnat,kunnissa kauppa/kaupa+/kaupat,kaupoissa pankki/panki+/pankit
        poliisi+ raja+ puhe/puhee+ hätä/hädä+/hätää tauti/taudi+/taudit lupa/luva+/lupaa,luvat
        apu/avu+/apua,avut leipä/leivä+/leipää kirkko/kirko+/kirkot lakko/lako+/lakot
        verkko/verko+ rotta/rota+ kuningas/kuninkaa+/kuningasta,kuninkaat,kuninkaiden
        vieras/vieraa+ sotilas/sotilaa+/sotilasta,sotilaat,sotilaita,sotilaiden,sotilaille
        asukas/asukkaa+/asukasta,asukkaat,asukkaita,asukkaiden
        potilas/potilaa+/potilasta,potilaat,potilaita,potilaiden taivas/taivaa+/taivasta
        saari/saare+/saarta,saaria,saarten,saaret meri/mere+/merta,merien,meret
        kieli/kiele+/kieltä,kielet,kielten nuori/nuore+/nuorta,nuoret,nuorten,nuoria
        kivi/kive+/kivet talvi/talve+ järvi/järve+ tuli/tule+/tulta tuuli/tuule+/tuulta
        henki/henge+/henkeä,henkien,hengen,henget lehti/lehde+/lehteä,lehdet,lehtiä haava/haavo+
        uhka/uha+/uhkaa,uhat,uhkien,uhkia uhri+/uhrit,uhreja,uhrien,uhreille
        ase/asee+/aseet,aseita,aseiden,aseilla,asetta laiva+ hallitus/hallitukse+ kuolema+
        totuus/totuude+/totuutta oikeus/oikeude+/oikeutta,oikeudet,oikeuksia,oikeuksien
        vapaus/vapaude+/vapautta terveys/terveyde+/terveyttä
        rikos/rikokse+/rikosta,rikokset,rikoksia,rikosten kansa+ perhe/perhee+/perhettä,perheet
        hanke/hankkee+/hanketta,hankkeet,hankkeita liike/liikkee+/liikettä tapa/tava+/tavat
        rauha+ lento/lenno+/lennot tulva+ kuume/kuumee+/kuumetta sade/satee+/sadetta,sateet
        päivä+ viikko/viiko+/viikot luokka/luoka+ koti/kodi+/kotia,kotiin
        kaupunki/kaupungi+/kaupunkia,kaupungit hallinto/hallinno+ neuvosto+ tuomari+
        vaali/vaale+/vaalit,vaalien tauko/tauo+/tauot tulitauko/tulitauo+/tulitauot,tulitaukoja
        aselepo/aselevo+/aselepoa,aselepoon,aselevot
        """,
    ),
    Nouns(
        "et",
        _ESTONIAN,
        """
        sõda,sõjad/sõja~1/sõdade,sõdu,sõdades
        president,presidendid/presidendi~1/presidenti,presidentide kohus,kohtud/kohtu~1/kohtute
        kuningas,kuningad/kuninga~1 riik,riigid/riigi~1/riiki,riike,riikide,riikides,riikidele
        linn,linnad/linna~1/linnade,linnu maa,maad/maa~1/maade,maid raha,rahad/raha~1
        mees,mehed/mehe~1/meest,meeste,mehi naine,naised/naise~1/naist,naiste,naisi
        laps,lapsed/lapse~1/last,laste,lapsi inimene,inimesed/inimese~1/inimest,inimeste,inimesi
        poeg,pojad/poja~1/poega tütar,tütred/tütre~1 isa,isad/isa~1 ema,emad/ema~1
        vend,vennad/venna~1/venda sõber,sõbrad/sõbra~1/sõpra,sõprade sõdur,sõdurid/sõduri~1
        minister,ministrid/ministri~1 rahvas,rahvad/rahva~1 vang,vangid/vangi~1
        piir,piirid/piiri~1 laev,laevad/laeva~1 relv,relvad/relva~1/relvade,relvi
        leping,lepingud/lepingu~1/lepingute pank,pangad/panga~1/panka
        seadus,seadused/seaduse~1/seadust,seaduste valitsus,valitsused/valitsuse~1/valitsust
        kandidaat,kandidaadid/kandidaadi~1/kandidaati nõukogu,nõukogud/nõukogu~1
        valimised/valimis~2/valimisi,valimiste,valimistel õigus,õigused/õiguse~1/õigust,õiguste
        kuritegu,kuriteod/kuriteo~1 surm,surmad/surma~1 hind,hinnad/hinna~1/hinda
        jõgi,jõed/jõe~1/jõge meri,mered/mere~1/merd saar,saared/saare~1/saart
        haigus,haigused/haiguse~1/haigust rünnak,rünnakud/rünnaku~1 pomm,pommid/pommi~1
        rakett,raketid/raketi~1/raketti vesi/vett,veega,vees,veest,vette gaas,gaasid/gaasi~1
        nafta,naftad/nafta~1 sadam,sadamad/sadama~1 kool,koolid/kooli~1 kirik,kirikud/kiriku~1
        põgenik,põgenikud/põgeniku~1 pagulane,pagulased/pagulase~1 mõrv,mõrvad/mõrva~1
        lend,lennud/lennu~1/lendu lennuk,lennukid/lennuki~1 aasta,aastad/aasta~1
        päev,päevad/päeva~1 nädal,nädalad/nädala~1 erakond,erakonnad/erakonna~1/erakonda
        saadik,saadikud/saadiku~1 peaminister,peaministrid/peaministri~1
        vabariik,vabariigid/vabariigi~1/vabariiki liit,liidud/liidu~1/liitu maks,maksud/maksu~1
        keel,keeled/keele~1/keelt
        """,
    ),
    Nouns(
        "hu",
        {},
        """
        ház+/házai,házát,házának,házában hír+/híreket,hírek víz/viz+/víz+/vizet,vizek
        tűz/tüz+/tűz+/tüzet,tüzek vér+ jog+/jogok,jogát,jogait,jogai per+ bűn+ fal+
        út/ut+/út+/utat,utak,útja kéz/kez+/kéz+/kezek,kezet nép+/népet,népek,népe
        háború+/háborút,háborúk ország+ kormány+ pénz+/pénzt,pénzek,pénze nő+/nők,nőt férfi+
        ember+ gyerek+ gyermek+ apa/apa+ anya/anya+ fiú/fiúk,fiai,fia,fiát lány+
        szó/szava+/szav+/szó+ tó/tav+/tó+/tavak ló/lov+/ló+/lovak hó/hav+/hó+
        híd/hid+/híd+/hidak,hidat nyár/nyar+/nyár+ tél/tel+/tél+ levél/level+/levél+
        név/nev+/név+/ég+ hét/het+/hét+/hetek év+/évek,évet,éve nap+/napok,napot hadsereg+
        fegyver+ bomba+ hajó+/hajók,hajót gép+/gépek,gépet autó+ tiszt+ király+ szerződés+ bank+
        tag+/tagok,tagja,tagjai,tagot párt+/pártok,pártot cél+/célok,célt baj+/bajok
        bíró+/bírók,bírót,bírája bíróság+ határ+ börtön+ fogoly/fogl+/fogoly+ rab+/rabok,rabot
        tanú+/tanúk,tanút áldozat+ föld+/földek,földet kör+/körök,körben tűzszünet+
        terv+/tervek,tervet ár+/árak,árat adó+/adók,adót gáz+/gázt olaj+ áram/áramot kór+
        járvány+ dal+ könyv+ béke/béké+ vád+/vádak,vádat gól+/gólok tér/ter+/tér+/terek
        falu/falv+/falu+ templom+ egyház+ erő/erej+/erő+/erők,erőt idő/idej+/idő+/időt nyelv+
        szám+/számok,számot személy+ vezető+/vezetők,vezetőt követ/követek szív+/szívet
        fej+/fejek,fejet kép+/képek,képet ügy+/ügyek,ügyet rész+/részek,részt mód+/módok,módot
        seb+/sebek
        """,
    ),
)
