"""Right words in wrong places, from sail to your: each where its neighbours give it away."""

from __future__ import annotations

from followups.domain.note_rules.confusions.phrase import Phrase as P

# fmt: off
PHRASES = (
    # sail, sale; sea; set, sit; sew, so, sow; shear, sheer; sight, site, cite; stationary; steal, steel
    P("{bake sail=bake sale|garage sail=garage sale|yard sail=yard sale|jumble sail=jumble sale|for sail=for sale|"
      "on sail=on sale|clearance sail=clearance sale|sails team=sales team|sails manager=sales manager|sails "
      "target=sales target|sails targets=sales targets|sails figures=sales figures|sails rep=sales rep|sails "
      "person=salesperson|sails assistant=sales assistant|sails assistants=sales assistants|sails pitch=sales "
      "pitch|sails floor=sales floor|sails role=sales role|sails job=sales job|sails experience=sales experience|"
      "sails call=sales call|sails calls=sales calls|had a sail=had a sale|have a sail=have a sale|a sail on "
      "winter=a sale on winter}", "the sail is up", "We had a sail on coats"),
    P("will|can|smooth|would|plain {sale=sail|saling=sailing} through|into|away|smoothly|around|past",
      "a sale on coats", "I will sale through the exam"),
    P("to|me|and|can|could|would|please|we|not|<do> {set=sit} down with|beside|next|at|for|together|again|over|"
      "and|near|opposite|before|.", "to set down the box", "asked me to set down beside the press"),
    P("{sit goals=set goals|sit the table=set the table|sit the alarm=set the alarm|sit targets=set targets|sit a "
      "goal=set a goal|sit up the=set up the} the|a|.|your|with|our|and|new|for|at !straight|and|all|at|with|in|"
      "late|.", "I sit the exam", "to sit goals for it"),
    P("{so buttons=sew buttons|so clothes=sew clothes|sow buttons=sew buttons|sow clothes=sew clothes|sow "
      "dresses=sew dresses|so dresses=sew dresses|sow hems=sew hems|sow by hand=sew by hand|so by hand=sew by "
      "hand|sowing machine=sewing machine|sowing machines=sewing machines|sowing room=sewing room|sew seeds=sow "
      "seeds|sewing seeds=sowing seeds}", "sow wheat", "a sowing machine"),
    P("<be>|felt {sew=so|sow=so} much|many|far|kind|good|well|glad|helpful|happy|impressed|proud|warm|busy",
      "I sew far from town", "I was sew glad"),
    P("i|can|and|we|learned|to|also|love {sow=sew|so=sew} clothes|hems|buttons|dresses|curtains|costumes|zips|"
      "seams|quilts|bags|cushions|leather|uniforms|shirts", "we sow and reap", "I can sow curtains"),
    P("building|construction|job|web|landfill|camp|historic|dig|excavation|hosting|demolition|launch|nesting|"
      "heritage {sight=site|cite=site} .|on|in|at|was|is|and|for|with|to|near|visit|where|last|of|from|we|i|you|"
      "with|today !in|of|rome", "the building sights of Rome", "I visited the building sight on Monday"),
    P("{sight plan=site plan|sight plans=site plans|sight visit=site visit|sight visits=site visits|sight "
      "manager=site manager|sight foreman=site foreman|sight survey=site survey|sight meeting=site meeting|sight "
      "inspection=site inspection|sight safety=site safety|sight engineer=site engineer|sight diary=site diary|"
      "on sight training=on-site training|cite visit=site visit|cite manager=site manager|cite plan=site plan|"
      "web sight=website|web cite=website|job sight=job site}", "a sight test", "I can read a sight plan"),
    P("{struck by the site=struck by the sight|lose site=lose sight|lost site=lost sight|losing site=losing sight|"
      "lose cite=lose sight|at first site=at first sight|in plain site=in plain sight|out of site=out of sight|"
      "catch site=catch sight|caught site=caught sight|the site of so=the sight of so|the site of all=the sight "
      "of all|delighted by the site=delighted by the sight|loved the site of=loved the sight of|far site=far "
      "sight|a site to see=a sight to see|sight seeing=sightseeing|site seeing=sightseeing}",
      "the site is wet", "struck by the site of the old stairs"),
    P("by|in|from the|one|a {peace=piece} .", "in peace.", "poured in one peace."),
    P("you|i|we|he|she|paper|article|report|and|also|often|talk {sited=cited|sighted=cited} ?the|a|my|your|"
      "<number>|several survey|paper|papers|study|studies|article|articles|report|figure|figures|research|"
      "statistics|case|cases|statute|law|source|sources|examples|example|data|author|authors|book|work|works|"
      "numbers|judgment|ruling", "I sited the hives", "You sited the survey of last autumn"),
    P("office|headed|wedding|printed|school|company|custom|sell|selling|buy|order|ordered|ordering|some|for|fine|"
      "beautiful|design|designing {stationary=stationery} .|cupboard|order|orders|shop|shops|store|stores|"
      "supplies|cabinet|supplier|suppliers|set|sets|items|room|budget|shelf|shelves|trade|and|with|was|is|printed",
      "the stationary engine", "The order for stationary and envelopes"),
    P("a|the|was|is|remain|remained|stay|stayed|on|two|be|are|were {stationery=stationary} bike|bikes|bicycle|"
      "engine|engines|car|cars|vehicle|vehicles|traffic|phase|front|equipment|object|objects|target|when|until|"
      "for|while|during|at !order|cupboard|set|shop", "the stationery was late", "a stationery bike"),
    P("stainless|of|cold|the|sheet|structural|mild|carbon|cut|weld|welding {steal=steel} .|beams|beam|and|frame|"
      "frames|plate|plates|pipe|pipes|mill|works|toe|bar|bars|sheets|structure|parts|tank|tanks|doors|from|"
      "construction", "the steal of the week", "stainless steal tanks"),
    P("to|would|could|can|not|<do>|nobody|who|people|thieves|will|might|anyone {steel=steal} from|it|them|ideas|"
      "anything|money|cars|bikes|away|recipes|things|your|my|our|a|the !nerves|resolve|heart|beam|frame|door",
      "to steel the nerves", "Nobody would steel from that till"),
    # tact, taught, team, than, then, that, there, thorough, though, through, to, too, tow, trail
    P("a|different|change|changed|new|another|another|same|changing|wrong {tact=tack} .|and|on|in|after|entirely|"
      "with|to !and|skill", "a tact that", "try a different tact"),
    P("{went threw=went through|go threw=go through|going threw=going through|walking me threw=walking me through|"
      "walked me threw=walked me through|walk me threw=walk me through|talked thorough=talked through|talk "
      "thorough=talk through|walked thorough=walked through|walk thorough=walk through|go thorough=go through|"
      "went thorough=went through|going thorough=going through|went trough=went through|go trough=go through|"
      "going trough=going through|walked trough=walked through|walked me trough=walked me through|walking me "
      "trough=walking me through|walking me thorough=walking me through|walked me thorough=walked me through|"
      "walk me trough=walk me through|talked trough=talked through|took me trough=took me through|get threw=get "
      "through|got threw=got through|come threw=come through|came threw=came through|run threw=run through|ran "
      "threw=ran through|all threw=all through|threw the years=through the years|threw my work=through my work|"
      "read threw=read through|look threw=look through|looked threw=looked through|me threw the=me through the|"
      "us threw the=us through the|me threw your=me through your|me trough the=me through the|me trough your=me "
      "through your|us trough the=us through the|through and thorough=through and through}",
      "he threw the ball", "I went threw the list twice"),
    P("learned|learnt|found|gained|grown|applied|heard|possible|only|half|found|pass|passes|passed|worked|saw|"
      "developed|gained|even {trough=through|threw=through} <my>|<art>|this|that|it|what|all|years",
      "a feed trough that", "learned trough my work"),
    P("{a through tour=a thorough tour|a through look=a thorough look|a through review=a thorough review|through "
      "explanation=thorough explanation|through answer=thorough answer|through answers=thorough answers|through "
      "understanding=thorough understanding|through overview=thorough overview|through introduction=thorough "
      "introduction|very through=very thorough|through cleaning=thorough cleaning|through preparation=thorough "
      "preparation|through inspection=thorough inspection|through check=thorough check|your through=your "
      "thorough|a through job=a thorough job|through knowledge=thorough knowledge|thoroughly tour=thorough tour|"
      "a through clean=a thorough clean} !the|a|an|my|which|it|of|in|that",
      "through the door", "You gave me a through tour"),
    P("i|we|you|he|she|also|never|always|have|had|often|i've|they|first|who {though=thought|tought=thought} of|"
      "about|that|it|<my>|you|the|how|i|there|this|we|a|everything|long|hard|at",
      "I, though of age", "I though of my teacher"),
    P("{even thought=even though|as thought=as though} i|we|you|it|the|they|he|she|my|your|there|this|that|some|"
      "most|a !of|and", "even thought has limits", "Even thought it rained"),
    P("^ {thought=though} i|it|we|the|my|you|they|he|she ?* ?* was|am|have|had|is|were|are|do|did|would|may|"
      "rained|never|not|lack|cannot|only", "Thought is free", "Thought I am young"),
    P("took|takes|take|lasted|was|is|went|are|came|far|much|even|cost|costs|run|runs|felt|feel|no|i've|sold|older|"
      "been longer|older|younger|cheaper|earlier|later|sooner|better|worse|taller|faster|slower|bigger|smaller|"
      "larger|higher|lower|stronger|busier|warmer|safer|easier|harder|quicker|heavier|more|less ?difficult|"
      "important|interesting|complex|at|expensive|useful|home|often ?home {then=than|that=than} i|we|you|it|they|"
      "he|she|<my>|any|ever|expected|usual|most|anything|anyone|planned|ours|mine|yours|half|<number> !will|can|"
      "could|would|may|<verb>|comes|came|went|needs", "it is better that we go", "It took longer then I expected"),
    P("rather|other|more|less|sooner|different|earlier|better|fewer|bigger|faster|older|longer {then=than} <det>|"
      "to|at|on|by|just|what|with|for|in|most|expected|usual|before|when|half|any|ever|<number>|anything|anyone|"
      "ours|mine|yours|wait|use !is|was|will|can|could|would|we|i|you|they|came|went|,|*ing",
      "more, then the next", "rather then wait"),
    P("^ {than=then} i|we|you|they|he|she|it|the|a|came|there", "rather than I", "Than we packed them"),
    P("and|until|since|but|first {than=then} <subj>|the|packed|<past>|<verb>|on|to|a|came|.|there|again|some|my|"
      "your|at|by|for|in|one|as|when !last|ever|expected|before|than|any|usual|or|not|most|is|that|this|what|"
      "half|one", "taller than by now", "We sorted the bolts and than packed them"),
    P("<be>|are|were|is|was {to=too} <very>|much|many|late|early|hot|cold|long|short|small|big|slow|fast|hard|"
      "easy|busy|kind|few|high|low|old|young|far|heavy|generous|noisy|quick|large|tired|dark|wide|shy|weak|"
      "expensive|difficult|narrow|good|bad|little|soon|wet|dry|tight|steep|warm|modest|important|proud|tall|"
      "risky|dangerous|loud|soft|thin|thick|deep|hasty|weak for|to|.|and|of|when|in|a|an|on|that|at|with|we|i|"
      "because|but", "the road is to long lakes", "The kitchen was to hot for the cream"),
    P("enjoy|works|shift|well|tour|team|fun|english|french|mine|yours|day|nights|weekends|sundays|saturdays|"
      "children|people|tests|home {to=too} .", "the shift I am used to, to me", "come in for a trial shift to."),
    P("for|of|in|these|last|next|first|past|only|about|took|have|had|with|after|made {to=two|too=two} weeks|years|"
      "months|days|hours|daughters|sons|brothers|sisters|dogs|cats|children|shops|languages|machines|minutes|"
      "questions|halves|hundred|thousand|rooms|ovens", "to years of work", "I worked for to years"),
    P("forward|looking|up|able|due|used|want|happy|glad|hope|like|going|here|back|next|according|thanks|close|"
      "listened|spoke|talked|went|came|return|similar|related|respond|go|belong {too=to} <det>|<obj>|<verb>|"
      "seeing|meeting|hearing|working|talking|what|next|joining|learning|speaking|discussing|<day>|work !.|much|"
      "many|,", "back too late", "I look forward too our next talk"),
    P("!and|or|one|a|the|all|much|far|.|<number> {too=to} two|three|four|five|six|seven|eight|nine|ten|twelve",
      "one or two, too", "I taught the protocol too two groups"),
    P("<be> very|so|really !close|near|used|similar|happy|glad|willing|able|welcome|free|eager|keen {to=too} .",
      "I would be so glad to.", "They were very candid to."),
    P("<be>|willing|to|can|will|i|we|must|he|always {tow=toe} the line", "tow the car", "willing to tow the line"),
    P("{trail and error=trial and error|trail run=trial run|on trail=on trial|clinical trail=clinical trial|"
      "clinical trails=clinical trials|trail shift=trial shift|trail day=trial day|trail period=trial period|"
      "trail lesson=trial lesson|hiking trials=hiking trails|trail balance=trial balance|trail week=trial week|"
      "drug trails=drug trials|jury trail=jury trial|nature trial=nature trail|nature trials=nature trails}",
      "the forest trail", "It was a good trail run"),
    # vain, waist, wait, weight, weak, wear, weather, were, where, which, who's, whole, would, you
    P("{in vein=in vain|in vane=in vain|no vein=no vain}", "the vein was thin", "My effort was not in vein"),
    P("same {vain=vein|vane=vein}", "so vain", "in the same vain"),
    P("find|found|finding|into ?a|the {vain=vein|vains=veins} !hope", "a vain man", "find a vain quickly"),
    P("food|cut|less|plastic|reduce|reduced|reducing|zero|paper|avoid|household|never|not|to|would|no|don't|of "
      "{waist=waste} .|by|food|time|water|any|bin|bins|paper|management|a|an|your|so|much|materials|material|"
      "products|disposal|collection|from|and|the", "the waist of a coat", "We cut food waist by half"),
    P("the|my|your|her|his|around|at {waste=waist} <art>|size|high|height|band|measurement|measure|line",
      "the waste bin", "her waste size"),
    P("hardly|cannot|can't|to|can|barely|not|could|don't|couldn't|please|will {weight=wait|weigh=wait} to|for|"
      "until|and|a|another|on|in|tables !the|of|loss|lift|gain|it|them|flour|bags|parcels|and|each|in|on|a",
      "to weight the net", "I can hardly weight to start"),
    P("lost|lose|losing|gained|gain|birth|carry|pull {wait=weight} *",
      "lost, wait for me", "I lost wait when I walked"),
    P("next|last|per|a|one|two|three|four|five|six|ten|few|several|past|whole|coming|next|every|each {weak=week|"
      "weaks=weeks} .|ago|from|i|we|to|when|you|later|before|after|about|or|at",
      "the weak at heart", "I will call you next weak"),
    P("end|middle|beginning|start|rest|best of the|my|your|this {weak=week} .|and|i|we|to|when|with",
      "the end of the weak link", "the end of the weak"),
    P("{week point=weak point|week points=weak points|week spot=weak spot|week spots=weak spots|week link=weak "
      "link|week side=weak side|week joints=weak joints|too week=too weak|so week=so weak|week signal=weak "
      "signal|was week=was weak} .|is|was|of|in|and|i|to|for", "a week side by side", "a week point of mine"),
    P("should|must|can|will|would|to {where=wear} gloves|boots|masks|glasses|safety|black|uniforms|helmets|aprons|"
      "on !are|is|was|were", "to where the van is", "what I should where on the first day"),
    P("mind|know|ask~|wonder~|sure|see|decide|decided|matter|matters|tell|say|care|question|discuss|discussed|if|"
      "test|check|learn|doubt|depending|find|out|unsure|remember|judge|consider|debated|asking|told|clear|me|"
      "explore|understand|on|about|of|, {weather=whether|wether=whether|wheter=whether|wheather=whether} <subj>|"
      "to|that|this|these|there|<my>|the|a|an|by|or|nurses|people|homework|both|working|someone|something ?or|it|"
      "you|i|we|he|she|they|is|was|are|not|*", "how the weather is", "I don't mind weather it is days"),
    P("happy|speak|help|talk|come|choose|you|meet {weather=whether} by|on|in|at|or ?phone|day|person|mail|video|"
      "nights|days ?or *", "weather by the sea", "to speak weather by phone"),
    P("^|.|and|but {weather or not=whether or not|wether or not=whether or not}",
      "weather, or notes", "weather or not it snows"),
    P("!a|the|old|one|castrated|ram|and|,|my|our {wether=whether|wheather=whether} <subj>|or|to|the|that|this|"
      "there|<my>", "the wether or ram", "do it wether it rains"),
    P("good|bad|hot|cold|wet|fine|stormy|nice|dry|winter|freezing|warm|the|this {whether=weather|wether=weather} "
      ".|in|is|was|and|forecast|conditions|report|on|station|for|turned|turns|holds|permitting|we|that|made !or|"
      "i|you|it|to|there|the|they|he|she", "the question whether", "in bad whether"),
    P("we|you|they {where=were} very|so|not|able|happy|kind|surprised|impressed|told|given|asked|made|welcome|"
      "patient|late|ready|talking|discussing|looking|going|working|really|also|still|already|interested|too|"
      "great|here|short|busy|quick|right|clear|both|four|three|two",
      "a place where we were", "We where both surprised by the noise"),
    P("show~|shown|know|knows|see|learn~|learnt|explain~|wonder|ask~|exactly|understand|place|places|keep|kept|"
      "moment|point|found ?out|me|us|you|them|keys {were=where} the|you|i|we|my|your|it|they|he|she|people|no|"
      "each|most|all|customers|patients|children|guests ?* ?* is|are|was|were|sit|sits|sees|see|kept|stand|"
      "stands|come|comes|keep|keeps|go|goes|work|works|live|lives|meet|meets|can|could|would|will|should|feel|"
      "feels|begin|began|had|want|park|grow|hang|freeze|store|stored|do",
      "the guests you asked were the best", "You showed me were the tools are kept"),
    P("!in|at|of|<art>|same|kind|type|ways|way {witch=which} *", "the witch", "a parser witch reads old forms"),
    P("to|can|could|how|me {diffuse=defuse} <art> angry|tense|upset|situation|row|conflict|heated|difficult|"
      "tension", "a diffuse light", "to diffuse an angry guest"),
    P("know|see|sure|ask|asked|wonder|learn|guess|someone|person|anyone|colleague|people|boss|friend|understand|^ "
      "{whose=who's} responsible|going|coming|there|not|been|in|on|available|always|never|already|willing|able|"
      "interested|ready|who|late|ill|sick|the|a", "whose best work it is", "I know whose responsible"),
    P("a|the|<my>|colleague|person|man|woman|boy|girl|people|team|friend|company|teacher|,|client|customer|"
      "customers|child|children|clients|someone|anyone|everyone|patient|patients|parents|students|boss|chef|"
      "nurse {who's=whose} desk|tour|name|kitchen|job|car|house|book|son|daughter|father|mother|parents|children|"
      "idea|eyes|voice|role|talk|mind|heart|office|place|story|shop|project|career|family|english|passion|advice|"
      "class|lessons|opinion|work|lives|names|dogs|homes|orders",
      "a man who's first in line", "The colleague who's desk I take"),
    P("man|woman|boy|girl|nurse|child|colleague|boss|teacher|person|people|customer|client|lady|patient|student|"
      "friend|chef|neighbour|neighbor|mother|father|son|daughter|brother|sister|children|kid|foreman|apprentice|"
      "anyone|someone|everyone|somebody {which=who} asked|told|said|works|worked|showed|gave|was|is|were|are|has|"
      "have|had|can|could|will|would|taught|helped|wants|wanted|likes|knows|loves|runs|lives|made|makes|came|"
      "needs|needed|wrote|speaks|spoke|met|learned",
      "the boy, which is odd", "the boy which asked for a red cast"),
    P("!<prep> {whom=who} is|was|are|were|has|have|works|will|can", "whom I met", "the man whom is in charge"),
    P("{just want i=just what i|exactly want i=exactly what i|know want you=know what you|know want to=know what "
      "to|about want you=about what you|is want i=is what i|exactly want you=exactly what you|see want you=see "
      "what you}", "just what I want", "that is exactly want you need"),
    P("* {stuff=staff|stuffs=staff} member|members|meeting|meetings|room|training|turnover|shortage|morale|rota|"
      "schedule", "the stuff is here", "two stuff members"),
    P("medical|nursing|kitchen|helpful {stuff=staff} was|were|who|and|made|have",
      "the kitchen stuff is here", "the nursing stuff were kind"),
    P("{dairy=diary} entry|entries|note", "a dairy cow", "a dairy entry"),
    P("for|of|by|with|in|about|from|at|enjoyed|liked|appreciate|to|see|on|meet|join|all|love|through|like|during|"
      "under|into {you're=your} <kin>|<nouns>|time|company|dashboards|office|kindness|team|work|help|advice|"
      "patience|insight|insights|consideration|new|tour|plan|plans|shop|product|questions|answer|hospitality|"
      "<role>", "of you're kind of sure", "impressed by you're dashboards"),
    P("of|in|with|to|by|on|from|through|under|at|about {it's=its} !a|an|the|not|been|all|just|that|called|so|very|"
      "too|,|.", "I know, it's late", "proud of it's apprentices"),
    P("doubled|changed|lost|kept|keeps|moved|opened|has|had|built|made|loves|treats|serves|values|trains "
      "{it's=its} hours|staff|own|first|people|name|customers|clients|guests|patients|students|workers|drivers|"
      "nurses|team|charm|head|doors|menu|prices|rules|roots|promise", "I made it's copies", "doubled it's hours"),
    P("sign|signed|pay|paid|build|built|buy|bought|write|wrote|lose|lost|finish|finished|found|opened|took "
      "{there=their} first|second|last|new|old|whole|best|entire !.", "I signed there first",
      "to sign there first lease"),
    P("<prep>|<verb>|know|knows|knew|asked|told|lost|love|brush|bring|brought {there=their} own|teddy|names|"
      "families|homes|teeth|bodies|minds|lives|kids|dogs|bikes|parents|papers|bills|needs|hands|stories|skills|"
      "pets|toys|children|money|shoes|keys|trust|dreams|dignity|grandchildren",
      "work there, names apart", "check there own work"),
    P("^|that|think|know|because|and|when|see|if|but|glad|sure|clear|convinced {your=you're} clearly|certainly|"
      "obviously|not|hiring|doing|looking|on|always|already building|the|a|so|on|growing|proud|good|right|for|to|"
      "doing|trying|thinking|ahead|open|using|one|looking|hiring|track",
      "your always kind team", "Your clearly building something"),
    P("the|a|<art>|to {wright=write}", "wright", "to wright"),
)
# fmt: on
