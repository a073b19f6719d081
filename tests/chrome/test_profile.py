"""Site profiles: what recurs on a site's pages, and nothing of its articles."""

from __future__ import annotations

import pickle
import random
import tomllib
from pathlib import Path

import pytest

import scrub
from scrub.chrome.learn import SiteCounts, count_pages
from scrub.chrome.profile import Profile, SiteProfile, learn
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


WHO = (
    "The council",
    "Two engineers",
    "The owner of the mill",
    "Members of the choir",
    "The mayor",
    "A judge",
    "Her party",
)
DID = (
    "voted to close",
    "had asked for",
    "wants to sell",
    "spoke against",
    "will repair",
    "has measured",
    "looked into",
)
WHY = ("before the winter", "as its roof leaks", "after a long debate", "with money of the county", "in {} weeks")


def story(number: int) -> list[str]:
    """Return the sentences of an article that stands on no other page."""
    words = random.Random(number)
    return [
        f"On day {number} {who[0].lower()}{who[1:]} {words.choice(DID)} the {words.choice(NOUNS)} "
        f"beside the {words.choice(NOUNS)} {words.choice(WHY).format(number % 3 + n)}."
        for n, who in enumerate(words.sample(WHO, 5), 2)
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


def with_headline(number: int, headline: str) -> str:
    return page(number).replace(f"Council closes building {number}", headline)


@pytest.mark.parametrize("titled", [True, False])
def test_headlines_of_a_series_are_not_learned(titled: bool) -> None:
    rows = pages(28)
    for n in range(4):
        headline = f"Weather forecast for {n + 3} March"
        rows[n] |= {"text": with_headline(n, headline)} | ({"title": headline} if titled else {})
    known = learn(rows).sites[SITE].rules
    assert not [rule for rule in known if rule.status == "stable" and "weather" in f"{rule.text}{rule.pattern}".lower()]


@pytest.mark.parametrize("headline", ["Ferry to the islands runs again", "Photo archive of the harbour opens"])
@pytest.mark.parametrize("listed", [3, 12])
def test_a_headline_that_other_pages_list_goes_from_their_lists_only(headline: str, listed: int) -> None:
    rows = [row | {"text": f"{row['text']}\n{headline}"} if n < listed else row for n, row in enumerate(pages(26))]
    rows[25] |= {"text": with_headline(25, headline)}
    scrubber = only_profile(learn(rows))
    assert headline in scrubber.clean(rows[25]["text"]).text
    assert headline not in scrubber.clean(rows[0]["text"]).text


def test_a_title_that_is_given_is_never_taken_by_what_was_learned() -> None:
    scrubber = scrub.Scrubber(profile=learn(pages(20)))
    text = with_headline(77, "Round the bay with us").removesuffix("80 residents are on the quay now")
    report = scrubber.clean(text, url=f"https://{SITE}/77", title="ROUND the bay with us")
    assert report.text.splitlines()[0] == "Round the bay with us"


def test_lines_that_end_with_a_carriage_return_alone_are_learned_like_others() -> None:
    rows = pages(12)
    found = count_pages([row | {"text": row["text"].replace("\n", "\r")} for row in rows])
    assert found == count_pages(rows)


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
    more = once.merged(learn(pages(20))).merged(learn(pages(10)))
    assert more.sites[SITE].counts.pages == 20
    assert more.sites[SITE].counts.repeated == 30
    assert more.sites[SITE].rules == once.sites[SITE].rules


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


def test_records_that_name_their_site_are_cleaned_with_its_profile() -> None:
    known = learn([*({"text": one["text"], "site": SITE} for one in pages(20)), *pages(20, site="other.example")])
    scrubber = scrub.Scrubber(profile=known)
    address = f"https://{SITE}/77"
    by_address = scrubber.clean(page(77), url=address).ruleset
    for record in ({"site": SITE}, {"site": address}, {"site": "The Tide", "url": address}):
        assert scrubber.clean_record({"text": page(77), **record}).ruleset == by_address
    assert by_address.count("+") == 2
    assert scrubber.clean_record({"text": page(77), "site": "third.example"}).ruleset == scrubber.clean("").ruleset


def test_a_domain_in_the_address_stands_above_a_mere_name() -> None:
    assert [*learn([{"site": "Tide", **one} for one in pages(20)]).sites] == [SITE]


def test_a_page_that_is_no_mapping_is_left_out() -> None:
    with pytest.warns(UserWarning, match="page 21 .* \\(1 in all\\)"):
        assert learn([*pages(20), None]).sites[SITE].counts.pages == 20  # type: ignore[list-item]


def test_folders_that_are_missing_are_made(tmp_path: Path) -> None:
    learn(pages(10)).save(tmp_path / "no/such/paper.toml")
    assert Profile.load(tmp_path / "no/such/paper.toml").sites


def test_pages_that_cannot_be_learned_from_are_named() -> None:
    with pytest.warns(UserWarning, match="page 1 has no text, or neither url nor site"):
        assert not learn([{"text": page(1), "url": 7}]).sites


def test_a_saved_profile_does_the_same_and_its_rules_hold(tmp_path: Path) -> None:
    profile = learn(pages(20))
    profile.save(tmp_path / "p.toml")
    loaded = Profile.load(tmp_path / "p.toml")
    assert loaded.sites[SITE].rules == profile.sites[SITE].rules
    assert [str(p) for p in check_rules(load_rules(tmp_path / "p.toml"))] == []
    text = page(77)
    assert (
        scrub.Scrubber(profile=tmp_path / "p.toml").clean(text).text == scrub.Scrubber(profile=profile).clean(text).text
    )


def test_a_folder_of_profiles_is_merged_and_saved_whole(tmp_path: Path) -> None:
    learn([*pages(20), *pages(20, site="other.example")]).save(tmp_path / "all")
    folder = Profile.load(tmp_path / "all")
    edited(tmp_path / "all/other.example.toml", ("round the bay with us", "Round and Round"))
    more = folder.merged(learn(pages(12, start=20)))
    assert {site: found.counts.pages for site, found in more.sites.items()} == {SITE: 32, "other.example": 20}
    more.save(tmp_path / "all")
    folder.save(tmp_path / "copy")
    copied = [Profile.load(tmp_path / "copy" / f"{site}.toml").sites[site] for site in (SITE, "other.example")]
    assert [found.counts.pages for found in copied] == [32, 20]
    assert "Round and Round" in {text for rule in copied[1].rules for text in rule.text}
    with pytest.raises(CorpusError, match="holds one site; these are 2"):
        folder.save(tmp_path / "one.toml")


def test_a_folder_of_profiles_is_read_when_its_site_comes_up(tmp_path: Path) -> None:
    learn([*pages(12), *pages(12, site="other.example")]).save(tmp_path / "all")
    assert sorted(p.name for p in (tmp_path / "all").iterdir()) == ["other.example.toml", f"{SITE}.toml"]
    scrubber = scrub.Scrubber(profile=tmp_path / "all")
    assert "Tide times" not in scrubber.clean(page(70), url=f"https://{SITE}/70").text
    assert scrubber.clean(page(70), url="https://unknown.example/70").text == scrub.clean(page(70)).text
    edited(tmp_path / f"all/{SITE}.toml", ("tide times today", "times of the tide"))
    (tmp_path / "all/other.example.toml").unlink()
    assert "Tide times" in scrub.Scrubber(profile=tmp_path / "all").clean(page(70), url=f"https://{SITE}/70").text
    assert Profile.load(tmp_path / "all").compiled_for("other.example") is None


def test_profiles_of_many_sites_in_turn_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known, read = learn(pages(12)).sites[SITE], []
    monkeypatch.setattr(SiteProfile, "read", lambda path: read.append(path) or known)
    sites = [f"site{n}.example" for n in range(400)]
    for site in sites:
        (tmp_path / f"{site}.toml").touch()
    profile = Profile.load(tmp_path)
    assert profile.compiled_for(sites[0])
    assert len(read) == 1
    for site in sites * 2:
        assert profile.compiled_for(site)
    assert len(read) == len(sites)


def test_a_profile_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    learn(pages(12)).save(tmp_path / "p.toml")
    parse, parsed = tomllib.loads, []
    monkeypatch.setattr(tomllib, "loads", lambda text: parsed.append(text) or parse(text))
    assert SiteProfile.read(tmp_path / "p.toml").rules
    assert len(parsed) == 1


def test_an_edited_profile_acts_as_edited(tmp_path: Path) -> None:
    path = tmp_path / "all" / f"{SITE}.toml"
    learn(pages(20)).save(tmp_path / "all")
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join(line for line in lines if not line.startswith('    "tide times today"')), "utf-8")
    compiled = Profile.load(tmp_path / "all").compiled_for(f"https://{SITE}/77")
    assert compiled
    assert "tide times today" not in compiled.keys
    assert "round the bay with us" in compiled.keys


def edited(path: Path, *changes: tuple[str, str]) -> Path:
    """Return a profile file in which a person replaced some texts."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return path


def without_row(path: Path, row: str) -> Path:
    """Return a profile file without the row of a literal."""
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join(line for line in lines if not line.startswith(f'    "{row}"')), "utf-8")
    return path


def rows(profile: Profile) -> dict[str, str]:
    """Return the literals of a profile of one site, each with the slug of its rule."""
    (site,) = profile.sites.values()
    return {text: rule.id.rsplit("example-", 1)[1] for rule in site.rules for text in rule.text}


def patterns_with(words: str, profile: Profile) -> list[str]:
    """Return the patterns of a profile of one site that hold some words."""
    (site,) = profile.sites.values()
    return [rule.pattern for rule in site.rules if rule.pattern and words in rule.pattern]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    learn(pages(20)).save(tmp_path / "p.toml")
    return tmp_path / "p.toml"


def again(path: Path) -> Profile:
    """Return the profile of a file after its site was learned again, twice, with the file written in between."""
    for start in (30, 40):
        Profile.load(path).merged(learn(pages(5, start=start))).save(path)
    return Profile.load(path)


def test_a_profile_of_one_file_acts_as_edited(saved: Path) -> None:
    profile = Profile.load(edited(without_row(saved, "tide times today"), ("round the bay with us", "Round and Round")))
    text = scrub.Scrubber(
        profile=profile, only=("chrome/any/tidewater-example-head", "chrome/any/tidewater-example-tail")
    )
    left = text.clean(page(77) + "\nRound and round").text
    assert "Tide times today" in left
    assert "Round the bay with us" in left
    assert "Round and round" not in left


def test_a_regular_expression_of_a_person_that_is_none_is_refused(saved: Path) -> None:
    with pytest.raises(RuleError, match=r"p.toml:\d+: .*: field 'pattern' is not a regular expression: "):
        Profile.load(edited(saved, ("on the quay now$", "on (the quay now$")))


def test_deleted_rows_and_rules_stay_out(saved: Path) -> None:
    head, *tables = without_row(saved, "tide times today").read_text("utf-8").split("\n\n[[rule]]\n")
    saved.write_text("\n\n[[rule]]\n".join([head, *(t for t in tables if "'write to {name} at {mail}'" not in t)]))
    profile = again(saved)
    assert "tide times today" not in rows(profile)
    assert "round the bay with us" in rows(profile)
    assert patterns_with("write to", profile) == []
    assert {"tide times today", "write to {name} at {mail}"} <= {*profile.sites[SITE].ignore}
    assert [str(p) for p in check_rules(load_rules(saved))] == []


def test_rows_that_were_added_or_moved_stay_where_they_are(saved: Path) -> None:
    moved = edited(saved, ("what happens next", "what comes then"))
    profile = again(edited(moved, ('    "round the bay', '    "what happens next",\n    "Zed",\n    "round the bay')))
    assert (
        rows(profile)["what happens next"] == rows(profile)["Zed"] == rows(profile)["round the bay with us"] == "tail"
    )
    assert profile.sites[SITE].counts.pages == 30
    assert [str(p) for p in check_rules(load_rules(saved))] == []


def test_fields_that_a_person_set_stay(saved: Path) -> None:
    head, *tables = saved.read_text("utf-8").split("[[rule]]")
    at = next(at for at, table in enumerate(tables) if "example-tail" in table)
    tables[at] = (
        tables[at]
        .replace('sort = "other"', 'sort = "promo"')
        .replace('action = "drop"', 'action = "flag"\nweight = 0.8')
        .replace('rationale = "', 'rationale = "Asked for by the desk. ')
    )
    saved.write_text("[[rule]]".join([head, *tables]), "utf-8")
    rule = next(rule for rule in again(saved).sites[SITE].rules if rule.id.endswith("-tail"))
    assert (rule.sort, rule.action, rule.weight) == ("promo", "flag", 0.8)
    assert rule.rationale.startswith("Asked for by the desk. ")


OWN = """
[[rule]]
id = "chrome/any/tidewater-example-tides"
kind = "cue"
sort = "widget"
where = ["tail"]
text = ["High water"]
then = ["next-line"]
max_chars = 40
message = "Label of the tide table."
rationale = "Seen by a reader."
match = ["High water", "HIGH WATER:"]
keep = ["High water came at noon.", "The high water mark."]
"""


def test_a_rule_of_a_person_s_own_stays_as_it_is(saved: Path) -> None:
    saved.write_text(saved.read_text("utf-8") + OWN, "utf-8")
    before = next(rule for rule in Profile.load(saved).sites[SITE].rules if rule.id.endswith("-tides"))
    assert before in again(saved).sites[SITE].rules
    assert (before.kind, before.then, before.max_chars) == ("cue", ("next-line",), 40)


def test_a_form_goes_with_a_deleted_row_that_it_takes_but_not_a_person_s_own(saved: Path) -> None:
    own = OWN.split('text = ["High water"]', maxsplit=1)[0].replace('"cue"', '"pattern"').replace("-tides", "-write")
    own += "pattern = '^write to .{2,40} at .*$'\n" + "".join(OWN.partition("message")[1:])
    own = own.replace(
        '"High water", "HIGH WATER:"', '"Write to Ann Lee at a@b.example", "Write to Bo Li at b@b.example"'
    )
    name = NAMES[0].lower()
    without_row(saved, f"write to {name} at {name.split()[0]}@tidewater.example")
    assert patterns_with("write to", Profile.load(saved)) == []
    saved.write_text(saved.read_text("utf-8") + own, "utf-8")
    for profile in (Profile.load(saved), again(saved)):
        assert patterns_with("write to", profile) == ["^write to .{2,40} at .*$"]


def test_a_form_that_a_person_edited_stays(saved: Path) -> None:
    profile = again(edited(saved, ("residents are on the quay now$", "(?:residents|guests) are on the quay now$")))
    assert patterns_with("on the quay", profile) == [r"^[\d.,:/-]+ (?:residents|guests) are on the quay now$"]


def test_learning_again_without_edits_is_learning_all_at_once(saved: Path) -> None:
    whole = learn(pages(20) + pages(5, start=30) + pages(5, start=40)).sites[SITE].rules
    assert [r for r in again(saved).sites[SITE].rules if r.status == "stable"] == [
        r for r in whole if r.status == "stable"
    ]


@pytest.mark.parametrize(
    "entry",
    ["{n} residents are on the quay now", "80 Residents are on the quay now", "» {n} RESIDENTS are on the quay now"],
)
def test_ignore_names_lines_in_any_capitals_and_numbers(saved: Path, entry: str) -> None:
    edited(saved, ("ignore = []", f'ignore = ["{entry}"]'))
    assert "80 residents are on the quay now" in only_profile(Profile.load(saved)).clean(page(77)).text
    assert "80 residents are on the quay now" in only_profile(again(saved)).clean(page(77)).text


@pytest.mark.parametrize(
    "entry", ["write to {name} at {mail}", "Write to {name} at {mail}", "Write to Ed Fox at e@fox.example"]
)
def test_ignore_names_forms(saved: Path, entry: str) -> None:
    edited(saved, ("ignore = []", f'ignore = ["{entry}"]'))
    for profile in (Profile.load(saved), again(saved)):
        assert patterns_with("write to", profile) == []


def only_profile(profile: Profile) -> scrub.Scrubber:
    """Return a scrubber in which nothing but the rules of the profile acts."""
    (site,) = profile.sites.values()
    return scrub.Scrubber(profile=profile, only=tuple(rule.id for rule in site.rules))


@pytest.mark.parametrize("kind", ["element", "swap"])
def test_rules_that_could_not_act_in_a_profile_are_refused(saved: Path, kind: str) -> None:
    fields = {"element": 'strip = ["//p"]', "swap": 'swap = [["a", "b"]]'}
    own = OWN.replace('kind = "cue"', f'kind = "{kind}"').replace('text = ["High water"]', fields[kind])
    own = own.replace('then = ["next-line"]\nmax_chars = 40\n', "").replace('where = ["tail"]\n', "")
    saved.write_text(saved.read_text("utf-8") + own, "utf-8")
    with pytest.raises(
        RuleError, match=f"-tides: a profile holds chrome rules of the kinds .*; found chrome of kind {kind}"
    ):
        Profile.load(saved)


def known(number: int) -> str:
    """Return a page with lines of kinds that rules know around the words of the site."""
    return f"By Orla Finn\n{page(number)}\nPhoto: Bram Holt / Bay Press\nShare this article"


def test_what_rules_know_is_learned_with_its_kind() -> None:
    profile = learn([{**one, "text": known(number)} for number, one in enumerate(pages(20))])
    kinds = {text: (rule.sort, rule.action) for rule in profile.sites[SITE].rules for text in rule.text}
    assert kinds["by orla finn"] == ("byline", "meta")
    assert kinds["share this article"] == ("share", "drop")
    assert kinds["photo: bram holt / bay press"] == ("credit", "meta")
    assert kinds["round the bay with us"] == ("other", "drop")


@pytest.mark.parametrize("keep", [(), ("byline",), ("byline", "credit")])
def test_data_and_what_is_kept_are_the_same_with_a_profile(keep: tuple[str, ...]) -> None:
    profile = learn([{**one, "text": known(number)} for number, one in enumerate(pages(20))])
    with_it = scrub.Scrubber(profile=profile, keep=keep).clean(known(77))
    without = scrub.Scrubber(keep=keep).clean(known(77))
    assert {k: v for k, v in with_it.meta.items() if k in ("byline", "credit")} == {
        k: v for k, v in without.meta.items() if k in ("byline", "credit")
    }
    assert ("By Orla Finn" in with_it.text) == ("By Orla Finn" in without.text) == ("byline" in keep)


def test_a_rule_of_no_kind_leaves_it_to_other_rules_what_a_line_is(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    learn([{**one, "text": known(number)} for number, one in enumerate(pages(20))]).save(path)
    edited(path, ('sort = "byline"', 'sort = "other"'), ('action = "meta"', 'action = "drop"'))
    assert scrub.Scrubber(profile=path).clean(known(77)).meta["byline"] == ("By Orla Finn",)
    assert "By Orla Finn" in scrub.Scrubber(profile=path, keep=("byline",)).clean(known(77)).text


@pytest.mark.parametrize("keep", [(), ("byline",)])
def test_a_line_that_only_the_block_model_knows_has_its_kind(keep: tuple[str, ...]) -> None:
    desk = "Picture Ann Lee"
    profile = learn([{**one, "text": f"{one['text']}\n{desk}"} for one in pages(20)])
    with_it = scrub.Scrubber(profile=profile, keep=keep).clean(f"{page(77)}\n{desk}")
    without = scrub.Scrubber(keep=keep).clean(f"{page(77)}\n{desk}")
    assert {f.rule_id for f in without.findings if f.kind == "byline"} <= {"chrome/any/block-model"}
    assert with_it.meta.get("byline") == without.meta.get("byline")
    assert (desk in with_it.text) == (desk in without.text) == bool(keep)


def test_ignored_lines_stay_out_after_learning_again(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    learn(pages(20)).save(path)
    path.write_text(path.read_text("utf-8").replace("ignore = []", 'ignore = ["tide times today"]'), "utf-8")
    assert "tide times today" not in rows(again(path))


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


def test_a_profile_is_printed_in_a_line(tmp_path: Path) -> None:
    sites = {f"{name}.example": SiteProfile(SiteCounts(f"{name}.example")) for name in "bcdefa"}
    assert repr(Profile(sites)) == "<Profile of 6 sites: a.example, b.example, c.example, d.example, e.example, ...>"
    assert repr(Profile({}, tmp_path)) == f"<Profile of the sites in {str(tmp_path)!r}>"
