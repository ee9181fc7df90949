"""All synthetic papers of the benchmark, and the two that browser tests put in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from benchmarks.reading.layouts.analyser_print import analyser_print, side_by_side
from benchmarks.reading.layouts.bilingual_lab import kdl_like
from benchmarks.reading.layouts.chain_lab import chain_form, phase_form
from benchmarks.reading.layouts.cumulative import cumulative
from benchmarks.reading.layouts.english import english_form
from benchmarks.reading.layouts.form_098 import form_098
from benchmarks.reading.layouts.held_out import polyclinic_sheet, private_form
from benchmarks.reading.layouts.held_out_machines import hormone_form, printer_sheet
from benchmarks.reading.layouts.portal import kazakh_form, portal_cards
from benchmarks.reading.layouts.serology import serology_form
from benchmarks.reading.layouts.shuffled import shuffled
from benchmarks.reading.layouts.unseen import day_sheet, stacked_names
from benchmarks.reading.layouts.urine import urine_form
from benchmarks.reading.truth import Specimen, Truth

__all__ = ["LAYOUTS", "all_specimens", "form_098", "kdl_like"]

LAYOUTS: dict[str, Callable[..., tuple[bytes, Truth]]] = {
    "bilingual_lab": kdl_like,
    "form_098": form_098,
    "chain_form": chain_form,
    "phase_form": phase_form,
    "analyser_print": analyser_print,
    "side_by_side": side_by_side,
    "cumulative": cumulative,
    "urine_form": urine_form,
    "serology_form": serology_form,
    "english_form": english_form,
    "portal_cards": portal_cards,
    "kazakh_form": kazakh_form,
    "stacked_names": stacked_names,
    "day_sheet": day_sheet,
    "polyclinic_sheet": polyclinic_sheet,
    "private_form": private_form,
    "printer_sheet": printer_sheet,
    "hormone_form": hormone_form,
}
HELD_OUT = frozenset({"polyclinic_sheet", "private_form", "printer_sheet", "hormone_form"})
"""Layouts the rules of reading are never tuned on; with the shuffled ones they make the published figures.

Papers that were held out once and have been looked at since belong to the tuning set for good.
"""


_SHUFFLED_TUNING, _SHUFFLED_HELD_OUT = (*range(12), *range(7_000, 7_020)), range(9_000, 9_020)
_FACES = ("Sans", "Serif")  # of the held-out forms; those tuned on are in DejaVu Sans


def all_specimens(seeds: range = range(1, 5)) -> Iterator[Specimen]:
    """Print every layout once per seed, each with its own people, values and date."""
    for name, layout in LAYOUTS.items():
        for seed in seeds:
            taken_on = date(2024, 2, 5) + timedelta(days=17 * seed)
            pdf, truth = layout(taken_on, seed=seed)
            yield Specimen(f"{name}-{seed}", name, pdf, truth, held_out=name in HELD_OUT)


def shuffled_specimens() -> Iterator[Specimen]:
    """Print the form drawn by lot, with seeds that rules were tuned on and seeds they were not."""
    for seed in (*_SHUFFLED_TUNING, *_SHUFFLED_HELD_OUT):
        held_out = seed in _SHUFFLED_HELD_OUT
        pdf, truth = shuffled(date(2025, 3, 12), seed=seed, face=_FACES[seed % 2] if held_out else "Body")
        yield Specimen(f"shuffled-{seed}", "shuffled", pdf, truth, held_out=held_out)
