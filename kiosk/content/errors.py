"""Content that cannot be shown as it is."""


class ContentError(Exception):
    """One or more problems in content files, each a line: file, place, reason."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
