"""What each paying parent will say to the offer, and when somebody will get hold of them."""

from random import Random

from evenhand.demo.chance import chance
from evenhand.demo.plans import Attempt, Plan, Says

_SHARES = {
    Says.ACCEPTS: 41,
    Says.ACCEPTS_LATE: 4,
    Says.DECLINES: 15,
    Says.SILENCE: 15,
    Says.LETTER_RETURNED: 4,
    Says.PREFERS_COLLECT_AND_PAY: 6,
    Says.CLAIMS_VOLUNTARY: 6,
    Says.NOW_ON_BENEFIT: 3,
    Says.NIL_INCOME: 2,
    Says.NEVER_CALLED: 4,
}
_REASONS = {
    Says.ACCEPTS: ("Wants to show they can pay without the order.", "Glad to keep the employer out of it."),
    Says.ACCEPTS_LATE: ("Was abroad and rang on return.", "Worked nights and found the voicemails late."),
    Says.DECLINES: (
        "Would rather leave the order as it is.",
        "Does not want two ways of paying at once.",
        "Does not trust the arrangement after the old scheme.",
    ),
    Says.SILENCE: ("No answer and no call back.",),
    Says.LETTER_RETURNED: ("The letter came back marked gone away.",),
    Says.PREFERS_COLLECT_AND_PAY: ("Prefers that we go on collecting.",),
    Says.CLAIMS_VOLUNTARY: ("Says they asked for the order themselves.",),
    Says.NOW_ON_BENEFIT: ("Lost their work and claims a benefit now.",),
    Says.NIL_INCOME: ("Stopped trading and has no income.",),
    Says.NEVER_CALLED: ("Nobody found the time to call.",),
}
_SILENT = frozenset({Says.SILENCE, Says.LETTER_RETURNED, Says.NEVER_CALLED})
_EARLIEST, _LATEST = 1, 11


def answer_of(case_reference: str, seed: int) -> Plan:
    """The plan for a case: always the same for the same case and seed."""
    rng = chance("answer", case_reference, seed)
    says = rng.choices(tuple(_SHARES), weights=tuple(_SHARES.values()))[0]
    returned = rng.randint(4, 9)
    lapses = rng.randint(2, 9) if rng.random() < 0.06 else None
    accepts = says in {Says.ACCEPTS, Says.ACCEPTS_LATE}
    return Plan(
        says=says,
        reason=rng.choice(_REASONS[says]),
        attempts=_attempts(says, rng),
        letter_returned_after=returned if says is Says.LETTER_RETURNED else None,
        new_address_after=returned + 3 if says is Says.LETTER_RETURNED and rng.random() < 0.35 else None,
        first_collection_after=rng.randint(14, 30),
        direct_debit=rng.random() < 0.88,
        voluntary_upheld=rng.random() < 0.5,
        lapses_after=lapses if accepts else None,
        receiving_parent_wants=rng.choices(("collect-and-pay", "direct-pay"), weights=(70, 30))[0],
        caseworker=rng.randrange(2),
    )


def _attempts(says: Says, rng: Random) -> tuple[Attempt, ...]:
    """One to three calls. A late answer comes on the last day before the withdrawal, counted from the first call."""
    if says is Says.NEVER_CALLED:
        return ()
    days = sorted(rng.sample(range(_EARLIEST, _LATEST), rng.choices((1, 2, 3), weights=(45, 35, 20))[0]))
    if says is Says.ACCEPTS_LATE:
        return (Attempt(days[0], False), Attempt(days[0] + 14, True))
    answered = says not in _SILENT
    last = days[-1]
    return tuple(Attempt(day, answered and day == last) for day in days)
