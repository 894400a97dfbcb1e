"""An extension puts the excused payment on the schedule to the annual review; a closed case is collected no more."""

from datetime import date

import pytest

from evenhand.accounts.models import Instalment, Liability, Schedule
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.opportunity.commands.extension import (
    ApprovalAnswer,
    DecideExtension,
    ExtensionChoice,
    ProposeExtension,
)
from evenhand.domain.opportunity.commands.misses import DecideMiss, MissDecision
from evenhand.domain.opportunity.ending_words import ExtensionReason, Trigger
from evenhand.domain.procedures.ending.children import children_of
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.known import CaseClosing
from evenhand.records.models import Event
from evenhand.work.account.of_case import case_on_account
from evenhand.work.ending.by_hand import ByHand, OutcomeAsked
from evenhand.work.open_outcome_by_hand import open_outcome_by_hand
from evenhand.work.reading.approval_preview import approval_of
from evenhand.work.state.today import business_date
from tests.desks import AMARA, EWA, Desk, days_pass, recorded, sound
from tests.work.account.accounts import balances, the_account
from tests.work.ending.lived import lives, running

pytestmark = pytest.mark.django_db
MISSED = date(2017, 6, 5)


def missed_once() -> Desk:
    """The third payment of the running opportunity was missed, and a caseworker wants an extension for it."""
    desk = running()
    lives(date(2017, 6, 20), {3})
    desk.do("decide-miss", DecideMiss(MissDecision.EXTENSION, "In hospital when it was due."))
    return desk


def extended(desk: Desk, months: int = 2) -> None:
    lines = tuple("Nothing changes for them." for _ in children_of(desk.state))
    desk.do("propose", ProposeExtension(
        ExtensionChoice.EXTEND, ExtensionReason.MISSED, months, "What they said.", "It was beyond them.", lines
    ))  # fmt: skip
    put = desk.request("outcome-extension")
    desk.do(
        "approve", DecideExtension(ApprovalAnswer.APPROVE, "Seen.", content_digest(desk.state, put.number)), EWA
    )  # fmt: skip


def test_the_excused_payment_is_rescheduled_to_the_annual_review_and_shown_as_excused() -> None:
    desk = missed_once()
    owed = balances()[desk.reference, Bucket.ARREARS]

    extended(desk)

    excused = Instalment.objects.get(state="excused")
    assert str(excused.method) == "Direct Debit"
    planned = Instalment.objects.filter(state="planned")
    behind = balances()[desk.reference, Bucket.ARREARS]
    assert sum(planned.values_list("arrears", flat=True)) == behind >= owed > 0
    assert not planned.exclude(fee=0).exists()
    held = desk.state.opportunity
    assert held is not None and held.extended == 2
    assert the_account().state.case(desk.reference) == case_on_account(desk.state)
    sound()


def test_an_excused_payment_is_excused_once() -> None:
    desk = missed_once()
    extended(desk)
    days_pass(date(2017, 7, 1))

    told = Event.objects.filter(kind="InstalmentJudged", payload__state=str(InstalmentState.EXCUSED))

    assert told.count() == 1
    assert Instalment.objects.get(state="excused").number == told[0].payload["number"]
    sound()


def test_the_preview_of_an_extension_shows_where_the_excused_payment_goes() -> None:
    desk = missed_once()
    owed = balances()[desk.reference, Bucket.ARREARS]
    lines = tuple("Nothing changes." for _ in children_of(desk.state))
    desk.do("propose", ProposeExtension(
        ExtensionChoice.EXTEND, ExtensionReason.MISSED, 1, "What they said.", "It was beyond them.", lines
    ))  # fmt: skip

    found = approval_of(desk.row(desk.request("outcome-extension").number), EWA, business_date())

    assert found is not None
    assert not any(line.was.arrears for line in found[1].schedule if line.was)
    assert sum(line.now.arrears for line in found[1].schedule if line.now) >= owed > 0
    assert found[1].fees_from is None


def test_an_extension_that_excuses_no_payment_asks_nobody_for_another_amount() -> None:
    desk = running()
    days_pass(date(2017, 4, 20))
    asked = OutcomeAsked(ByHand.EXTENSION, Trigger.EMPLOYER_CHANGED, business_date(), "Between two pays.")
    assert recorded(open_outcome_by_hand(AMARA, desk.reference, asked))

    extended(desk)

    held = desk.state.opportunity
    assert held is not None and held.extended == 2
    assert Schedule.objects.count() == 1
    sound()


def test_a_closed_case_is_collected_no_more() -> None:
    desk = running()
    days_pass(date(2017, 3, 20))

    desk.tell(CaseClosing(business_date()))

    assert desk.state.closed_on == business_date()
    assert not Instalment.objects.filter(state="planned").exists()
    assert Schedule.objects.filter(ended_on=None).count() == 0
    assert Liability.objects.get().until == business_date()
    assert the_account().state.case(desk.reference) == case_on_account(desk.state)
    days_pass(date(2017, 5, 1))
    assert not Instalment.objects.exclude(state="replaced").exists()
    sound()
