"""Whether a note shows interest, excitement or the wish to talk again (M5)."""

from __future__ import annotations

import re

from followups.domain.note_rules.case import Case
from followups.domain.note_rules.pictures import PICTURES

# A sentence is searched for each way of showing interest, after the formulas that only sound like one are cut.
_ADV = (
    r"(?:(?!(?:reply|apply|supply|rely)\b)\w+ly |so |very |very much |much |most |still |also |just |even |too |"
    r"sure |all |more |quite |rather |indeed |super |dead |well |not |no longer |nothing |)*+"
)
_ME = rf"(?:\bi|\bwe)(?:'d|'m|'ve|'ll| would| should| could| do| did| am| have| will| shall| must|) {_ADV}"

# The rest of a clause: a formula ends where its writer goes on to something else.
_REST = r"(?:(?!,|;| (?:and|but|so|which|though) )[^.!?])*"

_FORMULAS = re.compile(
    rf"\b(?:look\w* forward to|await\w*|waiting for) (?:hear\w*|learn\w*|receiv\w*|your (?:\w+ )?(?:decision|"
    rf"reply|"
    rf"response|answer))\b{_REST}"
    r"|\b(?:hope|hoping|look\w*|forward|happy|glad|eager|love|like|wait|await|keen) (?:\w+ly )?(?:to |forward )*"
    r"(?:hear(?:ing)?|recei\w+|getting|have|having)(?: \w+){0,2}?"
    r"(?: (?:from|back|of) (?:you|your \w+)| (?:your|a|an) (?:\w+ )?(?:reply|answer|response|decision|"
    r"call|news|email))"
    r"(?: all)?(?: again)?(?: (?:soon|shortly|at your (?:\w+ )?convenience))?(?: (?:about|on|regarding) "
    r"[^,;.!?]*)?"
    r"|\b(?:great|good|nice|lovely|pleasure|wonderful|fun|joy|glad|happy|honou?r)(?: \w+)? (?:to (?:meet|see|"
    r"talk|speak|chat)|"
    r"(?:meet|see|talk|speak|chatt)ing) (?:with |to )?(?:you|u|everyone|the team|all)\b(?!(?: \w+)? (?:again|"
    r"further|soon|more))"
    r"|\bthank(?:s| you)? (?:you )?(?:so much |very much )?(?:once )?again\b|\bonce again\b"
    r"|\bif (?:i can|there is|there's|you(?: should)? (?:need|have|require|would like|want|wish))[^.!?]{0,80}?"
    r"\b(?:further|additional|more|any|other|else|anything|questions?)\b[^.!?]*"
    r"|\b(?:any|further|additional|more) (?:further |additional |more )?(?:information|details|questions?|"
    r"documents)\b"
    r"|(?<!to )\blearn(?:ing|ed|t)? more about\b"
    r"|\b(?:would|'d|should|want|wanted|wish|like|love) (?:\w+ly |just |also )*(?:to |like to |love to )+"
    r"(?:thank|express|say|take (?:this|the|a)|extend|convey|apologi[sz]e|mention|let you know|point out|correct|"
    r"clarify|add|tell you(?! how| what)|acknowledge|send you|follow up|reach out|get in touch|write)\b"
    r"|\bhope (?:that )?(?:the|all|everything|it|this|your|my) (?:\w+ ){0,2}?(?:finds?|reach\w*|helps?|"
    r"goes|went|is "
    r"well|are well|makes? sense|answers?|answered|serves?|will be of|was|were|did|turns? out|proves?)\b"
    r"|\bhope (?:that )?(?:you(?:'re| are| have| had| don't| enjoy\w*| did| got| find| will (?:consider|"
    r"think|forgive|"
    r"decide|choose|agree))|i (?:have|did|was|wasn't|showed|made|answered|helped|convinced|didn't|managed|"
    r"(?:could|can) be of))\b"
    r"|\b(?:was|were|am|be) (?:\w+ )?(?:intrigued|fascinated|interested|curious|excited|delighted|interesting) "
    r"(?:to|by|that) (?:hear|learn|see|how|know|read)\b"
    r"|^(?:it's been |so |really |super |very |what a )*(?:great|good|nice|lovely|wonderful|pleasure|fun|"
    r"glad|delighted|happy|pleased|honou?r(?:ed)?|joy|awesome|amazing) (?:to|getting to) (?:meet|see|speak|talk|"
    r"chat|connect|hear|have)\w*\b(?![^.!?]*\b(?:again|another|soon|more)\b)[^,.!?]*"
    r"|\bit was (?:\w+ )?(?:interesting|fascinating|exciting|a pleasure|great|good|nice|wonderful|lovely)"
    + _REST
    + r"|\bthe exciting opportunit\w+|\b(?:interesting|fascinating|exciting) (?:talk|interview|conversation|"
    r"chat|discussion)"
    r"|\b(?:interest rates?|conflict of interest|interested part(?:y|ies)|no interest|customers? (?:\w+ "
    r")?interest)\b"
    r"|\b(?:not|no longer|nothing|isn't|wasn't|hardly|never)\b[^.!?]{0,12}\b(?:interest|excit|keen|eager)\w*"
    r"|\bpassion(?:ate)? (?:for|about) (?:\w+ )?(?:people|precision|detail|quality|learning|excellence|service|"
    r"numbers|order|perfection|teamwork|helping)\b"
    r"|\b(?:available|reached?|reach me|call me|contact me) at any time\b|\bcontact me\b[^.!?]*"
)

# To talk, meet, visit or write again; and the ways to wish for it.
_TALK = (
    r"(?:talk\w*|speak\w*|meet\w*|chat\w*|discuss\w*|continu\w+|resum\w+|conversation|exchange|yarn|natter|"
    r"see(?:ing)? (?:you|it|them|the \w+|\w+ and you) again|see(?:ing)? you|visit\w*|com(?:e|ing) "
    r"(?:back|by|over|again|in|and|to|aboard|along|round|out|up)|sit (?:down )?with|"
    r"pick (?:\w+ ){1,3}up|pick(?:ing)? your brain|go(?:ing)? on|carry(?:ing)? on|keep (?:going|in touch)|"
    r"in touch|"
    r"in contact|hear more|learn more|know more|hear (?:how|what|about|the rest|whether|you)|further|"
    r"another|again|"
    r"return|connect\w*|explor\w+|follow up on|catch(?:ing)? up|stay in|hang|welcomed back|stand at|write to you|"
    r"ring you|call you|dig deeper|be back|report|report back|tell you (?:how|what)|show you (?:how|what)|"
    r"look into|"
    r"go deeper|go into it|compare notes|bring (?:them|it|more) (?:to|along)|look at (?:the|your)|swap|"
    r"asked? back|"
    r"second (?:time|visit|round of coffee)|more of (?:it|this|that|your)|want to hear|you want|visitors)"
)
_WISH = (
    r"(?:hope|hoping|hopeful|look(?:ing)? forward|would (?:\w+ ){0,3}?(?:love|like|enjoy|welcome|be|relish|mind)|"
    r"(?:i|we)'d (?:\w+ ){0,3}?(?:love|like|enjoy|welcome|be|relish)|should (?:\w+ ){0,2}?(?:love|like|enjoy|be)|"
    r"love|like to|glad|happy|pleased|delighted|eager|keen|pleasure|honou?r|joy|great|good|fun|wish|want|ready|"
    r"can't wait|cannot wait|let's|lets|let us|do let|(?:may|might|could|can) (?:i|we)|shall we|should i be|"
    r"welcome|if you would like|if you wish|perhaps|any ?time|until|enjoy|next time|grateful (?:for|to)|privilege|"
    r"another|up for|invite|curious|interested|long to|up to)"
)
_AGAIN = re.compile(
    rf"\b{_WISH}\b[^.!?]{{0,90}}?\b{_TALK}\b"
    r"|\b(?:put|count|sign|pencil) me (?:down|in|up)\b|^(?:so |please |do )?(?:call|ring|phone) me\b(?! "
    r"(?:if|at|on))"
    r"|\bi am (?:all )?ears\b|\bpaths? (?:\w+ )?cross\b|\breport back\b|\bkeep (?:me|you) in mind\b|\bto "
    r"be continued\b|\bdrop you (?:a|another) (?:line|note)\b"
)

# What moves somebody, now and for this: an adjective, a verb or a picture.
_MOVED = re.compile(
    r"\b(?:excit(?:ed|es|ing|ement)|enthusias(?:m|tic|tically)|thrill(?:ed|s)|keen|eager(?:ness)?|"
    r"passion(?:ate)?|fascinat(?:ed|es|ing)|intrigu(?:ed|es|ing)|motivat(?:ed|es)|inspired|energi[sz]ed|"
    r"interested|interests? (?:me|us)|interesting (?:to me|in|thing|job|problem|work|post|role)|"
    r"(?:sounds?|looks?|seems?|is|find \w+) (?:\w+ ){0,2}?(?:interesting|fascinating|exciting)|"
    r"my (?:\w+ )?interest|of (?:\w+ )?interest|attract(?:s|ed|ive)|appeal(?:s|ing)|stoked|pumped|hooked|"
    r"obsess(?:ed|ion)|delighted|overjoyed|over the moon|chuffed|tickled|drawn to|taken with|in love with|"
    r"dear to me|close to my heart|curious|curiosity|captivat\w+|enamou?red|smitten|buzzing|humming|"
    r"(?:got|get) (?:hold of me|under my skin)|(?:not|won't|wouldn't|doesn't|hasn't) (?:yet )?let (?:me )?go|"
    r"in (?:its|their) grip|my first choice|top of my list|up my (?:street|alley)|can't stop thinking|"
    r"dream (?:job|role|place|come true)|care about this|feel strongly|stayed in my head|matters to me|"
    r"admire|heart set|set my (?:heart|sights)|with all my heart|more and more|felt at home|"
    r"pleases? me|tempt(?:s|ed|ing)|speaks to me|fires? me up|lights? me up|on fire|itching|raring|"
    r"(?:very |so |much |deeply |greatly |truly |really |most |particularly )?impressed (?:with|by|"
    r"at) (?!(?:the |your )?(?:time|questions|interview))|"
    r"(?:strengthened|confirmed|doubled|deepened|increased|reinforced|renewed) my (?:wish|desire|resolve|interest|"
    r"conviction|hope|appetite)|whet(?:ted)? my appetite|all the more (?:certain|sure|convinced)|"
    r"mean(?:t)? (?:a lot|a great deal|the world) to me to|grows on me)\b"
)
# Wanting the job, the work, the place, or to do what was talked about.
_THING = (
    r"(?:job|position|role|post|opportunity|opportunities|work|working|internship|traineeship|scheme|project|"
    r"challenge|place|team|company|chance|possibility|prospect|subject|field|approach|craft|this|that|it|join|"
    r"joining|part of|here|there|nurse|teach|serve|with you|for you|alongside|product|mission|problem|idea|"
    r"practice|plan|vision|task|apprenticeship|school|programme|program|career|what you|crack|go|shot|stab|try)"
)
_WORK = (
    r"(?:job|position|role|post|opportunity|join|joining|part of|work (?:with|for|at|in|alongside|on|"
    r"there|here|under)|"
    r"working|team|company|place|here|there|career|internship|traineeship|apprenticeship|nurse|teach|serve)"
)
_WANTS = re.compile(
    rf"{_ME}(?:want(?:ed|ing)?|long|wish|dream(?:ed|t)?|yearn|ache|hope|hoping|aim|intend|prefer|covet|crave) "
    rf"(?:to |for |nothing |of )"
    rf"|{_ME}(?:want|covet|crave)\b|\bwanting (?:this|that|the|it|to|a)\b|\bwanted (?:this|that|a|the|any|such a) "
    rf"(?:\w+ )?(?:job|place|post|role|position)\b"
    rf"|(?:\bi|\bwe)(?:'d| would| should) {_ADV}(?:love|like|enjoy|relish|dearly like)\b(?: very| much|"
    rf" nothing more than| dearly| indeed)*+ (?:to |it\b|"
    rf"this\b|that\b|"
    rf"\w+ing\b|the (?:job|work|chance|role|prospect|opportunity)|a (?:crack|go|shot|try|chance|job|place|desk|"
    rf"part|hand))"
    rf"|\bthis (?:\w+ ){{0,2}}i would (?:\w+ )?(?:like|love)\b"
    rf"|{_ME}(?:like|liked|love|loved|enjoy) (?:the (?:work|job|idea|place|sound|look|thought)|how you|it "
    rf"very|this|"
    rf"your|what you|the way)\b"
    rf"|{_ME}(?:be|prefer) (?!an? (?:asset|good|great|perfect))[^.!?]{{0,60}}?\b(?:proud|happy|glad|honou?red|"
    rf"pleased|delighted|lucky|privileged|thrilled|over the moon)\b[^.!?]{{0,60}}?\b{_WORK}\b"
    r"|\b(?:would|'d|should) (?:\w+ ){0,3}?(?:welcome|relish|love|like|value|enjoy|appreciate|treasure|cherish) "
    r"(?:\w+ ){0,3}?(?:chance|opportunity|occasion|prospect|possibility|place)\b"
    r"|(?:\bi|\bwe)(?:'d| would| should) (?:\w+ ){0,2}?(?:like|love) (?:very much|so much|dearly|best|"
    r"nothing (?:better|more) "
    r"than) to\b"
    r"|\bi(?:'ve| have) (?:\w+ )?(?:wanted|longed|dreamed|dreamt|hoped|waited)\b|\b(?:i|we)(?:'d| would) "
    r"(?:sooner|rather)\b"
    r"|(?:^|[,;.] |\b(?:and|so|but) )would (?:\w+ )?(?:love|like|enjoy) to\b|\bup for (?:this|it|that|"
    r"another|the)\b"
    r"|\bi(?:'d| would| should)(?: \w+ly| really)? (?:enjoy|love|relish|like) \w+ing\b"
    r"|\b(?:be|feel) (?:\w+ )?(?:proud|honou?red|privileged|thrilled|overjoyed) to\b(?! have (?:met|been))"
    r"|\blook(?:ing)? forward to\b(?! (?:hear|recei|getting|your|a (?:reply|response)|the decision|next steps))"
    r"|\b(?:can't|cannot|can not|couldn't|hardly) wait\b"
    r"|\b(?:not|n't) (?:\w+ )?(?:mind|say no|turn (?:it )?down|hesitate a (?:second|moment))\b"
    r"|\b(?:jump|leap) at\b|\bin a heartbeat\b|\bgive (?:a (?:lot|good deal|great deal)|much|anything|my "
    r"\w+ arm) to\b|"
    r"\b(?:gimme|give me) a (?:shot|chance|go|try)\b|\ba (?:crack|shot|stab) at (?:it|that|this|your|the)\b|"
    r"\b(?:want|wants|need) in\b|\bhope (?:that )?(?:i|we|you) (?:may|might|can|could|will|get|are able|"
    r"want|would)\b|"
    r"\bhope to (?!hear\b)|\bi(?:'m| am) (?:all )?(?:in|yours|sold|hooked|game|for it|up for it)(?=[.!,]|$)|"
    r"\breally want (?:this|it|the|in)\b|(?:^|[.!?] )(?:(?:really|so|super|truly|sure|still|honestly|most|"
    r"very) )*(?:want|would (?:\w+ )?(?:love|like|enjoy|welcome|relish)|'d love) (?!to (?:thank|say|express|"
    r"hear))|"
    r"\bnothing would (?:please|delight|suit|make)\b|\bit would mean\b|\bdream of\b|\bonly thing i want\b|"
    r"\bcannot imagine\b|\bsee myself\b|\bpicture (?:myself|me)\b|\balready (?:see|picture|hear|smell|"
    r"imagine|feel)\b|"
    r"\bwith (?:real|great|much|genuine) (?:pleasure|joy|delight)\b|\bkeep an eye\b"
)
# The job or the place called the right one.
_RIGHT_PLACE = re.compile(
    r"\b(?:is|are|was|be|sounds?|looks?|seems?|feels?|strikes me) (?:\w+ ){0,4}?(?:job|role|place|"
    r"position|post|work|"
    r"team|shop|house|kitchen|company|firm|school|hospital|ward|yard|crew|spot|one|somewhere|where|right) "
    r"(?:that |which |in which |for me|where )*(?:for me|i(?:'d| would| want| could| should| can| hope)\b)"
    r"|\bsomewhere i(?:'d| would| could| want)\b"
    r"|\b(?:place|shop|kitchen|house|team|company|desk|school|spot|where|somewhere|anywhere) (?:that |"
    r"where |in which )?"
    r"i(?:'d| would| could| want| should)(?: \w+ly| really)? (?:like|love|want|be|to|happily|gladly|enjoy|"
    r"stay|see|"
    r"thrive|work|grow)\b"
    r"|\bwhere i (?:\w+ )?(?:want|would|belong|hope|see|long)\b|\b(?:is|be|place|somewhere|exactly) where i\b"
    r"|\bmy (?:kind|sort|type|idea|favou?rite) (?:of )?(?:\w+ )?(?:trouble|shop|place|problem|job|work|"
    r"people|team|thing|"
    r"company|crew|kitchen|puzzle|mess|challenge|all)\b"
    r"|\b(?:kind|sort|type) of (?:\w+ ){1,3}?(?:i (?:love|like|enjoy|want|live for|look for|hope|have "
    r"been looking|"
    r"was hoping|dream|'ve)|that (?:gets me|keeps me|makes me|i (?:love|like|enjoy|want)))"
    r"|\b(?:thing|problem|work|job|puzzle|mess|question|place) (?:that )?i (?:love|like|enjoy|want|live "
    r"for|have been "
    r"looking for|would (?:like|love|want|enjoy))\b"
    r"|\b(?:kind|sort|type) of (?:\w+ ){1,3}?(?:that )?i(?:'m| am|'ve been| have been|"
    r" was) (?:\w+ ){0,2}?(?:seeking|looking for|after|hoping for|hunting for)\b"
    r"|\b(?:nowhere|no place|no firm|no shop|nobody|no one|none|not a place)\b[^.!?]{0,40}\bi(?:'d| would|"
    r" should)\b|\bwhere i ought\b"
    r"|\b(?:a|the|my|our) dream\b|\b(?:sooner|rather) (?:be|begin|start|work|join|see myself)\b"
    r"|\b(?:proud|glad|happy|honou?red|pleased) to (?:carry|wear|join|work|be|serve|belong|call)\b"
    r"|\bsuper up for\b|\bup for this\b|\bstay (?:in|at|with|there|here)\b[^.!?]{0,30}\byears\b|\bfinish up\b|"
    r"\bi really hope\b"
    r"|\bsuits? me\b|\bspot on for me\b|\b(?:right|perfect|ideal|made|meant|just the thing|the (?:one|job|"
    r"place)) for me\b"
    r"|\bhard to beat\b|\bgood (?:problem|place|hands)s? to be\b|\bsounds better\b|\bplace where i\b|\bat "
    r"your side\b"
    r"|\b(?:made|make|makes|left|leaves|leave) (?:me|you) (?:even )?(?:more |all the more )?(?:want|"
    r"wanting|keen|eager|"
    r"excited|sure|curious|hungry|hoping|certain)\b|\bwould make me (?:very |so )?happy\b"
    r"|\b(?:would|'d) be (?:an? )?(?:\w+ )?(?:honou?r(?:ed)?|privileged?|pleasure|joy|delight|proud|lucky|dream|"
    r"wonderful|fun|happy|glad|grateful)\b[^.!?]{0,60}?\b(?:work|teach|serve|join|be part|part of|build|"
    r"bake|learn|"
    r"nurse|here|there|team|place|job|come|do this|with you|care for)\b"
    r"|\b(?:is|be|it'd be|count(?:ing)? myself|feel) (?:an? )?(?:\w+ )?(?:honou?r(?:ed)?|privileged?|joy|"
    r"delight|proud|"
    r"lucky|dream)\b[^.!?]{0,60}?\b(?:work|teach|serve|join|be part|part of|team|place|job|come|with you)\b"
    r"|\b(?:delighted|thrilled|love|overjoyed|so happy|excited) to (?:do|take on|tackle|work on|join) "
    r"(?:it|this|that|so|"
    r"the|your)\b|\bmost interesting\b|\bwould be an? (?:\w+ )?(?:dream|treat|thrill|joy|privilege|"
    r"adventure)\b|\bbe (?:\w+ )?(?:happy|at home) (?:at|in|among|there|here)\b"
)

_SHOWN = (_AGAIN, _MOVED, _WANTS, _RIGHT_PLACE, PICTURES)


# Feeling, in a sentence that looks ahead or says where one would be: the many wordings that no list foresees.
_WARM = re.compile(
    r"\b(?:lov(?:e|ed|ely)|enjoy|relish|glad(?:ly)?|happ(?:y|ily)|proud|delight(?:ed)?|pleasure|privileged?|"
    r"honou?r(?:ed)?|joy|keen|curious|hop(?:e|ing|es)|wish|want|eager(?:ly)?|grateful|lucky|fortunate|"
    r"favou?rite|fun|thrill\w*|treat|dream\w*|good (?:name|home|place|people|company)|welcome|like nothing)\b"
)
_AHEAD = re.compile(
    r"\b(?:join|belong|part of|work(?:ing)? (?:with|at|for|in|on|under|alongside|there|here)|"
    r"come (?:back|in|and|to)|"
    r"be (?:there|here|at|among|with)|stay|grow|begin|start|settle|years|every (?:day|morning|week)|mondays?|"
    r"team|crew|kitchen|ward|shop|house|school|practice|yard|talk|conversation|again|more|further|another|next|"
    r"the (?:job|role|post|place|position|work))\b"
)
_MINE = re.compile(
    r"\b(?:i|i'd|i'm|i'll|i've|me|my|mine|we|us)\b|^(?:would|could|really|so|very|super|hope|hoping)\b"
)
_NO_FEELING = re.compile(
    r"\b(?:thank|appreciat|apolog|sorry|send|provide|answer|references?|further information|additional|"
    r"next steps?|decision|was|were|had|enjoyed|enjoy (?:the|your)|nice day|weekend|start date|available)\w*"
)
_CLAUSE = re.compile(
    r"[,;:(\u2013\u2014]| - | (?:and|but|so|because|since) (?=i\b|i'|we\b|it\b|my\b|would\b|that\b)"
)


def _is_warm(text: str) -> bool:
    """Tell whether the writer feels well about being there, or talking on, in the clauses that look ahead."""
    kept = " ".join(clause for clause in _CLAUSE.split(text) if not _NO_FEELING.search(clause)).strip()
    return bool(_WARM.search(kept) and _AHEAD.search(kept) and _MINE.search(kept))


def shows_interest(case: Case) -> bool:
    """Tell whether a sentence shows interest in the job or the subject, or wishes to talk again.

    Waiting for an answer is no interest, and neither is an offer to do something by itself.
    """
    for sentence in case.sentences:
        text = _FORMULAS.sub(" ", sentence.low)
        if any(pattern.search(text) for pattern in _SHOWN) or _is_warm(text):
            return True
    return False
