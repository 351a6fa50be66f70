"""Bring the translations up to date: `python -m tests.translations`.

Collects every sentence of the program with lupdate into resources/translations/*.ts, compiles them with
lrelease into the .qm files beside them, and says what is still to be translated. Run it after changing any
wording, fill the `<translation type="unfinished">` entries of the .ts, and run it again.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
#: language -> options of lupdate. English needs a file for its plurals only.
LANGUAGES = {"nl": (), "en": ("-pluralonly",)}


@dataclass(frozen=True)
class Message:
    """One entry of a .ts file. `forms` are its translations: one, or one per plural form."""

    context: str
    source: str
    forms: tuple[str, ...]
    numerus: bool
    finished: bool


def ts_file(language: str, folder: Path = FOLDER) -> Path:
    """The file translators work in."""
    return folder / f"fulfilldesk_{language}.ts"


def qm_file(language: str, folder: Path = FOLDER) -> Path:
    """The file the program loads."""
    return folder / f"fulfilldesk_{language}.qm"


def sources() -> list[Path]:
    """The modules that may hold sentences."""
    return sorted((ROOT / "fulfilldesk").rglob("*.py"))


def collect(language: str, folder: Path = FOLDER) -> None:
    """lupdate: new sentences in, vanished ones out, translations kept."""
    _tool(
        "lupdate",
        *(str(path) for path in sources()),
        *LANGUAGES[language],
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en",
        "-target-language",
        language,
        "-ts",
        str(ts_file(language, folder)),
    )


def compile_into(language: str, target: Path, folder: Path = FOLDER) -> None:
    """lrelease; beside the file first, because a program that runs has the old one mapped into its memory."""
    beside = target.with_name(f"{target.name}.new")
    _tool("lrelease", str(ts_file(language, folder)), "-qm", str(beside))
    beside.replace(target)


def messages(language: str, folder: Path = FOLDER) -> list[Message]:
    """All entries of a .ts file."""
    found = []
    for context in ElementTree.parse(ts_file(language, folder)).getroot().iter("context"):
        for entry in context.iter("message"):
            translation = entry.find("translation")
            assert translation is not None
            numerus = entry.get("numerus") == "yes"
            forms = tuple(form.text or "" for form in translation) if numerus else (translation.text or "",)
            found.append(
                Message(
                    context.findtext("name", ""),
                    entry.findtext("source", ""),
                    forms,
                    numerus,
                    translation.get("type") != "unfinished" and all(forms),
                )
            )
    return found


def _tool(name: str, *arguments: str) -> None:
    program = Path(PySide6.__file__).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    done = subprocess.run([str(program), *arguments, "-silent"], capture_output=True, text=True, check=False)
    if done.returncode != 0 or done.stderr.strip():
        raise RuntimeError(f"{name}: {done.stdout}{done.stderr}")


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    missing = 0
    for language in LANGUAGES:
        collect(language)
        compile_into(language, qm_file(language))
        for message in messages(language):
            if not message.finished:
                missing += 1
                print(f"{language}: to be translated: [{message.context}] {message.source}")
    print(f"{missing} sentences to be translated")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
