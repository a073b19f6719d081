"""Pages that hold no story: consent walls, lists of teasers."""

from __future__ import annotations

import pytest

from scrub.text.html import read_html
from scrub.text.page.consent import is_consent
from scrub.text.page.judge import judge
from tests.text.pages import STORY, article, page, paragraphs

WALLS = {
    "en": (
        "We value your privacy",
        "We and our 412 partners store and access information on a device, such as cookies, and process personal data.",
        "With your permission we and our partners may use precise location data for personalised ads and content.",
        "You can change your mind and withdraw your consent at any time in our privacy policy.",
    ),
    "de": (
        "Mit Werbung weiterlesen",
        "Besuchen Sie unsere Seite mit Werbung und Cookies. Ihre Zustimmung können Sie jederzeit widerrufen.",
        "Wir und unsere Partner verarbeiten personenbezogene Daten wie Ihre IP-Adresse mit Hilfe von Cookies.",
        "Details zu Ihrer Einwilligung finden Sie in unserer Datenschutzerklärung und im Privacy Center.",
    ),
    "fr": (
        "Nous respectons votre vie privée",
        "Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker des données personnelles.",
        "Vous pouvez retirer votre consentement à tout moment dans notre politique de confidentialité sur ce site.",
    ),
    "es": (
        "Su privacidad nos importa",
        "Nosotros y nuestros socios utilizamos cookies y tratamos datos personales con su consentimiento.",
        "Puede aceptar o rechazar en cualquier momento el uso de sus datos en nuestra política de privacidad.",
    ),
    "it": (
        "La tua privacy è importante",
        "Noi e i nostri partner utilizziamo cookie e trattiamo dati personali con il tuo consenso per annunci.",
        "Puoi accettare o rifiutare in ogni momento: i tuoi dati sono descritti nella informativa sulla privacy.",
    ),
    "pt": (
        "A sua privacidade",
        "Nós e os nossos parceiros usamos cookies e tratamos dados pessoais com o seu consentimento para anúncios.",
        "Pode aceitar ou rejeitar a qualquer momento; leia a nossa política de privacidade sobre os seus dados.",
    ),
    "nl": (
        "Wij geven om uw privacy",
        "Wij en onze partners gebruiken cookies en verwerken persoonsgegevens met uw toestemming voor advertenties.",
        "U kunt uw toestemming altijd intrekken in ons privacybeleid; onze partners worden daar genoemd met hun doel.",
    ),
    "pl": (
        "Szanujemy Twoją prywatność",
        "My i nasi partnerzy używamy plików cookie i przetwarzamy dane osobowe za Twoją zgodą w celu reklamy.",
        "Zgodę możesz wycofać w dowolnym momencie w naszej polityce prywatności, gdzie opisujemy pliki cookie.",
    ),
    "sv": (
        "Vi värnar om din integritet",
        "Vi och våra partner använder kakor och behandlar personuppgifter med ditt samtycke för annonser och innehåll.",
        "Du kan när som helst ta tillbaka ditt samtycke i vår policy om kakor och personuppgifter på webbplatsen.",
    ),
    "ru": (
        "Мы ценим вашу конфиденциальность",
        "Мы и наши партнеры используем файлы cookie и обрабатываем персональные данные с вашего согласия для рекламы.",
        "Вы можете отозвать согласие в любое время в нашей политике конфиденциальности и настройках cookie.",
    ),
    "ja": (
        "お客様のプライバシーについて",
        "当社とパートナーは、お客様の同意を得て、クッキーを使用し、個人情報を処理して広告を表示します。",
        "お客様は当社のプライバシーポリシーで、いつでもクッキーへの同意を取り消すことができます。",
    ),
}  # fmt: skip
COOKIE_NEWS = (
    "The data protection office fined the ferry company 2 million crowns on Tuesday over the cookies on its website.",
    "The company had set cookies before visitors could agree, the office said, and passed them to its partners.",
    "“This was an oversight,” said the head of the company, who took over from his father in the spring of last year.",
    "The office began to look at the site after a passenger from Harrow Bay had complained about the missing button.",
    "Other shipping lines have until June to change their sites, according to the paper that the office published.",
    "The ferry company can appeal against the fine, and its lawyers said on Wednesday that they had not yet decided.",
)


@pytest.mark.parametrize("language", sorted(WALLS))
def test_a_wall_that_asks_for_consent_is_no_article(language: str) -> None:
    title, *texts = WALLS[language]
    for name in ("cmp-container", "xq-17"):
        read = read_html(page(f'<div class="{name}"><h2>{title}</h2>{paragraphs(texts)}<button>OK</button></div>'))
        assert (read.text, read.blocks) == ("", ())
        assert any(warning.startswith("no article found") for warning in read.warnings)


@pytest.mark.parametrize("language", sorted(WALLS))
def test_the_article_behind_a_wall_is_read(language: str) -> None:
    wall = f'<div id="cookie-consent" role="dialog">{paragraphs(WALLS[language] * 3)}</div>'
    assert read_html(article(paragraphs()).replace("<nav>", wall + "<nav>")).text.split("\n") == list(STORY)


def test_news_about_cookies_is_an_article() -> None:
    assert not is_consent(COOKIE_NEWS)
    assert read_html(article(paragraphs(COOKIE_NEWS))).text.split("\n") == list(COOKIE_NEWS)


def test_a_story_is_not_consent() -> None:
    assert not is_consent(STORY)
    assert not is_consent(())


def card(n: int, text: str) -> str:
    return f'<div class="item"><h3><a href="/{n}">Headline number {n} of another story</a></h3><p>{text}</p></div>'


def test_a_list_of_teasers_is_no_article() -> None:
    cards = "".join(card(n, f"{text} It is number {n}.") for n, text in enumerate(STORY * 2))
    read = read_html(page(f"<h1>Harrow Bay</h1><main>{cards}</main>"))
    assert read.text == ""
    assert read.warnings == ("no article found: the page looks like a list of links",)


def test_teasers_in_a_list_are_no_article_either() -> None:
    cards = "".join(
        f'<li><a href="/{n}"><h2>Headline number {n} of another story</h2></a><div><p>{text}</p></div></li>'
        for n, text in enumerate(STORY * 2)
    )
    assert read_html(page(f"<ul>{cards}</ul>")).text == ""


def test_an_article_with_links_to_others_between_its_paragraphs_is_one() -> None:
    more = '<div class="x9"><a href="/b">Ferry fares to rise again in June, says company</a></div>'
    read = read_html(article(more.join(f"<p>{text}</p>" for text in STORY)))
    assert read.text.split("\n") == list(STORY)


def test_an_article_of_sections_is_one() -> None:
    body = "".join(f"<section><h2>Part {n}</h2><p>{text}</p></section>" for n, text in enumerate(STORY))
    assert [line for line in read_html(article(body)).text.split("\n") if line in STORY] == list(STORY)


def test_a_few_letters_among_many_links_are_a_list_of_links() -> None:
    rows = ["Ferry fares rise", "Mayor quits today", STORY[0][:60] + ".", "Lighthouse keeper honoured by the town"]
    assert judge(rows, 40).endswith("list of links")
    assert judge(STORY, 40) == ""


def test_results_of_a_search_are_no_article() -> None:
    found = "".join(
        f'<li><a href="/{n}">Headline number {n} of a story</a><br>{text}</li>' for n, text in enumerate(STORY)
    )
    assert read_html(page(f"<main><h1>Results</h1><ol>{found}</ol></main>")).text == ""


def test_the_lead_of_a_list_of_headlines_is_no_article() -> None:
    cards = "".join(f'<a href="/{n}"><h3>Headline number {n} of a story</h3></a>' for n in range(8))
    lead = '<section><a href="/9"><h2>{}</h2></a><p>{}</p></section>'
    front = page(f"<main>{lead.format('Storm closes the harbour', STORY[0])}<div>{cards}</div></main>")
    assert read_html(front).warnings == ("no article found: the page looks like a list of links",)
    short = page(f"<main>{lead.format('Pier to be rebuilt', STORY[0])}<div>{cards}</div></main>")
    assert read_html(short).text.endswith(STORY[0])
