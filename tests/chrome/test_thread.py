"""Readers' comments that stand behind the story without a label."""

from __future__ import annotations

import numpy as np
import pytest

import scrub
from scrub.chrome import thread
from scrub.text.lines import split_lines

STORY = """Harbour bridge opens a year early
The swing bridge at Ostermouth opened to traffic on Monday, eleven months before the date in the contract.
Engineers had found a way to cast the two towers at the same time, the port authority said in a statement.
About 9,000 vehicles a day are expected to use it, which would take a third of the lorries out of the old town.
The ferry that it replaces made its last crossing on Sunday night with 140 people on board."""
THREADS = {
    "en": """Great article, thanks for writing it!
I took that ferry every morning for twenty years and will miss the crew.
Reply
what about the cyclists?? nobody seems to have asked them, the lane simply ends at the roundabout
Love this!! My dad worked on the north tower
@marlow I don't think so, the old lane was worse 😉""",
    "de": """Hallo zusammen,
ich bin gestern drübergefahren und es hat gewackelt, aber schön ist sie schon :-)
Danke für den Bericht!!
warum steht da nichts über die Radwege, die einfach aufhören?
Liebe Grüße
Jupp""",
    "ru": """Спасибо за статью!
я ездил на этом пароме двадцать лет, жалко его, конечно
Ответить
А где же велодорожка??
Молодцы, что построили раньше срока))) хаха""",
}
NO_THREADS = {
    "a diary": """We could not believe it!!
Then the lights went out and everybody laughed 😂
I went home at three. My feet hurt, and I was happy!!""",
    "posts that are quoted": """Hi everyone, see you on the bridge tonight 🎉
— Port of Ostermouth (@ostermouthport) May 4, 2026
Thanks to the crew of the ferry!!
— Nell (@nellsails) May 4, 2026
Love this 😍
— Jan (@jandraws) May 4, 2026""",
    "an interview": """Thank you for your time, Captain Brode. Will you miss the ferry?
I will. I have spent more nights on it than in my own bed.
Hello is what people shouted from the quay every morning, and I answered with the horn.
My plans? I shall sleep until eight.""",
    "a list": """👉 Bus 12 stops at the north tower
📍 The museum of the ferry is at 4 Quay Street
👋 Hello is the name of the café beside it!!""",
}


@pytest.mark.parametrize("language", THREADS)
def test_a_thread_behind_the_story_goes_and_the_story_stays(language: str) -> None:
    report = scrub.clean(f"{STORY}\n{THREADS[language]}")
    assert report.text.strip() == STORY
    assert {found.kind for found in report.removed} == {"comments"}


@pytest.mark.parametrize("name", NO_THREADS)
def test_what_only_sounds_like_readers_is_no_thread(name: str) -> None:
    assert thread.begin(split_lines(f"{STORY}\n{NO_THREADS[name]}")) is None


@pytest.mark.parametrize("language", THREADS)
def test_a_thread_needs_a_story_before_it(language: str) -> None:
    assert thread.begin(split_lines(THREADS[language])) is None


def test_comments_can_be_kept() -> None:
    text = f"{STORY}\n{THREADS['en']}"
    assert scrub.Scrubber(keep=("comments",), only=("chrome",)).clean(text).text.count("\n") > STORY.count("\n") + 3


def test_all_words_of_readers_are_known_by_their_folded_form() -> None:
    assert thread.begin(split_lines(f"{STORY}\nElinize SAĞLIK!!\nTeşekkürler 😉\n@ali güzel yazı")) is not None


COUNTED = ["Comments (2)", "pier walker", "Well done to the whole crew", "Jo M.", "And where do we park?"]


def counted(rows: list[str], taken: tuple[int, ...]) -> list[str]:
    lines = split_lines("\n".join([STORY, *rows]))
    start = STORY.count("\n") + 1
    gone = np.isin(np.arange(len(lines)), [start + at for at in taken])
    return [lines[at].raw for at in thread.counted(lines, [start], gone)]


def test_what_stands_below_a_count_of_comments_is_of_readers_up_to_what_rules_take() -> None:
    assert counted([*COUNTED, "Write a comment", "Harbour bridge: the photos"], (0, 5)) == COUNTED[1:]


def test_a_word_for_comments_without_a_count_and_one_above_a_paragraph_tell_nothing() -> None:
    assert counted(["Comments", *COUNTED[1:]], (0,)) == []
    assert counted([*COUNTED, " ".join(["word"] * 40)], (0,)) == []


def test_comments_below_their_count_go() -> None:
    assert scrub.clean("\n".join([STORY, *COUNTED, "Write a comment"])).text.strip() == STORY
