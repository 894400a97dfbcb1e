"""The desk of one request: making the offer, the same with errors, a done task, a refusal and a stale save."""

from datetime import UTC, datetime
from typing import Any

from tests.web.samples.case import CASE, CLOCKS, WHY_ENFORCED, case_page
from tests.web.samples.office import VERSIONS

URGENT = CASE | {"urgent": {"text": "Answer due in 7 days", "href": "/request/318/offer"}}

REQUEST = {
    "number": 318,
    "title": "Offer Compliance Opportunity",
    "opened": "opened by the system on 13 February, because the parents chose different services",
    "reminder": "No answer yet. Last day to answer: Monday 27 February 2017.",
    "rows": [
        {"name": "Process", "value": "Applications"},
        {"name": "Area", "value": "Compliance Opportunity"},
        {"name": "Sub Area", "value": "Offer Compliance Opportunity"},
        {"name": "Source", "value": "Legacy Look Ups"},
        {"name": "Status", "value": "In Progress"},
        {"name": "Sub Status", "value": "Offer to be made"},
        {"name": "Resolution Code", "value": ""},
    ],
}


def task(title: str, state: str, note: str = "", href: str | None = None) -> dict[str, Any]:
    return {"title": title, "state": state, "note": note, "href": href}


TASKS: list[dict[str, Any]] = [
    task("Check eligibility", "done", "Likely: order enforced, applied in time", "/request/318/eligibility"),
    task("CSA legal action", "done", "None reported · T. Eze, 14 Feb", "/request/318/legal"),
    task("Preferred service", "done", "Direct pay", "/request/318/service"),
    task("Was the order voluntary?", "not-needed", "Idris Vaughan makes no such claim"),
    task("Make the offer", "now", "Call Idris Vaughan", "/request/318/offer"),
    {
        "fold": "If the offer is accepted",
        "tasks": [task("Tell the receiving parent", "waiting", "After an answer to the offer", "/request/318/tell")],
        "open": False,
    },
    task("Methods of payment", "waiting", "After an answer to the offer"),
    task("Gather pay details", "ready", "Employer and pay frequency", "/request/318/pay"),
    task("Letters", "not-needed", "The system sends both on acceptance"),
]

SCRIPT = [
    {
        "verb": "Say",
        "text": "We would like to give you the chance to show that you can pay without an order. It lasts six "
        "months. For that time half is taken by direct debit and half from your wages.",
    },
    {
        "verb": "Say",
        "text": "There are no collection fees in that time, as long as every direct debit is paid in full and "
        "on time. If a payment is going to be a problem, tell us before the day it is due.",
    },
    {"verb": "Ask", "text": "Would you like to take this up?"},
    {"verb": "Do not say", "text": "where Nia Bellamy and Tesni live, or how to reach them."},
]

LINES = [
    {
        "question": "What happens after six months?",
        "answer": "If every payment came in full and on time, you can pay the other parent directly.",
    },
    {
        "question": "What if my employer pays late?",
        "answer": "The part that your employer takes from your wages is not counted against you.",
    },
]

ANSWERS = [
    {
        "value": "accepts",
        "label": "Accepts",
        "hint": "Starts on the first direct debit. Letters go to both parents. Earnings order 50%, direct debit 50%.",
        "fields": [
            {
                "kind": "date",
                "name": "first_collection_on",
                "label": "First direct debit",
                "hint": "Proposed: the first working day in ten days’ time",
                "value": {"day": "3", "month": "4", "year": "2017"},
            },
            {
                "kind": "yes_no",
                "name": "direct_debit",
                "label": "Can Idris Vaughan pay by direct debit?",
                "value": "yes",
            },
        ],
    },
    {
        "value": "declines",
        "label": "Declines",
        "hint": "An earnings order is set up for the whole amount, and a £50 charge applies.",
        "fields": [{"kind": "textarea", "name": "reason", "label": "What did they say?", "rows": 2}],
    },
    {
        "value": "not-reached",
        "label": "Could not be reached",
        "hint": "Try again. On 7 March the offer is withdrawn by itself.",
    },
    {
        "value": "not-appropriate",
        "label": "No longer appropriate",
        "hint": "On benefit, no income, the order was voluntary, or moved with no new address.",
        "fields": [
            {
                "kind": "select",
                "name": "ground",
                "label": "Why",
                "value": "",
                "options": [
                    {"value": "", "label": "Choose a reason"},
                    {"value": "benefit", "label": "On benefit"},
                    {"value": "voluntary", "label": "The order was voluntary"},
                ],
            }
        ],
    },
]

FORM: dict[str, Any] = {
    "action": "/request/318/offer",
    "button": "Record the answer",
    "hidden": VERSIONS,
    "save_later": True,
    "fields": [
        {
            "kind": "radios",
            "name": "answer",
            "label": "What did Idris Vaughan say?",
            "value": "accepts",
            "options": ANSWERS,
        },
        {
            "kind": "textarea",
            "name": "note",
            "label": "Note",
            "optional": True,
            "rows": 2,
            "hint": "Only what the system cannot know: it writes who, when and what.",
        },
    ],
}

OFFER: dict[str, Any] = {
    "title": "Make the offer",
    "steps": ["RPO-8", "RPO-9", "RPO-10"],
    "why": WHY_ENFORCED
    | {"sentence": "Every criterion is met and the parents chose different services, so an offer is due."},
    "guidance": ["The date of the first attempt is recorded as the Offer Date, whether or not you get through."],
    "script": SCRIPT,
    "lines": LINES,
    "proposal": {
        "verdict": "make the offer",
        "kind": "ok",
        "reasons": ["The order was enforced.", "The application came before 10 March 2017, the T-date."],
        "why": WHY_ENFORCED,
    },
    "form": FORM,
}

KNOWN = [
    {"name": "Legacy scheme", "value": "CS2, order enforced", "source": "Look-up, 13 Feb 2017"},
    {"name": "T-date", "value": "10 March 2017", "source": "Closure notice"},
    {"name": "Employer", "value": "Known, hidden", "href": "/people", "link": "show"},
    {"name": "Benefit", "value": "None", "source": "Benefit notice, 20 Feb 2017"},
    {"name": "Income", "value": "£512.00 a week gross", "source": "Application, 6 Feb 2017"},
    {"name": "Net income", "value": "unknown", "href": "/request/322", "link": "ask"},
    {"name": "Maintenance", "value": "£54.10 a week", "href": "/working", "link": "working"},
    {"name": "Children", "value": "Tesni, 7, 60 nights a year"},
]

IMPOSSIBLE = [
    {
        "what": "Close this request: two tasks are still open.",
        "why": {
            "sentence": "A request closes itself once its tasks are done.",
            "rules": [{"id": "R24", "sentence": "Answer, calls and methods come first."}],
        },
    },
    {"what": "Ask for a payment: nobody has decided on a missed one.", "why": WHY_ENFORCED},
]


def desk(**more: Any) -> dict[str, Any]:
    context = {
        "case": URGENT,
        "service_request": REQUEST,
        "tasks": TASKS,
        "task": OFFER,
        "clocks": CLOCKS,
        "known": KNOWN,
        "impossible": IMPOSSIBLE,
    }
    return case_page("Make the offer", "compliance", **context | more)


def payment_line(what: str, note: str, amount: str, *, total: bool = False) -> dict[str, Any]:
    return {"what": what, "note": note, "amount": amount, "total": total}


THIS_PAYMENT = {
    "title": "This payment",
    "state": {"text": "Short", "kind": "bad"},
    "counted": {"text": "Counted", "kind": ""},
    "lines": [
        payment_line("Was due on 3 April 2017", "Direct Debit: maintenance £50.00, arrears £12.50", "£62.50"),
        payment_line("Came on 3 April 2017", "Direct Debit", "£30.00"),
        payment_line("Came on 7 April 2017", "Direct Debit, late", "£12.25"),
        payment_line("Did not come", "", "£20.25", total=True),
    ],
    "why": "£62.50 was to come by 3 April 2017. £30.00 came on 3 April 2017 by Direct Debit; £12.25 came on 7 April "
    "2017 by Direct Debit, after 3 April 2017; £20.25 did not come.",
}
ENFORCED_HALF = {
    "title": "Enforced half",
    "says": "Judged by itself: it does not decide about the opportunity, and nothing of one half pays the other.",
    "state": {"text": "Due", "kind": "warn"},
    "counted": {"text": "Not counted", "kind": "grey"},
    "lines": [payment_line("Was due on 3 April 2017", "Deduction from Earnings Order", "£62.50")],
    "why": "It is judged from 20 May 2017 on: until then nothing is missing.",
}


def with_errors() -> dict[str, Any]:
    typed = {"day": "31", "month": "2", "year": "2017"}
    wrong = "The first direct debit must be a real date, such as 3 4 2017"
    date_field, other = ANSWERS[0]["fields"]
    accepts = ANSWERS[0] | {"fields": [date_field | {"value": typed, "error": wrong}, other]}
    answers = FORM["fields"][0] | {"options": [accepts, *ANSWERS[1:]]}
    note = FORM["fields"][1] | {"value": "Rang twice.\nWill ring after six.", "error": "Use at most 20 words"}
    return desk(
        task=OFFER | {"form": FORM | {"fields": [answers, note]}},
        errors=[
            {"text": wrong, "name": "first_collection_on"},
            {"text": "Use at most 20 words", "name": "note"},
        ],
    )


DONE = {
    "title": "CSA legal action",
    "steps": ["RPO-5"],
    "why": WHY_ENFORCED,
    "recorded": {
        "rows": [
            {"name": "Order for sale, committal, sisted or disqualification", "value": "None reported"},
            {"name": "Asked of", "value": "CSA Legal SPOC"},
        ],
        "by": "Tom Eze, 14 February 2017",
    },
}

REFUSED = {
    "title": "Make the offer",
    "steps": ["RPO-9"],
    "refused": {"sentence": "The offer was withdrawn on 7 March 2017.", "why": WHY_ENFORCED},
}

UNDO = {
    "action": "/undo",
    "text": "You recorded “none reported” today, and nothing was sent since.",
    "hidden": VERSIONS,
}

STALE = case_page(
    "Not recorded: the case changed",
    "compliance",
    task={"title": "Make the offer"},
    changes=[
        {
            "sentence": "Idris Vaughan started to receive Universal Credit from 18 February 2017.",
            "who": "Tom Eze",
            "on": datetime(2017, 2, 20, 10, 42, tzinfo=UTC),
        }
    ],
    typed=[
        {"name": "What did Idris Vaughan say?", "value": "Accepts"},
        {"name": "First direct debit", "value": "3 April 2017"},
        {"name": "Note", "value": "Rang twice, second time got through."},
    ],
    form=FORM,
    back="/request/318/offer",
)

PAGES = {
    "request": ("request.html", desk(notices=[{"kind": "success", "text": "Preferred service recorded."}])),
    "request-errors": ("request.html", with_errors()),
    "request-done": ("request.html", desk(task=DONE, undo=UNDO)),
    "request-refused": ("request.html", desk(task=REFUSED)),
    "request-missed": (
        "request.html",
        desk(clocks=[], payment={"this": THIS_PAYMENT, "beside": [ENFORCED_HALF]}),
    ),
    "stale": ("stale.html", STALE),
}
