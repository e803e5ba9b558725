"""ROL102: the heads of all members sign for an association."""

from collections.abc import Iterator

from asskomm_cli.directory.model import LANDKREIS
from asskomm_cli.record.association import Association
from asskomm_cli.record.vocabulary import VERWALTUNGSVERBAND
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.rules.signing import Signing
from asskomm_cli.translation import _

_SIGN_THEMSELVES = (LANDKREIS, VERWALTUNGSVERBAND)
"""Bodies of public law whose own head represents them (SächsLKrO § 47, SächsKomZG §§ 5, 20)."""


def check(context: Context) -> Iterator[Problem]:
    """Yield associations for which only some of the members' heads sign."""
    for signing in context.signings:
        association = context.archive.associations.get(signing.agreement.association or "")
        if association and signing.knows_all_signatories:
            yield from _some_heads(context, signing, association)


def _some_heads(context: Context, signing: Signing, association: Association) -> Iterator[Problem]:
    agreement = signing.agreement
    represented = {each.said.represents for each in signing.signatories}
    if agreement.association in represented and association.kind in _SIGN_THEMSELVES:
        return
    members = [each for each in association.members if each in agreement.parties]
    absent = [each for each in members or association.members if each not in represented]
    # Where nobody at all signs for it, ROL101 says so.
    if absent and represented & signing.bound:
        names = [context.party_name(each) for each in absent]
        message = _(
            "only some heads sign for {association}; add those of {others} if they signed too"
        ).format(association=association.name, others=", ".join(names))
        yield Problem(place(signing.entry, "association"), message)


RULE = Rule(
    code="ROL102",
    name="one-head-signs",
    level=Level.INFO,
    what=_(
        "The heads of all its members sign for an association, or the head of its own body does."
    ),
    why=_(
        "Only a Landkreis and a Verwaltungsverband are bodies of their own (SächsLKrO § 1, "
        "SächsKomZG § 5). Another association may sign through one head, but often the heads of "
        "all members do."
    ),
    check=check,
)
