"""Reading aloud: is there a voice for each language of the content?"""

from collections.abc import Sequence

from kiosk.doctor.finding import Finding, look, well
from kiosk.printing.commands import Output, available, run

COMMAND = "espeak-ng"
SPOKEN = {"zh": "cmn"}
"""Languages that espeak-ng knows by another name."""


def voices(languages: Sequence[str]) -> Finding:
    """``languages``: the codes of the content, such as "en" or "pt-BR"."""
    if not available(COMMAND):
        return look("reading aloud is off", "If it is wanted: apt install espeak-ng")
    return said_by(run(COMMAND, "--voices", seconds=10), languages)


def said_by(answer: Output, languages: Sequence[str]) -> Finding:
    """The same, out of what ``espeak-ng --voices`` printed."""
    if not answer.ok:
        return look(f"reading aloud is off: {answer.trouble}", f"Try it: {COMMAND} --voices")
    rows = [line.split() for line in answer.out.splitlines()[1:]]
    known = {_base(row[1]) for row in rows if len(row) > 1}
    dumb = [code for code in languages if SPOKEN.get(_base(code), _base(code)) not in known]
    if dumb:
        return look(f"no voice for: {', '.join(dumb)}", "apt install espeak-ng-data")
    return well(f"a voice for each language: {', '.join(languages)}")


def _base(code: str) -> str:
    return code.lower().replace("_", "-").partition("-")[0]
