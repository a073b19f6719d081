"""More English nouns that can be counted; ``countable`` says which are listed."""

from __future__ import annotations

__all__ = ["OWN", "REGULAR"]

REGULAR = (
    "academy accountant acquaintance acre activist ailment airfield airstrike aisle album algorithm allergy alley"
    " alliance allotment ambassador ambition amendment analyst anniversary antenna anthology antibiotic antibody"
    " antidote ape apology app apple appliance applicant aquarium architect arena armada armchair artery asteroid"
    " astronaut astronomer atom attorney aunt avenue baby backpack badge bailout bakery balcony balloon banana bandit"
    " banker banner barn barrel barrister basket battalion battery bean beard beast bench beverage bicycle"
    " billionaire biographer biologist blanket blockbuster blog blunder bodyguard bone bookstore boulder boulevard"
    " boxer boyfriend bracelet breakthrough brewery briefcase broadcaster brochure bucket builder bulb bulldozer"
    " bunker bureaucrat burger bystander cabin cafe calendar calorie camel canal candle canoe canyon capsule caravan"
    " cardiologist caretaker carpenter cartel cartoon cartridge casino casualty cathedral cavity ceiling cemetery"
    " ceremony certificate chancellor chapel chaplain checkpoint chef chemist chimney choir choreographer chromosome"
    " cigarette circuit circus civilian clan classmate classroom clause cleric clerk cliche cliff climber clinician"
    " clue cocktail coffin collaborator collector collision columnist comeback comedian comedy comet commandment"
    " commentator commissioner commodity commuter companion conductor conservationist conspiracy conspirator constable"
    " constellation consultant container contaminant contestant continent contradiction convention convoy cop"
    " cornerstone coroner corporation corpse corridor costume councilor counsellor counselor counterpart courier"
    " courthouse courtroom courtyard coward cowboy crackdown crater creator creature creditor cricketer crocodile cub"
    " cucumber cupboard cupcake curator curtain cushion custodian cylinder dad dancer database daydream dealer"
    " dealership debtor decree defector deficiency delicacy depot derivative descendant desk detainee diagram"
    " diamond dictator dictionary dilemma diploma directive directory disagreement disciple dispensary dissident"
    " distributor diver doctrine dolphin donkey dormitory dragon drawback drawer driveway drone dropout drummer"
    " dungeon dynasty eagle earring ecosystem edition editorial egg electrode electron elephant elevator embryo"
    " emperor empire encyclopedia endorsement enterprise entity entrance entrant entrepreneur envelope envoy enzyme"
    " epidemic equation ethnicity evacuee exam examiner extremist eyebrow eyewitness fairy fallacy farmhouse fatality"
    " feat feather ferry fingerprint fingertip firearm fireplace fist flaw folder footballer footnote"
    " footprint footstep formula fortnight fortress fountain fraction freeway freighter fridge frog frontier fugitive"
    " funeral furnace garage garment gate gem generator geneticist genius genre geologist ghetto ghost gift gig"
    " giraffe girlfriend giveaway glacier gland globe glove goat goddess gorilla granddaughter grandparent grandson"
    " graph graveyard greenhouse grenade grower guardian guitar guitarist gun gymnast hacker hallmark"
    " hallway hamlet handbag handgun handler handout handshake harbor harbour hashtag hat headache headlight"
    " headmaster heartbeat heatwave helmet herb hideout highway hijacker hill hoax hobby homeowner hormone horse"
    " hostage hostel hotline hotspot housemate hurdle hurricane hymn icon ideology idiot illusion imam imperfection"
    " impostor impression incentive inconsistency infant infraction inhabitant injunction inlet inn insurer insurgent"
    " intellectual interpreter intersection interval interviewee intruder invader invoice irregularity islander jacket"
    " jar jet jewel jeweller jihadist jockey jungle kangaroo keyboard keyword kidnapper kidney kilowatt kindergarten"
    " kiosk kitchen kitten knee knight laborer labourer ladder lamb lamp landlord landmark landowner landslide lawn"
    " leaflet lecturer legion lemon leopard librarian lifeboat lifeguard lighthouse limb liner lineup linguist lion"
    " listener liter litre lizard lobbyist locker logo loophole loser lottery loudspeaker lung lyric machete magician"
    " magistrate magnet maid mailbox makeover mall mammal mannequin manor manuscript marathon marina martyr mattress"
    " meal mechanic mechanism medalist medallist mediator megawatt melody memo memoir memorandum mercenary merchant"
    " merger meteor meteorite meteorologist microbe microphone midfielder migraine milestone millionaire minefield"
    " minibus miracle misconception misfortune mishap missionary mistress molecule monarch monastery monk monkey"
    " monologue monopoly mosaic motel moth motif motive motorbike motorcade motorcycle motorcyclist motorway mound"
    " moustache mural murderer necklace needle nephew neuron newsletter newsroom newsstand nickname niece nightmare"
    " nomad norm nostril notebook notion novelist nuance nun nutrient nutritionist oath obituary obsession ocean"
    " octopus offshoot onlooker orchard organ organism orphan orphanage outpost outsider oven owl pageant pamphlet"
    " paperback paradox paragraph paramedic parameter parasite parish parishioner passport password pastor pathogen"
    " pathologist pathway pavilion payout peacekeeper peasant pebble pedestrian penguin peninsula perpetrator"
    " pharmacist pharmacy physician physicist pianist piano pickpocket pigeon pillar pillow pinnacle pipeline pirate"
    " pistol pitcher placebo plaque plateau playground playlist playmaker playwright plaza plumber podcast podium"
    " policymaker pony porch portfolio postcard poster pothole precaution precedent precinct predator prefecture"
    " prequel prescription presenter president pretext prince princess printer privilege processor proclamation"
    " prodigy prologue prophet proponent proposition prostitute protocol prototype proverb provider pseudonym"
    " psychiatrist pub publicist puddle pundit puppet puppy purse pyramid quarry quartet queen quirk quota quotation"
    " rabbi rabbit radiator rainbow rancher ranger rapist rapper rat ratio realm receptor recipient recruiter reef"
    " referendum referral refinery refrigerator regime regiment registry rehearsal remedy reminder renovation replica"
    " reptile republic resemblance reservation retailer reunion revelation reviewer revolver ribbon rioter ritual"
    " rival roadblock roadmap robber robot rooftop rookie roommate rope ruler runner runway safari saga saint salary"
    " salon sandstorm sandwich satellite sausage scapegoat scarecrow schoolboy schoolgirl scooter scorer screwdriver"
    " scuffle sculptor sculpture secretary sect sedan seizure semester seminar sensor sentiment sequel sergeant sermon"
    " servant server setback settler shack shark sheriff shipbuilder shipment shipwreck shipyard shoe shootout"
    " shopkeeper shopper shortcoming shortcut shotgun showdown shrine shrub sideshow sidewalk silhouette sinkhole"
    " siren skater skier skirmish skirt skull skyscraper slave slipper slogan smuggler snack snake snapshot sniper"
    " snowflake snowstorm sock sofa solicitor soundtrack souvenir spaceship specimen speedboat sphere spider spinoff"
    " spoon spouse spreadsheet squirrel staffer staircase stakeholder stance standpoint stereotype steward stockpile"
    " storey storyline stowaway stranger streetlight stretcher striker stronghold studio stylist submarine"
    " subscription subsidy suitcase suitor sultan superintendent supermodel superpower superstar supervisor surfer"
    " surname surveyor suspension swan sweater swimmer sword syllable symbol symphony synagogue syndicate syndrome"
    " synonym syringe tablet tabloid tailgate takeover tank tanker tariff taskforce tattoo tavern taxi teammate"
    " technician telegram telescope tent terrace testament textbook theater theatre theologian theorist therapist"
    " thermometer threshold thriller throne thug thunderstorm tiara tightrope tile timeframe timeline timetable"
    " tipster toilet token tomb tombstone ton tonne torso townhouse township toy tractor trademark trailblazer trailer"
    " trait traitor trajectory tram transcript transmitter traveler traveller trawler treadmill treasurer tree tremor"
    " trespasser triangle tributary trilogy trooper troublemaker truce trumpet trustee tsunami tumor tumour turbine"
    " turtle tutor tyrant tyre underdog undergraduate upheaval upstart utensil vacancy valley vampire van variant"
    " vegetable vendetta vendor venture verb verse vessel vicar viewpoint vigil villa villain vineyard violin"
    " violinist viper virtue visa vlog vlogger vocalist voucher vowel vulnerability waistline waiter waitress wallet"
    " wardrobe warehouse warlord warplane warrior warship wasp wasteland watchdog waterfall watermark waterway weekday"
    " weightlifter welder whale wheelchair whistleblower widow widower wildfire windfall windmill windscreen"
    " windshield winery wizard workout workplace worshiper wrestler wrist zebra"
)
OWN = {
    "alderman": "aldermen", "alumnus": "alumni", "anchorman": "anchormen", "assemblyman": "assemblymen",
    "assemblywoman": "assemblywomen", "bacterium": "bacteria", "bureau": "bureaus", "calf": "calves", "cameraman":
    "cameramen", "chairman": "chairmen", "chairwoman": "chairwomen", "clergyman": "clergymen", "congresswoman":
    "congresswomen", "councilman": "councilmen", "councilwoman": "councilwomen", "craftsman": "craftsmen",
    "crewman": "crewmen", "firewoman": "firewomen", "gentleman": "gentlemen", "goose": "geese", "grandmaster":
    "grandmasters", "henchman": "henchmen", "housewife": "housewives", "hypothesis": "hypotheses", "knife":
    "knives", "layman": "laymen", "marksman": "marksmen", "midwife": "midwives", "mosquito": "mosquitoes",
    "mouse": "mice", "nobleman": "noblemen", "nucleus": "nuclei", "passerby": "passersby", "policewoman":
    "policewomen", "postman": "postmen", "potato": "potatoes", "rifleman": "riflemen", "salesman": "salesmen",
    "scarf": "scarves", "serviceman": "servicemen", "servicewoman": "servicewomen", "shelf": "shelves",
    "sportsman": "sportsmen", "statesman": "statesmen", "stimulus": "stimuli", "superhero": "superheroes",
    "swordsman": "swordsmen", "syllabus": "syllabuses", "thesis": "theses", "thief": "thieves", "tomato":
    "tomatoes", "tooth": "teeth", "tornado": "tornadoes", "torpedo": "torpedoes", "tradesman": "tradesmen",
    "volcano": "volcanoes", "wolf": "wolves", "workman": "workmen",
}  # fmt: skip
"""Those whose plural takes no plain -s."""
