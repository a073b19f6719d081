"""Values that stay in memory while they are in use: those asked for last, as many as a limit has room for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

__all__ = ["Recent"]

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Gives the value of a key, made when it is asked for and not held; usable from many threads.

    ``weigh`` says how much a value takes, ``most`` how much all may take that are held.
    """

    def __init__(self, make: Callable[[Key], Value], weigh: Callable[[Value], int], most: int):
        self.make, self.weigh, self.most = make, weigh, most
        self.held: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self.weight = 0
        self.lock = Lock()

    def __call__(self, key: Key) -> Value:
        """Return the value of a key; what ``make`` raises is raised each time."""
        with self.lock:
            if (found := self.held.get(key)) is not None:
                self.held.move_to_end(key)
                return found[0]
        value = self.make(key)
        with self.lock:
            self._hold(key, value, self.weigh(value))
        return value

    def _hold(self, key: Key, value: Value, weight: int) -> None:
        """Remember a value, and forget those that were not asked for longest."""
        self.weight += weight - self.held.pop(key, (value, 0))[1]
        self.held[key] = (value, weight)
        while self.weight > self.most:
            self.weight -= self.held.popitem(last=False)[1][1]
