"""What a person is told about tests for infections."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables.explanations_common import (
    ASK_FAMILY,
    ASK_MORE,
    ASK_REPEAT,
    ASK_SPECIALIST,
    EARLY_INFECTION,
    FALSE_POSITIVE,
    OTHER_LABORATORY,
    RECENT_VACCINE,
    joined,
)

EXPLANATIONS: tuple[Explanation, ...] = (
    Explanation(
        analyte="hbsag",
        what=Texts(
            "HBsAg показывает, есть ли в крови вирус гепатита B.",
            "HBsAg қанда В гепатитінің вирусы бар-жоғын көрсетеді.",
            "HBsAg shows whether hepatitis B virus is in the blood.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ значит, что вирус, вероятно, есть. Его проверяют вторым тестом. Болезнь можно держать под контролем.",
            "Оң жауап вирус бар болуы мүмкін екенін білдіреді. Оны екінші тестпен тексереді. Ауруды бақылауда ұстауға болады.",
            "A positive answer means the virus is probably there. It is checked with a second test. The disease can be kept under control.",
        ),
        disturbs=Texts(
            "Бывают ложноположительные ответы, поэтому результат проверяют вторым тестом. Первые недели после прививки от гепатита B ответ тоже может быть положительным.",
            "Жалған оң жауаптар болады, сондықтан нәтижені екінші тестпен тексереді. В гепатитіне қарсы екпеден кейінгі алғашқы апталарда да жауап оң болуы мүмкін.",
            "False positive answers happen, so the result is checked with a second test. In the first weeks after a hepatitis B vaccination the answer can also be positive.",
        ),
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
            ASK_FAMILY,
        ),
        source="WHO Guidelines on hepatitis B, 2024; MedlinePlus: Hepatitis Panel",
    ),
    Explanation(
        analyte="anti_hbs",
        what=Texts(
            "Анти-HBs показывает защиту от гепатита B после прививки или болезни.",
            "Анти-HBs екпеден немесе аурудан кейінгі В гепатитінен қорғанысты көрсетеді.",
            "Anti-HBs shows protection from hepatitis B after vaccination or illness.",
        ),
        low=Texts(
            "Мало антител значит, что защита может быть слабой. Спросите о прививке.",
            "Антидене аз болса, қорғаныс әлсіз болуы мүмкін. Екпе туралы сұраңыз.",
            "Few antibodies mean protection may be weak. Ask about vaccination.",
        ),
        high=Texts(
            "Много антител — хороший знак: защита есть.",
            "Антидене көп болуы — жақсы белгі: қорғаныс бар.",
            "Many antibodies are a good sign: there is protection.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(Texts("Нужна ли мне прививка?", "Маған екпе керек пе?", "Do I need a vaccination?"),),
        source="WHO position paper on hepatitis B vaccines, 2017; MedlinePlus: Hepatitis Panel",
    ),
    Explanation(
        analyte="anti_hbc_total",
        what=Texts(
            "Анти-HBc показывает, что тело встречалось с вирусом гепатита B.",
            "Анти-HBc дененің В гепатиті вирусымен кездескенін көрсетеді.",
            "Anti-HBc shows that the body has met hepatitis B virus.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ бывает после перенесённой болезни или при хронической. От прививки он не появляется.",
            "Оң жауап ауырғаннан кейін немесе созылмалы ауруда болады. Екпеден пайда болмайды.",
            "A positive answer comes after an illness in the past or with a long-lasting one. Vaccination does not cause it.",
        ),
        disturbs=FALSE_POSITIVE,
        questions=(ASK_MORE,),
        source="WHO Guidelines on hepatitis B, 2024",
    ),
    Explanation(
        analyte="anti_hcv",
        what=Texts(
            "Анти-HCV показывает, встречалось ли тело с вирусом гепатита C.",
            "Анти-HCV дененің С гепатиті вирусымен кездескен-кездеспегенін көрсетеді.",
            "Anti-HCV shows whether the body has met hepatitis C virus.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ ещё не значит болезнь: он остаётся и после выздоровления. Нужен анализ на РНК вируса. Гепатит C лечится.",
            "Оң жауап әлі ауру деген сөз емес: сауыққаннан кейін де қалады. Вирус РНҚ-сына анализ керек. С гепатиті емделеді.",
            "A positive answer is not yet a disease: it stays after recovery too. A test for the virus RNA is needed. Hepatitis C can be cured.",
        ),
        disturbs=joined(FALSE_POSITIVE, EARLY_INFECTION),
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
            Texts(
                "Когда сдать анализ на РНК вируса?",
                "Вирус РНҚ-сына анализді қашан тапсырамын?",
                "When should I take the test for the virus RNA?",
            ),
        ),
        source="WHO Guidelines on hepatitis C, 2022; MedlinePlus: Hepatitis C Test",
    ),
    Explanation(
        analyte="hcv_rna",
        what=Texts(
            "Этот анализ ищет сам вирус гепатита C.",
            "Бұл анализ С гепатиті вирусының өзін іздейді.",
            "This test looks for hepatitis C virus itself.",
        ),
        low=None,
        high=Texts(
            "«Обнаружено» значит, что вирус есть сейчас. Сегодня его лечат таблетками.",
            "«Анықталды» деген вирустың қазір бар екенін білдіреді. Бүгінде оны таблеткамен емдейді.",
            '"Detected" means the virus is there now. Today it is treated with tablets.',
        ),
        disturbs=Texts(
            "В первые одну-две недели после заражения вирус ещё может не найтись. Во время лечения ответ становится отрицательным.",
            "Жұқтырғаннан кейінгі алғашқы бір-екі аптада вирус әлі табылмауы мүмкін. Ем кезінде жауап теріс болады.",
            "In the first one or two weeks after infection the virus may not yet be found. During treatment the answer becomes negative.",
        ),
        questions=(
            ASK_SPECIALIST,
            ASK_MORE,
        ),
        source="WHO Guidelines on hepatitis C, 2022",
    ),
    Explanation(
        analyte="hiv_ag_ab",
        what=Texts(
            "Этот тест ищет антитела к ВИЧ и часть самого вируса.",
            "Бұл тест АИТВ-ға антиденелер мен вирустың бөлігін іздейді.",
            "This test looks for HIV antibodies and a part of the virus.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ скрининга — ещё не диагноз, его всегда подтверждают другим тестом. С лечением люди живут долго.",
            "Скринингтің оң жауабы — әлі диагноз емес, оны әрдайым басқа тестпен растайды. Ем алса, адамдар ұзақ өмір сүреді.",
            "A positive screening answer is not yet a diagnosis; it is always confirmed with another test. With treatment people live long.",
        ),
        disturbs=joined(FALSE_POSITIVE, EARLY_INFECTION),
        questions=(
            ASK_REPEAT,
            ASK_SPECIALIST,
        ),
        source="WHO Consolidated guidelines on HIV testing services, 2024; MedlinePlus: HIV Screening Test",
    ),
    Explanation(
        analyte="treponema_antibodies",
        what=Texts(
            "Этот тест ищет антитела к возбудителю сифилиса.",
            "Бұл тест мерез қоздырғышына антиденелерді іздейді.",
            "This test looks for antibodies to the germ of syphilis.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ бывает при болезни и ещё много лет после лечения. Нужен второй тест (RPR).",
            "Оң жауап ауруда және емнен кейін де көп жыл бойы болады. Екінші тест (RPR) керек.",
            "A positive answer comes with the disease and for many years after treatment. A second test (RPR) is needed.",
        ),
        disturbs=joined(FALSE_POSITIVE, EARLY_INFECTION),
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Syphilis Tests; WHO guideline on syphilis screening",
    ),
    Explanation(
        analyte="rpr",
        what=Texts(
            "Микрореакция показывает, активен ли сифилис.",
            "Микрореакция мерездің белсенді-белсенді емесін көрсетеді.",
            "The RPR test shows whether syphilis is active.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ бывает при сифилисе, но и при беременности, других инфекциях и аутоиммунных болезнях. Его подтверждают.",
            "Оң жауап мерезде, сондай-ақ жүктілікте, басқа инфекциялар мен аутоиммундық ауруларда болады. Оны растайды.",
            "A positive answer comes with syphilis, but also in pregnancy, with other infections and autoimmune diseases. It is confirmed.",
        ),
        disturbs=FALSE_POSITIVE,
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Syphilis Tests",
    ),
    Explanation(
        analyte="toxoplasma_igg",
        what=Texts(
            "IgG к токсоплазме показывает, что тело уже встречалось с ней.",
            "Токсоплазмаға IgG дененің онымен бұрын кездескенін көрсетеді.",
            "Toxoplasma IgG shows that the body has already met it.",
        ),
        low=Texts(
            "Отрицательный ответ значит, что защиты нет. Это важно при беременности.",
            "Теріс жауап қорғаныс жоқ екенін білдіреді. Бұл жүктілікте маңызды.",
            "A negative answer means there is no protection. This matters in pregnancy.",
        ),
        high=Texts(
            "Положительный ответ обычно значит старую встречу и защиту.",
            "Оң жауап әдетте ескі кездесу мен қорғанысты білдіреді.",
            "A positive answer usually means an old meeting and protection.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(ASK_MORE,),
        source="MedlinePlus: Toxoplasmosis; NICE/RCOG antenatal guidance on TORCH infections",
    ),
    Explanation(
        analyte="toxoplasma_igm",
        what=Texts(
            "IgM к токсоплазме ищут, чтобы найти недавнее заражение.",
            "Токсоплазмаға IgM жақындағы жұқтыруды табу үшін ізделеді.",
            "Toxoplasma IgM is looked for to find a recent infection.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ бывает при недавнем заражении, но держится и больше года. При беременности его уточняют.",
            "Оң жауап жақында жұқтырғанда болады, бірақ бір жылдан артық та сақталады. Жүктілікте оны нақтылайды.",
            "A positive answer comes with a recent infection, but can last over a year. In pregnancy it is checked further.",
        ),
        disturbs=FALSE_POSITIVE,
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus: Toxoplasmosis",
    ),
    Explanation(
        analyte="rubella_igg",
        what=Texts(
            "IgG к краснухе показывает защиту после прививки или болезни.",
            "Қызамыққа IgG екпеден немесе аурудан кейінгі қорғанысты көрсетеді.",
            "Rubella IgG shows protection after vaccination or illness.",
        ),
        low=Texts(
            "Мало антител значит, что защиты может не быть. Это важно до беременности.",
            "Антидене аз болса, қорғаныс болмауы мүмкін. Бұл жүктілікке дейін маңызды.",
            "Few antibodies mean there may be no protection. This matters before pregnancy.",
        ),
        high=Texts(
            "Много антител — хороший знак: защита есть.",
            "Антидене көп болуы — жақсы белгі: қорғаныс бар.",
            "Many antibodies are a good sign: there is protection.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(
            Texts(
                "Нужна ли мне прививка до беременности?",
                "Жүктілікке дейін маған екпе керек пе?",
                "Do I need a vaccination before pregnancy?",
            ),
        ),
        source="MedlinePlus: Rubella; WHO position paper on rubella vaccines, 2020",
    ),
    Explanation(
        analyte="cmv_igg",
        what=Texts(
            "IgG к цитомегаловирусу есть у большинства взрослых: они встречались с вирусом.",
            "Цитомегаловирусқа IgG ересектердің көбінде бар: олар вируспен кездескен.",
            "Most adults have cytomegalovirus IgG: they have met the virus.",
        ),
        low=Texts(
            "Отрицательный ответ значит, что встречи не было. Это важно при беременности.",
            "Теріс жауап кездесу болмағанын білдіреді. Бұл жүктілікте маңызды.",
            "A negative answer means no meeting yet. This matters in pregnancy.",
        ),
        high=Texts(
            "Положительный ответ обычно не опасен и не требует лечения.",
            "Оң жауап әдетте қауіпті емес және емді қажет етпейді.",
            "A positive answer is usually harmless and needs no treatment.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(ASK_MORE,),
        source="MedlinePlus: Cytomegalovirus Infections",
    ),
    Explanation(
        analyte="h_pylori_igg",
        what=Texts(
            "Антитела показывают встречу с хеликобактером — бактерией желудка.",
            "Антиденелер асқазан бактериясы — хеликобактермен кездескенді көрсетеді.",
            "Antibodies show a meeting with Helicobacter, a germ of the stomach.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ не говорит, есть ли бактерия сейчас: антитела остаются надолго. Для этого нужен дыхательный тест или анализ кала.",
            "Оң жауап бактерияның қазір бар-жоғын айтпайды: антиденелер ұзақ қалады. Ол үшін тыныс тесті немесе нәжіс анализі керек.",
            "A positive answer does not say if the germ is there now. Antibodies stay long. For that a breath test or a stool test is needed.",
        ),
        disturbs=FALSE_POSITIVE,
        questions=(ASK_MORE,),
        source="Maastricht VI/Florence consensus report on Helicobacter pylori, 2022; MedlinePlus: Helicobacter Pylori (H. Pylori) Tests",
    ),
    Explanation(
        analyte="ebv_vca_igm",
        what=Texts(
            "IgM к капсидному белку ищут, чтобы найти свежую инфекцию вирусом Эпштейна-Барр.",
            "Капсид ақуызына IgM Эпштейн-Барр вирусының жаңа инфекциясын табу үшін ізделеді.",
            "VCA IgM is looked for to find a fresh Epstein-Barr infection.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ бывает при мононуклеозе. Он проходит сам за несколько недель.",
            "Оң жауап мононуклеозда болады. Ол бірнеше аптада өздігінен өтеді.",
            "A positive answer comes with mononucleosis. It passes by itself in a few weeks.",
        ),
        disturbs=FALSE_POSITIVE,
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus: Mononucleosis (Mono) Tests",
    ),
    Explanation(
        analyte="brucella_igg",
        what=Texts(
            "Антитела к бруцелле показывают встречу с возбудителем бруцеллёза — болезни от животных и сырого молока.",
            "Бруцеллаға антиденелер бруцеллез (сарып) қоздырғышымен кездескенді көрсетеді. Ол малдан және шикі сүттен жұғады.",
            "Brucella antibodies show a meeting with the germ of brucellosis, which comes from animals and raw milk.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ бывает при болезни и долго после неё. Нужен осмотр инфекциониста.",
            "Оң жауап ауруда және одан кейін де ұзақ болады. Инфекционист қарауы керек.",
            "A positive answer comes with the disease and long after it. An infection specialist should look.",
        ),
        disturbs=FALSE_POSITIVE,
        questions=(
            ASK_SPECIALIST,
            ASK_FAMILY,
            ASK_MORE,
        ),
        source="WHO: Brucellosis in humans and animals, 2006; MedlinePlus: Brucellosis",
    ),
    Explanation(
        analyte="echinococcus_igg",
        what=Texts(
            "Антитела к эхинококку ищут при подозрении на кисты от глиста, которым болеют собаки.",
            "Эхинококкқа антиденелерді иттерде болатын құрттан пайда болған кистаға күдік болғанда іздейді.",
            "Echinococcus antibodies are looked for when cysts from a dog worm are suspected.",
        ),
        low=Texts(
            "Отрицательный ответ не исключает кисту.",
            "Теріс жауап кистаны жоққа шығармайды.",
            "A negative answer does not rule out a cyst.",
        ),
        high=Texts(
            "Положительный ответ проверяют на УЗИ или томографии.",
            "Оң жауапты УДЗ немесе томографиямен тексереді.",
            "A positive answer is checked with ultrasound or a scan.",
        ),
        disturbs=FALSE_POSITIVE,
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
            ASK_FAMILY,
        ),
        source="WHO Guidelines for the treatment of cystic echinococcosis, 2025; MedlinePlus: Echinococcosis",
    ),
    Explanation(
        analyte="sars_cov_2_igg",
        what=Texts(
            "IgG к коронавирусу появляются после болезни или прививки.",
            "Коронавирусқа IgG аурудан немесе екпеден кейін пайда болады.",
            "Coronavirus IgG appear after the illness or vaccination.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ значит встречу с вирусом или прививку. Число не говорит точно, насколько вы защищены.",
            "Оң жауап вируспен кездескенді немесе екпені білдіреді. Сан қаншалықты қорғалғаныңызды дәл айтпайды.",
            "A positive answer means a meeting with the virus or a vaccination. The figure does not tell exactly how protected you are.",
        ),
        disturbs=joined(RECENT_VACCINE, OTHER_LABORATORY),
        questions=(ASK_MORE,),
        source="CDC Interim Guidelines for COVID-19 Antibody Testing; MedlinePlus: COVID-19 Antibody Test",
    ),
)
