"""The sentences into which typed points are put. Adding a wording is one line.

`{mid}` is the point inside a sentence, `{start}` at the beginning of one, `{more}` a second point. At least
five wordings each, so that the notes of a panel of five differ (lesson P1). No wording claims what was not
logged: who said it, how good it was, how much experience there is. A point that stands before a dash, after a
colon or in quotes may be anything; a note uses each of these joints once before it uses one again.
"""

# ruff: noqa: RUF001  (a dash in a sentence is a dash)

from __future__ import annotations

from typing import Final

from followups.domain.drafts.shapes import Shape

Frames = tuple[str, ...]

ANYTHING_FIRST: Final[Frames] = (
    "{start} – that has stayed with me.",
    "{start} – I keep coming back to that.",
    "{start} – that is what I remember best.",
    "{start} – I have been turning that over since.",
    "{start} – that gave me something to think about.",
    "One thing in particular has stayed with me: {mid}.",
    "What I remember best: {mid}.",
)
ANYTHING_FURTHER: Final[Frames] = (
    "{start} – that made me think, too.",
    "I also remember this: {mid}.",
    "There is one more thing from our talk that I want to mention: {mid}.",
    "Something else has been going round in my head since then: {mid}.",
    "{start} – that is another thing that I take with me.",
    "Another point that has stayed with me: {mid}.",
    "And one more thing that I took away: {mid}.",
    "I also wrote down “{mid}”.",
    "My notes also have “{mid}”, which I am still thinking about.",
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
# What they want, do and have lost: said without applause, which may be out of place.
_PLAIN_FIRST: Final[Frames] = (
    "It struck me that {mid}.",
    "{start}, and that has stayed with me.",
    "{start}. I keep thinking about that.",
    "I keep coming back to the point that {mid}.",
    "What I remember best is that {mid}.",
    "What has stayed with me above all is that {mid}.",
    "I found it telling that {mid}.",
    "{start} – that gave me something to think about.",
)
_PLAIN_FURTHER: Final[Frames] = (
    "I also remember that {mid}.",
    "{start}. I made a note of that, too.",
    "It is on my mind, too, that {mid}.",
    "Something else that I took away is that {mid}.",
    "It also stayed with me that {mid}.",
    "I found it telling, too, that {mid}.",
    "Nor have I forgotten that {mid}.",
    "Nor would I want to leave out that {mid}.",
    "Ever since, I have also been turning over the fact that {mid}.",
    "If I had to name one more thing, it would be that {mid}.",
    "{start}, which made me think as well.",
)
FIRST: Final[dict[Shape, Frames]] = {
    Shape.TOPIC: (
        "Our talk about {mid} has stayed with me.",
        "I especially enjoyed talking about {mid}.",
        "I have kept thinking about {mid}.",
        "What we said about {mid} gave me a good deal to think about.",
        "I was very glad that we got to talk about {mid}.",
        "What I remember best is the part about {mid}.",
        "I keep coming back to {mid}.",
        "It was especially good to talk about {mid}.",
        "I could have gone on talking for much longer about {mid}.",
        "{start} gave me a good deal to think about.",
        "{start} – that is what I remember best.",
    ),
    Shape.SENTENCE: _PLAIN_FIRST,
    Shape.YOURS: _PLAIN_FIRST,
    Shape.THANKS: (
        "Thank you in particular {mid}.",
        "I am especially grateful {mid}.",
        "Above all, thank you {mid}.",
        "Let me thank you first of all {mid}.",
        "I want to thank you above all {mid}.",
    ),
    Shape.OURS: (
        "{start}, and I was glad that this came up.",
        "It has stayed with me that {mid}.",
        "What I remember best is that {mid}.",
        "{start} – I have been thinking about that since.",
        "I keep thinking of one thing: {mid}.",
    ),
    Shape.MINE: (
        "{start}. I was glad that this came up.",
        "To come back to one thing from our talk: {mid}.",
        "It is still on my mind that {mid}.",
        "{start} – I have been thinking about that since.",
        "{start}, and I keep coming back to it.",
        "One thing from our talk has stayed with me: {mid}.",
    ),
    Shape.QUESTION: (
        "{start} That question is still with me.",
        "{start} I have been turning that question over since.",
        "{start} That is the question I took home.",
        "I keep coming back to one question: {mid}",
        "The question I remember best: {mid}",
        "One question is still with me: {mid}",
        "There is one question that I took home: {mid}",
        "I have been turning one question over since: {mid}",
    ),
    Shape.ADVICE: QUOTED_FIRST,
}
FURTHER: Final[dict[Shape, Frames]] = {
    Shape.TOPIC: (
        "I also keep coming back to {mid}.",
        "I was glad that we came to {mid} as well.",
        "{start} gave me something to think about, too.",
        "{start} made me think, too.",
        "It was also good to talk about {mid}.",
        "And I am still thinking about {mid}.",
        "I would gladly hear more about {mid} another time.",
        "There is more that I would like to know about {mid}.",
        "Nor have I forgotten what was said about {mid}.",
        "{start} stayed with me, too.",
    ),
    Shape.SENTENCE: _PLAIN_FURTHER,
    Shape.YOURS: _PLAIN_FURTHER,
    Shape.THANKS: (
        "Thank you also {mid}.",
        "I am grateful, too, {mid}.",
        "Many thanks, too, {mid}.",
        "I would also like to thank you {mid}.",
        "Let me also thank you {mid}.",
    ),
    Shape.OURS: (
        "And {mid}.",
        "I also remember that {mid}.",
        "It was good, too, that {mid}.",
        "{start}, and I was glad of that as well.",
        "Another thing that I remember: {mid}.",
    ),
    Shape.MINE: (
        "And from my side: {mid}.",
        "To come back to another thing we talked about: {mid}.",
        "{start}, as came up as well.",
        "{start} – I have thought about that as well.",
        "What also came up: {mid}.",
    ),
    Shape.QUESTION: (
        "{start} I took that question home, too.",
        "{start} That is on my mind as well.",
        "{start} I would enjoy thinking that through, too.",
        "I also wonder about this: {mid}",
        "And I took a question home: {mid}",
        "I would also enjoy thinking this through: {mid}",
        "Another question that I keep in mind: {mid}",
        "One question is still with me, too: {mid}",
    ),
    Shape.ADVICE: QUOTED_FURTHER,
}
PAIRED: Final[Frames] = (
    "I especially enjoyed talking about {mid} and about {more}.",
    "Our talk about {mid} has stayed with me, and so has the part about {more}.",
    "I have kept thinking about {mid}, and about {more} as well.",
    "{start} gave me a good deal to think about, and so did {more}.",
    "What I remember best is what we said about {mid} and about {more}.",
)
