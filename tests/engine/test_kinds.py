"""Each kind of rule: what it takes, and what it leaves."""

from __future__ import annotations

import pytest

from scrub.engine.check import findings_of
from scrub.engine.compile import compile_rules
from tests.engine.rules import hits, rule

SUMMARY = rule(text=("Get a summary",))
COUNTER = rule(text=("{n} comments",))
PHRASE = rule(kind="phrase", text=("click here",))
PATTERN = rule(kind="pattern", pattern=r"^photo: .{1,40}$")
READ_ALSO = rule(kind="cue", sort="related-label", text=("Read also",), then=("rest-of-line", "headline-run"))
NEXT = rule(kind="cue", sort="navigation", text=("Next article",), then=("next-line",))
GALLERY = rule(kind="cue", sort="widget", text=("Image {n} of {n}",), then=("next-paragraph",))
SPORT = rule(kind="repeat", text=("Sport",))
SENTENCE = "The council voted on Tuesday to rebuild the old pier by the end of the year."


@pytest.mark.parametrize("line", ["Get a summary", "  GET  A\xa0SUMMARY »", "• Get a summary…", "[Get a summary]"])
def test_line_takes_the_whole_line_in_any_dress(line: str) -> None:
    assert hits(line, SUMMARY) == [line.strip()]


@pytest.mark.parametrize("line", ["Get a summary of the talks", "To get a summary", "Get summary", ""])
def test_line_leaves_any_other_line(line: str) -> None:
    assert hits(line, SUMMARY) == []


@pytest.mark.parametrize("line", ["3 comments", "1,204 Comments", "(12 comments)"])
def test_n_stands_for_any_number(line: str) -> None:
    assert hits(line, COUNTER) == [line]


def test_n_does_not_stand_for_a_word() -> None:
    assert hits("No comments\nmany comments", COUNTER) == []


def test_phrase_covers_only_the_phrase() -> None:
    assert hits("To read on, Click  here, or wait.", PHRASE) == ["Click  here"]


@pytest.mark.parametrize("line", ["clickhere", "double-click hereabouts", "click hereafter"])
def test_phrase_wants_word_boundaries(line: str) -> None:
    assert hits(line, PHRASE) == []


def test_phrase_finds_every_place() -> None:
    assert hits("Click here or click here", PHRASE) == ["Click here", "click here"]


def test_phrase_needs_no_boundary_between_letters_of_unspaced_scripts() -> None:
    assert hits("続きはこちらをクリック", rule(kind="phrase", text=("こちら",))) == ["こちら"]


def test_pattern_ignores_case_and_odd_spaces() -> None:
    assert hits("PHOTO:\xa0Harbour at dawn", PATTERN) == ["PHOTO:\xa0Harbour at dawn"]


def test_a_pattern_with_pairs_says_what_is_right() -> None:
    then = rule(kind="pattern", pattern=r"\b(?:more|less) then\b", swap=(("then", "than"),))
    (finding,) = findings_of(compile_rules([then]), "It is less Then 60 years old.", "body")
    assert finding.suggestions == ("less Than",)


def test_pattern_leaves_a_line_without_its_literal() -> None:
    assert hits("A photograph: nothing", PATTERN) == []


def test_unless_guards_a_line() -> None:
    guarded = rule(kind="pattern", pattern=r"^photo: .*$", unless=r"\bsaid\b")
    assert hits("Photo: he said no\nPhoto: the pier", guarded) == ["Photo: the pier"]


def test_a_label_between_two_paragraphs_may_be_a_sub_headline() -> None:
    label = rule(kind="cue", text=("In brief",), unless_between="paragraphs")
    paragraph = "The harbour stays closed until the pier has been mended, the council said on Monday."
    assert hits(f"{paragraph}\nIn brief\n{paragraph}", label) == []
    assert hits(f"{paragraph}\nIn brief\nStorm closes the harbour\n{paragraph}", label) == ["In brief"]
    assert hits(f"{paragraph}\nIn brief", label) == ["In brief"]
    assert hits(f"In brief\n{paragraph}", label) == ["In brief"]
    assert hits(f"{paragraph}\nShare\nIn brief\n{paragraph}", label) == ["In brief"]


def test_max_chars_limits_the_line() -> None:
    assert hits("Photo: " + "x" * 40, rule(kind="pattern", pattern=r"^photo: .*$", max_chars=20)) == []


def test_a_run_of_headlines_ends_before_the_sub_headline_of_a_paragraph() -> None:
    text = f"Read also\nStorm closes the harbour again\nFerry fares rise in May\nThe old pier\n{SENTENCE}"
    assert hits(text, READ_ALSO)[-1] == "Ferry fares rise in May"


def test_a_run_of_headlines_ends_before_a_list_of_the_story() -> None:
    items = "The round\nMondays and Tuesdays: the upper town\nFridays: the harbour and the school"
    text = f"Read also\nStorm closes the harbour again\n{items}\n{SENTENCE}"
    assert hits(text, READ_ALSO)[-1] == "Storm closes the harbour again"


def test_a_run_of_headlines_ends_before_a_question_that_the_paragraph_answers() -> None:
    text = f"Read also\nStorm closes the harbour again\nWhat will become of the old pier?\n{SENTENCE}"
    assert hits(text, READ_ALSO)[-1] == "Storm closes the harbour again"
    alone = f"Read also\nWhat will become of the old pier?\n{SENTENCE}"
    assert hits(alone, READ_ALSO)[-1] == "What will become of the old pier?"


def test_a_run_of_headlines_ends_before_items_with_bullets_that_it_has_not() -> None:
    items = "What the keepers of the old pier ask\n• A new lamp for the winter\n• Paint for the long rail"
    text = f"Read also\nStorm closes the harbour again\n{items}\n{SENTENCE}"
    assert hits(text, READ_ALSO)[-1] == "Storm closes the harbour again"


@pytest.mark.parametrize("behind", ["", "\nMore stories"])
def test_a_run_takes_longer_lines_before_a_paragraph_and_short_ones_elsewhere(behind: str) -> None:
    last = "The old pier" if behind else "The old pier and its keepers"
    assert last in hits(f"Read also\nStorm closes the harbour again\n{last}{behind}\n{SENTENCE}", READ_ALSO)


def test_where_limits_the_zone() -> None:
    tail = rule(text=("Home",), where=("tail",))
    assert hits("Home", tail, zone="tail") == ["Home"]
    assert hits("Home", tail, zone="body") == []


def test_cue_takes_the_rest_of_its_line() -> None:
    line = "Read also: Storm closes the harbour"
    assert hits(line, READ_ALSO) == [line]


def test_cue_without_rest_of_line_leaves_a_label_with_text() -> None:
    assert hits("Next article: on page four", NEXT) == []


def test_cue_takes_the_run_of_headlines_up_to_a_sentence() -> None:
    text = f"Read also\nStorm closes the harbour\nMayor visits the school\n{SENTENCE}\nFerry returns"
    assert hits(text, READ_ALSO) == ["Read also", "Storm closes the harbour", "Mayor visits the school"]


def test_cue_takes_the_next_line_over_a_blank_one() -> None:
    assert hits(f"Next article\n\nStorm closes the harbour\n{SENTENCE}", NEXT) == [
        "Next article",
        "Storm closes the harbour",
    ]


def test_cue_leaves_a_sentence_behind_it() -> None:
    assert hits(f"Next article\n{SENTENCE}", NEXT) == ["Next article"]


def test_cue_takes_the_caption_behind_the_label_of_a_picture_as_data() -> None:
    from scrub.engine.check import findings_of
    from scrub.engine.compile import compile_rules

    caption = "The council votes in the town hall on Tuesday, with the mayor in the chair."
    text = f"Image 2 of 5\n{caption}\n{SENTENCE}"
    found = findings_of(compile_rules([GALLERY]), text, "body")
    assert [(f.span.of(text), f.kind, f.action) for f in found] == [
        ("Image 2 of 5", "widget", "drop"),
        (caption, "caption", "meta"),
    ]


@pytest.mark.parametrize("line", ['"We vote today," said the mayor of the town.', "word " * 81, "Image 3 of 5"])
def test_cue_leaves_a_quotation_a_long_paragraph_and_a_label_behind_the_label_of_a_picture(line: str) -> None:
    assert hits(f"Image 2 of 5\n{line}\n{SENTENCE}", GALLERY)[1:2] in ([], ["Image 3 of 5"])


def test_cue_leaves_the_word_inside_a_sentence() -> None:
    assert hits("They read also the small print: all of it.", READ_ALSO) == []


def test_cue_to_the_end_acts_in_the_tail_only() -> None:
    more = rule(kind="cue", text=("More stories",), then=("to-end",))
    assert hits(f"More stories\nOne\n{SENTENCE}", more, zone="tail") == ["More stories", "One", SENTENCE]
    assert hits("More stories\nOne", more, zone="body") == ["More stories"]


def test_repeat_needs_its_number_of_lines() -> None:
    assert hits("Sport", SPORT) == []
    assert hits("Sport\nOther\nSPORT", SPORT) == ["Sport", "SPORT"]


def test_swap_names_the_right_form() -> None:
    from scrub.engine.check import findings_of
    from scrub.engine.compile import compile_rules

    found = findings_of(
        compile_rules([rule(kind="swap", swap=(("recieve", "receive"),), action="flag")]), "They recieve it", "body"
    )
    assert [(f.span.of("They recieve it"), f.suggestions) for f in found] == [("recieve", ("receive",))]


def test_swap_with_context_needs_one_of_its_words() -> None:
    tears = rule(kind="swap", swap=(("friendly tears", "friendly ties"),), context=("russia", "trade"), action="flag")
    assert hits("Friendly tears with Russia", tears) == ["Friendly tears"]
    assert hits("Friendly tears fell", tears) == []


def test_words_of_context_stand_in_the_same_sentence() -> None:
    tears = rule(kind="swap", swap=(("friendly tears", "friendly ties"),), context=("Russia",), action="flag")
    line = "They wept friendly tears at the pier. Later they spoke of friendly tears with RUSSIA."
    found = findings_of(compile_rules([tears]), line, "body")
    assert [f.span.start for f in found] == [line.rindex("friendly tears")]
    assert hits("They wept friendly tears. Russia was far away.", tears) == []


def test_a_pattern_without_max_chars_reads_long_lines() -> None:
    assert hits("x " * 600 + "photo by ann", rule(kind="pattern", pattern="photo by ann$")) == ["photo by ann"]


def test_a_runaway_pattern_is_given_up_with_a_warning() -> None:
    import scrub.engine.scan as scan_module
    from scrub.engine.match import find
    from scrub.engine.scan import Scan
    from scrub.text.lines import split_lines

    slow = rule(kind="pattern", pattern=r"^x(?:a|aa|a\w|\w+)+(?:a|aa|\w+)+y[!\w]$")
    scan = Scan(split_lines("xa" + "aA" * 190 + "y?!"), compile_rules([slow]))
    scan_module.TIME_LIMIT, before = 0.01, scan_module.TIME_LIMIT
    try:
        assert list(find(scan)) == []
    finally:
        scan_module.TIME_LIMIT = before
    assert scan.warnings
    assert "gave up" in scan.warnings[0]


def test_english_rules_act_in_every_language_and_others_only_in_their_own() -> None:
    from scrub.engine.compile import compile_rules

    compiled = compile_rules([rule(id="chrome/de/a", languages=("de",)), rule(id="chrome/en/b", languages=("en",))])
    assert compiled.gate("fr").allowed == {1}
    assert compiled.gate("de").allowed == {0, 1}
    assert compiled.gate("unknown").allowed == {0, 1}


def test_an_accent_behind_its_letter_goes_on_with_the_word() -> None:
    from scrub.engine.kinds.phrase import places

    assert list(places("podra\u0301 ser, podra ser", "podra")) == [12]
