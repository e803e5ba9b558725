"""Who changed which field of a record when, as far as git can say."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.archive.saving.writing import content
from asskomm_cli.archive.versions.comparing import FieldChange, compare
from asskomm_cli.archive.versions.contents import (
    Version,
    committed_content,
    contents,
    shallow_commits,
    versions_of,
)
from asskomm_cli.archive.versions.git import GitFailure
from asskomm_cli.archive.versions.renamed import origin_of
from asskomm_cli.record.key import Table
from asskomm_cli.record.kinds import Kind
from asskomm_cli.translation import _


class Event(NamedTuple):
    """What one commit changed in a record; date, author and commit are None before it is made."""

    date: str | None
    author: str | None
    commit: str | None
    changes: Sequence[FieldChange]


class History(NamedTuple):
    """The events of a record, the latest first, and what can't be seen."""

    events: Sequence[Event]
    blind_spots: Sequence[str]


class _State(NamedTuple):
    """What a version says; one that can't be read says what the one before it said."""

    data: bytes | None
    table: Table
    is_readable: bool = True


_NOTHING = _State(None, {})
_LOST = b"\0"
"""In place of a content that git has not got: nothing that can be read."""


def history_of(folder: DataFolder, kind: Kind, id_: str) -> History:
    """Return the history of a record's file, which need not exist any more."""
    path = folder.file(kind, id_)
    name = path.relative_to(folder.root).as_posix()
    try:
        committed = committed_content(folder.root, name)
        origin = None if committed else origin_of(folder.root, name)
        if origin:
            committed = committed_content(folder.root, origin)
        versions = versions_of(folder.root, origin or name)
        cut_off = shallow_commits(folder.root)
        hashes = {each for version in versions for each in (version.content, *version.parents)}
        stored = contents(folder.root, [each for each in {*hashes, committed} if each])
    except GitFailure as failure:
        message = _("there is no history to see: {reason}")
        return History((), [message.format(reason=failure.reason)])
    states: dict[str, _State] = {}
    events = [
        _event(version, states, stored, version.commit in cut_off) for version in reversed(versions)
    ]
    last = _state(committed, states, stored, _NOTHING)
    changes = _changes(last, _read(content(path), last))
    if origin:
        changes = _with_rename(changes, PurePosixPath(origin).stem, id_)
    if changes:
        events.append(Event(None, None, None, changes))
    return History(events[::-1], _blind_spots(versions, stored, cut_off))


def _event(
    version: Version,
    states: dict[str, _State],
    stored: Mapping[str, bytes],
    is_cut_off: bool,
) -> Event:
    before = [_state(each, states, stored, _NOTHING) for each in version.parents]
    earlier = before[0] if before else _NOTHING
    state = _state(version.content, states, stored, earlier)
    if is_cut_off and not before:
        changes = [FieldChange((), "first seen")]
    elif len(before) > 1:
        changes = _decided(before, state)
    else:
        changes = _changes(earlier, state)
    if version.id_before != version.id:
        changes = _with_rename(changes, version.id_before, version.id)
    return Event(version.date, version.author, version.commit, changes)


def _with_rename(changes: Sequence[FieldChange], before: str, after: str) -> list[FieldChange]:
    rename = FieldChange((), "renamed", before, after)
    return [rename, *(each for each in changes if each.how != "layout")]


def _state(
    hash_: str | None, states: dict[str, _State], stored: Mapping[str, bytes], before: _State
) -> _State:
    if hash_ is None:
        return _NOTHING
    if hash_ not in states:
        states[hash_] = _read(stored.get(hash_, _LOST), before)
    return states[hash_]


def _read(data: bytes | None, before: _State) -> _State:
    if data is None:
        return _NOTHING
    table = parse(data)
    if isinstance(table, SyntaxFault):
        return _State(data, before.table, is_readable=False)
    return _State(data, table)


def _changes(before: _State, after: _State) -> list[FieldChange]:
    if _plain(before) == _plain(after):
        return []
    if before.data is None:
        return [FieldChange((), "added")]
    if after.data is None:
        return [FieldChange((), "removed")]
    changes = list(compare(before.table, after.table))
    if before.is_readable != after.is_readable:
        changes.insert(0, FieldChange((), "readable" if after.is_readable else "unreadable"))
    return changes or [FieldChange((), "layout")]


def _decided(before: Sequence[_State], after: _State) -> list[FieldChange]:
    """Return what a merge has otherwise than each of its parents."""
    first, *others = (_changes(each, after) for each in before)
    if all(each.path for each in first):
        wheres = [{(each.path, each.how) for each in changes} for changes in others]
        first = [each for each in first if all((each.path, each.how) in where for where in wheres)]
    return first


def _plain(state: _State) -> bytes | None:
    """Return the content as git compares it: line ends are a matter of the computer."""
    return None if state.data is None else state.data.replace(b"\r\n", b"\n")


def _blind_spots(
    versions: Sequence[Version], stored: Mapping[str, bytes], cut_off: frozenset[str]
) -> list[str]:
    spots = []
    if any(version.commit in cut_off for version in versions):
        spots.append(
            _(
                "this is a shallow clone: what came before its first commit can't be seen; "
                "“git fetch --unshallow” gets it"
            )
        )
    if any(version.content and version.content not in stored for version in versions):
        spots.append(_("git has not got the contents of all versions here"))
    return spots
