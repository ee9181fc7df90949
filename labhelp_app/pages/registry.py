"""All pages of the product, in the order a person meets them."""

from __future__ import annotations

from labhelp_app.pages.page import Page

PAGES: tuple[Page, ...] = ()
