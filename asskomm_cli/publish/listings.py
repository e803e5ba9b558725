"""The columns of each list."""

from collections.abc import Callable
from functools import partial
from typing import Any

from asskomm_cli.archive.names import party_of_agreement
from asskomm_cli.archive.places import (
    landkreis_of_municipality,
    landkreise_of_agreement,
    landkreise_of_association,
)
from asskomm_cli.archive.selection import (
    select_agreements,
    select_associations,
    select_municipalities,
)
from asskomm_cli.archive.standing import SIGNED_LATER
from asskomm_cli.directory.model import Landkreis
from asskomm_cli.publish.known import known_date
from asskomm_cli.publish.listing import ListColumn, Listing, View
from asskomm_cli.publish.rows import Column, cell_text
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.association import Association
from asskomm_cli.record.kinds import AGREEMENT, ASSOCIATION, MUNICIPALITY
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.translation import _, day_text, ngettext

Value = Callable[[View, str, Any], str]
Places = Callable[[View, Any], list[Landkreis]]
"""Returns the Landkreise in which a record lies."""


def _column(
    key: str,
    heading: str,
    value: Value,
    shown_from: int | None = 0,
    *,
    wraps: bool = True,
    show: Callable[[str], str] = str,
) -> ListColumn:
    """Make a column that is shown from a width of the terminal; with None, only if asked for."""
    column = Column(key, heading, show, wraps, shown_from=shown_from or 0)
    return ListColumn(column, value, is_extra=shown_from is None)


_whole = partial(_column, wraps=False)
"""For texts that are never broken: ids, words of the vocabulary."""

_day = partial(_column, show=day_text, wraps=False)


def _landkreis_column(places: Places) -> ListColumn:
    def value(view: View, _id: str, record: Any) -> str:
        return ", ".join(each.label for each in places(view, record))

    return _column("landkreis", _("Landkreis"), value)


def _polizeidirektion_column(places: Places) -> ListColumn:
    def value(view: View, _id: str, record: Any) -> str:
        return ", ".join(dict.fromkeys(each.polizeidirektion for each in places(view, record)))

    return _column("polizeidirektion", _("Polizeidirektion"), value, None)


def _party(view: View, _id: str, agreement: Agreement) -> str:
    return party_of_agreement(view.standing.archive, view.directory, agreement)


def _places(view: View, agreement: Agreement) -> list[Landkreis]:
    return landkreise_of_agreement(view.standing.archive, view.directory, agreement)


def _members_places(view: View, association: Association) -> list[Landkreis]:
    return landkreise_of_association(view.standing.archive, view.directory, association)


def _landkreis(view: View, municipality: Municipality) -> list[Landkreis]:
    landkreis = landkreis_of_municipality(view.directory, municipality)
    return [landkreis] if landkreis else []


def _since(view: View, id_: str, municipality: Municipality) -> str:
    """Return when a Kommune joined: its first agreement, or the date that the record gives."""
    dates = [each.signed_on for each in view.standing.agreements(id_).values()]
    if municipality.participating_since:
        dates.append(municipality.participating_since)
    first = min(dates, key=lambda each: each.first, default=None)
    return cell_text(known_date(first, view.standing.day))


def _agreements_so_far(view: View, id_: str, _municipality: Municipality) -> str:
    standing = view.standing
    return str(sum(standing.status(each) != SIGNED_LATER for each in standing.agreements(id_)))


def _milestones_so_far(view: View, id_: str, _municipality: Municipality) -> str:
    standing = view.standing
    reached = (each for each in standing.milestones(id_) if each.date.first <= standing.day)
    return ", ".join(dict.fromkeys(each.kind for each in reached))


AGREEMENTS = Listing(
    AGREEMENT,
    select_agreements,
    (
        _whole("id", _("Id"), lambda _view, id_, _record: id_, shown_from=180),
        _day("signed_on", _("Signed"), lambda _view, _id, record: str(record.signed_on)),
        _column("party", _("Party"), _party),
        _column("parties", _("Kommunen"), lambda view, _id, each: view.names(each.parties), None),
        _landkreis_column(_places),
        _polizeidirektion_column(_places),
        _whole("type", _("Type"), lambda _view, _id, record: record.type),
        _whole(
            "status",
            _("Status"),
            lambda view, id_, _record: view.standing.status(id_),
            shown_from=100,
            show=_,
        ),
        _whole("number", _("No."), lambda _view, _id, record: cell_text(record.number), None),
        _whole("form", _("Form"), lambda _view, _id, record: cell_text(record.form), None),
        _whole("follows", _("Follows"), lambda _view, _id, record: cell_text(record.follows), None),
        _column(
            "signatories",
            _("Signatories"),
            lambda _view, _id, record: ", ".join(each.name for each in record.signatories),
            None,
        ),
        _column(
            "witnesses",
            _("Witnesses"),
            lambda _view, _id, record: ", ".join(each.name for each in record.witnesses),
            None,
        ),
    ),
    lambda count: ngettext("{count} agreement", "{count} agreements", count).format(count=count),
)

MUNICIPALITIES = Listing(
    MUNICIPALITY,
    select_municipalities,
    (
        _whole("id", _("Id"), lambda _view, id_, _record: id_, shown_from=130),
        _column("name", _("Kommune"), lambda _view, _id, record: record.name),
        _landkreis_column(_landkreis),
        _polizeidirektion_column(_landkreis),
        _whole("stage", _("Stage"), lambda view, id_, _record: cell_text(view.standing.stage(id_))),
        _day("since", _("Since"), _since),
        _whole("ags", _("AGS"), lambda _view, _id, record: record.ags, shown_from=100),
        _whole("agreements", _("Agreements"), _agreements_so_far, None),
        _column("milestones", _("Milestones"), _milestones_so_far, None),
    ),
    lambda count: ngettext("{count} Kommune", "{count} Kommunen", count).format(count=count),
)

ASSOCIATIONS = Listing(
    ASSOCIATION,
    select_associations,
    (
        _whole("id", _("Id"), lambda _view, id_, _record: id_, shown_from=130),
        _column("name", _("Association"), lambda _view, _id, record: record.name),
        _whole("kind", _("Kind"), lambda _view, _id, record: record.kind),
        _column("members", _("Kommunen"), lambda view, _id, each: view.names(each.members)),
        _landkreis_column(_members_places),
        _whole("area_km2", _("km²"), lambda _view, _id, record: cell_text(record.area_km2), None),
        _whole(
            "inhabitants",
            _("Inhabitants"),
            lambda _view, _id, each: cell_text(each.inhabitants),
            None,
        ),
    ),
    lambda count: ngettext("{count} association", "{count} associations", count).format(
        count=count
    ),
)

LISTINGS = {
    "agreements": AGREEMENTS,
    "municipalities": MUNICIPALITIES,
    "associations": ASSOCIATIONS,
}
