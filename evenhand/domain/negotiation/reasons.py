"""What every plan says of the limit and of what can be kept up."""

from evenhand.domain.negotiation.ground import Ground, Pace
from evenhand.domain.negotiation.judge import kept_up, used, within_limit
from evenhand.domain.negotiation.words import Why


def verdict_words(ground: Ground, pace: Pace, span: int, last: int | None = None) -> tuple[Why, ...]:
    """Whether instalments keep within the limit and can be kept up, or why nobody can say."""
    choices, because, budget, at = ground.choices, ground.because, ground.budget, used(ground, pace, span, last)
    limit, part = str(choices.limit), str(choices.part)
    if budget.net is None:
        return (because("net-unknown", "limit_per_cent", limit=limit),)
    alone = any((budget.room(stretch) or 0) < 0 for stretch, _ in at)
    code = "maintenance-over-limit" if alone else "within-limit" if within_limit(budget, at) else "over-limit"
    said = [because(code, "limit_per_cent", limit=limit)]
    if budget.spending is None:
        return (*said, because("spending-unknown", "sustainable_per_cent"))
    code = "kept-up" if kept_up(budget, at) else "not-kept-up"
    return (*said, because(code, "sustainable_per_cent", part=part))
