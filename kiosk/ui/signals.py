"""Ending the window as the system asks for it, so that what waits is still saved."""

import signal
import socket
import sys
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier


class TerminationWatch:
    """Calls ``then`` in the window's own loop once this process is told to end.

    Make it on the main thread. Without it Python ends on the spot, or, deep in Qt's loop, hears
    of the signal at the next touch.
    """

    def __init__(self, then: Callable[[], None]) -> None:
        self._then = then
        # Python writes the signal's number into one end at once, and Qt's loop wakes at the other.
        self._woken, self._rung = socket.socketpair()
        for end in (self._woken, self._rung):
            end.setblocking(False)
        self._before = signal.set_wakeup_fd(self._rung.fileno(), warn_on_full_buffer=False)
        heard = [signal.SIGTERM, signal.SIGINT]
        if sys.platform != "win32":
            heard.append(signal.SIGHUP)
        self._handlers = {each: signal.signal(each, _do_nothing) for each in heard}
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._wake)

    def close(self) -> None:
        """Let signals end the process as they do without this."""
        self._notifier.setEnabled(False)
        for each, handler in self._handlers.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(self._before)
        self._woken.close()
        self._rung.close()

    def _wake(self) -> None:
        numbers = self._woken.recv(64)
        if any(number in self._handlers for number in numbers):
            self._then()


def _do_nothing(_number: int, _frame: object) -> None:
    """Only so that Python does not end the process by itself."""
