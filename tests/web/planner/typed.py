"""What each parent of tests/situations.py types on the page, beside what all of them type."""

TYPED: dict[str, dict[str, str | None]] = {
    "each week": {},
    "each month": {
        "often": "monthly", "pay": "monthly", "pay_monthly": "1,811.33", "spending": "monthly",
        "spending_monthly": "£1018.33", "bills": "monthly", "bills_monthly": "52", "per": "monthly", "pays_A": "£247",
    },
    "every two weeks": {
        "often": "fortnightly", "pay": "fortnightly", "pay_fortnightly": "836", "spending": "fortnightly",
        "spending_fortnightly": "470.00", "bills": "fortnightly", "bills_fortnightly": "24",
    },
    "every four weeks, in Scotland": {
        "often": "four-weekly", "pay": "four-weekly", "pay_four-weekly": "1672", "spending": "monthly",
        "spending_monthly": "1,018.33", "bills": "four-weekly", "bills_four-weekly": "48", "nation": "scotland",
    },
    "an idea of one's own": {"offer": "yes", "offer_amount": "£ 12.50"},
    "old debts, the government and charges": {
        "old_A": "1,000", "state": "310", "charges": "50", "wrong": "yes", "wrong_state": "10",
        "wrong_owed_A": "400",
    },
    "two other parents, one paid directly": {
        "parents": "2", "owed_B": "600", "pays_B": "20", "service_B": "direct-pay",
    },
    "pay that is not known": {"pay": "unknown", "pay_weekly": None},
    "spending that is not known": {"spending": "unknown", "spending_weekly": None},
    "spending above pay": {"spending_weekly": "500"},
    "a lump sum that is more than the debt": {"lump_amount": "9,000"},
    "a debt that takes many years": {
        "owed_A": "25000", "lump": "no", "lump_amount": None, "pay_weekly": "360",
    },
    "a loan that ends": {
        "owed_A": "9000", "ending": "yes", "ending_weekly": "30", "ending_on-day": "4", "ending_on-month": "9",
        "ending_on-year": "2017",
    },
    "a loan that ends, by the month": {
        "often": "monthly", "pay": "monthly", "pay_monthly": "1,811.33", "spending": "monthly", "owed_A": "9000",
        "spending_monthly": "£1018.33", "ending": "yes", "ending_monthly": "130", "ending_on-day": "4",
        "ending_on-month": "9", "ending_on-year": "2017",
    },
    "a review tomorrow": {"review_on-day": "15", "review_on-month": "2"},
    "a review that nobody knows": {
        "review": "no", "review_on-day": None, "review_on-month": None, "review_on-year": None,
    },
}  # fmt: skip
"""Twelve months are 52 weeks: 1,811.33 a month is 418 a week."""
