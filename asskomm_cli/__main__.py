"""``python -m asskomm_cli``: the same as the console script ``asskomm``."""

from asskomm_cli.main import run

run()
