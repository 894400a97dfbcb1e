"""What writes about the office itself carry."""

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from evenhand.api.account_bodies import Amount
from evenhand.api.bodies import Body
from evenhand.api.values import Day, Line, Prose, Username, one_of
from evenhand.domain.authority.kinds import ASKED
from evenhand.domain.office_account import Use

if TYPE_CHECKING:
    Kind = str
else:
    Kind = one_of(ASKED)
Limit = Annotated[Amount | None, Field(description="The largest amount. Without it: no limit.")]
Until = Annotated[Day | None, Field(description="The first day on which it holds no longer.")]


class AuthorityBody(Body):
    """Authority of a team leader's own; without `to` it goes on."""

    holder: Username
    kind: Kind
    from_: Annotated[Day, Field(alias="from")]
    to: Until = None
    up_to: Limit = None


class CoverBody(Body):
    """A colleague's authority, exercised by another for the time of an absence. Without `up_to` as much as theirs."""

    absent: Username
    by: Username
    kinds: Annotated[list[Kind], Field(min_length=1, max_length=len(ASKED))]
    from_: Annotated[Day, Field(alias="from")]
    to: Day
    up_to: Amount | None = None


class EndAuthorityBody(Body):
    """The first day on which it holds no longer, after the business date."""

    on: Day


class StatementBody(Body):
    """The text, word for word, and the day from which it is in force."""

    from_: Annotated[Day, Field(alias="from")]
    text: Prose


class OfficeAccountBody(Body):
    """A bank account of the office itself, and the day from which it is in use."""

    from_: Annotated[Day, Field(alias="from")]
    use: Use
    holder: Line
    sort_code: Line
    account: Line
    iban: Line = ""
    bic: Line = ""
    service_user: Line = ""
