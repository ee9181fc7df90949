"""The words for every refusal of a rule, in Russian, Kazakh and English."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.calming import Remark
from labhelp_app.clinical.reasons import ChangeReason, ConversionReason, IndexReason, NotAssessed

NOT_ASSESSED: dict[NotAssessed, Texts] = {
    NotAssessed.UNKNOWN_INDICATOR: Texts(
        "Мы не знаем этого показателя, поэтому не оцениваем его.",
        "Бұл көрсеткішті білмейміз, сондықтан бағаламаймыз.",
        "We do not know this indicator, so we do not assess it.",
    ),
    NotAssessed.NO_VALUE: Texts(
        "В строке нет результата.", "Бұл жолда нәтиже жоқ.", "There is no result in this row."
    ),
    NotAssessed.NO_RANGE: Texts(
        "Лаборатория не указала границы, а надёжных общих границ для этого показателя нет.",
        "Зертхана қалыпты аралықты көрсетпеген, ал бұл көрсеткіш үшін сенімді ортақ аралық жоқ.",
        "The laboratory gave no range, and there is no reliable general range for this indicator.",
    ),
    NotAssessed.NO_RANGE_FOR_UNIT: Texts(
        "Границы есть только в других единицах, и пересчитать их надёжно нельзя.",
        "Шектер тек басқа өлшем бірліктерінде бар, оларды сенімді түрде ауыстыру мүмкін емес.",
        "A range exists only in other units, and it cannot be converted reliably.",
    ),
    NotAssessed.UNIT_MISSING: Texts(
        "Не указана единица измерения.", "Өлшем бірлігі көрсетілмеген.", "The unit is missing."
    ),
    NotAssessed.SEX_NEEDED: Texts(
        "Границы разные для мужчин и женщин. Укажите пол в профиле.",
        "Ерлер мен әйелдер үшін аралықтар әртүрлі. Профильде жынысыңызды көрсетіңіз.",
        "The range differs for men and women. State your sex in the profile.",
    ),
    NotAssessed.BIRTH_DATE_NEEDED: Texts(
        "Границы зависят от возраста. Укажите дату рождения.",
        "Шектер жасқа байланысты. Туған күніңізді көрсетіңіз.",
        "The range depends on age. State your birth date.",
    ),
    NotAssessed.NO_RANGE_FOR_AGE: Texts(
        "Для этого возраста нет надёжных границ.",
        "Бұл жас үшін сенімді аралық жоқ.",
        "There is no reliable range for this age.",
    ),
    NotAssessed.CYCLE_PHASE_NEEDED: Texts(
        "Границы зависят от дня цикла. Укажите фазу цикла.",
        "Шектер етеккір циклінің күніне байланысты. Цикл фазасын көрсетіңіз.",
        "The range depends on the day of the cycle. State the phase of the cycle.",
    ),
    NotAssessed.NO_RANGE_IN_PREGNANCY: Texts(
        "При беременности обычные границы не подходят, а надёжных особых границ нет.",
        "Жүктілік кезінде әдеттегі аралық жарамайды, ал сенімді арнайы аралық жоқ.",
        "In pregnancy the usual range does not apply, and there is no reliable special range.",
    ),
    NotAssessed.CENSORED_UNDECIDED: Texts(
        "Лаборатория указала только «меньше» или «больше» числа. По нему нельзя сказать, в границах ли результат.",
        "Зертхана тек «кем» немесе «көп» деген санды көрсеткен. Ол бойынша нәтиженің аралықта екенін айту мүмкін емес.",
        "The laboratory printed only “less than” or “more than” a number. It does not tell whether the result is in range.",
    ),
    NotAssessed.ANSWER_NOT_UNDERSTOOD: Texts(
        "Ответ лаборатории написан словами, которые мы не можем надёжно сравнить с нормой.",
        "Зертхананың жауабы нормамен сенімді салыстыруға келмейтін сөздермен жазылған.",
        "The laboratory answered in words that we cannot reliably compare with the expected answer.",
    ),
    NotAssessed.RANGE_NOT_UNDERSTOOD: Texts(
        "Границы лаборатории не удалось прочитать однозначно.",
        "Зертхана берген аралықты бір мағынада оқу мүмкін болмады.",
        "The laboratory's range could not be read in one way only.",
    ),
}

CONVERSION: dict[ConversionReason, Texts] = {
    ConversionReason.UNKNOWN_UNIT: Texts(
        "Мы не знаем такой единицы измерения.",
        "Мұндай өлшем бірлігін білмейміз.",
        "We do not know this unit.",
    ),
    ConversionReason.DIFFERENT_PROPERTY: Texts(
        "Эти единицы измеряют разное, пересчитать нельзя.",
        "Бұл бірліктер әртүрлі нәрсені өлшейді, ауыстыруға болмайды.",
        "These units measure different things, so no conversion is possible.",
    ),
    ConversionReason.NO_MOLAR_MASS: Texts(
        "Для этого показателя нет точного множителя между массой и количеством вещества.",
        "Бұл көрсеткіш үшін масса мен зат мөлшері арасындағы дәл көбейткіш жоқ.",
        "There is no exact factor between mass and amount for this indicator.",
    ),
    ConversionReason.NOT_THE_SAME_BETWEEN_KITS: Texts(
        "Результат зависит от набора реактивов, поэтому мы оставляем единицы лаборатории.",
        "Нәтиже реактив жинағына байланысты, сондықтан зертхананың бірлігін қалдырамыз.",
        "The figure depends on the test kit, so we keep the laboratory's unit.",
    ),
    ConversionReason.LIPOPROTEIN_A: Texts(
        "Липопротеин(а) в мг/дл и в нмоль/л нельзя пересчитать: размер частиц у людей разный.",
        "Липопротеин(а) мг/дл мен нмоль/л арасында ауыстырылмайды: бөлшектердің көлемі адамдарда әртүрлі.",
        "Lipoprotein(a) in mg/dL and nmol/L cannot be converted: the particles differ in size between people.",
    ),
    ConversionReason.D_DIMER_SCALES: Texts(
        "D-димер считают по двум шкалам (FEU и DDU). Переводить одну в другую ненадёжно.",
        "D-димер екі шкаламен (FEU және DDU) есептеледі. Бірін екіншісіне ауыстыру сенімсіз.",
        "D-dimer is reported on two scales (FEU and DDU). Converting one into the other is not reliable.",
    ),
    ConversionReason.INTERNATIONAL_UNIT: Texts(
        "Международные единицы показывают действие, а не массу. Точного множителя нет.",
        "Халықаралық бірліктер массаны емес, әсерді көрсетеді. Дәл көбейткіш жоқ.",
        "International units show an effect, not a mass. There is no exact factor.",
    ),
    ConversionReason.WORDS_HAVE_NO_UNIT: Texts(
        "Результат дан словами, единиц у него нет.",
        "Нәтиже сөзбен берілген, оның өлшем бірлігі жоқ.",
        "The result is given in words and has no unit.",
    ),
}

INDEX: dict[IndexReason, Texts] = {
    IndexReason.INPUT_MISSING: Texts(
        "Для расчёта не хватает показателя.",
        "Есептеу үшін көрсеткіш жетіспейді.",
        "A figure needed for the calculation is missing.",
    ),
    IndexReason.UNIT_NOT_CONVERTIBLE: Texts(
        "Один из показателей дан в единицах, которые нельзя пересчитать для этой формулы.",
        "Көрсеткіштердің бірі осы формула үшін ауыстыруға келмейтін бірлікте берілген.",
        "One of the figures is in a unit that cannot be converted for this formula.",
    ),
    IndexReason.CENSORED_INPUT: Texts(
        "Один из показателей дан как «меньше» или «больше» числа.",
        "Көрсеткіштердің бірі «кем» немесе «көп» деп берілген.",
        "One of the figures is given only as less than or more than a number.",
    ),
    IndexReason.INPUT_NOT_POSITIVE: Texts(
        "Формула работает только с числами больше нуля.",
        "Формула тек нөлден үлкен сандармен жұмыс істейді.",
        "The formula works only with numbers above zero.",
    ),
    IndexReason.IMPLAUSIBLE_INPUT: Texts(
        "Один из показателей выглядит невозможным. Проверьте число и единицу.",
        "Көрсеткіштердің бірі мүмкін емес болып көрінеді. Санын және бірлігін тексеріңіз.",
        "One of the figures looks impossible. Check the number and the unit.",
    ),
    IndexReason.SEX_NEEDED: Texts(
        "Для расчёта нужно знать пол.",
        "Есептеу үшін жынысыңызды білу керек.",
        "The calculation needs your sex.",
    ),
    IndexReason.AGE_NEEDED: Texts(
        "Для расчёта нужен возраст.", "Есептеу үшін жасыңыз керек.", "The calculation needs your age."
    ),
    IndexReason.ADULTS_ONLY: Texts(
        "Формула проверена только для взрослых.",
        "Формула тек ересектер үшін тексерілген.",
        "The formula has been tested only in adults.",
    ),
    IndexReason.CHILDREN_ONLY: Texts(
        "Формула только для детей и подростков.",
        "Формула тек балалар мен жасөспірімдерге арналған.",
        "The formula is only for children and teenagers.",
    ),
    IndexReason.OUTSIDE_AGE: Texts(
        "Формула не проверена для этого возраста.",
        "Формула бұл жас үшін тексерілмеген.",
        "The formula has not been tested for this age.",
    ),
    IndexReason.PREGNANCY: Texts(
        "При беременности эту формулу не применяют.",
        "Жүктілік кезінде бұл формула қолданылмайды.",
        "This formula is not used in pregnancy.",
    ),
    IndexReason.FASTING_NEEDED: Texts(
        "Расчёт верен, только если кровь сдана натощак.",
        "Есеп қан аш қарынға тапсырылғанда ғана дұрыс.",
        "The calculation holds only for blood taken fasting.",
    ),
    IndexReason.TRIGLYCERIDES_TOO_HIGH: Texts(
        "Триглицериды слишком высокие для этой формулы.",
        "Триглицеридтер бұл формула үшін тым жоғары.",
        "Triglycerides are too high for this formula.",
    ),
    IndexReason.RESULT_OUTSIDE_VALIDITY: Texts(
        "Результат вышел за пределы, где формуле можно верить.",
        "Нәтиже формулаға сенуге болатын аралықтан шығып кетті.",
        "The result falls outside the limits in which the formula can be trusted.",
    ),
    IndexReason.MEASURED_VALUE_WINS: Texts(
        "Лаборатория уже дала этот показатель, расчёт не нужен.",
        "Зертхана бұл көрсеткішті берген, есептеу қажет емес.",
        "The laboratory already gave this figure, so no calculation is needed.",
    ),
    IndexReason.NOT_WITH_DIABETES: Texts(
        "Эта шкала не подходит людям с диабетом.",
        "Бұл шкала қант диабеті бар адамдарға жарамайды.",
        "This scale is not for people with diabetes.",
    ),
    IndexReason.DIABETES_NEEDED: Texts(
        "Нужно указать, есть ли диабет.",
        "Қант диабеті бар-жоғын көрсету керек.",
        "Please state whether there is diabetes.",
    ),
    IndexReason.SMOKING_NEEDED: Texts(
        "Нужно указать, курите ли вы.",
        "Темекі шегетініңізді көрсету керек.",
        "Please state whether you smoke.",
    ),
    IndexReason.BLOOD_PRESSURE_NEEDED: Texts(
        "Нужно верхнее давление.", "Жоғарғы қан қысымы керек.", "The upper blood pressure is needed."
    ),
    IndexReason.KNOWN_DISEASE: Texts(
        "Эта шкала только для людей без болезней сердца и сосудов.",
        "Бұл шкала тек жүрек-қан тамыр ауруы жоқ адамдарға арналған.",
        "This scale is only for people without heart or vessel disease.",
    ),
    IndexReason.BODY_MEASURES_NEEDED: Texts(
        "Нужны рост или вес.", "Бойыңыз немесе салмағыңыз керек.", "Height or weight is needed."
    ),
    IndexReason.UPPER_LIMIT_NEEDED: Texts(
        "Нужна верхняя граница, которую указала лаборатория.",
        "Зертхана аралығының жоғарғы мәні керек.",
        "The laboratory's own upper limit is needed.",
    ),
    IndexReason.NOT_NEEDED: Texts(
        "При таких значениях поправка не нужна.",
        "Мұндай мәндерде түзету қажет емес.",
        "With these values no correction is needed.",
    ),
}

CHANGE: dict[ChangeReason, Texts] = {
    ChangeReason.NO_EARLIER_RESULT: Texts(
        "Более раннего результата нет.", "Бұрынғы нәтиже жоқ.", "There is no earlier result."
    ),
    ChangeReason.OTHER_LABORATORY: Texts(
        "Результаты из разных лабораторий. Смотрите на границы каждой из них.",
        "Нәтижелер әртүрлі зертханадан. Әрқайсысының аралығына қараңыз.",
        "The results come from different laboratories. Look at the range of each.",
    ),
    ChangeReason.OTHER_UNIT: Texts(
        "Результаты в разных единицах, и пересчитать их надёжно нельзя.",
        "Нәтижелер әртүрлі бірлікте, оларды сенімді ауыстыру мүмкін емес.",
        "The results are in different units that cannot be converted reliably.",
    ),
    ChangeReason.NOT_A_NUMBER: Texts(
        "Результат дан словами.", "Нәтиже сөзбен берілген.", "The result is given in words."
    ),
    ChangeReason.CENSORED: Texts(
        "Один из результатов дан как «меньше» или «больше» числа.",
        "Нәтижелердің бірі «кем» немесе «көп» деп берілген.",
        "One of the results is given only as less than or more than a number.",
    ),
    ChangeReason.NO_VARIATION_DATA: Texts(
        "Нет надёжных данных о том, насколько этот показатель обычно колеблется.",
        "Бұл көрсеткіштің әдетте қаншалықты құбылатыны туралы сенімді дерек жоқ.",
        "There are no reliable data on how much this indicator usually varies.",
    ),
    ChangeReason.NOT_POSITIVE: Texts(
        "Сравнение работает только для чисел больше нуля.",
        "Салыстыру тек нөлден үлкен сандарға жарайды.",
        "The comparison works only for numbers above zero.",
    ),
    ChangeReason.SAME_DAY: Texts(
        "Оба результата за один день.", "Екі нәтиже де бір күнгі.", "Both results are of the same day."
    ),
}

REMARKS: dict[Remark, Texts] = {
    Remark.ABSOLUTE_COUNT_NORMAL: Texts(
        "Процент вне границ, но само число клеток в норме. Одно это не повод для тревоги.",
        "Пайызы аралықтан тыс, бірақ жасушалардың нақты саны қалыпты. Жалғыз осы алаңдауға себеп емес.",
        "The percentage is out of range, but the number of cells itself is normal. This alone is no cause for worry.",
    ),
}


def wording(reason: NotAssessed | ConversionReason | IndexReason | ChangeReason | Remark) -> Texts:
    """The words for the reason in ru, kk and en."""
    if isinstance(reason, NotAssessed):
        return NOT_ASSESSED[reason]
    if isinstance(reason, ConversionReason):
        return CONVERSION[reason]
    if isinstance(reason, IndexReason):
        return INDEX[reason]
    return CHANGE[reason] if isinstance(reason, ChangeReason) else REMARKS[reason]
