"""Closed lists of English words by which the meaning of a sentence is judged, and a light stemmer."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


STOP = words_of(
    """
    a an the and or but nor so yet if than then as at by for from in into of off on onto out over to up with
    about above after again against all along also although always am among an another any anybody anyone
    anything are around be because been before behind being below beside besides between both came can cannot
    come could did do does doing done down during each either else even ever every everybody everyone
    everything few first for get gets getting go goes going gone got had has have having he her here hers
    herself him himself his how however i i'd i'll i'm i've if instead is it its itself just last least less
    let lets like made make makes making many may me might mine more most much must my myself near never no
    nobody none not nothing now off often once one only other others our ours ourselves own per perhaps please
    quite rather really same shall she should since some somebody someone something still such sure take takes
    taken taking than that the their theirs them themselves there these they thing things this those though
    through till today together tomorrow tonight too took toward towards under until upon us use very via was
    way we well went were what whatever when where whether which while who whole whom whose why will with
    within without would yes yesterday yet you you'd you'll you're you've your yours yourself again ago almost
    back two three enough several lot lots little bit don't didn't won't wouldn't can't couldn't isn't it's
    that's there's let's doesn't haven't hasn't wasn't weren't aren't i'd so they're they've they'd
    they'll we're we've we'd we'll he's she's mr mrs ms dr prof
    """
)
# What any candidate could write to anyone: none of it shows that a conversation took place.
GENERIC = words_of(
    """
    able ability abilities absolutely accept accepted addition additional admire advance advice affair
    afternoon align aligned amazing ambition anticipate apologize applicant application apply appreciate
    appreciated appreciation appropriate arrange asset assets assistance assure attach attached attend
    attention available await aware awesome background based behalf belief believe benefit best better
    blessed bring brought business busy call called candidate capable care career caring chance clear
    clearly colleague colleagues committed communication company compassionate confident confirm connect
    consider consideration considered contact content continue contribute contribution conversation
    convey convinced cooperatively cordial could culture curious current daily day days dear decide
    dedicated dedication deeply delighted demanding department dependable describe deserve desire detail
    details detailed determined develop development different difference discuss discussed discussing
    discussion doubt dream dynamic eager eagerly early employee employees employer employment encourage
    energy engaging enjoy enjoyable enjoyed enthusiasm enthusiastic environment especially evening
    everybody exact exactly excellence excellent exceptional excite excited excitement exciting expect
    expectation expectations experience experienced explain explained explore express extend extra
    extremely eye fact familiar family fantastic fast feedback feel felt field find finding fine firm
    first-class fit fits follow following forward found friday friend friendly friends full further
    future gave generous genuinely give given giving glad goal goals good grateful gratitude great
    greatly grow growth happy hard hardworking hear heard hearing heart heartfelt hello help helped
    helpful helping hesitate hi high highly hire hired holiday home honest honored honoured hope hopeful
    hopefully hour hours ideal impact important impress impressed impression improve include indeed
    individual industry info inform information innovative insight insights inspire inspired inspiring
    interest interested interesting interests interview interviewed interviewer interviewing introduce
    invaluable invite invited involved job join joining joy keen keep kind kindly kindness knew know
    knowledge known lack large lead leading learn learned learning learnt left letter life long look
    looked looking love loved lovely loyal main manage management manner match matter mean means meant
    meet meeting member members mention mentioned message met mind minute minutes mission moment monday
    month months morning motivated motivation move name need needed needs network nice noted note number
    occasion offer office often open openness opening opportunities opportunity order organisation
    organization outstanding overall panel part particular particularly passion passionate patience
    people perfect perfectly perform performance person personal personality phone pleasant pleased
    pleasure plenty point points position positions positive possess possibilities possibility possible
    post potential prepare prepared present presented previous privilege probably problem process
    productive professional professionalism proud prove provide provided qualification qualifications
    qualified qualities quality question questions quick quickly reach read ready real realize reason
    receive received recent recently recommend regard regarding regards reiterate reliable remain
    remaining remark remind reply reputation request require requirement requirements resource respect
    respond responsibilities responsibility responsible resume cv review right role roles saturday saw
    say school see seeing seem seemed seems seen send sense serious seriously serve service services
    session set share shared sharing short show showed showing sincere sincerely sit site situation
    skill skilled skills small soon sorry sound sounded sounds speak speaking special specific spend
    spent spoke staff stand start started statement status stay step steps strength strengths strengthen
    strong strongly study succeed success successful sunday suit suitable suited super superb support
    talent talented talk talked talking task tasks team teamwork tell telling term terms terrific thank
    thanked thankful thanks thanking think thinking thorough thoroughly thought thoughtful thoughts
    thrilled thursday time times told topic touch touched towards tremendous true truly trust try
    tuesday turn type understand understanding understood unique update upcoming useful vacancy valuable
    value values view virtual visit vision walk want wanted warm warmth wednesday week weekend weeks
    welcome welcoming well-suited willing willingness wish won wonder wonderful word words work worked
    worker working works world worth worthwhile write writing wrote year years yesterday zoom
    organisations certain certainly choose come comes continuing kept wait waiting deal definitely
    everyone else favorite favourite free fresh fun funny great-fit happen hand hands happily hence
    honour honor idea ideas insightful invitation involve laugh listen listening liked likes live lucky
    major nature notice obvious past pass place places plan plans play pleasing prospect prospective
    pursue putting rare relevant rewarding smile splendid stage stimulating surely talks teams today's
    truth understandable vast walking welcomed whenever willing young asap cheers coffee lunch video
    chat screen attend recruiter manager hiring teams-call online remote in-person person call's
    interviewers candidacy selected selection fill duties requisite informative encouraged grateful
    granting grant taking receiving allowing assertiveness leadership interpersonal organizational
    analytical detail-oriented self-starter player learner multitask dedicated punctual honest thx
    interviewed proactive adaptable flexible pleasures happiness wonderfully hundred percent bless
    compelling attractive appealing direction heading headed atmosphere advancement orientation habit
    habits judgment judgement supervision education training demands countless trusted requirement
    appear prestigious esteemed reputed renowned incredible incredibly invest invested precious promised program
    programs programme programmes community esteem seek seeking
    administrative organized growth path background ethic ethics attitude mindset spirit dedication
    devotion drive respect commitment integrity adventure nervous complain complaint pick brain create
    creating otherwise real mail email written sentence advise nursing dozen proposal propose proposed
    reach collaborate finish compared excellent impressive meaningful challenge challenges challenging
    observe operation operations precise description approach project projects reinforce become coincide
    presentation solidify solidified deepen affirm affirmed reaffirm reaffirmed
    """
)
_TO_TWENTY = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty
"""
NUMBERS = {w: str(i) for i, w in enumerate(_TO_TWENTY.split())} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "hundred": "100",
    "thousand": "1000",
    "half": "half",
    "%": "percent",
    "per cent": "percent",
    "yrs": "year",
    "hrs": "hour",
}
IRREGULAR = {
    line.split()[0]: line.split()[1]
    for line in """
    built build|bought buy|brought bring|caught catch|drew draw|drawn draw|drove drive|driven drive|ate eat
    eaten eat|fell fall|fallen fall|fed feed|flew fly|flown fly|froze freez|frozen freez|gave give|given give
    grew grow|grown grow|held hold|kept keep|knew know|known know|led lead|left leave|lost lose|made make
    men man|women woman|children child|mice mouse|paid pay|ran run|rode ride|ridden ride|rose rise|said say
    sang sing|sung sing|sat sit|saw see|seen see|sent send|shot shoot|shown show|slept sleep|sold sell
    spent spend|spoke speak|spoken speak|stood stand|stole steal|stuck stick|swam swim|taught teach|threw throw
    thrown throw|told tell|took take|taken take|tore tear|torn tear|went go|wore wear|worn wear|wrote write
    written write|broke break|broken break|chose choose|chosen choose|cut cut|dug dig|fought fight
    forgot forget|hung hang|laid lay|lent lend|met meet|rang ring|sewn sew|sewed sew|shook shake|sought seek
    spun spin|swept sweep|wound wind|feet foot|teeth tooth|geese goose|lives life|wives wife|knives knife
    """.replace("\n", "|").split("|")
    if line.strip()
}


# What is meant by the short forms of a chat and by slips in telling words: a note is judged by its meaning.
_MEANT = {
    "u": "you", "ur": "your", "r": "are", "n": "and", "&": "and", "w": "with", "w/": "with", "thx": "thanks",
    "thnx": "thanks", "tnx": "thanks", "ty": "thank you", "rly": "really", "realy": "really",
    "pls": "please", "plz": "please", "lmk": "let me know", "wanna": "want to", "gonna": "going to",
    "gimme": "give me", "b4": "before", "tmrw": "tomorrow", "2day": "today", "2moro": "tomorrow",
    "gr8": "great", "yrs": "years", "yr": "year", "im": "i'm", "ive": "i've", "dont": "don't",
    "cant": "can't", "wont": "won't", "foward": "forward", "forwad": "forward", "foreward": "forward",
    "intrested": "interested", "intrest": "interest", "exited": "excited", "intresting": "interesting",
    "apreciate": "appreciate", "appriciate": "appreciate", "greatful": "grateful", "gratefull": "grateful",
    "thankyou": "thank you", "oppurtunity": "opportunity", "oportunity": "opportunity",
    "experiance": "experience", "expirience": "experience", "conversaton": "conversation",
    "discus": "discuss", "enthousiastic": "enthusiastic", "wich": "which", "recieve": "receive",
    "recieving": "receiving", "decison": "decision", "desicion": "decision",
}  # fmt: skip


def meant(word: str) -> str:
    """Return what a lower-case word stands for, its punctuation kept."""
    bare = word.rstrip(".,;:!?")
    return _MEANT[bare] + word[len(bare) :] if bare in _MEANT else word


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Return lower-case text without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _plain_stem(word: str) -> str:
    for ending, instead, least in (
        ("iness", "y", 4), ("ations", "", 4), ("ation", "", 4), ("ies", "y", 3), ("ied", "y", 3), ("ing", "", 3),
        ("edly", "", 4), ("ed", "", 3), ("ily", "y", 3), ("ly", "", 4), ("sses", "ss", 2), ("ers", "", 4),
        ("er", "", 4), ("ors", "", 4), ("or", "", 5), ("es", "", 3), ("s", "", 3),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] == "e" else word


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what the inflections of a word have in common: `handover`, `handovers`; `froze`, `freezing`."""
    low = fold(word).removesuffix("'s").strip("'")
    low = NUMBERS.get(low, low)
    low = IRREGULAR.get(low, low)
    if re.fullmatch(r"[\d.,:]+", low):
        return low.rstrip(".,:").replace(",", "")
    return _plain_stem(low)


STOP_STEMS = frozenset(stem(word) for word in STOP)
GENERIC_STEMS = frozenset(stem(word) for word in GENERIC) | STOP_STEMS
