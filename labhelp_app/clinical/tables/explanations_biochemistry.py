"""What a person is told about glucose, kidneys, liver, enzymes and electrolytes."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables.explanations_common import (
    ALCOHOL,
    ASK_CAUSE,
    ASK_LIFESTYLE,
    ASK_MEDICINES,
    ASK_MORE,
    ASK_REPEAT,
    ASK_TARGET,
    ASK_URGENCY,
    DEHYDRATION,
    DELAY,
    EXERCISE,
    FASTING,
    HAEMOLYSIS,
    MEDICINES,
    PREGNANCY,
    SMOKING,
    TIME_OF_DAY,
    TOURNIQUET,
    joined,
)

EXPLANATIONS: tuple[Explanation, ...] = (
    Explanation(
        analyte="glucose",
        what=Texts(
            "Глюкоза — сахар крови. Это главное топливо для клеток.",
            "Глюкоза — қандағы қант. Бұл жасушалардың негізгі отыны.",
            "Glucose is blood sugar. It is the main fuel for cells.",
        ),
        low=Texts(
            "Ниже обычного бывает при долгом голоде, тяжёлой нагрузке, избытке лекарств от диабета, алкоголе натощак. Слабость, пот и дрожь при низком сахаре требуют помощи сразу.",
            "Ұзақ аш жүргенде, ауыр жүктемеде, диабет дәрісі артық болғанда, аш қарынға алкоголь ішкенде төмен болады. Қант төмен кезде әлсіздік, терлеу мен діріл болса, бірден көмек керек.",
            "A low figure is seen with long hunger, hard effort, too much diabetes medicine, or alcohol on an empty stomach. Weakness, sweating and shaking with low sugar need help at once.",
        ),
        high=Texts(
            "Выше обычного бывает после еды, при стрессе, приёме некоторых лекарств, при преддиабете и диабете. Диагноз ставят по повторным анализам.",
            "Тамақтан кейін, күйзелісте, кейбір дәрілерді қабылдағанда, предиабет пен диабетте жоғары болады. Диагнозды қайталанған анализдер бойынша қояды.",
            "A high figure is seen after food, with stress, with some medicines, with prediabetes and diabetes. The diagnosis is made from repeated tests.",
        ),
        disturbs=joined(FASTING, DELAY, MEDICINES),
        questions=(
            ASK_REPEAT,
            ASK_LIFESTYLE,
            Texts(
                "Нужен ли мне анализ на гликированный гемоглобин?",
                "Маған гликирленген гемоглобинге анализ керек пе?",
                "Do I need a glycated haemoglobin test?",
            ),
        ),
        source="MedlinePlus: Blood Glucose Test; ADA Standards of Care in Diabetes, section 2 (diagnosis)",
    ),
    Explanation(
        analyte="glucose_blood",
        what=Texts(
            "Это сахар в цельной крови, обычно из пальца. Его границы чуть ниже, чем для крови из вены.",
            "Бұл — тұтас қандағы, әдетте саусақтан алынған қандағы қант. Оның қалыпты аралығы көктамыр қанына қарағанда сәл төмен.",
            "This is sugar in whole blood, usually from a finger. Its limits are slightly lower than for blood from a vein.",
        ),
        low=Texts(
            "Ниже обычного бывает при голоде, нагрузке, избытке лекарств от диабета, алкоголе натощак.",
            "Аштықта, жүктемеде, диабет дәрісі артық болғанда, аш қарынға алкоголь ішкенде төмен болады.",
            "A low figure is seen with hunger, effort, too much diabetes medicine, or alcohol on an empty stomach.",
        ),
        high=Texts(
            "Выше обычного бывает после еды, при стрессе, преддиабете и диабете. Для диагноза берут кровь из вены.",
            "Тамақтан кейін, күйзелісте, предиабет пен диабетте жоғары болады. Диагноз үшін қанды көктамырдан алады.",
            "A high figure is seen after food, with stress, prediabetes and diabetes. For a diagnosis blood is taken from a vein.",
        ),
        disturbs=joined(FASTING, MEDICINES),
        questions=(
            ASK_REPEAT,
            ASK_LIFESTYLE,
        ),
        source="MedlinePlus: Blood Glucose Test",
    ),
    Explanation(
        analyte="glucose_2h_ogtt",
        what=Texts(
            "Это сахар через 2 часа после сладкого раствора. Он показывает, как тело справляется с глюкозой.",
            "Бұл — тәтті ерітінді ішкеннен кейін 2 сағаттан соңғы қант. Дененің глюкозаны қалай игеретінін көрсетеді.",
            "This is sugar 2 hours after a sweet drink. It shows how the body handles glucose.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при преддиабете, диабете и диабете беременных.",
            "Предиабетте, диабетте және жүктілік диабетінде жоғары болады.",
            "A high figure is seen with prediabetes, diabetes and diabetes of pregnancy.",
        ),
        disturbs=joined(FASTING, MEDICINES, PREGNANCY),
        questions=(
            ASK_REPEAT,
            ASK_LIFESTYLE,
        ),
        source="ADA Standards of Care in Diabetes, section 2; MedlinePlus: Glucose Screening Tests During Pregnancy",
    ),
    Explanation(
        analyte="hba1c",
        what=Texts(
            "Гликированный гемоглобин показывает средний сахар за последние 2–3 месяца.",
            "Гликирленген гемоглобин соңғы 2–3 айдағы орташа қантты көрсетеді.",
            "Glycated haemoglobin shows the average sugar over the last 2–3 months.",
        ),
        low=Texts(
            "Ниже обычного бывает при некоторых видах малокровия, после потери или переливания крови: тогда результат обманчив.",
            "Қаназдықтың кейбір түрлерінде, қан жоғалтқаннан немесе қан құйғаннан кейін төмен болады: ондайда нәтиже алдамшы.",
            "A low figure is seen with some kinds of anaemia, after blood loss or transfusion. Then the result misleads.",
        ),
        high=Texts(
            "Выше обычного бывает при преддиабете и диабете. Нехватка железа тоже немного завышает число.",
            "Предиабет пен диабетте жоғары болады. Темір жетіспеуі де санды сәл көтереді.",
            "A high figure is seen with prediabetes and diabetes. Too little iron also raises it a little.",
        ),
        disturbs=Texts(
            "Голодать перед анализом не нужно. Малокровие, переливание крови и беременность делают число ненадёжным.",
            "Анализ алдында аш болу қажет емес. Қаназдық, қан құю және жүктілік санды сенімсіз етеді.",
            "No fasting is needed. Anaemia, transfusion and pregnancy make the figure unreliable.",
        ),
        questions=(
            ASK_TARGET,
            ASK_REPEAT,
            ASK_LIFESTYLE,
        ),
        source="MedlinePlus: Hemoglobin A1C (HbA1c) Test; ADA Standards of Care in Diabetes, section 2",
    ),
    Explanation(
        analyte="creatinine",
        what=Texts(
            "Креатинин образуется в мышцах, а выводят его почки. По нему судят о работе почек.",
            "Креатинин бұлшықетте түзіледі, оны бүйрек шығарады. Бүйрек жұмысын соған қарап бағалайды.",
            "Creatinine comes from muscles and leaves through the kidneys. It shows how the kidneys work.",
        ),
        low=Texts(
            "Ниже обычного бывает, если мышц мало, при беременности, при болезнях печени.",
            "Бұлшықет аз болса, жүктілікте, бауыр ауруларында төмен болады.",
            "A low figure is seen with little muscle, in pregnancy and with liver disease.",
        ),
        high=Texts(
            "Выше обычного бывает, когда почки работают слабее, а также при нехватке воды, большой мышечной массе, после мясной еды и тяжёлой нагрузки.",
            "Бүйрек нашар жұмыс істегенде, сондай-ақ су жетіспегенде, бұлшықет көп болғанда, ет жегеннен және ауыр жүктемеден кейін жоғары болады.",
            "A high figure is seen when the kidneys work less well, and also with lack of water, large muscles, after meat and hard effort.",
        ),
        disturbs=joined(EXERCISE, MEDICINES, DEHYDRATION),
        questions=(
            ASK_REPEAT,
            ASK_MEDICINES,
            Texts(
                "Какая у меня скорость клубочковой фильтрации?",
                "Менің шумақтық сүзілу жылдамдығым қандай?",
                "What is my filtration rate (eGFR)?",
            ),
        ),
        source="MedlinePlus: Creatinine Test; KDIGO 2024 Clinical Practice Guideline for CKD",
    ),
    Explanation(
        analyte="egfr",
        what=Texts(
            "Скорость фильтрации показывает, сколько крови почки очищают за минуту. Её считают по креатинину, возрасту и полу.",
            "Сүзілу жылдамдығы бүйректің минутына қанша қан тазартатынын көрсетеді. Оны креатинин, жас пен жыныс бойынша есептейді.",
            "The filtration rate shows how much blood the kidneys clean in a minute. It is worked out from creatinine, age and sex.",
        ),
        low=Texts(
            "Ниже обычного бывает, когда почки работают слабее. Один результат ничего не решает: смотрят, держится ли он 3 месяца.",
            "Бүйрек нашар жұмыс істегенде төмен болады. Бір нәтиже ештеңе шешпейді: 3 ай бойы сақтала ма, соған қарайды.",
            "A low figure is seen when the kidneys work less well. One result decides nothing: doctors look whether it lasts 3 months.",
        ),
        high=None,
        disturbs=Texts(
            "Нехватка воды, мясная еда и тяжёлая нагрузка накануне занижают число. При беременности эта формула не подходит.",
            "Су жетіспеуі, қарсаңдағы ет пен ауыр жүктеме санды төмендетеді. Жүктілікте бұл формула жарамайды.",
            "Lack of water, meat and hard effort the day before lower the figure. In pregnancy this formula does not fit.",
        ),
        questions=(
            ASK_REPEAT,
            ASK_MEDICINES,
            Texts(
                "Нужно ли проверить альбумин в моче?",
                "Несептегі альбуминді тексеру керек пе?",
                "Should albumin in urine be checked?",
            ),
        ),
        source="KDIGO 2024 Clinical Practice Guideline for CKD; MedlinePlus: Glomerular Filtration Rate (GFR) Test",
    ),
    Explanation(
        analyte="urea",
        what=Texts(
            "Мочевина остаётся после переработки белка. Её выводят почки.",
            "Несепнәр ақуыз ыдырағаннан қалады. Оны бүйрек шығарады.",
            "Urea is left over when the body uses protein. The kidneys remove it.",
        ),
        low=Texts(
            "Ниже обычного бывает, если есть мало белка, при беременности, при тяжёлых болезнях печени.",
            "Ақуызды аз жесе, жүктілікте, бауырдың ауыр ауруларында төмен болады.",
            "A low figure is seen with little protein in food, in pregnancy and with severe liver disease.",
        ),
        high=Texts(
            "Выше обычного бывает, когда почки работают слабее, при нехватке воды, обилии белка в еде, кровотечении в желудке.",
            "Бүйрек нашар жұмыс істегенде, су жетіспегенде, тамақта ақуыз көп болғанда, асқазаннан қан кеткенде жоғары болады.",
            "A high figure is seen when the kidneys work less well, with lack of water, much protein in food, or bleeding in the stomach.",
        ),
        disturbs=joined(DEHYDRATION, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: BUN (Blood Urea Nitrogen)",
    ),
    Explanation(
        analyte="urate",
        what=Texts(
            "Мочевая кислота образуется из веществ пищи и клеток. Её выводят почки.",
            "Несеп қышқылы тағам мен жасуша заттарынан түзіледі. Оны бүйрек шығарады.",
            "Uric acid forms from substances in food and cells. The kidneys remove it.",
        ),
        low=Texts(
            "Ниже обычного бывает редко и обычно не опасно.",
            "Төмен болуы сирек және әдетте қауіпті емес.",
            "A low figure is rare and usually harmless.",
        ),
        high=Texts(
            "Выше обычного бывает при подагре, болезнях почек, лишнем весе, от мочегонных, алкоголя, мяса и сладких напитков. Часто жалоб при этом нет.",
            "Подаграда, бүйрек ауруларында, артық салмақта, несеп айдайтын дәріден, алкогольден, еттен және тәтті сусындардан жоғары болады. Көбіне шағым болмайды.",
            "A high figure is seen with gout, kidney disease, excess weight, water tablets, alcohol, meat and sweet drinks. Often there are no complaints.",
        ),
        disturbs=joined(FASTING, ALCOHOL, MEDICINES),
        questions=(
            ASK_LIFESTYLE,
            ASK_MEDICINES,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Uric Acid Test; ACR Guideline for the Management of Gout, 2020",
    ),
    Explanation(
        analyte="cystatin_c",
        what=Texts(
            "Цистатин С — белок, по которому тоже судят о работе почек. Он меньше зависит от мышц.",
            "Цистатин С — бүйрек жұмысын бағалайтын тағы бір ақуыз. Ол бұлшықетке аз байланысты.",
            "Cystatin C is a protein that also shows how the kidneys work. It depends less on muscle.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает, когда почки работают слабее, при приёме стероидных гормонов, воспалении, болезнях щитовидной железы.",
            "Бүйрек нашар жұмыс істегенде, стероид гормондарын қабылдағанда, қабынуда, қалқанша без ауруларында жоғары болады.",
            "A high figure is seen when the kidneys work less well, with steroid medicines, inflammation and thyroid disease.",
        ),
        disturbs=joined(MEDICINES, SMOKING),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
        ),
        source="KDIGO 2024 Clinical Practice Guideline for CKD",
    ),
    Explanation(
        analyte="protein_total",
        what=Texts(
            "Общий белок — все белки крови вместе. Они держат воду в сосудах и защищают тело.",
            "Жалпы ақуыз — қандағы барлық ақуыз. Олар суды тамырда ұстап, денені қорғайды.",
            "Total protein is all proteins of the blood together. They keep water in the vessels and protect the body.",
        ),
        low=Texts(
            "Ниже обычного бывает при плохом питании, болезнях печени, почек и кишечника, при беременности.",
            "Нашар тамақтанғанда, бауыр, бүйрек пен ішек ауруларында, жүктілікте төмен болады.",
            "A low figure is seen with poor food, diseases of liver, kidneys and gut, and in pregnancy.",
        ),
        high=Texts(
            "Выше обычного бывает при нехватке воды, долгом воспалении, реже при болезнях крови.",
            "Су жетіспегенде, ұзаққа созылған қабынуда, сирек қан ауруларында жоғары болады.",
            "A high figure is seen with lack of water, long inflammation, less often with blood diseases.",
        ),
        disturbs=joined(DEHYDRATION, TOURNIQUET, PREGNANCY),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Total Protein and Albumin/Globulin (A/G) Ratio",
    ),
    Explanation(
        analyte="albumin",
        what=Texts(
            "Альбумин — главный белок крови. Его делает печень, он держит воду в сосудах.",
            "Альбумин — қанның негізгі ақуызы. Оны бауыр түзеді, ол суды тамырда ұстайды.",
            "Albumin is the main blood protein. The liver makes it, and it keeps water in the vessels.",
        ),
        low=Texts(
            "Ниже обычного бывает при болезнях печени и почек, плохом питании, воспалении, беременности. Могут появиться отёки.",
            "Бауыр мен бүйрек ауруларында, нашар тамақтанғанда, қабынуда, жүктілікте төмен болады. Ісіну пайда болуы мүмкін.",
            "A low figure is seen with liver and kidney disease, poor food, inflammation and pregnancy. Swelling may appear.",
        ),
        high=Texts(
            "Выше обычного чаще всего бывает при нехватке воды.",
            "Көбіне су жетіспегенде жоғары болады.",
            "A high figure most often comes with lack of water.",
        ),
        disturbs=joined(DEHYDRATION, TOURNIQUET, PREGNANCY),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Albumin Blood Test",
    ),
    Explanation(
        analyte="bilirubin_total",
        what=Texts(
            "Билирубин — жёлтое вещество, которое остаётся от старых красных клеток. Его выводит печень с желчью.",
            "Билирубин — ескі қызыл жасушалардан қалатын сары зат. Бауыр оны өтпен бірге шығарады.",
            "Bilirubin is a yellow substance left from old red cells. The liver removes it with bile.",
        ),
        low=Texts(
            "Низкий билирубин обычно ничего плохого не значит.",
            "Билирубиннің төмен болуы әдетте жаман ештеңе білдірмейді.",
            "A low bilirubin usually means nothing bad.",
        ),
        high=Texts(
            "Выше обычного бывает при болезнях печени, закупорке желчных путей, быстром разрушении красных клеток. Часто причина — безобидная врождённая особенность (синдром Жильбера).",
            "Бауыр ауруларында, өт жолы бітелгенде, қызыл жасушалар тез бұзылғанда жоғары болады. Көбіне себебі — зиянсыз туа біткен ерекшелік (Жильбер синдромы).",
            "A high figure is seen with liver disease, a blocked bile duct or fast breakdown of red cells. Often the cause is a harmless inborn trait (Gilbert syndrome).",
        ),
        disturbs=joined(FASTING, EXERCISE, HAEMOLYSIS),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
            Texts(
                "Какая часть билирубина повышена: прямая или непрямая?",
                "Билирубиннің қай бөлігі жоғары: тікелей ме, тікелей емес пе?",
                "Which part of bilirubin is high: direct or indirect?",
            ),
        ),
        source="MedlinePlus: Bilirubin Blood Test; MedlinePlus Genetics: Gilbert syndrome",
    ),
    Explanation(
        analyte="bilirubin_direct",
        what=Texts(
            "Прямой билирубин уже обработан печенью и готов выйти с желчью.",
            "Тікелей билирубин бауырда өңделген және өтпен шығуға дайын.",
            "Direct bilirubin has been processed by the liver and is ready to leave with bile.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает, когда желчь плохо оттекает (например, из-за камня), и при болезнях печени.",
            "Өт нашар аққанда (мысалы, тастан) және бауыр ауруларында жоғары болады.",
            "A high figure is seen when bile flows badly (for example because of a stone) and with liver disease.",
        ),
        disturbs=joined(HAEMOLYSIS, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
            ASK_URGENCY,
        ),
        source="MedlinePlus: Bilirubin Blood Test",
    ),
    Explanation(
        analyte="bilirubin_indirect",
        what=Texts(
            "Непрямой билирубин ещё не обработан печенью.",
            "Тікелей емес билирубин бауырда әлі өңделмеген.",
            "Indirect bilirubin has not yet been processed by the liver.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при синдроме Жильбера (безобидная особенность), голодании и быстром разрушении красных клеток.",
            "Жильбер синдромында (зиянсыз ерекшелік), аштықта және қызыл жасушалар тез бұзылғанда жоғары болады.",
            "A high figure is seen with Gilbert syndrome (a harmless trait), hunger and fast breakdown of red cells.",
        ),
        disturbs=joined(HAEMOLYSIS, EXERCISE),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Bilirubin Blood Test; MedlinePlus Genetics: Gilbert syndrome",
    ),
    Explanation(
        analyte="alt",
        what=Texts(
            "АЛТ — фермент клеток печени. В крови его мало.",
            "АЛТ — бауыр жасушаларының ферменті. Қанда ол аз.",
            "ALT is an enzyme of liver cells. There is little of it in blood.",
        ),
        low=Texts(
            "Низкий уровень АЛТ обычно ничего плохого не значит.",
            "АЛТ-ның төмен болуы әдетте жаман ештеңе білдірмейді.",
            "A low ALT usually means nothing bad.",
        ),
        high=Texts(
            "Выше обычного бывает при жировой печени, гепатитах, от алкоголя и лекарств, при болезнях желчных путей, после тяжёлой нагрузки.",
            "Бауырдың майлануында, гепатиттерде, алкоголь мен дәрілерден, өт жолы ауруларында, ауыр жүктемеден кейін жоғары болады.",
            "A high figure is seen with fatty liver, hepatitis, alcohol and medicines, bile duct disease, and after hard effort.",
        ),
        disturbs=joined(EXERCISE, ALCOHOL, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
            Texts(
                "Нужно ли провериться на гепатиты B и C?",
                "В және С гепатиттеріне тексерілу керек пе?",
                "Should I be tested for hepatitis B and C?",
            ),
        ),
        source="MedlinePlus: ALT Blood Test; ACG Clinical Guideline: Evaluation of Abnormal Liver Chemistries, 2017",
    ),
    Explanation(
        analyte="ast",
        what=Texts(
            "АСТ — фермент печени, мышц и сердца.",
            "АСТ — бауыр, бұлшықет және жүрек ферменті.",
            "AST is an enzyme of the liver, muscles and heart.",
        ),
        low=Texts(
            "Низкий уровень АСТ обычно ничего плохого не значит.",
            "АСТ-ның төмен болуы әдетте жаман ештеңе білдірмейді.",
            "A low AST usually means nothing bad.",
        ),
        high=Texts(
            "Выше обычного бывает при болезнях печени, от алкоголя и лекарств, при повреждении мышц или сердца, после тяжёлой нагрузки.",
            "Бауыр ауруларында, алкоголь мен дәрілерден, бұлшықет немесе жүрек зақымданғанда, ауыр жүктемеден кейін жоғары болады.",
            "A high figure is seen with liver disease, alcohol and medicines, damage to muscle or heart, and after hard effort.",
        ),
        disturbs=joined(EXERCISE, HAEMOLYSIS, ALCOHOL),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus: AST Test; ACG Clinical Guideline: Evaluation of Abnormal Liver Chemistries, 2017",
    ),
    Explanation(
        analyte="de_ritis_ratio",
        what=Texts(
            "Это отношение АСТ к АЛТ. Его смотрят, только если сами ферменты повышены.",
            "Бұл — АСТ-ның АЛТ-ға қатынасы. Ферменттердің өзі жоғары болғанда ғана қарайды.",
            "This is AST divided by ALT. It is read only when the enzymes themselves are high.",
        ),
        low=Texts(
            "Меньше единицы бывает, когда источник чаще в печени: жировая печень, вирусный гепатит.",
            "Бірден аз болуы көбіне себеп бауырда болғанда: бауыр майланғанда, вирустық гепатитте кездеседі.",
            "Below one is seen when the source is more often the liver: fatty liver, viral hepatitis.",
        ),
        high=Texts(
            "Больше двух бывает при вреде от алкоголя, тяжёлой болезни печени, повреждении мышц.",
            "Екіден көп болуы алкоголь зиянында, бауырдың ауыр ауруында, бұлшықет зақымданғанда кездеседі.",
            "Above two is seen with harm from alcohol, severe liver disease or damage to muscle.",
        ),
        disturbs=joined(EXERCISE, ALCOHOL),
        questions=(ASK_CAUSE,),
        source="Botros M, Sikaris KA. The De Ritis ratio: the test of time. Clin Biochem Rev 2013;34:117-130",
    ),
    Explanation(
        analyte="ggt",
        what=Texts(
            "ГГТ — фермент печени и желчных путей.",
            "ГГТ — бауыр мен өт жолының ферменті.",
            "GGT is an enzyme of the liver and bile ducts.",
        ),
        low=Texts(
            "Низкий уровень ГГТ обычно ничего плохого не значит.",
            "ГГТ-ның төмен болуы әдетте жаман ештеңе білдірмейді.",
            "A low GGT usually means nothing bad.",
        ),
        high=Texts(
            "Выше обычного бывает при застое желчи, жировой печени, от алкоголя и некоторых лекарств.",
            "Өт іркілгенде, бауыр майланғанда, алкоголь мен кейбір дәрілерден жоғары болады.",
            "A high figure is seen when bile is held up, with fatty liver, alcohol and some medicines.",
        ),
        disturbs=joined(ALCOHOL, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_LIFESTYLE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Gamma-glutamyl Transferase (GGT) Test",
    ),
    Explanation(
        analyte="alp",
        what=Texts(
            "Щелочная фосфатаза — фермент печени, желчных путей и костей.",
            "Сілтілі фосфатаза — бауырдың, өт жолының және сүйектің ферменті.",
            "Alkaline phosphatase is an enzyme of the liver, bile ducts and bones.",
        ),
        low=Texts(
            "Ниже обычного бывает при плохом питании, нехватке цинка, реже при врождённой болезни.",
            "Нашар тамақтанғанда, мырыш жетіспегенде, сирек туа біткен ауруда төмен болады.",
            "A low figure is seen with poor food, too little zinc, less often with an inborn disease.",
        ),
        high=Texts(
            "Выше обычного бывает при застое желчи, болезнях печени, росте и заживлении костей, нехватке витамина D, в конце беременности.",
            "Өт іркілгенде, бауыр ауруларында, сүйек өскенде және біткенде, D дәрумені жетіспегенде, жүктіліктің соңында жоғары болады.",
            "A high figure is seen when bile is held up, with liver disease, when bones grow or heal, with too little vitamin D, and late in pregnancy.",
        ),
        disturbs=joined(FASTING, PREGNANCY, MEDICINES),
        questions=(
            ASK_CAUSE,
            Texts(
                "Откуда рост: из печени или из костей?",
                "Өсуінің себебі қайда: бауырда ма, сүйекте ме?",
                "Where does the rise come from: liver or bones?",
            ),
        ),
        source="MedlinePlus: Alkaline Phosphatase",
    ),
    Explanation(
        analyte="ldh",
        what=Texts(
            "ЛДГ — фермент почти всех клеток. Он выходит в кровь, когда клетки повреждены.",
            "ЛДГ — барлық дерлік жасушалардың ферменті. Жасуша зақымданғанда қанға шығады.",
            "LDH is an enzyme of almost all cells. It gets into blood when cells are damaged.",
        ),
        low=Texts(
            "Низкий уровень ЛДГ обычно ничего не значит.",
            "ЛДГ-ның төмен болуы әдетте ештеңе білдірмейді.",
            "A low LDH usually means nothing.",
        ),
        high=Texts(
            "Выше обычного бывает при повреждении мышц, печени, сердца, лёгких, разрушении красных клеток, после нагрузки. Она не говорит, где причина.",
            "Бұлшықет, бауыр, жүрек, өкпе зақымданғанда, қызыл жасушалар бұзылғанда, жүктемеден кейін жоғары болады. Себептің қай жерде екенін айтпайды.",
            "A high figure is seen with damage to muscle, liver, heart or lungs, breakdown of red cells and after effort. It does not say where the cause is.",
        ),
        disturbs=joined(HAEMOLYSIS, EXERCISE),
        questions=(
            ASK_REPEAT,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Lactate Dehydrogenase (LDH) Test",
    ),
    Explanation(
        analyte="ck",
        what=Texts(
            "Креатинкиназа — фермент мышц.",
            "Креатинкиназа — бұлшықет ферменті.",
            "Creatine kinase is an enzyme of muscle.",
        ),
        low=Texts(
            "Ниже обычного бывает, если мышц мало. Обычно это не опасно.",
            "Бұлшықет аз болса төмен болады. Әдетте қауіпті емес.",
            "A low figure is seen with little muscle. It is usually harmless.",
        ),
        high=Texts(
            "Выше обычного чаще всего бывает после тренировки, ушиба или укола. Также при вреде от лекарств (например, статинов), болезнях мышц и сердца.",
            "Көбіне жаттығудан, соғылудан немесе екпеден кейін жоғары болады. Сондай-ақ дәрінің (мысалы, статиндердің) зиянынан, бұлшықет пен жүрек ауруларында.",
            "A high figure most often follows training, a bruise or an injection. It also comes with harm from medicines (such as statins) and with diseases of muscle or heart.",
        ),
        disturbs=joined(EXERCISE, MEDICINES),
        questions=(
            ASK_REPEAT,
            ASK_MEDICINES,
        ),
        source="MedlinePlus: Creatine Kinase",
    ),
    Explanation(
        analyte="amylase",
        what=Texts(
            "Амилаза — фермент, который переваривает крахмал. Её делают поджелудочная и слюнные железы.",
            "Амилаза — крахмалды қорытатын фермент. Оны ұйқы безі мен сілекей бездері түзеді.",
            "Amylase is an enzyme that digests starch. The pancreas and salivary glands make it.",
        ),
        low=Texts(
            "Низкое число, как правило, ничего не значит.",
            "Төмен болуы әдетте ештеңе білдірмейді.",
            "A low figure usually means nothing.",
        ),
        high=Texts(
            "Выше обычного бывает при воспалении поджелудочной или слюнной железы, болезнях почек. Сильная боль в животе с такой цифрой — повод для срочной помощи.",
            "Ұйқы безі немесе сілекей безі қабынғанда, бүйрек ауруларында жоғары болады. Мұндай санмен іш қатты ауырса, шұғыл көмек керек.",
            "A high figure is seen with inflammation of the pancreas or a salivary gland and with kidney disease. Strong belly pain with such a figure needs urgent help.",
        ),
        disturbs=joined(ALCOHOL, MEDICINES),
        questions=(
            ASK_URGENCY,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Amylase Test",
    ),
    Explanation(
        analyte="lipase",
        what=Texts(
            "Липаза — фермент поджелудочной железы, который переваривает жиры.",
            "Липаза — майды қорытатын ұйқы безінің ферменті.",
            "Lipase is an enzyme of the pancreas that digests fat.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при воспалении поджелудочной железы, болезнях почек и желчных путей. Сильная боль в животе требует срочной помощи.",
            "Ұйқы безі қабынғанда, бүйрек пен өт жолы ауруларында жоғары болады. Іш қатты ауырса, шұғыл көмек керек.",
            "A high figure is seen with inflammation of the pancreas, kidney and bile duct disease. Strong belly pain needs urgent help.",
        ),
        disturbs=MEDICINES,
        questions=(
            ASK_URGENCY,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Lipase Tests",
    ),
    Explanation(
        analyte="potassium",
        what=Texts(
            "Калий нужен мышцам, нервам и ровному ритму сердца.",
            "Калий бұлшықетке, жүйкеге және жүректің бірқалыпты соғуына керек.",
            "Potassium is needed by muscles, nerves and a steady heartbeat.",
        ),
        low=Texts(
            "Ниже обычного бывает от мочегонных, при рвоте и поносе, нехватке магния. Сильное снижение опасно для сердца.",
            "Несеп айдайтын дәрілерден, құсу мен іш өткенде, магний жетіспегенде төмен болады. Қатты төмендеу жүрекке қауіпті.",
            "A low figure is seen with water tablets, vomiting and diarrhoea, and too little magnesium. A very low figure is dangerous for the heart.",
        ),
        high=Texts(
            "Выше обычного часто бывает из-за ошибки взятия крови. Ещё бывает при болезнях почек и от некоторых лекарств. Высокий калий опасен для сердца.",
            "Көбіне қан алу қатесінен жоғары шығады. Сондай-ақ бүйрек ауруларында және кейбір дәрілерден болады. Жоғары калий жүрекке қауіпті.",
            "A high figure is often due to an error in taking blood. It also happens with kidney disease and some medicines. High potassium is dangerous for the heart.",
        ),
        disturbs=joined(HAEMOLYSIS, TOURNIQUET, DELAY),
        questions=(
            ASK_REPEAT,
            ASK_MEDICINES,
            ASK_URGENCY,
        ),
        source="MedlinePlus: Potassium Blood Test",
    ),
    Explanation(
        analyte="sodium",
        what=Texts(
            "Натрий держит нужное количество воды в теле.",
            "Натрий денедегі су мөлшерін қалыпта ұстайды.",
            "Sodium keeps the right amount of water in the body.",
        ),
        low=Texts(
            "Ниже обычного бывает от мочегонных, при рвоте и поносе, болезнях сердца, печени и почек, если пить слишком много воды.",
            "Несеп айдайтын дәрілерден, құсу мен іш өткенде, жүрек, бауыр, бүйрек ауруларында, суды тым көп ішкенде төмен болады.",
            "A low figure is seen with water tablets, vomiting and diarrhoea, heart, liver and kidney disease, or drinking too much water.",
        ),
        high=Texts(
            "Выше обычного чаще всего бывает при нехватке воды.",
            "Көбіне су жетіспегенде жоғары болады.",
            "A high figure most often comes with lack of water.",
        ),
        disturbs=MEDICINES,
        questions=(
            ASK_CAUSE,
            ASK_MEDICINES,
            ASK_URGENCY,
        ),
        source="MedlinePlus: Sodium Blood Test",
    ),
    Explanation(
        analyte="chloride",
        what=Texts(
            "Хлор вместе с натрием держит воду и кислотность крови в норме.",
            "Хлор натриймен бірге қандағы су мен қышқылдықты қалыпта ұстайды.",
            "Chloride together with sodium keeps the water and acidity of blood right.",
        ),
        low=Texts(
            "Ниже обычного бывает при рвоте, от мочегонных, при болезнях лёгких.",
            "Құсқанда, несеп айдайтын дәрілерден, өкпе ауруларында төмен болады.",
            "A low figure is seen with vomiting, water tablets and lung disease.",
        ),
        high=Texts(
            "Выше обычного бывает при нехватке воды, поносе, болезнях почек.",
            "Су жетіспегенде, іш өткенде, бүйрек ауруларында жоғары болады.",
            "A high figure is seen with lack of water, diarrhoea and kidney disease.",
        ),
        disturbs=MEDICINES,
        questions=(ASK_CAUSE,),
        source="MedlinePlus: Chloride Blood Test",
    ),
    Explanation(
        analyte="calcium",
        what=Texts(
            "Кальций нужен костям, мышцам, нервам и свёртыванию крови.",
            "Кальций сүйекке, бұлшықетке, жүйкеге және қанның ұюына керек.",
            "Calcium is needed by bones, muscles, nerves and blood clotting.",
        ),
        low=Texts(
            "Ниже обычного часто бывает, когда мало альбумина. Ещё — при нехватке витамина D, магния, болезнях почек и паращитовидных желёз.",
            "Көбіне альбумин аз болғанда төмен болады. Сондай-ақ D дәрумені, магний жетіспегенде, бүйрек пен қалқанша маңы безінің ауруларында.",
            "A low figure often comes with low albumin. Also with too little vitamin D or magnesium, kidney disease and diseases of the parathyroid glands.",
        ),
        high=Texts(
            "Выше обычного бывает при чрезмерной работе паращитовидных желёз, избытке витамина D, нехватке воды, реже при других болезнях.",
            "Қалқанша маңы безі шектен тыс жұмыс істегенде, D дәрумені артық болғанда, су жетіспегенде, сирек басқа ауруларда жоғары болады.",
            "A high figure is seen with overactive parathyroid glands, too much vitamin D, lack of water, less often with other diseases.",
        ),
        disturbs=joined(TOURNIQUET, DEHYDRATION, MEDICINES),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
            Texts(
                "Нужно ли проверить витамин D и паратгормон?",
                "D дәрумені мен паратгормонды тексеру керек пе?",
                "Should vitamin D and parathyroid hormone be checked?",
            ),
        ),
        source="MedlinePlus: Calcium Blood Test",
    ),
    Explanation(
        analyte="calcium_ionised",
        what=Texts(
            "Ионизированный кальций — та часть кальция, которая работает. Он не зависит от альбумина.",
            "Иондалған кальций — кальцийдің жұмыс істейтін бөлігі. Альбуминге байланысты емес.",
            "Ionised calcium is the working part of calcium. It does not depend on albumin.",
        ),
        low=Texts(
            "Ниже обычного бывает при нехватке витамина D или магния, болезнях почек и паращитовидных желёз.",
            "D дәрумені немесе магний жетіспегенде, бүйрек пен қалқанша маңы безінің ауруларында төмен болады.",
            "A low figure is seen with too little vitamin D or magnesium, kidney disease and diseases of the parathyroid glands.",
        ),
        high=Texts(
            "Выше обычного бывает при чрезмерной работе паращитовидных желёз, избытке витамина D, реже при других болезнях.",
            "Қалқанша маңы безі шектен тыс жұмыс істегенде, D дәрумені артық болғанда, сирек басқа ауруларда жоғары болады.",
            "A high figure is seen with overactive parathyroid glands, too much vitamin D, less often with other diseases.",
        ),
        disturbs=joined(DELAY, TOURNIQUET),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus: Calcium Blood Test",
    ),
    Explanation(
        analyte="magnesium",
        what=Texts(
            "Магний нужен мышцам, нервам и ритму сердца.",
            "Магний бұлшықетке, жүйкеге және жүрек ырғағына керек.",
            "Magnesium is needed by muscles, nerves and the rhythm of the heart.",
        ),
        low=Texts(
            "Ниже обычного бывает при поносе, от мочегонных и таблеток от изжоги, при диабете, частом алкоголе.",
            "Іш өткенде, несеп айдайтын және қыжылға қарсы дәрілерден, диабетте, алкогольді жиі ішкенде төмен болады.",
            "A low figure is seen with diarrhoea, water tablets and heartburn tablets, diabetes and frequent alcohol.",
        ),
        high=Texts(
            "Выше обычного бывает при болезнях почек и приёме препаратов магния.",
            "Бүйрек ауруларында және магний дәрілерін қабылдағанда жоғары болады.",
            "A high figure is seen with kidney disease and with magnesium medicines.",
        ),
        disturbs=joined(HAEMOLYSIS, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_MEDICINES,
        ),
        source="MedlinePlus: Magnesium Blood Test",
    ),
    Explanation(
        analyte="phosphate",
        what=Texts(
            "Фосфор нужен костям и энергии клеток. Он связан с кальцием.",
            "Фосфор сүйекке және жасуша қуатына керек. Ол кальциймен байланысты.",
            "Phosphorus is needed for bones and for the energy of cells. It is linked with calcium.",
        ),
        low=Texts(
            "Ниже обычного бывает при нехватке витамина D, плохом питании, частом алкоголе, болезнях паращитовидных желёз.",
            "D дәрумені жетіспегенде, нашар тамақтанғанда, алкогольді жиі ішкенде, қалқанша маңы безінің ауруларында төмен болады.",
            "A low figure is seen with too little vitamin D, poor food, frequent alcohol and diseases of the parathyroid glands.",
        ),
        high=Texts(
            "Выше обычного бывает при болезнях почек, избытке витамина D.",
            "Бүйрек ауруларында, D дәрумені артық болғанда жоғары болады.",
            "A high figure is seen with kidney disease and too much vitamin D.",
        ),
        disturbs=joined(FASTING, HAEMOLYSIS, TIME_OF_DAY),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Phosphate in Blood",
    ),
    Explanation(
        analyte="homocysteine",
        what=Texts(
            "Гомоцистеин — вещество, которое тело перерабатывает с помощью витаминов B6, B9 и B12.",
            "Гомоцистеин — дене В6, В9 және В12 дәрумендерінің көмегімен өңдейтін зат.",
            "Homocysteine is a substance the body processes with the help of vitamins B6, B9 and B12.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при нехватке этих витаминов, болезнях почек, курении, приёме некоторых лекарств.",
            "Осы дәрумендер жетіспегенде, бүйрек ауруларында, темекі шеккенде, кейбір дәрілерді қабылдағанда жоғары болады.",
            "A high figure is seen with too little of these vitamins, kidney disease, smoking and some medicines.",
        ),
        disturbs=joined(FASTING, DELAY, SMOKING),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Homocysteine Test",
    ),
    Explanation(
        analyte="lactate",
        what=Texts(
            "Лактата становится больше, когда клеткам не хватает кислорода.",
            "Жасушаларға оттегі жетіспегенде лактат көбейеді.",
            "Lactate grows when cells get too little oxygen.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает после нагрузки, при тяжёлой инфекции, болезнях сердца, лёгких и печени. Высокий лактат с плохим самочувствием требует срочной помощи.",
            "Жүктемеден кейін, ауыр инфекцияда, жүрек, өкпе, бауыр ауруларында жоғары болады. Лактат жоғары болып, хал нашарласа, шұғыл көмек керек.",
            "A high figure is seen after effort, with severe infection, and with heart, lung and liver disease. High lactate with feeling unwell needs urgent help.",
        ),
        disturbs=joined(EXERCISE, TOURNIQUET, DELAY),
        questions=(
            ASK_URGENCY,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Lactic Acid Test",
    ),
    Explanation(
        analyte="cholinesterase",
        what=Texts(
            "Холинэстераза — фермент, который делает печень.",
            "Холинэстераза — бауыр түзетін фермент.",
            "Cholinesterase is an enzyme made by the liver.",
        ),
        low=Texts(
            "Ниже обычного бывает при тяжёлых болезнях печени, плохом питании, отравлении некоторыми ядохимикатами, при врождённой особенности.",
            "Бауырдың ауыр ауруларында, нашар тамақтанғанда, кейбір улы химикаттармен уланғанда, туа біткен ерекшелікте төмен болады.",
            "A low figure is seen with severe liver disease, poor food, poisoning with some pesticides, or an inborn trait.",
        ),
        high=Texts(
            "Высокое число, как правило, не опасно. Бывает при лишнем весе и жировой печени.",
            "Жоғары болуы әдетте қауіпті емес. Артық салмақта және бауыр майланғанда кездеседі.",
            "A high figure is usually harmless. It is seen with excess weight and fatty liver.",
        ),
        disturbs=joined(MEDICINES, PREGNANCY),
        questions=(
            ASK_CAUSE,
            Texts(
                "Нужно ли предупредить анестезиолога перед операцией?",
                "Операция алдында анестезиологке ескерту керек пе?",
                "Should the anaesthetist be told before surgery?",
            ),
        ),
        source="Tietz Textbook of Laboratory Medicine, 7th ed., chapter on enzymes",
    ),
)
