"""The design tokens: the only place where a literal colour, size or radius may stand.

``python -m labhelp_app.theme`` writes them to ``assets/styles/tokens.css``; a test fails when that file
is stale, and another holds every text colour to the contrast that WCAG 2.2 AA asks for.
"""

from __future__ import annotations

import sys
from pathlib import Path

STYLESHEETS = (
    "/styles/tokens.css",
    "/styles/base.css",
    "/styles/controls.css",
    "/styles/results.css",
    "/styles/pages.css",
    "/styles/print.css",
)
"""The stylesheets of the product in the order of the cascade."""

SCRIPT = "/labhelp.js"
"""The one static script: theme before paint, page language, native controls; no framework, no eval."""

TOKENS_FILE = Path(__file__).resolve().parent.parent / "assets" / "styles" / "tokens.css"

LIGHT = {
    "ink": "#0f252a",
    "ink-2": "#3d555b",
    "ink-3": "#576d73",
    "line": "#d5e0e1",
    "line-strong": "#7b9095",
    "paper": "#f4f8f7",
    "card": "#ffffff",
    "sunken": "#eaf1f0",
    "brand": "#00707e",
    "brand-strong": "#00545d",
    "brand-soft": "#dcf0f1",
    "on-brand": "#ffffff",
    "sun": "#e8a317",
    "sun-soft": "#fdf1d6",
    "ok": "#17643f",
    "ok-soft": "#e0f2e8",
    "near": "#7a4c00",
    "near-soft": "#fdf0d5",
    "out": "#9c3510",
    "out-soft": "#fce8df",
    "crit": "#930e2d",
    "crit-soft": "#fbe2e7",
    "none": "#4c5f64",
    "none-soft": "#e7edee",
    "bar-in": "#9fd4ba",
    "bar-out": "#e0e8e8",
    "band": "#cfe9dc",
    "focus": "#005fcc",
    "slip": "#fffdf7",
    "slip-ink": "#2b2a26",
    "slip-ink-2": "#5b574c",
    "slip-line": "#d9d3c3",
    "scan": "#ffffff",
    "code": "#0e1d21",
    "code-ink": "#d6e7e8",
    "shade": "rgba(16, 38, 43, .46)",
    "dock-shadow": "0 -10px 24px -18px rgba(16, 38, 43, .5)",
    "knob": "0 1px 3px rgba(16, 38, 43, .18)",
    "shadow": "0 1px 2px rgba(16, 38, 43, .06), 0 10px 28px -14px rgba(16, 38, 43, .22)",
    "lift": "0 2px 6px rgba(16, 38, 43, .08), 0 24px 48px -20px rgba(16, 38, 43, .32)",
}
"""Colours on paper: deep turquoise, ink, and status colours used for status alone."""

DARK = {
    "ink": "#e9f2f2",
    "ink-2": "#b7c8cb",
    "ink-3": "#98adb1",
    "line": "#26393e",
    "line-strong": "#6f868b",
    "paper": "#0c181b",
    "card": "#132429",
    "sunken": "#0e1d21",
    "brand": "#4cc3cf",
    "brand-strong": "#83dbe3",
    "brand-soft": "#12363c",
    "on-brand": "#04242a",
    "sun": "#f0bb4b",
    "sun-soft": "#382b10",
    "ok": "#84d6ac",
    "ok-soft": "#12332a",
    "near": "#f1c46f",
    "near-soft": "#3a2c0f",
    "out": "#ffa582",
    "out-soft": "#3d2117",
    "crit": "#ff9bae",
    "crit-soft": "#431722",
    "none": "#aabbbf",
    "none-soft": "#1c2e33",
    "bar-in": "#2f6b52",
    "bar-out": "#26393e",
    "band": "#1d4637",
    "focus": "#8ab8ff",
    "slip": "#f3efe4",
    "slip-ink": "#2b2a26",
    "slip-ink-2": "#5b574c",
    "slip-line": "#cbc4b2",
    "scan": "#ffffff",
    "code": "#081214",
    "code-ink": "#d6e7e8",
    "shade": "rgba(0, 0, 0, .6)",
    "dock-shadow": "0 -10px 24px -18px rgba(0, 0, 0, .8)",
    "knob": "0 1px 3px rgba(0, 0, 0, .5)",
    "shadow": "0 1px 2px rgba(0, 0, 0, .4)",
    "lift": "0 2px 6px rgba(0, 0, 0, .4), 0 24px 48px -20px rgba(0, 0, 0, .7)",
}
"""The same names in the dark."""

SCALE = {
    "r-1": "8px",
    "r-2": "14px",
    "r-3": "24px",
    "r-full": "999px",
    "s-1": "4px",
    "s-2": "8px",
    "s-3": "12px",
    "s-4": "16px",
    "s-5": "20px",
    "s-6": "28px",
    "s-7": "40px",
    "s-8": "64px",
    "s-9": "96px",
    "target": "44px",
    "page": "1120px",
    "column": "42rem",
    "top": "60px",
    "tabs": "64px",
    "t-xs": ".8125rem",
    "t-s": ".9375rem",
    "t-m": "1.0625rem",
    "t-l": "1.375rem",
    "t-xl": "clamp(1.5rem, 1.2rem + 1.6vw, 2.125rem)",
    "t-2xl": "clamp(2.125rem, 1.25rem + 3.8vw, 3.625rem)",
    "quick": "120ms",
    "calm": "220ms",
    "font": 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
    "mono": 'ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace',
}
"""Radii, spaces, type and times; system fonts carry ә ғ қ ң ө ұ ү һ і and weigh nothing."""

TEXT_PAIRS = (
    *(
        (text, ground)
        for text in ("ink", "ink-2", "ink-3", "brand")
        for ground in ("paper", "card", "sunken")
    ),
    ("ok", "ok-soft"),
    ("near", "near-soft"),
    ("out", "out-soft"),
    ("crit", "crit-soft"),
    ("none", "none-soft"),
    ("ink", "sun-soft"),
    ("ink", "crit-soft"),
    ("ink", "near-soft"),
    ("ink-2", "near-soft"),
    ("ink-2", "brand-soft"),
    ("brand-strong", "brand-soft"),
    ("on-brand", "brand"),
    ("on-brand", "brand-strong"),
    ("slip-ink", "slip"),
    ("slip-ink-2", "slip"),
    ("code-ink", "code"),
    *((tone, "card") for tone in ("ok", "near", "out", "crit", "none")),
)
"""Every pair of text and ground the pages use; each holds at least 4.5 : 1 in both themes."""

EDGE_PAIRS = (("line-strong", "card"), ("line-strong", "paper"), ("focus", "card"), ("focus", "paper"))
"""Edges of controls and the focus ring against their ground; each holds at least 3 : 1."""


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` as WCAG 2.2 defines it, 0 (black) to 1 (white)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def tokens_css() -> str:
    """Return the stylesheet of tokens: light, dark by the system, and the person's own choice over both."""
    dark = _declarations(DARK, "  ")
    return "\n".join(
        (
            "/* Written by python -m labhelp_app.theme from labhelp_app/theme.py. Change it there. */",
            f":root {{\n{_declarations({**LIGHT, **SCALE})}\n  color-scheme: light !important;\n}}",
            "@media (prefers-color-scheme: dark) {",
            f'  :root:not([data-theme="light"]) {{\n{dark}\n    color-scheme: dark !important;\n  }}',
            "}",
            f':root[data-theme="dark"] {{\n{_declarations(DARK)}\n  color-scheme: dark !important;\n}}',
            "",
        )
    )


def _declarations(tokens: dict[str, str], indent: str = "") -> str:
    return "\n".join(f"{indent}  --{name}: {value};" for name, value in tokens.items())


if __name__ == "__main__":
    TOKENS_FILE.write_text(tokens_css(), encoding="utf-8")
    sys.stdout.write(f"{TOKENS_FILE.name} written\n")
