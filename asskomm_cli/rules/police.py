"""Which police is responsible for the parties of an agreement, and which Revier is meant."""

from asskomm_cli.directory.model import Landkreis
from asskomm_cli.directory.spelling import plain_words
from asskomm_cli.record.vocabulary import LEITER_DES_POLIZEIREVIERS, Body
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.references import landkreise_of
from asskomm_cli.rules.signing import Person, Signing

_SAID_OF_A_REVIER = frozenset(("polizeirevier", "revier", "prev"))


def responsible(context: Context, signing: Signing) -> dict[str, Landkreis]:
    """Return the Polizeidirektionen responsible for the parties, each with one of its Landkreise.

    Empty if that is not certain.
    """
    landkreise = landkreise_of(context, signing.entry, signing.agreement)
    return {each.polizeidirektion: each for each in landkreise}


def names_a_revier(person: Person) -> bool:
    """Whether the office of a person of the police claims to be a Polizeirevier."""
    office = person.said.office
    if not office or person.body not in (Body.POLICE, None):
        return False
    is_head = person.role is LEITER_DES_POLIZEIREVIERS
    return is_head or not _SAID_OF_A_REVIER.isdisjoint(plain_words(office))
