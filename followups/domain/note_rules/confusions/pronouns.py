"""Your and you're, its and it's, their and there."""

from __future__ import annotations

from followups.domain.note_rules.confusions.confusion import Confusion

_ADJ = (
    r"(?:proud|kind|right|wrong|looking|going|doing|welcome to|busy|happy|so|very|"
    r"interested|planning|working|trying|not|too|excited|able|sure|thinking|building|"
    r"moving|facing|the (?:best|first|only|one|kind|person)|an? (?:great|good|wonderful|"
    r"kind|busy)|opening|expanding|growing)"
)
_N = (
    r"(?:company|team|time|office|offices|help|kindness|advice|work|job|staff|customers|"
    r"clients|students|patients|schedule|calendar|plan|plans|products?|projects?|business|"
    r"school|hospital|roadmap|culture|insights?|question|questions|interest|website|"
    r"department|mission|breakfast|own|people|colleagues|guests|experience|opinion|story|"
    r"tour)"
)

CONFUSIONS = (
    Confusion(
        rf"(?<!for )(?<!of )(?<!with )(?<!by )(?<!to )(?<!in )(?<!on )(?<!about )\b(?P<x>your) "
        rf"(?=(?:{_ADJ}|all|always|certainly|clearly|obviously|definitely|really|truly|about "
        rf"to|in need|on the|right that)\b)(?!(?:very|so|kind|right|happy|welcome|going|"
        rf"working|looking|planning|hiring|building|opening|moving|not|busy|thinking|sure|"
        rf"proud|interested|really|truly|growing|expanding|best|too|trying|the|all|always|able|"
        rf"excited|wrong|doing|facing) (?:[\w-]+ )?(?:\w*(?:ment|tion|ness|ity|ance|ence|ship|"
        rf"ism|ist|age|ure|ager|eer)s?|hand|side|arm|{_N}|invitation|words|welcome|reply|note|"
        rf"offer|support|interview|gesture|mail|manager|process|needs|model|hours|days?|memory|"
        rf"moments?|place|practice|partner|regards|attention|permission|explanation|reception|"
        rf"words|heart|soul|guidance|company|market|family|list|mother|father|capital|"
        rf"knowledge|title|theory|style|way|smile|answers?|workers?|managers?|efforts?|notes?|"
        rf"talk|call|letter|guests?|house|foot|hour|week|year|season|month|lines?|shop|floor|"
        rf"kitchen|fields?|band|crew|audience|garden|farm|street|town|city|neighbou?rs?|"
        rf"customers?|users?|portfolio|committee|strategy|materials?|agent|firm|part|"
        rf"bakery)\b)",
        "you're",
        "your kind words",
        "I can see your proud of it",
    ),
    Confusion(
        rf"\b(?P<x>you're) (?:{_N}\b(?!-)|welcome(?! to\b| here| any| by| in| at| aboard| "
        rf"back)(?=[.!]|$))(?! (?:the|of|in|is the best|people|staff)\b)",
        "your",
        "You're right about it",
        "thank you for you're time",
    ),
    Confusion(
        r"\b(?:by|for|of|about|with|in|at|from|enjoyed|liked) (?P<x>you're)\b",
        "your",
        "I know you're busy",
        "I liked you're plan",
    ),
    Confusion(
        rf"\b(?:for|of|in|with|by|about|on|at|from|to|miss|like|see|and|over|enjoy|love|spend|"
        rf"do|lose|bring|use|tell|share|improve|have|need|when) (?P<x>there) (?:{_N}|needs|"
        rf"data|sites?|homes?|children|kids|houses?|families|hands|parents|orders?|systems?|"
        rf"tools?|work|lives|future|machines?|trucks?|jobs|trust|first|full|feet|eyes|heads?|"
        rf"problems?|bills?)\b",
        "their",
        "to be there first thing",
        "miss there breakfast",
    ),
    Confusion(
        r"(?:^|[.!?;:,] |\b(?:that|think|know|believe|if|because|and|but|where|hear|see|sure|"
        r"when|as|so|hope|understand) )(?P<x>their) (?:is|are|was|were|will be|would be|has "
        r"been|have been|must be|can be|may be|seems?|isn't|aren't|might be|could be|should "
        r"be)\b",
        "there",
        "their team is great",
        "I think their are many",
    ),
    Confusion(rf"\b(?P<x>they're) (?:{_N})\b(?! (?:of|that))", "their", "they're happy", "and they're team"),
    Confusion(
        r"\b(?P<x>their|there) (?:not|going to|looking for|trying to|hiring|very|always|using|"
        r"working on|doing)\b(?<!over there going to)(?! (?:\w+ ){0,2}(?:of|hours|needs))",
        "they're",
        "their working hours",
        "I know their looking for help",
    ),
    Confusion(
        r"(?:^|[.!?;:,] |\b(?:and|but|that|because|think|know|so|if|when|believe|hope|since|"
        r"as|sure|say|hear|see|where|while) )(?P<x>its) (?=(?:a|an|the|been|not|very|so|great|"
        r"good|hard|easy|clear|my|your|really|also|always|going|too|been|just|important|"
        r"amazing|exciting|what|why|how|no|never|more|about|worth|only|like|still|nice|"
        r"wonderful|true|me|something|exactly|rare|possible|all|fun|because|obvious|one of|"
        r"difficult|better|tough|funny|raining|time|known|made|in the|on the|at the|up "
        r"to)\b)(?!(?:very|great|good|more|only|really|all|most|just|own|rare|exciting|"
        r"amazing|important|nice|wonderful|better|true|known|possible|hard|easy|clear|still|"
        r"time|difficult|funny|fun|tough|one of) (?:\w+ )?(?:nature|purpose|self|value|past|"
        r"name|\w*tion|people|products?|clients?|customers?|team|staff|culture|history|work|"
        r"workers|sides?|kind|form|users|mission|edges?|lines?|slot|way|way|walls?|water|"
        r"parts?|price|size|light|shape|customer|limits?)\b)",
        "it's",
        "its own team",
        "its a joy",
    ),
    Confusion(
        r"\b(?P<x>it's) (?=(?:own|mission|culture|customers|clients|products?|people|"
        r"employees|team|history|reputation|kind|users|size|staff|values|students|patients|"
        r"members|website|commitment|approach|impact|goals?|name|core)\b)(?!(?:people|"
        r"customers|students|patients|team|staff|members|users|kind) (?:who|that|like|and|i|"
        r"we|of you|to)\b)",
        "its",
        "it's people who matter",
        "the company and it's culture",
    ),
    Confusion(
        r"\b(?P<x>(?<=[Tt]hank )your) (?=(?:for|so|very|again|all|once)\b)",
        "you",
        "Thank your team",
        "Thank your for the talk",
    ),
    Confusion(
        r"\b(?:for|of|appreciate|taking|enjoyed|value|valued|gave|spending|using|about|with|"
        r"meeting) (?P<x>you) (?=(?:time|kindness|advice|company|team|patience|insights?|"
        r"hospitality|help|consideration|candou?r|honesty|generosity|offices?|questions|"
        r"work(?!ing)|guidance|feedback|warmth|interest|explanation|thoughts|perspective|"
        r"hospital|school)\b)(?!(?:time|work|help|interest|value) (?:the|to|and do|me|with))",
        "your",
        "it gives you time",
        "thank you for you time",
    ),
    Confusion(
        r"\b(?:enjoyed|for|about|during|after|of|since|liked|loved|in|appreciated|from) "
        r"(?P<x>are) (?:talk|conversation|discussion|meeting|interview|chat|call|team|time)\b",
        "our",
        "we are talking",
        "I enjoyed are talk",
    ),
    Confusion(
        r"^(?P<x>there) (?:team|company|staff|customers|products?|office)\b|[.!?] "
        r"(?P<x2>there) (?:team|company|staff|customers|products?|office)\b",
        "their",
        "there teams meet",
        "There team is great",
    ),
    Confusion(
        r"\b(?:work|be|been|start|go|went|come|live|from|over|in|up|down|out|job|stay|stand|"
        r"right|sit|met) (?P<x>their)(?=[.!?,]|$)",
        "there",
        "it is theirs",
        "I want to work their.",
    ),
)
