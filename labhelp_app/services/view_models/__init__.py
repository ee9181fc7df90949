"""What a page shows: frozen, display-ready, already rounded and in the person's language.

Nothing here carries more than the screen needs. Numbers are strings with the language's decimal sign;
dates are ``dd.mm.yyyy``. Field order is the order on the page.
"""

from labhelp_app.services.view_models.ai import (
    AiExplanation,
    AiOffer,
    AiSection,
    ComparedSentence,
    ReadyAnswer,
    ScreenedQuestion,
    SentView,
)
from labhelp_app.services.view_models.drafts import (
    AnalyteChoice,
    ColumnRole,
    DraftCard,
    DraftOverlap,
    DraftPage,
    DraftReport,
    DraftRow,
    TableColumn,
    TableQuestion,
    UnreadSheet,
)
from labhelp_app.services.view_models.history import (
    Overview,
    ReportCard,
    TrendCard,
    TrendPage,
    TrendPoint,
)
from labhelp_app.services.view_models.my_data import (
    AccessRow,
    ConsentState,
    DeviceRow,
    MyData,
    Profile,
    StoredItem,
    TransferRow,
)
from labhelp_app.services.view_models.result import (
    Change,
    Ground,
    IndicatorGroup,
    IndicatorRow,
    Paragraph,
    RangeBar,
    RedFlagNotice,
    ReportPage,
    Sentence,
    Status,
)

__all__ = [
    "AccessRow",
    "AiExplanation",
    "AiOffer",
    "AiSection",
    "AnalyteChoice",
    "Change",
    "ColumnRole",
    "ComparedSentence",
    "ConsentState",
    "DeviceRow",
    "DraftCard",
    "DraftOverlap",
    "DraftPage",
    "DraftReport",
    "DraftRow",
    "Ground",
    "IndicatorGroup",
    "IndicatorRow",
    "MyData",
    "Overview",
    "Paragraph",
    "Profile",
    "RangeBar",
    "ReadyAnswer",
    "RedFlagNotice",
    "ReportCard",
    "ReportPage",
    "ScreenedQuestion",
    "SentView",
    "Sentence",
    "Status",
    "StoredItem",
    "TableColumn",
    "TableQuestion",
    "TransferRow",
    "TrendCard",
    "TrendPage",
    "TrendPoint",
    "UnreadSheet",
]
