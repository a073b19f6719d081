"""Words by which a line shows who speaks to whom: to the reader, as a reader, of the paper's own wares, of a picture.

Few words a language, written from its grammar; they are compared by their first six letters. A word with a capital
counts with a capital only (German ``Sie``).
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["GROUPS", "WORDS"]

GROUPS = ("you", "me", "us", "offer", "said", "pictured")
"""Speech to the reader, of one person, of a group; wares and calls; who said something; pictures."""

WORDS: Mapping[str, tuple[str, str, str, str, str, str]] = {
    "en": (
        "you your yours yourself",
        "i my me mine myself lol imo thanks",
        "we us our ours",
        """
        subscribe subscription sign join click tap download app newsletter free offer deal discount shop
        trial gift coupon promo code podcast listen watch follow donate support bookmark inbox email
        mail register login member access exclusive latest updates alerts whatsapp telegram facebook
        instagram twitter youtube price available
        """,
        "said says told tells added asked wrote argued explained according",
        """
        photo photograph picture pictured image file poses shows shown seen stands left right center
        centre holds background screenshot illustration courtesy artist rendering handout undated aerial
        """,
    ),
    "de": (
        "du dich dir dein deine euch euer eure Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer",
        "ich mir mich mein meine meiner meinem",
        "wir uns unser unsere unseren unserem unserer",
        """
        abonnieren abo abonnement anmelden registrieren klicken laden app newsletter kostenlos gratis
        angebot rabatt testen gutschein podcast hören folgen spenden unterstützen postfach email mail
        lesen zugang exklusiv aktuelle whatsapp telegram facebook instagram twitter youtube preis
        vergleich
        """,
        "sagte sagt erklärte betonte schrieb meinte fügte laut zufolge berichtet",
        """
        foto bild bilder aufnahme symbolbild archiv archivbild archivfoto zeigt links rechts mitte
        screenshot grafik illustration
        """,
    ),
    "fr": (
        "vous votre vos toi ton tes",
        "je mon ma mes moi",
        "nous notre nos",
        """
        abonnez abonnement inscrivez inscription cliquez téléchargez application newsletter gratuit
        gratuitement offre promotion essai podcast écoutez regardez suivez soutenez don recevez lisez
        accès exclusif whatsapp telegram facebook instagram twitter youtube prix
        """,
        "dit déclaré affirmé expliqué ajouté selon assure écrit",
        "photo image illustration cliché archives montre gauche droite centre capture vue",
    ),
    "es": (
        "usted ustedes tu tus te ti su",
        "yo mi mis me mí",
        "nosotros nuestro nuestra nuestros nuestras nos",
        """
        suscríbete suscríbase suscripción regístrate haz clic descarga aplicación newsletter boletín
        gratis oferta descuento prueba podcast escucha mira sigue síguenos apoya recibe lee acceso
        exclusivo whatsapp telegram facebook instagram twitter youtube precio
        """,
        "dijo afirmó explicó señaló aseguró según añadió declaró escribió",
        "foto imagen fotografía archivo ilustración muestra izquierda derecha centro captura vista",
    ),
    "it": (
        "tu tuo tua tuoi ti voi vostro vostra vi",
        "io mio mia miei me mi",
        "noi nostro nostra nostri nostre ci",
        """
        abbonati abbonamento iscriviti registrati clicca scarica app newsletter gratis offerta sconto
        prova podcast ascolta guarda segui seguici sostieni ricevi leggi accesso esclusivo whatsapp
        telegram facebook instagram twitter youtube prezzo
        """,
        "detto spiegato dichiarato affermato aggiunto secondo scrive",
        "foto immagine fotografia archivio illustrazione mostra sinistra destra centro",
    ),
    "pt": (
        "você vocês seu sua te teu tua",
        "eu meu minha meus minhas mim",
        "nós nosso nossa nossos nossas nos",
        """
        assine assinatura inscreva cadastre clique baixe aplicativo newsletter boletim grátis gratuito
        oferta desconto teste podcast ouça assista siga apoie receba leia acesso exclusivo whatsapp
        telegram facebook instagram twitter youtube preço canal
        """,
        "disse afirmou explicou segundo acrescentou declarou contou escreveu",
        "foto imagem fotografia arquivo ilustração mostra esquerda direita centro divulgação reprodução",
    ),
    "nl": (
        "je jij jou jouw jullie u uw",
        "ik mij mijn mezelf",
        "wij we ons onze",
        """
        abonneer abonnement aanmelden inschrijven klik download app nieuwsbrief gratis aanbieding
        korting probeer podcast luister bekijk volg steun ontvang lees toegang exclusief whatsapp
        telegram facebook instagram twitter youtube prijs
        """,
        "zei zegt vertelde schreef aldus volgens meldt",
        "foto beeld afbeelding archief illustratie toont links rechts midden",
    ),
    "ru": (
        "вы вас вам вами ваш ваша ваше ваши ты тебя тебе твой",
        "я меня мне мной мой моя мои",
        "мы нас нам нами наш наша наши нашем нашей",
        """
        подпишитесь подписывайтесь подписка зарегистрируйтесь нажмите скачайте приложение рассылка
        бесплатно скидка акция подкаст слушайте смотрите следите поддержите читайте доступ канал
        телеграм whatsapp telegram вконтакте цена
        """,
        "сказал сказала заявил заявила сообщил сообщила отметил отметила добавил рассказал рассказала словам",
        "фото фотография снимок снимке изображение иллюстрация архив кадр слева справа центре",
    ),
    "uk": (
        "ви вас вам вами ваш ваша ваше ваші ти тебе тобі твій",
        "я мене мені мною мій моя мої",
        "ми нас нам нами наш наша наші нашому нашій",
        """
        підпишіться підписуйтесь підписка зареєструйтесь натисніть завантажте застосунок розсилка
        безкоштовно знижка акція подкаст слухайте дивіться стежте підтримайте читайте доступ канал
        телеграм whatsapp telegram ціна
        """,
        "сказав сказала заявив заявила повідомив повідомила зазначив зазначила додав розповів розповіла словами",
        "фото фотографія знімок знімку зображення ілюстрація архів кадр ліворуч праворуч центрі",
    ),
    "pl": (
        "ty ciebie tobie twój twoja twoje wam was wasz państwo państwa",
        "ja mnie mi mój moja moje",
        "my nas nam nasz nasza nasze naszym naszej",
        """
        subskrybuj prenumerata zapisz zarejestruj kliknij pobierz aplikacja newsletter bezpłatnie
        darmowy oferta rabat wypróbuj podcast posłuchaj obejrzyj obserwuj wesprzyj otrzymuj czytaj
        dostęp whatsapp telegram facebook instagram twitter youtube cena
        """,
        "powiedział powiedziała dodał dodała stwierdził napisał według zaznaczył podkreślił",
        "fot foto zdjęcie zdjęciu ilustracja archiwum lewej prawej środku",
    ),
    "cs": (
        "ty tebe tobě tvůj vy vás vám vámi váš vaše",
        "já mě mně můj moje",
        "my nás nám náš naše našem",
        """
        předplatné předplaťte registrujte klikněte stáhněte aplikace newsletter zdarma nabídka sleva
        podcast poslouchejte sledujte podpořte čtěte přístup whatsapp telegram facebook instagram
        twitter youtube cena
        """,
        "řekl řekla uvedl uvedla dodal dodala prohlásil napsal podle",
        "foto fotografie snímek snímku ilustrační archiv obrázek vlevo vpravo uprostřed",
    ),
    "sv": (
        "du dig din ditt dina ni er ert era",
        "jag mig min mitt mina",
        "vi oss vår vårt våra",
        """
        prenumerera prenumeration anmäl registrera klicka ladda app nyhetsbrev gratis erbjudande rabatt
        prova podd podcast lyssna följ stöd läs tillgång whatsapp telegram facebook instagram twitter
        youtube pris
        """,
        "sa säger sade berättar skriver enligt uppger",
        "foto bild bilden arkivbild visar vänster höger mitten",
    ),
    "da": (
        "du dig din dit dine jer jeres",
        "jeg mig min mit mine",
        "vi os vores",
        """
        abonner abonnement tilmeld registrer klik download app nyhedsbrev gratis tilbud rabat prøv
        podcast lyt følg støt læs adgang whatsapp telegram facebook instagram twitter youtube pris
        """,
        "sagde siger fortæller skriver ifølge oplyser",
        "foto billede billedet arkivfoto viser venstre højre midten",
    ),
    "no": (
        "du deg din ditt dine dere deres",
        "jeg meg min mitt mine",
        "vi oss vår vårt våre",
        """
        abonner abonnement meld registrer klikk last app nyhetsbrev gratis tilbud rabatt prøv podkast
        podcast lytt følg støtt les tilgang whatsapp telegram facebook instagram twitter youtube pris
        """,
        "sa sier forteller skriver ifølge opplyser",
        "foto bilde bildet arkivfoto viser venstre høyre midten",
    ),
    "fi": (
        "sinä sinun sinut te teidän teille",
        "minä minun minut minulle",
        "me meidän meille",
        """
        tilaa tilaus liity rekisteröidy klikkaa lataa sovellus uutiskirje ilmainen ilmaiseksi tarjous
        alennus kokeile podcast kuuntele katso seuraa tue lue whatsapp telegram facebook instagram
        twitter youtube hinta
        """,
        "sanoi sanoo kertoo kertoi mukaan kirjoittaa toteaa",
        "kuva kuvassa valokuva arkistokuva kuvituskuva vasemmalla oikealla keskellä",
    ),
    "tr": (
        "sen sana seni senin siz size sizi sizin",
        "ben bana beni benim",
        "biz bize bizi bizim",
        """
        abone abonelik kaydol tıklayın tıkla indirin uygulama bülten ücretsiz teklif indirim podcast
        dinleyin izleyin takip destekleyin okuyun erişim whatsapp telegram facebook instagram twitter
        youtube fiyat
        """,
        "dedi söyledi belirtti açıkladı ifade göre kaydetti",
        "fotoğraf görsel arşiv görüntü karede solda sağda ortada",
    ),
    "ro": (
        "tu tine ție tău ta voi vă vostru voastră dumneavoastră",
        "eu mine mie meu mea mei",
        "noi ne nostru noastră noștri",
        """
        abonează abonament înscrie înregistrează apasă descarcă aplicația newsletter gratuit ofertă
        reducere podcast ascultă urmărește susține citește acces whatsapp telegram facebook instagram
        twitter youtube preț
        """,
        "spus declarat afirmat explicat adăugat potrivit scris",
        "foto imagine fotografie arhivă ilustrație stânga dreapta centru",
    ),
    "id": (
        "anda kamu kalian",
        "saya aku",
        "kami kita",
        """
        berlangganan langganan daftar klik unduh aplikasi newsletter gratis penawaran diskon podcast
        dengarkan tonton ikuti dukung baca akses saluran whatsapp telegram facebook instagram twitter
        youtube harga
        """,
        "kata ujar tutur ungkap menurut jelas katanya ujarnya",
        "foto gambar ilustrasi arsip kiri kanan tengah",
    ),
}
