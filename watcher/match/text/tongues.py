"""The commonest words of languages, and the letters of each, folded.

By canonical language, or one of those that take the same endings (Danish for Norwegian too).
"""

COMMONEST: dict[str, str] = {
    "en": "the of and to in is that for it was with as on be by this are from at his have not "
    "they which an were been has their will would its had but or who more than about "
    "after said",
    "fr": "le la les des du et est une un que qui dans pour pas sur au avec plus par sont ce "
    "cette ses aux mais ont comme nous vous leur ete fait etre deux apres entre aussi "
    "selon elle il",
    "de": "der die das und ist nicht von den mit des auf fur ein eine dem sich auch als wird im "
    "zu werden bei aus nach hat sind einer noch wie uber einen zum war haben durch vor "
    "sei oder",
    "es": "el la los las de del y en que es una un por con para se no como su al mas pero sus "
    "este esta ha sobre son entre fue desde tambien anos hasta donde cuando muy segun "
    "contra sin ee uu",
    "pt": "o os as de do da dos das em no na nos nas que e um uma para com nao se por mais como "
    "ao foi ser sao mas seu sua pelo pela tem ou isso ele ela apos entre ate sobre anos "
    "esta voce",
    "it": "il lo la gli le di del della dei delle che e un una per non con si sono da come nel "
    "nella alla al anche piu ha ma dal dalla stato questo questa tra dopo essere suo sua "
    "ai degli",
    "ca": "el la els les de del dels i que un una en per amb no es al als mes com pero ha han "
    "aquest aquesta seva seu entre sobre tambe despres fins estat quan segons molt anys "
    "sense",
    "ro": "si in de la cu pe nu din este sunt care un o pentru mai ca au fost sa se prin despre "
    "dupa acest aceasta lui ce ar fi dar ale sau fara catre intre romania unei unui avea "
    "are fiind",
    "nl": "de het een en van is dat niet op te met voor zijn die aan er om als ook naar door "
    "over bij maar uit wordt nog worden heeft hebben was tot meer dan deze werd zich hun "
    "geen wel",
    "af": "die van en is dit nie het in wat vir om met te hy op aan word ook sy daar maar deur "
    "was hulle ek kan hierdie oor na sal uit moet hul waar",
    "sv": "och att det i en som ar av for pa med den till inte har de ett om var han men vi "
    "fran kan sig eller ska vid efter hon nar under blev mot detta enligt sa maste ocksa",
    "da": "og i at det en den til er som pa de med af for ikke der et har var han om fra men vi "
    "kan sig ved efter hun skal blev nar eller sa ogsa bliver mod jeg hvor under disse "
    "mange ifolge",
    "is": "og i ad er sem a til um vid en ekki hann var fyrir med hefur af vera thad þad eru "
    "hun eda þess þeir þegar verdur eftir upp sig sagdi þetta hafa verid segir yfir",
    "fi": "ja on ei etta se oli ovat myos mutta kun hanen tai han joka ole olla kuin jos sen "
    "mukaan niin sita ennen jalkeen vain viela nyt ollut voi joten siita tama taman "
    "vuoden",
    "et": "ja on ei et see oli ka mis kui aga ning oma kes seda selle ta voi siis nii veel mida "
    "ma olid poolt pole pärast jargi parast saab juba tema aasta kus vaga ole sest",
    "lv": "un ir ka no ar par uz kas tas to bet ari pec lai nav vai bija pie kad ko sava savu "
    "viņa vina gan jau tikai gada tiek tika arī bus kuras kura lidz pret tad ta so",
    "lt": "ir yra kad su is bet ne tai i taip kaip del buvo apie jau jo iki nuo po bus arba "
    "kuris kurie kuri tik dar jis savo taciau pagal prie turi metu metais tarp gali buti "
    "sako",
    "pl": "w i na z sie nie do jest to ze o jak po za od przez dla tym ale ich jego oraz ktore "
    "ktory przed czy byl bylo jej tak sa tego pod byc moze ktora zostal roku co lub tylko "
    "takze",
    "cs": "a v se na je ze s z do to o pro jsou ktery ktere by ale jako po od podle nebo jeho "
    "byl bylo tak za pri uz jen ve ktera aby jeste byla take proti pred mezi roce az co "
    "bude",
    "sk": "a v sa na je ze s z do to o pre su ktory ktore by ale ako po od podla alebo jeho bol "
    "bolo tak za pri uz len vo ktora aby este bola tiez proti pred medzi roku az co bude "
    "sme",
    "sl": "in je v na se za da so z ki pa s bi ne tudi po kot od ali pri do ob bo ni le ko bil "
    "ce njegova ker kar bila med lahko zaradi sta leta kako biti proti pred vec",
    "hr": "i je u na se da su za od s koji ne o a sa kao bi iz koje koja do ali ili ce samo po "
    "nije bio nakon te sto bila biti jer vise kako ima prema zbog protiv godine kada pri "
    "uz",
    "hu": "a az es hogy nem is egy meg de van volt el csak mint ezt ez ki mar szerint lesz kell "
    "vagy azt aki ha ami minden majd miatt utan ban ellen pedig nagyon illetve sem mert "
    "lehet",
    "sq": "te e ne dhe me i per se nga nje ka qe si u do por kete ky kjo jane eshte ishte nuk "
    "duke mund tij saj pas mes ndaj edhe kur kane shume tha ju",
    "tr": "ve bir bu da de icin ile cok olarak daha gibi ne en var kadar sonra olan o ama ya "
    "her oldugu ancak turkiye degil ise yok tarafindan gore diye oldu hem",
    "az": "ucun ilə uzre cox kimi edib olub kecirilib bildirib haqqinda oz isə edilib gorə "
    "azerbaycan lakin amma və həmin onun sonra",
    "uz": "va bilan uchun ham deb edi emas esa lekin haqida keyin kerak uning ular mumkin qildi "
    "ushbu barcha yil kuni qilgan davlat orqali mazkur biroq ва билан учун ҳам деб эди эмас лекин "
    "ҳақида кейин керак унинг улар қилди бўлган бўйича ушбу барча",
    "ku": "xwe hate dike dibe ev gelek kirin roj jibo heye ber diyar hatin navbera",
    "id": "yang dan di itu dengan untuk tidak dari ini dalam akan pada juga ke karena ada "
    "kepada oleh saya telah sudah bisa atau para tersebut mereka dia sebagai kata bahwa "
    "adalah",
    "sw": "na ya wa kwa ni katika za la kuwa cha hiyo huo huyo yake wake kama lakini hii pia "
    "alisema baada ambao watu mwaka hivyo hata kwamba zaidi",
    "so": "oo ka ku waa iyo in uu la ee soo ayaa ah ay si waxaa badan waxay kale ayay dhex kuwa "
    "lagu",
    "eu": "eta da ez du bat dira zen ere dela zuen baina egin izan beste dute hori hau batean "
    "dituzte baino den izango bere gehiago urte",
    "ga": "an na agus ar ag is le go bhi ta a i do nach leis ata sin se mar bhfuil raibh don "
    "ach aige siad faoi chun bheith",
    "cy": "y yn a i ar o ei mae wedi ac bod gan yr eu ond am fod hyn fel hefyd oedd wrth gyda "
    "nad dros roedd sydd ddim gael cael",
    "eo": "la de kaj en estas al ne por ke kun el li oni estis tiu sed sur ankau pri kiu ili dum",
    "tl": "ang ng sa na mga ay at para ni si kay ito hindi siya may din ko niya nito kung dahil "
    "upang ayon nang isang sila noong",
    "vi": "cua va la cac cho khong mot nguoi trong duoc voi nhung da nay co de tai den ve khi "
    "nhieu",
    "ru": "и в не на что с по как из за к это от его для он у но все был также после до о при "
    "может года их она так было россии том которые который если еще же со",
    "uk": "і в на що у з та до не за про для як від його це й але є він після під був також "
    "які який може або року буде україни вже чи їх при щоб ще який",
    "be": "і ў на што з у да не за для як па гэта ад яго але ён пасля быў таксама якія "
    "які можа або года беларусі пра яшчэ каб іх толькі былі",
    "bg": "на и да за от се в не са с че по е като това до ще към след при но или един беше който "
    "която които има още може само през",
    "mk": "на и да во се од за не со е дека што го ги по ќе како до но или при бил биде кој која "
    "која кои има уште може само ова ја им",
    "sr": "је и у на се да за су од са који не о а као би из које која до али или након што бити "
    "јер више како има због против године када само није",
    "kk": "және бұл мен да үшін деп ол бар бір осы деді қазақстан бойынша туралы болды болып еді",
    "ky": "жана бул менен үчүн деп ал бар бир деди кыргызстан боюнча тууралуу болгон эле",
    "tt": "һәм бу белән өчен дип ул бар бер татарстан турында булган иде да дә",
    "mn": "нь байна юм энэ болон гэж бол тухай монгол байсан хийх оны ийн",
    "el": "και το του της η ο να για με που την στο στην απο ειναι των τα οι σε οτι δεν θα τον "
    "τους στη κατα μετα ενα μια",
    "tg": "ва дар ки ба аз ин бо барои аст тоҷикистон шуд буд онҳо",
}
# Letters that tell a language where its words are few.
LETTERS: dict[str, str] = {
    "pl": "łąęśźćńż", "cs": "řůěčšžýáíé", "sk": "ľĺŕôäčšžťďňýáí", "hr": "đćčšž", "sl": "čšž",
    "hu": "őűáéíóöü", "tr": "ğışçöü", "az": "əğışçöü", "ro": "ţăâşî", "es": "ñáéíóú",
    "pt": "ãõçáéíóúâêô", "et": "õäöü", "de": "äöü", "fi": "äö", "sv": "åäö", "da": "åæø",
    "is": "þðáéíóúýæö", "lt": "ėųįūčšžąę", "lv": "āēīūņļķģčšž", "cy": "ŵŷ", "eo": "ĉĝŝŭĵ",
    "sq": "ëç", "fr": "éèêàùçœîâ", "it": "ìòàèù", "ca": "çàèéíòóúï", "eu": "ñ", "ga": "áéíóú",
    "nl": "ëï", "ru": "ыэъ", "uk": "іїєґ", "be": "ўіыэ", "bg": "ъ", "mk": "ѓќѕјљњ",
    "sr": "ђћјљњџ", "el": "άέή", "kk": "қәғұүһ", "ky": "үөң", "tt": "әөүһң", "mn": "үө",
    "tg": "ҷҳқғӣӯ", "uz": "ўқғҳ",
}  # fmt: skip
