"""From longitude and latitude to places on a flat map."""

from collections.abc import Sequence
from math import cos, radians
from typing import NamedTuple

from asskomm_cli.directory.model import Directory, Kommune


class Place(NamedTuple):
    """A point in decimal degrees."""

    longitude: float
    latitude: float


class Frame(NamedTuple):
    """What a map shows; lengths are in degrees of latitude, in which both directions are alike.

    Saxony is so small that degrees of longitude are shortened alike everywhere (equirectangular
    projection): by the cosine of the middle latitude, at most 1 % wrong at the edges.
    """

    west: float
    north: float
    width: float
    height: float
    shrink: float
    """Length of a degree of longitude."""

    def position(self, place: Place) -> tuple[float, float]:
        """Return how far a place lies from the western and from the northern edge."""
        return (place.longitude - self.west) * self.shrink, self.north - place.latitude


def frame_of(places: Sequence[Place]) -> Frame:
    """Return the frame that just holds the places; a single place gets some ground around it."""
    longitudes = [each.longitude for each in places]
    latitudes = [each.latitude for each in places]
    south, north = min(latitudes), max(latitudes)
    west, east = min(longitudes), max(longitudes)
    shrink = cos(radians((south + north) / 2))
    return Frame(west, north, (east - west) * shrink or 1, (north - south) or 1, shrink)


def place_of(directory: Directory, kommune: Kommune) -> Place | None:
    """Return where a Kommune lies; one that was merged, where its successor does."""
    each: Kommune | None = kommune
    while each:
        if each.longitude is not None and each.latitude is not None:
            return Place(each.longitude, each.latitude)
        each = directory.successor_of(each)
    return None
