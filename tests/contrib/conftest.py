"""The crawl is a program for Scrapy: nothing to look at where that is not installed."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore = [] if find_spec("scrapy") else ["crawl.py"]
