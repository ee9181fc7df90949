"""What a person is told about tumour markers and autoimmune antibodies."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables.explanations_common import (
    ASK_FAMILY,
    ASK_MORE,
    ASK_REPEAT,
    ASK_SPECIALIST,
    ASK_TREND,
    CYCLE,
    MEDICINES,
    OTHER_LABORATORY,
    PREGNANCY,
    SMOKING,
    joined,
)

EXPLANATIONS: tuple[Explanation, ...] = (
    Explanation(
        analyte="psa_total",
        what=Texts(
            "ПСА — белок предстательной железы.",
            "ПСА — қуық асты безінің ақуызы.",
            "PSA is a protein of the prostate.",
        ),
        low=Texts("Низкое число — обычное дело.", "Санның төмен болуы қалыпты.", "A low figure is usual."),
        high=Texts(
            "Выше обычного чаще бывает при увеличении железы с возрастом и воспалении, реже при раке. Один результат диагноза не ставит.",
            "Көбіне без жас ұлғая үлкейгенде және қабынғанда, сирек обырда жоғары болады. Бір нәтиже диагноз қоймайды.",
            "A high figure more often comes with an enlarged prostate and inflammation, less often with cancer. One result makes no diagnosis.",
        ),
        disturbs=Texts(
            "Велосипед, секс и осмотр железы за 2–3 дня, инфекция завышают число. Некоторые лекарства занижают его.",
            "2–3 күн бұрынғы велосипед, жыныстық қатынас пен безді тексеру, инфекция санды көтереді. Кейбір дәрілер төмендетеді.",
            "Cycling, sex and a prostate examination in the 2–3 days before, and infection, raise the figure. Some medicines lower it.",
        ),
        questions=(
            ASK_REPEAT,
            ASK_SPECIALIST,
            ASK_MORE,
        ),
        source="EAU Guidelines on prostate cancer, 2024; MedlinePlus: PSA (Prostate-Specific Antigen) Test",
    ),
    Explanation(
        analyte="psa_free",
        what=Texts(
            "Свободный ПСА смотрят вместе с общим, чтобы понять причину роста.",
            "Бос ПСА-ны өсу себебін түсіну үшін жалпы ПСА-мен бірге қарайды.",
            "Free PSA is read together with total PSA to understand a rise.",
        ),
        low=None,
        high=None,
        disturbs=OTHER_LABORATORY,
        questions=(ASK_SPECIALIST,),
        source="EAU Guidelines on prostate cancer, 2024",
    ),
    Explanation(
        analyte="psa_ratio",
        what=Texts(
            "Это доля свободного ПСА. Она помогает решить, нужны ли дальнейшие обследования.",
            "Бұл — бос ПСА үлесі. Ол әрі қарай тексеру керек пе, соны шешуге көмектеседі.",
            "This is the share of free PSA. It helps to decide whether more tests are needed.",
        ),
        low=Texts(
            "При повышенном общем ПСА малая доля — повод для дальнейшего обследования.",
            "Жалпы ПСА жоғары болғанда үлестің аз болуы — әрі қарай тексерілуге себеп.",
            "When total PSA is high, a small share is a reason for further tests.",
        ),
        high=Texts(
            "Большая доля чаще бывает при доброкачественном увеличении железы.",
            "Үлестің көп болуы көбіне без қатерсіз үлкейгенде кездеседі.",
            "A large share is more often seen with a benign enlargement.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(
            ASK_SPECIALIST,
            ASK_MORE,
        ),
        source="EAU Guidelines on prostate cancer, 2024",
    ),
    Explanation(
        analyte="cea",
        what=Texts(
            "РЭА — белок, за которым следят во время лечения некоторых опухолей. Для поиска рака у здоровых людей он не подходит.",
            "РЭА — кейбір ісіктерді емдегенде бақыланатын ақуыз. Онымен сау адамнан обыр іздемейді.",
            "CEA is a protein watched during treatment of some tumours. It is not used to look for cancer in healthy people.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает у курильщиков, при воспалении кишечника, болезнях печени и лёгких, при опухолях.",
            "Темекі шегетіндерде, ішек қабынғанда, бауыр мен өкпе ауруларында, ісіктерде жоғары болады.",
            "A high figure is seen in smokers, with inflammation of the gut, liver and lung disease, and tumours.",
        ),
        disturbs=joined(SMOKING, OTHER_LABORATORY),
        questions=(
            ASK_TREND,
            ASK_MORE,
        ),
        source="EGTM guideline on tumour markers in colorectal cancer, 2014; MedlinePlus: CEA Test",
    ),
    Explanation(
        analyte="ca_125",
        what=Texts(
            "CA 125 — белок, за которым следят при болезнях яичников. Для поиска рака у здоровых людей он не подходит.",
            "CA 125 — аналық без ауруларында бақыланатын ақуыз. Онымен сау адамнан обыр іздемейді.",
            "CA 125 is a protein watched in diseases of the ovaries. It is not used to look for cancer in healthy people.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при месячных, беременности, эндометриозе, кистах, воспалении, болезнях печени, опухолях.",
            "Етеккірде, жүктілікте, эндометриозда, кисталарда, қабынуда, бауыр ауруларында, ісіктерде жоғары болады.",
            "A high figure is seen during a period, in pregnancy, with endometriosis, cysts, inflammation, liver disease and tumours.",
        ),
        disturbs=joined(CYCLE, PREGNANCY, OTHER_LABORATORY),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: CA-125 Blood Test (Ovarian Cancer); NICE CG122 Ovarian cancer",
    ),
    Explanation(
        analyte="ca_15_3",
        what=Texts(
            "CA 15-3 — белок, за которым следят при лечении рака груди. Для поиска рака у здоровых людей он не подходит.",
            "CA 15-3 — сүт безі обырын емдегенде бақыланатын ақуыз. Онымен сау адамнан обыр іздемейді.",
            "CA 15-3 is a protein watched during treatment of breast cancer. It is not used to look for cancer in healthy people.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при доброкачественных болезнях груди и яичников, болезнях печени, беременности, опухолях.",
            "Сүт безі мен аналық бездің қатерсіз ауруларында, бауыр ауруларында, жүктілікте, ісіктерде жоғары болады.",
            "A high figure is seen with benign diseases of breast and ovaries, liver disease, pregnancy and tumours.",
        ),
        disturbs=joined(PREGNANCY, OTHER_LABORATORY),
        questions=(
            ASK_TREND,
            ASK_MORE,
        ),
        source="EGTM guideline on tumour markers in breast cancer; MedlinePlus: CA 15-3",
    ),
    Explanation(
        analyte="ca_19_9",
        what=Texts(
            "CA 19-9 — белок, за которым следят при болезнях поджелудочной железы и желчных путей. Для поиска рака у здоровых людей он не подходит.",
            "CA 19-9 — ұйқы безі мен өт жолы ауруларында бақыланатын ақуыз. Онымен сау адамнан обыр іздемейді.",
            "CA 19-9 is a protein watched in diseases of the pancreas and bile ducts. It is not used to look for cancer in healthy people.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при застое желчи, камнях, воспалении поджелудочной железы и печени, при опухолях.",
            "Өт іркілгенде, тас болғанда, ұйқы безі мен бауыр қабынғанда, ісіктерде жоғары болады.",
            "A high figure is seen when bile is held up, with stones, inflammation of pancreas and liver, and tumours.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(
            ASK_MORE,
            ASK_TREND,
        ),
        source="MedlinePlus: CA 19-9 Blood Test (Pancreatic Cancer)",
    ),
    Explanation(
        analyte="afp",
        what=Texts(
            "АФП много у плода. У взрослых за ним следят при болезнях печени и яичек.",
            "АФП ұрықта көп. Ересектерде бауыр мен аталық без ауруларында бақыланады.",
            "AFP is plentiful in an unborn child. In adults it is watched in diseases of liver and testicles.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при беременности, гепатите, циррозе, опухолях.",
            "Жүктілікте, гепатитте, циррозда, ісіктерде жоғары болады.",
            "A high figure is seen in pregnancy, with hepatitis, cirrhosis and tumours.",
        ),
        disturbs=joined(PREGNANCY, OTHER_LABORATORY),
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Alpha-Fetoprotein (AFP) Tumor Marker Test",
    ),
    Explanation(
        analyte="afp_mass",
        what=Texts(
            "АФП много у плода. У взрослых за ним следят при болезнях печени и яичек.",
            "АФП ұрықта көп. Ересектерде бауыр мен аталық без ауруларында бақыланады.",
            "AFP is plentiful in an unborn child. In adults it is watched in diseases of liver and testicles.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при беременности, гепатите, циррозе, опухолях.",
            "Жүктілікте, гепатитте, циррозда, ісіктерде жоғары болады.",
            "A high figure is seen in pregnancy, with hepatitis, cirrhosis and tumours.",
        ),
        disturbs=joined(PREGNANCY, OTHER_LABORATORY),
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Alpha-Fetoprotein (AFP) Tumor Marker Test",
    ),
    Explanation(
        analyte="he4",
        what=Texts(
            "HE4 — белок, за которым следят при болезнях яичников вместе с CA 125.",
            "HE4 — аналық без ауруларында CA 125-пен бірге бақыланатын ақуыз.",
            "HE4 is a protein watched in diseases of the ovaries together with CA 125.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает с возрастом, при болезнях почек, курении, опухолях.",
            "Жас ұлғайғанда, бүйрек ауруларында, темекі шеккенде, ісіктерде жоғары болады.",
            "A high figure is seen with age, kidney disease, smoking and tumours.",
        ),
        disturbs=joined(SMOKING, OTHER_LABORATORY),
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="NICE CG122 Ovarian cancer; Tietz Textbook of Laboratory Medicine, 7th ed., chapter on tumour markers",
    ),
    Explanation(
        analyte="anti_ccp",
        what=Texts(
            "АЦЦП — антитела, которые бывают при ревматоидном артрите, иногда ещё до боли в суставах.",
            "АЦЦП — ревматоидты артритте, кейде буын ауырғанға дейін де болатын антиденелер.",
            "Anti-CCP are antibodies seen with rheumatoid arthritis, sometimes before joints hurt.",
        ),
        low=Texts(
            "Отрицательный ответ не исключает болезнь суставов.",
            "Теріс жауап буын ауруын жоққа шығармайды.",
            "A negative answer does not rule out joint disease.",
        ),
        high=Texts(
            "Положительный ответ — повод показаться ревматологу.",
            "Оң жауап — ревматологке көрінуге себеп.",
            "A positive answer is a reason to see a rheumatologist.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(
            ASK_SPECIALIST,
            ASK_MORE,
        ),
        source="MedlinePlus: CCP Antibody Test",
    ),
    Explanation(
        analyte="ana_titer",
        what=Texts(
            "Антинуклеарные антитела действуют против ядер собственных клеток.",
            "Антинуклеарлық антиденелер өз жасушаларының ядросына қарсы әрекет етеді.",
            "Antinuclear antibodies act against the nuclei of the body's own cells.",
        ),
        low=None,
        high=Texts(
            "Бывают при волчанке и других аутоиммунных болезнях, но и у здоровых людей, особенно в малом титре.",
            "Қызыл жегіде және басқа аутоиммундық ауруларда, бірақ сау адамдарда да, әсіресе төмен титрде болады.",
            "They appear with lupus and other autoimmune diseases, but also in healthy people, above all in a low titre.",
        ),
        disturbs=joined(MEDICINES, OTHER_LABORATORY),
        questions=(
            ASK_SPECIALIST,
            ASK_MORE,
        ),
        source="2019 EULAR/ACR classification criteria for systemic lupus erythematosus; MedlinePlus: ANA (Antinuclear Antibody) Test",
    ),
    Explanation(
        analyte="ana_screen",
        what=Texts(
            "Этот тест ищет антитела к ядрам собственных клеток.",
            "Бұл тест өз жасушаларының ядросына қарсы антиденелерді іздейді.",
            "This test looks for antibodies to the nuclei of the body's own cells.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ бывает при аутоиммунных болезнях, но и у здоровых людей. Нужны уточняющие анализы.",
            "Оң жауап аутоиммундық ауруларда, бірақ сау адамдарда да болады. Нақтылайтын анализдер керек.",
            "A positive answer is seen with autoimmune diseases, but also in healthy people. More exact tests are needed.",
        ),
        disturbs=joined(MEDICINES, OTHER_LABORATORY),
        questions=(
            ASK_SPECIALIST,
            ASK_MORE,
        ),
        source="MedlinePlus: ANA (Antinuclear Antibody) Test",
    ),
    Explanation(
        analyte="anti_dsdna",
        what=Texts(
            "Антитела к двуспиральной ДНК чаще всего бывают при волчанке.",
            "Қос тізбекті ДНҚ-ға антиденелер көбіне қызыл жегіде болады.",
            "Antibodies to double-stranded DNA most often come with lupus.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при волчанке, реже при других аутоиммунных болезнях.",
            "Қызыл жегіде, сирек басқа аутоиммундық ауруларда жоғары болады.",
            "A high figure is seen with lupus, less often with other autoimmune diseases.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(
            ASK_SPECIALIST,
            ASK_MORE,
        ),
        source="2019 EULAR/ACR classification criteria for systemic lupus erythematosus",
    ),
    Explanation(
        analyte="anti_ttg_iga",
        what=Texts(
            "Эти антитела ищут при подозрении на целиакию — непереносимость глютена.",
            "Бұл антиденелерді целиакияға (глютенді көтере алмауға) күдік болғанда іздейді.",
            "These antibodies are looked for when coeliac disease (gluten intolerance) is suspected.",
        ),
        low=Texts(
            "Отрицательный ответ ненадёжен, если вы уже не едите глютен или у вас мало IgA.",
            "Глютен жемей жүрсеңіз немесе IgA аз болса, теріс жауап сенімсіз.",
            "A negative answer is not reliable if you already avoid gluten or have little IgA.",
        ),
        high=Texts(
            "Положительный ответ — повод показаться гастроэнтерологу. До обследования диету не меняйте.",
            "Оң жауап — гастроэнтерологке көрінуге себеп. Тексерілгенге дейін тамағыңызды өзгертпеңіз.",
            "A positive answer is a reason to see a gastroenterologist. Do not change your food before the tests.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(
            ASK_SPECIALIST,
            ASK_MORE,
            ASK_FAMILY,
        ),
        source="ESsCD guideline for coeliac disease, 2019; MedlinePlus: Celiac Disease Tests",
    ),
    Explanation(
        analyte="anti_cardiolipin_igg",
        what=Texts(
            "Эти антитела иногда повышают риск тромбов и потери беременности.",
            "Бұл антиденелер кейде тромб пен түсік қаупін арттырады.",
            "These antibodies sometimes raise the risk of clots and loss of pregnancy.",
        ),
        low=None,
        high=Texts(
            "Бывают при антифосфолипидном синдроме, волчанке, ненадолго после инфекций. Анализ повторяют через 12 недель.",
            "Антифосфолипидтік синдромда, қызыл жегіде, инфекциядан кейін уақытша болады. Анализ 12 аптадан кейін қайталанады.",
            "They appear with antiphospholipid syndrome, lupus, and for a short time after infections. The test is repeated after 12 weeks.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(
            ASK_REPEAT,
            ASK_SPECIALIST,
        ),
        source="2023 ACR/EULAR antiphospholipid syndrome classification criteria",
    ),
    Explanation(
        analyte="hla_b27",
        what=Texts(
            "HLA-B27 — наследственный признак. Он есть у многих здоровых людей.",
            "HLA-B27 — тұқым қуалайтын белгі. Ол көптеген сау адамда бар.",
            "HLA-B27 is an inherited mark. Many healthy people have it.",
        ),
        low=None,
        high=Texts(
            "Он чаще встречается при воспалении позвоночника и суставов, но сам болезнью не является.",
            "Омыртқа мен буын қабынғанда жиірек кездеседі, бірақ өзі ауру емес.",
            "It is more common with inflammation of the spine and joints, but is not a disease itself.",
        ),
        disturbs=None,
        questions=(ASK_SPECIALIST,),
        source="MedlinePlus Medical Encyclopedia: HLA-B27 antigen",
    ),
    Explanation(
        analyte="rh_factor",
        what=Texts(
            "Резус-фактор — белок на красных клетках. Он либо есть (+), либо нет (−).",
            "Резус-фактор — қызыл жасушалардағы ақуыз. Ол не бар (+), не жоқ (−).",
            "The Rh factor is a protein on red cells. It is either there (+) or not (−).",
        ),
        low=None,
        high=None,
        disturbs=None,
        questions=(
            Texts(
                "Важно ли это для моей беременности или переливания крови?",
                "Бұл жүктілігіме немесе қан құюға маңызды ма?",
                "Does it matter for my pregnancy or a transfusion?",
            ),
        ),
        source="MedlinePlus: Rh Incompatibility",
    ),
    Explanation(
        analyte="abo_group",
        what=Texts(
            "Группа крови нужна для переливания и при беременности. Она не меняется всю жизнь.",
            "Қан тобы қан құюға және жүктілікте керек. Ол өмір бойы өзгермейді.",
            "The blood group is needed for transfusion and in pregnancy. It does not change in a lifetime.",
        ),
        low=None,
        high=None,
        disturbs=None,
        questions=(
            Texts(
                "Где мне сохранить эту запись?",
                "Бұл жазбаны қайда сақтағаным жөн?",
                "Where should I keep this record?",
            ),
        ),
        source="MedlinePlus Medical Encyclopedia: Blood typing",
    ),
)
