"""Right words in wrong places, from elicit to lose: each where its neighbours give it away."""

from __future__ import annotations

from followups.domain.note_rules.confusions.phrase import Phrase as P

# fmt: off
PHRASES = (
    # discreet, discrete; elicit, illicit; eminent, imminent; ensure, insure
    P("am|be|very|always|stay|remain|remained|stayed|absolutely|equally|more {discrete=discreet} .|way|manner|"
      "about|with|when|enough|person|hint|service|as|but", "a discrete step", "I am always discrete."),
    P("to|can|could|would|might|should|questions|will|and|not|must|may|helped|it|that {illicit=elicit} <art>|<my>|"
      "more|an|good|honest|answers|trust|memories|from|responses|laughter|any|feedback|stories|better|what",
      "the illicit trade", "meant to illicit an answer"),
    P("an|most|the|so|of|many|by|your|such {imminent=eminent} surgeon|surgeons|scholar|scholars|scientist|"
      "scientists|professor|professors|doctor|doctors|lawyer|lawyers|writer|writers|colleague|colleagues|"
      "researcher|firm|guest|guests|expert|experts|architect|historian|engineer|engineers|chef|panel|conductor|"
      "judge", "an imminent storm", "An imminent surgeon trained me"),
    P("is|was|an|the|are|of|seemed {eminent=imminent} danger|storm|threat|deadline|risk|arrival|retirement|"
      "collapse|move|opening|closure|launch|strike|launch", "an eminent judge", "an eminent deadline"),
    P("{to insure=to ensure|and insure=and ensure|insured that=ensured that|insures that=ensures that|insuring "
      "that=ensuring that|insure that=ensure that|insuring every=ensuring every|insured every=ensured every} "
      "!house|car|van|vans|goods|risk|ship|home|them|against|risks|cars|ships|homes|boats|cargo|property|people|"
      "pets|pet|lives|<my>|<art>", "to insure the vans", "to insure it stays that way"),
    P("help|helps|and|to|can|could|would|will|i {insure=ensure} <det>|all|quality|safety|accuracy|compliance ?* "
      "?* stays|runs|is|are|get|gets|has|have|goes|works|safety|accuracy|quality|success|continuity|compliance|"
      "smooth|arrives|delivery", "to insure your house", "to insure the shop runs well"),
    # exited, excited; fair, fare; flair, flare; flour, flower; for, fore; foreword, forward; formally, formerly
    P("am|was|be|i'm|very|so|really|get|got|more|even|feel|truly|genuinely|both|equally|extremely|especially "
      "{exited=excited} .|about|to|that|and|for|at|when|i|because|as|if",
      "she exited by the door", "I would be exited to join"),
    P("an|very|so|really|most|sounds|sound|is|was|such|find|found|more|seems|these|this|your|many "
      "{exiting=exciting} .|project|projects|work|plan|plans|time|times|opportunity|and|to|new|company|role|"
      "challenge|step|for|job|prospect|place|day|conversation|field|that|because|product|products",
      "people exiting the hall", "an exiting project"),
    P("train|bus|taxi|air|plane|half|return|cab|ferry|flight|tube|tram|metro {fair=fare|fairs=fares} *",
      "the fair was fun", "I paid the train fair myself"),
    P("be|not|only|very|is|was|seems|it's|and|a|that's|your|more|quite|so {fare=fair} .|share|price|prices|deal|"
      "enough|to|and|chance|pay|trade|wage|wages|play|point|question|treatment|offer|that|terms",
      "what fare and class", "a fare price"),
    P("anything|any|you|me|us|it|discuss|talk|learn|grow|develop|explore|help|look|going|need|speak "
      "{farther=further} .|details|questions|information|about|with|how|in|from|training|your|my|opportunities|"
      "steps|and|into|your !down|away|along|apart|out|north|south|east|west|on",
      "move it farther down", "if you need anything farther"),
    P("a|<my>|real|some|has|have|had|the|with|natural|great|creative|such {flare=flair} for|and|in|.|of|to|that|"
      "when !gun|stack|nut|up|tool|path|tip|gas", "a flare gun", "I have a flare for it"),
    P("rye|wheat|wholemeal|spelt|baker's|corn|bread|pastry|oat {flower=flour}",
      "a wild flower", "sacks of rye flower"),
    P("the|your|our|fresh|strong|good {flower=flour} is|was|you|comes ?use|is|was ?is|was milled|ground|"
      "stoneground|sifted|mill|mills", "the flower is red", "the flower is milled in Kent"),
    P("have|has|with|for|after|the|these|those|in|past|last|of|spent|about|some|were {fore=four} *",
      "to the fore", "I have fore years on excavators"),
    P("look|looking|looked|looks|move|moving|step|way|going|straight|put|brought|bring|came|come|carry "
      "{foreword=forward|foreward=forward} *", "I read the foreword", "I am looking foreword to it"),
    P("i|we|who|he|she|was|am {formally=formerly} worked|a|an|head|known|of|employed|at|served|ran !announced|"
      "request|notice|offer", "a formally trained cook", "I was formally a nurse"),
    # hear, here; heard, herd; hole, whole; its; knead; know, no, now; knew, new
    P("to|can|like|hope|eager|glad|love|keen|could|should|would {here=hear} from|about|how|what|more|your|you|"
      "back|why|whether the|a|<my>|you|how|what|about|from|it|this|that|news|is|are|we|i|other|thoughts|soon|"
      "anyone", "I came to here from Ohio", "I hope to here from you"),
    P("be|am|is|are|been|live|lived|worked|come|came|arrived|moved|i'm|working|right|job|was|out|over|back|living "
      "{hear=here} .|on|in|at|today|since|for|and|with|every|last|again|by|as",
      "we hear at last", "glad to be hear on Tuesday"),
    P("have|has|had|i've|i|we|you|we've|never|ever|just|also|often|you've|already|first|only|having|they "
      "{herd=heard} !sheep|cattle|goats|cows|them|reindeer|animals|the|geese|cats",
      "I herd sheep", "I have herd a lot about you"),
    P("a|the|<my>|large|dairy|small|whole|entire|beef {heard=herd} of|cows|cattle|health|book|management|manager|"
      "size", "I heard of it", "a heard of cows"),
    P("the|a|<my>|this|that|one|for {hole=whole} row|manual|shop|crew|team|day|week|time|line|plant|company|story|"
      "thing|morning|afternoon|evening|year|month|process|family|class|school|building|list|lot|point|set|"
      "project|tour|group|range|hour|house|batch|book|schedule|season|staff|idea|site|world|department|area|"
      "floor|life|summer|winter|night|report|plan|kitchen|career|ward|street|town",
      "a hole in it", "I read the hole manual"),
    P("on|as|taken {the hole=the whole|a hole=a whole} .|i|it|we|you|the",
      "the hole in it", "on the hole it went well"),
    P("drill|drilled|dig|dug|drilling|digging|punch|punched|bore|bored ?a|the|<number> ?small|deep|first "
      "{whole=hole|wholes=holes} *", "as a whole", "drilled a whole in it"),
    P("i|you|we|they|already|to|well|<do>|also|who|really {no=know} <my>|how|what|who|where|from|why|him|them|"
      "about|well|this|that|you|the|him|it|exactly|everyone|many|someone|nothing !less|more|longer|doubt|matter|"
      "problem|is", "I have no doubt", "I no how hard it is"),
    P("i|we {red=read} the|your|it|about|that|a|in|every|all !one|ones|ink|pen", "I red one", "I red the leaflet"),
    P("^ {i now=I know|we now=we know|you now=you know} that|how|what|why|who|exactly|where|about|whether|from",
      "I now see", "I now that you need someone"),
    P("to|don't|didn't|should|would|let {me now=me know|now=know} that|how|what|why|who|exactly|whether|more|if|"
      "when|your|everyone", "not now", "to now how it works"),
    P("i|we|you|they|he|she|never|hardly|already|who|also|always {new=knew} that|how|what|it|the|him|her|them|"
      "nothing|little|from|about|each|then|<my>|at|right|all !new", "a new one", "I new the answer"),
    P("<do> ?not|you|i {knew=know|knowed=know}", "I knew it", "Did you knew it"),
    P("<have> ?also|always|never|long|not {knew=known|knowed=known} *", "I knew", "I have knew her"),
    P("* {casher=cashier|cashers=cashiers} *", "a cashier", "the casher module"),
    P("to|i|can|we|must|learned|hand {kneed=knead} *", "he kneed me", "I learned to kneed by hand"),
    # later, latter; lead, led; less, fewer left; lessen; lightening; loose, lose
    P("talk|see|more|speak|call|back|meet|sooner|again|weeks|days|years|a|hours|minutes|month|months|see|or "
      "{latter=later} .|in|on|today|this|that|than|i|we|date|time|stage|at|when|and|or !was|is",
      "the latter of them", "talk latter this week"),
    P("conversation|talk|question|visit|remark|tour|experience|interest|which|that|curiosity|story|work|this|job|"
      "what|advice {lead=led} me|us|my|him|her|them", "the team lead me", "Our conversation lead me to rethink"),
    P("{you lead me=you led me|you lead us=you led us} round|around|through|into|past|to|across|down|up",
      "you lead well", "You lead me round the yard"),
    P("year|month|summer|spring|winter|autumn|fall|ago|week|yesterday|2015|2016|2017|2018|2019|2020|2021|2022|"
      "2023|2024|then|once|before|there|previously ?, i|we|she|he|they {lead=led} *",
      "now I lead a crew", "Last year I lead a crew of nine"),
    P("<have>|was|were|been ?also|always|once {lead=led} by|to|me|us|the|a|my|our|them|through|from|<number>|"
      "teams|projects|many|people", "the lead role", "I have lead a team"),
    P("a|the|first|music|every|piano|each|good|your|one|this|important|valuable {lessen=lesson|lessens=lessons} *",
      "to lessen it", "a lessen in patience"),
    P("{lightening=lightning} strike|strikes|bolt|storm|fast|rod|rods",
      "lightening the load", "a lightening strike"),
    P("who|and|people|patients|without|guests|often|residents|teams|nobody|i'd {loose=lose} <my>|the|a|time|money|"
      "customers|it|them|sight|interest|track|hope|sleep|heart|touch|patience|weight|focus|everything|control",
      "cut and loose", "people who loose their way"),
    P("{loosing=losing} <det>|time|money|customers|it|them|sight|interest|track|hope|sleep|heart|touch|patience|"
      "weight|focus|water|heat", "loosening it", "without loosing a single crate"),
    P("was|is|were|are|came|come|got|a|the|hung|hang|too|some|be|been|felt|work|works|very {lose=loose} .|and|end|"
      "ends|screw|screws|bolt|bolts|wire|wires|thread|threads|tile|tiles|board|parts|part|slate|again|on|in|when|"
      "soil|leaf|stones|brick|cable|cables|tooth|fit|fitting", "to lose and", "The oven door was lose and"),
)
# fmt: on
