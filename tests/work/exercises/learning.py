"""Exercises as a learner does them: begun in a practice office, and each walked right."""

from collections.abc import Callable
from datetime import date

from evenhand.config.book import the_book
from evenhand.cycle.start_exercise import start_exercise
from evenhand.domain.authority.statement import SetDecisionStatement
from evenhand.domain.calendar import add_days
from evenhand.domain.exercise import Verdict
from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Rung
from evenhand.domain.opportunity.clocks import proposed_collection
from evenhand.domain.opportunity.commands import (
    AnswerOffer,
    CallOutcome,
    ExplainToReceivingParent,
    OrderClaim,
    RecordOrderClaim,
    RecordPreference,
    SetMethods,
)
from evenhand.domain.opportunity.commands.agreed import SetPlanSchedule
from evenhand.domain.opportunity.commands.choices import Arrangement
from evenhand.domain.opportunity.commands.ending import (
    ChangeToDirectPay,
    EarlyChoice,
    ExplainDirectPay,
    Explained,
    RecordCheck,
    RecordEarlyEnd,
)
from evenhand.domain.opportunity.commands.misses import DecideMiss, MissContact, MissDecision, RecordMissContact
from evenhand.domain.opportunity.commands.talks import (
    DecideNegotiation,
    ProposePlan,
    QuantifyDebt,
    RecordNegotiationTalk,
)
from evenhand.domain.opportunity.commands.talks import Verdict as Decides
from evenhand.domain.opportunity.ending_words import EarlyReason
from evenhand.domain.opportunity.talks import Willing
from evenhand.domain.opportunity.vocabulary import OfferAnswer, Service
from evenhand.domain.procedures.ending.children import children_of
from evenhand.domain.procedures.shape import Actor
from evenhand.work.exercises.begun import latest
from evenhand.work.exercises.book import exercises
from evenhand.work.exercises.deeds import marks_of
from evenhand.work.mark_exercise import mark_exercise
from evenhand.work.set_decision_statement import set_decision_statement
from evenhand.work.state.today import business_date
from tests.desks import AMARA, EWA, TOLD, Desk, hire, open_office, recorded
from tests.remembered import remembered

MARCUS = Actor("marcus", frozenset({"administrator"}))
SUMMER = date(2017, 6, 12)
OFFER, PLAN, EARLY, MISS = "offer-by-telephone", "a-plan-that-lasts", "an-early-end", "a-missed-payment"
SENTENCE = "It is what they can keep up each month."


@remembered
def begun(name: str) -> Desk:
    """A practice office in which Amara has started an exercise."""
    open_office(SUMMER)
    hire(AMARA, EWA, MARCUS)
    recorded(set_decision_statement(MARCUS, SetDecisionStatement(business_date(), "What this office says.")))
    return again(name)


def again(name: str) -> Desk:
    recorded(start_exercise(AMARA, name))
    attempt = latest(AMARA, name)
    assert attempt is not None
    return Desk(attempt.case.reference)


def stands(name: str) -> dict[str, Verdict]:
    """Each mark as it stands."""
    attempt = latest(AMARA, name)
    assert attempt is not None
    return {one.mark.name: one.verdict for one in marks_of(attempt, exercises()[name], business_date())}


def not_met(name: str) -> dict[str, Verdict]:
    return {mark: verdict for mark, verdict in stands(name).items() if verdict is not Verdict.MET}


def explained(desk: Desk) -> None:
    desk.do("explain-to-receiving-parent", ExplainToReceivingParent(CallOutcome.TOLD))


def asked(desk: Desk) -> None:
    desk.do("preference", RecordPreference(Service.DIRECT_PAY))
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.NONE))


def answered(desk: Desk, sooner: int = 0, debit: bool = True, reason: str = "") -> None:
    on = proposed_collection(desk.state, the_book().rules, business_date())
    days = the_book().rules.working_days("england-and-wales")
    first = days.on_or_after(add_days(on, -sooner))
    desk.do("answer", AnswerOffer(OfferAnswer.ACCEPTS, business_date(), debit, first, reason=reason))


def afterwards(desk: Desk, pays: Arrangement = Arrangement.HALF_ORDER_HALF_DEBIT) -> None:
    desk.do("tell-receiving-parent", TOLD)
    desk.do("methods", SetMethods(pays))


def offers(desk: Desk) -> None:
    explained(desk)
    asked(desk)
    answered(desk)
    afterwards(desk)


def talks(desk: Desk, disputed: int = 30_00, willing: Willing = Willing.NEGOTIATES) -> None:
    desk.do("quantify", QuantifyDebt(disputed, "They say that it was paid in cash." if disputed else ""))
    desk.do("talk", RecordNegotiationTalk(willing, ""))


def proposes(desk: Desk, plan: Rung = Rung.WITHIN_STEER, net: int = 418_00, instalment: int | None = None) -> None:
    first = add_days(business_date(), 14)
    desk.do("propose-plan", ProposePlan(plan, first, Frequency.MONTHLY, net, 215_00, 12_00, instalment=instalment))


def decides(desk: Desk, says: str = SENTENCE) -> None:
    lines = tuple(says for _ in children_of(desk.state))
    desk.do("decide", DecideNegotiation(Decides.AGREE, None, says, says, lines))


def sets(desk: Desk) -> None:
    desk.do("set-schedule", SetPlanSchedule())
    desk.do("call-receiving-parent", TOLD)
    desk.do("call-paying-parent", TOLD)


def negotiates(desk: Desk) -> None:
    talks(desk)
    proposes(desk)
    decides(desk)
    sets(desk)


def ends(desk: Desk, how: EarlyChoice = EarlyChoice.ENDED_EARLY, why: EarlyReason = EarlyReason.ON_BENEFIT) -> None:
    desk.do("payment-history", RecordEarlyEnd(how, why, "" if how is EarlyChoice.ENDED_EARLY else SENTENCE))


def checks(desk: Desk, says: str = SENTENCE) -> None:
    lines = tuple(says for _ in children_of(desk.state))
    desk.do("unlikely-check", RecordCheck(True, None, says, says, lines))


def changes(desk: Desk) -> None:
    desk.do("explain-direct-pay", ExplainDirectPay(Explained.UNDERSTOOD, False))
    desk.do("to-direct-pay", ChangeToDirectPay())


def ends_early(desk: Desk) -> None:
    ends(desk)
    checks(desk)
    changes(desk)


def hears(desk: Desk, kind: MissContact = MissContact.ASKED_WHY) -> None:
    desk.do("contact-about-miss", RecordMissContact(kind, SENTENCE))


def excuses(desk: Desk, how: MissDecision = MissDecision.BANK_FAULT, says: str = SENTENCE) -> None:
    desk.do("decide-miss", DecideMiss(how, says))


def answers_the_miss(desk: Desk) -> None:
    hears(desk)
    excuses(desk)


RIGHT: dict[str, Callable[[Desk], None]] = {
    OFFER: offers, PLAN: negotiates, EARLY: ends_early, MISS: answers_the_miss,
}  # fmt: skip


def done_right(name: str) -> Desk:
    """Begun, walked right, and marked."""
    desk = begun(name)
    RIGHT[name](desk)
    recorded(mark_exercise(AMARA, name))
    return desk
