"""Orders to employers, and what employers pay over and return each month."""

import io
from collections import defaultdict
from datetime import date, timedelta

from evenhand.accounts.models import DeductionOrder, Instalment, Liability, Method
from evenhand.demo.bank import Paid, write_deductions
from evenhand.demo.habits import employer_pays_on, taken
from evenhand.demo.play.office import actor
from evenhand.demo.play.statement import SATURDAY, weekday_before
from evenhand.domain.account.methods import FROM_EARNINGS, PaymentMethod
from evenhand.domain.calendar import DateRange
from evenhand.domain.procedures.paying import RecordEmployer, SetOrder
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.people.models import Employment
from evenhand.work.files.deductions import Deduction
from evenhand.work.import_deductions import import_deductions
from evenhand.work.record_employer import record_employer
from evenhand.work.set_deduction_order import set_deduction_order

ORDERS = [str(kind) for kind in FROM_EARNINGS]
WITH_FEE = 120


def issue_orders(day: date) -> None:
    """Employer Support gives an employer its reference, and issues the order, once maintenance is worked out."""
    rows = Method.objects.filter(kind=str(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER), until=None)
    rows = rows.exclude(account_id__in=DeductionOrder.objects.values("account_id"))
    rows = rows.filter(case_id__in=Liability.objects.filter(until=None).values("case_id"), case__restricted=False)
    for row in rows.select_related("account", "case").order_by("id"):
        employer = Employment.objects.filter(person_id=row.account.paying_id, until=None).order_by("number").first()
        if employer is None:
            continue
        case, reference = row.case.reference, f"EMP/{row.account.paying_id:05}"
        fields = {"name": employer.name, "pay_frequency": employer.pay_frequency or "monthly"}
        known = RecordEmployer(**fields, reference=reference, from_on=max(day, employer.start))
        record_employer(actor("iain"), case, known, employer.number)
        weekly = Liability.objects.values_list("weekly", flat=True).get(case=row.case, until=None)
        taken_weekly = weekly * row.share * WITH_FEE // 10_000
        set_deduction_order(actor("iain"), case, SetOrder(str(employer.number), day, taken_weekly))


def employers_pay(day: date, seed: int) -> tuple[list[Paid], list[Deduction]]:
    """What employers paid over on the weekday before, and what they say of it."""
    on = weekday_before(day)
    paid, lines = list[Paid](), list[Deduction]()
    for employer, rows in _due(on).items():
        if _pay_day(employer, on, seed) != on:
            continue
        mine = [_line(employer, row, on, seed) for row in rows]
        total = sum(line.deducted for line in mine)
        lines.extend(mine)
        if total:
            reference = f"E{on:%y%m%d}{len(paid):04}"
            paid.append(Paid(on, total, bank_reference=reference, remittance=(employer,), debtor_name="An employer"))
    return paid, lines


def employers_return(lines: list[Deduction]) -> None:
    """Their returns come in after the statement."""
    if lines:
        text = io.StringIO(newline="")
        write_deductions(text, lines)
        import_deductions(SYSTEM, io.BytesIO(text.getvalue().encode()))


def _pay_day(employer: str, on: date, seed: int) -> date:
    day = employer_pays_on(employer, on.replace(day=1), seed)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day


def _due(on: date) -> dict[str, list[tuple[str, str, int]]]:
    """By employer: paying parent, account, and what was to be taken in the month before."""
    month = _month_before(on)
    found: dict[tuple[str, str, str], int] = defaultdict(int)
    rows = Instalment.objects.filter(method__in=ORDERS, due_on__gte=month.start, due_on__lt=month.end)
    rows = rows.exclude(state__in=("planned", "replaced")).select_related("account__paying")
    employers = dict(Employment.objects.filter(until=None).exclude(reference="").values_list("person_id", "reference"))
    for row in rows.order_by("account_id", "number"):
        employer = employers.get(row.account.paying_id)
        if employer:
            key = (employer, row.account.paying.reference, row.account.reference)
            found[key] += row.maintenance + row.fee + row.arrears + row.charges
    by_employer: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for (employer, person, account), pence in found.items():
        by_employer[employer].append((person, account, pence))
    return by_employer


def _month_before(on: date) -> DateRange:
    first = on.replace(day=1)
    return DateRange((first - timedelta(days=1)).replace(day=1), first)


def _line(employer: str, row: tuple[str, str, int], on: date, seed: int) -> Deduction:
    person, account, pence = row
    month = _month_before(on)
    deducted, why = taken(employer, account, month.start, pence, seed)
    return Deduction(
        number=0,
        employer_reference=employer,
        paying_parent=person,
        period=month,
        net_earnings=None,
        requested=pence,
        deducted=deducted,
        reason=why,
        paid_on=on if deducted else None,
    )
