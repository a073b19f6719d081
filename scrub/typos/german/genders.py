"""Genders of common German nouns, as the form of the nominative singular has them, and of nouns made with them.

Left out are nouns with two genders (See, Band, Steuer, Teil) and forms that are a plural of another word.
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["BARE", "SAME", "gender"]

FEMININE = frozenset(
    "freude blüte träne gräte güte tüte mühe rose hülle hölle hütte höhle säule masse frau stadt partei polizei"
    " firma familie woche stunde minute sekunde schule straße kirche mutter tochter schwester idee sache reise frage"
    " person gruppe chance rolle bank bahn region provinz insel küste brücke klinik behörde armee marine flotte"
    " gemeinde industrie branche börse aktie krise reform wahl stimme umfrage debatte konferenz messe liga saison"
    " runde halbzeit tabelle niederlage serie staffel szene bühne show kultur sprache geschichte zukunft nacht hand"
    " kraft macht haut wurst brust faust angst kunst schlacht fahrt tat zahl art form norm figur natur struktur tür"
    " uhr spur arbeit antwort welt erde sonne luft tasche flasche lage klage anlage auflage grundlage küche fläche"
    " ursache maßnahme aufnahme ausnahme einnahme teilnahme übernahme festnahme quelle stelle welle zelle kugel"
    " regel tafel größe höhe länge tiefe breite nähe stärke schwäche hilfe waffe treppe suppe karte route marke"
    " strecke ecke decke lücke rente miete rate quote note linie studie prämie mitte hälfte menge reihe ehe liebe"
    " probe gabe aufgabe ausgabe angabe abgabe farbe scheibe gefahr abfahrt ankunft herkunft unterkunft auskunft"
    " sicht absicht aussicht ansicht rücksicht pflicht schicht nachricht bucht sucht flucht frucht fracht haft"
    " schrift vorschrift bombe rakete drohne granate grenze instanz adresse presse klasse kasse gasse phase nase"
    " pause ware liste kiste piste geste weste wette kette zigarette flagge brille pille kontrolle stufe fahne laune"
    " lawine maschine medizin theorie kategorie energie strategie demokratie therapie akademie epidemie pandemie"
    " batterie galerie partie garantie kopie melodie ideologie technologie diplomatie bürokratie mannschaft million"
    " milliarde kommission fraktion koalition union nation station aktion diskussion position situation tradition"
    " funktion produktion version vision mission religion explosion pension beute rede seite weite leiche wunde"
    " summe bremse spitze hitze pfütze stütze katze taste geduld schuld jagd jugend gegend tugend bibel nadel"
    " schachtel kartoffel feder mauer trauer dauer butter nummer kammer wolke nelke fabrik kritik politik musik"
    " technik statistik republik rubrik panik chronik heimat armut regie kantine tribüne nachfrage aussage zusage"
    " absage vorhersage sperre barriere karriere premiere affäre atmosphäre misere agentur kandidatur temperatur"
    " literatur reparatur diktatur architektur konjunktur frequenz konkurrenz intelligenz tendenz existenz differenz"
    " bilanz distanz substanz allianz toleranz relevanz resonanz ambulanz bäckerei datei etage garage reportage"
    " passage montage massage fassade parade schokolade brigade blockade gnade initiative offensive defensive"
    " alternative perspektive dürre hürde herde beschwerde gebühr willkür basis praxis skepsis wüste bürste kohle"
    " mühle kapsel wurzel ampel gabel fabel oper leber eiche rache wache epoche röhre lehre ehre schere beere"
    " website webseite homepage software hardware apotheke bibliothek diskothek hypothek klausel jacke hose bluse"
    " mütze kurve dividende legende spende wende agenda kamera pizza villa arena zentrale filiale skala steuerreform"
    " bundesliga kneipe raupe lupe truppe trophäe medaille allee armbanduhr seele schlange stange zange wange enge"
    " klinge schwinge vorlage notlage ausgangslage sicherheitslage rechtslage wetterlage menschenmenge geldmenge"
    " datenmenge bildungspolitik gemahlin königin ärztin chefin lehrerin ministerin kanzlerin sprecherin".split()
)
MASCULINE = frozenset(
    "mann mensch sohn vater bruder tag monat weg film fall verein grund sieg platz krieg angriff vertrag vorschlag"
    " plan bericht präsident minister chef sprecher politiker trainer spieler zug bus wagen unfall brand streit"
    " bundestag landtag verband konzern markt preis umsatz gewinn verlust kurs wert betrag anteil punkt treffer"
    " titel pokal ball schuss pass saal raum ort bezirk kreis hof park wald berg fluss strand hafen turm abriss"
    " umbau neubau start auftakt beginn abschluss schluss erfolg rückgang anstieg zuwachs zustand abstand verstand"
    " aufstand widerstand gegenstand vorstand antrag auftrag beitrag ertrag vortrag eingriff zugriff begriff"
    " beschluss ausschluss anschluss einfluss entschluss versuch besuch verdacht vorwurf entwurf hinweis beweis"
    " ausweis zweck druck eindruck ausdruck blick augenblick überblick rückblick schritt fortschritt rücktritt"
    " auftritt eintritt wunsch traum baum kampf wahlkampf kopf topf fuß arzt freund feind gast gegner handel wandel"
    " mangel vogel himmel vorteil nachteil verkehr verzicht unterricht anruf beruf herbst winter sommer frühling"
    " stil stoff impfstoff motor roboter computer text artikel brief kommentar roman song star club chor stuhl tisch"
    " schrank vorfall zufall überfall rückfall zusammenhang umgang eingang ausgang zugang vorgang übergang rang kauf"
    " verkauf einkauf ablauf bedarf aufwand ersatz einsatz ansatz absatz satz schutz export import transport sport"
    " protest test rest prozess kongress konflikt kontakt effekt aspekt respekt direktor professor autor"
    " bürgermeister kanzler könig papst bischof pfarrer lehrer schüler arbeiter mitarbeiter fahrer täter richter"
    " anwalt staatsanwalt händler hersteller anbieter nutzer besucher zuschauer torwart stürmer verteidiger"
    " schiedsrichter sänger künstler maler nachfolger vorgänger gründer besitzer vertreter experte forscher"
    " wissenschaftler partner meister weltmeister gipfel schlüssel löffel apfel garten boden laden faden schatten"
    " knoten kasten ofen regen segen kragen magen rasen haken atem stern zaun schnee sturm wind nebel frost abend"
    " vormittag nachmittag mittag sonntag montag dienstag mittwoch donnerstag freitag samstag feiertag januar"
    " februar märz april juni juli august september oktober november dezember schlager portier faktor bahnhof"
    " flughafen friedhof kanal skandal senat salat dampf strom wein zucker fisch hund bildschirm sender wettbewerb"
    " gewinner verlierer sieger berater betreiber bürger einwohner anhänger kämpfer helfer träger fehler keller"
    " teller körper charakter koffer hunger ärger finger rücken brunnen graben ausschuss zuschuss überschuss"
    " austausch brauch verbrauch gebrauch bauch rauch kreislauf wahlkreis ausbau aufbau abbau wiederaufbau tod mord"
    " rekord zorn stein verlag schlag anschlag absturz sturz schmerz scherz nerv erwerb staat automat rabatt apparat"
    " zettel deckel kessel winkel wechsel hügel flügel spiegel tempel stempel onkel mantel riss biss spaß stress"
    " kompromiss exzess bonus status rhythmus alkohol nachweis verweis wohnsitz besitz sitz witz blitz umfang"
    " empfang anfang gesang drang zwang klang andrang rückstand vorsprung sprung aufschwung ursprung bund fund mund"
    " befund umweltschutz irrtum reichtum sektor reaktor müll abfall vorrat verrat ausstoß verstoß vorstoß"
    " zusammenstoß rollstuhl parkplatz arbeitsplatz spielplatz erlass anlass nachlass verschluss wohnraum lohn"
    " mindestlohn ton thron balkon nachwuchs vollzug entzug auszug umzug aufzug anzug abzug bezug flug ausflug pflug"
    " betrug charme alarm lärm schirm rückenwind ausfall notfall unterschied abschied sinn unsinn wahnsinn mut hut"
    " alltag geburtstag jahrestag parteitag ausweg umweg radweg gehweg kern leim keim reim schleim schwarm darm"
    " krieger jäger flieger schlagabtausch dialog katalog prolog monolog lehrling flüchtling häftling säugling zwilling"
    " prüfling schützling liebling neuling schmetterling häuptling jüngling feigling eindringling mischling zögling"
    " abkömmling sprössling ankömmling emporkömmling günstling sträfling schwächling sonderling fremdling findling"
    " setzling schädling widerling pfifferling vorsitz hauptsitz firmensitz regierungssitz".split()
)
NEUTER = frozenset(
    "jahr haus kind auto buch land spiel team problem unternehmen projekt ziel thema tor geld gericht gesetz leben"
    " dorf gebäude zimmer fenster dach feuer wasser feld rennen turnier stadion finale halbfinale ergebnis interview"
    " gespräch treffen abkommen verfahren urteil gefängnis parlament ministerium präsidium gremium studium museum"
    " zentrum datum system programm konzept modell produkt angebot netz netzwerk internet handy video foto lied"
    " album konzert theater kino hotel restaurant schiff boot flugzeug fahrzeug rad fahrrad motorrad opfer mitglied"
    " mädchen volk gebiet ufer meer tal tier pferd schwein fleisch gemüse brot bier medikament krankenhaus labor"
    " institut amt büro werk kapital vermögen konto darlehen risiko interesse verhältnis ereignis erlebnis geheimnis"
    " verständnis bündnis zeugnis gefühl gesicht licht gewicht wort stück glück geschäft gerät geschenk getränk"
    " argument dokument element instrument experiment niveau signal ritual kapitel semester jahrzehnt jahrhundert"
    " wochenende auge ohr herz gehirn bein knie blut kabinett duell profil exil tribunal beispiel ausland inland"
    " militär lager kloster schloss grundstück gelände zeichen mittel angesicht schwert vorgehen verhalten"
    " verbrechen vertrauen wetter klima publikum personal magazin portal medium spektrum kriterium podium stadium"
    " visum abenteuer bedürfnis hindernis verbot gebot archiv motiv kollektiv format plakat mandat zertifikat trikot"
    " podest komitee plenum referendum jubiläum festival ding bauwerk wachstum eigentum papier tempo limit defizit"
    " budget ticket paket objekt delikt zitat attentat resultat sekretariat emirat kalifat silber glas gras holz"
    " salz metall eisen leder gelenk geschehen ansehen einkommen aufkommen wissen gewissen essen schreiben"
    " gedächtnis gedicht lob vorurteil haar exemplar seminar formular honorar schwimmbad fach loch tuch gleis eis"
    " kreuz spielzeug geflügel rohr brett bett kabarett tablett etikett statut hemd rätsel siegel alter muster register"
    " orchester messer ruder fieber gewitter gitter wunder futter pulver kabel potenzial potential material lokal"
    " ideal areal stativ privileg klischee milieu geschlecht gespenst gestein gewehr gewürz vorbild weltbild"
    " menschenbild vorwort sprichwort ehrenwort nest fest weihnachtsfest volksfest manifest lazarett amulett"
    " komplott skelett quartett bundesland bargeld bußgeld taschengeld bürgergeld kindergeld vorfeld umfeld"
    " mittelfeld spielfeld schlachtfeld stromnetz bundesgericht landgericht amtsgericht verfassungsgericht"
    " oberlandesgericht handwerk kraftwerk stockwerk feuerwerk meisterwerk rathaus hochhaus parkhaus kaufhaus"
    " einfamilienhaus wahllokal".split()
)
SAME = frozenset(
    "minister sprecher politiker trainer spieler treffer titel gegner winter sommer roboter computer artikel"
    " bürgermeister kanzler pfarrer lehrer schüler arbeiter mitarbeiter fahrer täter richter händler hersteller"
    " anbieter nutzer besucher zuschauer stürmer verteidiger schiedsrichter sänger künstler maler nachfolger"
    " vorgänger gründer besitzer vertreter experte forscher wissenschaftler partner meister weltmeister gipfel"
    " schlüssel löffel schatten knoten kasten wagen segen kragen magen rasen haken unternehmen leben gebäude zimmer"
    " fenster feuer wasser rennen treffen abkommen verfahren theater opfer mädchen ufer gemüse vermögen darlehen"
    " kapitel semester lager kloster gelände zeichen mittel vorgehen verhalten verbrechen vertrauen wetter abenteuer"
    " mangel vogel apfel garten boden laden faden ofen hafen himmel handel wandel regen sender gewinner verlierer"
    " sieger berater betreiber bürger einwohner anhänger kämpfer helfer träger fehler keller teller körper koffer"
    " finger rücken brunnen graben zettel deckel kessel winkel wechsel hügel flügel spiegel tempel stempel onkel"
    " mantel krieger jäger flieger schreiben essen rätsel siegel alter muster orchester messer ruder gewitter gitter"
    " wunder kabel brauch hunger ärger".split()
)
"""Nouns whose plural may look like their singular; a missing umlaut is not judged either."""
BARE = frozenset(
    "zeit arbeit kritik energie hilfe angst liebe kraft macht luft kunst geduld schuld musik politik geschichte"
    " kultur natur armut panik trauer heimat zukunft medizin technik presse ware jugend rücksicht druck handel"
    " streit respekt schutz sport verkehr verdacht wert ersatz kontakt einfluss regen schnee wind widerstand"
    " unterricht protest stoff platz raum bedarf grund teilnahme gefahr hitze haft diplomatie demokratie fracht"
    " beute dauer wut".split()
)
"""Nouns that stand without an article, so that ``das`` before them may mean something else."""
SUFFIXES = {
    "f": ("ung", "tion", "sion", "heit", "keit", "schaft", "tät", "erin", "istin", "entin", "antin"),
    "m": ("ismus",),
}
ALONE = frozenset(
    "eisen messer rücken leder lob eis ding fest nest ton mut hut sinn alter wein stein bund mund hund loch fach"
    " kern essen wissen tod mord fisch glas rohr haar holz salz ehre lehre oper enge wald berg hafen stadt tier ufer"
    " stern park hand bucht insel sonne land fluss wahl bein note rate leber sitz bier rose menge lage auge opfer hilfe"
    " gasse ampel rache wange ruder ware witz".split()
)
"""Nouns that names, or nouns of another gender, may end in: they are judged alone."""
OTHERS = frozenset(
    "valentin konstantin constantin quentin severin florentin terpentin serpentin cholesterin glycerin glyzerin"
    " nitroglycerin nitroglyzerin kation samsung".split()
)
"""Nouns and names that end like one of another gender."""
OTHER_ENDS = ("partikel", "landauer", "lindauer", "brandauer", "preise", "kreise")
"""Ends of such nouns."""
MASCULINE_UNG = ("sprung", "schwung")
SHORTEST = 4
"""Letters of the shortest noun that a compound may end in."""
STEM = 3
"""Letters that stand before a suffix, at least."""


@lru_cache(maxsize=20_000)
def gender(noun: str) -> tuple[str, str]:
    """Return ``"f"``, ``"m"``, ``"n"`` or nothing for a noun in lower case, and the listed noun that says so."""
    if noun in OTHERS or noun.endswith(OTHER_ENDS):
        return "", ""
    for start in (0, *range(3, len(noun) - SHORTEST + 1)):
        head = noun[start:]
        if start and head in ALONE:
            break
        if head in FEMININE:
            return "f", head
        if head in MASCULINE:
            return "m", head
        if head in NEUTER:
            return "n", head
    for sort, endings in SUFFIXES.items() if not noun.endswith(MASCULINE_UNG) else ():
        if any(noun.endswith(ending) and len(noun) >= len(ending) + STEM for ending in endings):
            return sort, noun
    return "", ""
