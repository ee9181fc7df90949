"""Sentences that many explanations share: what disturbs a figure, and questions for the doctor."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Texts


def joined(*parts: Texts) -> Texts:
    """Return the sentences one after another, in each language."""
    return Texts(
        " ".join(part.ru for part in parts),
        " ".join(part.kk for part in parts),
        " ".join(part.en for part in parts),
    )


# What changes a figure without illness.
FASTING = Texts(
    "Еда незадолго до анализа меняет результат, поэтому его сдают натощак.",
    "Анализ алдында ішілген тамақ нәтижені өзгертеді, сондықтан оны аш қарынға тапсырады.",
    "Food shortly before the test changes the result, so it is taken on an empty stomach.",
)
EXERCISE = Texts(
    "Тяжёлая физическая нагрузка за день-два до анализа меняет результат.",
    "Анализге дейінгі бір-екі күндегі ауыр дене жүктемесі нәтижені өзгертеді.",
    "Hard physical effort in the day or two before the test changes the result.",
)
HAEMOLYSIS = Texts(
    "Если клетки крови разрушились в пробирке (гемолиз), число получается неверным и анализ повторяют.",
    "Қан жасушалары түтікте бұзылса (гемолиз), сан қате шығады да, анализ қайталанады.",
    "If blood cells broke up in the tube (haemolysis), the figure is wrong and the test is repeated.",
)
MEDICINES = Texts(
    "Влияют некоторые лекарства и добавки: перечислите врачу всё, что принимаете.",
    "Кейбір дәрілер мен қоспалар әсер етеді: қабылдап жүргеніңіздің бәрін дәрігерге айтыңыз.",
    "Some medicines and supplements have an effect: tell the doctor everything you take.",
)
BIOTIN = Texts(
    "Добавки с биотином (витамин B7) могут исказить результат: предупредите о них заранее.",
    "Биотин (В7 дәрумені) қосылған қоспалар нәтижені бұрмалауы мүмкін: ол туралы алдын ала айтыңыз.",
    "Supplements with biotin (vitamin B7) can distort the result: mention them beforehand.",
)
CYCLE = Texts(
    "У женщин результат зависит от дня цикла.",
    "Әйелдерде нәтиже етеккір циклінің күніне байланысты.",
    "In women the result depends on the day of the menstrual cycle.",
)
TIME_OF_DAY = Texts(
    "Показатель меняется в течение дня, поэтому кровь сдают утром.",
    "Көрсеткіш күн ішінде өзгереді, сондықтан қанды таңертең тапсырады.",
    "The figure changes during the day, so blood is taken in the morning.",
)
PREGNANCY = Texts(
    "При беременности обычные границы другие.",
    "Жүктілік кезінде қалыпты аралық басқа болады.",
    "In pregnancy the usual limits are different.",
)
DEHYDRATION = Texts(
    "Если пить мало воды, кровь сгущается и число становится выше.",
    "Суды аз ішсе, қан қоюланып, сан жоғарылайды.",
    "Drinking too little makes blood thicker and the figure higher.",
)
INFLAMMATION = Texts(
    "Простуда или другое воспаление в эти дни меняет результат.",
    "Осы күндері болған суық тию немесе басқа қабыну нәтижені өзгертеді.",
    "A cold or other inflammation in these days changes the result.",
)
ALCOHOL = Texts(
    "Алкоголь накануне меняет результат.",
    "Қарсаңында ішілген алкоголь нәтижені өзгертеді.",
    "Alcohol the day before changes the result.",
)
TOURNIQUET = Texts(
    "Долго затянутый жгут и работа кулаком при взятии крови завышают число.",
    "Қан алғанда жгутты ұзақ қысу мен жұдырықты түйіп-жазу санды көтеріп жібереді.",
    "A tight band left on for long and clenching the fist while blood is taken raise the figure.",
)
DELAY = Texts(
    "Если пробирка долго стояла до исследования, результат меняется.",
    "Түтік зерттеуге дейін ұзақ тұрып қалса, нәтиже өзгереді.",
    "If the tube stood for long before it was measured, the result changes.",
)
SMOKING = Texts(
    "Курение меняет этот показатель.",
    "Темекі шегу бұл көрсеткішті өзгертеді.",
    "Smoking changes this figure.",
)
OTHER_LABORATORY = Texts(
    "Методы лабораторий разные, поэтому сравнивайте результаты одной и той же лаборатории.",
    "Зертханалардың әдістері әртүрлі, сондықтан бір зертхананың нәтижелерін салыстырыңыз.",
    "Laboratories use different methods, so compare results of the same laboratory.",
)
FEW_CELLS = Texts(
    "Этих клеток мало, поэтому небольшое отклонение доли часто случайно. Смотрите и на абсолютное число.",
    "Бұл жасушалар аз, сондықтан үлесінің сәл ауытқуы көбіне кездейсоқ. Абсолюттік санына да қараңыз.",
    "These cells are few, so a small change of the share is often chance. Look at the absolute number too.",
)
URINE_COLLECTION = Texts(
    "Результат портят плохой сбор и хранение: нужна средняя порция утренней мочи после подмывания, "
    "в чистой посуде, в лаборатории за 1–2 часа.",
    "Дұрыс жинамау мен сақтау нәтижені бұзады: жуынғаннан кейінгі таңғы несептің орта бөлігі, таза ыдыс керек, "
    "зертханаға 1–2 сағатта жеткізіледі.",
    "Poor collection and storage spoil the result: take the middle part of the morning urine after washing, "
    "in a clean cup, and bring it within 1–2 hours.",
)
MENSTRUATION = Texts(
    "Во время менструации в мочу попадает кровь, лучше перенести анализ.",
    "Етеккір кезінде несепке қан түседі, анализді кейінге қалдырған дұрыс.",
    "During a period blood gets into the urine; it is better to put the test off.",
)
STOOL_PREPARATION = Texts(
    "Результат зависит от еды и лекарств перед сбором: следуйте памятке лаборатории.",
    "Нәтиже жинау алдындағы тамақ пен дәрілерге байланысты: зертхананың жадынамасын ұстаныңыз.",
    "The result depends on food and medicines before collection: follow the laboratory's leaflet.",
)
RECENT_VACCINE = Texts(
    "Недавняя прививка или болезнь влияют на антитела.",
    "Жақында жасалған екпе немесе ауру антиденелерге әсер етеді.",
    "A recent vaccination or illness affects antibodies.",
)
EARLY_INFECTION = Texts(
    "Сразу после заражения тест ещё может быть отрицательным: антителам нужно время.",
    "Жұқтырғаннан кейін бірден тест әлі теріс болуы мүмкін: антиденелер пайда болуына уақыт керек.",
    "Right after infection the test can still be negative: antibodies need time to appear.",
)
FALSE_POSITIVE = Texts(
    "Бывают ложноположительные ответы, поэтому результат проверяют вторым тестом.",
    "Жалған оң жауаптар болады, сондықтан нәтижені екінші тестпен тексереді.",
    "False positive answers happen, so the result is checked with a second test.",
)

# Questions for the doctor.
ASK_CAUSE = Texts(
    "Что в моём случае могло изменить этот показатель?",
    "Менің жағдайымда бұл көрсеткішті не өзгертуі мүмкін?",
    "What could have changed this figure in my case?",
)
ASK_REPEAT = Texts(
    "Нужно ли пересдать анализ и когда?",
    "Анализді қайта тапсыру керек пе және қашан?",
    "Should the test be repeated, and when?",
)
ASK_MORE = Texts(
    "Какие ещё анализы или обследования нужны?",
    "Тағы қандай анализдер немесе тексерулер керек?",
    "What other tests or examinations do I need?",
)
ASK_MEDICINES = Texts(
    "Могли ли повлиять мои лекарства или добавки?",
    "Менің дәрілерім немесе қоспаларым әсер етуі мүмкін бе?",
    "Could my medicines or supplements have had an effect?",
)
ASK_LIFESTYLE = Texts(
    "Что стоит изменить в питании и образе жизни?",
    "Тамақтану мен өмір салтында нені өзгерткен жөн?",
    "What should I change in food and way of life?",
)
ASK_IRON = Texts(
    "Нужно ли проверить запасы железа (ферритин)?",
    "Темір қорын (ферритинді) тексеру керек пе?",
    "Should my iron stores (ferritin) be checked?",
)
ASK_TARGET = Texts(
    "Какое значение считать целью именно для меня?",
    "Дәл мен үшін қандай мәнді мақсат деп санау керек?",
    "What value should be the goal for me?",
)
ASK_URGENCY = Texts(
    "Насколько срочно это нужно проверить?",
    "Мұны қаншалықты тез тексеру керек?",
    "How soon does this need to be checked?",
)
ASK_TREND = Texts(
    "О чём говорит изменение по сравнению с прошлыми анализами?",
    "Бұрынғы анализдермен салыстырғандағы өзгеріс нені білдіреді?",
    "What does the change from my earlier tests tell?",
)
ASK_SPECIALIST = Texts(
    "К какому врачу мне идти с этим результатом?",
    "Бұл нәтижемен қай дәрігерге барайын?",
    "Which doctor should I see with this result?",
)
ASK_FAMILY = Texts(
    "Нужно ли провериться моим близким?",
    "Жақындарыма тексерілу керек пе?",
    "Should my family be tested?",
)
