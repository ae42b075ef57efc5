"""What a table was measured on: without it, its milliseconds mean nothing."""

import os
import platform
import subprocess
from datetime import datetime
from pathlib import Path

import reportlab  # type: ignore[import-untyped]
import sqlalchemy
from PySide6.QtCore import qVersion

from benchmarks.sides import chromium


def described() -> str:
    """Date, machine and versions, as a Markdown list."""
    return "\n".join(
        (
            f"- {datetime.now().astimezone():%Y-%m-%d %H:%M}, load average before the run "
            f"{os.getloadavg()[0]:.1f}",
            f"- {_processor()}, {os.cpu_count()} cores, {_memory_gb():.0f} GB of memory",
            f"- Debian {_debian()}, Python {platform.python_version()}, Qt {qVersion()}, "
            f"ReportLab {reportlab.__version__}, SQLAlchemy {sqlalchemy.__version__}",
            f"- {_chromium_version()}",
        )
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return value.strip()
    return platform.machine()


def _memory_gb() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _debian() -> str:
    file = Path("/etc/debian_version")
    return file.read_text().strip() if file.exists() else "(not Debian)"


def _chromium_version() -> str:
    told = subprocess.run([chromium(), "--version"], capture_output=True, text=True, check=False)
    return told.stdout.strip()
