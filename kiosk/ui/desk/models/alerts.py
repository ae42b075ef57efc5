"""Urgent answers, on the desk's screens until somebody takes care of them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject

from kiosk.records.alerts import KeptAlert
from kiosk.ui.desk.said import Said
from kiosk.ui.qt import Signal, shown, verb


class AlertsModel(QObject):
    """The alerts that nobody has acknowledged yet, the oldest first."""

    changed = Signal()
    arrived = Signal()
    """One that was not there before."""

    def __init__(
        self,
        said: Said,
        take_care: Callable[[KeptAlert], None],
        open_visit: Callable[[int], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._said = said
        self._take_care = take_care
        self._open_visit = open_visit
        self._alerts: tuple[KeptAlert, ...] = ()
        self._now: datetime | None = None

    def show(self, alerts: tuple[KeptAlert, ...], now: datetime) -> None:
        if alerts == self._alerts:
            return
        new = {alert.id for alert in alerts} - {alert.id for alert in self._alerts}
        self._alerts = alerts
        self._now = now
        self.changed.emit()
        if new:
            self.arrived.emit()

    @shown(int, notify=changed)
    def count(self) -> int:
        return len(self._alerts)

    @shown("QVariantList", notify=changed)
    def urgent(self) -> list[dict[str, Any]]:
        if self._now is None:
            return []
        return [self._said.alert(alert, self._now) for alert in self._alerts]

    @shown(str, notify=changed)
    def lockedTitle(self) -> str:
        """For a screen that anybody may see: when, and nothing of what was answered."""
        if not self._alerts or self._now is None:
            return ""
        time = self._said.moment(self._alerts[0].raised, self._now)
        more = len(self._alerts) > 1
        key = "said.alert_locked_many" if more else "said.alert_locked"
        return self._said.words(key, time=time, count=len(self._alerts))

    @verb(int)
    def acknowledge(self, alert: int) -> None:
        """Whoever is signed in takes care of it."""
        for each in self._alerts:
            if each.id == alert:
                self._take_care(each)

    @verb(int)
    def open(self, alert: int) -> None:
        for each in self._alerts:
            if each.id == alert and each.visit_id is not None:
                self._open_visit(each.visit_id)
