"""Whether a text is the wall that asks for consent to cookies, not an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["is_consent"]

# What such walls speak of, in the languages of the rules; each theme is one expression.
_THEMES = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        # cookies and tracking
        r"cookie|traceurs|trackers?\b|tracking|kakor\b|informasjonskapsler|ev(?:ä|a)steet|evästeitä|ciasteczk|soubory cookie|"
        r"çerez|куки|файл\w* cookie|クッキー|쿠키|كوكيز|ملفات تعريف|süti",
        # consent, accepting, refusing
        r"\bconsent|\baccept|\bagree\b|\breject|einwillig|zustimm|akzeptier|ablehn|consente|consenti|j'accepte|accepter|refuser|"
        r"aceptar|acepta|rechazar|accett|rifiut|acconsent|aceitar|aceita|rejeitar|toestemming|accepteer|akkoord|weiger|"
        r"zgod[aęyz]|akceptuj|samtyck|samtykk|godkänn|godta|suostumu|hyväksy|souhlas|přij|соглас|принять|прийма|згод|"
        r"onayl|kabul|rıza|同意|許可|拒否|接受|동의|موافق|قبول|सहमत|hozzájárul|consimț|συγκατ",
        # who else is there: partners, vendors, advertising
        r"\bpartners?\b|\bvendors?\b|third part|personali[sz]ed (?:ads|content|advert)|partner(?:n|s|er|ów|y|zy)?\b|drittanbieter|werbung|"
        r"partenaires|publicit|socios|proveedores|parceiros|publicidade|anuncios|fornitori|pubblicit|advertenties|reklam|"
        r"annons|annonse|партн[её]р|реклам|ortaklar|reklam|広告|パートナー|广告|合作伙伴|파트너|광고|شركا|विज्ञापन",
        # data and privacy
        r"personal data|privacy|your data|legitimate interest|personenbezogen|datenschutz|berechtigte[sn]? interesse|"
        r"donn[ée]es personnelles|confidentialit|datos personales|privacidad|dati personali|dados pessoais|privacidade|"
        r"persoonsgegevens|persoonlijke gegevens|dan(?:e|ych) osobow|prywatno|personuppgifter|personopplysninger|integritet|"
        r"henkilötieto|tietosuoja|osobní údaje|персональн\w+ дан|конфиденциальн|персональних даних|kişisel veri|gizlilik|"
        r"個人情報|プライバシー|隐私|個資|个人信息|개인정보|الخصوصية|गोपनीयता",
    )
)
# Walls speak to the reader in the first person: "we and our partners", "your choices".
_ADDRESS = re.compile(
    r"\b(?:we|our|your|you|wir|unser\w*|ihre?[rnm]?|sie|nous|notre|nos|vous|votre|vos|nosotros|nuestr\w+|usamos|utilizamos|"
    r"sus?|tus?|noi|nostr[io]|utilizziamo|usiamo|tuoi?|nós|nosso\w*|seus?|wij|we|ons|onze|je|jouw|uw|my|nasz\w*|nasi|twoj\w*|"
    r"używamy|vi|våra?|din|dina|ditt|vår\w*|me|meidän|my|naši\w*|váš\w*|мы|наш\w*|вы|ваш\w*|ми|biz|sizin|kullanıyoruz)\b|"
    r"当社|お客様|私たち|我们|您|당사|귀하|نحن|हम",
    re.IGNORECASE,
)
_SHARE = 0.5  # of the letters stand in lines about consent
_LONGEST = 6_000  # letters; walls are shorter, and an article about cookies is not taken for one however long it is


def is_consent(texts: Sequence[str]) -> bool:
    """Return whether most of the text speaks to the reader of consent, with three of its four themes in all."""
    whole = sum(map(len, texts))
    if not whole or whole > _LONGEST:
        return False
    themes = [frozenset(n for n, theme in enumerate(_THEMES) if theme.search(text)) for text in texts]
    about = [bool(found) and _ADDRESS.search(text) is not None for text, found in zip(texts, themes, strict=True)]
    letters = sum(len(text) for text, found, told in zip(texts, themes, about, strict=True) if told and len(found) >= 2)
    loose = sum(len(text) for text, found in zip(texts, themes, strict=True) if found)
    named = frozenset().union(*themes)
    return len(named) >= 3 and letters > _SHARE / 2 * whole and loose > _SHARE * whole and any(about)
