"""The officer's own editor: which it is, and how it is told the line and to wait."""

import os
import shlex
import shutil
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _

_VARIABLES = ("VISUAL", "EDITOR")
_USUAL = ("nano", "vi", "notepad")


class _Habits(NamedTuple):
    """How an editor is told to begin at a line, and not to end before the person does."""

    at_line: Sequence[str]
    wait: str | None = None


_PLUS = ("+{line}", "{path}")
_COLON = ("{path}:{line}",)
_HABITS = {
    **dict.fromkeys(("vi", "vim", "nvim", "nano", "pico", "micro", "joe", "ne"), _Habits(_PLUS)),
    **dict.fromkeys(("emacs", "emacsclient", "jed", "kak", "mcedit"), _Habits(_PLUS)),
    **dict.fromkeys(("hx", "helix"), _Habits(_COLON)),
    **dict.fromkeys(("code", "codium"), _Habits(("--goto", *_COLON), "--wait")),
    **dict.fromkeys(("subl", "zed"), _Habits(_COLON, "--wait")),
    "gvim": _Habits(_PLUS, "--nofork"),
    "gedit": _Habits(_PLUS, "--wait"),
    "kate": _Habits(("--line", "{line}", "{path}"), "--block"),
}


def find_editor() -> list[str]:
    """Return the command of the editor: $VISUAL, $EDITOR, or one that is usually there.

    Raises Failure if there is none, or the variable can't be understood.
    """
    for variable in _VARIABLES:
        if text := os.environ.get(variable, "").strip():
            try:
                command = shlex.split(text, posix=os.name != "nt")
            except ValueError:
                message = _(
                    "${variable}: “{text}” has a quotation mark that is not closed; close it"
                )
                raise Failure(message.format(variable=variable, text=text)) from None
            return [part.strip('"') for part in command] if os.name == "nt" else command
    for name in _USUAL:
        if shutil.which(name):
            return [name]
    raise Failure(_("there is no editor; say which to use: export EDITOR=nano"))


def open_editor(editor: Sequence[str], path: Path, line: int | None) -> int:
    """Let the person edit a file, at a line if the editor can, and return its exit code.

    No shell takes part. Raises Failure if the editor can't be run.
    """
    import subprocess

    habits = _HABITS.get(Path(editor[0]).stem.lower(), _Habits(("{path}",)))
    command = list(editor)
    if habits.wait and habits.wait not in command:
        command.append(habits.wait)
    arguments = habits.at_line if line is not None else ("{path}",)
    command += [each.format(line=line, path=path) for each in arguments]
    # The terminal sends Ctrl-C to the editor and to us alike, and it is the editor's. A handler,
    # unlike SIG_IGN, is not what the editor inherits.
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        return subprocess.run(command, check=False).returncode
    except OSError as error:
        message = _("the editor “{editor}” can't be run: {reason}; set EDITOR to another one")
        raise Failure(
            message.format(editor=editor[0], reason=error.strerror),
            exit_code=ExitCode.ENVIRONMENT,
        ) from None
    finally:
        signal.signal(signal.SIGINT, before)
