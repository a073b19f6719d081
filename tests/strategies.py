"""Texts for property tests: real chrome lines, prose, blanks and odd characters, in any mixture."""

from __future__ import annotations

from hypothesis import strategies as st

from scrub.engine.load import load_rules

PROSE = (
    "The council voted on Tuesday to rebuild the old pier, which was closed after the storm of 2019.",
    "“We have waited long enough,” said the harbour master, who has kept the keys since the fire.",
    "Der Stadtrat stimmte am Dienstag mit 14 zu 9 Stimmen für den Umbau des alten Hafens.",
    "Le conseil municipal a voté mardi la reconstruction de la vieille jetée, fermée depuis la tempête.",
    "Городской совет во вторник проголосовал за восстановление старого причала, закрытого после шторма.",
    "市議会は火曜日、2019年の嵐のあと閉鎖されていた古い桟橋の再建を賛成多数で可決した。",
    "He had no time to read the report.",
    "What the plan costs",
    "- 14 members voted for it, nine against",
)
CHROME = tuple(dict.fromkeys(text for rule in load_rules()[::7] for text in rule.match))
ODD = (
    "",
    " ",
    "\t",
    "\r",
    "\x00",
    "\u2028",
    "\ufeff",
    "\ud800",
    "🙂",
    "İstanbul ISPARTA ı",
    "﷽",
    "a\u0301\u0301",
    "…",
    "|",
    "»",
)

lines = st.one_of(
    st.sampled_from(PROSE),
    st.sampled_from(CHROME),
    st.sampled_from(ODD),
    st.text(st.characters(exclude_categories=()), max_size=40),
)
texts = st.one_of(
    st.lists(lines, max_size=14).map("\n".join),
    st.lists(lines, max_size=8).map("\n\n".join),
    st.lists(lines, max_size=5).map("".join),
)
