"""The step catalogue tells the truth: what a step says answers for it is there, and does it."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pydoc import locate

import pytest

from evenhand.config.book import the_book
from evenhand.domain.opportunity.commands import AnswerOffer, CallOutcome, RecordCall, SetMethods
from evenhand.domain.opportunity.events import EVENTS, TimerSet
from evenhand.domain.opportunity.proposals import arrangements
from evenhand.domain.opportunity.vocabulary import Applicant, OfferAnswer, TimerWhy
from evenhand.work.reporting.registry import REPORTS
from tests.domain.cases import NOT_REACHED, START, Desk, accepts, at_the_offer
from tests.domain.lives_to_an_end import every_end
from tests.words.texts import DATA, ROOT, SCRIPTS, read

STEPS = read(DATA / "steps.toml")["step"]
RULINGS = read(DATA / "rulings.toml")["ruling"]
STEP = re.compile(r"\b(?:GEN|ELG|PPC|PPO|RPO|SCH|EAR|EXT|LKP|LTT|LET|NEG)-\d+[a-g]?\b")
RULES = {
    "account.manual-allocation": "evenhand.domain.account.planning.manual.manual_allocation",
    "negotiation.begin": "evenhand.domain.procedures.negotiating.begin.begin",
    "negotiation.by-review": "evenhand.domain.negotiation.rungs.in_time.by_review",
    "opportunity.eligibility": "evenhand.domain.opportunity.eligibility.assess",
    "opportunity.methods": "evenhand.domain.opportunity.proposals.arrangements",
    "opportunity.still-appropriate": "evenhand.domain.procedures.consequences.eligibility.lose",
    "procedures.opening": "evenhand.domain.procedures.opening.open_request",
    "plain-words": "evenhand.letters.shorthand.shorthand_in",
}
# One task answers for a step, and these help with it.
HELPS = {
    ("offer-follow-up/explain-refusal", "RPO-22"),
    ("offer-receiving-parent-application/explain-refusal", "RPO-22"),
    ("offer-paying-parent-application/csa-check", "PPO-8"),
    ("offer-receiving-parent-application/csa-check", "RPO-7"),
    ("advice/advise", "RPO-7"),
    ("offer-paying-parent-application/returned-letter", "PPO-6"),
    ("offer-receiving-parent-application/returned-letter", "RPO-10"),
    ("arrears-consider-action/consider-action", "RPO-5"),
    ("arrears-review/review-arrears", "LTT-1"),
    ("perform-calculation/calculate", "PPO-13"),
    ("perform-calculation/calculate", "RPO-15"),
    ("perform-calculation/determine-rate", "PPO-13"),
    ("perform-calculation/letters", "PPO-13"),
    ("perform-calculation/letters", "RPO-15"),
    ("outcome-scheduled-end/passed-letters", "SCH-21"),
    ("outcome-scheduled-end/passed-receiving-parent", "SCH-21"),
    ("outcome-scheduled-end/failed-letters", "SCH-35"),
    ("outcome-scheduled-end/failed-receiving-parent", "SCH-35"),
    ("outcome-scheduled-end/approve-end-deduction", "SCH-16"),
    ("outcome-scheduled-end/enforcement-review", "SCH-31"),
    ("outcome-early-end/approve-end-deduction", "EAR-20"),
    ("outcome-early-end/passed-letters", "EAR-23"),
    ("outcome-early-end/passed-paying-parent", "EAR-23"),
    ("outcome-early-end/passed-receiving-parent", "EAR-23"),
    ("outcome-early-end/failed-letters", "EAR-37"),
    ("outcome-early-end/failed-receiving-parent", "EAR-37"),
    ("outcome-early-end/enforcement-review", "EAR-33"),
    ("outcome-extension/granted-receiving-parent", "EXT-18"),
    ("outcome-extension/refused-paying-parent", "EXT-18"),
    ("outcome-extension/refused-receiving-parent", "EXT-18"),
    ("missed-payment/talk-about-miss", "NEG-6"),
    ("arrears-negotiation/set-schedule", "NEG-10"),
    ("arrears-negotiation/approve", "NEG-10"),
    ("plan-review/review-plan", "NEG-10"),
    ("circumstances-told/take-circumstances", "NEG-6"),
    ("arrears-consider-action/consider-action", "NEG-14"),
    ("arrears-negotiation/hear-receiving-parent", "NEG-13"),
    ("arrears-negotiation/call-paying-parent", "NEG-14"),
    ("amend-method/end-method", "SCH-16"),
    ("amend-method/end-method", "SCH-29"),
    ("amend-method/end-method", "EAR-20"),
    ("amend-method/end-method", "EAR-31"),
}


def claimed(claim: str) -> dict[str, str]:
    return {step: entry["by"] for step, entry in STEPS.items() if entry["claim"] == claim}


def tasks() -> Iterator[tuple[str, tuple[str, ...]]]:
    for procedure in the_book().procedures.values():
        for task in procedure.tasks:
            yield f"{procedure.id}/{task.id}", task.steps


def finished(desk: Desk, call: str) -> Desk:
    """What is left after the answer: a call, and how the paying parent pays."""
    desk.do(call, RecordCall(CallOutcome.TOLD))
    desk.do("methods", SetMethods(arrangements(desk.state, desk.answer)[0]))
    return desk


@pytest.fixture(scope="module")
def lived() -> list[Desk]:
    """Both routes, each accepted, declined and left without an answer; and every way to the end of an opportunity."""
    stories = []
    for applicant in Applicant:
        accepted, declined, silent = (at_the_offer(applicant) for _ in range(3))
        accepted.do("answer", accepts())
        declined.do("answer", AnswerOffer(OfferAnswer.DECLINES))
        silent.do("answer", NOT_REACHED)
        silent.on(silent.today + timedelta(days=15))
        finished(accepted, "tell-receiving-parent").on(START)
        stories += [accepted, finished(declined, "explain-refusal"), silent]
    return [*stories, *every_end()]


def test_a_step_that_a_task_answers_for_is_named_by_that_task() -> None:
    named = {(task, step) for task, steps in tasks() for step in steps}

    assert claimed("task")
    assert [step for step, task in claimed("task").items() if (task, step) not in named] == []


def test_a_task_that_shares_a_step_only_helps_with_it() -> None:
    answers = claimed("task")
    shared = {(task, step) for task, steps in tasks() for step in steps if step in answers}

    assert {(task, step) for task, step in shared if task.split("/")[1] != answers[step].split("/")[1]} == HELPS


def test_a_step_that_a_rule_answers_for_leads_to_a_decision_of_the_product() -> None:
    assert set(claimed("rule").values()) == set(RULES)
    assert [name for name, path in RULES.items() if not callable(locate(path))] == []


def test_a_step_that_an_event_answers_for_is_carried_by_it(lived: list[Desk]) -> None:
    happened = {(type(event).__name__, step) for desk in lived for event in desk.events for step in event.steps}

    assert set(claimed("event").values()) <= set(EVENTS)
    assert [step for step, kind in claimed("event").items() if (kind, step) not in happened] == []


def test_a_step_that_a_timer_answers_for_starts_that_timer(lived: list[Desk]) -> None:
    started = {
        (str(event.why), step)
        for desk in lived
        for event in desk.events
        if isinstance(event, TimerSet)
        for step in event.steps
    }

    assert set(claimed("timer").values()) <= set(TimerWhy)
    assert [step for step, why in claimed("timer").items() if (why, step) not in started] == []


def test_a_step_that_a_letter_answers_for_has_its_text() -> None:
    texts = {path.name.split(".")[0] for path in (DATA / "letters").glob("*.toml")}
    codes = {code for by in claimed("letter").values() for code in by.split(", ")}

    assert codes
    assert codes <= texts


def test_a_step_that_words_answer_for_has_its_script() -> None:
    scripts = {f"scripts/{path.stem}" for path in SCRIPTS}

    assert claimed("guide")
    assert set(claimed("guide").values()) <= scripts


def test_a_step_that_reports_answer_for_has_each_of_them() -> None:
    named = {(name, step) for step, by in claimed("report").items() for name in by.split(", ")}

    assert named
    assert [(name, step) for name, step in named if name not in REPORTS or step not in REPORTS[name].steps] == []


def test_no_step_is_put_off() -> None:
    assert claimed("planned") == {}


def test_every_step_that_the_product_names_is_in_the_catalogue() -> None:
    files = [
        *(ROOT / "evenhand").rglob("*.py"),
        *(DATA / "procedures").glob("*.toml"),
        *(DATA / "rules").glob("*.toml"),
    ]
    named = {step: path.name for path in files for step in STEP.findall(path.read_text(encoding="utf-8"))}

    assert {"PPO-14", "RPO-22", "ELG-2"} <= set(named)
    assert {step: where for step, where in named.items() if step not in STEPS} == {}


def test_every_ruling_is_named_where_it_is_used() -> None:
    files = [*(ROOT / "evenhand").rglob("*.py"), *(DATA / "rules").glob("*.toml")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)

    # A decision carries its ruling as data. What is about money and protection holds everywhere: its code says so.
    assert [ruling for ruling in RULINGS if ruling[0] == "R" and f'"{ruling}"' not in text] == []
    assert [ruling for ruling in RULINGS if not re.search(rf"\b{ruling}\b", text)] == []
