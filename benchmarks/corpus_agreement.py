"""An agreement as real ones are: one Kommune, three signatories, a source; 1 kB as a file."""

import random
from datetime import date, timedelta

from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Signatory, Source
from asskomm_cli.record.partial_date import from_day

GIVEN = ("Anna", "Bernd", "Carla", "Dieter", "Elke", "Frank", "Gudrun", "Heiko", "Ines", "Jürgen")
FAMILY = (
    "Albrecht",
    "Böhme",
    "Dietze",
    "Fritzsche",
    "Hempel",
    "Kretzschmar",
    "Lommatzsch",
    "Noack",
)
FIRST, LAST = date(2019, 3, 1), date(2025, 12, 31)


def make_agreement(
    directory: Directory, id_: str, kommune: Kommune, number: int, of: int, chance: random.Random
) -> Agreement:
    """Return the ``number``-th agreement of so many; its day rises with its number."""
    day = FIRST + timedelta(days=(LAST - FIRST).days * number // of)
    mayor = "Oberbürgermeister" if kommune.has_oberbuergermeister_on(day) else "Bürgermeister"
    police = directory.landkreis_of(kommune).polizeidirektion
    people = [f"{given} {family}" for given in GIVEN for family in FAMILY]
    names = chance.sample(people, 2)
    return Agreement(
        type="Kooperationsvereinbarung",
        signed_on=from_day(day),
        parties=(id_,),
        number=number + 1,
        fields_of_action=("Graffiti", "Vandalismus", "Vermüllung"),
        objectives=("Erhöhung des Sicherheitsgefühls", "Stärkung des Gemeinwesens"),
        planned=("Sicherheitsanalyse", "Koordinierungsstelle"),
        notes="Die Quelle nennt den Tag nur in der Bildunterschrift; der Text sagt „gestern“.",
        signatories=(
            Signatory(name=names[0], role=mayor, represents=id_),
            Signatory(name=names[1], role="Polizeipräsident", represents=police),
            Signatory(
                name="Sven Forkert",
                role="Geschäftsführer",
                represents="Landespräventionsrat Sachsen",
            ),
        ),
        sources=(
            Source(
                url=f"https://www.asskomm.sachsen.de/unterzeichnung-{id_}-{number}.html",
                title=f"{kommune.name} unterzeichnet Kooperationsvereinbarung",
                published_on=from_day(day),
            ),
        ),
    )
