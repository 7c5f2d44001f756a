"""Whether a note says what its writer can bring (M3), in a claim, an offer or something done before."""

from __future__ import annotations

import re

from followups.domain.note_rules.case import Case, once, share
from followups.domain.note_rules.elliptic import completed
from followups.domain.note_rules.letter import Sentence
from followups.domain.note_rules.lexicon import GENERIC_STEMS, stem, words_of
from followups.domain.note_rules.tokens import split_stems
from followups.domain.notes import PointKind

# What one says of the conversation, of one's feelings or of the job: no contribution whatever follows.
_FEEL = (
    "thank|appreciate|hope|look|looking|looked|enjoy|enjoyed|like|liked|love|loved|adore|"
    "adored|want|wanted|wish|wished|think|thought|believe|believed"
    "|feel|felt|know|knew|understand|understood|learn|learned|learnt|hear|heard|see|saw|"
    "read|agree|agreed|admire|admired|appreciated|find|found"
    "|see|guess|laugh|laughed|remember|remembered|forget|forgot|notice|noticed|noted|"
    "note|wonder|wondered|imagine|mention|mentioned|said|say|told|tell"
    "|ask|asked|answer|answered|talk|talked|speak|spoke|spoken|meet|met|discuss|"
    "discussed|chat|chatted|call|called|visit|visited|came|come|went|go|got|get"
    "|leave|left|walk|walked|drove|sat|stood|slept|took home|went home|apologi[sz]e|"
    "apologi[sz]ed|regret|realized|realised|wait|waited|reiterate|write to|wrote to|am "
    "writing|write|express|extend"
    "|need|needed|seem|sound|care|expect|expected|attach|attached|assure|trust|remain|"
    "remained|stay|keep in|follow|followed|join|apply|applied|start|started when|accept|"
    "prefer"
    "|mean|meant|share your|share the|dream|dreamt|dreamed|try|tried the|tasted|watched|"
    "experienced|receive|received|had never|had not|had no|had a|had the|had such|"
    "promise|swear|owe|admit|confess|must|shall never|written to|seen|taken with|gone|"
    "spoken|come|a|an|the|no|my|your|some|this|that|such|keep thinking|kept thinking|"
    "return|stop|stopped thinking|repeat|doubt|look forward|interview|interviewed|copied "
    "your|sign|signed|arrived|passed|recommend|continue|choose|chose|stand|fit|contact|"
    "connect|pick up|bet|reach out|reach|checked|gather|woke|ate|drank|gave you|give you "
    "a call|send you my|wanted to|showed|listen|ran into|signed|enrolled|ordered|bought "
    "the|smiled|written to|asked|been|signed up|looked up|googled|counted myself|count "
    "myself|consider|considered|missed|wear|wore|carried your|quote|quoted|pinned|joined|subscribed|"
    "downloaded|printed out|bookmarked|overheard|witnessed|gained|grew|live|lived|cycled|"
    "celebrated|share your|"
    "blush|blushed|rambled|smell|taste|touch|picture|smelled|came across|caught myself|caught your|had to|"
    "am already|counting|count the|look at|humming|almost|barely|hardly|admired|followed|dreamed|watch"
)
_BE = "'m|am|was|were|'d be|would be|will be|have been|had been|should be|shall be|could be|might be|been"
_ADV = (
    r"(?:(?!apply|reply|supply|rely|family|multiply|comply)\w+ly |also |once |just |"
    r"always |never |ever |already |then |even |myself |recently |gladly |happily |later |"
    r"soon |still |often |usually |now |back then |only |too |both |all |first |at once "
    r")*+"
)
_EXPERIENCE = re.compile(
    rf"\b(?:i|we)(?:'ve| have|'d| had|)? {_ADV}(?!(?:{_FEEL}|{_BE}|would|could|can|will|"
    rf"should|shall|may|might|must|do|don't|did|didn't|have|had|not|was|can't|cannot|won't|"
    rf"wouldn't|couldn't|am)\b)([a-z][\w-]+)\b"
)
_HAVE = re.compile(
    r"\b(?:i|we) (?:have|hold|own|bring|speak|know (?!recruiters|people |everyone |(?:your|the) (?:team|"
    r"calendar|schedule)|how (?!to)|that|you|what you|why|it|"
    r"this|from|when|all)|have got|'ve got|have had)\b(?! (?:a (?:great|wonderful|good|"
    r"nice|lovely) time|to|never|no (?:idea|doubt)|been|already|the (?:impression|feeling|"
    r"skills|right)|what it takes|not|the (?:qualifications|experience|background|ability|"
    r"abilities|energy)|(?:a lot of |great |much |deep |every |full )?(?:respect|interest|"
    r"admiration|confidence|trust|faith|time|fond|questions?|good memor\w+)|read|seen|"
    r"heard|(?:\w+ )?(?:\w+ed|written|spoken|taken|gone|thought|found|told|met|left|come|"
    r"begun|kept|bought|made|got|put)\b|(?:\w+ ){0,3}(?:family|wife|husband|children|kids|son|daughter|dog|cat|"
    r"plans?|"
    r"hopes?)\b|(?:recruiters|people|you|everyone|they|everybody|\w+ (?:teams?|managers?)) (?:\w+ ){0,2}(?:have|"
    r"are|is|must|"
    r"get|need)\b))"
)
_I_AM = re.compile(
    r"\bi(?:'m| am) (?:also |currently |now |myself )?(?:an? |the |used to |good (?:at|"
    r"with)|fluent|trained|certified|qualified|experienced|at home in|no stranger)\b"
)
_MODAL = re.compile(
    rf"\b(?:i|me|you|it|that|which|and|who|she|he|they|mine|this|those|these|company|"
    rf"nobody|[a-z]+)(?:'d|'ll| would| could| can| will| shall| should| may| might)(?: "
    rf"(?:be|feel) (?:\w+ly |very |so |most |more than |really |truly |only too )?(?:glad|"
    rf"happy|pleased|delighted|thrilled|honou?red|proud|eager|keen|ready|willing|excited|"
    rf"able|prepared|up for|tickled|chuffed|stoked|privileged|overjoyed)(?: to| for)?| "
    rf"(?:\w+ly |really |so |very much )?(?:love|like|enjoy|want|relish)(?: nothing more "
    rf"than)?(?: to)?)? {_ADV}([a-z][\w-]+)\b"
)
_READY = re.compile(
    r"\b(?:(?:glad|happy|pleased|delighted|thrilled|honou?red|proud|eager|keen|ready|"
    r"willing|able|prepared|offer|offering|like|love|want|hope|wish|possible|help(?:ed)?|"
    r"used) to|let me|allow me to|i'll|happy to)"
    r" (?:\w+ly )?([a-z][\w-]+)\b"
)
_JOB_VERB = words_of(
    """
    relocate commute undergo submit sign elaborate clarify devote dedicate thrive flourish excel shine belong
    earn deserve assist travel adapt forward evolve advance invest familiarize immerse
    be become have hear talk speak discuss meet continue work join return come learn keep stay see
    visit know connect explore hold go resume sit pursue answer provide contribute interview accept
    get do grow succeed find wait call understand chat remain like love want hope look appreciate
    consider enjoy say ask tell thank think feel believe welcome pick count live take_part prove
    move receive let express reiterate attend apply start begin add hang serve teach follow wear
    miss forget write sleep wish not never also reach stop laugh spend catch revisit reconnect try
    """
)
_GIVEN = re.compile(
    r"\b(?:is|are) yours\b|\byours (?:to|if|the|for)\b|\byou (?:can|could|may|are free to|"
    r"might) (?:have|use|borrow|keep|try)\b|\bwelcome to (?:it|them|my|the|use)\b|\bmay "
    r"(?:have|use|copy|keep) (?:it|them|that|this|my)\b"
    r"|(?<!am )(?<!remain )(?<!stand )\bat your (?:service|disposal)\b|\bmy (?:\w+ "
    r")?offer\b|\bcall me:|\byou would "
    r"(?:get|have|gain) some(?:one|body)\b|\bmy (?:speciality|specialty|trade|forte|"
    r"strong suit|bread and butter)\b|\bsee (?:\w+ )?ways? to\b|\bi(?:'m| am) offering\b|"
    r"\bi offer\b|\bcan have (?:it|them|the|my)\b|\bcount on me (?:for|to)\b|\boff your "
    r"(?:hands|plate|team|desk|shoulders)\b|\boff (?:her|his|their|of you)\b"
    r"|\btake (?:\w+ ){1,5}off\b"
)
_MINE = re.compile(
    r"\b(?:my|our) (?!(?:\w+ )?(?:travels?|trips?|holidays?|hometown|childhood|favou?rite|thoughts?|respect|"
    r"train|curiosity|ears|eyes|"
    r"enjoyment|conviction|desire|dream|love|passion|sense|"
    r"feeling|belief|walk|drive|bus|flight|aunt|uncle|flatmate|neighbou?rs?|first "
    r"impression|wish|goal|kind of|sort of|very best|best|family|friends?|wife|"
    r"husband|sister|brother|son|daughter|kids|partner|thanks|thank|gratitude|interest|"
    r"heart|mind|impression|number|phone|resume|résumé|cv|shoes|week|day|head|way|home|"
    r"dream|name|application|excitement|enthusiasm|appreciation|talk|conversation|"
    r"interview|meeting|call|chat|discussion|first choice|apolog|answer|hope|best|time|"
    r"visit|desk|view|opinion|mother|father|feet|notes|candidacy|availability|wish|"
    r"references?|question|availability)\b)"
    r"(?:(?!(?:i|you)\b)[\w'-]+,? ){1,9}?(?:would|could|can|will|may|taught|let|lets|means|mean|meant|"
    r"gave|made|has|have|had|is|are|was|were|ran|went|fell|tripled|doubled|dropped|last|"
    r"lasts|makes|use|uses|used|reads|rose|cut|brought|comes|came|stayed|sits|might|"
    r"should|includes|covers)\b"
)
_PARTICIPLE = re.compile(
    r"\b(?:having|after|with|from|thanks to|behind me|speaking|coming from|by) (?:\w+ "
    r"){0,8}"
)
_YEARS = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"twenty|thirty|several|many) (?:years?|seasons?|summers?|winters?|months?)(?: of| in|"
    r" as| with| on| at|,|\b)"
)
_FAN = re.compile(
    r"\b(?:admired|followed|been following|dreamed|dreamt|wanted|known|loved|lived|read) |"
    r"\b(?:fan|reader|admirer|believer|"
    r"customer|subscriber|lover|visitor|listener|viewer|neighbou?r) of\b|\bi(?:'m| am) "
    r"(?:already |just )?an? (?:bit|little)\b"
    r"|\bhave (?:an? |two |one |some |a few |many |several |more |such |only |just "
    r")*(?:fond |good |soft |last |more )*"
    r"(?:questions?|thoughts?|memor\w+|spot|feeling|hope|card|dream|doubts?|hunch|wish)\b"
)
_WAS_GLAD = re.compile(r"\b(?:was|were|been) (?:\w+ )?$")
_EMPTY = re.compile(
    r"\b(?:good|great|perfect|excellent|right|strong|ideal|natural|wonderful|solid|"
    r"reliable|valuable|ideal) (?:\w+ ){0,2}(?:fit|match|candidate|person|addition|asset|"
    r"member|choice|employee)\b|\ball (?:the )?(?:skills|qualifications)\b|\bwhat it "
    r"takes\b|\bskills and (?:experience|qualifications|abilities)\b"
    r"|\bfit (?:right )?in\b|\bwork(?:er)? (?:real(?:ly)? |very )?hard|\bhard[- ]work|"
    r"\bfast learner|\bquick (?:study|learner)|\bpeople person|\bteam player|\bself[- "
    r"]starter|\bhundred percent|\b(?:great|good|excellent) job\b|\bnever give up\b|\bdo "
    r"(?:my|the) (?:\w+ )?best\b|\bif (?:i am |you )?(?:selected|hired?|give me)\b|"
    r"\bpassion(?:ate)?\b"
    r"|\b(?:my|the) (?:skills|background|experience|qualifications|passion|strengths)(?: "
    r"and (?:\w+ )?(?:\w+))? (?:\w+ ){0,3}(?:align|match|fit|make|suit|meet)"
)
_QUESTION = re.compile(r"\bdo you\b|\bmay i\b|\bcould you\b|\bwhen (?:can|might|will)\b")
_FOR_YOU = re.compile(
    r"\b(?:for|with|to) (?:you|your|yours|u|them|the team|the school)\b|\byours?\b|"
    r"\b(?:that|it|this|the same|so|likewise|one)\b"
)


_TO_DO = words_of("do take help start try serve teach bring show")  # of the job, yet also offers
_USEFUL = re.compile(
    r"be (?:of (?:\w+ )?(?:use|help|service)|useful|helpful|(?:in )?good hands|easy|a "
    r"pleasant)"
)
_OTHERS = re.compile(r"(?:you|it|that|he|she|they|who|nobody)\b")
_FIRST_PERSON = re.compile(
    r"\b(?:my|mine|i|me|we|our (?!conversation|talk|chat|discussion|meeting|call|interview))\b"
)
_BY_ME = re.compile(r"\b(?:my|mine|(?:for|with|to|of|by|from) me|teach me|show me)\b")


# Words by which claims are made to sound, and which say nothing of what one can do.
_STOCK = frozenset(
    stem(word)
    for word in words_of(
        """
        significant hands-on hand-on extensive proven solid considerable diverse comprehensive prior substantial
        lasting long-term valued value-added addition closely perfectly skillset skill-set profile aspect
        result-driven results-driven goal-oriented result-oriented enthusiasm esteemed long-standing broad
        objective objectives achieve exceed complement supplement personality target targets excel
        thrive eager profession professionally competence competencies competent credentials standard
        standards expertise proficiency immediate immediately combine combination
        """
    )
)
# A skill or an experience that is given a name: "experience in catering", "skills in wound care".
_NAMED = re.compile(
    r"\b(?:my|our|have|with|bring|offer)(?: [\w-]+,?){0,5}? (?:experiences?|skills?|background|expertise|"
    r"knowledge|training|"
    r"familiarity|proficiency|fluency|apprenticeship|command|certificate|diploma|track record) (?:in|with|of|as|"
    r"on|"
    r"from|at|(?=[a-z]+ing\b)) ?((?:(?!(?:and|that|which|who|will|would|could|can|to|for|make|makes|is|are|has|"
    r"have|"
    r"align\w*|fit|match|meet|suit)\b)[\w'-]+ ?){1,5})"
)
_NAMELESS = (
    GENERIC_STEMS
    | _STOCK
    | frozenset(
        stem(word)
        for word in words_of(
            "area areas sector business discipline similar previous such various aspects capacity setting "
            "settings "
            "workplace level trade line kind sort branch sphere domain subject general"
        )
    )
)
_CRAFTS = frozenset(
    stem(word) for word in words_of("nursing teaching study leading writing speaking coffee video")
)
# Something done that is said to have been the school for this.
_SCHOOLED = re.compile(
    r"\b(?:prepared|equipped|trained|readied|taught|schooled|qualified|prepares|equips|trains|teaches|qualifies) "
    r"(?:me|us)\b|\b(?:have|has) (?:\w+ )?(?:prepared|equipped|trained|taught|schooled) me\b"
)
_MY_TIME = re.compile(
    r"my (?:(?:time|years?|days|months|work|job|stint|service|summers?|training) |\w+ (?:years|months|summers) )"
)
# What they want of whoever gets the job is no claim, nor is a wish of one's own or a formula of meeting again.
_WANTED = re.compile(
    r"\byou(?:'re| are| were)? (?:\w+ )?(?:looking for|look for|need|seek|seeking|want|require|hoping for) "
    r"(?:an? (?:\w+ )?(?:person|candidate|employee|individual|planner|\w+er|\w+or)|some(?:one|body)|people|"
    r"candidates|planners)\b(?:(?!\b(?:i|i'm|i've|my|me)\b)[^;]){0,200}"
)
_OWN_PLAN = re.compile(
    r"^(?:and |but )?my (?:\w+ )?(?:hope|plan|goal|aim|dream|ambition|wish|intention|idea) (?:is|was|would be)\b"
    r"(?!.*\b(?:you|your|yours)\b)"
)
_AGAIN = re.compile(
    r"\bdrop (?:you|by|in)\b|\b(?:we|i) (?:have|get) (?:a|an|another|the) (?:\w+ )?(?:chance|opportunity)\b"
)


# Idioms of zeal, what one hopes to get out of the job, and the formula of further information.
_IDIOM = re.compile(
    r"\bhit the ground running\b|\b(?:put down roots|settle(?: down)?)\b|\badd (?:\w+ )?value\b|"
    r"\btrack record of (?:\w+ )?(?:success|excellence|"
    r"results)\b"
    r"|\b(?:meet|exceed)(?: (?:and|or) exceed)? (?:your|all|the|any) (?:\w+ )?(?:expectations|requirements|"
    r"needs)\b"
    r"|\b(?:gain|develop|expand|deepen|improve|acquire|broaden|hone|grow)(?:ing)? (?:\w+ ){0,3}"
    r"(?:experience|skills?|knowledge|expertise|understanding)\b"
)
_IF_MORE = re.compile(
    r"\b(?:if|should) (?:i|you|there)\b[^.;]{0,60}\b(?:additional|further|more|other|any) (?:\w+ )?"
    r"(?:information|details|questions?|materials?|documents?)\b[^.;]{0,80}|\bif you have (?:a|"
    r"any) questions?\b[^.;]{0,80}"
)


def _tail(case: Case, text: str) -> int:
    """Count what is neither generic nor stock in a stretch of text."""
    return len(set(case.specific(split_stems(text))) - _STOCK)


def _is_named(case: Case, text: str) -> bool:
    """Tell whether a skill or an experience is given the name of some trade; the role's may be one."""
    company = frozenset(split_stems(case.facts.company))
    for match in _NAMED.finditer(text):
        stems = set(split_stems(match[1])) - company - case.names
        if {
            word
            for word in stems
            if word.isalpha() and len(word) > 1 and (word not in _NAMELESS or word in _CRAFTS)
        }:
            return True
    return False


def _offer(case: Case, text: str, specific: int) -> bool:
    """Tell whether a sentence offers to do something that has to do with this conversation."""
    own = _FIRST_PERSON.search(text)
    for pattern in (_MODAL, _READY):
        for match in pattern.finditer(text):
            verb, after = match[1], text[match.start(1) :]
            if pattern is _READY and _WAS_GLAD.search(text[max(0, match.start() - 20) : match.start()]):
                continue
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
            if pattern is _MODAL and not _FIRST_PERSON.search(text[: match.end()]) and not _BY_ME.search(after):
                continue
            if _tail(case, after) or (specific and verb not in ("serve", "teach") and _FOR_YOU.search(after)):
                return True
    return False


_KNOWS = re.compile(
    r"\bi(?:'d| would| also)? know (?:how|whom|who|which|what|where|when) to\b|\bsee "
    r"myself \w+ing\b|\bcontribute (?:by|with|my)\b"
    r"|\b(?:as|being) an? (?:former|trained|certified|licensed|native|qualified|retired|"
    r"registered|freelance|long-?time|fluent|volunteer|part-time)\b"
    r"|\bi was (?:a|an|the) (?!child|kid|girl|boy|teenager|toddler|bit|little|fan|guest|pleasure)"
)


_ELSEWHERE = re.compile(
    r"\b(?:my|our|years?|months?|seasons?|summers?|winters?|last|previous|current|former|"
    r"before|once|used to|ago|since|back|"
    r"every|each|always|have|has|i've|we've|had|when i was|\d{2,})\b"
)


# Work done elsewhere: whatever is told of it is experience.
_WORKPLACE = re.compile(
    r"\b(?:my|our) (?:own |very )?(?:last|previous|current|present|former|old|earlier|second|day|summer|night|"
    r"part-time|weekend) (?!(?:experiences?|qualifications?|background|knowledge|skills?|question|answer|email|"
    r"e-mail|mail|message|note|visit|impression|week|day|night|"
    r"interview|conversation|talk|thought|point|letter|call|meeting|search|hope|doubt|wish)\b)\w+\b(?! "
    r"(?:will|would|can)\b)"
    r"|\b(?:at|in|on|during|for) (?:my|our|an?) (?:\w+ ){0,2}?(?:job|employer|internship|placement|apprenticeship|"
    r"traineeship|residency|thesis|dissertation|doctorate|degree|studies|capstone|startup|start-up|shop|agency)\b"
    r"|\b(?:at|in) (?:uni|university|college|school)\b"
)
_LASTED = re.compile(rf"^(?:(?:about|over|nearly|almost|some|for) )?{_YEARS.pattern[2:]}")


def _done(case: Case, text: str, *, opening: bool) -> bool:
    """Tell whether a sentence tells of something done. In the opening that mostly was at the visit itself."""
    if opening and not _ELSEWHERE.search(text):
        return False
    for match in _EXPERIENCE.finditer(text):
        if match[1] in _JOB_VERB or re.fullmatch(_FEEL, match[1]):
            continue
        if _tail(case, text[match.start(1) :]) >= 2 or (
            _tail(case, text[match.start(1) :]) and _YEARS.search(text)
        ):
            return True
    if (knows := _KNOWS.search(text)) and _tail(case, text[knows.start() :]):
        return True
    if _FAN.search(text):
        return False
    have = _HAVE.search(text) or _I_AM.search(text)
    return bool(have and (_tail(case, text[have.start() :]) >= 1))


_VIRTUES = re.compile(
    r"\bi (?:will|would|can|could) (?:also )?(?:bring|offer|contribute)\b.*\b(?:skills?|"
    r"abilit\w+|experience|judge?ment|habits|"
    r"knowledge)\b|\bmy .*\b(?:skills?|experience|orientation|training|"
    r"knowledge)\b.*\b(?:will|would|can|could) (?:help|free|"
    r"allow|let|save|enable|support|relieve)\b.*\byou"
)


_WITH_MINE = re.compile(
    r"\b(?:with|in|from|as|having|and|for|at|use|using|on) (?:my|our|a|this)\b.*\b(?:i|my|"
    r"our|we)\b|\bmine\b|\bmy (?:\w+ )?(?:experience|years|"
    r"work|training|background|course|thesis|project|certificate|degree|knowledge|job|"
    r"team|study|studies|practice)\b"
)


_TALK_ONLY = re.compile(
    r"\b(?:i|we) (?:\w+ly )?(?:enjoyed|liked|loved|appreciate\w*|was (?:glad|happy|"
    r"impressed|pleased))\b|\bthank"
)


def _claims(text: str) -> bool:
    """Tell whether a sentence speaks of something the writer does, has or would do, not only of impressions."""
    for pattern in (_EXPERIENCE, _MODAL, _READY):
        for match in pattern.finditer(text):
            if match[1] in _TO_DO or not (match[1] in _JOB_VERB or re.fullmatch(_FEEL, match[1])):
                return True
    return any(pattern.search(text) for pattern in (_HAVE, _I_AM, _GIVEN, _YEARS, _KNOWS, _MINE, _WITH_MINE))


def _is_opening(case: Case, sentence: Sentence) -> bool:
    paragraphs = case.letter.paragraphs
    return len(paragraphs) > 1 and sentence.start < paragraphs[0].end


def contributes(case: Case, sentence: Sentence) -> int:
    """Return what a sentence says the writer brings: 0 nothing, 1 a list of virtues, 2 something concrete."""
    text = completed(sentence.low)
    for pattern, instead in ((_WANTED, " "), (_AGAIN, " "), (_IF_MORE, " "), (_IDIOM, "fit")):
        text = pattern.sub(instead, text)
    stems = frozenset(sentence.pieces)
    own = re.search(r"\b(?:i|i'd|i've|i'll|i'm|my|me|mine|we|our|us)\b", text) is not None
    specific = _tail(case, text)
    claims = _claims(text) or not _TALK_ONLY.search(text)
    for point in case.points(PointKind.CONTRIBUTION):
        part = share(case, point.text, stems)
        if part >= 0.45 and own and claims:
            return 2
    for point in case.points(PointKind.SKILL):
        if (
            own
            and claims
            and share(case, point.text, stems) >= 0.6
            and not re.search(r"\b(?:you|your team) (?:use|run|told|said|mentioned)\b", text)
        ):
            return 2
    if _OWN_PLAN.search(text):
        return 0
    if (own and claims and _is_named(case, text)) or (
        (schooled := _SCHOOLED.search(text))
        and _tail(case, text[: schooled.start()]) >= (1 if _MY_TIME.match(text) else 2)
    ):
        return 2
    if _EMPTY.search(text) and specific < 3:
        return 0
    if specific and _GIVEN.search(text):
        return 2
    if _offer(case, text, specific) and own:
        return 2
    if _done(case, text, opening=_is_opening(case, sentence)):
        return 2
    if _MINE.search(text) and specific >= 2:
        return 2
    if (_WORKPLACE.search(text) and (specific or _FOR_YOU.search(text))) or (
        _LASTED.match(text) and specific >= 2
    ):
        return 2
    if own and _YEARS.search(text) and specific >= 2 and not _FAN.search(text):
        return 2
    return 1 if _VIRTUES.search(text) else 0


@once
def contribution(case: Case) -> int:
    """Return how concretely the note says what its writer brings."""
    return max((contributes(case, sentence) for sentence in case.sentences), default=0)
