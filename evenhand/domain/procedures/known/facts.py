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
    from_on: date | None = asks("From which day?", "Leave it empty for today.", optional=True, default=None)


@dataclass(frozen=True)
class EmployerChanged(Known):
    """The paying parent changed employer."""

    from_on: date = asks("From which day?", "The first day at the new employer.")
    employer_known: bool = asks(
        "Do we know the new employer?", "Record its name and address on the people of the case."
    )


@dataclass(frozen=True)
class WentToPrison(Known):
    """The paying parent is or will be in prison."""

    from_on: date = asks("From which day?", "It may be a day to come.")


@dataclass(frozen=True)
class LeftPrison(Known):
    """The paying parent is released from prison."""

    ended_on: date = asks("First day out of prison", "It may be a day to come.")


@dataclass(frozen=True)
class WentToHospital(Known):
    """The paying parent is in hospital."""

    from_on: date = asks("From which day?")


@dataclass(frozen=True)
class LeftHospital(Known):
    """The paying parent left hospital."""

    ended_on: date = asks("First day out of hospital")


@dataclass(frozen=True)
class CaseClosing(Known):
    """The case is to be closed."""

    from_on: date = asks("From which day?", "It may be a day to come.")


@dataclass(frozen=True)
class CaseStaysOpen(Known):
    """The case is not to be closed after all."""


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
    asked_on: date | None = asks("When did they say it?", "Leave it empty for today.", optional=True, default=None)


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
