"""Weekly maintenance in OpenFisca, run by a Python that has it: `python -I weekly_openfisca.py FOLDER TIMES`.

OpenFisca (openfisca-core, AGPL-3.0-or-later) is a peer to be measured beside, and no part of Evenhand: this file runs
in an environment of its own, takes its arrays from FOLDER, and imports nothing of Evenhand. It is written as a country
package is: children are the persons, what they cost is worked out by variables, and amounts are in pounds.
"""

import json
import sys
import time
from importlib.metadata import version
from pathlib import Path

import numpy as np
from openfisca_core.entities import Entity, GroupEntity
from openfisca_core.model_api import DAY, Enum, ParameterNode, Variable, max_, min_, select, where
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

Child = Entity("child", "children", "A child that maintenance is for", "")
ROLES = [{"key": "member", "plural": "members", "label": "A child of theirs"}]
Receiver = GroupEntity("receiver", "receivers", "A receiving parent with their children", "", ROLES)
Payer = GroupEntity("payer", "payers", "A paying parent with the children they pay for", "", ROLES)


class Benefit(Enum):
    yes = "yes"
    no = "no"
    unknown = "unknown"


class Rate(Enum):
    nil = "nil"
    flat = "flat"
    reduced = "reduced"
    basic = "basic"
    basic_plus = "basic plus"
    default = "default"


class gross_weekly_income(Variable):
    value_type, entity, definition_period = float, Payer, DAY


class income_is_known(Variable):
    value_type, entity, definition_period = bool, Payer, DAY


class other_children(Variable):
    value_type, entity, definition_period = int, Payer, DAY


class benefit(Variable):
    value_type, entity, definition_period = Enum, Payer, DAY
    possible_values, default_value = Benefit, Benefit.no


class nights_a_year(Variable):
    value_type, entity, definition_period = int, Child, DAY


class counting_income(Variable):
    value_type, entity, definition_period = float, Payer, DAY

    def formula(payer, period, parameters):
        p = parameters(period)
        left_out = by_count(payer("other_children", period), p.others)
        return min_(payer("gross_weekly_income", period), p.cap) * (1 - left_out)


class rate(Variable):
    value_type, entity, definition_period = Enum, Payer, DAY
    possible_values, default_value = Rate, Rate.nil

    def formula(payer, period, parameters):
        p, gross = parameters(period), payer("gross_weekly_income", period)
        passed = [
            payer("benefit", period) == Benefit.yes,
            ~payer("income_is_known", period),
            gross < p.nil_below,
            gross <= p.flat_up_to,
            gross < p.basic_from,
            payer("counting_income", period) <= p.basic_up_to,
        ]
        rates = [Rate.flat, Rate.default, Rate.nil, Rate.flat, Rate.reduced, Rate.basic]
        return select(passed, [each.index for each in rates], default=Rate.basic_plus.index)


class amount_a_child(Variable):
    value_type, entity, definition_period = float, Payer, DAY

    def formula(payer, period, parameters):
        p, rate, counting = parameters(period), payer("rate", period), payer("counting_income", period)
        children, others = payer.nb_persons(), payer("other_children", period)
        reduced = by_count(children - 1, *(by_count(others, each) for each in rows(p.reduced)))
        lower = min_(counting, p.basic_up_to)
        basic = lower * by_count(children - 1, p.basic) + (counting - lower) * by_count(children - 1, p.basic_plus)
        found = select(
            [rate == Rate.nil, rate == Rate.flat, rate == Rate.reduced, rate == Rate.default],
            [
                0,
                p.flat,
                p.flat + (payer("gross_weekly_income", period) - p.flat_up_to) * reduced,
                by_count(children - 1, p.default),
            ],
            default=basic,
        )
        return found / children


class is_shared_care(Variable):
    value_type, entity, definition_period = bool, Payer, DAY

    def formula(payer, period):
        rate = payer("rate", period)
        return (rate == Rate.reduced) | (rate == Rate.basic) | (rate == Rate.basic_plus)


class part_of_care(Variable):
    value_type, entity, definition_period = float, Child, DAY

    def formula(child, period, parameters):
        return parameters(period).parts.calc(child("nights_a_year", period), right=False)


class share(Variable):
    """A receiving parent's, less shared care, before the floor."""

    value_type, entity, definition_period = float, Receiver, DAY

    def formula(receiver, period, parameters):
        child, p = receiver.members, parameters(period)
        part = child("part_of_care", period) * child.payer("is_shared_care", period)
        left = receiver.sum(child.payer("amount_a_child", period) * (1 - part))
        return max_(left - p.half * receiver.sum(part == 0.5), 0)


class is_below_floor(Variable):
    value_type, entity, definition_period = bool, Payer, DAY

    def formula(payer, period, parameters):
        child = payer.members
        each = child.receiver("share", period) / child.receiver.nb_persons()
        return payer("is_shared_care", period) & (payer.sum(each) < parameters(period).floor)


class due_without_benefit(Variable):
    value_type, entity, definition_period = float, Receiver, DAY

    def formula(receiver, period, parameters):
        child = receiver.members
        least = receiver.sum(parameters(period).floor / child.payer.nb_persons())
        below = receiver.any(child.payer("is_below_floor", period))
        return to_the_penny(where(below, least, receiver("share", period)))


class due_on_benefit(Variable):
    value_type, entity, definition_period = float, Receiver, DAY

    def formula(receiver, period, parameters):
        child, p = receiver.members, parameters(period)
        stays = receiver.any(child("part_of_care", period) > 0)
        return where(stays, 0, to_the_penny(receiver.sum(p.flat / child.payer.nb_persons())))


class weekly_maintenance(Variable):
    value_type, entity, definition_period = float, Receiver, DAY

    def formula(receiver, period):
        gets = receiver.any(receiver.members.payer("benefit", period) == Benefit.yes)
        return where(gets, receiver("due_on_benefit", period), receiver("due_without_benefit", period))


class turns_on_benefit(Variable):
    """The benefit is not known, and what is due is another with one."""

    value_type, entity, definition_period = bool, Payer, DAY

    def formula(payer, period):
        receiver = payer.members.receiver
        other = receiver("due_without_benefit", period) != receiver("due_on_benefit", period)
        differs = payer.any(other) | (payer("rate", period) != Rate.flat)
        return (payer("benefit", period) == Benefit.unknown) & payer("income_is_known", period) & differs


VARIABLES = [each for each in list(globals().values()) if isinstance(each, type) and issubclass(each, Variable)][1:]
KEYS = ("first", "second", "third", "fourth")


def to_the_penny(pounds):
    return np.floor(pounds * 100 + 0.5) / 100


def rows(node):
    return [node[key] for key in KEYS if key in node]


def by_count(count, *found):
    """The value for this many, counted from none: the last one holds for all that are more."""
    values = found if len(found) > 1 else rows(found[0])
    return select([count <= place for place in range(len(values) - 1)], values[:-1], default=values[-1])


def parameters_of(figures, on):
    """The figures as a tree of parameters, in pounds and in parts of one."""

    def leaf(value, unit):
        return {"values": {on: {"value": value / unit}}}

    def row(values, unit):
        return {key: leaf(value, unit) for key, value in zip(KEYS, values, strict=False)}

    pence = ("nil_below", "flat", "flat_up_to", "basic_from", "basic_up_to", "cap", "half", "floor")
    tree = {name: leaf(figures[name], 100) for name in pence}
    tree |= {name: row(figures[name], 100) for name in ("others", "basic", "basic_plus", "default")}
    tree["reduced"] = {key: row(each, 1000) for key, each in zip(KEYS, figures["reduced"], strict=False)}
    fractions = [(0, "0/1"), *zip(figures["nights"], figures["parts"], strict=True)]
    tree["parts"] = {
        "metadata": {"type": "single_amount"},
        "brackets": [
            {"threshold": leaf(start, 1), "amount": leaf(int(part.split("/")[0]), int(part.split("/")[1]))}
            for start, part in fractions
        ],
    }
    return ParameterNode("", data=tree)


def simulation_of(system, arrays, on):
    builder = SimulationBuilder()
    builder.create_entities(system)
    children = len(arrays["nights"])
    builder.declare_person_entity("child", np.arange(children))
    for key, members in (("receiver", arrays["receiver"]), ("payer", arrays["payer"])):
        group = builder.declare_entity(key, np.arange(members[-1] + 1))
        builder.join_with_persons(group, members, np.zeros(children, np.int64))
    simulation = builder.build(system)
    simulation.set_input("gross_weekly_income", on, np.maximum(arrays["gross"], 0) / 100)
    simulation.set_input("income_is_known", on, arrays["gross"] >= 0)
    simulation.set_input("other_children", on, arrays["others"])
    simulation.set_input("benefit", on, Benefit.encode(np.array(list(Benefit))[arrays["benefit"]]))
    simulation.set_input("nights_a_year", on, arrays["nights"])
    return simulation


def main(folder, times):
    arrays = {file.stem: np.load(file) for file in folder.glob("*.npy")}
    given = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
    system = TaxBenefitSystem([Child, Receiver, Payer])
    system.parameters = parameters_of(given["figures"], given["on"])
    for each in VARIABLES:
        system.add_variable(each)
    building, seconds = [], []
    for _ in range(times):
        started = time.process_time()
        simulation = simulation_of(system, arrays, given["on"])
        built = time.process_time()
        found = [simulation.calculate(name, given["on"]) for name in ("weekly_maintenance", "rate", "turns_on_benefit")]
        building.append(built - started)
        seconds.append(time.process_time() - built)
    for name, each in zip(("due", "rate", "refused"), found, strict=True):
        np.save(folder / f"found-{name}.npy", np.asarray(each))
    print(json.dumps({"version": version("openfisca-core"), "building": min(building), "seconds": min(seconds)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
