"""Set phrases misheard or miswritten, words cut in two or run together, letters gone astray."""

from __future__ import annotations

from followups.domain.note_rules.confusions.phrase import Phrase as P

# fmt: off
PHRASES = (
    P("!that|it|what|this|there|all|thing|point|truth|problem|very|had {for for=for|the the=the|to to=to|and "
      "and=and|of of=of|in in=in|a a=a|at at=at|with with=with|you you=you|is is=is|was was=was|my my=my|your "
      "your=your|are are=are|be be=be|on on=on|we we=we|this this=this|have have=have|it it=it|as as=as|me me=me|"
      "will will=will|would would=would|i i=i|from from=from|our our=our|an an=an|or or=or|by by=by|that's "
      "that's=that's|thank thank=thank|very much very much=very much|your their=your} !and|have|with",
      "what it is is care", "One of of the machines"),
    P("<my>|each|this|that|for|such|of {companies=company's} mission|culture|values|goals|vision|website|history|"
      "approach|commitment", "companies of culture", "your companies mission"),
    P("^|and|but|that|so|because {ill=I'll|id=I'd} be|love|like|do|bring|call|send|be|also",
      "he was ill, be sure", "Id love to"),
    P("{per say=per se|for all intensive purposes=for all intents and purposes|for all intense purposes=for all "
      "intents and purposes|for all intent and purposes=for all intents and purposes|in tact=intact|bran "
      "new=brand new|brand knew=brand new|mute point=moot point|moo point=moot point|case and point=case in "
      "point|nip it in the butt=nip it in the bud|nipped in the butt=nipped in the bud|one in the same=one and "
      "the same|sneak peak=sneak peek|sneak peaks=sneak peeks|first come first serve=first come, first served|"
      "extract revenge=exact revenge|baited breath=bated breath|beckon call=beck and call|beck in call=beck and "
      "call|by in large=by and large|by enlarge=by and large|could care less=couldn't care less|deep "
      "seeded=deep-seated|doggy dog world=dog-eat-dog world|escape goat=scapegoat|expresso=espresso|flush out "
      "the=flesh out the|flush out details=flesh out details|free reign=free rein|full proof=foolproof|fool "
      "proof=foolproof|in lieu off=in lieu of|in loo of=in lieu of|irregardless=regardless|jive with=jibe with|"
      "last ditched=last-ditch|make due with=make do with|made due with=made do with|make due=make do|nerve "
      "wrecking=nerve-racking|nerve wracking=nerve-racking|old timer's disease=Alzheimer's disease|passed "
      "mustard=passed muster|peak my interest=pique my interest|play it by year=play it by ear|play it by "
      "ears=play it by ear|poured over the plans=pored over the plans|poured over your=pored over your|poured "
      "over the manual=pored over the manual|poured over the book=pored over the book|slight of hand=sleight of "
      "hand|spurt of the moment=spur of the moment|statue of limitations=statute of limitations|"
      "supposably=supposedly|take it for granite=take it for granted|taken for granite=taken for granted|take "
      "for granite=take for granted|the whole kitten=the whole kit and|throws of=throes of|tongue and "
      "cheek=tongue-in-cheek|tow the line=toe the line|towed the line=toed the line|toe the load=tow the load|"
      "tie me over=tide me over|tied me over=tided me over|tied us over=tided us over|unchartered "
      "territory=uncharted territory|unchartered waters=uncharted waters|vice a versa=vice versa|visa versa=vice "
      "versa|viceversa=vice versa|wet my appetite=whet my appetite|wet your appetite=whet your appetite|wetted "
      "my appetite=whetted my appetite|wet the appetite=whet the appetite|worse comes to worse=worst comes to "
      "worst|wreck havoc=wreak havoc|wrecked havoc=wreaked havoc|on route to=en route to|at your leisurely=at "
      "your leisure|tender hooks=tenterhooks|cut and dry=cut and dried|biting my time=biding my time|chalk "
      "full=chock-full|chock it up=chalk it up|hone in on=home in on|honed in on=homed in on|honing in on=homing "
      "in on|due diligent=due diligence|do diligence=due diligence|with a great of=with a great deal of|a great "
      "deal off=a great deal of|in regards of=in regard to|in regards to=in regard to|with regards of=with "
      "regard to|as a matter a fact=as a matter of fact|all of the sudden=all of a sudden|all the sudden=all of "
      "a sudden|anyways=anyway|a whole nother=a whole other|every since=ever since|for once and all=once and for "
      "all|in hind sight=in hindsight|in a near future=in the near future|in near future=in the near future|in "
      "the nearest future=in the near future|to be frankly=to be frank|stepped foot=set foot|bold faced "
      "lie=bald-faced lie|runner ups=runners-up|through and trough=through and through|curve your=curb your|"
      "curve my=curb my|piece of my mine=piece of my mind|mind bottling=mind-boggling|without further "
      "adieu=without further ado|without further due=without further ado|a blessing in the skies=a blessing in "
      "disguise|self of steam=self-esteem|self of esteem=self-esteem|low and behold=lo and behold|hand and "
      "hand=hand in hand|neck in neck=neck and neck|tit for tats=tit for tat|dire straights=dire straits|foul "
      "swoop=fell swoop|fowl swoop=fell swoop|from the get co=from the get-go|get ride of=get rid of|got ride "
      "of=got rid of|give lead way=give leeway|given lead way=given leeway|gone array=gone awry|goes array=goes "
      "awry|hot of the press=hot off the press|in one foul=in one fell|bare fruit=bear fruit|bares fruit=bears "
      "fruit|grin and bare=grin and bear|bare in mind=bear in mind|bare with me=bear with me|bare with us=bear "
      "with us|bare the weight=bear the weight|bare the load=bear the load|bare the cost=bear the cost|bare "
      "witness=bear witness|bare the brunt=bear the brunt|lesser of two evil=lesser of two evils|lightening "
      "fast=lightning fast|new leash on life=new lease on life|on tender hooks=on tenterhooks|on the same weave "
      "length=on the same wavelength|pair down=pare down|pair back=pare back|paired down the=pared down the|"
      "peddle to the metal=pedal to the metal|back peddle=backpedal|soft peddle=soft-pedal|reek havoc=wreak "
      "havoc|sooth the=soothe the|strike a cord=strike a chord|struck a cord=struck a chord|touched a "
      "cord=touched a chord|vocal chords=vocal cords|vocal chord=vocal cord|spinal chord=spinal cord|under the "
      "whether=under the weather|under weigh=under way|wait and sea=wait and see|walk of lives=walk of life|"
      "weather the strom=weather the storm|whether the storm=weather the storm|work ethnic=work ethic|work "
      "etic=work ethic|work ethnics=work ethic|rule of thump=rule of thumb|head over heals=head over heels|on "
      "the heals=on the heels|hill to dye on=hill to die on|dying wool=dyeing wool|dying yarn=dyeing yarn|dying "
      "fabric=dyeing fabric|die the cloth=dye the cloth|die wool=dye wool|die yarn=dye yarn|the bare minimal=the "
      "bare minimum|of upmost=of utmost|with the upmost=with the utmost|utmost respectively=utmost respect|yours "
      "respectively=yours respectfully|yours sincerly=yours sincerely|yours truely=yours truly|yours "
      "faithful=yours faithfully|best wishs=best wishes|good look with=good luck with|good look for=good luck "
      "for|best of look=best of luck}", "the moot point and the mute swan", "not a defect per say"),
    P("deep - {seeded=seated} *", "the bed was deep-seated", "deep-seeded in us"),
    # modal of, used to, supposed to
    P("{would of=would have|could of=could have|should of=should have|must of=must have|might of=might have|"
      "wouldn't of=wouldn't have|couldn't of=couldn't have|shouldn't of=shouldn't have|would off=would have|"
      "could off=could have|should off=should have|must off=must have} !course",
      "could, of course", "I should of asked"),
    P("should|could|would|might {of been=have been|of had=have had|of done=have done|of known=have known}",
      "of being", "should of been"),
    P("^|and|but|as|because|, {i use to=I used to|we use to=we used to|he use to=he used to|she use to=she used "
      "to|they use to=they used to} <verb>|be", "tools I use to weld", "We use to bake at three"),
    P("<be>|am|get|got|getting {use=used} to", "the use to it", "I am use to long hours"),
    P("<be> {suppose=supposed} to|.", "I suppose to", "I was suppose to call"),
    # of, off
    P("am|i'm|took|turned|switched|shut {of=off} on|.|early|work|at|when|for|in|from|until|to !course",
      "made of oak", "I am of on Fridays"),
    P("{took of=took off|switched of=switched off|turned of=turned off|dropped of=dropped off|kicked of=kicked "
      "off|laid of=laid off|shut of=shut off|paid of=paid off|called of=called off}",
      "the turn of the year", "we took of early"),
    P("{of cause=of course|off cause=of course|of coarse=of course|of curse=of course|ofcourse=of course}",
      "of course", "of coarse I can"),
    P("{spoke off=spoke of|speak off=speak of|speaks off=speaks of|proud off=proud of|proudest off=proudest of|"
      "instead off=instead of|because off=because of|out off=out of|sort off=sort of|think off=think of|thought "
      "off=thought of|thinking off=thinking of|full off=full of|aware off=aware of|capable off=capable of|fond "
      "off=fond of|lot off=lot of|lots off=lots of|tired off=tired of|plenty off=plenty of|dozens off=dozens of|"
      "hundreds off=hundreds of|care off=care of|example off=example of|heard off=heard of} <det>|<obj>|people|"
      "being|work|new|how|customers|what|which !cuff|record|grid|back|top",
      "speak off the cuff", "You spoke off the new line"),
    P("^ {off course=of course} i|we|you|it|the|there", "off course", "Off course I can"),
    # and, any, an; from, form; as, has, is; in, it, on; the, they, then
    P("!not|such|as|what {an=and} happy|we|you|they|he|she|it|then|the|<my>|so|also|would|will|very|to|now|that|"
      "this|say|get|take|make|have|hope|thank|wish|keep|bring",
      "such an in-house shop", "I came home tired an happy"),
    P("<verb>|have|if|has|without|need|are|not|at|of|for {an=any} questions|ideas|problems|doubts|further|other|"
      "time|more|help", "an idea", "If you have an questions"),
    P("had|have|for|was|is|such|half|as|in|about|after|during|with|of|took|took|give|gave|get|got {and hour=an "
      "hour|and interview=an interview|and opportunity=an opportunity|and example=an example|and email=an email|"
      "and excellent=an excellent|and honour=an honour|and honor=an honor|and idea=an idea|and amazing=an "
      "amazing}", "tea and hour-long talks", "for and hour"),
    P("hear|heard|hearing|learn|learned|learnt|far|away|came|come|comes|coming|back|apart|aside|benefit|benefited|"
      "moved|straight|direct|directly|graduated|suffer|ranging|received|receive|starting|am|arrived|returned|"
      "bought|home {form=from} <det>|<obj>|<day>|ann|where|what|home|school|people|one|here|there|scratch|"
      "<number>|<month>|poland|india|spain|german|italy|germany|ohio|texas|london|hard|customers|others|being|"
      "work|experience|both|him !is|was|in", "he came; form follows", "The steel came form a yard"),
    P("{form form=form from}", "the form formed slowly", "I know the form form the other side"),
    P("need|needs|needed|want|wanted|got|get|know|knew|hear|required {form=from} me|us|you|him|her|them|my|your",
      "the form you need", "anything else that you need form me"),
    P("{planing=planning} for the|a|an|your|our|next|this|to|ahead|on", "planing for thickness",
      "what you are planing for the summer"),
    P("^ {form=from} my|our|your|the|what|day|then|here|there|now ?* ?* i|we|you|on|first|day|to|it",
      "Form follows function", "Form my first day I knew"),
    P("signed|application|order|consent|request|entry|fill|filled|booking|tax|intake|sign-up|complaint|"
      "registration|attached|this|the|a|admission|enrolment|claim {from=form} .|attached|was|is|that|and|has|"
      "online|you|enclosed|with !the|my|a|your|which|whom|me|us|him|her",
      "the man from", "find the signed from attached"),
    P("fill ?in|out the|a|this|your {from=form}", "fill the gap", "fill in the from"),
    P("let me|us {no=know} *", "no", "let me no if"),
    P("{thank you fro=thank you for|thanks fro=thanks for|thank yo=thank you|thank your for=thank you for|thank "
      "you you=thank you|thank you fo=thank you for|so mush=so much|very mush=very much|at lest=at least|at "
      "leas=at least|int he=in the|in teh=in the|of teh=of the|fro the=for the|fro your=for your|fort he=for the|"
      "tot he=to the|ont he=on the|if your are=if you are|let me now=let me know|let me no=let me know|to used "
      "to=to used to|wit the=with the|wit you=with you|wit your=with your|whit you=with you|whit the=with the|"
      "whit your=with your|whit me=with me|whit my=with my|an the=and the|an my=and my|an your=and your|an "
      "we=and we|an it=and it|an you=and you|an that=and that|an to=and to|you time=your time|for you "
      "kindness=for your kindness|for you help=for your help|for you advice=for your advice|of you company=of "
      "your company|of you team=of your team|at you company=at your company|at you shop=at your shop|at you "
      "school=at your school|in you team=in your team|in you company=in your company|with you team=with your "
      "team|with you company=with your company|to you team=to your team|to you company=to your company|for you "
      "company=for your company|for you team=for your team|for you consideration=for your consideration|on you "
      "team=on your team|on you website=on your website} !off|on|and|is|to|saves|saved|next|slot|each",
      "gave you time off", "Thank you fro the talk"),
    P("<det> {fist=first|firs=first|lats=last} time|day|week|month|year|job|class|shift|interview|question|step|"
      "impression", "a fist raised", "my fist day"),
    P("it|this|that|which|he|she {as=has} been|never", "it as always", "It as been a pleasure"),
    P("to|can|will|would|could|me|and|who|please {sing=sign|sings=signs|singed=signed} the|a|here|my|your|up|it|"
      "off|on|in|below|documents|contract|enclosed|attached !song|songs|choir|hymn|part|hymns|blues|solo|carol|"
      "praises|lead|role|anthem|melody|tune|tunes|alto|duet|national|lullaby|song|loud|school",
      "to sing the hymn", "Please sing the enclosed copy"),
    P("{contract me=contact me|contract us=contact us|contract you=contact you|contract details=contact details|"
      "contract information=contact information|contact of employment=contract of employment|contract "
      "number=contact number|in contract with=in contact with|get in contract=get in contact|stay in "
      "contract=stay in contact|keep in contract=keep in contact|signed the contact=signed the contract|sign the "
      "contact=sign the contract|sign a contact=sign a contract|signed a contact=signed a contract|work "
      "contact=work contract|employment contact=employment contract|rental contact=rental contract}",
      "contact me", "Please contract me at any time"),
    P("an|a|very|highly|many|most|more|as {experience=experienced} welder|welders|nurse|nurses|cook|cooks|driver|"
      "drivers|teacher|teachers|engineer|engineers|colleague|colleagues|worker|workers|staff|team|hand|hands|"
      "baker|carpenter|manager|accountant|people|person|developer|programmer|designer|electrician|technician|"
      "mechanic|professional|professionals|candidate", "an experience in welding", "I am an experience welder"),
    P("strong|firm|great|deep|my|the|their {believe=belief} in|that|.",
      "I believe in it", "a strong believe in early rounds"),
    P("am|i'm|are|is|very {experience=experienced} in|with", "my experience in", "I am experience in sales"),
    P("<art>|<my>|in|the|for|of|speaking|enjoy|go|at|more|to|with|by {pubic=public} speaking|transport|school|"
      "schools|health|library|relations|sector|sphere|service|services|holiday|opinion|places|place|garden|"
      "gardens|house|buildings|at|and|policy|eye|is|was|administration|affairs|works|safety|funding|events|domain",
      "the pubic bone", "I enjoy pubic speaking"),
    P("i|to|we|and|you|can|must|who|they|how|will|not|then|nurses {asses=assess|assed=assessed} <art>|<my>|risk|"
      "risks|each|every|how|it|them|patients|needs|pupils|students|quality|damage|whether|new|all|progress|work|"
      "what|claims|loans", "we kept asses and mules", "how I asses a risk"),
    P("{alot=a lot|a lots of=a lot of|allot of=a lot of|every thing=everything|some thing=something|any "
      "thing=anything|my self=myself|your self=yourself|him self=himself|her self=herself|it self=itself|it's "
      "self=itself|them selves=themselves|our selves=ourselves|themself=themselves|them self=themselves|"
      "theirselves=themselves|hisself=himself|ourself=ourselves|through out=throughout|where as=whereas|never "
      "the less=nevertheless|none the less=nonetheless|over looked=overlooked|under stand=understand|under "
      "stood=understood|week end=weekend|week ends=weekends|birth day=birthday|back ground=background|hand "
      "writing=handwriting|yester day=yesterday|to morrow=tomorrow|to gether=together|all though=although|be "
      "cause=because|feed back=feedback|up coming=upcoming|on going=ongoing|up grade=upgrade|up dated=updated|"
      "infact=in fact|incase=in case|inspite=in spite|aswell=as well|eachother=each other|noone=no one|"
      "everytime=every time|highschool=high school|eventhough=even though|infront=in front|atleast=at least|"
      "abit=a bit|aslong=as long|thankyou=thank you|upto=up to|inorder=in order|alittle=a little|incharge=in "
      "charge|should've of=should have|reguarding=regarding|regaurding=regarding|reguards=regards|"
      "regaurds=regards|alway=always|allways=always|allways=always|thru out=throughout|"
      "independantly=independently|langages=languages|langage=language|certificat=certificate|"
      "certificats=certificates|adress=address|enviroment=environment} !esteem|-|awareness|confidence|trained|"
      "care|rates|discipline", "my self-esteem", "I learned alot"),
)
# fmt: on
