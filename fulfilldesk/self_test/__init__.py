"""Checks an installation: does everything here work that the program needs?

Each check is a function that tries one thing as the program does it, and answers in one plain sentence. No
window system is needed, nothing is asked of the network, and of the profile nothing is touched but a folder
of trials that is removed again.
"""

from __future__ import annotations

from fulfilldesk import paths, profile_stamp
from fulfilldesk.options import Options
from fulfilldesk.self_test.application import application
from fulfilldesk.self_test.checks import checks
from fulfilldesk.self_test.finding import Finding, look_into
from fulfilldesk.self_test.report import print_as_json, print_line
from fulfilldesk.terminal import DONE, FAILED


def run(options: Options) -> int:
    """Print the findings, as JSON when that was asked for: a list of objects with check, ok and detail.
    Returns the exit code: 0 when no check failed. Needs QT_QPA_PLATFORM=offscreen on a machine without
    windows."""
    app = application()
    findings: list[Finding] = []
    newer = profile_stamp.newer(paths.profile(options.profile_dir).root)
    for name, check in checks(newer or paths.profile(options.profile_dir, demo=options.demo)).items():
        findings.append(look_into(name, check))
        if not options.json:
            print_line(findings[-1])  # at once: after a crash, the last line says how far it came
    if options.json:
        print_as_json(findings)
    del app
    return FAILED if any(finding.ok is False for finding in findings) else DONE
