"""Right words in wrong places, from accept to dye: each where its neighbours give it away."""

from __future__ import annotations

from followups.domain.note_rules.confusions.phrase import Phrase as P

# fmt: off
PHRASES = (
    # accept, except; adopt, adapt
    P("to|gladly|would|will|please|can|could|i|we {except=accept} <my>|<art>|this|that|it|any",
      "we, except your team", "Please except my thanks"),
    P("i|we|you|they {excepted=accepted} <my>|the|this|that|it|us|me|every|all",
      "we were excepted", "you excepted my late reply"),
    P("everyone|everybody|nobody|nothing|everything|day|days|one|anyone ?came|was|is|works|left|knows "
      "{accept=except} !it|that|this|the|your|my|our", "everyone accept it", "Everyone came accept Paul"),
    # advice, advise; affect, effect
    P("<my>|some|any|good|useful|helpful|of|sound|kind|honest|that|more|for {advise=advice|advises=advice} .|was|"
      "is|and|on|about|to|i|you|from|has|in|that|when|as",
      "I can advise on it", "Your advise about shifts was useful"),
    P("<modal>|to|please|kindly|you|<do>|they|we {advice=advise} <obj>|on|that|against|your|the|parents|clients|"
      "families|customers|guests|farmers|people|students", "for your advice on pay", "Could you advice me"),
    P("<modal>|to|not|<do>|it|they|that|which|also|never|really|directly {effect=affect} <my>|the|us|you|me|him|"
      "them|sales|how|customers|patients|people|everyone|all|both|whether|prices|quality|morale !change|changes|"
      "transition|repair|repairs|cure|sale", "to effect a change", "The delay did not effect our results"),
    P("time|price|weather|change|delay|rate|it|that|which|this|noise|light|shift|how|wage|heat|cold|what|desk "
      "{effects=affects} the|<my>|every|all|everyone|us|you|me|sales|prices|customers|patients|how|people",
      "the side effects the drug has", "how the desk effects the waiting time"),
    P("bug|storm|strike|that|it|delay|cuts|shortage|flood|pandemic|this|badly|also|not|really|most|directly "
      "{effected=affected} all|the|<my>|us|me|every|both|sales|everyone|<number>|how|many",
      "it effected a change", "The bug effected all customers"),
    P("an|the|real|big|little|no|positive|strong|immediate|lasting|good|great|side|huge|same|calming|direct "
      "{affect=effect|affects=effects} on|of|was|is|.|that|i|it|for|in",
      "patients with flat affect", "had a real affect on sales"),
    # all ready, all together, a part, a while, every day
    P("have|has|had|i've|we've|was|am|is|are|were|i'm|we're|you've|i|we {all ready=already} <past>|done|been|"
      "begun|started|worked|made|taken|seen|written|met|spoken|a|an|the|my|in|finished|looking|using|working|"
      "passed|applied", "we were all ready at noon", "I have all ready done it"),
    P("was|is|a|an|different|changed|stopped|new|matter|not {all together=altogether} <art>|different|new|another|"
      "too|happy|pleasant|better|clear|wrong|.|more",
      "we sang all together with joy", "The talk was all together a delight"),
    P("become|becoming|be|being|am|is|was|been|feel|felt|play|played|already {apart of=a part of} *",
      "apart of course from pay", "to be apart of your team"),
    P("<be>|be|so|an|my|such|normal|our|your|of|the {every day=everyday} work|life|job|problem|problems|routine|"
      "task|tasks|tools|tool|language|use|thing|business|practice|challenges",
      "we use it every day", "It is an every day problem"),
    P("!<det>|<be>|more|of|in|as|very|these|most {everyday=every day} .|before|after|at|from|in|since|i|we|but|"
      "for|until|with|to|by|except|when|on", "tools for everyday use", "I check them everyday before six"),
    P("for {awhile=a while} .|now|and|before|to|i|that|but|with", "stay awhile", "for awhile now"),
    P("it|this|that|there|they|you|we|i {maybe=may be} <art>|possible|that|able|useful|too|of|in|helpful|good|"
      "best|better|worth|interesting|late|sure", "it, maybe, is", "it maybe useful"),
    P("^ {may be=maybe} i|we|you|there|it|the|one", "It may be true", "May be we can talk"),
    # bare, bear; board, bored; brake, break; breath, breathe; by, buy
    P("to|can|could|cannot|can't|would|must|has|have|not|please|i'll|will {bare=bear} with|in|the|<number>|it|"
      "more|twice|up|this|that|a|any|such|fruit|witness", "to bare walls", "had to bare twice the load"),
    P("<be>|get|got|never|very|so|too|easily|be {board=bored} .|in|with|by|at|until|when|and|because|of|at",
      "on the board of trustees", "I was board in school"),
    P("coffee|lunch|tea|short|career|winter|summer|spring|christmas|without|lucky|quick|five-minute {brake=break|"
      "brakes=breaks} *", "the brake room", "in the lunch brake we met"),
    P("to|not|never|<do>|would|will|could|can|might|may {brake=break} <my>|the|a|any|it|into|down|up|even|bread|"
      "new|things|anything|records|ground !car|train|truck|fall|wheel|van|lorry|bike",
      "to brake the train early", "I don't want to brake the rule"),
    P("a|the|new|worn|front|rear|replace|change|changed|replaced|hand|disc|fit|fitted {break=brake|breaks=brakes} "
      "pad|pads|disc|discs|line|lines|fluid|light|lights|shoe|shoes|drum|drums|caliper|callipers|calipers|lever|"
      "cable", "break lines neatly", "I can change a break pad"),
    P("deep|my|their|your|one|a|last|short|of|his|her {breathe=breath|breaths=breaths} .|before|and|of|in|when|at|"
      "to|away|for|i", "we breathe in", "a deep breathe before the demo"),
    P("to|cannot|can't|can|could|not|<do>|must|and|helps|helped|who {breath=breathe} .|well|out|in|easier|easily|"
      "again|on|with|at|more|deeply|slowly|freely|better|properly|new|normally|life|and",
      "out of breath in May", "who cannot breath well"),
    P("was|were|been|is|are|came|done|made|sent|go|found ?it|you|us {buy=by} <art>|<my>|hand|chance|mail|phone|"
      "bus|train|far", "I buy the flour", "I found it buy chance"),
    P("want|like|able|need|come|came|customers|people to {by=buy} <art>|more|bread|it|them|new|local|<my>|fresh|"
      "food|one|flour|tickets", "pointed to by the map", "I want to by fresh flour"),
    # choose, chose; close, cloth; coarse, course; complement, compliment; council, counsel; cue
    P("to|can|could|will|would|must|<do>|not|we'll|i'll|may {chose=choose|choosed=choose} *",
      "I chose", "I had to chose one"),
    P("i|we|you|they {choose=chose} ?* ?* * in|last|back year|month|spring|summer|winter|autumn|2015|2016|2017|"
      "2018|2019|2020|2021|2022|2023|2024|then", "we choose yarn in bulk", "We choose Postgres in 2019"),
    P("of|crash|training|first|online|welding|evening|safety|refresher|golf|due|degree|language|main|short|"
      "writing|this|your {coarse=course|coarses=courses} .|in|i|at|on|for|was|is|that|to|with|work|you|last|"
      "about|we|it|there|as", "of coarse cloth", "Of coarse I can start"),
    P("a|the|my|another|took|finished|last|first-aid {coarse=course} in|at|on|of|.",
      "a coarse grain", "I took a coarse in first aid"),
    P("a|lovely|great|huge|kind|big|nice|your|paid|pay|pays|as|highest|real|rare|best|any|biggest "
      "{complement=compliment|complements=compliments} .|from|about|on|for|i|you|that|when|we|at|she|he|was",
      "a complement to the crew", "a lovely complement about my welds"),
    P("<modal>|to|which|that|skills|would|well|experience|not|background|also|nicely|they|perfectly "
      "{compliment=complement|compliments=complements} <my>|the|those|what|it|each|this|these|that|one|perfectly|"
      "well !chef|staff|cook|host|waiter|guest",
      "to compliment the chef", "skills would compliment those of your crew"),
    P("<number>|free|a|the|of|with|for|offer|offered|was|<my>|is|are|these|those|and "
      "{complementary=complimentary} seat|seats|ticket|tickets|breakfast|drink|drinks|copy|copies|coffee|tea|"
      "pass|passes|meal|lunch|parking|wine|sample|samples|water|upgrade|gift|remarks|note|words|card|shuttle|"
      "bread|slice|night|stay", "complementary skills", "two complementary seats"),
    P("a|<be>|<my>|skills|highly|two|are|perfectly {complimentary=complementary} skill|skills|colors|colours|"
      "strengths|angles|approach|approaches|experience|roles|background",
      "complimentary tea", "our complimentary skills"),
    P("the|city|town|parish|county|student|local|your|village|tribal|district {counsel=council|counsels=councils} "
      "approved|meeting|meetings|member|members|voted|office|house|estate|offices|approves|tax|chamber|hall|"
      "budget|grant|of", "the counsel was wise", "The city counsel approved the plan"),
    P("given|gave|give|wise|good|kind|legal|seek|sought|your|offer|offered {council=counsel} to|on|.|about|from|"
      "and|i", "to council meetings", "I have given council to parents"),
    P("to|can|could|who|i|would|will {council=counsel} parents|families|clients|students|young|couples|patients|"
      "people|teenagers|them|the|those|veterans", "the council people voted", "I can council young parents"),
    # costumer, customer; could care; desert, dessert; device, devise; die, dye
    P("<my>|every|each|new|old|happy|loyal|of|for|with|to|serving|many|more|difficult|angry|all|help|love|good|"
      "served|how|by|when|if|between|first|<verb> {costumers=customers|costumer=customer} !and|at|design|designs|"
      "sewed|stitched", "the costumer sewed capes", "I love serving costumers face to face"),
    P("plate|plated|serve|served|chocolate|frozen|fruit|favourite|favorite|make|making|bake|the|a|my|your|our|for|"
      "of {desert=dessert|deserts=desserts} menu|menus|table|station|cart|trolley|wine|course|chef|cook|plate|"
      "plates|spoon|section|you|buffet|kitchen|recipe|recipes",
      "the desert road", "The desert menu you described"),
    P("plate|plated|serve|served|make|making|bake|eat|ate|share|order|ordered ?<det> {desert=dessert|"
      "deserts=desserts} .|and|with|for|i|you|was", "in the desert and its heat", "let me plate the desert."),
    P("to|can|we|i|could|helped|would|help {device=devise} <art>|<my>|ways|new|plans|tests|better|and",
      "your device and mine", "to device a plan"),
    P("storm|wind|noise|rain|engine|applause|battery|has|had|motor|laughter|patient|father|grandfather "
      "{dyed=died} .|down|in|out|last|at|away|before|on|when|with !vat|indigo|woad",
      "has dyed her yarn", "until the wind dyed down"),
)
# fmt: on
