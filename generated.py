"""Make the files anew that follow from the sources: ``python generated.py``.

``git diff`` then shows what changed. Tests hold each file against what its command prints.
"""

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).parent
MADE = {
    "asskomm_cli/commands/completing/table.json": ("completion", "bash", "--table"),
    "data/schema/agreement.json": ("schema", "agreement"),
    "data/schema/association.json": ("schema", "association"),
    "data/schema/caseworkers.json": ("schema", "caseworkers"),
    "data/schema/figures.json": ("schema", "figures"),
    "data/schema/municipality.json": ("schema", "municipality"),
    "docs/asskomm.1": ("man",),
    "docs/record-format.md": ("schema", "--format", "markdown"),
    "docs/rules.md": ("rule", "--format", "markdown"),
}
"""The arguments of asskomm that print each file."""


def main() -> None:
    """Write every file, in English whatever the language of the computer."""
    environment = os.environ | {"PYTHONPATH": str(TOP), "ASSKOMM_LANG": "en"}
    for path, arguments in MADE.items():
        command = [sys.executable, "-m", "asskomm_cli", *arguments]
        made = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
        (TOP / path).write_bytes(made.stdout)


if __name__ == "__main__":
    main()
