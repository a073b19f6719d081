"""Words that English writes with a capital, and the neighbours that decide on others."""

from __future__ import annotations

__all__ = ["ALWAYS", "BESIDE", "FIRSTS", "FOOD", "NOT_BESIDE", "PARTS", "RULERS", "TOGETHER"]

ALWAYS = frozenset(
    "american americans british britain britons canadian canadians australian australians mexican mexicans european"
    " europeans african africans asian asians russian russians chinese japanese korean koreans israeli israelis"
    " palestinian palestinians iranian iranians iraqi iraqis syrian syrians egyptian egyptians saudi saudis pakistani"
    " pakistanis indian indians italian italians german germans spanish french scottish irish ukrainian ukrainians"
    " brazilian brazilians libyan libyans lebanese jordanian kurdish islamic islam muslim muslims christian christians"
    " christianity jewish hindu hindus buddhist buddhists sikh sikhs quran christmas ramadan twitter facebook youtube"
    " instagram whatsapp snapchat tiktok linkedin wikipedia england scotland america europe africa asia germany france"
    " russia israel syria iraq iran ukraine pakistan afghanistan california texas florida london paris hezbollah"
    " taliban nigerian nigerians kenyan kenyans colombian venezuelan cuban cubans argentine argentinian norwegian"
    " norwegians swedish austrian belgian portuguese vietnamese indonesian filipino filipinos bangladeshi jesus"
    " olympic olympics sunni shiite yemeni somali somalis turkish arabic nazi nazis african-american".split()
)
"""Words that are no other word without their capital."""
FOOD = frozenset(
    "fries toast press kiss door doors window windows horn horns bread dressing shepherd shepherds measles leather"
    " delight salad soda coffee beef cabbage muffin muffins pastry pastries numerals gum wax checkers ink summer bath"
    " baths towel towels roulette bean beans braid braids bulldog bulldogs cuff cuffs seam twist".split()
)
"""Nouns before which some write the adjective small."""
NOT_BESIDE = {
    "twitter": frozenset(("of",)),
    "french": frozenset(("polish", "tip", "tips", "manicure")),
    "watch": frozenset("as how for the it its closely what while out over him them and".split()),
}
"""Words before which another word is meant, or a verb."""
BESIDE = {
    "google": frozenset("search searches maps docs account images translate earth play".split()),
    "catholic": frozenset(
        "church churches priest priests clergy bishop bishops school schools faith father family community".split()
    ),
    "catholics": frozenset("and who are in were have".split()),
    "english": frozenset("language teacher lessons literature countryside football".split()),
    "welsh": frozenset("government assembly language football".split()),
    "greek": frozenset("government island islands parliament economy debt crisis".split()),
    "afghan": frozenset("government army police forces war refugees capital".split()),
    "danish": frozenset("government police parliament minister queen company".split()),
    "arab": frozenset("world league spring states countries nations".split()),
    "bible": frozenset("study verse verses stories".split()),
}
"""Words that may be others, and the nouns before which they are the name."""
PARTS = {
    "kong": ("Hong",),
    "angeles": ("Los",),
    "vegas": ("Las",),
    "francisco": ("San",),
    "diego": ("San",),
    "arabia": ("Saudi",),
    "york": ("New",),
    "zealand": ("New",),
    "delhi": ("New",),
    "orleans": ("New",),
    "jersey": ("New",),
    "hampshire": ("New",),
    "korea": ("North", "South"),
    "korean": ("North", "South"),
    "africa": ("South", "North", "West", "East"),
    "carolina": ("North", "South"),
    "dakota": ("North", "South"),
    "ireland": ("Northern",),
    "states": ("United",),
    "kingdom": ("United",),
    "nations": ("United",),
    "east": ("Middle",),
    "house": ("White",),
    "street": ("Wall", "Downing", "Fleet", "Sesame"),
    "hill": ("Capitol", "Parliament"),
    "state": ("Islamic",),
    "watch": ("Apple",),
    "court": ("Supreme", "District", "Crown"),
    "union": ("European", "Soviet"),
    "haram": ("Boko",),
    "qaeda": ("Al", "al"),
    "bowl": ("Super",),
    "cup": ("World",),
    "league": ("Premier", "Champions"),
    "wars": ("Star",),
    "lanka": ("Sri",),
    "aviv": ("Tel",),
    "bay": ("Guantanamo",),
    "friday": ("Black", "Good"),
    "news": ("Fox", "Sky"),
    "brotherhood": ("Muslim",),
    "cross": ("Red",),
    "times": ("York", "Financial", "Angeles"),
    "post": ("Huffington",),
    "mail": ("Daily",),
    "yard": ("Scotland",),
    "stanley": ("Morgan",),
    "sachs": ("Goldman",),
    "madrid": ("Real", "Atletico"),
    "hebdo": ("Charlie",),
    "palace": ("Buckingham", "Kensington"),
}
"""Second words of names, and the first words with which each is one."""
FIRSTS = {
    "north": frozenset(("Korea", "Korean", "Carolina", "Dakota")),
    "south": frozenset(("Korea", "Korean", "Carolina", "Dakota", "Africa", "African", "Sudan")),
    "new": frozenset(("York", "Zealand", "Delhi", "Orleans", "Hampshire", "Mexico")),
    "united": frozenset(("States", "Kingdom", "Nations", "Arab")),
    "saudi": frozenset(("Arabia", "Arabian")),
    "hong": frozenset(("Kong",)),
    "los": frozenset(("Angeles",)),
    "las": frozenset(("Vegas",)),
    "san": frozenset(("Francisco", "Diego", "Antonio", "Bernardino")),
    "white": frozenset(("House",)),
    "supreme": frozenset(("Court",)),
    "northern": frozenset(("Ireland",)),
    "middle": frozenset(("East",)),
    "european": frozenset(("Union",)),
    "prime": frozenset(("Minister",)),
    "homeland": frozenset(("Security",)),
}
"""First words of names, and the words before which each is one."""
TOGETHER = frozenset("national royal federal central international imperial".split())
"""First words of names that the article has with a capital elsewhere."""
_ROYAL = frozenset("Harry William Charles Philip Andrew Edward George Albert".split())
RULERS = {
    "prince": _ROYAL,
    "princess": frozenset("Margaret Diana Anne Kate Charlotte Beatrice Eugenie Elizabeth".split()),
    "queen": frozenset(("Elizabeth", "Victoria", "Camilla", "Rania")),
    "king": frozenset("Abdullah Charles George Henry Salman Hussein".split()),
    "pope": frozenset(("Francis", "Benedict", "John", "Leo")),
}
"""Titles, and the names before which they are a part of the name."""
