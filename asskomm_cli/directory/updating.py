"""From the directory in use and a newer official one to the directory afterwards."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from asskomm_cli.directory.edition import Edition
from asskomm_cli.directory.gv100ad import OfficialState
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.directory.spelling import comparison_key
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _

_SHARE_TAKEN_IN = 0.9
"""By how much of a former Kommune's area another has to grow to be its likely successor: areas are
measured anew all the time, by some hectares."""


class Merger(NamedTuple):
    """What an officer knows and the file does not say: what a Kommune became, and since when."""

    former_ags: str
    successor_ags: str
    first_day: date


class Update(NamedTuple):
    """What a newer official directory changes."""

    day: date
    directory: Directory
    """As it stands afterwards."""
    new: tuple[Kommune, ...]
    vanished: tuple[Kommune, ...]
    """As they stand afterwards: with their last day, and with their successor if it is known."""
    changed: tuple[tuple[Kommune, Kommune], ...]
    """Before and afterwards, of those that stay."""

    def likely_successor(self, former: Kommune) -> Kommune | None:
        """Return what the areas, or else the name, say of where a vanished Kommune has gone."""
        key = comparison_key(former.name)
        same_name = [each for each in self.new if comparison_key(each.name) == key]
        growth = {each: each.area_ha or 0 for each in self.new}
        growth |= {now: (now.area_ha or 0) - (old.area_ha or 0) for old, now in self.changed}
        needed = _SHARE_TAKEN_IN * (former.area_ha or 0)
        grown = [each for each, hectares in growth.items() if needed and hectares >= needed]
        near = [each for each in grown if each.landkreis_key == former.landkreis_key]
        found = same_name or near or grown
        return found[0] if len(found) == 1 else None


def plan_update(
    directory: Directory, edition: Edition, state: OfficialState, mergers: Iterable[Merger] = ()
) -> Update:
    """Return what a newer state changes, with the facts kept that it does not have.

    A new Kommune begins on the first day, and a vanished one ends on the last, that is possible by
    the two states; a merger tells the real ones. Raises Failure if the state is older, if its
    Landkreise are others, if part of Saxony is missing, or if a merger contradicts it.
    """
    _check_fitness(directory, edition, state)
    before = directory.by_ags
    after = dict(before)
    first_possible = edition.as_of + timedelta(1) if edition.as_of else None
    for ags, official in state.kommunen.items():
        if known := before.get(ags):
            after[ags] = _completed(official, known)
        else:
            after[ags] = official._replace(valid_from=first_possible)
    current = [each for each in before.values() if each.valid_until is None]
    gone = [each for each in current if each.ags not in state.kommunen]
    for each in gone:
        after[each.ags] = each._replace(valid_until=state.day - timedelta(1))
    _check_area(current, gone, state)
    for merger in mergers:
        _check_merger(merger, directory, edition, state, after)
        _apply(merger, directory, after)
    kept = [(old, after[ags]) for ags, old in before.items() if ags in state.kommunen]
    return Update(
        state.day,
        Directory(
            lambda _landkreise: dict(sorted(after.items())),
            lambda: directory.landkreise,
            lambda: directory.polizeireviere,
        ),
        new=tuple(after[ags] for ags in state.kommunen if ags not in before),
        vanished=tuple(after[each.ags] for each in gone),
        changed=tuple((old, now) for old, now in kept if old != now),
    )


def open_mergers(update: Update) -> list[Kommune]:
    """Return the former Kommunen whose successor is not known, vanished now or before."""
    return [
        each for each in update.directory.kommunen if each.valid_until and not each.successor_ags
    ]


def _completed(official: Kommune, known: Kommune) -> Kommune:
    return official._replace(
        grosse_kreisstadt_since=known.grosse_kreisstadt_since,
        longitude=known.longitude,
        latitude=known.latitude,
        valid_from=known.valid_from,
    )


def _check_merger(
    merger: Merger,
    directory: Directory,
    edition: Edition,
    state: OfficialState,
    after: Mapping[str, Kommune],
) -> None:
    for ags in (merger.former_ags, merger.successor_ags):
        if ags not in after:
            raise Failure(_("--successor: there is no Kommune {ags}").format(ags=ags))
    name, day = after[merger.former_ags].name, merger.first_day
    if merger.former_ags in state.kommunen:
        message = _("--successor: {kommune} still exists in the file")
    elif day > state.day:
        message = _("--successor: {day} is later than the file, which is of {file_day}")
    elif not _is_former(directory, merger.former_ags) and edition.as_of and day <= edition.as_of:
        message = _("--successor: {kommune} still existed on {as_of} by the directory in use")
    else:
        return
    raise Failure(message.format(kommune=name, day=day, file_day=state.day, as_of=edition.as_of))


def _is_former(directory: Directory, ags: str) -> bool:
    return directory.by_ags[ags].valid_until is not None


def _apply(merger: Merger, directory: Directory, after: dict[str, Kommune]) -> None:
    after[merger.former_ags] = after[merger.former_ags]._replace(
        valid_until=merger.first_day - timedelta(1), successor_ags=merger.successor_ags
    )
    successor = after[merger.successor_ags]
    # A first day is a guess as long as nobody has said what the Kommune was made of.
    if successor.valid_from and not directory.merged_into(successor):
        after[successor.ags] = successor._replace(valid_from=merger.first_day)


def _check_fitness(directory: Directory, edition: Edition, state: OfficialState) -> None:
    if edition.as_of and state.day < edition.as_of:
        message = _("the file is of {day}, older than the directory in use, which is of {as_of}")
        raise Failure(message.format(day=state.day, as_of=edition.as_of))
    official = {(key, *each) for key, each in state.landkreise.items()}
    known = {(key, each.name, each.kind) for key, each in directory.landkreise.items()}
    if official == known:
        return
    message = _(
        "the Landkreise of the file are not those of the directory: {differences}; which "
        "Polizeidirektion is responsible there it does not say: put a landkreise.txt that does "
        "into the folder directory of the data folder first"
    )
    parts = [f"+ {' '.join(each)}" for each in sorted(official - known)]
    parts += [f"- {' '.join(each)}" for each in sorted(known - official)]
    raise Failure(message.format(differences=", ".join(parts)))


def _check_area(current: list[Kommune], gone: list[Kommune], state: OfficialState) -> None:
    """Find lines that are simply missing: land does not vanish when Kommunen merge."""
    lost = _hectares(current) - _hectares(state.kommunen.values())
    if gone and lost > _hectares(gone) / 2:
        message = _(
            "{kommunen} can't have been merged: {hectares} hectares of Saxony are not in the file; "
            "it is not complete"
        )
        names = ", ".join(each.name for each in gone)
        raise Failure(message.format(kommunen=names, hectares=lost))


def _hectares(kommunen: Iterable[Kommune]) -> int:
    return sum(each.area_ha or 0 for each in kommunen)
