"""What a person is told about iron, vitamins and trace elements."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables.explanations_common import (
    ALCOHOL,
    ASK_CAUSE,
    ASK_IRON,
    ASK_LIFESTYLE,
    ASK_MORE,
    ASK_REPEAT,
    BIOTIN,
    FASTING,
    HAEMOLYSIS,
    INFLAMMATION,
    MEDICINES,
    PREGNANCY,
    TIME_OF_DAY,
    joined,
)

EXPLANATIONS: tuple[Explanation, ...] = (
    Explanation(
        analyte="iron",
        what=Texts(
            "Железо нужно, чтобы делать гемоглобин. Его уровень в крови сильно меняется за день.",
            "Темір гемоглобин түзуге керек. Қандағы мөлшері күн ішінде қатты өзгереді.",
            "Iron is needed to make haemoglobin. Its level in blood changes much during the day.",
        ),
        low=Texts(
            "Ниже обычного бывает при нехватке железа, потере крови, воспалении, беременности. О запасах точнее говорит ферритин.",
            "Темір жетіспегенде, қан жоғалтқанда, қабынуда, жүктілікте төмен болады. Қор туралы ферритин дәлірек айтады.",
            "A low figure is seen with too little iron, blood loss, inflammation and pregnancy. Ferritin tells more about stores.",
        ),
        high=Texts(
            "Выше обычного бывает после таблеток железа, при болезнях печени, разрушении красных клеток, наследственном накоплении железа.",
            "Темір таблеткаларынан кейін, бауыр ауруларында, қызыл жасушалар бұзылғанда, темір тұқым қуалап жиналғанда жоғары болады.",
            "A high figure is seen after iron tablets, with liver disease, breakdown of red cells and hereditary iron build-up.",
        ),
        disturbs=joined(TIME_OF_DAY, HAEMOLYSIS, MEDICINES),
        questions=(
            ASK_IRON,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Iron Tests",
    ),
    Explanation(
        analyte="ferritin",
        what=Texts(
            "Ферритин показывает, сколько железа запасено в теле.",
            "Ферритин денеде қанша темір қоры бар екенін көрсетеді.",
            "Ferritin shows how much iron is stored in the body.",
        ),
        low=Texts(
            "Низкий ферритин значит, что запас железа мал. Так бывает при обильных месячных, беременности, питании без мяса, потере крови из кишечника.",
            "Ферритин төмен болса, темір қоры аз. Мол етеккірде, жүктілікте, етсіз тамақтанғанда, ішектен қан кеткенде болады.",
            "Low ferritin means the iron store is small. It happens with heavy periods, pregnancy, food without meat, or blood loss from the gut.",
        ),
        high=Texts(
            "Выше обычного чаще бывает при воспалении, болезнях печени, лишнем весе, алкоголе. Реже — при избытке железа.",
            "Көбіне қабынуда, бауыр ауруларында, артық салмақта, алкогольден жоғары болады. Сирек темір артық болғанда.",
            "A high figure more often comes with inflammation, liver disease, excess weight or alcohol. Less often with too much iron.",
        ),
        disturbs=joined(INFLAMMATION, ALCOHOL),
        questions=(
            ASK_CAUSE,
            ASK_LIFESTYLE,
            ASK_MORE,
        ),
        source="WHO guideline on use of ferritin concentrations to assess iron status, 2020; MedlinePlus: Ferritin Blood Test",
    ),
    Explanation(
        analyte="transferrin",
        what=Texts(
            "Трансферрин переносит железо по крови.",
            "Трансферрин қанда темірді тасиды.",
            "Transferrin carries iron in the blood.",
        ),
        low=Texts(
            "Ниже обычного бывает при воспалении, плохом питании, болезнях печени и почек.",
            "Қабынуда, нашар тамақтанғанда, бауыр мен бүйрек ауруларында төмен болады.",
            "A low figure is seen with inflammation, poor food, liver and kidney disease.",
        ),
        high=Texts(
            "Выше обычного бывает при нехватке железа, беременности, приёме эстрогенов.",
            "Темір жетіспегенде, жүктілікте, эстроген қабылдағанда жоғары болады.",
            "A high figure is seen with too little iron, pregnancy and oestrogen medicines.",
        ),
        disturbs=joined(PREGNANCY, MEDICINES),
        questions=(
            ASK_IRON,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Iron Tests",
    ),
    Explanation(
        analyte="tibc",
        what=Texts(
            "ОЖСС показывает, сколько железа кровь может перенести.",
            "ОЖСС қанның қанша темір тасымалдай алатынын көрсетеді.",
            "TIBC shows how much iron the blood is able to carry.",
        ),
        low=Texts(
            "Ниже обычного бывает при воспалении, плохом питании, болезнях печени, избытке железа.",
            "Қабынуда, нашар тамақтанғанда, бауыр ауруларында, темір артық болғанда төмен болады.",
            "A low figure is seen with inflammation, poor food, liver disease and too much iron.",
        ),
        high=Texts(
            "Выше обычного бывает при нехватке железа и при беременности.",
            "Темір жетіспегенде және жүктілікте жоғары болады.",
            "A high figure is seen with too little iron and in pregnancy.",
        ),
        disturbs=PREGNANCY,
        questions=(ASK_IRON,),
        source="MedlinePlus: Iron Tests",
    ),
    Explanation(
        analyte="uibc",
        what=Texts(
            "ЛЖСС показывает, сколько места для железа в крови ещё свободно.",
            "ЛЖСС қанда темірге әлі қанша бос орын барын көрсетеді.",
            "UIBC shows how much room for iron is still free in the blood.",
        ),
        low=Texts(
            "Ниже обычного бывает при избытке железа и воспалении.",
            "Темір артық болғанда және қабынуда төмен болады.",
            "A low figure is seen with too much iron and with inflammation.",
        ),
        high=Texts(
            "Выше обычного бывает при нехватке железа и при беременности.",
            "Темір жетіспегенде және жүктілікте жоғары болады.",
            "A high figure is seen with too little iron and in pregnancy.",
        ),
        disturbs=joined(PREGNANCY, TIME_OF_DAY),
        questions=(ASK_IRON,),
        source="MedlinePlus: Iron Tests",
    ),
    Explanation(
        analyte="transferrin_saturation",
        what=Texts(
            "Это доля переносчика, занятая железом.",
            "Бұл — тасымалдаушының темір алып тұрған үлесі.",
            "This is the share of the carrier that is filled with iron.",
        ),
        low=Texts(
            "Ниже обычного бывает при нехватке железа и воспалении.",
            "Темір жетіспегенде және қабынуда төмен болады.",
            "A low figure is seen with too little iron and with inflammation.",
        ),
        high=Texts(
            "Выше обычного бывает после таблеток железа, при болезнях печени и наследственном накоплении железа.",
            "Темір таблеткаларынан кейін, бауыр ауруларында және темір тұқым қуалап жиналғанда жоғары болады.",
            "A high figure is seen after iron tablets, with liver disease and hereditary iron build-up.",
        ),
        disturbs=joined(TIME_OF_DAY, FASTING, MEDICINES),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="EASL Clinical Practice Guidelines on haemochromatosis, 2022; MedlinePlus: Iron Tests",
    ),
    Explanation(
        analyte="vitamin_d_25oh",
        what=Texts(
            "Витамин D помогает усваивать кальций и держит кости крепкими. Его дают солнце и еда.",
            "D дәрумені кальцийді сіңіруге көмектесіп, сүйекті берік етеді. Оны күн мен тамақ береді.",
            "Vitamin D helps to take in calcium and keeps bones strong. It comes from sun and food.",
        ),
        low=Texts(
            "Ниже обычного бывает, если мало солнца (зимой у многих), при лишнем весе, болезнях кишечника, печени и почек.",
            "Күн аз болса (қыста көп адамда), артық салмақта, ішек, бауыр мен бүйрек ауруларында төмен болады.",
            "A low figure is seen with little sun (in winter in many people), excess weight, and diseases of gut, liver and kidneys.",
        ),
        high=Texts(
            "Слишком много бывает почти всегда от больших доз добавок. Избыток вреден: поднимает кальций.",
            "Тым көп болуы әрдайым дерлік қоспаның үлкен мөлшерінен. Артығы зиян: кальцийді көтереді.",
            "Too much almost always comes from large doses of supplements. An excess does harm: it raises calcium.",
        ),
        disturbs=Texts(
            "Зимой и весной число ниже, чем летом. Методы лабораторий разные, сравнивайте одну лабораторию.",
            "Қыс пен көктемде сан жаздағыдан төмен. Зертханалардың әдістері әртүрлі, бір зертхананы салыстырыңыз.",
            "In winter and spring the figure is lower than in summer. Methods differ, so compare one laboratory.",
        ),
        questions=(
            ASK_LIFESTYLE,
            ASK_REPEAT,
            Texts(
                "Какая доза витамина D подходит мне?",
                "D дәруменінің қандай мөлшері маған сай?",
                "What dose of vitamin D suits me?",
            ),
        ),
        source="Endocrine Society Clinical Practice Guideline on vitamin D, 2024; MedlinePlus: Vitamin D Test",
    ),
    Explanation(
        analyte="vitamin_b12",
        what=Texts(
            "Витамин B12 нужен крови и нервам. Он есть в мясе, рыбе, яйцах, молоке.",
            "В12 дәрумені қан мен жүйкеге керек. Ол ет, балық, жұмыртқа мен сүтте бар.",
            "Vitamin B12 is needed by blood and nerves. It is in meat, fish, eggs and milk.",
        ),
        low=Texts(
            "Ниже обычного бывает при питании без мяса и молока, болезнях желудка и кишечника, приёме метформина и таблеток от изжоги.",
            "Ет пен сүтсіз тамақтанғанда, асқазан мен ішек ауруларында, метформин мен қыжылға қарсы дәрі ішкенде төмен болады.",
            "A low figure is seen with food without meat and milk, diseases of stomach and gut, and with metformin and heartburn tablets.",
        ),
        high=Texts(
            "Выше обычного чаще всего бывает от уколов и добавок. Без них врач проверяет печень и кровь.",
            "Көбіне екпе мен қоспадан жоғары болады. Олар болмаса, дәрігер бауыр мен қанды тексереді.",
            "A high figure most often comes from injections and supplements. Without them the doctor checks liver and blood.",
        ),
        disturbs=joined(BIOTIN, MEDICINES),
        questions=(
            ASK_CAUSE,
            ASK_LIFESTYLE,
            ASK_MORE,
        ),
        source="NICE guideline NG239, Vitamin B12 deficiency, 2024; MedlinePlus: Vitamin B Test",
    ),
    Explanation(
        analyte="folate",
        what=Texts(
            "Фолиевая кислота (витамин B9) нужна для новых клеток. Она особенно важна до и во время беременности.",
            "Фолий қышқылы (В9 дәрумені) жаңа жасушаларға керек. Жүктілікке дейін және жүктілік кезінде аса маңызды.",
            "Folic acid (vitamin B9) is needed for new cells. It matters most before and during pregnancy.",
        ),
        low=Texts(
            "Ниже обычного бывает, если мало зелени и бобовых, при беременности, частом алкоголе, болезнях кишечника, от некоторых лекарств.",
            "Көк пен бұршақты аз жесе, жүктілікте, алкогольді жиі ішкенде, ішек ауруларында, кейбір дәрілерден төмен болады.",
            "A low figure is seen with few greens and beans, in pregnancy, with frequent alcohol, gut disease and some medicines.",
        ),
        high=Texts(
            "Выше обычного бывает от добавок и обычно не опасно.",
            "Қоспалардан жоғары болады, әдетте қауіпті емес.",
            "A high figure comes from supplements and is usually harmless.",
        ),
        disturbs=joined(HAEMOLYSIS, FASTING),
        questions=(
            ASK_LIFESTYLE,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Vitamin B Test; WHO: Serum and red blood cell folate concentrations, 2015",
    ),
    Explanation(
        analyte="zinc",
        what=Texts(
            "Цинк нужен коже, иммунитету и заживлению ран.",
            "Мырыш теріге, иммунитетке және жараның жазылуына керек.",
            "Zinc is needed by skin, immunity and healing.",
        ),
        low=Texts(
            "Ниже обычного бывает при плохом питании, болезнях кишечника, воспалении.",
            "Нашар тамақтанғанда, ішек ауруларында, қабынуда төмен болады.",
            "A low figure is seen with poor food, gut disease and inflammation.",
        ),
        high=Texts(
            "Выше обычного бывает от добавок. Избыток цинка мешает усваивать медь.",
            "Қоспалардан жоғары болады. Мырыштың артығы мыстың сіңуіне кедергі.",
            "A high figure comes from supplements. Too much zinc hinders the intake of copper.",
        ),
        disturbs=joined(FASTING, HAEMOLYSIS, INFLAMMATION),
        questions=(
            ASK_LIFESTYLE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Zinc in diet; NIH Office of Dietary Supplements: Zinc",
    ),
    Explanation(
        analyte="copper",
        what=Texts(
            "Медь нужна крови, нервам и печени.",
            "Мыс қанға, жүйкеге және бауырға керек.",
            "Copper is needed by blood, nerves and liver.",
        ),
        low=Texts(
            "Ниже обычного бывает при плохом питании, избытке цинка, болезни Вильсона.",
            "Нашар тамақтанғанда, мырыш артық болғанда, Вильсон ауруында төмен болады.",
            "A low figure is seen with poor food, too much zinc, or Wilson disease.",
        ),
        high=Texts(
            "Выше обычного бывает при воспалении, беременности, приёме эстрогенов.",
            "Қабынуда, жүктілікте, эстроген қабылдағанда жоғары болады.",
            "A high figure is seen with inflammation, pregnancy and oestrogen medicines.",
        ),
        disturbs=joined(INFLAMMATION, PREGNANCY),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Ceruloplasmin Test; NIH Office of Dietary Supplements: Copper",
    ),
    Explanation(
        analyte="selenium",
        what=Texts(
            "Селен помогает защите клеток и щитовидной железе.",
            "Селен жасушалардың қорғанысына және қалқанша безге көмектеседі.",
            "Selenium helps to protect cells and the thyroid.",
        ),
        low=Texts(
            "Ниже обычного бывает, если в почве и еде мало селена, и при болезнях кишечника.",
            "Топырақ пен тамақта селен аз болса және ішек ауруларында төмен болады.",
            "A low figure is seen where soil and food have little selenium, and with gut disease.",
        ),
        high=Texts(
            "Выше обычного бывает от добавок. Избыток вреден волосам, ногтям и нервам.",
            "Қоспалардан жоғары болады. Артығы шашқа, тырнаққа және жүйкеге зиян.",
            "A high figure comes from supplements. Too much harms hair, nails and nerves.",
        ),
        disturbs=MEDICINES,
        questions=(ASK_LIFESTYLE,),
        source="NIH Office of Dietary Supplements: Selenium",
    ),
)
