"""What waits: my work, the team, search, signing in, explanations and pages of one sentence."""

from datetime import date
from typing import Any

from tests.web.samples.case import WHY_ENFORCED
from tests.web.samples.office import OFFICE, VERSIONS, leaders_page, page

FILTERS = [
    {
        "name": "whose",
        "label": "Whose",
        "value": "mine",
        "options": [
            {"value": "mine", "label": "Mine"},
            {"value": "team", "label": "My team’s"},
            {"value": "nobody", "label": "Nobody’s yet"},
        ],
    },
    {
        "name": "kind",
        "label": "Request",
        "value": "",
        "options": [
            {"value": "", "label": "Every kind"},
            {"value": "offer", "label": "Offer Compliance Opportunity"},
            {"value": "look-up", "label": "1993/2003 Scheme Look Up"},
        ],
    },
    {
        "name": "due",
        "label": "Due",
        "value": "",
        "options": [{"value": "", "label": "Any day"}, {"value": "late", "label": "Late"}],
    },
]

PAIRS = [
    ("Idris Vaughan", "Nia Bellamy"),
    ("Dean Okafor", "Farah Sultan"),
    ("Marek Zielinski", "Anna Hughes"),
    ("Paul Rees", "Ffion Rees"),
    ("Aled Griffiths", "Joanne Pike"),
    ("Sanjay Mehta", "Lucy Barton"),
]

KINDS = [
    ("Offer Compliance Opportunity", "The parents chose different services, and every criterion is met"),
    ("1993/2003 Scheme Look Up", "The old scheme’s records do not say whether the order was enforced"),
    ("Gather Paying Parent Information", "Benefit and net income are not known"),
    ("Offer Compliance Opportunity", "Nobody was reached: the offer is withdrawn on 7 March"),
]


def row(number: int) -> dict[str, Any]:
    title, why = KINDS[number % len(KINDS)]
    return {
        "id": 300 + number,
        "case": f"7000000{number * 397:05d}",
        "href": "/request/318/offer",
        "who": PAIRS[number % len(PAIRS)],
        "request": title,
        "why": why,
        "waiting": (17 - number * 2) if number < 8 else 1,
        "due": None if number % 5 == 4 else date(2017, 2, 16 + number),
        "late": number < 4,
        "assigned": "Ruth Ackroyd" if number % 3 else "",
        "tags": [{"text": "Welsh", "kind": "grey"}] if number % 4 == 1 else [],
    }


COLUMNS = {
    "case": {"href": "?sort=case", "direction": "none"},
    "waiting": {"href": "?sort=waiting", "direction": "none"},
    "due": {"href": "?sort=-due", "direction": "ascending"},
}

QUEUE = page(
    "My work",
    "my-work",
    here="/my-work",
    filters=FILTERS,
    chosen="waiting for you, oldest due first",
    total=14,
    rows=[row(number) for number in range(10)],
    columns=COLUMNS,
    next={"action": "/get-next", "hidden": VERSIONS},
    hand_over={
        "action": "/hand-over",
        "hidden": VERSIONS,
        "people": [{"value": "2", "label": "Tom Eze (6 open)"}, {"value": "3", "label": "Ada Fry (11 open)"}],
    },
    pages={
        "items": [{"number": 1, "current": True, "href": "?page=1"}, {"number": 2, "href": "?page=2"}],
        "next": {"href": "?page=2"},
    },
)

FOUND = [
    {
        "case": "700000000421",
        "href": "/case/700000000421",
        "paying_parent": "Idris Vaughan",
        "receiving_parent": "Nia Bellamy",
        "service": "Collect and pay",
        "matched": "name of the paying parent",
        "tags": [{"text": "Offer made", "kind": ""}],
    },
    {
        "case": "700000000794",
        "href": "/case/700000000794",
        "paying_parent": "Dean Okafor",
        "receiving_parent": "Gwen Vaughan",
        "service": "Direct pay",
        "matched": "name of the receiving parent",
    },
]

TEAM = leaders_page(
    "Team",
    "team",
    team={"name": "New Case team"},
    figures=[
        {"text": "Waiting", "value": "63", "note": "8 with nobody yet", "href": "/my-work"},
        {"text": "Late", "value": "5", "kind": "bad", "href": "/my-work"},
        {"text": "Oldest", "value": "17 days", "kind": "warn", "note": "1993/2003 Scheme Look Up"},
        {"text": "Done today", "value": "21"},
    ],
    late_offers=[
        {
            "case": "700000000794",
            "href": "/case/700000000794",
            "who": "Dean Okafor",
            "letter_on": date(2017, 2, 3),
            "waited": 17,
            "why": "Nobody tried to make the offer in the 14 days after the letter",
            "assigned": "",
        }
    ],
    approvals=[
        {
            "what": "The end of a deduction from earnings order",
            "request": "Compliance opportunity outcome: scheduled end",
            "case": "700000000421",
            "asked_by": "Tom Eze",
            "asked_on": date(2017, 2, 17),
            "href": "/request/318",
        }
    ],
    kinds=[
        {"title": "Offer Compliance Opportunity", "waiting": 31, "oldest": 15, "late": 4, "href": "/my-work"},
        {"title": "1993/2003 Scheme Look Up", "waiting": 20, "oldest": 17, "late": 1, "href": "/my-work"},
        {"title": "Gather Paying Parent Information", "waiting": 12, "oldest": 1, "late": 0, "href": "/my-work"},
    ],
    workload=[
        {"name": "Ruth Ackroyd", "role": "Caseworker", "open": 14, "late": 3, "today": 7, "href": "/my-work"},
        {"name": "Tom Eze", "role": "Caseworker", "open": 6, "late": 0, "today": 12, "href": "/my-work"},
        {"name": "Ada Fry", "role": "Caseworker", "open": 11, "late": 1, "today": 2, "href": "/my-work"},
    ],
    most=14,
)

SIGN_IN_FORM = {
    "action": "/sign-in",
    "hidden": [],
    "fields": [
        {"kind": "text", "name": "username", "label": "Name you sign in with", "autocomplete": "username"},
        {"kind": "password", "name": "password", "label": "Password", "autocomplete": "current-password"},
    ],
}

CAST = [
    {
        "role": "Caseworkers",
        "says": "Make the offers, record the answers, look things up.",
        "people": [
            {"id": 1, "name": "Ruth Ackroyd", "says": "New Case team", "waiting": 14},
            {"id": 2, "name": "Tom Eze", "says": "New Case team, speaks Welsh", "waiting": 6},
            {"id": 3, "name": "Ada Fry", "says": "Maintenance team", "waiting": 1},
        ],
    },
    {
        "role": "Team leaders",
        "says": "See what waits for the whole team, hand work over, take up late offers.",
        "people": [{"id": 4, "name": "Priya Nair", "says": "New Case team", "waiting": 0}],
    },
]

NOBODY = {"person": None, "office": OFFICE}

WHY = page(
    "RPO-9",
    ground={
        "id": "RPO-9",
        "kind": "Step",
        "title": "The Offer Date, and when an offer is withdrawn",
        "says": "The Offer Date is the day of the first attempt to reach the paying parent. "
        "On day 15 after it, with no answer, the system withdraws the offer and closes the request.",
        "source": "Compliance opportunity procedure, receiving parent’s application",
        "from_on": date(2016, 5, 23),
        "until_on": date(2021, 5, 21),
        "departs": "Evenhand moves what is left to a follow-up, so that nothing is dropped.",
        "figures": [{"name": "Days to withdrawal", "value": "15", "source": "R2"}],
        "used": [{"text": "Task: Make the offer", "href": "/request/318"}, {"text": "Timer: withdrawal"}],
    },
)

OFFICE_PAGE = leaders_page(
    "Office",
    "office",
    settles=True,
    reads_cases=True,
    stalls=[
        {
            "account": 4,
            "reference": "800000000421",
            "day": date(2017, 2, 17),
            "step": "timers",
            "error": "No rule holds",
        }
    ],
    pairs=[
        {
            "id": 2,
            "first": "4100000421",
            "second": "4100000794",
            "names": ["Idris Vaughan", "I Vaughan"],
            "cases": ["700000000421", "700000000794"],
        }
    ],
    decisions=[
        {"value": "same-person", "label": "The same person"},
        {"value": "different-people", "label": "Different people"},
    ],
)

IMPORT_FORM: dict[str, Any] = {
    "action": "/imports",
    "button": "Take the file in",
    "fields": [
        {
            "kind": "radios",
            "name": "kind",
            "label": "Kind of file",
            "value": "",
            "options": [
                {"value": "caseload", "label": "Caseload", "hint": "JSON Lines: one case a line"},
                {"value": "benefits", "label": "Benefit notices", "hint": "CSV with the columns nino, benefit"},
            ],
        },
        {"kind": "file", "name": "file", "label": "File", "hint": "In UTF-8, up to 50 MiB."},
    ],
}
REFUSED_LINES = {
    "kind": "Caseload",
    "file": "riverside-2017-02.jsonl",
    "lines": 1240,
    "taken": 1001,
    "unchanged": 38,
    "refused": 201,
    "named": 200,
    "faults": [
        {"line": 7, "field": "children.0.nights_a_year", "found": "400", "expected": "a number from 0 to 365"},
        {"line": 9, "field": "", "found": "text that is no JSON", "expected": "an object on one line"},
    ],
}
NOT_A_FILE = "File: this is not text. Caseload comes as JSON Lines: one case a line, in UTF-8"

PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "imports": ("imports.html", leaders_page("Take a file in", form=IMPORT_FORM)),
    "imports-refused": ("imports.html", leaders_page("Take a file in", form=IMPORT_FORM, result=REFUSED_LINES)),
    "imports-errors": (
        "imports.html",
        leaders_page(
            "Take a file in",
            form=IMPORT_FORM | {"fields": [IMPORT_FORM["fields"][0], IMPORT_FORM["fields"][1] | {"error": NOT_A_FILE}]},
            errors=[{"text": NOT_A_FILE, "name": "file"}],
        ),
    ),
    "office": ("office.html", OFFICE_PAGE),
    "office-quiet": ("office.html", OFFICE_PAGE | {"stalls": [], "pairs": [], "settles": False}),
    "my-work": ("queue.html", QUEUE),
    "my-work-empty": ("queue.html", QUEUE | {"rows": [], "total": 0, "pages": None, "clear": "/my-work"}),
    "search": (
        "search.html",
        page("Search", "cases", query="vaughan", rows=FOUND, total=2),
    ),
    "search-nothing": (
        "search.html",
        page("Search", "cases", query="vau", rows=[], total=0, hint="An NI number must be whole."),
    ),
    "search-lately": ("search.html", page("Cases", "cases", lately=FOUND)),
    "team": ("team.html", TEAM),
    "sign-in": ("sign_in.html", page("Sign in", form=SIGN_IN_FORM, cast=CAST, pick={"action": "/sign-in/as"}) | NOBODY),
    "sign-in-plain": (
        "sign_in.html",
        page(
            "Sign in",
            form=SIGN_IN_FORM,
            errors=[{"text": "The name and the password do not go together", "name": "username"}],
        )
        | {"person": None, "office": OFFICE | {"demonstration": False}},
    ),
    "why": ("why.html", WHY),
    "help-keyboard": ("help_keyboard.html", page("Keyboard shortcuts")),
    "message-refused": (
        "message.html",
        page(
            "You cannot open this page",
            sentences=["It is for team leaders of the New Case team.", "Ask Priya Nair, who leads it."],
            why=WHY_ENFORCED,
            links=[{"href": "/my-work", "text": "My work"}],
        ),
    ),
    "message-broken": (
        "message.html",
        page("Something went wrong", sentences=["Nothing was recorded. Try again in a minute."]) | {"person": None},
    ),
}
