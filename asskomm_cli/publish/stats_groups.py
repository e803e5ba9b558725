"""The numbers of ``stats --by``: a row for each group."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from asskomm_cli.archive.counting import Totals
from asskomm_cli.archive.participants import BLOCKS
from asskomm_cli.archive.standing import KPR, STAGES
from asskomm_cli.publish.amounts import grouped, percent
from asskomm_cli.publish.formats import RowsFormat
from asskomm_cli.publish.rows import Column, Rows
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG, VORVEREINBARUNG
from asskomm_cli.translation import _


class GroupColumn(NamedTuple):
    """A number of each group; one without a heading is for machines only."""

    key: str
    value: Callable[[Totals], int]
    heading: str = ""


def _number_of(counter: str, word: str) -> Callable[[Totals], int]:
    return lambda totals: getattr(totals, counter)[word]


COLUMNS = (
    GroupColumn("consulted", lambda totals: totals.consulted, _("consulted")),
    GroupColumn("kommunen", lambda totals: totals.kommunen, _("of")),
    GroupColumn("close_cooperation", lambda totals: totals.close_cooperation, _("close")),
    GroupColumn("preliminary_agreements", _number_of("signed", VORVEREINBARUNG), _("Vorv.")),
    GroupColumn(
        "cooperation_agreements", _number_of("signed", KOOPERATIONSVEREINBARUNG), _("Koop.")
    ),
    GroupColumn("kpr", lambda totals: totals.councils, KPR),
    GroupColumn("coaching", _number_of("blocks", "Coaching"), _("Coach.")),
    GroupColumn("security_analyses", lambda totals: totals.analyses, _("Anal.")),
    GroupColumn("granted_eur", lambda totals: totals.granted_eur, "€"),
    GroupColumn("inhabitants", lambda totals: totals.inhabitants),
    GroupColumn("consulted_inhabitants", lambda totals: totals.consulted_inhabitants),
    *(GroupColumn(f"stage.{stage}", _number_of("stages", stage)) for stage in STAGES),
    *(
        GroupColumn(f"block.{block}", _number_of("blocks", block))
        for block in BLOCKS
        if block != "Coaching"
    ),
)


def group_rows(
    by: str, groups: Mapping[str, Totals], whole: Totals, day: date, format_: RowsFormat
) -> Rows:
    """Return a row for each group, for people followed by one for the whole."""
    if format_ in (RowsFormat.CSV, RowsFormat.TSV):
        rows = [
            [group, *(str(each.value(totals)) for each in COLUMNS)]
            for group, totals in groups.items()
        ]
        return Rows([Column(by, by), *(Column(each.key, each.key) for each in COLUMNS)], rows, "")
    shown = [each for each in COLUMNS if each.heading and (by != "year" or each.key != "kommunen")]
    headings = [Column(each.key, each.heading, wraps=False, is_number=True) for each in shown]
    rows = [
        [group_name(group), *_cells(shown, totals)]
        for group, totals in [*groups.items(), (_("altogether"), whole)]
    ]
    return Rows([Column(by, _heading(by)), *headings], rows, _summary(by, whole, day))


def groups_json(by: str, groups: Mapping[str, Totals]) -> list[dict[str, Any]]:
    """Return the numbers of each group."""
    return [
        {by: group, **{each.key: each.value(totals) for each in COLUMNS}}
        for group, totals in groups.items()
    ]


def group_name(group: str) -> str:
    """Return a group as people read it: "5,000–9,999" inhabitants for "5000-9999"."""
    begin, _dash, end = group.partition("-")
    if begin.isdecimal() and end.isdecimal():
        return f"{grouped(int(begin))}–{grouped(int(end))}"
    if group.endswith("+") and group[:-1].isdecimal():
        return f"{grouped(int(group[:-1]))}+"
    return _(group.replace("Polizeidirektion ", "PD "))


def _cells(shown: list[GroupColumn], totals: Totals) -> list[str]:
    """Return the numbers, with nothing for zero: so the eye finds what there is."""
    return [grouped(number) if (number := each.value(totals)) else "" for each in shown]


def _heading(by: str) -> str:
    return {
        "landkreis": _("Landkreis"),
        "polizeidirektion": _("Polizeidirektion"),
        "year": _("Year"),
        "stage": _("Stage"),
        "size": _("Inhabitants"),
    }[by]


def _summary(by: str, whole: Totals, day: date) -> str:
    lines = [
        _("As of {day}.").format(day=day),
        _("close: in close cooperation; Vorv., Koop.: agreements signed;"),
        _("Coach.: Kommunen with Coaching; Anal.: Sicherheitsanalysen; €: granted."),
    ]
    if by == "year":
        lines.append(_("A Kommune stands in the year in which it was first heard of."))
    else:
        share = percent(whole.consulted_inhabitants, whole.inhabitants)
        lines.append(
            _("{share} of the inhabitants live in consulted Kommunen.").format(share=share)
        )
    return "\n".join(lines)
