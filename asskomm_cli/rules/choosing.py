"""Which findings a run is about: those of the wanted rules, in the wanted files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from asskomm_cli.archive.archive import Entry
from asskomm_cli.directory.suggestion import suggestion
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.rules.finding import Finding
from asskomm_cli.rules.registry import all_rules
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


@dataclass(frozen=True, slots=True)
class Choice:
    """The rules, and the files and folders, that a run reports on."""

    codes: frozenset[str]
    paths: tuple[str, ...] | None = None
    """As people read them, with a slash behind a folder; "" or None if all are wanted."""

    def among(self, entries: Sequence[Entry]) -> Sequence[Entry]:
        """Return the files that are wanted."""
        if self.paths is None:
            return entries
        return [each for each in entries if self._has_path(each.path)]

    def of(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings that are wanted."""
        return [each for each in findings if each.code in self.codes and self._has_path(each.path)]

    def _has_path(self, path: str) -> bool:
        return self.paths is None or any(
            path == each or (each[-1:] in ("/", "") and path.startswith(each))
            for each in self.paths
        )


def choose_codes(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """Return the codes to report; both lists hold codes and prefixes, separated by commas.

    What is ignored stays so, also where it is selected. Raises Failure for what no code begins
    with, and where nothing is selected.
    """
    collected = Collected()
    wanted = [collected(_codes, "--select", text) or set() for text in _split(select)]
    unwanted = [collected(_codes, "--ignore", text) or set() for text in _split(ignore)]
    if select and not wanted:
        # A variable that is not set would turn every check off.
        collected.messages.append(_("--select: no code stands here; leave it out for all rules"))
    collected.raise_failures()
    return frozenset(set().union(*wanted) if select else all_rules()) - set().union(*unwanted)


def find_rule(text: str) -> Rule:
    """Return the rule of a code or name; raises Failure with the nearest ones if there is none."""
    for rule in all_rules().values():
        if text.strip().lower() in (rule.code.lower(), rule.name):
            return rule
    raise Failure(_with_nearest(_("there is no rule “{text}”").format(text=text), text))


def _split(texts: Sequence[str]) -> list[str]:
    return [part.strip() for text in texts for part in text.split(",") if part.strip()]


def _codes(option: str, text: str) -> set[str]:
    codes = {code for code in all_rules() if code.startswith(text.upper())}
    if not codes:
        message = _("{option}: no rule's code is “{text}” or begins with it")
        raise Failure(_with_nearest(message.format(option=option, text=text), text))
    return codes


def _with_nearest(problem: str, text: str) -> str:
    names = [name for rule in all_rules().values() for name in (rule.code, rule.name)]
    families = dict.fromkeys(code[:3] for code in all_rules())
    if near := suggestion(text, [*names, *families]):
        question = _("{problem}; did you mean “{nearest}”? “asskomm rule” lists all rules")
        return question.format(problem=problem, nearest=near)
    return _("{problem}; “asskomm rule” lists all rules").format(problem=problem)
