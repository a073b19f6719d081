"""Rules are read by language, and a file of compiled rules that does not fit is never believed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from scrub.engine.compile import MOST_GATES, compile_rules
from scrub.engine.load import load_rules
from scrub.engine.pack import RulePack, load_pack
from scrub.engine.prepare import prepare
from scrub.engine.rulebook import Rulebook
from scrub.engine.shelves import ELEMENTS, Shelf, read_compiled, shelved, write_compiled
from scrub.model.rule import Rule
from tests.engine.rules import rule, written

RULES = [
    rule(id="chrome/any/star", languages=("*",)),
    rule(id="chrome/de/teilen", languages=("de",)),
    rule(id="chrome/en/share", languages=("en",)),
    rule(id="chrome/fr/partager", languages=("fr",)),
    rule(id="filler/en/journey", languages=("en",)),
    rule(id="typo/de/slip", languages=("de", "fr"), kind="pattern", pattern="a b"),
]
FILE = """\
[[rule]]
id = "chrome/de/teilen"
kind = "line"
sort = "share"
languages = ["de"]
text = ["Teilen"]
message = "Button."
rationale = "A button."
match = ["Teilen", "TEILEN"]
keep = ["Sie teilen.", "Teilen macht Freude, sagt er."]

[[rule]]
id = "chrome/de/bild"
kind = "pattern"
sort = "credit"
languages = ["de"]
pattern = "^(?:Bild|Foto): .{2,40}$"
message = "Credit."
rationale = "Who took the picture."
match = ["Foto: Jana Moor", "Bild: Ole Krug"]
keep = ["Fotos zeigen das Haus.", "Das Bild: alt."]
"""


def pack_of(rules: list[Rule]) -> RulePack:
    return RulePack({name: Shelf(given=tuple(some)) for name, some in shelved(rules).items()}, "test")


def ids(book: Rulebook, language: str) -> list[str]:
    return [rule.id for rule in book.of(language).rules]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with two rules, and what is compiled of them."""
    written(tmp_path, "chrome/de.toml", FILE)
    write_compiled(tmp_path, load_rules(tmp_path))
    return tmp_path


def test_a_document_is_matched_by_the_rules_of_its_language_and_by_english_and_general_chrome() -> None:
    book = Rulebook(pack_of(RULES), lambda _: True)
    assert ids(book, "de") == ["chrome/any/star", "chrome/de/teilen", "chrome/en/share", "typo/de/slip"]
    assert ids(book, "en") == ["chrome/any/star", "chrome/en/share", "filler/en/journey"]
    assert ids(book, "sq") == ["chrome/any/star", "chrome/en/share"]


def test_on_a_text_of_unknown_language_all_chrome_may_stand() -> None:
    book = Rulebook(pack_of(RULES), lambda _: True)
    assert ids(book, "unknown") == [rule.id for rule in RULES if rule.family == "chrome"]


def test_rules_are_made_ready_once_for_all_languages_that_have_the_same() -> None:
    book = Rulebook(pack_of(RULES), lambda _: True)
    assert book.of("sq") is book.of("mt")
    assert book.of("de") is book.of("de")
    assert len(book.made) == 2


def test_a_page_that_makes_up_languages_fills_no_table() -> None:
    book = Rulebook(pack_of(RULES), lambda _: True)
    for number in range(MOST_GATES + 50):
        book.of(f"x{number}")
    assert len(book.languages) == MOST_GATES
    assert len(book.made) == 1


def test_only_what_is_chosen_acts_beside_the_rules_of_a_site() -> None:
    site = compile_rules([rule(id="chrome/site/a")])
    book = Rulebook(pack_of(RULES), lambda rule: rule.family == "chrome")
    assert "filler/en/journey" not in ids(book, "en")
    assert book.of("en").site is None
    beside = book.beside(site)
    assert beside.of("en").site is site
    assert beside.of("en").keys is book.of("en").keys


def test_rules_of_a_site_are_chosen_too() -> None:
    site = compile_rules([rule(id="chrome/site/a", text=("a",)), rule(id="chrome/site/b", text=("b",))])
    book = Rulebook(pack_of(RULES), lambda rule: rule.id != "chrome/site/a")
    chosen = book.beside(site).of("en").site
    assert chosen
    assert [rule.id for rule in chosen.rules] == ["chrome/site/b"]
    assert book.beside(site).of("en").site is chosen


def test_what_is_chosen_of_a_site_is_made_ready_once_however_many_sites_there_are() -> None:
    book = Rulebook(pack_of(RULES), lambda rule: not rule.id.endswith("/a"))
    names = [f"site-{n}" for n in range(400)]
    sites = [compile_rules([rule(id=f"chrome/{x}/a"), rule(id=f"chrome/{x}/b")]) for x in names]
    first = [book.beside(site).of("en").site for site in sites]
    assert all(book.beside(site).of("en").site is known for site, known in zip(sites, first, strict=True))


def test_a_shelf_is_read_when_its_language_comes() -> None:
    pack = load_pack()
    fresh = RulePack({name: Shelf(shelf.rows, shelf.given) for name, shelf in pack.shelves.items()}, pack.id)
    Rulebook(fresh, lambda _: True).of("pl")
    opened = {name for name, shelf in fresh.shelves.items() if "content" in vars(shelf)}
    assert opened == {"chrome:*", "chrome:en", "chrome:pl", "typo:pl"} & fresh.shelves.keys()


def test_rules_for_elements_ask_for_no_language() -> None:
    element = rule(id="chrome/site/box", kind="element", text=(), strip=("//aside",), site="a.example")
    pack = pack_of([*RULES, element])
    assert [rule.id for rule in pack.elements] == ["chrome/site/box"]
    assert ELEMENTS not in pack.shelves_for("unknown")


def test_the_compiled_rules_are_those_of_the_files() -> None:
    pack, files = load_pack(), {rule.id: rule for rule in load_rules() if rule.status != "retired"}
    assert [rule.id for rule in pack.rules] == sorted(files)
    prepared = pack.read(pack.shelves)[1]
    seen = ("id", "kind", "sort", "message", "pattern", "unless", "languages", "where", "weight", "action", "then")
    assert {f.name for f in fields(Rule)} > set(seen)
    for have in pack.rules[::7]:
        want = files[have.id]
        assert [getattr(have, name) for name in seen] == [getattr(want, name) for name in seen]
        assert prepared[have.id].keys == prepare(want).keys


def test_what_is_compiled_is_read_back(root: Path) -> None:
    shelves, digest = read_compiled(root) or ({}, "")
    assert [*shelves] == ["chrome:de"]
    assert len(digest) == 64
    rules, prepared = shelves["chrome:de"].content
    assert [rule.id for rule in rules] == ["chrome/de/bild", "chrome/de/teilen"]
    assert prepared["chrome/de/teilen"].keys == ("teilen",)


def flipped(data: bytes) -> bytes:
    at = data.rindex(b"teilen")
    return data[:at] + b"T" + data[at + 1 :]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[:-20],
    "one character": flipped,
    "a line more": lambda data: data + b"\n[]",
    "another format": lambda data: data.replace(b'"format": ', b'"format": 9', 1),
    "no head": lambda data: data.partition(b"\n")[2],
    "nothing": lambda data: b"",
    "no text": lambda data: b"\xff\xfe" + data,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_not_believed(damage: Callable[[bytes], bytes], root: Path) -> None:
    path = root / "compiled.jsonl"
    path.write_bytes(damage(path.read_bytes()))
    assert read_compiled(root) is None


def test_the_compiled_rules_of_other_files_are_not_believed(root: Path) -> None:
    written(root, "chrome/de.toml", FILE.replace("Button.", "A button."))
    assert read_compiled(root) is None


def test_files_that_are_only_newer_are_believed(root: Path) -> None:
    (root / "chrome" / "de.toml").touch()
    assert read_compiled(root) is not None


def test_a_file_more_is_not_overlooked(root: Path) -> None:
    written(root, "chrome/en.toml", FILE.replace("/de/", "/en/"))
    assert read_compiled(root) is None
