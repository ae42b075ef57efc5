"""What espeak-ng makes of a text. These tests need it, as reading aloud does."""

import array
import io
import wave
from pathlib import Path

import pytest

from kiosk.machine import espeak, speech


def samples(wav: bytes) -> "array.array[int]":
    with wave.open(io.BytesIO(wav)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return array.array("h", file.readframes(file.getnframes()))


def seconds(text: str, pace: int = speech.PACE) -> float:
    wav = espeak.spoken(text, "en", pace)
    with wave.open(io.BytesIO(wav)) as file:
        return float(file.getnframes() / file.getframerate())


def test_a_sentence_is_heard_and_the_file_says_how_long_it_is() -> None:
    wav = espeak.spoken("Tell the front desk now.", "en")
    heard = samples(wav)
    assert max(abs(sample) for sample in heard) > 8000
    assert int.from_bytes(wav[4:8], "little") == len(wav) - 8
    assert len(heard) > 22050 * 0.8


def test_twice_the_text_takes_about_twice_as_long() -> None:
    once = seconds("The pain is real.")
    assert 1.5 * once < seconds("The pain is real. The pain is real.") < 2.5 * once


def test_the_pace_is_slower_than_the_programs_own() -> None:
    text = "Surgery can fix one part of the spine."
    assert seconds(text) > 1.08 * seconds(text, 175)


@pytest.mark.parametrize("language", ["en", "es", "ar", "zh", "pt-BR", "EN"])
def test_other_languages_are_said(language: str) -> None:
    assert speech.has_voice(language, espeak.voices())
    assert max(samples(espeak.spoken("2026", language))) > 4000


def test_a_language_without_a_voice_is_known_and_refused() -> None:
    assert not speech.has_voice("tlh", espeak.voices())
    with pytest.raises(espeak.SpeechError, match="voice does not exist"):
        espeak.spoken("nuqneH", "tlh")


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        '<break time="9s"/> hi',
        "fish & chips, 5 > 3, “quotes” and…",
        "✓ → 😀 ½ €3",
        "a" * 3000,
        "-v xx --help",
        "\ud800 half a letter",
    ],
)
def test_whatever_is_typed_is_said_as_text(text: str) -> None:
    assert max(samples(espeak.spoken(text, "en"))) > 4000


def test_marks_of_markup_are_said_and_not_obeyed() -> None:
    assert seconds('<break time="9s"/>hi') < 9 + seconds("hi")
    assert seconds("<b>hi</b>") > 1.5 * seconds("hi")


def test_brackets_begin_no_phonemes_and_control_characters_change_nothing() -> None:
    # Obeyed, the first would be one short word; the second would be said four times as fast.
    assert seconds("[[h@loU]]") > 1.5 * seconds("hello")
    slow = seconds("one two three four five six")
    assert seconds("\x01450Sone two three four five six") > 0.9 * slow


def test_a_text_is_cut_into_its_sentences() -> None:
    assert speech.sentences("All done.\nThank you. Is it L5-S1? 1.5 miles!") == [
        "All done.",
        "Thank you.",
        "Is it L5-S1?",
        "1.5 miles!",
    ]
    assert speech.sentences("  ") == []


def test_without_the_program_the_refusal_names_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(espeak.SpeechError, match="install the package espeak-ng"):
        espeak.voices()


def test_a_broken_program_is_reported_without_what_it_was_to_say(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "espeak-ng"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(espeak.SpeechError, match="exit code 3") as refused:
        espeak.spoken("a secret", "en")
    assert "secret" not in str(refused.value)
