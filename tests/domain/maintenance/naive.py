"""The calculation once more, another way: decimals, its own tables, and no sharing of code with the product.

Parts of shared care are counted in fourteenths, and each amount is one product and one division, so that half
pennies come out exactly.
"""

from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 60
TABLE = {
    1: ["17.0", "14.1", "13.2", "12.4"],
    2: ["25.0", "21.2", "19.9", "18.9"],
    3: ["31.0", "26.4", "24.9", "23.8"],
}


def fourteenths(nights: int) -> int:
    if nights >= 175:
        return 7
    if nights >= 156:
        return 6
    if nights >= 104:
        return 4
    return 2 if nights >= 52 else 0


def rate(gross: Decimal, children: int, others: int) -> Decimal:
    if gross < 200:
        return 7 + (gross - 100) * Decimal(TABLE[min(children, 3)][min(others, 3)]) / 100
    income = min(gross, Decimal(3000)) * (100 - [0, 11, 14, 16][min(others, 3)]) / 100
    low, high = {1: (12, 9), 2: (16, 12)}.get(children, (19, 15))
    return min(income, Decimal(800)) * low / 100 + max(income - 800, Decimal(0)) * high / 100


def due(gross: Decimal | None, benefit: bool, others: int, parents: list[tuple[int, ...]]) -> list[Decimal]:
    """What each receiving parent is due, in pounds."""
    children = sum(map(len, parents))
    if benefit:
        exact = [Decimal(0) if max(own) >= 52 else Decimal(7) * len(own) / children for own in parents]
    elif gross is None:
        exact = [Decimal([38, 51, 64][min(children, 3) - 1]) * len(own) / children for own in parents]
    elif gross < 7:
        exact = [Decimal(0)] * len(parents)
    elif gross <= 100:
        exact = [Decimal(7) * len(own) / children for own in parents]
    else:
        whole = rate(gross, children, others)
        exact = []
        for own in parents:
            left = 14 * len(own) - sum(map(fourteenths, own))
            extra = 7 * sum(1 for nights in own if nights >= 175)
            exact.append(max(whole * left / (children * 14) - extra, Decimal(0)))
        if sum(exact) < 7:
            exact = [Decimal(7) * len(own) / children for own in parents]
    return [share.quantize(Decimal("0.01"), ROUND_HALF_UP) for share in exact]
