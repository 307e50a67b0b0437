"""Nouns of Arabic, Turkish, Greek, Albanian, Georgian and Armenian."""

from watcher.match.forms.irregular.paradigm import Nouns

_GREEK = {"1": "ου ο οι ων ους ε", "2": "α ατος ατα ατων", "3": "ης εως εις εων η"}
NOUNS = (
    Nouns(
        "ar",
        {},
        """
        صاروخ,صواريخ هجوم,هجمات حرب,حروب جيش,جيوش قنبلة,قنابل رئيس,رؤساء وزير,وزراء دولة,دول
        مدينة,مدن قتيل,قتلى جريح,جرحى حزب,أحزاب خبر,أخبار قانون,قوانين محكمة,محاكم بنك,بنوك
        سلاح,أسلحة سفينة,سفن طفل,أطفال امرأة,نساء جندي,جنود هدف,أهداف مشروع,مشاريع تقرير,تقارير
        سجين,سجناء أسير,أسرى قائد,قادة زعيم,زعماء سفير,سفراء حاكم,حكام ملك,ملوك أمير,أمراء
        نائب,نواب عضو,أعضاء شهيد,شهداء ضحية,ضحايا رهينة,رهائن معركة,معارك قاعدة,قواعد
        ميناء,موانئ مصنع,مصانع سوق,أسواق سعر,أسعار قرض,قروض حريق,حرائق زلزال,زلازل مرض,أمراض
        وباء,أوبئة مدرسة,مدارس مسجد,مساجد كنيسة,كنائس خبير,خبراء فيلم,أفلام رجل,رجال بلد,بلدان
        قرية,قرى بيت,بيوت يوم,أيام شهر,أشهر عدو,أعداء عامل,عمال طالب,طلاب مقاتل,مقاتلون
        عالم,علماء شيخ,شيوخ نهر,أنهار بحر,بحار جسر,جسور حدث,أحداث مطار,مطارات مستشفى,مستشفيات
        حق,حقوق مال,أموال لاجئ,لاجئون سياسة,سياسات مصرف,مصارف شركة,شركات دبابة,دبابات مركز,مراكز
        منطقة,مناطق
        """,
    ),
    Nouns(
        "tr",
        {},
        """
        kitap/kitab+ çocuk/çocuğ+ yıl+ suç+
        hak/hakkı,hakkını,haklar,hakları,haklarını,haklarının,haklarına halk+ ülke+ savaş+ ordu+
        asker+ kan+ güç/güc+/güç+ ateş+ silah+ bomba+ kız+ oğul/oğl+ şehir/şehr+ isim/ism+
        kısım/kısm+ sebep/sebeb+ grup/grub+ ekip/ekib+ kulüp/kulüb+ akıl/akl+ ağız/ağz+
        emir/emr+ fikir/fikr+ hüküm/hükm+ kayıt/kayd+ kayıp/kayb+ izin/izn+ vakıf/vakf+
        vakit/vakt+ zulüm/zulm+ ömür/ömr+ cevap/cevab+ hesap/hesab+ mektup/mektub+
        talep/taleb+ sahip/sahib+ köpek/köpeğ+ gerçek/gerçeğ+ bıçak/bıçağ+ uçak/uçağ+ köprü+
        ayak/ayağ+ ekmek/ekmeğ+ sokak/sokağ+ gemi+ maç+ lig+ gol+ yol+ köy+ dağ+ göl+
        nehir/nehr+ deniz+ devlet+ kent+ ilçe+ parti+ seçim+ dava+ ceza+ mahkeme+ yargıç/yargıc+
        göç+ ırk+ aşı+ ilaç/ilac+ grev+ zam/zamm+ borç/borc+ faiz+ para+ petrol+ gaz+ üye+
        eşek/eşeğ+ bebek/bebeğ+ kaçak/kaçağ+ emek/emeğ+ destek/desteğ+ yasak/yasağ+ örgüt+
        şirket+ rehine+
        """,
    ),
    Nouns(
        "el",
        _GREEK,
        """
        φως,φώτα/φωτός,φώτων πυρ,πυρά/πυρός γη/γης θέμα,θέματα/θέματος,θεμάτων
        σώμα,σώματα/σώματος,σωμάτων θύμα,θύματα/θύματος,θυμάτων βήμα,βήματα/βήματος,βημάτων
        κύμα,κύματα/κύματος,κυμάτων όπλο,όπλα/όπλου,όπλων αίμα,αίματα/αίματος,αιμάτων
        κόμμα,κόμματα/κόμματος,κομμάτων γράμμα,γράμματα/γράμματος,γραμμάτων
        πλοίο,πλοία/πλοίου,πλοίων νησί,νησιά/νησιού,νησιών παιδί,παιδιά/παιδιού,παιδιών
        λάθος,λάθη/λάθους,λαθών κράτος,κράτη/κράτους,κρατών μέλος,μέλη/μέλους,μελών
        έτος,έτη/έτους,ετών έθνος,έθνη/έθνους,εθνών τέλος,τέλη/τέλους,τελών
        μέρος,μέρη/μέρους,μερών όρος,όρη/όρους,όρων βάρος,βάρη/βάρους
        πόλη,πόλεις/πόλης,πόλεως,πόλεων λύση,λύσεις/λύσης,λύσεων κρίση,κρίσεις/κρίσης,κρίσεων
        μάχη,μάχες/μάχης,μαχών νόμος,νόμοι/νόμου,νόμο,νόμων,νόμους
        φόρος,φόροι/φόρου,φόρο,φόρων,φόρους άνδρας,άνδρες/άνδρα,ανδρών
        γυναίκα,γυναίκες/γυναίκας,γυναικών δικαστής,δικαστές/δικαστή,δικαστών
        πλοίαρχος,πλοίαρχοι/πλοιάρχου,πλοίαρχο,πλοιάρχων άρμα,άρματα/άρματος,αρμάτων
        """,
    ),
    Nouns(
        "sq",
        {"1": "i it in ë ët ëve", "2": "u ut un ë ët ëve", "3": "a ës ën at ave"},
        """
        luftë,luftëra/lufta,luftës,luftën,luftërave
        shtet,shtete/shteti,shtetit,shtetin,shtetet,shteteve
        popull,popuj/popullit,popullin,popujt,popujve mik,miq/miku,mikut,miqtë,miqve
        njeri,njerëz/njeriu,njeriut,njerëzit,njerëzve burrë,burra/burri,burrit,burrat,burrave
        grua,gra/gruaja,gruas,gratë,grave djalë,djem/djali,djalit,djemtë,djemve
        vajzë,vajza/vajzës,vajzat,vajzave fëmijë/fëmija,fëmijës,fëmijët,fëmijëve
        ushtar,ushtarë/ushtari,ushtarit,ushtarët,ushtarëve gjyq,gjyqe/gjyqi,gjyqit,gjyqet
        qytet,qytete/qyteti,qytetit,qytetet,qyteteve ligj,ligje/ligji,ligjit,ligjet,ligjeve
        vend,vende/vendi,vendit,vendin,vendet,vendeve zjarr,zjarre/zjarri,zjarrit,zjarret
        ujë,ujëra/uji,ujit,ujin,ujërave vit,vite/viti,vitit,vitet,viteve
        ditë/dita,ditës,ditët,ditëve zot,zota/zoti,zotit mbret,mbretër/mbreti,mbretit,mbretërit
        lumë,lumenj/lumi,lumit,lumenjtë mal,male/mali,malit,malet
        armik,armiq/armiku,armikut,armiqtë,armiqve
        """,
    ),
    Nouns(
        "hy",
        {},
        """
        մարդ,մարդիկ/մարդու,մարդուն,մարդը,մարդկանց,մարդիկը օր,օրեր/օրվա,օրը,օրերի
        տարի,տարիներ/տարվա,տարին,տարիների կին,կանայք/կնոջ,կինը,կանանց
        տուն,տներ/տան,տունը,տներ,տների դուռ/դռան ջուր/ջրի,ջուրը,ջրով սիրտ/սրտի գիր/գրի
        լուր,լուրեր/լուրը,լուրի,լուրերի,լուրերը հայր/հոր,հայրը մայր/մոր,մայրը
        եղբայր/եղբոր,եղբայրը քույր/քրոջ,քույրը գիրք,գրքեր/գրքի,գիրքը,գրքերի
        կռիվ,կռիվներ/կռվի,կռիվը հույս/հույսի,հույսը արյուն/արյան,արյունը մահ/մահվան,մահը,մահից
        բանակ/բանակի,բանակը գյուղ,գյուղեր/գյուղի,գյուղը,գյուղերի
        """,
    ),
)
