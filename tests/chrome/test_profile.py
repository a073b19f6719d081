"""Site profiles: what recurs on a site's pages, and nothing of its articles."""

from __future__ import annotations

import pickle
import random
from pathlib import Path

import pytest

import scrub
from scrub.chrome.learn import SiteCounts, count_pages
from scrub.chrome.profile import Profile, learn
from scrub.chrome.slots import pattern_of_skeleton, skeleton_of
from scrub.engine.check import check_rules
from scrub.engine.load import load_rules
from scrub.errors import CorpusError, RuleError

SITE = "tidewater.example"
NOUNS = (
    "pier",
    "school",
    "ferry",
    "library",
    "market",
    "bridge",
    "museum",
    "harbour",
    "theatre",
    "stadium",
    "clinic",
    "station",
)
NAMES = ("Orla Finn", "Bram Holt", "Ines Varga", "Tom Quill", "Maud Pell")


def story(number: int) -> list[str]:
    """Return the sentences of an article that stands on no other page."""
    words = random.Random(number)
    vote = f"The council voted on day {number} to close"
    return [
        f"{vote} the {words.choice(NOUNS)} beside the {words.choice(NOUNS)} for {n + 2} weeks."
        for n in range(number % 3, number % 3 + 5)
    ]


def page(number: int) -> str:
    """Return a page: site words on top, a recurring heading inside, a form, a desk line and site words below."""
    name = NAMES[number % len(NAMES)]
    body = story(number)
    return "\n".join(
        [
            "Tide times today",
            f"Council closes building {number}",
            *body[:2],
            "What happens next",
            *body[2:],
            f"Write to {name} at {name.split()[0].lower()}@tidewater.example",
            "Round the bay with us",
            f"{number + 3} residents are on the quay now",
        ]
    )


def pages(count: int, *, start: int = 0, site: str = SITE) -> list[dict[str, str]]:
    return [{"url": f"https://www.{site}/{n}", "text": page(n), "lang": "en"} for n in range(start, start + count)]


def test_lines_that_recur_outside_the_article_go_from_other_pages() -> None:
    scrubber = scrub.Scrubber(profile=learn(pages(20)))
    text = scrubber.clean(page(77), url=f"https://{SITE}/77").text
    for chrome in ("Tide times today", "Round the bay with us", "80 residents are on the quay now", "Write to"):
        assert chrome not in text


def test_recurring_headings_inside_the_article_stay() -> None:
    scrubber = scrub.Scrubber(profile=learn(pages(20)))
    text = scrubber.clean(page(77), url=f"https://{SITE}/77").text
    assert "What happens next" in text
    assert all(sentence in text for sentence in story(77))


def test_under_ten_pages_nothing_is_learned() -> None:
    assert learn(pages(9)).sites[SITE].rules == ()


def test_a_page_that_is_stored_twice_counts_once() -> None:
    counts = count_pages([*pages(3), *pages(3), *pages(3)])[SITE]
    assert (counts.pages, counts.repeated) == (3, 6)


def test_an_article_stored_many_times_is_not_learned() -> None:
    profile = learn([*pages(12), *(pages(1, start=50) * 6)])
    learned = [text for rule in profile.sites[SITE].rules for text in rule.text]
    assert not [text for text in learned if "council closes building" in text and "{n}" not in text]


def test_merging_two_crawls_gives_the_profile_of_both() -> None:
    both = learn(pages(24)).sites[SITE]
    merged = learn(pages(12)).merged(learn(pages(12, start=12))).sites[SITE]
    assert merged.counts.pages == both.counts.pages
    assert [(r.id, r.text, r.pattern) for r in merged.rules] == [(r.id, r.text, r.pattern) for r in both.rules]


def test_learning_the_same_pages_again_adds_nothing() -> None:
    once = learn(pages(20))
    again = once.merged(learn(pages(20))).merged(learn(pages(10)))
    assert again.sites[SITE].counts.pages == 20
    assert again.sites[SITE].counts.repeated == 30
    assert again.sites[SITE].rules == once.sites[SITE].rules


def test_crawls_that_overlap_count_no_line_twice() -> None:
    counts = learn(pages(20)).merged(learn(pages(20, start=15))).sites[SITE].counts
    whole = count_pages(pages(35))[SITE]
    assert counts.pages == 35
    assert all(0 < found.pages <= whole.lines[key].pages for key, found in counts.lines.items())


def test_pages_of_markup_are_learned_from_too() -> None:
    lines = [{**one, "html": "".join(f"<p>{line}</p>" for line in one["text"].split("\n"))} for one in pages(20)]
    assert SITE in learn([{"html": one["html"], "url": one["url"]} for one in lines]).sites


def test_a_site_may_be_named_by_its_address() -> None:
    named = [{"text": one["text"], "site": f"https://www.{SITE.upper()}/news"} for one in pages(20)]
    assert [*learn(named).sites] == [SITE]


def test_pages_that_cannot_be_learned_from_are_named() -> None:
    with pytest.warns(UserWarning, match="page 1 has no text, or neither url nor site"):
        assert not learn([{"text": page(1), "url": 7}]).sites


def test_a_saved_profile_does_the_same_and_its_rules_hold(tmp_path: Path) -> None:
    profile = learn(pages(20))
    profile.save(tmp_path / "p.toml")
    again = Profile.load(tmp_path / "p.toml")
    assert again.sites[SITE].rules == profile.sites[SITE].rules
    assert [str(p) for p in check_rules(load_rules(tmp_path / "p.toml"))] == []
    text = page(77)
    assert (
        scrub.Scrubber(profile=tmp_path / "p.toml").clean(text).text == scrub.Scrubber(profile=profile).clean(text).text
    )


def test_a_folder_of_profiles_is_read_when_its_site_comes_up(tmp_path: Path) -> None:
    learn([*pages(12), *pages(12, site="other.example")]).save(tmp_path / "all")
    assert sorted(p.name for p in (tmp_path / "all").iterdir()) == ["other.example.toml", f"{SITE}.toml"]
    scrubber = scrub.Scrubber(profile=tmp_path / "all")
    assert "Tide times" not in scrubber.clean(page(70), url=f"https://{SITE}/70").text
    assert scrubber.clean(page(70), url="https://unknown.example/70").text == scrub.clean(page(70)).text


def test_an_edited_profile_acts_as_edited(tmp_path: Path) -> None:
    path = tmp_path / "all" / f"{SITE}.toml"
    learn(pages(20)).save(tmp_path / "all")
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join(line for line in lines if not line.startswith('    "tide times today"')), "utf-8")
    compiled = Profile.load(tmp_path / "all").compiled_for(f"https://{SITE}/77")
    assert compiled
    assert "tide times today" not in compiled.keys
    assert "round the bay with us" in compiled.keys


def test_ignored_lines_stay_out_after_learning_again(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    learn(pages(20)).save(path)
    path.write_text(path.read_text("utf-8").replace("ignore = []", 'ignore = ["tide times today"]'), "utf-8")
    again = Profile.load(path).merged(learn(pages(5, start=30)))
    assert "tide times today" not in [text for rule in again.sites[SITE].rules for text in rule.text]


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("[site]", "[seite]", "unknown table|not a site profile"),
        ("format = 1", "format = 9", "field 'format' is 9; this version reads 1"),
        ('counts = "', 'counts = "!!', "field 'counts' is damaged"),
        ("ignore = []", "ignore = [3]", "field 'ignore' is not a list of texts"),
    ],
)
def test_a_damaged_profile_says_what_is_wrong(tmp_path: Path, old: str, new: str, error: str) -> None:
    path = tmp_path / "p.toml"
    learn(pages(12)).save(path)
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(RuleError, match=error):
        Profile.load(path)


def test_a_truncated_profile_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    learn(pages(12)).save(path)
    path.write_bytes(path.read_bytes()[:900])
    with pytest.raises(RuleError):
        Profile.load(path)


def test_a_profile_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such profile file or folder"):
        scrub.Scrubber(profile=tmp_path / "nowhere.toml")


def test_pages_without_a_site_are_left_out_with_a_warning() -> None:
    told: list[str] = []
    assert count_pages([{"text": "x"}, {"url": "https://a.example/1"}], told.append) == {}
    assert len(told) == 2


def test_a_scrubber_with_a_profile_can_be_pickled() -> None:
    scrubber = scrub.Scrubber(profile=learn(pages(12)))
    assert pickle.loads(pickle.dumps(scrubber)).clean(page(77)) == scrubber.clean(page(77))


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scrub.chrome.learn.MOST_KEYS", 50)
    counts = SiteCounts(SITE)
    for number in range(40):
        counts.add("\n".join(f"line {number} word {chr(97 + n)}{number}" for n in range(40)))
        assert len(counts.lines) <= 50 + 3 * 40
        assert len(counts.sentences) <= 50


@pytest.mark.parametrize(
    ("line", "skeleton"),
    [
        ("Write to Ann Smith at ann.smith@paper.example", "write to <name> at <mail>"),
        ("Updated at 10:45", "updated at <n>"),
        ("Follow the desk @tidewater", "follow the desk <handle>"),
        ("Nothing to mask here", None),
        ("Orla Finn", None),
    ],
)
def test_skeletons(line: str, skeleton: str | None) -> None:
    assert skeleton_of(line) == skeleton


def test_the_pattern_of_a_skeleton_matches_its_line() -> None:
    import regex

    line = "Write to Ann Smith (Harbour desk) at ann.smith@paper.example"
    skeleton = skeleton_of(line)
    assert skeleton
    assert regex.fullmatch(pattern_of_skeleton(skeleton), line, regex.IGNORECASE)
