"""Lists and forms of English words from which the rows of ``frames`` are made."""

from __future__ import annotations

from scrub.typos.english.frame import FUNCTION_TEXT, shape

__all__ = [
    "ASKED",
    "BE",
    "BEHIND_RELATED",
    "CAPITAL",
    "DET",
    "HYPHEN",
    "IN",
    "LONG",
    "MISSING",
    "MODAL",
    "NOUNISH",
    "NO_ARTICLE",
    "OPEN",
    "PAST",
    "PLURAL",
    "PLURAL_OF_DOERS",
    "POSSESSIVE",
    "SIZES",
    "THINGS",
    "TOOK",
    "VERBS",
    "WENT",
    "WORD",
    "WRONG",
]

DET = "the a an his her their its our this"
BE = "is was are were be been isn't wasn't aren't weren't being am isn’t wasn’t aren’t weren’t"
MODAL = "will would can could may might should must to"
VERBS = (
    "improve become provide create get make take keep find ensure receive develop produce grow bring"
    " avoid protect prevent achieve maintain expand understand build send see go give do have lead pay"
    " meet sell buy learn choose remain explain describe solve enter join allow add identify enjoy follow"
    " begin know say tell include serve command consider reduce spend lose win hold reach raise teach feel"
    " think drive write speak die attend discuss explore introduce require continue"
)
"""Verbs in their plain form, which is no noun, adjective or participle too."""
OPEN = (
    "significant major large important huge big recent new great serious popular massive various main"
    " small strong additional similar key leading famous former previous latest special certain powerful"
    " successful useful effective considerable substantial notable remarkable"
)
"""Adjectives that are no nouns."""
SIZES = (
    "big huge small great good large major key new old young important common popular serious significant"
    " excellent famous bad clear close complete early easy fair full general hard heavy ideal main minor"
    " modern narrow natural normal perfect possible powerful quick rare recent rich sad safe short similar"
    " simple special strange strong sudden terrible tiny true unique useful valuable vast wide wrong tough"
    " strategic traditional"
)
THINGS = (
    "way environment distance town village city country company house man woman player team match game"
    " plan building street river hospital college area region attack meeting step number amount period"
    " leader person problem result system role website platform group family job idea incident accident"
    " statement interview speech decision example opportunity level sector moment project program"
    " programme network approach effort"
)
"""Nouns that can be counted and that no idiom has bare behind an adjective."""
PLURAL = shape(r"[a-z]{3,}(?<![sui])s|men|women|children|people", "across always news perhaps politics towards")
PAST = shape(
    r"[a-z]{2,}[^e\W]ed",
    (
        "alleged breed disabled displaced embed exceed feed hundred increased injured isolated limited"
        " need proceed reduced related retired sacred shed so-called speed spread stranded succeed trapped"
        " troubled wounded"
    ),
)
PLURAL_OF_DOERS = shape(
    r"[a-z]{3,}(?:ers|ors|ists|ents|ions|ments|ities|ants|ings|cles|ures|ates|ees|ians|gies|cies|mbers)",
    (
        "bakers barracks belongings bookmakers butchers dentists earnings florists grocers hairdressers"
        " headquarters mathematics newsagents proceedings savings solicitors species stationers"
        " surroundings winnings"
    ),
)
WORD = shape(r"[a-z]{3,}")
LONG = shape(r"[a-z]{4,}", f"{FUNCTION_TEXT} driver grata sense sequitur trailer troppo truck trucks")
"""What a first part like ``anti`` belongs to."""
NOUNISH = shape(
    r"[A-Za-z]{3,}(?<!ly)",
    (
        "a all also an any been being five four her his its least less many more most not other our"
        " people several six some the their these this those three two very was were"
    ),
)
BEHIND_RELATED = shape(
    r"[a-z]{3,}(?<!ly)",
    f"{FUNCTION_TEXT} above abroad all below everything here how more most near"
    " only outside overseas some such there these those upon what within",
)
"""What a word like ``related`` describes, if it stands before it."""
POSSESSIVE = shape(
    r"[A-Za-z]{2,}['’]s", "There's There’s let's let’s that's that’s there's there’s what's what’s who's who’s"
)
CAPITAL = shape(r"[A-Z][A-Za-z]+")
WENT = "went wrote fell rose drove grew chose spoke stole wore ran drank sang swam flew rode shook tore froze blew drew"
TOOK = "took began gave knew threw saw did ate broke"
ASKED = (
    "ask asks asked asking urge urges urged urging allow allows allowed allowing force forced forcing"
    " enable enables enabled enabling encourage encourages encouraged invite invited inviting persuade"
    " persuaded convince convinced instructed instruct"
)
MISSING = "A word is missing, or one is too much"
WRONG = "This is not what is meant here"
NO_ARTICLE = "An article is missing"
HYPHEN = "A hyphen is missing"
IN = {
    "involved": "in with",
    "expected": "to",
    "based": "in on",
    "located": "in at on",
    "linked": "to",
    "related": "to",
    "supposed": "to",
    "forced": "to",
    "scheduled": "to",
    "likely": "to",
    "unable": "to",
    "able": "to",
    "aware": "of",
    "going": "to",
    "due": "to",
    "trying": "to",
    "allowed": "to",
    "required": "to",
    "worried": "about",
    "concerned": "about with",
    "committed": "to",
    "known": "for as to",
    "interested": "in",
    "responsible": "for",
    "capable": "of",
    "afraid": "of",
    "available": "to for in at",
    "similar": "to",
    "accused": "of",
    "convicted": "of",
    "charged": "with",
    "married": "to",
    "born": "in on",
    "supported": "by",
    "killed": "in by",
    "arrested": "in on for",
}
"""Participles and adjectives -> the words with which they go on."""
