"""What every command begins with: the record, the directory and today."""

import os
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.folder import ENVIRONMENT_VARIABLE, find_data_folder
from asskomm_cli.directory.load import load
from asskomm_cli.directory.model import Directory
from asskomm_cli.failure import Failure
from asskomm_cli.publish.screen import visible, write_aside
from asskomm_cli.translation import _, ngettext

if TYPE_CHECKING:
    from asskomm_cli.archive.drafts.desk import Desk


def open_archive(ctx: typer.Context, *, keeps_contents: bool = True) -> Archive:
    """Return the record in the data folder that the global options or the place say."""
    return Archive(find_data_folder(ctx.obj.data), keeps_contents=keeps_contents)


def open_directory(archive: Archive) -> Directory:
    """Return the official directory; one in the data folder takes precedence."""
    return load(archive.folder.root / "directory")


def open_desk(ctx: typer.Context, labels: Mapping[str, str] | None = None) -> "Desk":
    """Return what drafts are understood with; labels say by which option a key is given."""
    from asskomm_cli.archive.drafts.desk import Desk

    archive = open_archive(ctx)
    return Desk(archive, open_directory(archive), today(), labels or {})


def directory_folder(ctx: typer.Context) -> Path | None:
    """Return where the data folder's own directory lies or would lie; None without a data folder.

    Raises Failure if a data folder was named that is not there, or is none.
    """
    is_named = ctx.obj.data or os.environ.get(ENVIRONMENT_VARIABLE)
    try:
        return find_data_folder(ctx.obj.data).root / "directory"
    except Failure:
        if is_named:
            raise
        return None


def today() -> date:
    """Return the day on which the command runs."""
    return date.today()


def can_ask() -> bool:
    """Whether a person sits at a terminal; otherwise nothing ever asks."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def tell(message: str) -> None:
    """Say something to the person that is not part of the result."""
    write_aside(f"{visible(message)}\n")


def tell_remarks(remarks: Iterable[str | None]) -> None:
    """Say what the officer should know beside the result; None is nothing."""
    for each in filter(None, remarks):
        tell(_("Note: {remark}").format(remark=each))


def tell_unreadable(archive: Archive) -> None:
    """Say which files could not be read of those that a result rests on; none is passed over."""
    entries = archive.unreadable()
    if entries:
        tell(
            ngettext(
                "{count} file can't be read and is left out: {files}",
                "{count} files can't be read and are left out: {files}",
                len(entries),
            ).format(count=len(entries), files=", ".join(entry.path for entry in entries))
            + "\n"
            + _("“asskomm validate” shows what is wrong.")
        )
