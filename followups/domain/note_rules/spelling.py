"""The one door to Harper, an offline grammar checker: what it takes for a true mistake (B4).

The product runs without it. One linter serves one thread: it cannot be shared.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from followups.domain.note_rules.lexicon import fold, words_of

_local = threading.local()

# Harper's rules that find mistakes and leave taste alone; each was watched on notes without mistakes.
_RULES = words_of(
    """
    SpellCheck AdjectiveDoubleDegree APart
    AdjectiveOfA AllReady AllTheough AllThough AllowTo AnAnother AnotherAn AsComparedTo
    AspireTo AwaitFor BareInMind BateredBreath BatedBreath BellowBelow BestRegards BoarderBorder
    BoarderBorder BrandBrandish Cant CommitmentTo Confident ComprisesOf CraveFor CriteriaPhenomena Didnt
    DidPast Discuss DoNotWant DoToDueTo DoesOrDose DontCan DoubleModal EverEvery ExceptOf
    ExitedExcitedContext ExplanationMark ExtendOrExtent FascinatedBy FindFine ForNoun GetUsedTo GoingTo
    GoodAt HadOf HaveNegNoAny HavePassed HeDos HeartToHeard HelpedPast HopHope HowMach IAm IAmAgreement
    IDo IfWouldve InspiredBy InterestedIn IsBeenAuxSequence ItCan ItsContraction IveGotTo
    KindRegards LetToDo LetsConfusion LikelyHood LooksLikes MeansALotTo Misspell
    ModalOf ModalSeem MoreBetter MoreThatLikely NeedToNoun NominalWants NorModalPronoun NotTo NowWay
    OneAndTheSame OpenCompounds OughtToBe PassionateAbout Payed PeaceOfMind PiqueInterest PluralDecades
    PleasRequestVerb PrincipleToPrincipalRoleNoun QuiteMany QuiteQuiet ReasonForDoing
    RegimenRegiment RepeatedWords Respond ResponsibleFor SafeToSave SaveToSafe SeamToSeem
    SimplePastToPastParticiple SomethingIs SummarySummery SupposedTo TheAnother TheMy TheTheToThatThe
    TheWhetherWeather TheirToThere TheirToTheyre Themself ThenThan There ThereIsAgreement ThereOwn
    ThereToTheir Therefore Theres ThesesThese TheyToThem TheyreConfusions TheyreToTheir ThingThink
    ThinkKnowOff ThoughThought ThoughtProcess ToLoseTooLoose ToTo TooTo ToTooIdioms TruthToTheFact
    UseToUsedTo VeryKnown VeryLess WaistWaste WantBe WillContain WillGonna WillNonLemma
    WishCould WithoutOut WorseOrWorst WorthToDo WroteToRote WayTooAdjective YeaToYeah
    YourOutClauseAgreement Yourself
    """
)
_RIGHT_AS_IS = words_of("no to")  # "not say no to a job": Harper would have "not to"
_TOO_CLOSE = words_of("had that is so very really many")  # rightly doubled now and then
_PREFIX = re.compile(r"(?:re|un|pre|mis|out|over|under|de)-?(?=[a-z]{4})")
_STAND_INS = (
    "", "I", "Al", "Ann", "Mary", "James", "Robert", "Michael", "Margaret", "Elizabeth", "California",
    "Christopher",
    "Philadelphia", "Massachusetts",
)  # fmt: skip
_BRITISH = (
    (re.compile(r"(\w{2,})our(s|ed|ing|able|ite|ites|ful|ably|er|ers|less|hood|ly)?$"), r"\1or\2"),
    (re.compile(r"(\w{3,})is(e|es|ed|ing|ation|ations|er|ers|able)$"), r"\1iz\2"),
    (re.compile(r"(\w{3,})ys(e|es|ed|ing)$"), r"\1yz\2"),
    (re.compile(r"(\w{2,}[tbh])re(s|d)?$"), r"\1er\2"),
    (re.compile(r"(\w{2,}[aeiou])ll(ed|ing|er|ers|or|ors)$"), r"\1l\2"),
    (re.compile(r"(\w{3,})ogue(s|d)?$"), r"\1og\2"),
    (re.compile(r"(\w{3,})oguing$"), r"\1oging"),
    (re.compile(r"(\w{3,})ence(s|less)?$"), r"\1ense\2"),
)
_BRITISH_WORDS = words_of(
    """
    grey greyer draught draughts draughty whisky speciality specialities afterwards programme programmes
    cheque cheques tyre tyres practise practised practising licence licences cosy mould moulds moulded
    plough sceptical judgement learnt ageing jewellery mum enrol enrolment fulfil fulfils skilful wilful
    instalment instalments kerb pyjamas storey storeys aluminium anaesthetic paediatric orthopaedic
    gynaecology haematology foetal oesophagus diarrhoea manoeuvre manoeuvres marvellous woollen
    counsellor counsellors burnt spelt dreamt whilst amongst towards titbit catalogue dialogue analogue
    traveller travellers encyclopaedia archaeology aeroplane maths sulphur yoghurt artefact artefacts
    per cent acknowledgement axe centre metre metres kilometre kilometres litre litres theatre fibre
    fibres calibre sabre sombre lustre meagre ochre tonne tonnes telly chuffed knackered fortnight lorry
    neighbour neighbours mustn't shan't needn't oughtn't today's hiccough cypher gaol furore smoulder
    moult behove
    """
)
_COMMON_UNKNOWN = words_of(
    """
    docker linux unix stdin stdout args async serializer serializers quantile quantiles decile deciles builtins
    toml yaml json config configs nosql cli fiber lidar radiology triaged telecoms tooltip tooltips refactor
    refactored refactoring handloom trailhead trailheads glassworks bedsheet sugarbush gunstock gunstocks
    traineeship traineeships onboarding webinar webinars kubernetes backend frontend fullstack devops
    repo repos hackathon hackathons meetup meetups upskill upskilling startup startups fintech edtech
    proptech inbox dataset datasets namaste ji lol thx hmu lmk pls plz ttyl idk btw imo wanna gonna
    lemme gotta dunno kinda thru tho handover handovers preflight workflow workflows telehealth
    curriculums shortlist shortlisted microservices async roadmap roadmaps kanban scrum agile chatbot
    chatbots podcast podcasts vlog geospatial serverless reupholster marlinspike reupholstered crowdfunding
    toastie toasties broking intubation foley deburring metrology payables seatings comms farriery
    roastery roasteries heddle heddles combi treen drawknife luthier headways spalted parged scribed
    pipetting pipette paediatrics polytunnel polytunnels
    sedum sedums radiograph radiographs deliverables observability runbook runbooks codebase codebases
    """
)


_OFTEN_MISSPELT = words_of(
    """
    accommodate accommodation accommodating accidentally acquaintance acquire address amateur analysis
    appearance argument assistance attendance beginning bureaucracy category cemetery changeable colleague
    colleagues column committed commitment committee conceive conscience conscientious conscious consensus
    correspondence criticism curiosity dependent desperate dilemma disappear disappoint disappointed
    disappointing discipline eighth eligible embarrass embarrassed embarrassing embarrassment environment
    environmental equipped especially exaggerate excellent exercise exhilarating existence familiar fascinating
    foreign fulfill government grammar guarantee harass hierarchy humorous hygiene immediate immediately
    incidentally independent indispensable innovative inoculate intelligence irresistible itinerary judgment
    kindergarten leisure liaise liaison license maintenance maneuver medieval millennium miniature mischievous
    misspelled naturally necessary necessarily noticeable occasion occasional occasionally occasions occurrence
    omission opponent parallel particularly pastime perseverance personnel playwright possession preceding
    preferable preference prejudice privilege privileged procedure proceed pronunciation publicly questionnaire
    recommend recommendation recommended reference referred referring relevant religious restaurant restaurants
    rhythm sandwich schedule secretary seize separately sergeant similarly sincerity strength succeed successful
    successfully supersede surprise temperature tendency threshold transferred tyranny unanimous underrated
    unfortunately unnecessary vacuum vegetable vegetables vicious weird wholly withhold
    """
)


@cache
def common() -> frozenset[str]:
    """Return the words that people write in such mail: what is unknown is a slip of one of these, or a term."""
    return _OFTEN_MISSPELT.union((files(__package__) / "vocabulary.txt").read_text(encoding="utf-8").split())


@dataclass(frozen=True)
class Slip:
    """A mistake in a text and what should stand there."""

    start: int
    end: int
    instead: str
    reason: str


def _linter() -> Any:
    """Return this thread's linter, or None where Harper is not installed."""
    if not hasattr(_local, "linter"):
        try:
            import harper
        except ImportError:
            _local.linter = None
        else:
            linter = harper.Linter()
            linter.set_lint_config({name: name in _RULES for name in linter.get_lint_descriptions()})
            _local.linter = linter
    return _local.linter


@lru_cache(maxsize=20_000)
def _american(word: str) -> str:
    """Return a British spelling's American one, or a word of its length: both are right."""
    for pattern, instead in _BRITISH:
        changed = pattern.sub(instead, word)
        if changed != word and len(changed) <= len(word):
            return changed
    return word


def _masked(text: str, known: frozenset[str]) -> str:
    """Return the text with names and known words replaced by a name of the same length.

    So that no name is ever flagged, and none slows the search for suggestions down.
    """

    def stand_in(match: re.Match[str]) -> str:
        word = match[0]
        if fold(word) in known or (word[0].isupper() and (_inside(text, match.start()) or not word.isascii())):
            return _name(len(word)) if word != "I" and not word.startswith("I'") else word
        low = word.lower()
        if low in _BRITISH_WORDS or low in _COMMON_UNKNOWN:
            return "then"[: len(word)].ljust(len(word)) if len(word) < 4 else _name(len(word))
        if word.islower() and (changed := _american(word)) != word and low not in _KEEP:
            return changed.ljust(len(word))
        if any(sign.isupper() for sign in word[1:]) or not word.isascii():
            return _name(len(word))
        return word

    return re.sub(r"[^\W\d_]+(?:'[^\W\d_]+)?", stand_in, _NO_PROSE.sub(lambda m: " " * len(m[0]), text))


_NO_PROSE = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+(?:/\S*)?(?=[\s,;)]|\.?$)|"
    r"\S*[/\\_{}\[\]<>]\S*|\"[^\"\n]{1,80}\""
)
_KEEP = words_of(
    """
    our your hour four pour sour tour flour course source wise rise raise praise noise otherwise
    exercise promise premise advise advised advising revise supervise supervised surprise surprised
    surprising enterprise comprise comprised precise concise expertise likewise disguise compromise
    compromised arise advertise advertised advertising televise improvise improvised franchise
    merchandise excise devise devised demise raised raising praised paradise treatise there here where
    were are more before store core share care these genre entire require acre massacre hire fire called
    calling telling selling filling pulling rolling falling willing spelling dwelling smelling well
    filled pulled rolled selling tall taller caller seller killed killing drilled drilling grilled
    skilled thrilled installed installing billed billing yelled spelled smelled fulfilled walled polled
    polling trolling stalled stalling enrolled enrolling collar dollar dialogue experience experiences
    presence absence difference differences science sciences audience evidence conference conferences
    reference references sentence sentences influence sequence sequences patience silence residence
    preference preferences intelligence confidence competence violence existence fence whence hence
    thence pence essence independence persistence occurrence correspondence excellence convenience
    """
)


def _inside(text: str, start: int) -> bool:
    """Tell whether a capital stands inside a sentence: there it marks a name."""
    before = text[:start].rstrip(" \"'(“")
    return bool(before) and before[-1] not in ".!?\n:" and "\n" not in text[len(before) : start]


def _name(length: int) -> str:
    return _STAND_INS[length] if length < len(_STAND_INS) else ("Massachusetts" + " " * length)[:length]


def _distance(one: str, two: str) -> int:
    """Return how many letters are missing, added, changed or exchanged with their neighbour."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one):
        following = [i + 1]
        for j, b in enumerate(two):
            best = min(row[j + 1] + 1, following[j] + 1, row[j] + (a != b))
            if i and j and a == two[j - 1] and one[i - 1] == b:
                best = min(best, before[j - 1] + 1)
            following.append(best)
        before, row = row, following
    return row[-1]


def _skeleton(word: str) -> str:
    """Return the consonants of a word, doubled ones once."""
    return re.sub(r"(.)\1", r"\1", re.sub(r"[aeiouy]", "", word))


def _misspelt(word: str, suggestions: list[str]) -> str:
    """Return what an unknown word was meant to be, or nothing when it may be a term of some trade."""
    low = word.lower()
    if len(low) < 4 or not (low.isascii() and low.isalpha()) or low in _COMMON_UNKNOWN:
        return ""
    for suggestion in suggestions:
        if suggestion[:1] != low[0] or not (suggestion.isalpha() and suggestion.islower()):
            continue
        if suggestion not in common():
            continue
        far = _distance(low, suggestion)
        if low.rstrip("s") == suggestion.rstrip("s"):  # a plural that the dictionary lacks
            return ""
        swapped = sorted(low) == sorted(suggestion)
        if far == 1 and (len(low) > 5 or swapped or _skeleton(low) == _skeleton(suggestion)):
            return suggestion
        if far == 2 and len(low) > 6 and _skeleton(low) == _skeleton(suggestion):
            return suggestion
    return ""


def _derived(linter: Any, word: str) -> bool:
    """Tell whether an unknown word is a known one behind a prefix: `rebooked`, `unsold`."""
    prefix = _PREFIX.match(word)
    return prefix is not None and not linter.lint(f"They {word[prefix.end() :]} it.", language="plaintext")


def slips(text: str, known: frozenset[str]) -> Iterator[Slip]:
    """Yield Harper's mistakes in a text. `known` are folded words never to be flagged, alone or with others."""
    linter = _linter()
    if linter is None or 3 * sum(sign.isalpha() for sign in text) < len(text.strip()):
        return
    masked = _masked(text, known)
    for lint in linter.lint(masked, language="plaintext"):
        start, end = lint.span.start, lint.span.end
        found = text[start:end]
        replacements = [s.replacement_text for s in lint.suggestions]
        if "-" in text[max(0, start - 1) : start] + text[end : end + 1]:
            continue
        if masked[start:end] != found or re.search(r"[a-z]'?\w* [A-Z]", found) or not found.strip():
            continue
        if (
            lint.lint_kind == "Spelling" and lint.message.startswith("Did you mean")
        ) or "spell" in lint.message.lower():
            instead = _misspelt(found, replacements)
            if not instead or (found[0].isupper() and found.lower() in known) or _derived(linter, found.lower()):
                continue
        else:
            if lint.lint_kind == "Repetition" and set(found.lower().split()) <= _TOO_CLOSE:
                continue
            if set(found.lower().split()) <= _RIGHT_AS_IS:
                continue
            instead = replacements[0] if replacements else ""
        yield Slip(start, end, instead, lint.message)
