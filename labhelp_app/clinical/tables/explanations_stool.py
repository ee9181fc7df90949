"""What a person is told about the figures of stool."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Explanation, Texts
from labhelp_app.clinical.tables.explanations_common import (
    ASK_FAMILY,
    ASK_MORE,
    ASK_REPEAT,
    ASK_SPECIALIST,
    MEDICINES,
    MENSTRUATION,
    OTHER_LABORATORY,
    STOOL_PREPARATION,
    joined,
)

EXPLANATIONS: tuple[Explanation, ...] = (
    Explanation(
        analyte="stool_occult_blood",
        what=Texts(
            "Тест ищет кровь в кале, которую не видно глазом.",
            "Тест нәжістегі көзге көрінбейтін қанды іздейді.",
            "The test looks for blood in stool that the eye cannot see.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ бывает от геморроя, язвы, воспаления, полипов, реже от опухоли. Его обязательно проверяют дальше.",
            "Оң жауап геморройдан, жарадан, қабынудан, полиптен, сирек ісіктен болады. Оны міндетті түрде әрі қарай тексереді.",
            "A positive answer comes from piles, an ulcer, inflammation, polyps, less often a tumour. It is always checked further.",
        ),
        disturbs=joined(STOOL_PREPARATION, MEDICINES),
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
            Texts("Нужна ли мне колоноскопия?", "Маған колоноскопия керек пе?", "Do I need a colonoscopy?"),
        ),
        source="MedlinePlus: Fecal Occult Blood Test (FOBT)",
    ),
    Explanation(
        analyte="stool_occult_blood_immunochemical",
        what=Texts(
            "Этот тест ищет кровь именно из кишечника человека, еда на него не влияет.",
            "Бұл тест адам ішегінен шыққан қанды іздейді, тамақ оған әсер етпейді.",
            "This test looks for blood from the human gut; food does not affect it.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ — повод для колоноскопии. Чаще причина не рак.",
            "Оң жауап — колоноскопияға себеп. Көбіне себебі обыр емес.",
            "A positive answer is a reason for colonoscopy. Most often the cause is not cancer.",
        ),
        disturbs=MENSTRUATION,
        questions=(
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="MedlinePlus: Fecal Immunochemical Test (FIT); European guidelines for quality assurance in colorectal cancer screening",
    ),
    Explanation(
        analyte="fecal_calprotectin",
        what=Texts(
            "Кальпротектин растёт, когда кишечник воспалён.",
            "Кальпротектин ішек қабынғанда өседі.",
            "Calprotectin rises when the gut is inflamed.",
        ),
        low=Texts(
            "Низкое число говорит, что воспаление кишечника маловероятно.",
            "Санның төмен болуы ішек қабынуының ықтималдығы аз екенін білдіреді.",
            "A low figure makes inflammation of the gut unlikely.",
        ),
        high=Texts(
            "Выше обычного бывает при кишечной инфекции, болезни Крона, язвенном колите, от обезболивающих таблеток.",
            "Ішек инфекциясында, Крон ауруында, жаралы колитте, ауырсынуды басатын дәрілерден жоғары болады.",
            "A high figure is seen with gut infection, Crohn disease, ulcerative colitis, and painkillers.",
        ),
        disturbs=joined(MEDICINES, OTHER_LABORATORY),
        questions=(
            ASK_REPEAT,
            ASK_MORE,
            ASK_SPECIALIST,
        ),
        source="NICE DG11 Faecal calprotectin; MedlinePlus: Calprotectin Stool Test",
    ),
    Explanation(
        analyte="fecal_elastase",
        what=Texts(
            "Эластаза показывает, хватает ли ферментов поджелудочной железы.",
            "Эластаза ұйқы безінің ферменттері жеткілікті ме, соны көрсетеді.",
            "Elastase shows whether there are enough enzymes of the pancreas.",
        ),
        low=Texts(
            "Ниже обычного бывает, когда железа делает мало ферментов. Водянистый кал тоже занижает число.",
            "Без фермент аз түзгенде төмен болады. Сұйық нәжіс те санды төмендетеді.",
            "A low figure is seen when the pancreas makes few enzymes. Watery stool lowers it too.",
        ),
        high=Texts(
            "Высокое число значит, что ферментов хватает.",
            "Санның жоғары болуы фермент жеткілікті екенін білдіреді.",
            "A high figure means there are enough enzymes.",
        ),
        disturbs=STOOL_PREPARATION,
        questions=(
            ASK_REPEAT,
            ASK_MORE,
        ),
        source="MedlinePlus: Stool Elastase Test",
    ),
    Explanation(
        analyte="stool_h_pylori_antigen",
        what=Texts(
            "Тест показывает, есть ли хеликобактер в желудке сейчас.",
            "Тест асқазанда хеликобактер қазір бар-жоғын көрсетеді.",
            "The test shows whether Helicobacter is in the stomach now.",
        ),
        low=None,
        high=Texts(
            "Положительный ответ значит, что бактерия есть. Её лечат антибиотиками по назначению врача.",
            "Оң жауап бактерия бар екенін білдіреді. Оны дәрігердің тағайындауымен антибиотикпен емдейді.",
            "A positive answer means the germ is there. It is treated with antibiotics prescribed by a doctor.",
        ),
        disturbs=Texts(
            "Антибиотики за месяц и таблетки от изжоги за две недели до анализа дают ложный отрицательный ответ.",
            "Анализге дейін бір ай ішіндегі антибиотик пен екі апта ішіндегі қыжыл дәрісі жалған теріс жауап береді.",
            "Antibiotics within a month and heartburn tablets within two weeks before the test give a false negative answer.",
        ),
        questions=(
            ASK_SPECIALIST,
            ASK_REPEAT,
        ),
        source="Maastricht VI/Florence consensus report on Helicobacter pylori, 2022; MedlinePlus: Helicobacter Pylori (H. Pylori) Tests",
    ),
    Explanation(
        analyte="stool_parasites",
        what=Texts(
            "Под микроскопом ищут яйца глистов и других паразитов.",
            "Микроскоппен құрт жұмыртқалары мен басқа паразиттерді іздейді.",
            "Eggs of worms and other parasites are looked for under a microscope.",
        ),
        low=None,
        high=Texts(
            "Находка значит заражение. Один отрицательный ответ его не исключает, поэтому анализ сдают до трёх раз.",
            "Табылса, жұқтырғанды білдіреді. Бір теріс жауап оны жоққа шығармайды, сондықтан анализді үш ретке дейін тапсырады.",
            "A find means infection. One negative answer does not rule it out, so the test is taken up to three times.",
        ),
        disturbs=STOOL_PREPARATION,
        questions=(
            ASK_REPEAT,
            ASK_FAMILY,
        ),
        source="MedlinePlus: Ova and Parasite Test",
    ),
)
