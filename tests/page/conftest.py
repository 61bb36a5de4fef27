"""A real browser, started once for all tests that look at the page in it.

Where there is no Chromium these tests are skipped and say so; where `CONVERSATION_GUIDE_BROWSER=1`
is set, as `.ci/run` does, they fail instead.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from conversation_guide.record.redact import for_reader
from conversation_guide.record.summary import summarise
from conversation_guide.render.page.page import html
from conversation_guide.words import load_words
from tests.example_maps import Telling

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

    from conversation_guide.interview.conversation import Conversation

MUST = "CONVERSATION_GUIDE_BROWSER"


def page_of(
    told: Telling,
    audience: str = "record",
    earlier: list[Conversation] | None = None,
    paper: str = "A4",
    language: str = "en",
) -> str:
    """The page as its reader gets it."""
    words = load_words(language)
    summary = summarise(told.guide, told.conversation, earlier or ())
    return html(for_reader(summary, audience, words), words, audience, paper)


@dataclass
class Browser:
    """A browser window that looks at one page after another."""

    driver: Chrome
    folder: Path
    file: Path | None = None

    def cdp(self, command: str, **parameters: Any) -> dict[str, Any]:
        found: dict[str, Any] = self.driver.execute_cdp_cmd(command, parameters)
        return found

    def js(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def size(self, width: int, height: int) -> None:
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def media(self, media: str = "", **features: str) -> None:
        told = [
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()
        ]
        self.cdp("Emulation.setEmulatedMedia", media=media, features=told)

    def open(self, text: str, *, scripts: bool = True) -> None:
        """Look at a page, in a window of usual size, and forget what was said of others."""
        self.file = self.folder / "page.html"
        self.file.write_text(text, encoding="utf-8", newline="")
        self.size(1200, 900)
        self.media()
        self.cdp("Emulation.setScriptExecutionDisabled", value=not scripts)
        for log in ("browser", "performance"):
            self.driver.get_log(log)  # type: ignore[no-untyped-call]
        self.driver.get(self.file.as_uri())

    def complaints(self) -> list[str]:
        """What the console says: faults, and what the policy refused."""
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]

    def requests(self) -> set[str]:
        """Every address that was asked for since the page was opened."""
        told = (
            json.loads(entry["message"])["message"]
            for entry in self.driver.get_log("performance")  # type: ignore[no-untyped-call]
        )
        return {
            message["params"]["request"]["url"]
            for message in told
            if message["method"] == "Network.requestWillBeSent"
        }

    def press(self, *keys: str) -> None:
        from selenium.webdriver import ActionChains

        actions = ActionChains(self.driver)
        for key in keys:
            actions.send_keys(key)
        actions.perform()

    def pdf(self) -> bytes:
        """Print the page on the paper that it asks for."""
        made = self.cdp("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(made["data"])


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One Chromium for all tests of a worker; it knows no network and keeps nothing."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if not program or not driver:
        _without("there is no chromium with its chromedriver here")
        return
    from selenium.common.exceptions import WebDriverException
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    folder = tmp_path_factory.mktemp("browser")
    options = ChromeOptions()
    options.binary_location = program
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        f"--user-data-dir={folder / 'profile'}",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    try:
        started = Chrome(options=options, service=Service(driver))
    except WebDriverException as trouble:
        _without(f"chromium does not start: {trouble.msg}")
        return
    try:
        yield Browser(started, folder)
    finally:
        started.quit()


def _without(reason: str) -> None:
    """Say why there is no browser: a failure where there must be one."""
    if os.environ.get(MUST) == "1":
        pytest.fail(reason)
    pytest.skip(reason)


Shows = Callable[..., Browser]


@pytest.fixture
def shows(browser: Browser) -> Shows:
    """Open the page of a conversation in the browser."""

    def show(
        told: Telling, audience: str = "record", *, scripts: bool = True, **more: Any
    ) -> Browser:
        browser.open(page_of(told, audience, **more), scripts=scripts)
        return browser

    return show
