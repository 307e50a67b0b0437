"""Nouns of Spanish, Portuguese, French, Italian, Romanian and Catalan."""

from watcher.match.forms.irregular.paradigm import Nouns

_ROMANIAN = {
    "1": "ul ului i ii ilor",
    "2": "ul ului uri urile urilor",
    "3": "a ei e ele elor",
    "4": "ul ului e ele elor",
}
NOUNS = (
    Nouns(
        "es gl",
        {},
        """
        voz,voces luz,luces paz,paces cruz,cruces juez,jueces rey,reyes ley,leyes red,redes
        """,
    ),
    Nouns(
        "pt gl",
        {},
        """
        mês,meses lei,leis rei,reis mar,mares fim,fins som,sons bem,bens ação,ações pão,pães
        cão,cães mão,mãos gás,gases país,países lar,lares sol,sóis mal,males cor,cores dor,dores
        flor,flores voz,vozes luz,luzes paz,pazes cruz,cruzes juiz,juízes,juíza,juízas avô,avós
        irmão,irmãos,irmã,irmãs míssil,mísseis réptil,répteis fóssil,fósseis
        """,
    ),
    Nouns(
        "fr",
        {},
        """
        œil,yeux ciel,cieux loi,lois roi,rois eau,eaux feu,feux jeu,jeux mal,maux
        travail,travaux journal,journaux canal,canaux hôpital,hôpitaux tribunal,tribunaux
        cheval,chevaux général,généraux métal,métaux vœu,vœux lieu,lieux dieu,dieux bail,baux
        vitrail,vitraux
        """,
    ),
    Nouns(
        "it",
        {},
        """
        uomo,uomini bue,buoi uovo,uova braccio,braccia osso,ossa dito,dita paio,paia ala,ali
        arma,armi mano,mani
        """,
    ),
    Nouns(
        "ro",
        _ROMANIAN,
        """
        om,oameni/omul,omului,oamenii,oamenilor
        război,războaie/războiul,războiului,războaiele,războaielor
        bărbat,bărbați/bărbatul,bărbatului,bărbații,bărbaților
        femeie,femei/femeia,femeii,femeile,femeilor
        copil,copii/copilul,copilului,copiii,copiilor
        soldat,soldați/soldatul,soldatului,soldații,soldaților
        rege,regi/regele,regelui,regii,regilor lege,legi/legea,legii,legile,legilor
        țară,țări/țara,țării,țările,țărilor stat,state/stat~4 oraș,orașe/oraș~4
        drept,drepturi/drept~2 an,ani/anul,anului,anii,anilor
        lună,luni/luna,lunii,lunile,lunilor zi,zile/ziua,zilei,zilele,zilelor gaz,gaze/gaz~4
        preț,prețuri/preț~2 ban,bani/banul,banii,banilor
        rachetă,rachete/racheta,rachetei,rachetele,rachetelor
        bombă,bombe/bomba,bombei,bombele,bombelor navă,nave/nava,navei,navele,navelor
        armă,arme/arma,armei,armele,armelor boală,boli/boala,bolii,bolile,bolilor
        moarte,morți/moartea,morții,morțile parte,părți/partea,părții,părțile,părților
        cetate,cetăți/cetatea,cetății,cetățile frate,frați/fratele,fratelui,frații,fraților
        soră,surori/sora,surorii,surorile,surorilor tată,tați/tatăl,tatălui mamă,mame/mama,mamei
        fiu/fiul,fiului,fiii,fiilor fată,fete/fata,fetei,fetele,fetelor fiică,fiice/fiica,fiicei
        judecător,judecători/judecătorul,judecătorului,judecătorii,judecătorilor
        șef,șefi/șeful,șefului,șefii,șefilor foc,focuri/foc~2 apă,ape/apa,apei,apele,apelor
        sat,sate/sat~4 râu,râuri/râul,râului mare,mări/marea,mării,mările vot,voturi/vot~2
        pod,poduri/pod~2 tren,trenuri/tren~2 scop,scopuri/scop~2 jaf,jafuri/jaf~2
        plan,planuri/plan~2 școală,școli/școala,școlii,școlile,școlilor stea,stele/steaua,stelei
        vreme,vremuri/vremea,vremii cale,căi/calea,căii,căile
        carte,cărți/cartea,cărții,cărțile,cărților
        președinte,președinți/președintele,președintelui,președinții,președinților
        deputat,deputați/deputatul,deputatului,deputații,deputaților pace/pacea,păcii
        pâine,pâini/pâinea criză,crize/criza,crizei,crizele,crizelor
        forță,forțe/forța,forței,forțele,forțelor cod,coduri/cod~2 uragan,uragane/uragan~4
        """,
    ),
    Nouns(
        "ca",
        {},
        """
        mà,mans país,països peix,peixos gas,gasos llei,lleis rei,reis dia,dies mes,mesos
        casa,cases raó,raons acció,accions
        """,
    ),
)
