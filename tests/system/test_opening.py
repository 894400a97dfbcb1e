from playwright.sync_api import Page


def test_whoever_opens_the_address_reaches_the_office(page: Page) -> None:
    answer = page.goto("/health")

    assert answer is not None
    assert answer.status == 200
    assert "open" in page.inner_text("body")
