"""The kinds of lines that a site's own rules take without knowing what they are: what the block model says of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scrub.chrome.evidence import lines_of
from scrub.chrome.reasons import DATA, Reader
from scrub.model.finding import Finding
from scrub.text.lines import Line

if TYPE_CHECKING:
    from scrub.chrome.model import BlockModel, Judged
    from scrub.engine.compile import Compiled

__all__ = ["Told", "named"]


Told = dict[tuple[str, str], str]
"""(rule, line) -> kind."""


def named(
    findings: Sequence[Finding], lines: Sequence[Line], judged: Judged, model: BlockModel, site: Compiled, told: Told
) -> list[Finding]:
    """Return the findings; those of the site's rules have the model's kind where they know none.

    So they are taken out, kept as data or left in the text as they would be without these rules. The model is asked
    about whole lines only that it would take too. ``told`` remembers its answers: what is told of a line in the first
    pass stands in the next ones, where less is around it.
    """
    limit = model.limits[judged.sort]["normal"]
    unknown = [f for f in findings if f.kind == "other" and f.rule_id in site.ids]
    places = {f: at for at, f in lines_of(unknown, lines) if f.span == lines[at].span}
    asked = [(f, at) for f, at in places.items() if judged.p[at] >= limit and (f.rule_id, lines[at].raw) not in told]
    answers = Reader(lines, judged, model).read([at for _, at in asked]) if asked else []
    for (finding, at), (kind, _) in zip(asked, answers, strict=True):
        told[finding.rule_id, lines[at].raw] = kind
    kinds = {f: told.get((f.rule_id, lines[at].raw)) for f, at in places.items()}
    return [f.of_kind(name, data=name in DATA) if (name := kinds.get(f)) else f for f in findings]
