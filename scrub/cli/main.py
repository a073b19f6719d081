"""The parser of all commands, and what turns an error into a message and an exit code."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module

from scrub._version import __version__
from scrub.cli.intermixed import Parser
from scrub.errors import InputError, ScrubError

__all__ = ["EXIT", "main"]

EXIT = {"ok": 0, "findings": 1, "usage": 2, "unreadable": 3, "quarantined": 4, "interrupted": 130}

FULL = {errno.ENOSPC, errno.EFBIG, errno.EIO}
"""What writing to a device that is full or broken gives."""

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

exit codes: 0 clean, 1 findings or a failed test, 2 usage, 3 unreadable input,
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
    words = sys.argv[1:] if argv is None else argv
    options = parser(words).parse_args(words)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except InputError as error:
        return fail(error, EXIT["unreadable"])
    except ScrubError as error:
        return fail(error, EXIT["usage"])
    except BrokenPipeError:
        drop_output()
        return EXIT["ok"]
    except OSError as error:
        if error.errno not in FULL:
            raise
        drop_output()
        return fail(f"the output cannot be written: {error.strerror}", EXIT["unreadable"])
    except KeyboardInterrupt:
        return fail("interrupted", EXIT["interrupted"])
    return code


def drop_output() -> None:
    """Let what is still to be written to stdout go nowhere, so that the interpreter's end does not fail as well."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def fail(error: object, code: int) -> int:
    """Print an error on stderr and return the code."""
    print(f"scrub: {error}", file=sys.stderr)
    return code
