from pathlib import Path

import pytest

from kiosk.printing import Filed, NotPrinted, PrintingError, PrintTarget
from kiosk.printing.deliver import deliver
from kiosk.printing.filing import file_in


@pytest.fixture(autouse=True)
def _no_cups(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "no-commands"))


def test_without_cups_the_page_is_filed_whole_and_for_the_owner_alone(tmp_path: Path) -> None:
    outcome = deliver(b"%PDF-", "K7M-2QX", PrintTarget(folder=tmp_path / "to-print"))
    assert outcome == Filed(
        tmp_path / "to-print" / "K7M-2QX.pdf",
        "printing is not installed on this computer",
        "Ask IT: CUPS and its ipptool must be installed on this computer.",
    )
    assert outcome.path.read_bytes() == b"%PDF-"
    assert outcome.path.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in outcome.path.parent.iterdir()] == ["K7M-2QX.pdf"]


def test_a_name_that_is_taken_is_never_overwritten(tmp_path: Path) -> None:
    names = [file_in(tmp_path, "K7M-2QX 2024-05-14", text).name for text in (b"1", b"2", b"3")]
    assert names == [f"K7M-2QX-2024-05-14{n}.pdf" for n in ("", "-2", "-3")]
    assert (tmp_path / names[0]).read_bytes() == b"1"


@pytest.mark.parametrize("title", ["../../etc/passwd", "/etc/passwd", "..", "", "a\nb/c"])
def test_a_title_never_leads_out_of_the_folder(tmp_path: Path, title: str) -> None:
    assert file_in(tmp_path, title, b"x").parent == tmp_path


def test_without_a_folder_there_is_only_the_reason() -> None:
    outcome = deliver(b"%PDF-", "K7M-2QX", PrintTarget(folder=None))
    assert outcome == NotPrinted(
        "printing is not installed on this computer",
        "Ask IT: CUPS and its ipptool must be installed on this computer.",
    )


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    folder = tmp_path / "file" / "to-print"
    with pytest.raises(PrintingError) as caught:
        deliver(b"%PDF-", "K7M-2QX", PrintTarget(folder=folder))
    assert str(caught.value) == f"{folder}: cannot file a page: Not a directory"
