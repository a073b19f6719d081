"""The parser of all commands, and what turns an error into a message and an exit code."""

from __future__ import annotations

import argparse
import io
import os
import shlex
import signal
import sys
from collections.abc import Sequence
from importlib import import_module

from scrub._version import __version__
from scrub.batch.threads import single_threaded
from scrub.cli.intermixed import Parser
from scrub.errors import AccessError, InputError, ScrubError, meant

__all__ = ["EXIT", "main"]

EXIT = {"ok": 0, "findings": 1, "usage": 2, "unreadable": 3, "quarantined": 4, "interrupted": 130}

COMMANDS = {
    "clean": "strip site chrome from files, folders or records",
    "check": "look for chrome, typos, filler and copies, as a linter does",
    "diff": "show what would go, word by word",
    "doctor": "what is installed, what each language has, what stands in the way",
    "explain": "say why: each finding with its rule, or all about one rule",
    "gate": "whether a run keeps the bounds of gates.toml",
    "index": "keep a reference corpus, and see what of an article stands in it",
    "learn": "learn the chrome of sites, or the templates of a crawl",
    "report": "an offline quality report of one or more runs",
    "rules": "list, show, test, lint and count rules",
    "spark-clean": "clean records on a Spark cluster",
}

EPILOG = """\
examples:
  scrub clean article.txt                     the cleaned text on stdout
  scrub clean page.html -o article.txt        a page of a site
  scrub clean crawl.jsonl.zst -o clean.jsonl  records with a text or html field
  curl -s URL | scrub clean --in html -       in a pipe
  scrub diff article.txt                      what would go
  scrub explain article.txt                   why

exit codes: 0 clean, 1 findings or a failed test, 2 usage, 3 unreadable input or unwritable output,
            4 finished with records that failed, 130 interrupted
"""


def parser(argv: Sequence[str] = ()) -> argparse.ArgumentParser:
    """Return the parser of a command line: of the command that it names with all options, of the others by name."""
    chosen = next((word for word in argv if not word.startswith("-")), None)
    top = Parser(
        prog="scrub",
        description="Strip site chrome from scraped news, and say why each line went.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"news-scrub {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, help_text in COMMANDS.items():
        if name != chosen:
            commands.add_parser(name, help=help_text)
            continue
        module = import_module(f"scrub.cli.{name.replace('-', '_')}")
        sub = commands.add_parser(
            name, help=help_text, formatter_class=argparse.RawDescriptionHelpFormatter, **module.TEXTS
        )
        module.add_arguments(sub)
        sub.set_defaults(run=module.run)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    prepare_streams()
    words = sys.argv[1:] if argv is None else argv
    with single_threaded():
        return run(words)


def run(words: Sequence[str]) -> int:
    """Run the command that the words name and return its exit code."""
    top = parser(words)
    if words and not words[0].startswith("-") and words[0] not in COMMANDS:
        top.error(unknown(words[0]))
    options = top.parse_args(words)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except (AccessError, InputError) as error:
        return fail(error, EXIT["unreadable"])
    except ScrubError as error:
        return fail(error, EXIT["usage"])
    except BrokenPipeError:
        return given_up(EXIT["ok"])
    except OSError as error:
        named = f"{error.filename}: " if error.filename else "stdout: cannot be written: "
        return fail(f"{named}{error.strerror or error}", EXIT["unreadable"])
    except KeyboardInterrupt:
        return fail("interrupted", EXIT["interrupted"])
    return code


def unknown(word: str) -> str:
    """Return what is said of a word that is no command: the likeliest one, or how to clean the file of that name."""
    if os.path.exists(word):
        return f"{word} is no command; scrub clean {shlex.quote(word)} cleans it"
    return f"{word!r} is no command; expected one of {', '.join(COMMANDS)}{meant(word, COMMANDS)}"


def prepare_streams() -> None:
    """Let stdout write out what its encoding lacks, and stand in for streams that whoever started scrub has closed.

    A closed stdin is empty, a closed stderr swallows, and a closed stdout fails when something is written to it.
    """
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def fail(error: object, code: int) -> int:
    """Print an error on stderr and return the code."""
    print(f"scrub: {error}", file=sys.stderr)
    return given_up(code)


def given_up(code: int) -> int:
    """Return the code; what stdout does not take is forgotten, on which Python would fail once more at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
