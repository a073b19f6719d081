"""German words that are often misspelled and that no dictionary catches: it takes them for names or for compounds.

``Athmosphäre``, ``Konkurenz`` and their like stand so often in what frequencies are counted from that these trust them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scrub.model.finding import Finding
from scrub.text.article import Article

__all__ = ["find"]

HEAD = 4
"""Letters by which a beginning is looked up."""
BEGINNINGS = (
    "akkusti anderseitz annektion anulier apellier appartment appelier athmosph atmosfär auseinader ausseinander"
    " autentisch authenzit begleidung bekannschaft bisquit bundeskanzer bundesregierug detailiert detaliert dilletant"
    " diskusion disskussion eigendlich emmission endgeld entgeld entgültig entwicklug epedemie epidimie evangelich"
    " funktioniehrt garantiehrt gelantine gelegendlich gesammt gesellchaft geselschaft gradwanderung grafitti hierachi"
    " hirarchi hoffendlich immitat immitier ingeneur initative inititativ innitiativ inovation inovativ insgesammt"
    " intelektuell inteligen intellegen interlektuell kanditat karrikat karrosser katastrof kathastroph katholich"
    " kolegen kolegin komandant komando komission komittee kommision kommitee konkurent konkurenz konsenz kontinuirl"
    " korespond koriphä kreissaal kriterum kritierium kritisiehrt labratori lapalie lizens lybien lybier lybisch"
    " mannschft marrokko maschiene medallie meisterschft milionär millitär miltär ministerpräsdent mitgleid"
    " namendlich niederlge ordendlich orginal orginell paralel paralell parralel persöhnlich philipinen phillipin"
    " priveleg privilig priviligiert profesionell professionele proffes proffessionell projezier präsdent präsidend"
    " psychater pyschi quallität reagiehrt recource regierug regirung renaisance rennaissance reperatur reperier"
    " rethori satelit sattelit seriösität silhuette silouette spezialitet stehgreif strategiche subtanz sympatisch"
    " symphat symtom sysiph teather teilnahmme teilnehmner temparatur temperartur tempratur terorris"
    " theather therapheut tolleran torschüze tradionell traditonell triologie unterschid unterschreidet unterstüzt"
    " unterstüzung unverholen veranstaltug veranstalung verantwortug verantwotung verbessrung verhandlug verhehrend"
    " verlezt verlezung versehendlich verspähtung verwantschaft vetrags vieleicht villeicht volkommen vorbereitug"
    " vorbilich vorstellug voruteil warscheinl wehrmutstr weltmeisterschft wesendlich wiederrum wiederwill wirtschft"
    " wissendlich wohlmöglich wöchendlich zukünfig zusammmen zuständikeit zuverlässik zweifelos öffendlich überaschend"
    " überascht überaschung überasschend"
)
"""Beginnings that no right word has."""
WHOLE = frozenset(
    (
        "deutschand fussbal fußbal karussel kolege kompromis marroko mittlerweilen professionel ressourse rückrat"
        " rückrats teilname trainig traning vetrag vieleich"
    ).split()
)
"""Whole words that are wrong, though longer ones begin like them."""
ENDS_WRONG = "niss"
"""No noun ends in it: ``Ergebniss``; its plural has more letters."""


def _table() -> Mapping[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for word in BEGINNINGS.split():
        table[word[:HEAD]] = (*table.get(word[:HEAD], ()), word)
    return table


TABLE = _table()


def find(article: Article) -> Iterator[Finding]:
    """Yield a finding for each such word."""
    if article.language != "de":
        return
    for at in article.places_of({low for low in set(article.lowers) if _wrong(low)}):
        word = article.words[at]
        message = f"Das Wort ist falsch geschrieben: {word.text!r}."
        yield Finding("typo/de/often-wrong", "nonword", word.span, message, (), 0.9)


def _wrong(low: str) -> bool:
    """Return whether a word, or a part of it between hyphens, is misspelled."""
    return any(_part(part) for part in low.split("-")) if "-" in low else _part(low)


def _part(low: str) -> bool:
    if low in WHOLE or (low.endswith(ENDS_WRONG) and len(low) > HEAD + len(ENDS_WRONG)):
        return True
    return low.startswith(TABLE.get(low[:HEAD], ("\0",)))
