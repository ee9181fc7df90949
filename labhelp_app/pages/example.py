"""The synthetic report of the landing page as view models (interim until the demo service lands)."""

from __future__ import annotations

from labhelp_app.interpretation.payload import PROMPT_VERSION, Payload, SentIndicator
from labhelp_app.services.view_models import (
    Change, IndicatorGroup, IndicatorRow, Paragraph, RangeBar, ReportPage, Sentence, Status, TrendPage, TrendPoint,
)

LOW = Status("low", "out", "▼", "Ниже границ")
OKAY = Status("normal", "ok", "✓", "В границах")
NEAR = Status("high", "near", "△", "Чуть выше")
NONE = Status("not_assessed", "none", "–", "Не оценён")


def _row(code, name, hint, value, unit, bar, status, text, what="", change=Change(), spark=""):
    return IndicatorRow(code, name, name, hint, value, unit, bar, status, text, "границы лаборатории" if text else "", "", change, spark,
                        what=what, meaning="Бывает по разным причинам; решает врач." if status is not OKAY else "", questions=["Нужно ли повторить анализ?"] if status is not OKAY else [])


def example_report(language: str) -> ReportPage:
    """Return the page."""
    att = [
        _row("ferritin", "Ферритин", "Запасы железа", "9", "мкг/л", RangeBar("both", "13", "150", 23.5), LOW, "13 – 150", "Белок, в котором организм хранит железо.", Change("real", "Изменение настоящее: −36 %", "out", "−36 %", "16", "20.04.2025"), "M2 6 L28 9 L54 15 L82 18"),
        _row("ldl", "Холестерин ЛПНП", "«Плохой» холестерин", "3,2", "ммоль/л", RangeBar("upto", "", "до 3,0", 79), NEAR, "до 3,0", "Частицы, которые разносят холестерин по сосудам."),
    ]
    ok = [
        _row("hgb", "Гемоглобин", "Переносит кислород", "128", "г/л", RangeBar("both", "120", "155", 36), OKAY, "120 – 155", "Белок в эритроцитах."),
        _row("glu", "Глюкоза", "Натощак", "5,1", "ммоль/л", RangeBar("both", "4,1", "5,9", 53), OKAY, "4,1 – 5,9", "Сахар крови."),
        _row("tsh", "ТТГ", "Гормон гипофиза", "2,1", "мкМЕ/мл", RangeBar("both", "0,4", "4,0", 48), OKAY, "0,4 – 4,0", "Управляет щитовидной железой."),
        _row("alb", "Альбумин", "Белок крови", "39", "г/л", RangeBar(), NONE, "На бланке нет границ"),
    ]
    return ReportPage("demo", "14.10.2026", "2026-10-14", "", "text", 1, "Два показателя вне границ, один изменился по-настоящему", 6, 3, 2, 1, [], att,
                      [IndicatorGroup("all", "Остальные показатели", ok)], [], [Paragraph("", [Sentence("Ферритин ниже границ вместе с нормальным гемоглобином значит, что запасы железа невелики, а кислород кровь переносит как обычно.", ["ferritin"])])], ["Что могло снизить запасы железа?"], False)


def example_payload(language: str) -> str:
    """Return the bytes."""
    return Payload("female", "35-39", language, "simple", PROMPT_VERSION, (SentIndicator("ferritin", "Ferritin", "9", "ug/L", "13", "150", "laboratory", "low", "clear", "real", -36),)).to_bytes().decode()


def example_trend(language: str) -> TrendPage:
    """Return the trend."""
    def p(at, on, v, n, lo, hi, st, ch=""):
        return TrendPoint(at, on, v, "мкг/л", n, lo, hi, f"{lo:g} – {hi:g}", "", st, Change("x" if ch else "", ch, "out" if "−" in ch else "none"), "")
    pts = [p("2024-03-10", "10.03.2024", "41", 41, 15, 140, OKAY), p("2024-10-12", "12.10.2024", "36", 36, 15, 140, OKAY, "Обычные колебания"), p("2025-04-20", "20.04.2025", "16", 16, 15, 140, OKAY, "Настоящее: −55 %"), p("2026-03-02", "02.03.2026", "11", 11, 13, 150, LOW, "Настоящее: −31 %"), p("2026-10-14", "14.10.2026", "9", 9, 13, 150, LOW, "Обычные колебания")]
    return TrendPage("ferritin", "Ферритин", "Сыворотка", "мкг/л", "Ферритин: 9, по-настоящему снизился", LOW, pts, [""], "", "", None, None, "", "")
