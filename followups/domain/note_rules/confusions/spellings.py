"""Doubled words, missing apostrophes and the commonest misspellings."""

from __future__ import annotations

from followups.domain.note_rules.confusions.confusion import Confusion

CONFUSIONS = (
    Confusion(
        r"\b(?P<x>the your|the my|the our|your the|a your|an your|the a|a the|the an|my the|"
        r"our the|a my|the their|the his|your a|their the|this the|an the|a an|an a|your your|"
        r"the this|the these|the that(?= \w+ (?:is|was|of|at)))\b(?![-'])(?! (?:'|\"))",
        "",
        "the year",
        "learn about the your company",
    ),
    Confusion(
        r"\b(?P<x>informations|advices|feedbacks|equipments|knowledges|furnitures|researches|"
        r"homeworks|softwares|trainings|evidences|staffs|luggages|progresses|experiences' "
        r"s)\b(?<!researches)(?<!trainings)(?<!progresses)(?<!advices)|\b(?:some|all the|the|"
        r"many|much|good|your|useful|these|helpful|his|her|of|for|more|great|two|three|few|"
        r"kind|any) (?:\w+ )?(?P<x2>advices)\b",
        "",
        "information",
        "all the informations",
    ),
    Confusion(
        r"\b(?P<x>(?:beauti|help|use|success|wonder|grate|care|hope|thought|skill|meaning|"
        r"power|respect|faith|truth|cheer|color|colour|pain|play|need|mind|fruit|peace|"
        r"delight|insight|event|stress|harm|resource|taste|forget|plenti|purpose|"
        r"doubt)full)\b",
        "",
        "useful",
        "it was usefull",
        alone=True,
    ),
    Confusion(
        r"\b(?P<x>untill|alot|tomorow|tommorow|tommorrow|truely|wich|becuase|teh|adn|recieve|"
        r"recieved|recieving|seperate|seperately|definately|definitly|definatly|occured|"
        r"occuring|accomodate|acommodate|begining|beleive|collegue|collegues|comittee|"
        r"concious|enviroment|experiance|existance|goverment|immediatly|independant|intrest|"
        r"intrested|intresting|knowlege|managment|neccessary|necesary|noticable|oppurtunity|"
        r"posession|prefered|profesional|proffesional|publically|reccomend|recomend|refered|"
        r"relevent|responsability|succesful|successfull|sucess|suprise|suprised|thier|"
        r"tomorrrow|usefull|wether|writting|greatful|gratefull|sincerly|sincerley|apreciate|"
        r"appriciate|appreicate|appreaciate|aproach|calender|excelent|finaly|garantee|"
        r"guarentee|greatfull|interveiw|intervew|intreview|maintainance|maintenence|"
        r"oppertunities|persue|priviledge|privelege|realy|stregth|strenght|strenghts|thankyou|"
        r"throught|togehter|togther|wierd|challange|challanges|proccess|resturant|scedule|"
        r"shedule|skilss|posible|posibility|attatched|oppportunity|candidat|speciallly|"
        r"basicly|arguement|acheive|acheived|adress|asume|buisness|busness|comunicate|"
        r"comunication|convinient|develope|dissapoint|dissapointed|embarass|embarassed|"
        r"enthousiasm|enthusiam|enthusiasim|excercise|familar|foward|foreward|fullfill|"
        r"happend|heared|improvment|knowledgable|liason|liase|marketting|oppinion|paralel|"
        r"persistance|potencial|qualifed|questionaire|rember|sertain|similiar|sincerelly|"
        r"teached|unfortunatly|usualy|valuble|vallue|visted|yestarday|yesteday|yesturday|"
        r"wendsday|wensday|wednsday|febuary|tusday|thurday)\b",
        "",
        "until",
        "untill then",
    ),
    Confusion(
        r"(?:^|\b(?:and|but|that|as|so|because|while|since|,) |[.!?;] )(?P<x>im|ive|dont|didnt|cant|wont|wasnt|"
        r"isnt|couldnt|wouldnt|doesnt|youre|theyre|thats|whats)\b",
        "",
        "I'm",
        "Im free",
    ),
    Confusion(
        r"\b(?:i|we|you|they|really|just|please|she|he|it|that) (?P<x>dont|didnt|cant|wont|"
        r"wasnt|isnt|couldnt|wouldnt|doesnt|havent|werent|arent|hasnt)\b",
        "",
        "wont to",
        "I dont know",
    ),
    Confusion(
        r"\b(?P<x>seperat\w+|definat\w+|recomend\w*|reccomend\w*|recommand\w*|experianc\w+|"
        r"oppurtunit\w+|oppertunit\w+|oportunit\w+|beleiv\w+|beleif|recieve?\w*|acheiv\w+|"
        r"enviorn\w+|enviroment\w*|maintain?ance|gaurant\w+|garant\w+|apreciat\w*|"
        r"appriciat\w*|kindess|sincerly|proffes\w+|profesion\w*|knowlegd?e\w*|succesful\w*|"
        r"sucess\w*|neccess\w+|comit(?:t?ment|ee|ed)\b|comunicat\w+|particulary|grammer|"
        r"existan\w+|independan\w+|responsab\w+|enthusias?it\w+|collegue\w*|colleauge\w*|"
        r"collaegue\w*|intervi[ws]+e?\w*|intresting|intrested|forwad|foward|foreward|greatful|"
        r"gratefull|thier|wich|untill|tommorow|tommorrow|tomorow|truely|basicly|publically|"
        r"wierd|freind\w*|reciev\w+|privelege\w*|priviledge\w*|embarass\w*|accomod\w+|"
        r"acommod\w+|ocur\w+|occured|occuring|occurence|begining|writting|refered|prefered|"
        r"transfered|comming|runing|stoped|happend|heared|teached|catched|builded|"
        r"thinked|"
        r"payed)\b(?<!interview)(?<!interviews)(?<!interviewed)(?<!interviewer)(?<!interviewers)(?<!interviewing)",
        "",
        "separate",
        "I seperated them",
        alone=True,
    ),
    Confusion(r"(?<![\w'])(?P<x>im|ive)\b(?! hof)", "", "impressed", "Im happy"),
)
