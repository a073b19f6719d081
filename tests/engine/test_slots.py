"""Slots, named lists and the other fields of frames: what they hold, and what is said about wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.engine.load import load_rules
from scrub.engine.slots import LONGEST_FORM, MOST, Slot, Slots, form_of, slot_of
from scrub.errors import RuleError

LISTS = {"be": "is was", "ing": "/[a-z]+ing/ ! king", "all": "{be} {ing} be", "long": " ".join(["a"] * 5000)}

GOOD = """\
[lists]
be = "is was"

[[rule]]
id = "typo/en/is-expect-to"
kind = "frame"
sort = "realword"
slots = ["{be}", "expect allow", "to"]
pivot = 1
message = "A participle is meant: {quoted}."
rationale = "A test."
match = ["He is expect to go.", "He was allow to go."]
keep = ["He is expected to go.", "They expect to go."]
"""


def error_of(folder: Path, content: str) -> str:
    path = folder / "typo" / "en.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, "utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules(folder)
    return str(caught.value).replace(str(path), "FILE")


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("a b a", Slot(("a", "b"))),
        ("{be} be", Slot(("is", "was", "be"))),
        ("{be} be ! is", Slot(("was", "be"))),
        ("{ing}", Slot((), ("[a-z]+ing",), ("king",))),
        ("{ing} so ! {be} Ring", Slot(("so",), ("[a-z]+ing",), ("king", "is", "was", "Ring"))),
        ("{all}", Slot(("is", "was", "be"), ("[a-z]+ing",), ("king",))),
        ("{long}", Slot(("a",))),
        (" don’t\n co-founder ", Slot(("don’t", "co-founder"))),
    ],
)
def test_a_slot_is_read_with_its_lists_put_in(text: str, slot: Slot) -> None:
    read = Slots(LISTS).read(text)
    assert read == slot
    assert slot_of(str(read)) == slot


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{bee}", "there is no list 'bee'; known lists: all, be, ing, long"),
        ("{be", "'{be' is no word: letters, with apostrophes and hyphens between them"),
        ("be-", "'be-' is no word"),
        ("2nd", "'2nd' is no word"),
        ("The", "'The' has capitals; words are compared in lower case"),
        ("a ! a", "no word is left in it"),
        ("a !", "behind the ! stand words, and lists of words; found ''"),
        ("a ! /b/", "behind the ! stand words, and lists of words; found '/b/'"),
        ("a ! {ing}", "behind the ! stand words, and lists of words; found '{ing}'"),
        ("a ! b ! c", "'!' is no word"),
        ("/(a/", "'/(a/' is not a regular expression"),
        ("/a", "'/a' is no form; expected a regular expression without blanks between two slashes"),
        ("//", "'//' is no form"),
        (f"/{'a' * (LONGEST_FORM + 1)}/", "a form of 201 characters; expected at most 200"),
        (" ".join("/" + "a" * n + "/" for n in range(1, 30)), "more than 20 forms"),
        (" ".join(chr(97 + n % 26) * (n // 26 + 1) for n in range(MOST[0] + 1)), "more than 2000 words"),
    ],
)
def test_a_wrong_slot_says_what_is_wrong(text: str, expected: str) -> None:
    with pytest.raises(RuleError) as caught:
        Slots(LISTS).read(text)
    assert expected in str(caught.value)


def test_lists_that_hold_one_another_are_an_error() -> None:
    with pytest.raises(RuleError, match="the lists a, b, a hold one another"):
        Slots({"a": "{b}", "b": "x {a}"}).read("{a}")
    chain = {f"a{n}": f"{{a{n + 1}}}" for n in range(5000)}
    with pytest.raises(RuleError, match="hold one another"):
        Slots(chain).read("{a0}")


def test_lists_of_lists_are_read_once() -> None:
    many = {f"a{n}": f"{{a{n + 1}}} " * 50 for n in range(8)}
    assert Slots({**many, "a8": "x y"}).read("{a0}") == Slot(("x", "y"))


def test_the_words_of_a_file_are_bounded() -> None:
    slots = Slots({"big": " ".join(chr(97 + n % 26) * (n // 26 + 1) for n in range(1000))})
    for _ in range(499):
        slots.read("{big}")
    with pytest.raises(RuleError, match="the slots of this file hold more than 500000 words, a form counted as 500"):
        slots.read("{big}")


@pytest.mark.parametrize(
    "form",
    [
        "(a+)+b",
        "(?:a|a)*b",
        "(?:a?){40}b",
        "a*a*a*b",
        "a?" * 40,
        "(a|a)" * 30,
        "(?i)a",
        "(?P<x>a)",
        "a(?>b)",
        "(a|b){2}",
    ],
)
def test_forms_that_could_run_for_long_are_refused(form: str) -> None:
    with pytest.raises(RuleError, match="may run for long; expected one or two repeats, none of a group"):
        Slots({}).read(f"/{form}/")


@pytest.mark.parametrize(
    "form",
    [
        "[a-z]+",
        r"\w{3,}(?:ed|en)",
        "[]a]+(?<!ly)",
        "(?:un)?[a-z]+ly?",
        "[a-z]+[^a]*",
        r"a\++",
        "(?=.*x)[a-z]+",
        "a|b|c",
    ],
)
def test_plain_forms_are_taken(form: str) -> None:
    assert Slots({}).read(f"/{form}/").forms == (form,)


@given(st.text("ab|()?+*{}[]^2,:\\", max_size=30))
def test_no_form_that_is_taken_runs_for_long(source: str) -> None:
    try:
        (form,) = Slots({}).read(f"/{source}/").forms
    except (RuleError, ValueError):
        return
    form_of(form).fullmatch("a" * 59 + "c")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"{be}"', '"{bee}"', "FILE:5: typo/en/is-expect-to: field 'slots': there is no list 'bee'; known lists: be"),
        ('"{be}"', '"/[/"', "FILE:5: typo/en/is-expect-to: field 'slots': '/[/' is not a regular expression"),
        ('"{be}"', '" "', "field 'slots' is [' ', 'expect allow', 'to']; expected a list of up to 8 texts"),
        ('["{be}", "expect allow", "to"]', "[]", "field 'slots' is []; expected a list of up to 8 texts"),
        ('["{be}", "expect allow", "to"]', '[["a"], "b"]', "field 'slots' is [['a'], 'b']; expected a list"),
        ('["{be}", "expect allow", "to"]', str(["a"] * 9), "expected a list of up to 8 texts"),
        ('["{be}", "expect allow", "to"]', str([["a"]] * 61), "or a list of up to 60 such lists"),
        ("pivot = 1", "pivot = 3", "field 'pivot' is 3; a run has 3 slots"),
        ("pivot = 1", 'pivot = "a"', "field 'pivot' is 'a'; expected the number of a slot: 0 is the first"),
        ("pivot = 1", "pivot = true", "field 'pivot' is True; expected the number of a slot"),
        ('"expect allow"', '"allow /a/"', "field 'pivot' is 1, a slot with a form: 'allow /a/'; expected one of words"),
        ("pivot = 1", "flag = [0, 3]", "field 'flag' is [0, 3]; a run has 3 slots"),
        ("pivot = 1", "flag = [2, 0]", "field 'flag' is [2, 0]; expected the first slot before the last"),
        ("pivot = 1", "flag = [1]", "field 'flag' is [1]; expected the numbers of two slots"),
        ("pivot = 1", 'before = "{b}"', "field 'before': there is no list 'b'"),
        ("pivot = 1", 'behind = "/a/"', "field 'behind' holds a form; expected words only"),
        ("pivot = 1", "closed = true", "field 'closed' is True; expected words between blanks"),
        ("pivot = 1", 'comma = "yes"', "field 'comma' is 'yes'; expected true or false"),
        ("pivot = 1", "capitals = 1", "field 'capitals' is 1; expected true or false"),
        ("pivot = 1", 'suggest = "{hyphn}"', "field 'suggest' names {hyphn}; expected one of {hyphen}, {joined},"),
        (
            "pivot = 1",
            'suggest = "{3}"',
            "field 'suggest' names {3}; expected one of {hyphen}, {joined}, {parted}, {genitive}, {plural}, {0}",
        ),
        ("pivot = 1", 'text = ["a"]', "field 'text' is not for kind 'frame'"),
        ("pivot = 1", 'unless = "a"', "field 'unless' is not for kind 'frame'"),
        ('kind = "frame"', 'kind = "swap"\nswap = [["a", "b"]]', "field 'slots' is for kind 'frame', not 'swap'"),
        ("slots = [", 'source = "x" # [', "kind 'frame' needs the field slots"),
        ("[lists]", "[defaults]\npivot = 1\n[lists]", "unknown field 'pivot'; expected one of action, "),
        ('be = "is was"', "be = 3", "FILE:2: list 'be': is '3'; expected words between blanks"),
        ('be = "is was"', 'be = "is {no}"', "FILE:2: list 'be': there is no list 'no'; known lists: be"),
        ('be = "is was"', 'Be = "is was"', "FILE:2: list 'Be': a name has lower case letters, digits and hyphens only"),
        ('[lists]\nbe = "is was"', "lists = 3", "FILE: 'lists' is no table; expected [lists] with lines such as"),
    ],
)
def test_a_wrong_frame_says_where_and_what(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in GOOD
    assert expected in error_of(tmp_path, GOOD.replace(old, new))


def test_frames_are_rules_for_typos(tmp_path: Path) -> None:
    path = tmp_path / "filler" / "en.toml"
    path.parent.mkdir()
    path.write_text(GOOD.replace("typo/", "filler/").replace("realword", "hype"), "utf-8")
    with pytest.raises(RuleError, match="rules of kind 'frame' are of the family typo"):
        load_rules(tmp_path)


def test_the_lists_of_a_language_stand_beside_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "typo"
    folder.mkdir()
    (folder / "en-lists.toml").write_text('[lists]\nbe = "is was"\nwish = "expect"\n', "utf-8")
    (folder / "de-lists.toml").write_text('[lists]\nsein = "ist war"\n', "utf-8")
    (folder / "en-verbs.toml").write_text(
        GOOD.replace('be = "is was"', 'wish = "allow"\nboth = "{wish} {be}"').replace("expect allow", "{wish}"), "utf-8"
    )
    (rule,) = load_rules(tmp_path)
    assert rule.slots == (("is was", "allow", "to"),)


def test_wrong_lists_of_a_language_name_their_file(tmp_path: Path) -> None:
    folder = tmp_path / "typo"
    folder.mkdir()
    (folder / "en-lists.toml").write_text('[lists]\n\nbe = "is {was}"\n', "utf-8")
    (folder / "en-verbs.toml").write_text(GOOD.replace('[lists]\nbe = "is was"', ""), "utf-8")
    with pytest.raises(RuleError, match=r"en-lists\.toml:3: list 'be': there is no list 'was'"):
        load_rules(tmp_path)


@given(st.text(max_size=40) | st.lists(st.sampled_from(["a", "!", "{be}", "/a+/", "{", "/", "B", "-"])).map(" ".join))
def test_any_text_is_a_slot_or_a_rule_error(text: str) -> None:
    try:
        slot = Slots(LISTS).read(text)
    except RuleError:
        return
    assert slot_of(str(slot)) == slot
