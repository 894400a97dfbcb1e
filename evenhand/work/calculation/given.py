"""From the form of a calculation to the values of the domain."""

from evenhand.domain.account import BY_SHORT_NAME, MethodShare, Owing, PaymentMethod, Terms
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance import Benefit, Circumstances, Frequency, Maintenance, Receiving
from evenhand.work.calculation.form import WHOLE, CalculationForm, ReceivingParent
from evenhand.work.calculation.parts import ScheduleTerms
from evenhand.work.caseload.amount import UNKNOWN


def known(amount: int | str | None) -> int | None:
    """Pence; None where an amount is not known or was not given."""
    return None if amount is None or amount == UNKNOWN else int(amount)


def circumstances(form: CalculationForm) -> Circumstances:
    """What weekly maintenance is worked out from."""
    return Circumstances(
        on=form.on,
        gross=known(form.gross_weekly_income),
        benefit=Benefit(form.benefit),
        other_children=form.other_children,
        receiving=tuple(_receiving(parent) for parent in form.receiving_parents),
    )


def _receiving(parent: ReceivingParent) -> Receiving:
    return Receiving(
        reference=parent.reference,
        nights=tuple(child.nights_a_year for child in parent.children),
        collected=parent.service == "collect-and-pay",
        opportunity=DateRange(parent.opportunity.from_, parent.opportunity.until) if parent.opportunity else None,
    )


def methods(form: CalculationForm) -> dict[str, tuple[MethodShare, ...]]:
    """The methods of each case: those given where the office collects."""
    given = tuple(MethodShare(BY_SHORT_NAME[method.kind], method.share) for method in form.methods or ())
    return {parent.reference: given for parent in form.receiving_parents}


def owing(form: CalculationForm, found: Maintenance) -> tuple[Owing, ...]:
    """Each case of the account with its methods."""
    given = methods(form)
    unsaid = (MethodShare(PaymentMethod.UNSPECIFIED, WHOLE),)
    direct = (MethodShare(PaymentMethod.DIRECT_PAY, WHOLE),)
    return tuple(
        Owing(
            one.reference,
            weekly,
            one.collected,
            (given[one.reference] or unsaid) if one.collected else direct,
            one.opportunity,
        )
        for one, weekly in found.due
    )


def terms(asked: ScheduleTerms, nation: str) -> Terms:
    """The time that the schedule covers."""
    return Terms(DateRange(asked.from_, asked.annual_review_on), Frequency(asked.frequency), nation)
