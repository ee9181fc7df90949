"""`/app/my-data`: what is stored, who opened it, what was sent; take it out, withdraw, pause, erase."""

# In a page the attributes of a state are Vars, which their annotations cannot say.
# pyright: reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

import reflex as rx

from labhelp_app.components.app_frame import frame
from labhelp_app.components.app_rights import erase_section, export_section, pause_section
from labhelp_app.components.app_states import by_phase, dialog_button, told, trouble_notice
from labhelp_app.components.controls import chip
from labhelp_app.components.forms import api
from labhelp_app.components.overlays import closer, dialog
from labhelp_app.components.tables import table, table_row
from labhelp_app.components.words import t
from labhelp_app.pages.page import Page
from labhelp_app.services.view_models import AccessRow, ConsentState, StoredItem, TransferRow
from labhelp_app.state.my_data import MyDataState
from labhelp_app.state.session import SessionState


def view() -> rx.Component:
    return frame(
        by_phase(
            MyDataState, rx.cond(MyDataState.page, _shown(), rx.fragment()), "5rem", "12rem", "16rem", "8rem"
        ),
        told(
            MyDataState,
            given="my_data.told.given",
            withdrawn="my_data.told.withdrawn",
            blocked="my_data.told.blocked",
            unblocked="my_data.told.unblocked",
        ),
        _give_question(),
        _withdraw_question(),
        _sent_dialog(),
        section="my_data",
        reload=MyDataState.load,
    )


def _shown() -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.h1(t("my_data.page.title")),
            rx.el.p(t("my_data.page.lead"), class_name="muted"),
            class_name="stack-s",
        ),
        trouble_notice(MyDataState),
        _consents(),
        _stored(),
        _transfers(),
        _accesses(),
        export_section(),
        pause_section(),
        erase_section(),
        class_name="stack roomy",
    )


def _headed(name: str, *children: rx.Component) -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.h2(t(f"my_data.{name}.title")),
            rx.el.p(t(f"my_data.{name}.text"), class_name="small muted"),
            class_name="group-head",
        ),
        *children,
        class_name="card group",
        id=name,
    )


def _consents() -> rx.Component:
    return _headed("consents", rx.el.ul(rx.foreach(MyDataState.page.consents, _consent), class_name="plain"))


def _consent(consent: ConsentState) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.b(consent.title),
            rx.el.div(
                rx.cond(
                    consent.granted,
                    chip(t("my_data.consent.given"), "ok", "✓"),
                    chip(t("my_data.consent.not_given"), "none", "–"),
                ),
                rx.cond(consent.since != "", rx.el.span(consent.since, class_name="xs faint")),
                rx.cond(
                    consent.receipt != "",
                    rx.el.a(
                        t("my_data.consent.receipt"),
                        href=api("/api/consents/receipts/") + consent.receipt + ".json",
                        reload_document=True,
                        class_name="xs",
                        custom_attrs={"download": ""},
                    ),
                ),
                class_name="cluster",
            ),
            class_name="stack-s grow",
        ),
        rx.cond(
            consent.granted,
            rx.cond(
                consent.required,
                rx.el.a(
                    t("my_data.consent.by_erasing"),
                    href="#erase",
                    reload_document=True,
                    class_name="btn plain small",
                ),
                dialog_button(
                    t("my_data.consent.withdraw"),
                    rx.el.span(": ", consent.title, class_name="unseen"),
                    opens="withdraw",
                    kind="quiet small",
                    on_click=MyDataState.ask_to_withdraw(consent.purpose),
                    id="withdraw-" + consent.purpose,
                ),
            ),
            dialog_button(
                t("my_data.consent.give"),
                rx.el.span(": ", consent.title, class_name="unseen"),
                opens="give",
                kind="quiet small",
                on_click=MyDataState.ask_to_give(consent.purpose),
                id="give-" + consent.purpose,
            ),
        ),
        class_name="entry",
        data_test="consent",
    )


def _stored() -> rx.Component:
    heads = tuple(t(f"my_data.stored.{name}") for name in ("what", "count", "purpose", "retention"))
    return _headed(
        "stored",
        table(
            heads,
            rx.foreach(
                MyDataState.page.stored, lambda item: rx.cond(item.count > 0, _stored_row(heads, item))
            ),
            caption=t("my_data.stored.title"),
        ),
    )


def _stored_row(heads: tuple, item: StoredItem) -> rx.Component:
    return table_row(heads, rx.el.b(item.title), item.count, item.purpose, item.retention, data_test="stored")


def _transfers() -> rx.Component:
    heads = tuple(t(f"my_data.sent.{name}") for name in ("when", "to", "outcome", "payload"))
    transfers = MyDataState.page.transfers
    return _headed(
        "sent",
        rx.cond(
            transfers.length() > 0,
            table(
                heads,
                rx.foreach(transfers, lambda row: _transfer(heads, row)),
                caption=t("my_data.sent.title"),
            ),
            rx.el.p(t("my_data.sent.none"), class_name="nothing"),
        ),
    )


def _transfer(heads: tuple, row: TransferRow) -> rx.Component:
    return table_row(
        heads,
        row.at,
        rx.el.span(row.recipient, ", ", row.country, rx.el.span(row.model, class_name="xs faint block")),
        row.outcome,
        dialog_button(
            t("my_data.sent.open"),
            opens="sent-view",
            kind="quiet small",
            on_click=MyDataState.open_sent(row.id),
        ),
        data_test="transfer",
    )


def _accesses() -> rx.Component:
    heads = tuple(t(f"my_data.accesses.{name}") for name in ("when", "who", "what"))
    rows = MyDataState.page.accesses
    return _headed(
        "accesses",
        rx.cond(
            rows.length() > 0,
            rx.el.div(
                table(
                    heads,
                    rx.foreach(rows, lambda row: _access(heads, row)),
                    caption=t("my_data.accesses.title"),
                ),
                class_name="scroll-y",
                tab_index=0,
                role="region",
                aria_label=t("my_data.accesses.title"),
            ),
            rx.el.p(t("my_data.accesses.none"), class_name="nothing"),
        ),
    )


def _access(heads: tuple, row: AccessRow) -> rx.Component:
    said = rx.el.span(
        row.what, rx.cond(row.outcome != "", rx.el.span(row.outcome, class_name="xs faint block"))
    )
    return table_row(heads, row.at, row.who, said, data_test="access")


def _give_question() -> rx.Component:
    """The whole text stands before the button: nobody agrees to words they were not shown."""
    return dialog(
        MyDataState.giving_title,
        rx.el.dl(
            rx.foreach(
                MyDataState.giving_parts,
                lambda part: rx.el.div(rx.el.dt(part[0]), rx.el.dd(part[1]), class_name="stack-s"),
            ),
            class_name="stack small consent-text",
            tab_index=0,
            role="group",
            aria_label=MyDataState.giving_title,
        ),
        id_="give",
        acts=(
            closer(t("common.action.cancel")),
            closer(t("my_data.consent.agree"), kind="", on_click=MyDataState.give, id="give-yes"),
        ),
    )


def _withdraw_question() -> rx.Component:
    purpose = MyDataState.asked_to_withdraw
    return dialog(
        t("my_data.withdraw.title"),
        rx.el.p(
            rx.match(
                purpose,
                ("medical", t("my_data.withdraw.medical")),
                ("ai", t("my_data.withdraw.ai")),
                ("notices", t("my_data.withdraw.notices")),
                "",
            ),
            class_name="muted",
        ),
        id_="withdraw",
        acts=(
            closer(t("my_data.withdraw.no")),
            closer(
                t("my_data.withdraw.yes"), kind="danger", on_click=MyDataState.withdraw, id="withdraw-yes"
            ),
        ),
    )


def _sent_dialog() -> rx.Component:
    """What the report says beside what was sent, and the exact bytes."""
    sent = MyDataState.sent
    heads = tuple(
        t(f"my_data.sent_view.{name}") for name in ("report_name", "report_value", "sent_name", "sent_value")
    )
    return dialog(
        t("my_data.sent_view.title"),
        rx.cond(
            sent,
            rx.el.div(
                rx.el.p(
                    sent.at,
                    " · ",
                    sent.recipient,
                    ", ",
                    sent.country,
                    " · ",
                    sent.model,
                    class_name="small muted",
                ),
                table(
                    heads,
                    rx.foreach(sent.pairs, lambda pair: table_row(heads, pair[0], pair[1], pair[2], pair[3])),
                    caption=t("my_data.sent_view.title"),
                ),
                rx.el.p(t("my_data.sent_view.bytes"), class_name="small"),
                rx.el.pre(sent.payload, class_name="bytes", tab_index=0, id="payload"),
                rx.el.p("SHA-256: ", sent.payload_sha256, class_name="xs faint"),
                class_name="stack",
            ),
            rx.el.p(t("common.state.loading"), role="status"),
        ),
        id_="sent-view",
        acts=(closer(t("common.action.close")),),
    )


PAGES = (
    Page(
        route="/app/my-data",
        view=view,
        title="LabHelp.me",
        on_load=[SessionState.enter, MyDataState.load],
    ),
)
