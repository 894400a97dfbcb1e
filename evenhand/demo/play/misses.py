"""What people do about money that did not come."""

from evenhand.demo.chance import chance
from evenhand.demo.play.moment import Moment
from evenhand.demo.play.office import actor
from evenhand.domain.opportunity.commands import RecordDone
from evenhand.domain.opportunity.commands.misses import (
    DecideMiss,
    EmployerAnswer,
    MissContact,
    MissDecision,
    MissTalk,
    RecordEmployerAnswer,
    RecordMissContact,
    RecordMissTalk,
)
from evenhand.domain.procedures.shape import Actor

TEAMS = {"maintenance": "celia", "arrears": "dilip"}
ANSWERS = (
    (EmployerAnswer.TOO_LITTLE_EARNED, "They worked fewer hours that month."),
    (EmployerAnswer.NOT_DEDUCTED, "Payroll had put the order aside. It runs again from next month."),
    (EmployerAnswer.LEFT, "Their last day was in the middle of the month."),
)
LEADS_TO = (
    (MissDecision.EXTENSION, "They had told us before the day."),
    (MissDecision.EARLY_END, "No reason was given, and the second one in a row."),
    (MissDecision.BANK_FAULT, "The bank held the payment back by mistake; it wrote to them."),
)
TALKS = (
    (MissTalk.CANNOT, "Off sick, and paid less for some weeks."),
    (MissTalk.ANOTHER_WAY, "They pay the rest over the internet when they are paid."),
    (MissTalk.NEGOTIATION, "They want to spread what is behind."),
    (MissTalk.REFUSES, "They say that they have paid enough, and pay no more of it."),
    (MissTalk.DEBIT_AGAIN, "There was too little in the account on that day."),
)


def ask_employer(at: Moment) -> None:
    """Employer Support asks after some days; some employers have not answered yet."""
    rng = chance(f"asked {at.request.number}", at.state.reference, at.seed)
    if at.age >= 3 and rng.random() < 0.7:
        answer, said = rng.choice(ANSWERS)
        at.do("ask-employer", RecordEmployerAnswer(answer, said), actor("iain"))


def talk(at: Moment) -> None:
    """A caseworker talks about it; some are still to be reached."""
    rng = chance(f"talked {at.request.number}", at.state.reference, at.seed)
    if at.age >= 2 and rng.random() < 0.75:
        outcome, said = rng.choice(TALKS)
        at.do("talk-about-miss", RecordMissTalk(outcome, said), _whose(at))


def decide(at: Moment) -> None:
    """In an opportunity nobody asks for the payment: they ask why, and decide what it leads to."""
    rng = chance(f"decided {at.request.number}", at.state.reference, at.seed)
    if "contact-about-miss" in at.ready() and at.age >= 1:
        at.do("contact-about-miss", RecordMissContact(MissContact.ASKED_WHY, "Their pay came late that month."))
    if "decide-miss" in at.ready() and at.age >= 3 and rng.random() < 0.6:
        decision, said = rng.choice(LEADS_TO)
        at.do("decide-miss", DecideMiss(decision, said))


def review(at: Moment) -> None:
    """The arrears team looks into deductions that did not come."""
    if at.age >= 6:
        at.do("review-arrears", RecordDone("The employer pays again. Looked at with Employer Support."), actor("dilip"))


def _whose(at: Moment) -> Actor:
    restricted = at.state.paying.restricted or at.state.receiving.restricted
    return actor("bryn" if restricted else TEAMS.get(at.request.segment, "amara"))
