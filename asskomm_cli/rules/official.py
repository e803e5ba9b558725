"""What the record of a Kommune says of itself, held against the directory.

A wrong AGS contradicts name, Landkreis and file name at once. Where name and file agree on another
Kommune than the AGS, the AGS is what is wrong: one rule says so, the others do not repeat it.
"""

from datetime import date

from asskomm_cli.archive.archive import Entry
from asskomm_cli.directory.lookup import meant
from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.directory.spelling import comparison_key, kommunen_by_id
from asskomm_cli.record.municipality import Municipality

_OTHER_STATES = {
    "01": "Schleswig-Holstein",
    "02": "Hamburg",
    "03": "Niedersachsen",
    "04": "Bremen",
    "05": "Nordrhein-Westfalen",
    "06": "Hessen",
    "07": "Rheinland-Pfalz",
    "08": "Baden-Württemberg",
    "09": "Bayern",
    "10": "Saarland",
    "11": "Berlin",
    "12": "Brandenburg",
    "13": "Mecklenburg-Vorpommern",
    "15": "Sachsen-Anhalt",
    "16": "Thüringen",
}
"""By the first two digits of the AGS (Statistisches Bundesamt, Gemeindeverzeichnis)."""


def other_state(ags: str) -> str | None:
    """Return the Land whose Kommunen have such an AGS, unless it is Saxony or none."""
    return _OTHER_STATES.get(ags[:2])


def bears(kommune: Kommune, name: str) -> bool:
    """Whether this is the official name of a Kommune, with or without the Sorbian one."""
    return name in (kommune.name, kommune.full_name)


def kommune_against_ags(
    directory: Directory, entry: Entry, municipality: Municipality
) -> Kommune | None:
    """Return the Kommune that name and file name agree on, if its AGS is not the recorded one."""
    kommune = kommunen_by_id(directory).get(entry.id)
    if kommune is None or kommune.ags == municipality.ags:
        return None
    same_name = comparison_key(kommune.name) == comparison_key(municipality.name)
    return kommune if same_name or bears(kommune, municipality.name) else None


def probable_kommune(
    directory: Directory, entry: Entry, municipality: Municipality
) -> Kommune | None:
    """Return the Kommune whose AGS a record should have, by its name or else by its file name."""
    return meant(directory, municipality.name) or kommunen_by_id(directory).get(entry.id)


def of_today(directory: Directory, kommune: Kommune) -> Kommune:
    """Return what a Kommune has become by mergers: itself, if it was in none."""
    return directory.become_by(date.max, kommune)
