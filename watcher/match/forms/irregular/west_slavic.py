"""Nouns of Polish, Czech and Slovak."""

from watcher.match.forms.irregular.paradigm import Nouns

_POLISH = {
    "1": "a owi em y ów om ami ach",  # with its locative told
    "2": "u owi em y ów om ami ach",
    "3": "u owi iem i ów om ami ach",
    "4": "a owi iem i ów om ami ach",
    "5": "ia iowi iem iu ie iów iom iami iach",
    "6": "i ią om ami ach",
    "7": "u owi em e y ów om ami ach",
    "8": "om ami ach",
}
_CZECH = {
    "1": "a u ovi em ě e y ové ů ům ech y i",
    "2": "u em ě e y ů ům ech",
    "3": "e i em ů ům ích",
    "4": "e i í ím ích emi ěmi mi",
    "5": "ě i í ím ích ěmi",
    "6": "u em e y i ů ům ech",
    "7": "ům ech ích y",
}
_SLOVAK = {
    "1": "a u ovi om e i ia ov om och mi ami",
    "2": "u om e y ov och mi ami",
    "3": "a u om i ov och mi ami",
    "4": "a i om e ov om och mi ami",
    "5": "i ou í iam iach ami",
    "6": "u om y ov och mi ami",
}
NOUNS = (
    Nouns(
        "pl",
        _POLISH,
        """
        sąd,sądy/sąd~2/sądzie wróg,wrogowie/wrog~4/wrogu,wrogów
        rok,lata/rok~3/lat,latom,latami,latach dom,domy/dom~2
        dzień,dni/dnia,dniowi,dniem,dniu,dnie,dniom,dniami,dniach miesiąc,miesiące/miesięcy
        święto,święta/świąt,świętach dziecko,dzieci/dziećmi
        człowiek,ludzie/człowiekiem,człowieka,człowiekowi,człowieku,ludzi,ludziom,ludźmi,ludziach
        brat,bracia/brata,bratu,bratem,bracie,braci,braciom,braćmi
        przyjaciel,przyjaciele/przyjaciół,przyjaciołom,przyjaciółmi
        ksiądz,księża/księdza,księdzu,księdzem,księży,księżom
        książę,książęta/księcia,księciu,księciem,książąt
        ojciec,ojcowie/ojca,ojcu,ojcem,ojców,ojcom
        syn,synowie/syna,synowi,synem,synu,synów,synom,synami
        mąż,mężowie/męża,mężowi,mężem,mężu,mężów
        mężczyzna,mężczyźni/mężczyzn,mężczyznom,mężczyznami kobieta,kobiety/kobiet
        matka,matki/matek córka,córki/córek lek,leki/lek~3 rak,raki/rak~4/raku wojna,wojny/wojen
        bitwa,bitwy/bitew groźba,groźby/gróźb szkoła,szkoły/szkół siła,siły/sił
        góra,góry/górze,gór wódz,wodzowie/wodza,wodzowi,wodzem,wodzu,wodzów woda,wody/wód,wodzie
        naród,narody/narod~2/narodzie samochód,samochody/samochod~2/samochodzie
        zachód/zachodu,zachodem,zachodzie wschód/wschodu,wschodem,wschodzie
        dochód,dochody/dochod~2/dochodzie przychód,przychody/przychod~2
        pochód,pochody/pochod~2/pochodzie obwód,obwody/obwod~2/obwodzie
        powód,powody/powod~2/powodzie dowód,dowody/dowod~2/dowodzie
        zawód,zawody/zawod~2/zawodzie przewód,przewody/przewod~2
        rozwód,rozwody/rozwod~2/rozwodzie głód/głodu,głodem,głodzie lód,lody/lodu,lodem,lodzie
        ogród,ogrody/ogrod~2/ogrodzie wybór,wybory/wybor~2/wyborze pobór/poboru,poborem,poborze
        zbiór,zbiory/zbior~2/zbiorze nadzór/nadzoru,nadzorem,nadzorze spór,spory/spor~2/sporze
        wzór,wzory/wzor~2/wzorze obóz,obozy/oboz~2/obozie wóz,wozy/woz~2/wozie
        przewóz/przewozu,przewozem,przewozie wywóz/wywozu,wywozem,wywozie
        mróz,mrozy/mroz~2/mrozie kościół,kościoły/kościoł~2/kościele
        pokój,pokoje/pokoju,pokojowi,pokojem,pokojów,pokojom,pokojach
        rozwój/rozwoju,rozwojowi,rozwojem bój,boje/boju,bojem,bojów,bojach
        strój,stroje/stroju,strojem,strojów ustrój,ustroje/ustroju,ustrojem
        król,królowie/króla,królowi,królem,królu,królów,królom,królami
        ból,bóle/bólu,bólem,bólów,bóle sól,sole/soli,solą
        łódź,łodzie/łodzi,łodzią,łodzie,łodziom,łodziami,łodziach krew/krwi,krwią
        wieś,wsie/wsi,wsią,wsiom,wsiami,wsiach noc,noce/nocy,nocą,nocom,nocami,nocach
        śmierć/śmierci,śmiercią cel,cele/cel~7/celów gaz,gazy/gaz~2/gazie las,lasy/las~2/lesie
        mur,mury/mur~2/murze głos,głosy/głos~2/głosie los,losy/los~2/losie bieg,biegi/bieg~3
        śnieg,śniegi/śnieg~3 brzeg,brzegi/brzeg~3 róg,rogi/rogu,rogiem,rogów
        próg,progi/progu,progiem,progów bóg,bogowie/boga,bogu,bogiem,bogów
        stół,stoły/stołu,stołowi,stołem,stole,stołów dół,doły/dołu,dołem
        świat,światy/świecie,światów kwiat,kwiaty/kwiecie,kwiatów miasto,miasta/mieście
        lato,lata/lecie ciało,ciała/ciele,ciał wiatr,wiatry/wietrze
        pies,psy/psa,psu,psem,psie,psów,psom,psami,psach lew,lwy/lwa,lwu,lwem,lwom,lwami
        sejm,sejmy/sejm~2/sejmie
        urząd,urzędy/urzędu,urzędowi,urzędem,urzędzie,urzędów,urzędom,urzędami,urzędach
        rząd,rządy/rządu,rządowi,rządem,rządzie,rządów,rządom,rządach
        błąd,błędy/błędu,błędem,błędzie,błędów,błędach pogląd,poglądy/poglądzie
        ręka,ręce/ręki,rękę,ręką,rąk,rękom,rękami,rękach okręg,okręgi/okręgu,okręgiem,okręgów
        krąg,kręgi/kręgu,kręgiem,kręgów ciąg,ciągi/ciągu,ciągiem
        pieniądz,pieniądze/pieniędzy,pieniędzmi,pieniądzom,pieniądzach,pieniądza,pieniądzem
        tydzień,tygodnie/tygodnia,tygodniowi,tygodniem,tygodniu,tygodni,tygodniom,tygodniami,tygodniach
        osoba,osoby/osób droga,drogi/dróg,drodze
        uczeń,uczniowie/ucznia,uczniowi,uczniem,uczniu,uczniów,uczniom,uczniami noga,nogi/nóg
        zboże,zboża/zbóż broń,bronie/broni,bronią,broniom
        lider,liderzy/lidera,liderowi,liderem,liderze,liderów ster,stery/steru,sterem,sterów
        papież,papieże/papieża,papieżowi,papieżem,papieżu,papieży
        żołnierz,żołnierze/żołnierzy,żołnierza prawo,prawa/praw słowo,słowa/słów
        sprawa,sprawy/spraw biskup,biskupi/biskupie źródło,źródła/źródeł krzesło,krzesła/krzeseł
        ziemia,ziemie/ziem walka,walki/walk gra,gry/grę,grze,grą,gier,grom,grami,grach
        imię,imiona/imienia,imieniu,imieniem,imion,imionom,imionami
        dług/długu,długiem,długów,długom,długami,długach
        ruch,ruchy/ruchu,ruchem,ruchów,ruchom,ruchami,ruchach
        cło,cła/ceł,cłu,cłem,cłom,cłami,cłach węgiel,węgle/węgla,węglowi,węglem,węglu
        stal,stale/stali,stalą chleb,chleby/chleba,chlebem lud,ludy/ludu,ludem,ludów
        świadek,świadkowie/świadka,świadkiem,świadków wojsko,wojska/wojsk państwo,państwa/państw
        ojczyzna,ojczyzny/ojczyzn zło/zła,złu,złem
        koń,konie/konia,koniowi,koniem,koni,koniom,końmi lot,loty/lotu,lotem,lotów,locie,lotach
        ogień,ognie/ognia,ogniem,ogniu akt,akty/aktu,aktem,aktów,akcie,aktach
        grób,groby/grobu,grobie,grobem,grobów kolej,koleje/kolei,koleją
        utwór,utwory/utworu,utworem,utworów światło,światła/świetle,świateł
        kod,kody/kodu,kodem,kodów opór/oporu,oporem,oporze nóż,noże/noża,nożem,noży
        cena,ceny/cen ryba,ryby/ryb obrót,obroty/obrotu,obrotem,obrotów
        cukier/cukru,cukrem,cukrze dwór,dwory/dworu,dworze dworzec,dworce/dworca,dworcu,dworcem
        fan,fani/fana,fanów,fanom,fanami mina,miny/min strefa,strefy/stref baza,bazy/baz
        port,porty/portu,portem,porcie,portów,portach bank,banki/banku,bankiem,banków,bankach
        """,
    ),
    Nouns(
        "cs",
        _CZECH,
        """
        dům,domy/domu,domem,domě,domů,domům,domech stůl,stoly/stol~2 důl,doly/dol~6
        vůz,vozy/voz~6 vůdce,vůdci/vůdců,vůdcům sůl,soli/solí
        kůň,koně/kon~5/koní,koňům,koních,koňmi
        vězeň,vězni/vězně,vězněm,vězňovi,vězňů,vězňům,vězních soud,soudy/soud~2/soudech
        mír/míru,mírem stát,státy/stát~2/státem rok,roky,léta/roku,rokem,roce,let,letech,letům
        den,dny/dne,dni,dnu,dnem,dnů,dní,dnům,dnech
        týden,týdny/týdne,týdnu,týdnem,týdnů,týdnům,týdnech
        člověk,lidé,lidi/lidí,lidem,lidmi,lidech,člověka,člověku,člověkem
        dítě,děti/dítěte,dítěti,dítětem,dětí,dětem,dětmi,dětech voják,vojáci/vojácích
        přítel,přátelé/přátel,přátelům,přáteli,přátelích
        nepřítel,nepřátelé/nepřátel,nepřátelům,nepřáteli,nepřátelích
        otec,otcové/otce,otci,otcem,otců muž,muži/muže,mužem,mužů,mužům,mužích
        syn,synové/syna,synu,synovi,synem,synů,synům,synech
        bratr,bratři/bratra,bratrovi,bratrem,bratrů žena,ženy/žen síla,síly/sil
        válka,války/válek vojna,vojny/vojen matka,matky/matek dávka,dávky/dávek banka,banky/bank
        volby/voleb zbraň,zbraně/zbraní,zbraním,zbraních,zbraněmi
        daň,daně/daní,daním,daních,daněmi loď,lodě,lodi/lodí,lodím,lodích,loděmi,loďmi
        síť,sítě/sítí,sítím,sítích,sítěmi smrt/smrti,smrtí krev/krve,krvi,krví
        církev,církve/církvi,církví,církvím,církvích noc,noci/nocí,nocím,nocích
        věc,věci/věcí,věcem,věcech,věcmi moc,moci/mocí řeč,řeči/řečí,řečem
        obec,obce/obci,obcí,obcím,obcích,obcemi trh,trhy/trhu,trhem,trzích,trhů,trhům
        boj,boje/boji,bojem,bojů,bojům,bojích cíl,cíle/cíli,cílem,cílů,cílům,cílech
        vlak,vlaky/vlaku,vlakem,vlaků,vlacích voda,vody/vod bůh,bohové/boha,bohu,bohem,bohů
        vůle/vůlí král,králové/krále,králi,králem,králů kněz,kněží/kněze,knězi,knězem,kněžím
        kníže,knížata/knížete hrob,hroby/hrobu,hrobem,hrobech
        vrah,vrazi,vrahové/vraha,vrahovi,vrahem,vrahů hráz,hráze/hrází led,ledy/ledu,ledem,ledě
        plyn,plyny/plynu,plynem,plynů les,lesy/lesa,lese,lesem,lesů,lesům,lesích
        lék,léky/léku,lékem,léků,lékům,lécích jed,jedy/jedem,jedů,jedech
        hlas,hlasy/hlasu,hlasem,hlasů,hlasech růst/růstu,růstem kůže/kůží půda,půdy/půd
        důkaz,důkazy/důkazů růže/růží vítr,větry/větru,větrem,větrů sníh/sněhu,sněhem,sněhy
        chléb/chleba,chlebem,chlebu práce/prací práh/prahu,prahem sídlo,sídla/sídel
        město,města/měst okno,okna/oken číslo,čísla/čísel jádro,jádra/jader
        letadlo,letadla/letadel clo,cla/clu,clem,clům slovo,slova/slov hnutí/hnutím
        vězení/vězením zloděj,zloději/zlodějů firma,firmy/firem hrozba,hrozby/hrozeb
        služba,služby/služeb cesta,cesty/cest hora,hory/hor
        hra,hry/hru,hře,hrou,her,hrám,hrách,hrami pes,psi/psa,psu,psovi,psem,psů,psům
        lev,lvi/lva,lvu,lvovi,lvem,lvů mzda,mzdy/mezd kluk,kluci/kluka,klukovi,klukem,kluků
        děvče,děvčata/děvčat žák,žáci/žáka,žákovi,žákem,žáků byt,byty/bytu,bytem,bytů,bytech
        hrad,hrady/hradu,hradem,hradě,hradů most,mosty/mostu,mostem,mostě,mostů
        pán,páni/pána,pánovi,pánem,pánů tým,týmy/týmu,týmem,týmů gól,góly/gólu,gólem,gólů
        bod,body/bodu,bodem,bodů,bodech zeď,zdi/zdí,zdmi píseň,písně/písni,písní,písních
        báseň,básně/básní lid/lidu krize/krizí jih/jihu,jihem východ/východu
        země/zemi,zemí,zemím,zemích,zeměmi pochodeň,pochodně/pochodní
        povodeň,povodně/povodní,povodním,povodních,povodněmi
        oběť,oběti/obětí,obětem,oběťmi,obětmi,obětech téma,témata/tématu,tématem,témat
        trať,tratě/trati,tratí čin,činy/činu,činem,činů,činech řád,řády/řádu,řádem,řádů
        kámen,kameny/kamene,kamenem,kamenů šéf,šéfové/šéfa,šéfovi,šéfem,šéfů
        oheň,ohně/ohni,ohněm,ohňů zub,zuby/zubu,zubů kód,kódy/kódu,kódem,kódů
        dvůr,dvory/dvora,dvoře,dvorem nůž,nože/nožem,nožů cena,ceny/cen vozidlo,vozidla/vozidel
        smlouva,smlouvy/smluv čtvrť,čtvrti/čtvrtí zájem,zájmy/zájmu,zájmem,zájmů
        příjem,příjmy/příjmu,příjmem,příjmů název,názvy/názvu,názvem,názvů věž,věže/věži,věží
        barva,barvy/barev dar,dary/daru,darů lež,lži/lží pravidlo,pravidla/pravidel
        mina,miny/min báze/bází strana,strany/stran vláda,vlády/vlád zóna,zóny/zón
        účet,účty/účtu,účtem,účtů,účtům,účtech
        """,
    ),
    Nouns(
        "sk",
        _SLOVAK,
        """
        dom,domy/domu,dome,domom,domoch,domami súd,súdy/súd~2 mier/mieru,mierom,mieri
        rok,roky/roku,rokom,rokov,rokoch,rokmi deň,dni/dňa,dňu,dňom,dní,dňoch,dňami,dňom
        týždeň,týždne/týždňa,týždni,týždňom,týždňov,týždňoch
        človek,ľudia/človeka,človeku,človekom,ľudí,ľuďom,ľuďmi,ľuďoch
        dieťa,deti/dieťaťa,dieťaťu,dieťaťom,detí,deťom,deťmi,deťoch vojak,vojaci/vojakov
        väzeň,väzni/väzňa,väzňovi,väzňom,väzňov,väzňami,väzňoch
        priateľ,priatelia/priateľov,priateľmi otec,otcovia/otca,otcovi,otcom,otcov
        muž,muži/muža,mužovi,mužom,mužov,mužmi,mužoch syn,synovia/syna,synovi,synom,synov,synmi
        brat,bratia/brata,bratovi,bratom,bratov,bratmi žena,ženy/žien sila,sily/síl
        vojna,vojny/vojen služba,služby/služieb stávka,stávky/stávok hrozba,hrozby/hrozieb
        matka,matky/matiek banka,banky/bánk dávka,dávky/dávok voľby/volieb,voľbami
        cesta,cesty/ciest škola,školy/škôl hora,hory/hôr krajina,krajiny/krajín voda,vody/vôd
        zbraň,zbrane/zbrane,zbrani,zbraňou,zbraní,zbraniam,zbraniach,zbraňami
        daň,dane/dani,daňou,daní,daniam,daniach,daňami
        loď,lode/lodi,loďou,lodí,lodiam,lodiach,loďami
        sieť,siete/sieti,sieťou,sietí,sieťam,sieťach smrť/smrti,smrťou krv/krvi,krvou
        cirkev,cirkvi/cirkvou,cirkví,cirkvám noc,noci/nocou,nocí
        vec,veci/vecou,vecí,veciam,veciach,vecami moc,moci/mocou reč,reči/rečou,rečí
        obec,obce/obci,obcou,obcí,obciam,obciach trh,trhy/trhu,trhom,trhov,trhoch
        boj,boje/boja,boji,bojom,bojov,bojoch cieľ,ciele/cieľa,cieli,cieľom,cieľov,cieľmi
        kôň,kone/koňa,koňom,koní stôl,stoly/stol~2 nôž,nože/noža,nožom,nožov
        vôľa/vôle,vôli,vôľou boh,bohovia/boha,bohu,bohom,bohov
        kráľ,králi/kráľa,kráľovi,kráľom,kráľov kňaz,kňazi/kňaza,kňazovi,kňazom,kňazov
        vrah,vrahovia/vraha,vrahovi,vrahom,vrahov ľad/ľadu,ľadom,ľade
        plyn,plyny/plynu,plynom,plynov les,lesy/lesa,lesom,lese,lesov,lesoch
        liek,lieky/lieku,liekom,liekov,liekoch,liekmi hlas,hlasy/hlasu,hlasom,hlasov
        vietor,vetry/vetra,vetrom,vetre sneh/snehu,snehom chlieb/chleba,chlebom
        mesto,mestá/miest okno,okná/okien číslo,čísla/čísel jadro,jadrá/jadier
        clo,clá/cla,clu,clom,clám,clách slovo,slová/slov firma,firmy/firiem
        hra,hry/hre,hru,hrou,hier,hrám,hrách,hrami pes,psy/psa,psovi,psom,psov
        lev,levy/leva,levom mzda,mzdy/miezd hrad,hrady/hradu,hradom,hrade
        most,mosty/mosta,mostom,moste,mostov byt,byty/bytu,bytom,byte,bytov
        bod,body/bodu,bodom,bodov tím,tímy/tímu,tímom,tímov gól,góly/gólu,gólom,gólov
        peniaze/peňazí,peniazom,peniazmi,peniazoch pán,páni/pána,pánovi,pánom,pánov
        štát,štáty/štát~2 zem,zeme/zemi,zemou,zemí oheň,ohne/ohňa,ohni,ohňom,ohňov uhlie/uhlia
        národ,národy/národ~2 rana,rany/rán strana,strany/strán vláda,vlády/vlád
        hranica,hranice/hraníc zákon,zákony/zákon~2 zviera,zvieratá/zvieraťa,zvierat
        vozidlo,vozidlá/vozidiel pomoc/pomoci,pomocou názov,názvy/názvu,názvom,názvov
        záujem,záujmy/záujmu,záujmom,záujmov kód,kódy/kódu,kódom,kódov
        šéf,šéfovia/šéfa,šéfovi,šéfom,šéfov stupeň,stupne/stupňa,stupňov,stupňom
        príjem,príjmy/príjmu,príjmom,príjmov dlh,dlhy/dlhu,dlhom,dlhov
        účet,účty/účtu,účtom,účtov stavba,stavby/stavieb zmena,zmeny/zmien cena,ceny/cien
        otázka,otázky/otázok centrum,centrá/centra,centre,centier,centrách ľud/ľudu,ľudom
        čin,činy/činu,činom,činov mozog,mozgy/mozgu,mozgom chrbát/chrbta,chrbte
        obeť,obete/obeti,obetí,obetiam,obeťami uhol,uhly/uhla,uhlom
        """,
    ),
)
