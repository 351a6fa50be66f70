"""How parts are told apart without their colour: a pattern for each area, strokes and marks for each line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from fulfilldesk.ui.charts.look import ChartLook

_STEP = 6.0
_STROKE, _CROSSED = 1.4, 1.0
#: A pattern of more lines than this is too fine to be seen.
_MOST_LINES = 2_000
PATTERNS = 6


def pattern_of(series: int, look: ChartLook) -> int:
    """Which pattern; where the colours come again they come with another one."""
    return (series + series // len(look.fills)) % PATTERNS


def paint_area(painter: QPainter, area: QRectF, series: int, look: ChartLook) -> None:
    """The part's colour, with its pattern in the ground's colour over it."""
    painter.fillRect(area, look.fill(series))
    pattern = pattern_of(series, look)
    if pattern == 0 or area.width() < 2 or area.height() < 2:
        return
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(look.ground, _CROSSED if pattern == 3 else _STROKE))
    painter.setBrush(look.ground)
    if pattern in (1, 3):
        _slanted(painter, area, up=True)
    if pattern in (3, 5):
        _slanted(painter, area, up=False)
    if pattern == 2:
        _dots(painter, area)
    if pattern == 4:
        for top in _steps(area.top() + _STEP / 2, area.bottom()):
            painter.drawLine(QPointF(area.left(), top), QPointF(area.right(), top))
    painter.setPen(QPen(look.fill(series), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def paint_swatch(painter: QPainter, area: QRectF, series: int, look: ChartLook) -> None:
    """The sign of a part in the legend."""
    paint_area(painter, area, series, look)
    painter.setPen(QPen(look.muted, 0.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)


_STYLES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)


def line_pen(series: int, look: ChartLook) -> QPen:
    """The stroke of a line."""
    pen = QPen(look.fill(series), 2.0, _STYLES[series % len(_STYLES)])
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def paint_mark(painter: QPainter, centre: QPointF, series: int, look: ChartLook, size: float = 4.0) -> None:
    """The sign of a line's points: a dot, a square, a triangle, a diamond, a ring, a cross."""
    painter.save()
    painter.setPen(QPen(look.fill(series), 1.6))
    painter.setBrush(look.fill(series))
    x, y = centre.x(), centre.y()
    match series % PATTERNS:
        case 0:
            painter.drawEllipse(centre, size * 0.8, size * 0.8)
        case 1:
            painter.drawRect(QRectF(x - size * 0.75, y - size * 0.75, size * 1.5, size * 1.5))
        case 2:
            corners = [
                QPointF(x, y - size),
                QPointF(x + size, y + size * 0.8),
                QPointF(x - size, y + size * 0.8),
            ]
            painter.drawPolygon(QPolygonF(corners))
        case 3:
            corners = [QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size), QPointF(x - size, y)]
            painter.drawPolygon(QPolygonF(corners))
        case 4:
            painter.setBrush(look.ground)
            painter.drawEllipse(centre, size * 0.8, size * 0.8)
        case _:
            painter.drawLine(QPointF(x - size, y - size), QPointF(x + size, y + size))
            painter.drawLine(QPointF(x - size, y + size), QPointF(x + size, y - size))
    painter.restore()


def _slanted(painter: QPainter, area: QRectF, *, up: bool) -> None:
    height = area.height()
    for left in _steps(area.left() - height, area.right()):
        start, end = QPointF(left, area.bottom()), QPointF(left + height, area.top())
        if not up:
            start, end = QPointF(left, area.top()), QPointF(left + height, area.bottom())
        painter.drawLine(start, end)


def _dots(painter: QPainter, area: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for row, y in enumerate(_steps(area.top() + _STEP / 2, area.bottom())):
        for x in _steps(area.left() + (_STEP / 2 if row % 2 else _STEP), area.right()):
            painter.drawEllipse(QPointF(x, y), 1.2, 1.2)


def _steps(start: float, end: float) -> list[float]:
    count = min(_MOST_LINES, int(max(0.0, end - start) / _STEP) + 1)
    return [start + _STEP * number for number in range(count)]
