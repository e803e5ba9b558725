"""One fault for an agreement: some that a JSON Schema finds as well, and some that cost a search.

A fault takes the agreement, the one before it in time, and chance; it returns the id and the text
of the file. Each leads to its own finding alone, wherever the agreement stands.
"""

from collections.abc import Callable
from random import Random

from asskomm_cli.record.agreement import Agreement
from asskomm_cli.record.entries import Signatory
from asskomm_cli.record.identity import agreement_id
from asskomm_cli.record.kinds import AGREEMENT
from asskomm_cli.record.partial_date import parse_partial_date
from asskomm_cli.record.writing import to_toml

Written = tuple[str, str]
Fault = Callable[[Agreement, Agreement, Random], Written]

_MAYOR, _POLICE, _LPR = range(3)
_FAR_TOO_HIGH = 1_000_000
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
"""A wrong vowel could make an umlaut, "oe" for "oa", which is no slip of one letter any more."""


def written(agreement: Agreement) -> Written:
    """Return the id and the text of the file."""
    return agreement_id(agreement), to_toml(AGREEMENT, agreement)


def _replaced(old: str, new: str) -> Fault:
    """Make a fault of the text: the first ``old`` becomes ``new``."""

    def fault(agreement: Agreement, _before: Agreement, _chance: Random) -> Written:
        id_, text = written(agreement)
        return id_, text.replace(old, new, 1)

    return fault


PLAIN: tuple[Fault, ...] = (
    _replaced('role = "Geschäftsführer"', 'role = "Geschäftsfürer"'),
    _replaced("[[sources]]", '[[sources]]\ntitel = "Unterzeichnung"'),
    _replaced("number = ", 'number = "zwölf" # '),
    _replaced('url = "https://', 'url = "'),
    _replaced('notes = "', "notes = "),
    _replaced('role = "Polizeipräsident"\n', ""),
)
"""Found by whoever knows TOML and the JSON Schema."""


def _slip(word: str, chance: Random) -> str:
    """Return a word with one wrong letter, so seldom the same one that nobody can remember it."""
    at = chance.randrange(1, len(word))
    letters = _CONSONANTS.replace(word[at].lower(), "")
    return word[:at] + chance.choice(letters) + word[at + 1 :]


def _with_signatory(agreement: Agreement, at: int, signatory: Signatory) -> Agreement:
    signatories = (*agreement.signatories[:at], signatory, *agreement.signatories[at + 1 :])
    return agreement._replace(signatories=signatories)


def _slip_in_role(agreement: Agreement, _before: Agreement, chance: Random) -> Written:
    said = agreement.signatories[_LPR]
    said = said._replace(role=_slip(said.role, chance))
    return written(_with_signatory(agreement, _LPR, said))


def _recorded_twice(agreement: Agreement, before: Agreement, _chance: Random) -> Written:
    """The agreement before, once more, with nothing but the month of its day, from another page."""
    month = parse_partial_date(str(before.signed_on)[:7])
    sources = tuple(each._replace(published_on=None) for each in agreement.sources)
    return written(before._replace(signed_on=month, number=agreement.number, sources=sources))


def _unknown_key(agreement: Agreement, _before: Agreement, chance: Random) -> Written:
    id_, text = written(agreement)
    key = _slip("published_on", chance)
    return id_, text.replace("[[sources]]", f'[[sources]]\n{key} = "2020"', 1)


def _number_of_another(agreement: Agreement, before: Agreement, _chance: Random) -> Written:
    return written(agreement._replace(number=before.number))


def _unknown_party(agreement: Agreement, _before: Agreement, chance: Random) -> Written:
    id_ = _slip(agreement.parties[0], chance)
    mayor = agreement.signatories[_MAYOR]._replace(represents=id_)
    return written(_with_signatory(agreement._replace(parties=(id_,)), _MAYOR, mayor))


def _represents_nobody(agreement: Agreement, _before: Agreement, chance: Random) -> Written:
    said = agreement.signatories[_POLICE]
    said = said._replace(represents=_slip(said.represents or "", chance))
    return written(_with_signatory(agreement, _POLICE, said))


def _number_falls(agreement: Agreement, _before: Agreement, _chance: Random) -> Written:
    return written(agreement._replace(number=_FAR_TOO_HIGH - (agreement.number or 0)))


def _two_spellings(agreement: Agreement, _before: Agreement, chance: Random) -> Written:
    said = agreement.signatories[_POLICE]
    given, family = said.name.split()
    said = said._replace(name=f"{given} {_slip(family, chance)}")
    return written(_with_signatory(agreement, _POLICE, said))


def _unknown_predecessor(agreement: Agreement, before: Agreement, chance: Random) -> Written:
    return written(agreement._replace(follows=_slip(agreement_id(before), chance)))


COSTLY: tuple[Fault, ...] = (
    _slip_in_role,
    _recorded_twice,
    _unknown_key,
    _number_of_another,
    _unknown_party,
    _represents_nobody,
    _number_falls,
    _two_spellings,
    _unknown_predecessor,
)
"""Those that are compared with many others, or for which a suggestion is looked up.

The order matters: what repeats the agreement before needs one whose parties and number are right.
"""
