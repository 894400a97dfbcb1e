"""Who may approve what, and the statement for discretionary decisions, in the made-up office of the gallery."""

from datetime import date
from typing import Any

from evenhand.domain.office_account import SetOfficeAccount
from evenhand.web.forms import draw_fields
from tests.web.samples.office import VERSIONS, page

WHEN = {"person": {"name": "Tom Beck", "role": "Administrator"}, "nav": {"my_work_count": 0, "cases": False}}


def line(name: str, what: str, up_to: str, state: str, **more: Any) -> dict[str, Any]:
    tag = {"text": state, "kind": "ok" if state == "Now" else ""} if state else None
    usual = {"since": date(2017, 1, 2), "until": "", "covers": "", "href": "/authority-end/1"}
    return {"name": name, "what": what, "up_to": up_to, "tag": tag} | usual | more


HELD = [
    line("Priya Nair", "Fees and charges", "£1,000.00", "Now"),
    line("Priya Nair", "The end of a deduction from earnings order", "No limit", "Now"),
    line(
        "Gareth Lloyd",
        "Fees and charges",
        "£500.00",
        "Later",
        since=date(2017, 2, 27),
        until=date(2017, 3, 3),
        covers="Priya Nair",
    ),
]
ENDED = [line("Gareth Lloyd", "An extension", "No limit", "", until=date(2017, 1, 31))]


def statement(from_on: date, text: str) -> dict[str, Any]:
    return {
        "from_on": from_on,
        "text": text,
        "set_by": "Tom Beck",
    }


NOW = statement(date(2017, 1, 2), "This is a discretionary decision.\n\nIt can be challenged.")
FORM = {
    "action": "/here",
    "button": "Set the statement",
    "hidden": VERSIONS,
    "fields": [
        {
            "kind": "date",
            "name": "from_on",
            "label": "From which day",
            "value": {"day": "20", "month": "2", "year": "2017"},
        },
        {"kind": "textarea", "name": "text", "label": "The statement", "value": NOW["text"], "rows": 10},
    ],
}
GRANT = {
    "action": "/here",
    "button": "Give authority",
    "hidden": VERSIONS,
    "fields": [
        {
            "kind": "select",
            "name": "holder",
            "label": "Who may approve",
            "value": "gareth",
            "options": [{"value": "", "label": "Choose one"}, {"value": "gareth", "label": "Gareth Lloyd"}],
        },
        {
            "kind": "money",
            "name": "up_to",
            "label": "Up to which amount",
            "value": "-5",
            "optional": True,
            "error": "No.",
        },
    ],
}
REFUSED = {"rules": [{"id": "R17", "sentence": "What a team leader can answer", "source": ""}]}
BACK = {"href": "/authority", "text": "Back to the list, without an entry"}
TITLE, SAID = "Who may approve what", "Statement for discretionary decisions"
ACCOUNT = {
    "from_on": date(2016, 12, 1),
    "use": "Payments leave from it, and direct debits come into it",
    "holder": "Maintenance Office",
    "sort_code": "203040",
    "number": "12345678",
    "iban": "GB33BUKB20201555555555",
    "bic": "BUKBGB22",
    "service_user": "123456",
    "set_by": "Marcus Bailey",
    "pays": True,
    "collects": True,
}
PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "authority": ("authority.html", page(TITLE, held=HELD, ended=ENDED, administers=True, **WHEN)),
    "authority-read": ("authority.html", page(TITLE, held=HELD, ended=ENDED, administers=False)),
    "authority-empty": ("authority.html", page(TITLE, held=[], ended=[], administers=False)),
    "authority-grant": (
        "office_form.html",
        page(
            "Give authority",
            lead="From that day on they may approve what others ask for.",
            form=GRANT,
            refused=REFUSED,
            back=BACK,
            errors=[{"text": "Up to which amount: give an amount", "name": "up_to"}],
            **WHEN,
        ),
    ),
    "office-account": (
        "office_account.html",
        page(
            "Our bank accounts",
            accounts=[ACCOUNT, ACCOUNT | {"pays": False, "collects": False, "iban": "", "bic": "", "service_user": ""}],
            form=FORM | {"button": "Set the account", "fields": draw_fields(SetOfficeAccount)},
            refused=None,
            **WHEN,
        ),
    ),
    "office-account-empty": ("office_account.html", page("Our bank accounts", accounts=[], form=None, refused=None)),
    "decision-statement": (
        "decision_statement.html",
        page(
            SAID,
            now=NOW,
            later=[statement(date(2017, 3, 1), "A later one.")],
            earlier=[statement(date(2016, 12, 1), "An earlier one.")],
            form=FORM,
            refused=None,
            **WHEN,
        ),
    ),
    "decision-statement-empty": (
        "decision_statement.html",
        page(SAID, now=None, later=[], earlier=[], form=None, refused=None),
    ),
}
