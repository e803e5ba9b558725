"""``asskomm directory update``: bring the official directory to the state of a newer GV100AD."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.parties import find_kommune
from asskomm_cli.archive.saving.writing import content
from asskomm_cli.archive.versions.committing import committer
from asskomm_cli.commands import options
from asskomm_cli.commands.directory_advice import tell_concerned, tell_open_mergers
from asskomm_cli.commands.option_values import read_exact_day
from asskomm_cli.commands.session import can_ask, open_archive, open_directory, tell
from asskomm_cli.directory.edition import Edition, read_edition
from asskomm_cli.directory.gv100ad import OfficialState, read_gv100ad
from asskomm_cli.directory.load import KOMMUNEN_FILE
from asskomm_cli.directory.model import Directory
from asskomm_cli.directory.updating import Merger, Update
from asskomm_cli.failure import Failure, read_all
from asskomm_cli.translation import _


def run(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(metavar=_("FILE"), help=_("The GV100AD text file of Destatis, unpacked.")),
    ],
    successor: Annotated[
        list[str] | None,
        typer.Option(
            metavar=_("OLD=NEW@DAY"),
            help=_("What a Kommune that is gone became, and from which day on. Repeatable."),
        ),
    ] = None,
    inhabitants_on: Annotated[
        str | None,
        typer.Option(metavar=_("DAY"), help=_("For which day the file counts inhabitants.")),
    ] = None,
    show_all: Annotated[
        bool, typer.Option("--all", help=_("Show every change of area and inhabitants."))
    ] = False,
    yes: options.Yes = False,
    dry_run: options.DryRun = False,
    commit: options.Commit = None,
) -> None:
    """Bring the official directory to the state of a newer file of Destatis.

    The GV100AD is at destatis.de under Gemeindeverzeichnis. The file is compared with the directory
    in use, and what it says of Saxony goes into the data folder, where it takes precedence. What it
    does not say is kept: Große Kreisstädte, coordinates, former Kommunen. Nor does it say what a
    Kommune that is gone became: a person at a terminal is asked, others say it with --successor.
    """
    from asskomm_cli.commands.dialogue.questions import confirm
    from asskomm_cli.publish import rows_as_table
    from asskomm_cli.publish.directory_changes import change_rows

    archive = open_archive(ctx)
    keep = committer(archive.folder, commit)
    own = content(archive.folder.root / "directory" / KOMMUNEN_FILE)
    before = open_directory(archive)
    edition = read_edition(archive.folder.root / "directory")
    counted_on = read_exact_day("--inhabitants-on", inhabitants_on) if inhabitants_on else None
    state = read_gv100ad(file)
    asks = can_ask() and not yes and not dry_run
    update = _plan(before, edition, state, successor or [], asks=asks)
    now = Edition(state.day, counted_on or _counted_on(edition, update), None)
    if before.by_ags == update.directory.by_ags and edition[:2] == now[:2]:
        tell(_("The directory in use says the same already; nothing to do."))
        return
    rows_as_table.write(change_rows(before, update, show_all=show_all), ctx.obj.color)
    tell_open_mergers(update)
    tell_concerned(archive, before, update)
    if dry_run or (asks and not confirm(_("Write it?"))):
        tell(_("Nothing was written."))
        return
    if not (asks or yes):
        raise Failure(_("nothing was written; to write it without a question add --yes"))
    path = _write(archive.folder, update, now, own)
    keep([path], _("bring the directory to {day}").format(day=update.day))
    print(archive.folder.shown_path(path))
    tell(_("Now look at the record: asskomm validate"))


def _plan(
    before: Directory, edition: Edition, state: OfficialState, successors: list[str], *, asks: bool
) -> Update:
    """Return what the file changes, with what became of the Kommunen that are gone."""
    from asskomm_cli.directory.updating import open_mergers, plan_update

    plain = plan_update(before, edition, state)
    mergers = read_all(lambda text: _read_merger(before, plain.directory, text), successors)
    update = plan_update(before, edition, state, mergers)
    if asks and (unknown := open_mergers(update)):
        from asskomm_cli.commands.dialogue.successors import ask_mergers

        mergers += ask_mergers(update, unknown)
        update = plan_update(before, edition, state, mergers)
    return update


def _read_merger(before: Directory, after: Directory, text: str) -> Merger:
    """Read what became of a Kommune; names count as well as AGS."""
    former, separator, rest = text.partition("=")
    successor, at, day = rest.rpartition("@")
    if not (separator and at):
        message = _("--successor: “{text}” is not OLD=NEW@DAY, such as {example}")
        example = "14522450=14522275@2023-01-01"
        raise Failure(message.format(text=text, example=example))
    first_day = read_exact_day("--successor", day)
    old, new = find_kommune(before, former).kommune, find_kommune(after, successor).kommune
    assert old
    assert new
    return Merger(old.ags, new.ags, first_day)


def _counted_on(edition: Edition, update: Update) -> date | None:
    """Return the old day if nobody was counted anew; the file does not name a day."""
    same = all(old.inhabitants == now.inhabitants for old, now in update.changed)
    return edition.inhabitants_on if same else None


def _write(folder: DataFolder, update: Update, edition: Edition, before: bytes | None) -> Path:
    """Write the data folder's own directory, unless it was changed since it was read."""
    from asskomm_cli.archive.saving.transaction import Edit, commit
    from asskomm_cli.directory.facts_text import facts_text

    path = folder.root / "directory" / KOMMUNEN_FILE
    text = facts_text(update.directory.kommunen, edition)
    if before is None:
        commit(folder, create={path: text})
    else:
        commit(folder, change={path: Edit(before, text)})
    return path
