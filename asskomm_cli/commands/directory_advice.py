"""What an officer has to do when the official directory changes: told, never done."""

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.concerned import entries_about
from asskomm_cli.commands.session import tell
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.directory.spelling import kommune_id
from asskomm_cli.directory.updating import Update, open_mergers
from asskomm_cli.record.kinds import AGREEMENT, ASSOCIATION, MUNICIPALITY
from asskomm_cli.translation import _


def tell_open_mergers(update: Update) -> None:
    """Say for which Kommunen the successor is not known, and how to say it."""
    for each in open_mergers(update):
        likely = update.likely_successor(each)
        tell(
            _(
                "{kommune}: what it became is not in the file, so {last_day} is its last possible "
                "day; add --successor {ags}={successor}@DAY"
            ).format(
                kommune=each.name,
                last_day=each.valid_until,
                ags=each.ags,
                successor=likely.ags if likely else "NEW",
            )
            + (_(" (probably {name})").format(name=likely.name) if likely else "")
        )
    for each in update.new:
        tell(
            _(
                "{kommune}: its coordinates, and whether it is a Große Kreisstadt, are not in the "
                "file; add them to kommunen.txt by hand"
            ).format(kommune=each.name)
        )


def tell_concerned(archive: Archive, before: Directory, update: Update) -> None:
    """List the records that name Kommunen that are gone or called otherwise, with what to do."""
    for each in update.vanished:
        _tell_merger(archive, before, update, each)
    for old, now in update.changed:
        old_id, new_id = kommune_id(old, before), kommune_id(now, update.directory)
        if old.name != now.name or old_id != new_id:
            _tell_new_name(archive, before, old, now, new_id)


def _tell_merger(archive: Archive, before: Directory, update: Update, former: Kommune) -> None:
    entries = list(entries_about(archive, before, former))
    if not entries:
        return
    successor = update.directory.successor_of(former)
    name = successor.name if successor else _("its successor")
    tell(_("{kommune} stands in the record:").format(kommune=former.name))
    advice = {
        MUNICIPALITY: _("keep it; what happens from now on belongs to {successor}"),
        ASSOCIATION: _("if it is a member still, put {successor} in its place: members"),
        AGREEMENT: _("stays, if it was signed by {last_day}; else name {successor}"),
    }
    for each in entries:
        what = advice[each.kind].format(successor=name, last_day=former.valid_until)
        tell(f"  {each.path}: {what}")
    if successor:
        command = f"asskomm add-municipality {kommune_id(successor, update.directory)}"
        tell("  " + _("for what is new: {command}").format(command=command))


def _tell_new_name(
    archive: Archive, before: Directory, old: Kommune, now: Kommune, new_id: str
) -> None:
    entries = list(entries_about(archive, before, old))
    if not entries:
        return
    tell(
        _("{old} is called {new} now (id {id}) and stands in the record:").format(
            old=old.name, new=now.name, id=new_id
        )
    )
    for each in entries:
        tell(f"  {each.path}")
    for each in entries:
        if each.kind is MUNICIPALITY:
            tell("  " + _("bring its name along, then its id and all that refers to it:"))
            tell(f'    asskomm amend {each.id} --set name="{now.name}"')
            tell(f"    asskomm rename {each.id}")
