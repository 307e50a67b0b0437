"""Endings of Turkic languages, Mongolian, and languages of Siberia and the Caucasus."""

TURKISH = """
C: ın in un ün a e ı i u ü da de ta te dan den tan ten la le lar ler dır dir dur dür daki deki taki
C: teki ca ce ça çe ların lerin lara lere ları leri lardan lerden
V: nın nin nun nün ya ye yı yi yu yü da de dan den yla yle lar ler sı si su sü daki deki dır dir
V: ların lerin lara lere ları leri lardan lerden
*: larda lerde tır tir tur tür sız siz suz süz larla lerle larını lerini larının lerinin larına
*: lerine larında lerinde larından lerinden
ı- i- u- ü-: nda nde ndan nden na ne nı ni nu nü ndaki ndeki nca nce
"""
CRIMEAN = """
C: nıñ niñ nuñ nüñ nı ni nu nü ğa ge qa ke da de ta te dan den tan ten nen lar ler
V: nıñ niñ nı ni ğa ge da de dan den nen sı si lar ler
*: larnıñ lerniñ larnı lerni larğa lerge dır dir tır tir daki deki taki teki
"""
CHUVASH = """
*: ӑн ӗн ран рен тан тен ра ре та те па пе а е и сем сене сен шӑн шӗн чченех ри ти
ь: ӗн ре рен те тен пе е шӗн
о: ӑн ӑпа ӑна ӑра ӑран ӑшӑн
"""
SIBERIAN = """
*: ы и у ү ҕа гэ га ка кэ ҥа ҥҥа ҥҥэ тан тэн тон төн нан нэн ынан инэн унан үнэн ныын ниин лыын лиин
*: ҕэ эйгэ ыйга эйтэн ыйтан тааҕы тээҕи ҕар гэр ар эр ын ин ниң ның ни ны ге ке де да же че ден дан
*: ти тиң туң түң тың дуң дүң нуң нүң ту тү ду дү
*: биле диң дың иге иде иже ди ды ай эй ые ие дэ тай тэй һаа һээ иин аар ээр иие ыие
ь: туң түң тиң ка кэ тан тэн ны ни ның ниң ге де же ай да дэ тай һаа ты
"""
CAUCASIAN = """
*: ы æн мæ æй æл æм имæ тæ ты тæн ау у æр тæй ан на о ца е ера ехь чохь гара чуьра ерчу цо аца
V: йы йæн йæ йæй йыл йау н не нехь
й: йы н не нехь
ь: ы æн мæ æй имæ ан на о е ехь
"""
KARAKALPAK = """
*: nıń niń dıń diń tıń tiń nı ni dı di tı ti ǵa ge qa ke na ne da de ta te dan den tan ten nan nen
*: lar ler daǵı degi taǵı tegi
"""
AZERI = """
C: ın in un ün a ə ı i u ü da də dan dən la lə lar lər dakı dəki dır dir dur dür ын ин ун үн а ә ы и
C: у ү да дә дан дән ла лә лар ләр
V: nın nin nun nün ya yə nı ni nu nü da də dan dən yla ylə lar lər sı si su sü dakı dəki dır dir нын
V: нин нун нүн ја јә ны ни ну нү да дә дан дән сы си
*: larda lərdə larla lərlə larını lərini larının lərinin larında lərində larından lərindən tır tir
*: ca cə sız siz suz süz ların lərin lara lərə ları ləri lardan lərdən
k: yin yi yə
q: ğın ğa ğı
"""
TURKMEN = """
C: yň iň uň üň y i u ü a e da de dan den ynyň iniň lar ler daky däki yňky iňki
V: nyň niň nuň nüň ny ni nu nü ýa ýe da de dan den syny lar ler daky däki
*: laryň leriň lara lere lary leri
a: ä
t: dyň diň dy di da de
"""
UZBEK = """
*: cha niki dir day siz lardan larda dagilar ча ники дир дай сиз лардан ларда дагилар ning ni ga ka
*: qa da dan gacha dagi lar larning larga larni dek gina mi нинг ни га ка қа да дан гача даги лар
*: ларнинг ларга ларни дек
"""
KAZAKH = """
*: дағылар дегілер тағылар тегілер ныкі нікі дікі тікі сыз сіз ша ше ларға лерге дарға дерге лардың
*: лердің дардың дердің тардың тердің тарға терге ның нің дың дің тың тің ға ге қа ке на не а е ны
*: ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ы і
*: сы сі сының сінің сына сіне лар лер дар дер тар тер
ь: дің тің ге ке ді ті де те ден тен дегі
ск-: і іде іден іге інің іні ідегі ібен імен
*: نىڭ دىڭ تىڭ عا گە قا كە نا نە نى دى تى دا دە تا تە دان دەن تان تەن نان نەن مەن بەن پەن داعى دەگى
*: تاعى تەگى لار لەر دار دەر تار تەر لىق لىك
"""
KYRGYZ = """
*: ча че чо чө лор дор тор лөр дөр төр дагу тагу сыз сиз суз сүз нын нин нун нүн дын дин дун дүн тын
*: тин тун түн га ге го гө ка ке ко кө на не а е ны ни ну нү ды ди ду дү ты ти ту тү да де до дө та
*: те то тө дан ден дон дөн тан тен тон төн дагы деги догу дөгү тагы теги ы и у ү сы си су сү лар
*: лер дар дер тар тер дики тики ники дыкы тыкы ныкы дуку туку нуку дүкү түкү нүкү
ь: тун тин түн тын ка ке та те тан тен тон ту ти ты дун дин дын га ге да де дан ден
ск-: и иде иден иге инин ини идеги
"""
TATAR = """
*: ча чә ныкы неке сыз сез ларның ләрнең нарның нәрнең ларга ләргә нарга нәргә ның нең га гә ка кә
*: ны не да дә та тә дан дән тан тән нан нән дагы дәге тагы тәге ы е сы се лар ләр нар нәр на нә нда
*: ндә дың дең ҙың ҙең тың тең ноң нөң доң дөң ҙоң ҙөң тоң төң ға ҡа ды де ҙы ҙе ты те ҙа ҙә ла лә
*: ҙан ҙән дағы тағы лағы ҙағы
ск-: и ида иҙа идан иҙан ига иға иның инең иҙың ины
ь: тың тең ның нең ка кә га гә та тә да дә тан тән дан дән ты те ны не е ен енә ендә еннән енең
"""
UYGHUR = """
*: نىڭمۇ چە دەك تەك نىڭ نى غا قا گە كە دا دە تا تە دىن تىن دىكى تىكى لار لەر غىچە گىچە مۇ
"""
MONGOLIAN = """
C: ын ийн ы ий д т ад эд од өд ыг ийг г аас ээс оос өөс аар ээр оор өөр тай тэй той руу рүү аа ээ оо
C: өө н ан эн
V: гийн н ийн ын д т г ийг ыг аас ээс оос өөс гаас гээс гоос аар ээр оор өөр гаар тай тэй той
*: гүй даа дээ доо дөө таа тээ тоо төө ынх ийнх гийнх ынд ийнд гийнд ынхан ийнхэн гийнхан гийнхэн
*: ыгаа ийгээ ыгоо аасаа ээсээ оосоо араа аараа ээрээ оороо тайгаа тэйгээ тойгоо руу рүү луу лүү
й: йгаар йгээр йгаас йгээс йгоор йгоос
ь: ийн ийг ээс аас ээр аар ид иос
а: ийн ын ыг
и: ийн ийг
я: ийн ид ийг
ь-: д т тай тэй
"""
