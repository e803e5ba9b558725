"""``asskomm import``: records from a table or a document, all of them or none."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from asskomm_cli.archive.versions.committing import committer
from asskomm_cli.commands import options
from asskomm_cli.commands.draft_file import read_given
from asskomm_cli.commands.session import open_desk, tell, tell_remarks
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.rules.listed import quoted
from asskomm_cli.translation import _, ngettext

if TYPE_CHECKING:
    from asskomm_cli.archive.importing.plan import Plan
    from asskomm_cli.archive.importing.reading import Read

Imported = Literal[
    "agreements", "municipalities", "associations", "figures", "caseworkers", "milestones"
]
"""What the rows of a table can be."""


def run(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(metavar=_("FILE"), help=_("A workbook (.xlsx), a .csv or a .json file.")),
    ],
    map_: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar=_("COLUMN=KEY"),
            help=_("What a column holds, by its letter or heading; “-” leaves it out. Repeatable."),
        ),
    ] = None,
    kind: Annotated[Imported | None, typer.Option(help=_("What the rows are."))] = None,
    sheet: Annotated[
        str | None, typer.Option(metavar=_("TITLE"), help=_("The sheet of a workbook to read."))
    ] = None,
    dry_run: options.DryRun = False,
    commit: options.Commit = None,
) -> int:
    """Take records from a table that people made, or from a file that export wrote."""
    from asskomm_cli.archive.importing.plan import Plan, consider
    from asskomm_cli.archive.importing.reading import Wanted, read_file
    from asskomm_cli.archive.importing.saving import files_of, save
    from asskomm_cli.publish.progress import counted

    columns = dict(_column(text) for text in map_ or [])
    desk = open_desk(ctx)
    read = read_file(desk, file, read_given(file), Wanted(kind, sheet, columns))
    _show_columns(read)
    plan = Plan(findings=read.findings)
    for candidate in counted(read.candidates, _("rows understood")):
        consider(desk, plan, candidate)
    tell_remarks(f"{place}: {message}" for place, message in dict.fromkeys(plan.remarks))
    if plan.findings:
        return _refuse(file, plan)
    files = files_of(desk, plan)
    keep = committer(desk.archive.folder, commit)
    written = [] if dry_run else save(desk.archive.folder, files)
    if written:
        keep(written, _("import {file}").format(file=file.name))
    for path in files.shown:
        print(path)
    tell(_summary(plan, len(files.shown), dry_run=dry_run))
    return ExitCode.FINE


def _column(text: str) -> tuple[str, str]:
    column, separator, field = text.rpartition("=")
    if not separator or not column.strip():
        message = _("--map: “{text}” is not COLUMN=KEY, such as B=signed_on or Datum=signed_on")
        raise Failure(message.format(text=text))
    return column.strip(), field.strip()


def _show_columns(read: "Read") -> None:
    """Say what every column was taken for."""
    from asskomm_cli.archive.exchange.headings import TITLES
    from asskomm_cli.archive.importing.rows import columns_shown

    for mapped in read.tables:
        columns = columns_shown(mapped)
        if not columns:
            continue
        title, kind = mapped.sheet.title, TITLES[mapped.kind.name]
        heading = _("{kind} in the sheet “{title}”:") if title else _("{kind}:")
        lines = [heading.format(kind=kind, title=title)]
        lines += [f"  {column} → {field}" for column, field in columns]
        tell("\n".join(lines))
    if read.left_out:
        message = _("not read: {titles} (--sheet TITLE reads one of them)")
        tell(message.format(titles=quoted(read.left_out)))


def _refuse(file: Path, plan: "Plan") -> int:
    from asskomm_cli.publish.screen import visible

    for place, message in plan.findings:
        print(visible(f"{file}: {place}: {message}"))
    tell(
        ngettext(
            "{count} finding; nothing was written",
            "{count} findings; nothing was written",
            len(plan.findings),
        ).format(count=len(plan.findings))
    )
    return ExitCode.FINDINGS


def _summary(plan: "Plan", count: int, *, dry_run: bool) -> str:
    if dry_run:
        text = ngettext(
            "{count} file would be written", "{count} files would be written", count
        ).format(count=count)
    else:
        text = ngettext("{count} file written", "{count} files written", count).format(count=count)
    if plan.there:
        text += "; " + ngettext(
            "{count} row says what is recorded already",
            "{count} rows say what is recorded already",
            plan.there,
        ).format(count=plan.there)
    return text
