"""Whether a text is the wall that asks for consent to cookies, not an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrub.text.words import WIDE

__all__ = ["ADDRESS", "is_consent"]

# What such walls speak of, in the languages of the rules; beginnings of words, four themes.
_COOKIES = """cookie traceurs tracker tracking kakor informasjonskapsler evästee ciasteczk çerez куки クッキー 쿠키
    كوكيز süti"""
_CONSENT = """consent accept agree reject einwillig zustimm akzeptier ablehn j'accepte refuser acepta aceptar rechazar
    accett rifiut acconsent aceita rejeitar toestemming akkoord weiger zgod akceptuj samtyck samtykk godkänn godta
    suostumu hyväksy souhlas přij соглас принять прийма згод onayl kabul rıza 同意 許可 拒否 接受 동의
    موافق قبول सहमत hozzájárul consimț συγκατ"""
_OTHERS = """partner vendor third+part drittanbieter werbung werbe partenaire publicit socios proveedores parceiros
    anuncios fornitori advertis advertenti reklam annons annonse партнер партнёр реклам ortak personalised personalized
    広告 パートナー 广告 合作伙伴 파트너 광고 شركا विज्ञापन"""
_PRIVACY = """privacy personal+data your+data legitimate+interest personenbezogen datenschutz berechtigte confidentialit
    données+personnelles datos+personales privacidad dati+personali dados+pessoais privacidade persoonsgegevens
    persoonlijke+gegevens dane+osobowe danych+osobowych prywatno personuppgift personopplysning integritet henkilötieto
    tietosuoja osobní+údaje osobních+údajů персональн конфиденциальн kişisel+veri gizlilik
    個人情報 プライバシー 隐私 隱私 個資 个人信息 개인정보 الخصوصية गोपनीयता"""


def _theme(words: str) -> re.Pattern[str]:
    """Return the expression for a theme; words of scripts without blanks may stand anywhere."""
    forms = [re.escape(word).replace(r"\+", r"\s+") for word in words.split()]
    return re.compile("|".join(form if WIDE.match(form) else rf"\b{form}" for form in forms), re.IGNORECASE)


_THEMES = tuple(map(_theme, (_COOKIES, _CONSENT, _OTHERS, _PRIVACY)))
ADDRESS = re.compile(
    r"\b(?:we|our|your|you|wir|unser\w*|ihre?[rnm]?|sie|nous|notre|nos|vous|votre|vos|nosotros|nuestr\w+|usamos|utilizamos|"
    r"sus?|tus?|noi|nostr[io]|utilizziamo|usiamo|tuoi?|nós|nosso\w*|seus?|wij|we|ons|onze|je|jouw|uw|my|nasz\w*|nasi|twoj\w*|"
    r"używamy|vi|våra?|din|dina|ditt|vår\w*|me|meidän|my|naši\w*|váš\w*|мы|наш\w*|вы|ваш\w*|ми|biz|sizin|kullanıyoruz)\b|"
    r"当社|お客様|私たち|我们|您|당사|귀하|نحن|हम",
    re.IGNORECASE,
)
"""How walls speak to the reader: "we and our partners", "your choices"."""
_HINTS = tuple(word.lower().replace("+", " ") for word in f"{_COOKIES} {_PRIVACY}".split())
_SHARE = 0.5  # of the letters stand in lines about consent
_LONGEST = 6_000  # letters; walls are shorter, and an article about cookies is not taken for one however long it is


def is_consent(texts: Sequence[str]) -> bool:
    """Return whether most of the text speaks to the reader of consent, with three of its four themes in all."""
    whole = sum(map(len, texts))
    if not whole or whole > _LONGEST or not _hinted(" ".join(texts).lower()):
        return False
    themes = [frozenset(n for n, theme in enumerate(_THEMES) if theme.search(text)) for text in texts]
    about = [bool(found) and ADDRESS.search(text) is not None for text, found in zip(texts, themes, strict=True)]
    letters = sum(len(text) for text, found, told in zip(texts, themes, about, strict=True) if told and len(found) >= 2)
    loose = sum(len(text) for text, found in zip(texts, themes, strict=True) if found)
    named = frozenset().union(*themes)
    return len(named) >= 3 and letters > _SHARE / 2 * whole and loose > _SHARE * whole and any(about)


def _hinted(text: str) -> bool:
    """Return whether any word of cookies or privacy stands in a text: the cheap question before the dear ones."""
    return any(hint in text for hint in _HINTS)
