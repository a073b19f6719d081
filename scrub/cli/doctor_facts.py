"""What ``scrub doctor`` looks at: packages, languages, data, names, terminal."""

from __future__ import annotations

import locale
import os
import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from scrub.engine.locate import data_root
from scrub.errors import ScrubError

__all__ = ["Package", "Problem", "clashes", "data", "languages", "packages", "problems", "self_test", "terminal"]

DISTRIBUTION = "news-scrub"
PYTHONS = ((3, 11), (3, 14))
"""The first and the last version of Python that scrub is tested with."""
CLASHING = ("scrub", "nasa-scrub")
"""Distributions on PyPI that install a package ``scrub`` too."""
REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)[^;]*(?:;(.*))?")
EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)["']""")
OLD_PYTHON = re.compile(r"""python_version\s*<\s*["'](\d+)\.(\d+)["']""")


class Problem(NamedTuple):
    """What is wrong; ``broken`` when scrub cannot work like this."""

    broken: bool
    message: str


class Package(NamedTuple):
    """A distribution that scrub needs, always or for an extra; ``version`` is None when it is missing."""

    name: str
    version: str | None
    extra: str = ""


def packages() -> list[Package]:
    """Return what the installed distribution asks for; empty when it is not installed but run from its folder."""
    try:
        needed = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return []
    out = []
    for text in needed:
        if not (found := REQUIREMENT.match(text)):
            continue
        marker = found[2] or ""
        old = OLD_PYTHON.search(marker)
        if old and sys.version_info >= (int(old[1]), int(old[2])):
            continue
        extra = EXTRA.search(marker)
        out.append(Package(found[1], version_of(found[1]), extra[1] if extra else ""))
    return sorted(out, key=lambda package: (package.extra, package.name))


def version_of(name: str) -> str | None:
    """Return the version of an installed distribution."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def languages() -> dict[str, dict[str, Any]]:
    """Return by language what there is of it: rules by family, words, style model, readability formulas.

    ``*`` are rules for all languages. ``words`` is ``dictionary``, ``frequencies`` (only clear cases are judged) or
    ``nothing``; without formulas of its own a language has LIX.
    """
    from scrub.engine.pack import load_pack
    from scrub.readability.formulas import FLESCH, OWN
    from scrub.typos.dictionaries import installed
    from scrub.typos.frequencies import LANGUAGES

    counts: dict[str, Counter[str]] = {}
    for rule in load_pack().rules:
        for code in rule.languages:
            counts.setdefault(code, Counter())[rule.family] += rule.status == "stable"
    judged = find_spec("wordfreq") is not None
    models = {path.stem.removeprefix("filler-style-") for path in data_root("rules").glob("models/filler-style-*.json")}
    out = {}
    for code in sorted({*counts, *LANGUAGES, *FLESCH, *OWN}):
        words = ("dictionary" if installed(code) else "frequencies") if judged and code in LANGUAGES else "nothing"
        own = [*(["flesch"] if code in FLESCH else []), *OWN.get(code, ())]
        rules = {family: counts.get(code, Counter())[family] for family in ("chrome", "typo", "filler")}
        out[code] = {**rules, "words": words, "style": code in models, "formulas": own}
    return out


def data() -> dict[str, Any]:
    """Return where rules, models and reference corpus lie, and how many there are. Raises ScrubError."""
    from scrub.engine.pack import load_pack
    from scrub.engine.stored import stored

    rules, corpora, pack = data_root("rules"), data_root("corpora"), load_pack()
    return {
        "ruleset": pack.id,
        "rules": {
            "folder": str(rules),
            "count": len(pack.rules),
            "compiled": (rules / "compiled.jsonl").is_file(),
            "expressions": len(stored().numbers),
        },
        "models": sorted(path.name for path in (rules / "models").glob("*.json")),
        "reference": {
            "folder": str(corpora / "reference"),
            "texts": sum(1 for _ in (corpora / "reference").glob("*/*.txt")),
        },
    }


def terminal(stream: Any) -> dict[str, Any]:
    """Return what is known of the terminal and the locale."""
    return {
        "encoding": getattr(stream, "encoding", None) or "",
        "locale": locale.getpreferredencoding(do_setlocale=False),
        "terminal": bool(stream.isatty()),
        "columns": shutil.get_terminal_size().columns,
        "no_color": bool(os.environ.get("NO_COLOR")),
    }


def clashes() -> Iterator[Problem]:
    """Yield who else installs a package or a command called ``scrub``."""
    here = Path(__file__).resolve().parents[1]
    for name in sorted(owners()):
        yield Problem(False, f"the distribution {name} installs a package 'scrub' into the same folder: uninstall one")
    others = (
        f"{dist.metadata['Name']} installs a command 'scrub' too; use news-scrub, which is the same as this one"
        for dist in metadata.distributions()
        if (dist.metadata["Name"] or "").lower() != DISTRIBUTION
        and any(p.name == "scrub" and p.group == "console_scripts" for p in dist.entry_points)
    )
    yield from (Problem(False, text) for text in sorted(set(others)))
    found = shutil.which("scrub")
    if found and Path(found).resolve().parent != Path(sys.executable).absolute().parent.resolve():
        text = f"the command 'scrub' on the path is {found}, not the one of this Python ({sys.executable})"
        yield Problem(False, text)
    if not (here / "_version.py").is_file():
        yield Problem(True, f"{here} is not the package of {DISTRIBUTION}")


def owners() -> set[str]:
    """Return the other distributions that own files in the folder of this package."""
    names = {name for name in metadata.packages_distributions().get("scrub", ()) if name.lower() != DISTRIBUTION}
    return names | {name for name in CLASHING if version_of(name)}


def of_python(version: tuple[int, int]) -> Iterator[Problem]:
    """Yield what is wrong with a version of Python.

    >>> list(of_python((3, 11)))
    []
    """
    first, last, now = ("{}.{}".format(*found) for found in (*PYTHONS, version))
    if version < PYTHONS[0]:
        yield Problem(True, f"Python {now} is too old; scrub needs {first}")
    elif version > PYTHONS[1]:
        yield Problem(False, f"Python {now} is newer than any that scrub was tested with ({last})")


def problems(needed: list[Package], shown: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with Python, packages, terminal and locale; ``shown`` is what ``terminal`` returned."""
    yield from of_python(sys.version_info[:2])
    if not needed:
        yield Problem(False, f"{DISTRIBUTION} is not installed here; this runs from a folder")
    for package in needed:
        if package.version is None and not package.extra:
            yield Problem(True, f"{package.name} is missing: pip install {package.name}")
    for name in ("encoding", "locale"):
        if "utf" not in str(shown[name]).lower():
            what = "output" if name == "encoding" else "locale"
            text = f"the {what} is {shown[name] or 'unknown'}, not UTF-8: other scripts may come out as \\u escapes"
            yield Problem(False, f"{text}; set PYTHONUTF8=1")
    yield from clashes()


def self_test() -> Iterator[Problem]:
    """Yield what does not work: a small article is cleaned, which uses rules, model, words and formulas."""
    from scrub.pipeline import Scrubber

    story = "The ferry to the island sails again on Monday after a month of repairs to the pier."
    try:
        report = Scrubber().clean(f"{story}\n\nShare this article", lang="en")
    except (ScrubError, ImportError, OSError, ValueError, KeyError) as error:
        yield Problem(True, f"cleaning a small article fails: {type(error).__name__}: {error}")
        return
    if report.text != story:
        yield Problem(True, "cleaning a small article leaves the share button in it, or takes more")
