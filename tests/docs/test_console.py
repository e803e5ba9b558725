"""What the README, the tutorial and the how-tos show is what happens.

After a change of texts ``ASSKOMM_WRITE_EXPECTED=1 pytest tests/docs`` writes the new outputs into
the pages: read them.
"""

import os
import shutil
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("the pages are run by bash at a terminal", allow_module_level=True)

from console import ROOT, lasting, matches, read_steps, run_steps

DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("tutorial*.md"), *DOCS.glob("how-to/*.md")])

pytestmark = pytest.mark.skipif(
    not (shutil.which("bash") and shutil.which("git")), reason="needs bash and git"
)


@pytest.mark.parametrize("page", [ROOT / "README.md", *PAGES], ids=lambda page: page.name)
def test_a_page_shows_what_its_commands_do(page: Path, tmp_path: Path) -> None:
    lines = page.read_text("utf-8").splitlines()
    steps = read_steps(lines)
    outputs = run_steps(steps, tmp_path, "de" if page.stem.endswith(".de") else "en")
    differing = []
    # From the end, so that the numbers of the lines before stay right.
    for step, shown in reversed(list(zip(steps, outputs, strict=True))):
        expected = "".join(f"{line}\n" for line in lines[step.start : step.end])
        if step.start == 0:
            assert not shown, f"preparing the page went wrong: {step.command}\n{shown}"
        elif not matches(expected, shown):
            differing.insert(0, f"$ {step.command}\n{shown}")
            lines[step.start : step.end] = lasting(shown).splitlines()
    if differing and os.environ.get("ASSKOMM_WRITE_EXPECTED"):
        page.write_text("\n".join(lines) + "\n", "utf-8")
        return
    assert not differing, f"{page.name}: this is what happens:\n" + "\n".join(differing)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_exists_in_both_languages_with_the_same_commands(page: Path) -> None:
    stem = page.stem.removesuffix(".de")
    pair = [page.with_name(f"{stem}.md"), page.with_name(f"{stem}.de.md")]
    assert all(each.exists() for each in pair)
    english, german = (
        [step.command.split()[:2] for step in read_steps(each.read_text("utf-8").splitlines())]
        for each in pair
    )
    assert english == german


def test_the_console_understands_wildcards() -> None:
    assert matches("one\n…\nfour\n", "one\ntwo\nthree\nfour\n")
    assert matches("[main …] title\n", "[main 0a1b2c3] title\n")
    assert not matches("one\n", "one\ntwo\n")
