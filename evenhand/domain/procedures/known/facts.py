"""What can become known, and how it is asked."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.vocabulary import BENEFITS, Employment, EnforcementKind, Role, Service


@dataclass(frozen=True)
class Known:
    """Something that became known."""


@dataclass(frozen=True)
class BenefitStarted(Known):
    """The paying parent is on a benefit."""

    benefit: str = asks("Which benefit?", options=BENEFITS)
    from_on: date = asks("From which day?")
    source: str = asks(
        "Where do we have it from?",
        "Such as the paying parent, or a CIS notice.",
        optional=True,
        default="Paying parent",
    )


@dataclass(frozen=True)
class BenefitEnded(Known):
    """The paying parent is no longer on a benefit."""

    ended_on: date = asks("First day without the benefit")


@dataclass(frozen=True)
class WorkChanged(Known):
    """The paying parent's work or income changed."""

    employment: Employment = asks(
        "Are they in work?",
        options={"employed": "Employed", "self-employed": "Self-employed", "not-employed": "Not in work"},
    )
    employer_known: bool | None = asks(
        "Do we know the employer?", only_when=("employment", ("employed",)), optional=True, default=None
    )
    gross_weekly: int | None = asks(
        "Gross weekly income", "In pounds, such as 520.00. Leave it empty where it has not changed.",
        words="money", optional=True, default=None,
    )  # fmt: skip


@dataclass(frozen=True)
class WentToPrison(Known):
    """The paying parent is in prison."""

    from_on: date = asks("From which day?")


@dataclass(frozen=True)
class LetterReturned(Known):
    """A letter to a parent came back."""

    who: Role = asks("Whose letter came back?", options={"paying": "Paying parent", "receiving": "Receiving parent"})
    returned_on: date = asks("When did it come back?")


@dataclass(frozen=True)
class AddressGiven(Known):
    """A parent gave a new address. The lines themselves are kept with the person and never in an event."""

    who: Role = asks("Whose address?", options={"paying": "Paying parent", "receiving": "Receiving parent"})
    address: str = asks("New address", "One line below the other.", prose=True, words="address")
    postcode: str = asks("Postcode", prose=True, words="address")


@dataclass(frozen=True)
class ServiceChosen(Known):
    """A parent says which service they want."""

    who: Role = asks("Who says it?", options={"paying": "Paying parent", "receiving": "Receiving parent"})
    wants: Service = asks("Which service?", options={"collect-and-pay": "Collect and pay", "direct-pay": "Direct pay"})


@dataclass(frozen=True)
class ProvisionalLetterSent(Known):
    """The provisional calculation letter went out."""

    issued_on: date = asks("Issued on", "The time to answer runs from it.")


@dataclass(frozen=True)
class LegalActionNamed(Known):
    """The Legal SPOC names an action that excludes."""

    action: EnforcementKind = asks(
        "Which action?",
        options={
            "order-for-sale": "Order for sale",
            "committal": "Committal",
            "sisted": "Sisted",
            "disqualification": "Disqualification from driving",
        },
    )
    from_on: date = asks("From which day?")


@dataclass(frozen=True)
class LegalListed(Known):
    """The paying parent is on the legal list."""
