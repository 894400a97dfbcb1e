import io
from datetime import date

import pytest

from evenhand.cli.day_progress import DayProgress
from evenhand.cli.progress import Progress
from evenhand.domain.calendar import add_days
from evenhand.work.files import Fault, Faults
from evenhand.work.taking import FileReport


class Screen(io.StringIO):
    """A terminal, which knows how long ago it was drawn on."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_one_line_is_drawn_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, 1.0, 1.1, 2.0, 2.0])
    monkeypatch.setattr("evenhand.cli.progress.time.monotonic", lambda: next(clock))
    screen = Screen()
    progress = Progress(screen)

    for lines in (1_000, 1_100, 2_000):
        progress(FileReport(taken=lines))

    assert screen.getvalue().split("\r\x1b[K")[1:] == [
        "1,000 lines: 1,000 taken, 0 unchanged, 0 refused; 1,000 a second",
        "2,000 lines: 2,000 taken, 0 unchanged, 0 refused; 1,000 a second",
    ]


def test_elsewhere_there_is_a_line_for_every_ten_thousand() -> None:
    log = io.StringIO()
    progress = Progress(log)

    for lines in range(500, 20_500, 500):
        progress(FileReport(taken=lines))

    assert log.getvalue().splitlines() == [
        "10,000 lines: 10,000 taken, 0 unchanged, 0 refused",
        "20,000 lines: 20,000 taken, 0 unchanged, 0 refused",
    ]


def test_a_refused_line_is_named_on_a_line_of_its_own() -> None:
    screen = Screen()

    Progress(screen).refused(Faults(7, (Fault(7, "case", "11 digits", "12 digits"),)))

    assert screen.getvalue() == "\r\x1b[KLine 7, case: found 11 digits, expected 12 digits.\n"


def test_the_days_of_a_demonstration_take_one_line_of_a_terminal() -> None:
    screen = Screen()
    progress = DayProgress(screen)

    for done in range(1, 41):
        progress(add_days(date(2017, 2, 1), done), done, 40)
    progress.end()

    assert screen.getvalue().count("\n") == 1
    assert screen.getvalue().endswith("\r\x1b[K13 March 2017: 40 of 40 days\n")


def test_elsewhere_they_are_told_once_a_month() -> None:
    log = io.StringIO()
    progress = DayProgress(log)

    for done in range(1, 41):
        progress(add_days(date(2017, 2, 1), done), done, 40)
    progress.end()

    assert log.getvalue() == "1 March 2017: 28 of 40 days\n13 March 2017: 40 of 40 days\n"
