"""A record's file under a text that a person wrote in an editor."""

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.drafts.correction import Correction, FileChange
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.editing.renaming import with_followers
from asskomm_cli.archive.reading.opening import read_content
from asskomm_cli.archive.reading.parsing import MAX_BYTES
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.record.kinds import Kind


def content_to_edit(archive: Archive, kind: Kind, id_: str) -> bytes:
    """Return all that a file holds, be it TOML or not. Raises Failure if it can't be read."""
    path = archive.folder.file(kind, id_)
    content = read_content(str(path), archive.folder.root)
    if isinstance(content, SyntaxFault):
        shown = archive.folder.shown_file(kind, id_)
        raise Failure(f"{shown}: {content.message}", exit_code=ExitCode.ENVIRONMENT)
    return content if len(content) <= MAX_BYTES else path.read_bytes()


def rewrite(
    desk: Desk, kind: Kind, id_: str, before: bytes, text: str, new_id: str | None
) -> Correction:
    """Return the correction that gives a file a new content, and another id if one is given.

    Raises Failure if that id is taken or can't be one.
    """
    return Correction(with_followers(desk, FileChange(kind, id_, new_id or id_, before, text)))
