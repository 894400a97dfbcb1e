"""What would be if dated parameters were others, over the live cases of the office. Nothing is recorded.

An answer leaves the office: what rests on few is withheld.
"""

from typing import Annotated

from ninja import Router
from pydantic import Field, StringConstraints

from evenhand.api.access import Asking
from evenhand.api.bodies import Body
from evenhand.api.declare import reads, writes
from evenhand.api.refusing import at_fault, refused
from evenhand.api.routes.reports import ColumnOut, RowOut
from evenhand.api.shapes.basics import Shape
from evenhand.domain.refusal import Refusal
from evenhand.domain.what_if import Unit, Who
from evenhand.work.asking import Wrong
from evenhand.work.reporting.roles import SEE_REPORTS
from evenhand.work.state.today import business_date
from evenhand.work.what_if.as_json import as_data, plain
from evenhand.work.what_if.ask import ask
from evenhand.work.what_if.parameters import standing
from evenhand.work.what_if.report import WhatIf
from evenhand.work.what_if.scenarios import LONGEST, shipped

router = Router(tags=["What if"])
Value = int | str | list[int | str]


class ParameterOut(Shape):
    """`now` is left out where no rule is in force today."""

    table: str
    key: str
    title: str
    unit: Unit
    least: int
    most: int
    by_how_they_pay: bool
    now: Value | None = None
    source: str = ""


class ParametersOut(Shape):
    """What a scenario may change, and the scenarios that come with the product, as TOML by name."""

    parameters: list[ParameterOut]
    scenarios: dict[str, str]


class ScenarioIn(Body):
    """A scenario as TOML."""

    scenario: Annotated[str, StringConstraints(max_length=LONGEST)] = Field(
        description="With name, purpose, as_at where it is another day than the business date, and changes."
    )


class AskedScenarioOut(Shape):
    name: str
    purpose: str
    digest: str
    text: str


class RunFactOut(Shape):
    fact: str
    value: str


class ParameterChangeOut(Shape):
    parameter: str
    title: str
    unit: Unit
    who: Who
    now: Value | None = None
    then: Value


class WhatIfTableOut(Shape):
    name: str
    title: str
    says: str
    by: str
    columns: list[ColumnOut]
    rows: list[RowOut]
    total: RowOut | None = None


class WhatIfOut(Shape):
    """`run` says what is needed to make it again."""

    scenario: AskedScenarioOut
    run: list[RunFactOut]
    changes: list[ParameterChangeOut]
    tables: list[WhatIfTableOut]
    notes: list[str]


@reads(router, "", ParametersOut, sorted(SEE_REPORTS), "What a scenario may change", absent=False)
def read_parameters(request: Asking) -> ParametersOut:
    """Each with its value on the business date."""
    every = [
        ParameterOut(
            table=each.parameter.table,
            key=each.parameter.key,
            title=each.parameter.title,
            unit=each.parameter.unit,
            least=each.parameter.least,
            most=each.parameter.most,
            by_how_they_pay=each.parameter.apart,
            now=plain(each.rule.value) if each.rule else None,
            source=each.rule.source if each.rule else "",
        )
        for each in standing(business_date())
    ]
    return ParametersOut(parameters=every, scenarios=dict(shipped()))


@writes(router, "", WhatIfOut, sorted(SEE_REPORTS), "Ask what would be", does="ask_what_if")
def ask_what_if(request: Asking, body: ScenarioIn) -> WhatIfOut:
    """Who would gain and lose. What rests on fewer than five is `withheld`, with what would give it away."""
    found = ask(body.scenario, outside=True)
    if isinstance(found, Refusal):
        raise refused(found)
    if not isinstance(found, WhatIf):
        raise at_fault([Wrong("scenario", sentence) for sentence in found])
    return WhatIfOut.model_validate(as_data(found))
