"""The command line as the table that completion reads.

To import the commands themselves takes longer than a person waits for the Tab key, so what they
take stands in a file, which a test compares with them.
"""

import json
from collections.abc import Mapping
from typing import Any

from asskomm_cli.commands.completing.kinds import kind_of
from asskomm_cli.publish.command_line import Command, CommandLine
from asskomm_cli.publish.findings.formats import FindingsFormat
from asskomm_cli.publish.listings import LISTINGS
from asskomm_cli.record.vocabulary import ROLE_WORDS


def table_text(command_line: CommandLine) -> str:
    """Return the content of the file, with one line for each option, so that changes are seen.

    Raises LookupError for an option of which nobody has said what its value is.
    """
    columns = {
        name: [each.column.key for each in listing.columns] for name, listing in LISTINGS.items()
    }
    commands = {each.name: _command(each) for each in command_line.all_commands()}
    table = {
        "columns": _object({name: _line(each) for name, each in columns.items()}),
        "commands": _object(commands),
        "findings_formats": _line([each.value for each in FindingsFormat]),
        "roles": _line(ROLE_WORDS),
    }
    return _object(table) + "\n"


def _command(command: Command) -> str:
    arguments = [
        {"kind": kind_of(command, each), "many": each.is_repeatable} for each in command.arguments
    ]
    options = {
        name: {
            "kind": None if each.metavar is None else kind_of(command, each),
            "many": each.is_repeatable,
            "about": each.about,
        }
        for each in command.options
        for name in each.names
    }
    return _object(
        {
            "about": _line(command.about.partition("\n")[0]),
            "arguments": _line(arguments),
            "commands": _line(command.commands),
            "options": _object({name: _line(each) for name, each in options.items()}),
        }
    )


def _object(texts: Mapping[str, str]) -> str:
    """Return an object with a line for each of its values, which are JSON already."""
    return "{\n" + ",\n".join(f"{_line(key)}: {text}" for key, text in texts.items()) + "\n}"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
