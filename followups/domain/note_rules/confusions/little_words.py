"""Articles and little words left out, plurals that are none, and what does not agree in number or degree."""

from __future__ import annotations

from followups.domain.note_rules.confusions.phrase import Phrase as P

# fmt: off
PHRASES = (
    # articles
    P("it|this|that|talk|tour|interview|conversation ?really|truly|always|also {was pleasure=was a pleasure|is "
      "pleasure=is a pleasure|was great pleasure=was a great pleasure|was honour=was an honour|was honor=was an "
      "honor|is honor=is an honor|was real pleasure=was a real pleasure|was nice experience=was a nice "
      "experience|was great experience=was a great experience|was good experience=was a good experience|was "
      "great opportunity=was a great opportunity|is great opportunity=is a great opportunity|was great "
      "conversation=was a great conversation|was nice talk=was a nice talk|was privilege=was a privilege|will be "
      "pleasure=will be a pleasure|would be pleasure=would be a pleasure|would be honor=would be an honor|would "
      "be honour=would be an honour|would be great pleasure=would be a great pleasure|has been pleasure=has been "
      "a pleasure|been pleasure=been a pleasure|is good fit=is a good fit|is great fit=is a great fit}",
      "there was pleasure in it", "It was pleasure to talk"),
    P("i|i'm|also|still|as {am hardworker=am a hard worker|am hard worker=am a hard worker|am teacher=am a "
      "teacher|am nurse=am a nurse|am engineer=am an engineer|am student=am a student|am team player=am a team "
      "player|am good listener=am a good listener|am fast learner=am a fast learner|am quick learner=am a quick "
      "learner|am driver=am a driver|am cook=am a cook|am carpenter=am a carpenter|am baker=am a baker|am "
      "mechanic=am a mechanic|am person who=am a person who|am certified welder=am a certified welder|am "
      "welder=am a welder|am accountant=am an accountant|am programmer=am a programmer|am developer=am a "
      "developer|am organized person=am an organized person|am reliable person=am a reliable person|am reliable "
      "worker=am a reliable worker|am native speaker=am a native speaker|am member of=am a member of|am mother "
      "of=am a mother of|am father of=am a father of|am fan of=am a fan of}",
      "I am a cook and bottle-washer", "I am hardworker"),
    P("is|was|are|were|at|with|have|had|in|on {same=the same} machine|machines|time|way|as|problem|problems|"
      "company|team|place|idea|thing|method|tools|oven|software|shop|city|school|day|job|position",
      "the same machine", "It is same machine as ours"),
    P("{is good idea=is a good idea|was good idea=was a good idea|have good experience=have good experience|for "
      "long time=for a long time|since long time=for a long time|have lot of=have a lot of|has lot of=has a lot "
      "of|learned lot=learned a lot|with lot of=with a lot of|there is lot=there is a lot|had lot of=had a lot "
      "of|have good time=have a good time|had great time=had a great time|had good time=had a good time|had good "
      "talk=had a good talk|had nice talk=had a nice talk|have great day=have a great day|have nice day=have a "
      "nice day|have good day=have a good day|have great weekend=have a great weekend|have nice weekend=have a "
      "nice weekend|in a hurry's=in a hurry}", "had good times", "I have lot of ideas"),
    # many, much, fewer; plurals
    P("have|has|with|much|gained|without|need|had|for|of|bring|offer|got|learned {many experience=much experience|"
      "many experiences in=much experience in|many knowledge=much knowledge|many information=much information|"
      "many work=much work|many time=much time|many help=much help|many money=much money|many advice=much advice|"
      "many interest=much interest|many fun=much fun|many thanks you=thank you|many patience=much patience|many "
      "practice=much practice|many respect=much respect|many equipment=much equipment|many research=much "
      "research|many feedback=much feedback}", "many experience it", "I have many experience with it"),
    P("{many experience=much experience|many knowledge=much knowledge|many information=much information|many "
      "luck=much luck|many informations=much information}",
      "many experienced cooks", "many experience with forklifts"),
    P("!how|so|too|very|as|that|not|thank|thanks|pretty {much possibilities=many possibilities|much ideas=many "
      "ideas|much people=many people|much things=many things|much years=many years|much questions=many questions|"
      "much customers=many customers|much opportunities=many opportunities|much languages=many languages|much "
      "tools=many tools|much skills=many skills|much projects=many projects|much thanks=many thanks|much "
      "friends=many friends|much experiences=many experiences|much machines=many machines|much challenges=many "
      "challenges|much companies=many companies|much books=many books|much jobs=many jobs|much tasks=many tasks|"
      "much orders=many orders|much countries=many countries|much hours=many hours|much times=many times|much "
      "clients=many clients|much patients=many patients|much students=many students|much children=many children|"
      "much details=many details|much problems=many problems}", "as much people skills", "I have much ideas"),
    P("so|too|how|very|as|not {much possibilities=many possibilities|much ideas=many ideas|much people=many "
      "people|much things=many things|much years=many years|much questions=many questions|much customers=many "
      "customers|much opportunities=many opportunities|much languages=many languages|much projects=many projects|"
      "much machines=many machines|much challenges=many challenges|much companies=many companies|much hours=many "
      "hours|much clients=many clients|much patients=many patients|much students=many students|much details=many "
      "details|much problems=many problems} !matter|skills", "how much people matter", "so much people"),
    P("there are {much=many} possibilities|ideas|people|things|questions|reasons|ways|opportunities|machines|"
      "<nouns>", "there is much", "There are much possibilities"),
    P("{advices=advice|informations=information|equipments=equipment|knowledges=knowledge|furnitures=furniture|"
      "feedbacks=feedback|homeworks=homework|softwares=software|luggages=luggage|machineries=machinery|"
      "hardwares=hardware|sceneries=scenery|slangs=slang|jewelleries=jewellery|the datas=the data|my datas=my "
      "data|datas=data|criterias=criteria|an experiences=an experience|a criteria=a criterion}",
      "advice", "useful advices"),
    P("good|many|useful|great|kind|some|two|three|your|the|of|best|more|for|such {advises=advice}",
      "he advises you", "useful advises"),
    P("{many researches=much research|some researches=some research|made researches=did research|did "
      "researches=did research|an advice=a piece of advice|a good advice=good advice|a useful advice=useful "
      "advice|a great advice=great advice|an information=information|a good news=good news|an "
      "equipment=equipment|a great news=great news|a very good work=very good work} !line|column|sheet|desk|"
      "service|services|session|board|centre|center|leaflet|system|systems|pack|technology|manager|officer|"
      "security|story|club|point|rental|room|list|shop|helpline|app|letter|clerk|operator|hire|maker|column|"
      "kiosk|assistant|architect|scientist|policy|evening|booth|event|packet|meeting",
      "an information desk", "You gave me an advice"),
    P("one of <my>|the|these|those|many|most {hobby=hobbies|reason=reasons|strength=strengths|skill=skills|"
      "thing=things|colleague=colleagues|friend=friends|customer=customers|client=clients|project=projects|"
      "patient=patients|teacher=teachers|part=parts|task=tasks|auditor=auditors|machine=machines|goal=goals|"
      "question=questions|manager=managers|student=students|child=children|idea=ideas|point=points|person=people|"
      "nurse=nurses|engineer=engineers|duty=duties|dream=dreams|passion=passions|weakness=weaknesses|"
      "language=languages|job=jobs|day=days|employee=employees|guest=guests|tool=tools} .|who|that|which|i|we|"
      "you|is|was|in|at|to|for|and|from|has", "one of the customer calls", "one of my hobby"),
    P("about|an|get|find|offer|doing|did|for|in {a=an} apprenticeship|internship|allotment|airport|app|umbrella|"
      "onboarding|audit|agenda|order|oak|engine|evening|afternoon|essay|exam|expert|opening|account|article|"
      "order|elderly|older|experienced|eager|effort|error|angle|apple|art|artist|award|increase|invoice|insight|"
      "instrument|island|investor|operator|orchestra|ordinary|outage|overview|umbrella|uncle|upgrade|usual|aide|"
      "airline|alarm|album|alumni|ambitious|ambulance|estate|archive|atmosphere|hourly|heir|honest",
      "a heated room", "We talked about a apprenticeship"),
    P("<verb>|is|was|as|with|be|gave|me|such {an=a} useful|unique|university|user|union|uniform|european|one|us|"
      "usual|year|nurse|friend|member|valuable|warm|week|day|team|job|new|good|great|very|part|cup",
      "an used car", "She gave me an useful hint"),
    P("all the|these|those|my|your|our {machine=machines|customer=customers|student=students|colleague=colleagues|"
      "question=questions|employee=employees|tool=tools|client=clients|teacher=teachers|child=children|"
      "nurse=nurses|detail=details|document=documents|idea=ideas|person=people} were|are|have|in|at|on|i|who|you",
      "all the machine oil", "All the machine were new"),
    P("{this machines=these machines|this tools=these tools|this people=these people|this things=these things|"
      "this ideas=these ideas|this skills=these skills|this years=these years|this days=these days|this "
      "weeks=these weeks|this products=these products|this tasks=these tasks|this children=these children|this "
      "customers=these customers|this kind of things=these kinds of things|these week=this week|these plan=this "
      "plan|these year=this year|these job=this job|these position=this position|these company=this company|"
      "these machine=this machine|these project=this project|these month=this month|these day=this day|these "
      "idea=this idea|these way=this way|these time=this time|these opportunity=this opportunity|these "
      "morning=this morning|these question=this question|these information=this information|those day=that day|"
      "these role=this role|these interview=this interview} !room|oil|shop|tickets|sites|plans|managers|managers|"
      "ads|*s|descriptions|sheets|samples|people|worked|week's|hundred|hundred|wear|old|shifts|ends|by|out|day|"
      "week|year|job|thousand|hardly|boards|items|stories|roles|halves|trips",
      "this two-week course", "I know how this machines work"),
    P("{one hours=one hour|one years=one year|one days=one day|one weeks=one week|one months=one month|a hours=an "
      "hour|a years=a year|two year=two years|three year=three years|four year=four years|five year=five years|"
      "six year=six years|seven year=seven years|eight year=eight years|ten year=ten years|two month=two months|"
      "three month=three months|six month=six months|two week=two weeks|three week=three weeks|two hour=two "
      "hours|three hour=three hours|two day=two days|three day=three days|many year=many years|several "
      "year=several years|many time=many times|two language=two languages|three language=three languages|two "
      "children's=two children|five language=five languages|four language=four languages|two brother=two "
      "brothers|many people's=many people|many machine=many machines|many customer=many customers|many "
      "thing=many things|many question=many questions|many idea=many ideas|several time=several times|several "
      "project=several projects|many project=many projects|many company=many companies|many possibility=many "
      "possibilities|many reason=many reasons} .|of|in|ago|i|with|and|as|at|from|for|who|to|on|by|about|that|"
      "since|experience|like", "a two year course", "by bus one hours of"),
    P("{two childrens=two children|three childrens=three children|my childrens=my children|the childrens=the "
      "children|with childrens=with children|childrens=children} !hospital|ward|books|clothing|shoes|clothes|"
      "library|home|museum|centre|theatre|services|literature|charity|book|section",
      "the children", "I have two childrens"),
    # comparison
    P("{more better=better|more easier=easier|more faster=faster|more bigger=bigger|more cheaper=cheaper|more "
      "stronger=stronger|more cleaner=cleaner|more safer=safer|more quicker=quicker|more closer=closer|more "
      "nicer=nicer|more higher=higher|more happier=happier|more earlier=earlier|more later=later|more "
      "harder=harder|more deeper=deeper|more longer=longer|most easiest=easiest|most best=best|most "
      "biggest=biggest|most nicest=nicest|most modern's=most modern|most cleanest=cleanest|most fastest=fastest|"
      "most happiest=happiest|most hardest=hardest|most kindest=kindest|most latest=latest|most largest=largest|"
      "most highest=highest|most strongest=strongest|most friendliest=friendliest|more worse=worse|more "
      "smoother=smoother|more simpler=simpler|much more better=much better|more good=better|more "
      "friendlier=friendlier|more busier=busier} !,", "more, better tools", "It is more better to ask"),
    P("^|that|and|but|for|, {the most of=most of|most of people=most people|most of companies=most companies|most "
      "of customers=most customers|most of clients=most clients|most of students=most students|most of "
      "patients=most patients|most of candidates=most candidates|most of times=most times|the most of "
      "people=most people}", "make the most of it", "The most of people give up"),
    P("the|this|my {must=most} modern|important|interesting|beautiful|exciting|impressive|useful|difficult|"
      "efficient|advanced|memorable|valuable|of", "the must, modern cellars", "the must modern plant I know"),
    P("i {very like=very much like|very enjoy=very much enjoy|very enjoyed=very much enjoyed|very appreciate=very "
      "much appreciate|very liked=very much liked|very want=very much want|very hope=very much hope|very "
      "thank=very much thank|very much thankful=am very thankful}", "I very much like", "I very like the way"),
    P("{very thank you=thank you very much|very thanks=many thanks|thank you very for=thank you very much for|"
      "thank you so for=thank you so much for|so much thank=so many thanks|revert back=reply|reply back=reply|"
      "return back=return|good english speaking=good spoken English|passed out of college=graduated from college|"
      "passed out from=graduated from|i am understanding=I understand|i am knowing=I know|i am wanting=I want|i "
      "am liking=I like|i am believing=I believe|i am owning=I own|learned me=taught me|learn me=teach me|learnt "
      "me=taught me|i am exciting=I am excited|i was exciting=I was excited|i am boring=I am bored|i am "
      "interesting in=I am interested in|so interesting in=so interested in|make experience=gain experience|made "
      "good experiences=had good experiences|make experiences=gain experience|made experience=gained experience|"
      "made experiences=gained experience|make a photo=take a photo|make photos=take photos|make sport=do sport|"
      "make a course=do a course|made a course=did a course|made my homework=did my homework|do a mistake=make a "
      "mistake|did a mistake=made a mistake|do mistakes=make mistakes|did mistakes=made mistakes|make a "
      "step=take a step|make a break=take a break|make party=party|do an effort=make an effort|did an "
      "effort=made an effort|take a decision's=make a decision|become a baby=have a baby|became a job=got a job|"
      "became the job=got the job|become the job=get the job|become a job=get a job|become this job=get this job|"
      "become the chance=get the chance|became the chance=got the chance|how it looks like=what it looks like|"
      "how does it looks=how it looks|as soon as possibly=as soon as possible|best regard=best regards|kind "
      "regard=kind regards|i would to=I would like to|i will be very thankfull=I will be very thankful|how you "
      "call=what you call|until now i work=so far I have worked|i am used to to=I am used to|eventual "
      "questions=any questions|i wish you nice=I wish you a nice|with pleasure i=with pleasure I}",
      "I like very much to thank you", "I very thank you for it"),
)
# fmt: on
