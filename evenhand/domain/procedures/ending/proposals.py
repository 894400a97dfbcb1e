"""What the system proposes when an opportunity ends, with reasons. A person decides. Source: SCH-6, EAR-9, R8, R14."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.commands.ending import ComplianceChoice, EarlyChoice
from evenhand.domain.opportunity.ending import Closing
from evenhand.domain.opportunity.ending_words import ComplianceReason, Trigger
from evenhand.domain.opportunity.history import PaymentHistory, Payments
from evenhand.domain.opportunity.scenarios import Scenario, scenario_of


@dataclass(frozen=True)
class Proposed:
    """What is proposed, empty where nothing is, and why, a sentence each."""

    choice: str
    why: tuple[str, ...]
    steps: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


def at_the_end(history: PaymentHistory, until: date) -> Proposed:
    """Pass where every counted instalment came as agreed or is excused; Fail where one did not."""
    stands = history.stand(until)
    choice = {
        Payments.MET: ComplianceChoice.PASS_EXCUSED if history.excused else ComplianceChoice.PASS,
        Payments.DEFAULT: ComplianceChoice.FAIL,
    }.get(stands)
    return Proposed(str(choice or ""), reasons(history, until), ("SCH-6", "SCH-7"), ("R8", "R9"))


def early(
    rows: Iterable[Scenario], trigger: Trigger, history: PaymentHistory, until: date, *, holds: bool = True
) -> Proposed:
    """The row of the table for what became known; nothing where no row stands, or where it `holds` no longer."""
    if not holds:
        return Proposed("", ("What became known holds no longer: decide on the facts.", *reasons(history, until)))
    row = scenario_of(rows, trigger, history.stand(until))
    if row is None:
        return Proposed("", ("The table proposes nothing here: decide on the facts.", *reasons(history, until)))
    choice = row.proposes
    if choice is EarlyChoice.ENDED_EARLY and history.excused:
        choice = EarlyChoice.ENDED_EARLY_EXCUSED
    return Proposed(str(choice), (row.why, *reasons(history, until)), row.steps, row.rules)


def likely(closing: Closing) -> bool | None:
    """Whether they are likely to pay on direct pay, from the outcome alone; None before one is recorded (SCH-10)."""
    if closing.trigger is Trigger.DIRECT_PAY_ASKED:
        return True
    if closing.compliance_reason is None:
        return None
    return closing.compliance_reason is ComplianceReason.ALL_RECEIVED


def reasons(history: PaymentHistory, until: date) -> tuple[str, ...]:
    """How the counted payments stand, in sentences, and that the enforced ones do not count."""
    judged = [item for item in history.counted if item not in history.waiting(until) and item.due_on < until]
    met = len(judged) - len(history.defaults) - len(history.excused)
    found = [f"{met} of {len(judged)} counted payments came as agreed."] if judged else ["No counted payment was due."]
    found += [
        f"{spoken(item.amount)} due on {long_date(item.due_on)} was {item.state}. {item.why}"
        for item in history.defaults
    ]
    found += [
        f"{spoken(item.amount)} due on {long_date(item.due_on)} is excused, and no default." for item in history.excused
    ]
    found += [
        f"{spoken(item.amount)} due on {long_date(item.due_on)} cannot be judged before {long_date(item.judge_on)}."
        for item in history.waiting(until)
    ]
    if any(not item.counted for item in history.instalments):
        found.append("What is taken from wages or a bank account by order does not count.")
    return tuple(found)
