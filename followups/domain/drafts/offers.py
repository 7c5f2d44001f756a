"""The sentences that say what the candidate brings (lesson M3); rules as in `frames`."""

# ruff: noqa: RUF001  (a dash in a sentence is a dash)

from __future__ import annotations

from typing import Final

from followups.domain.drafts.frames import Frames
from followups.domain.drafts.shapes import Shape

# What the candidate brings (M3). `{to}` is "to Harborlight", `{there}` "at Harborlight"; both may be empty.
BROUGHT: Final[dict[Shape, Frames]] = {
    Shape.MINE: (
        "{start}, and I would be glad to put that to use{there}.",
        "{start}. That is what I would bring{to}.",
        "{start}, and from what we discussed I can see where that would help.",
        "This is where I could contribute: {mid}.",
        "Here is what I would bring{to}: {mid}.",
        "It may be of help to your team that {mid}.",
        "{start}, and some of that should carry over.",
        "One piece of my own work belongs here, I believe: {mid}.",
        "There is something in my own work that would fit in with yours: {mid}.",
        "To give you a picture of it: {mid}.",
        "For the work that we talked about, it may matter that {mid}.",
    ),
    Shape.OFFER: (
        "With our talk in mind, {mid}.",
        "Going by what we discussed, {mid}.",
        "After what you told me, this is where I would begin: {mid}.",
        "If it would help your team, {mid}.",
        "My offer is a simple one: {mid}.",
        "I came away with an idea of where I could be of use: {mid}.",
        "Should it be of help{there}, {mid}.",
    ),
    Shape.OURS: (
        "From my own work I would bring this{to}: {mid}.",
        "{start}, and I would gladly build on that{there}.",
        "This is where I could contribute: {mid}.",
        "{start}. That is what I would bring{to}.",
        "{start}, and from what we discussed I can see where that would help.",
        "It may be of help to your team that {mid}.",
    ),
    Shape.TOPIC: (
        "Going by what we discussed, I could help with {mid}.",
        "Where I could be of most use{there} is {mid}.",
        "My own contribution{there} could be {mid}.",
        "After our talk, the first thing I would offer is {mid}.",
        "I could make myself useful with {mid}.",
    ),
}
# For a point of which only the words are certain.
BROUGHT_AS_TYPED: Final[Frames] = (
    "What I would bring{to}: {mid}.",
    "There is something I could add from my side: {mid}.",
    "Where I could be of use{there}: {mid}.",
    "{start} – that is what I could contribute{there}.",
    "{start} – from what we discussed, that could be of use to you.",
)
# What the candidate brings, right after the point that it has to do with.
TIED: Final[dict[Shape, Frames]] = {
    Shape.MINE: (
        "That is familiar ground: {mid}.",
        "That rings a bell with me: {mid}.",
        "{start}, so that part is close to my own work.",
        "This is where my own work comes in: {mid}.",
        "{start}, and this would let me do more of it.",
        "{start}, which is why I listened to that part with particular care.",
        "There I would not be a beginner: {mid}.",
        "I have done work of that kind: {mid}.",
    ),
    Shape.OFFER: (
        "With that in mind, {mid}.",
        "This is where I could be of use: {mid}.",
        "In that very area, {mid}.",
        "That is something I could take on: {mid}.",
        "If it helps you there, {mid}.",
        "I would not mind starting right there: {mid}.",
    ),
    Shape.TOPIC: (
        "One thing that I could contribute to it is {mid}.",
        "What I could add there is {mid}.",
        "There I could make myself useful with {mid}.",
        "I could contribute to that with {mid}.",
        "My own contribution to that could be {mid}.",
        "If you wish, you would have a helping hand from me with {mid}.",
        "One part that I could take on is {mid}.",
    ),
}
BRINGABLE: Final[Frames] = (
    "For the work that we discussed I would bring {mid}.",
    "Going by what we discussed, I could contribute {mid}.",
    "What I would bring along is {mid}.",
    "I would put {mid} to work{there}.",
    "From my side I would bring {mid}{to}.",
)
BROUGHT_TOO: Final[dict[Shape, Frames]] = {
    Shape.MINE: (
        "In addition, {mid}.",
        "Beyond that, {mid}.",
        "And {mid}.",
        "Apart from that, {mid}.",
        "On top of that, {mid}.",
    ),
    Shape.OFFER: (
        "And {mid}.",
        "Beyond that, {mid}.",
        "In addition, {mid}.",
        "Apart from that, {mid}.",
        "Also, {mid}.",
    ),
    Shape.TOPIC: (
        "I could also contribute {mid}.",
        "Beyond that, I could offer {mid}.",
        "And there is something else that I could add: {mid}.",
        "In addition, I could be of use with {mid}.",
        "I would also bring along {mid}.",
    ),
}
BRINGABLE_TOO: Final[Frames] = (
    "I would also bring along {mid}.",
    "In addition, I would bring {mid}.",
    "Beyond that, I have {mid} to offer.",
    "And I could contribute {mid}.",
    "I could also bring in {mid}.",
)
BRINGABLE_BETWEEN_PEERS: Final[Frames] = (
    "From my side, I have {mid} to offer.",
    "If it is ever of use to you, I have {mid}.",
    "In return, I can offer {mid}.",
    "I would gladly share {mid}.",
    "I would like to give something back, and have {mid} to offer.",
)
BROUGHT_TOO_AS_TYPED: Final[Frames] = (
    "One more thing from my side: {mid}.",
    "I could add this as well: {mid}.",
    "And something else that I could offer: {mid}.",
    "{start} – that I could contribute, too.",
    "{start} – that, too, may be of use.",
)
# After a coffee or at an event nobody applies: what one brings is a favour returned (W5).
OFFERED: Final[dict[Shape, Frames]] = {
    Shape.MINE: (
        "{start}, and I would gladly share what I learned from it.",
        "{start}. Ask me about it whenever you like.",
        "{start}. If that is useful to you, I would be glad to tell you more.",
        "In return, I can speak from experience: {mid}.",
        "{start}, and I would be happy to compare notes on that.",
        "{start}; if you would ever like to hear more about it, I am happy to tell.",
        "This may be of use to you one day: {mid}.",
        "This I know from experience: {mid}.",
        "{start} – please call on me should that ever be useful.",
        "Perhaps it is of use to you that {mid}.",
    ),
    Shape.OFFER: (
        "If it is of use to you, {mid}.",
        "In return for your time, {mid}.",
        "I would like to give something back: {mid}.",
        "Should it help you, {mid}.",
        "One thing I can offer in return: {mid}.",
    ),
    Shape.OURS: (
        "{start}, and I would gladly tell you more about it.",
        "{start}. Ask me about it whenever you like.",
        "In return, I can speak from experience: {mid}.",
        "{start}, and I would be happy to compare notes on that.",
        "{start}. If that is useful to you, I would be glad to tell you more.",
    ),
    Shape.TOPIC: (
        "Something I could offer in return is {mid}.",
        "If you ever need a hand, I could help with {mid}.",
        "Please call on me should you need somebody for {mid}.",
        "What I can bring to this from my side is {mid}.",
        "In return, I could be of use with {mid}.",
        "I would like to give something back, perhaps with {mid}.",
    ),
}
OFFERED_AS_TYPED: Final[Frames] = (
    "Something I could offer in return: {mid}.",
    "I would like to give something back: {mid}.",
    "If it is of use to you, here is what I can offer: {mid}.",
    "{start} – that is something I could offer in return.",
    "{start} – I would gladly share that.",
)

# A licence or certificate.
HELD: Final[Frames] = (
    "I also have {mid}.",
    "In case it is useful, I have {mid}.",
    "By the way, I have {mid}.",
    "There is also this to say: I have {mid}.",
    "What may help is that I have {mid}.",
)
BROUGHT_QUOTED: Final[Frames] = (
    "What I could offer stands in my notes as “{mid}”.",
    "In my notes, under what I could contribute: “{mid}”.",
    "Under what I could bring along I noted “{mid}”.",
    "I noted down what I could offer: “{mid}”.",
    "My own list of what I could add begins with “{mid}”.",
)
