"""The More Info tab: the fields of the case that have no page of their own."""

from typing import Any

from evenhand.domain.money import spoken
from evenhand.web.pages.ending.details import opportunity_rows, outcome_groups
from evenhand.web.pages.words import actions, day_words, fact
from evenhand.work.reading.case_view import CaseView

UNLIKELY_NOTE = "It says something of later checks only, and never leaves this office."


def groups(view: CaseView) -> list[dict[str, Any]]:
    """Groups of facts under their titles."""
    state, legacy = view.state, view.state.legacy
    charges = [item.offer.charge for item in state.requests if item.offer and item.offer.charge]
    enforcement = (
        "unknown" if legacy.enforcement is None else actions(item.kind for item in legacy.enforcement) or "None"
    )
    return [
        {
            "title": "Seg 5 Compliance Opportunity Details",
            "rows": [
                fact("Unlikely to Pay Status", state.unlikely_to_pay or "Not Applicable"),
                fact("Compliance Opportunity", state.outcome),
                *opportunity_rows(state),
                fact(
                    "Deduction order charge applies", {"yes": "Yes", "no": "No"}.get(charges[-1] if charges else "", "")
                ),
            ],
            "note": UNLIKELY_NOTE if state.unlikely_to_pay else "",
        },
        *outcome_groups(view),
        {
            "title": "Old scheme",
            "rows": [
                fact("Scheme", str(legacy.scheme) if legacy.scheme != "none" else "None"),
                fact("Segment", str(legacy.segment) if legacy.segment is not None else "unknown"),
                fact("Closure notice", day_words(legacy.closure_notice_on)),
                fact("Selected on", day_words(legacy.selected_on)),
                fact("Enforcement", enforcement),
                fact("On the legal list", legacy.legal_list),
                fact("Looked up on", day_words(legacy.looked_up_on)),
            ],
            "note": "",
        },
        {
            "title": "Arrears",
            "rows": [
                fact("2012 scheme, owed to the receiving parent", spoken(state.arrears)),
                fact("Old scheme, owed to the receiving parent", spoken(legacy.arrears_receiving_parent)),
                fact("Old scheme, owed to the Secretary of State", spoken(legacy.arrears_secretary_of_state)),
                fact("Moved over on", day_words(legacy.arrears_transitioned_on)),
            ],
            "note": "",
        },
        {
            "title": "Legal action that excludes",
            "rows": [
                fact(actions([item.action]), f"From {day_words(item.during.start)}", item.source)
                for item in state.exclusions
            ],
            "note": "" if state.exclusions else "None is recorded.",
        },
    ]
