"""What the kiosk tells systemd: that it is ready, still alive, about to end (sd_notify(3)).

A few lines of our own: libsystemd is not on every machine, and the protocol is one datagram.
"""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress


class Service:
    """The service manager that started this kiosk; without one, nobody is told anything."""

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        path = environ.get("NOTIFY_SOCKET", "")
        # "@" stands for the zero byte of a socket that has no file.
        self._address = f"\0{path[1:]}" if path.startswith("@") else path
        microseconds = environ.get("WATCHDOG_USEC", "")
        # WATCHDOG_PID is not looked at: the unit's main process is the session that shows the
        # kiosk (NotifyAccess=all), and it is the kiosk that may hang.
        self.watchdog_seconds = int(microseconds) / 1e6 if microseconds.isdecimal() else None
        """Silence for so long, and the kiosk is started anew; None: nobody watches."""

    def tell(self, *states: str) -> None:
        """Send states such as "READY=1". Never raises and never waits."""
        if not self._address or not hasattr(socket, "AF_UNIX"):
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as to:
            to.setblocking(False)
            to.sendto("\n".join(states).encode(), self._address)
