"""Whether a note asks for, mentions or presumes the next steps (B2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followups.domain.note_rules.case import Case
from followups.domain.note_rules.letter import Sentence
from followups.domain.note_rules.meaning import Meaning, sureness

# Each is one way of asking or presuming. Hoping to talk, to hear from them, to go on with the process is fine.
_NEXT = re.compile(
    r"\b(?:next|further|following|remaining|future|coming) (?:step|steps|stage|stages|"
    r"round|rounds|phase|phases|interview|interviews)\b|\bwhat(?:'s| is| comes| happens) "
    r"next\b|\bway forward\b"
    r"|\b(?:second|final|third|follow-?up) (?:round|interview)s?\b|\bsteps in the "
    r"(?:process|hiring)\b|\bnext in the (?:process|hiring)\b|\bwhere (?:do )?we go from "
    r"here\b|\bmove (?:me )?(?:forward|ahead) (?:in|with) (?:the|your) (?:hiring|process|"
    r"application)\b"
)
_NEXT_OF_WORK = re.compile(
    r"\b(?:next|further|following|future|coming) (?:steps?|stages?|phases?|rounds?) (?:of|"
    r"in|for|towards?|with|on) (?:(?!the (?:hiring|interview|recruit|selection|"
    r"application|process)|your (?:hiring|interview|recruit|selection)|this process|my "
    r")(?:the|your|this|that|a|its|our) \w+|[a-z]+ing)\b|\b(?:the|your|its|their) next "
    r"(?:step|stage|phase)\b[^.!?]{0,20}\b(?:is|was|would be|will be)\b (?:to )?(?!to "
    r"hear|an? interview)\w+"
    r"|\bnext (?:steps?|stages?|rounds?) (?:of|in|for) (?:my|her|his) (?:career|learning|"
    r"studies|course)\b|\bnext (?:step|round) of (?:the )?(?:funding|talks|tests|testing|"
    r"training|budget|grant|investment)\b"
)
_ROUND_HELD = re.compile(  # the round that was
    r"\b(?:thank\w*|enjoyed|grateful|appreciated?) [^.!?]{0,60}?\b(?:second|final|third|follow-?up) (?:round |"
    r"interview |round of )?(?:interview|round|meeting)s?\b|\b(?:in|at|during) (?:my|the|our|this) (?:second|"
    r"final|"
    r"third|follow-?up) (?:round|interview)(?: (?:round|interview))? (?:yesterday|today|this|last|on|with you)\b"
)
_ROUND_NAMED = re.compile(
    r"\b(?:second|final|third|follow-?up)(?: |-)(?:round|interview)(?: interview)?\b(?!.*\?)"
)
_DECISION = re.compile(
    r"\b(?:your|the|a|any|final|hiring|of) (?:final |hiring |own |prompt |positive |"
    r"favou?rable |early )?(?:decision|verdict|outcome|result|results|selection)\b"
)
_DECIDING = re.compile(
    r"\b(?:let me know|inform|tell me|know|hear|await|awaiting|waiting|wait|expect|"
    r"anticipate|told|advise|update|learn|make|made|reach(?:ed)?|come to|hope|soon|"
    r"forward to|about|when|possible|status|regarding|timeline|receive|curious|pending)\b"
)
_DECISION_OF_WORK = re.compile(
    r"\b(?:decision|outcome|result|results|selection)s? (?:about|on|of|to|for|in|that|"
    r"from|which|behind|by|over) (?!(?:the )?(?:my|me|position|role|job|hiring|interview|"
    r"candidate|application|offer|vacancy|soon|who)\b)"
)
_ASKS_WHEN = re.compile(
    r"\bwhen (?:can|could|might|may|will|should|would|do|shall) (?:i|you|we|a|the|your) "
    r"(?:\w+ ){0,3}?(?:expect|hear|know|decide|decision|start|be (?:in touch|deciding|"
    r"making|reaching|contact)|begin|get (?:back|an answer)|come back|let|make|reach|"
    r"contact|call|reply|respond|answer|find out|learn|come for|come in|have (?:an|the|"
    r"my) interview)|\bwhat (?:would|will|is|might) (?:the|my|your) (?:\w+ )?(?:salary|"
    r"pay|wage|compensation)"
    r"|\btime ?(?:frame|line|scale)\b[^.?!]{0,60}\b(?:decision|decid\w+|hire|hiring|selection|interview|offer)\b"
    r"|\bhow soon\b|\bhow long (?:will|until|before|does|do|it|should)\b|\bwhen (?:i|"
    r"you)(?:'ll| will| can| might| could| may| would| should| am to|) (?:\w+ )?(?:start|"
    r"expect|hear|know|begin|decide|have decided|have made|find out|get)\b|\bby when\b|"
    r"\bwhen do you (?:plan|think|intend|expect)\b"
    r"|\bwhat (?:is|are|'s|would be) (?:the|your) (?:\w+ )?(?:timeline|time ?frame|"
    r"schedule|timescale|status)\b|\b(?:your|the|a|hiring|decision) (?:hiring |decision |"
    r"expected )?(?:timeline|time ?frame|timescale)\b(?! (?:of|for) (?:the |your |a "
    r")?(?!decision|hir|position|role|process|next|interview|recruit|selection|"
    r"application|fill))"
    r"|\bwhere (?:things|i|you|we|my application) (?:\w+ )?(?:stand\b|(?:are|is)\b(?! \w+(?:ed|en|ept|old|"
    r"ought)\b))|\bstatus of "
    r"(?:my|the|your)\b|\bstatus (?:update|report) on my\b|\bany (?:update|updates|news|"
    r"word|decision)\b|\bupdate (?:me )?on (?:my|the) (?:application|status|process|"
    r"position|decision|candidacy)\b|\bhave you (?:\w+ )?(?:decided|made (?:a|your|up)|"
    r"checked)\b"
    r"|\b(?:decision|selection|hiring)[- ]making\b|\bdecision process\b|\bhear back\b|"
    r"\bkeep me (?:posted|updated|informed|in the loop)\b|\bget back to me\b|\b(?:do|did) "
    r"i (?:get|got|have|make) (?:the|it|this)\b|\bam i (?:still |being )?(?:in|a|"
    r"considered|through)\b|\bhow (?:did i|i) (?:do|did|fare|fared|perform)\b"
    r"|\bfeedback on my\b|\b(?:you|they|you all)(?: will|\'ll| can| could| would| might| "
    r"may) (?:\w+ )?(?:decide|choose me|hire me|pick me|select me|recommend me)\b|"
    r"\b(?:appreciate|welcome|like|love|hope for|grateful for) (?:an? |your )?(?:quick|"
    r"prompt|early|speedy|timely|fast|swift) (?:\w+ )?(?:reply|response|answer|decision|"
    r"word)\b|\bwhether i (?:got|have (?:got|been)|made|am|was|will|get)\b|\bif i (?:got|"
    r"have got|made it|get|have made it|was successful|am successful)\b|\bwho "
    r"else\b.*\bcandidates?\b|\bhow many (?:other )?(?:candidates|applicants)\b"
)
_DEMANDS = re.compile(
    r"\b(?:please|kindly|could you|can you|would you|pls|plz)\b[^.!?]{0,60}?\b(?:let me "
    r"know|lmk|advise|inform me|tell me|confirm|update me|forward my|send (?:me|my|the|"
    r"an)|schedule|set up a|arrange (?:a|my|the)|reply|respond|revert|expedite|call me|"
    r"contact me about|share the)\b"
)
_DEMAND_FINE = re.compile(
    r"\b(?:let me know|tell me|call me|contact me|inform me|advise|reply|send me|"
    r"confirm)\b[^.!?]{0,25}\b(?:if|whether|should|in case|how|what you|which|"
    r"anything)\b[^.!?]{0,80}\b(?:need|require|would like|want|helps?|useful|questions?|"
    r"can (?:help|provide|send|do|be)|further|more|additional|information|references|like|"
    r"interest|like to|look|see|works?|think|wish)\b"
    r"|\b(?:let me know|tell me) (?:what|how|where) (?:\w+ ){0,3}(?:think|tastes?|like|"
    r"goes|went|works?|find|thought|breaks?|turns?)\b|\bif (?:i can|you need|there is|"
    r"there's|anything|you would like|you'd like|you want|you have|this|that|it|"
    r"they)\b[^.!?]{0,60}\b(?:let me know|tell me|lmk|call me|contact me|send me|hmu)\b"
)
_DEMAND_OBJECT = re.compile(
    r"\b(?:when|what happens|decision|decided|date|next|start|outcome|result|status|"
    r"interview|soon|timeline|application|asap|as soon as|by (?:monday|tuesday|wednesday|"
    r"thursday|friday|the end|next|tomorrow)|salary|offer|contract|position|availability|"
    r"where|resume|cv|reference|one way or the other)\b"
)
_PRESUMES = re.compile(
    r"\b(?:look(?:ing)? forward to|can(?:'t|not) wait to|see you|until) (?:be "
    r")?(?:join(?:ing)? (?:you|the team|your team)|start(?:ing)?|begin(?:ning)?|"
    r"work(?:ing)? (?:with you|together|for you)|my first day|receiv(?:e|ing) (?:the|your|"
    r"an) (?:job )?(?:offer|contract)|becoming)\b(?: (?:in|on|next|from|as of|at|this|"
    r"soon|monday|tuesday|with you|there|for|the|work)\b)?"
    r"|\bmy (?:first|start|starting) (?:day|date|week)\b (?=on|is|will|would be|should|"
    r"could)|\b(?:ready to|i will) (?:start|begin|commence)\b(?=[^.!?]{0,30}\b(?:on|"
    r"tomorrow|tomorow|tmrw|immediately|any ?time|next|monday|whenever|right away|asap|as "
    r"soon|as of|at once|from|in (?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)|the first|within)\b)"
    r"|\b(?:my|below) availab\w+ (?:for|is|below)|\bavailab\w+ for (?:the|a|our|my) "
    r"(?:next|second|follow|final|further|start|onboarding|interview)\b|\bwhen (?:i|we) "
    r"(?:start|begin|join)\b(?! (?:a|the|with))|\bonce i (?:start|join|am hired|have "
    r"started|get the|'m on board|am on board|begin)\b"
    r"|\b(?:i|we) will (?:follow up|call you|check (?:in|back)|contact you|ring you|reach "
    r"out|phone you|stop by|come by|email you|be in touch)\b(?=[^.!?]{0,60}\b(?:next|week|"
    r"monday|tuesday|wednesday|thursday|friday|to (?:ask|find|see|check|learn|hear|"
    r"discuss)|about|status|days|tomorrow|decision|if i)\b)|\bi(?:'ll| shall| plan to| "
    r"intend to) (?:follow up|call you|check (?:in|back)|ring you|reach out again|phone "
    r"you)\b(?=[^.!?]{0,60}\b(?:next|week|monday|tuesday|wednesday|thursday|friday|to "
    r"(?:ask|find|see|check|learn|hear)|about|status|days|tomorrow|decision|if i)\b)"
    r"|\bcalendar (?:invite|invitation|entry)\b|\b(?:my|the|a|an|your|formal|written|job) "
    r"(?:job |written |formal |contract )?offer (?:letter|of employment|you will|that you|"
    r"soon|from you|in writing)\b|\bdetails of my (?:offer|contract|employment)|\bsalary "
    r"(?:negotiation|expectation|discussion)s?\b|\bcontract (?:to sign|ready)\b|\b(?:you|they|hr)(?: can| "
    r"could| will| may)? (?:prepare|draw up|send|issue) (?:me )?(?:the|my|a) (?:\w+ )?contract\b|\bdate of "
    r"(?:commencement|the next|my)\b|\bexpected date\b|\bjoining date\b|\bstart(?:ing)? "
    r"date\b"
    r"|\bcheck(?:ing|ed)? (?:in on|my references|up on)\b|\bchecking in\b|\bfollowing up "
    r"(?:on|about|regarding|to|after|with) (?:my|our|your|this|last|yesterday's|you|see|"
    r"ask|check|find|the (?:status|position|interview|application|role|job))\b(?! (?:idea|"
    r"question|point|ledger|story))|\b(?:made|make|made it|move|moved|get|got|advance|"
    r"advanced|proceed|progress|pass|passed|invited?|through|forward) (?:it )?(?:on "
    r")?(?:in)?to the (?:next|second|final|following|short ?list|shortlist)\b(?! of\b| time| "
    r"talk| conversation| chat| coffee| chance| meetup| meeting)|\bshort ?list(?:ed)?\b"
    r"|\bneed to know (?:by|soon|asap|before)\b|\bother offers?\b|\bcompeting offer\b|"
    r"\bwhere should i send my\b|\bsend (?:you )?my references\b|\bwhen you (?:hire|"
    r"decide|have decided|make (?:a|your) decision|choose)\b|\bmy future (?:boss|manager|"
    r"colleagues|team|desk)\b|\bas your (?:new|next|future)\b|\b(?:first day|"
    r"onboarding)\b(?=.*\b(?:look|wait|see you|discuss|my)\b)|\b(?:interview|meeting) "
    r"with the hiring manager\b|\bput me (?:through|forward|in touch)\b|\bexpect an "
    r"(?:interview|offer|answer|invitation)\b|\bfill(?:ing)? in the (?:forms|contract|"
    r"paperwork)\b"
    r"|\bplease (?:send|forward|pass) (?:my|along my|on my) (?:resume|cv|application|"
    r"details)\b|\b(?:look(?:ing)? forward to|await(?:ing)?|hope for|expect(?:ing)?|"
    r"anticipat\w+) (?:hearing |receiving |recieving |getting |a |an |your |of |about "
    r")*(?:early|prompt|quick|speedy) (?:response|reply|answer|decision|outcome|result|"
    r"feedback)\b"
)
_KEEN_PROCESS = re.compile(
    r"\b(?:keen|eager|happy|glad|excited|like|love|hope|hoping|pleased|ready|willing|want|"
    r"wish) (?:to |on )?(?:go|going|move|moving|continue|continuing|proceed|proceeding|"
    r"carry|carrying) (?:on |forward |ahead |along )?(?:with|in) (?:the|your|this) (?:\w+ "
    r")?(?:process|application)\b"
)
_IF_HIRED = re.compile(
    r"\bif (?:i (?:am|were|was) (?:hired|selected|chosen|given)|you (?:\w+ )?(?:have|hire|"
    r"choose|take|pick|give))\b|\bthe day i start\b|\bfrom (?:my|the) first (?:day|"
    r"week)\b"
)


def asks(sentence: Sentence | str) -> str:
    """Return the words of a sentence that ask for or presume next steps, or nothing."""
    low = sentence if isinstance(sentence, str) else sentence.low
    text = _ROUND_HELD.sub(" ", _KEEN_PROCESS.sub(" ", _NEXT_OF_WORK.sub(" ", low)))
    for pattern in (_NEXT, _ASKS_WHEN, _PRESUMES):
        if match := pattern.search(text):
            if pattern is _PRESUMES and _IF_HIRED.search(text) and "offer" not in match[0]:
                continue
            return match[0]
    if (match := _DECISION.search(_DECISION_OF_WORK.sub(" ", text))) and _DECIDING.search(
        text[: match.start()] + text[match.end() :]
    ):
        return match[0]
    if (
        not _DEMAND_FINE.search(text)
        and (match := _DEMANDS.search(text))
        and _DEMAND_OBJECT.search(text[match.start() :])
    ):
        return match[0]
    return ""


def subject_asks(subject: str) -> bool:
    """Tell whether a subject asks. One that only names the round is about the talk just held."""
    low = " ".join(subject.lower().split())
    wants = re.search(r"\b(?:schedul\w+|availab\w+|arrang\w+|request\w*|when|next|date|hope|time)\b", low)
    return bool(asks(low if wants else _ROUND_NAMED.sub(" ", low)))


def next_steps(case: Case) -> Iterator[tuple[int, int]]:
    """Yield the sentences that ask; a question at the end of a sentence is marked with it."""
    for sentence in case.sentences:
        if asks(sentence) or sureness(sentence.text)[Meaning.NEXT_STEPS] > 0:
            yield sentence.span
