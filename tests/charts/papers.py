"""Invented trends for drawing: no person has these values."""

from __future__ import annotations

from labhelp_app.services.view_models import Change, Status, TrendPage, TrendPoint

LOW = Status("low", "out", "▼", "Ниже границ")
FINE = Status("normal", "ok", "✓", "В границах")
UNKNOWN = Status("not_assessed", "none", "–", "Не оценён")


def point(at: str, number: float | None, **given) -> TrendPoint:
    day = f"{at[8:10]}.{at[5:7]}.{at[:4]}"
    fields = {
        "value": str(number).replace(".", ","),
        "unit": "мкг/л",
        "low": 15.0,
        "high": 140.0,
        "range_text": "15 – 140",
        "laboratory": "ОБРАЗЕЦ",
        "status": FINE,
        "change": Change(),
        "report_id": "r1",
    }
    return TrendPoint(at=at, taken_on=day, number=number, **{**fields, **given})


def trend(*points: TrendPoint, **given) -> TrendPage:
    fields = {
        "code": "ferritin",
        "name": "Ферритин",
        "specimen": "Сыворотка",
        "unit": "мкг/л",
        "headline": "",
        "status": LOW,
        "series_titles": [],
        "variation_text": "",
        "personal_band_text": "",
        "personal_low": None,
        "personal_high": None,
        "source": "",
        "what": "",
    }
    return TrendPage(points=list(points), **{**fields, **given})
