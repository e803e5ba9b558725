"""``asskomm show``: the page of one Kommune, agreement, association, Landkreis or day's figures."""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Literal

import typer

from asskomm_cli.archive.archive import Archive, Entry
from asskomm_cli.archive.places import association_of_landkreis
from asskomm_cli.archive.standing import Standing
from asskomm_cli.archive.subjects import LANDKREIS_SUBJECT, Subject, find_subject
from asskomm_cli.commands import options
from asskomm_cli.commands.option_values import as_of_option
from asskomm_cli.commands.session import (
    open_archive,
    open_directory,
    tell,
    tell_remarks,
    tell_unreadable,
    today,
)
from asskomm_cli.directory.edition import read_edition
from asskomm_cli.directory.model import Directory
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.publish.json_text import write_json
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.page import Page
from asskomm_cli.publish.screen import is_terminal, visible
from asskomm_cli.record.kinds import ASSOCIATION, KIND_BY_NAME, MUNICIPALITY
from asskomm_cli.translation import _


def run(
    ctx: typer.Context,
    text: Annotated[
        str,
        typer.Argument(
            metavar=_("ID|NAME"),
            help=_("A Kommune, an agreement, an association, a Landkreis, or the day of figures."),
        ),
    ],
    as_of: options.AsOf = None,
    format_: options.Format[Literal["text", "json", "toml"]] = "text",
) -> None:
    """Show all that is known of one thing."""
    archive = open_archive(ctx)
    directory = open_directory(archive)
    day = as_of_option(as_of)
    subject = find_subject(archive, directory, text, today())
    tell_remarks([subject.remark])
    entry = _file_of(archive, directory, subject)
    if format_ == "toml":
        _write_file(archive, subject, entry)
        return
    if entry and entry.record is None:
        raise Failure(
            _("{path} can't be read; “asskomm validate” shows what is wrong").format(
                path=entry.path
            ),
            exit_code=ExitCode.FINDINGS,
        )
    view = View(Standing(archive, day), directory)
    if format_ == "json":
        from asskomm_cli.publish.subject_json import subject_json

        write_json(subject_json(view, subject))
    else:
        from asskomm_cli.publish.page_text import write_page

        write_page(_page(view, subject), ctx.obj.color)
    if entry and entry.faults:
        tell(_("{path} has faults; “asskomm validate” shows what is wrong").format(path=entry.path))
    tell_unreadable(archive)


def _page(view: View, subject: Subject) -> Page:
    """Return the page, which stands in the module of its kind."""
    module = import_module(f"asskomm_cli.publish.pages.{subject.kind}")
    page: Callable[..., Page] = getattr(module, f"{subject.kind}_page")
    if subject.kind in (ASSOCIATION.name, MUNICIPALITY.name):
        edition = read_edition(view.standing.archive.folder.root / "directory")
        return page(view, subject.id, edition)
    return page(view, subject.id)


def _file_of(archive: Archive, directory: Directory, subject: Subject) -> Entry | None:
    """Return the file that holds the thing's record; a Landkreis has one if it is a party."""
    if subject.kind != LANDKREIS_SUBJECT:
        return archive.entries(KIND_BY_NAME[subject.kind]).get(subject.id)
    landkreis = directory.landkreise[subject.id]
    party_id = association_of_landkreis(archive, directory, landkreis)
    return archive.entries(ASSOCIATION)[party_id] if party_id else None


def _write_file(archive: Archive, subject: Subject, entry: Entry | None) -> None:
    """Write a record's file as it is; a terminal gets its invisible characters made visible."""
    if entry is None:
        raise Failure(
            _("{id} has no file in the record; leave --format toml out").format(id=subject.id)
        )
    content = archive.folder.file(entry.kind, entry.id).read_bytes()
    if is_terminal():
        text = content.decode("utf-8", "backslashreplace").replace("\r\n", "\n")
        sys.stdout.write(visible(text))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
