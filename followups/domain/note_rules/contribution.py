"""Whether a note says what its writer can bring (M3), in a claim, an offer or something done before."""

from __future__ import annotations

import re

from followups.domain.note_rules.case import Case, share, split_stems
from followups.domain.note_rules.letter import Sentence
from followups.domain.notes import PointKind

# What one says of the conversation, of one's feelings or of the job: no contribution whatever follows.
_FEEL = (
    "thank|appreciate|hope|look|looking|looked|enjoy|enjoyed|like|liked|love|loved|adore|adored|want|wanted|wish|wished|think|thought|believe|believed"
    "|feel|felt|know|knew|understand|understood|learn|learned|learnt|hear|heard|see|saw|read|agree|agreed|admire|admired|appreciated|find|found"
    "|see|guess|laugh|laughed|remember|remembered|forget|forgot|notice|noticed|noted|note|wonder|wondered|imagine|mention|mentioned|said|say|told|tell"
    "|ask|asked|answer|answered|talk|talked|speak|spoke|spoken|meet|met|discuss|discussed|chat|chatted|call|called|visit|visited|came|come|went|go|got|get"
    "|leave|left|walk|walked|drove|sat|stood|slept|took home|went home|apologi[sz]e|apologi[sz]ed|regret|realized|realised|wait|waited|reiterate|write to|wrote to|am writing|write|express|extend"
    "|need|needed|seem|sound|care|expect|expected|attach|attached|assure|trust|remain|remained|stay|keep in|follow|followed|join|apply|applied|start|started when|accept|prefer"
    "|mean|meant|share your|share the|dream|dreamt|dreamed|try|tried the|tasted|watched|experienced|receive|received|had never|had not|had no|had a|had the|had such|promise|swear|owe|admit|confess|must|shall never|written to|seen|taken with|gone|spoken|come|a|an|the|no|my|your|some|this|that|such|keep thinking|kept thinking|return|stop|stopped thinking|repeat|doubt|look forward|interview|interviewed|copied your|sign|signed|arrived|passed|recommend|continue|choose|chose|stand|fit|contact|connect|pick up|bet|reach out|reach|checked|gather|woke|ate|drank|gave you|give you a call|send you my|wanted to|showed|listen|ran into|signed|enrolled|ordered|bought the|smiled|written to|asked|been|signed up|looked up|googled|counted myself|count myself|consider|considered"
)
_BE = "'m|am|was|were|'d be|would be|will be|have been|had been|should be|shall be|could be|might be|been"
_ADV = r"(?:(?!apply|reply|supply|rely|family|multiply|comply)\w+ly |also |once |just |always |never |ever |already |then |even |myself |recently |gladly |happily |later |soon |still |often |usually |now |back then |only |too |both |all |first |at once )*+"
_EXPERIENCE = re.compile(
    rf"\b(?:i|we)(?:'ve| have|'d| had|)? {_ADV}(?!(?:{_FEEL}|{_BE}|would|could|can|will|should|shall|may|might|must|do|don't|did|didn't|have|had|not|was|can't|cannot|won't|wouldn't|couldn't|am)\b)([a-z][\w-]+)\b"
)
_HAVE = re.compile(
    r"\b(?:i|we) (?:have|hold|own|bring|speak|know (?!how (?!to)|that|you|what you|why|it|this|from|when|all)|have got|'ve got|have had)\b(?! (?:a (?:great|wonderful|good|nice|lovely) time|to|never|no (?:idea|doubt)|been|already|the (?:impression|feeling|skills|right)|what it takes|not|the (?:qualifications|experience|background|ability|abilities|energy)|(?:a lot of |great |much |deep |every |full )?(?:respect|interest|admiration|confidence|trust|faith|time|fond|questions?|good memor\w+)|read|seen|heard|(?:\w+ )?(?:\w+ed|written|spoken|taken|gone|thought|found|told|met|left|come|begun|kept|bought|made|got|put)\b))"
)
_I_AM = re.compile(
    r"\bi(?:'m| am) (?:also |currently |now |myself )?(?:an? |the |used to |good (?:at|with)|fluent|trained|certified|qualified|experienced|at home in|no stranger)\b"
)
_MODAL = re.compile(
    rf"\b(?:i|me|you|it|that|which|and|who|she|he|they|mine|this|those|these|company|nobody|[a-z]+)(?:'d|'ll| would| could| can| will| shall| should| may| might)(?: (?:be|feel) (?:\w+ly |very |so |most |more than |really |truly |only too )?(?:glad|happy|pleased|delighted|thrilled|honou?red|proud|eager|keen|ready|willing|excited|able|prepared|up for|tickled|chuffed|stoked|privileged|overjoyed)(?: to| for)?| (?:\w+ly |really |so |very much )?(?:love|like|enjoy|want|relish)(?: nothing more than)?(?: to)?)? {_ADV}([a-z][\w-]+)\b"
)
_READY = re.compile(
    r"\b(?:(?:glad|happy|pleased|delighted|thrilled|honou?red|proud|eager|keen|ready|willing|able|prepared|offer|offering|like|love|want|hope|wish|possible|help(?:ed)?|used) to|let me|allow me to|i'll|happy to)"
    r" (?:\w+ly )?([a-z][\w-]+)\b"
)
_JOB_VERB = frozenset(
    """be become have hear talk speak discuss meet continue work join return come learn keep stay see visit know connect explore hold go
    resume sit pursue answer provide contribute interview accept get do grow succeed find wait call understand chat remain
    like love want hope look appreciate consider enjoy say ask tell thank think feel believe welcome pick count live take_part prove move receive let
    express reiterate attend apply start begin add hang serve teach follow wear miss forget write sleep wish
    not never also reach stop laugh spend catch revisit reconnect try""".split()
)
_GIVEN = re.compile(
    r"\b(?:is|are) yours\b|\byours (?:to|if|the|for)\b|\byou (?:can|could|may|are free to|might) (?:have|use|borrow|keep|try)\b|\bwelcome to (?:it|them|my|the|use)\b|\bmay (?:have|use|copy|keep) (?:it|them|that|this|my)\b"
    r"|\bat your (?:service|disposal)\b|\bmy (?:\w+ )?offer\b|\bcall me:|\byou would (?:get|have|gain) some(?:one|body)\b|\bmy (?:speciality|specialty|trade|forte|strong suit|bread and butter)\b|\bsee (?:\w+ )?ways? to\b|\bi(?:'m| am) offering\b|\bi offer\b|\bcan have (?:it|them|the|my)\b|\bcount on me (?:for|to)\b|\boff your (?:hands|plate|team|desk|shoulders)\b|\boff (?:her|his|their|of you)\b"
    r"|\btake (?:\w+ ){1,5}off\b"
)
_MINE = re.compile(
    r"\b(?:my|our) (?!(?:\w+ )?(?:kind of|sort of|very best|best|family|friends?|wife|husband|sister|brother|son|daughter|kids|partner|thanks|thank|gratitude|interest|heart|mind|impression|number|phone|resume|résumé|cv|shoes|week|day|head|way|home|dream|name|application|excitement|enthusiasm|appreciation|talk|conversation|interview|meeting|call|chat|discussion|first choice|apolog|answer|hope|best|time|visit|desk|view|opinion|mother|father|feet|notes|candidacy|availability|wish|references?|question|availability)\b)"
    r"(?:[\w'-]+,? ){1,9}?(?:would|could|can|will|may|taught|let|lets|means|mean|meant|gave|made|has|have|had|is|are|was|were|ran|went|fell|tripled|doubled|dropped|last|lasts|makes|use|uses|used|reads|rose|cut|brought|comes|came|stayed|sits|might|should|includes|covers)\b"
)
_PARTICIPLE = re.compile(r"\b(?:having|after|with|from|thanks to|behind me|speaking|coming from|by) (?:\w+ ){0,8}")
_YEARS = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|many) (?:years?|seasons?|summers?|winters?|months?)(?: of| in| as| with| on| at|,|\b)"
)
_EMPTY = re.compile(
    r"\b(?:good|great|perfect|excellent|right|strong|ideal|natural|wonderful|solid|reliable|valuable|ideal) (?:\w+ ){0,2}(?:fit|match|candidate|person|addition|asset|member|choice|employee)\b|\ball (?:the )?(?:skills|qualifications)\b|\bwhat it takes\b|\bskills and (?:experience|qualifications|abilities)\b"
    r"|\bfit (?:right )?in\b|\bwork(?:er)? (?:real(?:ly)? |very )?hard|\bhard[- ]work|\bfast learner|\bquick (?:study|learner)|\bpeople person|\bteam player|\bself[- ]starter|\bhundred percent|\b(?:great|good|excellent) job\b|\bnever give up\b|\bdo (?:my|the) (?:\w+ )?best\b|\bif (?:i am |you )?(?:selected|hired?|give me)\b|\bpassion(?:ate)?\b"
    r"|\b(?:my|the) (?:skills|background|experience|qualifications|passion|strengths)(?: and (?:\w+ )?(?:\w+))? (?:\w+ ){0,3}(?:align|match|fit|make|suit|meet)"
)  # fmt: skip
_QUESTION = re.compile(r"\bdo you\b|\bmay i\b|\bcould you\b|\bwhen (?:can|might|will)\b")
_FOR_YOU = re.compile(
    r"\b(?:for|with|to) (?:you|your|yours|u|them|the team|the school)\b|\byours?\b|\b(?:that|it|this|the same|so|likewise|one)\b"
)


_TO_DO = frozenset("do take help start try serve teach bring show".split())  # of the job, yet also offers
_USEFUL = re.compile(r"be (?:of (?:\w+ )?(?:use|help|service)|useful|helpful|(?:in )?good hands|easy|a pleasant)")
_OTHERS = re.compile(r"(?:you|it|that|he|she|they|who|nobody)\b")
_FIRST_PERSON = re.compile(r"\b(?:my|mine|i)\b")


def _tail(case: Case, text: str) -> int:
    """Count what is not generic in a stretch of text."""
    return len(set(case.specific(split_stems(Sentence(text, 0)))))


def _offer(case: Case, text: str, specific: int) -> bool:
    """Tell whether a sentence offers to do something that has to do with this conversation."""
    own = _FIRST_PERSON.search(text)
    for pattern in (_MODAL, _READY):
        for match in pattern.finditer(text):
            verb, after = match[1], text[match.start(1) :]
            if verb == "be":
                if specific and _USEFUL.match(after):
                    return True
                continue
            if verb in ("start", "try") and not re.match(r"\w+ (?:it|that|this|one|the same|some)\b", after):
                continue
            if verb not in _TO_DO and (verb in _JOB_VERB or re.fullmatch(_FEEL, verb)):
                continue
            if pattern is _MODAL and _OTHERS.match(match[0]) and not own:
                continue
            if _tail(case, after) or (specific and verb not in ("serve", "teach") and _FOR_YOU.search(after)):
                return True
    return False


_KNOWS = re.compile(
    r"\bi(?:'d| would| also)? know (?:how|whom|who|which|what|where|when) to\b|\bsee myself \w+ing\b|\bcontribute (?:by|with|my)\b"
    r"|\b(?:as|being) an? (?:former|trained|certified|licensed|native|qualified|retired|registered|freelance|long-?time|fluent|volunteer|part-time)\b"
    r"|\bi was (?:a|an|the) (?!bit|little|fan|guest|pleasure)"
)


def _done(case: Case, text: str) -> bool:
    for match in _EXPERIENCE.finditer(text):
        if match[1] in _JOB_VERB or re.fullmatch(_FEEL, match[1]):
            continue
        if _tail(case, text[match.start(1) :]) >= 2 or (
            _tail(case, text[match.start(1) :]) and _YEARS.search(text)
        ):
            return True
    if (knows := _KNOWS.search(text)) and _tail(case, text[knows.start() :]):
        return True
    have = _HAVE.search(text) or _I_AM.search(text)
    return bool(have and (_tail(case, text[have.start() :]) >= 1))


_VIRTUES = re.compile(
    r"\bi (?:will|would|can|could) (?:also )?(?:bring|offer|contribute)\b.*(?:,.*\band\b|\b(?:strong|excellent|solid|good)\b)"
    r"|\bmy .*\b(?:will|would|can|could) (?:help|free|allow|let|save|enable|support|relieve)\b.*\byou"
)


def contributes(case: Case, sentence: Sentence) -> int:
    """Return how concretely a sentence says what the writer brings: 0 not, 1 by a list of virtues, 2 concretely."""
    text = sentence.low
    stems = frozenset(split_stems(sentence))
    own = re.search(r"\b(?:i|i'd|i've|i'll|i'm|my|me|mine|we|our|us)\b", text) is not None
    specific = _tail(case, text)
    for point in case.points(PointKind.CONTRIBUTION):
        part = share(case, point.text, stems)
        if part >= 0.45 and own:
            return 2
    for point in case.points(PointKind.SKILL):
        if (
            own
            and share(case, point.text, stems) >= 0.6
            and not re.search(r"\b(?:you|your team) (?:use|run|told|said|mentioned)\b", text)
        ):
            return 2
    if _EMPTY.search(text) and specific < 3:
        return 0
    if _GIVEN.search(text) and (specific or own):
        return 2
    if _offer(case, text, specific) and own:
        return 2
    if _done(case, text):
        return 2
    if _MINE.search(text) and specific >= 2:
        return 2
    if own and _YEARS.search(text) and specific >= 2:
        return 2
    return 1 if _VIRTUES.search(text) else 0


def contribution(case: Case) -> int:
    """Return how concretely the note says what its writer brings."""
    return max((contributes(case, sentence) for sentence in case.sentences), default=0)
