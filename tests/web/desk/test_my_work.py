"""My work: what waits and why, filters that stay, get next, taking and giving, handing over in bulk."""

from datetime import date

from django.test import Client
from django.urls import reverse

from evenhand.cases.models import Request
from evenhand.domain.opportunity.vocabulary import Status
from evenhand.work.desk import assign_request
from tests.desks import AMARA, EWA, Desk, a_line, days_pass, take
from tests.web.desk.conftest import As
from tests.web.desk.page import Page, look, send

WORK = reverse("my-work")


def owner(number: int) -> str:
    return Request.objects.values_list("assigned_to", flat=True).get(id=number)


def test_each_item_says_why_it_is_there_and_how_long(office: Desk, amara: Client) -> None:
    days_pass(date(2017, 2, 16))

    page = look(amara, WORK)

    assert "Every criterion is met and the receiving parent chose collect and pay" in page.text
    assert "3 days" in page.text
    assert "2 requests" in page.text


def test_what_is_due_first_comes_first(office: Desk, amara: Client) -> None:
    take(*(a_line(number) for number in (21, 22, 23)))

    rows = list(Request.objects.filter(restricted=False).order_by("due_on", "id").values_list("id", flat=True))
    links = [link for link in look(amara, WORK).links if link.startswith("/requests/")]

    assert links == [reverse("request", args=[number]) for number in rows]


def test_filters_stay_when_somebody_comes_back(office: Desk, amara: Client) -> None:
    chosen = look(amara, f"{WORK}?kind=assess&whose=nobody")
    again = look(amara, WORK)

    assert "1 request" in chosen.text and "1 request" in again.text
    assert '<option value="assess" selected>' in again.html
    cleared = look(amara, f"{WORK}?clear=1")
    assert "2 requests" in cleared.text


def test_a_filter_that_is_none_is_as_if_nothing_was_asked(office: Desk, amara: Client) -> None:
    page = look(amara, f"{WORK}?whose=ewa&kind=zzz&due=never&sort=up&page=9&team=arrears")

    assert page.status == 200
    assert "2 requests" in page.text


def test_get_next_gives_what_is_due_first_and_makes_it_ones_own(office: Desk, amara: Client) -> None:
    page = Page(amara.post(reverse("get-next"), follow=True))

    assert page.heading == "Preferred service"
    assert owner(office.row(office.offer.number)) == "amara"
    assert "My work 1" in page.text


def test_a_double_click_on_get_next_takes_one_request(office: Desk, amara: Client) -> None:
    take(*(a_line(number) for number in (21, 22)))
    form = look(amara, WORK).form(reverse("get-next"))

    first = send(amara, form)
    second = send(amara, form)

    assert "This request is yours now." in first.notices
    assert "no second one was taken" in second.notices
    assert Request.objects.filter(assigned_to="amara").count() == 1
    assert second.heading == first.heading


def test_get_next_says_when_nothing_waits(office: Desk, signed_in: As) -> None:
    page = Page(signed_in("kemal").post(reverse("get-next"), follow=True))

    assert "Nothing is waiting that nobody has yet." in page.notices


def test_a_request_is_taken_and_put_back(office: Desk, amara: Client) -> None:
    number = office.row(office.offer.number)
    here = reverse("request", args=[number])
    form = look(amara, here).form(reverse("assign", args=[number]))

    taken = send(amara, form, to="amara")
    back = send(amara, taken.form(reverse("assign", args=[number])), to="")

    assert "This request is yours now." in taken.notices
    assert "Put back in the queue." in back.notices
    assert owner(number) == ""


def test_taking_what_a_colleague_took_first_is_refused(office: Desk, amara: Client, signed_in: As) -> None:
    number = office.row(office.offer.number)
    form = look(amara, reverse("request", args=[number])).form(reverse("assign", args=[number]))
    assign_request(EWA, number, "celia")

    page = send(amara, form, to="amara")

    assert "Not recorded. This case changed after you opened it." in page.notices
    assert owner(number) == "celia"


def test_a_team_leader_gives_a_request_to_a_colleague(office: Desk, ewa: Client) -> None:
    number = office.row(office.offer.number)
    form = look(ewa, reverse("request", args=[number])).form(reverse("assign", args=[number]))

    assert "Handed over." in send(ewa, form, to="amara").notices
    assert owner(number) == "amara"


def test_a_caseworker_gives_nothing_to_others(office: Desk, amara: Client) -> None:
    number = office.row(office.offer.number)
    form = look(amara, reverse("request", args=[number])).form(reverse("assign", args=[number]))

    page = Page(amara.post(form.action, form.filled() | {"to": "celia"}))

    assert page.status == 422
    assert "a team leader gives it to somebody else" in page.text
    assert owner(number) == ""


def test_a_colleagues_work_is_handed_over_in_bulk(office: Desk, ewa: Client) -> None:
    take(*(a_line(number) for number in (21, 22)))
    for number in Request.objects.filter(restricted=False).values_list("id", flat=True):
        assign_request(EWA, number, "amara")
    form = look(ewa, f"{WORK}?whose=amara").form(reverse("hand-over"))
    rows = ticks(look(ewa, f"{WORK}?whose=amara"))

    page = send(ewa, form, request=rows, to="celia")

    assert "6 requests handed over." in page.notices
    assert set(Request.objects.filter(restricted=False).values_list("assigned_to", flat=True)) == {"celia"}


def test_what_changed_meanwhile_is_not_handed_over(office: Desk, ewa: Client) -> None:
    take(a_line(21))
    shown = look(ewa, f"{WORK}?whose=anyone")
    assign_request(AMARA, office.row(office.offer.number), "amara")

    page = send(ewa, shown.form(reverse("hand-over")), request=ticks(shown), to="celia")

    assert "2 requests handed over." in page.notices
    assert "2 requests not handed over. This case changed after you opened it." in page.notices
    assert owner(office.row(office.offer.number)) == "amara"


def test_handing_over_nothing_says_so(office: Desk, ewa: Client) -> None:
    assert "Select the requests" in Page(ewa.post(reverse("hand-over"), {"to": "amara"}, follow=True)).notices


def test_handing_over_to_nobody_in_particular_says_so(office: Desk, ewa: Client) -> None:
    shown = look(ewa, WORK)

    page = send(ewa, shown.form(reverse("hand-over")), request=ticks(shown))

    assert "Choose to whom the requests go." in page.notices


def test_the_auditor_reads_and_is_given_nothing(office: Desk, signed_in: As) -> None:
    page = look(signed_in("lowri"), WORK)

    assert page.status == 200
    assert "Get next" not in page.text


def test_closed_requests_leave_the_queue(office: Desk, amara: Client) -> None:
    office.up_to_the_answer()

    assert Request.objects.filter(procedure="assess", status=Status.CLOSED, restricted=False).exists()
    assert "1 request" in look(amara, WORK).text


def test_the_team_page_says_what_waits_and_who_carries_it(office: Desk, ewa: Client) -> None:
    assign_request(EWA, office.row(office.offer.number), "amara")

    page = look(ewa, reverse("team"))

    assert page.heading == "New Case team"
    assert "Offer compliance opportunity, receiving parent applied 1" in page.text
    assert "Amara Caseworker 1" in page.text


def test_late_offers_come_to_the_team_leader(office: Desk, ewa: Client) -> None:
    days_pass(date(2017, 3, 2))

    page = look(ewa, reverse("team"))

    assert "Nobody tried to make the offer in time" in page.text
    assert "17 days" in page.text
    assert "1 Late" in page.text
    late = look(ewa, f"{WORK}?whose=anyone&due=late")
    assert "1 request" in late.text and "Offer compliance opportunity" in late.text


def ticks(page: Page) -> list[str]:
    return [part.split('"')[0] for part in page.html.split('name="request" value="')[1:]]
