"""``asskomm completion``: let the shell complete commands, options and values."""

import sys
from typing import Annotated, Literal

import typer

from asskomm_cli.commands.session import tell
from asskomm_cli.translation import _


def run(
    shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell"],
        typer.Argument(help=_("The shell that you use.")),
    ],
    install: Annotated[
        bool,
        typer.Option("--install", help=_("Write the script where the shell finds it.")),
    ] = False,
    table: Annotated[bool, typer.Option("--table", hidden=True)] = False,
) -> None:
    """Print the script that makes the Tab key complete commands, options and values.

    It completes the names of Kommunen, Landkreise and Polizeidirektionen, ids of records, roles,
    columns, formats and codes of rules. After --install a new shell knows it; where something has
    to be added to a file of yours, it says so.
    """
    from asskomm_cli.commands.completing.installing import install_script, script

    if table:
        from asskomm_cli.commands.completing.table import table_text
        from asskomm_cli.commands.describing import describe

        sys.stdout.write(table_text(describe()))
    elif install:
        path, hint = install_script(shell)
        print(path)
        tell(hint)
    else:
        sys.stdout.write(script(shell))
