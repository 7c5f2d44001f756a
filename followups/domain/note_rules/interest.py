"""Whether a note shows interest, excitement or the wish to talk again (M5)."""

from __future__ import annotations

import re

from followups.domain.note_rules.case import Case

_TALK = (
    r"(?:talk|talking|talks|speak|speaking|meet|meeting|chat|chatting|discuss|discussing|"
    r"continue|continuing|resume|conversation|discussion|exchange|"
    r"see you|seeing you|visit|come (?:back|by|over|again|in)|sit (?:down )?with|pick "
    r"(?:\w+ ){1,3}up|go on|carry on|keep (?:going|talking|in touch)|in touch|in contact|"
    r"hear more|learn more|know more|"
    r"further|another|again|return|connect|explore|follow up on|catch up|stay in|hang|"
    r"welcomed back|stand at|received again|write to you|dig deeper|be back|report back|"
    r"report|tell you (?:how|what)|look into|go deeper|go into it)"
)
_WISH = (
    r"(?:hope|hoping|hopeful|look(?:ing)? forward|would (?:\w+ )?(?:love|like|enjoy|"
    r"welcome|be|relish)|(?:i|we)'d (?:\w+ )?(?:love|like|enjoy|welcome|be|relish)|'d \w+ "
    r"(?:love|like|enjoy)|love to|like to|glad to|happy to|"
    r"pleased to|delighted to|eager to|keen to|pleasure to|honou?r to|joy to|great to|"
    r"good to|fun to|wish to|want to|ready to|can't wait|cannot wait|let's|let us|do let|"
    r"may (?:i|we)|shall we|should i be|"
    r"welcome|if you would like|if you wish|perhaps|any ?time|until|delighted with|enjoy|"
    r"next time|glad of|grateful (?:for|to)|privilege|another|happy for|up for|invite)"
)
_AGAIN = re.compile(rf"\b{_WISH}\b[^.!?]{{0,90}}?\b{_TALK}\b")
_JUST_HEAR = re.compile(
    r"\b(?:hope to |look(?:ing)? forward to |forward to |would love to |hoping to |happy "
    r"to |glad to |eager to )+(?:hear|hearing|recei\w+|reciev\w+|getting)(?: "
    r"\w+){0,2}?(?: (?:from|back|of) you| your (?:reply|answer|response|decision|call|"
    r"news))(?: all)?(?: again)?(?: (?:soon|shortly))?"
    r"|\bthank(?:s| you)? again\b|\bonce again\b|\bif (?:i can|you (?:need|have|require|"
    r"would like|want))[^.!?]*(?:further|additional|more)[^.!?]*|\b(?:any )?(?:further|"
    r"additional|more) (?:information|details|questions|documents)\b"
    r"|\blearn(?:ing|ed|t)? more about\b(?<!to learn more about)"
)
_OBJECT = (
    r"(?:job|position|role|post|opportunity|opportunities|work|working|internship|"
    r"traineeship|scheme|project|challenge|place|team|company|chance|possibility|prospect|"
    r"subject|field|"
    r"approach|craft|this|that|it|join|joining|part of|here|there|nurse|teach|serve|with "
    r"you|for you|alongside|product|mission|problem|idea|practice|plan|vision|task|"
    r"apprenticeship|school|programme|program|career|what you)"
)
_KEEN = re.compile(
    r"\b(?:excit(?:ed|es|ing|ement)|enthusias(?:m|tic|tically)|thrill(?:ed|s)|keen|"
    r"eager(?:ness)?|passion(?:ate)?|fascinat(?:ed|es|ing)|intrigu(?:ed|es|ing)|"
    r"motivat(?:ed|es)|inspired|energi[sz]ed|"
    r"very interested|interested|interests? me|interesting in|my (?:\w+ )?interest|of "
    r"(?:\w+ )?interest|interests (?:me|us)|attract(?:s|ed|ive)|appeal(?:s|ing)|stoked|"
    r"pumped|hooked|obsess(?:ed|ion)|delighted|overjoyed|over the moon|chuffed|tickled|"
    r"drawn to|taken with|in love with|dear to me|close to my heart|(?:got|get) hold of "
    r"me|not let go|won't let go|in (?:its|their) grip|curious|my first choice|right up "
    r"my (?:street|alley)|can't stop thinking|"
    r"dream (?:job|role|place)|made me want|makes me want|where i (?:want|would like|"
    r"would love)|care about this|feel strongly|stayed in my head|matters to me|admire)\b"
)
_WANT = re.compile(
    rf"\b(?:i|we)(?:'d| would| should| do| really| truly| very much|'d so|'m| am| was| "
    rf"feel| felt)*(?: \w+ly| really| so| very much| very| sure| dearly| still| most)* "
    rf"(?:love|like|want|enjoy|relish|be(?! (?:an? |the |your |my )?(?:\w+ )?(?:asset|fit|"
    rf"match|perfect|right|candidate|addition|good|great|reliable|valuable|ideal|of|able|"
    rf"useful|helpful|in|late|free|available|member|start)\b)|proud|happy|glad|honou?red|"
    rf"prefer|covet)"
    rf"\b[^.!?]{{0,70}}?\b{_OBJECT}\b"
)
_FINE = re.compile(
    r"\b(?:would be|be|is|it'd be|count(?:ing)? myself|feel) (?:an? )?(?:\w+ "
    r")?(?:honou?r(?:ed)?|privileged?|pleasure|joy|delight|proud|lucky|happy|dream|"
    r"wonderful|fun|grateful)\b[^.!?]{0,60}?\b(?:work|teach|serve|join|be part|part of|"
    r"build|bake|learn|nurse|here|there|"
    r"team|place|job|come|do this|with you|for you|care for)\b"
    r"|\bhard to beat\b|\bjump at (?:the|this|a|any)\b|\bcount me in\b|\b(?:is|was|be) "
    r"(?:the|a) (?:job|role|place|position|work) for me\b|\bbuzzing\b|\bnothing would "
    r"(?:please|delight|suit|make)\b|\bgood (?:problem|place|hands)s? to be\b|\bheart "
    r"set\b|\bset my (?:heart|sights)\b|\bit would mean\b|\bdream of\b|\bi am (?:all "
    r")?(?:in|yours|sold|hooked)(?=[.!,]|$)|\bi'm (?:all )?(?:in|yours|sold|"
    r"hooked)(?=[.!,]|$)|\b(?:job|role|position|post|work|place) (?:that )?i(?:'d| "
    r"would)? (?:really )?(?:want|like|love)\b|(?:^|[.,;] )(?:really|so|super|truly|sure|"
    r"still) (?:want|would love|keen)\b|\b(?:love|thrilled|delighted|dearly like) to do "
    r"(?:it|this|that)\b|\bplace where i\b|\bi(?:'d| would| should)? (?:so |really |"
    r"dearly |very much |sure )*(?:want|love|like) (?:this|that|the|it|to do|to work|to "
    r"help|to be|to join|to)\b"
    r"|\bi (?:really |truly |so |just )?(?:like|liked|love|loved) (?:the (?:work|job|idea|"
    r"place)|how you|it very|this|your)\b|\bfelt at home\b|\bkeep an eye\b|\bsounds "
    r"better\b"
    r"|\b(?:made|make|makes|left) (?:me|you) (?:even )?(?:more )?(?:want|keen|eager|"
    r"excited|sure)\b|\bwould make me (?:very |so )?happy\b|\bat your side\b|\bsee "
    r"myself\b|\bpicture myself\b|\bwith all my heart\b|\bcannot imagine\b|\bmore and "
    r"more\b|\bonly thing i want\b"
)
_DELIGHTED = re.compile(
    r"\b(?:delighted|thrilled|love|overjoyed|so happy|excited|dearly like) to (?:do|take "
    r"on|tackle|work on) (?:it|this|that|so)\b"
)
_OFFER_ONLY = re.compile(
    r"\b(?:glad|happy|pleased|love|like|delighted|honou?red|proud|gladly|ready|welcome|"
    r"enjoy)\b (?:to |and )?(?:do|bring|show|help|build|set|make|lend|share|introduce|"
    r"start|run|write|take|send|give|train|sew|bring|offer|design|repair|try|use|draw|"
    r"adapt|translate|correct|test|put|look after|carry)\b[^.!?]*"
)
_ACTIVE_WISH = re.compile(r"\bi(?:'d| would| should) (?:\w+ )?(?:love|like|want) (?:it|this|that|to)\b")
_DULL = re.compile(
    r"\b(?:not|no longer|nothing|isn't|wasn't|hardly|never)\b[^.!?]{0,12}\b(?:interest|"
    r"excit|keen|eager)|\b(?:interest rates?|conflict of interest|interested parties|"
    r"customers? (?:\w+ )?interest)"
)
_READER = re.compile(
    r"\b(?:was|were|am|be) (?:\w+ )?(?:intrigued|fascinated|interested|curious|excited|"
    r"delighted|interesting) (?:to|by|that) (?:hear|learn|see|how|know|read)\b|\bit was "
    r"(?:\w+ )?(?:interesting|fascinating|exciting|a pleasure|great|good|nice|wonderful|"
    r"lovely)[^.!?]*|\bthe exciting opportunit\w+|\binteresting (?:talk|interview|"
    r"conversation|chat|discussion)|\bfascinating (?:talk|conversation|chat)"
)


def shows_interest(case: Case) -> bool:
    """Tell whether a sentence shows interest in the job or the subject, or wishes to talk again.

    Waiting for an answer is no interest, and neither is an offer by itself.
    """
    for sentence in case.sentences:
        text = _READER.sub(" ", _JUST_HEAR.sub(" ", sentence.low))
        if _AGAIN.search(text):
            return True
        if _DULL.search(text):
            continue
        if _DELIGHTED.search(text):
            return True
        text = _OFFER_ONLY.sub(" ", text)
        if _KEEN.search(text) or _FINE.search(text) or _WANT.search(text):
            return True
    return False
