"""Given names and the names they go by."""

from __future__ import annotations

_GROUPS = """
    robert bob rob bobby robbie bert|william bill will billy willy liam
    richard rick dick rich ricky|james jim jimmy jamie|john jack johnny jon
    jonathan jon jonny nathan|michael mike mick mickey micky misha|thomas tom tommy
    joseph joe joey jose pepe|charles charlie chuck chas|edward ed eddie ted teddy ned
    theodore ted theo teddy|daniel dan danny|david dave davy|matthew matt|anthony tony
    antonio tony toni|andrew andy drew|alexander alex sasha xander sandy al lex
    alexandra alex sasha sandra lexi|aleksandra sasha ola alex|aleksandr sasha alex
    benjamin ben benny|christopher chris kit topher|christine chris chrissy tina
    christina chris tina christie|nicholas nick nicky|nikolaus klaus niko|samuel sam sammy
    samantha sam|stephen steve|steven steve|peter pete|patrick pat paddy
    patricia pat patty trish tricia|gregory greg|kenneth ken kenny|ronald ron ronnie
    donald don donnie|timothy tim|raymond ray|lawrence larry laurie|leonard leo len lenny
    leonardo leo|frederick fred freddie|francis frank fran|francisco paco pancho kiko cisco
    frances fran fanny frankie|franklin frank|gerald gerry jerry|jeffrey jeff|geoffrey geoff
    philip phil|phillip phil|albert al bert|alfred alf fred|arthur art|walter walt|harold harry hal
    henry harry hank|heinrich heinz|katherine kate kathy katie kat kitty
    catherine cathy kate katie cat|kathleen kathy kate|katarzyna kasia|ekaterina katya
    elizabeth liz beth betty lizzie eliza libby lisa bess elisabeth lise|elisabeth lisa liz sissi
    margaret maggie meg peggy marge margie greta|margarete peggy greta gretel grete|margareta greta
    jennifer jen jenny|jessica jess jessie|rebecca becky becca|deborah deb debbie|barbara barb babs
    susan sue susie|suzanne sue|victoria vicky tori|victor vic|abigail abby|alison ali|amanda mandy
    angela angie|cynthia cindy|dorothy dot dottie|eleanor ellie nell nora|helen nell|florence flo
    gabriel gabe|gabriella gaby|gwendolyn gwen|jacqueline jackie|josephine josie jo|joanna jo
    joanne jo|judith judy|kimberly kim|laura laurie|lillian lily|louise lou|louis lou|lucille lucy
    madeline maddie|martha marty|martin marty|mary molly polly|melissa missy mel|melanie mel
    nancy nan|natalie nat|natalia natasha|nathaniel nate nat|nathan nate|oliver ollie|olivia liv
    pamela pam|penelope penny|priscilla cilla|rosemary rose|rosalind roz ros|sandra sandy
    sarah sally|stephanie steph|teresa terry tess|theresa terry tess|terence terry|valerie val
    veronica ronnie|vincent vince|virginia ginny|zachary zach|joshua josh|jacob jake
    isabella bella izzy|isabel izzy bel|ignacio nacho|guillermo memo|giuseppe beppe|giovanni gianni
    sebastian seb basti|johannes hannes jo|maximilian max|maxwell max|friedrich fritz|wolfgang wolf
    dmitri dima|dmitry dima|ivan vanya|mikhail misha|vladimir vova volodya|tatiana tanya
    anastasia nastya|evgeny zhenya|maria masha mary|mohammed mo mohamed|muhammad mo|abdullah abdul
    ibrahim ibby|fatima fatma|kristina kris|kristin kris|kirsten kirsty|leopold leo poldi
    cassandra cass|caroline caro carrie|carolyn carol|emily em|emma em|georgina george
    georgia george|harriet hattie|imogen immy|jeremy jem jerry|douglas doug|dominic dom|duncan dunc
    eugene gene|clifford cliff|clinton clint|bernard bernie|bradley brad|cameron cam|curtis curt
    calvin cal|augustus gus|angus gus|russell russ|stanley stan|sylvester sly|wesley wes
    winston win|vernon vern
"""
NICKNAMES: dict[str, set[str]] = {}
for _group in _GROUPS.replace("\n", "|").split("|"):
    _full, *_short = _group.split() or [""]
    for _name in _short:
        NICKNAMES.setdefault(_name, set()).add(_full)
        NICKNAMES.setdefault(_full, set()).add(_name)
