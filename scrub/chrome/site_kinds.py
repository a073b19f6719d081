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

__all__ = ["named"]


def named(
    findings: Sequence[Finding], lines: Sequence[Line], judged: Judged, model: BlockModel, site: Compiled
) -> list[Finding]:
    """Return the findings; those of the site's rules have the model's kind where they know none.

    So they are taken out, kept as data or left in the text as they would be without these rules. The model is asked
    about whole lines only that it would take too.
    """
    limit = model.limits[judged.sort]["normal"]
    places = {
        finding: at
        for at, finding in lines_of([f for f in findings if f.kind == "other" and f.rule_id in site.ids], lines)
        if finding.span == lines[at].span and judged.p[at] >= limit
    }
    told = Reader(lines, judged, model).read([*places.values()]) if places else []
    kinds = {finding: kind for finding, (kind, _) in zip(places, told, strict=True)}
    return [
        finding.of_kind(kind, data=kind in DATA) if (kind := kinds.get(finding)) else finding for finding in findings
    ]
