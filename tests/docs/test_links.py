"""Links in the documentation lead somewhere, and its commands exist with the options shown."""

import re
import shlex
from pathlib import Path

import pytest
from typer import _click

from asskomm_cli.commands.group import build_group
from asskomm_cli.commands.help_page import Group

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!\w+:)([^)\s]+)\)")


def _prose(page: Path) -> str:
    return _FENCE.sub("", page.read_text("utf-8"))


def _anchors(page: Path) -> set[str]:
    """Return the names that GitHub and GitLab give the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", _prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _commands(page: Path) -> list[list[str]]:
    """Return the words after ``asskomm`` of each command that is shown in a fenced block."""
    found = []
    for block in re.findall(
        r"^```(?:sh|console)\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL
    ):
        is_console = "$ " in block
        lines = block.replace("\\\n", " ").splitlines()
        for line in lines:
            if is_console and not line.startswith("$ "):
                continue
            words = shlex.split(line.removeprefix("$ "), comments=True)
            for at, word in enumerate(words):
                if word.rpartition("/")[2] == "asskomm":
                    found.append(words[at + 1 :])
    return found


def _fault(words: list[str]) -> str | None:
    """Say what is wrong with a command, without running it."""
    command, rest = build_group(), words
    while isinstance(command, Group):
        context = _click.Context(command)
        takes_value = {word for each in command.params if not each.is_flag for word in each.opts}
        while rest and rest[0].startswith("-"):
            rest = rest[1 + (rest[0] in takes_value) :]
        if not rest:
            return None
        name, *rest = rest
        following = command.get_command(context, name)
        if following is None:
            return f"there is no command {name}"
        command = following
    known = {word for each in command.params for word in [*each.opts, *each.secondary_opts]}
    unknown = [word for word in _options(rest) if word not in {*known, "-h", "--help"}]
    return f"{command.name} has no {unknown[0]}" if unknown else None


def _options(words: list[str]) -> list[str]:
    return [word.partition("=")[0] for word in words if word.startswith("--")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_to_a_file_and_heading(page: Path) -> None:
    for link in _LINK.findall(_prose(page)):
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), f"{page.name}: {link}"
        if anchor and target.suffix == ".md":
            assert anchor in _anchors(target), f"{page.name}: {link}"


@pytest.mark.parametrize(
    "page", [each for each in PAGES if each.stem.endswith(".de")], ids=lambda page: page.name
)
def test_a_german_page_leads_to_german_pages_where_there_are_any(page: Path) -> None:
    for link in _LINK.findall(_prose(page)):
        target = (page.parent / link.partition("#")[0]).resolve()
        german = target.with_name(f"{target.stem}.de.md")
        assert german == page or not german.exists(), f"{page.name}: {link}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_in_a_block_exists_with_its_options(page: Path) -> None:
    for words in _commands(page):
        assert _fault(words) is None, f"{page.name}: asskomm {shlex.join(words)}"


def test_a_command_that_does_not_exist_is_noticed() -> None:
    assert _fault(["lst"])
    assert _fault(["list", "--colour"])
    assert _fault(["directory", "refresh"])
    assert _fault(["list", "--landkreis", "Görlitz"]) is None
