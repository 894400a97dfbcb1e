"""What is asked of a person who changes how money comes in and goes out."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.method_to import PaymentTo
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.vocabulary import Role

NOT_CHOSEN = (PaymentMethod.UNSPECIFIED, PaymentMethod.NOT_AVAILABLE)
FREQUENCIES = {"weekly": "Weekly", "fortnightly": "Fortnightly", "four-weekly": "Four-weekly", "monthly": "Monthly"}
ENDS = "none"
ROLES = {
    Role.PAYING.value: "Paying parent: the office collects from it",
    Role.RECEIVING.value: "Receiving parent: the office pays into it",
}


@dataclass(frozen=True)
class MethodWanted:
    """One method of the set to be. `share` is per cent; `start` is the first collection, or else the day of change."""

    kind: PaymentMethod
    share: int
    start: date | None = None
    frequency: str = ""
    mandatory: bool = False
    desire: bool = False


@dataclass(frozen=True, kw_only=True)
class ChangeMethods:
    """The whole live set of a case as it is to be from a day; what is not in it ends on that day."""

    from_on: date = asks("From which day?", "The methods that are not kept end on it.")
    ends_order: bool = asks(
        "Does the change end or lower what an order takes while the opportunity is agreed or runs?",
        "The order is what keeps money coming for the children. Say yes only where that is meant.",
        default=False,
    )
    reason: str = asks("Reason", "It is kept as a note on the case.", prose=True, words="reason")
    methods: tuple[MethodWanted, ...] = ()


@dataclass(frozen=True)
class SetMethodTo:
    """How the receiving parent of a case is paid from a day."""

    kind: str = asks(
        "How is the receiving parent paid?",
        options={
            PaymentTo.DIRECT_PAYMENT.value: "Direct payment into their bank or building society account",
            PaymentTo.PAYABLE_ORDER.value: "Payable order by post, where they have no account",
            PaymentTo.DIRECT_PAY.value: "Direct pay: the parents pay one another",
            ENDS: "Nothing is paid: end the present method",
        },
    )
    from_on: date = asks("From which day?")
    reason: str = asks("Reason", "It is kept as a note on the case.", prose=True, words="reason")


@dataclass(frozen=True)
class RecordBankDetails:
    """Bank details of one parent. The account's own words are taken beside this, so that no event can hold them."""

    role: Role = asks("Whose account?", options=ROLES)
    from_on: date = asks("From which day?")
    mandate: bool = asks(
        "Did they give a direct debit instruction for it?", only_when=("role", ("paying",)), default=False
    )


@dataclass(frozen=True, kw_only=True)
class RecordEmployer:
    """An employer of the paying parent. Name and address are kept with the person, and never in an event."""

    name: str = asks("Name of the employer", prose=True)
    reference: str = asks("Our reference for the employer", "As on deduction returns.", optional=True, default="")
    address: str = asks("Address", "One line below the other.", prose=True, words="address", optional=True, default="")
    postcode: str = asks("Postcode", prose=True, words="address", optional=True, default="")
    pay_frequency: str = asks("How often are they paid?", options=FREQUENCIES)
    nation: str = asks(
        "Whose bank holidays does payroll keep?",
        options={"england-and-wales": "England and Wales", "scotland": "Scotland"},
        default="england-and-wales",
    )
    from_on: date = asks("From which day?", "The first day there, or the first day on which this holds.")


@dataclass(frozen=True)
class EndOn:
    """The day on which something is one no longer."""

    on: date = asks("From which day?", "The first day on which it holds no longer.")


@dataclass(frozen=True)
class BankAccountAsked:
    """The account itself, as a form asks for it. It is no command: its words go to be sealed and nowhere else."""

    holder: str = asks("Name that the account is held in", prose=True)
    sort_code: str = asks("Sort code", "Six digits, such as 20 00 00.", prose=True)
    account: str = asks("Account number", "Eight digits.", prose=True)
    roll: str = asks("Building society roll number", prose=True, optional=True, default="")
    pad: bool | None = asks(
        "Where it has six or seven digits: do noughts stand in front?",
        "Only if the account holder confirms the digits.",
        optional=True,
        default=None,
    )
