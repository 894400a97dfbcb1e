"""How an opportunity ends, in the gallery: payments with every mark, the decision, what waits, what approval does."""

from datetime import date
from typing import Any

from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_days, add_months
from evenhand.domain.opportunity.history import Came, Paid, PaymentHistory
from evenhand.web.pages.ending.history import payments
from evenhand.web.pages.ending.marks import legend
from tests.web.samples.case import REFERENCE, WHY_ENFORCED, case_page
from tests.web.samples.case_pages import COMPLIANCE, PERIOD
from tests.web.samples.desk import REQUEST, TASKS, desk
from tests.web.samples.office import VERSIONS, leaders_page

START = date(2016, 8, 15)
STATES = (
    InstalmentState.MET,
    InstalmentState.SHORT,
    InstalmentState.LATE,
    InstalmentState.MISSED,
    InstalmentState.OTHER_METHOD,
    InstalmentState.EXCUSED,
    InstalmentState.DUE,
)


def paid(place: int, state: InstalmentState, *, counted: bool) -> Paid:
    due = add_months(START, place)
    met = state is InstalmentState.MET
    return Paid(
        number=place * 2 + counted,
        due_on=due,
        method="Direct Debit" if counted else "Deduction from Earnings Order",
        amount=115_89,
        received=115_89 if met else 60_00 if state is InstalmentState.SHORT else 0,
        state=state,
        why="£115.89 was to come. What came, came otherwise.",
        counted=counted,
        judge_on=add_days(due, 3),
        came=(Came(due, "Direct Debit", 60_00), Came(add_days(due, 1), "Direct Debit", 55_89)) if met else (),
    )


HISTORY = PaymentHistory(
    tuple(paid(place, state, counted=counted) for place, state in enumerate(STATES) for counted in (True, False))
)
STATEMENT = {"text": "This is a discretionary decision.\n\nIt can be challenged.", "from_on": date(2017, 1, 2)}
GATHERED = {
    "since": START,
    "reviews": [
        {"on": date(2016, 11, 20), "by": "Iain Bruce", "what": "Why did the deduction not come in full?",
         "text": "The employer has not paid it over yet", "href": "/request/411"},
        {"on": date(2016, 11, 18), "by": "", "what": "Arrears review", "text": "It is open.", "href": "/request/410"},
    ],
    "notes": [{"on": date(2016, 12, 1), "by": "Ruth Ackroyd", "what": "General", "text": "Bank error.", "href": ""}],
}  # fmt: skip
CHILDREN = [
    {"kind": "textarea", "name": name, "label": label, "value": value, "error": error, "rows": 3}
    for name, label, value, error in (
        ("welfare", "Tesni Vaughan", "", "Tesni Vaughan: write how the decision affects them, and what follows"),
        ("welfare-2", "Children in the paying parent's household: nobody knows whether there are any", "Asked.", ""),
    )
]
CHECK_FORM: dict[str, Any] = {
    "action": "/request/318/check",
    "button": "Record the check",
    "hidden": VERSIONS,
    "fields": [
        {"kind": "yes_no", "name": "likely", "label": "Are they likely to pay if payments go direct?", "value": ""},
        {"kind": "textarea", "name": "facts", "label": "Facts that you considered", "value": "They paid."},
        {"kind": "lines", "name": "welfare", "label": "Welfare of each child", "hint": "How it affects them.",
         "lines": CHILDREN},
        {"kind": "carried", "name": "seen", "label": "What you saw", "value": "d1ge5t"},
        {"kind": "number", "name": "months", "label": "By how many whole months?", "value": "2"},
    ],
}  # fmt: skip
ADVICE = {
    "open": False,
    "asked": [
        {"href": "/request/500", "asked": "Ruth Ackroyd, 16 February 2017", "question": "May it be excused?",
         "answer": "Yes.", "answered": "Kemal Demir, 17 February 2017"},
        {"href": "/request/501", "asked": "Ruth Ackroyd, 18 February 2017", "question": "And this?", "answered": ""},
    ],
    "form": {"action": "/request/318/advice", "button": "Ask Advice and Guidance", "hidden": VERSIONS,
             "fields": [{"kind": "textarea", "name": "question", "label": "What do you want to know?", "value": ""}]},
}  # fmt: skip
DECISION = {
    "chosen": "They are unlikely to pay",
    "against": "The proposal was: they are likely to pay.",
    "by": "Ruth Ackroyd, 17 February 2017",
    "facts": "Three of six came.",
    "reason": "Nothing was said before.",
    "children": [{"name": "Tesni Vaughan", "text": "She is provided for."}],
    "statement": STATEMENT,
}
PUT = {"what": "Fees and charges", "rows": [{"name": "Asked by", "value": "Ruth Ackroyd", "source": "17 Feb 2017"}]}
CHANGES = {"text": "Changes", "kind": "warn"}
PREVIEW = {
    "refused": None,
    "rows": [
        {"name": "Collection fees and charges", "now": "None since the Start Date", "then": "From 17 February 2017",
         "tag": CHANGES},
        {"name": "Service type", "now": "Collect and pay", "then": "Collect and pay", "tag": None},
    ],
    "does": ["The opportunity ended on 15 February 2017: Fail."],
    "letters": ["CMSL0136 to the paying parent"],
    "schedule": [{"due_on": date(2017, 3, 15), "method": "Direct Debit", "was": "£115.89", "now": "£139.07",
                  "fee": "£23.18", "kind": CHANGES}],
    "totals": ["£115.89", "£139.07"],
}  # fmt: skip
WAITS = {
    "what": "Fees and charges",
    "by": "Ruth Ackroyd",
    "on": date(2017, 2, 17),
    "days": "for 3 days",
    "amend": {"action": "/request/318/amend", "hidden": VERSIONS},
}
BACK = {"by": "Priya Nair", "did": "returned this with comments", "on": date(2017, 2, 18), "text": "Name the facts."}
NOTHING = dict.fromkeys(
    ("waits", "back", "put", "preview", "decision", "payments", "gathered", "statement", "advice", "question")
)
TASK: dict[str, Any] = {
    "title": "Unlikely to pay check",
    "steps": ["SCH-10", "SCH-11"],
    "why": WHY_ENFORCED,
    "proposal": {"verdict": "they are unlikely to pay", "kind": "warn", "reasons": ["Fail was recorded."],
                 "why": WHY_ENFORCED},
    "form": CHECK_FORM,
}  # fmt: skip
ASKED = {"text": "May it be excused?", "by": "Ruth Ackroyd, 16 February 2017", "href": "/request/318"}


def outcome(**more: Any) -> dict[str, Any]:
    return desk(service_request=REQUEST, tasks=TASKS, task=TASK, ending=NOTHING | more)


def stone(number: int, at: float, x: float) -> dict[str, Any]:
    return {"number": number, "at": at, "x": x}


def milestone(number: int, on: date, what: str, detail: str = "", *, ahead: bool = False) -> dict[str, Any]:
    return {"number": number, "on": on, "what": what, "detail": detail, "ahead": ahead}


BANDS = [
    {"text": text, "small": small, "y": y, "band_y": y - 10, "band": 20, "wide": 648}
    for text, small, y in (("Paid", "by the parent", 58), ("Taken", "not counted", 92))
]
LIFE = {
    "width": 760,
    "height": 136,
    "left": 96,
    "stones_y": 18,
    "says": "Offer made, 13 February 2017; Start Date, 3 April 2017. 2 payments: 1 came as agreed, 1 missed.",
    "period": [{"x": 200, "width": 440, "added": False}, {"x": 640, "width": 90, "added": True}],
    "stones": [stone(1, 110, 110), stone(2, 132, 110), stone(3, 200, 200)],
    "marks": [{"x": 220 + 70 * place, "y": 58 if place % 2 else 92, "mark": mark, "apart": not place % 2}
              for place, mark in enumerate(("met", "short", "late", "missed", "other", "excused", "waiting"))],
    "legend": legend(STATES),
    "names": BANDS,
    "today": {"x": 500, "text": "20 Feb"},
    "axis": [{"x": 110, "text": "13 Feb 2017", "anchor": "start"}, {"x": 730, "text": "7 Oct 2017", "anchor": "end"}],
    "axis_y": 126,
    "rows": [
        milestone(1, date(2017, 2, 13), "Offer made"),
        milestone(2, date(2017, 2, 13), "Offer accepted"),
        milestone(3, date(2017, 4, 3), "Start Date", "Half by order", ahead=True),
    ],
    "payments": [{"on": date(2017, 4, 3), "amount": "£115.89", "method": "Direct Debit",
                  "tag": {"text": "Met", "kind": "ok"}}],
}  # fmt: skip
WAITING = {
    "what": "Fees and charges",
    "request": "Compliance opportunity outcome: scheduled end",
    "href": "/request/318",
    "case": REFERENCE,
    "asked_by": "Tom Eze",
    "asked_on": date(2017, 2, 17),
    "waited": 3,
    "amount": "£556.29",
    "barred": None,
    "others": "",
}
BARRED = {"sentence": "You hold no authority for this.", "why": WHY_ENFORCED}

PAGES = {
    "request-history": ("request.html", outcome(payments=payments(HISTORY) | {"folded": False}, gathered=GATHERED)),
    "request-check": (
        "request.html",
        outcome(
            payments=payments(HISTORY) | {"folded": True}, back=BACK, statement=STATEMENT | {"href": "/x"},
            advice=ADVICE,
        ),
    ),
    "request-no-statement": ("request.html", outcome(statement={"text": "", "from_on": None, "href": "/statement"})),
    "request-waits": ("request.html", outcome(waits=WAITS)),
    "request-approval": ("request.html", outcome(put=PUT, decision=DECISION, preview=PREVIEW)),
    "request-approval-refused": (
        "request.html",
        outcome(put=PUT, preview={"refused": {"sentence": "Nothing can be decided.", "why": WHY_ENFORCED}}),
    ),
    "request-advice": ("request.html", desk(ending={"question": ASKED})),
    "compliance-life": (
        "case_compliance.html",
        COMPLIANCE
        | {
            "period": PERIOD,
            "life": LIFE,
            "outcomes": [{"title": "Compliance opportunity outcome: scheduled end", "rows": PUT["rows"]}],
            "may_open": {"href": "/open"},
            "may_negotiate": {"href": "/negotiate"},
        },
    ),
    "approvals": (
        "approvals.html",
        leaders_page(
            "Waiting for approval",
            "approvals",
            mine=[WAITING],
            others=[WAITING | {"barred": BARRED, "others": "Gareth Lloyd"}, WAITING | {"barred": BARRED, "waited": 0}],
            leads=True,
        ),
    ),
    "negotiation": ("case_form.html", case_page("Negotiate arrears", "compliance", lead="It opens.", form=CHECK_FORM)),
    "open-outcome": ("case_form.html", case_page("Open a request", "compliance", lead="It opens.", form=CHECK_FORM)),
}  # fmt: skip
