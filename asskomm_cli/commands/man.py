"""``asskomm man``: the man page."""

import sys


def run() -> None:
    """Print the man page; an installed asskomm has it as “man asskomm” too."""
    from asskomm_cli.commands.describing import describe
    from asskomm_cli.publish.man_page import man_page

    sys.stdout.write(man_page(describe()))
