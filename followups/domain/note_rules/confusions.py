"""Right words in wrong places, as they happen in job mail: what no spelling checker sees (B4).

Each entry has its context, so that a manger scene stays one. The first group is the mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ADJ = r"(?:proud|kind|right|wrong|looking|going|doing|welcome to|busy|happy|so|very|interested|planning|working|trying|not|too|excited|able|sure|thinking|building|moving|facing|the (?:best|first|only|one|kind|person)|an? (?:great|good|wonderful|kind|busy)|opening|expanding|growing)"
_N = r"(?:company|team|time|office|offices|help|kindness|advice|work|job|staff|customers|clients|students|patients|schedule|calendar|plan|plans|products?|projects?|business|school|hospital|roadmap|culture|insights?|question|questions|interest|website|department|mission|breakfast|own|people|colleagues|guests|experience|opinion|story|tour)"


@dataclass(frozen=True)
class Confusion:
    """One mistake: the pattern marks it in the group `x`; `good` and `bad` are tested."""

    pattern: str
    instead: str
    good: str
    bad: str


CONFUSIONS = (
    Confusion(r"\b(?:the|your|a|my|as|our) (?P<x>manger) (?:told|said|is (?:so|very|kind)|was (?:so|very|kind)|of (?:the|your|a) (?:shop|store|branch|team|plant|hotel|office|bank)|position|role|at|who|asked|and (?:the|his|her) team)\b", "manager", "the manger was empty", "the manger told me"),
    Confusion(
        r"\b(?:hiring|project|product|line|shift|general|office|account|store|plant|team|sales|program|bank|night|floor|warehouse|case|area|engineering|branch|assistant|operations|marketing|kitchen|service|senior|regional|district|job of|position of|role of) (?P<x>manger)s?\b(?! (?:scene|full|of (?:hay|straw))|,? (?:the )?(?:donkey|ox|straw|hay|child))",
        "manager",
        "the manger scene of 1890",
        "the hiring manger",
    ),
    Confusion(
        r"\b(?P<x>filing) (?:this|the|that|a|your|his|her|these|an?) (?:\w+ ){0,2}(?:roles?|positions?|vacanc\w+|openings?|jobs?|spots?|posts?|gaps?|shoes|seats?|shifts?)\b",
        "filling",
        "filing the paperwork",
        "filing the role",
    ),
    Confusion(
        r"\b(?:the|this|a|your|open|new|leadership|key|sales|team|job|manager|my|engineer|analyst|in (?:the|this|a)|active|big|important|of the|that) (?P<x>roll)(?= (?:at|as|of|of foreman|with|in|you|and|is|was|for|mine|we|on|that|i|to|would|sounds|fits|requires)\b|[.,;!?]|$)(?! of (?:paper|tape|film|cloth|fabric|honou?r|wire|carpet|the (?:dice|ship|eyes)|thunder|felt|foil|wallpaper|steel|cotton|leather|coins|names|stamps))",
        "role",
        "a roll of paper",
        "excited about the roll at Acme",
    ),
    Confusion(
        r"\b(?P<x>role) (?:out|over|up|back|in)\b(?! (?:of|in|our|the|your)? ?(?:the )?(?:team|company|role|of))",
        "roll",
        "your role in the team",
        "to role out the tool",
    ),
    Confusion(
        r"\b(?:hear|heard|hearing|learn(?:ed|t|ing)?|back|away|away|far|different|comes?|came|coming|received?|starting|directly|apart|benefit|news|mail|letter|call|straight|are|am|is|ranging|aside|advice|feedback|moved?|moving|graduated|suffer|range) (?P<x>form)\b(?! (?:of|a|an|for|the (?:basis|core|base|heart))\b)",
        "from",
        "they form a circle",
        "I hope to hear form you",
    ),
    Confusion(
        r"\b(?P<x>form) (?:my|our|your|the|last|this) (?:first|conversation|time|talk|interview|previous|last|meeting|start|beginning|\w+ days?)\b",
        "from",
        "fill in the form",
        "form my first day",
    ),
    Confusion(
        r"\b(?:fill(?:ed|ing)? (?:in|out) (?:the|that|this|your|a)|application|order|consent|request|entry|intake|paper|online|booking|sign-?up|tax) (?P<x>from)(?=[.,;!?]|$| (?:was|is|that|and|has|can)\b)",
        "form",
        "away from",
        "fill in the from.",
    ),
    Confusion(
        rf"(?<!for )(?<!of )(?<!with )(?<!by )(?<!to )(?<!in )(?<!on )(?<!about )\b(?P<x>your) (?=(?:{_ADJ}|all|always|certainly|clearly|obviously|definitely|really|truly|about to|in need|on the|right that)\b)(?!(?:very|so|kind|right|happy|welcome|going|working|looking|planning|hiring|building|opening|moving|not|busy|thinking|sure|proud|interested|really|truly|growing|expanding|best|too|trying|the|all|always|able|excited|wrong|doing|facing) (?:[\w-]+ )?(?:\w*(?:ment|tion|ness|ity|ance|ence|ship|ism|ist|age|ure|ager|eer)s?|hand|side|arm|{_N}|invitation|words|welcome|reply|note|offer|support|interview|gesture|mail|manager|process|needs|model|hours|days?|memory|moments?|place|practice|partner|regards|attention|permission|explanation|reception|words|heart|soul|guidance|company|market|family|list|mother|father|capital|knowledge|title|theory|style|way|smile|answers?|workers?|managers?|efforts?|notes?|talk|call|letter|guests?|house|foot|hour|week|year|season|month|lines?|shop|floor|kitchen|fields?|band|crew|audience|garden|farm|street|town|city|neighbou?rs?|customers?|users?|portfolio|committee|strategy|materials?|agent|firm|part|bakery)\b)",
        "you're",
        "your kind words",
        "I can see your proud of it",
    ),
    Confusion(
        rf"\b(?P<x>you're) (?:{_N}|welcome(?! to\b| here| any| by| in| at| aboard| back)(?=[.!]|$))(?! (?:the|of|in|is the best|people|staff)\b)",
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
        r"\b(?:your|the|good|some|any|helpful|useful|great|valuable|excellent|kind|for|of|sound|honest|career|this|that|much|further|more|best|practical|piece of|his|her|wise|appreciate|appreciated|with) (?P<x>advise)s?\b(?! (?:you (?:to|that|on|against|not)|the|them|him|her|me|against|clients|people|caution|us)\b)",
        "advice",
        "I would advise you",
        "thank you for your advise",
    ),
    Confusion(
        r"\b(?:to|would|could|can|will|should|please|kindly|i|we|not|might|must|gladly) (?P<x>advice) (?:you|me|him|her|them|us|on|clients|customers|people|that|against|students|if|the|when|how|your)\b",
        "advise",
        "your advice to me",
        "I would advice you",
    ),
    Confusion(
        r"\b(?:to|not|don't|never|would|will|could|can|might|didn't|you|we|they|i|may|often|always|cannot|can't|won't|should) (?P<x>loose)(?= (?:the|a|an|my|your|our|their|any|time|no|money|customers|it|them|track|sight|interest|that|this|half|so|his|her|one|patients|clients|hope|sleep|weight|data|focus|heart|touch|people|students|guests|two|three|ten|\d|members|staff|drivers|to|in|when|if|because|from|every|each|some|about|on)\b|[.,;!?]|$)",
        "lose",
        "a loose screw",
        "to loose customers",
    ),
    Confusion(
        r"\b(?:a|the|too|some|any|on the|of|with|two|was|is|were|are|hang|came|come|break|broke|let|little) (?P<x>lose) (?=(?:ends?|screws?|bolts?|parts?|wires?|threads?|cables?|change|thread|end|tooth|teeth|leaves|pages?|papers?|boards?|fit|cannon)\b)",
        "loose",
        "to lose ends meet",
        "a lose end",
    ),
    Confusion(
        rf"\b(?:for|of|in|with|by|about|on|at|from|to|miss|like|see|and|over|enjoy|love|spend|do|lose|bring|use|tell|share|improve|have|need|when) (?P<x>there) (?:{_N}|needs|data|sites?|homes?|children|kids|houses?|families|hands|parents|orders?|systems?|tools?|work|lives|future|machines?|trucks?|jobs|trust|first|full|feet|eyes|heads?|problems?|bills?)\b",
        "their",
        "to be there first thing",
        "miss there breakfast",
    ),
    Confusion(
        r"(?:^|[.!?;:,] |\b(?:that|think|know|believe|if|because|and|but|where|hear|see|sure|when|as|so|hope|understand) )(?P<x>their) (?:is|are|was|were|will be|would be|has been|have been|must be|can be|may be|seems?|isn't|aren't|might be|could be|should be)\b",
        "there",
        "their team is great",
        "I think their are many",
    ),
    Confusion(rf"\b(?P<x>they're) (?:{_N})\b(?! (?:of|that))", "their", "they're happy", "and they're team"),
    Confusion(
        r"\b(?P<x>their|there) (?:not|going to|looking for|trying to|hiring|very|always|using|working on|doing)\b(?<!over there going to)(?! (?:\w+ ){0,2}(?:of|hours|needs))",
        "they're",
        "their working hours",
        "I know their looking for help",
    ),
    Confusion(
        r"\b(?:more|better|less|other|rather|faster|sooner|earlier|later|greater|larger|bigger|smaller|higher|lower|worse|easier|harder|longer|fewer|older|younger|cheaper|quicker|stronger|nicer|cleaner|safer|warmer|closer|deeper|simpler|happier|slower|shorter|further|different) (?:\w+ ){0,2}?(?P<x>then) (?=(?:i|we|you|he|she|it|they|the|a|an|any|my|your|our|most|ever|before|what|in|on|at|just|one|two|three|ten|twenty|\d|this|that|those|expected|usual|most|anyone|anything|others?|ours|mine|yours|by|with|for|half|all|some|last|once|to)\b)(?!(?:i|we|you|they|he|she|it|the \w+) (?:will|would|could|can|had to|went|left|moved|started|took|turned|came|became)\b)",
        "than",
        "more, then I left",
        "better then any I had",
    ),
    Confusion(
        r"(?:^|[.!?;,] |\b(?:and|but|only|until|since|now and|back|just|by) )(?P<x>than) (?=(?:i|we|you|he|she|they|it) (?:\w+ed|will|would|went|came|had|moved|can|could)\b|the next|another)(?<!\w\w\wer than )(?<!er, than )",
        "then",
        "rather than I had",
        "and than we moved",
    ),
    Confusion(
        r"\b(?:is|was|were|are|be|been|far|way|me|much|it's|all|that's|isn't|wasn't|not|only|one|seems?|also|you're|am|i'm|not) (?P<x>to) (?=(?:kind|much|many|late|early|long|short|small|big|slow|fast|hard|easy|often|expensive|busy|good|bad|little|few|high|low|soon|old|young|hot|cold|far|heavy|generous|nice|noisy|quick|large|narrow|difficult|tired|close|complicated|dark|wide|hasty|shy|nervous|modest|important|thin|thick|tight|steep|gracious)\b)(?!(?:long|short|high|low|hard|small|large|little|old|many|much|close|slow|heavy|good|cold|hot|dark|late|early|young|far|fast) (?:\w+s|term|distance|and|walls?|water|rooms?|growth|users?|customers?|schools?|people|of the|a|the)\b)",
        "too",
        "it was close to many schools",
        "you were to kind",
    ),
    Confusion(
        r"\b(?:like|do|love|want|enjoy|see|try|know|say|think|need|have|use|help|works?|for) (?:that|this|it|me|you|yours|mine|them|us) (?P<x>to)(?=[.!?]|$)",
        "too",
        "the door I was led to.",
        "I would like that to.",
    ),
    Confusion(
        r"\b(?P<x>too) (?=(?:the|meet|meeting|see|speak|talk|hear|hearing|your|you|work|working|join|joining|learn|learning|discuss|be|have|help|do|make|take|start|get|bring|contribute|continue|keep|come)\b)(?<![,.;] too )(?!(?:the|have|be|do|help|see) \w+,)",
        "to",
        "I am happy, too, the day was long",
        "I look forward too meeting you",
    ),
    Confusion(
        r"\b(?:the|your|school|our|vice|assistant|deputy|as|new|former|my|to|head) (?P<x>principle)s?(?=(?:'s|,? (?:of (?:the |your |our )?(?:\w+ )?(?:school|academy|college)|and (?:the )?teachers|who|told|asked|said|at|i|we|was (?:kind|there|so)|teacher|engineer|investigator|designer|architect|scientist|consultant|position|role))\b)",
        "principal",
        "the principle of least action",
        "the principle who met me",
    ),
    Confusion(
        r"\b(?:principles?|(?P<x>principle)) (?:engineers?|investigators?|designers?|architects?|scientists?|consultants?|analysts?|developers?|role|position|concern|reason|of (?:the|your|our) (?:school|academy|college))\b",
        "principal",
        "principles of design",
        "a Principle Engineer role",
    ),
    Confusion(
        r"\b(?:in|on|as a matter of|a|of|same|basic|first|general|guiding|sound|matter of) (?P<x>principal)(?=[.,;!?]| (?:of (?!the school|your school|the bank|the loan)|that|is that|we|i) ?)(?<!a principal of )",
        "principle",
        "the principal of the school",
        "in principal, yes",
    ),
    Confusion(
        r"\b(?P<x>the your|the my|the our|your the|a your|an your|the a|a the|the an|my the|our the|a my|the their|the his|your a|their the|this the|an the|a an|an a|your your|the this|the these|the that(?= \w+ (?:is|was|of|at)))\b(?![-'])(?! (?:'|\"))",
        "",
        "the year",
        "learn about the your company",
    ),
    Confusion(
        r"\b(?:am|was|very|so|really|extremely|most|truly|be|i'm|more|even|feel|super|also|get|got|left|still|quite) (?P<x>exited)\b(?! (?:the|from|through|at|by|stage)\b)",
        "excited",
        "I exited the building",
        "I am very exited",
    ),
    Confusion(
        r"\b(?:very|so|really|am|most|i'm|quite|more|was|extremely|highly|much) (?P<x>interesting) in\b(?! (?:that|itself|its|every|many|the way|how))",
        "interested",
        "the most interesting in that it",
        "I am very interesting in this",
    ),
    Confusion(
        r"\b(?:was|am|i'm|very|so|really) (?P<x>interested) (?:conversation|interview|talk|discussion|meeting|chat)\b",
        "interesting",
        "an interested reader",
        "a very interested conversation",
    ),
    Confusion(
        r"\b(?:forward) (?P<x>to (?:hear|meet|speak|talk|see|work|discuss|learn|continue|join|visit|receive|have|get|know|contribute|read|show|help|start|meeting you and discuss|come|be))\b",
        "",
        "forward to hearing",
        "I look forward to hear from you",
    ),
    Confusion(
        r"\b(?:thanks?|thank you|grateful|apologi[sz]e|sorry|responsible)(?: you)?(?: \w+){0,3} (?P<x>for (?:give|gave|let|take|took|meet|met|make|made|invite|explain|speak|spoke|share|show|come|tell|spend|help|teach|allow|listen|send|see|consider|talk|receive|have|interview|answer))\b(?! (?:and take|of|it)\b)",
        "",
        "Thank you for giving me",
        "Thank you for give me the chance",
    ),
    Confusion(
        r"\b(?P<x>(?:can|could|must|should|might|may|will|would) to (?:\w+))\b(?<!as best I can to \w)(?! \w+ as)",
        "",
        "all I can, to win",
        "I can to train them",
    ),
    Confusion(
        r"\b(?:big|an?|the|positive|real|little|great|no|strong|good|any|some|side|greenhouse|immediate|much|bad|lasting) (?P<x>affect)s?(?=[.,;!?]| (?:on|of|was|is|that)\b|$)",
        "effect",
        "they affect us",
        "a big affect",
    ),
    Confusion(
        r"\b(?:will|would|could|can|may|might|not|doesn't|didn't|to|also|they|it|that) (?P<x>effect) (?=(?:the|your|our|my|their|his|her|customers|patients|sales|how|everyone|people|us|you|me|them|it|morale|quality)\b)(?!(?:the|a) (?:change|changes|transition|repair|sale))",
        "affect",
        "to effect a change",
        "it will effect your customers",
    ),
    Confusion(
        r"\b(?:team|staff|company|employee|employees'|troop|workers'|the|good|low|high|raise|boost|lift|lifted|raised|improve|improved|better|their|your|office|crew|for|our|on) (?P<x>moral)(?=[.,;!?]| (?:of (?:the|your|our) (?:team|staff|crew|workers|nurses|drivers|employees|people)|in|on|went|is|was|at|among|and|has|had|up|by|after)\b|$)(?<!the moral of)(?<!the moral is)(?<!the moral and)(?<!the moral was)",
        "morale",
        "the moral of the story",
        "raised the team moral",
    ),
    Confusion(
        r"\b(?:in|for|within|takes?|after|only|half|once|twice|times|days|hours) (?:a|one|the) (?P<x>weak)(?=[.,!?]| (?:ago|and a half|later|from now|or two|or so|i|and)\b|$)",
        "week",
        "the signal is weak.",
        "in a weak.",
    ),
    Confusion(
        r"\b(?:last|next|this|every|each|per|first|second|past|coming|whole) (?P<x>weak)s?\b(?! (?:point|spot|link|signal|side|area))",
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
        r"\b(?:show(?:ed|ing|n)?|know|see|understand|learn(?:ed|t)?|find out|found out|explain(?:ed)?|wonder|ask(?:ed)?|exactly|that is|that's|this is|guess)(?: me| us| you)? (?P<x>were) (?=(?:the|you|i|we|my|your|it|they|he|she|people|all)\b)(?!(?:you|they|we|i|the \w+|it) (?:not|to|kind))",
        "where",
        "the people were the best",
        "showing me were the beets freeze",
    ),
    Confusion(
        r"\b(?:we|you|they|there|these|those|things|people|both|who|that) (?P<x>where) (?=(?:very|so|not|able|all|happy|kind|talking|discussing|looking|going|working|too|just|the|both|most|right|really|also|still|already|many|two|no|interested|doing|using|saying|always|as|good|great)\b)(?!the (?:\w+ ){1,3}(?:is|are|was|were|go|meet|s\b))(?<!place where the)",
        "were",
        "the town where all is quiet",
        "you where very kind",
    ),
    Confusion(
        r"\b(?P<x>now one|no-one's one|know one)\b(?= (?:had|has|is|was|will|would|can|could|knows?|wants?|ever|else|needs?|likes?|should|in|at|there|there's)\b)",
        "no one",
        "now one thing is clear",
        "now one had to guess",
    ),
    Confusion(
        r"\b(?:i|we|you|they|to|now|didn't|don't) (?P<x>no) (?=(?:i|that|how|what|you|we|this|the|why|where|when|from|about|it|my|them|he|she)\b)(?!(?:the|that|it|this) (?:less|more|longer))(?<=(?:I|i|e|u|y|o|w|t) no )(?<!have no )(?<!to no )",
        "know",
        "I have no idea",
        "I no how to do this",
    ),
    Confusion(
        r"\b(?:i|we|you|they|he|she|already|who|well|never|hardly|barely|also) (?P<x>new) (?=(?:that|how|it|the|about|you|i|what|this|nothing|little|of|he|she|we|from|right|why|where|him|her)\b)(?<!you new )",
        "knew",
        "a new how-to guide",
        "I new that it would work",
    ),
    Confusion(
        r"\b(?P<x>(?:would|could|should|might|must|may) of)\b(?! course)",
        "",
        "could, of course",
        "could of supplied",
    ),
    Confusion(
        r"(?:^|[.!?;:,] |\b(?:and|but|that|because|think|know|so|if|when|believe|hope|since|as|sure|say|hear|see|where|while) )(?P<x>its) (?=(?:a|an|the|been|not|very|so|great|good|hard|easy|clear|my|your|really|also|always|going|too|been|just|important|amazing|exciting|what|why|how|no|never|more|about|worth|only|like|still|nice|wonderful|true|me|something|exactly|rare|possible|all|fun|because|obvious|one of|difficult|better|tough|funny|raining|time|known|made|in the|on the|at the|up to)\b)(?!(?:very|great|good|more|only|really|all|most|just|own|rare|exciting|amazing|important|nice|wonderful|better|true|known|possible|hard|easy|clear|still|time|difficult|funny|fun|tough|one of) (?:\w+ )?(?:nature|purpose|self|value|past|name|\w*tion|people|products?|clients?|customers?|team|staff|culture|history|work|workers|sides?|kind|form|users|mission|edges?|lines?|slot|way|way|walls?|water|parts?|price|size|light|shape|customer|limits?)\b)",
        "it's",
        "its own team",
        "its a joy",
    ),
    Confusion(
        r"\b(?P<x>it's) (?=(?:own|mission|culture|customers|clients|products?|people|employees|team|history|reputation|kind|users|size|staff|values|students|patients|members|website|commitment|approach|impact|goals?|name|core)\b)(?!(?:people|customers|students|patients|team|staff|members|users|kind) (?:who|that|like|and|i|we|of you|to)\b)",
        "its",
        "it's people who matter",
        "the company and it's culture",
    ),
    Confusion(
        r"\b(?P<x>(?:your|the|this|that|an|a|for|such|of|great|be|my) (?<=\w )companies)\b(?= (?:mission|culture|values|team|needs|goals|products?|vision|success|future|website|history|growth|approach|commitment|work)\b)",
        "",
        "companies like yours",
        "your companies mission",
    ),
    Confusion(
        r"\b(?P<x>informations|advices|feedbacks|equipments|knowledges|furnitures|researches|homeworks|softwares|trainings|evidences|staffs|luggages|progresses|experiences' s)\b(?<!researches)(?<!trainings)(?<!progresses)(?<!advices)|\b(?:some|all the|the|many|much|good|your|useful|these|helpful|his|her|of|for|more|great|two|three|few|kind|any) (?:\w+ )?(?P<x2>advices)\b",
        "",
        "information",
        "all the informations",
    ),
    Confusion(r"\b(?P<x>(?:discuss(?:ed|ing)?) about)\b", "", "discuss the plan", "to discuss about it"),
    Confusion(
        r"\b(?:my|in my|the|our|your|an) (?P<x>actual) (?=(?:job|position|company|employer|role|post|work|workplace|boss|firm|team|school|salary|occupation)\b)",
        "current",
        "the actual cost",
        "in my actual position",
    ),
    Confusion(
        r"\b(?:an?|the|this|that|your|wonderful|great|new|for|more|big|unique|each|rare|golden) (?P<x>oppertunity|oportunity|opurtunity|opportuinity|opportunty|opportunites|oppurtunities)\b",
        "opportunity",
        "opportunity",
        "the oppertunity",
    ),
    Confusion(
        r"\b(?P<x>(?:beauti|help|use|success|wonder|grate|care|hope|thought|skill|meaning|power|respect|faith|truth|cheer|color|colour|pain|play|need|mind|fruit|peace|delight|insight|event|stress|harm|resource|taste|forget|plenti|purpose|doubt)full)\b",
        "",
        "useful",
        "it was usefull",
    ),
    Confusion(
        r"\b(?P<x>untill|alot|tomorow|tommorow|tommorrow|truely|wich|becuase|teh|adn|recieve|recieved|recieving|seperate|seperately|definately|definitly|definatly|occured|occuring|accomodate|acommodate|begining|beleive|collegue|collegues|comittee|concious|enviroment|experiance|existance|goverment|immediatly|independant|intrest|intrested|intresting|knowlege|managment|neccessary|necesary|noticable|oppurtunity|posession|prefered|profesional|proffesional|publically|reccomend|recomend|refered|relevent|responsability|succesful|successfull|sucess|suprise|suprised|thier|tomorrrow|usefull|wether|writting|greatful|gratefull|sincerly|sincerley|apreciate|appriciate|appreicate|appreaciate|aproach|calender|excelent|finaly|garantee|guarentee|greatfull|interveiw|intervew|intreview|maintainance|maintenence|oppertunities|persue|priviledge|privelege|realy|stregth|strenght|strenghts|thankyou|throught|togehter|togther|wierd|challange|challanges|proccess|resturant|scedule|shedule|skilss|posible|posibility|attatched|oppportunity|candidat|speciallly|basicly|arguement|acheive|acheived|adress|asume|buisness|busness|comunicate|comunication|convinient|develope|dissapoint|dissapointed|embarass|embarassed|enthousiasm|enthusiam|enthusiasim|excercise|familar|foward|foreward|fullfill|happend|heared|improvment|knowledgable|liason|liase|marketting|oppinion|paralel|persistance|potencial|qualifed|questionaire|rember|sertain|similiar|sincerelly|teached|unfortunatly|usualy|valuble|vallue|visted|yestarday|yesteday|yesturday|wendsday|wensday|wednsday|febuary|tusday|thurday)\b",
        "",
        "until",
        "untill then",
    ),
    Confusion(
        r"(?:^|\b(?:and|but|that|as|so|because|while|since|,) |[.!?;] )(?P<x>(?:[Ii])m|(?:[Ii])ve|dont|didnt|cant|wont|wasnt|isnt|couldnt|wouldnt|doesnt|youre|theyre|thats|whats|Ill(?= be| do| bring| call)|Id(?= love| like| be))\b",
        "",
        "I'm",
        "Im free",
    ),
    Confusion(
        r"\b(?:i|we|you|they|really|just|please|she|he|it|that) (?P<x>dont|didnt|cant|wont|wasnt|isnt|couldnt|wouldnt|doesnt|havent|werent|arent|hasnt)\b",
        "",
        "wont to",
        "I dont know",
    ),
    Confusion(
        r"\b(?P<x>(?P<w>for|the|to|and|of|in|a|at|with|you|is|was|my|your|are|be|on|we|this|have|it|as|me|will|would|I|from|our|very much) (?P=w))\b(?! (?:and|have|with)\b(?<=is is ))",
        "",
        "had had",
        "Thank you for for it",
    ),
    Confusion(
        r"\b(?:last (?:year|month|summer|spring|winter|fall|autumn|season)|in (?:19|20)\d\d|years ago|back then),? (?:i|we) (?P<x>lead)\b|\b(?:i|we) (?P<x2>lead) (?=(?:a|an|the|my|our|two|three|four|five|\d+)\b[^.!?]{0,60}\b(?:last (?:year|month|summer|spring|winter|fall|autumn|season)|in (?:19|20)\d\d|ago|yesterday|back then|at my (?:last|previous|old|former)))",
        "led",
        "I lead a team today",
        "I lead a team of six last year",
    ),
    Confusion(r"\b(?P<x>payed)\b(?! out the (?:rope|line))", "paid", "paid", "we payed a bonus"),
    Confusion(
        r"\b(?:at|on|to|from|construction|job|building|work|web|off|this|your|the|new|test) (?P<x>sight)(?=s?[.,;!?]|s? (?:visit|manager|supervisor|plan|map|engineer|foreman)\b)(?<!at first sight)(?<!the sight)(?<!on sight)(?<!at sight)(?<!by sight)",
        "site",
        "love at first sight",
        "the building sight.",
    ),
    Confusion(
        r"\b(?P<x>cite|sight)(?= (?:visit|manager|supervisor|plan|foreman|inspection)s?\b)",
        "site",
        "to cite a source",
        "the sight visit",
    ),
    Confusion(
        r"\b(?:a|your|the|my|in|whole|nice|big|little|one) (?P<x>peace) of (?=(?:advice|work|cake|paper|the puzzle|equipment|software|code|information|land|art|history|furniture|wood|glass|pie|steel|cloth|news|bread|music|writing)\b)",
        "piece",
        "peace of mind",
        "a peace of advice",
    ),
    Confusion(
        r"\b(?P<x>piece) of mind\b(?<!a piece of mind)", "peace", "a piece of my mind", "it gives piece of mind"
    ),
    Confusion(
        r"\b(?P<x>defiantly|definitively) (?=(?:be|enjoy|like|love|see|help|want|bring|make|add|appreciate|interested|a (?:great|good)|think|enjoyed|the (?:right|best)|keep|something|up for)\b|enjoyed)(?<=defiantly )",
        "definitely",
        "he stood defiantly",
        "I defiantly enjoyed it",
    ),
    Confusion(
        r"\b(?:to|will|would|can|could|i|gladly|please|we) (?P<x>except) (?=(?:the|your|this|an?|any|my|our) (?:offer|position|job|role|invitation|challenge|apolog\w+|thanks|changes?|cards?|payments?)\b)",
        "accept",
        "all except the last",
        "I would except the offer",
    ),
    Confusion(
        r"\b(?P<x>accept) for (?=(?:the|one|my|two|a|that)\b)",
        "except",
        "accept the offer",
        "all accept for the last",
    ),
    Confusion(
        r"\b(?:was|be|been|am|is|i'm|very|so|were|are|feel) (?P<x>bare) (?:in mind|with)\b|\b(?P<x2>bare) (?:with (?:me|us)|in mind)\b",
        "bear",
        "bare walls",
        "please bare with me",
    ),
    Confusion(
        r"\b(?P<x>personal) (?:department|manager|director)\b",
        "personnel",
        "a personal file",
        "the personal department",
    ),
    Confusion(
        r"\b(?:a|in|the|my|as|great|perfect|any|much|have|of|strong|some|own) (?P<x>complement) (?=(?:from|you|about|on (?:my|the|your))\b)",
        "compliment",
        "a complement to the team",
        "a complement from you",
    ),
    Confusion(
        r"\b(?:would|could|will|to|skills|experience|that|which|can|perfectly|well|nicely|really) (?P<x>compliment)s? (?=(?:your|the|my|our|their|each|those|existing|this)\b (?:team|skills?|existing|strengths?|work|other|staff|current|approach|product|services?|experience))",
        "complement",
        "compliment the chef",
        "my skills would compliment your team",
    ),
    Confusion(
        r"\b(?:quiet|(?P<x>quiet)) (?=(?:a (?:bit|lot|few)|impressed|sure|interested|excited|happy|pleased|often|similar|well|good|an?|the (?:opposite|same)|clear|challenging|interesting|different|right)\b)(?!a(?:n)? (?:hour|room|place|time|day|corner|night|moment|voice))",
        "quite",
        "a quiet hour",
        "I was quiet impressed",
    ),
    Confusion(
        r"\b(?P<x>(?<=[Tt]hank )your) (?=(?:for|so|very|again|all|once)\b)",
        "you",
        "Thank your team",
        "Thank your for the talk",
    ),
    Confusion(
        r"\b(?:for|of|appreciate|taking|enjoyed|value|valued|gave|spending|using|about|with|meeting) (?P<x>you) (?=(?:time|kindness|advice|company|team|patience|insights?|hospitality|help|consideration|candou?r|honesty|generosity|offices?|questions|work(?!ing)|guidance|feedback|warmth|interest|explanation|thoughts|perspective|hospital|school)\b)(?!(?:time|work|help|interest|value) (?:the|to|and do|me|with))",
        "your",
        "it gives you time",
        "thank you for you time",
    ),
    Confusion(
        r"\b(?:it|this|that|there) (?P<x>was|is) (?=(?:pleasure|honou?r|privilege) (?:to|meeting|speaking|talking|for)\b)",
        "",
        "it was a pleasure",
        "It was pleasure to meet you",
    ),
    Confusion(
        r"\b(?:we|you|they) (?P<x>was)(?= (?:very|so|happy|not|able|glad|talking|discussing|really|kind|impressed|there|excited|always|pleased|working)\b)",
        "were",
        "you were kind",
        "you was very kind",
    ),
    Confusion(
        r"\b(?:he|she|it|who|which|team|company) (?P<x>don't|have not (?=been))(?= (?:have|need|want|like|know|work|use|do)\b)(?<=(?:he|it|he) don't)",
        "doesn't",
        "they don't know",
        "she don't have",
    ),
    Confusion(
        r"\bforward (?P<x>(?:hearing|meeting|speaking|talking|seeing|working|discussing))\b",
        "",
        "forward to hearing",
        "I look forward hearing from you",
    ),
    Confusion(
        r"\b(?P<x>since) (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|twelve) (?:years?|months?|weeks?)(?=[.,;]| (?:and|i|in|as|now|at|with)\b))",
        "for",
        "since two years ago",
        "I work there since five years.",
    ),
    Confusion(
        r"\b(?P<x>explain(?:ed|ing)? (?:me|us)) (?=(?:the|how|why|what|your|about|a|everything|all|that)\b)",
        "",
        "explain to me",
        "you explained me the plan",
    ),
    Confusion(
        r"\b(?:i|we|that|which|to|you|would|could) (?P<x>suggest(?:ed)? me|recommend(?:ed)? me) (?=(?:to|a|the|that)\b)(?!(?:to|for) (?:the|your|a)\b)",
        "",
        "recommended me to the board",
        "you suggested me to apply",
    ),
    Confusion(
        r"\b(?:an?|the|this|your|my|good|great|of|in|work|few|both) (?P<x>collage)(?= (?:of|degree|student|students|in|and|where|campus|course|library|i|professor|graduate)\b|[.,;!?]|$)(?!(?: of (?:photos|pictures|images|cuttings|paper|colou?rs|pieces|newspaper)))(?<=(?:my|ur|rk|at|he|in|od|of|is) collage)(?<!of collage)",
        "college",
        "a collage of photos",
        "my collage degree",
    ),
    Confusion(
        r"\b(?-i:(?<=[a-z] )(?P<x>Collage))(?=[.,;!?]| (?:and|of (?:Arts|Art|the|Engineering|Business|Education|Nursing|Law|Science)|is|was|has|would|in)\b|$)(?!zz)",
        "College",
        "a collage",
        "at Sierra Community Collage.",
    ),
    Confusion(
        r"\b(?:linux|web|mail|file|the|a|your|database|windows|proxy|game|cloud|application|every|new|old|one|our|print|test|production|backup) (?P<x>sever)s?(?= (?:room|rooms|crash|crashed|was|is|rack|racks|farm|went|down|logs?|migration|that|side|and|in|with|on)\b|[.,;!?]|$)(?! (?:the|ties|all|every))",
        "server",
        "to sever the ties",
        "a Linux sever room",
    ),
    Confusion(
        r"\b(?P<x>breath) (?=(?:new life|deeply|easier|easily|again|life|in and out|freely)\b)(?<=(?:to|ld|an|me|ts|us|ou|we|ll) breath )",
        "breathe",
        "a breath of air",
        "to breath new life",
    ),
    Confusion(
        r"\b(?:i|we|have|has|had|i've|they|she|he) (?P<x>past) (?=(?:the|my|all|an?|every|it|along|your|this)\b)(?!the (?:door|house|gate|church|shop))",
        "passed",
        "walked past the house",
        "I past the exam",
    ),
    Confusion(
        r"\b(?:the|my|this|these) (?P<x>passed) (?=(?:few|two|three|four|five|six|ten|year|years|month|months|week|weeks|summer|winter|decade|experience|jobs?|employers?|projects?)\b)",
        "past",
        "I passed two exams",
        "over the passed two years",
    ),
    Confusion(
        r"\b(?:your|new|loyal|angry|our|happy|with|for|of|to|every|serve|serving|help|helping|potential|regular|more|many|the|difficult|unhappy) (?P<x>costumers?)\b(?! (?:and (?:set|make)|design|department|in the theat))",
        "",
        "costume designers",
        "help your costumers",
    ),
    Confusion(
        r"\b(?:a|my|the|your|strong|for|in|of|open|vacant|this) (?P<x>possition|postion|posistion)\b|\b(?:this|the|a|your) (?P<x2>rule) (?=as (?:a|an|the) )(?=zz)",
        "position",
        "position",
        "the postion",
    ),
    Confusion(
        r"\b(?:an?|the|this|your|personal|great|for|of|hole|in|as a) (?P<x>hole) (?=(?:team|company|day|week|time|process|interview|experience|department|year|story|thing|group|building|staff|point|month|family|floor|house)\b)",
        "whole",
        "a hole in the floor",
        "the hole team",
    ),
    Confusion(
        r"\b(?:was|is|were|be|are|am|so|very|really|of|your|been|felt|feel|i'm) (?P<x>grate) (?=(?:pleasure|to|meeting|talk|time|opportunity|interview|conversation|team|company|honou?r|fit)\b)|\b(?:a|the|it was|such a) (?P<x2>grate) (?=(?:pleasure|talk|time|opportunity|interview|conversation|team|company|honou?r|fit)\b)",
        "great",
        "to grate cheese",
        "It was grate to meet you",
    ),
    Confusion(
        r"\b(?:to|could|would|can|will) (?P<x>here) (?=(?:from you|back from|about (?:the|your|how)|that (?:you|the)|your (?:thoughts|story|opinion)|how you|more about)\b)",
        "hear",
        "I came here from Ohio",
        "I hope to here from you",
    ),
    Confusion(
        r"\b(?:am|is|are|live|work|be|been|come) (?P<x>hear) (?=(?:at (?:the|your)|in (?:the|your|my) (?:area|city|town|office)|today|attached)\b)",
        "here",
        "to hear in the office",
        "I work hear at the bank",
    ),
    Confusion(
        r"\b(?:a|the|your|of|great|good|strong|whole|with|my|our|sales|nursing|kitchen) (?P<x>teem)s?\b(?! with)",
        "team",
        "teem with fish",
        "your teem",
    ),
    Confusion(
        r"\b(?:to|for|again|nice|pleasure|great|good|and|happy|glad|us) (?P<x>meat)(?= (?:you|with you|your|again|and talk|everyone|the team|them)\b)",
        "meet",
        "the meat you sell",
        "It was nice to meat you",
    ),
    Confusion(
        r"\b(?:know|ask|asked|wonder|wondered|sure|decide|see|question|about|on|clear|discuss|discussed|of) (?P<x>weather) (?=(?:i|you|we|they|he|she|or not|to|it (?:is|was|would|will|could)|that|there|this|the \w+ (?:is|was|can|could|would|should))\b)",
        "whether",
        "how the weather is",
        "I wonder weather you",
    ),
    Confusion(
        r"\b(?:i|we|it|they|you) (?P<x>has been|have being|was been|is been)\b|\b(?:have|has|had|i've|we've) (?P<x2>being) (?=\w)",
        "",
        "human being is",
        "I have being working",
    ),
    Confusion(
        r"\b(?P<x>a) (?=(?:hour|honou?r|honest|opportunity|interview|exciting|excellent|interesting|amazing|idea|engineer|analyst|asset|example|email|issue|important|open|old|early|easy|actual|ideal|innovative|internship|interest|inspiring|answer|offer|organi[sz]ation|employee|update|understanding|unusual|apprentice|orchard|oven|elevator|architect|accountant|assistant|office|area|event|hours|outstanding|impressive|incredible|informative|insightful)\b)(?<!\ba a )(?<!vitamin a )(?<!plan a )",
        "an",
        "a one-time event",
        "It was a honor",
    ),
    Confusion(
        r"\b(?P<x>an) (?=(?:great|good|position|job|role|company|team|unique|university|useful|user|union|uniform|unit|european|one|once|very|new|big|small|strong|talk|chance|pleasure|conversation|question|wonderful|real|manager|customer|project|place|perfect|person|plan|problem|process|lot|few|little|better|best|day|week|year|month|warm|kind|long|short|nice|man|woman|school|hospital|friendly|fantastic|valuable|vital|meeting|chat|call|second|first|third|similar|different|system|tool|report|model|list|book)\b)",
        "a",
        "an hour",
        "It was an great day",
    ),
    Confusion(r"\b(?:am|i'm|feel|very|quite|are|so|be|feeling|more) (?P<x>confidant)\b", "confident", "my old confidant", "I am confidant that I can"),
    Confusion(r"\b(?P<x>peaked|peeked) (?:my|our|the team's) (?:interest|curiosity)\b", "piqued", "sales peaked in May", "It peaked my interest"),
    Confusion(r"\b(?:i'm|am|are|is|was|were|be|get|got|been) (?P<x>use) to\b(?! (?:which|whom))", "used", "what use to put it to", "I am use to nights"),
    Confusion(r"\b(?:i'm|am|are|is|was|were|be|been) (?P<x>suppose) to\b", "supposed", "I suppose to some it is", "I was suppose to call"),
    Confusion(r"\b(?:enjoyed|for|about|during|after|of|since|liked|loved|in|appreciated|from) (?P<x>are) (?:talk|conversation|discussion|meeting|interview|chat|call|team|time)\b", "our", "we are talking", "I enjoyed are talk"),
    Confusion(r"\b(?:have|has|had|i've|we've) (?P<x>went|came|did|saw|wrote|took|gave|spoke|drove|ate|began|chose|broke|fell|knew|grew)\b(?! (?:and|back and))", "", "they went home", "I have went there"),
    Confusion(r"\b(?:i|we) (?P<x>seen|done)\b(?! (?:by|in))", "", "I have seen it", "I seen the plan"),
    Confusion(r"^(?P<x>there) (?:team|company|staff|customers|products?|office)\b|[.!?] (?P<x2>there) (?:team|company|staff|customers|products?|office)\b", "their", "there teams meet", "There team is great"),
    Confusion(r"\b(?P<x>seperat\w+|definat\w+|recomend\w*|reccomend\w*|recommand\w*|experianc\w+|oppurtunit\w+|oppertunit\w+|oportunit\w+|beleiv\w+|beleif|recieve?\w*|acheiv\w+|enviorn\w+|enviroment\w*|maintain?ance|gaurant\w+|garant\w+|apreciat\w*|appriciat\w*|kindess|sincerly|proffes\w+|profesion\w*|knowlegd?e\w*|succesful\w*|sucess\w*|neccess\w+|comit(?:t?ment|ee|ed)\b|comunicat\w+|particulary|grammer|existan\w+|independan\w+|responsab\w+|enthusias?it\w+|collegue\w*|colleauge\w*|collaegue\w*|intervi[ws]+e?\w*|intresting|intrested|forwad|foward|foreward|greatful|gratefull|thier|wich|untill|tommorow|tommorrow|tomorow|truely|basicly|publically|wierd|freind\w*|reciev\w+|privelege\w*|priviledge\w*|embarass\w*|accomod\w+|acommod\w+|ocur\w+|occured|occuring|occurence|begining|writting|refered|prefered|transfered|comming|runing|planing on|stoped|happend|heared|teached|catched|builded|thinked|payed)\b(?<!interview)(?<!interviews)(?<!interviewed)(?<!interviewer)(?<!interviewers)(?<!interviewing)", "", "separate", "I seperated them"),
    Confusion(r"(?<![\w'])(?P<x>im|ive)\b(?! hof)", "", "impressed", "Im happy"),
    Confusion(r"\b(?:work|be|been|start|go|went|come|live|from|over|in|up|down|out|job|stay|stand|right|sit|met) (?P<x>their)(?=[.!?,]|$)", "there", "it is theirs", "I want to work their."),
)
