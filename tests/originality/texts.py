"""Invented articles for the tests of originality: people, places and sites are fiction."""

STORY = (
    "The harbour town of Velmara will close its old ferry terminal in October and move all traffic to a new pier.\n"
    "Mayor Ilse Brandau told the council that the wooden hall from 1912 could no longer carry the "
    "weight of modern lorries. "
    "Engineers had found rot in 43 of the 120 beams that hold up the roof above the ticket office.\n"
    "Fishermen who sell their catch from stalls in the hall fear for their customers. "
    "They have collected 2,300 signatures against the plan and want the building to be restored instead.\n"
    "The council expects the work to cost 14 million crowns, half of which the province of Ostrand "
    "has promised to pay. "
    "A decision about the future of the hall is due before the end of the year, after a public "
    "hearing in the library."
)
EDITED = (
    "The port town of Velmara will shut its old ferry terminal in October and shift all traffic to a modern pier.\n"
    "Mayor Ilse Brandau told the council that the wooden building from 1912 could no longer bear "
    "the weight of modern "
    "trucks. Experts had found rot in 43 of the 120 beams that carry the roof above the ticket office.\n"
    "Fishermen who sell their fish from stalls in the hall worry for their customers. "
    "They have gathered 2,300 signatures against the plan and wish the building to be repaired instead.\n"
    "The council expects the project to cost 14 million crowns, half of which the province of "
    "Ostrand has agreed to pay. "
    "A decision about the fate of the hall is due before the end of the year, after a public hearing in the school."
)
REPORT = (
    "Lorries have grown too heavy for Velmara. From this autumn ships will moor elsewhere, Ilse Brandau announced, "
    "although many traders in Velmara object; Brandau met them on Tuesday.\n"
    "Some 2,300 people signed a petition. Budget papers put the price at 16 million crowns, and the "
    "Province of Ostrand "
    "will carry one part of that sum. Ilsa Brandau called the pier overdue."
)
OTHER = (
    "A school orchestra from the mountains won the national youth prize with a symphony that its "
    "conductor wrote on a train.\n"
    "The jury praised the courage of the young players, most of whom had never left their valley before the contest. "
    "They will travel to three capitals next summer and record an album with songs of shepherds.\n"
    "Parents baked bread and sold it at markets for two years in order to pay for the instruments and the journey."
)
SPEECH = (
    "Reporters waited outside the courthouse until noon, when the shipping magnate finally walked down the steps.\n"
    "“We have never hidden a single invoice, and we will open every drawer to whoever asks us politely,” he said.\n"
    "His lawyers left by another door and did not answer questions about the frozen accounts."
)
SPEECH_TOO = (
    "Nothing suggested a storm that morning at the exchange; shares of the carrier had even risen a little.\n"
    "“We have never hidden a single invoice, and we will open every drawer to whoever asks us politely,” he said.\n"
    "Analysts shrugged, and small investors in the gallery began to telephone their banks."
)
