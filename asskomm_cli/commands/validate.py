"""``asskomm validate``: prove that the record keeps every rule."""

import os
import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Annotated, Literal, NamedTuple

import typer

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.folder import DataFolder, find_data_folder
from asskomm_cli.commands import options
from asskomm_cli.commands.checked_paths import read_unsaved, shown_paths
from asskomm_cli.commands.option_values import day_option
from asskomm_cli.commands.session import open_directory, tell, today
from asskomm_cli.commands.validate_outputs import read_output_files, write_output_files
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.publish.findings.formats import FOR_PEOPLE, FindingsFormat, render
from asskomm_cli.publish.findings.run import Run
from asskomm_cli.publish.findings.summary import summary
from asskomm_cli.publish.progress import counted
from asskomm_cli.publish.screen import Color, is_terminal, terminal_width, uses_color
from asskomm_cli.rules.choosing import Choice, choose_codes
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.problem import Level
from asskomm_cli.rules.sweeping import sweep
from asskomm_cli.translation import _

Codes = list[str] | None


class Unsaved(NamedTuple):
    """A text that an editor has not saved yet."""

    stdin: Annotated[
        bool,
        typer.Option("--stdin", help=_("Check the text on standard input, not yet saved.")),
    ] = False
    stdin_filename: Annotated[
        Path | None,
        typer.Option(metavar=_("PATH"), help=_("Where the text on standard input belongs.")),
    ] = None


class Wanted(NamedTuple):
    """Which findings to show, and which make the run fail."""

    strict: Annotated[bool, typer.Option("--strict", help=_("End with 1 for warnings too."))] = (
        False
    )
    select: Annotated[
        Codes, typer.Option(metavar=_("CODES"), help=_("Only these rules: DAT,ROL103. Repeatable."))
    ] = None
    ignore: Annotated[
        Codes, typer.Option(metavar=_("CODES"), help=_("Without these rules. Repeatable."))
    ] = None
    level: Annotated[
        Literal["error", "warning", "info"], typer.Option(help=_("The lowest level to show."))
    ] = "info"
    show_waived: Annotated[
        bool, typer.Option("--show-waived", help=_("Show what records waive, with the reasons."))
    ] = False


def run(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=_("[PATH]..."), help=_("Report on these files and folders only; all are read.")
        ),
    ] = None,
    *,
    text: Unsaved,
    wanted: Wanted,
    day: Annotated[
        str | None,
        typer.Option("--today", metavar=_("DAY"), help=_("Check as on this day, to repeat a run.")),
    ] = None,
    format_: options.Format[FindingsFormat] = FindingsFormat.TEXT,
    output_file: Annotated[
        list[str] | None,
        typer.Option(
            metavar=_("FORMAT=PATH"), help=_("Write the findings into a file too. Repeatable.")
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1, metavar=_("NUMBER"), help=_("How many processes to use; usually it knows best.")
        ),
    ] = None,
) -> ExitCode:
    """Check the record; ends with 1 if there are errors."""
    started = perf_counter()
    folder = find_data_folder(ctx.obj.data)
    given = day_option("--today", day)
    files = read_output_files(output_file or [], folder)
    codes = choose_codes(wanted.select or [], wanted.ignore or [])
    unsaved, shown = _what_to_check(folder, paths or [], text)
    archive = Archive(folder, unsaved)
    context = Context(archive, open_directory(archive), given.first if given else today())
    result = _check(context, Choice(codes, shown), wanted, jobs)
    write_output_files(result, files)
    _write(result, format_, ctx.obj.color)
    tell(summary(result, perf_counter() - started))
    return ExitCode.FINDINGS if result.fails else ExitCode.FINE


def _what_to_check(
    folder: DataFolder, paths: list[Path], text: Unsaved
) -> tuple[dict[str, bytes] | None, tuple[str, ...] | None]:
    """Return the unsaved text, if there is one, and the paths to report on."""
    if not text.stdin and text.stdin_filename is None:
        return None, shown_paths(folder, paths)
    if not text.stdin or text.stdin_filename is None:
        raise Failure(_("--stdin and --stdin-filename belong together; give both"))
    if paths:
        raise Failure(_("--stdin checks one text; leave {path} out").format(path=paths[0]))
    unsaved = read_unsaved(folder, text.stdin_filename)
    return unsaved, tuple(unsaved)


def _check(context: Context, choice: Choice, wanted: Wanted, jobs: int | None) -> Run:
    findings = sweep(
        context,
        lambda ids: counted(ids, _("files checked")),
        shows_waived=wanted.show_waived,
        jobs=jobs,
    )
    found = choice.of(findings)
    standing = [each for each in found if each.waiver is None]
    shown = found if wanted.show_waived else standing
    return Run(
        [each for each in shown if each.level >= Level[wanted.level.upper()]],
        {level: sum(each.level is level for each in standing) for level in reversed(Level)},
        len(found) - len(standing),
        choice.among(context.entries),
        Level.WARNING if wanted.strict else Level.ERROR,
        context.archive.text,
        context.archive.folder.shown,
    )


def _write(result: Run, format_: FindingsFormat, color: Color) -> None:
    """Write the findings, and annotations where GitHub Actions reads along."""
    width = terminal_width() if is_terminal() else result.width
    on_screen = replace(result, color=uses_color(color), width=width)
    sys.stdout.write(render(on_screen, format_))
    if os.environ.get("GITHUB_ACTIONS") == "true" and format_ is not FindingsFormat.GITHUB:
        # The runner reads both streams; what a program is to read stays one document.
        stream = sys.stdout if format_ in FOR_PEOPLE else sys.stderr
        stream.write(render(result, FindingsFormat.GITHUB))
    sys.stdout.flush()
