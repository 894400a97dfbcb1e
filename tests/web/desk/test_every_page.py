"""Every address of the desk declares for whom it is, answers those people, and turns the others away."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client, RequestFactory
from django.urls import URLPattern, get_resolver, reverse

from evenhand.accounts.models import Account, DeductionOrder
from evenhand.domain.account.ledger import Bucket, Kind, Posting
from evenhand.domain.account.ledger.entries import claim
from evenhand.domain.account.posting import Fact
from evenhand.domain.procedures.paying import SetOrder
from evenhand.letters.models import Letter
from evenhand.office.models import Authority, Stalled
from evenhand.people.models import Person, PossibleDuplicate
from evenhand.records.models import Command
from evenhand.web import urls
from evenhand.web.middleware import DeclaredPages
from evenhand.web.permissions import DECLARED, may
from evenhand.work.reporting.telling import keep_up
from evenhand.work.roles import ROLES
from evenhand.work.set_deduction_order import set_deduction_order
from tests.desks import AMARA, MONDAY, OFFERED, START, Desk, recorded
from tests.web.desk.conftest import PEOPLE, As
from tests.web.desk.page import Page
from tests.work.account.accounts import REFERENCE, entries, posts
from tests.work.money_in.files import in_suspense, paid, take_statement, waiting

PAGES = {item.name: item for item in urls.urlpatterns if isinstance(item, URLPattern) and item.name}


@dataclass(frozen=True)
class Example:
    """An address with something behind it. `sends` is what a form there sends, where it only takes forms."""

    args: Callable[[Desk], list[Any]] = lambda office: []
    sends: dict[str, str] | None = None


def of_case(office: Desk) -> list[Any]:
    return [OFFERED]


def of_request(office: Desk) -> list[Any]:
    return [office.row(office.offer.number)]


def of_letter(office: Desk) -> list[Any]:
    return [Letter.objects.filter(case__reference=OFFERED).values_list("id", flat=True).order_by("id")[0]]


def held_letter(office: Desk) -> list[Any]:
    (number,) = of_letter(office)
    Letter.objects.filter(id=number).update(state="held", why="The address changed.")
    return [number]


def of_entry(office: Desk) -> list[Any]:
    return [Command.objects.order_by("-id").values_list("id", flat=True)[0]]


def of_stall(office: Desk) -> list[Any]:
    account = Account.objects.get(cases__reference=OFFERED)
    Stalled.objects.all().delete()
    Stalled.objects.create(account=account, day=date(2017, 2, 10), step="timers", error="A fault")
    return [account.id]


def of_pair(office: Desk) -> list[Any]:
    first, second = Person.objects.filter(restricted=False).order_by("id")[:2]
    PossibleDuplicate.objects.all().delete()
    return [PossibleDuplicate.objects.create(first=first, second=second).id]


def of_account(office: Desk) -> list[Any]:
    return [REFERENCE]


def of_statement(office: Desk) -> list[Any]:
    return [REFERENCE, OFFERED]


def of_told_report(office: Desk) -> list[Any]:
    keep_up(MONDAY)
    return ["opportunities"]


def of_charge(office: Desk) -> list[Any]:
    """The number of a charge on the account."""
    posts(Fact(Kind.CHARGED, MONDAY, f"charge:liability-order:{OFFERED}:{len(entries())}", a_charge()))
    return [REFERENCE, entries()[-1].number]


def a_charge() -> tuple[Posting, ...]:
    return claim(OFFERED, Bucket.CHARGES, 300_00)


SEEN = {"version": "1", "business_date": "2017-02-13"}


def of_employer(office: Desk) -> list[Any]:
    return [OFFERED, 1]


def of_order(office: Desk) -> list[Any]:
    if not DeductionOrder.objects.exists():
        recorded(set_deduction_order(AMARA, OFFERED, SetOrder("1", MONDAY, 5000)))
    return [OFFERED, 1]


def of_waiting(office: Desk) -> list[Any]:
    """A payment that waits in suspense."""
    if not in_suspense():
        take_statement(paid(5_00, "?"), name="waits")
    return [in_suspense()[0].id]


def of_went(office: Desk) -> list[Any]:
    """Money that went back and waits to be explained."""
    if not waiting():
        take_statement(paid(6_00, "?", credit=False), name="went")
    return [waiting()[0].id]


def of_receipt(office: Desk) -> list[Any]:
    """The number of a receipt on the account."""
    take_statement(paid(7_00, OFFERED), name="came")
    return [REFERENCE, 1]


def of_authority(office: Desk) -> list[Any]:
    """The number of a team leader's authority."""
    ewa = User.objects.get(username="ewa")
    return [Authority.objects.get_or_create(holder=ewa, kind="extension", from_on=MONDAY)[0].id]


EXAMPLES: dict[str, Example] = {
    "reports": Example(),
    "what-if": Example(),
    "report": Example(lambda office: ["opportunities"]),
    "report-csv": Example(of_told_report),
    "information-pack": Example(),
    "information-pack-file": Example(sends={"form": "csv"}),
    "guide": Example(),
    "guide-page": Example(lambda office: ["letters"]),
    "walk": Example(lambda office: ["let-letters-go"]),
    "exercise": Example(lambda office: ["an-early-end"]),
    "exercise-start": Example(lambda office: ["an-early-end"], {}),
    "exercise-mark": Example(lambda office: ["an-early-end"], {}),
    "training": Example(),
    "health": Example(),
    "sign-in": Example(),
    "sign-in-as": Example(sends={"person": "amara"}),
    "sign-out": Example(sends={}),
    "home": Example(),
    "my-work": Example(),
    "planner": Example(),
    "planner-proposal": Example(sends={"plan": "in-full"}),
    "get-next": Example(sends={}),
    "hand-over": Example(sends={"to": "amara"}),
    "search": Example(),
    "calculate": Example(),
    "team": Example(),
    "office": Example(),
    "imports": Example(),
    "authority": Example(),
    "authority-grant": Example(),
    "authority-cover": Example(),
    "authority-end": Example(of_authority),
    "decision-statement": Example(),
    "office-account": Example(),
    "stall-clear": Example(of_stall, {}),
    "duplicate-decide": Example(of_pair, {"decision": "different-people"}),
    "business-date": Example(sends={"to": "day", "business_date": MONDAY.isoformat()}),
    "why": Example(lambda office: ["RPO-9"]),
    "help-keyboard": Example(),
    "case": Example(of_case),
    "case-compliance": Example(of_case),
    "override": Example(of_case),
    "case-methods": Example(of_case),
    "methods-change": Example(of_case),
    "method-to": Example(of_case),
    "bank-details": Example(of_case),
    "employer": Example(of_case),
    "employer-change": Example(of_employer),
    "employer-end": Example(of_employer),
    "deduction-order": Example(of_case),
    "order-end": Example(of_order),
    "case-letters": Example(of_case),
    "case-people": Example(of_case),
    "case-notes": Example(of_case),
    "case-timeline": Example(of_case),
    "case-more-info": Example(of_case),
    "record-event": Example(of_case),
    "procedures": Example(),
    "procedure": Example(lambda office: ["outcome-scheduled-end"]),
    "request-procedure": Example(of_request),
    "request": Example(of_request),
    "assign": Example(of_request, {"to": "", **SEEN}),
    "undo": Example(of_entry, {}),
    "letter": Example(of_letter),
    "letter-pdf": Example(of_letter),
    "letter-settle": Example(held_letter, {"do": "send"}),
    "payments": Example(),
    "collections": Example(),
    "collections-export": Example(sends={"batch": ""}),
    "payments-export": Example(sends={"batch": ""}),
    "refund-receipt": Example(of_receipt),
    "account": Example(of_account),
    "account-ledger": Example(of_account),
    "account-arrears": Example(of_account),
    "account-schedule": Example(of_account),
    "schedule-new": Example(of_account),
    "account-statement": Example(of_account),
    "account-statement-csv": Example(of_account),
    "parent-statement": Example(of_statement),
    "parent-statement-pdf": Example(of_statement),
    "apply-charge": Example(of_account),
    "suspend-arrears": Example(of_account),
    "resume-arrears": Example(of_account),
    "write-off": Example(of_account),
    "waive-charge": Example(of_charge),
    "reverse-entry": Example(of_charge),
    "suspense": Example(),
    "suspense-entry": Example(of_waiting),
    "return-to-payer": Example(of_waiting),
    "taken-back": Example(of_went),
    "account-receipts": Example(of_account),
    "key-receipt": Example(of_account),
    "return-receipt": Example(of_receipt),
    "unmatch-receipt": Example(of_receipt),
    "approvals": Example(),
    "amend": Example(of_request, SEEN),
    "ask-advice": Example(of_request, {"question": "What does the rule say?"}),
    "open-outcome": Example(of_case),
    "negotiation": Example(of_case),
    "plans": Example(of_request, {"lump_sum": "200.00"}),
}


@pytest.fixture
def accepted(office: Desk) -> Desk:
    """A case with something behind every address: an accepted offer, with letters and entries."""
    office.up_to_the_answer().accepts(START)
    return office


def ask(client: Client, name: str, office: Desk) -> Page:
    example = EXAMPLES[name]
    address = reverse(name, args=example.args(office))
    return Page(client.get(address) if example.sends is None else client.post(address, example.sends))


def test_every_address_has_an_example() -> None:
    assert set(EXAMPLES) == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_an_address_says_for_whom_it_is(name: str) -> None:
    declared = getattr(PAGES[name].callback, DECLARED, "nothing")

    assert declared is None or declared <= set(ROLES)


@pytest.mark.parametrize("name", PAGES)
def test_an_address_answers_those_for_whom_it_is_and_nobody_else(name: str, accepted: Desk, signed_in: As) -> None:
    declared = getattr(PAGES[name].callback, DECLARED)
    for person in PEOPLE:
        if name == "sign-out":
            continue
        page = ask(signed_in(person.id), name, accepted)
        meant = declared is None or bool(declared & person.roles)
        refused = page.heading == "This page is not for your role"
        assert refused is not meant, f"{person.id}: {page.status} {page.heading}"
        assert page.status in ((200, 302, 422, 404) if meant else (403,)), f"{person.id}: {page.heading}"


@pytest.mark.parametrize("name", [name for name in PAGES if getattr(PAGES[name].callback, DECLARED) is not None])
def test_who_is_signed_out_comes_to_the_door(name: str, accepted: Desk) -> None:
    example = EXAMPLES[name]
    address = reverse(name, args=example.args(accepted))
    client = Client()

    if example.sends is None:
        answer = client.get(address)
        assert answer.status_code == 302 and answer["Location"].startswith(reverse("sign-in"))
    else:
        page = Page(client.post(address, example.sends))
        assert (page.status, page.heading) == (401, "You are signed out")


@pytest.mark.parametrize("name", [name for name, example in EXAMPLES.items() if example.sends is not None])
def test_an_address_that_takes_a_form_shows_no_page(name: str, accepted: Desk, signed_in: As) -> None:
    page = Page(signed_in("fergus").get(reverse(name, args=EXAMPLES[name].args(accepted))))

    assert page.status in (403, 405)


def test_a_view_that_says_nothing_is_refused_to_everybody(office: Desk) -> None:
    def careless(request: object) -> None:
        raise AssertionError("it must not run")

    request = RequestFactory().get("/careless")
    request.resolver_match = get_resolver().resolve("/my-work")
    request.user = User.objects.get(username="fergus")
    request._messages = []  # type: ignore[attr-defined]
    answer = DeclaredPages(lambda _: None).process_view(request, careless, (), {})  # type: ignore[arg-type, return-value]

    assert answer is not None and answer.status_code == 403


def test_a_role_that_is_none_cannot_be_declared() -> None:
    with pytest.raises(ValueError):
        may("caseworkr")
    with pytest.raises(ValueError):
        may()


def test_pages_of_the_desk_are_kept_by_no_browser(office: Desk, amara: Client) -> None:
    assert amara.get(reverse("case", args=[OFFERED])).headers["Cache-Control"] == "no-store"
