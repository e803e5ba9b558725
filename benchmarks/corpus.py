"""A record as large as wanted, made of real names and districts, the same for the same numbers.

    python benchmarks/corpus.py DIR [AGREEMENTS] [KOMMUNEN] [--faulty PERCENT]

Saxony has 418 Kommunen; for more, the data folder gets a directory of its own in which real names
are put together ("Aue b. Zittau"). Every record keeps every rule; with --faulty some break one.
"""

import argparse
import random
from datetime import date, timedelta
from pathlib import Path

from asskomm_cli.directory.load import KOMMUNEN_FILE, SHIPPED_FACTS, load
from asskomm_cli.directory.model import LANDKREIS, Directory, Kommune
from asskomm_cli.directory.spelling import kommunen_by_id
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Signatory, Source
from asskomm_cli.record.identity import agreement_id
from asskomm_cli.record.kinds import AGREEMENT, MUNICIPALITY
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.record.partial_date import from_day
from asskomm_cli.record.writing import to_toml

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
FAULTS = (
    ('role = "Geschäftsführer"', 'role = "Geschäftsfürer"'),
    ("signed_on = 20", "signed_on = 30"),
    ('represents = "Polizeidirektion', 'represents = "Polizeidirection'),
    ("[[sources]]", '[[sources]]\ntitel = "x"'),
    ('parties = ["', 'parties = ["nirgends-'),
)


def main() -> None:
    """Write the corpus that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("agreements", type=int, nargs="?", default=10_000)
    parser.add_argument("kommunen", type=int, nargs="?", default=3_000)
    parser.add_argument("--faulty", type=float, default=0)
    arguments = parser.parse_args()
    make_corpus(arguments.folder, arguments.agreements, arguments.kommunen, arguments.faulty)


def make_corpus(folder: Path, agreements: int, kommunen: int, faulty: float = 0) -> None:
    """Write a data folder with so many records; ``faulty`` is in percent of the agreements."""
    chance = random.Random(f"{agreements} {kommunen}")
    directory = _directory(folder, kommunen, chance)
    by_id = {
        id_: each
        for id_, each in kommunen_by_id(directory).items()
        if each.exists_on(FIRST) and each.exists_on(LAST)
    }
    (folder / "municipalities").mkdir(parents=True, exist_ok=True)
    (folder / "agreements").mkdir(exist_ok=True)
    for id_, kommune in by_id.items():
        text = to_toml(MUNICIPALITY, _municipality(directory, kommune))
        (folder / "municipalities" / f"{id_}.toml").write_text(text, encoding="utf-8")
    ids = list(by_id)
    for number in range(agreements):
        id_ = ids[number] if number < len(ids) else chance.choice(ids)
        agreement = _agreement(directory, id_, by_id[id_], number, agreements, chance)
        text = to_toml(AGREEMENT, agreement)
        if chance.random() * 100 < faulty:
            text = text.replace(*chance.choice(FAULTS), 1)
        path = folder / "agreements" / f"{agreement_id(agreement)}.toml"
        path.write_text(text, encoding="utf-8")


def _directory(folder: Path, kommunen: int, chance: random.Random) -> Directory:
    """Return a directory of so many Kommunen, written into the folder if it has to be invented."""
    shipped = load()
    real = [each for each in shipped.kommunen if not each.valid_until]
    if kommunen <= len(real):
        return shipped
    lines = (SHIPPED_FACTS / KOMMUNEN_FILE).read_text(encoding="utf-8").splitlines()
    taken = set(shipped.by_ags)
    names = {each.name for each in real}
    landkreise = [key for key, each in shipped.landkreise.items() if each.kind == LANDKREIS]
    while len(taken) - len(shipped.by_ags) + len(real) < kommunen:
        first, second = chance.sample(real, 2)
        name = f"{first.name.split('/')[0]} b. {second.name.split('/')[0]}"
        key = chance.choice(landkreise)
        ags = f"{key}{chance.randrange(1000):03}"
        if ags in taken or name in names:
            continue
        taken.add(ags)
        names.add(name)
        lines.append(f"{ags};{name};;Gemeinde;;{key};;1000;1000;01000;13.0;51.0;;;")
    (folder / "directory").mkdir(parents=True, exist_ok=True)
    (folder / "directory" / KOMMUNEN_FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return load(folder / "directory")


def _municipality(directory: Directory, kommune: Kommune) -> Municipality:
    return Municipality(
        ags=kommune.ags, name=kommune.name, landkreis=directory.landkreis_of(kommune).label
    )


def _agreement(
    directory: Directory, id_: str, kommune: Kommune, number: int, of: int, chance: random.Random
) -> Agreement:
    """Return the ``number``-th agreement; its day rises with its number."""
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


if __name__ == "__main__":
    main()
