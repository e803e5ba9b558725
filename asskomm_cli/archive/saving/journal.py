"""What a change to several files shall do, written down before it begins.

If the process ends in the middle, the next writer finds the journal and completes the change.
"""

from collections.abc import Sequence

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.boundary import check_place
from asskomm_cli.archive.saving.save_failures import cannot_write
from asskomm_cli.archive.saving.steps import Step, carry_out, content_now
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _

JOURNAL_NAME = ".asskomm.journal"
_VERSION = 1


def write_journal(folder: DataFolder, steps: Sequence[Step]) -> None:
    """Write down durably what shall be done. Raises Failure."""
    import json

    entries = [
        [step.path.relative_to(folder.root).as_posix(), _text(step.before), _text(step.after)]
        for step in steps
    ]
    path = folder.root / JOURNAL_NAME
    text = json.dumps({"version": _VERSION, "steps": entries})
    carry_out(folder, [Step(path, None, text.encode())], {}, [])


def remove_journal(folder: DataFolder) -> None:
    """Remove the journal, if there is one: the change is complete. Raises Failure."""
    path = folder.root / JOURNAL_NAME
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(folder, path, error) from error


def read_journal(folder: DataFolder) -> list[Step] | None:
    """Return the steps of a change that was cut off, or None if none was.

    Raises Failure if they can't be understood, or lead out of the data folder: the journal may
    have come with the folder from anywhere.
    """
    path = folder.root / JOURNAL_NAME
    data = content_now(folder, path)
    if data is None:
        return None
    import json

    try:
        journal = json.loads(data)
        steps = [
            Step(folder.root / name, _bytes(before), _bytes(after))
            for name, before, after in journal["steps"]
        ]
        if journal["version"] != _VERSION:
            raise ValueError
    except (ValueError, TypeError, KeyError, AttributeError):
        message = _(
            "{path} can't be understood; remove it if no other version of asskomm is at work"
        )
        message = message.format(path=folder.shown_path(path))
        raise Failure(message, exit_code=ExitCode.ENVIRONMENT) from None
    for step in steps:
        check_place(folder, step.path)
    return steps


# A file that is no UTF-8 can be changed and removed too.
def _text(data: bytes | None) -> str | None:
    return None if data is None else data.decode(errors="surrogateescape")


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode(errors="surrogateescape")
