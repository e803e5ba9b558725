"""The page of the documentation that explains the rules, made from the rules themselves."""

from collections.abc import Iterator
from itertools import groupby

from asskomm_cli.publish.markdown import escape
from asskomm_cli.publish.rule_example import Say, rule_example, waiver_text
from asskomm_cli.rules.registry import all_rules
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _

_FAMILIES = {
    "TML": _("TOML syntax"),
    "KEY": _("Keys and values"),
    "DAT": _("Dates and numbers"),
    "ROL": _("Signatories and roles"),
    "DIS": _("Districts and the official directory"),
    "REF": _("References between records"),
    "FIL": _("Files"),
    "WAI": _("Waivers"),
}


def rules_page() -> str:
    """Return the page in Markdown."""
    return "\n".join(_lines()) + "\n"


def rule_section(rule: Rule, say: Say = str) -> str:
    """Return the explanation of one rule in Markdown."""
    lines = list(_section(rule, say))
    if waiver := waiver_text(rule, say):
        lines += _block(say(_("To break it knowingly, say so in the record:")), waiver, "toml")
    return "\n".join(lines) + "\n"


def _lines() -> Iterator[str]:
    yield "# " + _("The rules")
    yield ""
    yield "<!-- " + _("Made by: asskomm rule --format markdown > docs/rules.md") + " -->"
    yield ""
    yield _(
        "`asskomm validate` checks these rules, and `asskomm rule CODE` explains one in the "
        "terminal, with both examples in full. An **error** can't be right. A **warning** is "
        "something that real sources do print, or that is missing: mend it, or waive it with a "
        "reason; with `--strict` it fails the run too. An **info** is a hint. A code is never "
        "given to another rule."
    )
    knowingly = _(
        "To break a rule knowingly, say so in the record (not for TML, WAI and FIL101: a file that "
        "can't be read has no waivers, and a waiver can't be about waivers):"
    )
    yield from _block(knowingly, waiver_text(all_rules()["ROL103"]) or "", "toml")
    for family, rules in groupby(all_rules().values(), key=lambda rule: rule.code[:3]):
        yield from _family_lines(family, list(rules))


def _family_lines(family: str, rules: list[Rule]) -> Iterator[str]:
    yield f"\n## {family}: {_FAMILIES[family]}\n"
    yield _("| Rule | Level | What it demands |")
    yield "| --- | --- | --- |"
    for rule in rules:
        link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
        yield f"| {link} {rule.name} | {rule.level.word} | {escape(rule.what)} |"
    for rule in rules:
        yield ""
        yield from _section(rule)


def _section(rule: Rule, say: Say = str) -> Iterator[str]:
    yield f"### {rule.code} {rule.name}\n"
    yield f"**{say(rule.level.word)}**: {escape(say(rule.what))}\n"
    yield escape(say(rule.why))
    if example := rule_example(rule, say):
        yield from _block(say(_("Bad (-) and good (+):")), example.difference(), "diff")
        yield from _block(say(_("What is said of the bad one:")), example.finding, "text")


def _block(heading: str, text: str, language: str) -> Iterator[str]:
    yield f"\n{heading}\n"
    yield f"```{language}\n{text}\n```"
