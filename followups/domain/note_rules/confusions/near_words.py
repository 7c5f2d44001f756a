"""Words one letter apart: manager and manger, from and form, role and roll."""

from __future__ import annotations

from followups.domain.note_rules.confusions.confusion import Confusion

CONFUSIONS = (
    Confusion(
        r"\b(?:the|your|a|my|as|our) (?P<x>manger) (?:told|said|is (?:so|very|kind)|was (?:so|"
        r"very|kind)|of (?:the|your|a) (?:shop|store|branch|team|plant|hotel|office|bank)|"
        r"position|role|at|who|asked|and (?:the|his|her) team)\b",
        "manager",
        "the manger was empty",
        "the manger told me",
    ),
    Confusion(
        r"\b(?:hiring|project|product|line|shift|general|office|account|store|plant|team|"
        r"sales|program|bank|night|floor|warehouse|case|area|engineering|branch|assistant|"
        r"operations|marketing|kitchen|service|senior|regional|district|job of|position of|"
        r"role of) (?P<x>manger)s?\b(?! (?:scene|full|of (?:hay|straw))|,? (?:the )?(?:donkey|"
        r"ox|straw|hay|child))",
        "manager",
        "the manger scene of 1890",
        "the hiring manger",
    ),
    Confusion(
        r"\b(?P<x>filing) (?:this|the|that|a|your|his|her|these|an?) (?:\w+ ){0,2}(?:roles?|"
        r"positions?|vacanc\w+|openings?|jobs?|spots?|posts?|gaps?|shoes|seats?|shifts?)\b",
        "filling",
        "filing the paperwork",
        "filing the role",
    ),
    Confusion(
        r"\b(?:the|this|a|your|open|new|leadership|key|sales|team|job|manager|my|engineer|"
        r"analyst|in (?:the|this|a)|active|big|important|of the|that) (?P<x>roll)(?= (?:at|as|"
        r"of|of foreman|with|in|you|and|is|was|for|mine|we|on|that|i|to|would|sounds|fits|"
        r"requires)\b|[.,;!?]|$)(?! of (?:paper|tape|film|cloth|fabric|honou?r|wire|carpet|"
        r"the (?:dice|ship|eyes)|thunder|felt|foil|wallpaper|steel|cotton|leather|coins|names|"
        r"stamps))",
        "role",
        "a roll of paper",
        "excited about the roll at Acme",
    ),
    Confusion(
        r"(?<!\ba )(?<!\bthe )(?<!\bmy )(?<!\byour )(?<!\bthis )(?<!\bkey )(?<!\bbig )\b(?P<x>role) (?:out|over|"
        r"up|back|"
        r"in)\b(?! (?:of|in|our|the|your)? ?(?:the "
        r")?(?:team|company|role|of))",
        "roll",
        "your role in the team",
        "to role out the tool",
    ),
    Confusion(
        r"\b(?:hear|heard|hearing|learn(?:ed|t|ing)?|back|away|away|far|different|comes?|came|"
        r"coming|received?|starting|directly|apart|benefit|news|mail|letter|call|straight|are|"
        r"am|is|ranging|aside|advice|feedback|moved?|moving|graduated|suffer|range) "
        r"(?P<x>form)\b(?! (?:of|a|an|for|the (?:basis|core|base|heart))\b)",
        "from",
        "they form a circle",
        "I hope to hear form you",
    ),
    Confusion(
        r"\b(?P<x>form) (?:my|our|your|the|last|this) (?:first|conversation|time|talk|"
        r"interview|previous|last|meeting|start|beginning|\w+ days?)\b",
        "from",
        "fill in the form",
        "form my first day",
    ),
    Confusion(
        r"\b(?:fill(?:ed|ing)? (?:in|out) (?:the|that|this|your|a)|application|order|consent|"
        r"request|entry|intake|paper|online|booking|sign-?up|tax) (?P<x>from)(?=[.,;!?]|$| "
        r"(?:was|is|that|and|has|can)\b)",
        "form",
        "away from",
        "fill in the from.",
    ),
    Confusion(
        r"\b(?:am|was|very|so|really|extremely|most|truly|be|i'm|more|even|feel|super|also|"
        r"get|got|left|still|quite) (?P<x>exited)\b(?! (?:the|from|through|at|by|stage)\b)",
        "excited",
        "I exited the building",
        "I am very exited",
    ),
    Confusion(
        r"\b(?:very|so|really|am|most|i'm|quite|more|was|extremely|highly|much) "
        r"(?P<x>interesting) in\b(?! (?:that|itself|its|every|many|the way|how))",
        "interested",
        "the most interesting in that it",
        "I am very interesting in this",
    ),
    Confusion(
        r"\b(?:was|am|i'm|very|so|really) (?P<x>interested) (?:conversation|interview|talk|"
        r"discussion|meeting|chat)\b",
        "interesting",
        "an interested reader",
        "a very interested conversation",
    ),
    Confusion(
        r"\b(?:an?|the|this|that|your|wonderful|great|new|for|more|big|unique|each|rare|"
        r"golden) (?P<x>oppertunity|oportunity|opurtunity|opportuinity|opportunty|"
        r"opportunites|oppurtunities)\b",
        "opportunity",
        "opportunity",
        "the oppertunity",
    ),
    Confusion(
        r"\b(?P<x>defiantly|definitively) (?=(?:be|enjoy|like|love|see|help|want|bring|make|"
        r"add|appreciate|interested|a (?:great|good)|think|enjoyed|the (?:right|best)|keep|"
        r"something|up for)\b|enjoyed)(?<=defiantly )",
        "definitely",
        "he stood defiantly",
        "I defiantly enjoyed it",
    ),
    Confusion(
        r"\b(?P<x>personal) (?:department|manager|director)\b",
        "personnel",
        "a personal file",
        "the personal department",
    ),
    Confusion(
        r"\b(?:quiet|(?P<x>quiet)) (?=(?:a (?:bit|lot|few)|impressed|sure|interested|excited|"
        r"happy|pleased|often|similar|well|good|an?|the (?:opposite|same)|clear|challenging|"
        r"interesting|different|right)\b)(?!a(?:n)? (?:hour|room|place|time|day|corner|night|"
        r"moment|voice))",
        "quite",
        "a quiet hour",
        "I was quiet impressed",
    ),
    Confusion(
        r"\b(?:an?|the|this|your|my|good|great|of|in|work|few|both) (?P<x>collage)(?= (?:of|"
        r"degree|student|students|in|and|where|campus|course|library|i|professor|graduate)\b|"
        r"[.,;!?]|$)(?!(?: of (?:photos|pictures|images|cuttings|paper|colou?rs|pieces|"
        r"newspaper)))(?<=(?:my|ur|rk|at|he|in|od|of|is) collage)(?<!of collage)",
        "college",
        "a collage of photos",
        "my collage degree",
    ),
    Confusion(
        r"\b(?-i:(?<=[a-z] )(?P<x>Collage))(?=[.,;!?]| (?:and|of (?:Arts|Art|the|Engineering|"
        r"Business|Education|Nursing|Law|Science)|is|was|has|would|in)\b|$)(?!zz)",
        "College",
        "a collage",
        "at Sierra Community Collage.",
    ),
    Confusion(
        r"\b(?:linux|web|mail|file|the|a|your|database|windows|proxy|game|cloud|application|"
        r"every|new|old|one|our|print|test|production|backup) (?P<x>sever)s?(?= (?:room|rooms|"
        r"crash|crashed|was|is|rack|racks|farm|went|down|logs?|migration|that|side|and|in|"
        r"with|on)\b|[.,;!?]|$)(?! (?:the|ties|all|every))",
        "server",
        "to sever the ties",
        "a Linux sever room",
    ),
    Confusion(
        r"\b(?P<x>breath) (?=(?:new life|deeply|easier|easily|again|life|in and out|"
        r"freely)\b)(?<=(?:to|ld|an|me|ts|us|ou|we|ll) breath )",
        "breathe",
        "a breath of air",
        "to breath new life",
    ),
    Confusion(
        r"\b(?:a|my|the|your|strong|for|in|of|open|vacant|this) (?P<x>possition|postion|"
        r"posistion)\b|\b(?:this|the|a|your) (?P<x2>rule) (?=as (?:a|an|the) )(?=zz)",
        "position",
        "position",
        "the postion",
    ),
    Confusion(
        r"\b(?:a|the|your|of|great|good|strong|whole|with|my|our|sales|nursing|kitchen) "
        r"(?P<x>teem)s?\b(?! with)",
        "team",
        "teem with fish",
        "your teem",
    ),
    Confusion(
        r"\b(?:am|i'm|feel|very|quite|are|so|be|feeling|more) (?P<x>confidant)\b",
        "confident",
        "my old confidant",
        "I am confidant that I can",
    ),
    Confusion(
        r"\b(?P<x>peaked|peeked) (?:my|our|the team's) (?:interest|curiosity)\b",
        "piqued",
        "sales peaked in May",
        "It peaked my interest",
    ),
)
