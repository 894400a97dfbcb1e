"""What a paying parent tells of work and benefits when somebody asks."""

from dataclasses import dataclass

from evenhand.demo.chance import chance

_ANSWERS = (
    ("employed", "", 55),
    ("self-employed", "", 15),
    ("not-employed", "jobseekers-allowance", 12),
    ("employed", "universal-credit", 8),
    ("not-employed", "", 4),
)


@dataclass(frozen=True)
class Enquiry:
    """What is learned.

    Attributes:
        after_days: days until somebody answered; None where nobody did.
        employment: employed, self-employed or not-employed.
        benefit: the kind of benefit, or empty where there is none.
    """

    after_days: int | None
    employment: str
    benefit: str


def enquiry_of(case_reference: str, seed: int) -> Enquiry:
    """The answer for a case: always the same for the same case and seed."""
    rng = chance("enquiry", case_reference, seed)
    employment, benefit, _ = rng.choices(_ANSWERS, weights=[share for _, _, share in _ANSWERS])[0]
    return Enquiry(rng.randint(1, 8) if rng.random() < 0.8 else None, employment, benefit)
