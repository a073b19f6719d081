from scrub.originality.titles import is_title


def test_names_of_bodies_and_laws_are_titles():
    assert is_title("the Organization for Security and Co-operation in Europe", "en")
    assert is_title("Foreign Trade and Customs Reform Act of 1987", "en")


def test_a_sentence_is_no_title():
    assert not is_title("The council voted to close the old ferry terminal", "en")


def test_capitals_tell_nothing_in_german():
    assert not is_title("Bundesministerium Verkehr Digitales Berlin", "de")


def test_no_words_are_no_title():
    assert not is_title(" - ", "en")
