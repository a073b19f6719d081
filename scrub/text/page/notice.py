"""Whether a page is a notice of its server instead of an article: not found, denied, a check for robots, a login."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrub.text.page.consent import ADDRESS

__all__ = ["is_notice"]

# How such pages are called, in full; beginnings of a title.
_TITLES = re.compile(
    r"""\W*(?:(?:http\s*)?(?:error|fehler|erreur|erro|errore|błąd|ошибка|fel|fejl|feil|virhe|chyba|hata)?\W*
        (?:40[0134]|410|429|451|50[0234])\b
    |(?:the\ )?page\ (?:was\ )?(?:not|n['’]t)\ (?:be\ )?(?:found|available) | not\ found | page\ (?:missing|unavailable)
    |seite\ (?:wurde\ )?nicht\ gefunden | page\ (?:introuvable|non\ trouvée) | p[áa]gina\ no\ (?:encontrada|existe)
    |pagina\ non\ trovata | página\ não\ encontrada | pagina\ niet\ gevonden | nie\ znaleziono | strona\ nie\ istnieje
    |страница\ не\ найдена | сторінк\w+\ не\ знайдено
    |sid\w+\ (?:kunde\ inte\ hittas|blev\ ikke\ fundet|ble\ ikke\ funnet)
    |sivua\ ei\ löyty | stránka\ (?:nebyla\ )?nenalezena | sayfa\ bulunamadı | ページが見つかりません | 页面不存在
    |페이지를\ 찾을\ 수\ 없 | الصفحة\ غير\ موجودة
    |access\ (?:to\ this\ page\ (?:has\ been\ |is\ )?)?denied | forbidden | unavailable\ (?:due\ to|for)\ legal
    |just\ a\ moment | attention\ required | one\ (?:more\ )?moment | (?:please\ )?verify\ (?:that\ )?you\ are
    |are\ you\ (?:a\ )?(?:human|robot) | security\ check | bot\ (?:check|verification) | human\ verification
    |checking\ your\ browser | ddos-guard | oops\b
    |(?:service|site)\ (?:temporarily\ )?unavailable | bad\ gateway | internal\ server\ error | pardon\ our\ inter
    |redirecting\b
    |(?:30[1278]\ )?(?:object\ |document\ |page\ )?moved(?:\ permanently|\ temporarily)?\W*(?:$|[|–—·:-])
    |(?:log\ ?in|sign\ ?in|anmelden|anmeldung|einloggen|connexion|iniciar\ sesión|accedi|inloggen|logowanie|вход
        |logga\ in|logg\ inn|log\ ind)\s*(?:$|[|–—·:-])
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# What they say to the reader.
_WORDS = re.compile(
    r"""(?:can(?:no|['’])t|could\ ?n[o'’]t|couldn['’]t|could\ not|unable\ to)\ (?:be\ )?f(?:ind|ound)
        \ (?:the|that|this|a)?\ ?(?:page|article|url)
    |(?:page|article|url|site|address)\ (?:that\ )?(?:you(?:['’]re|\ are|\ were)?\ (?:are\ )?
        (?:looking\ for|requested|trying|tried)
        |(?:has\ been|was|is)\ (?:moved|removed|deleted)|(?:does|do)(?:n['’]t|\ not)\ exist|not\ found|no\ longer)
    |don['’]t\ have\ permission\ to\ access|not\ authori[sz]ed\ to\ (?:view|access)
    |access\ (?:\w+\ ){0,4}(?:denied|granted)|you\ have\ been\ blocked|legal\ reasons
    |(?:not|n['’]t|un)\ ?available\ in\ your\ (?:region|country|location)
    |visitors\ from\ (?:most\ )?europe|european\ economic\ area
    |(?:you\ are|you['’]re|you\ were|are\ you)\ (?:not\ )?(?:a\ )?(?:human|robot|bot)\b
    |automat(?:ion|ed)\ (?:tools|access|requests)|unusual\ (?:traffic|activity)
    |security\ (?:of\ your\ connection|check|service)|checking\ your\ browser|captcha
    |(?:enable|activate|turn\ on)\ (?:javascript|cookies)|(?:javascript|cookies)\ (?:is|are)\ (?:disabled|enabled)
    |browser\ (?:does\ not\ support|supports)|not\ found\ on\ this\ server|\bray\ id\b
    |(?:be|are)(?:n['’]t|\ not|\ being)?\ (?:automatically\ )?redirected
    |(?:document|object|page)\ has\ moved|redirect\ you
    |reference\ (?:id|\#)|cloudflare|try\ again\ later
    |seite\ (?:\w+\ ){0,3}(?:nicht\ gefunden|existiert|nicht\ (?:mehr\ )?verfügbar|konnte)
    |aufgerufene\ seite|gesuchte\ seite
    |page\ (?:que\ vous\ (?:re|de)|demandée|n['’]existe|a\ été\ (?:supprimée|déplacée)|est\ introuvable)
    |p[áa]gina\ (?:que\ (?:busca|está|procura|est[áa]s|intenta|solicit)
        |no\ existe|solicitada|não|cercat|richiest|che\ (?:cerc|hai))
    |pagina\ (?:die\ u|die\ je|bestaat|niet)|strona,?\ (?:której|nie\ istnieje|została)
    |страниц\w+,?\ (?:не\ найден|не\ существ|удал|которую)|сторінк\w+\ (?:не\ знайд|не\ існ)
    |sidan\ (?:du\ |kunde|finns|hittades)|siden\ (?:du\ |finnes|blev|ble|eksisterer)|sivua\ ei|etsimääsi
    |stránk\w+\ (?:nebyla|neexist|kterou)|(?:aradığınız|istediğiniz)\ sayfa
    |お探しのページ|ページ(?:は|が)(?:見つかりません|存在しません|削除)
    |您访问的页面|页面(?:不存在|已删除)|페이지를\ 찾을\ 수
    |الصفحة\ (?:التي|المطلوبة|غير)
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What stands beside a story that is not free, too: believed where the title says it as well.
_LOGIN = re.compile(
    r"(?:log|sign)[ -]?in (?:or \w+ |to )|create an? (?:free )?account|register (?:for free|now|to)"
    r"|registrier\w+|passwor[dt]|mot de passe|contraseña|senha|wachtwoord|hasł[oa]|парол|lösenord|şifre"
    r"|パスワード|密码|비밀번호",
    re.IGNORECASE,
)
_LONGEST = 1_200  # letters of a notice; chosen
_TITLED, _SHARE = 0.25, 0.6  # of the letters stand in lines that say so, where the title says it too, and where not


def is_notice(texts: Sequence[str], titles: Sequence[str]) -> bool:
    """Return whether what was read of a page, by its title and its words, is a notice of the server."""
    whole = sum(map(len, texts))
    if not whole or whole > _LONGEST:
        return False
    titled = any(map(_TITLES.match, titles))
    about = [text for text in texts if _WORDS.search(text) or (titled and _LOGIN.search(text))]
    said = sum(len(text) for text in about if titled or ADDRESS.search(text))
    return said > (_TITLED if titled else _SHARE) * whole
