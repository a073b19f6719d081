"""The k least of many, by a key: what a bounded, mergeable sample is made of."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["Top"]


@dataclass(slots=True)
class Top:
    """Keeps the ``size`` entries of the least keys; an entry is (key, id), and one id is kept once.

    With a hash as the key this is a random sample. The order of adding changes nothing, and the tops of the parts
    merge to the top of the whole.
    """

    size: int
    entries: list[tuple[int, str]] = field(default_factory=list)

    def wants(self, key: int, name: str) -> bool:
        """Return whether an entry would be kept."""
        return len(self.entries) < self.size or (key, name) < self.entries[-1]

    def add(self, key: int, name: str) -> bool:
        """Keep an entry if it is among the least; return whether it is."""
        if not self.wants(key, name):
            return False
        if (key, name) not in self.entries:
            insort(self.entries, (key, name))
            del self.entries[self.size :]
        return True

    def merge(self, other: Top) -> None:
        """Take in the entries of another top."""
        for key, name in other.entries:
            self.add(key, name)

    @property
    def names(self) -> list[str]:
        """The ids, least key first."""
        return [name for _, name in self.entries]

    def to_list(self) -> list[list[int | str]]:
        """Return plain JSON values."""
        return [[key, name] for key, name in self.entries]

    @classmethod
    def from_list(cls, size: int, data: Iterable[Iterable[int | str]]) -> Top:
        """Return the top that ``to_list`` wrote."""
        return cls(size, sorted((int(key), str(name)) for key, name in data)[:size])
