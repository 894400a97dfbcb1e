"""Plans that clear arrears, from figures that somebody gives. Nothing is recorded."""

from evenhand.config.book import the_book
from evenhand.domain.negotiation import Negotiation, negotiate
from evenhand.domain.refusal import Refusal
from evenhand.work.plans import PlanForm, Plans, situation, told


def plan(form: PlanForm) -> Plans | Refusal:
    """Every plan with its instalments and reasons, and which one is recommended; or why there is none."""
    found = weighed(form)
    return found if isinstance(found, Refusal) else told(found)


def weighed(form: PlanForm) -> Negotiation | Refusal:
    """The same before it is put into words, for whoever has words of their own."""
    return negotiate(situation(form), the_book().rules)
