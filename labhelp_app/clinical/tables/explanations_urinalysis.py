"""What a person is told about the figures of urine."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables.explanations_common import (
    ASK_CAUSE,
    ASK_LIFESTYLE,
    ASK_MEDICINES,
    ASK_MORE,
    ASK_REPEAT,
    ASK_TARGET,
    ASK_URGENCY,
    EXERCISE,
    INFLAMMATION,
    MEDICINES,
    MENSTRUATION,
    PREGNANCY,
    URINE_COLLECTION,
    joined,
)

EXPLANATIONS: tuple[Explanation, ...] = (
    Explanation(
        analyte="urine_color",
        what=Texts(
            "Цвет мочи зависит от воды, еды и лекарств. Обычно она жёлтая.",
            "Несептің түсі суға, тамаққа және дәрілерге байланысты. Әдетте сары болады.",
            "The colour of urine depends on water, food and medicines. It is usually yellow.",
        ),
        low=None,
        high=Texts(
            "Тёмная моча бывает при нехватке воды и болезнях печени, красная — от крови, свёклы или лекарств.",
            "Қою түсті несеп су жетіспегенде және бауыр ауруларында, қызыл түс қаннан, қызылшадан немесе дәріден болады.",
            "Dark urine is seen with lack of water and liver disease, red urine from blood, beetroot or medicines.",
        ),
        disturbs=joined(URINE_COLLECTION, MEDICINES),
        questions=(ASK_CAUSE,),
        source="MedlinePlus: Urinalysis",
    ),
    Explanation(
        analyte="urine_clarity",
        what=Texts(
            "Прозрачность показывает, есть ли в моче клетки, слизь или соли.",
            "Мөлдірлігі несепте жасуша, шырыш немесе тұз бар-жоғын көрсетеді.",
            "Clarity shows whether urine holds cells, mucus or salts.",
        ),
        low=None,
        high=Texts(
            "Мутная моча бывает от солей, слизи, лейкоцитов, бактерий. Часто она мутнеет просто от долгого стояния.",
            "Лайлы несеп тұздан, шырыштан, лейкоциттерден, бактериялардан болады. Көбіне ұзақ тұрғаннан лайланады.",
            "Cloudy urine comes from salts, mucus, white cells or bacteria. Often it clouds just from standing long.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(ASK_REPEAT,),
        source="MedlinePlus: Urinalysis",
    ),
    Explanation(
        analyte="urine_specific_gravity",
        what=Texts(
            "Плотность показывает, насколько почки сгущают мочу.",
            "Тығыздық бүйректің несепті қаншалықты қоюлататынын көрсетеді.",
            "Specific gravity shows how much the kidneys thicken urine.",
        ),
        low=Texts(
            "Ниже обычного бывает, если пить много воды, от мочегонных, реже при болезнях почек.",
            "Суды көп ішсе, несеп айдайтын дәріден, сирек бүйрек ауруларында төмен болады.",
            "A low figure is seen with much drinking, water tablets, less often with kidney disease.",
        ),
        high=Texts(
            "Выше обычного бывает при нехватке воды, сахаре или белке в моче.",
            "Су жетіспегенде, несепте қант немесе ақуыз болғанда жоғары болады.",
            "A high figure is seen with lack of water, or sugar or protein in urine.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(ASK_REPEAT,),
        source="MedlinePlus: Urinalysis",
    ),
    Explanation(
        analyte="urine_ph",
        what=Texts(
            "pH показывает, кислая моча или щелочная. Она зависит от еды.",
            "pH несептің қышқыл не сілтілі екенін көрсетеді. Ол тамаққа байланысты.",
            "pH shows whether urine is acid or alkaline. It depends on food.",
        ),
        low=Texts(
            "Кислее бывает от мясной еды, при голоде, диабете, поносе.",
            "Ет жегенде, аштықта, диабетте, іш өткенде қышқылырақ болады.",
            "It is more acid with meat, hunger, diabetes and diarrhoea.",
        ),
        high=Texts(
            "Щелочнее бывает от овощей и молока, при инфекции мочевых путей и долгом стоянии мочи.",
            "Көкөніс пен сүттен, несеп жолы инфекциясында және несеп ұзақ тұрғанда сілтілірек болады.",
            "It is more alkaline with vegetables and milk, with urinary infection and when urine stands long.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(ASK_REPEAT,),
        source="MedlinePlus: Urinalysis",
    ),
    Explanation(
        analyte="urine_protein",
        what=Texts(
            "Здоровые почки почти не пропускают белок в мочу.",
            "Сау бүйрек ақуызды несепке өткізбейді дерлік.",
            "Healthy kidneys let almost no protein into urine.",
        ),
        low=None,
        high=Texts(
            "Белок бывает ненадолго после нагрузки, при температуре, стрессе. Если он держится, проверяют почки. При беременности о белке сообщают врачу сразу.",
            "Ақуыз жүктемеден кейін, қызу көтерілгенде, күйзелісте уақытша шығады. Сақталса, бүйректі тексереді. Жүктілікте ақуыз туралы дәрігерге бірден айтады.",
            "Protein appears for a short time after effort, with fever or stress. If it stays, the kidneys are checked. In pregnancy tell the doctor about protein at once.",
        ),
        disturbs=joined(URINE_COLLECTION, EXERCISE, MENSTRUATION),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
            Texts(
                "Нужно ли проверить отношение альбумин/креатинин?",
                "Альбумин/креатинин арақатынасын тексеру керек пе?",
                "Should the albumin/creatinine ratio be checked?",
            ),
        ),
        source="MedlinePlus: Protein in Urine; KDIGO 2024 Clinical Practice Guideline for CKD",
    ),
    Explanation(
        analyte="urine_glucose",
        what=Texts(
            "Обычно сахара в моче нет: почки возвращают его в кровь.",
            "Әдетте несепте қант болмайды: бүйрек оны қанға қайтарады.",
            "Usually there is no sugar in urine: the kidneys return it to blood.",
        ),
        low=None,
        high=Texts(
            "Сахар бывает при диабете, беременности, от некоторых таблеток для диабета и сердца, реже при болезнях почек.",
            "Қант диабетте, жүктілікте, диабет пен жүрекке арналған кейбір дәрілерден, сирек бүйрек ауруларында шығады.",
            "Sugar appears with diabetes, in pregnancy, from some tablets for diabetes and the heart, less often with kidney disease.",
        ),
        disturbs=joined(URINE_COLLECTION, MEDICINES),
        questions=(
            ASK_MORE,
            Texts(
                "Нужно ли проверить сахар крови?",
                "Қандағы қантты тексеру керек пе?",
                "Should my blood sugar be checked?",
            ),
        ),
        source="MedlinePlus: Glucose in Urine Test",
    ),
    Explanation(
        analyte="urine_ketones",
        what=Texts(
            "Кетоны появляются, когда тело сжигает жир вместо сахара.",
            "Кетондар дене қант орнына май жаққанда пайда болады.",
            "Ketones appear when the body burns fat instead of sugar.",
        ),
        low=None,
        high=Texts(
            "Бывает при голоде, низкоуглеводной еде, рвоте, температуре, тяжёлой нагрузке. При диабете кетоны с высоким сахаром — повод срочно обратиться к врачу.",
            "Аштықта, көмірсуы аз тамақта, құсқанда, қызу көтерілгенде, ауыр жүктемеде болады. Диабетте кетон мен жоғары қант — дереу дәрігерге баратын жағдай.",
            "They appear with hunger, low-carb food, vomiting, fever and hard effort. In diabetes ketones with high sugar are an urgent reason to see a doctor.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(
            ASK_URGENCY,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Ketones in Urine",
    ),
    Explanation(
        analyte="urine_bilirubin",
        what=Texts(
            "Обычно билирубина в моче нет.",
            "Әдетте несепте билирубин болмайды.",
            "Usually there is no bilirubin in urine.",
        ),
        low=None,
        high=Texts(
            "Бывает при болезнях печени и закупорке желчных путей.",
            "Бауыр ауруларында және өт жолы бітелгенде болады.",
            "It appears with liver disease and blocked bile ducts.",
        ),
        disturbs=joined(URINE_COLLECTION, MEDICINES),
        questions=(
            ASK_MORE,
            ASK_URGENCY,
        ),
        source="MedlinePlus: Bilirubin in Urine",
    ),
    Explanation(
        analyte="urine_urobilinogen",
        what=Texts(
            "Уробилиноген образуется из билирубина в кишечнике. Немного его в моче есть всегда.",
            "Уробилиноген ішекте билирубиннен түзіледі. Несепте аздап әрдайым болады.",
            "Urobilinogen forms from bilirubin in the gut. A little is always in urine.",
        ),
        low=Texts(
            "Мало бывает, когда желчь не доходит до кишечника, и от антибиотиков.",
            "Өт ішекке жетпегенде және антибиотиктен аз болады.",
            "There is little when bile does not reach the gut, and with antibiotics.",
        ),
        high=Texts(
            "Много бывает при болезнях печени и быстром разрушении красных клеток.",
            "Бауыр ауруларында және қызыл жасушалар тез бұзылғанда көп болады.",
            "There is much with liver disease and fast breakdown of red cells.",
        ),
        disturbs=joined(URINE_COLLECTION, MEDICINES),
        questions=(ASK_MORE,),
        source="MedlinePlus: Urobilinogen in Urine",
    ),
    Explanation(
        analyte="urine_nitrite",
        what=Texts(
            "Нитриты появляются, когда в моче есть некоторые бактерии.",
            "Нитриттер несепте кейбір бактериялар болғанда пайда болады.",
            "Nitrites appear when some bacteria are in urine.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ чаще всего значит инфекцию мочевых путей. Отрицательный её не исключает.",
            "Оң жауап көбіне несеп жолы инфекциясын білдіреді. Теріс жауап оны жоққа шығармайды.",
            "A positive answer most often means a urinary infection. A negative one does not rule it out.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(
            ASK_REPEAT,
            Texts("Нужен ли посев мочи?", "Несеп себіндісі керек пе?", "Is a urine culture needed?"),
        ),
        source="MedlinePlus: Nitrites in Urine",
    ),
    Explanation(
        analyte="urine_leukocyte_esterase",
        what=Texts(
            "Этот тест показывает, есть ли в моче лейкоциты.",
            "Бұл тест несепте лейкоциттер бар-жоғын көрсетеді.",
            "This test shows whether there are white cells in urine.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ бывает при инфекции мочевых путей и при плохом сборе мочи.",
            "Оң жауап несеп жолы инфекциясында және несеп дұрыс жиналмағанда болады.",
            "A positive answer is seen with urinary infection and with poor collection.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus: Urinalysis",
    ),
    Explanation(
        analyte="urine_hemoglobin",
        what=Texts(
            "Тест показывает, есть ли в моче кровь.",
            "Тест несепте қан бар-жоғын көрсетеді.",
            "The test shows whether there is blood in urine.",
        ),
        low=None,
        high=Texts(
            "Кровь бывает при инфекции, камнях, после нагрузки, при месячных, реже при болезнях почек и мочевого пузыря. Если её видно глазом, идите к врачу.",
            "Қан инфекцияда, тас болғанда, жүктемеден кейін, етеккірде, сирек бүйрек пен қуық ауруларында болады. Көзге көрінсе, дәрігерге барыңыз.",
            "Blood appears with infection, stones, after effort, during a period, less often with disease of kidneys and bladder. If you can see it, go to a doctor.",
        ),
        disturbs=joined(MENSTRUATION, EXERCISE),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
            ASK_URGENCY,
        ),
        source="MedlinePlus: Blood in Urine",
    ),
    Explanation(
        analyte="urine_leukocytes",
        what=Texts(
            "Лейкоциты — белые клетки. В моче их мало.",
            "Лейкоциттер — ақ жасушалар. Несепте олар аз.",
            "These are white cells. There are few of them in urine.",
        ),
        low=None,
        high=Texts(
            "Больше бывает при инфекции мочевых путей, камнях, воспалении половых органов и при плохом сборе мочи.",
            "Несеп жолы инфекциясында, тас болғанда, жыныс мүшелері қабынғанда және несеп дұрыс жиналмағанда көбейеді.",
            "There are more with urinary infection, stones, inflammation of the genitals, and poor collection.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(
            ASK_REPEAT,
            Texts("Нужен ли посев мочи?", "Несеп себіндісі керек пе?", "Is a urine culture needed?"),
        ),
        source="MedlinePlus: Urinalysis; European Urinalysis Guideline (EFLM), 2023",
    ),
    Explanation(
        analyte="urine_leukocytes_count",
        what=Texts(
            "Это число белых клеток в микролитре мочи, его считает прибор.",
            "Бұл — аспап санайтын, несептің микролитріндегі ақ жасушалар саны.",
            "This is the number of white cells in a microlitre of urine, counted by a device.",
        ),
        low=None,
        high=Texts(
            "Больше бывает при инфекции мочевых путей, камнях, воспалении половых органов и при плохом сборе мочи.",
            "Несеп жолы инфекциясында, тас болғанда, жыныс мүшелері қабынғанда және несеп дұрыс жиналмағанда көбейеді.",
            "There are more with urinary infection, stones, inflammation of the genitals, and poor collection.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(ASK_REPEAT,),
        source="MedlinePlus: Urinalysis; European Urinalysis Guideline (EFLM), 2023",
    ),
    Explanation(
        analyte="urine_erythrocytes",
        what=Texts(
            "Эритроциты — красные клетки. В моче их почти нет.",
            "Эритроциттер — қызыл жасушалар. Несепте олар жоққа тән.",
            "These are red cells. There are almost none of them in urine.",
        ),
        low=None,
        high=Texts(
            "Больше бывает при инфекции, камнях, после нагрузки, при месячных, реже при болезнях почек и мочевого пузыря.",
            "Инфекцияда, тас болғанда, жүктемеден кейін, етеккірде, сирек бүйрек пен қуық ауруларында көбейеді.",
            "There are more with infection, stones, after effort, during a period, less often with disease of kidneys and bladder.",
        ),
        disturbs=joined(MENSTRUATION, EXERCISE),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus: Blood in Urine",
    ),
    Explanation(
        analyte="urine_erythrocytes_count",
        what=Texts(
            "Это число красных клеток в микролитре мочи, его считает прибор.",
            "Бұл — аспап санайтын, несептің микролитріндегі қызыл жасушалар саны.",
            "This is the number of red cells in a microlitre of urine, counted by a device.",
        ),
        low=None,
        high=Texts(
            "Больше бывает при инфекции, камнях, после нагрузки, при месячных, реже при болезнях почек и мочевого пузыря.",
            "Инфекцияда, тас болғанда, жүктемеден кейін, етеккірде, сирек бүйрек пен қуық ауруларында көбейеді.",
            "There are more with infection, stones, after effort, during a period, less often with disease of kidneys and bladder.",
        ),
        disturbs=joined(MENSTRUATION, EXERCISE),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus: Blood in Urine",
    ),
    Explanation(
        analyte="urine_squamous_epithelium",
        what=Texts(
            "Плоский эпителий — клетки кожи и наружных путей.",
            "Жалпақ эпителий — тері мен сыртқы жолдардың жасушалары.",
            "Squamous cells come from skin and the outer passages.",
        ),
        low=None,
        high=Texts(
            "Больше бывает чаще всего из-за сбора без подмывания. Тогда анализ повторяют.",
            "Көбіне жуынбай жинағаннан көбейеді. Онда анализ қайталанады.",
            "There are more mostly because of collection without washing. Then the test is repeated.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(ASK_REPEAT,),
        source="MedlinePlus: Epithelial Cells in Urine",
    ),
    Explanation(
        analyte="urine_renal_epithelium",
        what=Texts(
            "Почечный эпителий — клетки самих почек.",
            "Бүйрек эпителийі — бүйректің өз жасушалары.",
            "Renal cells come from the kidneys themselves.",
        ),
        low=None,
        high=Texts(
            "Их появление бывает при повреждении и воспалении почек, от некоторых лекарств.",
            "Бүйрек зақымданғанда, қабынғанда, кейбір дәрілерден пайда болады.",
            "They appear with damage or inflammation of the kidneys and from some medicines.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(
            ASK_MORE,
            ASK_MEDICINES,
        ),
        source="MedlinePlus: Epithelial Cells in Urine",
    ),
    Explanation(
        analyte="urine_hyaline_casts",
        what=Texts(
            "Гиалиновые цилиндры — слепки канальцев почек из белка.",
            "Гиалинді цилиндрлер — бүйрек түтікшелерінің ақуыздан тұратын көшірмелері.",
            "Hyaline casts are protein moulds of kidney tubules.",
        ),
        low=None,
        high=Texts(
            "Единичные бывают у здоровых, после нагрузки и при нехватке воды. Много — при белке в моче и болезнях почек.",
            "Бірен-саран болса, сау адамда, жүктемеден кейін, су жетіспегенде кездеседі. Көп болса, несепте ақуыз болғанда және бүйрек ауруларында.",
            "A few are seen in healthy people, after effort and with lack of water. Many come with protein in urine and kidney disease.",
        ),
        disturbs=joined(EXERCISE, URINE_COLLECTION),
        questions=(ASK_REPEAT,),
        source="Tietz Textbook of Laboratory Medicine, 7th ed., chapter on urine",
    ),
    Explanation(
        analyte="urine_bacteria",
        what=Texts(
            "В правильно собранной свежей моче бактерий почти нет.",
            "Дұрыс жиналған жаңа несепте бактерия болмайды дерлік.",
            "Fresh, well collected urine has almost no bacteria.",
        ),
        low=None,
        high=Texts(
            "Бактерии бывают при инфекции, но чаще попадают при сборе. Без жалоб лечение обычно не нужно, кроме беременности.",
            "Бактериялар инфекцияда болады, бірақ көбіне жинағанда түседі. Шағым болмаса, жүктіліктен басқа жағдайда ем әдетте қажет емес.",
            "Bacteria appear with infection, but more often get in during collection. Without complaints treatment is usually not needed, except in pregnancy.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(
            ASK_REPEAT,
            Texts("Нужен ли посев мочи?", "Несеп себіндісі керек пе?", "Is a urine culture needed?"),
        ),
        source="MedlinePlus: Urine Culture",
    ),
    Explanation(
        analyte="urine_mucus",
        what=Texts(
            "Слизь выделяют мочевые пути. Немного слизи бывает у всех.",
            "Шырышты несеп жолы бөледі. Аздап болуы — қалыпты.",
            "Mucus comes from the urinary passages. A little is usual.",
        ),
        low=None,
        high=Texts(
            "Много слизи бывает при плохом сборе, воспалении мочевых путей.",
            "Шырыш несеп дұрыс жиналмағанда, несеп жолы қабынғанда көбейеді.",
            "Much mucus comes with poor collection and inflammation of the passages.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(ASK_REPEAT,),
        source="MedlinePlus: Mucus in Urine",
    ),
    Explanation(
        analyte="urine_yeast",
        what=Texts(
            "Грибы в моче чаще попадают со слизистой или при долгом стоянии.",
            "Несептегі саңырауқұлақ көбіне шырышты қабықтан немесе ұзақ тұрғаннан түседі.",
            "Yeast in urine mostly comes from the skin lining or from standing long.",
        ),
        low=None,
        high=Texts(
            "Бывают при молочнице, диабете, после антибиотиков.",
            "Кандидозда, диабетте, антибиотиктен кейін болады.",
            "It appears with thrush, diabetes and after antibiotics.",
        ),
        disturbs=joined(URINE_COLLECTION, MEDICINES),
        questions=(ASK_REPEAT,),
        source="MedlinePlus: Urinalysis",
    ),
    Explanation(
        analyte="urine_salts",
        what=Texts(
            "Соли (кристаллы) выпадают, когда моча густая или остыла.",
            "Тұздар (кристалдар) несеп қою болғанда немесе суығанда түзіледі.",
            "Salts (crystals) fall out when urine is thick or has cooled.",
        ),
        low=None,
        high=Texts(
            "Немного солей бывает у всех. Много бывает, если мало пить, от еды, реже при склонности к камням.",
            "Аздап тұз — қалыпты. Суды аз ішсе, тамақтан, сирек тас түзуге бейім болса көбейеді.",
            "A few salts are usual. Many come with little drinking, food, less often with a tendency to stones.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(
            ASK_LIFESTYLE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Crystals in Urine",
    ),
    Explanation(
        analyte="urine_oxalate_crystals",
        what=Texts(
            "Оксалаты — соли, которых много в зелени, орехах, шоколаде, чае.",
            "Оксалаттар — көкте, жаңғақта, шоколад пен шайда көп тұздар.",
            "Oxalates are salts plentiful in greens, nuts, chocolate and tea.",
        ),
        low=None,
        high=Texts(
            "Бывают от еды и нехватки воды, реже при склонности к камням.",
            "Тамақтан және су жетіспегенде, сирек тас түзуге бейім болса кездеседі.",
            "They come from food and lack of water, less often with a tendency to stones.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(ASK_LIFESTYLE,),
        source="MedlinePlus: Crystals in Urine",
    ),
    Explanation(
        analyte="urine_urate_crystals",
        what=Texts(
            "Ураты — соли мочевой кислоты.",
            "Ураттар — несеп қышқылының тұздары.",
            "Urates are salts of uric acid.",
        ),
        low=None,
        high=Texts(
            "Бывают от мяса и нехватки воды, при температуре, подагре.",
            "Еттен және су жетіспегенде, қызу көтерілгенде, подаграда кездеседі.",
            "They come from meat and lack of water, with fever and gout.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(ASK_LIFESTYLE,),
        source="MedlinePlus: Crystals in Urine",
    ),
    Explanation(
        analyte="urine_albumin_creatinine_ratio",
        what=Texts(
            "Это отношение показывает, пропускают ли почки альбумин. Оно замечает болезнь почек рано.",
            "Бұл арақатынас бүйректің альбуминді өткізетін-өткізбейтінін көрсетеді. Бүйрек ауруын ерте байқайды.",
            "This ratio shows whether the kidneys let albumin through. It notices kidney disease early.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при диабете, высоком давлении, болезнях почек. Ненадолго — после нагрузки и при температуре. Нужны повторные анализы.",
            "Диабетте, қан қысымы жоғары болғанда, бүйрек ауруларында жоғары болады. Уақытша — жүктемеден кейін және қызу көтерілгенде. Қайталау керек.",
            "A high figure is seen with diabetes, high blood pressure and kidney disease. For a short time it rises after effort and with fever. Repeated tests are needed.",
        ),
        disturbs=joined(EXERCISE, MENSTRUATION, INFLAMMATION),
        questions=(
            ASK_REPEAT,
            ASK_TARGET,
            ASK_LIFESTYLE,
        ),
        source="KDIGO 2024 Clinical Practice Guideline for CKD; MedlinePlus: Microalbumin Creatinine Ratio",
    ),
    Explanation(
        analyte="urine_albumin_creatinine_ratio_mass",
        what=Texts(
            "Это отношение показывает, пропускают ли почки альбумин. Оно замечает болезнь почек рано.",
            "Бұл арақатынас бүйректің альбуминді өткізетін-өткізбейтінін көрсетеді. Бүйрек ауруын ерте байқайды.",
            "This ratio shows whether the kidneys let albumin through. It notices kidney disease early.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при диабете, высоком давлении, болезнях почек. Ненадолго — после нагрузки и при температуре. Нужны повторные анализы.",
            "Диабетте, қан қысымы жоғары болғанда, бүйрек ауруларында жоғары болады. Уақытша — жүктемеден кейін және қызу көтерілгенде. Қайталау керек.",
            "A high figure is seen with diabetes, high blood pressure and kidney disease. For a short time it rises after effort and with fever. Repeated tests are needed.",
        ),
        disturbs=joined(EXERCISE, MENSTRUATION, INFLAMMATION),
        questions=(
            ASK_REPEAT,
            ASK_TARGET,
            ASK_LIFESTYLE,
        ),
        source="KDIGO 2024 Clinical Practice Guideline for CKD; MedlinePlus: Microalbumin Creatinine Ratio",
    ),
    Explanation(
        analyte="urine_albumin",
        what=Texts(
            "Альбумин — белок крови. Его следы в моче — ранний знак, что почкам тяжело.",
            "Альбумин — қан ақуызы. Несептегі ізі — бүйрекке қиын екенінің ерте белгісі.",
            "Albumin is a blood protein. Traces of it in urine are an early sign of trouble in the kidneys.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при диабете, высоком давлении, болезнях почек, после нагрузки.",
            "Диабетте, қан қысымы жоғары болғанда, бүйрек ауруларында, жүктемеден кейін жоғары болады.",
            "A high figure is seen with diabetes, high blood pressure, kidney disease, and after effort.",
        ),
        disturbs=joined(EXERCISE, MENSTRUATION, INFLAMMATION),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="KDIGO 2024 Clinical Practice Guideline for CKD; MedlinePlus: Microalbumin Creatinine Ratio",
    ),
    Explanation(
        analyte="urine_24h_protein",
        what=Texts(
            "Это весь белок, который вышел с мочой за сутки.",
            "Бұл — тәулігіне несеппен шыққан барлық ақуыз.",
            "This is all protein that left with urine in a day.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при болезнях почек, диабете, высоком давлении, беременности с осложнением.",
            "Бүйрек ауруларында, диабетте, қан қысымы жоғары болғанда, жүктілік асқынғанда жоғары болады.",
            "A high figure is seen with kidney disease, diabetes, high blood pressure and a complicated pregnancy.",
        ),
        disturbs=Texts(
            "Важно собрать всю мочу за 24 часа. Нагрузка и температура меняют число.",
            "24 сағаттағы несептің бәрін жинау маңызды. Жүктеме мен қызу санды өзгертеді.",
            "It is important to collect all urine of 24 hours. Effort and fever change the figure.",
        ),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus: Protein in Urine; KDIGO 2024 Clinical Practice Guideline for CKD",
    ),
    Explanation(
        analyte="creatinine_clearance",
        what=Texts(
            "Клиренс показывает, сколько крови почки очищают за минуту. Для него нужны кровь и моча за сутки.",
            "Клиренс бүйректің минутына қанша қан тазартатынын көрсетеді. Оған қан мен тәуліктік несеп керек.",
            "Clearance shows how much blood the kidneys clean in a minute. It needs blood and the urine of a day.",
        ),
        low=Texts(
            "Ниже обычного бывает, когда почки работают слабее или моча собрана не вся.",
            "Бүйрек нашар жұмыс істегенде немесе несеп толық жиналмағанда төмен болады.",
            "A low figure is seen when the kidneys work less well or not all urine was collected.",
        ),
        high=Texts(
            "Выше обычного бывает при беременности, обилии мяса, в начале диабета или при ошибке сбора.",
            "Жүктілікте, етті көп жегенде, диабеттің басында немесе жинау қатесінде жоғары болады.",
            "A high figure is seen in pregnancy, with much meat, early in diabetes, or with an error of collection.",
        ),
        disturbs=joined(EXERCISE, PREGNANCY),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus Medical Encyclopedia: Creatinine clearance test",
    ),
    Explanation(
        analyte="nechiporenko_leukocytes",
        what=Texts(
            "Проба Нечипоренко считает белые клетки в миллилитре мочи.",
            "Нечипоренко сынамасы несептің миллилитріндегі ақ жасушаларды санайды.",
            "The Nechiporenko test counts white cells in a millilitre of urine.",
        ),
        low=None,
        high=Texts(
            "Больше бывает при воспалении почек и мочевых путей и при плохом сборе мочи.",
            "Бүйрек пен несеп жолы қабынғанда және несеп дұрыс жиналмағанда көбейеді.",
            "There are more with inflammation of kidneys and passages, and with poor collection.",
        ),
        disturbs=URINE_COLLECTION,
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="European Urinalysis Guideline (EFLM), 2023",
    ),
    Explanation(
        analyte="nechiporenko_erythrocytes",
        what=Texts(
            "Проба Нечипоренко считает красные клетки в миллилитре мочи.",
            "Нечипоренко сынамасы несептің миллилитріндегі қызыл жасушаларды санайды.",
            "The Nechiporenko test counts red cells in a millilitre of urine.",
        ),
        low=None,
        high=Texts(
            "Больше бывает при камнях, инфекции, болезнях почек, после нагрузки и при месячных.",
            "Тас болғанда, инфекцияда, бүйрек ауруларында, жүктемеден кейін және етеккірде көбейеді.",
            "There are more with stones, infection, kidney disease, after effort and during a period.",
        ),
        disturbs=joined(MENSTRUATION, EXERCISE),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="European Urinalysis Guideline (EFLM), 2023",
    ),
)
