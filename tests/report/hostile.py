"""Texts that attack a report: markup, handlers, formulas, characters that hide or turn text, far too long titles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scrub.model.document import Document
from scrub.model.finding import Edit, Finding, Match
from scrub.model.report import Report, Scores
from scrub.model.span import Span

ATTACKS = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "</title></style></textarea><img src=x onerror=alert(3)>",
    '" onmouseover="alert(4)" autofocus onfocus="alert(5)',
    "' style='background:url(https://evil.example/x)' x='",
    "<svg/onload=alert(6)><iframe srcdoc='<script>alert(7)</script>'>",
    "{{ 7 * 7 }}{% raw %}${alert(8)}",
    "javascript:alert(9)",
    "<!-- --><![CDATA[ ]]>&lt;b&gt;&amp;",
    "safe\u202egnp.exe\u2066\u200b\u200e\ufeff",
    "null\x00bell\x07escape\x1b[31m\x85\u2028\u2029",
    "lone \ud800 surrogate \udfff",
    '=HYPERLINK("https://evil.example","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    "＝1+1",
    "x" * 100_000,
    "\u202e" * 400,
    "\n\n\r\n",
    "🙂" * 60 + "e\u0301\u0301" * 40,
    "__proto__",
    "constructor",
)
"""One attack each; used as id, title, publisher, text, rule id, message, suggestion, warning, document and address."""


def hostile_articles() -> Iterator[tuple[dict[str, Any], Report]]:
    """Yield records and reports whose every text is an attack."""
    for number, attack in enumerate(ATTACKS):
        text = f"{attack}\nA sentence about the harbour.\n{attack[:300]}"
        span = Span(0, min(len(attack), 200))
        rule = f"chrome/en/{attack[:80]}"
        findings = (
            Finding(rule, attack[:60], span, attack, (attack[:90],), 0.9, "drop"),
            Finding("typo/any/nonword", "nonword", Span(len(attack) + 1, len(attack) + 3), attack, (attack[:50],), 0.8),
            Match("match/any/exact", "exact", span, attack, (), 0.9, "flag", "safe", attack, Span(0, 3)),
        )
        fields = {"id": f"{number} {attack}", "url": attack, "title": attack, "publisher": attack, "date": attack}
        details = {"words": 9, "words_removed": 1, attack[:70]: attack, "sources": [{"doc_id": attack, "exact": 0.2}]}
        scores = Scores(quality=0.1, chrome=0.5, typos=0.1, filler=0.2, originality=0.3, details=details)
        yield (
            fields,
            Report(
                source=Document(text, url=attack),
                text=text[span.end :],
                title=attack,
                lang=attack[:20] or "en",
                ruleset=attack[:60],
                meta={attack[:60]: attack},
                findings=findings,
                edits=(Edit(span, attack[:40], rule),),
                scores=scores,
                warnings=(attack,),
            ),
        )
