"""The fixed words of every red flag, in Russian, Kazakh and English."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Texts

_CALL_RU = (
    "Позвоните 103 или 112 или сразу обратитесь в приёмное отделение больницы и покажите этот результат."
)
_CALL_KK = "103 немесе 112 нөміріне қоңырау шалыңыз немесе бірден аурухананың қабылдау бөліміне барып, осы нәтижені көрсетіңіз."
_CALL_EN = "Call 103 or 112, or go straight to a hospital emergency department, and show this result."
_TODAY_RU = "Свяжитесь с врачом сегодня и покажите этот результат. Если вам плохо, звоните 103 или 112."
_TODAY_KK = "Бүгін дәрігерге хабарласып, осы нәтижені көрсетіңіз. Жағдайыңыз нашар болса, 103 немесе 112 нөміріне қоңырау шалыңыз."
_TODAY_EN = "Contact a doctor today and show this result. If you feel unwell, call 103 or 112."


def _now(ru: str, kk: str, en: str) -> Texts:
    return Texts(f"{ru} {_CALL_RU}", f"{kk} {_CALL_KK}", f"{en} {_CALL_EN}")


def _today(ru: str, kk: str, en: str) -> Texts:
    return Texts(f"{ru} {_TODAY_RU}", f"{kk} {_TODAY_KK}", f"{en} {_TODAY_EN}")


TEXTS: dict[str, Texts] = {
    "potassium_low": _now(
        "Калий очень низкий. Это может нарушить работу сердца и мышц.",
        "Калий өте төмен. Бұл жүрек пен бұлшықеттердің жұмысын бұзуы мүмкін.",
        "Potassium is very low. This can disturb the heart and the muscles.",
    ),
    "potassium_high": _now(
        "Калий очень высокий. Это может быть опасно для сердца.",
        "Калий өте жоғары. Бұл жүрекке қауіпті болуы мүмкін.",
        "Potassium is very high. This can be dangerous for the heart.",
    ),
    "potassium_high_haemolysed": _today(
        "Калий очень высокий, но лаборатория отметила гемолиз: клетки крови разрушились в пробирке, и показатель мог вырасти из-за этого. Анализ нужно срочно повторить.",
        "Калий өте жоғары, бірақ зертхана гемолизді белгілеген: қан жасушалары пробиркада бұзылып, көрсеткіш содан өсуі мүмкін. Талдауды шұғыл қайталау керек.",
        "Potassium is very high, but the laboratory noted haemolysis: blood cells broke up in the tube, and that alone can raise the figure. The test must be repeated soon.",
    ),
    "sodium_low": _now(
        "Натрий очень низкий. Это может вызвать спутанность сознания и судороги.",
        "Натрий өте төмен. Бұл сананың шатасуына және құрысуға әкелуі мүмкін.",
        "Sodium is very low. This can cause confusion and seizures.",
    ),
    "sodium_high": _now(
        "Натрий очень высокий. Организму может сильно не хватать воды.",
        "Натрий өте жоғары. Ағзаға су қатты жетіспеуі мүмкін.",
        "Sodium is very high. The body may be badly short of water.",
    ),
    "glucose_low": _now(
        "Сахар в крови очень низкий. Если человек в сознании и может глотать, дайте сладкое питьё.",
        "Қандағы қант өте төмен. Адам есінде болса және жұта алса, тәтті сусын беріңіз.",
        "Blood sugar is very low. If the person is awake and can swallow, give a sweet drink.",
    ),
    "glucose_high": _now(
        "Сахар в крови очень высокий. Это требует срочной помощи.",
        "Қандағы қант өте жоғары. Бұл шұғыл көмекті қажет етеді.",
        "Blood sugar is very high. This needs urgent care.",
    ),
    "calcium_low": _now(
        "Кальций очень низкий. Это может вызвать судороги и нарушить ритм сердца.",
        "Кальций өте төмен. Бұл құрысуға және жүрек ырғағының бұзылуына әкелуі мүмкін.",
        "Calcium is very low. This can cause cramps and disturb the heart rhythm.",
    ),
    "calcium_high": _now(
        "Кальций очень высокий. Это может нарушить работу сердца, почек и сознание.",
        "Кальций өте жоғары. Бұл жүрек пен бүйректің жұмысын және сананы бұзуы мүмкін.",
        "Calcium is very high. This can disturb the heart, the kidneys and clear thinking.",
    ),
    "calcium_ionised_low": _now(
        "Ионизированный кальций очень низкий. Это может вызвать судороги и нарушить ритм сердца.",
        "Иондалған кальций өте төмен. Бұл құрысуға және жүрек ырғағының бұзылуына әкелуі мүмкін.",
        "Ionised calcium is very low. This can cause cramps and disturb the heart rhythm.",
    ),
    "calcium_ionised_high": _now(
        "Ионизированный кальций очень высокий. Это может нарушить работу сердца, почек и сознание.",
        "Иондалған кальций өте жоғары. Бұл жүрек пен бүйректің жұмысын және сананы бұзуы мүмкін.",
        "Ionised calcium is very high. This can disturb the heart, the kidneys and clear thinking.",
    ),
    "magnesium_low": _today(
        "Магний очень низкий. Это может нарушить ритм сердца и вызвать судороги.",
        "Магний өте төмен. Бұл жүрек ырғағын бұзып, құрысуға әкелуі мүмкін.",
        "Magnesium is very low. This can disturb the heart rhythm and cause cramps.",
    ),
    "magnesium_high": _today(
        "Магний очень высокий. Это может вызвать слабость и замедлить сердце.",
        "Магний өте жоғары. Бұл әлсіздікке және жүректің баяулауына әкелуі мүмкін.",
        "Magnesium is very high. This can cause weakness and slow the heart.",
    ),
    "hemoglobin_low": _now(
        "Гемоглобин очень низкий. Органам может не хватать кислорода.",
        "Гемоглобин өте төмен. Ағзаларға оттегі жетіспеуі мүмкін.",
        "Haemoglobin is very low. The organs may be short of oxygen.",
    ),
    "hemoglobin_high": _today(
        "Гемоглобин очень высокий. Кровь может быть слишком густой.",
        "Гемоглобин өте жоғары. Қан тым қою болуы мүмкін.",
        "Haemoglobin is very high. The blood may be too thick.",
    ),
    "platelets_low": _today(
        "Тромбоциты очень низкие. Может легко начаться кровотечение. Если кровь идёт и не останавливается или болит голова, звоните 103.",
        "Тромбоциттер өте төмен. Қан оңай кетуі мүмкін. Қан тоқтамаса немесе бас ауырса, 103-ке қоңырау шалыңыз.",
        "Platelets are very low. Bleeding may start easily. If bleeding does not stop or the head aches, call 103.",
    ),
    "platelets_high": _today(
        "Тромбоциты очень высокие. Могут образоваться сгустки крови.",
        "Тромбоциттер өте жоғары. Қан ұйындылары пайда болуы мүмкін.",
        "Platelets are very high. Blood clots may form.",
    ),
    "leukocytes_low": _today(
        "Лейкоциты очень низкие. Организму трудно бороться с инфекцией. При температуре 38 °C и выше звоните 103.",
        "Лейкоциттер өте төмен. Ағзаға инфекциямен күресу қиын. Дене қызуы 38 °C және одан жоғары болса, 103-ке қоңырау шалыңыз.",
        "White blood cells are very low. The body finds it hard to fight infection. With a temperature of 38 °C or more, call 103.",
    ),
    "leukocytes_high": _today(
        "Лейкоциты очень высокие. Врачу нужно скоро найти причину.",
        "Лейкоциттер өте жоғары. Дәрігер себебін тез арада анықтауы керек.",
        "White blood cells are very high. A doctor needs to find out why soon.",
    ),
    "neutrophils_absolute_low": _today(
        "Нейтрофилы очень низкие. Организму трудно бороться с инфекцией. При температуре 38 °C и выше сразу звоните 103.",
        "Нейтрофилдер өте төмен. Ағзаға инфекциямен күресу қиын. Дене қызуы 38 °C және одан жоғары болса, бірден 103-ке қоңырау шалыңыз.",
        "Neutrophils are very low. The body finds it hard to fight infection. With a temperature of 38 °C or more, call 103 at once.",
    ),
    "inr_high": _now(
        "МНО очень высокое. Кровь сворачивается слишком медленно, может начаться кровотечение.",
        "ХҚҚ (МНО) өте жоғары. Қан тым баяу ұйиды, қан кетуі мүмкін.",
        "INR is very high. The blood clots too slowly, and bleeding may start.",
    ),
    "creatinine_high": _today(
        "Креатинин очень высокий. Почки могут плохо справляться со своей работой.",
        "Креатинин өте жоғары. Бүйрек өз жұмысын нашар атқаруы мүмкін.",
        "Creatinine is very high. The kidneys may not be coping with their work.",
    ),
    "bilirubin_total_high": _today(
        "Билирубин очень высокий. Печень или желчные пути могут работать плохо.",
        "Билирубин өте жоғары. Бауыр немесе өт жолдары нашар жұмыс істеуі мүмкін.",
        "Bilirubin is very high. The liver or bile ducts may be working badly.",
    ),
    "lactate_high": _now(
        "Лактат очень высокий. Тканям может не хватать кислорода.",
        "Лактат өте жоғары. Тіндерге оттегі жетіспеуі мүмкін.",
        "Lactate is very high. The tissues may be short of oxygen.",
    ),
    "fibrinogen_low": _now(
        "Фибриноген очень низкий. Может начаться кровотечение.",
        "Фибриноген өте төмен. Қан кетуі мүмкін.",
        "Fibrinogen is very low. Bleeding may start.",
    ),
    "troponin_high": _now(
        "Тропонин выше границы лаборатории. Так бывает при повреждении сердца, а иногда и по другим причинам: это решает врач.",
        "Тропонин зертхана шегінен жоғары. Бұл жүрек зақымданғанда, кейде басқа себептен де болады: оны дәрігер анықтайды.",
        "Troponin is above the laboratory's limit. This happens when the heart is injured, and sometimes for other reasons: a doctor decides.",
    ),
    "glucose_with_ketones": _now(
        "Сахар в крови высокий, и есть кетоны. Вместе это может быть опасным состоянием при диабете.",
        "Қандағы қант жоғары және кетондар бар. Бірге бұл қант диабетіндегі қауіпті жағдай болуы мүмкін.",
        "Blood sugar is high and ketones are present. Together this can be a dangerous state in diabetes.",
    ),
    "liver_with_jaundice": _today(
        "Ферменты печени и билирубин повышены вместе. Это может говорить о сильном повреждении печени.",
        "Бауыр ферменттері мен билирубин бірге жоғарылаған. Бұл бауырдың қатты зақымданғанын білдіруі мүмкін.",
        "Liver enzymes and bilirubin are raised together. This may point to severe injury of the liver.",
    ),
}
