"""What a person is told about the lipid profile and the markers of the heart."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables.explanations_common import (
    ALCOHOL,
    ASK_CAUSE,
    ASK_FAMILY,
    ASK_LIFESTYLE,
    ASK_MORE,
    ASK_REPEAT,
    ASK_TARGET,
    ASK_URGENCY,
    BIOTIN,
    EXERCISE,
    FASTING,
    HAEMOLYSIS,
    INFLAMMATION,
    MEDICINES,
    OTHER_LABORATORY,
    PREGNANCY,
    SMOKING,
    joined,
)

EXPLANATIONS: tuple[Explanation, ...] = (
    Explanation(
        analyte="cholesterol",
        what=Texts(
            "Холестерин — жировое вещество, из которого тело строит клетки и гормоны. Общий холестерин складывается из разных частей.",
            "Холестерин — дене жасуша мен гормон түзетін майлы зат. Жалпы холестерин әртүрлі бөліктерден тұрады.",
            "Cholesterol is a fatty substance from which the body builds cells and hormones. Total cholesterol is made of different parts.",
        ),
        low=Texts(
            "Ниже обычного бывает при плохом питании, болезнях печени и щитовидной железы, на фоне лечения.",
            "Нашар тамақтанғанда, бауыр мен қалқанша без ауруларында, ем кезінде төмен болады.",
            "A low figure is seen with poor food, liver and thyroid disease, and during treatment.",
        ),
        high=Texts(
            "Выше обычного бывает из-за питания, наследственности, лишнего веса, слабой работы щитовидной железы, болезней почек и печени.",
            "Тамақтану, тұқым қуалау, артық салмақ, қалқанша бездің баяу жұмысы, бүйрек пен бауыр ауруларынан жоғары болады.",
            "A high figure comes from food, heredity, excess weight, an underactive thyroid, kidney and liver disease.",
        ),
        disturbs=joined(INFLAMMATION, PREGNANCY, MEDICINES),
        questions=(
            ASK_TARGET,
            ASK_LIFESTYLE,
            Texts(
                "Каков мой общий риск для сердца и сосудов?",
                "Жүрек пен тамырға қатысты жалпы қаупім қандай?",
                "What is my overall risk for heart and vessels?",
            ),
        ),
        source="MedlinePlus: Cholesterol Levels; 2019 ESC/EAS Guidelines for the management of dyslipidaemias",
    ),
    Explanation(
        analyte="ldl_cholesterol",
        what=Texts(
            "ЛПНП переносят холестерин к сосудам. Если их много, холестерин оседает в стенках.",
            "ЛПНП холестеринді тамырларға тасиды. Көп болса, холестерин қабырғаларға жиналады.",
            "LDL carries cholesterol to the vessels. When there is much of it, cholesterol settles in their walls.",
        ),
        low=Texts(
            "Низкий ЛПНП обычно хорош для сосудов. Без лечения он бывает при плохом питании и некоторых болезнях.",
            "ЛПНП-ның төмен болуы әдетте тамырға жақсы. Емсіз төмен болуы нашар тамақтану мен кейбір ауруларда кездеседі.",
            "Low LDL is usually good for the vessels. Without treatment it is seen with poor food and some diseases.",
        ),
        high=Texts(
            "Высокий ЛПНП повышает риск инфаркта и инсульта. Бывает из-за питания, наследственности, слабой работы щитовидной железы. Граница зависит от общего риска человека.",
            "ЛПНП жоғары болса, инфаркт пен инсульт қаупі артады. Тамақтану, тұқым қуалау, қалқанша бездің баяу жұмысынан болады. Шегі адамның жалпы қаупіне байланысты.",
            "High LDL raises the risk of heart attack and stroke. It comes from food, heredity or an underactive thyroid. The limit depends on the person's overall risk.",
        ),
        disturbs=joined(INFLAMMATION, PREGNANCY),
        questions=(
            ASK_TARGET,
            ASK_LIFESTYLE,
            ASK_FAMILY,
        ),
        source='2019 ESC/EAS Guidelines for the management of dyslipidaemias; MedlinePlus: LDL: The "Bad" Cholesterol',
    ),
    Explanation(
        analyte="hdl_cholesterol",
        what=Texts(
            "ЛПВП уносят лишний холестерин из сосудов обратно в печень.",
            "ЛПВП артық холестеринді тамырдан бауырға қайтарады.",
            "HDL takes extra cholesterol from the vessels back to the liver.",
        ),
        low=Texts(
            "Ниже обычного бывает при лишнем весе, курении, малом движении, диабете. Это связано с большим риском для сердца.",
            "Артық салмақта, темекі шеккенде, аз қозғалғанда, диабетте төмен болады. Бұл жүрекке үлкен қауіппен байланысты.",
            "A low figure is seen with excess weight, smoking, little movement and diabetes. It goes with a higher risk for the heart.",
        ),
        high=Texts(
            "Высокий ЛПВП обычно не требует действий. Очень высокий не даёт дополнительной защиты.",
            "ЛПВП-ның жоғары болуы әдетте ештеңені қажет етпейді. Тым жоғары болуы қосымша қорғаныс бермейді.",
            "High HDL usually needs no action. Very high HDL gives no extra protection.",
        ),
        disturbs=joined(ALCOHOL, INFLAMMATION),
        questions=(
            ASK_LIFESTYLE,
            ASK_TARGET,
        ),
        source='2019 ESC/EAS Guidelines for the management of dyslipidaemias; MedlinePlus: HDL: The "Good" Cholesterol',
    ),
    Explanation(
        analyte="triglycerides",
        what=Texts(
            "Триглицериды — запас жира в крови. Они приходят из еды, их делает и печень.",
            "Триглицеридтер — қандағы май қоры. Олар тамақтан келеді, бауыр да түзеді.",
            "Triglycerides are stored fat in blood. They come from food, and the liver makes them too.",
        ),
        low=Texts(
            "Низкие триглицериды обычно не опасны.",
            "Триглицеридтердің төмен болуы әдетте қауіпті емес.",
            "Low triglycerides are usually harmless.",
        ),
        high=Texts(
            "Выше обычного бывает после еды, от сладкого и алкоголя, при лишнем весе, диабете, слабой работе щитовидной железы. Очень высокие опасны для поджелудочной железы.",
            "Тамақтан кейін, тәтті мен алкогольден, артық салмақта, диабетте, қалқанша без баяу жұмыс істегенде жоғары болады. Тым жоғары болса, ұйқы безіне қауіпті.",
            "A high figure is seen after food, from sweets and alcohol, with excess weight, diabetes or an underactive thyroid. Very high ones are dangerous for the pancreas.",
        ),
        disturbs=joined(FASTING, ALCOHOL, PREGNANCY),
        questions=(
            ASK_REPEAT,
            ASK_LIFESTYLE,
        ),
        source="MedlinePlus: Triglycerides Test; 2019 ESC/EAS Guidelines for the management of dyslipidaemias",
    ),
    Explanation(
        analyte="non_hdl_cholesterol",
        what=Texts(
            "Это весь холестерин, который может оседать в сосудах: общий минус ЛПВП.",
            "Бұл — тамырға жиналуы мүмкін барлық холестерин: жалпы холестериннен ЛПВП-ны шегергендегі сан.",
            "This is all cholesterol that can settle in vessels: total minus HDL.",
        ),
        low=Texts(
            "Низкое число обычно хорошо для сосудов.",
            "Санның төмен болуы әдетте тамырға жақсы.",
            "A low figure is usually good for the vessels.",
        ),
        high=Texts(
            "Высокое число повышает риск для сердца и сосудов. Граница зависит от общего риска человека.",
            "Санның жоғары болуы жүрек пен тамырға қауіпті арттырады. Шегі адамның жалпы қаупіне байланысты.",
            "A high figure raises the risk for heart and vessels. The limit depends on the person's overall risk.",
        ),
        disturbs=INFLAMMATION,
        questions=(
            ASK_TARGET,
            ASK_LIFESTYLE,
        ),
        source="2019 ESC/EAS Guidelines for the management of dyslipidaemias",
    ),
    Explanation(
        analyte="vldl_cholesterol",
        what=Texts(
            "ЛПОНП переносят триглицериды. Обычно число не измеряют, а считают.",
            "ЛПОНП триглицеридтерді тасиды. Әдетте санды өлшемейді, есептейді.",
            "VLDL carries triglycerides. The figure is usually worked out, not measured.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает, когда высоки триглицериды: после еды, от сладкого и алкоголя, при лишнем весе и диабете.",
            "Триглицеридтер жоғары болғанда: тамақтан кейін, тәтті мен алкогольден, артық салмақ пен диабетте жоғары болады.",
            "It is high when triglycerides are high: after food, from sweets and alcohol, with excess weight and diabetes.",
        ),
        disturbs=joined(FASTING, ALCOHOL),
        questions=(ASK_LIFESTYLE,),
        source="MedlinePlus: VLDL Cholesterol",
    ),
    Explanation(
        analyte="atherogenic_coefficient",
        what=Texts(
            "Коэффициент атерогенности сравнивает «плохой» холестерин с «хорошим». Его считают по общему холестерину и ЛПВП.",
            "Атерогендік коэффициент «жаман» холестеринді «жақсысымен» салыстырады. Оны жалпы холестерин мен ЛПВП бойынша есептейді.",
            'The atherogenic coefficient compares "bad" cholesterol with "good". It is worked out from total cholesterol and HDL.',
        ),
        low=Texts(
            "Низкое число обычно хорошо для сосудов.",
            "Санның төмен болуы әдетте тамырға жақсы.",
            "A low figure is usually good for the vessels.",
        ),
        high=Texts(
            "Высокое число значит, что «плохого» холестерина много или «хорошего» мало. Врач смотрит прежде всего на ЛПНП и общий риск.",
            "Санның жоғары болуы «жаман» холестериннің көп немесе «жақсының» аз екенін білдіреді. Дәрігер алдымен ЛПНП мен жалпы қауіпке қарайды.",
            'A high figure means much "bad" or little "good" cholesterol. Doctors look first at LDL and overall risk.',
        ),
        disturbs=FASTING,
        questions=(
            ASK_TARGET,
            ASK_LIFESTYLE,
        ),
        source="Климов А.Н., Никульчева Н.Г. Обмен липидов и липопротеидов и его нарушения. СПб.: Питер, 1999",
    ),
    Explanation(
        analyte="apolipoprotein_b",
        what=Texts(
            "АпоВ показывает число частиц, которые несут «плохой» холестерин.",
            "АпоВ «жаман» холестеринді таситын бөлшектердің санын көрсетеді.",
            'ApoB shows the number of particles that carry "bad" cholesterol.',
        ),
        low=None,
        high=Texts(
            "Высокое число повышает риск для сердца и сосудов.",
            "Санның жоғары болуы жүрек пен тамырға қауіпті арттырады.",
            "A high figure raises the risk for heart and vessels.",
        ),
        disturbs=INFLAMMATION,
        questions=(
            ASK_TARGET,
            ASK_LIFESTYLE,
        ),
        source="2019 ESC/EAS Guidelines for the management of dyslipidaemias",
    ),
    Explanation(
        analyte="apolipoprotein_a1",
        what=Texts(
            "АпоА1 — главный белок «хорошего» холестерина (ЛПВП).",
            "АпоА1 — «жақсы» холестериннің (ЛПВП) негізгі ақуызы.",
            'ApoA1 is the main protein of "good" cholesterol (HDL).',
        ),
        low=Texts(
            "Низкое число бывает при малом движении, курении, лишнем весе и говорит о большем риске для сердца.",
            "Аз қозғалғанда, темекі шеккенде, артық салмақта төмен болады және жүрекке үлкен қауіпті білдіреді.",
            "A low figure is seen with little movement, smoking and excess weight, and points to a higher risk for the heart.",
        ),
        high=None,
        disturbs=INFLAMMATION,
        questions=(ASK_LIFESTYLE,),
        source="Tietz Textbook of Laboratory Medicine, 7th ed., chapter on lipids",
    ),
    Explanation(
        analyte="lipoprotein_a_mass",
        what=Texts(
            "Липопротеин(а) — частица с холестерином, уровень которой почти весь задан наследственностью.",
            "Липопротеин(а) — мөлшері негізінен тұқым қуалайтын холестеринді бөлшек.",
            "Lipoprotein(a) is a particle with cholesterol whose level is set almost wholly by heredity.",
        ),
        low=None,
        high=Texts(
            "Высокое число повышает риск для сердца и сосудов. Питание его почти не меняет, но другие риски снизить можно.",
            "Санның жоғары болуы жүрек пен тамырға қауіпті арттырады. Тамақтану оны өзгертпейді дерлік, бірақ басқа қауіптерді азайтуға болады.",
            "A high figure raises the risk for heart and vessels. Food hardly changes it, but other risks can be lowered.",
        ),
        disturbs=joined(INFLAMMATION, OTHER_LABORATORY),
        questions=(
            ASK_FAMILY,
            ASK_TARGET,
        ),
        source="EAS Consensus Statement on lipoprotein(a), 2022; MedlinePlus: Lipoprotein (a) Blood Test",
    ),
    Explanation(
        analyte="troponin_i",
        what=Texts(
            "Тропонин — белок сердечной мышцы. Он выходит в кровь, когда она повреждена.",
            "Тропонин — жүрек бұлшықетінің ақуызы. Ол бұлшықет зақымданғанда қанға шығады.",
            "Troponin is a protein of heart muscle. It gets into blood when the muscle is damaged.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при инфаркте и других повреждениях сердца, при болезнях почек, после тяжёлой нагрузки. Боль в груди или одышка — звоните 103.",
            "Инфарктта және жүректің басқа зақымдарында, бүйрек ауруларында, ауыр жүктемеден кейін жоғары болады. Кеуде ауырса немесе ентіксеңіз — 103-ке қоңырау шалыңыз.",
            "A high figure is seen with heart attack and other damage to the heart, with kidney disease, and after hard effort. With chest pain or short breath call 103.",
        ),
        disturbs=joined(EXERCISE, OTHER_LABORATORY, BIOTIN),
        questions=(
            ASK_URGENCY,
            ASK_REPEAT,
        ),
        source="Fourth Universal Definition of Myocardial Infarction (2018); MedlinePlus: Troponin Test",
    ),
    Explanation(
        analyte="troponin_t",
        what=Texts(
            "Тропонин Т — белок сердечной мышцы. Он выходит в кровь, когда она повреждена.",
            "Т тропонині — жүрек бұлшықетінің ақуызы. Ол бұлшықет зақымданғанда қанға шығады.",
            "Troponin T is a protein of heart muscle. It gets into blood when the muscle is damaged.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при инфаркте и других повреждениях сердца, при болезнях почек, после тяжёлой нагрузки. Боль в груди или одышка — звоните 103.",
            "Инфарктта және жүректің басқа зақымдарында, бүйрек ауруларында, ауыр жүктемеден кейін жоғары болады. Кеуде ауырса немесе ентіксеңіз — 103-ке қоңырау шалыңыз.",
            "A high figure is seen with heart attack and other damage to the heart, with kidney disease, and after hard effort. With chest pain or short breath call 103.",
        ),
        disturbs=joined(EXERCISE, BIOTIN),
        questions=(
            ASK_URGENCY,
            ASK_REPEAT,
        ),
        source="Fourth Universal Definition of Myocardial Infarction (2018); MedlinePlus: Troponin Test",
    ),
    Explanation(
        analyte="ck_mb",
        what=Texts(
            "КФК-МВ — часть фермента, которой много в сердце.",
            "КФК-МВ — жүректе көп болатын ферменттің бөлігі.",
            "CK-MB is a part of an enzyme that is plentiful in the heart.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при повреждении сердца, а также мышц. Сейчас врачи больше доверяют тропонину.",
            "Жүрек, сондай-ақ бұлшықет зақымданғанда жоғары болады. Қазір дәрігерлер тропонинге көбірек сенеді.",
            "A high figure is seen with damage to the heart, and also to muscle. Doctors now trust troponin more.",
        ),
        disturbs=joined(EXERCISE, HAEMOLYSIS),
        questions=(
            ASK_URGENCY,
            ASK_MORE,
        ),
        source="MedlinePlus: Creatine Kinase",
    ),
    Explanation(
        analyte="nt_probnp",
        what=Texts(
            "NT-proBNP выделяет сердце, когда ему тяжело качать кровь.",
            "NT-proBNP жүрекке қан айдау қиын болғанда бөлінеді.",
            "NT-proBNP is released when the heart finds it hard to pump.",
        ),
        low=Texts(
            "Низкое число говорит, что сердечная недостаточность маловероятна.",
            "Санның төмен болуы жүрек жеткіліксіздігінің ықтималдығы аз екенін білдіреді.",
            "A low figure makes heart failure unlikely.",
        ),
        high=Texts(
            "Выше обычного бывает при сердечной недостаточности, мерцательной аритмии, болезнях почек и с возрастом.",
            "Жүрек жеткіліксіздігінде, жыпылықтау аритмиясында, бүйрек ауруларында және жас ұлғайғанда жоғары болады.",
            "A high figure is seen with heart failure, atrial fibrillation, kidney disease and with age.",
        ),
        disturbs=Texts(
            "Лишний вес занижает число, болезни почек завышают.",
            "Артық салмақ санды төмендетеді, бүйрек аурулары көтереді.",
            "Excess weight lowers the figure, kidney disease raises it.",
        ),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
            Texts(
                "Нужно ли мне УЗИ сердца?",
                "Маған жүректің УДЗ-сы керек пе?",
                "Do I need an ultrasound of the heart?",
            ),
        ),
        source="2021 ESC Guidelines for heart failure; MedlinePlus: Natriuretic Peptide Tests (BNP, NT-proBNP)",
    ),
    Explanation(
        analyte="bnp",
        what=Texts(
            "BNP выделяет сердце, когда ему тяжело качать кровь.",
            "BNP жүрекке қан айдау қиын болғанда бөлінеді.",
            "BNP is released when the heart finds it hard to pump.",
        ),
        low=Texts(
            "Низкое число говорит, что сердечная недостаточность маловероятна.",
            "Санның төмен болуы жүрек жеткіліксіздігінің ықтималдығы аз екенін білдіреді.",
            "A low figure makes heart failure unlikely.",
        ),
        high=Texts(
            "Выше обычного бывает при сердечной недостаточности, мерцательной аритмии, болезнях почек и с возрастом.",
            "Жүрек жеткіліксіздігінде, жыпылықтау аритмиясында, бүйрек ауруларында және жас ұлғайғанда жоғары болады.",
            "A high figure is seen with heart failure, atrial fibrillation, kidney disease and with age.",
        ),
        disturbs=MEDICINES,
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="2021 ESC Guidelines for heart failure; MedlinePlus: Natriuretic Peptide Tests (BNP, NT-proBNP)",
    ),
    Explanation(
        analyte="crp_high_sensitivity",
        what=Texts(
            "Это С-реактивный белок, измеренный очень точно. По нему оценивают слабое воспаление в сосудах.",
            "Бұл — өте дәл өлшенген С-реактивті ақуыз. Ол бойынша тамырдағы әлсіз қабынуды бағалайды.",
            "This is C-reactive protein measured very precisely. It is used to judge mild inflammation in the vessels.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при любом воспалении, курении, лишнем весе. Если недавно была простуда, анализ повторяют через две недели.",
            "Кез келген қабынуда, темекі шеккенде, артық салмақта жоғары болады. Жақында суық тиген болса, анализді екі аптадан кейін қайталайды.",
            "A high figure is seen with any inflammation, smoking and excess weight. After a recent cold the test is repeated in two weeks.",
        ),
        disturbs=joined(INFLAMMATION, SMOKING),
        questions=(
            ASK_REPEAT,
            ASK_TARGET,
        ),
        source="MedlinePlus: C-Reactive Protein (CRP) Test",
    ),
)
