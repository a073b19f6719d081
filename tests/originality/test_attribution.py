import pytest

from scrub.originality.attribution import attributed


@pytest.mark.parametrize(
    "sentence",
    [
        "Two people were hurt, Reuters reports.",
        "According to AFP, the road is closed.",
        "Wie die dpa meldet, ist die Straße gesperrt.",
        "La route est fermée, selon l'AFP.",
        "Дорога закрыта, сообщает ТАСС.",
    ],
)
def test_a_sentence_that_names_its_agency_is_attributed(sentence):
    text = f"It rained all night. {sentence} More rain is due."
    assert [span.of(text) for span in attributed(text)] == [sentence]


def test_an_agency_that_only_stands_there_is_not():
    assert attributed("Photo: Reuters") == []


def test_letters_inside_a_word_are_no_agency():
    assert attributed("He said that the APPLE harvest was good.") == []


def test_an_agency_behind_an_article_counts():
    text = "Deux personnes sont mortes, rapporte l'AFP. La pluie continue."
    assert [span.of(text) for span in attributed(text)] == ["Deux personnes sont mortes, rapporte l'AFP."]
