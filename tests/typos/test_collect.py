from __future__ import annotations

from scrub.typos.collect import Collector, collect

ONE = "President Kassym-Jomart Tokayev met farmers in Lund on Monday. The quay was wet."
TWO = "In Lund, Kassym-Jomart Tokayev opened the quay. The quay was dry."


def test_names_of_several_documents_are_kept_with_their_neighbours() -> None:
    names = collect([(ONE, "en"), (TWO, "en")]).languages["en"].names.names
    assert set(names) == {"Kassym", "Jomart", "Tokayev", "Lund"}
    assert names["Tokayev"].documents == 2
    assert names["Jomart"].before == {"president", "kassym", "lund"}
    assert names["Jomart"].behind == {"tokayev"}


def test_runs_of_words_do_not_cross_a_mark() -> None:
    lexis = collect([(ONE, "en"), (TWO, "en")]).languages["en"]
    assert lexis.triples == {"kassym-jomart tokayev": 2} or "the quay was" in lexis.triples
    assert "monday the" not in lexis.pairs


def test_counting_goes_on_from_a_vocabulary() -> None:
    first = collect([(ONE, "en"), (TWO, "en")])
    more = Collector(first)
    more.add(TWO, "en")
    assert more.vocabulary().languages["en"].names.names["Lund"].documents == 3


def test_words_of_few_documents_are_left_out() -> None:
    assert collect([(ONE, "en")] * 3).languages["en"].words["quay"] == 3
    assert "quay" not in collect([(ONE, "en")]).languages["en"].words
