"""A real browser for the tests, when the machine has one: Chromium through playwright."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
WATCH = """
addEventListener("securitypolicyviolation", (event) => {
  (window.violations = window.violations || []).push(event.violatedDirective + " " + event.blockedURI);
});
window.alert = (text) => { (window.alerts = window.alerts || []).push(String(text)); };
"""


def chromium() -> str:
    """Return the path of Chromium, or skip the test with the reason."""
    pytest.importorskip("playwright", reason="needs the Python package playwright")
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("needs Chromium (apt-get install chromium)")
    return found


@contextmanager
def browser() -> Iterator[Any]:
    """Yield a running browser."""
    path = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=path, args=FLAGS)
        yield found
        found.close()


class Watched:
    """A page with all that went wrong on it: console messages, script errors, requests, violations of the policy."""

    def __init__(self, running: Any, path: Path, *, width: int = 1280, scheme: str = "light"):
        self.page = running.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        self.problems: list[str] = []
        self.requests: list[str] = []
        self.page.add_init_script(WATCH)
        self.page.on("console", lambda message: self.problems.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(path.as_uri())
        self.page.wait_for_selector("html[data-ready]")

    def go(self, route: str) -> None:
        """Open a page of the report."""
        self.page.evaluate("(route) => { location.hash = '#' + route; }", route)
        self.arrived()

    def arrived(self, start: str = "#") -> None:
        """Wait until the page that the address names is shown: an address that begins with `start`."""
        self.page.wait_for_function(
            """(start) => (location.hash || "#").startsWith(start)
            && document.documentElement.dataset.ready === (location.hash || "#")""",
            arg=start,
        )

    def first_article(self) -> None:
        """Open the first article of the table."""
        self.go(self.page.evaluate("document.querySelector('#articles-table tbody a').hash.slice(1)"))

    def verdict(self) -> dict[str, Any]:
        """Return what went wrong, each empty when nothing did; the file itself and data: are no requests."""
        return {
            "problems": self.problems,
            "violations": self.page.evaluate("window.violations || []"),
            "alerts": self.page.evaluate("window.alerts || []"),
            "requests": [url for url in self.requests if not url.startswith(("file:", "data:"))],
        }


CLEAN: dict[str, Any] = {"problems": [], "violations": [], "alerts": [], "requests": []}
