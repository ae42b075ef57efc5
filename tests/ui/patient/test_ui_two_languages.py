"""Each page of a visit is in its reader's language: the patient's own, and the clinic's."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from command_samples import use_clean_environment
from pypdf import PdfReader
from ui_hands import Clinic

from kiosk.command.cli import main
from kiosk.content import pseudo
from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.desk.clinic_paper import ClinicPaper
from kiosk.desk.desk import Desk
from kiosk.printing import Filed
from kiosk.printing.pictures import pictures
from kiosk.records.staff import Staff
from kiosk.settings.keys import Settings
from kiosk.stage.stage import NOON, URGENT

ENGLISH, LONG, MIRRORED = "en", pseudo.LONG.code, pseudo.MIRRORED.code
SAM = Staff(id=1, name="Sam Lee", role="desk")
WALKING = {ENGLISH: "Walking", LONG: "[Wālkīng Walking]"}
SADDLE = {ENGLISH: "Saddle or genital numbness, new", LONG: "[Sāddlē"}
WHERE = {ENGLISH: "Where it hurts:", LONG: "[Whērē īt hūrts Where]:"}
"""An answer and a red flag for the care team, and a question on the patient's page."""


@pytest.fixture
def spoken(libraries: dict[str, Library]) -> dict[str, Library]:
    """The page to take home names no language: mirrored, its words tell which one it is."""
    long = libraries[LONG]
    mirrored = msgspec.structs.replace(long, language=pseudo.MIRRORED)
    return {**libraries, MIRRORED: mirrored}


class TwoLanguages:
    """A clinic that reads one language, and a patient who has finished in another."""

    def __init__(
        self, shelf: Shelf, spoken: dict[str, Library], folder: Path, clinics: str, patients: str
    ) -> None:
        self.clinic = Clinic(shelf, spoken, folder, language=clinics)
        self.clinics = ENGLISH if clinics == ENGLISH else LONG
        self.patients = ENGLISH if patients == ENGLISH else LONG
        self.folder = folder / "data"
        self.clinic.stage.speak(patients)
        self.clinic.stage.see_result(URGENT)
        self.clinic.stage.get_code()
        self.clinic.stage.wait_for(lambda: self.clinic.shell.finish.state == "saved")
        self.clinic.stage.wait_for(lambda: not self.clinic.shell.finish.printing)
        self.code = self.clinic.shell.finish.code

    def check(self, file: Path) -> None:
        care_team, home = (page.extract_text() for page in PdfReader(file).pages)
        care_team = " ".join(care_team.split())
        for words in (WALKING, SADDLE):
            assert words[self.clinics] in care_team
        assert ("[Wālkīng" in care_team) == ("[Sāddlē" in care_team) == (self.clinics == LONG)
        assert WHERE[self.patients] in home


@pytest.fixture(
    params=[(ENGLISH, LONG), (ENGLISH, MIRRORED), (LONG, ENGLISH)],
    ids=["long", "mirrored", "long at the desk"],
)
def finished(
    request: pytest.FixtureRequest, shelf: Shelf, spoken: dict[str, Library], tmp_path: Path
) -> Iterator[TwoLanguages]:
    room = TwoLanguages(shelf, spoken, tmp_path, *request.param)
    yield room
    room.clinic.close()
    assert room.clinic.complaints == []


def test_the_care_team_reads_the_clinics_language_and_the_patient_their_own(
    finished: TwoLanguages,
) -> None:
    finished.check(finished.clinic.printed / f"{finished.code}.pdf")


def test_printed_again_from_the_desk_the_pages_are_in_the_same_two_languages(
    finished: TwoLanguages, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use_clean_environment(monkeypatch, tmp_path)
    paper = ClinicPaper(Settings(data_folder=finished.folder), filing=True)
    desk = Desk(finished.clinic.store, paper, lambda: NOON, "desk")
    (line,) = finished.clinic.store.newest(1)
    outcome = desk.print(line.id, SAM, "both", lambda: False, lambda _: None)
    assert isinstance(outcome, Filed)
    finished.check(outcome.path)


def test_the_desk_looks_at_the_pages_that_it_prints(finished: TwoLanguages) -> None:
    paper = ClinicPaper(Settings(data_folder=finished.folder), filing=True)
    desk = Desk(finished.clinic.store, paper, lambda: NOON, "desk")
    (line,) = finished.clinic.store.newest(1)
    looked_at = desk.preview(desk.open(line.id, SAM))
    printed = (finished.clinic.printed / f"{finished.code}.pdf").read_bytes()
    assert looked_at == pictures(printed, looked_at[0].width)


def test_the_command_prints_them_in_the_same_two_languages(
    finished: TwoLanguages, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use_clean_environment(monkeypatch, tmp_path)
    assert main(["print", finished.code, "--data-dir", str(finished.folder)]) == 0
    (filed,) = (finished.folder / "to-print").iterdir()
    finished.check(filed)


def test_the_desk_hears_of_urgent_signs_in_the_clinics_language(finished: TwoLanguages) -> None:
    (line,) = finished.clinic.store.newest(1)
    alerts = finished.clinic.store.desk.alerts(line.id)
    told = [sign.text for alert in alerts for sign in alert.signs]
    assert any(text.startswith(SADDLE[finished.clinics]) for text in told)
