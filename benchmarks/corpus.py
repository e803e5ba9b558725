"""A record as large as wanted, made of real names and districts, the same for the same numbers.

    python benchmarks/corpus.py DIR [AGREEMENTS] [KOMMUNEN] [--faulty PERCENT] [--faults KIND]

Saxony has 418 Kommunen; for more, the data folder gets a directory of its own in which real names
are put together ("Aue b. Zittau"). Every record keeps every rule; with --faulty some break one,
and their ids are printed.
"""

import argparse
import random
from pathlib import Path

from corpus_agreement import FIRST, LAST, make_agreement
from corpus_faults import COSTLY, PLAIN, Fault, written

from asskomm_cli.directory.load import KOMMUNEN_FILE, SHIPPED_FACTS, load
from asskomm_cli.directory.model import LANDKREIS, Directory, Kommune
from asskomm_cli.directory.spelling import kommunen_by_id
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.kinds import MUNICIPALITY
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.record.writing import to_toml

FAULTS = {"plain": PLAIN, "costly": COSTLY}


def main() -> None:
    """Write the corpus that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("agreements", type=int, nargs="?", default=10_000)
    parser.add_argument("kommunen", type=int, nargs="?", default=3_000)
    parser.add_argument("--faulty", type=float, default=0)
    parser.add_argument("--faults", choices=FAULTS, default="plain")
    asked = parser.parse_args()
    for id_ in make_corpus(
        asked.folder, asked.agreements, asked.kommunen, asked.faulty, FAULTS[asked.faults]
    ):
        print(id_)


def make_corpus(
    folder: Path,
    agreements: int,
    kommunen: int,
    faulty: float = 0,
    faults: tuple[Fault, ...] = PLAIN,
) -> list[str]:
    """Write a data folder with so many records and return the ids of the faulty agreements.

    ``faulty`` is in percent of the agreements; they have one of the ``faults`` each, in turn. Of
    the Kommunen, one that came from a merger in these years is left out. They have to be more than
    the agreements of one month, or else a fault could give two of these the same name.
    """
    chance = random.Random(f"{agreements} {kommunen}")
    directory = _directory(folder, kommunen, chance)
    lasting = [
        (id_, each)
        for id_, each in kommunen_by_id(directory).items()
        if each.exists_on(FIRST) and each.exists_on(LAST)
    ]
    chance.shuffle(lasting)
    del lasting[kommunen:]
    (folder / "municipalities").mkdir(parents=True, exist_ok=True)
    (folder / "agreements").mkdir(exist_ok=True)
    for id_, kommune in lasting:
        text = to_toml(MUNICIPALITY, _municipality(directory, kommune))
        (folder / "municipalities" / f"{id_}.toml").write_text(text, encoding="utf-8")
    found: list[str] = []
    before: Agreement | None = None
    for number in range(agreements):
        id_, kommune = lasting[number % len(lasting)]
        agreement = make_agreement(directory, id_, kommune, number, agreements, chance)
        stem, text = written(agreement)
        if before and (number + 1) * faulty % 100 < faulty:
            stem, text = faults[len(found) % len(faults)](agreement, before, chance)
            found.append(stem)
        with (folder / "agreements" / f"{stem}.toml").open("x", encoding="utf-8") as file:
            file.write(text)
        before = agreement
    return found


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


if __name__ == "__main__":
    main()
