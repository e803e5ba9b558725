"""Numbers as people read them."""

from asskomm_cli.translation import _


def grouped(number: int) -> str:
    """Return a whole number with its thousands apart: "66,886"."""
    return _("{number:,}").format(number=number)


def square_kilometres(area_km2: float) -> str:
    """Return an area with its unit: "166.86 km²"."""
    return _("{area:,.2f} km²").format(area=area_km2)


def euro(amount: int) -> str:
    """Return an amount of money with its unit: "40,000 €"."""
    return _("{amount:,} €").format(amount=amount)


def percent(part: int, whole: int) -> str:
    """Return a share: "14.4 %"; nothing if there is nothing to share."""
    return _("{share:.1f} %").format(share=100 * part / whole) if whole else ""
