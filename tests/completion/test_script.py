"""Scripts are printed, or written where the shell looks for them."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("shell", "place", "hint"),
    [
        ("bash", ".local/share/bash-completion/completions/asskomm", "source"),
        ("zsh", ".local/share/zsh/site-functions/_asskomm", "fpath="),
        ("fish", ".config/fish/completions/asskomm.fish", "A new fish knows it."),
    ],
)
def test_the_script_is_written_where_the_shell_looks(
    asskomm: Callable, home: Path, shell: str, place: str, hint: str
) -> None:
    printed = asskomm("completion", shell).out

    result = asskomm("completion", shell, "--install")

    assert (result.code, result.out) == (0, f"{home / place}\n")
    assert hint in result.err
    assert (home / place).read_text(encoding="utf-8") == printed


def test_variables_say_where_the_home_of_scripts_is(
    asskomm: Callable, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "über mich"))

    assert asskomm("completion", "fish", "--install").code == 0
    assert (home / "über mich/fish/completions/asskomm.fish").is_file()


def test_powershell_has_no_folder_for_scripts(asskomm: Callable, home: Path) -> None:
    result = asskomm("completion", "powershell", "--install")

    assert result.code == 2
    assert "asskomm completion powershell | Out-String | Invoke-Expression" in result.err
    assert "Register-ArgumentCompleter" in asskomm("completion", "powershell").out


def test_a_place_that_cannot_be_written_is_named(asskomm: Callable, home: Path) -> None:
    (home / ".config").write_text("in the way")

    result = asskomm("completion", "fish", "--install")

    assert result.code == 3
    assert f"{home / '.config/fish/completions/asskomm.fish'} can't be written" in result.err
