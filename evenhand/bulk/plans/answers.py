"""The values by which plans of many clients say what the domain says with True, False and None."""

from typing import Final

import numpy as np

YES: Final = 1
NO: Final = 0
UNSURE: Final = -1
"""Neither yes nor no: income or spending would have to be known."""

NONE: Final = int(np.iinfo(np.int64).min)
"""Where the domain says None of an amount, a number or a day."""
