"""Encodings of Latin letters that nothing declares, told by the language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrub.text.latin import latin_encoding

CENTRAL = ("cp1250", "iso8859-2")
STORIES = {
    "pl": "Rada nadmorskiego miasta postanowiła we wtorek odbudować stary most. Rybacy mówią, że nie mają gdzie"
    " cumować swoich łodzi, a część z nich będzie musiała poczekać do wiosny.",
    "cs": "Rada přímořského města v úterý rozhodla, že starý most bude postaven znovu. Rybáři říkají, že své lodě"
    " nemají kde nechat, a příští léto proto zůstanou doma.",
    "sk": "Rada prímorského mesta v utorok rozhodla, že starý most bude postavený znova. Rybári hovoria, že svoje"
    " lode nemajú kde nechať, a budúci týždeň preto opäť pôjdu za starostom, ktorý sľúbil doplniť peniaze čo najskôr.",
    "hu": "A tengerparti város tanácsa kedden úgy döntött, hogy újjáépíti a régi hidat. A halászok szerint nincs hová"
    " kikötniük, és félő, hogy jövő nyáron sem lesz erről szó, és a gyűlésről sem kértek előtte.",
    "ro": "Consiliul oraşului de pe coastă a hotărât marţi să reconstruiască podul vechi. Pescarii spun că nu au unde"
    " să-şi lase bărcile şi că aşteaptă de un an.",
    "hr": "Vijeće primorskog grada odlučilo je u utorak da će se stari most ponovno sagraditi. Ribari kažu da nemaju"
    " gdje ostaviti čamce i da već dugo čekaju na rješenje.",
}
OTHERS = {
    "cp1254": "Kıyı şehrinin meclisi salı günü eski köprüyü yeniden yapmaya karar verdi. Balıkçılar teknelerini"
    " bırakacak yer bulmakta güçlük çektiklerini, kışın bekleyemeyeceklerini söylüyor.",
    "cp1257": "Miesto prie jūros taryba antradienį nusprendė atstatyti senąjį tiltą. Žvejai sako, kad neturi kur"
    " palikti valčių, o šią žiemą jos liks krante.",
}
WESTERN = {
    "de": "Der Bürgermeister eröffnet die größte Brücke über den Fluß. „Die Fischer hätten sonst müssen“, sagt er.",
    "fr": "Le conseil a décidé mardi de reconstruire le pont où les pêcheurs ont amarré leurs bateaux à côté du café.",
    "es": "El señor Núñez dijo que los niños y los dueños de las cabañas esperarán hasta mañana; la campaña siguió.",
    "pt": "As eleições são já amanhã: não há razão para os irmãos João e Simão não irem à reunião da associação.",
    "is": "Bæjarstjórnin ákvað á þriðjudag að endurbyggja gömlu brúna. Það þýðir að sjómenn bíða með báta sína.",
    "da": "Byrådet har på tirsdag besluttet at bygge den gamle bro igen. Fiskerne måtte sejle længere, og søen er grå.",
    "sv": "Staden vid havet beslöt på tisdagen att bygga upp den gamla bron igen, och båtarna får ligga kvar på ön.",
    "fi": "Kaupunginvaltuusto päätti tiistaina rakentaa vanhan sillan uudelleen, eikä kalastajilla ole enää tilaa.",
    "it": "Il consiglio della città ha deciso martedì che il ponte sarà ricostruito perché così è più sicuro, però no.",
    "en": "The mayor, Zoë Brontë, said the café – closed since Noël – would reopen at £3.50 a head, façade and all.",
}
NAMES = "The team of Łukasz Żyła, Jiří Dvořák, Šárka Nováčková and Ðorđe Perić won the cup on Tuesday night."


@pytest.mark.parametrize("encoding", CENTRAL)
@pytest.mark.parametrize("lang", STORIES)
def test_central_european_is_read_by_its_language(lang: str, encoding: str) -> None:
    data = STORIES[lang].encode(encoding)
    assert data.decode(str(latin_encoding(data))) == STORIES[lang]
    assert data.decode(str(latin_encoding(data, lang))) == STORIES[lang]


@pytest.mark.parametrize("encoding", OTHERS)
def test_turkish_and_baltic_are_read_by_their_language(encoding: str) -> None:
    assert latin_encoding(OTHERS[encoding].encode(encoding)) == encoding


@pytest.mark.parametrize("lang", WESTERN)
def test_what_windows_1252_reads_right_is_left_alone(lang: str) -> None:
    assert latin_encoding((WESTERN[lang] + "\n").encode("cp1252") * 9) is None


def test_names_do_not_make_a_text_one_of_their_language() -> None:
    assert latin_encoding(NAMES.encode("cp1250", "ignore") * 3) is None


@pytest.mark.parametrize("data", [b"", b"plain", "Łódź".encode("cp1250"), b"\xff" * 4_000, bytes(range(128, 256)) * 9])
def test_too_little_or_nothing_says_nothing(data: bytes) -> None:
    assert latin_encoding(data) is None


def test_the_letters_of_a_page_are_looked_for_between_its_tags() -> None:
    script = b"<script>var menu = function(a){return a.push('home')};</script>" * 500
    data = script + f"<p>{STORIES['pl']}</p>".encode("iso8859-2") + script
    assert latin_encoding(data) == "iso8859-2"


@given(st.binary(max_size=300), st.sampled_from([None, "pl", "tr", "xx"]))
def test_no_bytes_raise(data: bytes, language: str | None) -> None:
    found = latin_encoding(data, language)
    assert found is None or isinstance(data.decode(found, "replace"), str)
