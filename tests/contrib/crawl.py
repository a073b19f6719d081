"""A crawl of a small local site, run as a program: ``python crawl.py OPTIONS_JSON``; prints items and stats as JSON."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.utils.reactor import is_asyncio_reactor_installed

SHORT = "The council voted on Tuesday to rebuild the old pier by the end of the year."
LONG = (
    f"{SHORT} The work will cost four million, which the town pays over ten years, and the first stones are "
    "to be laid in March, when the storms are over and the ferries run again as they did before the fire."
)
PAGES = {"/short": SHORT, "/long": LONG, "/none": ""}


class Site(BaseHTTPRequestHandler):
    """Serves the pages: each a story, then a button."""

    def do_GET(self) -> None:
        """Send a page."""
        story = PAGES.get(self.path)
        body = f"<html><body><p>{story}</p><p>Share this article</p></body></html>".encode()
        self.send_response(404 if story is None else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Declared(scrapy.Item):
    """An item that has no room for what was found."""

    body = scrapy.Field()
    link = scrapy.Field()


class News(scrapy.Spider):
    """Takes the paragraphs of each page."""

    name = "news"

    async def start(self) -> AsyncIterator[Any]:
        """Yield the requests."""
        for path in PAGES:
            yield scrapy.Request(f"{self.root}{path}")  # type: ignore[attr-defined]

    def parse(self, response: Any) -> Iterator[Any]:
        """Yield the page as a dictionary, as a declared item, and one without text."""
        text = "\n".join(response.css("p::text").getall())
        yield {"body": text, "link": response.url}
        if response.url.endswith("/short"):
            yield Declared(body=text, link=response.url)
            yield {"picture": response.url}


class Collect:
    """Keeps what came through."""

    items: list[dict[str, Any]] = []  # noqa: RUF012 - one run a process

    def process_item(self, item: Any) -> Any:
        """Keep an item."""
        self.items.append({"type": type(item).__name__, **item})
        return item


def main() -> None:
    """Crawl and print."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings = {
        "ADDONS": {"scrub.contrib.scrapy.Addon": 300},
        "ITEM_PIPELINES": {Collect: 900},
        "LOG_LEVEL": "ERROR",
        "TELNETCONSOLE_ENABLED": False,
        "SCRUB_TEXT_FIELD": "body",
        "SCRUB_URL_FIELD": "link",
    }
    process = CrawlerProcess(settings | json.loads(sys.argv[1]))
    crawler = process.create_crawler(News)
    process.crawl(crawler, root=f"http://127.0.0.1:{server.server_port}")
    process.start()
    server.shutdown()
    assert is_asyncio_reactor_installed()
    stats = {k: v for k, v in crawler.stats.get_stats().items() if isinstance(v, int | str)}
    print(json.dumps({"items": Collect.items, "stats": stats}))


if __name__ == "__main__":
    main()
