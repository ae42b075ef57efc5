"""What a crash may leave behind on the disk: nothing."""

import sys


def leave_no_core_dump() -> None:
    """A crash must not leave the answers in memory on the disk."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
