"""What would be if dated parameters were others: the same functions decide, with another rules object."""

from evenhand.domain.what_if.changed import changed
from evenhand.domain.what_if.clearing import UNKNOWN, Clearing, Clears, beside, judged, recommended
from evenhand.domain.what_if.compare import compare
from evenhand.domain.what_if.compared import Compared, Pair, Verdict, compared, those_of
from evenhand.domain.what_if.groups import Group
from evenhand.domain.what_if.outcome import Outcome, outcome
from evenhand.domain.what_if.parameter import Parameter, Unit
from evenhand.domain.what_if.payer import Payer
from evenhand.domain.what_if.reading import scenario_of
from evenhand.domain.what_if.scenario import Change, Scenario, Who
from evenhand.domain.what_if.tally import ALL, Changes, Sums, Tally

__all__ = [
    "ALL",
    "UNKNOWN",
    "Change",
    "Changes",
    "Clearing",
    "Clears",
    "Compared",
    "Group",
    "Outcome",
    "Pair",
    "Parameter",
    "Payer",
    "Scenario",
    "Sums",
    "Tally",
    "Unit",
    "Verdict",
    "Who",
    "beside",
    "changed",
    "compare",
    "compared",
    "judged",
    "outcome",
    "recommended",
    "scenario_of",
    "those_of",
]
