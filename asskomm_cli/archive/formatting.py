"""Bringing a record's file to the canonical layout: comments stay, and so does every value.

What is canonical already is told by ``record.layout``, which the rule FIL105 asks too; so both
always agree.
"""

from collections import Counter, defaultdict
from typing import Any

from asskomm_cli.archive.comments import Comments, anchors_of, attach, comments_in
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.failure import Failure
from asskomm_cli.record.fault import Path
from asskomm_cli.record.kinds import Kind, Record
from asskomm_cli.record.layout import first_odd_line
from asskomm_cli.record.reading import read_record
from asskomm_cli.record.writing import schema_line, to_table, to_toml, value_toml
from asskomm_cli.translation import _

_INDENT = "    "


def formatted(kind: Kind, record: Record, text: str) -> str:
    """Return the canonical form of a text, which is the text itself if it is canonical.

    The record is what the text says, and it has no faults. Raises Failure if the result would not
    say the same, or not keep every comment.
    """
    if first_odd_line(kind, record, text) is None:
        return text
    plain = text.replace("\r\n", "\n")
    result = _with_comments(kind, record, attach(plain, to_table(record)))
    if not _is_same(kind, record, plain, result):
        message = _("it can't be formatted without changing what it says; format it by hand")
        raise Failure(message)
    return result


def _with_comments(kind: Kind, record: Record, comments: Comments) -> str:
    table = to_table(record)
    canonical = _with_room(to_toml(kind, record), table, comments)
    above: defaultdict[int, list[str]] = defaultdict(list)
    beside: dict[int, str] = {}
    below: defaultdict[int, list[str]] = defaultdict(list)
    for start, end, path in anchors_of(canonical, table):
        first, last = canonical.count("\n", 0, start), canonical.count("\n", 0, end)
        indent = _INDENT if _is_item(table, path) else ""
        above[first] += [indent + line for line in comments.before.get(path, ())]
        below[last] += [indent + line for line in comments.below.get(path, ())]
        if path in comments.behind:
            beside[last] = f"  {comments.behind[path]}"
    head = schema_line(kind).count("\n")
    if comments.head:
        above[head] = [*comments.head, "", *above[head]]
    lines: list[str] = []
    for number, line in enumerate(canonical.removesuffix("\n").split("\n")):
        for remark in above[number]:
            if remark.strip() or lines[-1]:
                lines.append(remark.rstrip())
        lines += [line + beside.get(number, ""), *below[number]]
    return "\n".join(lines + comments.tail) + "\n"


def _with_room(canonical: str, table: dict[str, Any], comments: Comments) -> str:
    """Return the text with each list whose items have comments over several lines."""
    spread = {
        path[0]
        for placed in (comments.before, comments.behind, comments.below)
        for path in placed
        if _is_item(table, path)
    }
    for start, end, path in reversed(anchors_of(canonical, table)):
        if path[0] in spread and len(path) == 1:
            items = "".join(f"{_INDENT}{value_toml(item)},\n" for item in table[str(path[0])])
            canonical = f"{canonical[:start]}{path[0]} = [\n{items}]{canonical[end:]}"
    return canonical


def _is_item(table: dict[str, Any], path: Path) -> bool:
    """Whether a path leads to an item of a list of texts."""
    return len(path) == 2 and isinstance(table[str(path[0])][0], str)


def _is_same(kind: Kind, record: Record, before: str, after: str) -> bool:
    table = parse(after.encode())
    return (
        not isinstance(table, SyntaxFault)
        and read_record(kind.type, table) == (record, [])
        and Counter(comments_in(before)) == Counter(comments_in(after))
        and first_odd_line(kind, record, after) is None
    )
