"""Where an output goes: a file beside its place until it is whole, and then there; a pipe or a device as it comes."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from scrub.errors import InputError

__all__ = [
    "folded",
    "is_stream",
    "key_of",
    "make_folder_of",
    "new_file",
    "open_own",
    "open_stream",
    "part_of",
    "put",
    "replace",
    "unwritable",
    "writing",
]

OWN = os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
"""How a file of ours is opened: made when it is not there, no link to another, and byte for byte on Windows too."""
DESCRIPTORS = ("/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/self/fd/")
"""Names of what this process has open already, be it a file: whoever opened it also owns what stands before."""

CASELESS = sys.platform in ("darwin", "win32")
"""Whether names that differ in capitals alone name one file, as they do on macOS and Windows unless set otherwise."""


def folded(name: str) -> str:
    """Return what names of one file have in common."""
    return name.casefold() if CASELESS else name


def key_of(path: str | os.PathLike[str]) -> str:
    """Return what all paths that lead to one file have in common, be it there or not."""
    return folded(os.path.realpath(path))


def is_stream(path: str) -> bool:
    """Return whether a path takes what is written to it and must stay what it is: a pipe, a device, a descriptor."""
    if path.startswith(DESCRIPTORS):
        return True
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def open_stream(path: str) -> IO[bytes]:
    """Open a pipe, a device or a descriptor; what a descriptor's file holds stays."""
    return open(os.open(path, os.O_WRONLY | os.O_APPEND), "wb")


def part_of(path: str) -> str:
    """Return where a file is written until it is whole: beside its place, to which links lead."""
    return f"{os.path.realpath(path)}.part"


def make_folder_of(path: str) -> None:
    """Make the folder that an output goes into, where it is not there. Raises InputError when it cannot be made."""
    with writing(path):
        Path(os.path.realpath(path)).parent.mkdir(parents=True, exist_ok=True)


def new_file(path: str | Path) -> IO[bytes]:
    """Open a file anew, which is no link to another."""
    return open(os.open(path, os.O_WRONLY | os.O_TRUNC | OWN, 0o644), "wb")


def open_own(path: str) -> int:
    """Return the descriptor of a file to read and write, with what it holds; it is no link to another."""
    return os.open(path, os.O_RDWR | OWN, 0o644)


def put(part: str, path: str) -> None:
    """Bring a whole file to its place; a link to the place stays."""
    if is_stream(path):
        with open(part, "rb") as whole, open_stream(path) as stream:
            shutil.copyfileobj(whole, stream)
        return
    replace(part, os.path.realpath(path))


def replace(part: str | Path, place: str | Path) -> None:
    """Move a whole file to its place; it is open to the same people as one that was there."""
    with suppress(OSError):
        Path(part).chmod(stat.S_IMODE(Path(place).stat().st_mode))
    os.replace(part, place)


def unwritable(error: OSError, path: str) -> InputError:
    """Return the error of an output that cannot be written."""
    return InputError(f"cannot be written: {error.strerror or error}", path=path)


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Raise InputError, which names the output, when it cannot be written; a reader that went away is no error."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritable(error, path) from error
