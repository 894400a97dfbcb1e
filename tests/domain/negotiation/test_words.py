"""Every sentence about a plan can be said, in plain words, and is said somewhere."""

import re
from pathlib import Path

import evenhand.domain.negotiation
from evenhand.domain.negotiation.words import WORDS
from evenhand.letters.shorthand import shorthand_in
from tests.domain.negotiation.clients import negotiated
from tests.domain.negotiation.test_golden import CLIENTS


def test_every_reason_of_every_plan_is_a_sentence_without_shorthand() -> None:
    for given in CLIENTS.values():
        found = negotiated(given)
        changes = [plan.change.why for plan in found.plans if plan.change]
        for why in (*(why for plan in found.plans for why in plan.why), *changes, found.objective):
            assert why.says.endswith(".") and "{" not in why.says
            assert why.rule and why.source
            assert shorthand_in(why.says) == ()


def test_no_sentence_is_never_said() -> None:
    folder = Path(evenhand.domain.negotiation.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py") if path.name != "words.py")

    assert [name for name in WORDS if f'"{name}"' not in code and not re.match("change-", name)] == []
