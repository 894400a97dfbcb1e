"""What an offer leads to, in the words of the API; as sentences it is what the timeline tells."""

from dataclasses import dataclass
from datetime import date

UNLIKELY = "NRP Unlikely to Pay"
NO_ORDER = "no. No deduction from earnings order is set up."
NO_REFUSAL = "no. The offer ended for a reason that is not a refusal."
CHARGED = "yes. The paying parent knew of the offer and declined it."
TOO_FEW_CALLS = "no. Silence counts as refusal only after a delivered letter and 3 recorded calls."
THREE_CALLS = "yes. The letter was delivered and 3 calls were recorded without an answer."
DECIDED = "no. A person decided, with a reason."


@dataclass(frozen=True)
class Way:
    """A method of payment from. `share` is per cent; an ended one holds no longer from `to`."""

    kind: str
    share: int
    start: date
    frequency: str = "monthly"
    mandatory: bool = False
    desire: bool = False
    to: date | None = None

    @property
    def sentence(self) -> str:
        flags = (", mandatory" if self.mandatory else "") + (", desire flag set" if self.desire else "")
        return f"{self.kind}, {self.share}%, from {self.start:%-d %B %Y}{flags}"


@dataclass(frozen=True)
class Chance:
    """The opportunity: `to` is the first day after it."""

    status: str
    start: date
    to: date

    @property
    def sentence(self) -> str:
        return f"Opportunity from {self.start:%-d %B %Y}; the first day after it is {self.to:%-d %B %Y}"


@dataclass(frozen=True)
class End:
    """How a case stands when everything of an offer is done.

    Attributes:
        resolution, ending: of the offer request, which is closed.
        why: why the offer ended, where it was not accepted.
        outcome: Compliance Opportunity.
        eligibility: PP Eligibility.
        unlikely: Unlikely to Pay Status.
        chance, ways: the opportunity, and every method with those that ended.
        letters: code, parent, and how it stands.
        beside: every other request of the case, open or how it ended.
        charge: whether the deduction order charge applies, and why.
        also: other sentences of the timeline.
    """

    resolution: str
    why: str
    outcome: str
    eligibility: str
    ways: tuple[Way, ...]
    beside: tuple[tuple[str, str], ...]
    ending: str = "completed"
    unlikely: str = ""
    chance: Chance | None = None
    letters: tuple[tuple[str, str, str], ...] = ()
    charge: str = ""
    also: tuple[str, ...] = ()

    @property
    def tells(self) -> tuple[str, ...]:
        """The sentences that the timeline has."""
        return (
            f"Offer ended as {self.resolution}: {self.why}" if self.why else "Offer accepted",
            *(f"Letter {code} to the {parent} parent" for code, parent, _ in self.letters),
            *([self.chance.sentence] if self.chance else []),
            *([f"Unlikely to Pay Status: {self.unlikely}"] if self.unlikely else []),
            *(way.sentence for way in self.ways),
            *([f"Deduction order charge: {self.charge}"] if self.charge else []),
            *self.also,
        )
