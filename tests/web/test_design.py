"""The look holds together: one source of tokens, enough contrast, no colour written twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from labhelp_app import theme
from labhelp_app.components.icons import PATHS

ASSETS = Path(__file__).resolve().parents[2] / "assets"
OURS = ["base.css", "controls.css", "results.css", "pages.css"]


def test_the_tokens_file_is_what_the_theme_writes() -> None:
    assert theme.TOKENS_FILE.read_text(encoding="utf-8") == theme.tokens_css(), (
        "run python -m labhelp_app.theme"
    )


def test_both_themes_name_the_same_colours() -> None:
    assert theme.LIGHT.keys() == theme.DARK.keys()


@pytest.mark.parametrize("mode", ["LIGHT", "DARK"])
@pytest.mark.parametrize(("text", "ground"), theme.TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(mode: str, text: str, ground: str) -> None:
    colours = getattr(theme, mode)
    assert theme.contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("mode", ["LIGHT", "DARK"])
@pytest.mark.parametrize(("edge", "ground"), theme.EDGE_PAIRS)
def test_edges_of_controls_can_be_seen(mode: str, edge: str, ground: str) -> None:
    colours = getattr(theme, mode)
    assert theme.contrast(colours[edge], colours[ground]) >= 3


def test_contrast_is_that_of_the_standard() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", OURS)
def test_no_colour_is_written_outside_the_tokens(name: str) -> None:
    style = (ASSETS / "styles" / name).read_text(encoding="utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?![\w-]*\s*[:{,)])|rgba?\(", style) == []


@pytest.mark.parametrize("name", [*OURS, "print.css"])
def test_every_token_a_stylesheet_uses_exists(name: str) -> None:
    known = theme.LIGHT.keys() | theme.SCALE.keys()
    used = set(re.findall(r"var\(--([\w-]+)", (ASSETS / "styles" / name).read_text(encoding="utf-8")))
    assert used <= known


def test_every_stylesheet_and_the_script_are_there() -> None:
    for address in (*theme.STYLESHEETS, theme.SCRIPT):
        assert (ASSETS / address.lstrip("/")).is_file()


def test_nothing_is_fetched_from_elsewhere_and_nothing_is_evaluated() -> None:
    for path in [*ASSETS.glob("*.js"), *(ASSETS / "styles").glob("*.css")]:
        text = path.read_text(encoding="utf-8")
        assert "http://" not in text
        assert "https://" not in text
        assert not re.search(r"\beval\(|new Function|setTimeout\(\s*[\"']", text)


def test_every_icon_has_shapes() -> None:
    assert all(shapes and all(shape.startswith("M") for shape in shapes) for shapes in PATHS.values())
