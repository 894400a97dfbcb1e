"""What writes about methods, bank details, employers and orders carry."""

from typing import Annotated

from pydantic import Field, StringConstraints

from evenhand.api.bodies import Body, Drawn, Values
from evenhand.api.values import Day, Line, Prose
from evenhand.domain.account import PaymentMethod
from evenhand.domain.opportunity.vocabulary import Role

Share = Annotated[str, StringConstraints(pattern=r"^(0\.[0-9]{2}|1\.00)$")]
Truth = Annotated[bool, Field(strict=True)]
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]


class MethodBody(Body):
    """One method of the set to be. `share` of the whole, such as 0.50; `start` is its first collection."""

    kind: PaymentMethod
    share: Share
    start: Day | None = None
    frequency: Line = ""
    mandatory: Truth = False
    desire: Truth = False


class MethodsBody(Drawn):
    """The whole live set as it is to be from a day; what is not in it ends."""

    from_on: Day
    methods: Annotated[list[MethodBody], Field(max_length=12)]
    ends_order: Truth = False
    reason: Prose


class ValuesBody(Drawn):
    """`values` are those that are asked."""

    values: Values = Field(default_factory=dict)


class EndBody(Drawn):
    """The first day on which it holds no longer."""

    on: Day


class BankDetailsBody(Drawn):
    """An account. `pad` confirms that noughts stand in front of a number of six or seven digits."""

    who: Role
    from_on: Day
    mandate: Truth = False
    holder: Line
    sort_code: Line
    account: Line
    roll: Line = ""
    pad: Annotated[bool, Field(strict=True)] | None = None


class ShowBankDetailsBody(Body):
    who: Role
    reason: Line
