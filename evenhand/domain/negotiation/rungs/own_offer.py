"""The paying parent's own offer. It may pass the limit, and is then warned about. Source: N1, N3."""

from evenhand.domain.calendar import add_months
from evenhand.domain.money import spoken
from evenhand.domain.negotiation.changes import changed
from evenhand.domain.negotiation.dates import months_to
from evenhand.domain.negotiation.draft import Draft
from evenhand.domain.negotiation.ground import Ground
from evenhand.domain.negotiation.ladder import Input, Rung
from evenhand.domain.negotiation.reasons import verdict_words
from evenhand.domain.negotiation.rungs.in_time import equal
from evenhand.domain.negotiation.situation import Offer
from evenhand.domain.negotiation.words import Why


def own_offer(ground: Ground) -> Draft:
    """Possible where it clears what is owed in the longest time that a plan may take."""
    offer = ground.given.offer
    if offer is not None and offer.months is not None:
        return _by_months(ground, offer.months)
    return _by_instalment(ground, offer)


def _by_instalment(ground: Ground, offer: Offer | None) -> Draft:
    rest, each = ground.given.owed - ground.given.lump, (offer.instalment if offer else None) or 0
    enough = max(-(-rest // ground.longest), 1)
    if each >= enough:
        pace = (each,) * len(ground.stretches)
        said = ground.because("own-instalment", "ladder", each=spoken(each))
        count = -(-rest // each)
        words = verdict_words(ground, pace, count, rest - (count - 1) * each)
        return Draft(Rung.OWN_OFFER, True, ground.given.lump, pace, (said, *words))
    said = ground.because("no-offer", "ladder") if not each else _too_low(ground)
    change = changed(ground, Input.INSTALMENT, each or None, enough)
    return Draft(Rung.OWN_OFFER, False, ground.given.lump, None, (said,), change)


def _by_months(ground: Ground, months: int) -> Draft:
    given, longest = ground.given, ground.choices.longest
    said = ground.because("own-months", "ladder", months=str(months))
    if months > longest:
        change = changed(ground, Input.MONTHS, months, longest)
        return Draft(Rung.OWN_OFFER, False, given.lump, None, (said, _too_low(ground)), change)
    count = ground.dates.before(add_months(given.on, months))
    if not count:
        change = changed(ground, Input.MONTHS, months, months_to(given.on, ground.dates.due(0)))
        why = (said, ground.because("offer-too-soon", "ladder"))
        return Draft(Rung.OWN_OFFER, False, given.lump, None, why, change)
    pace = equal(ground, given.owed - given.lump, count)
    return Draft(Rung.OWN_OFFER, True, given.lump, pace, (said, *verdict_words(ground, pace, count)))


def _too_low(ground: Ground) -> Why:
    return ground.because("offer-too-low", "longest_months", months=str(ground.choices.longest))
