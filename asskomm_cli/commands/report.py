"""``asskomm report``: the record as a folder of public pages."""

from pathlib import Path
from typing import Annotated

import typer

from asskomm_cli.archive.standing import Standing
from asskomm_cli.commands import options
from asskomm_cli.commands.option_values import as_of_option
from asskomm_cli.commands.outside import ensure_outside
from asskomm_cli.commands.session import open_archive, open_directory, tell, tell_unreadable
from asskomm_cli.directory.edition import read_edition
from asskomm_cli.translation import _, ngettext


def run(
    ctx: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(metavar=_("DIR"), help=_("The folder to write; an earlier report there.")),
    ],
    as_of: options.AsOf = None,
) -> None:
    """Write the record as public pages, in German and English."""
    from asskomm_cli.publish.site.basis import Basis
    from asskomm_cli.publish.site.folder import check_folder, write_folder
    from asskomm_cli.publish.site.provenance import trace
    from asskomm_cli.publish.site.site import site_files

    archive = open_archive(ctx)
    target = folder.resolve()
    ensure_outside(archive.folder, folder)
    check_folder(target)
    directory = open_directory(archive)
    day = as_of_option(as_of)
    basis = Basis(
        Standing(archive, day), directory, read_edition(archive.folder.root / "directory")
    )
    number = write_folder(target, site_files(basis, trace(archive, directory, day)))
    message = ngettext("{path}: {count} file written", "{path}: {count} files written", number)
    tell(message.format(count=number, path=folder))
    tell_unreadable(archive)
