"""Letters and accents in two pieces (NFD) are read as those in one."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrub
from scrub.model.finding import Finding
from scrub.model.report import SCORES, Report
from scrub.model.span import Span
from scrub.pipeline.whole import whole

SPANISH = (
    "La comisión acordó el lunes que la estación de autobuses abrirá en julio, según explicó Inés Peñalver.\n\n"
    "Según el alcalde, el camión llegó tarde porque la la carretera de Álamos seguía cortada desde el miércoles, y los "
    "vecinos tuvieron que esperar más de una hora, aunque la policía había anunciado que todo estaba listo.\n\n"
    "El próximo año habrá más autobúses, según la misma fuente, que también recordó los problemas de años anteriores."
)
REFERENCE = sorted((Path(__file__).parents[2] / "corpora" / "reference").glob("*/*.txt"))


def told(report: Report, source: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the findings with what they stand for, in one piece."""
    text = [unicodedata.normalize("NFC", f.span.of(source)) for f in report.findings]
    return [(f.rule_id, passage, f.suggestions) for f, passage in zip(report.findings, text, strict=True)]


def scores(report: Report) -> dict[str, float | None]:
    return {name: getattr(report.scores, name) for name in SCORES}


@pytest.mark.parametrize("path", REFERENCE[::9], ids=lambda path: path.stem)
def test_an_article_in_pieces_has_the_findings_and_scores_of_one_in_whole_letters(path: Path) -> None:
    text = unicodedata.normalize("NFC", path.read_text("utf-8"))
    pieces = unicodedata.normalize("NFD", text)
    one, other = scrub.clean(text), scrub.clean(pieces)
    assert told(other, pieces) == told(one, text)
    assert scores(other) == scores(one)
    assert other.text == pieces


def test_spans_and_hard_sentences_count_in_the_text_as_it_was_given() -> None:
    pieces = unicodedata.normalize("NFD", SPANISH)
    one, other = scrub.clean(SPANISH, lang="es"), scrub.clean(pieces, lang="es")
    assert [f.span.of(pieces) for f in other.typos if f.kind == "doubled"] == ["la la"]
    assert told(other, pieces) == told(one, SPANISH)
    hard = [unicodedata.normalize("NFC", other.text[a:b]) for a, b, _ in other.scores.details["hardest"]]
    assert hard == [one.text[a:b] for a, b, _ in one.scores.details["hardest"]] != []


def test_a_fix_is_made_where_the_letters_stand_in_pieces() -> None:
    pieces = unicodedata.normalize("NFD", SPANISH)
    report = scrub.Scrubber(fix=("typo/doubled",)).clean(pieces, lang="es")
    assert report.text == pieces.replace("la la", "la")


@given(st.text(alphabet="aenop\u0301\u0303\u0308 \n한ᄀ", max_size=30), st.data())
def test_places_come_back_from_whole_letters(text: str, data: st.DataObject) -> None:
    seen = whole(text)
    assert unicodedata.normalize("NFC", seen.text) == unicodedata.normalize("NFC", text)
    start = data.draw(st.integers(0, len(seen.text)))
    span = Span(start, data.draw(st.integers(start, len(seen.text))))
    back = seen.span(span)
    assert 0 <= back.start <= back.end <= len(text)
    finding = Finding("typo/any/doubled", "doubled", back, "Twice.")
    [there] = seen.here([finding])
    assert seen.given([there]) == (finding,)
