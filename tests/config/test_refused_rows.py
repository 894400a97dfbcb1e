"""What a database says of a row that it refused stays out of the log."""

import logging
from logging.config import DictConfigurator

import pytest
from django.conf import settings

from evenhand.config.refused_rows import without_rows

REFUSED = (
    'new row for relation "person" violates check constraint "person_known"\n'
    "DETAIL:  Failing row contains (7, Ada Mbeki, 12 High Street\nLeeds, null)."
)
COPIED = 'value too long\nCONTEXT:  COPY person, line 1, column name: "Ada Mbeki"'


@pytest.mark.parametrize("form", ["json", "plain"])
def test_a_row_that_the_database_refused_is_not_in_the_log(form: str) -> None:
    said = written(failed(), form)

    assert "Ada" not in said and "High Street" not in said and "Leeds" not in said
    assert "person_known" in said and "value too long" in said and "It went wrong" in said


def test_an_error_that_repeats_no_row_is_in_the_log_as_it_was() -> None:
    told = "Traceback (most recent call last):\nValueError: no DETAIL: at all"

    assert without_rows(None, "error", {"exception": told})["exception"] == told


def failed() -> Exception:
    """Three errors, each raised because of the one before."""
    try:
        try:
            try:
                raise ValueError(REFUSED)
            except ValueError as first:
                raise TypeError(COPIED) from first
        except TypeError as second:
            raise RuntimeError("It went wrong") from second
    except RuntimeError as last:
        return last


def written(fault: Exception, form: str) -> str:
    """A line of the log, as the server writes it."""
    record = logging.LogRecord(
        "evenhand", logging.ERROR, __file__, 1, "failed", None, (type(fault), fault, fault.__traceback__)
    )
    formatter: logging.Formatter = DictConfigurator({"version": 1}).configure_formatter(
        dict(settings.LOGGING["formatters"][form])
    )
    return formatter.format(record)
