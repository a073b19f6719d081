import numpy as np

from scrub.originality.corpus import MemoryCorpus, Reference
from scrub.originality.fingerprints import fingerprints, stems
from scrub.originality.tokens import tokenise
from tests.originality.texts import EDITED, OTHER, STORY


def corpus(*texts: str, site: str | None = None) -> MemoryCorpus:
    return MemoryCorpus(Reference(f"d{n}", text, site=site) for n, text in enumerate(texts))


def ask(text: str, held: MemoryCorpus):
    tokens = tokenise(text)
    return held.candidates(fingerprints(tokens), stems(tokens), limit=4)


def test_the_document_that_shares_most_comes_first():
    seen = ask(EDITED, corpus(OTHER, STORY))
    assert seen.numbers[0] == 1
    assert seen.hits[0] >= 3


def test_an_empty_corpus_has_no_candidates():
    seen = ask(STORY, corpus())
    assert len(seen.numbers) == 0
    assert not seen.documents.any()


def test_each_fingerprint_says_how_many_documents_and_sites_hold_it():
    seen = ask(STORY, corpus(STORY, STORY, OTHER, site="harbour.example"))
    assert set(seen.documents.tolist()) == {2}
    assert set(seen.sites.tolist()) == {1}
    assert not seen.shallow.any()


def test_a_phrase_of_many_documents_is_shallow():
    phrase = "Write to our newsroom at any hour of the day with your own pictures and stories."
    held = corpus(*(f"{OTHER[n : n + 200]}\n{phrase}" for n in range(0, 60, 10)))
    seen = ask(f"{STORY}\n{phrase}", held)
    common = seen.documents >= 5
    assert common.any()
    assert (seen.shallow[common] == seen.documents[common]).all()


def test_stem_frequencies_count_documents():
    held = corpus(STORY, EDITED)
    counts = held.stem_frequencies(stems(tokenise("Velmara symphony")))
    assert counts.tolist() == [2, 0]


def test_a_reference_is_returned_by_number():
    assert corpus(OTHER, STORY).reference(1).doc_id == "d1"


def test_a_text_without_words_has_no_candidates():
    seen = ask("", corpus(STORY))
    assert len(seen.numbers) == 0
    assert seen.documents.dtype == np.int32
