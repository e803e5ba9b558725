"""The answers as one command, so that nothing typed is lost when a record can't be written."""

import os
import shlex
from collections.abc import Mapping
from subprocess import list2cmdline
from typing import Any

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.commands.session import tell
from asskomm_cli.translation import _

_POSITIONS = {
    "signatories": ("name", "role", "represents"),
    "witnesses": ("name", "role"),
    "sources": ("url", "title", "published_on"),
}


def tell_command(desk: Desk, draft: Mapping[str, Any]) -> None:
    """Say how to give a draft by options alone, if there is anything in it."""
    if not draft:
        return
    tell(_("Your answers as one command, to be corrected and repeated:"))
    tell("")
    tell(command_line(_program(), desk.labels, draft))
    tell("")


def command_line(program: list[str], labels: Mapping[str, str], draft: Mapping[str, Any]) -> str:
    """Return the command that gives a draft, quoted for the shell, one option a line.

    ``labels`` says which option stands for a key; one in capitals is no option but a place.
    """
    parts = [program]
    for key, value in draft.items():
        label = labels[key]
        for each in value if isinstance(value, list) else [value]:
            text = _entry(key, each) if isinstance(each, Mapping) else str(each)
            parts.append([label, text] if label.startswith("--") else [text])
    if os.name == "nt":
        return list2cmdline(word for part in parts for word in part)
    return " \\\n    ".join(shlex.join(part) for part in parts)


def _entry(key: str, entry: Mapping[str, Any]) -> str:
    """Return a person or a source in the form that its option is written in."""
    positions = _POSITIONS[key]
    placed = [str(entry[name]) for name in positions if name in entry]
    named = [f"{name}={value}" for name, value in entry.items() if name not in positions]
    return "; ".join([*placed, *named])


def _program() -> list[str]:
    """Return the command that runs now, with the data folder that it was told to use."""
    from typer._click.globals import get_current_context

    context = get_current_context()
    folder = context.obj.data
    return ["asskomm", *(["--data", str(folder)] if folder else []), str(context.info_name)]
