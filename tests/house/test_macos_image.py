"""The disk image for macOS. Its commands are on macOS only: here the plan is looked at, and the script is run
with stand-ins for them, that write down how they were called."""

from __future__ import annotations

import base64
import json
import os
import plistlib
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from fulfilldesk.product import NAME, VERSION
from resources.packaging import macos_image
from resources.packaging.artifact import artifact
from resources.packaging.macos_image import ENTITLEMENTS, Credentials, ImageFailed, code_in, run
from resources.packaging.macos_plan import AD_HOC, Step, image_steps, sign_steps, to_sign
from tests.conftest import ROOT

SECRETS = {
    "FULFILLDESK_MACOS_CERTIFICATE": base64.b64encode(b"the certificate").decode(),
    "FULFILLDESK_MACOS_CERTIFICATE_PASSWORD": "certificate password",
    "FULFILLDESK_NOTARY_KEY": "-----BEGIN PRIVATE KEY-----",
    "FULFILLDESK_NOTARY_KEY_ID": "KEYID",
    "FULFILLDESK_NOTARY_ISSUER": "issuer",
}
IDENTITY = "0123456789ABCDEF0123456789ABCDEF01234567"

STAND_IN = """#!{python} -S
import json, os, pathlib, sys
name, arguments = pathlib.Path(sys.argv[0]).name, sys.argv[1:]
here = pathlib.Path(sys.argv[0]).parent
with open(here / "calls.jsonl", "a") as calls:
    calls.write(json.dumps([name, *arguments]) + "\\n")
if name == "hdiutil" and arguments[0] == "create":
    folder = pathlib.Path(arguments[arguments.index("-srcfolder") + 1])
    shown = sorted(str(file.relative_to(folder)) for file in folder.iterdir())
    (here / "shown.json").write_text(json.dumps(shown))
    pathlib.Path(arguments[-1]).write_bytes(b"an image")
elif name == "security" and arguments[0] == "create-keychain":
    pathlib.Path(arguments[-1]).write_bytes(b"")
elif name == "security" and arguments[0] == "delete-keychain":
    pathlib.Path(arguments[-1]).unlink()
elif name == "security" and arguments == ["list-keychains", "-d", "user"]:
    print('    "/Users/somebody/Library/Keychains/login.keychain-db"')
elif name == "security" and arguments[0] == "find-identity":
    print("  1) {identity} \\"Developer ID Application: Somebody (TEAM)\\"\\n     1 valid identities found")
elif name == "xcrun" and arguments[:2] == ["notarytool", "submit"]:
    print(json.dumps({{"id": "submission", "status": os.environ["APPLE_SAYS"]}}))
elif name == "xcrun" and arguments[:2] == ["notarytool", "log"]:
    print("libinner.dylib is not signed")
if os.environ.get("BROKEN") == " ".join([name, *arguments[:1]]):
    sys.exit("this machine cannot")
"""


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """As PyInstaller lays one out."""
    app = tmp_path / "FulfillDesk.app"
    mach_o = b"\xcf\xfa\xed\xfe" + bytes(28)
    for name, content in {
        "Contents/Info.plist": plistlib.dumps({"CFBundleExecutable": "fulfilldesk"}),
        "Contents/MacOS/fulfilldesk": mach_o,
        "Contents/Frameworks/Python.framework/Versions/3.13/Python": b"\xca\xfe\xba\xbe" + bytes(28),
        "Contents/Frameworks/PySide6/QtCore.abi3.so": mach_o,
        "Contents/Frameworks/libssl.3.dylib": mach_o,
        "Contents/Resources/LICENSE": b"MIT License",
    }.items():
        (app / name).parent.mkdir(parents=True, exist_ok=True)
        (app / name).write_bytes(content)
    if sys.platform != "win32":
        (app / "Contents/Resources/libssl.3.dylib").symlink_to("../Frameworks/libssl.3.dylib")
    return app


def make(
    app: Path, environment: Mapping[str, str] | None = None
) -> tuple[subprocess.CompletedProcess[str], list[list[str]]]:
    """Run the script where macOS's commands are stand-ins; what it said, and how they were called."""
    if sys.platform == "win32":
        pytest.skip("Windows starts no scripts as if they were programs")
    tools = app.parent / "tools"
    tools.mkdir()
    (tools / "security").write_text(STAND_IN.format(python=sys.executable, identity=IDENTITY))
    (tools / "security").chmod(0o755)
    for name in ("codesign", "hdiutil", "xcrun", "spctl"):
        (tools / name).symlink_to("security")
    script = ROOT / "resources" / "packaging" / "macos_image.py"
    plain = {name: value for name, value in os.environ.items() if not name.startswith("FULFILLDESK_")}
    done = subprocess.run(
        [sys.executable, str(script), str(app), "--into", str(app.parent / "release")],
        cwd=ROOT,
        env={**plain, "PATH": str(tools), "APPLE_SAYS": "Accepted", **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    calls = tools / "calls.jsonl"
    return done, [json.loads(line) for line in calls.read_text().splitlines()] if calls.exists() else []


def test_without_secrets_there_is_an_unsigned_image_and_it_is_said(app: Path) -> None:
    done, calls = make(app)
    assert done.returncode == 0, done.stderr
    assert "not signed, not notarised: FULFILLDESK_MACOS_CERTIFICATE is not set" in done.stdout
    assert (app.parent / "release" / artifact(".dmg")).read_bytes() == b"an image"
    assert json.loads((app.parent / "tools" / "shown.json").read_text()) == [
        "Applications",
        "FulfillDesk.app",
    ]
    assert [call[0] for call in calls] == ["codesign", "codesign", "codesign", "hdiutil", "hdiutil"]
    # Ad hoc the hardened runtime would refuse the program's own libraries.
    assert not any(
        "runtime" in argument or "--entitlements" in argument for call in calls for argument in call
    )


def test_with_all_secrets_it_is_signed_notarised_and_stapled_in_this_order(app: Path) -> None:
    done, calls = make(app, SECRETS)
    assert done.returncode == 0, done.stderr
    assert "not signed" not in done.stdout and "not notarised" not in done.stdout
    marks = [" ".join(call[:2]) if call[0] != "xcrun" else " ".join(call[1:3]) for call in calls]
    order = [
        "security create-keychain",
        "security import",
        "security find-identity",
        "codesign --force",
        "hdiutil create",
        "codesign --sign",
        "security delete-keychain",
        "notarytool submit",
        "stapler staple",
        "spctl --assess",
    ]
    assert [mark for mark in dict.fromkeys(marks) if mark in order] == order
    signatures = [call for call in calls if call[:2] == ["codesign", "--force"]]
    assert all(call[call.index("--sign") + 1] == IDENTITY for call in signatures)
    assert all("runtime" in call and "--timestamp" in call for call in signatures)
    # Rights are given to the program; libraries have those of the program that loads them.
    assert ["--entitlements" in call for call in signatures] == [False, True]
    assert signatures[-1][-1] == str(app)


@pytest.mark.parametrize("broken", ["", "security import", "security find-identity", "codesign --force"])
def test_no_secret_is_printed_or_left_behind(app: Path, broken: str) -> None:
    done, calls = make(app, SECRETS | {"BROKEN": broken})
    assert done.returncode == (1 if broken else 0)
    password = next(call for call in calls if call[1] == "create-keychain")[3]
    secrets = ["certificate password", "PRIVATE KEY", password, SECRETS["FULFILLDESK_MACOS_CERTIFICATE"]]
    assert [secret for secret in secrets if secret in done.stdout + done.stderr] == []
    named = [Path(word) for call in calls for word in call if word.endswith((".p12", ".p8", "-db"))]
    assert [file for file in named if file.exists()] == []
    # What was on the machine before is nobody's to delete.
    deleted = [call[-1] for call in calls if call[1] == "delete-keychain"]
    assert len(deleted) == 1 and deleted[0].endswith("signing.keychain-db")


def test_what_failed_is_said_in_words_and_not_as_the_command(app: Path) -> None:
    done, _ = make(app, SECRETS | {"BROKEN": "security import"})
    assert (done.returncode, done.stderr) == (1, "put the certificate into it: this machine cannot\n")


def test_what_apple_refuses_is_not_given_out_and_why_is_said(app: Path) -> None:
    done, calls = make(app, SECRETS | {"APPLE_SAYS": "Invalid"})
    assert done.returncode == 1
    assert done.stderr == "Apple says Invalid:\nlibinner.dylib is not signed\n\n"
    assert not any("stapler" in call for call in calls)


def test_a_certificate_alone_signs(app: Path) -> None:
    only = {name: value for name, value in SECRETS.items() if "CERTIFICATE" in name}
    done, calls = make(app, only)
    assert done.returncode == 0, done.stderr
    assert "not notarised: FULFILLDESK_NOTARY_KEY is not set" in done.stdout
    assert not any(call[0] == "xcrun" for call in calls)


@pytest.mark.parametrize("missing", list(SECRETS))
def test_half_of_the_secrets_is_a_mistake_and_not_an_unsigned_release(missing: str) -> None:
    """A workflow hands on what is not set as the empty text."""
    with pytest.raises(ImageFailed, match=missing):
        Credentials.of(SECRETS | {missing: ""})


def test_a_notary_without_a_certificate_is_a_mistake() -> None:
    with pytest.raises(ImageFailed, match="only what is signed"):
        Credentials.of({name: value for name, value in SECRETS.items() if "NOTARY" in name})


def test_a_certificate_that_is_not_base64_is_said_to_be_none() -> None:
    with pytest.raises(ImageFailed, match="base64"):
        Credentials.of(SECRETS | {"FULFILLDESK_MACOS_CERTIFICATE": "-----BEGIN CERTIFICATE-----"})
    assert "certificate" not in repr(Credentials.of(SECRETS)).replace("certificate=", "")


def test_what_is_no_app_is_refused_in_one_sentence(tmp_path: Path) -> None:
    done, _ = make(tmp_path / "nothing.app")
    assert done.returncode == 1 and "is no app of macOS" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "darwin", reason="there the commands are")
def test_elsewhere_than_on_macos_it_says_what_is_missing(app: Path) -> None:
    with pytest.raises(ImageFailed, match="codesign is not on this machine"):
        macos_image.make(app, app.parent / "release", Credentials())


def test_code_is_found_by_its_content_and_links_are_not_followed(app: Path) -> None:
    assert sorted(map(str, code_in(app))) == [
        "Contents/Frameworks/PySide6/QtCore.abi3.so",
        "Contents/Frameworks/Python.framework/Versions/3.13/Python",
        "Contents/Frameworks/libssl.3.dylib",
        "Contents/MacOS/fulfilldesk",
    ]


def test_the_innermost_is_signed_first_and_of_frameworks_the_version() -> None:
    qt = "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A"
    code = map(
        PurePosixPath,
        [
            "Contents/MacOS/fulfilldesk",
            f"{qt}/QtCore",
            f"{qt}/Helpers/helper",
            "Contents/Frameworks/libssl.3.dylib",
            "Contents/Frameworks/Python.framework/Versions/3.13/Python",
        ],
    )
    assert list(map(str, to_sign(code))) == [
        f"{qt}/Helpers/helper",
        qt,
        "Contents/Frameworks/Python.framework/Versions/3.13",
        "Contents/Frameworks/libssl.3.dylib",
        "Contents/MacOS/fulfilldesk",
    ]


def test_another_program_in_the_app_has_the_rights_too(tmp_path: Path) -> None:
    code = [PurePosixPath(f"Contents/MacOS/{name}") for name in ("fulfilldesk", "fulfilldesk-cli")]
    steps = sign_steps(tmp_path, code, "fulfilldesk", IDENTITY, ENTITLEMENTS)
    assert [step.command[-1] for step in steps if "--entitlements" in step.command] == [
        str(tmp_path / "Contents/MacOS/fulfilldesk-cli"),
        str(tmp_path),
    ]


def test_the_image_is_named_after_the_product(tmp_path: Path) -> None:
    create = image_steps(tmp_path, f"{NAME} {VERSION}", tmp_path / "image.dmg", AD_HOC)[0].command
    assert create[create.index("-volname") + 1] == f"{NAME} {VERSION}"


def test_the_program_is_given_one_right_and_no_other() -> None:
    rights = plistlib.loads(ENTITLEMENTS.read_bytes())
    assert rights == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
    # The kernel of macOS does not read such a file with comments in it.
    assert b"<!--" not in ENTITLEMENTS.read_bytes()


def test_a_busy_volume_is_tried_again_and_not_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(macos_image, "SECONDS_BETWEEN_ATTEMPTS", 0)
    counter = tmp_path / "count"
    third = f"""if True:
        from pathlib import Path
        count = Path({str(counter)!r})
        count.write_text((count.read_text() if count.exists() else "") + "x")
        raise SystemExit(len(count.read_text()) < 3)"""
    command = (sys.executable, "-c", third)
    with pytest.raises(ImageFailed):
        run(Step("make it", command, attempts=2))
    assert counter.read_text() == "xx"
    run(Step("make it", command, attempts=2))
    assert counter.read_text() == "xxx"
