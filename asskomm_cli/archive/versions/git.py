"""The one gate to git. Nothing is ever pushed or fetched through it."""

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _

if TYPE_CHECKING:
    from subprocess import CompletedProcess

_TIMEOUT = 120.0
"""Seconds after which git is given up; hooks of the officer may take their time."""
_BUSY = 10.0
"""Seconds for which another git may be in the way; it needs index and branch for moments."""
_SIGNS_OF_ANOTHER = (b"index.lock", b"cannot lock ref")

# A hook in which asskomm runs says with these which repository and index git was about.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")


class GitFailure(Failure):
    """Git is not there, does not know the folder, or refused; the sentence says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, exit_code=ExitCode.ENVIRONMENT)
        self.reason = reason


def run_git(
    folder: Path,
    *arguments: str,
    paths: Sequence[str] = (),
    stdin: bytes = b"",
    index: Path | None = None,
) -> bytes:
    """Run git in a folder and return what it wrote; paths are meant literally, from that folder.

    It works on another ``index`` than the officer's if one is given.
    Raises GitFailure if it is not installed, takes too long or ends with an error.
    """
    command = ["git", "--no-pager", "--literal-pathspecs", "-C", str(folder), *arguments]
    if paths:
        command += ["--", *paths]
    last = time.monotonic() + _BUSY
    while True:
        ended = _run(command, stdin, index)
        if ended.returncode == 0:
            return ended.stdout
        is_busy = any(sign in ended.stderr for sign in _SIGNS_OF_ANOTHER)
        if not is_busy or time.monotonic() > last:
            raise GitFailure(_reason(ended))
        time.sleep(0.1)


def _run(command: Sequence[str], stdin: bytes, index: Path | None) -> "CompletedProcess[bytes]":
    import subprocess

    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    environment |= {
        # No translation has this language, so git says what is looked for below.
        "LANGUAGE": "C",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
    }
    if index:
        environment["GIT_INDEX_FILE"] = str(index)
    try:
        return subprocess.run(
            command,
            input=stdin,
            env=environment,
            capture_output=True,
            timeout=_TIMEOUT,
            check=False,
        )
    except FileNotFoundError:
        message = _("git is not installed, or not where programs are looked for (PATH)")
        raise GitFailure(message) from None
    except subprocess.TimeoutExpired:
        message = _("git did not end within {seconds} seconds").format(seconds=int(_TIMEOUT))
        raise GitFailure(message) from None
    except OSError as error:
        raise GitFailure(_("git can't be run: {reason}").format(reason=error.strerror)) from None


def _reason(ended: "CompletedProcess[bytes]") -> str:
    """Return one sentence out of what git complains about."""
    text = (ended.stderr.strip() or ended.stdout.strip()).decode(errors="replace")
    if "not a git repository" in text:
        return _("the data folder lies in no git repository; “git init” makes one")
    if "dubious ownership" in text:
        return _(
            "git does not trust the folder, because it belongs to somebody else; what to do "
            "about it is said by “git status” there"
        )
    if "user.email" in text:
        return _(
            "git does not know who you are; tell it with “git config --global user.name NAME” "
            "and “git config --global user.email ADDRESS”"
        )
    if "ignored by one of your .gitignore" in text:
        return _("a .gitignore file tells git to pass the file over")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith("hint:")]
    errors = [line for line in lines if line.startswith(("fatal:", "error:"))]
    reason = (errors or lines[-1:] or [_("exit code {code}").format(code=ended.returncode)])[0]
    return _("git says: {reason}").format(reason=reason.removeprefix("fatal:").strip())
