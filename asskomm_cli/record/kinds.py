"""The kinds of record, and where each of them lives in the data folder."""

from typing import NamedTuple

from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.association import Association
from asskomm_cli.record.caseworkers import CaseWorkers
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.municipality import Municipality

Record = Agreement | Municipality | Association | Figures | CaseWorkers


class Kind(NamedTuple):
    """A kind of record; ``folder`` is None where the data folder itself holds its single file."""

    name: str
    type: type[Record]
    folder: str | None


AGREEMENT = Kind("agreement", Agreement, "agreements")
MUNICIPALITY = Kind("municipality", Municipality, "municipalities")
ASSOCIATION = Kind("association", Association, "associations")
FIGURES = Kind("figures", Figures, "figures")
CASEWORKERS = Kind("caseworkers", CaseWorkers, None)

KINDS = (MUNICIPALITY, ASSOCIATION, AGREEMENT, FIGURES, CASEWORKERS)
KIND_BY_NAME = {kind.name: kind for kind in KINDS}
KIND_BY_FOLDER = {kind.folder: kind for kind in KINDS if kind.folder}
