"""``python -m kiosk`` is the ``kiosk`` command."""

import sys

from kiosk.command.cli import main

if __name__ == "__main__":
    sys.exit(main())
