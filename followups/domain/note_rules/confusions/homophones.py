"""Words that sound alike: advise and advice, lose and loose, then and than."""

from __future__ import annotations

from followups.domain.note_rules.confusions.confusion import Confusion

CONFUSIONS = (
    Confusion(
        r"\b(?:your|the|good|some|any|helpful|useful|great|valuable|excellent|kind|for|of|"
        r"sound|honest|career|this|that|much|further|more|best|practical|piece of|his|her|"
        r"wise|appreciate|appreciated|with) (?P<x>advise)s?\b(?! (?:you (?:to|that|on|against|"
        r"not)|the|them|him|her|me|against|clients|people|caution|us)\b)",
        "advice",
        "I would advise you",
        "thank you for your advise",
    ),
    Confusion(
        r"\b(?:to|would|could|can|will|should|please|kindly|i|we|not|might|must|gladly) "
        r"(?P<x>advice) (?:you|me|him|her|them|us|on|clients|customers|people|that|against|"
        r"students|if|the|when|how|your)\b",
        "advise",
        "your advice to me",
        "I would advice you",
    ),
    Confusion(
        r"\b(?:to|not|don't|never|would|will|could|can|might|didn't|you|we|they|i|may|often|"
        r"always|cannot|can't|won't|should) (?P<x>loose)(?= (?:the|a|an|my|your|our|their|any|"
        r"time|no|money|customers|it|them|track|sight|interest|that|this|half|so|his|her|one|"
        r"patients|clients|hope|sleep|weight|data|focus|heart|touch|people|students|guests|"
        r"two|three|ten|\d|members|staff|drivers|to|in|when|if|because|from|every|each|some|"
        r"about|on)\b|[.,;!?]|$)",
        "lose",
        "a loose screw",
        "to loose customers",
    ),
    Confusion(
        r"\b(?:a|the|too|some|any|on the|of|with|two|was|is|were|are|hang|came|come|break|"
        r"broke|let|little) (?P<x>lose) (?=(?:ends?|screws?|bolts?|parts?|wires?|threads?|"
        r"cables?|change|thread|end|tooth|teeth|leaves|pages?|papers?|boards?|fit|cannon)\b)",
        "loose",
        "to lose ends meet",
        "a lose end",
    ),
    Confusion(
        r"\b(?:more|better|less|other|rather|faster|sooner|earlier|later|greater|larger|"
        r"bigger|smaller|higher|lower|worse|easier|harder|longer|fewer|older|younger|cheaper|"
        r"quicker|stronger|nicer|cleaner|safer|warmer|closer|deeper|simpler|happier|slower|"
        r"shorter|further|different) (?:\w+ ){0,2}?(?P<x>then) (?=(?:i|we|you|he|she|it|they|"
        r"the|a|an|any|my|your|our|most|ever|before|what|in|on|at|just|one|two|three|ten|"
        r"twenty|\d|this|that|those|expected|usual|most|anyone|anything|others?|ours|mine|"
        r"yours|by|with|for|half|all|some|last|once|to)\b)(?!(?:i|we|you|they|he|she|it|the "
        r"\w+) (?:will|would|could|can|had to|went|left|moved|started|took|turned|came|"
        r"became)\b)",
        "than",
        "more, then I left",
        "better then any I had",
    ),
    Confusion(
        r"(?:^|[.!?;,] |\b(?:and|but|only|until|since|now and|back|just|by) )(?P<x>than) "
        r"(?=(?:i|we|you|he|she|they|it) (?:\w+ed|will|would|went|came|had|moved|can|could)\b|"
        r"the next|another)(?<!\w\w\wer than )(?<!er, than )",
        "then",
        "rather than I had",
        "and than we moved",
    ),
    Confusion(
        r"\b(?:is|was|were|are|be|been|far|way|me|much|it's|all|that's|isn't|wasn't|not|only|"
        r"one|seems?|also|you're|am|i'm|not) (?P<x>to) (?=(?:kind|much|many|late|early|long|"
        r"short|small|big|slow|fast|hard|easy|often|expensive|busy|good|bad|little|few|high|"
        r"low|soon|old|young|hot|cold|far|heavy|generous|nice|noisy|quick|large|narrow|"
        r"difficult|tired|close|complicated|dark|wide|hasty|shy|nervous|modest|important|thin|"
        r"thick|tight|steep|gracious)\b)(?!(?:long|short|high|low|hard|small|large|little|old|"
        r"many|much|close|slow|heavy|good|cold|hot|dark|late|early|young|far|fast) (?:\w+s|"
        r"term|distance|and|walls?|water|rooms?|growth|users?|customers?|schools?|people|of "
        r"the|a|the)\b)",
        "too",
        "it was close to many schools",
        "you were to kind",
    ),
    Confusion(
        r"\b(?:like|do|love|want|enjoy|see|try|know|say|think|need|have|use|help|works?|for) "
        r"(?:that|this|it|me|you|yours|mine|them|us) (?P<x>to)(?=[.!?]|$)",
        "too",
        "the door I was led to.",
        "I would like that to.",
    ),
    Confusion(
        r"\b(?P<x>too) (?=(?:the|meet|meeting|see|speak|talk|hear|hearing|your|you|work|"
        r"working|join|joining|learn|learning|discuss|be|have|help|do|make|take|start|get|"
        r"bring|contribute|continue|keep|come)\b)(?<![,.;] too )(?!(?:the|have|be|do|help|"
        r"see) \w+,)",
        "to",
        "I am happy, too, the day was long",
        "I look forward too meeting you",
    ),
    Confusion(
        r"\b(?:the|your|school|our|vice|assistant|deputy|as|new|former|my|to|head) "
        r"(?P<x>principle)s?(?=(?:'s|,? (?:of (?:the |your |our )?(?:\w+ )?(?:school|academy|"
        r"college)|and (?:the )?teachers|who|told|asked|said|at|i|we|was (?:kind|there|so)|"
        r"teacher|engineer|investigator|designer|architect|scientist|consultant|position|"
        r"role))\b)",
        "principal",
        "the principle of least action",
        "the principle who met me",
    ),
    Confusion(
        r"\b(?:principles?|(?P<x>principle)) (?:engineers?|investigators?|designers?|"
        r"architects?|scientists?|consultants?|analysts?|developers?|role|position|concern|"
        r"reason|of (?:the|your|our) (?:school|academy|college))\b",
        "principal",
        "principles of design",
        "a Principle Engineer role",
    ),
    Confusion(
        r"\b(?:in|on|as a matter of|a|of|same|basic|first|general|guiding|sound|matter of) "
        r"(?P<x>principal)(?=[.,;!?]| (?:of (?!the school|your school|the bank|the loan)|that|"
        r"is that|we|i) ?)(?<!a principal of )",
        "principle",
        "the principal of the school",
        "in principal, yes",
    ),
    Confusion(
        r"\b(?:big|an?|the|positive|real|little|great|no|strong|good|any|some|side|greenhouse|"
        r"immediate|much|bad|lasting) (?P<x>affect)s?(?=[.,;!?]| (?:on|of|was|is|that)\b|$)",
        "effect",
        "they affect us",
        "a big affect",
    ),
    Confusion(
        r"\b(?:will|would|could|can|may|might|not|doesn't|didn't|to|also|they|it|that) "
        r"(?P<x>effect) (?=(?:the|your|our|my|their|his|her|customers|patients|sales|how|"
        r"everyone|people|us|you|me|them|it|morale|quality)\b)(?!(?:the|a) (?:change|changes|"
        r"transition|repair|sale))",
        "affect",
        "to effect a change",
        "it will effect your customers",
    ),
    Confusion(
        r"\b(?:team|staff|company|employee|employees'|troop|workers'|the|good|low|high|raise|"
        r"boost|lift|lifted|raised|improve|improved|better|their|your|office|crew|for|our|on) "
        r"(?P<x>moral)(?=[.,;!?]| (?:of (?:the|your|our) (?:team|staff|crew|workers|nurses|"
        r"drivers|employees|people)|in|on|went|is|was|at|among|and|has|had|up|by|after)\b|"
        r"$)(?<!the moral of)(?<!the moral is)(?<!the moral and)(?<!the moral was)",
        "morale",
        "the moral of the story",
        "raised the team moral",
    ),
    Confusion(
        r"\b(?:in|for|within|takes?|after|only|half|once|twice|times|days|hours) (?:a|one|"
        r"the) (?P<x>weak)(?=[.,!?]| (?:ago|and a half|later|from now|or two|or so|i|and)\b|"
        r"$)",
        "week",
        "the signal is weak.",
        "in a weak.",
    ),
    Confusion(
        r"\b(?:last|next|this|every|each|per|first|second|past|coming|whole) "
        r"(?P<x>weak)s?\b(?! (?:point|spot|link|signal|side|area))",
        "week",
        "this weak point",
        "see you next weak",
    ),
    Confusion(
        r"\b(?:two|three|four|five|six|eight|ten|few|several|many|\d+) (?P<x>weaks)\b",
        "weeks",
        "two weeks",
        "in three weaks",
    ),
    Confusion(
        r"\b(?:show(?:ed|ing|n)?|know|see|understand|learn(?:ed|t)?|find out|found out|"
        r"explain(?:ed)?|wonder|ask(?:ed)?|exactly|that is|that's|this is|guess)(?: me| us| "
        r"you)? (?P<x>were) (?=(?:the|you|i|we|my|your|it|they|he|she|people|all)\b)(?!(?:you|"
        r"they|we|i|the \w+|it) (?:not|to|kind))",
        "where",
        "the people were the best",
        "showing me were the beets freeze",
    ),
)
