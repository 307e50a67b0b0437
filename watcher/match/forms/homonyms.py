"""Names, and forms of them, that are common words when written small.

HOMONYMS: there only the capital tells them apart. COMMON: a capital at the beginning of a sentence
tells nothing either, for the name is hardly ever written so in that language. Folded, by language;
in a text of unknown language the homonyms of all count. Kept short on purpose: a name missing here
matches in small letters too, so an entry too many, never one too few.
"""

from collections.abc import Mapping

from watcher.match.forms.ordinary import ORDINARY, PLACES


def _sets(words: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return the words of each language, which are written with commas."""
    return {lang: frozenset(some.split(",")) for lang, some in words.items()}


COMMON = _sets(
    {
        "": "para,tai",  # the commonest words of several languages, in a text of an unknown one
        "en": "poutine,poutines,reunion,reunions,chine,damask,butane",
        "et": "juba,turska,põlen,sibiga,tuska,tuskas,palav,austri,täi,trumpas,pragina,omane",
        "lt": "viena,vienas,vienam,vieną,vienos,vieno,vienu,vienoje,vienai,trumpai,kairę,"
        "kairė,kairės,gana,trumpais,romų,romams,vienų,vienoj,vienose,šarka",
        "lv": "viena,vienas,vienam,vienu,vienā,vienai,pāris,pāra,dāmas,malu,gāzi,gana,vieno,"
        "vienās,vienām,vīni,vīniem,vīnus,mērci,viļņus,tūska,tūsku,maltas,bēniņos",
        "uk": "багато,того,самої,самій,самою,даний,дана,дані,малих,малим,малі,вільні,вільна,"
        "вільне,вільних,вільним,вільними,вільній,багата,багаті,багату,багате,багатою,багатої,"
        "багатій,вена,вени",
        "be": "малых,малы,багата",
        "ru": "того,самое,самой,самою",
        "cs": "gáza,gázy,gázu,gáze,komora,komory,komoru,komoře,komorou,komor,liber,malí,"
        "černobílý,černobílá,černobílé,černobíle,husí,samou,slovácké,mušku,huti",
        "sk": "komora,komory,komoru,komore,riadi,malí,mali,spanie,riad,riadu,riady,husi,husí,"
        "šíria,rušia,mušku",
        "pl": "małego,spanie,lubiana,komora",
        "hu": "román,roman,almát,iránt,gabona,sarka,sarkon,indián,indiánok",
        "ro": "liber,libere,liberi,putina,putine,putini,romii,romă,romilor,muşcat,mascate,"
        "frântă,frânte,zâmbi,comorii,comori,prag,pragul,pragului,polen,grenade,grenadă",
        "fr": "seul,seule,seuls,seules,ascension,la réunion,réunion,réunions,charte,chartes,"
        "berline,berlines,servie,servies,muscat,muscats,bermuda,bermudas,grenades",
        "es": "servía,la reunion,la reunión,reunión,reuniones,reunion,cátar,polen,anguila,"
        "anguilas,jordán,cañada,franca,salvadora",
        "ca": "servia,manilles,reunió,reunions,anguila,anguiles,afina,italià,romà,xilè,cubà,"
        "andorrà,georgià,colombià,australià,algerià,bolivià,jamaicà,nigerià,bosnià,tunisià,"
        "estonià,sirià,tibetà,salvadora",
        "pt": "reuniões,reunião,pólen,romã,romãs,caraças,mação,bisavô,bisavó,salvadora,franca",
        "it": "amano,tirano,riunione,riunioni,franca,berlina,berline,anguilla,anguille,"
        "argentine,liberi,libere",
        "de": "armen",
        "nl": "armen,suède,japon,servies,wieden",
        "is": "húsi,indíána,indíánar,tusku,akra,alger,spáin",
        "fi": "suuria,tuskin,tuska,seula,vienan,vieden,huti",
        "el": "άκρεσ,άκρων,σκοπιά,σκοπιάσ",
        "mk": "комора,маската,вена",
        "hr": "kino,mali,mala,malo,male,malu,malog,malih,malim,malom,maloj,muški,muške,muška,"
        "mušku,muškom,muškog,muških,muškim,praha,praga,komoru,komora,komore,kipar",
        "bs": "kino,mali,mala,malo,male,malu,malog,malih,malim,malom,maloj,muški,muške,muška,"
        "mušku,muškom,muškog,muških,muškim,praha,praga,komoru,komora,komore",
        "sr": "kino,mali,mala,malo,male,malu,malog,malih,malim,malom,maloj,кино,мали,мала,"
        "мало,мале,малу,малог,малих,малим,малом,малој,muški,muške,muška,mušku,muškom,muškog,"
        "muških,muškim,praha,praga,komoru,komora,komore,мушки,мушке,мушка,мушку,мушком,мушких,"
        "мушким,праха,прага,комору,комора",
        "sl": "kino,mali,mala,malo,male,malih,malim,rima,rime,rimo,rimi,prag,pragi,pragu,"
        "prage,pragom,komora,komore,komoro,spanja,muški,muške,muška,sirski,sirska,kipar",
        "sv": "armen,armén,kremla,kremlan,kremlor,kremlorna,minska,minskar,minskas,mosad,"
        "mosade,muskot",
        "da": "armen,minske,minsker,minskes,minsket,minskede,reunion",
        "no": "armen,minske,minsker,minskes,minsket,minska,minskast,reunion,kanari",
        "bg": "маската,минска,мински,минско,минската,минските,минския,минският,минското,вена,вени",
        "tr": "şarkı,maliye,malı,gazı,karaca,kremli,kremler,kremleri,kremlerin,kremlerini,"
        "kremlere,kremlerden,gazi,talim,yaman,polen,şark,romanın,muska,malını",
        "fil": "puting,mali",
        "tl": "puting,mali",
        "id": "puting,lima,akan,tiran",
        "ms": "puting,cuba",
        "cy": "gremlin",
        "af": "servies,togas",
    }
)
# Words that are no acronyms where everything is written in capitals.
SHOUTED = _sets(
    {
        "en": "who,us,it,un,is,as,no",
        "es": "un,uno,es,no",
        "pt": "eu,um,uno,no",
        "it": "un,uno",
        "fr": "un,eu,est,ai",
        "ro": "un,eu",
        "de": "es,er",
    }
)
_HOMONYMS = _sets(
    {
        "vi": "bờ tây,tại viên,ở viên,tới viên,đến viên,nga,bạch nga,anh,pháp,đức,mỹ,ý,úc,nhật,"
        "hàn,trung,bỉ,áo,lào,thái,tàu,phi,ấn,bồ,tây,hà,lý,tập,séc,mĩ,vọng các,biển đỏ,nước pháp,"
        "bộ chính trị",
        "en": "white house,red sea,black sea,red cross,west bank,security council,congress,"
        "turkey,china,chile,guinea,jersey,polish,jordan,chad,nice,reading,may,march,trump,bush,"
        "who,us,it,un,"
        "macron,musk,tusk,poutine",
        "it": "casa bianca,mar rosso,mar nero,corso,ci,nato,ue,usa,stati,roma,cento,meloni,modi,"
        "putina,putine",
        "es": "casa blanca,mar rojo,mar negro,nato,paris,roma,onda,un,una,cuba,rusa,maduro,"
        "putina,putinas,ecuador",
        "pt": "casa branca,mar vermelho,mar negro,eu,nato,rua,una,roma,cuba,peru,lula,maduro,"
        "putina,irão,irao,irá",
        "fr": "maison blanche,mer rouge,mer noire,un,eu,nice,tours,macron,macrons,roman,pologne,"
        "etats,sud,nord,est,ue,poutine,paris",
        "ro": "un,eu,nato,rusa,romana,putin,putini,putina,putine,putinul",
        "de": "essen,worms,regen,halle,hof,weiden,kiel,puten,brest",
        "nl": "un,eu,oude,brest",
        "sv": "rum,nato,ryska,minska,minsk,krim",
        "da": "minsk,krim",
        "no": "minsk,krim",
        "fy": "minsk,minske,minsken",
        "fi": "kerava,oma,oman,tallinna",
        "lt": "puola,puolą,puolos,putinas,putino,putinui,putiną,putinu,putine,putinai,putinų,"
        "putinus,putinams,putinais",
        "kk": "судан",
        "pl": "gazu,gazy,gazie,gazem,gaze,rosja,nato,polska,brest,kiel",
        "cs": "most,polska",
        "fil": "puting,nato,una",
        "tl": "puting,nato,una",
        "id": "un,puting,mali,akan,ganda,lima,amerika",
        "ha": "gana,mali",
        "ca": "casa blanca",
        "ms": "puting,mali",
        "sq": "nga,un",
        "ru": "мир,рим,орел,владимир,белая,крым,чад,конго,газа,газе,газу,"
        "путина,путины,путине,путину,путин",
        "uk": "рим,мир,чад,путина,путини,путину,путиною",
        # Of mines, too: minsko polje is a minefield.
        "hr": "minski,minsko",
        "bs": "minski,minsko",
        "sl": "minski,minsko",
        "sr": "minski,minsko,мински",
        "mk": "мински",
        "tr": "mali,un,hindi,ve,nato",
    }
)
_ORDINARY, _PLACES = _sets(ORDINARY), _sets(PLACES)
_NO_WORDS: frozenset[str] = frozenset()
HOMONYMS: dict[str | None, frozenset[str]] = {
    lang: _NO_WORDS.union(*(some.get(lang, ()) for some in (_HOMONYMS, COMMON, _ORDINARY, _PLACES)))
    for lang in _HOMONYMS | COMMON | _ORDINARY | _PLACES
}
HOMONYMS[None] = frozenset().union(*HOMONYMS.values())
# Languages that write compounds as one word: Kremlsprecher, Russlandpolitik.
COMPOUNDING = frozenset(("de", "nl", "sv", "da", "no", "nb", "nn", "fi", "is", "fy", "af", "et"))
