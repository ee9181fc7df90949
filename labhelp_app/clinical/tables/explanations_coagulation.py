"""What a person is told about blood clotting."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables.explanations_common import (
    ALCOHOL,
    ASK_CAUSE,
    ASK_FAMILY,
    ASK_MEDICINES,
    ASK_REPEAT,
    ASK_TARGET,
    ASK_URGENCY,
    DELAY,
    INFLAMMATION,
    MEDICINES,
    OTHER_LABORATORY,
    PREGNANCY,
    SMOKING,
    joined,
)

EXPLANATIONS: tuple[Explanation, ...] = (
    Explanation(
        analyte="inr",
        what=Texts(
            "МНО показывает, как быстро кровь свёртывается. Число одинаково понятно во всех лабораториях.",
            "ХҚҚ (МНО) қанның қаншалықты тез ұйитынын көрсетеді. Бұл сан барлық зертханада бірдей түсінікті.",
            "INR shows how fast blood clots. The figure means the same in all laboratories.",
        ),
        low=Texts(
            "Низкое число, как правило, не опасно. Если вы пьёте варфарин, низкое МНО значит слабую защиту от тромбов.",
            "Төмен болуы әдетте қауіпті емес. Варфарин ішсеңіз, МНО төмен болса, тромбтан қорғаныс әлсіз.",
            "A low figure is usually harmless. If you take warfarin, a low INR means weak protection from clots.",
        ),
        high=Texts(
            "Выше обычного бывает при приёме варфарина, болезнях печени, нехватке витамина K. Высокое МНО значит риск кровотечения.",
            "Варфарин ішкенде, бауыр ауруларында, К дәрумені жетіспегенде жоғары болады. МНО жоғары болса, қан кету қаупі бар.",
            "A high figure is seen with warfarin, liver disease and too little vitamin K. A high INR means a risk of bleeding.",
        ),
        disturbs=joined(MEDICINES, ALCOHOL),
        questions=(
            ASK_TARGET,
            ASK_MEDICINES,
            Texts(
                "На какие признаки кровотечения мне обращать внимание?",
                "Қан кетудің қандай белгілеріне назар аударуым керек?",
                "What signs of bleeding should I watch for?",
            ),
        ),
        source="MedlinePlus: Prothrombin Time Test and INR (PT/INR)",
    ),
    Explanation(
        analyte="prothrombin_time",
        what=Texts(
            "Протромбиновое время показывает, за сколько секунд свёртывается кровь.",
            "Протромбин уақыты қанның неше секундта ұйитынын көрсетеді.",
            "Prothrombin time shows in how many seconds blood clots.",
        ),
        low=Texts(
            "Короткое время, как правило, не опасно.",
            "Қысқа болуы әдетте қауіпті емес.",
            "A short time is usually harmless.",
        ),
        high=Texts(
            "Дольше обычного бывает при приёме лекарств от тромбов, болезнях печени, нехватке витамина K.",
            "Тромбқа қарсы дәрі ішкенде, бауыр ауруларында, К дәрумені жетіспегенде ұзарады.",
            "A long time is seen with medicines against clots, liver disease and too little vitamin K.",
        ),
        disturbs=joined(MEDICINES, DELAY, OTHER_LABORATORY),
        questions=(
            ASK_CAUSE,
            ASK_MEDICINES,
        ),
        source="MedlinePlus: Prothrombin Time Test and INR (PT/INR)",
    ),
    Explanation(
        analyte="prothrombin_quick",
        what=Texts(
            "Протромбин по Квику — это же свёртывание в процентах: чем меньше процент, тем медленнее.",
            "Квик бойынша протромбин — сол ұюдың пайызы: пайызы аз болса, ұюы баяу.",
            "Prothrombin by Quick is the same clotting in percent: the smaller the percent, the slower.",
        ),
        low=Texts(
            "Ниже обычного бывает при приёме варфарина, болезнях печени, нехватке витамина K.",
            "Варфарин ішкенде, бауыр ауруларында, К дәрумені жетіспегенде төмен болады.",
            "A low figure is seen with warfarin, liver disease and too little vitamin K.",
        ),
        high=Texts(
            "Высокое число, как правило, не опасно.",
            "Жоғары болуы әдетте қауіпті емес.",
            "A high figure is usually harmless.",
        ),
        disturbs=MEDICINES,
        questions=(
            ASK_CAUSE,
            ASK_MEDICINES,
        ),
        source="Tietz Textbook of Laboratory Medicine, 7th ed., chapter on haemostasis",
    ),
    Explanation(
        analyte="prothrombin_index",
        what=Texts(
            "ПТИ сравнивает время свёртывания здорового человека с вашим. Сейчас вместо него чаще смотрят МНО.",
            "ПТИ сау адамның ұю уақытын сіздікімен салыстырады. Қазір оның орнына көбіне МНО-ға қарайды.",
            "The prothrombin index compares a healthy person's clotting time with yours. Today INR is used more often.",
        ),
        low=Texts(
            "Ниже обычного бывает при приёме варфарина, болезнях печени, нехватке витамина K.",
            "Варфарин ішкенде, бауыр ауруларында, К дәрумені жетіспегенде төмен болады.",
            "A low figure is seen with warfarin, liver disease and too little vitamin K.",
        ),
        high=Texts(
            "Высокое число, как правило, не опасно.",
            "Жоғары болуы әдетте қауіпті емес.",
            "A high figure is usually harmless.",
        ),
        disturbs=joined(MEDICINES, OTHER_LABORATORY),
        questions=(ASK_CAUSE,),
        source="Tietz Textbook of Laboratory Medicine, 7th ed., chapter on haemostasis",
    ),
    Explanation(
        analyte="aptt",
        what=Texts(
            "АЧТВ проверяет другой путь свёртывания крови.",
            "АЧТВ қан ұюының басқа жолын тексереді.",
            "aPTT checks another path of blood clotting.",
        ),
        low=Texts(
            "Короче обычного бывает при воспалении и беременности. Часто это ничего не значит.",
            "Қабынуда және жүктілікте қысқарады. Көбіне ештеңе білдірмейді.",
            "A short time is seen with inflammation and pregnancy. Often it means nothing.",
        ),
        high=Texts(
            "Дольше обычного бывает при лечении гепарином, нехватке факторов свёртывания, болезнях печени, волчаночном антикоагулянте.",
            "Гепаринмен емдегенде, ұю факторлары жетіспегенде, бауыр ауруларында, қызылиекті антикоагулянтта ұзарады.",
            "A long time is seen with heparin, missing clotting factors, liver disease and lupus anticoagulant.",
        ),
        disturbs=joined(MEDICINES, DELAY, OTHER_LABORATORY),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
        ),
        source="MedlinePlus: Partial Thromboplastin Time (PTT) Test",
    ),
    Explanation(
        analyte="thrombin_time",
        what=Texts(
            "Тромбиновое время проверяет последний шаг свёртывания: как фибриноген превращается в сгусток.",
            "Тромбин уақыты ұюдың соңғы қадамын тексереді: фибриногеннің ұйындыға айналуын.",
            "Thrombin time checks the last step of clotting: how fibrinogen turns into a clot.",
        ),
        low=None,
        high=Texts(
            "Дольше обычного бывает при лечении гепарином, малом количестве фибриногена, болезнях печени.",
            "Гепаринмен емдегенде, фибриноген аз болғанда, бауыр ауруларында ұзарады.",
            "A long time is seen with heparin, little fibrinogen and liver disease.",
        ),
        disturbs=joined(MEDICINES, OTHER_LABORATORY),
        questions=(
            ASK_CAUSE,
            ASK_MEDICINES,
        ),
        source="Tietz Textbook of Laboratory Medicine, 7th ed., chapter on haemostasis",
    ),
    Explanation(
        analyte="fibrinogen",
        what=Texts(
            "Фибриноген — белок, из которого получается сгусток крови. Он растёт и при воспалении.",
            "Фибриноген — қан ұйындысы түзілетін ақуыз. Қабынуда да өседі.",
            "Fibrinogen is the protein a blood clot is made of. It also rises with inflammation.",
        ),
        low=Texts(
            "Ниже обычного бывает при тяжёлых болезнях печени, большой потере крови, врождённой особенности.",
            "Бауырдың ауыр ауруларында, қанды көп жоғалтқанда, туа біткен ерекшелікте төмен болады.",
            "A low figure is seen with severe liver disease, large blood loss, or an inborn trait.",
        ),
        high=Texts(
            "Выше обычного бывает при инфекции, воспалении, беременности, курении.",
            "Инфекцияда, қабынуда, жүктілікте, темекі шеккенде жоғары болады.",
            "A high figure is seen with infection, inflammation, pregnancy and smoking.",
        ),
        disturbs=joined(INFLAMMATION, PREGNANCY, SMOKING),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
        ),
        source="MedlinePlus Medical Encyclopedia: Fibrinogen blood test",
    ),
    Explanation(
        analyte="d_dimer",
        what=Texts(
            "D-димер остаётся, когда тело растворяет сгустки крови.",
            "D-димер дене қан ұйындыларын еріткенде қалады.",
            "D-dimer is left when the body dissolves blood clots.",
        ),
        low=Texts(
            "Низкое число говорит, что тромб маловероятен.",
            "Санның төмен болуы тромбтың ықтималдығы аз екенін білдіреді.",
            "A low figure makes a clot unlikely.",
        ),
        high=Texts(
            "Выше обычного бывает при тромбе, но чаще по другим причинам: воспаление, беременность, операция, возраст. При одышке или боли в груди звоните 103. При отёке одной ноги — срочно к врачу.",
            "Тромбта жоғары болады, бірақ көбіне басқа себептен: қабыну, жүктілік, операция, жас ұлғаюы. Ентіксеңіз немесе кеуде ауырса, 103-ке қоңырау шалыңыз. Бір аяқ ісінсе, дереу дәрігерге барыңыз.",
            "A high figure is seen with a clot, but more often for other reasons: inflammation, pregnancy, surgery, age. With short breath or chest pain call 103. With swelling of one leg see a doctor at once.",
        ),
        disturbs=joined(INFLAMMATION, PREGNANCY, OTHER_LABORATORY),
        questions=(
            ASK_URGENCY,
            ASK_CAUSE,
        ),
        source="MedlinePlus: D-Dimer Test; 2019 ESC Guidelines on acute pulmonary embolism",
    ),
    Explanation(
        analyte="d_dimer_unspecified",
        what=Texts(
            "D-димер остаётся, когда тело растворяет сгустки крови. Есть два вида единиц (FEU и DDU), и они отличаются примерно вдвое.",
            "D-димер дене қан ұйындыларын еріткенде қалады. Бірліктің екі түрі бар (FEU және DDU), олар шамамен екі есе ерекшеленеді.",
            "D-dimer is left when the body dissolves blood clots. There are two kinds of units (FEU and DDU), and they differ about twofold.",
        ),
        low=Texts(
            "Низкое число говорит, что тромб маловероятен.",
            "Санның төмен болуы тромбтың ықтималдығы аз екенін білдіреді.",
            "A low figure makes a clot unlikely.",
        ),
        high=Texts(
            "Выше обычного бывает при тромбе, но чаще по другим причинам: воспаление, беременность, операция, возраст. При одышке или боли в груди звоните 103. При отёке одной ноги — срочно к врачу.",
            "Тромбта жоғары болады, бірақ көбіне басқа себептен: қабыну, жүктілік, операция, жас ұлғаюы. Ентіксеңіз немесе кеуде ауырса, 103-ке қоңырау шалыңыз. Бір аяқ ісінсе, дереу дәрігерге барыңыз.",
            "A high figure is seen with a clot, but more often for other reasons: inflammation, pregnancy, surgery, age. With short breath or chest pain call 103. With swelling of one leg see a doctor at once.",
        ),
        disturbs=joined(INFLAMMATION, PREGNANCY, OTHER_LABORATORY),
        questions=(
            ASK_URGENCY,
            ASK_CAUSE,
        ),
        source="MedlinePlus: D-Dimer Test; 2019 ESC Guidelines on acute pulmonary embolism",
    ),
    Explanation(
        analyte="antithrombin",
        what=Texts(
            "Антитромбин не даёт крови свёртываться слишком легко.",
            "Антитромбин қанның тым оңай ұюына жол бермейді.",
            "Antithrombin keeps blood from clotting too easily.",
        ),
        low=Texts(
            "Ниже обычного бывает при болезнях печени и почек, лечении гепарином, врождённой особенности. Тогда риск тромбов выше.",
            "Бауыр мен бүйрек ауруларында, гепаринмен емдегенде, туа біткен ерекшелікте төмен болады. Онда тромб қаупі жоғары.",
            "A low figure is seen with liver and kidney disease, heparin, or an inborn trait. Then the risk of clots is higher.",
        ),
        high=Texts(
            "Высокое число, как правило, не опасно.",
            "Жоғары болуы әдетте қауіпті емес.",
            "A high figure is usually harmless.",
        ),
        disturbs=joined(MEDICINES, PREGNANCY),
        questions=(
            ASK_REPEAT,
            ASK_FAMILY,
        ),
        source="MedlinePlus Medical Encyclopedia: Antithrombin III blood test",
    ),
    Explanation(
        analyte="protein_c",
        what=Texts(
            "Протеин С не даёт крови свёртываться слишком легко.",
            "С протеині қанның тым оңай ұюына жол бермейді.",
            "Protein C keeps blood from clotting too easily.",
        ),
        low=Texts(
            "Ниже обычного бывает при приёме варфарина, нехватке витамина K, болезнях печени, врождённой особенности. Тогда риск тромбов выше.",
            "Варфарин ішкенде, К дәрумені жетіспегенде, бауыр ауруларында, туа біткен ерекшелікте төмен болады. Онда тромб қаупі жоғары.",
            "A low figure is seen with warfarin, too little vitamin K, liver disease, or an inborn trait. Then the risk of clots is higher.",
        ),
        high=Texts(
            "Высокое число, как правило, не опасно.",
            "Жоғары болуы әдетте қауіпті емес.",
            "A high figure is usually harmless.",
        ),
        disturbs=MEDICINES,
        questions=(
            ASK_REPEAT,
            ASK_FAMILY,
        ),
        source="MedlinePlus: Protein C and Protein S Tests",
    ),
    Explanation(
        analyte="protein_s_free",
        what=Texts(
            "Протеин S помогает протеину С удерживать кровь от лишних сгустков.",
            "S протеині С протеиніне артық ұйындыдан сақтауға көмектеседі.",
            "Protein S helps protein C to hold blood back from needless clots.",
        ),
        low=Texts(
            "Ниже обычного бывает при беременности, приёме эстрогенов и варфарина, болезнях печени, врождённой особенности.",
            "Жүктілікте, эстроген мен варфарин ішкенде, бауыр ауруларында, туа біткен ерекшелікте төмен болады.",
            "A low figure is seen in pregnancy, with oestrogen and warfarin, liver disease, or an inborn trait.",
        ),
        high=Texts(
            "Высокое число, как правило, не опасно.",
            "Жоғары болуы әдетте қауіпті емес.",
            "A high figure is usually harmless.",
        ),
        disturbs=joined(MEDICINES, PREGNANCY),
        questions=(
            ASK_REPEAT,
            ASK_FAMILY,
        ),
        source="MedlinePlus: Protein C and Protein S Tests",
    ),
)
