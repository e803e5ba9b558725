"""``asskomm export``: the record, or a part of it, in one file for other programs."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.selection import Filters
from asskomm_cli.commands import options
from asskomm_cli.commands.filters import AgreementFilters, KommuneFilters, read_filters
from asskomm_cli.commands.outside import ensure_outside
from asskomm_cli.commands.session import tell, tell_unreadable
from asskomm_cli.failure import Failure
from asskomm_cli.publish.export.encoding import encoded
from asskomm_cli.publish.export.formats import BINARY, OF_ONE_KIND, ExportFormat, format_of
from asskomm_cli.publish.export.selected import Selected, everything, selected
from asskomm_cli.publish.listing import View
from asskomm_cli.translation import _, ngettext

Exported = Literal["agreements", "municipalities", "associations", "figures", "caseworkers"]
"""What a file of one table can hold."""


def run(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(metavar=_("FILE"), help=_("The file to make; “-” is standard output.")),
    ],
    format_: Annotated[
        ExportFormat | None,
        typer.Option("--format", help=_("How to write it; else the ending of FILE decides.")),
    ] = None,
    kind: Annotated[
        Exported | None, typer.Option(help=_("Which records CSV, TSV and Markdown hold."))
    ] = None,
    force: options.Force = False,
    *,
    agreements: AgreementFilters,
    kommunen: KommuneFilters,
) -> None:
    """Write the record into a file for spreadsheets, databases and other programs."""
    format_ = format_ or format_of(file)
    view, filters = read_filters(ctx, kommunen, agreements)
    _check(view.standing.archive, file, format_, kind)
    is_whole = filters == Filters() and kommunen.as_of is None
    records = everything(view) if is_whole else selected(view, filters)
    content = _content(view, records, format_, kind or "agreements")
    if str(file) == "-":
        sys.stdout.write(content.decode())
    else:
        from asskomm_cli.publish.export.saving import save_export

        save_export(file, content, replace=force)
        names = [kind or "agreements"] if format_ in OF_ONE_KIND else list(records)
        count = sum(len(records[name]) for name in names)
        message = ngettext(
            "{path}: {count} record written", "{path}: {count} records written", count
        )
        tell(message.format(path=file, count=count))
    tell_unreadable(view.standing.archive)


def _check(archive: Archive, file: Path, format_: ExportFormat, kind: Exported | None) -> None:
    """Raise Failure for what can't go together, before anything is read."""
    if kind and format_ not in OF_ONE_KIND:
        message = _("--kind: {format} holds all kinds; leave the option out")
        raise Failure(message.format(format=format_))
    if str(file) == "-" and format_ in BINARY:
        message = _("{format} can't go to standard output; name a file")
        raise Failure(message.format(format=format_))
    ensure_outside(archive.folder, file)


def _content(view: View, records: Selected, format_: ExportFormat, kind: Exported) -> bytes:
    if format_ is ExportFormat.JSON:
        from asskomm_cli.publish.export.document import json_document

        return encoded(json_document(records))
    if format_ is ExportFormat.SQLITE:
        from asskomm_cli.publish.export.database import database

        return database(view, records)
    from asskomm_cli.publish.export.tables import all_sheets, kind_sheet

    if format_ is ExportFormat.XLSX:
        from asskomm_cli.publish.export.workbook import workbook

        return workbook(all_sheets(view, records))
    from asskomm_cli.publish.export.text import csv_text, markdown_text, tsv_text

    write = {
        ExportFormat.CSV: csv_text,
        ExportFormat.TSV: tsv_text,
        ExportFormat.MARKDOWN: markdown_text,
    }[format_]
    return encoded(write(kind_sheet(view, records, kind, with_lists=True)))
