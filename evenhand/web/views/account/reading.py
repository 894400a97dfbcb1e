"""The pages of an account that are only read."""

import io
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.account.ledger import Kind
from evenhand.web.pages.account import arrears as arrears_page
from evenhand.web.pages.account import ledger as ledger_page
from evenhand.web.pages.account import overview
from evenhand.web.pages.account.chart import chart
from evenhand.web.pages.account.frame import account_or_absent, account_page
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.views.account.asked import day_of, days_of, page_of
from evenhand.work.account.by_hand import MAY_CHARGE, MAY_WRITE_OFF
from evenhand.work.files.csv_write import write_csv
from evenhand.work.reading.account_arrears import arrears
from evenhand.work.reading.account_ledger import LedgerFilter, ledger
from evenhand.work.reading.account_statement import COLUMNS, online_statement, rows_of, words_of
from evenhand.work.reading.account_view import AccountView
from evenhand.work.reading.promised import promised_and_received
from evenhand.work.roles import READERS


@may(*READERS)
def account(request: StaffRequest, reference: str) -> HttpResponse:
    """What is owed now or as at a day, what came in, what is due next."""
    view = account_or_absent(request, reference)
    as_at, known_on = day_of(request, "as_at"), day_of(request, "known_on")
    found = view.position(as_at or view.today, known_on)
    return account_page(
        request,
        "account/overview.html",
        "Account",
        view,
        "account",
        as_at=as_at,
        known_on=known_on,
        figures=overview.figures(found),
        cases=overview.cases(view, found),
        chart=chart(promised_and_received(view)),
        receipts=overview.receipts(view),
        due_next=overview.due_next(view),
        does=_does(view, request.staff.actor.roles),
    )


def _does(view: AccountView, roles: frozenset[str]) -> list[dict[str, str]]:
    names = (("apply-charge", "Apply a charge", MAY_CHARGE), ("suspend-arrears", "Suspend Secretary of State arrears",
              MAY_CHARGE), ("resume-arrears", "Collect suspended arrears again", MAY_CHARGE),
             ("write-off", "Write a small balance off", MAY_WRITE_OFF))  # fmt: skip
    return [{"text": text, "href": reverse(name, args=[view.reference])} for name, text, who in names if roles & who]


@may(*READERS)
def account_ledger(request: StaffRequest, reference: str) -> HttpResponse:
    """Every entry, newest first."""
    view = account_or_absent(request, reference)
    case, kind = request.GET.get("case", ""), request.GET.get("kind", "")
    chosen = LedgerFilter(
        case=case if view.case(case) else "",
        kind=kind if kind in list(Kind) else "",
        since=day_of(request, "since"),
        until=day_of(request, "until"),
    )
    found = ledger(view, chosen, page_of(request))
    return account_page(
        request,
        "account/ledger.html",
        "Ledger",
        view,
        "ledger",
        rows=ledger_page.rows(view, found, request.staff.actor.roles),
        total=found.total,
        filter={
            "case": chosen.case, "kind": chosen.kind, "since": chosen.since, "until": chosen.until,
            "cases": view.references, "kinds": ledger_page.kinds(),
        },
        newer=_page_href(request, found.page - 1) if found.page > 1 else None,
        older=_page_href(request, found.page + 1) if found.page < found.pages else None,
    )  # fmt: skip


def _page_href(request: StaffRequest, page: int) -> str:
    asked = request.GET.copy()
    asked["page"] = str(page)
    return f"{request.path}?{asked.urlencode()}"


@may(*READERS)
def account_arrears(request: StaffRequest, reference: str) -> HttpResponse:
    """Each figure opened into what made it."""
    view = account_or_absent(request, reference)
    as_at, known_on = day_of(request, "as_at"), day_of(request, "known_on")
    found = arrears(view, as_at or view.today, known_on)
    return account_page(
        request,
        "account/arrears.html",
        "How the arrears arose",
        view,
        "arrears",
        as_at=as_at,
        known_on=known_on,
        by_case=arrears_page.by_case(view, found),
    )


@may(*READERS)
def account_statement(request: StaffRequest, reference: str) -> HttpResponse:
    """The Online Statement, and the statements that parents can be sent."""
    view = account_or_absent(request, reference)
    (first, last), case = days_of(request, view.today), _case(request, view)
    found = online_statement(view, first, last, case)
    days = f"since={first}&until={last}"
    here = reverse("account-statement-csv", args=[reference])
    return account_page(
        request,
        "account/statement.html",
        "Online Statement",
        view,
        "statement",
        first=first,
        last=last,
        case=case,
        statement=found,
        lines=[
            {"on": line.on, "number": line.entry.number if line.entry else None, "says": words_of(line, case),
             "owed": line.owed, "paid": line.paid, "balance": line.balance}
            for line in found.lines
        ],
        csv=f"{here}?{days}&case={case}",
        parents=_parents(view, days),
    )  # fmt: skip


@may(*READERS)
def account_statement_csv(request: StaffRequest, reference: str) -> HttpResponse:
    """The same as a file for a spreadsheet."""
    view = account_or_absent(request, reference)
    (first, last), case = days_of(request, view.today), _case(request, view)
    text = io.StringIO(newline="")
    write_csv(text, COLUMNS, rows_of(online_statement(view, first, last, case), first, case))
    name = f"statement-{case or view.reference}.csv"
    return HttpResponse(
        text.getvalue().encode(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _case(request: StaffRequest, view: AccountView) -> str:
    asked = request.GET.get("case", "")
    return asked if view.case(asked) else ""


def _parents(view: AccountView, days: str) -> list[dict[str, Any]]:
    whom = [("paying", f"{view.paying.name}, paying parent: the whole account")]
    whom += [(case.reference, f"{case.receiving.name}, receiving parent: case {case.reference}") for case in view.cases]
    return [
        {"text": text, "href": f"{reverse('parent-statement', args=[view.reference, to])}?{days}"} for to, text in whom
    ]
