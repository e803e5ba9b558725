"""From the line that a shell hands over to the lines that it gets back."""

import os
import sys

from asskomm_cli.commands.completing.asked import Asked, understand
from asskomm_cli.commands.completing.offer import Offer, fitting
from asskomm_cli.commands.completing.shell_words import Word, escaped, split

LINE_VARIABLE = "_ASSKOMM_LINE"
_PLACES = {"file": "<files>", "folder": "<folders>"}


def answer(shell: str) -> int:
    """Write what could stand at the cursor, one a line, with what it means behind a tab."""
    words = split(os.environ.get(LINE_VARIABLE, ""), shell)
    asked = understand([each.value for each in words])
    if isinstance(asked.kind, str) and asked.kind in _PLACES:
        print(_PLACES[asked.kind])
        return 0
    for each in _offers(asked):
        value = _replacing(shell, words[-1], asked.before + each.value)
        about = "" if shell == "bash" else "\t" + " ".join(each.about.split())
        sys.stdout.write(value + about.rstrip() + "\n")
    return 0


def _offers(asked: Asked) -> list[Offer]:
    if not isinstance(asked.kind, str):
        return fitting(asked.kind, asked.typed)
    from asskomm_cli.commands.completing import values

    return list(getattr(values, asked.kind)(asked)) if asked.kind else []


def _replacing(shell: str, word: Word, value: str) -> str:
    """Return a value as the shell wants it in the place of the word."""
    if shell == "bash":
        # Bash replaces only what stands behind the last ":" or "=".
        kept = word.value[: len(word.value) - len(_behind_breaks(word))]
        return escaped(value.removeprefix(kept), word.quote)
    if shell == "powershell" and not value.replace("-", "").isalnum():
        return "'" + value.replace("'", "''") + "'"
    return value


def _behind_breaks(word: Word) -> str:
    """Return the part of the word that bash takes for the whole one."""
    part = os.environ.get("_ASSKOMM_WORD", word.raw)
    if part and not part.strip(os.environ.get("_ASSKOMM_BREAKS", "")):
        return ""
    if not part or not word.raw.endswith(part):
        return word.value
    (inner,) = split(part, "bash")[-1:]
    return inner.value
