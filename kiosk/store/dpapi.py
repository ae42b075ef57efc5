"""Windows' own protection of secrets (DPAPI), for the machine as a whole: docs/adr/0013.

Only Windows can import this. It awaits its first run there: docs/windows.md.
"""

import ctypes
import sys

assert sys.platform == "win32"

from ctypes import wintypes  # noqa: E402

_UI_FORBIDDEN = 0x1
_LOCAL_MACHINE = 0x4
_DESCRIPTION = "Spine Kiosk: the key of the visits"


class _Blob(ctypes.Structure):
    _fields_ = (("size", wintypes.DWORD), ("data", ctypes.c_void_p))


_CRYPT = ctypes.WinDLL("crypt32", use_last_error=True)
_KERNEL = ctypes.WinDLL("kernel32", use_last_error=True)
_KERNEL.LocalFree.argtypes = (ctypes.c_void_p,)
_KERNEL.LocalFree.restype = ctypes.c_void_p
_CRYPT.CryptProtectData.argtypes = (
    ctypes.POINTER(_Blob),  # in
    wintypes.LPCWSTR,  # its description
    ctypes.c_void_p,  # more entropy
    ctypes.c_void_p,  # reserved
    ctypes.c_void_p,  # what to ask the user
    wintypes.DWORD,  # flags
    ctypes.POINTER(_Blob),  # out
)
_CRYPT.CryptProtectData.restype = wintypes.BOOL
_CRYPT.CryptUnprotectData.argtypes = (
    ctypes.POINTER(_Blob),
    ctypes.c_void_p,  # where the description goes
    *_CRYPT.CryptProtectData.argtypes[2:],
)
_CRYPT.CryptUnprotectData.restype = wintypes.BOOL


def protect(secret: bytes) -> bytes:
    """Bytes from which only this machine gets the secret back. Raises ``OSError``."""
    given, kept = _blob(secret)
    made = _Blob()
    flags = _UI_FORBIDDEN | _LOCAL_MACHINE
    done = _CRYPT.CryptProtectData(given, _DESCRIPTION, None, None, None, flags, made)
    del kept
    return _taken(done, made)


def unprotect(sealed: bytes) -> bytes:
    """The secret. Raises ``OSError`` when this machine did not seal it, or it is damaged."""
    given, kept = _blob(sealed)
    made = _Blob()
    done = _CRYPT.CryptUnprotectData(given, None, None, None, None, _UI_FORBIDDEN, made)
    del kept
    return _taken(done, made)


def _blob(content: bytes) -> tuple[_Blob, object]:
    """The bytes as Windows takes them, and what must live as long as it looks at them."""
    kept = ctypes.create_string_buffer(content, len(content))
    return _Blob(len(content), ctypes.cast(kept, ctypes.c_void_p)), kept


def _taken(done: int, made: _Blob) -> bytes:
    if not done:
        raise ctypes.WinError(ctypes.get_last_error())
    try:
        return ctypes.string_at(made.data, made.size)
    finally:
        _KERNEL.LocalFree(made.data)
