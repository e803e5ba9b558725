"""Every text that a person sees passes through here (gettext).

English is the language of the source. A translation is one file
``locale/LANGUAGE/LC_MESSAGES/asskomm.mo`` inside the package; without one the English text stands.
"""

import gettext
from pathlib import Path

_catalogue = gettext.translation("asskomm", Path(__file__).parent / "locale", fallback=True)

_ = _catalogue.gettext
ngettext = _catalogue.ngettext
