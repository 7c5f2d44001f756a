"""Classes of words that phrases name: `<be>`, `<verb>`."""

from __future__ import annotations

from followups.domain.note_rules.lexicon import words_of

_WRITTEN = """
art: the a an
my: my your our his her their its
det: the a an my your our his her their its this that these those each every some any no one
subj: i you we they he she it
obj: me you us them him her it
be: am is are was were be been being i'm you're it's he's she's we're they're that's isn't wasn't aren't weren't
have: have has had i've we've you've they've having haven't hasn't hadn't
modal: will would can could should shall may might must cannot can't won't wouldn't couldn't shouldn't i'll
  we'll you'll they'll he'll she'll it'll i'd we'd you'd they'd he'd she'd
do: do does did don't doesn't didn't
prep: of in on at for with by from about into through over under after before during without
number: two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty several few
  many both 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 25 30 40 50 60
very: very so really quite too most more extremely truly rather pretty how always also still just particularly
verb: accept add adjust advise agree answer apply arrange ask assist attend avoid bake be become begin bring
  build buy call care carry change check choose clean climb close come complete consider contact continue
  contribute cook count cover create cut deal decide deliver describe design develop discuss draw drive earn eat
  enjoy ensure explain explore expand fill find finish fit fix follow forget gain get give go grow handle have
  hear help hire hold improve introduce invite join keep know lead learn leave listen live look lose maintain
  make manage measure meet mention move need offer open operate order organise organize participate pass pay
  plan play prepare present produce prove provide put read receive reduce remember repair repeat reply return
  run save say see sell send serve set share show sit sleep solve speak spend stand start stay stop study
  support take talk teach tell test thank think train travel try understand use visit wait walk want wash watch
  wear weld win wish work write
past: asked came did drove found gave got had heard helped knew learned left lost made managed met missed opened
  planned ran read said saw sent showed sold spoke started stayed stopped taught thought told took tried turned
  used visited walked wanted went worked wrote
nouns: boxes boys brothers children classes clients colleagues companies customers days drawings engineers
  engines files girls guests hours houses ideas jobs kids ladies lines machines members men methods models
  months notes nurses offices parents parts patients people pictures plans plants problems processes products
  projects questions reasons reports rooms rules shifts shops skills steps stories students systems tasks
  teachers teams things times tools topics users values ways weeks women words workers years points facts tests
day: monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
month: january february march april may june july august september october november december spring summer
  autumn fall winter
kin: customers clients patients guests pupils students children people team staff crew company firm tools work
  way time workers users colleagues families families' bikes teddy parents teachers nurses machines cars dogs
  horses own homes names orders lives kids jobs needs books hands minds skills products bills teeth bodies
  questions data papers stories help support kindness advice weekly daily first new
role: accountant engineer architect author designer developer investigator scientist analyst consultant dancer
  violinist cellist planner surveyor officer officers researcher buyer technician chemist cook chef tutor
  lecturer ecologist geologist librarian trainer actor player partner investor contractor consultants engineers
  reason reasons cause causes aim aims task tasks goal goals duty duties concern role source ingredient contact
  challenge difference benefit advantage objective office residence photographer bassoon horn oboe flute
"""


def _classes() -> dict[str, frozenset[str]]:
    lines = _WRITTEN.replace("\n  ", " ").split("\n")
    named = (line.partition(": ") for line in lines if line)
    return {name: words_of(words) for name, _, words in named}


CLASSES = {**_classes(), "year": frozenset(str(year) for year in range(1980, 2040))}
