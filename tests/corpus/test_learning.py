"""What sentences say is learned from labelled ones: those are well formed, and the weights are theirs."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from followups.domain.note_rules import spelling
from followups.domain.note_rules.meaning import Meaning, sureness, weights
from tests.corpus import learn

FILES = sorted((Path(__file__).parent / "sentences").glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_has_labels_and_a_sentence(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        labels, sentence = line.split("\t")
        assert labels == "-" or (set(labels) <= set(learn.LETTERS) and len(set(labels)) == len(labels)), number
        assert sentence == sentence.strip(), number
        assert len(sentence) > 3, number


def test_no_sentence_is_labelled_in_two_ways():
    ways = defaultdict(set)
    for path in FILES:
        for one in learn.sentences_of(path):
            ways[one.text].add(tuple(one.says.values()))
    assert [text for text, labels in ways.items() if len(labels) > 1] == []


def test_every_meaning_is_said_and_not_said_often():
    said = [one.says for one in learn.sentences()]
    for meaning in Meaning:
        assert 1_000 <= sum(says[meaning] for says in said) <= len(said) / 2


def test_the_weights_are_those_of_the_sentences():
    """Else run `make learn`: a label, an example, a note or the reading of sentences was changed."""
    assert weights().learned_from == learn.fingerprint()


def test_the_vocabulary_is_that_of_the_sentences():
    assert set(learn.vocabulary()) <= spelling.common()


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        ("I won't forget that you fitted me in between two trains.", Meaning.THANKS),
        ("Nine winters of keeping a boiler house alive are at your disposal.", Meaning.CONTRIBUTION),
        ("The more you told me about the night ferry, the less I wanted to leave.", Meaning.INTEREST),
        ("Would it be pushy to ask by when you will have made up your minds?", Meaning.NEXT_STEPS),
    ],
)
def test_words_that_no_list_foresees_are_understood(sentence, meaning):
    assert sentence not in {one.text for one in learn.sentences()}
    assert [each for each in Meaning if sureness(sentence)[each] > 0] == [meaning]


def test_the_same_words_in_another_sense_are_not_taken_for_it():
    for sentence in (
        "It was a pleasure to meet you and your colleagues.",
        "I am confident that my skills and experience would make me an asset to your team.",
        "It was interesting to hear about the merger.",
        "My next step is to learn how to read a tide table.",
        "I look forward to hearing from you.",
    ):
        assert max(sureness(sentence)) <= 0, sentence
