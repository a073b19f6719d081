from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.readability.bands import shipped
from scrub.readability.counts import tally
from scrub.readability.english import shipped as syllables
from scrub.readability.measure import MOST_WORDS, Measure, measure_of
from scrub.readability.packing import added, packed
from scrub.readability.read import readability
from scrub.text.article import read
from tests.strategies import texts

STORY = (
    "Old pier to be rebuilt\n\n"
    "The council voted on Tuesday to rebuild the old pier, which was closed after the storm of 2019. The work will "
    "cost about nine million and take two summers, the harbour master said on the way out of the meeting.\n\n"
    "Boats will land at the northern quay until then. Fishermen had asked for a shorter closure, but the engineers "
    "found rotten piles under the deck. “We have waited long enough,” said the owner of the bait shop, who has kept "
    "the keys since the fire.\n\n"
    "The plan goes to the regional assembly in March."
)
HARD = (
    "The representatives, whose interdepartmental recommendations concerning environmental rehabilitation had been "
    "commissioned by the administration, acknowledged that implementation of the comprehensive infrastructure "
    "programme, although theoretically feasible, would necessitate extraordinary intergovernmental coordination."
)
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "it", "pl", "pt", "tr", "ru", "zh", "ja", "ko", "xx", "unknown"])


def test_edited_news_scores_high() -> None:
    found = readability(read(STORY, "en"))
    assert found.score is not None
    assert found.score > 0.8
    assert found.counts.sentences == 6
    assert found.hardest == ()


def test_harder_and_simpler_text_scores_less() -> None:
    hard = readability(read(" ".join([HARD] * 4), "en"))
    simple = readability(read("He ran. She sat. It was hot. We ate. " * 10, "en"))
    assert hard.score is not None
    assert simple.score is not None
    assert hard.score < 0.4
    assert simple.score < 0.4


def test_the_hardest_sentence_is_named_with_its_reasons() -> None:
    text = STORY + "\n\n" + HARD
    (hard,) = readability(read(text, "en")).hardest
    assert hard.span.of(text) == HARD
    assert hard.reason == (
        "30 words in one sentence; 6 clauses or insertions; "
        "long words: interdepartmental, intergovernmental, recommendations"
    )


def test_a_short_sentence_of_long_words_says_so() -> None:
    text = (
        STORY + "\n\nSeveral drivers visited certain farmers because another company offered cheaper tractors "
        "during winter months there."
    )
    (hard,) = readability(read(text, "en")).hardest
    assert hard.reason == "11 of 15 words have over 6 letters"


def test_headings_are_left_out() -> None:
    with_heading = tally(read("What the plan costs\n\n" + STORY, "en")).counts
    assert with_heading == tally(read(STORY, "en")).counts


@pytest.mark.parametrize("language", ["ja", "zh", "th"])
def test_scripts_without_spaces_have_no_figures(language: str) -> None:
    found = readability(read("市議会は火曜日、古い桟橋の再建を賛成多数で可決した。" * 9, language))
    assert found.score is None
    assert set(found.formulas.values()) == {None}


def test_a_language_without_a_band_has_lix_and_no_score() -> None:
    found = readability(read("Bæjarstjórnin samþykkti að endurbyggja gömlu bryggjuna eftir storminn. " * 12, "is"))
    assert found.score is None
    assert [name for name, value in found.formulas.items() if value is not None] == ["lix"]


def test_too_little_text_has_no_score() -> None:
    assert readability(read("The boat came in. All men were safe.", "en")).score is None
    assert readability(read("", "en")).score is None


def test_every_band_has_a_width() -> None:
    assert "en" in shipped()
    assert all(low < high for bands in shipped().values() for low, high in bands.values())


@given(texts, LANGUAGES)
def test_no_text_raises_and_scores_are_shares(text: str, language: str) -> None:
    found = readability(read(text, language))
    assert found.score is None or 0 <= found.score <= 1
    assert len(found.hardest) <= 5
    assert all(0 <= hard.span.start < hard.span.end <= len(text) and hard.reason for hard in found.hardest)
    assert found.counts.words >= found.counts.polysyllables
    assert found == readability(read(text, language))


@given(st.lists(st.text(st.characters(categories=("L",)), min_size=1, max_size=90), max_size=300))
def test_packed_figures_add_up(words: list[str]) -> None:
    measure = Measure("en", syllables().count)
    sums = [sum(column) for column in zip(*map(measure.figures, words), strict=True)]
    assert list(added(measure.all(words))) == (sums or [0] * 7)


def test_the_listed_figures_of_common_words_are_what_would_be_counted() -> None:
    measure = measure_of("en")
    listed = dict(syllables().known)
    assert {word: packed(measure.figures(word)) for word in listed} == listed


@pytest.mark.parametrize("word", ["Reading", "Bush", "May", "Us", "Mother-In-Law", "Élysée", "Straße", "O’Brien"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "pl"])
def test_a_name_has_the_figures_of_its_letters(word: str, language: str) -> None:
    measure = measure_of(language)
    measure.all([word.lower()])
    assert measure.all([word]) == [packed(measure.figures(word))]


def test_the_memory_for_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scrub.readability.measure.MOST_WORDS", 10)
    assert MOST_WORDS > 10
    measure = Measure("de", None)
    measure.all([f"wort{'e' * n}" for n in range(60)])
    assert len(measure.known) <= 10


def test_threads_with_different_languages_do_not_disturb_each_other() -> None:
    articles = [read(STORY.replace("pier", f"pier{'s' * n}"), language) for n in range(9) for language in ("en", "de")]
    alone = list(map(readability, articles))
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(readability, articles)) == alone
