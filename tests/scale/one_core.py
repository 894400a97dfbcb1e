"""One core: this process and whatever it starts keep to it, and no library starts threads of its own."""

import os

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")


def keep_to_one_core() -> None:
    """Before NumPy is imported, since it asks once how many threads it may have."""
    os.environ |= dict.fromkeys(THREADS, "1")
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
