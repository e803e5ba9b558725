"""The site before the judges: axe-core for accessibility, html-validate for HTML."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from made_site import PAGES

pytestmark = pytest.mark.browser

RULES = {
    "root": True,
    "extends": ["html-validate:standard"],
    # A title that names all parties may be longer than a search engine shows.
    "rules": {"long-title": "off"},
}


@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 360)])
def test_axe_finds_nothing(
    visit: Callable[..., Any], node_modules: Path, scheme: str, width: int
) -> None:
    axe = (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    found = []
    for path in PAGES:
        page = visit(path, width=width, color_scheme=scheme)
        page.evaluate(axe)
        # The policy of the pages forbids axe to load the style sheets a second time.
        violations = page.evaluate("axe.run({preload: false})")["violations"]
        found += [(path, each["id"], each["nodes"][0]["html"]) for each in violations]
    assert found == []


def test_every_page_is_valid_html(node_modules: Path, site: Path, tmp_path: Path) -> None:
    settings = tmp_path / "html-validate.json"
    settings.write_text(json.dumps(RULES), encoding="utf-8")
    command = ["node", str(node_modules / "html-validate" / "bin" / "html-validate.mjs")]
    arguments = ["--config", str(settings), "--formatter", "text", str(site / "**" / "*.html")]
    result = subprocess.run(
        [*command, *arguments], capture_output=True, encoding="utf-8", check=False
    )
    assert (result.returncode, result.stdout) == (0, "")
