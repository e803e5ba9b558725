"""Validating a record of any size: some files at a time, by several processes at once.

What is found comes in the order of the files, however many processes there are. Of each record
only that is kept which rules that compare records need, so that no process holds all of them.
"""

import os
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import islice
from typing import Any, NamedTuple

from asskomm_cli.archive.archive import Archive, Entry
from asskomm_cli.directory.spelling import kommunen_by_id
from asskomm_cli.record.kinds import ASSOCIATION, KINDS, Kind
from asskomm_cli.record.slimming import slim
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.finding import Finding
from asskomm_cli.rules.sharing import shared_out
from asskomm_cli.rules.validating import comparing, find, note, on_waivers, one_by_one

_SOME = 500
"""How many files are read before what nobody needs any more is forgotten."""
_FILES_THAT_PAY = 500
"""From so many files on a second process saves more time than it takes to start it."""
_MOST_JOBS = 4
"""Putting together what they find is one process's work; more of them would wait for it."""

Follow = Callable[[Sequence[str]], Iterable[str]]
"""Passes items on as they are, one after the other."""


class _Files(NamedTuple):
    """Some files of one kind."""

    kind: Kind
    ids: tuple[str, ...]


class _Judged(NamedTuple):
    """What one look at some files gave."""

    entries: list[tuple[Any, ...]]
    """Without kind, id and folder: whoever asked has them, and needs no second copy of each."""
    findings: list[Finding]
    contents: dict[str, bytes]
    """Of the files with findings, so that what is shown of them is what was judged."""


def sweep(
    context: Context, follow: Follow = iter, *, shows_waived: bool = True, jobs: int | None = None
) -> list[Finding]:
    """Return what ``validate`` returns; the context's archive has what was kept of the records.

    ``follow`` passes the ids of the files on, and may show how far the work has come. ``jobs`` is
    the number of processes; without it, as many as there are processors, if that pays.
    """
    jobs = jobs or _jobs(sum(len(context.archive.ids(kind)) for kind in KINDS))
    findings = _judge_one_by_one(context, follow, shows_waived, jobs)
    findings += _compare(context, shows_waived, jobs)
    note(context, findings)
    findings += find(context, on_waivers(), shows_waived=shows_waived)
    return sorted(findings, key=lambda finding: finding.sort_key)


def _judge_one_by_one(
    context: Context, follow: Follow, shows_waived: bool, jobs: int
) -> list[Finding]:
    archive = context.archive
    files = list(_in_parts(archive))
    # All processes need these, and share what was read before they part.
    kommunen_by_id(context.directory)
    archive.entries(ASSOCIATION)
    judge = partial(_judge, context, shows_waived, slims=len(files) > len(KINDS))
    done = iter(follow([id_ for part in files for id_ in part.ids]))
    kept: defaultdict[Kind, list[Entry]] = defaultdict(list)
    findings: list[Finding] = []
    with closing(shared_out(judge, files, jobs)) as results:
        for (kind, ids), judged in zip(files, results, strict=True):
            findings += judged.findings
            folder = archive.folder.shown_folder(kind)
            read = zip(ids, judged.entries, strict=True)
            kept[kind] += [Entry(kind, id_, folder, *values) for id_, values in read]
            archive.keep(kind, kept[kind], judged.contents)
            deque(islice(done, len(ids)), maxlen=0)
    return findings


def _compare(context: Context, shows_waived: bool, jobs: int) -> list[Finding]:
    search = partial(find, context, shows_waived=shows_waived)
    # The last ones take longest, and should not begin last.
    rules = [[rule] for rule in reversed(comparing())]
    with closing(shared_out(search, rules, jobs)) as found:
        return [finding for some in found for finding in some]


def _jobs(files: int) -> int:
    if files < _FILES_THAT_PAY or not hasattr(os, "sched_getaffinity"):
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST_JOBS)


def _in_parts(archive: Archive) -> Iterator[_Files]:
    for kind in KINDS:
        ids = tuple(archive.ids(kind))
        for start in range(0, len(ids), _SOME):
            yield _Files(kind, ids[start : start + _SOME])


def _judge(context: Context, shows_waived: bool, files: _Files, *, slims: bool) -> _Judged:
    """Read some files and judge each by itself."""
    archive = context.archive
    entries = list(archive.read(*files))
    some = Context(archive, context.directory, context.today, entries)
    findings = find(some, one_by_one(), shows_waived=shows_waived)
    contents = {each.path: archive.content(each.path) for each in findings}
    archive.forget_contents(entries)
    return _Judged([_read_in(each, slims=slims) for each in entries], findings, contents)


def _read_in(entry: Entry, *, slims: bool) -> tuple[Any, ...]:
    record = slim(entry.record) if slims else entry.record
    return record, entry.faults, entry.syntax_fault, entry.is_canonical
