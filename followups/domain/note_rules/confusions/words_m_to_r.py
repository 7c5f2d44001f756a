"""Right words in wrong places, from manager to role: each where its neighbours give it away."""

from __future__ import annotations

from followups.domain.note_rules.confusions.phrase import Phrase as P

# fmt: off
PHRASES = (
    # manager, meet, moral, most, past, patience
    P("store|shop|hiring|line|plant|kitchen|shift|floor|project|office|general|assistant|branch|case|night|your|"
      "sales|bank|duty|stage|hotel|ward|production|site|depot|yard|area {manger=manager|mangers=managers} !scene|"
      "full|of", "the manger scene", "The store manger showed me the till"),
    P("to|nice|good|great|glad|pleasure|happy|lovely {meat=meet} you|your|him|her|them|with|again|everyone|me|us",
      "to meat eaters", "a pleasure to meat you"),
    P("opportunity|chance|pleasure|nice|good|great|glad|happy|like|want|able|time|honour|honor to {met=meet|"
      "spoke=speak|saw=see|worked=work|talked=talk|discussed=discuss|learned=learn|visited=visit|took=take|"
      "gave=give|met=meet|helped=help|joined=join|came=come|went=go|wrote=write|made=make|did=do|had=have|was=be|"
      "got=get|showed=show|heard=hear|taught=teach|knew=know|told=tell|saw=see|started=start|built=build} *",
      "chance, to met ends", "opportunity to met the pupils"),
    P("staff|team|crew|low|high|good|raise|raises|raised|lift|lifts|lifted|boost|boosts|boosted|workers'|company|"
      "office|our|for|their|improve|improves|improved|better|ward {moral=morale} .|went|was|is|has|up|in|after|"
      "among|on|and|at|by|when|high|low !of|compass|duty|story|support",
      "the moral of the story", "Staff moral went up"),
    P("for|to|on|of|do {the moral=the morale} of the|your|my|our staff|team|crew|workers|class|nurses|pupils|"
      "group|drivers|ward|unit|shift|men|women|department|company",
      "the moral of the story", "for the moral of the staff"),
    P("i|we|you|they|he|she|who|has|have|had|also|code|which|i've|team|quickly {past=passed} <art>|<my>|all|it|"
      "every|over|with|away|through|along|on|this|that|inspection|my|unnoticed",
      "half past the hour", "I have past the exam"),
    P("in|over|for|during|the|this {passed=past} few|two|three|four|five|six|seven|eight|ten|year|years|month|"
      "months|week|weeks|decade|summer|winter|spring|autumn|season|twelve|experience|work|job|jobs|employer|"
      "employers|projects|days", "the passed test", "In the passed five years"),
    P("in|of|from|to the {passed=past} .|i|we|you", "of the passed exams", "in the passed, I was"),
    P("walked|drove|went|go|get|walk|run|ran|half|just|cycled|looked|look|right {passed=past} the|your|a|my|it|"
      "them|us|me|noon|midnight|two|three|four|five|six", "we passed the mill", "I walked passed the mill"),
    P("for|appreciate|appreciated|your|endless|great|much|such|of ?your ?kind {patients=patience} with|when|while|"
      "during|as me|us|my|our|i|we", "for your patients on the ward", "for your patients with me"),
    P("for|appreciate|appreciated your|all ?the|your {patients=patience} .",
      "care for your ill patients.", "Thank you for your patients."),
    P("chart|treat|treating|move|lift|elderly|sick|<number> {patience=patients} *",
      "my patience", "you chart patience on paper"),
    # peace, piece; peak, pique; personal, personnel; plain, plane; pray, prey; principal, principle
    P("{piece of mind=peace of mind|piece and quiet=peace and quiet|piece of heart=peace of heart}",
      "a piece of my mind", "would give me piece of mind"),
    P("world|inner|at|in|and|some|of {piece=peace} .|and|in|with", "in one piece.", "inner piece and calm"),
    P("<number>|the|of|many {peaces=pieces} *", "peace", "two peaces of oak"),
    P("a|one|each|every|this|that|first|last|another|best|little|small {peace=piece} of !mind",
      "a peace that lasts", "It is a peace of cake"),
    P("* {peak=pique|peaks=piques|peaked=piqued|peaking=piquing|peek=pique|peeked=piqued|peeks=piques|pick=pique|"
      "picked=piqued|pricked=piqued} <my>|the|a|an|real|great|immediate|some ?* ?own interest|curiosity|attention",
      "sales peak in May", "can peak a person's curiosity"),
    P("the|your|to|of|in {personal=personnel} department|office|manager|director|officer|shortage|planning|board",
      "my personal office", "the personal office"),
    P("sneak|quick|take|took {peak=peek|peaks=peeks} at|behind|inside|into",
      "sales peak at ten", "a sneak peak at it"),
    P("a|<my>|on|very|more|few|for|that|any|of {personnel=personal} level|note|touch|reasons|experience|details|"
      "life|data|interest|growth|attention|development|goals|story|reflection|information|and|.",
      "a personnel file", "on a personnel level"),
    P("it|quite|perfectly|made|is|was|in|very {plane=plain} that|to|sight|language|english|.|words|speech|how|"
      "what|english|and|sailing|food", "the plane that left", "He made it plane that"),
    P("by|the|a|your|my|took|catch|missed|next {plain=plane} to|ticket|tickets|ride|crash|from|landed",
      "the plain truth", "a plain ticket"),
    P("to|we|i|for|they|will|families {prey=pray} for|that|.|with|before|together|and|daily|at !of|species",
      "birds of prey", "we prey for rain"),
    P("of|easy|fall|fell|birds|its|their|the {pray=prey} .|to|of|items|drive|and|animals",
      "we pray to God", "birds of pray"),
    P("!of|by|on|these|those|same {principle=principal} <role>",
      "principles of design", "I am the principle accountant"),
    P("the|our|new|your|deputy|vice|assistant|school's|former|a|school {principle=principal} knows|said|told|"
      "asked|gave|showed|who|met|herself|himself|spoke|walked|greeted|teaches|mentioned|invited|dr|mr|ms|mrs",
      "the principle of it", "the principle knows each child"),
    P("same|basic|simple|guiding|general|key|golden|sound|core|safety|design|first {principal=principle|"
      "principals=principles} .|that|of|is|we|i|applies|behind|holds|guides|works|you|here|to|for|in|are|on",
      "the principal of the school", "the same principal applies"),
    P("{in principal=in principle|on principal=on principle} .|i|we|it|but|and|to|you|agree|yes|possible",
      "in principal parts", "in principal, yes"),
    # quiet, quite, quit; rain, reign, rein; raise, rise; read; right, write; role, roll
    P("<be>|i|have|had|also|seem|seemed|feel|felt|looked|got|became|has|worked|found|sounds|would|could "
      "{quiet=quite} <art>|busy|impressed|sure|interested|excited|happy|often|similar|well|clear|different|right|"
      "new|some|good|challenging|interesting|honest|possible|likely|like|large|small|far|long|early|late|proud|"
      "simple|hard|easy|enough|literally|surprised|nervous|quickly|unlike|rare|few|common|complex|young|pleasant|"
      "confident|comfortable|familiar|useful|helpful|nice|close|enjoyed|used|by !room|hour|place|hours|day|night|"
      "enough", "it is quiet as a church", "The floor is quiet busy"),
    P("a|the|very|so|too|more|in|nice|keep|kept|was|is|stay|be|such|of|that|this|really|for {quite=quiet} .|room|"
      "hour|hours|place|places|night|nights|day|days|corner|moment|confidence|life|office|car|study|and|voice|"
      "voices|town|street|morning|ward|in|enough|space|word|library|way|evening|spell|season|week|competence|"
      "focus|carriage|at|when|strength|pride|shift|shifts !a|an|so|the|of|i|we",
      "quite time for it", "I like a quite room"),
    P("i|was|am|it|is|not|were|been {quit=quite} a|an|impressed|sure|interested|happy|often|well|clear|different|"
      "new|the|some|nice|enjoyed|surprised|excited|similar|busy|right|good|hard|easy !job|my|the|day",
      "I quit the day job", "I was quit impressed"),
    P("{free reign=free rein|full reign=full rein|reign in=rein in|reigns of=reins of|take the reigns=take the "
      "reins|took the reigns=took the reins|holds the reigns=holds the reins|hand over the reigns=hand over the "
      "reins} !which|the|1|2|3", "the queen had a reign", "you have free reign there"),
    P("the|king's|queen's|long {rein=reign|rain=reign} of the|king|queen|henry|louis|victoria|elizabeth|god",
      "the rain of May", "the rein of the king"),
    P("price|prices|cost|costs|rent|rents|wages|sales|temperature|demand|numbers|sun|bread|dough|rate|rates|water|"
      "river|level ?of|the ?* ?has|have|had {raised=rose|raise=rise|raises=rises} .|twice|in|by|from|to|since|"
      "that|every|and|again|over|for|too|when|at|with|slowly|overnight",
      "we raised prices twice", "The price of butter raised twice"),
    P("to|can|could|will|would|love {right=write} better|reports|code|about|letters|articles|software|stories|"
      "books|clean|tests|clear|good|copy|poems|plays|a|it|you|down !time|person|track|way|thing|boat|ship|wrong|"
      "balance|degree", "to right the boat", "I want to right better reports"),
    P("was|is|were|are|all|that's|quite|felt|feel|been {write=right|rite=right} .|person|track|way|thing|place|"
      "decision|time|people|about|that|fit|in|to|now|away|from|side|hand|tool|tools|!off",
      "the write permission", "You were write about it"),
    P("understood|understand|know|see|fill|accept|take|describe|described|discuss|discussed|outlined|explained|"
      "about|for|in|play|played|plays|define|of|enjoy|fit|suit|love|leave|learn|into|grow <my>|the|this|a|an|"
      "that|such ?new|key|big|small|important|central|vital|leadership|active|open|coordinator|analyst|manager "
      "{roll=role|rolls=roles} !of|over|out|up|down|neatly|with|cage|bar",
      "in a roll of tape", "I understood my roll at once"),
    P("{role call=roll call|role the dough=roll the dough|roll model=role model|roll models=role models|role of "
      "tape=roll of tape|roll play=role play|roll plays=role plays|role of paper=roll of paper|cinnamon "
      "role=cinnamon roll|cinnamon roles=cinnamon rolls|bread roles=bread rolls|honor role=honor roll|honour "
      "role=honour roll|- role of the dice=roll of the dice} !of", "the role in it", "we had a roll model"),
    P("{role=roll} - up|on|out", "the role-play was up", "the role-up blinds"),
)
# fmt: on
