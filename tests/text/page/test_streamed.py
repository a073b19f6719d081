"""Parts of a page that its server sent late."""

from __future__ import annotations

import pytest

from scrub.text.html import read_html
from scrub.text.page.tree import MAX_DEPTH, parse
from tests.text.pages import STORY, article, paragraphs

SCRIPT = '<script>$RC("B:1","S:1")</script>'


@pytest.mark.parametrize("attributes", ['hidden id="S:1"', 'hidden="" id="S:1"', 'id="S:1" hidden=""'])
def test_a_story_that_was_sent_late_stands_in_its_place(attributes: str) -> None:
    first = f'{paragraphs(STORY[:1])}<template id="B:1"></template><p>Loading</p>{paragraphs(STORY[4:])}'
    late = f"<div {attributes}>{paragraphs(STORY[1:4])}</div>{SCRIPT}"
    html = article(first).replace("</body>", f"{late}</body>")
    assert [line for line in read_html(html).text.split("\n") if line in STORY] == list(STORY)


def test_parts_within_parts_stand_in_their_places() -> None:
    inner = f'<div hidden id="S:2">{paragraphs(STORY[2:3])}</div>'
    outer = f'<div hidden id="S:1">{paragraphs(STORY[1:2])}<template id="P:2"></template>{paragraphs(STORY[3:])}</div>'
    html = article(f'{paragraphs(STORY[:1])}<template id="B:1"></template>')
    html = html.replace("</body>", f"{inner}{outer}</body>")
    assert read_html(html).text.split("\n")[-5:] == list(STORY)


def test_hidden_parts_without_a_place_and_places_within_their_part_stay() -> None:
    hidden = (
        '<div hidden id="S:3"><p>Nobody sees this.</p><template id="B:3"></template></div><div hidden id="S:4"></div>'
    )
    root = parse(article(paragraphs()).replace("</body>", f"{hidden}</body>")).root
    assert [part.get("id") for part in root.iter("div") if part.get("hidden") is not None] == ["S:3", "S:4"]


def test_parts_in_one_another_make_no_tree_that_is_too_deep() -> None:
    parts = "".join(
        f'<div hidden id="S:{n}">{"<div>" * 5}<template id="B:{n + 1}"></template>{"</div>" * 5}</div>'
        for n in range(1, 301)
    )
    tree = parse(article(f'{paragraphs()}<template id="B:1"></template>').replace("</body>", f"{parts}</body>"))
    assert tree.heavy
    assert tree.problem == f"page is nested over {MAX_DEPTH} levels deep"
    assert sum(part.get("hidden") is not None for part in tree.root.iter("div")) == 200
    assert read_html(article(paragraphs()).replace("</body>", f"{parts}</body>")).text.split("\n")[-5:] == list(STORY)
