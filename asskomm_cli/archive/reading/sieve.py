"""Leaving files unread that can't concern the Landkreise that somebody asks for.

The first lines of a canonical file say where it belongs: the AGS of a Kommune, the parties of an
agreement. Where that is elsewhere, nothing in the rest of the file can change it, be it right or
wrong: reading it whole would take six times as long and, for a country of Kommunen, most of the
memory.
"""

import re
from collections.abc import Collection

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.places import landkreis_of_municipality
from asskomm_cli.directory.model import Directory
from asskomm_cli.record.kinds import AGREEMENT, MUNICIPALITY
from asskomm_cli.record.writing import schema_line

_AGS = re.compile(
    re.escape(schema_line(MUNICIPALITY).encode()) + rb'ags = "(\d{5})\d{3}"\n',
)
_PARTIES = re.compile(
    re.escape(schema_line(AGREEMENT).encode())
    + rb'type = "\w+"\nsigned_on = (?:\d{4}-\d\d-\d\d|"[\d?-]+")\nparties = \["([^\]\n]+)"\]\n'
)


def leave_elsewhere_out(archive: Archive, directory: Directory, wanted: Collection[str]) -> None:
    """Leave Kommunen and agreements unread that are known to lie in other Landkreise than these.

    ``wanted`` are keys of Landkreise.
    """
    other_landkreise = {key.encode() for key in directory.landkreise if key not in wanted}
    elsewhere: set[bytes] = set()
    """Ids of Kommunen."""

    def is_kommune_elsewhere(id_: str, content: bytes) -> bool:
        head = _AGS.match(content)
        if head is None or head[1] not in other_landkreise:
            return False
        elsewhere.add(id_.encode())
        return True

    def is_agreement_elsewhere(_id: str, content: bytes) -> bool:
        head = _PARTIES.match(content)
        return (
            head is not None
            and elsewhere.issuperset(head[1].split(b'", "'))
            # Other places, and other agreements, may depend on a file with one of these words.
            and b"association" not in content
            and b"follows" not in content
        )

    archive.leave_out(MUNICIPALITY, is_kommune_elsewhere)
    for id_, municipality in archive.municipalities.items():
        landkreis = landkreis_of_municipality(directory, municipality)
        if landkreis and landkreis.key not in wanted:
            elsewhere.add(id_.encode())
    archive.leave_out(AGREEMENT, is_agreement_elsewhere)
