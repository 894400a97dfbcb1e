"""Where the walk through every procedure begins: a case on each route, and each with one thing that leads aside."""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import DateRange, add_days
from evenhand.domain.opportunity.application import Enforcement
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands.ending import ComplianceChoice, RecordCompliance
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.state import CaseState, Opportunity
from evenhand.domain.opportunity.vocabulary import Applicant, Employment, EnforcementKind, Role, Scheme, Service
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from evenhand.domain.procedures.consequences.returned import CameBack, payment_came_back
from evenhand.domain.procedures.context import NOTHING_BESIDE, Beside
from evenhand.domain.procedures.ending.by_hand import open_by_hand
from evenhand.domain.procedures.known import BenefitStarted, Known, ServiceChosen, WentToPrison, WorkChanged
from evenhand.domain.procedures.known.facts import CaseClosing
from tests.domain.cases import BOOK, CASEWORKER, MONDAY, START, case, with_application, with_legacy, with_paying
from tests.domain.endings import AUTHORITIES, EndingDesk, at_the_end, running
from tests.domain.talking import talking, to_be_reviewed

LOW = 60_00
BAILIFFS = (Enforcement(EnforcementKind.BAILIFFS, DateRange(MONDAY)),)

NEWS: dict[str, Known] = {
    "asked": ServiceChosen(Role.RECEIVING, Service.DIRECT_PAY),
    "benefit": BenefitStarted("universal-credit", START),
    "prison": WentToPrison(START),
    "nil": WorkChanged(Employment.EMPLOYED, True, 0),
    "closing": CaseClosing(START),
}


@dataclass(frozen=True)
class Begun:
    """A case on a day, with what a decision reads beside it; `aside` names what leads it another way than others."""

    state: CaseState
    today: date = MONDAY
    beside: Beside = NOTHING_BESIDE
    aside: str = ""


def beginnings() -> list[Begun]:
    """Before the offer, with instalments that did not come, and around the end of an opportunity."""
    before = (Begun(state) for applicant in Applicant for state in before_the_offer(applicant))
    return [*before, *around_the_end(), *about_arrears()]


def about_arrears() -> list[Begun]:
    """A negotiation, one whose longer plans somebody approves on a case with direct pay, and a plan to be reviewed."""
    put = talking(state=replace(case(), service=Service.DIRECT_PAY), authorities=AUTHORITIES)
    return [
        replace(begun(talking()), aside="talks"),
        replace(begun(put), aside="talks, put"),
        replace(begun(to_be_reviewed()), aside="review"),
    ]


def before_the_offer(applicant: Applicant) -> list[CaseState]:
    usual = case(applicant)
    return [
        usual,
        with_application(usual, paying_parent_wants=Service.UNKNOWN),
        with_legacy(usual, scheme=Scheme.CCD),
        with_legacy(usual, legal_list=True),
        with_legacy(usual, enforcement=BAILIFFS),
        with_paying(usual, employment=Employment.UNKNOWN),
        with_paying(usual, net_weekly=LOW),
        came_back(missing(usual)),
        missing(replace(usual, opportunity=Opportunity(1, applicant, DateRange(MONDAY, date(2017, 8, 13))))),
    ]


def missing(state: CaseState) -> CaseState:
    """Four instalments that did not come, one of them not of the enforced half."""
    judged = [
        Found(number, method, MONDAY, InstalmentState.MISSED)
        for number, method in enumerate(
            [PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER] * 3 + [PaymentMethod.DIRECT_DEBIT]
        )
    ]
    return apply_all(state, follow_misses(state, judged, BOOK, MONDAY))


def came_back(state: CaseState) -> CaseState:
    """A payment that cannot leave again by itself."""
    told = CameBack(1, 48_00, MONDAY, "The account is closed", barred=True)
    return apply_all(state, payment_came_back(state, told, BOOK, MONDAY))


def around_the_end() -> list[Begun]:
    """The end date with payments that came and that did not, an early end by what was asked, an extension."""
    met, missed = at_the_end(), at_the_end(third=InstalmentState.MISSED)
    early, longer = opened_by_hand("outcome-early-end"), opened_by_hand("outcome-extension")
    usual = {"met": met, "missed": missed, "early": early, "longer": longer}
    found = {name: replace(begun(desk), aside=name) for name, desk in usual.items()}
    for name, known in NEWS.items():
        found[name] = replace(begun(told(two_months_on(), known)), aside=name)
    wished = at_the_end(third=InstalmentState.MISSED)
    wished.do("payment-history", RecordCompliance(ComplianceChoice.FAIL))
    found["wished"] = replace(begun(told(wished, NEWS["asked"])), aside="wished")
    for name in ("missed", "early"):
        handed_over = replace(found[name].state, segment="enforcement")
        found[f"{name}, enforced"] = replace(found[name], state=handed_over, aside=f"{name}, enforced")
    for name in ("met", "asked"):
        acting = with_legacy(found[name].state, enforcement=BAILIFFS)
        found[f"{name}, bailiffs"] = replace(found[name], state=acting, aside=f"{name}, bailiffs")
    return list(found.values())


def begun(desk: EndingDesk) -> Begun:
    return Begun(desk.state, desk.today, desk.beside)


def told(desk: EndingDesk, known: Known) -> EndingDesk:
    desk.learn(known)
    return desk


def two_months_on() -> EndingDesk:
    desk = running()
    desk.on(add_days(desk.today, 60))
    return desk


def opened_by_hand(procedure: str) -> EndingDesk:
    """An early end or an extension that a caseworker opens, about the third payment."""
    desk = two_months_on()
    found = open_by_hand(
        desk.state, procedure, Trigger.HOSPITAL, desk.today, "In hospital.", CASEWORKER, BOOK, desk.today, instalment=3
    )
    assert isinstance(found, tuple), found
    desk.take(found)
    return desk
