"""The dated entries that several pages have: agreements and milestones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from asskomm_cli.archive.names import party_of_agreement
from asskomm_cli.archive.standing import SIGNED_LATER
from asskomm_cli.publish.amounts import euro
from asskomm_cli.publish.known import known_date
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.page import Entry
from asskomm_cli.publish.pages.citing import citation
from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Milestone, Source
from asskomm_cli.translation import _, day_text


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone, and the association whose step it is, if it is not the Kommune's own."""

    milestone: Milestone
    association: str | None = None


def agreement_entries(
    view: View, agreements: Mapping[str, Agreement], page_of: str | None = None
) -> tuple[Entry, ...]:
    """Return the agreements signed up to the day, in order of date.

    ``page_of`` is the id of the party whose page it is; it is not named again.
    """
    in_order = sorted(agreements.items(), key=lambda item: (item[1].signed_on.first, item[0]))
    return tuple(
        Entry(_agreement_text(view, id_, agreement, page_of), day_text(agreement.signed_on), (id_,))
        for id_, agreement in in_order
        if view.standing.status(id_) != SIGNED_LATER
    )


def steps_reached(
    view: View, milestones: Iterable[Milestone], association: str | None = None
) -> list[Step]:
    """Return those of some milestones that were reached up to the day."""
    day = view.standing.day
    return [Step(each, association) for each in milestones if each.date.first <= day]


def milestone_entries(
    view: View, steps: Iterable[Step], sources: tuple[Source, ...]
) -> tuple[Entry, ...]:
    """Return milestones in order of date."""
    return tuple(
        Entry(
            _milestone_text(view, each, sources),
            day_text(each.milestone.date),
            (each.milestone.note,) if each.milestone.note else (),
        )
        for each in sorted(steps, key=lambda step: step.milestone.date.first)
    )


def _agreement_text(view: View, id_: str, agreement: Agreement, page_of: str | None) -> str:
    archive, directory = view.standing.archive, view.directory
    words = {"type": agreement.type, "status": _(view.standing.status(id_))}
    if page_of is None:
        party = party_of_agreement(archive, directory, agreement)
        return _("{party}: {type}, {status}").format(party=party, **words)
    if agreement.association:
        partners = [agreement.association] if agreement.association != page_of else []
    else:
        partners = [party for party in agreement.parties if party != page_of]
    if not partners:
        return _("{type}, {status}").format(**words)
    names = view.names(partners)
    return _("{type} with {partners}, {status}").format(partners=names, **words)


def _milestone_text(view: View, step: Step, sources: tuple[Source, ...]) -> str:
    milestone = step.milestone
    parts = [milestone.kind]
    if milestone.amount_eur is not None:
        parts.append(euro(milestone.amount_eur))
    if milestone.provider:
        parts.append(milestone.provider)
    if until := known_date(milestone.until, view.standing.day):
        parts.append(_("until {date}").format(date=until))
    if step.association:
        parts.append(_("as part of {association}").format(association=step.association))
    return ", ".join(parts) + citation(sources, milestone.source)
