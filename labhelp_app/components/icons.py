"""Line icons drawn for LabHelp.me on a 24 x 24 grid; they inherit the colour of the text beside them."""

from __future__ import annotations

import reflex as rx

PATHS: dict[str, tuple[str, ...]] = {
    "home": ("M4 11 12 4l8 7", "M6 9.5V20h12V9.5", "M10 20v-6h4v6"),
    "upload": ("M12 16V4", "M7 9l5-5 5 5", "M4 16v4h16v-4"),
    "camera": ("M3 8h4l2-3h6l2 3h4v11H3z", "M12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z"),
    "document": ("M6 3h8l4 4v14H6z", "M14 3v4h4", "M9 12h6M9 16h6"),
    "list": ("M5 6h14M5 12h14M5 18h9",),
    "chart": ("M4 4v16h16", "M7.5 15l3.5-4 3 2.5L20 7"),
    "person": ("M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z", "M4 21c.6-4.2 3.6-6.5 8-6.5s7.4 2.3 8 6.5"),
    "shield": ("M12 3l7.5 3v5.5c0 4.6-3 8-7.5 9.5-4.5-1.5-7.5-4.9-7.5-9.5V6z", "M8.5 12l2.5 2.5 4.5-5"),
    "lock": ("M6 10.5h12V20H6z", "M8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3", "M12 14.5v2"),
    "key": ("M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8z", "M11 12.5 19.5 4", "M16 7.5l3 3"),
    "eye": (
        "M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12z",
        "M12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z",
    ),
    "scales": ("M12 4v16M7 20h10", "M5 7h14", "M5 7l-3 7h6zM19 7l-3 7h6z"),
    "scan": ("M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4", "M4 12h16"),
    "speech": ("M4 5h16v11H11l-4 4v-4H4z", "M8 9h8M8 12.5h5"),
    "spark": ("M12 3v5M12 16v5M3 12h5M16 12h5", "M12 9.5l1 1.5 1.5 1-1.5 1-1 1.5-1-1.5-1.5-1 1.5-1z"),
    "check": ("M5 12.5l4.5 4.5L19 7",),
    "cross": ("M6 6l12 12M18 6 6 18",),
    "plus": ("M12 5v14M5 12h14",),
    "alert": ("M12 4 2.5 20h19z", "M12 10v4.5", "M12 17.2v.1"),
    "info": ("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M12 11v5.5", "M12 7.5v.1"),
    "arrow": ("M5 12h14", "M13 6l6 6-6 6"),
    "back": ("M19 12H5", "M11 6l-6 6 6 6"),
    "download": ("M12 4v12", "M7 11l5 5 5-5", "M4 20h16"),
    "print": ("M7 9V4h10v5", "M7 17H4V9h16v8h-3", "M7 14h10v6H7z"),
    "trash": ("M4 7h16M9 7V4h6v3", "M6 7l1 13h10l1-13", "M10 11v5M14 11v5"),
    "pencil": ("M5 19l1-4L16 5l3 3L9 18z", "M14 7l3 3"),
    "clock": ("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M12 7.5V12l3.5 2"),
    "sun": (
        "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
        "M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7",
    ),
    "moon": ("M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",),
    "screen": ("M3 5h18v11H3z", "M8 20h8M12 16v4"),
    "globe": (
        "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
        "M3 12h18",
        "M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9s.5-6 3.5-9z",
    ),
    "menu": ("M4 7h16M4 12h16M4 17h16",),
    "exit": ("M14 4H5v16h9", "M10 12h11", "M17 8l4 4-4 4"),
    "search": ("M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z", "M15.5 15.5 20 20"),
    "server": ("M4 4h16v7H4zM4 13h16v7H4z", "M8 7.5v.1M8 16.5v.1"),
    "box": ("M4 8l8-4 8 4v8l-8 4-8-4z", "M4 8l8 4 8-4M12 12v8"),
    "pause": ("M9 5v14M15 5v14",),
    "phone": (
        "M6 3h4l1.5 5-2.5 2c1 2.5 2.5 4 5 5l2-2.5 5 1.5v4c0 1-1 2-2 2C10.5 20 4 13.5 4 5c0-1 1-2 2-2z",
    ),
    "drop": ("M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z",),
}


def icon(name: str, size: int = 22) -> rx.Component:
    """Return a decorative icon; the words beside it carry the meaning."""
    return rx.el.svg(
        *(rx.el.path(d=shape) for shape in PATHS[name]),
        class_name="icon",
        view_box="0 0 24 24",
        custom_attrs={"width": size, "height": size, "aria-hidden": "true", "focusable": "false"},
    )


def logo(size: int = 28) -> rx.Component:
    """Return the mark: a test tube in a square, half full."""
    return rx.el.svg(
        rx.el.path(
            class_name="ground", d="M7 0h14a7 7 0 0 1 7 7v14a7 7 0 0 1-7 7H7a7 7 0 0 1-7-7V7a7 7 0 0 1 7-7z"
        ),
        rx.el.path(class_name="glass", d="M9 7h10M10.5 7v10.5a3.5 3.5 0 0 0 7 0V7"),
        rx.el.path(class_name="fill", d="M10.5 14h7v3.5a3.5 3.5 0 0 1-7 0z"),
        class_name="logo-mark",
        view_box="0 0 28 28",
        custom_attrs={"width": size, "height": size, "aria-hidden": "true", "focusable": "false"},
    )
