"""Short names of methods, for where there is little room: as people say them at the desk."""

from evenhand.domain.account.methods import PaymentMethod

SHORT = {
    PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER: "Earnings order",
    PaymentMethod.DEDUCTION_FROM_EARNINGS_REQUEST: "Earnings request",
    PaymentMethod.REGULAR_DEDUCTION_ORDER: "Bank deduction",
    PaymentMethod.STANDING_ORDER_VOLUNTARY: "Standing order",
    PaymentMethod.STANDING_ORDER_DEFAULT: "Standing order",
    PaymentMethod.DEDUCTION_FROM_BENEFITS: "From benefits",
    PaymentMethod.COLLECTION_ACCOUNT: "Collection account",
}


def short_method(name: str) -> str:
    """A method as it is said; its own name where it has no shorter one."""
    return next((words for method, words in SHORT.items() if method == name), name)
