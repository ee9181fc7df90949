"""All pages of the product, in the order a person meets them."""

from __future__ import annotations

from labhelp_app.pages import (
    accuracy,
    consents,
    how_it_works,
    landing,
    login,
    my_data,
    not_found,
    overview,
    privacy_policy,
    profile,
    register,
    reports,
    result,
    review,
    trend,
    trends,
    upload,
)
from labhelp_app.pages.page import Page

PUBLIC: tuple[Page, ...] = (
    *landing.PAGES,
    *how_it_works.PAGES,
    *accuracy.PAGES,
    *privacy_policy.PAGES,
    *consents.PAGES,
    *login.PAGES,
    *register.PAGES,
    *not_found.PAGES,
)
"""Prerendered, one route a language."""

SIGNED_IN: tuple[Page, ...] = (
    *overview.PAGES,
    *upload.PAGES,
    *review.PAGES,
    *reports.PAGES,
    *result.PAGES,
    *trends.PAGES,
    *trend.PAGES,
    *my_data.PAGES,
    *profile.PAGES,
)
"""Behind a session; the words follow the person's language."""

PAGES: tuple[Page, ...] = (*PUBLIC, *SIGNED_IN)
