"""The site of a small record, and a browser to look at it."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from made_site import make_site
from silberberg_record import write_record


def missing(what: str) -> NoReturn:
    """Skip for want of a tool, or fail where all tools have to be there."""
    if os.environ.get("ASSKOMM_BROWSER_TESTS") == "required":
        pytest.fail(f"{what} is missing")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the small record; tests only read it."""
    folder = tmp_path_factory.mktemp("site")
    return make_site(write_record(folder / "data"), folder / "report")


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """Return the folder of npm packages that $ASSKOMM_NODE_MODULES names."""
    folder = Path(os.environ.get("ASSKOMM_NODE_MODULES", "node_modules"))
    if not (folder / "axe-core").is_dir():
        missing("a folder with axe-core and html-validate in $ASSKOMM_NODE_MODULES")
    return folder.absolute()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Return Debian's chromium, without a window."""
    names = ("chromium", "chromium-browser", "google-chrome")
    executable = next(filter(None, map(shutil.which, names)), None)
    if executable is None:
        missing("chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright (pip install '.[browser]')")
    with sync_playwright() as playwright:
        # Chromium refuses its own sandbox to root, who runs many a CI.
        started = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def visit(browser: Any, site: Path) -> Iterator[Callable[..., Any]]:
    """Return a function that opens a page of the site.

    Afterwards nothing may stand in the console, and no request may have left the folder.
    """
    contexts: list[Any] = []
    complaints: list[str] = []
    requests: list[str] = []

    def open_page(path: str = "index.html", width: int = 1200, **options: Any) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale="de-DE", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: requests.append(request.url))
        page.goto((site / path).as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
    assert [url for url in requests if not url.startswith((site.as_uri(), "data:"))] == []
