"""``asskomm rule``: what a rule demands and why, with examples; or the list of all rules."""

import sys
from typing import Annotated, Any, Literal

import typer

from asskomm_cli.commands import options
from asskomm_cli.publish.json_text import write_json
from asskomm_cli.publish.rows import Column, Rows
from asskomm_cli.rules.choosing import find_rule
from asskomm_cli.rules.registry import all_rules
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _, english, ngettext


def run(
    ctx: typer.Context,
    code: Annotated[
        str | None, typer.Argument(metavar=_("[CODE]"), help=_("A rule, such as DAT104."))
    ] = None,
    format_: options.Format[Literal["text", "json", "markdown"]] = "text",
) -> None:
    """Explain a rule of “validate”; without CODE list them all."""
    rules = list(all_rules().values()) if code is None else [find_rule(code)]
    if format_ == "json":
        write_json({"version": 1, "rules": [_json(each) for each in rules]})
    elif format_ == "markdown":
        from asskomm_cli.publish.rules_page import rule_section, rules_page

        sys.stdout.write(rules_page() if code is None else rule_section(rules[0]))
    elif code is None:
        from asskomm_cli.publish import rows_as_table

        rows_as_table.write(_rows(rules), ctx.obj.color)
    else:
        from asskomm_cli.publish.rule_text import rule_text
        from asskomm_cli.publish.screen import is_terminal, terminal_width

        width = min(terminal_width(), 100) if is_terminal() else None
        sys.stdout.write(rule_text(rules[0], width))


def _rows(rules: list[Rule]) -> Rows:
    columns = [
        Column("code", _("Code"), wraps=False),
        Column("level", _("Level"), wraps=False),
        Column("name", _("Name"), wraps=False),
        Column("what", _("What it demands")),
    ]
    texts = [[each.code, each.level.word, each.name, each.what] for each in rules]
    count = ngettext("{count} rule", "{count} rules", len(rules)).format(count=len(rules))
    return Rows(columns, texts, count)


def _json(rule: Rule) -> dict[str, Any]:
    from asskomm_cli.publish.rule_example import rule_example, waiver_text

    example = rule_example(rule, say=english)
    return {
        "code": rule.code,
        "name": rule.name,
        "level": str(rule.level),
        "what": english(rule.what),
        "why": english(rule.why),
        "bad": example.bad if example else None,
        "finding": example.finding if example else None,
        "good": example.good if example else None,
        "waiver": waiver_text(rule, say=english),
    }
