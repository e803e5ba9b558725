"""What is asked for at the end of a line: a command, an option, or a value of which kind."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from asskomm_cli.commands.completing.offer import Offer
from asskomm_cli.translation import _

_TABLE = Path(__file__).parent / "table.json"


class Asked(NamedTuple):
    """What is to be completed."""

    kind: str | list[Offer] | list[str]
    """The words to choose from, or the name of a function in ``values``; "" for a free text."""
    typed: str
    before: str
    """What stands before the value in the same word: "--landkreis="."""
    arguments: tuple[str, ...]
    """The arguments of the command before this one."""
    data: str | None
    """What --data says."""
    table: dict[str, Any]


def understand(words: list[str]) -> Asked:
    """Return what is asked for by the last of the words."""
    table = json.loads(_TABLE.read_text(encoding="utf-8"))
    commands = table["commands"]
    name, pending, only_arguments = "", "", False
    arguments: list[str] = []
    used: set[str] = set()
    data: str | None = None
    *before, last = words[_program(words) :]
    for word in before:
        command = commands[name]
        if pending:
            data = word if pending == "--data" else data
            pending = ""
        elif word == "--" and not only_arguments:
            only_arguments = True
        elif word[:1] == "-" and len(word) > 1 and not only_arguments:
            option, separator, value = word.partition("=")
            used.add(option)
            data = value if option == "--data" and separator else data
            takes_value = command["options"].get(option, {}).get("kind") is not None
            pending = option if takes_value and not separator else ""
        elif word in command["commands"]:
            name, arguments, used = f"{name} {word}".strip(), [], set()
        else:
            arguments.append(word)
    kind, typed, prefix = _kind(
        commands, name, pending, last, used, len(arguments), only_arguments=only_arguments
    )
    return Asked(kind, typed, prefix, tuple(arguments), data, table)


def _program(words: list[str]) -> int:
    """Return where the words behind the program begin; variables may be set before it."""
    for position, word in enumerate(words[:-1]):
        if word.replace("\\", "/").rpartition("/")[2].startswith("asskomm"):
            return position + 1
    return len(words) - 1


def _kind(
    commands: dict[str, Any],
    name: str,
    pending: str,
    last: str,
    used: set[str],
    position: int,
    *,
    only_arguments: bool,
) -> tuple[str | list[Offer] | list[str], str, str]:
    command = commands[name]
    options = command["options"]
    if pending:
        return options[pending]["kind"], last, ""
    if last[:1] == "-" and not only_arguments:
        option, separator, value = last.partition("=")
        if separator:
            kind = options.get(option, {}).get("kind") or ""
            return kind, value, f"{option}="
        return _options(options, used), last, ""
    if command["commands"]:
        prefix = f"{name} " if name else ""
        offers = [_offer(each, commands[prefix + each]) for each in command["commands"]]
        return offers, last, ""
    arguments = command["arguments"]
    if position < len(arguments):
        return arguments[position]["kind"], last, ""
    if arguments and arguments[-1]["many"]:
        return arguments[-1]["kind"], last, ""
    return _options(options, used), last, ""


def _options(options: dict[str, Any], used: set[str]) -> list[Offer]:
    return [
        _offer(name, each) for name, each in options.items() if each["many"] or name not in used
    ]


def _offer(name: str, described: dict[str, str]) -> Offer:
    about = described["about"]
    return Offer(name, _(about))
