"""All choices of a list that fit."""

from collections.abc import Iterator

from kiosk.content.kinds.kind import Kind, one_of_the_choices, shortly, wrong
from kiosk.content.kinds.saying import Saying
from kiosk.scoring.assessment import Answer, Question


class Several(Kind):
    """A list of the choices' ids, in any order."""

    phrases = ("question.chosen", "question.too_many")
    drawn = "ticks"

    def checked(self, question: Question, value: object) -> Answer:
        if not isinstance(value, list):
            reason = f"{shortly(value)} is not a list of choices"
            raise wrong(question, reason, one_of_the_choices(question))
        if not value:
            raise wrong(question, "nothing is chosen", one_of_the_choices(question))
        if len(value) == 1 and value[0] in question.exits:
            return str(value[0])
        picked: list[str] = []
        for choice in value:
            if isinstance(choice, str) and choice in question.exits:
                raise wrong(question, f"'{choice}' goes with no other answer", f"'{choice}' alone")
            if not isinstance(choice, str) or choice not in question.choices:
                reason = f"{shortly(choice)} is not a choice"
                raise wrong(question, reason, one_of_the_choices(question))
            if choice in picked:
                raise wrong(question, f"'{choice}' is there twice", "name each choice once")
            picked.append(choice)
        for choice in picked:
            if choice in question.exclusive and len(picked) > 1:
                raise wrong(question, f"'{choice}' goes with no other answer", f"'{choice}' alone")
        if question.at_most is not None and len(picked) > question.at_most:
            reason = f"{len(picked)} are chosen"
            raise wrong(question, reason, f"at most {question.at_most} may be")
        return picked

    def said(self, _question: Question, answer: Answer, saying: Saying) -> str:
        assert isinstance(answer, list)
        return ", ".join(saying.choice(name) for name in answer)

    def problems(self, question: Question) -> Iterator[str]:
        if not question.choices:
            yield "there is nothing to choose"
