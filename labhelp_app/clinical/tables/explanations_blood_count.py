"""What a person is told about the figures of the blood count."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables.explanations_common import (
    ASK_CAUSE,
    ASK_IRON,
    ASK_MORE,
    ASK_REPEAT,
    DEHYDRATION,
    DELAY,
    EXERCISE,
    FEW_CELLS,
    HAEMOLYSIS,
    INFLAMMATION,
    MEDICINES,
    OTHER_LABORATORY,
    PREGNANCY,
    SMOKING,
    TIME_OF_DAY,
    joined,
)

EXPLANATIONS: tuple[Explanation, ...] = (
    Explanation(
        analyte="hemoglobin",
        what=Texts(
            "Гемоглобин — белок красных клеток крови. Он разносит кислород по телу.",
            "Гемоглобин — қанның қызыл жасушаларындағы ақуыз. Ол оттегіні денеге таратады.",
            "Haemoglobin is the protein of red blood cells. It carries oxygen around the body.",
        ),
        low=Texts(
            "Ниже обычного бывает при нехватке железа, витамина B12 или фолиевой кислоты, после потери крови (в том числе при обильных месячных), при болезнях почек и долгом воспалении.",
            "Темір, В12 дәрумені немесе фолий қышқылы жетіспегенде, қан жоғалтқаннан кейін (соның ішінде мол етеккірде), бүйрек аурулары мен ұзаққа созылған қабынуда төмен болады.",
            "A low figure is seen with too little iron, vitamin B12 or folic acid, after blood loss (heavy periods too), with kidney disease and with long inflammation.",
        ),
        high=Texts(
            "Выше обычного бывает при нехватке воды, курении, жизни в горах, болезнях лёгких и сердца. Реже костный мозг делает слишком много красных клеток.",
            "Су аз ішсе, темекі шексе, таулы жерде тұрса немесе өкпе мен жүрек аурулары болса жоғары болады. Сирек жағдайда сүйек кемігі қызыл жасушаларды тым көп түзеді.",
            "A high figure is seen when one drinks little water, smokes, lives high in the mountains or has lung or heart disease. Less often the bone marrow makes too many red cells.",
        ),
        disturbs=joined(DEHYDRATION, SMOKING, PREGNANCY),
        questions=(
            ASK_CAUSE,
            ASK_IRON,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Hemoglobin Test; WHO Guideline on haemoglobin cutoffs to define anaemia, 2024",
    ),
    Explanation(
        analyte="erythrocytes",
        what=Texts(
            "Эритроциты — красные клетки крови. Внутри них лежит гемоглобин, который переносит кислород.",
            "Эритроциттер — қанның қызыл жасушалары. Олардың ішінде оттегіні таситын гемоглобин бар.",
            "Red blood cells hold haemoglobin, which carries oxygen.",
        ),
        low=Texts(
            "Ниже обычного бывает при малокровии, после потери крови, при нехватке железа или витаминов, болезнях почек, а также при беременности.",
            "Қаназдықта, қан жоғалтқаннан кейін, темір немесе дәрумендер жетіспегенде, бүйрек ауруларында, сондай-ақ жүктілікте төмен болады.",
            "A low count is seen with anaemia, after blood loss, with too little iron or vitamins, with kidney disease and in pregnancy.",
        ),
        high=Texts(
            "Выше обычного бывает при нехватке воды, курении, жизни в горах, болезнях лёгких и сердца, реже при болезни костного мозга.",
            "Су жетіспегенде, темекі шеккенде, таулы жерде тұрғанда, өкпе мен жүрек ауруларында, сирек сүйек кемігі ауруында жоғары болады.",
            "A high count is seen with lack of water, smoking, life in the mountains, lung and heart disease, less often with a bone marrow disease.",
        ),
        disturbs=joined(DEHYDRATION, SMOKING),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Red Blood Cell (RBC) Count",
    ),
    Explanation(
        analyte="hematocrit",
        what=Texts(
            "Гематокрит показывает, какую часть крови занимают красные клетки.",
            "Гематокрит қанның қандай бөлігін қызыл жасушалар алып тұрғанын көрсетеді.",
            "Haematocrit shows what part of the blood is made up of red cells.",
        ),
        low=Texts(
            "Ниже обычного бывает при малокровии, потере крови, беременности или если в теле много жидкости.",
            "Қаназдықта, қан жоғалтқанда, жүктілікте немесе денеде сұйықтық көп болса төмен болады.",
            "A low figure is seen with anaemia, blood loss, pregnancy or when the body holds much fluid.",
        ),
        high=Texts(
            "Выше обычного бывает при нехватке воды, курении, жизни в горах, болезнях лёгких, реже при болезни костного мозга.",
            "Су жетіспегенде, темекі шеккенде, таулы жерде тұрғанда, өкпе ауруларында, сирек сүйек кемігі ауруында жоғары болады.",
            "A high figure is seen with lack of water, smoking, life in the mountains, lung disease, less often with a bone marrow disease.",
        ),
        disturbs=joined(DEHYDRATION, PREGNANCY),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Hematocrit Test",
    ),
    Explanation(
        analyte="mcv",
        what=Texts(
            "MCV — средний размер красной клетки. Он помогает понять причину малокровия.",
            "MCV — қызыл жасушаның орташа көлемі. Ол қаназдықтың себебін түсінуге көмектеседі.",
            "MCV is the average size of a red cell. It helps to find the cause of anaemia.",
        ),
        low=Texts(
            "Мелкие клетки чаще всего бывают при нехватке железа, а также при врождённой особенности гемоглобина (талассемии).",
            "Жасушалардың ұсақ болуы көбіне темір жетіспегенде, сондай-ақ гемоглобиннің туа біткен ерекшелігінде (талассемияда) кездеседі.",
            "Small cells most often come with too little iron, and also with an inborn trait of haemoglobin (thalassaemia).",
        ),
        high=Texts(
            "Крупные клетки бывают при нехватке витамина B12 или фолиевой кислоты, болезнях печени и щитовидной железы, при частом употреблении алкоголя.",
            "Жасушалардың ірі болуы В12 дәрумені немесе фолий қышқылы жетіспегенде, бауыр мен қалқанша без ауруларында, алкогольді жиі ішкенде кездеседі.",
            "Large cells are seen with too little vitamin B12 or folic acid, with liver and thyroid disease, and with frequent alcohol.",
        ),
        disturbs=joined(MEDICINES, DELAY),
        questions=(
            ASK_CAUSE,
            ASK_IRON,
            ASK_MORE,
        ),
        source="MedlinePlus: MCV (Mean Corpuscular Volume)",
    ),
    Explanation(
        analyte="mch",
        what=Texts(
            "MCH показывает, сколько гемоглобина в среднем лежит в одной красной клетке.",
            "MCH бір қызыл жасушада орташа қанша гемоглобин бар екенін көрсетеді.",
            "MCH shows how much haemoglobin one red cell holds on average.",
        ),
        low=Texts(
            "Ниже обычного чаще всего бывает при нехватке железа.",
            "Көбіне темір жетіспегенде төмен болады.",
            "A low figure most often comes with too little iron.",
        ),
        high=Texts(
            "Выше обычного бывает, когда клетки крупные: при нехватке витамина B12 или фолиевой кислоты.",
            "Жасушалар ірі болғанда, яғни В12 дәрумені немесе фолий қышқылы жетіспегенде жоғары болады.",
            "A high figure is seen when the cells are large: with too little vitamin B12 or folic acid.",
        ),
        disturbs=MEDICINES,
        questions=(
            ASK_CAUSE,
            ASK_IRON,
        ),
        source="MedlinePlus: Red Blood Cell (RBC) Indices",
    ),
    Explanation(
        analyte="mchc",
        what=Texts(
            "MCHC показывает, насколько плотно красные клетки заполнены гемоглобином.",
            "MCHC қызыл жасушалардың гемоглобинге қаншалықты тығыз толғанын көрсетеді.",
            "MCHC shows how tightly red cells are filled with haemoglobin.",
        ),
        low=Texts(
            "Ниже обычного чаще всего бывает при нехватке железа.",
            "Көбіне темір жетіспегенде төмен болады.",
            "A low figure most often comes with too little iron.",
        ),
        high=Texts(
            "Выше обычного бывает редко. Часто это ошибка измерения, поэтому анализ повторяют.",
            "Жоғары болуы сирек. Көбіне бұл өлшеу қатесі, сондықтан анализ қайталанады.",
            "A high figure is rare. It is often an error of measurement, so the test is repeated.",
        ),
        disturbs=HAEMOLYSIS,
        questions=(
            ASK_REPEAT,
            ASK_IRON,
        ),
        source="MedlinePlus: Red Blood Cell (RBC) Indices",
    ),
    Explanation(
        analyte="rdw_cv",
        what=Texts(
            "RDW показывает, насколько красные клетки отличаются друг от друга по размеру.",
            "RDW қызыл жасушалардың көлемі бір-бірінен қаншалықты ерекшеленетінін көрсетеді.",
            "RDW shows how much red cells differ from one another in size.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при нехватке железа, витамина B12 или фолиевой кислоты, после потери крови и во время лечения малокровия.",
            "Темір, В12 дәрумені немесе фолий қышқылы жетіспегенде, қан жоғалтқаннан кейін және қаназдықты емдеу кезінде жоғары болады.",
            "A high figure is seen with too little iron, vitamin B12 or folic acid, after blood loss and while anaemia is being treated.",
        ),
        disturbs=DELAY,
        questions=(
            ASK_CAUSE,
            ASK_IRON,
        ),
        source="MedlinePlus: RDW (Red Cell Distribution Width)",
    ),
    Explanation(
        analyte="rdw_sd",
        what=Texts(
            "RDW-SD тоже показывает разброс красных клеток по размеру, но в единицах объёма.",
            "RDW-SD де қызыл жасушалар көлемінің айырмасын көрсетеді, бірақ көлем бірлігімен.",
            "RDW-SD also shows the spread of red cell sizes, in units of volume.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при нехватке железа, витамина B12 или фолиевой кислоты и когда клетки крупные.",
            "Темір, В12 дәрумені немесе фолий қышқылы жетіспегенде және жасушалар ірі болғанда жоғары болады.",
            "A high figure is seen with too little iron, vitamin B12 or folic acid, and when the cells are large.",
        ),
        disturbs=DELAY,
        questions=(
            ASK_CAUSE,
            ASK_IRON,
        ),
        source="MedlinePlus: RDW (Red Cell Distribution Width)",
    ),
    Explanation(
        analyte="platelets",
        what=Texts(
            "Тромбоциты — мелкие клетки, которые останавливают кровь при ранах.",
            "Тромбоциттер — жара болғанда қанды тоқтататын ұсақ жасушалар.",
            "Platelets are small cells that stop bleeding.",
        ),
        low=Texts(
            "Ниже обычного бывает после вирусной болезни, от некоторых лекарств, при болезнях печени, при беременности, реже при болезнях крови. Иногда клетки слипаются в пробирке, и счёт занижен.",
            "Вирустық аурудан кейін, кейбір дәрілерден, бауыр ауруларында, жүктілікте, сирек қан ауруларында төмен болады. Кейде жасушалар түтікте жабысып қалып, сан аз шығады.",
            "A low count is seen after a viral illness, from some medicines, with liver disease, in pregnancy, less often with blood diseases. Sometimes cells stick together in the tube and the count comes out too low.",
        ),
        high=Texts(
            "Выше обычного бывает при воспалении, нехватке железа, после кровотечения или операции, реже при болезни костного мозга.",
            "Қабынуда, темір жетіспегенде, қан кеткеннен немесе операциядан кейін, сирек сүйек кемігі ауруында жоғары болады.",
            "A high count is seen with inflammation, too little iron, after bleeding or surgery, less often with a bone marrow disease.",
        ),
        disturbs=joined(INFLAMMATION, MEDICINES),
        questions=(
            ASK_REPEAT,
            ASK_CAUSE,
            Texts(
                "На какие признаки кровотечения мне обращать внимание?",
                "Қан кетудің қандай белгілеріне назар аударуым керек?",
                "What signs of bleeding should I watch for?",
            ),
        ),
        source="MedlinePlus: Platelet Tests",
    ),
    Explanation(
        analyte="mpv",
        what=Texts(
            "MPV — средний размер тромбоцитов. Сам по себе он мало что решает, его смотрят вместе с их числом.",
            "MPV — тромбоциттердің орташа көлемі. Өздігінен көп нәрсені шешпейді, оны тромбоциттер санымен бірге қарайды.",
            "MPV is the average size of platelets. Alone it decides little; it is read together with their number.",
        ),
        low=Texts(
            "Мелкие тромбоциты иногда бывают, когда костный мозг делает мало новых клеток.",
            "Ұсақ тромбоциттер кейде сүйек кемігі жаңа жасушаларды аз түзгенде болады.",
            "Small platelets sometimes appear when the bone marrow makes few new cells.",
        ),
        high=Texts(
            "Крупные тромбоциты бывают, когда тело быстро делает новые клетки взамен потерянных.",
            "Ірі тромбоциттер дене жоғалған жасушалардың орнына жаңасын тез түзгенде болады.",
            "Large platelets appear when the body quickly makes new cells to replace lost ones.",
        ),
        disturbs=DELAY,
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: MPV Blood Test",
    ),
    Explanation(
        analyte="plateletcrit",
        what=Texts(
            "Тромбокрит показывает, какую часть крови занимают тромбоциты.",
            "Тромбокрит қанның қандай бөлігін тромбоциттер алып тұрғанын көрсетеді.",
            "Plateletcrit shows what part of the blood platelets make up.",
        ),
        low=Texts(
            "Ниже обычного бывает, когда тромбоцитов мало. Смотрите их число.",
            "Тромбоциттер аз болғанда төмен болады. Олардың санын қараңыз.",
            "It is low when there are few platelets. Look at their count.",
        ),
        high=Texts(
            "Выше обычного бывает, когда тромбоцитов много: при воспалении, нехватке железа, после кровотечения.",
            "Тромбоциттер көп болғанда: қабынуда, темір жетіспегенде, қан кеткеннен кейін жоғары болады.",
            "It is high when there are many platelets: with inflammation, too little iron, after bleeding.",
        ),
        disturbs=DELAY,
        questions=(ASK_CAUSE,),
        source="Tietz Textbook of Laboratory Medicine, 7th ed., chapter on the blood count",
    ),
    Explanation(
        analyte="pdw",
        what=Texts(
            "PDW показывает, насколько тромбоциты отличаются друг от друга по размеру. Без числа тромбоцитов он ничего не решает.",
            "PDW тромбоциттердің көлемі бір-бірінен қаншалықты ерекшеленетінін көрсетеді. Тромбоциттер санынсыз ол ештеңе шешпейді.",
            "PDW shows how much platelets differ in size. Without the platelet count it decides nothing.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает, когда тело быстро делает новые тромбоциты.",
            "Дене жаңа тромбоциттерді тез түзгенде жоғары болады.",
            "A high figure is seen when the body quickly makes new platelets.",
        ),
        disturbs=joined(DELAY, OTHER_LABORATORY),
        questions=(ASK_CAUSE,),
        source="Tietz Textbook of Laboratory Medicine, 7th ed., chapter on the blood count",
    ),
    Explanation(
        analyte="leukocytes",
        what=Texts(
            "Лейкоциты — белые клетки крови. Они защищают тело от инфекций.",
            "Лейкоциттер — қанның ақ жасушалары. Олар денені инфекциядан қорғайды.",
            "White blood cells protect the body from infection.",
        ),
        low=Texts(
            "Ниже обычного бывает после вирусной болезни, от некоторых лекарств, при нехватке витамина B12, аутоиммунных болезнях, реже при болезнях крови.",
            "Вирустық аурудан кейін, кейбір дәрілерден, В12 дәрумені жетіспегенде, аутоиммундық ауруларда, сирек қан ауруларында төмен болады.",
            "A low count is seen after a viral illness, from some medicines, with too little vitamin B12, with autoimmune disease, less often with blood diseases.",
        ),
        high=Texts(
            "Выше обычного бывает при инфекции, воспалении, стрессе, после нагрузки, у курильщиков, при беременности, реже при болезнях крови.",
            "Инфекцияда, қабынуда, күйзелісте, дене жүктемесінен кейін, темекі шегетіндерде, жүктілікте, сирек қан ауруларында жоғары болады.",
            "A high count is seen with infection, inflammation, stress, after effort, in smokers, in pregnancy, less often with blood diseases.",
        ),
        disturbs=joined(EXERCISE, SMOKING, PREGNANCY),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus: White Blood Count (WBC)",
    ),
    Explanation(
        analyte="neutrophils_absolute",
        what=Texts(
            "Нейтрофилы — самые частые белые клетки. Они первыми борются с бактериями.",
            "Нейтрофилдер — ең көп ақ жасушалар. Бактериялармен бірінші болып күреседі.",
            "Neutrophils are the most common white cells. They are the first to fight bacteria.",
        ),
        low=Texts(
            "Мало нейтрофилов бывает после вирусной болезни, от некоторых лекарств, при нехватке витамина B12, реже при болезнях крови. Если их очень мало, инфекции опаснее.",
            "Вирустық аурудан кейін, кейбір дәрілерден, В12 дәрумені жетіспегенде, сирек қан ауруларында нейтрофилдер азаяды. Өте аз болса, инфекция қауіптірек.",
            "Few neutrophils are seen after a viral illness, from some medicines, with too little vitamin B12, less often with blood diseases. When there are very few, infections are more dangerous.",
        ),
        high=Texts(
            "Много нейтрофилов бывает при бактериальной инфекции, воспалении, после травмы или нагрузки, при курении и приёме стероидных гормонов.",
            "Бактериялық инфекцияда, қабынуда, жарақаттан немесе жүктемеден кейін, темекі шеккенде және стероид гормондарын қабылдағанда нейтрофилдер көбейеді.",
            "Many neutrophils are seen with bacterial infection, inflammation, after injury or effort, in smokers and with steroids.",
        ),
        disturbs=joined(EXERCISE, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
            Texts(
                "Что делать, если поднимется температура?",
                "Дене қызуы көтерілсе, не істеу керек?",
                "What should I do if I get a fever?",
            ),
        ),
        source="MedlinePlus: Blood Differential; NCI Dictionary: neutropenia",
    ),
    Explanation(
        analyte="neutrophils_percent",
        what=Texts(
            "Это доля нейтрофилов среди всех белых клеток. Доли связаны: если одних больше, других меньше.",
            "Бұл барлық ақ жасушалар арасындағы нейтрофилдердің үлесі. Үлестер өзара байланысты: біреуі көбейсе, екіншісі азаяды.",
            "This is the share of neutrophils among all white cells. The shares are linked: when one grows, another shrinks.",
        ),
        low=Texts(
            "Небольшая доля при нормальном абсолютном числе обычно не опасна. Часто она бывает при вирусной инфекции.",
            "Абсолюттік саны қалыпты болса, үлесінің аз болуы әдетте қауіпті емес. Көбіне вирустық инфекцияда кездеседі.",
            "A small share with a normal absolute number is usually harmless. It is common with viral infection.",
        ),
        high=Texts(
            "Большая доля чаще бывает при бактериальной инфекции, воспалении, стрессе.",
            "Үлесінің көп болуы көбіне бактериялық инфекцияда, қабынуда, күйзелісте кездеседі.",
            "A large share is more often seen with bacterial infection, inflammation or stress.",
        ),
        disturbs=joined(EXERCISE, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Blood Differential",
    ),
    Explanation(
        analyte="band_neutrophils_percent",
        what=Texts(
            "Палочкоядерные нейтрофилы — молодые клетки защиты. В крови их мало.",
            "Таяқшаядролы нейтрофилдер — қорғаныстың жас жасушалары. Қанда олар аз.",
            "Band neutrophils are young defence cells. There are few of them in blood.",
        ),
        low=None,
        high=Texts(
            "Их больше при бактериальной инфекции и сильном воспалении: тело выпускает молодые клетки.",
            "Бактериялық инфекция мен қатты қабынуда көбейеді: дене жас жасушаларды шығарады.",
            "There are more of them with bacterial infection and strong inflammation: the body sends out young cells.",
        ),
        disturbs=FEW_CELLS,
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Blood Differential",
    ),
    Explanation(
        analyte="segmented_neutrophils_percent",
        what=Texts(
            "Сегментоядерные нейтрофилы — зрелые клетки, которые борются с бактериями.",
            "Сегментядролы нейтрофилдер — бактериялармен күресетін жетілген жасушалар.",
            "Segmented neutrophils are mature cells that fight bacteria.",
        ),
        low=Texts(
            "Меньшая доля часто бывает при вирусной инфекции. Важно абсолютное число нейтрофилов.",
            "Үлесінің азаюы көбіне вирустық инфекцияда болады. Нейтрофилдердің абсолюттік саны маңызды.",
            "A smaller share is common with viral infection. The absolute number of neutrophils matters.",
        ),
        high=Texts(
            "Большая доля чаще бывает при бактериальной инфекции, воспалении, стрессе.",
            "Үлесінің көбеюі көбіне бактериялық инфекцияда, қабынуда, күйзелісте болады.",
            "A larger share is more often seen with bacterial infection, inflammation or stress.",
        ),
        disturbs=joined(EXERCISE, MEDICINES),
        questions=(ASK_CAUSE,),
        source="MedlinePlus: Blood Differential",
    ),
    Explanation(
        analyte="lymphocytes_absolute",
        what=Texts(
            "Лимфоциты — белые клетки, которые узнают вирусы и помнят прошлые инфекции.",
            "Лимфоциттер — вирустарды танитын және бұрынғы инфекцияларды есте сақтайтын ақ жасушалар.",
            "Lymphocytes are white cells that recognise viruses and remember past infections.",
        ),
        low=Texts(
            "Мало лимфоцитов бывает при острой болезни, стрессе, приёме стероидных гормонов и препаратов, подавляющих иммунитет, при ВИЧ.",
            "Жедел ауруда, күйзелісте, стероид гормондары мен иммунитетті басатын дәрілер қабылдағанда, АИТВ инфекциясында лимфоциттер азаяды.",
            "Few lymphocytes are seen in acute illness, stress, with steroids and medicines that hold back immunity, and with HIV.",
        ),
        high=Texts(
            "Много лимфоцитов обычно бывает при вирусной инфекции и после неё. Если их долго много, врач ищет другую причину.",
            "Лимфоциттер әдетте вирустық инфекцияда және одан кейін көбейеді. Ұзақ уақыт көп болса, дәрігер басқа себебін іздейді.",
            "Many lymphocytes usually come with a viral infection and after it. If they stay high for long, the doctor looks for another cause.",
        ),
        disturbs=joined(INFLAMMATION, MEDICINES),
        questions=(
            ASK_REPEAT,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Blood Differential",
    ),
    Explanation(
        analyte="lymphocytes_percent",
        what=Texts(
            "Это доля лимфоцитов среди всех белых клеток.",
            "Бұл барлық ақ жасушалар арасындағы лимфоциттердің үлесі.",
            "This is the share of lymphocytes among all white cells.",
        ),
        low=Texts(
            "Доля бывает меньше, когда растёт число нейтрофилов: при бактериальной инфекции, стрессе.",
            "Нейтрофилдер көбейгенде: бактериялық инфекцияда, күйзелісте үлесі азаяды.",
            "The share shrinks when neutrophils grow in number: with bacterial infection or stress.",
        ),
        high=Texts(
            "Доля бывает больше при вирусной инфекции и во время выздоровления.",
            "Вирустық инфекцияда және сауығу кезінде үлесі көбейеді.",
            "The share is larger with viral infection and during recovery.",
        ),
        disturbs=INFLAMMATION,
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Blood Differential",
    ),
    Explanation(
        analyte="monocytes_absolute",
        what=Texts(
            "Моноциты — крупные белые клетки. Они убирают микробы и остатки погибших клеток.",
            "Моноциттер — ірі ақ жасушалар. Олар микробтар мен өлген жасушалардың қалдығын тазартады.",
            "Monocytes are large white cells. They clear away germs and dead cells.",
        ),
        low=Texts(
            "Небольшое число моноцитов обычно ничего не значит.",
            "Моноциттердің аз болуы әдетте ештеңе білдірмейді.",
            "A small number of monocytes usually means nothing.",
        ),
        high=Texts(
            "Больше бывает при выздоровлении после инфекции, долгом воспалении, реже при болезнях крови.",
            "Инфекциядан кейін сауығып келе жатқанда, ұзаққа созылған қабынуда, сирек қан ауруларында көбейеді.",
            "There are more during recovery from infection, in long inflammation, less often with blood diseases.",
        ),
        disturbs=INFLAMMATION,
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Blood Differential",
    ),
    Explanation(
        analyte="monocytes_percent",
        what=Texts(
            "Это доля моноцитов среди всех белых клеток.",
            "Бұл барлық ақ жасушалар арасындағы моноциттердің үлесі.",
            "This is the share of monocytes among all white cells.",
        ),
        low=None,
        high=Texts(
            "Доля бывает больше при выздоровлении после инфекции и при долгом воспалении.",
            "Инфекциядан сауыққанда және ұзаққа созылған қабынуда үлесі көбейеді.",
            "The share is larger during recovery from infection and in long inflammation.",
        ),
        disturbs=FEW_CELLS,
        questions=(ASK_CAUSE,),
        source="MedlinePlus: Blood Differential",
    ),
    Explanation(
        analyte="eosinophils_absolute",
        what=Texts(
            "Эозинофилы — белые клетки, связанные с аллергией и борьбой с глистами.",
            "Эозинофилдер — аллергиямен және құртқа қарсы күреспен байланысты ақ жасушалар.",
            "Eosinophils are white cells linked with allergy and with fighting worms.",
        ),
        low=Texts(
            "Малое число обычно ничего не значит. Оно бывает при стрессе и приёме стероидных гормонов.",
            "Аз болуы әдетте ештеңе білдірмейді. Күйзелісте және стероид гормондарын қабылдағанда кездеседі.",
            "A small number usually means nothing. It happens with stress and steroid medicines.",
        ),
        high=Texts(
            "Больше бывает при аллергии, бронхиальной астме, глистах, реакции на лекарство, реже при других болезнях.",
            "Аллергияда, бронх демікпесінде, құрт ауруларында, дәріге реакцияда, сирек басқа ауруларда көбейеді.",
            "There are more with allergy, asthma, worms, a reaction to a medicine, less often with other diseases.",
        ),
        disturbs=joined(TIME_OF_DAY, MEDICINES),
        questions=(
            ASK_CAUSE,
            Texts(
                "Нужно ли проверить аллергию или глистов?",
                "Аллергияны немесе құрт ауруын тексеру керек пе?",
                "Should allergy or worms be checked?",
            ),
        ),
        source="MedlinePlus: Blood Differential; MedlinePlus: Eosinophilic Disorders",
    ),
    Explanation(
        analyte="eosinophils_percent",
        what=Texts(
            "Это доля эозинофилов среди всех белых клеток.",
            "Бұл барлық ақ жасушалар арасындағы эозинофилдердің үлесі.",
            "This is the share of eosinophils among all white cells.",
        ),
        low=None,
        high=Texts(
            "Доля бывает больше при аллергии, астме, глистах, реакции на лекарство.",
            "Аллергияда, демікпеде, құрт ауруларында, дәріге реакцияда үлесі көбейеді.",
            "The share is larger with allergy, asthma, worms or a reaction to a medicine.",
        ),
        disturbs=FEW_CELLS,
        questions=(ASK_CAUSE,),
        source="MedlinePlus: Blood Differential",
    ),
    Explanation(
        analyte="basophils_absolute",
        what=Texts(
            "Базофилы — самые редкие белые клетки. Они участвуют в аллергии.",
            "Базофилдер — ең сирек ақ жасушалар. Олар аллергияға қатысады.",
            "Basophils are the rarest white cells. They take part in allergy.",
        ),
        low=None,
        high=Texts(
            "Больше бывает при аллергии и долгом воспалении, редко при болезнях крови.",
            "Аллергияда және ұзаққа созылған қабынуда, сирек қан ауруларында көбейеді.",
            "There are more with allergy and long inflammation, seldom with blood diseases.",
        ),
        disturbs=MEDICINES,
        questions=(ASK_REPEAT,),
        source="MedlinePlus: Blood Differential",
    ),
    Explanation(
        analyte="basophils_percent",
        what=Texts(
            "Это доля базофилов среди всех белых клеток. Обычно она очень мала.",
            "Бұл барлық ақ жасушалар арасындағы базофилдердің үлесі. Әдетте ол өте аз.",
            "This is the share of basophils among all white cells. It is usually very small.",
        ),
        low=None,
        high=Texts(
            "Доля бывает чуть больше при аллергии и долгом воспалении.",
            "Аллергияда және ұзаққа созылған қабынуда үлесі сәл көбейеді.",
            "The share is slightly larger with allergy and long inflammation.",
        ),
        disturbs=FEW_CELLS,
        questions=(ASK_REPEAT,),
        source="MedlinePlus: Blood Differential",
    ),
    Explanation(
        analyte="immature_granulocytes_percent",
        what=Texts(
            "Незрелые гранулоциты — совсем молодые клетки защиты. В крови здорового человека их почти нет.",
            "Жетілмеген гранулоциттер — өте жас қорғаныс жасушалары. Сау адамның қанында олар жоққа тән.",
            "Immature granulocytes are very young defence cells. Healthy blood has almost none.",
        ),
        low=None,
        high=Texts(
            "Больше бывает при инфекции, сильном воспалении, беременности, приёме стероидных гормонов, реже при болезнях крови.",
            "Инфекцияда, қатты қабынуда, жүктілікте, стероид гормондарын қабылдағанда, сирек қан ауруларында көбейеді.",
            "There are more with infection, strong inflammation, pregnancy, steroid medicines, less often with blood diseases.",
        ),
        disturbs=joined(PREGNANCY, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
        ),
        source="Tietz Textbook of Laboratory Medicine, 7th ed., chapter on the blood count",
    ),
    Explanation(
        analyte="reticulocytes_percent",
        what=Texts(
            "Ретикулоциты — молодые красные клетки. Они показывают, как работает костный мозг.",
            "Ретикулоциттер — жас қызыл жасушалар. Олар сүйек кемігінің жұмысын көрсетеді.",
            "Reticulocytes are young red cells. They show how the bone marrow works.",
        ),
        low=Texts(
            "Мало бывает, когда костному мозгу не хватает железа или витаминов, а также при болезнях почек и самого костного мозга.",
            "Сүйек кемігіне темір немесе дәрумен жетіспегенде, бүйрек пен сүйек кемігінің ауруларында аз болады.",
            "There are few when the bone marrow lacks iron or vitamins, and with diseases of the kidneys or the marrow itself.",
        ),
        high=Texts(
            "Много бывает после потери крови, при лечении малокровия и когда красные клетки быстро разрушаются.",
            "Қан жоғалтқаннан кейін, қаназдықты емдегенде және қызыл жасушалар тез бұзылғанда көбейеді.",
            "There are many after blood loss, during treatment of anaemia and when red cells break down fast.",
        ),
        disturbs=DELAY,
        questions=(
            ASK_CAUSE,
            ASK_IRON,
        ),
        source="MedlinePlus: Reticulocyte Count",
    ),
    Explanation(
        analyte="esr",
        what=Texts(
            "СОЭ показывает, как быстро красные клетки оседают в пробирке. Она растёт при воспалении.",
            "ЭТЖ қызыл жасушалардың түтікте қаншалықты тез тұнатынын көрсетеді. Қабынуда ол өседі.",
            "ESR shows how fast red cells sink in a tube. It rises with inflammation.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при инфекциях, воспалении суставов и других органов, малокровии, беременности, с возрастом. СОЭ не говорит, где причина.",
            "Инфекцияларда, буын мен басқа ағзалардың қабынуында, қаназдықта, жүктілікте, жас ұлғайғанда жоғары болады. ЭТЖ себептің қай жерде екенін айтпайды.",
            "A high figure is seen with infections, inflammation of joints and other organs, anaemia, pregnancy and with age. ESR does not say where the cause is.",
        ),
        disturbs=joined(PREGNANCY, DELAY, OTHER_LABORATORY),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Erythrocyte Sedimentation Rate (ESR)",
    ),
    Explanation(
        analyte="esr_westergren",
        what=Texts(
            "Это СОЭ по методу Вестергрена. Она показывает, есть ли в теле воспаление.",
            "Бұл — Вестергрен әдісімен өлшенген ЭТЖ. Денеде қабыну бар-жоғын көрсетеді.",
            "This is the ESR by the Westergren method. It shows whether there is inflammation in the body.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при инфекциях, воспалении, малокровии, беременности, с возрастом.",
            "Инфекцияларда, қабынуда, қаназдықта, жүктілікте, жас ұлғайғанда жоғары болады.",
            "A high figure is seen with infections, inflammation, anaemia, pregnancy and with age.",
        ),
        disturbs=joined(PREGNANCY, DELAY),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Erythrocyte Sedimentation Rate (ESR)",
    ),
)
