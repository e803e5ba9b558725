"""What shows a rule at work: a file that breaks it, what is said then, and the file mended."""

from collections.abc import Callable
from dataclasses import dataclass

from asskomm_cli.publish.screen import visible
from asskomm_cli.rules.examples import example_text
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import LANGUAGE, _, english

Say = Callable[[str], str]
"""Returns a text in the language that is wanted: as it is, or in English."""


@dataclass(frozen=True, slots=True)
class RuleExample:
    """The texts of a rule's examples, with invisible characters made visible."""

    bad: str
    finding: str
    """What the bad one gives: places, messages and suggestions, a line each."""
    good: str

    def difference(self) -> str:
        """Return the lines that mending the file changes, marked - and +, and two around them."""
        from difflib import unified_diff

        bad, good = self.bad.split("\n"), self.good.split("\n")
        _old, _new, _first_place, *lines = unified_diff(bad, good, n=2, lineterm="")
        shown = [" …" if line.startswith("@@") else line for line in lines]
        return "\n".join("" if line == " " else line for line in shown).strip("\n")


def rule_example(rule: Rule, say: Say = str) -> RuleExample | None:
    """Return a rule's examples; None if only a file system can break it, such as a pipe."""
    is_german = LANGUAGE == "de" and say is not english
    expected = "expected.de.txt" if is_german else "expected.txt"
    try:
        texts = [example_text(rule.code, name) for name in ("bad.toml", expected, "good.toml")]
    except FileNotFoundError:
        return None
    return RuleExample(*(visible(text).strip("\n") for text in texts))


def waiver_text(rule: Rule, say: Say = str) -> str | None:
    """Return what a record says to break the rule knowingly; None if no record can say it.

    A file that can't be read has no waivers, and a waiver can't be about waivers.
    """
    if rule.code.startswith(("TML", "WAI")) or rule.code == "FIL101":
        return None
    reason = say(_("why it is right all the same, and who says so"))
    return f'[[waivers]]\nrule = "{rule.code}"\nreason = "{reason}"'
