"""The explanation of a rule as plain text, its examples never wrapped."""

from collections.abc import Iterator
from textwrap import fill

from asskomm_cli.publish.rule_example import Say, rule_example, waiver_text
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def rule_text(rule: Rule, width: int | None = None, say: Say = str) -> str:
    """Return what the rule demands and why, its examples, and how to waive it.

    Prose is wrapped to the width of a terminal, if there is one.
    """
    return "\n".join(_lines(rule, width, say)) + "\n"


def _lines(rule: Rule, width: int | None, say: Say) -> Iterator[str]:
    yield f"{rule.code} {rule.name} ({say(rule.level.word)})"
    yield ""
    for text in (say(rule.what), say(rule.why)):
        yield fill(text, width) if width else text
    if example := rule_example(rule, say):
        yield from _block(say(_("Bad:")), example.bad)
        yield from _block(say(_("What is said then:")), example.finding)
        yield from _block(say(_("Good:")), example.good)
    if waiver := waiver_text(rule, say):
        yield from _block(say(_("To break it knowingly, say so in the record:")), waiver)


def _block(heading: str, text: str) -> Iterator[str]:
    yield ""
    yield heading
    yield from (f"    {line}".rstrip() for line in text.split("\n"))
