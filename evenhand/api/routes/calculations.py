"""What somebody would pay, from figures that are sent: nothing is read from a case, and nothing is recorded."""

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.declare import writes
from evenhand.api.refusing import refused
from evenhand.domain.refusal import Refusal
from evenhand.work.calculate import calculate
from evenhand.work.calculation import Calculation, CalculationForm
from evenhand.work.roles import READERS

router = Router(tags=["Calculations"])


@writes(router, "", Calculation, READERS, "Work weekly maintenance out", does="calculate")
def work_out(request: Asking, body: CalculationForm) -> Calculation:
    """Weekly maintenance, fees, instalments and the normal deduction rate, with the working."""
    answer = calculate(body)
    if isinstance(answer, Refusal):
        raise refused(answer)
    return answer
