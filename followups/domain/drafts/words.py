"""Closed lists of English words, by which the shape of a typed line is told.

A word that is missing here makes a line "unsure", and an unsure line is only ever put after a colon or in
quotes: a gap costs elegance, never grammar.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ARTICLES = _set("a an the")
POSSESSIVES = _set("my your our their his her its")
DETERMINERS = (
    ARTICLES
    | POSSESSIVES
    | _set(
        """
    this these those some any each every no both all several many most few more another such
    """
    )
)
# A determiner may follow these without a verb being near: "the move to a lake", "half the team", "rather
# than the".
BEFORE_DETERMINER = _set(
    """
    about above across after against along among around as at before behind below beneath beside between
    beyond by despite down during except for from in inside into like near of off on onto out outside
    over per since than through throughout till to toward towards under until up upon via with within
    without versus vs and or but nor both all half not only even just rather including excluding how why
    what whether when where which who that because if while although such plus is are was were be been
    being
    """
)
PREPOSITIONS = _set(
    """
    about above across after against along among around at before behind below between beyond by down
    during for from in inside into like near of off on onto out over per since through to toward towards
    under until up via with within without
    """
)
SUBJECT_PRONOUNS = _set("i we you they he she it")
OBJECT_PRONOUNS = _set("me us him them")
PERSONS = _set(
    """
    he she him her hers his they them theirs their he's she's they're he'd she'd they'd they've he'll
    she'll himself herself themselves
    """
)
QUESTION_WORDS = _set("how why what when where whether which who whose")
RELATIVES = QUESTION_WORDS | _set("that because if while although since though unless until once")
MODALS = _set(
    """
    can could will would shall should may might must cannot can't couldn't won't wouldn't shouldn't
    """
)
AUXILIARIES = MODALS | _set(
    """
    is are was were am has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't don't
    doesn't didn't
    """
)
CONTRACTED = _set(
    """
    it's that's there's here's what's who's how's everyone's nobody's everything's nothing's let's
    """
)
EXISTENTIAL = _set(
    """
    there it this that these those here everyone everybody everything nobody nothing someone
    """
)
NUMBERS = _set(
    """
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred
    """
)
ADVERBS = _set(
    """
    too very quite rather never always often almost nearly not just only even already still again twice
    once badly well better best wrong early late back away together alone up out off down over in on
    here there everything nothing something anything everyone nobody someone
    """
)

# Past tense that is hardly ever an adjective before a noun ("led the move", never "led lighting").
PAST = _set(
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
EITHER_TENSE = _set("cut set put let read hit cost spread quit shut split")
# Past participles that stand before nouns: a verb only when an object or particle follows.
MAYBE_PAST = _set(
    """
    automated applied distributed shared advanced managed embedded integrated updated structured guided
    related detailed trained centralised centralized documented established improved monitored modelled
    modeled estimated forecast forecasted cleaned validated analysed analyzed answered mixed added
    changed cached
    """
)
# Verbs whose object is the subject of the talk: "asked about late events" is about late events.
REPORTING = _set(
    """
    asked talked spoke told chatted discussed mentioned explained described wondered debated laughed
    joked agreed argued disagreed complained raved worried cared geeked bonded swapped heard learned
    learnt
    """
)
REPORTING_DIRECTLY = _set(
    """
    discussed mentioned explained described debated loves likes enjoys plays collects
    """
)
# A fragment without its subject, which can only be "she" or "he": "reads every take-home".
THIRD_PERSON = _set(
    """
    reads runs leads works hires owns keeps believes thinks says wants knows prefers hates has is does
    goes comes lives grew studied loves likes enjoys plays collects teaches writes builds cares supports
    remembers dislikes rides swims sails climbs cooks bakes grows manages reports asks sees started
    """
) - {"grew", "studied", "started"}

# First words of an offer: "help with the migration", "set up alerts" (only with an object or particle
# behind).
BASE = _set(
    """
    help build bring improve reduce create develop write teach mentor migrate automate introduce
    organise organize explain clean run lead make take give share support fix review document set cut
    put train coach start move join maintain design deliver measure test scale speed simplify tidy
    untangle replace rewrite own handle connect contribute advise prepare present show solve save
    shorten translate tune lower raise get keep turn work
    """
)
BASE_ONLY = _set(
    """
    bring improve reduce create develop write teach mentor migrate automate introduce organise organize
    explain make take give maintain deliver simplify tidy untangle replace rewrite contribute advise
    prepare solve shorten connect translate
    """
)
READY = _set("happy glad able keen willing ready eager prepared")

# Forms that betray a sentence wherever they stand ("customers leave after onboarding").
FINITE = (
    AUXILIARIES
    | _set(
        """
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
IMPERATIVES = _set(
    """
    use try avoid hire consider check look ask call stop start read watch follow remember visit talk go
    """
)
NOT_FIRST_IN_A_TOPIC = (
    PREPOSITIONS
    | OBJECT_PRONOUNS
    | FINITE
    | RELATIVES - QUESTION_WORDS
    | _set(
        """
    it and or but so too very quite never always often just only even already still not again once badly
    well
    """
    )
    | _set("away together alone here there also then")
)
# Nouns that, with what follows, make a noun phrase of what looks like a sentence ("the way teams count a
# customer").
CLAUSE_NOUNS = _set(
    """
    way ways reason reasons time times moment moments fact idea day days thing things place part
    """
)
BRINGABLE = _set(
    """
    experience knowledge background skills expertise years understanding fluency practice familiarity
    """
)
SPOKEN = _set("joke story anecdote remark comment hint tip suggestion example idea")
# Nouns that need an article in the singular.
SINGULAR = _set(
    """
    alert api app approach architecture audit backlog board bottleneck budget campaign case catalogue
    catalog chart codebase committee conference contract course customer dashboard database deadline
    decision dependency deployment dilemma diagram event experiment feature forecast framework funnel
    handbook incident index initiative interface journey lake launch layer library list manual market
    meeting metric migration mission model monolith move number offsite outage pattern pipeline plan
    platform playbook portfolio postmortem prize problem process product programme program project
    prototype queue release report repository rewrite role rota rotation roadmap rule schema scheduler
    screen service setup shift site spreadsheet sprint stack standup startup strategy survey system
    table target task team template test tool transition trip warehouse website wiki workflow workshop
    year
    """
)
AGENTS = _set(
    """
    manager team lead board company department group boss ceo cto cfo founder vp
    """
)
VERBS_AFTER_SINGULAR = AUXILIARIES | _set(
    """
    grows grew wants needs doubles doubled keeps lost breaks broke comes takes took
    """
)
CONVERSATION = _set("discussion chat conversation talk question questions debate exchange")
STANDS_FOR_ARTICLE = DETERMINERS | NUMBERS | QUESTION_WORDS
AFTER_A_NOUN = PREPOSITIONS | RELATIVES | {"to", "every", "each"}
# Plurals that stand before another noun: "sales targets".
MODIFYING_PLURALS = _set(
    """
    sales operations systems news sports goods savings communications materials parts arts
    series jobs kids parents women men customers' users' aws kubernetes pandas sas
    """
)
LICENCES = _set("licence license certificate certification degree diploma permit card badge portfolio")
MONEY = _set("salary salaries pay compensation bonus wage wages stock-options equity benefits")
FEELINGS = _set("curious interested worried excited impressed concerned enthusiastic")
NEEDS_ARTICLE = SINGULAR | SPOKEN | _set("group cycle hour play garden intro introduction")
NOUN_SUBJECTS = SINGULAR | AGENTS
AFTER_BOTH = PAST | _set("love like have know play come")
NOT_THE_READER = _set("she he they his her")
LOWERCASE_NAMES = _set(
    """
    dbt npm pip git kubectl pandas numpy polars pytest nginx curl systemd jq vim iptables bash zsh
    """
)

# Ordinary words with which a line may begin. A phone capitalises the first letter; here it is safe to undo
# that.
ORDINARY = (
    DETERMINERS
    | PREPOSITIONS
    | SUBJECT_PRONOUNS - {"i"}
    | PERSONS
    | RELATIVES
    | AUXILIARIES - {"may", "will"}
    | CONTRACTED
    | EXISTENTIAL
    | NUMBERS
    | ADVERBS
    | PAST
    | EITHER_TENSE
    | MAYBE_PAST
    | BASE
    | READY
    | _set(
        """
    and or but so then than as also you're you've you'd we're we've we'd it'll let's people folks anyone
    who's active advice age agile alert alerts analysts analytics anomaly answer answers app apps
    approach architecture attribution audit audits autumn baby back backend backlog backups bad bank
    batch bayesian beer bees big bike billing bird bit blameless board boat book books boss bottleneck
    bottlenecks bread budget bug bugs building burnout business busy call calls camping career careers
    cat cats causal change changes chart charts chat cheap chess child children choir churn city classic
    clean clear climbing cloud coach code coffee cold common company complex consent contract contracts
    cooking cookies cost costs craft culture curiosity current custom customer customers cycle daily
    dark dashboard dashboards data database databases daughter dead deadline deadlines deep definition
    definitions demand dependency deploy deploys design different digital discussion distributed dog
    dogs domain double dry duplicate early easy empty end energy engineers error errors ethics event
    events exact example experience experiment experiments expert fair fairness false family fan fast
    feature features feedback finance first fish fishing flaky flat football forecast forecasts founder
    founders four free frequent fresh friend friends front frontend full funny game games garden
    gardening general global goal goals good great growth guitar half hand hard health heavy high hikes
    hiking holiday holidays home horse hospital hot hotel house human idea ideas idempotent impact
    important incident incidents infrastructure internal invoice invoices island job joke jokes junior
    juniors key kids kitchen knowledge lack lake language large last latency latest leadership legacy
    less lessons library life light little local logistics logs long lots love low machine mail main
    manual map maps market marketing marathon maths meeting meetings mentor metric metrics mission model
    models modern money monorepo monthly morning mother mountain music my naming nested network new next
    nice night noise noisy novel null observability office old onboarding online open operations
    orchestra order orders other outages overnight ownership pair painful paper partner partners past
    patient patients pay perfect performance personal picking pipeline pipelines place plain plan plans
    podcast poor popular post postmortem postmortems practical price prices privacy problem problems
    process processes product products project projects proper public pull quality quarterly queries
    query question questions quick quiet random raw real recent recipe record records regular release
    releases remote report reports research respect retention retries retry retro retrospectives review
    reviews right risk risks roadmap robust role roles root rowing rules running safe sales same sample
    school schema schemas science search season second security self-service senior serious service
    services shared ship shipping shop short side silent simple single sister skills sleep slow small
    social software solid son source special speed sport sports sprint sprints staff stakeholder
    stakeholders standup standups startup startups static statistics stock storage stories story
    strategy stream streams strong students study summer sunday supply support survey surveys swimming
    table tables talk target task tasks tax team teams tech technical technology tennis test tests text
    theatre theory three tickets time tips tool tools topic traffic training travel trip trouble trust
    truth type types unit upcoming user users values vendor vendors version versions video views vintage
    violin volume warehouse water watermark watermarks ways weak web wedding week weekly weird whole
    wife winter wine women work workflow workflows workshop workshops world wrong year years yoga young
    zero blog article essay joint mutual on-call off-site long-running real-time clinical medical legal
    financial survival wish waiting reading-group end-to-end cross-team part-time full-time hand-over
    handover take-home whiteboard spreadsheet spreadsheets algorithms annotations backfills backfill
    benchmarks caching compliance concurrency containers deduplication drift embeddings fraud governance
    inventory joins labels lineage maintenance migrations orchestration partitioning personas prototypes
    quotas recommendations refactoring regression requirements rollbacks sampling segments sensors
    throughput timestamps transactions usability wireframes
    """
    )
)
# Endings of ordinary words, and the well-known names that have such an ending too.
ORDINARY_ENDINGS = tuple(
    _set(
        """
    tion tions ment ments ness ity ing ings ed ics ive ous able ful ical ance ence
    ism ship ships ers ors ally ways
    """
    )
)
NAMES_WITH_SUCH_ENDINGS = _set(
    """
    notion unity boeing beijing bing ping florence confluence airtable hive drive google-drive sterling
    clarence terrence laurence lawrence france provence fred ted jared ahmed mohammed mohamed hamed xing
    ing goldman king ming ling ting ying jing ning zing salvation constance prudence vance lance
    flanders meyers myers rogers summers waters chambers saunders sanders peters ubers mathematics
    activision clickfunnels trinity felicity charity verity chastity kansas-city infinity affinity
    fidelity spring wing browning hastings viking
    """
)
