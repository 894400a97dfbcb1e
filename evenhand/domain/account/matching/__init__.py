"""Which account a payment is for: by a reference that is exact and names one account, and never by a guess."""

from evenhand.domain.account.matching.match import Matched, Meaning, Unmatched, Waits, match
from evenhand.domain.account.matching.near import near
from evenhand.domain.account.matching.references import employers_in, numbers_in
from evenhand.domain.account.matching.suggest import Hint, Suggestion, ranked
from evenhand.domain.account.matching.ways import Way, came_by, way_of

__all__ = [
    "Hint",
    "Matched",
    "Meaning",
    "Suggestion",
    "Unmatched",
    "Waits",
    "Way",
    "came_by",
    "employers_in",
    "match",
    "near",
    "numbers_in",
    "ranked",
    "way_of",
]
