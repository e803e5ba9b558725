"""The facts about Kommunen as the text of their file; the shipped one is made by it too."""

from collections.abc import Iterable

from asskomm_cli.directory.edition import Edition
from asskomm_cli.directory.load import KOMMUNEN_HEADER
from asskomm_cli.directory.model import BEFORE_2018, Kommune

# The file is data: its comments are in one language, whatever the person speaks who updates it.
_HEAD = """\
# The Kommunen of Saxony: {count} current ones, and those merged into another since 2018.
#
# As of: {as_of}{inhabitants_on}.
# Source: {source}.
# Licence: Datenlizenz Deutschland – Namensnennung – Version 2.0
# (https://www.govdata.de/dl-de/by-2-0). Changed: converted, and completed by the column
# grosse_kreisstadt, which follows the SächsGemO.
#
# One Kommune a line, in the order of the AGS; fields separated by ";", empty where there is none.
#   grosse_kreisstadt   first day as a Große Kreisstadt; "*": since before 2018; empty: never
#   landkreis           the key in landkreise.txt (the first five digits of the AGS)
#   area_ha             hectares
#   longitude, latitude decimal degrees
#   valid_from          first day, where the Kommune began in 2018 or later; the first possible
#                       one where no other line has it as successor_ags
#   valid_until         last day of a Kommune that was merged into the one called successor_ags;
#                       the last possible one where that is not known
"""
DESTATIS = "Statistisches Bundesamt (Destatis), Gemeindeverzeichnis"


def facts_text(kommunen: Iterable[Kommune], edition: Edition) -> str:
    """Return the file that ``load`` reads as these Kommunen and ``read_edition`` as this edition.

    The edition has to have its day.
    """
    kommunen = sorted(kommunen, key=lambda each: each.ags)
    on = edition.inhabitants_on
    head = _HEAD.format(
        count=sum(each.valid_until is None for each in kommunen),
        as_of=edition.as_of,
        inhabitants_on=f"; inhabitants on {on}" if on else "",
        source=edition.source or DESTATIS,
    )
    return "\n".join([head + KOMMUNEN_HEADER, *map(_line, kommunen), ""])


def _line(kommune: Kommune) -> str:
    since = kommune.grosse_kreisstadt_since
    fields = [
        kommune.ags,
        kommune.name,
        kommune.name_sorbian,
        kommune.kind,
        "*" if since == BEFORE_2018 else since,
        kommune.landkreis_key,
        kommune.verwaltungsverband,
        kommune.area_ha,
        kommune.inhabitants,
        kommune.postal_code,
        _degrees(kommune.longitude),
        _degrees(kommune.latitude),
        kommune.valid_from,
        kommune.valid_until,
        kommune.successor_ags,
    ]
    return ";".join("" if field is None else str(field) for field in fields)


def _degrees(number: float | None) -> str | None:
    return None if number is None else f"{number:.4f}"
