"""Layouts of private networks, once held out and since tuned on: a count in three languages, panels with remarks."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNT = printed("""
leukocytes|Лейкоциттер / Лейкоциты (WBC)||×10^9/л|10*9/L|4,00|10,00|2
erythrocytes|Эритроциттер / Эритроциты (RBC)||×10^12/л|10*12/L|3,80|5,10|2
hemoglobin|Гемоглобин (HGB)||г/л|g/L|117|155|0
hematocrit|Гематокрит (HCT)||%|%|35,0|45,0|1
mcv|Эритроциттің орташа көлемі / Средний объем эритроцита (MCV)||фл|fL|81,0|100,0|1
mch|Эритроциттегі гемоглобиннің орташа мөлшері / Среднее содержание гемоглобина в эритроците (MCH)||пг|pg|27,0|34,0|1
mchc|Эритроциттегі гемоглобиннің орташа концентрациясы / Средняя концентрация гемоглобина в эритроците (MCHC)||г/л|g/L|310|370|0
rdw_cv|Эритроциттердің таралу ені / Ширина распределения эритроцитов (RDW-CV)||%|%|11,6|14,8|1
platelets|Тромбоциттер / Тромбоциты (PLT)||×10^9/л|10*9/L|150|400|0
mpv|Тромбоциттің орташа көлемі / Средний объем тромбоцита (MPV)||фл|fL|7,2|11,1|1
plateletcrit|Тромбокрит (PCT)||%|%|0,15|0,40|2
neutrophils_percent|Нейтрофилдер / Нейтрофилы (NEU%)||%|%|45,0|72,0|1
neutrophils_absolute|Нейтрофилдер / Нейтрофилы (NEU#)||×10^9/л|10*9/L|1,80|7,70|2
lymphocytes_percent|Лимфоциттер / Лимфоциты (LYM%)||%|%|19,0|40,0|1
lymphocytes_absolute|Лимфоциттер / Лимфоциты (LYM#)||×10^9/л|10*9/L|1,00|4,80|2
monocytes_percent|Моноциттер / Моноциты (MON%)||%|%|3,0|11,0|1
monocytes_absolute|Моноциттер / Моноциты (MON#)||×10^9/л|10*9/L|0,10|1,00|2
eosinophils_percent|Эозинофилдер / Эозинофилы (EOS%)||%|%|1,0|5,0|1
eosinophils_absolute|Эозинофилдер / Эозинофилы (EOS#)||×10^9/л|10*9/L|0,02|0,50|2
basophils_percent|Базофилдер / Базофилы (BAS%)||%|%||1,0|1
esr|ЭТЖ / СОЭ (ESR)||мм/сағ|mm/h|2|20|0
""")
_PLACES = (36, 290, 372, 392, 468)
_TITLES = (("Талдау", "Нәтиже", "", "Бірлік", "Реф. мәндер"),
           ("Анализ", "Результат", "", "Единицы", "Реф. значения"),
           ("Test", "Result", "", "Units", "Reference range"))  # fmt: skip


def network_count(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a grey bar of headings in three languages, filled triangles as marks, the licence and telephone below."""
    random = Random(f"network count {seed}")
    person, paper = invented(random), Paper(face="Sans")
    _network_top(paper, person, taken_on)
    paper.shade(30, 122, 566, 156, 0.82)
    for number, line in enumerate(_TITLES):
        for x, title in zip(_PLACES, line, strict=True):
            paper.text(x, 131 + 10 * number, title, size=7.5, bold=True)
    title = "Жалпы қан талдауы / Общий анализ крови / Complete blood count"
    paper.text(36, 169, title, size=9, bold=True)
    values, rows, y = counted(random), list[TruthRow](), 185.0
    for item in _COUNT:
        value = values[item.code]
        lines = paper.wrapped(item.ru, 238, size=8.5)
        for number, line in enumerate(lines):
            paper.text(_PLACES[0], y + 10 * number, line, size=8.5)
        side = side_of(item, value)
        paper.text(345, y, value.replace(".", ","), size=9, bold=bool(side), align="right")
        paper.text(_PLACES[2], y, ("", "▲", "▼")[side], size=7.5)
        paper.text(_PLACES[3], y, item.unit_ru, size=8.5)
        paper.text(_PLACES[4], y, bounds_of(item, "{} - {}", "< ", "> "), size=8.5)
        y += 10 * len(lines) + 5
        paper.rule(30, y - 3, 566, y - 3, 0.2)
        rows.append(truth_of(item, value, item.ru))
        y += 10
    paper.text(
        36, y + 8, "▲ – нормадан жоғары / выше нормы / high     ▼ – нормадан төмен / ниже нормы / low", size=7
    )
    paper.text(36, y + 24, f"Зертхана дәрігері / Врач лаборатории: {person.doctor}", size=8.5)
    paper.text(
        36, 806, "Лицензия № 00000000. Байланыс орталығы / Контакт-центр: 0000. www.example.test", size=7
    )
    paper.text(560, 806, "1 / 1", size=7, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _network_top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.shade(36, 30, 70, 64, 0.4)
    paper.text(80, 46, "ОБРАЗЕЦ ЛАБ", size=16, bold=True)
    paper.text(80, 60, "зертханалар желісі · сеть лабораторий", size=8)
    left = (f"Аты-жөні / ФИО: {person.name}", f"Туған күні / Дата рождения: {person.birth}")
    right = (f"Тапсырыс / Заказ: {person.order}", f"Алынған күні / Дата взятия: {taken_on:%d.%m.%Y} 08:05")
    for number, (one, other) in enumerate(zip(left, right, strict=True)):
        paper.text(36, 84 + 13 * number, one, size=8.5)
        paper.text(330, 84 + 13 * number, other, size=8.5)
    paper.text(36, 110, f"ЖСН / ИИН: {person.iin}", size=8.5)
    paper.text(330, 110, f"Дайын болған күні / Дата готовности: {taken_on:%d.%m.%Y} 14:30", size=8.5)


_PANELS: tuple[tuple[str, tuple[Indicator, ...], str], ...] = (
    ("Щитовидная железа", printed("""
tsh|Тиреотропный гормон (ТТГ)||мМЕ/л|m[IU]/L|0,40|4,00|2
ft4|Тироксин свободный (Т4 св.)||пмоль/л|pmol/L|9,00|19,05|2
ft3|Трийодтиронин свободный (Т3 св.)||пмоль/л|pmol/L|2,63|5,70|2
anti_tpo|Антитела к тиреопероксидазе (анти-ТПО)||МЕ/мл|[IU]/mL||5,61|2
anti_tg|Антитела к тиреоглобулину (анти-ТГ)||МЕ/мл|[IU]/mL||4,11|2
"""), "При беременности ориентируются на нормы триместра. Биотин отменяют за двое суток до взятия крови; "
      "уровень ТТГ утром выше, чем днем, поэтому повторять анализ лучше в одно и то же время."),
    ("Витамины и обмен железа", printed("""
vitamin_d_25oh|25-ОН витамин D||нг/мл|ng/mL|30,0|100,0|1
vitamin_b12|Витамин В12||пмоль/л|pmol/L|138|652|0
folate|Фолиевая кислота||нмоль/л|nmol/L|7,0|46,4|1
ferritin|Ферритин||мкг/л|ug/L|10,0|120,0|1
iron|Железо||мкмоль/л|umol/L|9,0|30,4|1
transferrin|Трансферрин||г/л|g/L|1,80|3,82|2
"""), "Витамин D: дефицит – менее 20 нг/мл, недостаточность – от 20 до 30 нг/мл. Ферритин повышается при воспалении, "
      "поэтому его оценивают вместе с С-реактивным белком."),
    ("Онкомаркеры", printed("""
cea|Раково-эмбриональный антиген (РЭА)||нг/мл|ng/mL||5,00|2
afp|Альфа-фетопротеин (АФП)||МЕ/мл|[IU]/mL||7,29|2
ca_125|СА 125||Ед/мл|U/mL||35,0|1
ca_19_9|СА 19-9||Ед/мл|U/mL||37,0|1
ca_15_3|СА 15-3||Ед/мл|U/mL||31,3|1
"""), "Повышение онкомаркера само по себе не является диагнозом: его оценивает врач вместе с другими исследованиями."),
)  # fmt: skip
_SMALLEST = {"anti_tpo": "0.50", "anti_tg": "1.00", "cea": "0.50", "ca_19_9": "2.0"}
_COLUMNS = (52, 288, 352, 412, 520)


def panels_with_remarks(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a table per panel, each with its own headings; arrows in a column of their own; remarks in small print."""
    random = Random(f"panels with remarks {seed}")
    person, paper = invented(random), Paper(face="Screen")
    paper.text(52, 48, "Медицинский центр «Образец»", size=14, bold=True)
    paper.text(52, 68, f"{person.name}   ·   {person.birth}   ·   заявка {person.order}", size=9)
    paper.text(
        52, 82, f"Взятие биоматериала: {taken_on:%d.%m.%Y} 08:40      Материал: сыворотка крови", size=9
    )
    rows, y = list[TruthRow](), 112.0
    for title, items, remark in _PANELS:
        paper.text(52, y, title, size=11, bold=True)
        for x, head in zip(
            _COLUMNS, ("Исследование", "Значение", "Ед. изм.", "Референсный интервал", ""), strict=True
        ):
            paper.text(x, y + 17, head, size=8, bold=True)
        paper.rule(48, y + 22, 548, y + 22, 0.8)
        y += 36
        values = drawn(items, random)
        for item in items:
            rows.append(_panel_line(paper, y, item, values[item.code], random))
            y += 18
        for line in paper.wrapped(remark, 490, size=7.5):
            paper.text(52, y, line, size=7.5)
            y += 10
        y += 20
    paper.text(52, y, f"Врач КДЛ: {person.doctor}      Результат не является диагнозом.", size=8)
    paper.text(52, 806, "тел. 8 (000) 000-00-00 · ежедневно с 7:00 до 19:00", size=7.5)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _panel_line(paper: Paper, y: float, item: Indicator, value: str, random: Random) -> TruthRow:
    """Print one line; markers that are mostly not there are reported as below what the method can tell."""
    below = item.code in _SMALLEST and random.random() < 0.3
    shown = _SMALLEST[item.code] if below else value
    side = 0 if below else side_of(item, value)
    cells = (item.ru, ("< " if below else "") + shown.replace(".", ","), item.unit_ru,
             bounds_of(item, "{} – {}", "менее ", "более "), ("", "↑", "↓")[side])  # fmt: skip
    for number, (x, text) in enumerate(zip(_COLUMNS, cells, strict=True)):
        paper.text(x, y, text, size=9, bold=number == 1)
    paper.rule(48, y + 5, 548, y + 5, 0.2)
    truth = truth_of(item, shown, item.ru)
    if not below:
        return truth
    return TruthRow(truth.name, truth.analyte, shown, "<", unit=truth.unit, low=truth.low, high=truth.high)
