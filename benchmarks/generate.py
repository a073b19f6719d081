"""Synthetic rules: half literals, half regular expressions, in seven languages. They measure speed, not cleaning."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count

from scrub.model.rule import Rule

__all__ = ["planted", "synthetic_rules"]

PLACES = "Saltby Harlow Altenwalde Montreval Torrealta Porto_Lavena Oosterzand Zawilec Sedge_Valley Linden_Vale".split()
PAPERS = (
    "Ledger Bote Courrier Diario Gazzetta Courant Kurier Herald Anzeiger Voix Heraldo Corriere Dagblad Echo".split()
)
DESKS = (
    "politics sport weather Wirtschaft Kultur culture économie sociedad economía cronaca politiek nauka спорт".split()
)
APPS = "Chirper Pinwall Loopgram Vidbox Mailcircle Chatterly Forumo Snapline Teletalk Linkloft".split()
WORDS = "tides bridges harvest ferries Nachbarn Hafen village marché vecinos puerto porto haven rzeka река".split()

LITERALS = (
    "Send this to {app}", "Find {paper} on {app}", "More from the {desk} desk", "Get the {place} letter by email",
    "Your {paper} subscription", "Stories about {word}", "Open in the {paper} app", "Auf {app} weitergeben",
    "Mehr Nachrichten aus {place}", "{paper} im Abo lesen", "Alles über {word}", "Envoyer par {app}",
    "Toute l'actualité de {place}", "À lire dans {paper}", "Enviar por {app}", "Toda la actualidad de {place}",
    "Lee también: {word}", "Invia con {app}", "Notizie da {place}", "Vedi anche: {word}", "Deel dit via {app}",
    "Meer nieuws uit {place}", "Lees ook: {word}", "Отправить в {app}", "Новости: {place}", "Ещё о теме: {word}",
)  # fmt: skip
"""Buttons and labels such as sites print; names of places, papers and services are invented."""
PATTERNS = (
    (r"^(?:send|mail|pass)\s+this\s+(?:story\s+)?(?:on\s+)?to\s+{app}\b", "send this story to {app}"),
    (r"\b\d{{1,2}}\s*(?:min|minutes?)\s+(?:of\s+)?reading\b.{{0,20}}\b{desk}\b", "7 minutes of reading - {desk}"),
    (r"©\s*(?:19|20)\d{{2}}\s+{paper}\s+{place}\b", "© 2024 {paper} {place}"),
    (r"\b{paper}\s+(?:staff|reporters?|writers?)\s+in\s+{place}\b", "{paper} reporters in {place}"),
    (r"^\s*(?:photos?|pictures?)\s*(?:by|:)\s*[^.]{{1,30}}\b{paper}\s*$", "Photo: A. Nym, {paper}"),
    (r"\b(?:sign|log)[ -]?(?:up|in)\b[^.]{{0,30}}\b{paper}\s+{word}\b", "log in to {paper} {word}"),
    (r"^(?:auf|per|mit)\s+{app}\s+(?:teilen|senden|empfehlen)\s*:?\s*{word}?", "per {app} senden"),
    (r"\b(?:mehr|alles)\s+(?:zu|aus|über)\s+{place}\s*[:|]\s*{word}", "Mehr aus {place}: {word}"),
    (r"\b(?:envoyer|publier)\s+(?:sur|par|avec)\s+{app}\b.*\b{word}", "publier sur {app} - {word}"),
    (r"^(?:à\s+)?(?:lire|voir)\s+(?:aussi|également)\s*:\s*{place}\b", "Lire aussi : {place}"),
    (r"\b(?:env[ií]a(?:lo)?|manda)\s+por\s+{app}\b\s*{word}?", "Envía por {app}"),
    (r"\b(?:condividi|invia)\s+(?:su|con)\s+{app}\s+(?:in|da)\s+{place}", "Condividi su {app} da {place}"),
    (r"\b(?:deel|stuur)\s+(?:dit|deze\s+\w+)\s+(?:via|met)\s+{app}\b", "stuur deze link via {app}"),
    (r"\b(?:читать|смотреть)\s+(?:также|ещё)\s*:\s*{word}\b", "Читать также: {word}"),
    (r"\b(?:tags?|topics?)\s*:\s*(?:[\w -]+,\s*){{0,4}}{word}\s+{place}\b", "Topics: news, local, {word} {place}"),
)
"""(expression, a text that it matches)."""


def synthetic_rules(number: int, seed: int = 5) -> list[Rule]:
    """Return ``number`` rules, ``line``, ``pattern``, ``phrase``, ``pattern`` in turn; longer lists begin alike."""
    rng, seen, rules = random.Random(seed), set[str](), list[Rule]()
    for n in count():
        if len(rules) == number:
            return rules
        literal = len(rules) % 2 == 0
        source, example = literal_of(rng, n) if literal else pattern_of(rng, n)
        if source not in seen:
            seen.add(source)
            rules.append(rule_of(len(rules), source, example))
    raise AssertionError


def literal_of(rng: random.Random, n: int) -> tuple[str, str]:
    """Return a literal, and itself as the text it matches; later ones are longer, for the short ones run out."""
    text = rng.choice(LITERALS).format(**fields(rng)) + (
        f" {rng.choice(WORDS)} {rng.choice(PLACES)}" if n > 500 else ""
    )
    return text.replace("_", " "), text.replace("_", " ")


def pattern_of(rng: random.Random, n: int) -> tuple[str, str]:
    """Return an expression and a text that it matches; later ones are longer too."""
    given = fields(rng)
    pattern, example = rng.choice(PATTERNS)
    extra = rng.choice(WORDS) if n > 500 else ""
    source, text = pattern.format(**given).removesuffix(r"\s*$"), example.format(**given)
    if extra:
        other = rng.choice(PLACES)
        source, text = rf"{source}(?:[ :,]+\w+)?.{{0,12}}\b{extra}\s+{other}", f"{text} {extra} {other}"
    return source.replace("_", " "), text.replace("_", " ")


def fields(rng: random.Random) -> dict[str, str]:
    """Return what the templates are filled with."""
    lists = {"place": PLACES, "paper": PAPERS, "desk": DESKS, "app": APPS, "word": WORDS}
    return {name: rng.choice(values) for name, values in lists.items()}


def rule_of(n: int, source: str, example: str) -> Rule:
    """Return rule number ``n``; its ``match`` holds one text that it matches."""
    name = f"chrome/any/synthetic-{n:05d}"
    kind = ("line", "pattern", "phrase", "pattern")[n % 4]
    if kind == "pattern":
        return Rule(id=name, kind=kind, sort="other", message="Synthetic.", pattern=source, match=(example,))
    return Rule(id=name, kind=kind, sort="other", message="Synthetic.", text=(source,), match=(example,))


def planted(text: str, rules: list[Rule], rng: random.Random, number: int = 6) -> str:
    """Return ``text`` with lines set in that some of the rules match, in several spellings."""
    lines = text.split("\n")
    for rule in rng.sample(rules, number):
        lines.insert(rng.randrange(len(lines) + 1), rng.choice(list(spellings(rule))))
    return "\n".join(lines)


def spellings(rule: Rule) -> Iterator[str]:
    """Yield ways in which a line that the rule matches is written."""
    text = rule.match[0]
    yield from (text, text.upper(), text.lower(), f"  {text}  ")
    if rule.kind != "line" and not (rule.pattern or "").startswith("^"):
        yield f"It was said that {text} on the day."
