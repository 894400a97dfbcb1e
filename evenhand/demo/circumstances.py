"""A paying parent's work, income, benefits and household."""

from datetime import date, timedelta
from random import Random

from evenhand.demo import money
from evenhand.demo.people import Fields, other_children
from evenhand.domain.money import pounds

BENEFITS = (
    "jobseekers-allowance",
    "employment-and-support-allowance",
    "income-support",
    "universal-credit",
    "pension-credit",
    "carers-allowance",
    "incapacity-benefit",
    "industrial-injuries-disablement-benefit",
)
_INVENTED = (
    "Hartwhistle",
    "Tallowby",
    "Quernstone",
    "Greysall",
    "Otterfield",
    "Pinmarrow",
    "Sandlebrook",
    "Wexcote",
    "Brackendale-Orr",
    "Mossfernley",
)
_TRADES = ("Logistics", "Care Homes", "Foods", "Roofing", "Engineering", "Cleaning", "Motors", "Textiles", "Security")
_ENDINGS = ("Ltd", "Ltd", "plc", "and Sons", "Group")
_FREQUENCIES = ("monthly", "weekly", "four-weekly", "fortnightly")


def working(rng: Random, today: date) -> Fields:
    """Somebody in work, without benefits: what the opportunity asks for."""
    self_employed = rng.random() < 0.2
    gross = money.gross(rng)
    net_known = rng.random() < (0.35 if self_employed else 0.9)
    fields: Fields = {
        "employment": "self-employed" if self_employed else "employed",
        "gross_weekly_income": pounds(gross) if rng.random() < 0.96 else "unknown",
        "net_weekly_income": pounds(money.net_of(gross)) if net_known else "unknown",
        "pay_frequency": rng.choices(_FREQUENCIES, weights=(61, 21, 11, 7))[0],
        "benefits": [],
        "other_children": other_children(rng, today),
    }
    if not self_employed:
        fields["employer"] = employer(rng)
    return fields


def on_benefit(rng: Random, today: date, received_on: date) -> Fields:
    """Somebody on a benefit since before the application, most of them out of work."""
    since = received_on - timedelta(days=rng.randint(5, 900))
    benefit = {"kind": rng.choice(BENEFITS), "from": since.isoformat()}
    return not_working(rng, today) | {"benefits": [benefit]}


def not_working(rng: Random, today: date) -> Fields:
    """Somebody without work and without income: assessed at nothing."""
    return {
        "employment": "not-employed",
        "gross_weekly_income": "0.00",
        "net_weekly_income": "0.00",
        "pay_frequency": "fortnightly",
        "benefits": [],
        "other_children": other_children(rng, today),
    }


def not_known(rng: Random, today: date) -> Fields:
    """Somebody whose work or benefits nobody has asked about yet."""
    fields = working(rng, today)
    if rng.random() < 0.6:
        return fields | {"benefits": "unknown"}
    fields.pop("employer", None)
    unknown = {"employment": "unknown", "gross_weekly_income": "unknown", "net_weekly_income": "unknown"}
    return fields | unknown


def employer(rng: Random) -> str:
    return f"{rng.choice(_INVENTED)} {rng.choice(_TRADES)} {rng.choice(_ENDINGS)}"
