"""How money comes in and goes out on a case: accounts masked, employers by number."""

from datetime import date

from pydantic import Field

from evenhand.api.shapes.basics import Pounds, Shape
from evenhand.domain.account import Method, PaymentMethod
from evenhand.domain.account.method_to import MethodTo, PaymentTo
from evenhand.domain.account.orders import DeductionOrder, several_employers
from evenhand.domain.money import pounds
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.methods_view import EmployerLine, MaskedAccount, MethodsView
from evenhand.work.show_bank_details import BankDetailsShown


class Dated(Shape):
    """Half open: `to` is the first day on which it holds no longer."""

    from_: date = Field(serialization_alias="from")
    to: date | None = None


class MethodFromOut(Dated):
    """`share` of the whole, such as 0.50. `number` names it within the case."""

    number: int
    kind: PaymentMethod
    share: str
    frequency: str
    mandatory: bool
    desire: bool


class MethodToOut(Dated):
    number: int
    kind: PaymentTo


class BankDetailsOut(Dated):
    """What is held, masked. `mandate`: a direct debit instruction was given for it."""

    who: Role
    number: int
    mask: str
    mandate: bool


class EmployerOut(Dated):
    """An employer without its name, which is asked for with a reason."""

    number: int
    pay_frequency: str
    nation: str


class OrderOut(Shape):
    """An order to an employer. `most` is the most that is taken from a pay, where a person set it."""

    number: int
    employer: int
    kind: PaymentMethod
    issued_on: date
    ended_on: date | None = None
    pay_frequency: str
    weekly: Pounds
    fortnightly: Pounds
    four_weekly: Pounds
    monthly: Pounds
    protected: Pounds | None = None
    over_the_limit: bool | None = None
    most: Pounds | None = None


class MethodsOut(Shape):
    """`account_version` is what a write to the orders carries; it is absent where the account may not be seen."""

    version: int
    account_version: int | None = None
    methods_from: list[MethodFromOut]
    methods_to: list[MethodToOut]
    bank_details: list[BankDetailsOut]
    employers: list[EmployerOut]
    orders: list[OrderOut]
    several_employers: bool


class BankAccountOut(Shape):
    """An account in full. Who asked, and why, is recorded."""

    who: Role
    holder: str
    sort_code: str
    account: str
    roll: str
    mandate: bool
    from_: date = Field(serialization_alias="from")


def methods_out(view: CaseView, known: MethodsView) -> MethodsOut:
    """The whole of it, past and present."""
    return MethodsOut(
        version=view.state.version,
        account_version=known.account.version if known.account else None,
        methods_from=[_from(item) for item in view.state.methods],
        methods_to=[_to(item) for item in view.state.pays_to],
        bank_details=[_details(item) for item in known.accounts],
        employers=[_employer(item) for item in known.employers],
        orders=[_order(item) for item in known.orders],
        several_employers=several_employers(known.orders, view.today),
    )


def bank_account_out(found: BankDetailsShown) -> BankAccountOut:
    """As held today."""
    account = found.account
    return BankAccountOut(
        who=found.role,
        holder=account.holder,
        sort_code=account.sort_code,
        account=account.number,
        roll=account.roll,
        mandate=found.mandate,
        from_=found.since,
    )


def _from(item: Method) -> MethodFromOut:
    return MethodFromOut(
        number=item.number,
        kind=item.kind,
        share=pounds(item.share),
        frequency=item.frequency,
        mandatory=item.mandatory,
        desire=item.desire,
        from_=item.start,
        to=item.until,
    )


def _to(item: MethodTo) -> MethodToOut:
    return MethodToOut(number=item.number, kind=item.kind, from_=item.start, to=item.until)


def _details(item: MaskedAccount) -> BankDetailsOut:
    return BankDetailsOut(
        who=item.role, number=item.number, mask=item.mask, mandate=item.mandate, from_=item.start, to=item.until
    )


def _employer(item: EmployerLine) -> EmployerOut:
    return EmployerOut(
        number=item.number, pay_frequency=item.pay_frequency, nation=item.nation, from_=item.start, to=item.until
    )


def _order(item: DeductionOrder) -> OrderOut:
    return OrderOut(
        number=item.number,
        employer=item.employment,
        kind=item.kind,
        issued_on=item.issued_on,
        ended_on=item.ended_on,
        pay_frequency=item.pay,
        weekly=pounds(item.weekly),
        fortnightly=pounds(item.fortnightly),
        four_weekly=pounds(item.four_weekly),
        monthly=pounds(item.monthly),
        protected=None if item.protected is None else pounds(item.protected),
        over_the_limit=item.over,
        most=None if item.most is None else pounds(item.most),
    )
