"""From all answers to what plans are worked out from, or the first question that is not answered yet."""

from collections.abc import Mapping
from datetime import date

from evenhand.domain.calendar import add_months
from evenhand.web.forms.planner.boxes import Carried, ending_box, parents, spent_by
from evenhand.web.forms.planner.read import Answers, read_step
from evenhand.web.forms.planner.steps import steps_of
from evenhand.work.planner import Given, Owed, Pays, PlannerWords, a_week

YEAR = 12


def given_of(carried: Carried, today: date, words: PlannerWords) -> tuple[Given | None, str, Mapping[str, str]]:
    """What was given; or the name of the first question with something to put right, and what that is."""
    answers: dict[str, Answers] = {}
    for step in steps_of(carried):
        answers[step] = read_step(step, carried, words, today)
        if answers[step].errors:
            return None, step, answers[step].errors
    return _given(carried, answers, today), "", {}


def _given(carried: Carried, answers: Mapping[str, Answers], today: date) -> Given:
    def amount(step: str, without: int | None) -> int | None:
        return answers[step].pence.get(f"{step}_amount", without)

    def weekly(step: str) -> int | None:
        period, pence = answers[step].choices[step], answers[step].pence
        if f"{step}_{period}" in pence:
            return a_week(pence[f"{step}_{period}"], period)
        return 0 if period == "none" else None

    days, pays = answers["first"].days, answers["maintenance"]
    often, ends = answers["often"].choices["often"], answers.get("ending", Answers())
    return Given(
        on=today,
        first_on=days["first"],
        # Who does not know when the next review is has one within the year, and plans up to its last day.
        review_on=days.get("review_on") or add_months(today, YEAR),
        often=often,
        owed=_owed(carried, answers),
        charges=answers["owed"].pence["charges"],
        pays=tuple(
            Pays(
                letter,
                a_week(pays.pence[f"pays_{letter}"], pays.choices["per"]),
                pays.choices[f"service_{letter}"] == "collect-and-pay",
            )
            for letter in parents(carried)
        ),
        pay=weekly("pay"),
        spending=weekly("spending"),
        bills=weekly("bills"),
        ending=a_week(ends.pence.get(ending_box(carried), 0), spent_by(carried)),
        ending_on=ends.days.get("ending_on"),
        lump_sum=amount("lump", 0) or 0,
        offer=amount("offer", None),
        here=answers["children"].counts["here"],
        there=answers["children"].counts["there"],
        nation=answers["first"].choices["nation"],
        review_guessed="review_on" not in days,
    )


def _owed(carried: Carried, answers: Mapping[str, Answers]) -> tuple[Owed, ...]:
    pence, wrong = answers["owed"].pence, answers["wrong"].pence if "wrong" in answers else {}
    names = [(f"{kind}_{letter}", letter, kind == "old") for letter in parents(carried) for kind in ("owed", "old")]
    return tuple(
        Owed(letter, pence[name], old, wrong.get(f"wrong_{name}", 0))
        for name, letter, old in (*names, ("state", "", True))
        if pence[name]
    )
