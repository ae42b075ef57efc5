"""What Windows is given, as far as it can be read without Windows."""

import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

from kiosk.settings.reading import load

CHECKOUT = Path(__file__).parents[2]
WINDOWS = CHECKOUT / "packaging" / "windows"
SCRIPT = (WINDOWS / "kiosk.iss").read_text(encoding="utf-8")
NAME = "Spine Kiosk"


def test_every_file_that_the_installer_names_is_there_or_is_built() -> None:
    sources = re.findall(r'^Source: "([^"]+)"', SCRIPT, re.MULTILINE)
    assert sources == [r"..\..\dist\kiosk\*", "kiosk.toml"]
    assert (WINDOWS / "kiosk.toml").is_file()
    licence = re.search(r"^LicenseFile=(.+)$", SCRIPT, re.MULTILINE)
    assert licence is not None
    assert (WINDOWS / licence[1].replace("\\", "/")).is_file()


def test_the_installer_keeps_the_clinics_settings() -> None:
    (line,) = (each for each in SCRIPT.splitlines() if each.startswith('Source: "kiosk.toml"'))
    assert r'DestDir: "{commonappdata}\{#Name}"' in line
    assert line.endswith("Flags: onlyifdoesntexist uninsneveruninstall")
    assert f'#define Name "{NAME}"' in SCRIPT
    assert "[UninstallDelete]" not in SCRIPT


def test_the_settings_it_brings_are_good_settings() -> None:
    assert load(WINDOWS / "kiosk.toml", {}).clinic == ""


def test_the_examples_in_the_settings_are_good_settings_too(tmp_path: Path) -> None:
    text = (WINDOWS / "kiosk.toml").read_text(encoding="utf-8")
    examples = "\n".join(re.findall(r"^# (\w+ = .*)$", text, re.MULTILINE))
    (tmp_path / "kiosk.toml").write_text(examples, encoding="utf-8")
    chosen = load(tmp_path / "kiosk.toml", {})
    assert (chosen.printer, chosen.paper) == ("Front desk", "letter")


def test_the_shell_is_the_program_that_the_installer_puts_there() -> None:
    place = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"
    root = ET.parse(WINDOWS / "shell-launcher.xml").getroot()
    shells = [each.get("Shell") for each in root.iter(f"{place}Shell")]
    assert shells[-1] == rf'"%ProgramFiles%\{NAME}\kiosk.exe" run'
    assert r"DefaultDirName={autopf}\{#Name}" in SCRIPT
    used = {each.get("Id") for each in root.iter(f"{place}Profile")}
    assert len(used) == 1


def test_the_docs_build_this_version() -> None:
    version = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]["version"]
    text = (CHECKOUT / "docs" / "windows.md").read_text(encoding="utf-8")
    assert f"iscc /DVersion={version} packaging\\windows\\kiosk.iss" in text
    assert f"spine-kiosk-setup-{version}.exe /VERYSILENT" in text
