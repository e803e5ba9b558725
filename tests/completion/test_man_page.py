"""The man page says what the commands say, and formatters have nothing to complain about."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from asskomm_cli.commands.describing import describe

PAGE = Path(__file__).parents[2] / "docs/asskomm.1"


def test_every_command_and_option_stands_in_it() -> None:
    text = PAGE.read_text(encoding="utf-8").replace("\\-", "-")

    for command in describe().all_commands():
        if command.name and not command.commands:
            section = text.partition(f".SS asskomm {command.name}")[2].partition("\n.S")[0]
            assert section, command.name
            for option in command.options:
                assert "--help" in option.names or f"\\fB{option.names[0]}\\fR" in section


@pytest.mark.parametrize(
    "formatter",
    [
        ("groff", "-man", "-ww", "-K", "utf8", "-T", "utf8", "-z"),
        ("mandoc", "-T", "lint"),
    ],
    ids=lambda formatter: formatter[0],
)
def test_formatters_have_nothing_to_complain_about(formatter: tuple[str, ...]) -> None:
    if shutil.which(formatter[0]) is None:
        pytest.skip(f"there is no {formatter[0]} here")

    run = subprocess.run([*formatter, PAGE], capture_output=True, text=True, check=False)

    assert (run.returncode, run.stdout + run.stderr) == (0, "")


def test_what_looks_like_a_request_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    from asskomm_cli.publish import man_page

    monkeypatch.setattr(man_page, "_FILES", ((".asskomm\\x", ".so /etc/passwd"),))

    page = man_page.man_page(describe())

    assert re.search(r"^\\fB\\&\.asskomm\\ex\\fR\n\\&\.so /etc/passwd$", page, re.MULTILINE)
