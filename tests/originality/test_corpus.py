from scrub.originality.corpus import Reference
from scrub.originality.fingerprints import fingerprints, stems
from scrub.originality.tokens import tokenise
from tests.originality.memory_corpus import MemoryCorpus
from tests.originality.texts import EDITED, OTHER, STORY


def corpus(*texts: str, site: str | None = None) -> MemoryCorpus:
    return MemoryCorpus(Reference(f"d{n}", text, site=site) for n, text in enumerate(texts))


def ask(text: str, held: MemoryCorpus):
    return held.sharing(fingerprints(tokenise(text)), limit=4)


def related(text: str, held: MemoryCorpus):
    return held.related(stems(tokenise(text)), limit=4)


def test_the_document_that_shares_most_comes_first():
    seen = ask(EDITED, corpus(OTHER, STORY))
    assert seen.numbers[0] == 1
    assert seen.held[0].sum() >= 3


def test_an_empty_corpus_has_no_candidates():
    seen = ask(STORY, corpus())
    assert len(seen.numbers) == 0
    assert not seen.documents.any()
    assert len(related(STORY, corpus()).numbers) == 0


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
    assert len(related("", corpus(STORY)).numbers) == 0


def test_a_document_with_the_same_rare_stems_is_related():
    seen = related(EDITED, corpus(OTHER, STORY))
    assert seen.numbers[0] == 1
    assert min(seen.close[0], seen.weights[0]) > 0


def test_stems_that_are_far_apart_in_the_document_are_not_close():
    words = [word for word in STORY.split() if len(word) > 4][:30]
    apart = " ".join(f"{word} {' '.join(f'w{n}q{m}' for m in range(60))}" for n, word in enumerate(words))
    near, far = related(STORY, corpus(STORY)), related(STORY, corpus(apart))
    assert far.close.max(initial=0) < near.close[0] / 2
