"""What changes in files, line by line."""

from itertools import islice

from asskomm_cli.archive.drafts.correction import Correction
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.publish.screen import painted, visible
from asskomm_cli.record.writing import to_toml

_COLORS = {"-": "31", "+": "32", "@": "36"}
_BOLD = "1"
_NOTHING = "/dev/null"


def diffs(folder: DataFolder, correction: Correction, *, color: bool = False) -> str:
    """Return unified diffs of all files that change together, new ones first."""
    shown = []
    for each in correction.companions:
        text = to_toml(each.kind, each.record)
        shown.append(diff("", text, None, folder.shown_file(each.kind, each.id), color=color))
    for change in correction.changes:
        old = folder.shown_file(change.kind, change.id)
        new = folder.shown_file(change.kind, change.new_id) if change.new_id else None
        before = change.before.decode(errors="replace")
        shown.append(diff(before, change.after, old, new, color=color))
    return "".join(shown)


def diff(
    before: str, after: str, old_path: str | None, new_path: str | None, *, color: bool = False
) -> str:
    """Return a unified diff; a path that is None means that there is no file on that side.

    Line ends are not shown, and what could act is made visible.
    """
    import difflib

    old, new = _lines(before), _lines(after)
    paths = (old_path or _NOTHING, new_path or _NOTHING)
    lines = list(difflib.unified_diff(old, new, *paths, n=1, lineterm=""))
    if not lines and old_path != new_path:
        lines = [f"--- {paths[0]}", f"+++ {paths[1]}"]
    shown = [painted(visible(line), _BOLD, color=color) for line in islice(lines, 2)]
    shown += [painted(visible(line), _COLORS.get(line[:1]), color=color) for line in lines[2:]]
    return "".join(line + "\n" for line in shown)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").removesuffix("\n").split("\n") if text else []
