"""The numbers of ``stats --by``: a row for each group."""

from collections.abc import Callable, Mapping
from datetime import date
from textwrap import wrap
from typing import Any, NamedTuple

from asskomm_cli.archive.answers.counting import Totals
from asskomm_cli.archive.answers.participants import BLOCKS
from asskomm_cli.archive.standing import KPR, STAGES
from asskomm_cli.publish.amounts import grouped, percent
from asskomm_cli.publish.formats import FOR_SPREADSHEETS, RowsFormat
from asskomm_cli.publish.rows import Column, Rows, bare_columns
from asskomm_cli.publish.screen import is_terminal, terminal_width
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG, VORVEREINBARUNG
from asskomm_cli.translation import _

_NARROW = 80
_HEADINGS = {
    "landkreis": _("Landkreis"),
    "polizeidirektion": _("Polizeidirektion"),
    "year": _("Year"),
    "stage": _("Stage"),
    "size": _("Inhabitants"),
}


class GroupColumn(NamedTuple):
    """A number of each group; one without a heading is for machines only."""

    key: str
    value: Callable[[Totals], int]
    heading: str = ""
    meaning: str = ""
    """What an abbreviated heading stands for."""
    shown_from: int = 0
    """Columns from which a terminal has room for it."""


def _number_of(counter: str, word: str) -> Callable[[Totals], int]:
    return lambda totals: getattr(totals, counter)[word]


COLUMNS = (
    GroupColumn("consulted", lambda totals: totals.consulted, _("consulted")),
    GroupColumn("kommunen", lambda totals: totals.kommunen, _("of")),
    GroupColumn(
        "close_cooperation",
        lambda totals: totals.close_cooperation,
        _("close"),
        _("in close cooperation"),
        shown_from=100,
    ),
    GroupColumn(
        "preliminary_agreements",
        _number_of("signed", VORVEREINBARUNG),
        _("Vorv."),
        _("Vorvereinbarungen signed"),
    ),
    GroupColumn(
        "cooperation_agreements",
        _number_of("signed", KOOPERATIONSVEREINBARUNG),
        _("Koop."),
        _("Kooperationsvereinbarungen signed"),
    ),
    GroupColumn("kpr", lambda totals: totals.councils, KPR),
    GroupColumn("coaching", _number_of("blocks", "Coaching"), _("Coaching"), shown_from=100),
    GroupColumn(
        "security_analyses",
        lambda totals: totals.analyses,
        _("Anal."),
        _("Sicherheitsanalysen"),
    ),
    GroupColumn("granted_eur", lambda totals: totals.granted_eur, "€", _("granted")),
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
    if format_ in FOR_SPREADSHEETS:
        rows = [
            [group, *(str(each.value(totals)) for each in COLUMNS)]
            for group, totals in groups.items()
        ]
        return Rows(bare_columns([by, *(each.key for each in COLUMNS)]), rows, "")
    shown = [each for each in COLUMNS if _is_shown(each, by)]
    headings = [Column(each.key, each.heading, wraps=False, is_number=True) for each in shown]
    rows = [
        [group_name(group), *_cells(shown, totals)]
        for group, totals in [*groups.items(), (_("altogether"), whole)]
    ]
    return Rows([Column(by, _HEADINGS[by]), *headings], rows, _summary(by, whole, day, shown))


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


def _is_shown(column: GroupColumn, by: str) -> bool:
    has_room = not is_terminal() or terminal_width() >= column.shown_from
    return bool(column.heading) and has_room and not (by == "year" and column.key == "kommunen")


def _summary(by: str, whole: Totals, day: date, shown: list[GroupColumn]) -> str:
    meanings = [f"{each.heading} {each.meaning}" for each in shown if each.meaning]
    if by == "year":
        remark = _("A Kommune stands in the year in which it was first heard of.")
    else:
        share = percent(whole.consulted_inhabitants, whole.inhabitants)
        remark = _("{share} of the inhabitants live in consulted Kommunen.").format(share=share)
    remark = _("As of {day}.").format(day=day) + " " + remark
    return "\n".join([remark, *wrap("; ".join(meanings), _NARROW)])
