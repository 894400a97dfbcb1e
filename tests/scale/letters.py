"""Letters that leave at the close of a day."""

import time

from evenhand.work.letters import issue_letters
from evenhand.work.state.today import business_date
from tests.scale.offers import accept, open_offers


def measure_letters(accepted: int) -> dict[str, float]:
    """Both letters of some acceptances: rendered as a page and as a tagged PDF, and kept."""
    accept(open_offers(accepted))
    started = time.perf_counter()
    left = issue_letters(business_date())
    seconds = time.perf_counter() - started
    if not left.issued:
        raise RuntimeError("no letter left")
    return {"seconds": seconds, "issued": left.issued, "by_hand": left.by_hand}
