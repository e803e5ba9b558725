"""The parts of a page of `asskomm show`, as a reader finds them."""


def section(page: str, heading: str) -> list[str]:
    """Return the lines below a heading."""
    blocks = [block.splitlines() for block in page.split("\n\n")]
    return next(block[1:] for block in blocks if block[0] == heading)


def fact(page: str, label: str) -> str:
    """Return what stands behind a label at the top of a page."""
    line = next(line for line in page.splitlines() if line.startswith(f"{label}  "))
    return line.removeprefix(label).strip()
