"""ROL101: every party has somebody who signs for it."""

from collections.abc import Iterator

from asskomm_cli.record.kinds import MUNICIPALITY
from asskomm_cli.record.vocabulary import Body
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.problem import Level, Place, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import Signing
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield parties without signatory, unless none is known or one may be meant for them."""
    for signing in context.signings:
        if signing.signatories and signing.knows_all_signatories:
            unsigned = list(_unsigned(context, signing))
            if unsigned and not _may_be_meant(signing):
                yield from unsigned


def _may_be_meant(signing: Signing) -> bool:
    """Whether somebody signs for a Kommune or association that is no party (ROL115)."""
    return any(
        each.said.represents not in signing.bound
        and (each.may_act_for(Body.KOMMUNE) or each.may_act_for(Body.ASSOCIATION))
        for each in signing.signatories
    )


def _unsigned(context: Context, signing: Signing) -> Iterator[Problem]:
    entry, agreement = signing.entry, signing.agreement
    represented = {each.said.represents for each in signing.signatories}
    own = agreement.parties
    if agreement.association:
        association = context.archive.associations.get(agreement.association)
        if not represented & signing.bound:
            yield _problem(context, place(entry, "association"), agreement.association)
            return
        # ROL102 looks at the members: an association may sign through one head.
        members = association.members if association else agreement.parties
        own = tuple(each for each in own if each not in members)
    recorded = context.archive.ids(MUNICIPALITY)
    for position, party in in_file(entry, "parties", agreement.parties):
        # A party that has no record may be a misspelt one (REF101).
        if party in own and party not in represented and party in recorded:
            yield _problem(context, place(entry, "parties", position), party)


def _problem(context: Context, where: Place, party: str) -> Problem:
    name = context.party_name(party)
    message = _("nobody signs for {party}; add the signatory, or waive this if no source names one")
    return Problem(where, message.format(party=name))


RULE = Rule(
    code="ROL101",
    name="party-without-signatory",
    level=Level.WARNING,
    what=_("Somebody signs for each party; for an association one of its heads is enough."),
    why=_(
        "The Bürgermeister represents the Gemeinde (SächsGemO § 51 Abs. 1): without a signature "
        "for it a Kommune is not bound, or the source is incomplete."
    ),
    check=check,
)
