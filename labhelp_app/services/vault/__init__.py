"""The only door to sealed data.

Every opening names an actor and a purpose; the owner, the account's state and the live consents are checked,
and the audit row is written in the same transaction. Nothing outside this package opens a sealed record.
"""

from labhelp_app.services.vault.account_details import (
    open_consent_details,
    open_request,
    open_visit,
    seal_consent_details,
    seal_request,
    seal_visit,
)
from labhelp_app.services.vault.checks import Readable, try_to_open
from labhelp_app.services.vault.drafts import (
    OpenDraft,
    delete_draft,
    open_draft,
    open_drafts,
    reseal_draft,
    seal_draft,
)
from labhelp_app.services.vault.files import (
    OpenFile,
    delete_file,
    delete_files_of,
    drafts_with_file,
    file_ids_of,
    file_with,
    open_file,
    open_file_of,
    seal_file,
)
from labhelp_app.services.vault.gate import Admission, Body, Purpose, admit
from labhelp_app.services.vault.interpretations import (
    OpenInterpretation,
    open_interpretations,
    rate_interpretation,
    seal_interpretation,
)
from labhelp_app.services.vault.people import create_person, open_profile, reseal_profile
from labhelp_app.services.vault.reports import (
    OpenReport,
    delete_report,
    delete_unnamed_files,
    mark_report,
    open_report,
    open_reports,
    reseal_report,
    seal_report,
)
from labhelp_app.services.vault.transfers import (
    OpenTransfer,
    Shipment,
    close_transfer,
    open_transfer,
    seal_transfer,
    transfer_rows,
)

__all__ = [
    "Admission",
    "Body",
    "OpenDraft",
    "OpenFile",
    "OpenInterpretation",
    "OpenReport",
    "OpenTransfer",
    "Purpose",
    "Readable",
    "Shipment",
    "admit",
    "close_transfer",
    "create_person",
    "delete_draft",
    "delete_file",
    "delete_files_of",
    "delete_report",
    "delete_unnamed_files",
    "drafts_with_file",
    "file_ids_of",
    "file_with",
    "mark_report",
    "open_consent_details",
    "open_draft",
    "open_drafts",
    "open_file",
    "open_file_of",
    "open_interpretations",
    "open_profile",
    "open_report",
    "open_reports",
    "open_request",
    "open_transfer",
    "open_visit",
    "rate_interpretation",
    "reseal_draft",
    "reseal_profile",
    "reseal_report",
    "seal_consent_details",
    "seal_draft",
    "seal_file",
    "seal_interpretation",
    "seal_report",
    "seal_request",
    "seal_transfer",
    "seal_visit",
    "transfer_rows",
    "try_to_open",
]
