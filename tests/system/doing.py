"""The small steps of an offer, each one task at the desk. A step that this request does not need is passed over."""

from datetime import date

from playwright.sync_api import expect

from tests.system.cases import TODAY
from tests.system.person import Person
from tests.system.seen import fact, state_of_task

PREFERENCE = "Which service does the paying parent prefer?"
CLAIM = "What did the paying parent say about the old order?"
ANSWER = "What did the paying parent say?"


def _asked(person: Person, task: str) -> bool:
    return state_of_task(person.page, task) in ("now", "ready")


def hears_preference(person: Person, service: str = "Direct pay") -> None:
    """On a paying parent's application it is known already."""
    if _asked(person, "Preferred service"):
        person.answers(PREFERENCE, service)


def hears_no_claim(person: Person) -> None:
    if _asked(person, "Was the order voluntary?"):
        person.answers(CLAIM, "Nothing, or that it was imposed")


def hears_claim(person: Person) -> None:
    person.answers(CLAIM, "That it was voluntary")


def checks_the_old_scheme(person: Person, found: str) -> None:
    person.answers("What do the old scheme's records show?", found)


def hears_yes(person: Person, *, direct_debit: bool = True) -> None:
    """The first attempt, the direct debit and the first collection are proposed, and left as they are."""
    person.chooses(ANSWER, "Accepts")
    if not direct_debit:
        person.chooses("Can they pay by direct debit?", "No")
        person.types("Reason", "Their bank has no direct debits.")
    person.presses_button("Record the answer")


def hears_no(person: Person) -> None:
    person.chooses(ANSWER, "Declines")
    person.presses_button("Record the answer")


def hears_of_a_change(person: Person, what: str) -> None:
    """Whatever task is open: a change is told on the offer itself."""
    if state_of_task(person.page, "Make the offer") != "now":
        person.opens_task("Make the offer")
    person.chooses(ANSWER, "No longer appropriate")
    person.chooses("Why is it no longer appropriate?", what)
    person.presses_button("Record the answer")


def reaches_nobody(person: Person) -> None:
    if state_of_task(person.page, "Make the offer") != "now":
        person.opens_task("Make the offer")
    person.chooses(ANSWER, "Could not reach them")
    person.presses_button("Record the answer")


def waits_for_the_withdrawal(person: Person) -> None:
    """Fifteen days after the Offer Date, in three presses that are no part of the work."""
    for by in ("1 week", "1 week", "1 day"):
        person.moves_date(by)


def hears_of_legal_action(person: Person) -> None:
    person.chooses("Has the CSA Legal SPOC told us of one of these actions?", "Order for sale")
    person.chooses("Has negotiation already failed on this case?", "Yes")
    person.presses_button("Record the check")


def takes_a_letter_back(person: Person, case: str, day: date = TODAY) -> None:
    """What the post room or anybody else does first."""
    person.opens_case(case, "became-known")
    person.follows("A letter to a parent came back")
    person.chooses("Whose letter came back?", "Paying parent")
    person.dates("When did it come back?", day)
    person.presses_button("Record it")


def gives_a_new_address(person: Person, case: str) -> None:
    person.opens_case(case, "became-known")
    person.follows("A parent gave a new address")
    writes_a_new_address(person)


def writes_a_new_address(person: Person) -> None:
    person.chooses("Whose address?", "Paying parent")
    person.types("New address", "9 Newly Given Row\nNowhere")
    person.types("Postcode", "ZZ99 9ZZ")
    person.presses_button("Record it")


def finds_no_address(person: Person) -> None:
    if state_of_task(person.page, "Letter came back") != "now":
        person.opens_task("Letter came back")
    person.answers("Has the paying parent given a new address?", "No: none is known")


def tells(person: Person) -> None:
    """The call to whoever has to be told."""
    person.answers("What came of the call?", "Told them")


def decides_unlikely_to_pay(person: Person) -> None:
    """A person's decision, on a receiving parent's application alone."""
    if _asked(person, "Unlikely to pay"):
        person.types("Reason", "Nothing shows that they would not pay.")
        person.answers("Record NRP Unlikely to Pay?", "No")


def sets_methods(person: Person, charge: str = "") -> None:
    """As proposed. After a returned letter a person decides on the charge."""
    if charge:
        person.chooses("Does the deduction order charge apply?", charge)
        person.types("Reason", "They may never have read the letter.")
    person.presses_button("Set up the payments")
    assert fact(person.page, "Status") == "Closed"


def works_maintenance_out(person: Person, case: str) -> None:
    """An offer is accepted and its methods are set; then the request works maintenance out."""
    person.opens_request(case)
    hears_preference(person)
    hears_no_claim(person)
    hears_yes(person)
    tells(person)
    sets_methods(person)
    person.opens_request(case, "Perform calculation")
    expect(person.page.get_by_role("main")).to_contain_text("a week, basic rate")
    person.answers("How often do they pay?", "Every month")
