"""What a person is told about inflammation, immunoglobulins and other blood proteins."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables.explanations_common import (
    ASK_CAUSE,
    ASK_FAMILY,
    ASK_MORE,
    ASK_REPEAT,
    ASK_SPECIALIST,
    ASK_URGENCY,
    DELAY,
    EXERCISE,
    HAEMOLYSIS,
    INFLAMMATION,
    OTHER_LABORATORY,
    PREGNANCY,
    SMOKING,
    joined,
)

EXPLANATIONS: tuple[Explanation, ...] = (
    Explanation(
        analyte="crp",
        what=Texts(
            "С-реактивный белок делает печень, когда в теле есть воспаление.",
            "С-реактивті ақуызды денеде қабыну болғанда бауыр түзеді.",
            "C-reactive protein is made by the liver when there is inflammation in the body.",
        ),
        low=Texts("Низкое число — это хорошо.", "Санның төмен болуы — жақсы.", "A low figure is good."),
        high=Texts(
            "Выше обычного бывает при инфекции, травме, операции, болезнях суставов и кишечника. Немного выше — при лишнем весе и курении. СРБ не говорит, где воспаление.",
            "Инфекцияда, жарақатта, операциядан кейін, буын мен ішек ауруларында жоғары болады. Артық салмақ пен темекіде сәл жоғары. СРА қабынудың қай жерде екенін айтпайды.",
            "A high figure is seen with infection, injury, surgery, and diseases of joints and gut. It is slightly high with excess weight and smoking. CRP does not say where the inflammation is.",
        ),
        disturbs=joined(EXERCISE, SMOKING),
        questions=(
            ASK_CAUSE,
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus: C-Reactive Protein (CRP) Test",
    ),
    Explanation(
        analyte="procalcitonin",
        what=Texts(
            "Прокальцитонин растёт при тяжёлых бактериальных инфекциях.",
            "Прокальцитонин ауыр бактериялық инфекцияларда өседі.",
            "Procalcitonin rises with severe bacterial infections.",
        ),
        low=Texts(
            "Низкое число говорит, что тяжёлая бактериальная инфекция маловероятна.",
            "Санның төмен болуы ауыр бактериялық инфекцияның ықтималдығы аз екенін білдіреді.",
            "A low figure makes a severe bacterial infection unlikely.",
        ),
        high=Texts(
            "Выше обычного бывает при тяжёлой инфекции, после больших операций и травм, при болезнях почек. Если при этом есть температура и вам плохо, нужно срочно к врачу.",
            "Ауыр инфекцияда, үлкен операция мен жарақаттан кейін, бүйрек ауруларында жоғары болады. Қызу көтеріліп, хал нашарласа — дереу дәрігерге барыңыз.",
            "A high figure is seen with severe infection, after large operations and injuries, and with kidney disease. With fever and feeling unwell see a doctor at once.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(
            ASK_URGENCY,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Procalcitonin Test",
    ),
    Explanation(
        analyte="interleukin_6",
        what=Texts(
            "Интерлейкин-6 — сигнал, которым клетки сообщают о воспалении.",
            "Интерлейкин-6 — жасушалар қабыну туралы беретін белгі.",
            "Interleukin-6 is a signal by which cells report inflammation.",
        ),
        low=None,
        high=Texts(
            "Выше обычного бывает при инфекциях и сильном воспалении.",
            "Инфекциялар мен қатты қабынуда жоғары болады.",
            "A high figure is seen with infections and strong inflammation.",
        ),
        disturbs=joined(EXERCISE, DELAY, OTHER_LABORATORY),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="Tietz Textbook of Laboratory Medicine, 7th ed., chapter on proteins",
    ),
    Explanation(
        analyte="aslo",
        what=Texts(
            "АСЛО — антитела к стрептококку. Эта бактерия вызывает ангину и скарлатину.",
            "АСЛО — стрептококкқа қарсы антиденелер. Бұл бактерия баспа мен скарлатина туғызады.",
            "ASO are antibodies to streptococcus, the germ of strep throat and scarlet fever.",
        ),
        low=Texts(
            "Низкое число — обычное дело: недавней стрептококковой инфекции, скорее всего, не было.",
            "Төмен болуы қалыпты: жақында стрептококк инфекциясы болмаған болар.",
            "A low figure is usual: most likely there was no recent strep infection.",
        ),
        high=Texts(
            "Выше обычного бывает после ангины несколько месяцев. Само по себе это не значит болезнь сердца или суставов.",
            "Баспадан кейін бірнеше ай жоғары болады. Өздігінен жүрек не буын ауруын білдірмейді.",
            "A high figure lasts for months after a strep throat. By itself it does not mean disease of heart or joints.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus Medical Encyclopedia: Antistreptolysin O titer",
    ),
    Explanation(
        analyte="rheumatoid_factor",
        what=Texts(
            "Ревматоидный фактор — антитела, которые бывают при болезнях суставов, но не только.",
            "Ревматоидты фактор — буын ауруларында, бірақ тек оларда ғана емес кездесетін антиденелер.",
            "Rheumatoid factor is an antibody seen with joint disease, but not only.",
        ),
        low=Texts(
            "Отрицательный ответ не исключает болезнь суставов.",
            "Теріс жауап буын ауруын жоққа шығармайды.",
            "A negative answer does not rule out joint disease.",
        ),
        high=Texts(
            "Выше обычного бывает при ревматоидном артрите и других аутоиммунных болезнях, долгих инфекциях, болезнях печени и у здоровых пожилых людей.",
            "Ревматоидты артритте және басқа аутоиммундық ауруларда, ұзаққа созылған инфекцияларда, бауыр ауруларында және сау қарт адамдарда жоғары болады.",
            "A high figure is seen with rheumatoid arthritis and other autoimmune diseases, long infections, liver disease, and in healthy older people.",
        ),
        disturbs=OTHER_LABORATORY,
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Rheumatoid Factor (RF) Test",
    ),
    Explanation(
        analyte="ige_total",
        what=Texts(
            "IgE — антитела, связанные с аллергией.",
            "IgE — аллергиямен байланысты антиденелер.",
            "IgE are antibodies linked with allergy.",
        ),
        low=Texts(
            "Низкое число обычно не опасно и не исключает аллергию.",
            "Төмен болуы әдетте қауіпті емес және аллергияны жоққа шығармайды.",
            "A low figure is usually harmless and does not rule out allergy.",
        ),
        high=Texts(
            "Выше обычного бывает при аллергии, астме, экземе, глистах. Число не показывает, на что аллергия.",
            "Аллергияда, демікпеде, экземада, құрт ауруларында жоғары болады. Сан аллергияның неге екенін көрсетпейді.",
            "A high figure is seen with allergy, asthma, eczema and worms. It does not show what the allergy is to.",
        ),
        disturbs=SMOKING,
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Allergy Blood Test",
    ),
    Explanation(
        analyte="igg",
        what=Texts(
            "IgG — самые частые антитела. Они помнят прошлые инфекции.",
            "IgG — ең көп антиденелер. Олар бұрынғы инфекцияларды есте сақтайды.",
            "IgG are the most common antibodies. They remember past infections.",
        ),
        low=Texts(
            "Ниже обычного бывает при врождённой слабости иммунитета, болезнях почек и крови, от некоторых лекарств.",
            "Иммунитеттің туа біткен әлсіздігінде, бүйрек пен қан ауруларында, кейбір дәрілерден төмен болады.",
            "A low figure is seen with inborn weak immunity, kidney and blood disease, and some medicines.",
        ),
        high=Texts(
            "Выше обычного бывает при долгих инфекциях, болезнях печени, аутоиммунных болезнях, реже при болезнях крови.",
            "Ұзаққа созылған инфекцияларда, бауыр ауруларында, аутоиммундық ауруларда, сирек қан ауруларында жоғары болады.",
            "A high figure is seen with long infections, liver disease, autoimmune disease, less often with blood diseases.",
        ),
        disturbs=INFLAMMATION,
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Immunoglobulins Blood Test",
    ),
    Explanation(
        analyte="iga",
        what=Texts(
            "IgA — антитела, которые защищают нос, лёгкие и кишечник.",
            "IgA — мұрын, өкпе мен ішекті қорғайтын антиденелер.",
            "IgA are antibodies that protect the nose, lungs and gut.",
        ),
        low=Texts(
            "Низкий IgA — частая врождённая особенность, обычно без жалоб.",
            "Төмен болуы — жиі кездесетін туа біткен ерекшелік, әдетте шағым болмайды.",
            "A low figure is a common inborn trait, usually without complaints.",
        ),
        high=Texts(
            "Выше обычного бывает при болезнях печени, долгих инфекциях, аутоиммунных болезнях.",
            "Бауыр ауруларында, ұзаққа созылған инфекцияларда, аутоиммундық ауруларда жоғары болады.",
            "A high figure is seen with liver disease, long infections and autoimmune disease.",
        ),
        disturbs=INFLAMMATION,
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Immunoglobulins Blood Test",
    ),
    Explanation(
        analyte="igm",
        what=Texts(
            "IgM — антитела, которые появляются первыми при новой инфекции.",
            "IgM — жаңа инфекцияда бірінші пайда болатын антиденелер.",
            "IgM are the first antibodies to appear in a new infection.",
        ),
        low=Texts(
            "Ниже обычного бывает при слабости иммунитета, болезнях почек и крови.",
            "Иммунитет әлсірегенде, бүйрек пен қан ауруларында төмен болады.",
            "A low figure is seen with weak immunity, kidney and blood disease.",
        ),
        high=Texts(
            "Выше обычного бывает при свежей инфекции, болезнях печени, реже при болезнях крови.",
            "Жаңа инфекцияда, бауыр ауруларында, сирек қан ауруларында жоғары болады.",
            "A high figure is seen with a fresh infection, liver disease, less often with blood diseases.",
        ),
        disturbs=INFLAMMATION,
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Immunoglobulins Blood Test",
    ),
    Explanation(
        analyte="complement_c3",
        what=Texts(
            "С3 — белок защиты, который помогает антителам.",
            "С3 — антиденелерге көмектесетін қорғаныс ақуызы.",
            "C3 is a defence protein that helps antibodies.",
        ),
        low=Texts(
            "Ниже обычного бывает при волчанке, болезнях почек и печени.",
            "Қызыл жегіде, бүйрек пен бауыр ауруларында төмен болады.",
            "A low figure is seen with lupus, kidney and liver disease.",
        ),
        high=Texts(
            "Выше обычного бывает при воспалении и беременности.",
            "Қабынуда және жүктілікте жоғары болады.",
            "A high figure is seen with inflammation and pregnancy.",
        ),
        disturbs=DELAY,
        questions=(
            ASK_CAUSE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Complement Blood Test",
    ),
    Explanation(
        analyte="complement_c4",
        what=Texts(
            "С4 — белок защиты, который помогает антителам.",
            "С4 — антиденелерге көмектесетін қорғаныс ақуызы.",
            "C4 is a defence protein that helps antibodies.",
        ),
        low=Texts(
            "Ниже обычного бывает при волчанке, наследственном отёке, болезнях печени.",
            "Қызыл жегіде, тұқым қуалайтын ісінуде, бауыр ауруларында төмен болады.",
            "A low figure is seen with lupus, hereditary swelling and liver disease.",
        ),
        high=Texts(
            "Выше обычного бывает при воспалении.",
            "Қабынуда жоғары болады.",
            "A high figure is seen with inflammation.",
        ),
        disturbs=DELAY,
        questions=(
            ASK_CAUSE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Complement Blood Test",
    ),
    Explanation(
        analyte="ceruloplasmin",
        what=Texts(
            "Церулоплазмин — белок печени, который переносит медь.",
            "Церулоплазмин — мысты таситын бауыр ақуызы.",
            "Ceruloplasmin is a liver protein that carries copper.",
        ),
        low=Texts(
            "Ниже обычного бывает при болезни Вильсона, тяжёлых болезнях печени, плохом питании.",
            "Вильсон ауруында, бауырдың ауыр ауруларында, нашар тамақтанғанда төмен болады.",
            "A low figure is seen with Wilson disease, severe liver disease and poor food.",
        ),
        high=Texts(
            "Выше обычного бывает при воспалении, беременности, приёме эстрогенов.",
            "Қабынуда, жүктілікте, эстроген қабылдағанда жоғары болады.",
            "A high figure is seen with inflammation, pregnancy and oestrogen medicines.",
        ),
        disturbs=joined(INFLAMMATION, PREGNANCY),
        questions=(
            ASK_MORE,
            ASK_CAUSE,
        ),
        source="MedlinePlus: Ceruloplasmin Test; EASL-ERN Clinical Practice Guidelines on Wilson's disease, 2025",
    ),
    Explanation(
        analyte="haptoglobin",
        what=Texts(
            "Гаптоглобин собирает гемоглобин, который вышел из разрушенных красных клеток.",
            "Гаптоглобин бұзылған қызыл жасушалардан шыққан гемоглобинді жинайды.",
            "Haptoglobin collects haemoglobin that has come out of broken red cells.",
        ),
        low=Texts(
            "Ниже обычного бывает, когда красные клетки быстро разрушаются, и при болезнях печени.",
            "Қызыл жасушалар тез бұзылғанда және бауыр ауруларында төмен болады.",
            "A low figure is seen when red cells break down fast, and with liver disease.",
        ),
        high=Texts(
            "Выше обычного бывает при воспалении.",
            "Қабынуда жоғары болады.",
            "A high figure is seen with inflammation.",
        ),
        disturbs=joined(HAEMOLYSIS, INFLAMMATION),
        questions=(
            ASK_CAUSE,
            ASK_MORE,
        ),
        source="MedlinePlus: Haptoglobin (HP) Test",
    ),
    Explanation(
        analyte="alpha1_antitrypsin",
        what=Texts(
            "Альфа-1-антитрипсин защищает лёгкие. Его делает печень.",
            "Альфа-1-антитрипсин өкпені қорғайды. Оны бауыр түзеді.",
            "Alpha-1 antitrypsin protects the lungs. The liver makes it.",
        ),
        low=Texts(
            "Ниже обычного бывает при наследственной особенности, которая может вредить лёгким и печени.",
            "Өкпе мен бауырға зиян келтіруі мүмкін тұқым қуалайтын ерекшелікте төмен болады.",
            "A low figure is seen with a hereditary trait that can harm lungs and liver.",
        ),
        high=Texts(
            "Выше обычного бывает при воспалении, беременности, приёме эстрогенов.",
            "Қабынуда, жүктілікте, эстроген қабылдағанда жоғары болады.",
            "A high figure is seen with inflammation, pregnancy and oestrogen medicines.",
        ),
        disturbs=joined(INFLAMMATION, SMOKING),
        questions=(
            ASK_FAMILY,
            ASK_MORE,
        ),
        source="MedlinePlus: Alpha-1 Antitrypsin Test",
    ),
)
