"""Light and dark: every pair can be read, the choice holds, what paints itself follows."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk import product
from fulfilldesk.domain.states import DeliveryStatus, FinancialStatus, OrderFulfillmentStatus
from fulfilldesk.ui import badges
from fulfilldesk.ui.badges import Badge, BadgeLabel, BadgePainter, Shape
from fulfilldesk.ui.colours import DARK, LIGHT, Appearance, Colours, Tone
from fulfilldesk.ui.theme import Theme, font
from tests.conftest import ROOT


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast of two "#rrggbb"."""

    def light(name: str) -> float:
        colour = QColor(name)
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_all_text_can_be_read(colours: Colours) -> None:
    grounds = (colours.ground, colours.rail, colours.panel, colours.field, colours.selected, colours.hover)
    for ground in grounds:
        assert contrast(colours.text, ground) >= 7
        assert contrast(colours.muted, ground) >= 4.5, ground
    for ground in (colours.panel, colours.ground, colours.rail, colours.selected):
        assert contrast(colours.accent, ground) >= 4.5, ground
        assert contrast(colours.faint, ground) >= 3, ground
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.accent_hover) >= 4.5
    for tone, pair in colours.tones.items():
        assert contrast(pair.ink, pair.ground) >= 4.5, tone


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_role_is_a_colour_and_every_tone_is_there(colours: Colours) -> None:
    for field in fields(colours):
        value = getattr(colours, field.name)
        if isinstance(value, str):
            assert QColor(value).isValid(), field.name
    assert set(colours.tones) == set(Tone)


def test_the_choice_holds_and_is_told(theme: Theme, qtbot: QtBot) -> None:
    assert not theme.dark
    with qtbot.waitSignal(theme.changed):
        theme.choose(Appearance.DARK)
    assert theme.dark
    assert QApplication.palette().color(QPalette.ColorRole.Base) == QColor(DARK.panel)
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(Appearance.DARK)
    theme.choose(Appearance.LIGHT)
    assert QApplication.palette().color(QPalette.ColorRole.Base) == QColor(LIGHT.panel)


def icon_names() -> list[str]:
    """Those that theme paints; the program's own has its own colours."""
    names = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    return sorted(names - {product.COMMAND})


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_is_painted_in_the_colour_asked_for(theme: Theme, name: str) -> None:
    image = theme.pixmap(name, "#ff0000", 16, 2.0).toImage()
    painted = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    ]
    assert painted
    assert all(colour.red() > 200 and colour.green() < 60 for colour in painted)


def test_every_icon_that_is_asked_for_is_there() -> None:
    asked = set()
    for path in (ROOT / "fulfilldesk" / "ui").rglob("*.py"):
        for name in icon_names_in(path):
            asked.add(name)
    assert asked
    assert asked <= set(icon_names())


def icon_names_in(path: Path) -> list[str]:
    """Names in calls of theme.icon(...) and theme.pixmap(...)."""
    import ast

    return [
        node.args[0].value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("icon", "pixmap")
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    ]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_badges_differ_by_more_than_colour(theme: Theme, appearance: Appearance, english: None) -> None:
    theme.choose(appearance)
    looks = {}
    for status in OrderFulfillmentStatus:
        badge = badges.order_badge(status)
        looks.setdefault(badge.words, badge)
    assert len(looks) == len(OrderFulfillmentStatus)
    done, begun = badges.order_badge("FULFILLED"), badges.order_badge("PARTIALLY_FULFILLED")
    assert (done.shape, begun.shape) == (Shape.FULL, Shape.HALF)


def test_a_badge_is_painted_once_per_theme(theme: Theme) -> None:
    painter = BadgePainter(theme)
    badge = badges.payment_badge(FinancialStatus.PAID)
    light = painter.pixmap(badge, 200, 1.0)
    assert painter.pixmap(badge, 200, 1.0).cacheKey() == light.cacheKey()
    theme.choose(Appearance.DARK)
    painter.forget()
    dark = painter.pixmap(badge, 200, 1.0)
    middle = light.height() // 2
    assert light.toImage().pixelColor(4, middle) == QColor(LIGHT.tones[Tone.SUCCESS].ground)
    assert dark.toImage().pixelColor(4, middle) == QColor(DARK.tones[Tone.SUCCESS].ground)


def test_a_badge_keeps_within_its_room(theme: Theme) -> None:
    painter = BadgePainter(theme)
    badge = badges.delivery_badge(DeliveryStatus.MARKED_AS_FULFILLED)
    assert painter.pixmap(badge, 60, 2.0).width() == 120
    assert painter.pixmap(badge, 1, 1.0).width() >= 1


def test_a_badge_says_itself_to_a_screen_reader(theme: Theme, qtbot: QtBot, english: None) -> None:
    label = BadgeLabel(badges.order_badge("ON_HOLD"), BadgePainter(theme), theme)
    qtbot.addWidget(label)
    assert label.accessibleName() == "On hold"
    label.set_badge(Badge("Elsewhere", Tone.INFO, Shape.RING))
    assert label.accessibleName() == "Elsewhere"


def test_fonts_scale_from_the_platforms_own(qapp: QApplication) -> None:
    assert font().family() == qapp.font().family()
    assert font(scale=2.0).pointSizeF() == pytest.approx(qapp.font().pointSizeF() * 2)
    assert font(bold=True).weight() > qapp.font().weight()
