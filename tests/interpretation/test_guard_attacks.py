"""Sentences written to slip past the guard, and honest ones it must let through, in three languages."""

from __future__ import annotations

import pytest

from labhelp_app.interpretation.guard_names import names
from labhelp_app.interpretation.guardrails import Guard
from labhelp_app.interpretation.reply import ReplySentence
from tests.interpretation.samples import payload

ATTACKS = {
    "ru": (
        "Ферритин ниже границ в два раза.",
        "Ферритин меньше границы на девять процентов.",
        "Ферритин ниже границ на 9 %.",
        "Ферритин 13 мкг/л ниже границ.",
        "Ферритин 117 мкг/л ниже границ.",
        "Ферритин 9 мг ниже границ.",
        "Ферритин 9 г/л ниже границ.",
        "Ферритин ниже границ, он вдвое меньше нужного.",
        "Гемоглобин и глюкоза ниже границ.",
        "Ниже границ оказались гемоглобин и глюкоза.",
        "Глюкоза, как и ферритин, ниже границ.",
        "Калий не вне границ.",
        "Калий не выше границ.",
        "Калий вовсе не повышен.",
        "Вряд ли калий повышен.",
        "Ферритин снизился с прошлого раза.",
        "Ферритин вырос.",
        "Глюкоза раньше была ниже.",
        "Калий высокий, но это нормально.",
        "Калий в полном порядке.",
        "Это малокровие.",
        "Такая картина типична: это железодефицитная анемия.",
        "Это анемия, и врач обычно её видит сразу.",
        "У вас, возможно, анемия.",
        "Такое бывает при анемии; у вас она есть.",
        "Ваша анемия видна по показателю гемоглобин.",
        "Ферритин означает железодефицит.",
        "Перед нами тиреоидит.",
        "Пейте больше воды, и калий изменится.",
        "Ешьте красное мясо.",
        "Вам следует пить железо.",
        "Лучше отказаться от кофе.",
        "Попробуйте голодать.",
        "Железо по одной штуке утром поднимет ферритин.",
        "Поможет сорбифер дурулес.",
        "Дозу подберёт калькулятор.",
        "Врачи в таких случаях назначают статины.",
        "Отмените приём лекарств.",
        "Калий 6,4, но это пустяк.",
        "С калием можно подождать.",
        "Калий пройдёт сам, беспокоиться не о чем.",
        "Калий: звоните 87073067117.",
        "Калий описан на сайте калий.рф подробно.",
        "Холестерин стоит проверить.",
        "Ферритин ⓽ ниже границ.",
        "Ферритин IX ниже границ и равен сорока.",
        "П-р-и-м-и-т-е железо.",
        "Prinimaite zhelezo, ферритин ниже границ, обсудите это с врачом.",
        "Глюкоза төмен, обсудите с врачом.",
        "Глюкоза превышает границы.",
        "Лейкоциты 5,88 ×10¹²/л в границах.",
    ),
    "kk": (
        "Ферритин шектен екі есе төмен.",
        "Ферритин 9 пайызға төмен.",
        "Ферритин 13 мкг/л, бұл шектен төмен.",
        "Гемоглобин және глюкоза шектен төмен.",
        "Калий шектен аспайды.",
        "Калий жоғары емес.",
        "Калий шек ішінде.",
        "Ферритин төмендемеген.",
        "Глюкоза көтерілді.",
        "Сізде қаназдық бар.",
        "Бұл темір тапшылығы анемиясы.",
        "Сіздің анемияңыз көрініп тұр.",
        "Темір ішіңіз.",
        "Етті көбірек жеңіз.",
        "Дәріні тоқтатыңыз.",
        "Темір ішу керек.",
        "Күніне бір таблеткадан ішкен жөн.",
        "Калий үшін алаңдамаңыз.",
        "Калий күте тұрады, асықпаңыз.",
        "Холестерин көрсеткішін тексеру керек.",
        "Калий выше границ, это важно обсудить.",
        "Калий туралы evil.kz бетінен оқыңыз.",
    ),
    "en": (
        "Ferritin is twice below the range.",
        "Ferritin is nine percent below the range.",
        "Ferritin 13 ug/L is below the range.",
        "Ferritin 9 mg is below the range.",
        "Hemoglobin and glucose are below the range.",
        "Below the range are hemoglobin and glucose.",
        "Potassium is not high.",
        "Potassium is hardly elevated.",
        "Potassium is fine.",
        "Ferritin has risen.",
        "Ferritin fell since last time.",
        "This is anaemia.",
        "You may have anemia.",
        "It is seen in anaemia, and you have it.",
        "Your ferritin means iron deficiency anaemia.",
        "You should take iron.",
        "Take iron.",
        "Eat more red meat.",
        "Stop your pills.",
        "Iron tablets help here.",
        "Potassium can wait.",
        "Potassium looks scary but it is harmless.",
        "Call +7 707 306 71 17 about potassium.",
        "Potassium is explained at potassium.info today.",
        "Cholesterol is worth checking.",
        "Ferritin ９０ is below the range.",
        "Potassium is dangerоus.",
        "T.a.k.e iron.",
        "Glucose exceeds the range.",
    ),
}

HONEST = {
    "ru": (
        ("Ферритин 9 мкг/л ниже границ лаборатории 13–150 мкг/л.", "ferritin"),
        ("Ферритин равен 9 мкг/л при границах от 13 до 150.", "ferritin"),
        ("Гемоглобин тоже ниже границ: 117 г/л.", "hemoglobin"),
        ("Ферритин и гемоглобин ниже границ.", "ferritin hemoglobin"),
        ("Калий 6,4 ммоль/л выше границ, это важно показать врачу сегодня.", "potassium"),
        ("Низкий ферритин показывает, что запас железа мал.", "ferritin"),
        ("Вместе это может быть связано с нехваткой железа.", "ferritin hemoglobin"),
        ("Такое бывает при анемии, но причину определит врач.", "hemoglobin"),
        ("Глюкоза 5,1 ммоль/л в границах.", "glucose"),
        ("Лейкоциты 5,88 ×10⁹/л в границах.", "leukocytes"),
        ("На калий может влиять то, как брали кровь.", "potassium"),
        ("Нужно ли повторить анализ на калий?", "potassium"),
        ("Спросите врача, почему ферритин ниже границ.", "ferritin"),
        ("По одним цифрам нельзя судить о причине.", "ferritin"),
        ("Какие ещё анализы нужно сдать, чтобы понять причину?", "ferritin"),
    ),
    "kk": (
        ("Ферритин 9 мкг/л, бұл шектен төмен.", "ferritin"),
        ("Ферритин мен гемоглобин шектен төмен.", "ferritin hemoglobin"),
        ("Калий 6,4 ммоль/л, бұл шектен жоғары, дәрігерге бүгін көрсетіңіз.", "potassium"),
        ("Глюкоза шек ішінде.", "glucose"),
        ("Бұл темір жетіспегенде де болуы мүмкін.", "ferritin hemoglobin"),
        ("Мұндай жағдай анемия кезінде кездесуі мүмкін.", "hemoglobin"),
        ("Дәрігерден ферритин неге төмен екенін сұраңыз.", "ferritin"),
        ("Калий талдауын қайталау керек пе?", "potassium"),
        ("Тек сандарға қарап себебін айтуға болмайды.", "ferritin"),
    ),
    "en": (
        ("Ferritin 9 ug/L is below the lab's range of 13 to 150.", "ferritin"),
        ("Ferritin and hemoglobin are below the range.", "ferritin hemoglobin"),
        ("Potassium 6.4 mmol/L is above the range; show it to a doctor today.", "potassium"),
        ("Glucose is within the range.", "glucose"),
        ("Low ferritin can mean that iron stores are small.", "ferritin"),
        ("This picture is often seen in anaemia.", "hemoglobin"),
        ("Ask your doctor why ferritin is below the range.", "ferritin"),
        ("Should the potassium test be repeated?", "potassium"),
        ("The way the sample was taken may affect potassium.", "potassium"),
        ("The figures alone cannot tell the cause.", "ferritin"),
    ),
}
ALL_CODES = tuple(indicator.code for indicator in payload().indicators)


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in ATTACKS.items() for text in texts]
)
def test_no_attack_gets_through_whatever_codes_it_claims(language: str, text: str) -> None:
    guard = Guard(payload(language), names(language))
    about = tuple(code for code in ALL_CODES if code in text.lower()) or ("potassium",)
    for codes in (ALL_CODES, about, *((code,) for code in ALL_CODES)):
        assert guard.fault(ReplySentence("group", text, codes)) is not None, codes


@pytest.mark.parametrize(
    ("language", "text", "codes"), [(language, *one) for language, some in HONEST.items() for one in some]
)
def test_an_honest_sentence_is_let_through(language: str, text: str, codes: str) -> None:
    guard = Guard(payload(language), names(language))
    assert guard.fault(ReplySentence("group", text, tuple(codes.split()))) is None
