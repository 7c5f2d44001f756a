"""Closed lists of English words, by which the shape of a typed line is told.

A word that is missing here makes a line "unsure", and an unsure line is only ever put after a colon or in
quotes: a gap costs elegance, never grammar.
"""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(words.split())


ARTICLES = word_set("a an the")
POSSESSIVES = word_set("my your our their his her its")
DETERMINERS = (
    ARTICLES
    | POSSESSIVES
    | word_set(
        """
    this these those some any each every no both all several many most few more another such
    """
    )
)
# A determiner may follow these without a verb being near: "the move to a lake", "half the team", "rather
# than the".
BEFORE_DETERMINER = word_set(
    """
    about above across after against along among around as at before behind below beneath beside between
    beyond by despite down during except for from in inside into like near of off on onto out outside
    over per since than through throughout till to toward towards under until up upon via with within
    without versus vs and or but nor both all half not only even just rather including excluding how why
    what whether when where which who that because if while although such plus is are was were be been
    being
    """
)
PREPOSITIONS = word_set(
    """
    about above across after against along among around at before behind below between beyond by down
    during for from in inside into like near of off on onto out over per since through till to toward towards
    under until up via with within without
    """
)
SUBJECT_PRONOUNS = word_set("i we you they he she it")
OBJECT_PRONOUNS = word_set("me us him them")
PERSONS = word_set(
    """
    he she him her hers his they them theirs their he's she's they're he'd she'd they'd they've he'll
    she'll himself herself themselves
    """
)
QUESTION_WORDS = word_set("how why what when where whether which who whose")
RELATIVES = QUESTION_WORDS | word_set("that because if while although since though unless until once")
MODALS = word_set(
    """
    can could will would shall should may might must cannot can't couldn't won't wouldn't shouldn't
    """
)
AUXILIARIES = MODALS | word_set(
    """
    is are was were am has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't don't
    doesn't didn't
    """
)
CONTRACTED = word_set(
    """
    it's that's there's here's what's who's how's everyone's nobody's everything's nothing's let's
    """
)
EXISTENTIAL = word_set(
    """
    there it this that these those here everyone everybody everything nobody nothing someone
    """
)
NUMBERS = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred
    """
)
ADVERBS = word_set(
    """
    too very quite rather never always often almost nearly not just only even already still again twice
    once badly well better best wrong early late back away together alone up out off down over in on
    here there everything nothing something anything everyone nobody someone
    """
)

# Past tense that is hardly ever an adjective before a noun ("led the move", never "led lighting").
PAST = word_set(
    """
    led built ran wrote closed made grew won taught took gave got went said told asked knew saw came became
    began brought bought caught chose did drew drove fell felt forgot fought found had heard held kept
    left lost meant met paid rode rose sold sent spoke spent stood swam threw thought understood woke
    blamed called explained mentioned described discussed showed talked suggested recommended promised
    offered admitted agreed argued believed claimed compared complained confused considered contributed
    converted coordinated corrected covered created cried debugged decided defended delivered deployed
    derived designed developed discovered doubled dropped earned edited enabled ended enjoyed ensured
    established evaluated expected explored extended failed finished fixed focused formed founded gained
    halved handled happened helped hired hosted identified implemented improved increased inherited
    initiated installed interviewed introduced invented investigated joined joked judged jumped killed
    laughed launched learned learnt liked listened lived loved lowered maintained measured mentored
    migrated missed moved named needed negotiated noticed opened optimised optimized ordered organised
    organized oversaw owned performed persuaded piloted planned played pointed praised prepared
    presented prevented produced programmed proposed proved published pulled pushed questioned raised
    reached realised realized rebuilt received redesigned reduced refactored refused removed renamed
    replaced reported resolved retired reviewed rewrote rolled sailed saved scaled served set shaved
    shipped simplified skipped solved sounded sped started stayed steered stopped streamlined struggled
    studied supervised supported surprised switched tamed tested tracked travelled traveled tried
    tripled tuned turned used visited volunteered waited walked wanted warned watched wished worked
    wondered worried
    """
) - {"set"}
# The same form in past and present: "set up alerts" may be a deed or an offer, so neither is claimed.
EITHER_TENSE = word_set("cut set put let read hit cost spread quit shut split")
# Past participles that stand before nouns: a verb only when an object or particle follows.
MAYBE_PAST = word_set(
    """
    automated applied distributed shared advanced managed embedded integrated updated structured guided
    related detailed trained centralised centralized documented established improved monitored modelled
    modeled estimated forecast forecasted cleaned validated analysed analyzed answered mixed added
    changed cached
    """
)
# Verbs whose object is the subject of the talk: "asked about late events" is about late events.
REPORTING = word_set(
    """
    asked talked spoke told chatted discussed mentioned explained described wondered debated laughed
    joked agreed argued disagreed complained raved worried cared geeked bonded swapped heard learned
    learnt
    """
)
REPORTING_DIRECTLY = word_set(
    """
    discussed mentioned explained described debated loves likes enjoys plays collects
    """
)
# A fragment without its subject, which can only be "she" or "he": "reads every take-home".
THIRD_PERSON = word_set(
    """
    reads runs leads works hires owns keeps believes thinks says wants knows prefers hates has is does
    goes comes lives grew studied loves likes enjoys plays collects teaches writes builds cares supports
    remembers dislikes rides swims sails climbs cooks bakes grows manages reports asks sees started
    """
) - {"grew", "studied", "started"}

# Verbs that are no nouns: a subject before one of these makes a sentence of the line.
PLAIN_THIRD = word_set(
    """
    takes gets owns sits goes comes becomes tells asks wants does makes knows keeps lets gives sends brings
    arrives loses thinks says means sells pays happens seems depends fails tastes believes hates prefers
    decides teaches understands remembers eats saves closes opens listens begins grows reaches provides
    includes requires allows remains appears belongs consists differs
    """
)
PLAIN_BASE = word_set(
    """
    take get own sit go come become tell ask want make know keep let give send bring arrive lose think say
    mean sell pay happen seem depend fail leave wait fit believe prefer decide hire understand remember
    live eat spend stay
    """
)
PLAIN_PAST = word_set("went came grew fell rose took gave ran knew wrote chose drew drove threw saw began became")
INTRANSITIVE = word_set(
    """
    arrive arrives go goes come comes sit sits leave wait fit happen happens live lives went came fell rose
    grew stay depends depend fail fails pay pays began ran
    """
)
INDEFINITE = word_set("nobody everybody everyone someone people staff")
# "Good with children", "experienced in audits": what one is, where a deed would say what one did.
ABLE = word_set("bilingual trilingual fluent comfortable confident familiar good strong used new")
ABLE_WITH = word_set("experienced certified qualified skilled licensed licenced trained interested")
CALENDAR = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays january february april june july september october november december
    """
)

# First words of an offer: "help with the migration", "set up alerts" (only with an object or particle
# behind).
BASE = word_set(
    """
    help build bring improve reduce create develop write teach mentor migrate automate introduce
    organise organize explain clean run lead make take give share support fix review document set cut
    put train coach start move join maintain design deliver measure test scale speed simplify tidy
    untangle replace rewrite own handle organise drive cook plan coordinate repair bake sew
    connect contribute advise prepare present show solve save
    shorten translate tune lower raise get keep turn work
    """
)
BASE_ONLY = word_set(
    """
    bring improve reduce create develop write teach mentor migrate automate introduce organise organize
    explain make take give maintain deliver simplify tidy untangle replace rewrite contribute advise
    prepare solve shorten connect translate
    """
)
READY = word_set("happy glad able keen willing ready eager prepared")

# Forms that betray a sentence wherever they stand ("customers leave after onboarding").
FINITE = (
    AUXILIARIES
    | PLAIN_THIRD
    | PLAIN_BASE - {"own", "mean", "fit", "stay", "wait"}
    | PLAIN_PAST
    | word_set(
        """
    crashes freezes drops rises
    want wants wanted need needs needed uses thinks think thought knows know knew says said goes go went
    comes come came gets get got makes make made takes take took gives give gave keeps keep kept leaves
    leave finds find found tells tell told becomes became seems seem seemed feels feel felt brings
    brought begins began writes wrote loses lose lost pays sends sent meets met runs ran reads owns
    loves love likes hates hate prefers prefer expects expect believes believe agrees agree agreed
    disagrees disagree remembers remember wins won grew grows falls fell speaks spoke broke breaks chose
    chooses drives drove eats ate sees saw understands understand understood teaches taught learns learn
    sounds happens happen matters depends depend means trusts asks ask asked called calls decided
    decides moved moves switched failed fails stopped stops started starts works helped helps hired
    hires counts beats costs changes changed
    """
    )
    | CONTRACTED
)
IMPERATIVES = word_set(
    """
    use try avoid hire consider check look ask call stop start read watch follow remember visit talk go
    """
)
ORDERS = word_set("use try avoid hire consider remember ask follow visit")
NOT_FIRST_IN_A_TOPIC = (
    PREPOSITIONS
    | OBJECT_PRONOUNS
    | FINITE
    | RELATIVES - QUESTION_WORDS
    | word_set(
        """
    it and or but so too very quite never always often just only even already still not again once badly
    well
    """
    )
    | word_set("away together alone here there also then")
)
# Nouns that, with what follows, make a noun phrase of what looks like a sentence ("the way teams count a
# customer").
CLAUSE_NOUNS = word_set(
    """
    way ways reason reasons time times moment moments fact idea day days thing things place part
    """
)
# "Use of AI": what lacks its article before "of".
BEFORE_OF = word_set("use lack love cost price future state history value pace role risk")
PROGRESS = frozenset(
    (
        "looking for", "trying to", "planning to", "hoping to", "struggling with", "moving to", "switching to",
        "thinking of", "aiming for",
    )
)  # fmt: skip
NEEDING = frozenset(("need to", "want to", "plan to", "hope to", "have to"))
STRONG = word_set("strong solid good basic excellent advanced deep fluent working broad")
BRINGABLE = word_set(
    """
    patience curiosity contacts network energy
    experience knowledge background skills expertise years understanding fluency practice familiarity
    """
)
SPOKEN = word_set("joke story anecdote remark comment hint tip suggestion example idea")
# Nouns that need an article in the singular.
SINGULAR = word_set(
    """
    alert api app approach architecture audit backlog board bottleneck budget campaign case catalogue
    catalog chart codebase committee conference contract course customer dashboard database deadline
    decision dependency deployment dilemma diagram event experiment feature forecast framework freeze funnel
    handbook incident index initiative interface journey lake launch layer library list manual market
    meeting metric migration mission model monolith move number offsite outage pattern pilot pipeline plan
    platform playbook portfolio postmortem prize problem process product programme program project
    prototype queue release report repository rewrite role rota rotation roadmap rule schema scheduler
    screen service setup shift site spreadsheet sprint stack standup startup strategy survey system
    table target task team template test tool transition trip warehouse website wiki workflow workshop walk
    question answer frame display
    year
    """
)
AGENTS = word_set(
    """
    manager team lead board company department group boss chef owner director regulator client
    ceo cto cfo founder vp
    """
)
VERBS_AFTER_SINGULAR = (
    AUXILIARIES
    | PLAIN_THIRD
    | PLAIN_PAST
    | word_set(
        """
    grows grew wants needs doubles doubled keeps lost breaks broke comes takes took
    """
    )
)
PLEASANT = word_set("great good nice long interesting fun lovely short deep")
CONVERSATION = word_set("discussion chat conversation talk question questions debate exchange")
STANDS_FOR_ARTICLE = DETERMINERS | NUMBERS | QUESTION_WORDS
AFTER_A_NOUN = PREPOSITIONS | RELATIVES | {"to", "every", "each"}
# Plurals that stand before another noun: "sales targets".
MODIFYING_PLURALS = word_set(
    """
    sales operations systems news sports goods savings communications materials parts arts
    series maths jobs kids parents women men customers' users' aws kubernetes pandas sas
    """
)
LICENCES = word_set("licence license certificate certification degree diploma permit card badge portfolio")
MONEY = word_set("salary salaries pay compensation bonus wage wages stock-options equity benefits")
FEELINGS = word_set("curious interested worried excited impressed concerned enthusiastic")
NEEDS_ARTICLE = SINGULAR | SPOKEN | word_set("group cycle hour play garden intro introduction")
NOUN_SUBJECTS = SINGULAR | AGENTS
AFTER_BOTH = PAST | word_set("love like have know play come hate commute keep own run grew grow live work")
ALIKE = word_set("afraid fans keen into from in big fond allergic new proud left")
NOT_THE_READER = word_set("she he they his her")
# What two lines may share without being about the same thing.
TELLS_NOTHING = (
    BEFORE_DETERMINER
    | AUXILIARIES
    | ADVERBS
    | RELATIVES
    | DETERMINERS
    | NUMBERS
    | CLAUSE_NOUNS
    | FINITE
    | word_set(
        """
        also help helped could would team teams people person work worked working works year years month months
        week weeks them they their your from with been have into percent less fewer much every since still
        experience knowledge asked talked about once without good when
        """
    )
)
