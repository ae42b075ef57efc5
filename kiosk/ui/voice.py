"""A voice that reads aloud: espeak-ng makes the sound, a player plays it, a pipe joins them."""

from PySide6.QtCore import QObject, QProcess

from kiosk.machine.speech import command, plain
from kiosk.ui.qt import Signal, slot


class Voice(QObject):
    """Says one piece of text at a time, and falls silent at once.

    The text goes through pipes alone, so it is in no file and not in the list of processes.
    """

    said = Signal()
    """The text was said to its end."""
    failed = Signal(str)
    """It was not, and why. The reason never holds any of the text."""

    def __init__(self, player: list[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._pair: tuple[QProcess, ...] = ()

    def say(self, text: str, language: str) -> None:
        """Begin to say this, in place of anything that is being said."""
        self.hush()
        speaking, playing = self._pair = (QProcess(self), QProcess(self))
        speaking.setStandardOutputProcess(playing)
        speaking.setStandardErrorFile(QProcess.nullDevice())
        playing.setStandardOutputFile(QProcess.nullDevice())
        playing.setStandardErrorFile(QProcess.nullDevice())
        for process, line in ((speaking, command(language)), (playing, self._player)):
            process.finished.connect(self._one_ended)
            process.errorOccurred.connect(self._one_ended)
            process.start(line[0], line[1:])
        speaking.write(plain(text))
        speaking.closeWriteChannel()

    def hush(self) -> None:
        """Fall silent in the middle of a word."""
        pair, self._pair = self._pair, ()
        for process in pair:
            process.finished.disconnect(self._one_ended)
            process.errorOccurred.disconnect(self._one_ended)
            process.finished.connect(process.deleteLater)
            process.kill()
            if process.state() == QProcess.ProcessState.NotRunning:
                process.deleteLater()

    def close(self) -> None:
        """Fall silent for good, and wait until both programs are gone."""
        self.hush()
        for process in self.findChildren(QProcess):
            process.waitForFinished()

    @slot()
    def _one_ended(self) -> None:
        if any(one.state() != QProcess.ProcessState.NotRunning for one in self._pair):
            return
        broken = [one.program() for one in self._pair if not _went_well(one)]
        self.hush()
        if broken:
            self.failed.emit(f"{' and '.join(broken)} failed")
        else:
            self.said.emit()


def _went_well(process: QProcess) -> bool:
    started = process.error() == QProcess.ProcessError.UnknownError
    return started and process.exitCode() == 0
