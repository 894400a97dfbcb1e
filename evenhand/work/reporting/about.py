"""The closed words of the rows that reports are read from."""

from enum import StrEnum


class About(StrEnum):
    """What a milestone is a step of."""

    OPPORTUNITY = "opportunity"
    REQUEST = "request"
    APPROVAL = "approval"
    DECISION = "decision"
    MISS = "miss"
    NEGOTIATION = "negotiation"
    ENFORCEMENT = "enforcement"


class Step(StrEnum):
    """Which step of it."""

    OFFERED = "offered"
    ANSWERED = "answered"
    STARTED = "started"
    EXTENDED = "extended"
    LAPSED = "lapsed"
    ENDING = "ending"
    JUDGED = "judged"
    OPENED = "opened"
    CLOSED = "closed"
    ASKED = "asked"
    DECIDED = "decided"
    LED_TO = "led-to"
    ENTERED = "entered"


class Sort(StrEnum):
    """To whom arrears are owed."""

    PARENT = "parent"
    FEES = "fees"
    OLD_SCHEME = "old-scheme"
    STATE = "state"


class Came(StrEnum):
    """What came of a negotiation."""

    WITHIN = "within-24-months"
    LONGER = "beyond-24-months"
    DEFERRED = "deferred"
    REFUSED = "refused"


AGREED = frozenset({Came.WITHIN, Came.LONGER})
UNKNOWN = "unknown"
PRECEDED, NOT_PRECEDED = "after-negotiation", "without-negotiation"
AS_PROPOSED, OTHERWISE = "as-proposed", "otherwise"
