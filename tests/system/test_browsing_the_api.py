from playwright.sync_api import Page, expect


def test_whoever_builds_on_the_office_browses_what_it_answers(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto("/api/docs")
    page.get_by_text("Record a task", exact=True).click()

    expect(page.get_by_text("Records what was done on a task, with everything that follows from it.")).to_be_visible()
    assert {address.split("/")[2] for address in asked} == {page.url.split("/")[2]}
