"""What each timer does when it falls due, in words, and the requests that it may open."""

from evenhand.domain.opportunity.vocabulary import TimerWhy

TIMERS: dict[str, str] = {
    TimerWhy.REMINDER: "Reminder before the time to answer ends",
    TimerWhy.WITHDRAWAL: "The offer is withdrawn",
    TimerWhy.LATE: "The offer goes to the team leader as late",
    TimerWhy.START: "The opportunity starts",
    TimerWhy.END: "The opportunity ends, and its outcome is due",
    TimerWhy.DATED_FACT: "A fact that was dated ahead takes effect",
    TimerWhy.ARREARS_COME_OVER: "Arrears of the old scheme come over",
    TimerWhy.PLAN_REVIEW: "The agreed plan is looked at again",
    TimerWhy.PAYMENT_RETURNED: "A payment that came back should be settled",
}
OPENED_BY_TIMERS: dict[str, tuple[str, ...]] = {
    TimerWhy.WITHDRAWAL: ("offer-follow-up",),
    TimerWhy.LATE: ("late-offer",),
    TimerWhy.START: ("offer-follow-up",),
    TimerWhy.END: ("outcome-scheduled-end",),
    TimerWhy.PLAN_REVIEW: ("plan-review",),
}
"""A fact that was dated ahead opens what that fact opens, and not the same each time."""
