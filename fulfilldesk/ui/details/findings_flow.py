"""Writes down what a person says of the open order's findings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from fulfilldesk import paths
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.checks_port import FindingKey, Findings, ListedFinding
from fulfilldesk.ui.actions.result_line import ResultLine
from fulfilldesk.ui.checks import texts as texts_checks
from fulfilldesk.ui.checks.texts_apps import Correspondence
from fulfilldesk.ui.details import texts_findings as texts
from fulfilldesk.ui.details.findings_card import FindingsCard
from fulfilldesk.ui.settings import CHECK_LIMITS, Settings
from fulfilldesk.ui.tasks import Runner


class FindingsFlow(QObject):
    """Lives as long as the window. `written` follows each, also one that failed: show what stands."""

    written = Signal()

    def __init__(
        self,
        card: FindingsCard,
        findings: Findings,
        runner: Runner,
        result_line: ResultLine,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._findings = findings
        self._runner = runner
        self._result_line = result_line
        self._settings = settings
        card.told.connect(self._on_told)
        card.fine.connect(self._on_fine)
        card.put_off.connect(self._on_put_off)
        card.copy_wanted.connect(self._on_copy_wanted)

    @Slot(object)
    def _on_told(self, key: FindingKey) -> None:
        self._write(lambda: self._findings.mark_told([key]), texts.noted_as_told())

    @Slot(object)
    def _on_fine(self, key: FindingKey) -> None:
        self._write(lambda: self._findings.mark_fine([key], ""))

    @Slot(object, object)
    def _on_put_off(self, key: FindingKey, until: datetime) -> None:
        self._write(lambda: self._findings.put_off([key], until))

    @Slot(object, str)
    def _on_copy_wanted(self, listed: ListedFinding, language: str) -> None:
        name = listed.finding.check
        limits = (limit.span(self._settings.get(CHECK_LIMITS[limit.key])) for limit in CHECKS[name].limits)
        correspondence = Correspondence(language, paths.resources() / "translations")
        text = correspondence.support_text(name, [listed], sum(limits, timedelta()))
        QGuiApplication.clipboard().setText(text)
        self._result_line.show_remark(texts_checks.copied())

    def _write(self, work: Callable[[], None], remark: str = "") -> None:
        self._runner.run(
            work, owner=self, on_result=lambda _: self._on_written(remark), on_error=self._on_error
        )

    def _on_written(self, remark: str) -> None:
        if remark:
            self._result_line.show_remark(remark)
        self.written.emit()

    def _on_error(self, error: BaseException) -> None:
        self._result_line.show_failure(Failure.of(error))
        self.written.emit()
        if not isinstance(error, Failure):
            raise error
