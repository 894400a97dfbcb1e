"""How each end of an opportunity is walked over HTTP: what is recorded, in which order and by whom."""

from datetime import date

from tests.api.steps import Step, Walk, does, learns
from tests.api.walker import Walker, got

WHY = "Because."
TOLD = {"outcome": "told"}


def walks(today: date) -> dict[str, Walk]:
    """Each by its id."""
    news: dict[str, Step] = {
        "benefit": learns("benefit-started", benefit="universal-credit", from_on=today),
        "prison": learns("prison", from_on=today),
        "nil-assessed": learns("work-changed", employment="employed", gross_weekly="0.00"),
        "case-closing": learns("case-closing", from_on=date(2017, 12, 1)),
        "another-method": opens("outcome-early-end", "another-method", today),
        "missed-payment": opens("outcome-early-end", "missed-payment", today),
    }
    early = {
        f"early-{name}-{end}": (step, ends_early("ended-early" if end == "pass" else "fail"), *steps)
        for name, step in news.items()
        for end, steps in (("pass", passes("early")), ("fail", fails(name)))
    }
    early["early-case-closing-pass"] = (news["case-closing"], ends_early("ended-early"), checks(likely=True))
    asked = (
        learns("service-asked", who="receiving", wants="direct-pay"),
        does("confirm-direct-pay", answer="confirms"),
    )
    longer = (opens("outcome-extension", "hospital", today), proposes())
    return {
        **early,
        "early-direct-pay-asked": (*asked, ends_early("ended-early"), *passes("early")),
        "scheduled-pass-with-order": (does("payment-history", compliance="pass"), *passes("scheduled")),
        "scheduled-fail": (fails_at_the_end(), *fails("")),
        "scheduled-fail-returned": (
            fails_at_the_end(),
            checks(likely=False),
            answers("approve-fees", "return"),
            *fails(""),
        ),
        "extension-approved": (*longer, answers("approve")),
        "extension-returned": (*longer, answers("approve", "return"), proposes(), answers("approve")),
        "extension-rejected": (*longer, answers("approve", "reject")),
    }


def passes(end: str) -> Walk:
    explains = (does("explain-direct-pay", outcome="understood", pass_on=False),) if end == "early" else ()
    return (checks(likely=True), *explains, does("to-direct-pay"), answers("approve-end-deduction"))


def fails(trigger: str) -> Walk:
    approval = () if trigger in ("prison", "nil-assessed") else (answers("approve-fees"),)
    return (checks(likely=False), *approval)


def fails_at_the_end() -> Step:
    return does("payment-history", compliance="fail", reason=WHY)


def ends_early(compliance: str) -> Step:
    return does("payment-history", compliance=compliance, early_end_reason="Change of Circumstance", reason=WHY)


def checks(*, likely: bool) -> Step:
    """The check, with a text for each child that the task names."""
    more = {} if likely else {"rejected_reason": "other"}
    return weighs("unlikely-check", likely=likely, **more)


def proposes() -> Step:
    return weighs("propose", decision="extend", extension_reason="Change of Circumstance", months=1)


def weighs(task: str, **values: object) -> Step:
    def step(walker: Walker) -> None:
        _, item = walker.asked("caseworker", task)
        given = {**values, "facts": WHY, "reason": WHY, "welfare": [WHY] * len(item["lines"]["welfare"])}
        got(walker.records("caseworker", task, given))

    return step


def answers(task: str, answer: str = "approve") -> Step:
    """The team leader answers exactly what waits."""

    def step(walker: Walker) -> None:
        (line,) = got(walker.people["team-leader"].get("/approvals"))["waiting"]
        got(walker.records("team-leader", task, {"answer": answer, "comments": WHY, "seen": line["digest"]}))

    return step


def opens(procedure: str, trigger: str, today: date) -> Step:
    def step(walker: Walker) -> None:
        case = walker.read()
        values = {"procedure": procedure, "trigger": trigger, "since": today.isoformat(), "reason": WHY}
        body = {"version": case["version"], "business_date": case["business_date"], "values": values}
        got(walker.people["caseworker"].post(f"/cases/{walker.case}/outcomes", body))

    return step
