"""A report as its page shows it: filters, table, and what the figures mean."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from evenhand.domain.calendar import add_months
from evenhand.domain.maintenance.working import counted
from evenhand.domain.money import spoken
from evenhand.web.pages.words import SEGMENTS
from evenhand.work.reporting.answer import Answer
from evenhand.work.reporting.report import Cell, Column, Report, Row, Unit
from evenhand.work.reporting.words import EMPLOYMENTS, SCHEMES, key_of, label

OFFERED = 60
Option = dict[str, str]


def filters(found: Answer) -> list[dict[str, Any]]:
    """What can be asked for: the rows, the months where they matter, team, scheme, work."""
    asked, report = found.asked, found.report
    made = []
    if len(report.groups) > 1:
        made.append(_filter("by", "By", asked.by, [_option(key, words) for key, words in report.groups.items()]))
    if report.dated:
        made += period(asked.first, asked.last, asked.closed_on)
    if not report.of_cases:
        return made
    made.append(_filter("team", "Team", asked.team, _all("All teams", SEGMENTS)))
    made.append(_filter("scheme", "Old scheme", asked.scheme, _all("All schemes", SCHEMES)))
    made.append(_filter("employment", "Paying parent's work", asked.employment, _all("All", EMPLOYMENTS)))
    return made


def period(first: date, last: date, closed_on: date) -> list[dict[str, Any]]:
    """From and to, in whole months."""
    months = [_option(key_of(month), label("month", month)) for month in _months(first, closed_on)]
    return [_filter("since", "From", key_of(first), months), _filter("until", "To", key_of(last), months)]


def _months(first: date, closed_on: date) -> Iterable[date]:
    """Five years up to the last closed day, the latest first; and further back where that is asked for."""
    month = closed_on.replace(day=1)
    oldest = min(first, add_months(month, 1 - OFFERED))
    while month >= oldest:
        yield month
        month = add_months(month, -1)


def _filter(name: str, words: str, value: str, options: list[Option]) -> dict[str, Any]:
    known = {option["value"] for option in options}
    more = [] if value in known else [_option(value, value)]
    return {"name": name, "label": words, "value": value, "options": more + options}


def _option(value: str, words: str) -> Option:
    return {"value": value, "label": words}


def _all(words: str, named: Mapping[str, str]) -> list[Option]:
    return [_option("", words), *(_option(key, name) for key, name in named.items())]


def table(found: Answer) -> dict[str, Any]:
    """The figures in words, each in its place."""
    columns = found.report.columns
    return {
        "by": found.report.groups[found.asked.by],
        "columns": [column.title for column in columns],
        "rows": [_line(row, columns) for row in found.rows],
        "total": _line(found.total, columns) if found.total else None,
    }


def _line(row: Row, columns: tuple[Column, ...]) -> dict[str, Any]:
    return {"label": row.label, "cells": [figure(row.cells[column.name], column) for column in columns]}


def figure(cell: Cell, column: Column) -> str:
    """One figure; a dash where there is none."""
    if not isinstance(cell, int):
        return "–"
    if column.unit is Unit.PENCE:
        return spoken(cell)
    return f"{cell}%" if column.unit is Unit.PERCENT else f"{cell:,}"


def csv_address(found: Answer) -> str:
    """The same question, as a file."""
    asked = found.asked
    query = {"by": asked.by, "team": asked.team, "scheme": asked.scheme, "employment": asked.employment}
    if found.report.dated:
        query |= {"since": key_of(asked.first), "until": key_of(asked.last)}
    given = {name: value for name, value in query.items() if value}
    return f"{reverse('report-csv', args=[found.report.name])}?{urlencode(given)}"


def listed(reports: Iterable[Report]) -> list[dict[str, str]]:
    """Every report with what it counts."""
    return [
        {"title": report.title, "says": report.says, "href": reverse("report", args=[report.name])}
        for report in reports
    ]


def results(found: Answer) -> str:
    """How many rows there are, for who does not see them change."""
    return counted(len(found.rows), "row", "rows")
