"""The instalments of a plan: the parts of each collection put together, by day, case and method."""

from datetime import date
from fractions import Fraction
from operator import attrgetter

from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.instalment import Schedule
from evenhand.domain.account.judging import judge_on
from evenhand.domain.account.methods import ENFORCED, PaymentMethod
from evenhand.domain.account.planning.spreads import Spread
from evenhand.domain.account.schedule import collected_on
from evenhand.domain.account.split import split_by_method
from evenhand.domain.account.state import Planned
from evenhand.domain.account.terms import WHOLE, MethodShare, Owing, Terms
from evenhand.domain.altered import altered
from evenhand.domain.maintenance.fees import is_free
from evenhand.domain.money import half_up
from evenhand.domain.rules import Rules

Due = tuple[date, PaymentMethod]
Parts = tuple[int, int, int, int]


def stored(
    owing: tuple[Owing, ...],
    terms: Terms,
    made: Schedule,
    spreads: dict[str, Spread],
    last: int,
    version: int,
    rules: Rules,
    agreed: AgreedArrears | None = None,
) -> tuple[Planned, ...]:
    """What is collected, numbered on from the last. Errors: BeyondCalendar, NoRuleInForce."""
    ongoing = {(item.due_on, item.receiving_parent, item.method): item for item in made.instalments}
    found = list[Planned]()
    for case in owing:
        asked = dict[Due, Parts]()
        part, behind_by = spreads[case.reference], _by(agreed.by if agreed else None, case.billed_by)
        for place, day in enumerate(part.dates):
            ahead = part.ahead[place], _fee(part.ahead[place], day, rules)
            _ask(asked, day, case.billed_by, (*ahead, 0, 0), terms, rules)
            _ask(asked, day, behind_by, (0, 0, part.arrears[place], part.charges[place]), terms, rules)
        if agreed is not None and agreed.lump_on is not None and any(part.lump):
            lump_by = _by(agreed.lump_by or lump_method(case), case.billed_by)
            _ask(asked, agreed.lump_on, lump_by, (0, 0, *part.lump), terms, rules)
        for (due_on, kind), (ahead_part, fee, behind, levied) in asked.items():
            held = ongoing.get((due_on, case.reference, kind))
            whole = ahead_part + (held.maintenance if held else 0)
            fee = (0 if is_free(due_on, case.opportunity, rules) else fee) + (held.fee if held else 0)
            if whole or fee or behind or levied:
                judged = judge_on(kind, due_on, rules)
                found.append(Planned(0, version, case.reference, kind, due_on, judged, whole, fee, behind, levied))
    in_order = sorted(found, key=attrgetter("due_on"))
    return tuple(altered(item, number=number) for number, item in enumerate(in_order, last + 1))


def lump_method(case: Owing) -> PaymentMethod:
    """How a sum is paid now: by what the paying parent pays themselves, or into the office's own account."""
    own = (share.kind for share in case.billed_by if share.kind not in ENFORCED)
    return next(own, PaymentMethod.COLLECTION_ACCOUNT)


def _by(kind: PaymentMethod | None, otherwise: tuple[MethodShare, ...]) -> tuple[MethodShare, ...]:
    return otherwise if kind is None else (MethodShare(kind, WHOLE),)


def _ask(
    asked: dict[Due, Parts], day: date, methods: tuple[MethodShare, ...], parts: Parts, terms: Terms, rules: Rules
) -> None:
    each = zip(*(split_by_method(pence, methods) for pence in parts), strict=True)
    for method, own in zip(methods, each, strict=True):
        key = collected_on(day, method.kind, terms.nation, rules), method.kind
        before = asked.get(key, (0, 0, 0, 0))
        asked[key] = before[0] + own[0], before[1] + own[1], before[2] + own[2], before[3] + own[3]


def _fee(pence: int, day: date, rules: Rules) -> int:
    return half_up(Fraction(pence * rules.number("fees.paying_parent_per_cent", day), 100))
