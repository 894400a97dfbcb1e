"""An agreed plan in the office: what is shown is what is set, the letters about it, and what an account refuses."""

import pytest

from evenhand.accounts.models import Instalment, Method, Schedule
from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.account.planning import Plan
from evenhand.domain.authority import ApprovalKind
from evenhand.domain.authority.commands import GrantAuthority
from evenhand.domain.calendar import add_days
from evenhand.domain.negotiation import Negotiation
from evenhand.domain.opportunity.commands.agreed import SetPlanSchedule
from evenhand.domain.opportunity.commands.talks import (
    HardshipAnswer,
    HearReceivingParent,
    QuantifyDebt,
    RecordNegotiationTalk,
    Verdict,
)
from evenhand.domain.opportunity.talks import NEGOTIATION, Willing
from evenhand.domain.procedures.negotiating.working_out import worked_out
from evenhand.domain.refusal import Refusal
from evenhand.letters.models import Letter
from evenhand.office.models import Timer
from evenhand.work.enter_negotiation import enter_negotiation
from evenhand.work.grant_authority import grant_authority
from evenhand.work.letters import preview, release_letter
from evenhand.work.reading.case_view import view_case
from evenhand.work.reading.missed_payment import missed_payment
from evenhand.work.reading.plan_schedule import plan_schedule_of
from evenhand.work.reading.request_view import desk as desk_of
from evenhand.work.state.today import business_date
from tests.desks import AMARA, EWA, OFFERED, Desk, days_pass, hire, recorded, refused, sound
from tests.work.ending.lived import MARCUS, failed
from tests.work.negotiating.test_on_the_record import ASKED, begun, behind, decision, plan

pytestmark = pytest.mark.django_db


def agreed(disputed: int = 0, months: int = 36) -> Desk:
    """A plan that was agreed, and whose schedule is to be set."""
    return agreed_from(begun(), disputed, months)


def agreed_from(desk: Desk, disputed: int = 0, months: int = 36) -> Desk:
    """The same, from where a negotiation begins."""
    desk.do("quantify", QuantifyDebt(disputed, "Paid in cash." if disputed else ""))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    desk.do("propose-plan", plan(months=months))
    if months > 24:
        desk.do("hear-receiving-parent", HearReceivingParent(HardshipAnswer.NO))
    desk.do("decide", decision(desk, Verdict.AGREE))
    return desk


def put_to_a_leader() -> Desk:
    """A plan of three years in an office that has such plans approved."""
    behind()
    hire(EWA)
    recorded(grant_authority(MARCUS, GrantAuthority(EWA.id, ApprovalKind.LONG_PLAN, business_date())))
    recorded(enter_negotiation(AMARA, OFFERED, ASKED))
    return agreed_from(Desk())


def shown(desk: Desk) -> Plan | Refusal:
    view = view_case(OFFERED, AMARA, business_date())
    assert view is not None
    number = next(one.number for one in desk.state.requests if one.procedure == NEGOTIATION)
    return plan_schedule_of(desk_of(view, number, AMARA), SetPlanSchedule())


def maintenance_said(desk: Desk) -> int:
    """What the parent is told that cannot be negotiated up to the annual review."""
    view = view_case(OFFERED, AMARA, business_date())
    assert view is not None
    at = desk_of(view, next(one.number for one in desk.state.requests if one.procedure == NEGOTIATION), AMARA)
    talks, given = at.request.talks, at.beside.situation
    assert talks is not None and talks.plan is not None and given is not None
    found = worked_out(view.state, given, talks, talks.plan.means, talks.plan.on, the_book().rules)
    assert isinstance(found, Negotiation)
    return found.total


def planned() -> list[tuple[object, ...]]:
    rows = Instalment.objects.filter(state="planned").order_by("number")
    return list(rows.values_list("due_on", "method", "maintenance", "fee", "arrears", "charges"))


def test_what_is_shown_is_what_is_set_and_the_arrears_are_the_plans() -> None:
    desk = agreed(10_00)
    would = shown(desk)
    assert isinstance(would, Plan)
    assert maintenance_said(desk) == sum(item.maintenance + item.fee for item in would.instalments)
    desk.do("set-schedule", SetPlanSchedule())

    assert planned() == [
        (item.due_on, str(item.method), item.maintenance, item.fee, item.arrears, item.charges)
        for item in would.instalments
    ]
    talks = next(one.talks for one in desk.state.requests if one.talks is not None)
    assert talks is not None and talks.plan is not None
    each = talks.plan.terms.instalment
    assert {sum(i.arrears + i.charges for i in would.instalments if i.due_on == day) for day in
            {item.due_on for item in would.instalments}} == {each}  # fmt: skip
    held = Schedule.objects.get(ended_on=None)
    assert held.agreed["disputed"] == 10_00 and held.cause.startswith("negotiation:")
    assert Timer.objects.filter(why="plan-review").exists()
    sound()


def test_days_pass_over_the_plan_and_a_review_opens() -> None:
    desk = agreed()
    desk.do("set-schedule", SetPlanSchedule())
    days_pass(add_days(business_date(), 3))

    letters = Letter.objects.filter(code="NEGOTIATION")
    assert {letter.state for letter in letters} == {"issued"}
    assert all("£" in letter.html for letter in letters)
    sound()


def test_a_schedule_that_an_outcome_sets_anew_keeps_the_plan_and_a_payment_that_does_not_come_breaks_it() -> None:
    desk = agreed()
    desk.do("set-schedule", SetPlanSchedule())
    before = [(due_on, arrears) for due_on, _, _, _, arrears, _ in planned()]
    failed(desk)
    days_pass(add_days(before[0][0], 4))

    whole = Instalment.objects.exclude(state="replaced").filter(due_on__gte=before[0][0])
    assert sum(whole.values_list("arrears", flat=True)) == sum(arrears for _, arrears in before)
    view = view_case(OFFERED, AMARA, business_date())
    missed = desk.state.open_of("missed-payment")
    assert view is not None and missed is not None
    found = missed_payment(view, missed)
    talks = next(one.talks for one in desk.state.requests if one.talks is not None)
    assert found is not None and talks is not None
    assert found.breaks == talks.decided_on and talks.broken == (found.this.instalment.number,)
    sound()


def test_on_direct_pay_a_person_checks_the_letters_and_sends_them() -> None:
    desk = agreed()
    Case.objects.filter(reference=OFFERED).update(service="direct-pay")
    desk.do("set-schedule", SetPlanSchedule())
    days_pass(add_days(business_date(), 1))
    letter, other = Letter.objects.filter(code="NEGOTIATION").order_by("id")
    assert (letter.state, other.state) == ("drafted", "drafted")
    assert "£" in preview(letter).html and preview(letter).pdf

    sent = release_letter(AMARA, letter.id, send=True)
    assert isinstance(sent, Letter) and (sent.state, sent.issued_on) == ("issued", business_date())
    assert sent.sha256 and bytes(sent.pdf or b"")
    settled = release_letter(AMARA, other.id, send=False)
    assert isinstance(settled, Letter) and settled.state == "cancelled"
    again = release_letter(AMARA, letter.id, send=True)
    assert isinstance(again, Refusal) and again.code == "not-held"


def test_a_drafted_letter_to_an_unknown_address_is_held_first() -> None:
    desk = agreed()
    Case.objects.filter(reference=OFFERED).update(service="direct-pay")
    desk.do("set-schedule", SetPlanSchedule())
    letter = Letter.objects.filter(code="NEGOTIATION").order_by("id").first()
    assert letter is not None
    letter.person.facts.filter(kind="where").delete()
    held = release_letter(AMARA, letter.id, send=True)
    assert isinstance(held, Letter) and (held.state, held.why) == ("held", "No address is known.")


def test_a_plan_that_the_account_cannot_follow_is_neither_shown_nor_set() -> None:
    desk = agreed()
    Method.objects.filter(case__reference=OFFERED).update(share=30)
    would = shown(desk)

    assert isinstance(would, Refusal) and would.code == "shares-not-whole"
    assert refused(desk.try_task("set-schedule", SetPlanSchedule())) == would.code
    assert not any(one.talks and one.talks.agreed for one in desk.state.requests)
