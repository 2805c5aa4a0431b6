"""Every value that flows through claimcheck, in order of appearance.

All of it is frozen: a stage takes values and returns values. Numbers that came from text are `Decimal`.
Offsets count Unicode code points of the untouched text of the part (`text` or `title`) that they belong to.
"""

from claimcheck.model.amounts import Hedge, Period, Precision, Quantity
from claimcheck.model.claims import MOVING, Claim, Clause, Evidence, Flow, Modality, Passage, Token, Unparsed
from claimcheck.model.findings import (
    Alignment,
    Apart,
    Facts,
    Finding,
    Level,
    Member,
    Problem,
    Proposal,
    Report,
    Slot,
    State,
    Status,
    Support,
    Verdict,
)
from claimcheck.model.texts import Document, Interval, Layout, Mark, Part, Sentence, Span, Zone

__all__ = [
    "MOVING",
    "Alignment",
    "Apart",
    "Claim",
    "Clause",
    "Document",
    "Evidence",
    "Facts",
    "Finding",
    "Flow",
    "Hedge",
    "Interval",
    "Layout",
    "Level",
    "Mark",
    "Member",
    "Modality",
    "Part",
    "Passage",
    "Period",
    "Precision",
    "Problem",
    "Proposal",
    "Quantity",
    "Report",
    "Sentence",
    "Slot",
    "Span",
    "State",
    "Status",
    "Support",
    "Token",
    "Unparsed",
    "Verdict",
    "Zone",
]
