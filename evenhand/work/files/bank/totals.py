"""The control totals of a statement: those it states, and those that its entries come to."""

from evenhand.work.files.bank.booked import CREDIT, DEBIT
from evenhand.work.files.bank.faults import FileRefused
from evenhand.work.files.bank.gather import Raw
from evenhand.work.files.bank.values import UNITS, units_of

_GROUPS = {"TtlNtries": (CREDIT, DEBIT), "TtlCdtNtries": (CREDIT,), "TtlDbtNtries": (DEBIT,)}
_COUNT, _SUM = "NbOfNtries", "Sum"


class Totals:
    """How many entries went each way, and what they come to in units."""

    def __init__(self) -> None:
        self.counts, self.sums = {CREDIT: 0, DEBIT: 0}, {CREDIT: 0, DEBIT: 0}

    def add(self, way: str, units: int) -> None:
        self.counts[way] += 1
        self.sums[way] += units

    def figures(self) -> dict[str, int]:
        """By the name under which a statement states each."""
        found = {}
        for group, ways in _GROUPS.items():
            found[f"{group}/{_COUNT}"] = sum(self.counts[way] for way in ways)
            found[f"{group}/{_SUM}"] = sum(self.sums[way] for way in ways)
        return found

    @staticmethod
    def compared(name: str, found: int, stated: int) -> tuple[str, str]:
        """What there is and what is stated, in words."""
        if name.endswith(_COUNT):
            return f"{found} entries", str(stated)
        return f"entries that come to {shown(found)}", shown(stated)


def stated_totals(raw: Raw) -> dict[str, int]:
    """What a statement states. Errors: FileRefused for what is no number."""
    found = {}
    for group in _GROUPS:
        for part in (_COUNT, _SUM):
            name = f"{group}/{part}"
            if name not in raw:
                continue
            text = str(raw[name])
            count = int(text) if text.isascii() and text.isdecimal() else None
            value = count if part == _COUNT else units_of(text)
            if value is None:
                raise FileRefused("what cannot be read", "a number", name)
            found[name] = value
    return found


def shown(units: int) -> str:
    """Units as pounds, with as many decimals as they need."""
    sign, whole, rest = "-" if units < 0 else "", abs(units) // UNITS, f"{abs(units) % UNITS:05d}"
    return f"{sign}{whole}.{rest[:2]}{rest[2:].rstrip('0')}"
