"""Lists what a scenario may change, and the scenarios that come with the product."""

import tomllib
from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.work.what_if.parameters import standing
from evenhand.work.what_if.scenarios import shipped

LOOKS = """A scenario is a TOML file:

  name = "A fee of 10%"
  purpose = "What it would mean to halve the paying parent's fee."
  as_at = 2017-06-12    # may be left out: the day of the run

  [[change]]
  table = "fees"
  key = "paying_parent_per_cent"
  value = 10
  who = "pays-in-full-and-on-time"    # may be left out: all; only where it says "by how they pay"
"""


def list_parameters(day: date) -> int:
    """Each with its value on a day, unit, range and source."""
    print(LOOKS)
    print(f"What may be changed, with its value on {long_date(day)}:")
    for each in standing(day):
        value, source = (each.rule.value, each.rule.source) if each.rule else ("none", "no rule in force")
        apart = ", by how they pay" if each.parameter.apart else ""
        print(f"\n{each.parameter.name}\n  {each.parameter.title}")
        print(f"  now {value} {each.parameter.unit}; {each.parameter.least} to {each.parameter.most}{apart}")
        print(f"  {source}")
    return 0


def list_scenarios() -> int:
    """Each by its name."""
    print("Scenarios that come with Evenhand; a file of your own does as well:")
    for name, text in shipped().items():
        print(f"  {name:28}  {tomllib.loads(text)['name']}")
    print("'evenhand what-if --parameters' lists what a scenario may change.")
    return 0
