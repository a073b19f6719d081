"""What the filler tests share."""

from __future__ import annotations

from functools import cache

from scrub.engine.compile import Compiled, compile_rules
from scrub.engine.load import load_rules
from scrub.engine.match import find
from scrub.engine.scan import Scan
from scrub.engine.settle import resolve
from scrub.filler.find import Filler, find_filler
from scrub.model.finding import Finding
from scrub.text.article import Article, read

PLAIN = (
    "The council of Harrow Bay voted 9-4 on Tuesday to close the ferry pier for six weeks. "
    "Divers found cracks in 14 of its 60 piles in March, the engineer Ida Brandt said. "
    '"We would rather lose a season than a passenger," she told the meeting. '
    "The repairs cost 2.1 million crowns, and half of it comes from the county. "
    "Boats to Lund Island will leave from the fish dock until 3 June. "
    "Last year 81,000 people took the ferry, a tenth fewer than in 2019, and the company lost 300,000 crowns."
)
STOCK = (
    "The decision serves as a stark reminder of the importance of safety, underscoring the need for vigilance. "
    "It reflects a broader commitment to fostering a sense of community. "
    "As the town looks ahead, residents remain hopeful that the future will bring positive change. "
    "Overall, the move marks a significant step toward a brighter tomorrow for residents and visitors alike."
)


@cache
def rules() -> Compiled:
    """Return the filler rules, ready to match."""
    return compile_rules([rule for rule in load_rules() if rule.family == "filler"])


def hits(article: Article) -> list[Finding]:
    """Return what the rules see in an article."""
    return resolve(find(Scan(article.lines, rules(), article.language)))


def filler(text: str, language: str = "en") -> Filler:
    """Return the filler of a text."""
    article = read(text, language)
    return find_filler(article, hits(article))
