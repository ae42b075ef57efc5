"""Every error that somebody can mend is a refusal: one line, exit code 2, and none is forgotten."""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import kiosk
from kiosk.command.cli import main
from kiosk.command.verbs import Verb
from kiosk.refusals import Refusal

WINDOWS = {"kiosk.store.dpapi", "kiosk.printing.winspool"}
WITHIN = {
    # What is caught by whoever calls, and never reaches a person as it is.
    *(
        "ColourError",
        "NoSuchPrinter",
        "NotDrawn",
        "NotPainted",
        "ReferenceRefused",
        "Refused",
        "SignInRefused",
    ),
    # A part of the self-test, which says so on its own line.
    *("Failed", "Missing"),
}
SAMPLES = {Path: Path("/data/visits.db"), str: "why", int: 3, bool: True}


def errors_of_the_kiosk() -> Iterator[type[Exception]]:
    for room in pkgutil.walk_packages(kiosk.__path__, "kiosk."):
        if room.name in WINDOWS or ".migrations" in room.name:
            continue
        for found in vars(import_module(room.name)).values():
            ours = inspect.isclass(found) and found.__module__ == room.name
            if ours and issubclass(found, Exception):
                yield found


ERRORS = sorted(set(errors_of_the_kiosk()), key=lambda error: error.__name__)
REFUSALS = [error for error in ERRORS if issubclass(error, Refusal)]


def made(refusal: type[Exception]) -> Exception:
    """One as it is raised, by the types that it asks for."""
    if "__init__" not in vars(refusal):
        return refusal("here: why not")
    wanted = list(inspect.signature(refusal).parameters.values())
    return refusal(*(SAMPLES[each.annotation] for each in wanted))


def test_an_error_that_the_kiosk_raises_is_a_refusal_unless_it_stays_within() -> None:
    assert {error.__name__ for error in ERRORS if error not in REFUSALS} - WITHIN == set()
    assert len(REFUSALS) > 20


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.__name__)
def test_every_refusal_is_one_line_on_standard_error_and_exit_code_2(
    refusal: type[Exception], capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_given: object) -> int:
        raise made(refusal)

    assert main(["try"], [Verb("try", "refuses", refuse, ())]) == 2
    out, err = capsys.readouterr()
    (line,) = err.splitlines()
    assert (out, line) == ("", str(made(refusal)))


def test_a_fault_of_the_kiosk_itself_is_not_hushed_up() -> None:
    def break_down(_given: object) -> int:
        raise ValueError("a fault")

    with pytest.raises(ValueError, match="a fault"):
        main(["try"], [Verb("try", "breaks down", break_down, ())])
