"""The sentences that say what the candidate brings, knows, corrects or wrote; rules as in `frames`."""

from __future__ import annotations

from typing import Final

from followups.domain.drafts.frames import Frames
from followups.domain.drafts.shapes import Shape

# What the candidate brings (M3). `{to}` is "to Harborlight", `{there}` "at Harborlight"; both may be empty.
BROUGHT: Final[dict[Shape, Frames]] = {
    Shape.MINE: (
        "{start}, and I would be glad to put that to use{there}.",
        "{start}. That is what I would bring{to}.",
        "This is where I could contribute: {mid}.",
        "Here is what I would bring{to}: {mid}.",
        "From my own work I can add this: {mid}. I would gladly build on it{there}.",
        "{start}, and from what we discussed I can see where that would help.",
    ),
    Shape.OFFER: (
        "With our talk in mind, {mid}.",
        "Going by what we discussed, {mid}.",
        "This is where I see myself contributing: {mid}.",
        "After what you told me, I can see where to begin: {mid}.",
        "If it would help your team, {mid}.",
        "On the strength of what we discussed, {mid}.",
    ),
    Shape.OURS: (
        "From my own work I would bring this{to}: {mid}.",
        "{start}, and I would gladly build on that{there}.",
        "This is where I could contribute: {mid}.",
        "{start}. That is what I would bring{to}.",
        "I see a place for my own work in this: {mid}.",
    ),
    Shape.TOPIC: (
        "Going by what we discussed, this is what I could contribute: {mid}.",
        "What I would bring{to}: {mid}.",
        "There is something I could add to this from my side: {mid}.",
        "My contribution{there} could be this: {mid}.",
        "Where I could be of use: {mid}.",
        "After our talk, this is what I would offer first: {mid}.",
    ),
}
BRINGABLE: Final[Frames] = (
    "For the work that we discussed I would bring {mid}.",
    "I would bring {mid}{to}.",
    "Going by what we discussed, I could contribute {mid}.",
    "What I would bring along is {mid}.",
    "I would put {mid} to work{there}.",
)
BROUGHT_TOO: Final[dict[Shape, Frames]] = {
    Shape.MINE: (
        "In addition, {mid}.",
        "Beyond that, {mid}.",
        "And {mid}.",
        "Apart from that, {mid}.",
        "What is more, {mid}.",
    ),
    Shape.OFFER: (
        "And {mid}.",
        "Beyond that, {mid}.",
        "In addition, {mid}.",
        "Apart from that, {mid}.",
        "Also, {mid}.",
    ),
    Shape.OURS: (
        "In addition, {mid}.",
        "Beyond that, {mid}.",
        "And {mid}.",
        "Apart from that, {mid}.",
        "What is more, {mid}.",
    ),
    Shape.TOPIC: (
        "One more thing from my side: {mid}.",
        "I could add this as well: {mid}.",
        "And something else that I could offer: {mid}.",
        "Beyond that, I can offer this: {mid}.",
        "And this as well: {mid}.",
    ),
}
# After a coffee or at an event nobody applies: what one brings is a favour returned (W5).
OFFERED: Final[dict[Shape, Frames]] = {
    Shape.MINE: (
        "{start}, and I would gladly share what I learned from it.",
        "If it is of use to you, I am happy to tell you more about my side: {mid}.",
        "From my side I can offer this: {mid}. Ask me about it whenever you like.",
        "{start}. If that is useful to you, I would be glad to tell you more.",
        "In return, I can speak from experience: {mid}.",
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
        "From my side I can offer this: {mid}. Ask me about it whenever you like.",
        "If it is of use to you, I can say more about my side: {mid}.",
        "In return, I can speak from experience: {mid}.",
        "{start}. If that is useful to you, I would be glad to tell you more.",
    ),
    Shape.TOPIC: (
        "Something I could offer in return: {mid}.",
        "I would like to give something back: {mid}.",
        "If it is of use to you, here is what I can offer: {mid}.",
        "What I can bring to this from my side: {mid}.",
        "In return, I would gladly share this: {mid}.",
    ),
}

BROUGHT_QUOTED: Final[Frames] = (
    "What I could offer stands in my notes as “{mid}”.",
    "In my notes, under what I could contribute: “{mid}”.",
    "Under what I could bring along I noted “{mid}”.",
    "I noted down what I could offer: “{mid}”.",
    "My own list of what I could add begins with “{mid}”.",
)

# A tool or skill that came up and that the candidate has used or studied (O1).
KNOWN: Final[Frames] = (
    "What I know of {mid} should be useful for this work.",
    "I would bring experience with {mid}, which came up in our talk.",
    "My experience with {mid} should come in handy.",
    "We touched on {mid}, and that is something I can bring along.",
    "I could put my experience with {mid} to work.",
)
KNOWN_BETWEEN_PEERS: Final[Frames] = (
    "I have experience with {mid} myself, so I listened to that part with special interest.",
    "It was good to touch on {mid}, where I have experience of my own.",
    "As I have experience with {mid}, I enjoyed that part in particular.",
    "Should {mid} come up again, I would gladly share my own experience.",
    "I was happy that {mid} came up, as I have experience there.",
)
KNOWN_AS_TYPED: Final[Frames] = (
    "On tools and skills: {mid}.",
    "A word on skills: {mid}.",
    "As for skills: {mid}.",
    "One more word on tools and skills: {mid}.",
    "And about the tools and skills we touched on: {mid}.",
)

# An answer that fell short (O3).
REDEEMED: Final[Frames] = (
    "One of my answers deserves a second try: {mid}.",
    "I would like to come back to one of my answers: {mid}.",
    "May I put one answer right? {start}.",
    "There is one answer that I would like to correct: {mid}.",
    "I was not satisfied with one of my answers: {mid}.",
    "Looking back, one answer needs an addition: {mid}.",
)
REDEEMED_APART: Final[Frames] = (
    "One of my answers deserves a second try. {start}.",
    "I would like to come back to one of my answers. {start}.",
    "May I put one answer right? {start}.",
    "There is one answer that I would like to correct. {start}.",
    "I was not satisfied with one of my answers. {start}.",
)
REDEEMED_TOPIC: Final[Frames] = (
    "I have thought again about {mid}, where my first answer fell short.",
    "My answer deserved more care when we came to {mid}.",
    "I would answer differently now if we came back to {mid}.",
    "I would like a second try at {mid}, as my first answer did not do it justice.",
    "When we came to {mid}, my answer fell short, and I would put it differently now.",
)

# A post of the candidate's own (O2). The address ends the paragraph, so that no full stop sticks to it.
POSTED: Final[Frames] = (
    "I have written about {mid}, which ties in with our talk: {url}",
    "In case it is of interest, here is my post on {mid}: {url}",
    "You may find my post on {mid} useful: {url}",
    "My post on {mid} goes further into this: {url}",
    "Here is something I wrote on {mid}: {url}",
)
POSTED_TITLE: Final[Frames] = (
    "A post of mine ties in with our talk, “{start}”: {url}",
    "In case it is of interest, here is my post “{start}”: {url}",
    "You may find my post “{start}” useful: {url}",
    "My post “{start}” goes further into this: {url}",
    "Here is something I wrote, “{start}”: {url}",
)
POSTED_ADDRESS: Final[Frames] = (
    "A post of mine ties in with our talk: {url}",
    "In case it is of interest, I have written about this here: {url}",
    "You may find this post of mine useful: {url}",
    "One of my posts goes further into this: {url}",
    "Here is something I wrote that ties in with our talk: {url}",
)
POSTED_WITHOUT: Final[Frames] = (
    "I have written a post on {mid}, and would gladly send it to you.",
    "In case it is of interest, I have a post of my own on {mid} and am happy to share it.",
    "I would be glad to send you my post on {mid}.",
    "There is a post of mine on {mid} that I would gladly share.",
    "If you like, I can send you my post on {mid}.",
)
POSTED_SOMEWHERE: Final[Frames] = (
    "I would be glad to send you the post that I wrote.",
    "There is a post of mine on this that I would gladly share.",
)
POSTED_TITLE_WITHOUT: Final[Frames] = (
    "I have written a post, “{start}”, and would gladly send it to you.",
    "In case it is of interest, I am happy to share my post “{start}”.",
    "I would be glad to send you my post “{start}”.",
    "There is a post of mine, “{start}”, that I would gladly share.",
    "If you like, I can send you my post “{start}”.",
)

# Something personal (O4).
PERSONAL: Final[Frames] = (
    "On a personal note: {mid}.",
    "And one small thing that I will remember: {mid}.",
    "I enjoyed the personal side of our talk as well: {mid}.",
    "One thing beyond the agenda that I will keep in mind: {mid}.",
    "And away from the main subject: {mid}.",
)
PERSONAL_TOPIC: Final[Frames] = (
    "I also enjoyed talking about {mid}.",
    "And I will remember {mid}.",
    "On a personal note, it was a pleasure to talk about {mid}.",
    "It was good that there was room for {mid}, too.",
    "There was even time to talk about {mid}, which I enjoyed.",
)
PERSONAL_TOLD: Final[Frames] = (
    "I also enjoyed {mid}.",
    "And I will remember {mid}.",
    "It was good that there was room for {mid}, too.",
    "{start} made our talk all the more pleasant.",
    "I am still smiling about {mid}.",
)
PERSONAL_OURS: Final[Frames] = (
    "It made our talk all the nicer that {mid}.",
    "I was happy that {mid}.",
    "On a personal note, I like it that {mid}.",
    "And how nice that {mid}.",
    "I will also remember that {mid}.",
)
PERSONAL_QUOTED: Final[Frames] = (
    "On a personal note, my notes say “{mid}”.",
    "I also wrote down “{mid}”, and I am glad that we talked about more than work.",
    "“{start}” is in my notes, too, and I will remember it.",
    "And away from the main subject I noted “{mid}”.",
    "I will also remember what I noted as “{mid}”.",
)
