"""The sentences on skills, posts, answers put right and personal matters (lesson O1-O4); rules as in `frames`."""
# ruff: noqa: RUF001  (a dash in a sentence is a dash)

from __future__ import annotations

from typing import Final

from followups.domain.drafts.frames import Frames

# A tool or skill that came up and that the candidate has used or studied (O1).
KNOWN: Final[Frames] = (
    "What I know of {mid} should be useful for this work.",
    "{start} came up as well, and I would not start from scratch there.",
    "My experience with {mid} should come in handy.",
    "We touched on {mid}, and that is something I can bring along.",
    "I could put my experience with {mid} to work.",
    "With {mid} you would not have to teach me from the beginning.",
    "As for {mid}, I would be on familiar ground.",
)
KNOWN_BETWEEN_PEERS: Final[Frames] = (
    "I have some experience with {mid} myself, so I listened to that part with special interest.",
    "It was good to touch on {mid}, where I have experience of my own.",
    "As I have experience with {mid}, I enjoyed that part in particular.",
    "If you ever want to compare notes on {mid}, I would be glad to.",
    "I was happy that {mid} came up, as I have experience there.",
    "{start} came up as well, which is familiar ground for me.",
    "I know {mid} a little myself, and was glad of the subject.",
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
    "Looking back, there is one answer that I would change: {mid}.",
)
# For a line that calls it an answer itself.
REDEEMED_ANSWER: Final[Frames] = (
    "There is something I would like to put right: {mid}.",
    "{start}. I would give a better one now.",
    "May I come back to something? {start}.",
    "Looking back, {mid}.",
    "There is one thing that I would like to correct: {mid}.",
)
REDEEMED_ANSWER_APART: Final[Frames] = (
    "May I come back to something? {start}.",
    "There is something I would like to put right. {start}.",
    "{start}. I would give a better one now.",
    "I have been turning something over since. {start}.",
    "Let me correct one thing. {start}.",
)
REDEEMED_ON: Final[Frames] = (
    "On {mid} I would now answer: {more}.",
    "I have thought again about {mid}, and this is what I should have said: {more}.",
    "To give a better answer on {mid}: {more}.",
    "When it comes to {mid}, I would now say: {more}.",
    "I owe you a better answer on {mid}: {more}.",
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
    "{start} – I will remember that as well.",
    "{start} – that was good to hear, too.",
    "One small thing that I keep in mind as well: {mid}.",
    "I have not forgotten this, either: {mid}.",
    "And away from the main subject: {mid}.",
    "{start} – it was good that we had time for that, too.",
)
PERSONAL_TOPIC: Final[Frames] = (
    "I also enjoyed talking about {mid}.",
    "It was nice, too, to talk about {mid}.",
    "On a personal note, it was a pleasure to talk about {mid}.",
    "It was good that there was room for {mid}, too.",
    "And I will not forget our talk about {mid}.",
)
PERSONAL_TOLD: Final[Frames] = (
    "I also enjoyed {mid}.",
    "And I will remember {mid}.",
    "{start} made our talk all the more pleasant.",
    "I am still smiling about {mid}.",
    "It was good that there was time for {mid}, too.",
    "And I will not forget {mid}.",
)
# What they told of themselves, perhaps something sad.
PERSONAL_SAID: Final[Frames] = (
    "I will also remember that {mid}.",
    "On a personal note, it has stayed with me that {mid}.",
    "And I will not forget that {mid}.",
    "Away from work, I will remember that {mid}.",
    "And {mid} – I will keep that in mind, too.",
)
PERSONAL_OURS: Final[Frames] = (
    "It made our talk all the nicer that {mid}.",
    "I was happy that {mid}.",
    "On a personal note, I like that {mid}.",
    "And how nice that {mid}.",
    "I will also remember that {mid}.",
)
PERSONAL_QUOTED: Final[Frames] = (
    "On a personal note, I wrote down “{mid}”.",
    "I also noted “{mid}”, and I am glad that we talked about more than work.",
    "“{start}” is in my notes, too, and I will remember it.",
    "And away from the main subject I noted “{mid}”.",
    "I will also remember what I noted as “{mid}”.",
)
