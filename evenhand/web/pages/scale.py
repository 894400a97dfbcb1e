"""The scale of a picture: a few lines at round amounts, from nothing."""

LINES, STEPS = 4, (1, 2, 5)


def step_of(most: int, least: int = 1) -> int:
    """A round step, of which at most so many lines make the scale. `least`: what the smallest step is made of."""
    power = least
    while True:
        for step in STEPS:
            if step * power * LINES >= most:
                return step * power
        power *= 10
