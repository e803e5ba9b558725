"""What the value of each option and argument is: a word of a vocabulary, or a kind of value.

Options of one name mean the same in every command, so one word here is enough for all of them.
A new option that nobody has thought of makes ``kind_of`` fail, and a test with it.
"""

from collections.abc import Mapping
from typing import Any

from asskomm_cli.archive.answers.events import TEILNAHME
from asskomm_cli.archive.standing import STAGES, STATUSES
from asskomm_cli.publish.command_line import Argument, Command, Option
from asskomm_cli.record.kinds import KIND_BY_NAME
from asskomm_cli.record.vocabulary import (
    AGREEMENT_TYPES,
    ASSOCIATION_KINDS,
    FORMS,
    MILESTONE_KINDS,
)

Kind = str | list[str]
"""Words to choose from, or the name of a function in ``values``; "" is a free text."""

_OF_ALL: Mapping[str, Any] = {
    "add_signatory": "signatory",
    "association": "association",
    "columns": "columns",
    "follows": "agreement",
    "form": FORMS,
    "id_": "record",
    "ignore": "rules",
    "landkreis": "landkreis",
    "members": "kommune",
    "milestone": MILESTONE_KINDS,
    "output_file": "format_path",
    "parties": "party",
    "party": "party",
    "polizeidirektion": "polizeidirektion",
    "select": "rules",
    "signatories": "signatory",
    "sort": "column",
    "stage": STAGES,
    "status": [each.replace(" ", "-") for each in STATUSES],
    "successor": "kommune",
    "type": AGREEMENT_TYPES,
    "witnesses": "witness",
}
_OF_COMMAND: Mapping[tuple[str, str], Any] = {
    ("add-association", "kind"): ASSOCIATION_KINDS,
    ("add-milestone", "kind"): MILESTONE_KINDS,
    ("add-municipality", "name"): "kommune",
    ("end-agreement", "id_"): "agreement",
    ("lookup", "text"): "kommune",
    ("rule", "code"): "rules",
    ("schema", "kind"): list(KIND_BY_NAME),
    ("show", "text"): "subject",
    ("timeline", "kind"): [*AGREEMENT_TYPES, *MILESTONE_KINDS, TEILNAHME],
}
_FREE_METAVARS = frozenset(
    ("DATE", "DAY", "EUR", "FIELD", "FIELD=VALUE", "KM2", "NUMBER", "SOURCE", "SPAN", "TEXT", "URL")
)
_FREE = frozenset(
    (
        ("add-association", "name"),
        ("add-caseworker", "name"),
        ("amend", "remove_signatory"),
        ("import", "map_"),
        ("import", "sheet"),
        ("rename", "new"),
    )
)


def kind_of(command: Command, parameter: Option | Argument) -> Kind:
    """Return what the value is. Raises LookupError if nobody has said it yet."""
    if parameter.choices:
        return list(parameter.choices)
    if parameter.is_path:
        return "folder" if parameter.metavar == "DIR" else "file"
    place = (command.name, parameter.key)
    kind = _OF_COMMAND.get(place) or _OF_ALL.get(parameter.key)
    if kind:
        return kind if isinstance(kind, str) else list(kind)
    if parameter.metavar in _FREE_METAVARS or place in _FREE:
        return ""
    message = f"say in {__name__} what {parameter.key} of “{command.name}” is"
    raise LookupError(message)
