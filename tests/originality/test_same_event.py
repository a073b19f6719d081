from scrub.originality.corpus import Reference
from scrub.originality.match_text import Prepared
from scrub.originality.same_event import same_event
from scrub.originality.same_event_facts import facts
from tests.originality.memory_corpus import MemoryCorpus

FIRST = (
    "The regional court in Tarnholm sentenced the banker Oskar Velde to 6 years in prison on "
    "Monday. Prosecutors said that "
    "Oskar Velde and Tarnholm Kreditbank had hidden losses of 480 million crowns from the Ostrand authority."
)
SECOND = (
    "Six years behind bars for Oscar Velde: judges of Tarnholm found him guilty. According to the "
    "Ostrand authority, losses "
    "of 450 million crowns were hidden by Velde at the Tarnholm Kreditbank. An appeal by Velde of Tarnholm is likely."
)


def report(text: str, other: str, *, date: str | None = None, ref_date: str | None = None):
    reference = Reference("r", other, date=ref_date)
    prepared = Prepared(text)
    return same_event(prepared, facts(prepared), date, reference, MemoryCorpus([reference]))


def test_figures_are_read_with_their_scale():
    values = [
        figure.value
        for figure in facts(Prepared("It cost 1.2 million crowns, 500,000 tons, 3,5 Mrd. Euro, 16.5%.")).figures
    ]
    assert values == [1.2e6, 5e5, 3.5e9, 16.5]


def test_names_are_words_with_a_capital_inside_a_sentence():
    found = facts(Prepared("Nobody saw Ilse Brandau leave. Then Brandau’s car was gone.")).names
    names = {name.word for name in found}
    assert names == {"ilse", "brandau"}


def test_figures_and_spellings_that_differ_are_listed():
    found = report(FIRST, SECOND)
    assert found is not None
    assert ("480 million crowns", "450 million crowns") in found.differing
    assert ("Oskar", "Oscar") in found.differing


def test_reports_of_different_months_are_different_events():
    assert report(FIRST, SECOND, date="2031-01-10", ref_date="2031-03-10") is None
    assert report(FIRST, SECOND, date="2031-01-10", ref_date="2031-01-12") is not None


def test_two_names_in_common_are_no_event():
    assert report(FIRST, "Tarnholm has a new tram. It was built by people from Ostrand in three years.") is None
