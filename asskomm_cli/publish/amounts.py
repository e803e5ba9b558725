"""Numbers as people read them."""

from asskomm_cli.translation import _


def grouped(number: int) -> str:
    """Return a whole number with its thousands apart: "66,886"."""
    return f"{number:,}"


def square_kilometres(area_km2: float) -> str:
    """Return an area with its unit: "166.86 km²"."""
    return _("{area} km²").format(area=f"{area_km2:,.2f}")


def euro(amount: int) -> str:
    """Return an amount of money with its unit: "40,000 €"."""
    return _("{amount} €").format(amount=grouped(amount))


def percent(part: int, whole: int) -> str:
    """Return a share: "14.4 %"; nothing if there is nothing to share."""
    return _("{share} %").format(share=f"{100 * part / whole:,.1f}") if whole else ""
