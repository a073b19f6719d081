"""Sentences that say which agency they come from: "Reuters reports", "wie die dpa meldet", "selon l'AFP"."""

from __future__ import annotations

import re

from scrub.model.span import Span
from scrub.text.stops import END

__all__ = ["attributed"]

AGENCIES = (
    "Reuters|Associated Press|AP|Agence France-Presse|AFP|UPI|Bloomberg|Press Association|PA Media|dpa|DPA|epd|KNA|APA"
    "|Keystone-SDA|SDA|EFE|Europa Press|ANSA|Adnkronos|Lusa|Belga|ANP|Ritzau|NTB|TT|STT|PAP|ČTK|CTK|MTI"
    "|Agerpres|BTA|Hina"
    "|Tanjug|TASS|ТАСС|Interfax|Интерфакс|RIA Novosti|РИА Новости|Sputnik|Ukrinform|Укринформ|Укрінформ|UNIAN"
    "|УНИАН|УНІАН"
    "|Anadolu|Xinhua|新华社|Kyodo|共同通信|Yonhap|연합뉴스|IANS|PTI|ANI|Antara|Bernama|SPA|MENA|IRNA|WAM"
)
REPORTS = (
    "report(?:s|ed)|said|says|told|according to|quot(?:ed|ing)|cit(?:ed|ing)|as per|meldet(?:e)?|berichtet(?:e)?|laut"
    "|zufolge|sagte|nach Angaben|selon|rapporte|rapporté|d'après|a déclaré|según|informó|informa|recoge|secondo"
    "|riferisce"
    "|riporta|segundo|informou|noticiou|meldt|bericht|volgens|enligt|rapporterar|ifølge|podaje|podała"
    "|poinformowała|według"
    "|сообща(?:ет|ют)|сообщи(?:л|ла|ло|ли)|переда(?:ет|ёт|ют|л|ла|ло)|по данным|со ссылкой|повідомля(?:є|ють)|за даними"
    "|göre|bildirdi|aktardı"
)
AGENCY = re.compile(rf"\b(?:{AGENCIES})\b")
REPORT = re.compile(rf"\b(?:{REPORTS})\b", re.IGNORECASE)
ENDED = re.compile(rf"{END}[\"”’»)]*(?:\s|$)|\n")
NAMES = tuple(AGENCIES.split("|"))
NEAR = 60
"""Letters between an agency's name and the word that says it reported."""


def attributed(text: str) -> list[Span]:
    """Return the sentences that name an agency as their source, in order.

    >>> [s.of(t) for t in ["It rained. Two people died, Reuters reports. More rain is due."] for s in attributed(t)]
    ['Two people died, Reuters reports.']
    """
    out: list[Span] = []
    if not any(name in text for name in NAMES):  # plain search is much faster, and few texts name one
        return out
    for found in AGENCY.finditer(text):
        if out and found.start() < out[-1].end:
            continue
        low = max(text.rfind("\n", 0, found.start()) + 1, found.start() - NEAR)
        if REPORT.search(text, low, min(len(text), found.end() + NEAR)):
            out.append(_sentence(text, found.start(), found.end()))
    return out


def _sentence(text: str, start: int, end: int) -> Span:
    """Return the sentence around a place; it never crosses a line."""
    low = max(0, start - 1_000)
    begin = max((found.end() for found in ENDED.finditer(text, low, start)), default=low)
    last = ENDED.search(text, end, end + 1_000)
    stop = last.end() if last else min(len(text), end + 1_000)
    return Span(begin, stop - len(text[end:stop]) + len(text[end:stop].rstrip()))
