"""Which elements of a page are boxes around the article, by their tag and the words of their class and id."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Any

__all__ = ["called", "goes_on", "is_box", "is_hidden", "is_tip", "is_typed", "name_words"]

_BOX_TAGS = frozenset({"aside", "nav", "footer", "figcaption", "figure", "form", "address", "dialog", "menu"})
_OPEN_TAGS = frozenset({"html", "body", "main", "article"})
# Boxes that may hold more prose than the article: what readers say, and what asks for consent.
# The plural: a comment or ``Kommentar`` in the singular is an opinion piece as well.
_COMMENTS = frozenset(
    "comments disqus kommentare leserkommentare commentaires comentarios commenti reacties komentarze kommentarer"
    " kommentit komentare comentarii yorumlar kommentarii".split()
)
_TALK = _COMMENTS | frozenset("comment consent cookie cookies gdpr onetrust didomi cmp".split())
# Words that name a box when one of them stands in a class or id ...
_BOX_WORDS = (
    frozenset(
        "related newsletter newsletters promo promos promotion share sharing social comments breadcrumb breadcrumbs"
        " tags taglist subscribe subscription recommended recommendations recommendation recirc recirculation advert"
        " advertisement advertising ads cookie cookies consent outbrain taboola byline signup toolbar copyright"
        " disclaimer caption captions photocredit trending popular crosspromo readmore teaserlist teasers"
        " authorbox authorinfo authorbio bio outtro paywallbox gallery carousel swiper cta feedback login"
        " timestamp dateline pubdate postinfo postmeta navigation subnav topnav sponsored affiliate promobox"
        " moreon alsoread upnext donation donate footer upsell whatsapp correctionform sociallinks poll polls quiz"
        " anzeige werbung teilen verwandte autorenbox publicite partage partager abonnement publicidad compartir"
        " relacionadas relacionados suscripcion pubblicita condividi correlati correlate abbonamento publicidade"
        " compartilhar compartilhe advertentie gerelateerd reklama reklam reklame udostepnij powiazane annons annonse"
        " annonce relaterade relaterte mainos souvisejici hirdetes publicitate iklan".split()
    )
    | _COMMENTS
)
# ... and pairs that do so only together.
_PAIRS = (
    "author bio|author box|author info|about author|read more|more on|also read|most read|most popular|sign up|see also"
    "|further reading|link list|more stories|more news|story links|image credit|photo credit|next article|up next"
    "|article tags|tag list|article meta|entry meta|post meta|article footer|article info|post info|reading time"
    "|inline link|body link|image widget|image description|access wall|dont miss|whatsapp group|related articles"
    "|teaser list|sidebar left|sidebar right|print link|article tools|support us"
    "|mehr thema|lesen auch|lire aussi|lire egalement|leer mas|leer tambien|lee tambien|leggi anche|leia mais"
    "|leia tambem|saiba mais|veja tambem|lees ook|lees meer|czytaj takze|czytaj tez|zobacz takze"
    "|les mer|les ogsa|las mer|baca juga"
)
_PARTNERS: dict[str, set[str]] = {}
for _first, _second in map(str.split, _PAIRS.split("|")):
    _PARTNERS.setdefault(_first, set()).add(_second)
# ``has-caption``, ``with-sidebar``: the box is somewhere inside or beside, not this element.
_DENIALS = frozenset({"has", "with", "without"})
MAX_PAIR_WORDS = 10  # more are layout classes ("text-base max-w-full mt-4"), in which two words meet by chance
_HIDDEN_CLASSES = frozenset(
    "visuallyhidden visually-hidden sr-only screen-reader-text screenreader-text hide-for-print".split()
)
# Hidden until the reader does something, or another reader comes.
_CLOSED = frozenset("modal popup paywall login register lightbox overlay dialog form lang translation".split())
_MORE = frozenset({"read", "more", "readmore"})
_PARAGRAPH = 80  # letters
_NEAR, _TEXTS = 20, 40  # paragraphs beside or in a hidden element, and texts in a paragraph, that are looked at
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_MAX_NAMES = 400  # letters of class and id that are read; longer ones are layout classes
# ``tooltip`` alone is the word that has one; its text is ``tooltip-text``.
_TIPS = frozenset({"tooltip", "popover", "rollover", "hovercard", "popup"})
_TIP_PARTS = frozenset({"text", "block", "content", "box", "body", "inner"})


@lru_cache(maxsize=4096)
def called(tag: str, names: str, ident: str) -> tuple[tuple[str, ...], bool, bool]:
    """Return the words of an element's class and id, whether it is a box, and whether readers would talk in that."""
    words = name_words(names, ident)
    return words, is_box(tag, words), is_talk(words)


@lru_cache(maxsize=4096)
def name_words(names: str, ident: str) -> tuple[str, ...]:
    """Return the lower-case words of class names and ids: ``story-bodyText`` has story, body, text."""
    return tuple(dict.fromkeys([word.lower() for word in _WORDS.findall(f"{names} {ident}"[:_MAX_NAMES])]))


def is_hidden(element: Any) -> bool:
    """Return whether an element is there for no reader's eye, by its attributes; what a search may open is."""
    if element.get("hidden", "until-found") != "until-found" or (
        element.get("aria-hidden") == "true" and not _is_initial(element)
    ):
        return True
    style = element.get("style")
    if style and "display:none" in style.replace(" ", "").lower():
        return True
    names = element.get("class")
    return bool(names) and _hides(names)


def _is_initial(element: Any) -> bool:
    """Return whether an element holds the first letter of a paragraph, which screen readers are told in another way."""
    letter = (element.text or "").strip()
    return element.tag == "span" and len(letter) == 1 and letter.isalpha() and not len(element) and letter.isupper()


@lru_cache(maxsize=4096)
def _hides(names: str) -> bool:
    return not _HIDDEN_CLASSES.isdisjoint(names.split())


def goes_on(element: Any) -> bool:
    """Return whether a hidden element is the rest of a story that a button shows: paragraphs below paragraphs."""
    if element.tag not in ("div", "section", "span") or element.get("aria-hidden") or _hides(element.get("class", "")):
        return False
    words = tuple(x for x in name_words(element.get("class", ""), element.get("id", "")) if x not in _MORE)
    if not _CLOSED.isdisjoint(words) or is_box(element.tag, words):
        return False
    if not any(map(_is_paragraph, islice(element.itersiblings("p", preceding=True), _NEAR))):
        return False
    return sum(map(_is_paragraph, islice(element.iter("p"), _NEAR))) > 1


def _is_paragraph(element: Any) -> bool:
    return sum(map(len, islice(element.itertext(), _TEXTS))) >= _PARAGRAPH


def is_tip(words: tuple[str, ...]) -> bool:
    """Return whether an element within a line, with these words in its class, opens only under the pointer."""
    return "tooltiptext" in words or (not _TIPS.isdisjoint(words) and not _TIP_PARTS.isdisjoint(words))


def is_typed(element: Any) -> bool:
    """Return whether an element shows its text as it was typed, with its empty lines."""
    if element.tag in ("pre", "plaintext"):
        return True
    style, names = element.get("style"), element.get("class")
    return bool(
        (style and "white-space:pre" in style.replace(" ", "").lower()) or (names and "whitespace-pre" in names)
    )


def is_box(tag: str, words: tuple[str, ...]) -> bool:
    """Return whether a block element looks like a box: navigation, promotion, caption, byline, comments."""
    return tag in _BOX_TAGS or (tag not in _OPEN_TAGS and bool(words) and _names_box(words))


def is_talk(words: tuple[str, ...]) -> bool:
    """Return whether a box holds readers' comments or asks for consent."""
    return not _TALK.isdisjoint(words)


@lru_cache(maxsize=4096)
def _names_box(words: tuple[str, ...]) -> bool:
    if not _DENIALS.isdisjoint(words):
        return False
    if named := _BOX_WORDS.intersection(words):
        return "embed" not in words or named != {"social"}  # a post from a network that the story shows
    if len(words) > MAX_PAIR_WORDS:
        return False
    return any(not _PARTNERS[word].isdisjoint(words) for word in words if word in _PARTNERS)
