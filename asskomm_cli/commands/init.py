"""``asskomm init``: make an empty data folder."""

from pathlib import Path
from typing import Annotated

import typer

from asskomm_cli.archive.init import make_data_folder
from asskomm_cli.commands.session import tell
from asskomm_cli.translation import _


def run(
    directory: Annotated[Path, typer.Argument(metavar=_("DIR"), help=_("The folder to make."))],
) -> None:
    """Make an empty data folder."""
    make_data_folder(directory)
    print(directory)
    if directory.name != "data":
        tell(_("Use it with: asskomm --data {path} …").format(path=directory))
