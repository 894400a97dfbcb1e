"""Parents and children who do not exist."""

import unicodedata
from datetime import date, timedelta
from random import Random
from typing import Any

from evenhand.demo import numbers, places
from evenhand.demo.names import Naming, naming

Fields = dict[str, Any]

_YEAR = 365
_YOUNGEST_PARENT = 22
_OLDEST_CHILD = 17
_NIGHTS = ((0, 0, 52), (1, 51, 8), (52, 103, 20), (104, 155, 12), (156, 174, 4), (175, 182, 4))
_BESIDE_ASCII = str.maketrans({"Ł": "L", "ł": "l", "ı": "i"})


def person(index: int, rng: Random, today: date) -> Fields:
    """A parent, English-speaking, unprotected and written to in the ordinary way: what most people are."""
    family = naming(rng)
    given, surname = rng.choice(family.given), rng.choice(family.surnames)
    town = places.town(rng)
    return {
        "reference": numbers.person_reference(index),
        "name": f"{given} {surname}",
        "date_of_birth": born(rng, today, youngest=_YOUNGEST_PARENT, oldest=58),
        "nino": numbers.nino(index),
        "address": places.address(town, rng),
        "postcode": places.postcode(town, rng),
        "phone": places.phone(town, rng) if rng.random() < 0.93 else "",
        "email": _email(given, surname, index) if rng.random() < 0.62 else "",
        "language": "cy" if town.welsh and rng.random() < 0.25 else "en",
        "format": rng.choices(("standard", "large-print", "braille", "audio"), weights=(958, 30, 6, 6))[0],
        "nation": town.nation,
        "restricted": rng.random() < 0.008,
        "protection": [],
        "may_pass_on_contact": rng.random() < 0.12,
    }


def protections(rng: Random) -> list[str]:
    """What one parent in eight needs to be safe from the other."""
    if rng.random() >= 0.13:
        return []
    return list(
        rng.choice((["domestic-abuse"], ["no-contact"], ["address-withheld"], ["domestic-abuse", "address-withheld"]))
    )


def born(rng: Random, today: date, *, youngest: int, oldest: int) -> str:
    """A date of birth of somebody between two ages in years."""
    return (today - timedelta(days=rng.randint(youngest * _YEAR, oldest * _YEAR))).isoformat()


def children(parents: tuple[Fields, Fields], rng: Random, today: date) -> list[Fields]:
    """One to four children of two parents, with the nights they spend with the paying parent."""
    low, high, _ = rng.choices(_NIGHTS, weights=[share for _, _, share in _NIGHTS])[0]
    nights = rng.randint(low, high)
    surname = str(rng.choices(parents, weights=(4, 6))[0]["name"]).split()[-1]
    family = naming(rng)
    count = rng.choices((1, 2, 3, 4), weights=(52, 34, 11, 3))[0]
    ages = [(today - date.fromisoformat(parent["date_of_birth"])).days // _YEAR for parent in parents]
    oldest = min(_OLDEST_CHILD, *(age - _YOUNGEST_PARENT + 4 for age in ages))
    return [
        {
            "name": f"{given} {surname}",
            "date_of_birth": born(rng, today, youngest=1, oldest=oldest),
            "nights_a_year": nights,
        }
        for given in _different(family, count, rng)
    ]


def other_children(rng: Random, today: date) -> list[Fields]:
    """Children of other households that the calculation counts."""
    count = rng.choices((0, 1, 2, 3), weights=(62, 24, 11, 3))[0]
    households = ("paying-parent", "receiving-parent")
    return [
        {
            "name": given,
            "date_of_birth": born(rng, today, youngest=0, oldest=14),
            "household": rng.choices(households, weights=(85, 15))[0],
        }
        for given in _different(naming(rng), count, rng)
    ]


def _different(family: Naming, count: int, rng: Random) -> list[str]:
    return rng.sample(family.given, count)


def _email(given: str, surname: str, index: int) -> str:
    plain = unicodedata.normalize("NFKD", f"{given}.{surname}".translate(_BESIDE_ASCII))
    kept = "".join(mark for mark in plain if mark.isascii() and (mark.isalnum() or mark in ".-"))
    return f"{kept.lower()}{index}@example.org"
