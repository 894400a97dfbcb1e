"""Who may be offered the opportunity, and what would change that."""

from datetime import date

from evenhand.api.shapes.basics import Shape
from evenhand.domain.opportunity.eligibility import Eligibility
from evenhand.domain.opportunity.vocabulary import PPEligibility, Truth, Verdict
from evenhand.work.reading.case_view import CaseView


class CriterionOut(Shape):
    """`title` is true where the criterion is met. `counts`: whether it decides."""

    code: str
    title: str
    truth: Truth
    says: str
    source: str
    steps: list[str]
    rules: list[str]
    counts: bool


class FlipOut(Shape):
    """The single change of one criterion that would give another verdict."""

    code: str
    title: str
    becomes: Truth
    verdict: Verdict


class EligibilityOut(Shape):
    """`pp_eligibility_by_hand` stands beside the derived value, and opens nothing."""

    case: str
    on: date
    verdict: Verdict
    pp_eligibility: PPEligibility | None = None
    pp_eligibility_by_hand: PPEligibility | None = None
    recorded_on: date | None = None
    criteria: list[CriterionOut]
    would_change: list[FlipOut]


def eligibility(view: CaseView, found: Eligibility) -> EligibilityOut:
    """The whole assessment of a case, on the business date."""
    state = view.state
    return EligibilityOut(
        case=view.reference,
        on=view.today,
        verdict=found.verdict,
        pp_eligibility=found.field,
        pp_eligibility_by_hand=state.override,
        recorded_on=state.assessment.on if state.assessment else None,
        criteria=[
            CriterionOut(
                code=item.code,
                title=item.title,
                truth=item.truth,
                says=item.says,
                source=item.source,
                steps=list(item.steps),
                rules=list(item.rules),
                counts=item.counts,
            )
            for item in found.findings
        ],
        would_change=[
            FlipOut(code=item.code, title=item.title, becomes=item.becomes, verdict=item.verdict)
            for item in found.flips
        ],
    )
