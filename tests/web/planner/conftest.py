"""An office, and a parent at a browser that keeps nothing and holds no key."""

import pytest

from tests.offices import open_office
from tests.web.planner.parent import Parent


@pytest.fixture
def parent(db: None) -> Parent:
    open_office()
    return Parent()
