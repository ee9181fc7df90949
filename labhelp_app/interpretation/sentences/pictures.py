"""What several figures of one draw say together: blood, iron, inflammation, thyroid."""

from __future__ import annotations

from dataclasses import dataclass

from labhelp_app.clinical.analytes import Texts


@dataclass(frozen=True, slots=True)
class PictureText:
    """The words of one combination: ``plain`` for every reading level, ``more`` from the normal one on."""

    plain: Texts
    more: Texts | None
    source: str


def picture(
    source: str, plain: tuple[str, str, str], more: tuple[str, str, str] | None = None
) -> PictureText:
    """Return the words of a combination, given in Russian, Kazakh, English."""
    return PictureText(Texts(*plain), Texts(*more) if more else None, source)


_FERRITIN = "WHO guideline on use of ferritin concentrations to assess iron status in individuals and populations. Geneva: WHO; 2020"
_BSG = "Snook J et al. British Society of Gastroenterology guidelines for iron deficiency anaemia in adults. Gut 2021;70:2030-2051. doi:10.1136/gutjnl-2021-325210"
_ETA_HIGH = "Pearce SHS et al. 2013 ETA Guideline: Management of Subclinical Hypothyroidism. Eur Thyroid J 2013;2:215-228. doi:10.1159/000356507"
_ETA_LOW = "Biondi B et al. 2015 ETA Guidelines on endogenous subclinical hyperthyroidism. Eur Thyroid J 2015;4:149-163. doi:10.1159/000438750"
_NICE_THYROID = "NICE guideline NG145, Thyroid disease: assessment and management, 2019"
_BRAY = "Bray C et al. Erythrocyte sedimentation rate and C-reactive protein measurements and their relevance in clinical medicine. WMJ 2016;115:317-321"
_SHIFT = "Honda T et al. Neutrophil left shift and white blood cell count as markers of bacterial infection. Clin Chim Acta 2016;457:46-53"
_PANCYTOPENIA = "Gnanaraj J et al. Approach to pancytopenia: diagnostic algorithm for clinical hematologists. Blood Rev 2018;32:361-367"
_B12 = "Devalia V, Hamilton MS, Molloy AM. Guidelines for the diagnosis and treatment of cobalamin and folate disorders. Br J Haematol 2014;166:496-513. doi:10.1111/bjh.12959"
_EOSINOPHILS = "MedlinePlus: Eosinophil count - absolute; Allergy Blood Test"

BLOOD: dict[str, PictureText] = {
    "iron_and_hemoglobin": picture(_BSG,
        ("Ферритин и гемоглобин ниже границ вместе. Так часто бывает при нехватке железа: запас кончился, и красные клетки делать не из чего.",
         "Ферритин де, гемоглобин де аралықтан төмен. Бұл көбіне темір жетіспегенде болады: қор таусылса, қызыл жасушаны түзетін зат қалмайды.",
         "Ferritin and haemoglobin are below range together. This is often seen with too little iron: the store is empty, and new blood is hard to make."),
        ("Почему железо ушло, ищет врач: из-за потери крови, еды или плохого усвоения.",
         "Темірдің неге азайғанын дәрігер іздейді: қан жоғалту, тамақ немесе нашар сіңу.",
         "The doctor looks for where the iron went: blood loss, food or poor absorption.")),
    "iron_store": picture(_FERRITIN,
        ("Запас железа невелик, а гемоглобин пока в границах. Первым расходуется именно запас.",
         "Темір қоры шағын, ал гемоглобин әзірге аралықта. Алдымен қор жұмсалады, сондықтан бұл ерте байқалады.",
         "The iron store is small, but haemoglobin is still in range. The store goes first, so this can be seen early."),
        ("Врач обычно спрашивает о еде, месячных и потере крови.",
         "Дәрігер әдетте тамақ, етеккір және қан жоғалту туралы сұрайды.",
         "The doctor usually asks about food, periods and blood loss.")),
    "small_cells": picture(_BSG,
        ("Гемоглобин ниже границ, и сами клетки мелкие. Чаще всего так бывает при нехватке железа. Запас железа в этом отчёте не проверяли.",
         "Гемоглобин аралықтан төмен, жасушалардың өзі де ұсақ. Көбіне темір жетіспегенде осылай болады. Бұл есепте темір қоры тексерілмеген.",
         "Haemoglobin is below range, and the cells are small. This most often comes with too little iron. The iron store was not tested in this report."),
        ("Реже мелкие клетки бывают с рождения.",
         "Сирек жағдайда жасушалар туғаннан ұсақ болады.",
         "Less often the cells are small from birth.")),
    "hidden_iron": picture(_FERRITIN,
        ("Ферритин растёт и от воспаления, поэтому сейчас он может скрывать нехватку железа.",
         "Ферритин қабыну кезінде де өседі, сондықтан қазір ол темірдің жетіспеуін жасыруы мүмкін.",
         "Ferritin also climbs with inflammation, so it may now hide a lack of iron."),
        ("Врач обычно смотрит и на другие анализы на железо.",
         "Дәрігер әдетте темірге арналған басқа анализдерге де қарайды.",
         "The doctor usually looks at other iron tests as well.")),
    "large_cells": picture(_B12,
        ("Клетки крови крупнее обычного. Причина может быть в витамине: без него клетки плохо делятся.",
         "Қан жасушалары әдеттегіден ірі. Оған дәрумен себеп болуы мүмкін: онсыз жасушалар нашар бөлінеді.",
         "The blood cells are larger than usual. The vitamin may be the reason: without it cells divide badly."),
        ("Врач обычно спрашивает о еде, желудке и кишечнике.",
         "Дәрігер әдетте тамақ, асқазан және ішек туралы сұрайды.",
         "The doctor usually asks about food, the stomach and the bowel.")),
    "three_lines": picture(_PANCYTOPENIA,
        ("Гемоглобин, лейкоциты и тромбоциты ниже границ. С этим обычно идут к врачу без задержки.",
         "Гемоглобин, лейкоциттер және тромбоциттер аралықтан төмен. Мұндайда әдетте дәрігерге кешіктірмей барады.",
         "Haemoglobin, white blood cells and platelets are below range. People usually see a doctor about this soon."),
        ("Врач проверит, как работает костный мозг.",
         "Дәрігер сүйек кемігінің жұмысын тексереді.",
         "The doctor checks how the bone marrow works.")),
    "left_shift": picture(_SHIFT,
        ("Тело выпускает в кровь молодые защитные клетки. Врачи зовут это сдвигом влево: так тело может отвечать на инфекцию.",
         "Дене қанға жас қорғаныш жасушаларын шығарады. Дәрігерлер мұны солға жылжу дейді: дене инфекцияға осылай жауап беруі мүмкін.",
         "The body sends out young defence cells. Doctors call this a left shift: the body may answer an infection this way.")),
    "germs": picture(_BRAY,
        ("СРБ, лейкоциты и нейтрофилы выше границ. Чаще так бывает при бактериальной инфекции, а ещё после травмы или операции.",
         "СРА, лейкоциттер және нейтрофилдер аралықтан жоғары. Көбіне бактериялық инфекцияда, сондай-ақ жарақаттан не операциядан кейін осылай болады.",
         "CRP, white cells and neutrophils are above range. This is often seen with a bacterial infection, and also after injury or surgery."),
        ("Где причина, эти анализы не показывают: её ищут по жалобам.",
         "Себебі қайда екенін бұл анализдер көрсетпейді: оны шағым бойынша іздейді.",
         "These tests do not show where the cause is: it is sought from the complaints.")),
    "inflammation": picture(_BRAY,
        ("СРБ выше границ, и кровь оседает быстрее обычного. Обычно так бывает, когда в теле идёт воспаление.",
         "СРА аралықтан жоғары, қан да тезірек шөгеді. Әдетте денеде қабыну жүріп жатқанда осылай болады.",
         "CRP is above range, and blood settles faster than usual. This is usually seen when there is inflammation in the body."),
        ("Где оно может быть, эти анализы не показывают.",
         "Оның қай жерде екенін бұл анализдер көрсетпейді.",
         "These tests do not show where it may be.")),
    "slow_rate": picture(_BRAY,
        ("Кровь оседает быстрее обычного, а СРБ в границах. Оседание меняется медленно и может остаться таким надолго после простуды.",
         "Қан тезірек шөгеді, ал СРА аралықта. Шөгу баяу өзгереді және суық тигеннен кейін ұзақ солай қалуы мүмкін.",
         "Blood settles faster than usual, while CRP is in range. This moves slowly and may stay so for long after a cold.")),
    "allergy": picture(_EOSINOPHILS,
        ("Эозинофилы и общий IgE выше границ вместе. Так часто бывает при аллергии, реже при глистах.",
         "Эозинофилдер де, жалпы IgE де аралықтан жоғары. Көбіне аллергияда, сирек құрт болғанда осылай болады.",
         "Eosinophils and total IgE are above range together. This is often seen with allergy, less often with worms.")),
    "thyroid_slow": picture(_NICE_THYROID,
        ("ТТГ выше границ, а свободный Т4 ниже. Так часто бывает, когда щитовидная железа работает слишком медленно.",
         "ТТГ аралықтан жоғары, ал бос Т4 төмен. Көбіне қалқанша без тым баяу жұмыс істегенде осылай болады.",
         "TSH is above range, and free T4 is below. This is often seen when the thyroid works too slowly."),
        ("Мозг подгоняет железу, а она не успевает.",
         "Ми безді асықтырады, бірақ ол үлгермейді.",
         "The brain urges the gland on, but it cannot keep up.")),
    "thyroid_slow_early": picture(_ETA_HIGH,
        ("ТТГ выше границ, а свободный Т4 пока в границах. Щитовидная железа ещё справляется. Обычно анализ повторяют через несколько месяцев.",
         "ТТГ аралықтан жоғары, ал бос Т4 әзірге аралықта. Қалқанша без әлі үлгеріп тұр. Әдетте анализді бірнеше айдан кейін қайталайды.",
         "TSH is above range, while free T4 is still in range. The thyroid still copes. The test is usually repeated in a few months."),
        ("Нередко при повторе ТТГ возвращается сам.",
         "Қайталағанда ТТГ жиі өздігінен орнына келеді.",
         "TSH often comes back by itself when the test is repeated.")),
    "thyroid_fast": picture(_NICE_THYROID,
        ("ТТГ ниже границ. Выше границ: {names}. Так часто бывает, когда железа работает слишком быстро. К врачу с этим обычно идут без задержки.",
         "ТТГ аралықтан төмен. Аралықтан жоғары: {names}. Көбіне без тым жылдам жұмыс істегенде осылай болады. Мұндайда әдетте дәрігерге кешіктірмей барады.",
         "TSH is below range. Above range: {names}. This is often seen when the thyroid works too fast. People usually see a doctor about this soon.")),
    "thyroid_fast_early": picture(_ETA_LOW,
        ("ТТГ ниже границ, а свободный Т4 в границах. Так бывает при беременности и когда щитовидная железа работает чуть быстрее. Обычно анализ повторяют.",
         "ТТГ аралықтан төмен, ал бос Т4 аралықта. Қалқанша без сәл асыққанда, сондай-ақ жүктілікте осылай болуы мүмкін. Әдетте анализді қайталайды.",
         "TSH is below range, while free T4 is in range. This can happen when the thyroid hurries a little, and in pregnancy. The test is usually repeated.")),
}  # fmt: skip
