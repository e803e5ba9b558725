"""Leaving agreements unread that can't concern the Landkreise that somebody asks for.

The first lines of a canonical file name its parties. If all of them are known and lie elsewhere,
nothing in the rest of the file can change that, be it right or wrong: reading it whole would take
six times as long and, for a country of Kommunen, most of the memory.
"""

import re
from collections.abc import Mapping

from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.record.writing import schema_line

_HEAD = re.compile(
    re.escape(schema_line(AGREEMENT).encode())
    + rb'type = "\w+"\nsigned_on = (?:\d{4}-\d\d-\d\d|"[\d?-]+")\nparties = \["([^\]\n]+)"\]\n'
)
_MEANS_MORE = (b"association", b"follows")
"""Where these words stand, other places and other agreements may depend on the file."""


def lies_elsewhere(content: bytes, landkreis_of: Mapping[bytes, str], wanted: set[str]) -> bool:
    """Whether all parties of an agreement are known to lie in other Landkreise than these.

    ``landkreis_of`` holds the keys of Landkreise by the ids of Kommunen; False says nothing.
    """
    head = _HEAD.match(content)
    if head is None or any(word in content for word in _MEANS_MORE):
        return False
    landkreise = [landkreis_of.get(id_) for id_ in head[1].split(b'", "')]
    return None not in landkreise and wanted.isdisjoint(landkreise)
