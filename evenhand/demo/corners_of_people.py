"""Corners of the two parents and of the children."""

from evenhand.demo.corners import ABSENT, Corner, Days

_PARENTS = ("paying_parent", "receiving_parent")
_FORMATS = ("large-print", "braille", "audio")
_PROTECTIONS = (
    ["no-contact"],
    ["domestic-abuse"],
    ["address-withheld"],
    ["no-contact", "domestic-abuse", "address-withheld"],
)
_OF_EITHER: dict[str, Corner] = {
    **{f"letters in {kind}": {"format": kind} for kind in _FORMATS},
    **{f"protected: {', '.join(marks)}": {"protection": marks} for marks in _PROTECTIONS},
    "letters in Welsh": {"language": "cy", "format": "standard"},
    "large letters in Welsh": {"language": "cy", "format": "large-print"},
    "audio in Welsh": {"language": "cy", "format": "audio"},
    "restricted": {"restricted": True},
    "no National Insurance number": {"nino": ABSENT},
    "no telephone and no email": {"phone": "", "email": ""},
    "contact may be passed on": {"may_pass_on_contact": True},
    "in Scotland": {"nation": "scotland", "address": ["3 Marrowgate Wynd", "Dundee"], "postcode": "DD4 6KM"},
    "a long name": {"name": "Maximiliana Oluwaseun Adebayo-Featherstonehaugh van der Bilt-Wójcikiewicz"},
    "one name alone": {"name": "Wulandari"},
    "a long address": {
        "address": [
            "Flat 12",
            "Velvetmoss House",
            "The Old Copperlark Works",
            "4 to 8 Quillfeather Terrace",
            "Hobthrush Green",
            "Stoke-on-Trent",
        ],
        "postcode": "ST4 3OV",
    },
}
PARENTS: dict[str, Corner] = {
    f"{parent.replace('_', ' ')}, {name}": {f"{parent}.{field}": value for field, value in corner.items()}
    for parent in _PARENTS
    for name, corner in _OF_EITHER.items()
}
PARENTS["both parents restricted"] = {f"{parent}.restricted": True for parent in _PARENTS}

_OF_CIRCUMSTANCES: dict[str, Corner] = {
    **{
        f"paid {frequency}": {"pay_frequency": frequency}
        for frequency in ("weekly", "fortnightly", "four-weekly", "monthly")
    },
    "work not known": {"employment": "unknown", "employer": ABSENT},
    "benefits not known": {"benefits": "unknown"},
    "nothing known": {
        "employment": "unknown",
        "employer": ABSENT,
        "benefits": "unknown",
        "gross_weekly_income": "unknown",
        "net_weekly_income": "unknown",
    },
    "employed, employer not known": {"employment": "employed", "employer": ABSENT},
    "employed without income": {
        "employment": "employed",
        "gross_weekly_income": "0.00",
        "net_weekly_income": "0.00",
    },
    "gross income not known": {"gross_weekly_income": "unknown"},
    "net income not known": {"net_weekly_income": "unknown"},
    "benefit that ended before the application": {
        "benefits": [{"kind": "jobseekers-allowance", "from": "2015-01-05", "to": "2015-06-01"}]
    },
    "benefit that is to end": {"benefits": [{"kind": "maternity-allowance", "from": Days(-90), "to": Days(21)}]},
    "two benefits": {
        "benefits": [
            {"kind": "income-support", "from": "2014-03-03"},
            {"kind": "carers-allowance", "from": "2016-10-10"},
        ]
    },
    "in prison": {"prison": {"from": Days(-40)}},
    "out of prison": {"prison": {"from": "2016-02-01", "to": "2016-08-01"}},
    "in hospital": {"hospital": {"from": Days(-6)}},
    "out of hospital": {"hospital": {"from": Days(-60), "to": Days(-45)}},
    "children in both households": {
        "other_children": [
            {"name": "Tamsin", "date_of_birth": "2011-04-17", "household": "paying-parent"},
            {"name": "Idris", "date_of_birth": "2014-09-02", "household": "receiving-parent"},
        ]
    },
}
CIRCUMSTANCES: dict[str, Corner] = {
    f"paying parent {name}": {f"paying_parent.circumstances.{field}": value for field, value in corner.items()}
    for name, corner in _OF_CIRCUMSTANCES.items()
}


def _child(nights: int, name: str = "Robin", born_on: str = "2009-10-24") -> dict[str, object]:
    return {"name": name, "date_of_birth": born_on, "nights_a_year": nights}


_CHILDREN: dict[str, Corner] = {
    **{f"{nights} nights a year": {"children": [_child(nights)]} for nights in (0, 51, 52, 104, 156, 175, 365)},
    "five children": {
        "children": [_child(nights, name) for nights, name in enumerate(("Ada", "Bo", "Cai", "Dev", "Esi"))]
    },
    "a child almost grown up": {"children": [_child(30, "Jamie", "1998-09-01")]},
    "nights that differ from child to child": {"children": [_child(0, "Noor"), _child(182, "Sami", "2013-05-30")]},
}
_GROWN = {"paying_parent.date_of_birth": "1972-03-05", "receiving_parent.date_of_birth": "1974-08-21"}
CHILDREN: dict[str, Corner] = {name: {**corner, **_GROWN} for name, corner in _CHILDREN.items()}
