"""The extractor's lines on the page, and the lines it lost."""

from __future__ import annotations

from scrub.text.page.choose import better, choose, complete, covered, is_joined, squeeze, without_titles
from tests.text.pages import STORY, article, page, paragraphs, pieces_of, texts_of


def test_squeezing_keeps_letters_and_digits_only() -> None:
    assert squeeze("  “A–b_c”, 14 km²!") == "Abc14km²"


def test_the_lines_are_found_on_the_page() -> None:
    pieces = pieces_of(article(paragraphs()))
    assert texts_of(pieces, choose(pieces, STORY)) == list(STORY)


def test_nothing_is_chosen_without_lines() -> None:
    assert choose(pieces_of(article(paragraphs())), []) == []


def test_a_short_text_far_from_the_story_is_not_believed() -> None:
    menu = "".join(f"<p>Menu {n}</p>" for n in range(20))
    story = f"<article>{paragraphs(STORY[:3])}<h2>What it costs</h2>{paragraphs(STORY[3:])}</article>"
    pieces = pieces_of(page(f"<div><p>What it costs</p></div>{menu}{story}"))
    chosen = choose(pieces, [*STORY, "What it costs"])
    assert 0 not in chosen
    assert "What it costs" in texts_of(pieces, chosen)


def test_a_lost_paragraph_between_others_is_found() -> None:
    pieces = pieces_of(article(paragraphs()))
    assert texts_of(pieces, choose(pieces, [*STORY[:2], *STORY[3:]])) == list(STORY)


def test_a_lost_subheading_is_found() -> None:
    pieces = pieces_of(
        article(f'{paragraphs(STORY[:2])}<div class="subhead">What it costs</div>{paragraphs(STORY[2:])}')
    )
    assert "What it costs" in texts_of(pieces, choose(pieces, STORY))


def test_a_lost_box_stays_lost() -> None:
    pieces = pieces_of(
        article(f'{paragraphs(STORY[:2])}<p class="promo">Our app is free of charge.</p>{paragraphs(STORY[2:])}')
    )
    assert texts_of(pieces, choose(pieces, STORY)) == list(STORY)


def test_the_other_parts_of_a_split_article_are_found() -> None:
    parts = "".join(
        f'<div class="part">{paragraphs(part)}</div><div>Advertisement</div>' for part in (STORY[:2], STORY[2:])
    )
    pieces = pieces_of(article(parts))
    assert texts_of(pieces, choose(pieces, STORY[:2])) == list(STORY)


def test_the_next_article_of_an_endless_page_is_not_taken() -> None:
    follow = tuple(
        f"The mill of Gull Island, number {n}, is for sale, and nobody wants to buy it so far." for n in range(5)
    )
    pieces = pieces_of(
        page(f"<article><h1>One</h1>{paragraphs()}</article><article><h1>Two</h1>{paragraphs(follow)}</article>")
    )
    assert not set(texts_of(pieces, choose(pieces, STORY))) & {"Two", follow[0]}


def test_the_cells_of_a_row_are_found() -> None:
    pieces = pieces_of(article(paragraphs() + "<table><tr><td>Roof</td><td>7 m</td></tr></table>"))
    assert texts_of(pieces, choose(pieces, [*STORY, "| Roof | 7 m |"]))[-2:] == ["Roof", "7 m"]


def test_the_share_that_was_found_is_told() -> None:
    pieces = pieces_of(article(paragraphs()))
    assert covered(pieces, choose(pieces, STORY), STORY) == 1.0
    assert covered(pieces, [], STORY) == 0.0
    assert covered(pieces, [], []) == 1.0


def test_lines_that_were_taken_stay_taken() -> None:
    pieces = pieces_of(article(f"<p>Short.</p>{paragraphs()}<p>The end.</p>"))
    taken = [n for n, piece in enumerate(pieces) if piece.text in {"Short.", *STORY, "The end."}]
    assert complete(pieces, taken) == taken
    assert complete(pieces, []) == []


def test_the_longer_choice_is_better_only_when_it_is_much_longer() -> None:
    pieces = pieces_of(article(paragraphs(STORY * 8)))
    first, few, all_ = list(range(1, 6)), list(range(1, 11)), list(range(1, 41))
    assert better(pieces, first, few) == first
    assert better(pieces, first, all_) == all_


def test_another_text_is_believed_and_nothing_is_not() -> None:
    pieces = pieces_of(article(paragraphs(STORY * 8)))
    assert better(pieces, [2, 3], [10, 11]) == [10, 11]
    assert better(pieces, [], [10]) == [10]
    assert better(pieces, [2, 3], []) == [2, 3]


def test_an_extractor_that_joins_all_texts_in_one_line_is_not_believed() -> None:
    pieces = pieces_of(article(paragraphs()))
    own = [n for n, piece in enumerate(pieces) if piece.text in STORY]
    assert is_joined(pieces, own, [" ".join(("Pier to be rebuilt", *STORY, "Photo: Ann Reed"))])
    assert not is_joined(pieces, own, list(STORY))
    assert is_joined(pieces, own, [" ".join(STORY[:2]), " ".join(STORY[2:])])
    assert not is_joined(pieces, own[:3], [" ".join(STORY[:2]), " ".join((*STORY[2:], *STORY, *STORY))])
    assert not is_joined(pieces, own, ["Another text altogether, which none of our own lines is a part of."])
    assert not is_joined(pieces, [], [" ".join(STORY)])


def test_the_marks_of_a_table_do_not_count_as_letters_of_the_extractor() -> None:
    table = "".join(f"<tr><td>R{n}</td><td>{n}</td></tr>" for n in range(60))
    pieces = pieces_of(article(f"{paragraphs()}<table>{table}</table>"))
    lines = [*STORY, "|---|---|", *(f"| R{n} | {n} | " for n in range(60))]
    assert covered(pieces, choose(pieces, lines), lines) > 0.99


def test_the_headline_among_the_lines_of_an_extractor_goes() -> None:
    assert without_titles(["Pier  to be rebuilt", *STORY], ["Pier to be rebuilt!", "Bay"]) == list(STORY)


def test_a_list_that_the_extractor_loses_of_a_short_story_stays() -> None:
    items = "".join(f"<li>The hall of ward {n}, from seven to ten</li>" for n in range(9))
    pieces = pieces_of(article(f"{paragraphs(STORY[:1])}<ul>{items}</ul>"))
    own = list(range(1, len(pieces)))
    assert better(pieces, own, own[:1]) == own
    assert better(pieces, own, [0, 1]) == [0, 1]
