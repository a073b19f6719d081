"""Profiles that are cut, damaged or made up: an error that names the file, or the profile as it was."""

from __future__ import annotations

import base64
import json
import random
import zlib
from pathlib import Path

import pytest

from scrub import RuleError, learn
from scrub.chrome.profile import Profile, SiteProfile
from scrub.chrome.profile_file import LARGEST_STATE, read_profile

SITE = "paper.example"
FLIPS = 150


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = [
        {
            "site": SITE,
            "text": f"Sign in to the paper\nThe council met for the {n}. time, the clerk said.\nShare this now",
        }
        for n in range(14)
    ]
    path = tmp_path_factory.mktemp("profile") / "paper.toml"
    learn(pages).save(path)
    return path


def counts_of(path: Path) -> str:
    return path.read_text("utf-8").split('counts = "', 1)[1].split('"\n', 1)[0]


def test_a_flipped_bit_is_told_or_changes_one_rule_that_a_person_can_see(saved: Path, tmp_path: Path) -> None:
    """Rules stand in the file to be edited, so a changed letter there is an edit; the counts hold a checksum."""
    data, rng, path = saved.read_bytes(), random.Random(7), tmp_path / "flipped.toml"
    right = read_profile(saved)[0]
    refused = 0
    for _ in range(FLIPS):
        flipped = bytearray(data)
        flipped[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        path.write_bytes(flipped)
        try:
            counts = read_profile(path)[0]
        except RuleError as error:
            assert str(path) in str(error)  # noqa: PT017 - not to answer is right too
            refused += 1
        else:
            assert (counts.pages, counts.lines, counts.sentences) == (right.pages, right.lines, right.sentences)
    assert refused > FLIPS / 4


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3, 0.5, 0.8])
def test_a_file_cut_short_is_refused_or_has_fewer_rules(saved: Path, tmp_path: Path, share: float) -> None:
    data, path = saved.read_bytes(), tmp_path / "cut.toml"
    path.write_bytes(data[: int(share * len(data))])
    try:
        rules = read_profile(path)[2]
    except RuleError as error:
        assert str(path) in str(error)  # noqa: PT017
    else:
        assert set(rules) < set(read_profile(saved)[2])


@pytest.mark.parametrize("version", ["2", "0", '"1"', "true", "1.5"])
def test_another_format_is_refused(saved: Path, tmp_path: Path, version: str) -> None:
    path = tmp_path / "other.toml"
    path.write_text(saved.read_text("utf-8").replace("format = 1", f"format = {version}", 1), "utf-8")
    with pytest.raises(RuleError, match=r"other\.toml.*this version reads 1"):
        read_profile(path)


def with_counts(saved: Path, path: Path, state: bytes) -> Path:
    packed = base64.b85encode(zlib.compress(state, 9)).decode()
    path.write_text(saved.read_text("utf-8").replace(counts_of(saved), packed, 1), "utf-8")
    return path


STATE = {"pages": 14, "repeated": 0, "lines": [], "sentences": [], "prose": [], "languages": {}}


@pytest.mark.parametrize(
    "state",
    [
        [],
        {},
        STATE | {"pages": "many"},
        STATE | {"pages": None},
        STATE | {"pages": -1},
        STATE | {"lines": [["line"]]},
        STATE | {"lines": [["line", "a", 1, 1, 1, 1, 1, False, "no list"]]},
        STATE | {"lines": [["line", "a", "1", "1", "1", "1", "1", False, []]]},
        STATE | {"lines": [["line", 7, 14, 0, 0, 14, 14, False, ["a"]]]},
        STATE | {"lines": [[["line"], "a", 14, 0, 0, 14, 14, False, ["a"]]]},
        STATE | {"sentences": [["zz", 1]]},
        STATE | {"sentences": 5},
        STATE | {"languages": [1]},
        STATE | {"languages": {"en": "x"}},
        STATE | {"prose": 5},
    ],
    ids=lambda state: json.dumps(state)[-40:],
)
def test_made_up_counts_are_refused_or_make_no_rules_that_fail(state: object, saved: Path, tmp_path: Path) -> None:
    path = with_counts(saved, tmp_path / "made-up.toml", json.dumps(state).encode())
    try:
        profile = Profile.load(path)
        profile = profile.merged(Profile.load(saved)).merged(profile)
        rules = [rule for site in profile.sites.values() for rule in site.rules]
    except RuleError as error:
        assert "made-up.toml" in str(error)  # noqa: PT017
    else:
        assert all(rule.id.startswith("chrome/any/") for rule in rules)


def test_counts_that_unpack_without_end_are_refused(saved: Path, tmp_path: Path) -> None:
    path = with_counts(saved, tmp_path / "bomb.toml", b" " * (LARGEST_STATE + 1) + json.dumps(STATE).encode())
    with pytest.raises(RuleError, match="damaged"):
        read_profile(path)


def test_nested_counts_are_refused(saved: Path, tmp_path: Path) -> None:
    path = with_counts(saved, tmp_path / "deep.toml", b"[" * 100_000)
    with pytest.raises(RuleError, match="damaged"):
        read_profile(path)


def test_a_profile_of_one_site_has_that_site_only(saved: Path) -> None:
    profile = Profile.load(saved)
    assert list(profile.sites) == [SITE]
    assert isinstance(profile.sites[SITE], SiteProfile)
