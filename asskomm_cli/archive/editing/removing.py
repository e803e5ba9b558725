"""Removing a record, which nothing may refer to."""

from asskomm_cli.archive.archive import Entry
from asskomm_cli.archive.drafts.correction import Correction, FileChange
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.editing.rewriting import content_to_edit
from asskomm_cli.archive.references import references_to
from asskomm_cli.failure import Failure
from asskomm_cli.record.fault import path_text
from asskomm_cli.translation import _


def remove(desk: Desk, entry: Entry) -> Correction:
    """Return the correction that removes a file. Raises Failure if other records refer to it."""
    references = [
        f"{other.path} ({', '.join(map(path_text, paths))})"
        for other, paths in references_to(desk.archive, entry.kind, entry.id)
        if other.path != entry.path
    ]
    if references:
        message = _("{path} can't be removed while others refer to it: {references}")
        raise Failure(message.format(path=entry.path, references="; ".join(references)))
    content = content_to_edit(desk.archive, entry.kind, entry.id)
    return Correction([FileChange(entry.kind, entry.id, None, content, "")])
