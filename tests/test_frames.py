"""The shipped frames: what they mark, what they leave alone, what they propose."""

from __future__ import annotations

import pytest

import scrub
from scrub.engine.kinds import frame
from scrub.model.finding import Finding
from scrub.text.article import Article, read
from tests.typos.texts import best, seen

RULES = scrub.Scrubber(only=("typo",)).rules

WRONG = {
    "The port helped developed the new crane for the ferry.": "helped developed",
    "They said it would be make a big change for the town.": "be make",
    "The mayor was an involved in the talks about the bridge.": "an involved",
    "Walkers can cross the bridge without be stopped there.": "without be",
    "He met the players and asked then to wait for the bus.": "asked then",
    "She thinks there could more than one ferry in the port.": "there could more",
    "The town's currently recommends a new bridge to all.": "town's currently recommends",
    "Within in the port some workers hope for a new crane.": "Within in",
    "Anna Huber, director the Harbour Museum, showed it.": "director the",
    "Paul Roth, a professor pediatric and adult care, came.": "professor pediatric",
    "It pays to walk, according to study by the town of Lund.": "to study",
    "Before the storm most of small traders had left the port.": "of small traders",
    "The workers continue improve the old bridge this month.": "continue improve",
    "The ferry was supposed be back in the port by noon.": "supposed be",
    "The dive led to discovery their old boat near the port.": "discovery their",
    "The men saw no significant in height between the two rivers.": "no significant in",
    "The town has moved from traditional way of fishing.": "traditional way",
    "In ten years half of population of Lund will be old.": "of population",
    "They want rules for protecting environment in the port.": "protecting environment",
    "The ferry stops in different part of the old harbour.": "different part",
    "He came back with a huge numbers of old maps and books.": "a huge numbers",
    "The bridge is a god alternative to the ferry in winter.": "god",
    "The sons who inherent the boat will sell it in May.": "inherent",
    "They gave him anti inflammatory pills for the knee.": "anti inflammatory",
    "The port wants to be ready for weather related trouble.": "weather related",
    "It came with a water resistant shell and a rope.": "water resistant",
    "It is a medium sized town with a port and a mill.": "medium sized",
    "The clinic makes sure of good follow up care for all.": "follow up",
    "The outcome depends the weather on the day of the race.": "depends the",
    "He saw a number people on the bridge before the storm.": "number people",
    "The ferry could would be late if the storm comes.": "could would",
    "The town does not wants a second bridge over the river.": "not wants",
    "He doesn't wants a bridge there, and she agrees.": "doesn't wants",
    "They know the important of a good harbour for trade.": "important",
    "The port saw an increased in ferries over the summer.": "an increased",
    "It is cheap in compare to the bridge in the north.": "in compare",
    "The owner could not be reach for comment on Monday.": "reach",
    "The ferry is expect to leave the port at noon today.": "expect",
    "The old mill is locate in the north of the town.": "locate",
    "The race was follow by a dinner in the harbour hall.": "follow",
    "The firm hired a engineers from the north for the job.": "a engineers",
    "The court heard three scientist from the north on Monday.": "three scientist",
    "He has went home after the long day in the port.": "has went",
    "I've certainly ran into it before, said the captain.": "I've certainly ran",
    "Each late ferry corresponded in longer queues that day.": "corresponded in",
    "The day showed the importance for keeping the ferry.": "importance for",
    "The wait may be too long from some of the old men.": "from",
    "The plan needs a third party software to be complete.": "third party",
    "The town now takes a long term view of its old port.": "long term",
    "The so called museum is a shed behind the old mill.": "so called",
    "The pills are for people at high-risk of a stroke.": "high-risk",
    "It may not pay in the long-term, the owner said.": "long-term",
    "For security reason the port was closed on Monday.": "reason",
    "Lund is second largest port on this coast, he said.": "second largest",
    "Lund is largest city in the north, the guide says.": "largest city",
    "The young men would able to cross the river by boat.": "would able",
    "She wants to been the first woman to cross the sea.": "to been",
    "The men said it maybe a long time before the next ferry.": "maybe",
    "They met to setup a group for the old harbour there.": "setup",
    "The man later turned himself into police in the town.": "into",
    "They need some one who can sail the old boat home.": "some one",
    "The guests walked passed the mill on the way home.": "passed",
    "The ship has past the island on its way to the port.": "past",
    "However, these kind of storms have come before, he said.": "these kind",
    "It was a good news for the port and for the whole town.": "a good news",
    "They have plans for long term care of the old harbour.": "long term",
    "It helped those men with intermediate risk cancers of the lung.": "intermediate risk",
    "This is one of the best known roles in the town.": "best known",
    "It is increasing acknowledged that the port is too small.": "increasing acknowledged",
    "It depends on the size of the leak and the patients age.": "patients age",
    "The Peoples Republic sent a ship to the harbour on Monday.": "Peoples",
    "Both men were said to have had run into trouble there.": "have had",
    "It offers new hope to many family's who live by the sea.": "family's",
    "Other think that the ferry should leave at noon.": "Other",
    "He said that more work was need to mend the bridge.": "need",
    "The pills were tried in a late stage trial in the north.": "late stage",
    "She tends to keep out the spotlight, her friends say.": "out the",
}
RIGHT = [
    "The port helped displaced families, and it would be put to the vote.",
    "He was an involved parent; the crane is an expected cost.",
    "Without being stopped they crossed, and what they were after was land.",
    "He was asked then to leave, and there could be more than one.",
    "Friends from there will join; the port's now famous crane is old.",
    "He is a director the workers trust, according to witness accounts.",
    "The need to continue is plain; most of last year's traders came back.",
    "Most of the small traders stayed, as some of last summer's guests did.",
    "They came in large part from the north, and some were in high school.",
    "It takes a different part of the brain; many a slip has been seen.",
    "The anti is up, and the semi and the final are on Monday.",
    "The two related events came after other related talks in the town.",
    "A company based outside Lund bought a very water resistant coat.",
    "He asked for a follow up to the talk, and it has responded that way.",
    "The girls saw a hairdressers and a newsagents by the port.",
    "Prices rise in the long term, with long-term plans and high-risk bets.",
    "Maybe it is a long way. They do maybe a tour a day.",
    "He walked, passed the mill and drove home to setup screens.",
    "Plan to protect environment",
    "The a-list guests left. Within, in the hall, they ate.",
]


def find(article: Article) -> list[Finding]:
    return list(frame.find(article, RULES.of(article.language)))


@pytest.mark.parametrize(("text", "wrong"), WRONG.items())
def test_runs_with_a_word_too_few_or_wrong_are_found(text: str, wrong: str) -> None:
    assert seen(find(read(text, "en")), text) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_runs_that_look_alike_pass(text: str) -> None:
    assert seen(find(read(text, "en")), text) == []


def test_the_right_form_is_proposed_where_one_is_sure() -> None:
    text = "It is a god chance, and they asked then to buy anti inflammatory pills."
    assert best(find(read(text, "en"))) == ["good", "asked them", "anti-inflammatory"]


def test_other_languages_are_left_alone() -> None:
    assert seen(find(read("Der Helfer sagt: without be harmed.", "de")), "") == []
