"""People as tables name them: "Thomas Lein, Bürgermeister", "Bürgermeister Thomas Lein" ..."""

import re

from asskomm_cli.archive.drafts.people import understand_person
from asskomm_cli.archive.exchange.cells import read_entries
from asskomm_cli.archive.importing.values import tidy
from asskomm_cli.directory.model import Directory
from asskomm_cli.record.entries import Signatory
from asskomm_cli.record.key import Table
from asskomm_cli.record.vocabulary import ROLE_BY_WORD

_IN_BRACKETS = re.compile(r"(.+?) ?\((.+)\)")
_NAMED_PART = re.compile(r";\s*[a-z_]+=")


def read_people(text: str, directory: Directory) -> list[Table]:
    """Return the people of a cell; one of whom no role is said has none.

    Each stands on a line of his or her own, or they are separated by semicolons. What export wrote,
    "NAME; ROLE; REPRESENTS", is known by the role.
    """
    if _is_exported(text, directory):
        return read_entries(Signatory, text)
    return [_read_person(part, directory) for part in re.split(r"[;\n]", text) if part.strip()]


def _is_exported(text: str, directory: Directory) -> bool:
    if text.startswith("[") or " | " in text or _NAMED_PART.search(text):
        return True
    parts = text.split("\n")[0].split(";")
    return len(parts) > 1 and _is_role(parts[1].strip(), directory)


def _read_person(text: str, directory: Directory) -> Table:
    text = tidy(text)
    if match := _IN_BRACKETS.fullmatch(text):
        return {"name": match[1], "role": match[2]}
    name, *rest = [part.strip() for part in text.split(",", 2)]
    if rest:
        return {"name": name, **dict(zip(("role", "represents"), rest, strict=False))}
    words = text.split()
    for count in range(len(words) - 1, 0, -1):
        role = " ".join(words[:count])
        if _is_role(role, directory):
            return {"name": " ".join(words[count:]), "role": role}
    return {"name": text}


def _is_role(text: str, directory: Directory) -> bool:
    return understand_person({"role": text}, directory)["role"] in ROLE_BY_WORD
