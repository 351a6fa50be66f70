"""Light and dark: which colours hold now, the palette made of them, fonts and icons.

The theme follows the system and can be forced. Plain Qt widgets get everything from the palette; what paints
itself asks the theme by role and repaints on `changed`. There are no style sheets.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from fulfilldesk.ui.colours import DARK, LIGHT, Appearance, Colours, Tone

_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """One per application. `icons` is the folder of the SVG files."""

    changed = Signal()

    def __init__(self, icons: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._appearance = Appearance.SYSTEM
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._svg: dict[str, bytes] = {}
        self._dark = self._wants_dark()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    # --- what holds now

    @property
    def dark(self) -> bool:
        """Whether the dark colours hold."""
        return self._dark

    @property
    def colours(self) -> Colours:
        """The colours that hold now, as "#rrggbb"."""
        return DARK if self._dark else LIGHT

    @property
    def appearance(self) -> Appearance:
        """What the person chose."""
        return self._appearance

    def choose(self, appearance: Appearance) -> None:
        """Force light or dark, or follow the system again."""
        self._appearance = appearance
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[appearance])
        self._on_system_changed()

    def apply(self) -> None:
        """Give the application our palette. Call once at the start; afterwards it follows by itself."""
        QApplication.setPalette(self.palette())

    def ground(self, tone: Tone) -> QColor:
        """The ground of a badge or note."""
        return QColor(self.colours.tones[tone].ground)

    def ink(self, tone: Tone) -> QColor:
        """What is written on it."""
        return QColor(self.colours.tones[tone].ink)

    def palette(self) -> QPalette:
        """Qt's roles filled with our colours."""
        colours = self.colours
        role = QPalette.ColorRole
        palette = QPalette()
        for which, name in (
            (role.Window, colours.ground),
            (role.WindowText, colours.text),
            (role.Base, colours.panel),
            (role.AlternateBase, colours.rail),
            (role.Text, colours.text),
            (role.PlaceholderText, colours.muted),
            (role.Button, colours.panel),
            (role.ButtonText, colours.text),
            (role.BrightText, colours.on_accent),
            (role.Highlight, colours.selected),
            (role.HighlightedText, colours.text),
            (role.Accent, colours.accent),
            (role.Link, colours.accent),
            (role.LinkVisited, colours.accent),
            (role.ToolTipBase, colours.panel),
            (role.ToolTipText, colours.text),
            (role.Light, colours.panel),
            (role.Midlight, colours.hover),
            (role.Mid, colours.border),
            (role.Dark, colours.border_strong),
            (role.Shadow, colours.border_strong),
        ):
            palette.setColor(which, QColor(name))
        for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.faint))
        return palette

    # --- icons

    def pixmap(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        """The icon resources/icons/<name>.svg in one colour ("#rrggbb"), `size` pixels at 100 %."""
        key = (name, colour, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._render(name, colour, size, ratio)
        return found

    def icon(self, name: str, size: int = 16) -> QIcon:
        """The icon in the text's colour, greyed when disabled. Ask again on `changed`."""
        icon = QIcon()
        for ratio in (1.0, 2.0, 3.0):
            icon.addPixmap(self.pixmap(name, self.colours.text, size, ratio), QIcon.Mode.Normal)
            icon.addPixmap(self.pixmap(name, self.colours.faint, size, ratio), QIcon.Mode.Disabled)
        return icon

    def _render(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # only needed once something with an icon is painted

        if name not in self._svg:
            self._svg[name] = (self._icons / f"{name}.svg").read_bytes()
        renderer = QSvgRenderer(QByteArray(self._svg[name].replace(b"currentColor", colour.encode())))
        pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    # --- following the system

    def _wants_dark(self) -> bool:
        if self._appearance is not Appearance.SYSTEM:
            return self._appearance is Appearance.DARK
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    @Slot()
    def _on_system_changed(self) -> None:
        dark = self._wants_dark()
        if dark == self._dark:
            return
        self._dark = dark
        self.apply()
        self.changed.emit()


# --- fonts: the platform's own, in a few ranks --------------------------------------------------------------


def font(*, scale: float = 1.0, bold: bool = False, tabular: bool = False) -> QFont:
    """The application's font, larger or smaller, with digits of equal width when `tabular`."""
    made = QFont(QApplication.font())
    if scale != 1.0:
        if made.pointSizeF() > 0:
            made.setPointSizeF(made.pointSizeF() * scale)
        else:  # a font that was given in pixels
            made.setPixelSize(round(made.pixelSize() * scale))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
