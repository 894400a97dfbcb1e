"""How arrears could be cleared, from figures that are sent: nothing is read from a case, and nothing is recorded."""

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.declare import writes
from evenhand.api.refusing import refused
from evenhand.domain.refusal import Refusal
from evenhand.work.plan import plan
from evenhand.work.plans import PlanForm, Plans
from evenhand.work.roles import READERS

router = Router(tags=["Plans"])


@writes(router, "", Plans, READERS, "Show every plan that clears arrears", does="plan_arrears")
def plan_arrears(request: Asking, body: PlanForm) -> Plans:
    """Each plan with its instalments, what it costs and whether it can be kept up, and which one is recommended."""
    answer = plan(body)
    if isinstance(answer, Refusal):
        raise refused(answer)
    return answer
