"""The translations are complete, agree with the program, and are compiled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator

from tests.translations import LANGUAGES, Message, collect, compile_into, messages, qm_file, ts_file

GAP = re.compile(r"\{\w*\}|%L?n|%\d")


@pytest.fixture(params=sorted(LANGUAGES))
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def fresh(tmp_path: Path, code: str) -> list[Message]:
    """The entries as lupdate would write them today."""
    ts_file(code, tmp_path).write_bytes(ts_file(code).read_bytes())
    collect(code, tmp_path)
    return messages(code, tmp_path)


def test_every_sentence_of_the_program_is_there_and_no_other(fresh: list[Message], code: str) -> None:
    assert [(each.context, each.source) for each in messages(code)] == [
        (each.context, each.source) for each in fresh
    ], "run: python -m tests.translations"


def test_nothing_is_left_to_translate(fresh: list[Message]) -> None:
    assert [f"{each.context}: {each.source}" for each in fresh if not each.finished] == []


def test_gaps_agree(code: str) -> None:
    for each in messages(code):
        for form in each.forms:
            assert sorted(GAP.findall(form)) == sorted(GAP.findall(each.source)), each


def test_whatever_is_counted_has_plural_forms(code: str) -> None:
    for each in messages(code):
        assert each.numerus == ("%n" in each.source or "%Ln" in each.source), each
        if each.numerus:
            assert len(each.forms) == 2, each


def test_sentences_end_alike(code: str) -> None:
    for each in messages(code):
        for form in each.forms:
            assert form[-1:] == each.source[-1:] or not {form[-1:], each.source[-1:]} & set(".:…?"), each


def test_the_compiled_file_is_this_one(code: str, tmp_path: Path) -> None:
    compile_into(code, tmp_path / "fresh.qm")
    fresh = (tmp_path / "fresh.qm").read_bytes()
    assert fresh == qm_file(code).read_bytes(), "run: python -m tests.translations"


def test_qts_own_buttons_are_dutch_too(qapp: object) -> None:
    translator = QTranslator()
    assert translator.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert translator.translate("QPlatformTheme", "Cancel") == "Annuleren"
