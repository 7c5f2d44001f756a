"""A right word in a wrong form: "forward to hear", "could of", "explain me"."""

from __future__ import annotations

from followups.domain.note_rules.confusions.confusion import Confusion

CONFUSIONS = (
    Confusion(
        r"\b(?:forward) (?P<x>to (?:hear|meet|speak|talk|see|work|discuss|learn|continue|join|"
        r"visit|receive|have|get|know|contribute|read|show|help|start|meeting you and discuss|"
        r"come|be))\b",
        "",
        "forward to hearing",
        "I look forward to hear from you",
    ),
    Confusion(
        r"\b(?:thanks?|thank you|grateful|apologi[sz]e|sorry|responsible)(?: you)?(?: "
        r"\w+){0,3} (?P<x>for (?:give|gave|let|take|took|meet|met|make|made|invite|explain|"
        r"speak|spoke|share|show|come|tell|spend|help|teach|allow|listen|send|see|consider|"
        r"talk|receive|have|interview|answer))\b(?! (?:and take|of|it)\b)",
        "",
        "Thank you for giving me",
        "Thank you for give me the chance",
    ),
    Confusion(
        r"\b(?P<x>(?:can|could|must|should|would) to (?:\w+))\b(?<!as best I "
        r"can to \w)(?! \w+ as)",
        "",
        "all I can, to win",
        "I can to train them",
    ),
    Confusion(
        r"\b(?:we|you|they|there|these|those|things|people|both|who|that) (?P<x>where) "
        r"(?=(?:very|so|not|able|all|happy|kind|talking|discussing|looking|going|working|too|"
        r"just|the|both|most|right|really|also|still|already|many|two|no|interested|doing|"
        r"using|saying|always|as|good|great)\b)(?!the (?:\w+ ){1,3}(?:is|are|was|were|go|meet|"
        r"s\b))(?<!place where the)",
        "were",
        "the town where all is quiet",
        "you where very kind",
    ),
    Confusion(r"\b(?P<x>(?:discuss(?:ed|ing)?) about)\b", "", "discuss the plan", "to discuss about it"),
    Confusion(
        r"\b(?:my|in my|the|our|your|an) (?P<x>actual) (?=(?:job|position|company|employer|"
        r"role|post|work|workplace|boss|firm|team|school|salary|occupation)\b)",
        "current",
        "the actual cost",
        "in my actual position",
    ),
    Confusion(
        r"\b(?:last (?:year|month|summer|spring|winter|fall|autumn|season)|in (?:19|20)\d\d|"
        r"years ago|back then),? (?:i|we) (?P<x>lead)\b|\b(?:i|we) (?P<x2>lead) (?=(?:a|an|"
        r"the|my|our|two|three|four|five|\d+)\b[^.!?]{0,60}\b(?:last (?:year|month|summer|"
        r"spring|winter|fall|autumn|season)|in (?:19|20)\d\d|ago|yesterday|back then|at my "
        r"(?:last|previous|old|former)))",
        "led",
        "I lead a team today",
        "I lead a team of six last year",
    ),
    Confusion(r"\b(?P<x>payed)\b(?! out the (?:rope|line))", "paid", "paid", "we payed a bonus"),
    Confusion(
        r"\b(?:it|this|that|there) (?P<x>was|is) (?=(?:pleasure|honou?r|privilege) (?:to|"
        r"meeting|speaking|talking|for)\b)",
        "",
        "it was a pleasure",
        "It was pleasure to meet you",
    ),
    Confusion(
        r"\b(?:we|you|they) (?P<x>was)(?= (?:very|so|happy|not|able|glad|talking|discussing|"
        r"really|kind|impressed|there|excited|always|pleased|working)\b)",
        "were",
        "you were kind",
        "you was very kind",
    ),
    Confusion(
        r"\bforward (?P<x>(?:hearing|meeting|speaking|talking|seeing|working|discussing))\b",
        "",
        "forward to hearing",
        "I look forward hearing from you",
    ),
    Confusion(
        r"\b(?P<x>since) (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|"
        r"twelve) (?:years?|months?|weeks?)(?=[.,;]| (?:and|i|in|as|now|at|with)\b))",
        "for",
        "since two years ago",
        "I work there since five years.",
    ),
    Confusion(
        r"\b(?:your|new|loyal|angry|our|happy|with|for|of|to|every|serve|serving|help|helping|"
        r"potential|regular|more|many|the|difficult|unhappy) (?P<x>costumer|costumers)\b(?! (?:and "
        r"(?:set|make)|design|department|in the theat))",
        "",
        "costume designers",
        "help your costumers",
    ),
    Confusion(
        r"\b(?:i|we|they|you) (?P<x>has been|have being|was been|is been)\b|\b(?:have|has|"
        r"had|i've|we've) (?P<x2>being) (?=\w)",
        "",
        "human being is",
        "I have being working",
    ),
    Confusion(
        r"\b(?P<x>a) (?=(?:hour|honou?r|honest|opportunity|interview|exciting|excellent|"
        r"interesting|amazing|idea|engineer|analyst|asset|example|email|issue|important|open|"
        r"old|early|easy|actual|ideal|innovative|internship|interest|inspiring|answer|offer|"
        r"organi[sz]ation|employee|update|understanding|unusual|apprentice|orchard|oven|"
        r"elevator|architect|accountant|assistant|office|area|event|hours|outstanding|"
        r"impressive|incredible|informative|insightful)\b)(?<!\ba a )(?<!vitamin a )(?<!plan "
        r"a )",
        "an",
        "a one-time event",
        "It was a honor",
    ),
    Confusion(
        r"\b(?P<x>an) (?=(?:great|good|position|job|role|company|team|unique|university|"
        r"useful|user|union|uniform|unit|european|one|once|very|new|big|small|strong|talk|"
        r"chance|pleasure|conversation|question|wonderful|real|manager|customer|project|place|"
        r"perfect|person|plan|problem|process|lot|few|little|better|best|day|week|year|month|"
        r"warm|kind|long|short|nice|man|woman|school|hospital|friendly|fantastic|valuable|"
        r"vital|meeting|chat|call|second|first|third|similar|different|system|tool|report|"
        r"model|list|book)\b)",
        "a",
        "an hour",
        "It was an great day",
    ),
    Confusion(
        r"\b(?:i'm|am|are|is|was|were|be|get|got|been) (?P<x>use) to\b(?! (?:which|whom))",
        "used",
        "what use to put it to",
        "I am use to nights",
    ),
    Confusion(
        r"\b(?:i'm|am|are|is|was|were|be|been) (?P<x>suppose) to\b",
        "supposed",
        "I suppose to some it is",
        "I was suppose to call",
    ),
    Confusion(
        r"\b(?:have|has|had|i've|we've) (?P<x>went|came|did|saw|wrote|took|gave|spoke|drove|"
        r"ate|began|chose|broke|fell|knew|grew)\b(?! (?:and|back and))",
        "",
        "they went home",
        "I have went there",
    ),
    Confusion(r"\b(?:i|we) (?P<x>seen|done)\b(?! (?:by|in))", "", "I have seen it", "I seen the plan"),
)
