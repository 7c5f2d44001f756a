"""Verbs in the wrong form behind another word: "the idea of leave it out", "eager to joining"."""

from __future__ import annotations

from followups.domain.note_rules.confusions.phrase import Phrase as P
from followups.domain.note_rules.confusions.phrase import gerund

# Hardly ever nouns, so that their forms tell.
_VERBS = sorted(
    {"join", "work", "meet", "help", "build", "learn", "bring", "start", "make", "run", "lead", "teach", "use"}
    | {"show", "explain", "discuss", "try", "write", "keep", "move", "take", "give", "get", "talk", "speak", "see"}
    | {"find", "improve", "solve", "develop", "support", "handle", "share", "create", "become", "train", "fix"}
)
_RARER = ("spare", "devote", "dedicate", "grant", "enlighten", "host")
_TO_BASE = "|".join(f"{gerund(verb)}={verb}" for verb in _VERBS)
_TO_GERUND = "|".join(f"{verb}={gerund(verb)}" for verb in _RARER)
_WITH_TO = "|".join(f"{whom} {verb}={whom} to {verb}" for whom in ("me", "us", "you", "them") for verb in _VERBS)
_WITHOUT_TO = "|".join(
    f"{noun} to {verb}={noun} {gerund(verb)}"
    for noun in ("trouble", "difficulty", "difficulties")
    for verb in _VERBS
)

# fmt: off
PHRASES = (
    P("idea|thought|habit|instead|possibility|capable|tired|afraid|proud|method|importance|plan|dream|purpose|art "
      "of {<verb>=+ing} <det>|<obj>|out|up|off|away|down|everything|everyone|people",
      "the idea of change in the village", "I liked the idea of leave out the handrail"),
    P("thank|thanks|thankful|grateful ?very ?so ?much ?to ?you for {" + _TO_GERUND + "} <det>|me|us|so",
      "I thank you for spare parts", "I am thankful to you for spare your time"),
    P("thank|thanks|thankful|grateful ?very ?so ?much to you for {<verb>=+ing} <det>|<obj>",
      "grateful to you for help and advice", "I am grateful to you for explain me the shifts"),
    P("without|by|besides|despite|after|before {" + _TO_GERUND + "} <det>|me|us|some",
      "without spare tyres", "by devote some hours to it"),
    P("eager|keen|able|ready|willing|happy|glad|hope|hoping|want|wanted|wants|like|love|pleased|decided|plan|planned|"
      "proud|need|needs|trying|going to {" + _TO_BASE + "}",
      "happy to be joining you, committed to making it work", "I am very eager to joining Lagoon Microfinance"),
    P("enable|enables|enabled|allow|allows|allowed {" + _WITH_TO + "}",
      "allow me to help", "My certificate would enable me help with the second ferry"),
    P("have|has|had|having ?some|no|any|great|little|much {" + _WITHOUT_TO + "}",
      "she took the trouble to find me a chair", "Polderwind has trouble to find people who climb"),
    P("time|hour|hours|minutes|evening|morning|afternoon ?that you {dedicated me=dedicated to me|devoted "
      "me=devoted to me}", "you dedicated a whole hour", "Thank you for the time you dedicated me on Wednesday"),
)
# fmt: on
