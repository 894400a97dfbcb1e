"""The plans that the desk of a negotiation shows for what was typed. Nothing is written."""

from dataclasses import dataclass
from datetime import date

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.negotiation import Negotiation, Situation
from evenhand.domain.opportunity.commands.talks import ProposePlan
from evenhand.domain.opportunity.talks import Means
from evenhand.domain.procedures.negotiating.means import means_of, needs_a_word
from evenhand.domain.procedures.negotiating.working_out import situation_of, worked_out
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce
from evenhand.work.negotiating.situation import UNREAD
from evenhand.work.reading.request_view import Desk


@dataclass(frozen=True)
class PlansAtDesk:
    """What the screen stands on.

    Attributes:
        means: what was typed, added up; None where it cannot be read.
        given: what the plans start from; None with the first.
        found: every plan; otherwise why there is none.
        amounts: what in the budget needs a word.
    """

    means: Means | None
    given: Situation | None
    found: Negotiation | Refusal
    amounts: tuple[str, ...] = ()


def plans_at_desk(desk: Desk, command: ProposePlan, on: date | None = None) -> PlansAtDesk:
    """Every plan for an agreement today, or on the day of one that was proposed."""
    rules, today, talks = the_book().rules, desk.view.today, desk.request.talks
    assert talks is not None  # noqa: S101 - only a negotiation has plans
    day, state = on or today, desk.view.state
    try:
        means = means_of(command, day, rules)
        if isinstance(means, Refusal):
            return PlansAtDesk(None, None, means)
        amounts = needs_a_word(command.budget, means.net, day, rules)
    except NoRuleInForce as missing:
        return PlansAtDesk(None, None, Refusal("no-rule-in-force", f"No plan can be made: {missing}.", ("NEG-9",)))
    held = desk.beside.situation
    if held is None:
        return PlansAtDesk(means, None, UNREAD, amounts)
    given = situation_of(state, held, talks, means, day)
    return PlansAtDesk(means, given, worked_out(state, held, talks, means, day, rules), amounts)


def names_of_owed(account: str, actor: Actor) -> dict[str, str]:
    """The receiving parent of each case of an account that this person may see, by the case."""
    cases = Case.objects.filter(account__reference=account)
    if not actor.restricted:
        cases = cases.filter(restricted=False)
    return dict(cases.values_list("reference", "receiving__name"))
