"""How each branch of an offer is walked over HTTP: what is recorded, in which order and by whom."""

from datetime import date

from tests.api.steps import Step, Walk, days_pass, does, learns, refused
from tests.branches.further import AFTER_TWO_DAYS, LATE
from tests.branches.leads import TODAY, WITHDRAWN

YES = does("answer", answer="accepts", direct_debit=True)
NO_DEBIT = does("answer", answer="accepts", direct_debit=False, reason="Their bank has no direct debits.")
NO = does("answer", answer="declines")
NO_AT_LAST = does("answer", answer="declines", reason="The offer reached them late.")
NOBODY = does("answer", answer="not-reached")
LEGAL = does("legal-check", by="legal-spoc", found="order-for-sale", negotiation_failed=True)
IMPOSED, CHOSEN, NEITHER = (does("voluntary-order", claim=claim) for claim in ("none", "voluntary", "neither"))
FOUND = {found: does("csa-check", found=found) for found in ("voluntary", "neither", "enforced")}
LOOKS_UP = does("look-up", method="DEO", method_was="enforced")
ADVISES = does("advise", by="advice-and-guidance", reason="It was paid by agreement: see the notes of 2009.")
CAME_BACK = learns("letter-returned", by="enforcement-case-manager", who="paying", returned_on=TODAY)
NO_ADDRESS = does("returned-letter", found="none")
NOT_YET_KNOWN = refused(
    "returned-letter",
    "Record the new address under Something became known. The letter then goes out again and the time to answer "
    "starts again, and this task goes away by itself.",
    found="new",
)
MOVED = learns("new-address", who="paying", address="9 Newly Given Row\nNowhere", postcode="ZZ99 9ZZ")
SISTED = learns("legal-action", by="legal-spoc", action="sisted", from_on=TODAY)
NO_CHARGE = does("methods", charge=False, reason="They may never have read the letter.")
EXPLAINS, METHODS = does("explain-refusal", outcome="told"), does("methods")
ACCEPTED = (does("tell-receiving-parent", outcome="told"), METHODS)
REFUSED = (EXPLAINS, METHODS)


def walks(route: str) -> dict[str, Walk]:
    """Those of one route, by the id of the branch."""
    receiving = route == "receiving"
    wish = (does("preference", wants="direct-pay"),) if receiving else ()
    asked: Walk = (*wish, IMPOSED)
    not_unlikely = does("unlikely-to-pay-reason", record=False, reason="Nothing shows that they would not pay.")
    weighed: Walk = (EXPLAINS, not_unlikely, METHODS) if receiving else REFUSED
    calls = tuple(step for day in (12, 13, 14) for step in (days_pass(date(2017, 6, day)), NOBODY))
    return {
        "accepted-employed": (*asked, YES, *ACCEPTED),
        "accepted-self-employed": (*asked, YES, *ACCEPTED),
        "accepted-standing-order": (*asked, NO_DEBIT, *ACCEPTED),
        "declined": (*asked, NO, *REFUSED),
        "no-response": (NOBODY, days_pass(WITHDRAWN), *REFUSED),
        "returned-letter": (CAME_BACK, NO_ADDRESS, EXPLAINS, NO_CHARGE),
        "prefers-collect-and-pay": (does("preference", wants="collect-and-pay"), *REFUSED),
        "legal-exclusion": (LEGAL, *REFUSED),
        "voluntary-order-without-note": (*wish, CHOSEN, *weighed),
        "voluntary-order-with-note": (*wish, CHOSEN, FOUND["voluntary"], *weighed),
        "benefit-or-nil-income": (no_longer("on-benefit"), *weighed),
        "nil-income": (no_longer("nil-income"), *REFUSED),
        "no-longer-in-work": (no_longer("not-employed"), *REFUSED),
        "other-change": (no_longer("other-change", reason="They are moving abroad."), *REFUSED),
        "order-neither-chosen-nor-imposed": (LOOKS_UP, *wish, NEITHER, ADVISES, FOUND["neither"], *weighed),
        "claim-not-borne-out": (*wish, CHOSEN, FOUND["enforced"], YES, *ACCEPTED),
        "three-calls-without-answer": (*calls, days_pass(WITHDRAWN), *REFUSED),
        "reached-at-the-second-call": (NOBODY, *asked, days_pass(AFTER_TWO_DAYS), NO, *REFUSED),
        "late-and-closed": (days_pass(LATE[route]), decides("close"), *REFUSED),
        "late-and-made": (days_pass(LATE[route]), decides("make-now"), *asked, NO_AT_LAST, *REFUSED),
        "new-address": (CAME_BACK, NOT_YET_KNOWN, MOVED, *asked, YES, *ACCEPTED),
        "lapsed-before-it-began": (
            *asked,
            YES,
            *ACCEPTED,
            days_pass(AFTER_TWO_DAYS),
            benefit(AFTER_TWO_DAYS),
            *weighed,
        ),
        "benefit-told": (benefit(TODAY), *weighed),
        "out-of-work-told": (learns("work-changed", employment="not-employed"), *REFUSED),
        "legal-action-told": (SISTED, *REFUSED),
        "direct-pay-chosen": (learns("service-asked", who="receiving", wants="direct-pay"),),
        "collect-and-pay-chosen": (learns("service-asked", who="paying", wants="collect-and-pay"), *REFUSED),
    }


def no_longer(ground: str, **more: object) -> Step:
    return does("answer", answer="not-appropriate", ground=ground, **more)


def decides(decision: str) -> Step:
    """The team leader, of an offer that nobody tried to make."""
    return does("make-late-offer", by="team-leader", decision=decision, reason="Nobody had the time.")


def benefit(day: date) -> Step:
    return learns("benefit-started", benefit="universal-credit", from_on=day)
