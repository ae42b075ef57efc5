"""Windows' spooler, asked through winspool.drv. It awaits its first run: docs/windows.md."""

import ctypes
import sys

assert sys.platform == "win32"

from collections.abc import Iterator, Sequence  # noqa: E402
from contextlib import contextmanager  # noqa: E402
from ctypes import wintypes  # noqa: E402

from kiosk.printing.spooler import NoSuchPrinter, SpoolerJob  # noqa: E402

_INVALID_PRINTER_NAME = 1801
_NO_DEFAULT_PRINTER = 2
_BUFFER_TOO_SMALL = 122
_DELETE_JOB = 5
_MOST_JOBS = 1000

_SPOOL = ctypes.WinDLL("winspool.drv", use_last_error=True)
_NUMBER = ctypes.POINTER(wintypes.DWORD)
for _name, _takes in {
    "GetDefaultPrinterW": (wintypes.LPWSTR, _NUMBER),
    "OpenPrinterW": (wintypes.LPCWSTR, ctypes.POINTER(wintypes.HANDLE), ctypes.c_void_p),
    "ClosePrinter": (wintypes.HANDLE,),
    "GetPrinterW": (wintypes.HANDLE, wintypes.DWORD, ctypes.c_void_p, wintypes.DWORD, _NUMBER),
    "EnumJobsW": (
        *(wintypes.HANDLE, wintypes.DWORD, wintypes.DWORD, wintypes.DWORD),
        *(ctypes.c_void_p, wintypes.DWORD, _NUMBER, _NUMBER),
    ),
    "SetJobW": (
        *(wintypes.HANDLE, wintypes.DWORD, wintypes.DWORD, ctypes.c_void_p, wintypes.DWORD),
    ),
}.items():
    _call = getattr(_SPOOL, _name)
    _call.argtypes, _call.restype = _takes, wintypes.BOOL


class _JobInfo(ctypes.Structure):
    """JOB_INFO_1W."""

    _fields_ = (
        ("id", wintypes.DWORD),
        ("printer", wintypes.LPWSTR),
        ("machine", wintypes.LPWSTR),
        ("user", wintypes.LPWSTR),
        ("document", wintypes.LPWSTR),
        ("datatype", wintypes.LPWSTR),
        ("words", wintypes.LPWSTR),
        ("status", wintypes.DWORD),
        ("priority", wintypes.DWORD),
        ("position", wintypes.DWORD),
        ("pages", wintypes.DWORD),
        ("pages_printed", wintypes.DWORD),
        ("submitted", wintypes.WORD * 8),
    )


class WindowsSpooler:
    """See :class:`kiosk.printing.spooler.Spooler`."""

    def default(self) -> str:
        length = wintypes.DWORD(0)
        _SPOOL.GetDefaultPrinterW(None, length)
        if ctypes.get_last_error() == _NO_DEFAULT_PRINTER:
            return ""
        name = ctypes.create_unicode_buffer(length.value or 1)
        _done(_SPOOL.GetDefaultPrinterW(name, length))
        return name.value

    def status(self, printer: str) -> int:
        status, needed = wintypes.DWORD(0), wintypes.DWORD(0)
        with _opened(printer) as handle:
            # Level 6 is the status alone.
            size = ctypes.sizeof(status)
            _done(_SPOOL.GetPrinterW(handle, 6, ctypes.byref(status), size, needed))
        return int(status.value)

    def jobs(self, printer: str) -> Sequence[SpoolerJob]:
        needed, count = wintypes.DWORD(0), wintypes.DWORD(0)
        with _opened(printer) as handle:
            while True:
                size = needed.value
                buffer = ctypes.create_string_buffer(size or 1)
                if _SPOOL.EnumJobsW(handle, 0, _MOST_JOBS, 1, buffer, size, needed, count):
                    break
                if ctypes.get_last_error() != _BUFFER_TOO_SMALL:
                    _done(0)
        found = ctypes.cast(buffer, ctypes.POINTER(_JobInfo))
        return [
            SpoolerJob(id=found[n].id, document=found[n].document or "", status=found[n].status)
            for n in range(count.value)
        ]

    def delete(self, printer: str, job: int) -> None:
        with _opened(printer) as handle:
            _done(_SPOOL.SetJobW(handle, job, 0, None, _DELETE_JOB))


@contextmanager
def _opened(printer: str) -> Iterator[wintypes.HANDLE]:
    handle = wintypes.HANDLE()
    if not _SPOOL.OpenPrinterW(printer, handle, None):
        if ctypes.get_last_error() == _INVALID_PRINTER_NAME:
            raise NoSuchPrinter(printer)
        _done(0)
    try:
        yield handle
    finally:
        _SPOOL.ClosePrinter(handle)


def _done(ok: int) -> None:
    if not ok:
        raise ctypes.WinError(ctypes.get_last_error())
