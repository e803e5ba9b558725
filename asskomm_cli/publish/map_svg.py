"""The map as a picture: a circle for each Kommune, as large as it is, coloured by stage."""

from collections.abc import Iterator, Sequence
from html import escape

from asskomm_cli.archive.standing import BERATEN, KPR
from asskomm_cli.publish.amounts import grouped
from asskomm_cli.publish.map_circles import MARGIN, WIDTH, Circle, draw_circles, place_name
from asskomm_cli.publish.map_dots import ELSEWHERE, NOT_CONSULTED, Dot, DotMap
from asskomm_cli.publish.screen import visible
from asskomm_cli.record.vocabulary import KOOPERATIONSVEREINBARUNG, VORVEREINBARUNG
from asskomm_cli.translation import _

COLORS = {
    KPR: "#440154",
    KOOPERATIONSVEREINBARUNG: "#2a6f8e",
    VORVEREINBARUNG: "#35b779",
    BERATEN: "#fde725",
    NOT_CONSULTED: "#ffffff",
    ELSEWHERE: "#ececec",
}
"""From light to dark (viridis), so that the order is seen in grey and by colour-blind people."""

_FAINT_STROKE = "#c4c4c4"

_TOP = 64
"""Room for the title."""
_LEGEND_HEIGHT = 84


def map_svg(shown: DotMap, seats: Sequence[Dot], title: str) -> str:
    """Return the picture as an SVG document with a legend; each circle tells its Kommune."""
    circles, bottom = draw_circles(shown.dots, _TOP)
    height = round(bottom + _LEGEND_HEIGHT)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        'aria-labelledby="title description" font-family="sans-serif">',
        f'<title id="title">{_escaped(title)}</title>',
        f'<desc id="description">{_escaped(_description(shown))}</desc>',
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="{MARGIN / 2}" y="32" font-size="22" fill="#1a1a1a">{_escaped(title)}</text>',
        '<g stroke="#555555" stroke-width="0.6">',
        *map(_circle, circles),
        "</g>",
        '<g font-size="15" fill="#1a1a1a" stroke="#ffffff" stroke-width="3.5" '
        'paint-order="stroke" stroke-linejoin="round">',
        *(_name(each, circles) for each in circles if each.dot in seats),
        "</g>",
        *_legend(shown, bottom),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _circle(circle: Circle) -> str:
    dot = circle.dot
    text = _("{kommune}: {stage}").format(kommune=dot.kommune.full_name, stage=_(dot.mark))
    stroke = f' stroke="{_FAINT_STROKE}"' if dot.mark == ELSEWHERE else ""
    return (
        f'<circle cx="{circle.x}" cy="{circle.y}" r="{circle.radius}" fill="{COLORS[dot.mark]}"'
        f"{stroke}><title>{_escaped(text)}</title></circle>"
    )


def _name(circle: Circle, circles: Sequence[Circle]) -> str:
    x, y, anchor = place_name(circle, circles)
    name = _escaped(circle.dot.kommune.name)
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{name}</text>'


def _legend(shown: DotMap, top: float) -> Iterator[str]:
    yield '<g font-size="17" fill="#1a1a1a">'
    for number, (mark, count) in enumerate(shown.legend().items()):
        x = MARGIN + number % 3 * (WIDTH - 2 * MARGIN) // 3
        y = round(top + number // 3 * 30)
        text = f"{_(mark)}: {grouped(count)}"
        yield (
            f'<circle cx="{x}" cy="{y}" r="8" fill="{COLORS[mark]}" stroke="#555555"/>'
            f'<text x="{x + 16}" y="{y + 6}">{_escaped(text)}</text>'
        )
    yield "</g>"


def _description(shown: DotMap) -> str:
    parts = [f"{_(mark)}: {count}" for mark, count in shown.legend().items() if count]
    return _("{count} Kommunen of Saxony; {parts}").format(
        count=len(shown.dots), parts=", ".join(parts)
    )


def _escaped(text: str) -> str:
    """Return text as XML holds it; what XML can't hold at all is made visible."""
    return escape(visible(text).replace("\n", " "))
