"""The made-up paying parents of `examples/what-if-sample.jsonl`. `python -m tests.work.what_if.sample` writes them."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().parents[3] / "examples" / "what-if-sample.jsonl"
SEED, LINES = 20_260_302, 400
ON, FIRST, REVIEW = "2026-03-02", "2026-04-01", "2026-12-10"


def lines() -> Iterator[dict[str, Any]]:
    """Each of them, the same each time."""
    chance = random.Random(SEED)
    for _ in range(LINES):
        yield _line(chance)


def _line(chance: random.Random) -> dict[str, Any]:
    benefit = chance.random() < 0.12
    gross = chance.randrange(9_000, 16_000) if benefit else min(int(chance.lognormvariate(10.85, 0.62)), 420_000)
    net = round(gross * (1 if gross < 24_000 else 0.9 if gross < 50_000 else 0.74))
    known = chance.random()
    line: dict[str, Any] = {
        "on": ON,
        "gross_weekly_income": "unknown" if known < 0.03 else _pounds(gross),
        "benefit": "yes" if benefit else "unknown" if known > 0.985 else "no",
        "other_children": chance.choices((0, 1, 2, 3), (68, 18, 10, 4))[0],
        "receiving_parents": [_parent(chance, f"R{place}") for place in (1, 2)[: chance.choices((1, 2), (92, 8))[0]]],
        "employment": "not-employed" if benefit else chance.choices(
            ("employed", "self-employed", "unknown"), (80, 14, 6))[0],
        "pays_in_full_and_on_time": chance.choices(("yes", "no", "unknown"), (62, 24, 14))[0],
    }  # fmt: skip
    if chance.random() < 0.85:
        line["net_weekly_income"] = _pounds(net)
    if chance.random() < 0.3:
        line["arrears"] = [
            {"receiving_parent": "R1", "owed_to": "receiving-parent", "scheme": "2012",
             "amount": _pounds(chance.randrange(15_000, 520_000))}
        ]  # fmt: skip
        line["schedule"] = {"from": FIRST, "frequency": "monthly", "annual_review_on": REVIEW}
        if chance.random() < 0.7:
            line["spending"] = {
                "essential_weekly": _pounds(round(net * chance.uniform(0.45, 0.85))),
                "priority_debts_weekly": _pounds(chance.choice((0, 0, 500, 1_200))),
            }
    return line


def _parent(chance: random.Random, name: str) -> dict[str, Any]:
    children = chance.choices((1, 2, 3, 4), (54, 32, 11, 3))[0]
    nights = chance.choices((0, 26, 60, 110, 160, 180), (46, 12, 22, 12, 5, 3))[0]
    service = "collect-and-pay" if chance.random() < 0.72 else "direct-pay"
    return {"reference": name, "service": service, "children": [{"nights_a_year": nights}] * children}


def _pounds(pence: int) -> str:
    return f"{pence // 100}.{pence % 100:02d}"


def text() -> str:
    """The file."""
    return "".join(json.dumps(line) + "\n" for line in lines())


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
