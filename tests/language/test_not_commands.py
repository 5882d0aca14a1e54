"""Questions, sentences that only forbid and a bare "it" are answered; a contrast keeps what is wanted."""

import pytest

from vla_core.errors import InvalidInput
from vla_core.language.language_test import FREE_FORM, HELD_OUT
from vla_core.language.not_commands import checked_command, is_question, without_contrast
from vla_core.world.tasks import TASKS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("is the drawer open?", "a question"),
        ("why did you open the drawer?", "a question"),
        ("Did you close the window", "a question"),
        ("hey robot, where is the puck?", "a question"),
        ("what colour is the ball", "a question"),
        ("what is in the drawer", "a question"),
        ("How many mugs are there?", "a question"),
        ("could you tell me if the door is locked", "a question"),
        ("the drawer is closed, isn’t it?", "a question"),
        ("don't open the drawer", "only says what not to do"),
        ("please never press the button", "only says what not to do"),
        ("open it", "stands for nothing"),
        ("could you please push it to the left", "stands for nothing"),
    ],
)
def test_what_is_no_command_is_answered_in_one_line(text, words):
    with pytest.raises(InvalidInput, match=words) as refused:
        checked_command(text)
    assert "nothing moves" in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "could you open the drawer?",
        "why don't you open the drawer",
        "are you able to close the window",
        "would you mind opening the door?",
        "how about pushing the puck to the goal?",
        "open the drawer and close it afterwards",
        "open the window but not too far",
        "do open the drawer",
    ],
)
def test_polite_requests_are_no_questions_and_stay_as_they_are(text):
    assert checked_command(text) == text
    assert without_contrast(text) == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("open the door, not the drawer", "open the door"),
        ("open the door and not the drawer!", "open the door"),
        ("not the drawer, open the door", "open the door"),
        ("don't open the drawer, open the door", "open the door"),
        ("do not open the door but close the window", "close the window"),
        ("open not the drawer but the door", "open the door"),
        ("open the door instead of the drawer", "open the door"),
        ("instead of the drawer, open the door", "open the door"),
        ("open the drawer, don't open the door", "open the drawer"),
    ],
)
def test_of_a_contrast_only_what_is_wanted_is_left(text, wanted):
    assert without_contrast(text) == wanted


def test_hardly_any_request_for_a_task_is_taken_for_a_question_or_changed():
    said = [text for task in TASKS.values() for text in (task.sentence, *task.paraphrases)]
    said += [text for text, _ in (*FREE_FORM, *HELD_OUT)]
    assert [text for text in said if is_question(text)] == []
    assert [text for text in said if checked_command(text) != text] == []
    assert sum(without_contrast(text) != text for text in said) <= 5  # "in the blue one not the red one"
