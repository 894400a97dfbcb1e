"""Browser windows on an office."""

from contextlib import ExitStack

from playwright.sync_api import Browser, Page


class Windows:
    """Opens windows on an office, and remembers what their scripts and the page's policy complain of."""

    def __init__(self, browser: Browser, address: str, left: ExitStack) -> None:
        self.browser, self.address, self.left = browser, address, left
        self.faults: list[str] = []

    def __call__(self, *, width: int = 1366, height: int = 900, scripts: bool = True) -> Page:
        """A window in which a path is enough to go somewhere."""
        context = self.browser.new_context(
            base_url=self.address,
            locale="en-GB",
            timezone_id="Europe/London",
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
        )
        self.left.callback(context.close)
        context.set_default_timeout(10_000)
        context.on("weberror", lambda fault: self.faults.append(str(fault.error)))
        context.on(
            "console",
            lambda said: self.faults.append(said.text) if "Content Security Policy" in said.text else None,
        )
        return context.new_page()
