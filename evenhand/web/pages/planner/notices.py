"""What a parent should know before they look at any plan."""

from datetime import timedelta

from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Negotiation
from evenhand.work.planner import Given, PlannerWords

SOON = timedelta(days=31)


def notices(given: Given, found: Negotiation, words: PlannerWords) -> list[str]:
    """Sentences, the one that matters most first."""
    owed, lump, said_so = found.arrears + found.charges, given.lump_sum, []
    if not owed:
        return [words.say("answer.all_wrong" if found.disputed else "answer.nothing_owed")]
    if lump > owed:
        slots = {"lump": spoken(lump), "owed": spoken(owed), "rest": spoken(lump - owed)}
        said_so.append(words.say("answer.lump_more", **slots))
    if given.pay is not None and (given.spending or 0) + (given.bills or 0) > given.pay:
        said_so.append(words.say("answer.spends_more"))
    elif found.disposable is not None and found.disposable <= 0:
        said_so.append(words.say("answer.maintenance_more"))
    if found.recommended is None:
        unsure = any(plan.available is None for plan in found.plans)
        said_so.append(words.say("answer.no_suggestion" if unsure else "answer.nothing_fits"))
    if given.review_guessed:
        said_so.append(words.say("answer.review_guessed", day=words.day(given.review_on)))
    elif given.review_on - given.on <= SOON:
        said_so.append(words.say("answer.review_soon", day=words.day(given.review_on)))
    if found.disputed:
        said_so.append(words.say("answer.disputed", amount=spoken(found.disputed)))
    return said_so
