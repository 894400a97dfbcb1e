"""The named conditions of a negotiation."""

from evenhand.domain.opportunity.ending_words import Answer
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import Agreed, Willing
from evenhand.domain.procedures.negotiating.letters import cause_of
from evenhand.domain.procedures.predicate import Predicate


def _talks_plan(state: CaseState, request: Request) -> bool:
    return request.talks is not None and request.talks.willing is not Willing.REFUSES


def _longer(state: CaseState, request: Request) -> bool:
    return request.talks is not None and request.talks.longer


def _agreed(state: CaseState, request: Request) -> bool:
    return request.talks is not None and request.talks.decision in (Agreed.ACCEPTED, Agreed.DEFERRED)


def _put(state: CaseState, request: Request) -> bool:
    stands = (Answer.WAITING, Answer.APPROVED)
    return any(put.request == request.number and put.answer in stands for put in state.approvals)


def _drafted(state: CaseState, request: Request) -> bool:
    return any(letter.drafted and letter.cause == cause_of(request.number) for letter in state.letters)


TALKS: dict[str, Predicate] = {
    "talks_about_a_plan": Predicate(
        _talks_plan, "They refuse to pay, so there is no plan to propose.", "they do not refuse to pay"
    ),
    "plan_is_longer": Predicate(
        _longer, "The plan clears the arrears within 24 months.", "the plan takes longer than 24 months"
    ),
    "plan_put": Predicate(_put, "No other person has to approve it.", "another person has to approve it"),
    "letters_drafted": Predicate(
        _drafted, "The letters leave by themselves, or there are none.", "the letters are drafted for a person to send"
    ),
    "plan_agreed": Predicate(_agreed, "No plan was agreed.", "a plan is agreed"),
}
