"""What a person is told about the thyroid, sex hormones, pancreas, adrenals, pituitary and bone."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables.explanations_common import (
    ASK_CAUSE,
    ASK_LIFESTYLE,
    ASK_MEDICINES,
    ASK_MORE,
    ASK_REPEAT,
    ASK_SPECIALIST,
    ASK_TREND,
    ASK_URGENCY,
    BIOTIN,
    CYCLE,
    DELAY,
    EXERCISE,
    FASTING,
    HAEMOLYSIS,
    MEDICINES,
    OTHER_LABORATORY,
    PREGNANCY,
    TIME_OF_DAY,
    joined,
)

EXPLANATIONS: tuple[Explanation, ...] = (
    Explanation(
        analyte="tsh",
        what=Texts(
            "ТТГ — команда гипофиза щитовидной железе. Если железа работает слабо, команда громче, и ТТГ растёт.",
            "ТТГ — гипофиздің қалқанша безге беретін бұйрығы. Без нашар жұмыс істесе, бұйрық күшейіп, ТТГ өседі.",
            "TSH is the command of the pituitary to the thyroid. When the thyroid works weakly, the command grows louder and TSH rises.",
        ),
        low=Texts(
            "Ниже обычного бывает, когда щитовидная железа работает слишком сильно, при большой дозе её гормонов, в начале беременности.",
            "Қалқанша без шектен тыс жұмыс істегенде, оның гормондарын көп ішкенде, жүктіліктің басында төмен болады.",
            "A low figure is seen when the thyroid is overactive, with a large dose of its hormone, and early in pregnancy.",
        ),
        high=Texts(
            "Выше обычного бывает, когда щитовидная железа работает слабо. Небольшой рост часто проходит сам, поэтому анализ повторяют.",
            "Қалқанша без баяу жұмыс істегенде жоғары болады. Сәл көтерілуі көбіне өздігінен өтеді, сондықтан анализ қайталанады.",
            "A high figure is seen when the thyroid works weakly. A small rise often passes by itself, so the test is repeated.",
        ),
        disturbs=joined(TIME_OF_DAY, BIOTIN, PREGNANCY),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
            ASK_MEDICINES,
        ),
        source="MedlinePlus: TSH (Thyroid-stimulating hormone) Test; 2017 ATA Guidelines on thyroid disease in pregnancy",
    ),
    Explanation(
        analyte="ft4",
        what=Texts(
            "Свободный Т4 — гормон щитовидной железы. Он задаёт скорость обмена веществ.",
            "Бос Т4 — қалқанша без гормоны. Ол зат алмасу жылдамдығын белгілейді.",
            "Free T4 is a thyroid hormone. It sets the pace of the body.",
        ),
        low=Texts(
            "Ниже обычного бывает, когда щитовидная железа работает слабо, реже при болезни гипофиза.",
            "Қалқанша без баяу жұмыс істегенде, сирек гипофиз ауруында төмен болады.",
            "A low figure is seen when the thyroid works weakly, less often with disease of the pituitary.",
        ),
        high=Texts(
            "Выше обычного бывает, когда щитовидная железа работает слишком сильно, или от таблеток её гормона.",
            "Қалқанша без шектен тыс жұмыс істегенде немесе оның гормон таблеткасынан жоғары болады.",
            "A high figure is seen when the thyroid is overactive, or from tablets of its hormone.",
        ),
        disturbs=joined(BIOTIN, MEDICINES, PREGNANCY),
        questions=(
            ASK_MORE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Thyroxine (T4) Test",
    ),
    Explanation(
        analyte="ft3",
        what=Texts(
            "Свободный Т3 — самый сильный гормон щитовидной железы.",
            "Бос Т3 — қалқанша бездің ең күшті гормоны.",
            "Free T3 is the strongest thyroid hormone.",
        ),
        low=Texts(
            "Ниже обычного бывает при тяжёлой болезни, голодании и слабой работе щитовидной железы.",
            "Ауыр ауруда, аштықта және қалқанша без баяу жұмыс істегенде төмен болады.",
            "A low figure is seen in severe illness, hunger and with an underactive thyroid.",
        ),
        high=Texts(
            "Выше обычного бывает, когда щитовидная железа работает слишком сильно.",
            "Қалқанша без шектен тыс жұмыс істегенде жоғары болады.",
            "A high figure is seen when the thyroid is overactive.",
        ),
        disturbs=joined(BIOTIN, MEDICINES),
        questions=(
            ASK_MORE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Triiodothyronine (T3) Tests",
    ),
    Explanation(
        analyte="t4_total",
        what=Texts(
            "Общий Т4 — весь гормон Т4 в крови, связанный с белком и свободный.",
            "Жалпы Т4 — қандағы ақуызбен байланысқан және бос барлық Т4 гормоны.",
            "Total T4 is all T4 hormone in blood, bound to protein and free.",
        ),
        low=Texts(
            "Ниже обычного бывает при слабой работе щитовидной железы и когда мало белка-переносчика.",
            "Қалқанша без баяу жұмыс істегенде және тасымалдаушы ақуыз аз болғанда төмен болады.",
            "A low figure is seen with an underactive thyroid and when the carrier protein is low.",
        ),
        high=Texts(
            "Выше обычного бывает при чрезмерной работе железы, при беременности и приёме эстрогенов.",
            "Без шектен тыс жұмыс істегенде, жүктілікте және эстроген қабылдағанда жоғары болады.",
            "A high figure is seen with an overactive thyroid, in pregnancy and with oestrogen medicines.",
        ),
        disturbs=joined(BIOTIN, PREGNANCY),
        questions=(ASK_MORE,),
        source="MedlinePlus: Thyroxine (T4) Test",
    ),
    Explanation(
        analyte="t3_total",
        what=Texts(
            "Общий Т3 — весь гормон Т3 в крови, связанный с белком и свободный.",
            "Жалпы Т3 — қандағы ақуызбен байланысқан және бос барлық Т3 гормоны.",
            "Total T3 is all T3 hormone in blood, bound to protein and free.",
        ),
        low=Texts(
            "Ниже обычного бывает при тяжёлой болезни, голодании и слабой работе щитовидной железы.",
            "Ауыр ауруда, аштықта және қалқанша без баяу жұмыс істегенде төмен болады.",
            "A low figure is seen in severe illness, hunger and with an underactive thyroid.",
        ),
        high=Texts(
            "Выше обычного бывает при чрезмерной работе железы, при беременности и приёме эстрогенов.",
            "Без шектен тыс жұмыс істегенде, жүктілікте және эстроген қабылдағанда жоғары болады.",
            "A high figure is seen with an overactive thyroid, in pregnancy and with oestrogen medicines.",
        ),
        disturbs=joined(BIOTIN, PREGNANCY),
        questions=(ASK_MORE,),
        source="MedlinePlus: Triiodothyronine (T3) Tests",
    ),
    Explanation(
        analyte="anti_tpo",
        what=Texts(
            "Эти антитела показывают, что иммунитет действует против щитовидной железы.",
            "Бұл антиденелер иммунитеттің қалқанша безге қарсы әрекет ететінін көрсетеді.",
            "These antibodies show that immunity acts against the thyroid.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при аутоиммунном тиреоидите и болезни Грейвса. У части здоровых людей они тоже есть. Важнее, как работает железа (ТТГ).",
            "Аутоиммундық тиреоидит пен Грейвс ауруында жоғары болады. Кейбір сау адамдарда да болады. Бездің жұмысы (ТТГ) маңыздырақ.",
            "A high figure is seen with autoimmune thyroiditis and Graves disease. Some healthy people have them too. How the thyroid works (TSH) matters more.",
        ),
        disturbs=joined(BIOTIN, OTHER_LABORATORY),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
            Texts(
                "Как часто мне проверять ТТГ?",
                "ТТГ-ны қаншалықты жиі тексеруім керек?",
                "How often should I check TSH?",
            ),
        ),
        source="MedlinePlus: Thyroid Antibodies",
    ),
    Explanation(
        analyte="anti_tg",
        what=Texts(
            "Это антитела к белку щитовидной железы тиреоглобулину.",
            "Бұл — қалқанша без ақуызы тиреоглобулинге антиденелер.",
            "These are antibodies to the thyroid protein thyroglobulin.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при аутоиммунных болезнях щитовидной железы, иногда у здоровых людей.",
            "Қалқанша бездің аутоиммундық ауруларында, кейде сау адамдарда жоғары болады.",
            "A high figure is seen with autoimmune thyroid disease, at times in healthy people.",
        ),
        disturbs=joined(BIOTIN, OTHER_LABORATORY),
        questions=(ASK_MORE,),
        source="MedlinePlus: Thyroid Antibodies",
    ),
    Explanation(
        analyte="anti_tsh_receptor",
        what=Texts(
            "Эти антитела заставляют щитовидную железу работать сильнее.",
            "Бұл антиденелер қалқанша безді күштірек жұмыс істетеді.",
            "These antibodies make the thyroid work harder.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при болезни Грейвса (диффузном токсическом зобе).",
            "Грейвс ауруында (диффузды уытты жемсауда) жоғары болады.",
            "A high figure is seen with Graves disease.",
        ),
        disturbs=joined(BIOTIN, OTHER_LABORATORY),
        questions=(
            ASK_SPECIALIST,
            ASK_MORE,
        ),
        source="2018 European Thyroid Association Guideline for the management of Graves hyperthyroidism",
    ),
    Explanation(
        analyte="thyroglobulin",
        what=Texts(
            "Тиреоглобулин — белок щитовидной железы. За ним следят после её удаления.",
            "Тиреоглобулин — қалқанша без ақуызы. Безді алып тастағаннан кейін оны бақылайды.",
            "Thyroglobulin is a protein of the thyroid. It is watched after the thyroid is removed.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при зобе, узлах и воспалении железы. После её удаления рост требует внимания врача.",
            "Жемсауда, түйіндерде және без қабынғанда жоғары болады. Без алынғаннан кейінгі өсуі дәрігердің назарын қажет етеді.",
            "A high figure is seen with goitre, nodules and inflammation of the thyroid. After its removal a rise needs the doctor's attention.",
        ),
        disturbs=joined(BIOTIN, OTHER_LABORATORY),
        questions=(
            ASK_TREND,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Thyroglobulin",
    ),
    Explanation(
        analyte="testosterone",
        what=Texts(
            "Тестостерон — мужской половой гормон. Немного его есть и у женщин.",
            "Тестостерон — ерлердің жыныс гормоны. Әйелдерде де аздап болады.",
            "Testosterone is the male sex hormone. Women have a little of it too.",
        ),
        low=Texts(
            "У мужчин ниже обычного бывает с возрастом, при лишнем весе, болезнях, от некоторых лекарств. Анализ повторяют утром в другой день.",
            "Ерлерде жас ұлғайғанда, артық салмақта, ауруларда, кейбір дәрілерден төмен болады. Анализді басқа күні таңертең қайталайды.",
            "In men a low figure is seen with age, excess weight, illness and some medicines. The test is repeated on another morning.",
        ),
        high=Texts(
            "У женщин выше обычного бывает при поликистозе яичников и болезнях надпочечников. У мужчин — чаще от препаратов.",
            "Әйелдерде аналық без поликистозында және бүйрек үсті безі ауруларында жоғары болады. Ерлерде көбіне дәрілерден.",
            "In women a high figure is seen with polycystic ovaries and adrenal disease. In men it is more often from medicines.",
        ),
        disturbs=joined(TIME_OF_DAY, BIOTIN, MEDICINES),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Testosterone Levels Test; Endocrine Society Guideline on testosterone therapy, 2018",
    ),
    Explanation(
        analyte="testosterone_free",
        what=Texts(
            "Свободный тестостерон — небольшая часть гормона, не связанная с белком.",
            "Бос тестостерон — ақуызбен байланыспаған гормонның аз бөлігі.",
            "Free testosterone is the small part of the hormone not bound to protein.",
        ),
        low=Texts(
            "У мужчин ниже обычного бывает с возрастом, при болезнях и лишнем весе.",
            "Ерлерде жас ұлғайғанда, ауруларда және артық салмақта төмен болады.",
            "In men a low figure is seen with age, illness and excess weight.",
        ),
        high=Texts(
            "У женщин выше обычного бывает при поликистозе яичников и болезнях надпочечников.",
            "Әйелдерде аналық без поликистозында және бүйрек үсті безі ауруларында жоғары болады.",
            "In women a high figure is seen with polycystic ovaries and adrenal disease.",
        ),
        disturbs=joined(TIME_OF_DAY, OTHER_LABORATORY),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="Endocrine Society Guideline on testosterone therapy, 2018",
    ),
    Explanation(
        analyte="shbg",
        what=Texts(
            "ГСПГ — белок, который связывает половые гормоны и хранит их про запас.",
            "ГСПГ — жыныс гормондарын байланыстырып, қорда сақтайтын ақуыз.",
            "SHBG is a protein that binds sex hormones and keeps them in reserve.",
        ),
        low=Texts(
            "Ниже обычного бывает при лишнем весе, диабете, поликистозе яичников, слабой работе щитовидной железы.",
            "Артық салмақта, диабетте, аналық без поликистозында, қалқанша без баяу жұмыс істегенде төмен болады.",
            "A low figure is seen with excess weight, diabetes, polycystic ovaries and an underactive thyroid.",
        ),
        high=Texts(
            "Выше обычного бывает при беременности, приёме эстрогенов, болезнях печени, чрезмерной работе щитовидной железы.",
            "Жүктілікте, эстроген қабылдағанда, бауыр ауруларында, қалқанша без шектен тыс жұмыс істегенде жоғары болады.",
            "A high figure is seen in pregnancy, with oestrogen medicines, liver disease and an overactive thyroid.",
        ),
        disturbs=joined(MEDICINES, PREGNANCY),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: SHBG Blood Test",
    ),
    Explanation(
        analyte="estradiol",
        what=Texts(
            "Эстрадиол — главный женский половой гормон. Немного его есть и у мужчин.",
            "Эстрадиол — әйелдердің негізгі жыныс гормоны. Ерлерде де аздап болады.",
            "Estradiol is the main female sex hormone. Men have a little of it too.",
        ),
        low=Texts(
            "Ниже обычного бывает после наступления менопаузы, при очень малом весе, тяжёлых нагрузках, болезнях яичников или гипофиза.",
            "Менопаузадан кейін, салмақ тым аз болғанда, ауыр жүктемеде, аналық без немесе гипофиз ауруларында төмен болады.",
            "A low figure is seen after menopause, with very low weight, hard training, and diseases of ovaries or pituitary.",
        ),
        high=Texts(
            "Выше обычного бывает в середине цикла, при беременности, приёме эстрогенов, кистах яичников; у мужчин — при лишнем весе и болезнях печени.",
            "Циклдің ортасында, жүктілікте, эстроген қабылдағанда, аналық без кисталарында; ерлерде артық салмақ пен бауыр ауруларында жоғары болады.",
            "A high figure is seen in mid-cycle, in pregnancy, with oestrogen medicines and ovarian cysts; in men with excess weight and liver disease.",
        ),
        disturbs=joined(CYCLE, PREGNANCY, BIOTIN),
        questions=(
            ASK_REPEAT,
            ASK_CAUSE,
            Texts(
                "В какой день цикла мне сдавать этот анализ?",
                "Бұл анализді циклдің қай күні тапсыруым керек?",
                "On which day of the cycle should I take this test?",
            ),
        ),
        source="MedlinePlus: Estrogen Levels Test",
    ),
    Explanation(
        analyte="progesterone",
        what=Texts(
            "Прогестерон готовит матку к беременности и помогает сохранить беременность.",
            "Прогестерон жатырды жүктілікке дайындап, жүктілікті сақтауға көмектеседі.",
            "Progesterone prepares the womb for pregnancy and helps to keep the pregnancy.",
        ),
        low=Texts(
            "Во второй половине цикла низкое число значит, что овуляции могло не быть. В первой половине цикла оно всегда низкое.",
            "Циклдің екінші жартысында төмен болса, овуляция болмауы мүмкін. Бірінші жартысында ол әрдайым төмен.",
            "In the second half of the cycle a low figure means there may have been no ovulation. In the first half it is always low.",
        ),
        high=Texts(
            "Выше обычного бывает после овуляции, при беременности, приёме гормонов.",
            "Овуляциядан кейін, жүктілікте, гормон қабылдағанда жоғары болады.",
            "A high figure is seen after ovulation, in pregnancy and with hormone medicines.",
        ),
        disturbs=joined(CYCLE, PREGNANCY, BIOTIN),
        questions=(
            ASK_REPEAT,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Progesterone Test",
    ),
    Explanation(
        analyte="lh",
        what=Texts(
            "ЛГ — гормон гипофиза. Он запускает овуляцию, а у мужчин — выработку тестостерона.",
            "ЛГ — гипофиз гормоны. Ол овуляцияны, ал ерлерде тестостерон түзілуін іске қосады.",
            "LH is a hormone of the pituitary. It starts ovulation, and in men the making of testosterone.",
        ),
        low=Texts(
            "Ниже обычного бывает при малом весе, стрессе, приёме гормонов, болезнях гипофиза.",
            "Салмақ аз болғанда, күйзелісте, гормон қабылдағанда, гипофиз ауруларында төмен болады.",
            "A low figure is seen with low weight, stress, hormone medicines and disease of the pituitary.",
        ),
        high=Texts(
            "Выше обычного бывает в середине цикла, после менопаузы, при поликистозе яичников и слабой работе половых желёз.",
            "Циклдің ортасында, менопаузадан кейін, аналық без поликистозында және жыныс бездері нашар жұмыс істегенде жоғары болады.",
            "A high figure is seen in mid-cycle, after menopause, with polycystic ovaries and weak ovaries or testicles.",
        ),
        disturbs=joined(CYCLE, PREGNANCY, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Luteinizing Hormone (LH) Levels Test",
    ),
    Explanation(
        analyte="fsh",
        what=Texts(
            "ФСГ — гормон гипофиза. Он растит яйцеклетки, а у мужчин — сперматозоиды.",
            "ФСГ — гипофиз гормоны. Ол жұмыртқа жасушасын, ал ерлерде сперматозоидты жетілдіреді.",
            "FSH is a hormone of the pituitary. It grows egg cells, and in men sperm.",
        ),
        low=Texts(
            "Ниже обычного бывает при малом весе, стрессе, приёме гормонов, болезнях гипофиза.",
            "Салмақ аз болғанда, күйзелісте, гормон қабылдағанда, гипофиз ауруларында төмен болады.",
            "A low figure is seen with low weight, stress, hormone medicines and disease of the pituitary.",
        ),
        high=Texts(
            "Выше обычного бывает после менопаузы и когда запас яйцеклеток мал; у мужчин — при слабой работе яичек.",
            "Менопаузадан кейін және жұмыртқа жасушасы қоры аз болғанда; ерлерде аталық без нашар жұмыс істегенде жоғары болады.",
            "A high figure is seen after menopause and when few eggs are left; in men when the testicles work weakly.",
        ),
        disturbs=joined(CYCLE, PREGNANCY, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Follicle-Stimulating Hormone (FSH) Levels Test",
    ),
    Explanation(
        analyte="prolactin",
        what=Texts(
            "Пролактин — гормон гипофиза, который помогает кормить грудью.",
            "Пролактин — ана сүтін түзуге көмектесетін гипофиз гормоны.",
            "Prolactin is a pituitary hormone that helps in breastfeeding.",
        ),
        low=Texts(
            "Низкий пролактин обычно не опасен.",
            "Пролактиннің төмен болуы әдетте қауіпті емес.",
            "A low prolactin is usually harmless.",
        ),
        high=Texts(
            "Выше обычного бывает при беременности, кормлении, стрессе, недосыпе, от некоторых лекарств, при слабой работе щитовидной железы, опухоли гипофиза (чаще доброкачественной).",
            "Жүктілікте, емізгенде, күйзелісте, ұйқы қанбағанда, кейбір дәрілерден, қалқанша без баяу жұмыс істегенде, гипофиз ісігінде (көбіне қатерсіз) жоғары болады.",
            "A high figure is seen in pregnancy, breastfeeding, stress, lack of sleep, from some medicines, with an underactive thyroid, and with a growth of the pituitary (mostly benign).",
        ),
        disturbs=Texts(
            "Стресс, секс, тренировка и осмотр груди накануне завышают число. Сдают через 2–3 часа после сна.",
            "Қарсаңдағы күйзеліс, жыныстық қатынас, жаттығу мен кеудені қарау санды көтереді. Оянғаннан кейін 2–3 сағаттан соң тапсырады.",
            "Stress, sex, training and a breast examination the day before raise the figure. It is taken 2–3 hours after waking.",
        ),
        questions=(
            ASK_REPEAT,
            ASK_MEDICINES,
            Texts(
                "Нужно ли проверить макропролактин?",
                "Макропролактинді тексеру керек пе?",
                "Should macroprolactin be checked?",
            ),
        ),
        source="MedlinePlus: Prolactin Levels; Endocrine Society Guideline on hyperprolactinemia, 2011",
    ),
    Explanation(
        analyte="prolactin_mass",
        what=Texts(
            "Пролактин — гормон гипофиза, который помогает кормить грудью. Здесь он дан в единицах массы.",
            "Пролактин — ана сүтін түзуге көмектесетін гипофиз гормоны. Мұнда ол масса бірлігімен берілген.",
            "Prolactin is a pituitary hormone that helps in breastfeeding. Here it is given in units of mass.",
        ),
        low=Texts(
            "Низкий пролактин обычно не опасен.",
            "Пролактиннің төмен болуы әдетте қауіпті емес.",
            "A low prolactin is usually harmless.",
        ),
        high=Texts(
            "Выше обычного бывает при беременности, кормлении, стрессе, от некоторых лекарств, при слабой работе щитовидной железы, опухоли гипофиза (чаще доброкачественной).",
            "Жүктілікте, емізгенде, күйзелісте, кейбір дәрілерден, қалқанша без баяу жұмыс істегенде, гипофиз ісігінде (көбіне қатерсіз) жоғары болады.",
            "A high figure is seen in pregnancy, breastfeeding, stress, from some medicines, with an underactive thyroid, and with a growth of the pituitary (mostly benign).",
        ),
        disturbs=joined(MEDICINES, TIME_OF_DAY),
        questions=(
            ASK_REPEAT,
            ASK_MEDICINES,
        ),
        source="MedlinePlus: Prolactin Levels; Endocrine Society Guideline on hyperprolactinemia, 2011",
    ),
    Explanation(
        analyte="hcg_total",
        what=Texts(
            "ХГЧ появляется при беременности. По нему видно, есть ли она и как развивается.",
            "АХГ жүктілікте пайда болады. Жүктілік бар-жоғын және қалай дамып жатқанын көрсетеді.",
            "hCG appears in pregnancy. It shows whether there is a pregnancy and how it goes.",
        ),
        low=Texts(
            "У небеременных он очень мал. При беременности число ниже срока — повод повторить анализ и показаться врачу.",
            "Жүкті еместерде өте аз. Жүктілікте мерзімнен төмен болса, анализді қайталап, дәрігерге көріну керек.",
            "In those who are not pregnant it is very small. In pregnancy a figure below the expected week is a reason to repeat the test and see the doctor.",
        ),
        high=Texts(
            "Выше обычного бывает при беременности, особенно двойней. Вне беременности нужен осмотр врача.",
            "Жүктілікте, әсіресе егіз болғанда жоғары болады. Жүктіліктен тыс жағдайда дәрігер қарауы керек.",
            "A high figure is seen in pregnancy, especially with twins. Outside pregnancy a doctor must look.",
        ),
        disturbs=joined(BIOTIN, OTHER_LABORATORY),
        questions=(
            ASK_REPEAT,
            ASK_URGENCY,
        ),
        source="MedlinePlus: Pregnancy Test",
    ),
    Explanation(
        analyte="amh",
        what=Texts(
            "АМГ показывает, сколько яйцеклеток осталось в запасе.",
            "АМГ қанша жұмыртқа жасушасы қорда қалғанын көрсетеді.",
            "AMH shows how many eggs are left in reserve.",
        ),
        low=Texts(
            "Ниже обычного бывает с возрастом и после операций на яичниках. Это не значит, что беременность невозможна.",
            "Жас ұлғайғанда және аналық безге операциядан кейін төмен болады. Бұл жүктілік мүмкін емес деген сөз емес.",
            "A low figure is seen with age and after surgery on the ovaries. It does not mean pregnancy is impossible.",
        ),
        high=Texts(
            "Выше обычного бывает при поликистозе яичников.",
            "Аналық без поликистозында жоғары болады.",
            "A high figure is seen with polycystic ovaries.",
        ),
        disturbs=joined(OTHER_LABORATORY, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Anti-Müllerian Hormone Test",
    ),
    Explanation(
        analyte="dhea_sulfate",
        what=Texts(
            "ДГЭА-сульфат — гормон надпочечников, из которого тело делает половые гормоны.",
            "ДГЭА-сульфат — дене жыныс гормондарын түзетін бүйрек үсті безінің гормоны.",
            "DHEA sulfate is an adrenal hormone from which the body makes sex hormones.",
        ),
        low=Texts(
            "Ниже обычного бывает с возрастом, при болезнях надпочечников и приёме стероидных гормонов.",
            "Жас ұлғайғанда, бүйрек үсті безі ауруларында және стероид гормондарын қабылдағанда төмен болады.",
            "A low figure is seen with age, adrenal disease and steroid medicines.",
        ),
        high=Texts(
            "Выше обычного бывает при поликистозе яичников и болезнях надпочечников.",
            "Аналық без поликистозында және бүйрек үсті безі ауруларында жоғары болады.",
            "A high figure is seen with polycystic ovaries and adrenal disease.",
        ),
        disturbs=joined(BIOTIN, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: DHEA Sulfate Test",
    ),
    Explanation(
        analyte="progesterone_17oh",
        what=Texts(
            "17-ОН-прогестерон — ступень на пути к гормонам надпочечников.",
            "17-ОН-прогестерон — бүйрек үсті безі гормондарына апаратын саты.",
            "17-hydroxyprogesterone is a step on the way to adrenal hormones.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает во второй половине цикла, при беременности и врождённом нарушении работы надпочечников.",
            "Циклдің екінші жартысында, жүктілікте және бүйрек үсті безінің туа біткен бұзылысында жоғары болады.",
            "A high figure is seen in the second half of the cycle, in pregnancy and with an inborn disorder of the adrenals.",
        ),
        disturbs=joined(CYCLE, TIME_OF_DAY),
        questions=(
            ASK_REPEAT,
            ASK_SPECIALIST,
        ),
        source="Endocrine Society Guideline on congenital adrenal hyperplasia, 2018",
    ),
    Explanation(
        analyte="insulin",
        what=Texts(
            "Инсулин помогает сахару войти в клетки. Его делает поджелудочная железа.",
            "Инсулин қанттың жасушаға енуіне көмектеседі. Оны ұйқы безі түзеді.",
            "Insulin helps sugar to enter cells. The pancreas makes it.",
        ),
        low=Texts(
            "Ниже обычного бывает при диабете 1 типа и болезнях поджелудочной железы.",
            "1 типті диабетте және ұйқы безінің ауруларында төмен болады.",
            "A low figure is seen with type 1 diabetes and disease of the pancreas.",
        ),
        high=Texts(
            "Выше обычного бывает после еды, при лишнем весе, когда клетки хуже слушаются инсулина (инсулинорезистентность), от некоторых лекарств.",
            "Тамақтан кейін, артық салмақта, жасушалар инсулинге нашар жауап бергенде (инсулинге төзімділік), кейбір дәрілерден жоғары болады.",
            "A high figure is seen after food, with excess weight, when cells obey insulin less (insulin resistance), and from some medicines.",
        ),
        disturbs=joined(FASTING, HAEMOLYSIS, OTHER_LABORATORY),
        questions=(
            ASK_LIFESTYLE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Insulin in Blood",
    ),
    Explanation(
        analyte="c_peptide",
        what=Texts(
            "С-пептид показывает, сколько своего инсулина делает тело.",
            "С-пептид дененің өз инсулинін қанша түзетінін көрсетеді.",
            "C-peptide shows how much of its own insulin the body makes.",
        ),
        low=Texts(
            "Ниже обычного бывает при диабете 1 типа и болезнях поджелудочной железы.",
            "1 типті диабетте және ұйқы безінің ауруларында төмен болады.",
            "A low figure is seen with type 1 diabetes and disease of the pancreas.",
        ),
        high=Texts(
            "Выше обычного бывает после еды, при инсулинорезистентности, диабете 2 типа, болезнях почек.",
            "Тамақтан кейін, инсулинге төзімділікте, 2 типті диабетте, бүйрек ауруларында жоғары болады.",
            "A high figure is seen after food, with insulin resistance, type 2 diabetes and kidney disease.",
        ),
        disturbs=FASTING,
        questions=(
            ASK_MORE,
            ASK_TREND,
        ),
        source="MedlinePlus: C-Peptide Test",
    ),
    Explanation(
        analyte="homa_ir",
        what=Texts(
            "HOMA-IR считают по сахару и инсулину натощак. Он показывает, насколько клетки слушаются инсулина.",
            "HOMA-IR аш қарындағы қант пен инсулин бойынша есептеледі. Жасушалардың инсулинге қаншалықты жауап беретінін көрсетеді.",
            "HOMA-IR is worked out from fasting sugar and insulin. It shows how well cells obey insulin.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при лишнем весе, малом движении, преддиабете, поликистозе яичников. Единой границы нет.",
            "Артық салмақта, аз қозғалғанда, предиабетте, аналық без поликистозында жоғары болады. Бірыңғай шек жоқ.",
            "A high figure is seen with excess weight, little movement, prediabetes and polycystic ovaries. There is no single limit.",
        ),
        disturbs=joined(FASTING, OTHER_LABORATORY),
        questions=(
            ASK_LIFESTYLE,
            ASK_MORE,
        ),
        source="Matthews DR et al. Homeostasis model assessment. Diabetologia 1985;28:412-419",
    ),
    Explanation(
        analyte="cortisol",
        what=Texts(
            "Кортизол — гормон надпочечников. Он помогает при стрессе и меняется за день: утром больше, вечером меньше.",
            "Кортизол — бүйрек үсті безінің гормоны. Ол күйзелісте көмектеседі, күн ішінде өзгереді: таңертең көп, кешке аз.",
            "Cortisol is an adrenal hormone. It helps under stress and changes during the day: more in the morning, less in the evening.",
        ),
        low=Texts(
            "Ниже обычного бывает после долгого приёма стероидных гормонов, при болезнях надпочечников или гипофиза.",
            "Стероид гормондарын ұзақ қабылдағаннан кейін, бүйрек үсті безі немесе гипофиз ауруларында төмен болады.",
            "A low figure is seen after long use of steroid medicines, and with adrenal or pituitary disease.",
        ),
        high=Texts(
            "Выше обычного бывает при стрессе, болезни, беременности, приёме эстрогенов, реже при болезнях надпочечников.",
            "Күйзелісте, ауырғанда, жүктілікте, эстроген қабылдағанда, сирек бүйрек үсті безі ауруларында жоғары болады.",
            "A high figure is seen with stress, illness, pregnancy, oestrogen medicines, less often with adrenal disease.",
        ),
        disturbs=joined(TIME_OF_DAY, MEDICINES, BIOTIN),
        questions=(
            ASK_REPEAT,
            ASK_MEDICINES,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Cortisol Test",
    ),
    Explanation(
        analyte="acth",
        what=Texts(
            "АКТГ — команда гипофиза надпочечникам делать кортизол.",
            "АКТГ — гипофиздің бүйрек үсті безіне кортизол түзуге беретін бұйрығы.",
            "ACTH is the command of the pituitary to the adrenals to make cortisol.",
        ),
        low=Texts(
            "Ниже обычного бывает при приёме стероидных гормонов и болезнях гипофиза.",
            "Стероид гормондарын қабылдағанда және гипофиз ауруларында төмен болады.",
            "A low figure is seen with steroid medicines and pituitary disease.",
        ),
        high=Texts(
            "Выше обычного бывает при стрессе, слабой работе надпочечников, реже при болезнях гипофиза.",
            "Күйзелісте, бүйрек үсті безі нашар жұмыс істегенде, сирек гипофиз ауруларында жоғары болады.",
            "A high figure is seen with stress, weak adrenals, less often with pituitary disease.",
        ),
        disturbs=joined(TIME_OF_DAY, DELAY),
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Adrenocorticotropic Hormone (ACTH)",
    ),
    Explanation(
        analyte="pth",
        what=Texts(
            "Паратгормон следит за кальцием: когда его мало, берёт кальций из костей.",
            "Паратгормон кальцийді бақылайды: ол аз болса, кальцийді сүйектен алады.",
            "Parathyroid hormone watches over calcium: when there is little, it takes calcium from bones.",
        ),
        low=Texts(
            "Ниже обычного бывает при высоком кальции и после операций на шее.",
            "Кальций жоғары болғанда және мойынға жасалған операциядан кейін төмен болады.",
            "A low figure is seen with high calcium and after surgery on the neck.",
        ),
        high=Texts(
            "Выше обычного бывает при нехватке витамина D и кальция, болезнях почек, чрезмерной работе паращитовидных желёз.",
            "D дәрумені мен кальций жетіспегенде, бүйрек ауруларында, қалқанша маңы безі шектен тыс жұмыс істегенде жоғары болады.",
            "A high figure is seen with too little vitamin D or calcium, kidney disease and overactive parathyroid glands.",
        ),
        disturbs=joined(TIME_OF_DAY, BIOTIN),
        questions=(
            ASK_MORE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Parathyroid Hormone (PTH) Test",
    ),
    Explanation(
        analyte="aldosterone",
        what=Texts(
            "Альдостерон держит соль и воду в теле и влияет на давление.",
            "Альдостерон денедегі тұз бен суды ұстап, қысымға әсер етеді.",
            "Aldosterone keeps salt and water in the body and affects blood pressure.",
        ),
        low=Texts(
            "Ниже обычного бывает при избытке соли и болезнях надпочечников.",
            "Тұз артық болғанда және бүйрек үсті безі ауруларында төмен болады.",
            "A low figure is seen with much salt and with adrenal disease.",
        ),
        high=Texts(
            "Выше обычного бывает при малом количестве соли, от мочегонных, при болезнях надпочечников, почек и сердца.",
            "Тұз аз болғанда, несеп айдайтын дәрілерден, бүйрек үсті безі, бүйрек пен жүрек ауруларында жоғары болады.",
            "A high figure is seen with little salt, water tablets, and adrenal, kidney and heart disease.",
        ),
        disturbs=Texts(
            "Зависит от соли в еде, положения тела и лекарств от давления.",
            "Тамақтағы тұзға, дененің қалпына және қысым дәрілеріне байланысты.",
            "It depends on salt in food, the position of the body and blood pressure medicines.",
        ),
        questions=(
            ASK_MEDICINES,
            ASK_REPEAT,
        ),
        source="Endocrine Society Guideline on primary aldosteronism, 2016; MedlinePlus Medical Encyclopedia: Aldosterone blood test",
    ),
    Explanation(
        analyte="growth_hormone",
        what=Texts(
            "Соматотропный гормон отвечает за рост. У взрослых он меняется каждый час, поэтому один анализ мало что говорит.",
            "Соматотропты гормон өсуге жауап береді. Ересектерде ол сағат сайын өзгереді, сондықтан бір анализ көп нәрсе айтпайды.",
            "Growth hormone is in charge of growth. In adults it changes every hour, so one test tells little.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает после сна, нагрузки, стресса. Постоянно высокий уровень проверяют особой пробой.",
            "Ұйқыдан, жүктемеден, күйзелістен кейін жоғары болады. Үнемі жоғары болса, арнайы сынамамен тексереді.",
            "A high figure is seen after sleep, effort and stress. A level that stays high is checked with a special test.",
        ),
        disturbs=joined(FASTING, EXERCISE),
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Growth Hormone Tests",
    ),
    Explanation(
        analyte="igf_1",
        what=Texts(
            "ИФР-1 показывает, как в среднем работает гормон роста.",
            "ИФР-1 өсу гормонының орташа жұмысын көрсетеді.",
            "IGF-1 shows how growth hormone works on average.",
        ),
        low=Texts(
            "Ниже обычного бывает с возрастом, при плохом питании, болезнях печени и гипофиза.",
            "Жас ұлғайғанда, нашар тамақтанғанда, бауыр мен гипофиз ауруларында төмен болады.",
            "A low figure is seen with age, poor food, liver and pituitary disease.",
        ),
        high=Texts(
            "Выше обычного бывает при избытке гормона роста и беременности.",
            "Өсу гормоны артық болғанда және жүктілікте жоғары болады.",
            "A high figure is seen with too much growth hormone and in pregnancy.",
        ),
        disturbs=joined(PREGNANCY, OTHER_LABORATORY),
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: IGF-1 (Insulin-like Growth Factor 1) Test",
    ),
)
