"""The program's icon in the forms that each system wants, drawn from the one SVG:

python resources/packaging/icons.py FOLDER"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING: Final = Path(__file__).resolve().parents[1] / "icons" / "fulfilldesk.svg"

#: Those of a taskbar, a list and a desktop of Windows at 100 to 250 percent.
WINDOWS_SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 128, 256)
#: The largest that macOS asks for; its format contains the smaller ones.
MACOS_SIZE: Final = 1024
#: Apple's drawings fill this part of their square, so that all icons in the Dock look as large.
_MACOS_PART: Final = 824 / 1024


def picture(size: int, part: float = 1.0) -> Image.Image:
    """The drawing, `size` pixels wide and high, in the middle of its square and filling `part` of it."""
    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(0)
    painter = QPainter(image)
    margin = size * (1 - part) / 2
    painter.translate(margin, margin)
    painter.scale(part, part)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(image.constBits()))


def write_windows_icon(into: Path) -> Path:
    """`fulfilldesk.ico`, with a drawing of its own for each size."""
    *smaller, largest = map(picture, WINDOWS_SIZES)
    file = into / "fulfilldesk.ico"
    largest.save(file, sizes=[(size, size) for size in WINDOWS_SIZES], append_images=smaller)
    return file


def write_macos_icon(into: Path) -> Path:
    """`fulfilldesk.icns`, from 32 to 1024 pixels."""
    file = into / "fulfilldesk.icns"
    picture(MACOS_SIZE, _MACOS_PART).save(file)
    return file


def main() -> int:
    """Write both into a folder, and say which."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    sys.stdout.write(f"{write_windows_icon(folder)}\n{write_macos_icon(folder)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
