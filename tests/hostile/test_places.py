"""Names that lead elsewhere: links, ``..``, names that are too long, two files that would become one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub import Scrubber
from scrub.chrome.learn import SiteCounts
from scrub.chrome.profile import Profile, SiteProfile
from scrub.text.urls import site_of

STORY = "The council voted on Tuesday to rebuild the old pier by the end of the year."
IDS = [
    "../../evil",
    "/etc/evil",
    "a/../../evil",
    "a\x00b",
    "x" * 5_000,
    "CON",
    "",
    "a\nb",
    "..",
    "\ud800",
    "~root",
    "$(id)",
]


def scrub(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scrub", *args], cwd=cwd, capture_output=True, text=True, check=False, timeout=120
    )


def tree(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


def test_ids_of_records_never_name_files(tmp_path: Path) -> None:
    lines = [json.dumps({"id": one, "url": f"https://paper.example/{one}", "title": one, "text": STORY}) for one in IDS]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "crawl.jsonl").write_text("\n".join(lines))
    done = scrub("clean", "in", "-o", "out/", "--quarantine", "bad.jsonl", cwd=tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert tree(tmp_path) == {"in/crawl.jsonl", "out/crawl.jsonl", "bad.jsonl"}
    assert len((tmp_path / "out" / "crawl.jsonl").read_text().splitlines()) == len(IDS)


def test_a_link_in_the_output_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(STORY)
    (tmp_path / "out").mkdir()
    (tmp_path / "precious").write_text("as it was")
    (tmp_path / "out" / "a.txt").symlink_to(tmp_path / "precious")
    assert scrub("clean", "in", "-o", "out", cwd=tmp_path).returncode == 0
    assert (tmp_path / "precious").read_text() == "as it was"
    assert (tmp_path / "out" / "a.txt").read_text() == STORY


@pytest.mark.parametrize("name", ["out.jsonl.part", "out.jsonl.journal"])
def test_a_link_in_the_place_of_a_part_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": STORY}) + "\n")
    (tmp_path / "precious").write_text("as it was")
    (tmp_path / name).symlink_to(tmp_path / "precious")
    done = scrub("clean", "in.jsonl", "-o", "out.jsonl", cwd=tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (3, False)
    assert (tmp_path / "precious").read_text() == "as it was"


def test_a_loop_of_links_in_the_input_ends(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(STORY)
    (tmp_path / "in" / "again").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "b.txt").symlink_to("b.txt")
    done = scrub("clean", "in", "-o", "out/", cwd=tmp_path)
    assert (done.returncode, "symbolic links" in done.stderr) == (4, True)
    assert tree(tmp_path / "out") == {"a.txt"}


def test_two_inputs_of_one_name_never_become_one(tmp_path: Path) -> None:
    for folder, text in (("one", STORY), ("two", f"{STORY} Twice.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text)
    (tmp_path / "one" / "a.html").write_text(
        f"<html><body><article><p>{STORY}</p><p>{STORY}</p></article></body></html>"
    )
    assert scrub("clean", "one", "-o", "out/", cwd=tmp_path).returncode == 0
    assert len(tree(tmp_path / "out")) == 2
    done = scrub("clean", "one/a.txt", "two/a.txt", "-o", "both/", cwd=tmp_path)
    assert done.returncode == 2 or len(tree(tmp_path / "both")) == 2


@pytest.mark.parametrize(
    "url",
    [
        "http://" + "a" * 300 + ".example/", "http://" + "é" * 200 + "/", "http://../x", "http://a\x00b/", "http://\ud83d/",
        "http://..\\..\\etc/", "http://%2e%2e%2fetc/", "http://[::1", "http://.../", "file:///etc/passwd", "//", "\x00",
        "http://" + "a." * 400 + "example/",
    ],
)  # fmt: skip
def test_an_address_leads_to_no_file_outside_the_profiles(url: str, tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "etc.toml").write_text("not a profile")
    scrubber = Scrubber(profile=tmp_path / "profiles", only=("chrome",))
    assert scrubber.clean(STORY, url=url).text == STORY


@given(st.text(st.characters(exclude_categories=())))
def test_the_site_of_any_address_can_name_a_file(url: str) -> None:
    for address in (url, f"http://{url}/"):
        site = site_of(address)
        assert site is None or (not set("/\\\x00\n") & set(site) and site.strip(".") and len(site.encode()) <= 240)


def test_learned_sites_of_hostile_records_stay_in_their_folder(tmp_path: Path) -> None:
    rows = [
        {"url": f"http://{host}/{n}", "text": f"{STORY} It is number {n}.\nShare this now\nAll the news of {n % 3}"}
        for host in ("..", "../../evil", "x" * 400, "a\\..\\b", "paper.example", "CON", "a\x00b")
        for n in range(12)
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)))
    done = scrub("clean", "in.jsonl", "-o", "out/out.jsonl", "--learn-sites", cwd=tmp_path)
    assert "Traceback" not in done.stderr
    (tmp_path / "out").mkdir(exist_ok=True)
    done = scrub("clean", "in.jsonl", "-o", "out/out.jsonl", "--learn-sites", cwd=tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert {Path(name).parts[0] for name in tree(tmp_path)} <= {"in.jsonl", "out"}


def test_profiles_of_sites_that_are_no_names_are_refused_clearly_or_saved(tmp_path: Path) -> None:
    for site in ("../../evil", "/etc/evil", "..", ""):
        pages = [{"site": site, "text": f"{STORY} Number {n}.\nShare this now"} for n in range(12)]
        from scrub import learn

        with pytest.warns(UserWarning, match=r"page 1 has no text, or neither url nor site: left out \(12 in all\)"):
            profile = learn(pages)
        assert not profile.sites
        counts = SiteCounts(site)
        for page in pages:
            counts.add(page["text"])
        Profile({site: SiteProfile(counts)}).save(tmp_path / "profiles")
    assert {Path(name).parts[0] for name in tree(tmp_path)} <= {"profiles"}
    assert isinstance(Profile.load(tmp_path / "profiles"), Profile)
