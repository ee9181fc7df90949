"""Chart colours: each keeps 3:1 against the light and the dark card, so a figure needs no theme of its own."""

from __future__ import annotations

LINE = "#0b8a99"
"""The line that joins comparable values."""

BAND = "rgba(43, 148, 104, 0.20)"
"""The range a laboratory printed."""

BAND_EDGE = "#2b9468"
"""The bounds of that range."""

PERSONAL = "#7a78c8"
"""The person's own usual band."""

GRID = "rgba(120, 144, 150, 0.28)"
TEXT = "#6b8087"
PAPER = "#ffffff"

TONES = {
    "ok": "#2b9468",
    "near": "#b77a12",
    "out": "#d2622e",
    "crit": "#d6375a",
    "none": "#73888e",
}
"""Marker colour by the tone of a status; the marker's shape says the same without colour."""

FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif'
