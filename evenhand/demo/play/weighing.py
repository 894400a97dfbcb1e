"""What caseworkers of the demonstration office write in discretionary decisions."""

from evenhand.demo.chance import chance
from evenhand.demo.play.moment import Moment
from evenhand.domain.procedures.ending.welfare import children_of

FACTS = {
    True: (
        "Every payment of the opportunity, the calls in the notes, and that they rang before the one change of bank.",
        "The schedule beside the statement, month by month, and what both parents said on the phone.",
    ),
    False: (
        "The schedule beside the statement, what was short and when, and that nobody could be reached about it.",
        "The payments that came late, the reasons given for two of them, and none for the third.",
    ),
}
REASONS = {
    True: (
        "They paid in their own time for half a year, and said before what would change. I expect that to go on.",
        "The payments came as agreed without anybody asking. Nothing in the notes speaks against it.",
    ),
    False: (
        "Without the order the money did not come when it was due. The children need it to come each month.",
        "What was missed had no reason that was beyond their control, so I do not expect direct pay to hold.",
    ),
}
LINES = {
    True: (
        "Gets the same money as before, on the same day of the month. Nothing at home changes.",
        "The parents deal with each other about money again; both say that the handovers go well.",
    ),
    False: (
        "Depends on the money for food and school clothes. Collection keeps it coming each month.",
        "Less is left in the household of the paying parent by the fee; what is left covers what they told us of.",
    ),
}


def facts_of(at: Moment, likely: bool) -> str:
    """The facts considered."""
    return chance("facts", at.state.reference, at.seed).choice(FACTS[likely])


def reasons_of(at: Moment, likely: bool) -> str:
    """The reasons of the decision."""
    return chance("reasons", at.state.reference, at.seed).choice(REASONS[likely])


def lines_of(at: Moment, likely: bool) -> tuple[str, ...]:
    """A line for each child of both households."""
    rng = chance("welfare", at.state.reference, at.seed)
    return tuple(rng.choice(LINES[likely]) for _ in children_of(at.state))
