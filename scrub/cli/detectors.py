"""What is found by code, not by a rule of a file: the ids that stand in reports beside those of rules, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

__all__ = ["DETECTORS", "described", "detector_of"]

DETECTORS = {
    "chrome/block-model": "A line that is chrome by its place, length, case, marks, repetition and neighbours, weighed"
    " by a model that was learned from labelled pages. Each message says what weighed most; --level moves the bound.",
    "chrome/no-character": "NUL and half surrogates, which are no characters of a text.",
    "filler/repetition": "A sentence that says again what one before it says, in nearly the same words.",
    "match/attributed": "A passage that another document has, with the name of the agency that it comes from.",
    "match/boilerplate": "A set phrase of a site, found in many documents of the reference corpus.",
    "match/exact": "A passage that stands in a document of the reference corpus.",
    "match/near": "A passage that stands with changes in a document of the reference corpus.",
    "match/paraphrase": "A passage that says in other words what a document of the reference corpus says.",
    "match/quote": "A quotation that a document of the reference corpus has as well.",
    "typo/adjective-ending": "The ending of an adjective does not fit the article before it.",
    "typo/apposition-open": "What is put in behind a name opens with a comma that is never closed, or is not opened.",
    "typo/article-gender": "An article of another gender than its noun.",
    "typo/article-sound": "a before the sound of a vowel, or an before that of a consonant.",
    "typo/bare-noun": "The name of a thing that can be counted stands without an article.",
    "typo/be-mainly-be": "The verb stands on both sides of an adverb.",
    "typo/blank-at-hyphen": "A compound has a blank at its hyphen.",
    "typo/blank-at-slash": "A slash has a blank on one side only.",
    "typo/blank-before-apostrophe": "A blank stands before an apostrophe.",
    "typo/blank-before-mark": "A blank stands before a mark that takes none.",
    "typo/blank-behind-sign": "A blank stands behind a sign of money.",
    "typo/blank-in-abbreviation": "A blank stands inside an abbreviation.",
    "typo/blank-in-number": "A blank stands inside a number.",
    "typo/blank-in-quote": "A blank stands inside a quotation mark.",
    "typo/broken-line": "A paragraph breaks off, and the next goes on with its sentence.",
    "typo/capital-after-dash": "A capital behind a dash, where the sentence goes on.",
    "typo/case-or-number": "An article or adjective in another case or number than the words beside it.",
    "typo/comma-at-the-end": "A comma at the end of a sentence.",
    "typo/comma-before-verb": "A comma parts a sentence from its verb.",
    "typo/comma-between-verbs": "Two finite verbs side by side: a comma is gone.",
    "typo/compound-slip": "A slip in one part of a compound, whose other part is a word.",
    "typo/doubled-phrase": "Two or three words stand twice in a row.",
    "typo/doubled-word": "A word stands twice in a row.",
    "typo/full-stop-before-he": "A sentence begins with no full stop before it.",
    "typo/getrennte-endung": "An ending stands apart from its word.",
    "typo/glued-words": "Two words have lost the blank between them.",
    "typo/half-dash": "A dash has a blank on one side only.",
    "typo/headline-number": "A number of the headline that the story gives otherwise.",
    "typo/headline-word": "A word of a headline that its story does not use, near one that it does.",
    "typo/html-entity": "A left-over entity of HTML.",
    "typo/hyphened-name": "A name with a hyphen that stands otherwise elsewhere in the article.",
    "typo/institution-without-the": "The name of an institution has lost its article.",
    "typo/letters-swapped": "A name with two letters swapped, which the article has right elsewhere.",
    "typo/long-word-slip": "A long word with one slip.",
    "typo/loose-apostrophe": "An apostrophe does not touch its word.",
    "typo/lost-capital": "A name without its capital, or with two.",
    "typo/lost-character": "A character was lost in decoding.",
    "typo/lost-to": "An infinitive without its to.",
    "typo/mark-twice": "Two marks stand together.",
    "typo/missing-article": "A noun has lost its article.",
    "typo/mixed-quotes": "A quotation is closed by a mark of another kind than the one that opens it.",
    "typo/mixed-scripts": "A word with a letter of another script that looks like the right one.",
    "typo/name-beheaded": "A name that lost its beginning, which the article has elsewhere.",
    "typo/name-capitals": "A name with other capitals than elsewhere in the article.",
    "typo/name-in-reference": "A name that the reference corpus spells otherwise.",
    "typo/name-parted": "A name with a blank in it, which the article has without elsewhere.",
    "typo/name-small": "A name with a small letter, which has a capital elsewhere in the article.",
    "typo/name-twice": "A name stands twice in a row.",
    "typo/name-variant": "Two spellings of one name in one article.",
    "typo/name-who": "A clause with who stands behind a name without its comma.",
    "typo/no-blank-at-bracket": "A blank is missing at a bracket.",
    "typo/no-blank-at-number": "A blank is missing between a number and a word.",
    "typo/no-blank-behind-mark": "A blank is missing behind a mark.",
    "typo/no-full-stop": "A paragraph without its last full stop, in an article that sets one behind all others.",
    "typo/nonword": "A word that no dictionary has, near one that is probably meant.",
    "typo/noun-ending": "A noun lacks the ending of its case, or has one too many.",
    "typo/noun-in-number": "A noun in another number than words further off ask for.",
    "typo/noun-number": "A noun in another number than the word before it asks for.",
    "typo/often-wrong": "A word that is often misspelled and that dictionaries take for a compound or a name.",
    "typo/orphan-bracket": "A bracket that is never opened or never closed.",
    "typo/orphan-quote": "A quotation mark that is never opened or never closed.",
    "typo/own-capital": "Ihr with a capital, where nobody is addressed.",
    "typo/place-where": "A clause with where stands behind the name of a place without its comma.",
    "typo/place-which": "A clause with which stands behind a name without its comma.",
    "typo/put-in-open": "What a comma opens behind a name is not closed before the verb.",
    "typo/quote-without-end": "A quotation ends without its mark.",
    "typo/quote-not-opened-again": "A quotation goes on in a new paragraph without a mark.",
    "typo/realword": "A right word in the wrong place, by what the reference corpus has there.",
    "typo/said-twice": "A sentence says twice who said it.",
    "typo/small-letter": "A sentence begins with a small letter.",
    "typo/small-noun": "A noun without its capital.",
    "typo/small-words": "Small words that cannot stand side by side: one is missing or wrong.",
    "typo/split-word": "A word has a blank in it.",
    "typo/joined-words": "Two words have lost the blank between them.",
    "typo/stop-behind-article": "A full stop behind an article, where the sentence goes on.",
    "typo/strich-nach-schlusszeichen": "A blank between a closing quotation mark and the hyphen behind it.",
    "typo/strong-adjective": "An adjective without an article before it has the ending that it has behind one.",
    "typo/subject-verb": "A verb in another number than its subject.",
    "typo/title-twice": "A title stands twice before a name.",
    "typo/turned-apostrophe": "An apostrophe stands the wrong way round.",
    "typo/turned-quote": "A quotation mark stands the wrong way round.",
    "typo/unintroduced-name": "A speaker whom no one introduced, with nearly the name of one who was.",
    "typo/us-with-a-stop": "US with one full stop: either U.S. or US is meant.",
    "typo/verb-apart": "A verb at the end of its clause stands apart from its prefix.",
    "typo/verb-form": "A verb in a form that does not fit the one before it.",
    "typo/verb-number": "A verb in another number than its subject.",
    "typo/well-known-name": "A well-known name with a slip in one of its words.",
    "typo/well-known-place": "A well-known place, people or faith with a slip.",
    "typo/plural-name": "A name in s whose genitive has the apostrophe before the s.",
    "typo/title-stop": "A title with a full stop where the article has none, or without.",
    "typo/wrong-apostrophe": "Another mark stands in place of an apostrophe.",
    "typo/wrong-encoding": "Text that was decoded with the wrong encoding.",
}
"""What each finds, by family and slug: the part between names the language, or ``any``."""
RULE_ID = re.compile(r"(chrome|typo|filler|match)/(any|[a-z]{2,3})/([a-z0-9-]+)")


def detector_of(rule_id: str) -> str | None:
    """Return what the detector of an id finds, None for an id that is none of a detector.

    >>> detector_of("typo/de/nonword")
    'A word that no dictionary has, near one that is probably meant.'
    """
    found = RULE_ID.fullmatch(rule_id)
    return DETECTORS.get(f"{found[1]}/{found[3]}") if found else None


def described(names: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines that describe each of the names that is the id of a detector."""
    for name in names:
        if text := detector_of(name):
            yield [f"{name}  (found by code, no rule of a file)", f"  message: {text}", f"  left out by: --skip {name}"]
