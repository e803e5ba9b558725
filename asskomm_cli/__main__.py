"""``python -m asskomm_cli``: the same as the console script ``asskomm``."""

import sys

from asskomm_cli.main import main

sys.exit(main())
