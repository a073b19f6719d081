"""Productive prefixes and endings of news prose, by language.

From the grammars' lists, shortened to what makes new words; a word made with one of them of a known word is no error.
"""

from __future__ import annotations

__all__ = ["ENDINGS", "PREFIXES"]

_PREFIXES = {
    "en": """
        anti auto bi bio co counter cross crypto cyber de down eco e euro ex extra fore geo hyper in inter macro
        mal mega meta micro mid mini mis mono multi nano neo non off out over para photo post pre pro pseudo
        psycho quasi re self semi sub super tele trans tri ultra un under up vice
    """,
    "de": """
        ab an anti auf aus be bei dar durch ein ent er ge gegen herum her hin hinter hoch los miss mit nach
        neben nicht öko über um un unter ver vor weg wieder zer zu zurück zusammen
    """,
    "fr": """
        anti auto bi co contre cyber dé dés entre extra hyper in inter ir macro mal mé méga micro mini mono
        multi néo non para plurі post pré pro ré re semi sous sur super sus télé trans tri ultra
    """,
    "es": """
        anti auto bi ciber co contra des entre ex extra hiper in infra inter macro mal mega micro mini mono
        multi neo para pluri pos post pre pro re semi sobre sub super súper tele trans tri ultra vice
    """,
    "it": """
        anti auto bi co contro de dis ex extra filo fuori in infra inter iper macro mal maxi mega micro mini
        mono multi neo oltre para pluri post pre pro ri re s semi sopra sotto stra sub super tele trans tri
        ultra vice
    """,
    "pt": """
        anti auto bi ciber co contra des entre ex extra hiper in infra inter macro mal mega micro mini mono
        multi neo para pluri pós pre pré pro re semi sobre sub super tele trans tri ultra vice
    """,
    "ru": """
        авиа авто анти био вне вы гипер до евро за из интер кибер контр макро мега между микро много мульти на
        над не недо нео об от пере по под полу пост пред при про противо раз рас с само сверх со супер теле
        транс у ультра электро энерго
    """,
    "uk": """
        авіа авто анти без біо ви відео від до екс за інтер кібер контр макро мега між мікро мульти на над не
        недо об пере по під пост пред при про проти роз само спів супер теле транс ультра
    """,
    "pl": """
        anty arcy auto bez bio cyber de do dwu eko euro hiper kontr makro mega mikro mini multi na nad naj nie
        nieprze o od po pod poli pół prze przy pseudo re roz samo super tele trans u ultra w współ wy z za
    """,
    "nl": "aan af anti be door ge her in mee mis na om on ont op over re samen sub super uit ver voor weg",
    "sv": "an av be bort för in ned o om opp på sam super till upp ur ut åter över",
}
_ENDINGS = {
    "en": """
        able dom er ers ery ed es esque ey free fy hood ian ians ification ified ing ingly ish ism ist ists ity
        ization less like ly maker maxxing ness proof s ship some style ward wards wide wise y up out off
    """,
    "de": """
        artig bar chen ei end en ens er ern ers es fach frei haft heit ig ige igen iger iges in innen isch ische
        ischen ischer isches ismus ist isten keit lein lich los lose losen mässig mäßig mäßige n reich s schaft
        st t te ten tum ung ungen voll weise
    """,
    "fr": "able ables age ages ais aise ante eur eurs euse ement iste istes isme ité é ée és ées er ment s tion x",
    "es": """
        able ables ado ada ados adas azo ción ito ita itos itas illo illa ismo ista istas izar mente ero era s
        es
    """,
    "it": "abile abili ata ate ato ati ino ina ini ine issimo ismo ista isti iste izzare izzato mente tore one oni",
    "pt": "ado ada ados adas ável ção inho inha inhos ismo ista istas izar izado mente ão zinho s es",
    "ru": """
        а ам ами ах е ев его ей ем и ий ик ики ить ия ка ки ный ная ное ные ных ным о ов ой ом ость ские ский
        ского ская ское ском ских у ы ю я
    """,
    "uk": """
        а ам ами ах е ев ем и ий ик ки ити ка ний на не ні них ним о ів ої ом ість ські ський ського ська ських
        у ю я
    """,
    "pl": "a ach ami ą e ego ej em ę i ie owa owe owy owych owym ość ska ski skie skiego skich u y ych ym",
    "nl": "achtig baar en er ers es heid ig ige ing ingen isch ische je jes lijk lijke loos loze s t",
    "sv": """
        ad ade ar are aren arna en er erna et fri het ig iga igt isk iska iskt lig liga ligt lös n ning or orna
        s
    """,
}

PREFIXES = {language: tuple(parts.split()) for language, parts in _PREFIXES.items()}
ENDINGS = {language: tuple(parts.split()) for language, parts in _ENDINGS.items()}
