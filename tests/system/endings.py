"""Every end of an opportunity, as a caseworker and a team leader walk it by mouse, until nothing of it is left.

What the system learns by a notice is recorded beforehand, and counts for nobody; any other news is part of the walk.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from tests.system import ending
from tests.system.half_a_year import ended
from tests.system.person import Person
from tests.system.seen import can_start, heading_of

WORKED = (ending.SCHEDULED, ending.EARLY, ending.EXTENSION, "Perform calculation")
ENDED_EARLY, FAIL = "Ended Early: All Payments Received", "Fail: Payment Default"
SINCE = date(2017, 10, 4)
Says = Callable[[Person, "Ending"], None]


@dataclass
class Ending:
    """One way to an end.

    Attributes:
        id: as the written procedure's figures name it, and the case.
        news: what opens it by a page; `before` where that is no part of the work.
        compliance: what is chosen at the payment history, where it is not what is proposed.
        likely: whether the check is passed.
        answers: what the team leader answers, in order; the last one again and again.
    """

    id: str
    news: Callable[[Person, str], None] | None = None
    before: bool = False
    compliance: str = ""
    likely: bool = True
    answers: list[str] = field(default_factory=lambda: ["Approve"])


def becomes_known(what: str, tell: Callable[[Person], None]) -> Callable[[Person, str], None]:
    def learns(person: Person, name: str) -> None:
        ending.becomes_known(person, name, what)
        tell(person)
        person.presses_button("Record it")

    return learns


def opens_by_hand(what: str, trigger: str) -> Callable[[Person, str], None]:
    def opens(person: Person, name: str) -> None:
        person.opens(f"/cases/{ended(name)}/open-outcome")
        person.chooses("What do you open?", what)
        person.takes("What became known?", trigger)
        person.dates("Since when?", SINCE)
        person.types("Reason", "As they told us on the phone.")
        person.presses_button("Open the request")

    return opens


def on_a_benefit(person: Person) -> None:
    person.chooses("Which benefit?", "Universal Credit")
    person.dates("From which day?", SINCE)


def out_of_work(person: Person) -> None:
    person.chooses("Are they in work?", "Not in work")
    person.types("Gross weekly income", "0.00")


def asks_for_direct_pay(person: Person) -> None:
    person.chooses("Who says it?", "Receiving parent")
    person.chooses("Which service?", "Direct pay")


BENEFIT = becomes_known("The paying parent is on a benefit", on_a_benefit)
PRISON = becomes_known("The paying parent is or will be in prison", lambda who: who.dates("From which day?", SINCE))
NIL = becomes_known("The paying parent's work or income changed", out_of_work)
CLOSING = becomes_known("The case is to be closed", lambda who: who.dates("From which day?", date(2017, 12, 1)))
DIRECT_PAY = becomes_known("A parent says which service they want", asks_for_direct_pay)
METHOD = opens_by_hand("An early end of the opportunity", "They keep paying by another method than agreed")
MISSED = opens_by_hand("An early end of the opportunity", "A payment was missed")
LONGER = opens_by_hand("An extension of the opportunity", "A stay in hospital")
RETURNED = [ending.RETURN, "Approve"]
REJECTED = ["Reject: no extension is granted"]

ENDINGS = (
    Ending("scheduled-pass"),
    Ending("scheduled-pass-with-order"),
    Ending("scheduled-fail", likely=False),
    Ending("scheduled-fail-returned", likely=False, answers=RETURNED),
    Ending("early-benefit-pass", BENEFIT, before=True),
    Ending("early-benefit-fail", BENEFIT, before=True, compliance=FAIL, likely=False),
    Ending("early-prison-pass", PRISON),
    Ending("early-prison-fail", PRISON, compliance=FAIL, likely=False),
    Ending("early-nil-assessed-pass", NIL),
    Ending("early-nil-assessed-fail", NIL, compliance=FAIL, likely=False),
    Ending("early-case-closing-pass", CLOSING, compliance=ENDED_EARLY),
    Ending("early-another-method-pass", METHOD, compliance=ENDED_EARLY),
    Ending("early-another-method-fail", METHOD, compliance=FAIL, likely=False),
    Ending("early-missed-payment-fail", MISSED, compliance=FAIL, likely=False),
    Ending("early-direct-pay-asked", DIRECT_PAY),
    Ending("extension-approved", LONGER),
    Ending("extension-returned", LONGER, answers=RETURNED),
    Ending("extension-rejected", LONGER, answers=REJECTED),
)


def work_off(caseworker: Person, leader: Person, way: Ending) -> None:
    """One task after the other, each by whom it is for, until no request about it is open."""
    given = iter([*way.answers, *way.answers[-1:] * 3])
    for _ in range(30):
        found = next(_to_do(caseworker, way), None)
        if found is None:
            return
        title, task = found
        if task.startswith("Approve"):
            ending.opens(leader, way.id, title)
            ending.answers_it(leader, next(given), "Seen, and answered.")
        else:
            TASKS[task](caseworker, way)
    raise AssertionError(f"{way.id} comes to no end")


def _to_do(person: Person, way: Ending) -> Iterator[tuple[str, str]]:
    """Each task that can start, with its request, on its desk."""
    person.opens(f"/cases/{ended(way.id)}")
    links = person.page.get_by_role("main").locator("table a").all_inner_texts()
    for title in [text for text in links if text in WORKED]:
        ending.opens(person, way.id, title)
        ready = can_start(person.page)
        task = heading_of(person.page)
        if ready and task not in ready:
            task = ready[0]
            if not task.startswith("Approve"):
                person.opens_task(task)
        if ready:
            yield title, task


def payments(person: Person, way: Ending) -> None:
    if way.compliance:
        person.chooses("Compliance Action", way.compliance)
        person.types("Reason", "As the facts of this case show.")
    person.presses_button("Record the outcome")


def explained(person: Person, way: Ending) -> None:
    person.chooses(ending.CALLED, "Explained, and they understand it")
    person.presses_button("Record the call")


def extends(person: Person, way: Ending) -> None:
    person.chooses("Should the opportunity be extended?", "Extend it, if a team leader approves")
    person.chooses("Reason of the extension", "Change of Circumstance")
    person.types("By how many whole months?", "1")
    ending.writes(person)
    person.presses_button("Record the decision")


def sets_rate(person: Person, way: Ending) -> None:
    person.types(ending.RATE, "50.00")
    person.types("Reason", "What they can live with.")
    person.presses_button("Record the rate")


def charged(person: Person, way: Ending) -> None:
    person.answers(ending.GROUND, ending.NO_GROUND)


def told(person: Person, way: Ending) -> None:
    person.answers(ending.CALLED, "Told them")


TASKS: dict[str, Says] = {
    "Confirm the request with the receiving parent alone": lambda who, way: who.answers(
        "What did they say, spoken to alone?", "They confirm it: nobody presses them"
    ),
    "Payment history and outcome": payments,
    "Unlikely to pay check": lambda who, way: ending.weighs(who, likely=way.likely),
    "Explain direct pay to the receiving parent": explained,
    "Change to direct pay": lambda who, way: who.presses_button("Change to direct pay"),
    "Charge for the varied deduction order": charged,
    "Work maintenance out": lambda who, way: who.answers(ending.REGULARLY, "Every month"),
    "Determine NDR": sets_rate,
    "Decide about the extension": extends,
    "Decide what follows the refusal": lambda who, way: _goes_on(who),
    **{
        f"Call the {who} parent: {how}": told
        for who in ("paying", "receiving")
        for how in ("direct pay", "collect and pay", "extended", "not extended")
    },
}


def _goes_on(person: Person) -> None:
    person.types("Reason", "It may still be kept.")
    person.answers("What follows?", "The opportunity goes on to its end date")
