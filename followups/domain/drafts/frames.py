"""The sentences into which typed points are put. Adding a wording is one line.

`{mid}` is the point inside a sentence, `{start}` at the beginning of one, `{more}` a second point. At least
five wordings each, so that the notes of a panel of five differ (lesson P1). No wording claims what was not
logged: who said it, how good it was, how much experience there is. A point that follows a colon may be
anything.
"""

from __future__ import annotations

from typing import Final

from followups.domain.drafts.shapes import Shape

Frames = tuple[str, ...]

ANYTHING_FIRST: Final[Frames] = (
    "One thing in particular has stayed with me: {mid}.",
    "I keep coming back to one point: {mid}.",
    "What I remember best: {mid}.",
    "I made a note of one thing above all: {mid}.",
    "There is something I have been turning over since: {mid}.",
    "This is what I took away above all: {mid}.",
)
ANYTHING_FURTHER: Final[Frames] = (
    "Another thing I remember: {mid}.",
    "And one more thing that I took away: {mid}.",
    "I have been thinking about this as well: {mid}.",
    "I made a note of this, too: {mid}.",
    "Another point that has stayed with me: {mid}.",
    "Something else that I kept in mind: {mid}.",
)
QUOTED_FIRST: Final[Frames] = (
    "One line in my notes reads “{mid}”, and I keep coming back to it.",
    "I wrote down “{mid}”, and have been thinking about it since.",
    "“{start}” is what stands in my notes, and it has stayed with me.",
    "In my notes I find “{mid}”, and that is the part I remember best.",
    "The line that I went back to in my notes is “{mid}”.",
)
QUOTED_FURTHER: Final[Frames] = (
    "I also wrote down “{mid}”.",
    "There is also “{mid}” in my notes.",
    "“{start}” is in my notes as well.",
    "My notes also have “{mid}”, which I am still thinking about.",
    "I kept “{mid}” from our talk, too.",
)
FIRST: Final[dict[Shape, Frames]] = {
    Shape.TOPIC: (
        "Our talk about {mid} has stayed with me.",
        "I especially enjoyed talking about {mid}.",
        "I have kept thinking about {mid}.",
        "What we said about {mid} gave me a good deal to think about.",
        "I was very glad that we got to talk about {mid}.",
        "The part about {mid} is what I remember best.",
        "{start} gave me a good deal to think about.",
        "{start} stayed with me afterwards.",
        "{start} kept me thinking after we had finished.",
        "{start} made our talk memorable for me.",
        "What I remember best: {mid}.",
    ),
    Shape.SENTENCE: (
        "It struck me that {mid}.",
        "One thing in particular has stayed with me: {mid}.",
        "I keep coming back to the point that {mid}.",
        "What I remember best: {mid}.",
        "You gave me something to think about: {mid}.",
        "I found it telling that {mid}.",
    ),
    Shape.YOURS: (
        "{start}. I have been thinking about that since.",
        "I keep coming back to one moment: {mid}.",
        "What I remember best: {mid}.",
        "I liked it that {mid}.",
        "{start}, and that has stayed with me.",
        "I was glad that {mid}.",
    ),
    Shape.THANKS: (
        "Thank you in particular {mid}.",
        "I am especially grateful {mid}.",
        "Above all, thank you {mid}.",
        "Let me thank you first of all {mid}.",
        "My special thanks {mid}.",
    ),
    Shape.OURS: (
        "{start}, and I was glad that this came up.",
        "One thing from our talk has stayed with me: {mid}.",
        "I was pleased that {mid}.",
        "It has stayed with me that {mid}.",
        "I keep thinking of one thing: {mid}.",
    ),
    Shape.MINE: (
        "{start}. I was glad that this came up.",
        "To come back to one thing from our talk: {mid}.",
        "One thing that came up in our talk: {mid}.",
        "{start}, and I enjoyed talking about it.",
        "As for one thing we talked about, {mid}.",
    ),
    Shape.QUESTION: (
        "One question is still with me: {mid}",
        "I keep turning one question over: {mid}",
        "There is one question that I took home: {mid}",
        "I have been thinking about one question since: {mid}",
        "The question I remember best: {mid}",
    ),
}
FURTHER: Final[dict[Shape, Frames]] = {
    Shape.TOPIC: (
        "I also keep coming back to {mid}.",
        "I was glad that we came to {mid} as well.",
        "I also made a note of {mid}.",
        "{start} gave me something to think about, too.",
        "{start} stayed with me as well.",
        "It was also good to talk about {mid}.",
        "{start} made me think, too.",
        "{start} came up as well, and I made a note of that.",
    ),
    Shape.SENTENCE: (
        "I also remember that {mid}.",
        "I found it telling, too, that {mid}.",
        "Another thing that has stayed with me: {mid}.",
        "It is on my mind, too, that {mid}.",
        "I took a second thing away: {mid}.",
    ),
    Shape.YOURS: (
        "I also remember that {mid}.",
        "{start}. I have kept that in mind, too.",
        "I also liked it that {mid}.",
        "And {mid}, which has stayed with me as well.",
        "Another moment that I remember: {mid}.",
    ),
    Shape.THANKS: (
        "Thank you also {mid}.",
        "I am grateful, too, {mid}.",
        "Many thanks, too, {mid}.",
        "I would also like to thank you {mid}.",
        "Let me also thank you {mid}.",
    ),
    Shape.OURS: (
        "And {mid}.",
        "I was also glad that {mid}.",
        "I also remember that {mid}.",
        "It was good, too, that {mid}.",
        "Another thing that I remember: {mid}.",
    ),
    Shape.MINE: (
        "And from my side: {mid}.",
        "To come back to another thing we talked about: {mid}.",
        "There is also this from our talk: {mid}.",
        "{start}, as came up as well.",
        "What also came up: {mid}.",
    ),
    Shape.QUESTION: (
        "I also wonder about this: {mid}",
        "One question is still with me, too: {mid}",
        "And I would enjoy thinking this through: {mid}",
        "And I took a question home: {mid}",
        "This question has stayed with me, too: {mid}",
    ),
}
PAIRED: Final[Frames] = (
    "I especially enjoyed talking about {mid}, and about {more}.",
    "Our talk about {mid} has stayed with me, and so has the part about {more}.",
    "I have kept thinking about {mid}, and about {more} as well.",
    "{start} gave me a good deal to think about, and so did {more}.",
    "What I remember best is what we said about {mid} and about {more}.",
)
