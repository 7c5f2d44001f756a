"""More words that sound alike: were and where, past and passed, principal and principle."""

from __future__ import annotations

from followups.domain.note_rules.confusions.confusion import Confusion

CONFUSIONS = (
    Confusion(
        r"\b(?P<x>now one|no-one's one|know one)\b(?= (?:had|has|is|was|will|would|can|could|"
        r"knows?|wants?|ever|else|needs?|likes?|should|in|at|there|there's)\b)",
        "no one",
        "now one thing is clear",
        "now one had to guess",
    ),
    Confusion(
        r"\b(?:i|we|you|they|to|now|didn't|don't) (?P<x>no) (?=(?:i|that|how|what|you|we|this|"
        r"the|why|where|when|from|about|it|my|them|he|she)\b)(?!(?:the|that|it|this) (?:less|"
        r"more|longer))(?<=(?:I|i|e|u|y|o|w|t) no )(?<!have no )(?<!to no )",
        "know",
        "I have no idea",
        "I no how to do this",
    ),
    Confusion(
        r"\b(?:i|we|you|they|he|she|already|who|well|never|hardly|barely|also) (?P<x>new) "
        r"(?=(?:that|how|it|the|about|you|i|what|this|nothing|little|of|he|she|we|from|right|"
        r"why|where|him|her)\b)(?<!you new )",
        "knew",
        "a new how-to guide",
        "I new that it would work",
    ),
    Confusion(
        r"\b(?:at|on|to|from|construction|job|building|work|web|off|this|your|the|new|test) "
        r"(?P<x>sight)(?=s?[.,;!?]|s? (?:visit|manager|supervisor|plan|map|engineer|"
        r"foreman)\b)(?<!at first sight)(?<!the sight)(?<!on sight)(?<!at sight)(?<!by sight)",
        "site",
        "love at first sight",
        "the building sight.",
    ),
    Confusion(
        r"\b(?P<x>cite|sight)(?= (?:visit|manager|supervisor|plan|foreman|inspection)s?\b)",
        "site",
        "to cite a source",
        "the sight visit",
    ),
    Confusion(
        r"\b(?:a|your|the|my|in|whole|nice|big|little|one) (?P<x>peace) of (?=(?:advice|work|"
        r"cake|paper|the puzzle|equipment|software|code|information|land|art|history|"
        r"furniture|wood|glass|pie|steel|cloth|news|bread|music|writing)\b)",
        "piece",
        "peace of mind",
        "a peace of advice",
    ),
    Confusion(
        r"\b(?P<x>piece) of mind\b(?<!a piece of mind)", "peace", "a piece of my mind", "it gives piece of mind"
    ),
    Confusion(
        r"\b(?:to|will|would|can|could|i|gladly|please|we) (?P<x>except) (?=(?:the|your|this|"
        r"an?|any|my|our) (?:offer|position|job|role|invitation|challenge|apolog\w+|thanks|"
        r"changes?|cards?|payments?)\b)",
        "accept",
        "all except the last",
        "I would except the offer",
    ),
    Confusion(
        r"\b(?P<x>accept) for (?=(?:the|one|my|two|a|that)\b)",
        "except",
        "accept the offer",
        "all accept for the last",
    ),
    Confusion(
        r"\b(?:was|be|been|am|is|i'm|very|so|were|are|feel) (?P<x>bare) (?:in mind|with)\b|"
        r"\b(?P<x2>bare) (?:with (?:me|us)|in mind)\b",
        "bear",
        "bare walls",
        "please bare with me",
    ),
    Confusion(
        r"\b(?:a|in|the|my|as|great|perfect|any|much|have|of|strong|some|own) "
        r"(?P<x>complement) (?=(?:from|you|about|on (?:my|the|your))\b)",
        "compliment",
        "a complement to the team",
        "a complement from you",
    ),
    Confusion(
        r"\b(?:would|could|will|to|skills|experience|that|which|can|perfectly|well|nicely|"
        r"really) (?P<x>compliment)s? (?=(?:your|the|my|our|their|each|those|existing|this)\b "
        r"(?:team|skills?|existing|strengths?|work|other|staff|current|approach|product|"
        r"services?|experience))",
        "complement",
        "compliment the chef",
        "my skills would compliment your team",
    ),
    Confusion(
        r"\b(?:i|we|have|has|had|i've|they|she|he) (?P<x>past) (?=(?:the|my|all|an?|every|it|"
        r"along|your|this)\b)(?!the (?:door|house|gate|church|shop))",
        "passed",
        "walked past the house",
        "I past the exam",
    ),
    Confusion(
        r"\b(?:the|my|this|these) (?P<x>passed) (?=(?:few|two|three|four|five|six|ten|year|"
        r"years|month|months|week|weeks|summer|winter|decade|experience|jobs?|employers?|"
        r"projects?)\b)",
        "past",
        "I passed two exams",
        "over the passed two years",
    ),
    Confusion(
        r"\b(?:an?|the|this|your|personal|great|for|of|hole|in|as a) (?P<x>hole) (?=(?:team|"
        r"company|day|week|time|process|interview|experience|department|year|story|thing|"
        r"group|building|staff|point|month|family|floor|house)\b)",
        "whole",
        "a hole in the floor",
        "the hole team",
    ),
    Confusion(
        r"\b(?:was|is|were|be|are|am|so|very|really|of|your|been|felt|feel|i'm) (?P<x>grate) "
        r"(?=(?:pleasure|to|meeting|talk|time|opportunity|interview|conversation|team|company|"
        r"honou?r|fit)\b)|\b(?:a|the|it was|such a) (?P<x2>grate) (?=(?:pleasure|talk|time|"
        r"opportunity|interview|conversation|team|company|honou?r|fit)\b)",
        "great",
        "to grate cheese",
        "It was grate to meet you",
    ),
    Confusion(
        r"\b(?:to|could|would|can|will) (?P<x>here) (?=(?:from you|back from|about (?:the|"
        r"your|how)|that (?:you|the)|your (?:thoughts|story|opinion)|how you|more about)\b)",
        "hear",
        "I came here from Ohio",
        "I hope to here from you",
    ),
    Confusion(
        r"\b(?:am|is|are|live|work|be|been|come) (?P<x>hear) (?=(?:at (?:the|your)|in (?:the|"
        r"your|my) (?:area|city|town|office)|today|attached)\b)",
        "here",
        "to hear in the office",
        "I work hear at the bank",
    ),
    Confusion(
        r"\b(?:to|for|again|nice|pleasure|great|good|and|happy|glad|us) (?P<x>meat)(?= (?:you|"
        r"with you|your|again|and talk|everyone|the team|them)\b)",
        "meet",
        "the meat you sell",
        "It was nice to meat you",
    ),
    Confusion(
        r"\b(?:know|ask|asked|wonder|wondered|sure|decide|see|question|about|on|clear|discuss|"
        r"discussed|of) (?P<x>weather) (?=(?:i|you|we|they|he|she|or not|to|it (?:is|was|"
        r"would|will|could)|that|there|this|the \w+ (?:is|was|can|could|would|should))\b)",
        "whether",
        "how the weather is",
        "I wonder weather you",
    ),
)
