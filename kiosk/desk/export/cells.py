"""An answer in one cell of a table."""

from kiosk.scoring.assessment import Answer


def answer_in_text(answer: Answer) -> str:
    """An answer as one cell: ids as they are, several with "; " between them.

    A body map is ``low_back: aching, burning; calf_left``.
    """
    match answer:
        case list():
            return "; ".join(answer)
        case dict():
            return "; ".join(
                f"{place}: {', '.join(feelings)}" if feelings else place
                for place, feelings in answer.items()
            )
        case int() | str():
            return str(answer)
