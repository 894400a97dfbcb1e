from tests.api.asking import Person
from tests.api.stories import CASE, OFFER
from tests.offices import Fields, numbered, take_in


def test_a_case_is_given_whole(caseworker: Person) -> None:
    case = caseworker.get(f"/cases/{CASE}").body

    assert case["paying_parent"]["name"] == "Owen Prosser"
    assert case["paying_parent"]["circumstances"]["gross_weekly_income"] == "520.00"
    assert case["legacy"]["arrears"] == {"receiving_parent": "640.00", "secretary_of_state": "0.00"}
    assert [line["procedure"] for line in case["requests"]] == ["assess", OFFER]
    assert (case["verdict"], case["business_date"]) == ("eligible", "2017-02-14")


def test_a_case_says_nothing_of_where_anybody_is(caseworker: Person) -> None:
    said = str(caseworker.get(f"/cases/{CASE}").body)

    for part in ("Sample Row", "Example Court", "SA1 1AA", "01792", "Haulage", "QQ123456C"):
        assert part not in said


def test_what_is_not_known_is_unknown(caseworker: Person) -> None:
    def nothing_known(fields: Fields) -> None:
        fields["paying_parent"]["circumstances"] |= {"benefits": "unknown", "gross_weekly_income": "unknown"}
        fields["legacy"] |= {"enforcement": "unknown", "segment": "unknown"}

    take_in(numbered(1, change=nothing_known))

    case = caseworker.get("/cases/710000000001").body

    assert case["paying_parent"]["circumstances"]["benefits"] == "unknown"
    assert case["paying_parent"]["circumstances"]["gross_weekly_income"] == "unknown"
    assert (case["legacy"]["enforcement"], case["legacy"]["segment"]) == ("unknown", "unknown")


def test_eligibility_names_each_criterion_and_what_would_change_it(caseworker: Person) -> None:
    found = caseworker.get(f"/cases/{CASE}/eligibility").body

    assert (found["verdict"], found["pp_eligibility"]) == ("eligible", "Yes")
    assert {item["truth"] for item in found["criteria"] if item["counts"]} == {"met"}
    assert {item["verdict"] for item in found["would_change"]} == {"not eligible"}
    assert all(item["source"] for item in found["criteria"])


def test_outside_the_dates_of_the_law_there_is_nothing_to_assess(caseworker: Person) -> None:
    def too_early(fields: Fields) -> None:
        fields["application"] = {
            "applicant": "receiving", "received_on": "2016-05-20",
            "receiving_parent_wants": "collect-and-pay", "paying_parent_wants": "direct-pay",
        }  # fmt: skip

    take_in(numbered(1, change=too_early))

    answer = caseworker.get("/cases/710000000001/eligibility")

    assert (answer.status, answer.body["code"], answer.body["rules"]) == (422, "law-not-in-force", ["R21"])


def test_the_timeline_is_read_page_by_page(caseworker: Person) -> None:
    everything = caseworker.get(f"/cases/{CASE}/timeline").body["entries"]

    older = caseworker.get(f"/cases/{CASE}/timeline", before=everything[1]["id"]).body["entries"]
    requests = caseworker.get(f"/cases/{CASE}/timeline", kind="requests").body["entries"]

    assert older == everything[2:]
    assert {item["kind"] for item in requests} == {"RequestOpened"}
