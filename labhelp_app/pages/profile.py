"""`/app/profile`: the person's details, how the site looks and speaks, the password, the signed-in browsers."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

import reflex as rx

from labhelp_app.components.app_frame import frame
from labhelp_app.components.app_states import by_phase, told, trouble_notice
from labhelp_app.components.controls import button, chip, inside_link
from labhelp_app.components.forms import field, native_form, password_field
from labhelp_app.components.icons import icon
from labhelp_app.components.words import t
from labhelp_app.i18n import say
from labhelp_app.pages.page import Page
from labhelp_app.services.view_models import DeviceRow
from labhelp_app.state.profile import ProfileState
from labhelp_app.state.session import SessionState


def view() -> rx.Component:
    return frame(
        by_phase(
            ProfileState,
            rx.cond(ProfileState.page, _shown(), rx.fragment()),
            "4rem",
            "14rem",
            "10rem",
            "10rem",
        ),
        told(ProfileState, saved="common.state.saved", ended="profile.told.ended"),
        section="profile",
        reload=ProfileState.load,
    )


def _shown() -> rx.Component:
    return rx.el.div(
        rx.el.h1(t("profile.page.title")),
        trouble_notice(ProfileState),
        rx.cond(ProfileState.editing, _form(), _details()),
        _appearance(),
        _devices(),
        _password(),
        rx.el.p(
            inside_link(icon("shield", 20), t("profile.page.rights"), to="/app/my-data", look="with-icon"),
            class_name="small",
        ),
        native_form(
            button(t("app.person.leave"), type_="submit", kind="quiet", icon="exit"),
            action="/api/auth/logout",
        ),
        class_name="stack column",
    )


def _details() -> rx.Component:
    page = ProfileState.page
    return rx.el.section(
        rx.el.div(
            rx.el.h2(t("profile.details.title"), class_name="t-m"),
            button(
                t("common.action.edit"),
                kind="quiet small",
                icon="pencil",
                on_click=ProfileState.start_editing,
                id="edit",
            ),
            class_name="between",
        ),
        rx.el.dl(
            _detail("name", f"{page.surname} {page.given_name} {page.patronymic}"),
            _detail("email", page.email),
            _detail("birth_date", ProfileState.born),
            _detail(
                "sex",
                rx.match(page.sex, ("female", t("profile.sex.female")), ("male", t("profile.sex.male")), ""),
            ),
            class_name="details",
        ),
        class_name="card pad stack",
        id="details",
    )


def _detail(name: str, value) -> rx.Component:
    return rx.el.div(rx.el.dt(t(f"profile.field.{name}")), rx.el.dd(value))


def _form() -> rx.Component:
    page = ProfileState.page
    return rx.el.form(
        rx.el.h2(t("profile.details.title"), class_name="t-m"),
        _input("surname", page.surname, "family-name"),
        _input("given_name", page.given_name, "given-name"),
        _input("patronymic", page.patronymic, "additional-name", required=False),
        _birth_date(),
        field(
            t("profile.field.sex"),
            rx.el.select(
                rx.el.option(t("profile.sex.female"), value="female"),
                rx.el.option(t("profile.sex.male"), value="male"),
                name="sex",
                default_value=page.sex,
                class_name="input",
                id="sex",
            ),
            id_="sex",
        ),
        rx.el.p(t("profile.details.why"), class_name="xs faint"),
        rx.el.div(
            button(t("common.action.save"), type_="submit", id="save"),
            button(t("common.action.cancel"), kind="quiet", on_click=ProfileState.stop_editing),
            class_name="cluster",
        ),
        on_submit=ProfileState.save,
        class_name="card pad stack",
        id="details-form",
    )


def _input(name: str, value, auto_complete: str, required: bool = True) -> rx.Component:
    return field(
        t(f"profile.field.{name}"),
        rx.el.input(
            name=name,
            id=name,
            default_value=value,
            required=required,
            max_length=80,
            auto_complete=auto_complete,
            class_name="input",
        ),
        id_=name,
    )


def _birth_date() -> rx.Component:
    return field(
        t("profile.field.birth_date"),
        rx.el.input(
            name="birth_date",
            id="birth_date",
            default_value=ProfileState.born,
            required=True,
            input_mode="numeric",
            max_length=10,
            auto_complete="bday",
            class_name="input",
            custom_attrs={"data-date": ""},
        ),
        id_="birth_date",
    )


def _appearance() -> rx.Component:
    marks = (("", "screen", "system"), ("light", "sun", "light"), ("dark", "moon", "dark"))
    return rx.el.section(
        rx.el.h2(t("profile.look.title"), class_name="t-m"),
        rx.el.div(
            rx.el.p(t("common.language.label"), class_name="label"),
            rx.el.div(
                *[_language(language) for language in ("kk", "ru", "en")],
                class_name="segments",
                role="group",
                custom_attrs={"aria-label": t("common.language.label")},
            ),
            class_name="field",
        ),
        rx.el.div(
            rx.el.p(t("common.theme.label"), class_name="label"),
            rx.el.div(
                *[
                    rx.el.button(
                        icon(drawn, 18),
                        t(f"common.theme.{name}"),
                        type="button",
                        custom_attrs={
                            "data-theme-choice": choice,
                            "aria-pressed": "true" if not choice else "false",
                        },
                    )
                    for choice, drawn, name in marks
                ],
                class_name="segments",
                role="group",
                custom_attrs={"aria-label": t("common.theme.label")},
            ),
            class_name="field",
        ),
        class_name="card pad stack",
    )


def _language(language: str) -> rx.Component:
    return rx.el.button(
        say(language, "common.language.name"),
        type="button",
        lang=language,
        on_click=[SessionState.choose_language(language), ProfileState.load],
        custom_attrs={"aria-pressed": rx.cond(SessionState.language == language, "true", "false")},
    )


def _devices() -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.h2(t("profile.devices.title")),
            rx.el.p(t("profile.devices.text"), class_name="small muted"),
            class_name="group-head",
        ),
        rx.el.ul(rx.foreach(ProfileState.devices, _device), class_name="plain"),
        class_name="card group",
        id="devices",
    )


def _device(device: DeviceRow) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.b(device.browser),
            rx.el.p(
                rx.cond(device.place != "", rx.el.span(device.place, " · ")),
                t("profile.devices.since"),
                " ",
                device.since,
                " · ",
                t("profile.devices.seen"),
                " ",
                device.last_seen,
                class_name="xs faint",
            ),
            class_name="grow",
        ),
        rx.cond(
            device.current,
            chip(t("profile.devices.this"), "brand"),
            button(
                t("profile.devices.end"),
                kind="quiet small",
                on_click=ProfileState.end_session(device.id),
                data_test="end-session",
            ),
        ),
        class_name="entry",
        data_test="device",
    )


def _password() -> rx.Component:
    return rx.el.section(
        rx.el.details(
            rx.el.summary(
                rx.el.span(icon("key", 22), t("profile.password.title"), class_name="cluster"),
                id="password-open",
            ),
            native_form(
                password_field(t("profile.password.present"), t, id_="password", name="password"),
                password_field(
                    t("profile.password.new"),
                    t,
                    id_="new-password",
                    name="new_password",
                    hint=t("profile.password.hint"),
                    auto_complete="new-password",
                ),
                rx.el.p(t("profile.password.effect"), class_name="xs faint"),
                button(t("profile.password.button"), type_="submit", id="change-password"),
                action="/api/auth/password",
                class_name="stack inside",
            ),
            class_name="fold",
        ),
        class_name="card fold-card",
    )


PAGES = (
    Page(
        route="/app/profile",
        view=view,
        title="LabHelp.me",
        on_load=[SessionState.enter, ProfileState.load],
    ),
)
