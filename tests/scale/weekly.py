"""Weekly maintenance of many paying parents on one core, beside the same formula in OpenFisca and in plain Python.

    python -m tests.scale.weekly --payers 200000

Each is timed while it computes, in processor seconds, from arrays or lists that are there, to results that are there;
the quickest of some times counts. Everybody's results are compared to the penny. Where OpenFisca is not installed it
is left out.
"""

from tests.scale.one_core import keep_to_one_core

if __name__ == "__main__":
    keep_to_one_core()

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from evenhand.bulk import RATES, UNKNOWN, Parameters, Payers, Weekly, weekly_maintenance
from evenhand.config.book import the_book
from evenhand.domain import maintenance as domain
from evenhand.domain.refusal import Refusal
from tests.scale.figures import Figures
from tests.scale.payers import drawn, singly
from tests.scale.plan import SEED
from tests.scale.weekly_plain import Found, in_plain_python

T = TypeVar("T")
ON = date(2026, 3, 2)
TIMES = {"ours": 7, "openfisca": 5, "plain": 2}
WITH_WORKING = 5_000
HERE = Path(__file__).parent
PEER = HERE.parents[1] / "var" / "bench" / "bin" / "python"


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--payers", type=int, default=200_000)
    json.dump(measure(asked.parse_args().payers), sys.stdout)


def measure(count: int) -> dict[str, Any]:
    """Seconds of each, and how many results are not ours. Errors: where plain Python or the domain differ."""
    payers, rules = drawn(count, SEED), the_book().rules
    seconds, ours = _quickest(TIMES["ours"], lambda: weekly_maintenance(payers, Parameters.on(ON, rules)))
    weekly, every = in_plain_python(Figures.on(ON, rules)), list(singly(payers))
    plain, found = _quickest(TIMES["plain"], lambda: [weekly(*one) for one in every])
    _same("plain Python", found, ours)
    alone = list(islice(every, WITH_WORKING))
    working, told = _quickest(1, lambda: [_alone(*one) for one in alone])
    _same("the domain", told, ours)
    return {
        "payers": count,
        "receivers": len(ours.due),
        "children": len(payers.nights),
        "ours": seconds,
        "plain": plain,
        "working": working,
        "with_working": len(alone),
        "openfisca": _openfisca(payers, ours) if PEER.exists() else None,
    }


def _quickest(times: int, work: Callable[[], T]) -> tuple[float, T]:
    seconds = []
    for _ in range(times):
        started = time.process_time()
        found = work()
        seconds.append(time.process_time() - started)
    return min(seconds), found


def _alone(gross: int, benefit: domain.Benefit, others: int, households: tuple[tuple[int, ...], ...]) -> Found:
    """As a single calculation is made, with its working."""
    receiving = tuple(domain.Receiving(str(place), nights) for place, nights in enumerate(households))
    given = domain.Circumstances(ON, None if gross == UNKNOWN else gross, benefit, others, receiving)
    answer = domain.weekly_maintenance(given, the_book().rules)
    if isinstance(answer, Refusal):
        return domain.Rate.NIL, [0] * len(households), True
    return answer.rate, [pence for _, pence in answer.due], False


def _same(who: str, found: list[Found], ours: Weekly) -> None:
    """What we say of somebody who is refused means nothing, and is not compared."""
    place = 0
    for number, (rate, due, refused) in enumerate(found):
        here = ours.due[place : place + len(due)].tolist()
        place += len(due)
        right = refused or (rate is RATES[ours.rate[number]] and due == here)
        if bool(ours.refused[number]) is not refused or not right:
            raise RuntimeError(f"{who} and the arrays differ about paying parent {number}: {due} and {here}")


def _openfisca(payers: Payers, ours: Weekly) -> dict[str, Any]:
    """The same by OpenFisca in an environment of its own, and how many of its results are not the same to the penny."""
    receiver = np.repeat(np.arange(len(ours.due)), np.diff(payers.children))
    of = np.repeat(np.arange(len(payers)), np.diff(payers.parents))
    arrays = {"gross": payers.gross, "benefit": payers.benefit, "others": payers.others, "nights": payers.nights}
    figures = {"on": str(ON), "figures": asdict(Figures.on(ON, the_book().rules))}
    with tempfile.TemporaryDirectory(prefix="evenhand-bench-") as name:
        folder = Path(name)
        for key, array in (arrays | {"receiver": receiver, "payer": of[receiver]}).items():
            np.save(folder / f"{key}.npy", array)
        (folder / "figures.json").write_text(json.dumps(figures), encoding="utf-8")
        command = [str(PEER), "-I", str(HERE / "weekly_openfisca.py"), name, str(TIMES["openfisca"])]
        told: dict[str, Any] = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
        due, rate, refused = (np.load(folder / f"found-{key}.npy") for key in ("due", "rate", "refused"))
    off = np.abs(np.rint(due.astype(np.float64) * 100).astype(np.int64) - ours.due)[~ours.refused[of]]
    return told | {
        "different": int((off > 0).sum()),
        "most": int(off.max()),
        "compared": len(off),
        "rates": int((rate != ours.rate).sum()),
        "refused": int((refused != ours.refused).sum()),
    }


if __name__ == "__main__":
    main()
