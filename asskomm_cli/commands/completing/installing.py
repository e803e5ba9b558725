"""The scripts, and where shells look for them."""

import os
from pathlib import Path

from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _

_ENDINGS = {"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "ps1"}


def script(shell: str) -> str:
    """Return what a shell has to be told."""
    path = Path(__file__).parent / "scripts" / f"asskomm.{_ENDINGS[shell]}"
    return path.read_text(encoding="utf-8")


def install_script(shell: str) -> tuple[Path, str]:
    """Write the script where the shell finds it; return that place, and what is left to do.

    No file of the person is changed. Raises Failure for PowerShell, which looks nowhere, or if the
    script can't be written.
    """
    path, hint = _place(shell)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(script(shell), encoding="utf-8", newline="\n")
    except OSError as error:
        message = _("{path} can't be written: {reason}")
        raise Failure(
            message.format(path=path, reason=error.strerror), exit_code=ExitCode.ENVIRONMENT
        ) from error
    return path, hint


def _place(shell: str) -> tuple[Path, str]:
    if shell == "bash":
        path = _home("XDG_DATA_HOME", ".local/share") / "bash-completion/completions/asskomm"
        hint = _(
            "A new bash knows it if bash-completion is installed; else add to ~/.bashrc: {line}"
        )
        return path, hint.format(line=f'source "{path}"')
    if shell == "zsh":
        path = _home("XDG_DATA_HOME", ".local/share") / "zsh/site-functions/_asskomm"
        hint = _("Unless it stands there already, add to ~/.zshrc: {line}")
        line = f'fpath=("{path.parent}" $fpath); autoload -Uz compinit; compinit'
        return path, hint.format(line=line)
    if shell == "fish":
        path = _home("XDG_CONFIG_HOME", ".config") / "fish/completions/asskomm.fish"
        return path, _("A new fish knows it.")
    message = _("PowerShell has no folder for it; add to the file that $PROFILE names: {line}")
    line = "asskomm completion powershell | Out-String | Invoke-Expression"
    raise Failure(message.format(line=line))


def _home(variable: str, default: str) -> Path:
    named = os.environ.get(variable)
    return Path(named) if named else Path.home() / default
