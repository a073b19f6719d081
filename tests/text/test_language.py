"""The language of a text: own sentences, limits, hints, and the promises for any text."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrub.text import language
from scrub.text.language import SAMPLE, WINDOW, detect, normalise_code, sample

SENTENCES = {
    "en": (
        "The council put off its vote on the new bridge because nobody could say who would pay for it.",
        "Three ferries were cancelled on Monday after the wind picked up along the coast.",
    ),
    "de": (
        "Der Stadtrat hat die Abstimmung über die neue Brücke verschoben, weil niemand weiß, wer sie bezahlen soll.",
        "Am Montag fielen drei Fähren aus, nachdem der Wind an der Küste zugenommen hatte.",
    ),
    "fr": (
        "Le conseil a reporté le vote sur le nouveau pont, car personne ne sait qui va le payer.",
        "Trois bateaux sont restés au port lundi à cause du vent qui soufflait sur la côte.",
    ),
    "es": (
        "El ayuntamiento aplazó la votación sobre el puente nuevo porque nadie sabe quién lo va a pagar.",
        "Tres barcos no salieron el lunes por el viento que soplaba en la costa.",
    ),
    "pt": (
        "A câmara adiou a votação sobre a ponte nova porque ninguém sabe quem vai pagar a obra.",
        "Três barcos não saíram na segunda-feira por causa do vento que soprava no litoral.",
    ),
    "it": (
        "Il consiglio ha rinviato il voto sul nuovo ponte perché nessuno sa chi lo pagherà.",
        "Lunedì tre traghetti sono rimasti in porto per il vento che soffiava sulla costa.",
    ),
    "nl": (
        "De gemeenteraad heeft de stemming over de nieuwe brug uitgesteld omdat niemand weet wie haar betaalt.",
        "Maandag voeren drie veerboten niet uit door de harde wind langs de kust.",
    ),
    "sv": (
        "Kommunen sköt upp omröstningen om den nya bron eftersom ingen vet vem som ska betala.",
        "Tre färjor ställdes in på måndagen när det började blåsa längs kusten.",
    ),
    "da": (
        "Byrådet udskød afstemningen om den nye bro, fordi ingen ved, hvem der skal betale.",
        "Tre færger blev aflyst mandag, efter at det begyndte at blæse langs kysten.",
    ),
    "no": (
        "Kommunestyret utsatte avstemningen om den nye brua fordi ingen vet hvem som skal betale.",
        "Tre ferjer ble innstilt mandag etter at det begynte å blåse langs kysten.",
    ),
    "fi": (
        "Kaupunginvaltuusto lykkäsi äänestystä uudesta sillasta, koska kukaan ei tiedä, kuka sen maksaa.",
        "Kolme lauttavuoroa peruttiin maanantaina, kun tuuli yltyi rannikolla.",
    ),
    "is": (
        "Bæjarráð frestaði atkvæðagreiðslu um nýju brúna því enginn veit hver á að borga hana.",
        "Þrjár ferjur sigldu ekki á mánudag eftir að það hvessti við ströndina.",
    ),
    "pl": (
        "Rada miasta odłożyła głosowanie nad nowym mostem, bo nikt nie wie, kto za niego zapłaci.",
        "W poniedziałek trzy promy nie wypłynęły z powodu silnego wiatru na wybrzeżu.",
    ),
    "cs": (
        "Zastupitelé odložili hlasování o novém mostě, protože nikdo neví, kdo ho zaplatí.",
        "V pondělí nevyplulo několik lodí, protože na řece foukal příliš silný vítr.",
    ),
    "sk": (
        "Poslanci odložili hlasovanie o novom moste, pretože nikto nevie, kto ho zaplatí.",
        "V pondelok nevyplávalo niekoľko lodí, lebo na rieke fúkal príliš silný vietor.",
    ),
    "sl": (
        "Občinski svet je preložil glasovanje o novem mostu, ker nihče ne ve, kdo ga bo plačal.",
        "V ponedeljek trije trajekti niso izpluli, saj je ob obali pihal močan veter.",
    ),
    "hr": (
        "Gradsko vijeće odgodilo je glasovanje o novom mostu jer nitko ne zna tko će ga platiti.",
        "U ponedjeljak tri trajekta nisu isplovila zbog jakog vjetra uz obalu.",
    ),
    "hu": (
        "A testület elhalasztotta az új hídról szóló szavazást, mert senki sem tudja, ki fizeti ki.",
        "Hétfőn három komp nem indult el, mert erős szél fújt a part mentén.",
    ),
    "ro": (
        "Consiliul a amânat votul asupra podului nou pentru că nimeni nu știe cine îl va plăti.",
        "Luni, trei feriboturi nu au plecat din port din cauza vântului puternic de pe coastă.",
    ),
    "tr": (
        "Belediye meclisi yeni köprüyle ilgili oylamayı erteledi, çünkü parayı kimin ödeyeceği belli değil.",
        "Pazartesi günü kıyıda rüzgâr sertleşince üç vapur seferi iptal edildi.",
    ),
    "id": (
        "Dewan kota menunda pemungutan suara tentang jembatan baru karena belum jelas siapa yang akan membayar.",
        "Tiga kapal feri tidak berlayar pada hari Senin setelah angin kencang bertiup di pesisir.",
    ),
    "vi": (
        "Hội đồng thành phố hoãn bỏ phiếu về cây cầu mới vì không ai biết ai sẽ trả tiền.",
        "Ba chuyến phà đã bị hủy hôm thứ Hai sau khi gió mạnh lên dọc bờ biển.",
    ),
    "ca": (
        "L'ajuntament ha ajornat la votació sobre el pont nou perquè ningú no sap qui el pagarà.",
        "Tres vaixells no van sortir dilluns a causa del vent que bufava a la costa.",
    ),
    "lt": (
        "Taryba atidėjo balsavimą dėl naujo tilto, nes niekas nežino, kas už jį mokės.",
        "Pirmadienį trys keltai neišplaukė, nes pakrantėje pūtė stiprus vėjas.",
    ),
    "lv": (
        "Dome atlika balsojumu par jauno tiltu, jo neviens nezina, kas par to maksās.",
        "Pirmdien trīs prāmji neizbrauca, jo gar krastu pūta stiprs vējš.",
    ),
    "et": (
        "Volikogu lükkas uue silla hääletuse edasi, sest keegi ei tea, kes selle eest maksab.",
        "Esmaspäeval jäid kolm praami sadamasse, sest rannikul puhus tugev tuul.",
    ),
    "sq": (
        "Këshilli e shtyu votimin për urën e re sepse askush nuk e di se kush do ta paguajë.",
        "Të hënën tri tragete nuk u nisën për shkak të erës së fortë në bregdet.",
    ),
    "sw": (
        "Baraza la mji limeahirisha kura kuhusu daraja jipya kwa sababu hakuna anayejua nani atalipa.",
        "Vivuko vitatu havikuondoka siku ya Jumatatu baada ya upepo mkali kuvuma katika pwani.",
    ),
    "tl": (
        "Ipinagpaliban ng konseho ang botohan sa bagong tulay dahil walang nakakaalam kung sino ang magbabayad.",
        "Tatlong barko ang hindi nakaalis noong Lunes dahil sa malakas na hangin sa baybayin.",
    ),
    "af": (
        "Die stadsraad het die stemming oor die nuwe brug uitgestel omdat niemand weet wie daarvoor gaan betaal nie.",
        "Drie veerbote het Maandag nie gevaar nie weens die sterk wind langs die kus.",
    ),
    "cy": (
        "Mae'r cyngor wedi gohirio'r bleidlais ar y bont newydd am nad oes neb yn gwybod pwy fydd yn talu.",
        "Ni hwyliodd tair fferi ddydd Llun oherwydd y gwynt cryf ar hyd yr arfordir.",
    ),
    "eo": (
        "La konsilio prokrastis la voĉdonon pri la nova ponto, ĉar neniu scias, kiu pagos por ĝi.",
        "Tri ŝipoj ne foriris lunde pro la forta vento, kiu blovis ĉe la marbordo.",
    ),
    "ru": (
        "Городской совет отложил голосование по новому мосту: никто не знает, кто за него заплатит.",
        "В понедельник три парома не вышли в море, потому что у берега поднялся сильный ветер.",
    ),
    "uk": (
        "Міська рада відклала голосування щодо нового мосту, бо ніхто не знає, хто за нього заплатить.",
        "У понеділок три пороми не вийшли в море, бо біля берега здійнявся сильний вітер.",
    ),
    "be": (
        "Гарадскі савет адклаў галасаванне па новым мосце, бо ніхто не ведае, хто за яго заплаціць.",
        "У панядзелак тры паромы не выйшлі ў мора, бо каля берага падняўся моцны вецер.",
    ),
    "bg": (
        "Общинският съвет отложи гласуването за новия мост, защото никой не знае кой ще го плати.",
        "В понеделник три ферибота не отплаваха заради силния вятър край брега.",
    ),
    "mk": (
        "Советот го одложи гласањето за новиот мост бидејќи никој не знае кој ќе го плати.",
        "Во понеделникот три траекти не испловија поради силниот ветер покрај брегот.",
    ),
    "sr": (
        "Градско веће је одложило гласање о новом мосту јер нико не зна ко ће да га плати.",
        "У понедељак три трајекта нису испловила због јаког ветра уз обалу.",
    ),
    "ar": (
        "أجل مجلس المدينة التصويت على الجسر الجديد لأن أحدا لا يعرف من سيدفع ثمنه.",
        "لم تبحر ثلاث عبارات يوم الاثنين بسبب الرياح القوية على الساحل.",
    ),
    "fa": (
        "شورای شهر رای‌گیری درباره پل جدید را عقب انداخت چون کسی نمی‌داند چه کسی هزینه آن را می‌پردازد.",
        "روز دوشنبه سه کشتی به دلیل باد شدید در ساحل حرکت نکردند.",
    ),
    "ur": (
        "شہر کی کونسل نے نئے پل پر رائے شماری ملتوی کر دی کیونکہ کسی کو معلوم نہیں کہ پیسے کون دے گا۔",
        "پیر کے روز ساحل پر تیز ہوا کی وجہ سے تین کشتیاں روانہ نہیں ہوئیں۔",
    ),
    "hi": (
        "नगर परिषद ने नए पुल पर मतदान टाल दिया क्योंकि किसी को नहीं पता कि पैसा कौन देगा।",
        "सोमवार को तट पर तेज हवा चलने के कारण तीन नावें नहीं चलीं।",
    ),
    "mr": (
        "नवीन पुलावरील मतदान नगर परिषदेने पुढे ढकलले आहे, कारण पैसे कोण देणार हे कोणालाच माहीत नाही.",
        "सोमवारी किनाऱ्यावर जोराचा वारा असल्यामुळे तीन बोटी सुटल्या नाहीत.",
    ),
    "ne": (
        "नगर परिषदले नयाँ पुलबारे मतदान सारेको छ, किनभने पैसा कसले तिर्ने भन्ने कसैलाई थाहा छैन।",
        "सोमबार किनारमा तेज हावा चलेपछि तीनवटा डुङ्गा छुटेनन्।",
    ),
    "ja": (
        "市議会は新しい橋についての採決を先送りした。誰が費用を払うのか決まっていないためだ。",
        "月曜日は海岸で風が強まり、フェリー三便が欠航となった。",
    ),
    "zh": (
        "市议会推迟了关于新桥的表决，因为没有人知道谁来付钱。",
        "星期一海边的風很大，三班渡輪因此停航，旅客只好在碼頭等候。",
    ),
    "ko": (
        "시의회는 새 다리에 대한 표결을 미뤘다. 누가 돈을 낼지 아무도 모르기 때문이다.",
        "월요일에는 해안에 바람이 거세져 여객선 세 편이 결항했다.",
    ),
    "el": (
        "Το δημοτικό συμβούλιο ανέβαλε την ψηφοφορία για τη νέα γέφυρα.",
        "Τρία πλοία έμειναν στο λιμάνι τη Δευτέρα λόγω των ισχυρών ανέμων.",
    ),
    "he": ("מועצת העיר דחתה את ההצבעה על הגשר החדש.", "שלוש מעבורות לא הפליגו ביום שני בגלל הרוח."),
    "th": ("สภาเมืองเลื่อนการลงมติเรื่องสะพานใหม่ออกไป", "เรือสามลำไม่ได้ออกจากท่าเมื่อวันจันทร์เพราะลมแรง"),
    "ka": ("საკრებულომ ახალი ხიდის კენჭისყრა გადადო.", "ორშაბათს სამი ბორანი ძლიერი ქარის გამო არ გასულა."),
    "hy": ("Խորհուրդը հետաձգեց նոր կամրջի քվեարկությունը։", "Երկուշաբթի օրը երեք նավ չմեկնեց ուժեղ քամու պատճառով։"),
    "bn": ("নতুন সেতু নিয়ে ভোট পিছিয়ে দিয়েছে পরিষদ।", "সোমবার প্রবল বাতাসে তিনটি ফেরি ছাড়েনি।"),
    "ta": ("புதிய பாலம் குறித்த வாக்கெடுப்பை மன்றம் தள்ளிவைத்தது.", "திங்கட்கிழமை பலத்த காற்றால் மூன்று படகுகள் புறப்படவில்லை."),
}  # fmt: skip

CASES = [
    pytest.param(code, text, id=f"{code}-{n}") for code, texts in SENTENCES.items() for n, text in enumerate(texts)
]


@pytest.mark.parametrize(("code", "text"), CASES)
def test_a_sentence_is_recognised(code: str, text: str) -> None:
    assert detect(text)[0] == code


@pytest.mark.parametrize(("code", "text"), CASES)
def test_capitals_and_a_hint_of_its_own_language_do_not_matter(code: str, text: str) -> None:
    assert detect(text.upper())[0] == code
    assert detect(text, hint=code) == (code, 1.0)


@pytest.mark.parametrize(
    "text", ["", " \n\t", "2024-11-05 12:30", "😀🎉", "\ud800\udfff", "Ok", "https://example.org/a/b", "---"]
)
def test_too_little_to_judge_is_unknown(text: str) -> None:
    assert detect(text) == ("unknown", 0.0)


def test_ten_letters_are_the_least_that_is_judged() -> None:
    assert detect("was it the")[0] == "unknown"
    assert detect("was in their")[0] == "en"
    assert detect("서울")[0] == "ko"


@settings(max_examples=300)
@given(st.text(st.characters(codec=None), max_size=400), st.none() | st.text(max_size=12))
def test_any_text_gets_an_answer(text: str, hint: str | None) -> None:
    code, confidence = detect(text, hint=hint)
    assert code == "unknown" or normalise_code(code) == code
    assert 0.0 <= confidence <= 1.0


@pytest.mark.parametrize(
    "code", ["\u00e4", "\u4e00", "\u0430", "\u0627", "\u0905", "\ud800", "\U0001f600", "q", "\u0300"]
)
def test_one_letter_a_million_times_gets_an_answer(code: str) -> None:
    assert 0.0 <= detect(code * 1_000_000)[1] <= 1.0


def test_the_same_text_always_gets_the_same_answer() -> None:
    text = "Rotterdam Jakarta Oslo Kampala budget transport plan"
    answers = set()
    for _ in range(5):
        language.judge.cache_clear()
        answers.add(detect(text))
    assert len(answers) == 1


class Watched(str):
    """A text that notes how far it is read."""

    __slots__ = ("seen",)
    seen: int

    def __getitem__(self, key: object) -> str:
        assert isinstance(key, slice)
        assert key.stop is not None
        self.seen = key.stop
        return str.__getitem__(self, key)


def test_only_the_window_of_a_huge_text_is_read() -> None:
    text = Watched("The council met on Monday. " * 400_000)
    assert detect(text)[0] == "en"
    assert text.seen == WINDOW


@given(st.lists(st.text("abc xyzäß.", max_size=300), max_size=30))
def test_a_sample_is_short_and_made_of_the_text(lines: list[str]) -> None:
    drawn = sample("\n".join(lines))
    assert len(drawn) <= SAMPLE
    assert all(any(piece in line for line in lines) for piece in drawn.split("\n") if piece)


def test_chrome_above_and_links_do_not_decide() -> None:
    menu = "Home\nNews\nSport\nSign in\nSubscribe to our newsletter\n" * 40
    assert detect(menu + "\n".join(SENTENCES["fi"]))[0] == "fi"
    assert detect("https://www.example.org/the-news-of-the-day-and-the-weather " * 3 + SENTENCES["nl"][1])[0] == "nl"


def test_one_long_line_in_another_language_is_outvoted() -> None:
    notice = "All rights reserved by the owner of this site. " * 8
    first, second = SENTENCES["de"]
    assert detect(f"{notice}\n{first} {second}\n{second} {first}")[0] == "de"


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("de-DE", "de"), ("en_US", "en"), ("ENG", "en"), (" fr ", "fr"), ("zh-Hant-TW", "zh"),
        ("nb", "no"), ("nn-NO", "no"), ("iw", "he"), ("deu", "de"), ("ger", "de"), ("pt_BR.UTF-8", "pt"),
        ("en, de", "en"), ("jp", "ja"), ("fil-PH", "tl"), ("zh-cn", "zh"), ("zh-tw", "zh"),
    ],
)  # fmt: skip
def test_a_tag_is_normalised(tag: str, code: str) -> None:
    assert normalise_code(tag) == code


@pytest.mark.parametrize(
    "tag", ["", "x", "x-default", "und", "english", "12", "en US", "qq", "{{lang}}", "ë", "\ud800", "e" * 9999]
)
def test_junk_is_no_language(tag: str) -> None:
    assert normalise_code(tag) is None


def test_a_hint_is_believed_unless_the_script_contradicts_it() -> None:
    assert detect("Bürgermeister", hint="de-DE") == ("de", 1.0)
    assert detect("12:30", hint="en") == ("en", 1.0)
    assert detect(SENTENCES["ru"][0], hint="en")[0] == "ru"
    assert detect(SENTENCES["en"][0], hint="ja")[0] == "en"
    assert detect(SENTENCES["hr"][0], hint="sr") == ("sr", 1.0)
    assert detect(SENTENCES["sr"][0], hint="sr") == ("sr", 1.0)
    assert detect(SENTENCES["fr"][0], hint="junk!")[0] == "fr"


@pytest.mark.parametrize("pattern", ["l{}", "l{}\n", "Page{}\n", "A{0} B{0} C{0}\n", "0x{}af "])
def test_numbered_labels_are_no_words(pattern: str) -> None:
    assert detect("".join(pattern.format(n) for n in range(400))) == ("unknown", 0.0)


@pytest.mark.parametrize(
    "word",
    ["l", "x", "la", "de", "die", "no", "non", "ok", "Log", "test", "works", "amateur", "и", "да", "и {}", "la {}"],
)
def test_one_word_is_never_sure_however_often_it_is_repeated(word: str) -> None:
    assert detect("".join(f"{word}\n".format(n) for n in range(400)))[1] < 0.6
    assert detect(f"{word} ".replace("{}", "7") * 400)[1] < 0.6


def test_a_run_of_letters_without_blanks_is_no_word() -> None:
    assert detect("asdfasdf" * 50) == ("unknown", 0.0)


def test_confidence_grows_with_evidence() -> None:
    assert detect("Oslo transport plan")[1] < detect(SENTENCES["en"][0])[1] < 1.0


def test_langdetect_is_imported_only_when_a_text_is_hard() -> None:
    code = (
        "import sys; from scrub.text.language import detect\n"
        f"detect({SENTENCES['en'][0]!r}); print('langdetect' in sys.modules, 'numpy' in sys.modules)\n"
        "detect('Oslo transport plan'); print('langdetect' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False", "True"]
