"""The installer for Windows: made here by the script that makes the one people get. What it does on Windows
was tried by hand; here its list is compared with the folder, and its sentences with each other."""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import subprocess
from pathlib import Path

import platformdirs
import pytest

from fulfilldesk import paths, product
from fulfilldesk.credentials.vault import SERVICE
from resources.packaging import windows_installer
from resources.packaging.windows_installer import EXECUTABLES, HERE, UNINSTALLER, UNPACKED, NoInstaller

SCRIPTS = sorted(HERE.iterdir())


@pytest.fixture(scope="module")
def tools() -> None:
    """What it takes to make an installer. CI has it; a developer may not."""
    missing = [tool for tool in ("makensis", "7z") if shutil.which(tool) is None]
    if missing and "FULFILLDESK_TEST_NSIS" not in os.environ:
        pytest.skip(f"{' and '.join(missing)}, which make and read installers for Windows, are not installed")
    assert not missing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder such as PyInstaller makes on Windows."""
    bundle = tmp_path / "a bundle $NAME"
    for name in (*EXECUTABLES, "_internal/base.dll", "_internal/PySide6/plugins/a name.dll"):
        (bundle / name).parent.mkdir(parents=True, exist_ok=True)
        (bundle / name).write_text(name, encoding="utf-8")
    return bundle


def as_on_windows(bundle: Path, into: Path) -> Path:
    """The folder of this system, with the names that the two programs have on Windows and without links,
    which are not made there. Nothing is copied where it need not be."""

    def hand_over(source: str, target: str) -> None:
        try:
            os.link(source, target)
        except OSError:  # another disk
            shutil.copy2(source, target)

    def links(parent: str, names: list[str]) -> list[str]:
        return [name for name in names if (Path(parent) / name).is_symlink()]

    shutil.copytree(bundle, into, ignore=links, copy_function=hand_over)
    if not (into / EXECUTABLES[0]).exists():
        (into / product.COMMAND).rename(into / EXECUTABLES[0])
        (into / EXECUTABLES[1]).write_bytes(b"the program with a console")
    return into


def test_the_installer_brings_the_frozen_program_byte_for_byte(
    tools: None, built_bundle: Path, tmp_path: Path
) -> None:
    bundle = as_on_windows(built_bundle, tmp_path / "bundle")
    installer = windows_installer.make(bundle, tmp_path / "made", quick=True)
    files = windows_installer.files_of(bundle)
    assert len(files) > 100
    windows_installer.check(installer, files)
    unpacked = unpack(installer, tmp_path / "unpacked")
    assert filecmp.cmpfiles(bundle, unpacked, files, shallow=False) == (files, [], [])
    assert {file.name for file in unpacked.iterdir()} == {"_internal", *EXECUTABLES, UNINSTALLER}


def test_packed_as_people_get_it_the_installer_brings_the_same(
    tools: None, folder: Path, tmp_path: Path
) -> None:
    quick = windows_installer.make(folder, tmp_path / "quick", quick=True)
    packed = windows_installer.make(folder, tmp_path / "packed")
    files = windows_installer.files_of(folder)
    assert packed.name == quick.name == f"{product.NAME}-{product.VERSION}-windows-x64-setup.exe"
    assert packed.stat().st_size < quick.stat().st_size
    assert windows_installer.listed_files(packed) == windows_installer.listed_files(quick) == sorted(files)
    unpacked = unpack(packed, tmp_path / "unpacked")
    assert filecmp.cmpfiles(folder, unpacked, files, shallow=False) == (files, [], [])


def test_an_installer_with_another_list_is_refused(tools: None, folder: Path, tmp_path: Path) -> None:
    installer = windows_installer.make(folder, tmp_path / "made", quick=True)
    files = windows_installer.files_of(folder)
    with pytest.raises(NoInstaller, match=r"without \['_internal/forgotten.dll'\], with \[\]"):
        windows_installer.check(installer, [*files, "_internal/forgotten.dll"])
    with pytest.raises(NoInstaller, match=r"without \[\], with \['_internal/base.dll'\]"):
        windows_installer.check(installer, [file for file in files if file != "_internal/base.dll"])


def test_a_mistake_in_the_script_is_said_and_no_installer_is_left(
    tools: None, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = shutil.copytree(HERE, tmp_path / "scripts")
    (scripts / "dutch.nsh").write_text("", encoding="utf-8")  # a warning of makensis: no text for a language
    monkeypatch.setattr(windows_installer, "HERE", scripts)
    with pytest.raises(NoInstaller, match="makensis"):
        windows_installer.make(folder, tmp_path / "made", quick=True)
    assert list((tmp_path / "made").iterdir()) == []


def test_without_its_tools_it_says_so(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("PATH", "PROGRAMFILES", "PROGRAMFILES(X86)"):
        monkeypatch.setenv(variable, str(tmp_path))
    with pytest.raises(NoInstaller, match="makensis is not installed"):
        windows_installer.make(folder, tmp_path / "made")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("_internal/a?.dll", "takes no file"),
        ("_internal/nul.txt", "takes no file"),
        ("_internal/COM1", "takes no file"),
        ("_internal/folder./a.dll", "takes no file"),
        ("_internal/$PLUGINSDIR.dll", "takes no file"),
        ("_internal/a[b].dll", "takes no file"),
        ("_internal/BASE.dll", "are the same to Windows"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="Windows itself refuses to make these files")
def test_a_folder_that_windows_could_not_hold_is_refused(folder: Path, name: str, said: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("", encoding="utf-8")
    with pytest.raises(NoInstaller, match=said):
        windows_installer.files_of(folder)


def test_a_folder_with_a_link_is_refused(folder: Path) -> None:
    (folder / "_internal" / "again.dll").symlink_to("base.dll")
    with pytest.raises(NoInstaller, match="is a link"):
        windows_installer.files_of(folder)


@pytest.mark.parametrize("name", EXECUTABLES)
def test_a_folder_without_one_of_the_programs_is_refused(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(NoInstaller, match=f"has no {name}"):
        windows_installer.files_of(folder)


def test_the_programs_come_last_so_that_what_can_be_started_is_whole(folder: Path) -> None:
    files = windows_installer.files_of(folder)
    assert files[-2:] == list(EXECUTABLES)
    assert files[:-2] == ["_internal/PySide6/plugins/a name.dll", "_internal/base.dll"]


def test_each_folder_comes_after_the_one_around_it() -> None:
    files = ["a.exe", "_internal/b/c/d.dll", "_internal/b-c/e.dll"]
    assert windows_installer.folders_of(files) == [
        "_internal",
        "_internal/b",
        "_internal/b-c",
        "_internal/b/c",
    ]


def test_the_longest_path_counts_where_files_lie_while_they_are_unpacked() -> None:
    assert windows_installer.longest_path(["a", "bb/cc.dll"]) == len(f"\\{UNPACKED}\\bb\\cc.dll")


def test_what_means_something_to_makensis_is_only_text_to_it() -> None:
    names = {"PUBLISHER": 'A $HOME "b"', "HERE": Path("a $HOME")}
    lines = windows_installer.build_file(["a/b.dll"], names).splitlines()
    assert lines[:2] == ['!define PUBLISHER "A $$HOME $\\"b$\\""', '!define HERE "a $HOME"']
    assert '!insertmacro ${DO} "a\\b.dll" "a/b.dll"' in lines


def test_each_sentence_is_there_in_both_languages_and_is_used() -> None:
    said = {language: sentences(language) for language in ("English", "Dutch")}
    used = {name for script in SCRIPTS for name in re.findall(r"\$\((\w+)\)", script.read_text("utf-8"))}
    assert set(said["English"]) == set(said["Dutch"]) == used
    for name, sentence in said["English"].items():
        values = re.findall(r"\$\{?\w+\}?", sentence.replace("${SUMMARY}", "${SUMMARY_DUTCH}"))
        assert sorted(values) == sorted(re.findall(r"\$\{?\w+\}?", said["Dutch"][name])), name


def test_no_name_and_no_version_of_the_product_is_written_in_the_scripts() -> None:
    for script in SCRIPTS:
        text = script.read_text("utf-8")
        for name in (product.NAME, product.VERSION, product.PUBLISHER, product.SUMMARY, product.IDENTIFIER):
            assert name not in text, script.name


def test_the_uninstaller_looks_for_the_profile_and_the_keys_where_the_program_has_them() -> None:
    # The script has both under the product's name: the profile below %LOCALAPPDATA%.
    assert SERVICE == product.NAME
    usual = Path(platformdirs.user_data_dir(product.NAME, appauthor=False, roaming=False))
    assert paths.profile().root == usual
    assert usual.name == product.NAME or os.name != "nt"


def test_nothing_is_removed_as_a_whole_that_a_person_chose() -> None:
    removed = [
        line.strip()
        for script in SCRIPTS
        for line in script.read_text("utf-8").splitlines()
        if re.search(r"\bRMDir\s+/r\b", line)
    ]
    whole = {re.sub(r"\s*;.*", "", line) for line in removed}
    assert whole == {r'RMDir /r "$INSTDIR\${UNPACKED}"', 'RMDir /r "${PROFILE_FOLDER}"'}


def sentences(language: str) -> dict[str, str]:
    """The sentences of a language, by name."""
    text = (HERE / f"{language.lower()}.nsh").read_text("utf-8")
    return dict(re.findall(rf'^!insertmacro {language} (\w+) "(.+)"$', text, re.MULTILINE))


def unpack(installer: Path, into: Path) -> Path:
    """The program's folder as 7z takes it from the installer."""
    done = subprocess.run(
        ["7z", "x", "-y", "-bso0", f"-o{into}", str(installer)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return into / UNPACKED
