"""Nouns of Lithuanian and Latvian."""

from watcher.match.forms.irregular.paradigm import Nouns

_LITHUANIAN = {
    "1": "s ies iai iui į imi yje ys ių ims is imis yse",
    "2": "ens eniui enį eniu enyje enys enų enims enis enimis enyse",
    "3": "aus ui ų umi uje ūs ų ums us umis uose",
}
_LATVIAN = {
    "1": "a am u ā i iem us os",
    "2": "ja jam ju jā ji jiem jus jos",
    "3": "s ij i ī is u im īs",
}
NOUNS = (
    Nouns(
        "lt",
        _LITHUANIAN,
        """
        asmuo,asmenys/asm~2 vanduo,vandenys/vand~2 akmuo,akmenys/akm~2 vaidmuo,vaidmenys/vaidm~2
        šuo,šunys/šuns,šuniui,šunį,šuniu,šunų,šunims,šunimis
        žmogus,žmonės/žmogaus,žmogui,žmogų,žmogumi,žmonių,žmonėms,žmones,žmonėmis,žmonėse
        duktė,dukterys/dukters,dukteriai,dukterį,dukterų
        sesuo,seserys/sesers,seseriai,seserį,seserų
        karas,karai/karo,karui,karą,karu,kare,karų,karams,karus,karais,karuose
        vyras,vyrai/vyro,vyrui,vyrą,vyru,vyrų,vyrams,vyrus,vyrais
        metai/metų,metams,metus,metais,metuose oras,orai/oro,orui,orą,oru,ore,orų
        ugnis/ugnies,ugnį,ugnimi,ugnyje
        šalis,šalys/šalies,šaliai,šalį,šalimi,šalyje,šalių,šalims,šalimis,šalyse
        mirtis,mirtys/mirties,mirčiai,mirtį,mirtimi,mirčių
        dalis,dalys/dalies,daliai,dalį,dalimi,dalių,dalims,dalimis teisė,teisės/teisių,teisėms
        pinigai/pinigų,pinigams,pinigus,pinigais žuvis,žuvys/žuvies,žuvį,žuvų,žuvims
        naktis,naktys/nakties,naktį,naktimi,naktų pilis,pilys/pilies,pilį,pilyje,pilių
        teismas,teismai/teismo,teismui,teismą,teismu,teisme,teismų,teismams,teismus
        miestas,miestai/miesto,mieste,miestą,miestų,miestuose
        vadas,vadai/vado,vadui,vadą,vadu,vadų,vadams,vadus,vadais
        brolis,broliai/brolio,broliui,brolį,brolių tėvas,tėvai/tėvo,tėvui,tėvą,tėvų,tėvams,tėvus
        sūnus,sūnūs/sūnaus,sūnui,sūnų,sūnumi,sūnums turgus,turgūs/turgaus,turgui,turgų,turguje
        dangus/dangaus,dangui,dangų,danguje
        narys,nariai/nario,nariui,narį,nariu,narių,nariams,narius,nariais
        mokestis,mokesčiai/mokesčio,mokesčiui,mokestį,mokesčiu,mokesčių,mokesčiams,mokesčius,mokesčiais
        ginklas,ginklai/ginklo,ginklą,ginklu,ginklų,ginklams,ginklus,ginklais
        kelias,keliai/kelio,keliui,kelią,keliu,kelyje,kelių,kelius,keliuose
        """,
    ),
    Nouns(
        "lv",
        _LATVIAN,
        """
        karš,kari/kar~1 ceļš,ceļi/ceļ~1 tēvs,tēvi/tēv~1 vīrs,vīri/vīr~1 gads,gadi/gad~1
        nams,nami/nam~1 koks,koki/kok~1 gods/goda,godu,godam,godā
        suns,suņi/suņa,sunim,suni,suņiem,suņus,suņu
        ūdens,ūdeņi/ūdeņa,ūdenim,ūdeni,ūdenī,ūdeņu,ūdeņiem,ūdeņos
        akmens,akmeņi/akmeņa,akmeni,akmeņu,akmeņiem,akmeņus uguns/uguni,ugunī,ugunij,uguņu
        nakts,naktis/nakti,naktī,naktij,nakšu,naktīm
        valsts,valstis/valsti,valstī,valstij,valstu,valstīm,valstīs
        sirds,sirdis/sirdi,sirdī,siržu zivs,zivis/zivi,zivij,zivju,zivīm
        cilvēks,cilvēki/cilvēk~1 bērns,bērni/bērn~1 draugs,draugi/draug~1
        brālis,brāļi/brāļa,brālim,brāli,brāļu,brāļiem,brāļus dēls,dēli/dēl~1 kungs,kungi/kung~1
        likums,likumi/likum~1 laiks,laiki/laik~1 miers/miera,mieram,mieru,mierā mežs,meži/mež~1
        gāze,gāzes/gāzi,gāzei,gāžu,gāzēm nauda/naudas,naudu,naudai,naudā
        nāve,nāves/nāvi,nāvei,nāvē puse,puses/pusi,pusei,pušu,pusēm
        zeme,zemes/zemi,zemei,zemju,zemēm,zemēs tiesa,tiesas/tiesu,tiesai,tiesā,tiesām
        bads/bada,badu,badam asins,asinis/asiņu,asinīm,asinīs jūra,jūras/jūru,jūrai,jūrā
        osta,ostas/ostu,ostai,ostā upe,upes/upi,upei,upē,upju,upēm
        ēka,ēkas/ēku,ēkai,ēkā,ēkām,ēkās tirgus,tirgi/tirgu,tirgum,tirgū,tirgus,tirgiem
        tilts,tilti/tilt~1 sods,sodi/sod~1 vārds,vārdi/vārd~1
        balss,balsis/balsi,balsij,balsu,balsīm pils,pilis/pili,pilī,pilij,piļu
        kuģis,kuģi/kuģa,kuģim,kuģu,kuģiem,kuģus,kuģī tanks,tanki/tank~1 spēks,spēki/spēk~1
        ienaidnieks,ienaidnieki/ienaidniek~1 dati/datu,datus,datiem vējš,vēji/vēj~1
        kods,kodi/kod~1 auss,ausis/ausi,ausīm zēns,zēni/zēn~1 debess,debesis/debesīs,debesīm
        govs,govis/govju,govīm skats,skati/skat~1 akts,akti/akt~1 mērs,mēri/mēr~1
        cars,cari/car~1
        """,
    ),
)
