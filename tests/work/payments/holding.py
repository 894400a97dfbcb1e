"""Bank details that a parent of the case of the stories gives today."""

from evenhand.domain.opportunity.vocabulary import Role
from evenhand.work.state.today import business_date
from tests.desks import recorded
from tests.work.paying.held import gives_bank_details, typed


def holds(role: Role, account: str = "55779911", holder: str = "Sample Holder") -> None:
    recorded(
        gives_bank_details(role, business_date(), account=typed(sort_code="204060", account=account, holder=holder))
    )
