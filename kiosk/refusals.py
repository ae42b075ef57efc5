"""What somebody can mend is refused in words."""


class Refusal(Exception):
    """``str()`` is one line for whoever can mend it: what, where, why, and what to do.

    The command prints it and ends with exit code 2. A fault of the kiosk's own is none of these:
    it is to be seen with all that led to it.
    """
