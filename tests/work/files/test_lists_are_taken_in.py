import io
from collections.abc import Callable

import pytest

from evenhand.domain.opportunity.vocabulary import PPEligibility, Verdict
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.office.models import FileTaken
from evenhand.records.models import Command, Event
from evenhand.work.import_benefits import import_benefits
from evenhand.work.import_legal_exclusions import import_legal_exclusions
from evenhand.work.import_legal_list import import_legal_list
from evenhand.work.taking import FileReport
from tests.offices import a_line, numbered, open_office, state_of, take_in

CASE, PAYER, STRANGER = "700000000011", "QQ123456C", "QQ999999C"
EXCLUSIONS = "nino,action,from,to"
NOTICES = "nino,benefit,from,to,notice_id"
LISTED = "nino,action,scheme,from,to"
IMPORTS = {LISTED: import_legal_list, EXCLUSIONS: import_legal_exclusions, NOTICES: import_benefits}

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def office() -> None:
    open_office()
    take_in(a_line())


def take(header: str, *rows: str) -> FileReport:
    return IMPORTS[header](SYSTEM, io.BytesIO("\n".join((header, *rows)).encode()))


def sentences(report: FileReport) -> list[str]:
    return [fault.sentence for faults in report.refused for fault in faults.faults]


def stored() -> tuple[int, int, int]:
    return Event.objects.count(), Command.objects.count(), FileTaken.objects.count()


def verdict() -> Verdict:
    assessment = state_of(CASE).assessment
    assert assessment is not None
    return assessment.verdict


def test_the_legal_list_sets_legacy_enforcement_and_excludes_nobody() -> None:
    before = verdict()

    report = take(LISTED, f"{PAYER},liability-order,CS2,2015-11-02,")

    assert (report.taken, report.refused_count) == (1, 0)
    assert state_of(CASE).legacy.legal_list
    assert verdict() == before == Verdict.ELIGIBLE


def test_an_entry_for_another_old_scheme_is_named() -> None:
    report = take(LISTED, f"{PAYER},liability-order,CSCS,2015-11-02,")

    assert sentences(report) == [
        "Line 2, scheme: found CSCS, expected the old scheme of a case that this parent pays on."
    ]
    assert not state_of(CASE).legacy.legal_list


def test_an_action_that_has_ended_is_nothing_to_ask_about() -> None:
    report = take(LISTED, f"{PAYER},liability-order,CS2,2015-11-02,2016-01-01")

    assert (report.taken, report.unchanged) == (0, 1)
    assert not state_of(CASE).legacy.legal_list


def test_the_legal_spocs_list_excludes() -> None:
    report = take(EXCLUSIONS, f"{PAYER},committal,2016-03-07,")

    assert report.taken == 1
    assert [str(item.action) for item in state_of(CASE).exclusions] == ["committal"]
    assert verdict() == Verdict.NOT_ELIGIBLE


def test_an_exclusion_that_is_told_to_have_ended_excludes_no_longer() -> None:
    take(EXCLUSIONS, f"{PAYER},committal,2016-03-07,")

    report = take(EXCLUSIONS, f"{PAYER},committal,2016-03-07,2017-02-01")

    assert report.taken == 1
    assert len(state_of(CASE).exclusions) == 1
    assert verdict() == Verdict.ELIGIBLE


def test_an_exclusion_reaches_every_case_that_the_person_pays_on() -> None:
    def second(fields: dict[str, object]) -> None:
        first = a_line()
        fields["paying_parent"], fields["master_case"] = first["paying_parent"], first["master_case"]

    take_in(numbered(1, change=second))

    take(EXCLUSIONS, f"{PAYER},sisted,2016-03-07,")

    assert all(state_of(case).exclusions for case in (CASE, "710000000001"))


def test_a_benefit_notice_stops_the_opportunity() -> None:
    report = take(NOTICES, f"{PAYER},universal-credit,2017-02-10,,CIS-1")

    state = state_of(CASE)
    assert report.taken == 1
    assert state.paying.source("benefits") == "CIS"
    assert verdict() == Verdict.NOT_ELIGIBLE
    assert Event.objects.filter(kind="EligibilityAssessed").latest("id").payload["field"] == PPEligibility.ON_BENEFIT


def test_a_notice_that_the_benefit_ended_takes_the_place_of_the_one_before() -> None:
    take(NOTICES, f"{PAYER},universal-credit,2017-02-01,,CIS-1")

    take(NOTICES, f"{PAYER},universal-credit,2017-02-01,2017-02-12,CIS-2")

    (benefit,) = state_of(CASE).paying.benefits or ()
    assert benefit.during.end is not None
    assert verdict() == Verdict.ELIGIBLE


def test_a_notice_under_a_known_id_with_another_content_is_refused() -> None:
    take(NOTICES, f"{PAYER},universal-credit,2017-02-10,,CIS-1")

    report = take(NOTICES, f"{PAYER},income-support,2017-02-10,,CIS-1")

    assert sentences(report) == [
        "Line 2, notice_id: found a notice id that came before with another content, expected a new notice id."
    ]
    assert [item.kind for item in state_of(CASE).paying.benefits or ()] == ["universal-credit"]


GOOD = {
    LISTED: f"{PAYER},liability-order,CS2,2015-11-02,",
    EXCLUSIONS: f"{PAYER},sisted,2016-03-07,",
    NOTICES: f"{PAYER},universal-credit,2017-02-10,,CIS-1",
}


@pytest.mark.parametrize("header", IMPORTS)
def test_the_same_file_again_changes_nothing(header: str) -> None:
    take(header, GOOD[header])
    before = stored()

    report = take(header, GOOD[header])

    assert (report.taken, report.unchanged, report.seen_before) == (0, 1, True)
    assert stored() == before


@pytest.mark.parametrize("header", IMPORTS)
def test_a_number_that_nobody_has_is_named_and_the_other_lines_land(header: str) -> None:
    strange = GOOD[header].replace(PAYER, STRANGER).replace("CIS-1", "CIS-2")

    report = take(header, strange, GOOD[header])

    assert (report.taken, report.refused_count) == (1, 1)
    assert sentences(report) == [
        "Line 2, nino: found a number that no paying parent here has, "
        "expected the number of one paying parent of this office."
    ]


@pytest.mark.parametrize("header", IMPORTS)
def test_a_file_with_a_refused_line_may_come_again_once_it_can_be_taken(header: str) -> None:
    strange = GOOD[header].replace(PAYER, STRANGER).replace("CIS-1", "CIS-2")
    take(header, strange, GOOD[header])

    def known(fields: dict[str, dict[str, object]]) -> None:
        fields["paying_parent"]["nino"] = STRANGER

    take_in(numbered(1, change=known))
    report = take(header, strange, GOOD[header])

    assert (report.taken, report.unchanged, report.refused_count) == (1, 1, 0)


@pytest.mark.parametrize("header", IMPORTS)
def test_a_number_that_two_people_share_is_left_to_a_person(header: str) -> None:
    def same(fields: dict[str, dict[str, object]]) -> None:
        fields["paying_parent"]["nino"] = PAYER

    take_in(numbered(1, change=same))

    report = take(header, GOOD[header])

    assert "possible duplicate" in sentences(report)[0]


@pytest.mark.parametrize("header", IMPORTS)
def test_a_day_that_has_not_come_is_named(header: str) -> None:
    late = GOOD[header].replace("2015-11-02", "2017-02-15").replace("2016-03-07", "2017-02-15")

    report = take(header, late.replace("2017-02-10", "2017-02-15"))

    assert sentences(report) == ["Line 2, from: found a day after the business date, expected a day up to 2017-02-14."]


@pytest.mark.parametrize("header", IMPORTS)
def test_no_refusal_repeats_whose_number_it_was(header: str) -> None:
    heard: list[str] = []
    hear: Callable[..., None] = lambda found: heard.extend(item.sentence for item in found.faults)  # noqa: E731
    rows = [GOOD[header].replace(PAYER, STRANGER), GOOD[header].replace(PAYER, "AB12")]

    IMPORTS[header](SYSTEM, io.BytesIO("\n".join((header, *rows)).encode()), on_refused=hear)

    assert len(heard) == 2
    assert not any(STRANGER in sentence or "AB12" in sentence for sentence in heard)
