"""Words of the frames of ``bare_nouns``: English nouns that take an article, and what stands around them."""

from __future__ import annotations

__all__ = [
    "ADJECTIVES",
    "AFTER_ADJECTIVES",
    "AROUND",
    "AS",
    "BARE",
    "BEHIND",
    "DESCRIBED",
    "DESCRIBING",
    "DOING",
    "ENDS",
    "HEADS",
    "IDIOMS",
    "KINDS",
    "MOTION",
    "NOUNS",
    "OF",
    "PAIRS",
    "PARTS",
    "PREPOSITIONS",
    "TOWARDS",
]

BARE = frozenset(
    (
        "ambulance apartment armchair assailant attacker attic axe backpack backyard bakery balcony bandage barrel"
        " basement bathtub battalion bedroom beggar bench bicycle bike billboard blanket boat bomber bottle boulder"
        " boy boyfriend bracelet briefcase bucket bullet bunker bus businessman businesswoman cafe camera car"
        " caravan carpet castle cave cellphone cemetery checkpoint chef cigarette closet cockpit coffin computer"
        " corpse corridor cottage courtroom courtyard cousin cow cyclist dealer desk diary doorway dormitory"
        " driveway dungeon elevator embassy envelope factory farmer farmhouse ferry fireman fisherman flashlight"
        " freezer fridge garage generator girlfriend grandfather grandmother graveyard grenade guitar gun gunman"
        " hallway hammer handbag handgun hat helicopter helmet hostel hotel hut interview jacket jeep knife ladder"
        " lake landlord laptop lawyer lighthouse limousine lorry loudspeaker mace machete magazine mansion"
        " marketplace megaphone microphone minibus minivan mirror missile monastery motel motorbike motorcade"
        " motorcycle motorist motorway mountain mug museum nightclub notebook parachute paramedic passerby passport"
        " pedestrian pensioner perpetrator phone photograph photographer pickup pillow pistol plane policeman"
        " policewoman politician pond postcard priest prostitute protester purse report reporter restaurant"
        " revolver rifle robber robot rooftop rope runway sailor scarf shooter shopper shotgun sidewalk singer"
        " skull skyscraper smartphone sniper sofa soldier source spokesman spokesperson spokeswoman stadium"
        " staircase statement statue street stretcher submarine suitcase supermarket suspect swimmer sword tanker"
        " taxi teenager tent terrorist toddler tornado tourist tractor trailer truck tunnel tweet umbrella van"
        " vehicle village villager volcano wallet warehouse warship website wheelchair windshield yacht"
    ).split()
)
"""Nouns that never stand bare behind a verb or preposition of the lists."""

_MORE = frozenset(
    (
        "accident actor actress airport album alliance apology article artist aspect atmosphere award"
        " baby bag barrier base beach bid bird blog bomb boss box bridge building candidate cat category ceremony"
        " chapter child citizen city classroom client clinic club coach coast colleague committee company complaint"
        " component compound concert conference connector contract couple crash critic crowd customer"
        " daughter deadline decade department desert device district doctor document documentary dog"
        " duo earthquake email employee enemy entity episode example exhibition expert explosion facility factor"
        " farm fence fighter figure film firm fraction friend gadget game garden gathering gesture girl goal"
        " group headline hospital hour house hurricane incident initiative institution instrument interface"
        " interview investor island item jar job journalist journey jury keyboard kid kingdom kitchen lab"
        " laboratory lawsuit league legacy lesson letter library list location machine man manner medal"
        " meeting member memo memorial message mixture model monument movie nation neighbor neighborhood neighbour"
        " neighbourhood network newspaper nurse ocean officer official operator opponent organisation organization"
        " outlet package panel party period person petition phenomenon photo phrase picture piece planet"
        " player poll pool portion post poster predecessor prisoner prize problem processor producer product"
        " program programme project proposal prosecutor prototype province queue race rally region relationship"
        " relative reminder representative resident restaurant result ring rival river road role room sample"
        " scandal scenario scene scheme screen seat section sector shirt shop shortage sign site situation"
        " smartwatch smile snake solution son song speech spot statement station storm street student suburb"
        " successor suggestion suit survey symptom system tale task teacher team theme tool topic tournament tower"
        " tree trip trophy tweet unit user valley variant vehicle venue version victim village voter wall weapon"
        " wedding winner woman worker writer zone"
    ).split()
)
"""Nouns that may stand bare alone, and do not behind an adjective."""
DESCRIBED = BARE | _MORE

PARTS = frozenset(
    (
        "apartment book bus caucus class coffee conference control department dining factory fire gas government"
        " grocery hotel locker meeting motel office parliament petrol police polling press railway school shopping"
        " station train waiting"
    ).split()
)
"""Nouns that stand before those of ``HEADS``."""

HEADS = frozenset(("building mall room shop station stop store").split())
"""Rooms and houses of which one has a word for its purpose before it."""
NOUNS = DESCRIBED | HEADS

AROUND = frozenset(("at behind from in inside into near outside").split())
"""What stands before a place."""

PREPOSITIONS = frozenset(
    (
        "across after against at behind beside for from in inside into near on onto outside over under with without"
    ).split()
)
"""Prepositions that an idiom takes with none of the nouns."""

TOWARDS = frozenset(
    (
        "according attached belonged belonging belongs close handed linked listened next opposed related returned"
        " sent similar spoke talked"
    ).split()
)
"""Words behind which ``to`` is a preposition."""

KINDS = frozenset(
    (
        "brand choice class form forms instead kind kinds lack make model models number piece range rate size sort"
        " sorts type types use"
    ).split()
)
"""What goes with a bare noun: ``a kind of missile``."""

OF = frozenset(
    (
        "assailant attacker boy building city company connector device display driver girl gunman"
        " helicopter house organisation organization perpetrator policeman policewoman robber shooter soldier"
        " suspect teenager vehicle version village woman"
    ).split()
)
"""Nouns of which one is somebody's or something's."""

DOING = frozenset(
    (
        "approached arrested boarded boarding bought brandished brandishing built carried carrying chased chasing"
        " containing crashed damaged destroyed driving dropped drove entered entering featured featuring found"
        " grabbed grabbing had has have having held hijacked hired holding identified issued killed located parked"
        " posted published pulled purchased received released rented riding rode saw sent shot spotted stole threw"
        " using visited wearing wielded wielding wore wrote"
    ).split()
)
"""Forms of verbs that take an object."""

DESCRIBING = frozenset(
    (
        "a an and another any as at being by each every for from her his in its less more most my newly no of on"
        " one or our recently so some that the their these this those used with your"
    ).split()
)
"""Words behind which a participle describes a noun."""

IDIOMS = frozenset(("carried cut log logged phased sign signed switch switched turn turned worn").split())
"""Words behind which a preposition is an adverb."""

ADJECTIVES = frozenset(
    (
        "abandoned alleged ancient apparent armed army bad beautiful better big bigger bizarre black blue brief"
        " bright brilliant broad brown burning busy cell certain cheap cheaper clear clever close common complete"
        " complicated consistent constant controlled convenient costly crowded daily damaged dark deadly decent"
        " dedicated deep detailed different difficult direct distant earlier early easy efficient elderly elegant"
        " elite empty excellent fabled fair fake family famous fast faster female final fixed foreign former"
        " forthcoming frequent friendly full further general giant good government grand gray great green grey"
        " happy hard heavy hidden high higher historic home horrible hospital hot hotel huge ideal illegal"
        " important inner innocent intelligent joint junior key large larger late later lengthy likely limited"
        " lively lone lonely long longer low lower magnificent main major male military minor mixed mobile modern"
        " mysterious naked narrow natural nearby new nuclear odd office old orderly ordinary outdated outer packed"
        " particular perfect permanent pick-up pickup pink pleasant police poor popular powerful pregnant previous"
        " prominent proper purple quick quiet rare raw real recent red relevant remote renewed rented reversible"
        " rich right rival rough round royal rural sacred sad safe scary second second-hand secret security senior"
        " separate serious severe shallow sharp short shorter sick significant silent similar simple single slight"
        " slim slow small smaller smart smooth so-called soft sole solid sophisticated special stable standard"
        " steady stolen strange strategic stray strict strong stronger stunning stupid sudden suspected sweet"
        " tactical tall terrible thick thin tight timely tiny tired tough tragic true ugly unarmed uncertain"
        " unexpected unfair unidentified unique unknown unmarked unprecedented unusual upcoming upper urgent used-car"
        " useful vacant vague valuable vast violent virtual vivid weaker wealthy weekly weird well-known white"
        " wide wild wooden worse wrong yellow young"
    ).split()
)
"""Adjectives that no ending shows."""

AS = frozenset(
    (
        "decade document example problem product program programme project report result sign situation solution"
        " step story survey symptom tool weapon"
    ).split()
)
"""Nouns that ``as`` and an adjective stand before with an article: no post of somebody."""

MOTION = frozenset(
    (
        "admitted airlifted brought came drove flew go going got move moved moving ran returned rushed taken"
        " taking transferred transported traveled travelled walked went"
    ).split()
)
"""Words behind which ``to`` leads to a place."""

AFTER_ADJECTIVES = frozenset(("about among around between through toward towards until").split())
"""Prepositions before an adjective and a noun."""

ENDS = frozenset(
    (
        "a about above across after against all along also am an and another any are around as at be because been"
        " before behind being below beneath beside between both but by can could despite did do does during each"
        " eight either every few five for four from had has have having he her him his i if in inside into is it"
        " its just like many may me might more most much must my near neither nine no nor not of off on one only"
        " onto or other our out outside over own past per same seven several she should since six so some such ten than"
        " that the their them then there these they this those three through to too toward towards two under until"
        " up upon us very via was we were what when where which while who whom whose will with within without would"
        " you your"
    ).split()
)
"""Words that end what may describe a noun."""

BEHIND = frozenset(
    (
        "about across after against along also are around as at because before behind belonging between but"
        " by can containing could did do does designed driven during"
        " known named for from had has have he i if in inside into is"
        " it may might must near not of off on out outside over parked said says she should since than that"
        " they through to told under until up was we wearing were when where which while who will with would"
        " you"
    ).split()
)
"""Words that end a noun."""

PAIRS = frozenset(
    tuple(pair.split("_"))
    for pair in (
        "after_statement at_interview big_screen close_friend for_company for_interview for_report from_interview"
        " full_screen general_hospital geographic_location geographic_region geographical_location"
        " geographical_region good_company in_camera live_video local_company medical_hospital mental_hospital"
        " off_camera old_town on_camera on_computer on_guitar on_report on_statement private_hospital"
        " psychiatric_hospital public_hospital riding_shotgun"
    ).split()
)
"""Words that do stand together without an article."""
