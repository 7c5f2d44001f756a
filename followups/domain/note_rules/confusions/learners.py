"""What those who learned English later slip into: prepositions, tenses and verbs in a wrong form."""

from __future__ import annotations

from followups.domain.note_rules.confusions.phrase import Phrase as P

# fmt: off
PHRASES = (
    # prepositions
    P("{depend~ from=depend~ on|depend~ of=depend~ on|depending of=depending on|depending from=depending on}",
      "it depends, from here", "It depends from the weather"),
    P("{discuss~ about=discuss~} <art>|<my>|it|this|that|how|what|possible|new|all",
      "discuss it about noon", "We discussed about the shift"),
    P("{mentioned about=mentioned|mention about=mention|emphasize on=emphasize|emphasise on=emphasise|emphasized "
      "on=emphasized|described about=described|explained about=explained} <art>|<my>|it|this|that|how",
      "as mentioned, about ten", "You mentioned about the plan"),
    P("{explain~ me=explain~ to me|explain~ us=explain~ to us|describe~ me=describe~ to me|describe~ us=describe~ "
      "to us|introduced me the=introduced me to the|present~ me the=present~ me with the} <art>|<my>|how|what|"
      "why|everything|all|so|in|about|that|this|more|each|new !*ly",
      "explain it to me", "You explained me the process"),
    P("{explained to me=explained|explain to me=explain} me", "explained to me", "You explained to me me how"),
    P("am|is|was|were|are|be|been|i'm|very|so|really|more|also|most|truly {interested on=interested in|interested "
      "for=interested in|interested about=interested in|interested at=interested in|interested to the=interested "
      "in the|interested of=interested in}", "interested in it", "I am interested on the shift"),
    P("{different with=different from|different as=different from} yours|mine|ours|<my>|other|others|what",
      "different, with luck", "different with yours"),
    P("i|am|i'm|also|very|already {familiar to=familiar with}",
      "familiar to my father", "I am familiar to spray booths"),
    P("i|am|i'm|was|be|been|also|were|and|we|is {responsible of=responsible for|responsible about=responsible for|"
      "in charge for=in charge of|capable to=capable of|capable for=capable of|proud for=proud of|proud on=proud "
      "of|afraid from=afraid of|aware about=aware of|full with=full of|convinced from=convinced of|married "
      "with=married to|passionate for=passionate about|passionate on=passionate about|passionate in=passionate "
      "about|experienced on=experienced in|satisfied from=satisfied with|impressed from=impressed by|impressed "
      "of=impressed by|surprised from=surprised by|surprised of=surprised by|excited for to=excited to|able "
      "of=able to|responsible on=responsible for|specialized on=specialized in|specialised on=specialised in|"
      "accustomed with=accustomed to|similar with=similar to|similar as=similar to|fond on=fond of|thankful "
      "of=thankful for|grateful of=grateful for|acquainted to=acquainted with|skilled on=skilled in|fluent "
      "on=fluent in|fluent at=fluent in} <det>|it|them|working|doing|lifting|your|all|what|how|dovetails|stock|"
      "people|everything|customers|maths|math|sales|english|german|french|spanish|machines|tools|numbers|writing|"
      "reading|cooking|children|selling|planning|organising|organizing|monday|tuesday|wednesday|thursday|friday|"
      "teams|teamwork|*ing", "good in the world", "I am responsible of the stock"),
    P("am|i'm|be|very|also {good in=good at|bad in=bad at} maths|math|sales|english|german|dovetails|cooking|"
      "baking|writing|planning|organising|organizing|numbers|teamwork|selling|solving",
      "good in a crisis", "I am good in maths"),
    P("{participated to=participated in|participate to=participate in|participated on=participated in|"
      "participated at=participated in|participate at=participate in|participating to=participating in|"
      "participate on=participate in|assist to=attend|assisted to=attended|succeeded to=succeeded in|"
      "congratulate you for=congratulate you on|congratulations for=congratulations on|insist to=insist on|"
      "insisted to=insisted on|concentrate in=concentrate on|focused in=focused on|focusing in=focusing on|"
      "consists on=consists of|consist on=consist of|searched for about=searched for|arrived to=arrived at|"
      "arrive to=arrive at|arriving to=arriving at|listened the=listened to the|listen the=listen to the|listen "
      "music=listen to music|listening the=listening to the|said me=told me|answered to my=answered my|thank you "
      "to=thank you for|entered to the=entered the|contacted to you=contacted you|contact to you=contact you|"
      "reach to you=reach you|visited to=visited|lack of of=lack of|look forward for=look forward to|looking "
      "forward for=looking forward to|looking forward of=looking forward to|looking forward on=looking forward "
      "to|applied to the position=applied for the position|apply to the position=apply for the position|applied "
      "the position=applied for the position|apply the position=apply for the position|apply the job=apply for "
      "the job|wait you=wait for you|waiting your=waiting for your|waiting you=waiting for you|waiting from "
      "you=waiting to hear from you|graduated the=graduated from the|graduated university=graduated from "
      "university|thinking to apply=thinking of applying|depend to=depend on|depends to=depends on|thanks "
      "god=thank God|for example like=for example|resulted to=resulted in|comply to=comply with|believe "
      "to=believe in|agree to you=agree with you|in the other hand=on the other hand|in my point of view=from my "
      "point of view|on my opinion=in my opinion|to my opinion=in my opinion|for my opinion=in my opinion|from "
      "my opinion=in my opinion|in the internet=on the internet|on the first sight=at first sight|by the "
      "phone=by phone|by feet=on foot|since long=for a long time|from long time=for a long time|since a long "
      "time=for a long time} ?*", "it consists, in part, of oak", "I participated to the fair"),
    P("kind|nice|generous|good|thoughtful|lovely|friendly|clever {from=of} you to",
      "kind words from you to me", "It was very kind from you to show me"),
    P("{according to me=in my opinion|according me=in my opinion|according my=according to my|according "
      "your=according to your|according the=according to the}",
      "according to my notes", "According to me the tests are late"),
    P("prefer~ !more|less|rather|other {than=to}", "more than I prefer", "I prefer oak than beech"),
    P("you|we|i|they ?me {ask=asked|enjoy=enjoyed|meet=met|mention=mentioned|tell=told|talk=talked|"
      "discuss=discussed} ?me|our|the|your|about|with|you|us ?* ?* ?* yesterday",
      "I tell you what mattered", "You ask me yesterday about it"),
    P("right|wrong|correct {on=in} saying|thinking|assuming", "right on the mark", "right on saying that"),
    P("i|we|that|which|to|you|would|could {suggest~ me=suggest~ to me|recommend me=recommend to me|recommended "
      "me=recommended to me} to|a|the|that <verb>|course|book|post|job|position|role|i|new|one|way",
      "recommended me to the board", "you suggested me to apply"),
    # since, for; tense
    P("{since=for} <number>|many|some|almost|about|over|nearly|around|several ?<number>|more|than ?<number> years|"
      "months|weeks|decades|days|hours !ago|of|before|back|prior",
      "since three years ago", "teaching since six years"),
    P("{since a=for a|since one=for one} year|month|week|decade|while|long !ago|before|back",
      "since a year ago", "I work here since one year"),
    P("{am having=have|is having=has|are having=have} a|an|the|good|<number> degree|diploma|experience|years|"
      "licence|license|certificate|knowledge|years|sister|brother|phd|masters|bachelor",
      "am having a coffee", "I am having a degree"),
    P("{i am born=I was born|i born=I was born|i was graduated=I graduated|i am graduated=I graduated|have thirty "
      "years old=am thirty years old|have forty years old=am forty years old|am graduate=am a graduate}",
      "I am reborn", "I am born in Gdansk"),
    P("{am agree=agree|are agree=agree|is agree=agrees|am not agree=do not agree} !*ble",
      "agreeable", "I am agree with you"),
    P("didn't|don't|doesn't {showed=show|had=have|went=go|saw=see|knew=know|told=tell|said=say|came=come|"
      "worked=work|liked=like|wanted=want|needed=need|found=find|gave=give|took=take|made=make|got=get|"
      "thought=think|understood=understand|learned=learn|asked=ask|heard=hear|forgot=forget|meant=mean|felt=feel|"
      "left=leave|met=meet|helped=help|wrote=write|spoke=speak|brought=bring|expected=expect|noticed=notice|"
      "mentioned=mention|talked=talk|looked=look|started=start|tried=try|managed=manage|has=have}",
      "what I did showed you", "I don't knew it"),
    P("did|do|does not {showed=show|had=have|went=go|saw=see|knew=know|told=tell|said=say|came=come|worked=work|"
      "liked=like|wanted=want|needed=need|found=find|gave=give|took=take|made=make|got=get|thought=think|"
      "understood=understand|learned=learn|asked=ask|heard=hear|forgot=forget|meant=mean|felt=feel|left=leave|"
      "met=meet|helped=help|wrote=write|spoke=speak|brought=bring|expected=expect|noticed=notice|"
      "mentioned=mention|talked=talk|looked=look|started=start|tried=try|managed=manage|has=have}",
      "did, not knew", "I did not knew it"),
    P("^|and|but i|we|you|she|he did {showed=show|had=have|went=go|saw=see|knew=know|told=tell|said=say|came=come|"
      "worked=work|liked=like|wanted=want|needed=need|found=find|gave=give|took=take|made=make|got=get|"
      "thought=think|understood=understand|learned=learn|asked=ask|heard=hear|forgot=forget|meant=mean|felt=feel|"
      "left=leave|met=meet|helped=help|wrote=write|spoke=speak|brought=bring|expected=expect|noticed=notice|"
      "mentioned=mention|talked=talk|looked=look|started=start|tried=try|managed=manage|has=have}",
      "what you did made me glad", "I did showed you the file"),
    P("have|has|i've|we've|had|having ?also|never|already|once|just {did=done|went=gone|saw=seen|wrote=written|"
      "took=taken|gave=given|spoke=spoken|drove=driven|ate=eaten|began=begun|chose=chosen|broke=broken|"
      "fell=fallen|grew=grown|came=come|became=become|ran=run|rode=ridden|swam=swum|wore=worn|forgot=forgotten|"
      "knew=known|learn=learned|see=seen|teach=taught|manage=managed|develop=developed|take=taken|"
      "organize=organized|organise=organised|improve=improved|create=created|receive=received|apply=applied|"
      "graduate=graduated} !access|permission|experience|ethic|permit|permits|clothes|shoes|boots|papers|day|"
      "days|done|up|visa|schedule|plans|to|skills|tools|desk|desks|shifts|sheets|orders|cars|time|materials|"
      "leave|records|books|pay|friends|data|sessions|rooms|stations|staff|logs|manuals|wheels|programs|"
      "programmes|programs|and|from|here|well|in|of|on", "they have work boots", "I have did the closing"),
    P("i|we|also|already {have work=have worked|have study=have studied} in|with|for|as|on !from",
      "to have work in hand", "I have work in a bakery"),
    P("!have|has|had|having|as i|we|he|she|they {never seen=have never seen|never been=have never been|seen=have "
      "seen|never done=have never done}", "he was never seen", "I never seen such a shop"),
    P("i|we|they|you {has been=have been|has worked=have worked|has a=have a|has the=have the|has had=have had|"
      "has learned=have learned|has many=have many|has to=have to|has never=have never|has also=have also|has "
      "some=have some|has experience=have experience|has always=have always|has already=have already|has "
      "seen=have seen|has done=have done|has enjoyed=have enjoyed|has no=have no|has my=have my}",
      "he has been", "I has been working"),
    P("!and|but|except|if|as|though|than|of|with|to|that|who|for {we was=we were|you was=you were|they was=they "
      "were}", "what the rest of you was", "You was very patient"),
    P("!<prep>|inside|behind|around|near|like|between|<do>|did|does|and|or|let|make|makes|made|help|helped|see|"
      "saw|that|have|had|will|would|can|could|than|to|if|watch|heard|hear|may|should|suggest|suggested|recommend|"
      "recommended|ask|asked|insist|should|might|must|didn't|doesn't|how|lest|,|helps|letting|making|when|where|"
      "nor|what|why|so|watched|seeing|it {he have=he has|she have=she has|it have=it has|he need=he needs|she "
      "need=she needs|it make=it makes|it help=it helps|it work=it works|he say=he says|she say=she says|it "
      "take=it takes|it seem=it seems|it look=it looks|it mean=it means|it give=it gives|it sound=it sounds|he "
      "work=he works|she work=she works|it depend=it depends|it allow=it allows|it require=it requires|he "
      "want=he wants|she want=she wants|it go=it goes|it come=it comes|it feel=it feels|it become=it becomes|he "
      "know=he knows|she know=she knows|it do=it does|he do=he does|she do=she does|he don't=he doesn't|she "
      "don't=she doesn't|it don't=it doesn't}", "make it work", "He have a big workshop"),
    P("^|and|but|because|which|that {it make=it makes|this make=this makes|this give=this gives|it make me=it "
      "makes me|boss say=boss says|this seem=this seems|this remind=this reminds|it remind=it reminds}",
      "makes it make sense", "It make me happy"),
    P("!and|or|nor|of|see|saw|let|make|made|help|helps|helped|watch|heard|have|that|did|does|do|with|hear|, my|"
      "the|your|our boss|manager|teacher|mother|father|wife|husband|machine|foreman|owner|clinic|hotel|position|"
      "oven|contract|period {say=says|have=has|don't=doesn't|need=needs|want=wants|end=ends|ends'=ends|"
      "start=starts|seem=seems|require=requires|begin=begins}", "let the boss say it", "The boss say hello"),
    P("^ ?the|all|these|those|many|your|my|three|two|four|some people|peoples|children|machines|customers|nurses|"
      "colleagues|pupils|students|guests|workers|persons|parents|patients|engineers|teachers {was=were|is=are|"
      "has=have|does=do|doesn't=don't|wasn't=weren't|isn't=aren't}",
      "one of the children was ill", "The children has a say"),
    P("^ the|all people|children|machines|colleagues|guests|workers|nurses in|from|on|at the|your hall|team|shop|"
      "office|yard|plant|kitchen|ward|lab|department|company {was=were|is=are|has=have}",
      "a man in the hall was kind", "The people in the hall was friendly"),
    P("!<do>|did|that|of|let|have|make|made|had|where|and|had|of|will|would {persons was=persons were|"
      "childrens=children|everybody were=everybody was|everyone were=everyone was|everybody are=everybody is|"
      "everyone are=everyone is|everyone have=everyone has|everybody have=everybody has|everyone know=everyone "
      "knows|everybody know=everybody knows|nobody were=nobody was} !*wear",
      "let everyone have one", "Everybody were kind"),
    P("!<number>|indigenous|native|nomadic|of|first {peoples=people} who|that|i|we|was|are|were|at|from|work",
      "the peoples of the north", "The peoples who work there"),
    P("the|all|many|of|these|with|other|young|old|your|so|nice|kind|different|some|those|three|most "
      "{peoples=people} !of|'s|live|in|share", "the peoples of the north", "all the peoples I met"),
    P("^|because|that|but|and|as|think|know|where|know|so|, {there is=there are} many|several|<number>|some|a|"
      "lots|so|too|few ?lot|few|couple ?of ?* reasons|people|machines|things|ways|questions|points|children|"
      "<nouns>", "there is some time", "There is many reasons"),
    P("{there is many=there are many|there is several=there are several|there is two=there are two|there is "
      "three=there are three|there was many=there were many|there was several=there were several|there was "
      "two=there were two|there was three=there were three|there was four=there were four|there is few=there are "
      "few|there are a good=there is a good|there is so many=there are so many|there is also many=there are also "
      "many|there are much=there is much|there was a lot of people=there were a lot of people|there is a lot of "
      "people=there are a lot of people|there is lots of people=there are lots of people}",
      "there is one", "there is so many reasons"),
    P("i|we|he|she ?also|still {am working=have been working|am living=have been living|am learning=have been "
      "learning|am teaching=have been teaching|am studying=have been studying|am employed=have been employed|am "
      "here=have been here|am playing=have been playing|am using=have been using|am volunteering=have been "
      "volunteering|are working=have been working|is working=has been working|work=have worked|live=have lived|"
      "teach=have taught|drive=have driven|play=have played|know=have known|study=have studied|am=have been|"
      "repair=have repaired|bake=have baked|weld=have welded|cook=have cooked} ?* ?* ?* ?* ?* ?* since <month>|"
      "<year>|childhood|school|school|last ?year|month|summer|spring|autumn|winter|week ?. !<subj>",
      "I work here since it is near", "I am working here since 2016"),
    # little words between verbs
    P("i|we|you|they|he|she|and|who {can to=can|could to=could|must to=must|should to=should|would to=would|may "
      "to=may|might to=might|cannot to=cannot|can't to=can't} <verb>|be|say|talk",
      "what can to some be art", "I can to help on Sundays"),
    P("{let me to=let me|let us to=let us|let you to=let you|let them to=let them|made me to=made me|make me "
      "to=make me|makes me to=makes me|made us to=made us|helped me to to=helped me to|making me to=making me|"
      "let him to=let him|letting me to=letting me|enable me do=enable me to do|allow me do=allow me to do|"
      "allows me do=allows me to do|allowed me see=allowed me to see|let's to=let's} <verb>|try|think|feel|be|"
      "realize|realise|know", "let me, to be fair", "You let me to try the lathe"),
    P("forward to {<verb>=+ing} <det>|<obj>|with|from|together|soon|again|more|further|how|such|alongside|about|"
      "on|part|as !of|things", "forward to work", "looking forward to hear from you"),
    P("forward {to the meet=to meeting|meet=to meeting|hear=to hearing|work=to working|hearing=to hearing|"
      "meeting=to meeting|seeing=to seeing|working=to working|speaking=to speaking|talking=to talking|"
      "learning=to learning|discussing=to discussing|your=to your|to be meet=to meeting} <obj>|from|with|your|"
      "the|more|about|reply|answer|response|how|a|it", "move forward with it", "I look forward hearing from you"),
    P("{look forward you=look forward to you|looking forward you=looking forward to you|looking forwards "
      "to=looking forward to|i looking forward=I am looking forward|i look forwards=I look forward|i am look "
      "forward=I look forward|i'm look forward=I look forward|looking to forward=looking forward|look to "
      "forward=look forward|i am looking forwards=I am looking forward}",
      "looking forward to it", "I looking forward to it"),
    P("am|i'm|we're ?already|quite|well|very|also|still used to {<verb>=+ing}",
      "oil is used to cut brass", "I am used to work alone"),
    P("* {for to show=for showing|for to invite=for inviting|for to take=for taking|for to give=for giving|for to "
      "explain=for explaining|for to meet=for meeting|for to receive=for receiving|for to let=for letting|for to "
      "have=for having|for to tell=for telling|for to make=for making|for to see=for seeing|for to talk=for "
      "talking|for to help=for helping|for to read=for reading|for to consider=for considering|for to share=for "
      "sharing|for to learn=to learn|for to work=to work|for to be=to be|for to come=for coming|for to speak=for "
      "speaking|for to answer=for answering}", "for, to show it", "Thank you for to show me the lab"),
    P("thank|thanks ?you ?very|so ?much ?again {for show=for showing|for invite=for inviting|for take=for taking|"
      "for give=for giving|for explain=for explaining|for meet=for meeting|for receive=for receiving|for let=for "
      "letting|for tell=for telling|for make=for making|for spend=for spending|for share=for sharing|for "
      "teach=for teaching|for listen=for listening|for consider=for considering|for talk=for talking|for "
      "come=for coming|for speak=for speaking|for answer=for answering|for welcome=for welcoming|for "
      "introduce=for introducing|for accept=for accepting|for read=for reading|for walk=for walking|for "
      "guide=for guiding|for offer=for offering|for allow=for allowing|for call=for calling|for see=for seeing} "
      "me|us|the|your|my|a|with|to|time|so|all|how|about|this|yesterday",
      "thanks for help with it", "Thank you for show me the lab"),
    P("enjoy|enjoys|enjoyed|dislike|enjoying|avoid|suggest|recommend|mind|finish|finished {to teach=teaching|to "
      "work=working|to talk=talking|to learn=learning|to see=seeing|to meet=meeting|to cook=cooking|to "
      "bake=baking|to hear=hearing|to speak=speaking|to listen=listening|to read=reading|to write=writing|to "
      "help=helping|to be=being|to do=doing|to visit=visiting|to play=playing|to build=building|to solve=solving|"
      "to make=making|to discuss=discussing|to use=using|to join=joining|to drive=driving|to repair=repairing|to "
      "serve=serving|to walk=walking|to plan=planning|to organize=organizing|to organise=organising|to "
      "sell=selling|to design=designing|to develop=developing}", "a joy to teach", "I would enjoy to teach"),
    P("interested|succeeded|experienced in {to work=working|to learn=learning|to join=joining|join=joining|"
      "become=becoming|to become=becoming|learn=learning|to develop=developing|develop=developing|to "
      "find=finding|find=finding|make=making|to make=making|to continue=continuing|to know=knowing|to "
      "discuss=discussing|to hear=hearing|hear=hearing}", "interested in work", "interested in learn more"),
    P("{want that you=want you to|want that we=want us to|want that they=want them to|want that he=want him to|"
      "want that she=want her to|want that i=want me to}", "all I want, that you know", "I want that you know"),
    P("asked|ask|know|tell|told|wonder|wondered|knew|see|understand|explain|explained ?me|you|us|him|her what|"
      "where|how|why|when {did i do=I did|do i do=I do|did i like=I liked|do you do=you do|did you do=you did|is "
      "the=the|can i do=I can do|should i do=I should do|do i want=I want|do you want=you want|do you need=you "
      "need|did i learn=I learned|are the=the|is my=my|was my=my|do i like=I like|does it work=it works|can i "
      "help=I can help|is your=your} !*?", "She asked: what did I do", "She asked me what did I do"),
    P("would be happy|glad|grateful|thankful|pleased|delighted|nice|great if you|we|i|they {will=would}",
      "glad you will come", "I would be happy if you will call"),
    P("would|will|i'd|i'll be ?very|so|more {glad discuss=glad to discuss|glad meet=glad to meet|glad hear=glad "
      "to hear|glad talk=glad to talk|glad come=glad to come|glad speak=glad to speak|glad join=glad to join|"
      "glad help=glad to help|glad learn=glad to learn|glad work=glad to work|glad show=glad to show|glad "
      "provide=glad to provide|glad answer=glad to answer|happy discuss=happy to discuss|happy meet=happy to "
      "meet|happy hear=happy to hear|happy talk=happy to talk|happy come=happy to come|happy speak=happy to "
      "speak|happy join=happy to join|happy help=happy to help|happy learn=happy to learn|happy work=happy to "
      "work|happy show=happy to show|happy provide=happy to provide|happy answer=happy to answer|pleased "
      "discuss=pleased to discuss|pleased meet=pleased to meet|pleased hear=pleased to hear|delighted "
      "join=delighted to join|able help=able to help|able work=able to work|able start=able to start|able "
      "come=able to come|honored join=honored to join|honoured join=honoured to join|excited join=excited to "
      "join|excited work=excited to work|thrilled join=thrilled to join}",
      "be glad to discuss", "I would be glad discuss it"),
    P("{can able=can|am able help=am able to help|can be able to=can|could able=could|will able=will be able|"
      "would able=would be able|would like meet=would like to meet|would like work=would like to work|would like "
      "thank=would like to thank|would like join=would like to join|would like discuss=would like to discuss|"
      "would like learn=would like to learn|would like know=would like to know|would like have=would like to "
      "have|would like see=would like to see|would like hear=would like to hear|would like talk=would like to "
      "talk|would like express=would like to express|would like say=would like to say|would like be=would like "
      "to be|would like help=would like to help|want thank=want to thank|wanted thank=wanted to thank|want "
      "work=want to work|want learn=want to learn|want join=want to join|want say=want to say|wanted say=wanted "
      "to say|want be=want to be|want know=want to know|hope meet=hope to meet|hope hear=hope to hear|hope "
      "work=hope to work|hope join=hope to join|hope see=hope to see|like to thanks=like to thank|want to "
      "thanks=want to thank|wanted to thanks=wanted to thank|to thanks you=to thank you|thanks you=thank you|"
      "thank's=thanks|thanks to you for=thank you for|many thank for=many thanks for|many thank=many thanks|"
      "thank a lot=thanks a lot|thank so much=thank you so much|thank very much=thank you very much|thank you to "
      "show=thank you for showing|thank you to invite=thank you for inviting|thank you to take=thank you for "
      "taking|thank you to have=thank you for having|thank you to give=thank you for giving|thank you show=thank "
      "you for showing|thank you taking=thank you for taking|thank you giving=thank you for giving|thank you "
      "showing=thank you for showing|thank you inviting=thank you for inviting|thank you meeting=thank you for "
      "meeting|thank you your=thank you for your|thank you the=thank you for the|thank you for the your=thank "
      "you for your|thank your for=thank you for|grateful you=grateful to you|appreciate for=appreciate|"
      "appreciate to=appreciate|appreciated for your=appreciated your} !*s'",
      "no one can, Abel said", "We can able to close"),
    P("{sure to can=sure I can|hope can=hope I can|sure can help=sure I can help|hope to can=hope I can}",
      "sure, I can", "I am sure to can help"),
    P("{thank you for time=thank you for your time|thanks for time=thanks for your time|thank you for "
      "kindness=thank you for your kindness|thank you for invitation=thank you for the invitation|thank you for "
      "interview=thank you for the interview|thank you for opportunity=thank you for the opportunity|thank you "
      "for help=thank you for your help|thank you for advice=thank you for your advice|thank you for "
      "conversation=thank you for the conversation|thank you for nice=thank you for the nice|thank you for "
      "great=thank you for the great|thank you for good=thank you for the good|thank you for chance=thank you "
      "for the chance|thank you for patience=thank you for your patience|thank you for tour=thank you for the "
      "tour|thank you for talk=thank you for the talk|thank you for warm=thank you for the warm|thanks for "
      "opportunity=thanks for the opportunity|thank you for pleasant=thank you for the pleasant|thank you for "
      "interesting=thank you for the interesting|for opportunity=for the opportunity|have opportunity=have the "
      "opportunity|had opportunity=had the opportunity|have chance=have the chance|have possibility=have the "
      "chance|had pleasure=had the pleasure|had chance=had the chance} !me|us|you|with|and|the|words|warm|"
      "questions|news|advice|food|customs|a|your",
      "Thank you for time and patience", "Thank you for time on Monday"),
)
# fmt: on
