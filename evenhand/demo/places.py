"""Addresses that cannot exist: towns that do, streets that nobody built, postcodes that are never given out.

The last two letters of a postcode are never C, I, K, M, O or V, and ours are nothing else. Telephone numbers are those
that Ofcom keeps free for drama.
"""

from dataclasses import dataclass
from random import Random

NEVER_GIVEN_OUT = "CIKMOV"
ENGLAND_AND_WALES = "england-and-wales"
SCOTLAND = "scotland"
NOWHERE_IN_PARTICULAR = "01632 960"
MOBILE = "07700 900"


@dataclass(frozen=True)
class Town:
    """`dials` is the start of the numbers kept free there, up to the last three digits."""

    name: str
    district: str
    dials: str = NOWHERE_IN_PARTICULAR
    nation: str = ENGLAND_AND_WALES
    welsh: bool = False


ENGLISH = (
    Town("Leeds", "LS9", "0113 496 0"),
    Town("Bradford", "BD3"),
    Town("Sheffield", "S5", "0114 496 0"),
    Town("Nottingham", "NG7", "0115 496 0"),
    Town("Leicester", "LE4", "0116 496 0"),
    Town("Bristol", "BS5", "0117 496 0"),
    Town("Reading", "RG2", "0118 496 0"),
    Town("Birmingham", "B11", "0121 496 0"),
    Town("Liverpool", "L8", "0151 496 0"),
    Town("Manchester", "M14", "0161 496 0"),
    Town("Gateshead", "NE8", "0191 498 0"),
    Town("Sunderland", "SR4", "0191 498 0"),
    Town("London", "E17", "020 7946 0"),
    Town("Croydon", "CR0", "020 7946 0"),
    Town("Plymouth", "PL4"),
    Town("Norwich", "NR3"),
    Town("Hull", "HU5"),
    Town("Stoke-on-Trent", "ST4"),
    Town("Luton", "LU4"),
    Town("Southampton", "SO14"),
    Town("Carlisle", "CA2"),
    Town("Hastings", "TN34"),
    Town("Burnley", "BB10"),
    Town("Telford", "TF3"),
)
WELSH = (
    Town("Cardiff", "CF11", "029 2018 0", welsh=True),
    Town("Swansea", "SA5", welsh=True),
    Town("Wrexham", "LL13", welsh=True),
    Town("Caernarfon", "LL55", welsh=True),
    Town("Llanelli", "SA15", welsh=True),
)
SCOTTISH = (
    Town("Glasgow", "G42", "0141 496 0", SCOTLAND),
    Town("Edinburgh", "EH11", "0131 496 0", SCOTLAND),
    Town("Dundee", "DD4", nation=SCOTLAND),
    Town("Aberdeen", "AB24", nation=SCOTLAND),
    Town("Perth", "PH2", nation=SCOTLAND),
    Town("Kilmarnock", "KA3", nation=SCOTLAND),
)

_INVENTED = (
    "Quillfeather",
    "Marrowgate",
    "Tansybrook",
    "Hobthrush",
    "Copperlark",
    "Wrenthistle",
    "Mistlecote",
    "Fennimarle",
    "Larkspindle",
    "Oakenthrush",
    "Pennyquill",
    "Saltmarrow",
    "Thistlequern",
    "Underbeck",
    "Velvetmoss",
    "Wychcandle",
    "Yarrowfold",
    "Ambergill",
    "Bramblequay",
    "Cindermere",
)
_WAYS = ("Street", "Road", "Lane", "Close", "Avenue", "Terrace", "Gardens", "Row", "Way", "Court")
_SCOTTISH_WAYS = (*_WAYS, "Wynd", "Brae", "Loan")
_WELSH_WAYS = ("Heol", "Ffordd", "Stryd", "Maes")


def town(rng: Random) -> Town:
    """A town, as often as the caseload has people there."""
    return rng.choice(rng.choices((ENGLISH, WELSH, SCOTTISH), weights=(84, 6, 10))[0])


def address(place: Town, rng: Random) -> list[str]:
    """The lines of an address, without its postcode."""
    number = rng.randint(1, 180)
    street = f"{number} {_street(place, rng)}"
    if rng.random() < 0.15:
        return [f"Flat {rng.randint(1, 24)}", street, place.name]
    return [street, place.name]


def postcode(place: Town, rng: Random) -> str:
    return f"{place.district} {rng.randint(1, 9)}{''.join(rng.choices(NEVER_GIVEN_OUT, k=2))}"


def phone(place: Town, rng: Random) -> str:
    dials = MOBILE if rng.random() < 0.7 else place.dials
    return f"{dials}{rng.randrange(1000):03d}"


def _street(place: Town, rng: Random) -> str:
    invented = rng.choice(_INVENTED)
    if place.welsh and rng.random() < 0.5:
        return f"{rng.choice(_WELSH_WAYS)} {invented}"
    return f"{invented} {rng.choice(_SCOTTISH_WAYS if place.nation == SCOTLAND else _WAYS)}"
