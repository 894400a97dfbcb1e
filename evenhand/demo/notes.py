"""Notes that staff made when the application came in."""

from datetime import date
from random import Random

from evenhand.demo.days import weekday
from evenhand.demo.people import Fields
from evenhand.domain.calendar import add_days

_GENERAL = (
    "Rang to ask how long the application takes. Explained the next steps.",
    "Asked for letters to come to the new address; address confirmed at security.",
    "Working shifts; best reached after 4 pm.",
    "Asked what happens to arrears from the old scheme. Explained that a statement will follow.",
    "Confirmed the children's details by telephone.",
    "Voicemail left, no details given.",
    "Asked about paying direct. Told that both parents' wishes are looked at.",
    "Sent a payslip, added to the case.",
    "A change of shift pattern may change pay next month; asked to let us know.",
    "Support worker named as representative; authority on file.",
)
_DISSATISFIED = (
    "Unhappy about direct pay because of earlier non-payment.",
    "Dissatisfied with possible direct pay: says the order was imposed after two years of missed payments.",
    "Says direct pay was tried before and the money stopped after a month. Wants collection to go on.",
    "Does not want to hand over bank details and does not trust direct pay after what happened in the old scheme.",
)


def notes(received: date, today: date, dissatisfied: bool, rng: Random) -> list[Fields]:
    """What was noted from the application on, oldest first."""
    made = [_note(received, rng.choice(_DISSATISFIED), "dissatisfied-with-direct-pay")] if dissatisfied else []
    texts = rng.sample(_GENERAL, rng.choices((0, 1, 2), weights=(66, 26, 8))[0])
    days = sorted(min(today, weekday(add_days(received, rng.randint(0, 11)))) for _ in texts)
    return made + [_note(max(received, day), text, "general") for day, text in zip(days, texts, strict=True)]


def _note(on: date, text: str, kind: str) -> Fields:
    return {"on": on.isoformat(), "text": text, "kind": kind}
