"""Whether a capital at the start of a typed line means anything, and the line with and without it."""

from __future__ import annotations

from typing import Final

from followups.domain.drafts import words as w
from followups.domain.drafts.shapes import EDGES, URL

LOWERCASE_NAMES = w.word_set(
    """
    dbt npm pip git kubectl pandas numpy polars pytest nginx curl systemd jq vim iptables bash zsh
    """
)

# Ordinary words with which a line may begin. A phone capitalises the first letter; here it is safe to undo
# that.
ORDINARY = (
    w.DETERMINERS
    | w.PREPOSITIONS
    | w.SUBJECT_PRONOUNS - {"i"}
    | w.PERSONS
    | w.RELATIVES
    | w.AUXILIARIES - {"may", "will"}
    | w.CONTRACTED
    | w.EXISTENTIAL
    | w.NUMBERS
    | w.ADVERBS
    | w.PAST
    | w.EITHER_TENSE
    | w.MAYBE_PAST
    | w.BASE
    | w.READY
    | w.THIRD_PERSON
    | w.word_set(
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
    zero peak newsletter parents fire heat window volunteers donors citizens
    blog article essay joint mutual on-call off-site long-running real-time clinical medical legal
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
    w.word_set(
        """
    tion tions ment ments ness ity ing ings ed ics ive ous able ful ical ance ence
    ism ship ships ers ors ally ways
    """
    )
)
NAMES_WITH_SUCH_ENDINGS = w.word_set(
    """
    notion unity boeing beijing bing ping florence confluence airtable hive drive google-drive sterling
    clarence terrence laurence lawrence france provence fred ted jared ahmed mohammed mohamed hamed xing
    ing goldman king ming ling ting ying jing ning zing salvation constance prudence vance lance
    flanders meyers myers rogers summers waters chambers saunders sanders peters ubers mathematics
    activision clickfunnels trinity felicity charity verity chastity kansas-city infinity affinity
    fidelity spring wing browning hastings viking
    """
)
_PROPER_IF_NAME_FOLLOWS: Final = ORDINARY - w.DETERMINERS - w.PREPOSITIONS - w.PAST - w.QUESTION_WORDS


def raised(line: str) -> tuple[str, bool]:
    """Return the line as it begins a sentence, and whether it may begin one."""
    first = line.split(" ", 1)[0].strip(EDGES) if line else ""
    if not first or first.lower() in LOWERCASE_NAMES or URL.match(line):
        return line, not first
    if first[0].islower() and first[1:] != first[1:].lower():
        return line, True  # "iPhone", "macOS"
    return line[0].upper() + line[1:], True


def lowered(line: str) -> tuple[str, bool]:
    """Return the line as it continues a sentence, and whether its first letter is surely right."""
    first, _, rest = line.partition(" ")
    bare = first.strip(EDGES)
    if not bare or not bare[0].isupper():
        return line, True
    lower = bare.lower().replace("’", "'")  # noqa: RUF001
    if lower in w.CALENDAR:
        return line, True
    if lower == "a":
        return line[0].lower() + line[1:], True
    if lower.startswith("i'") or bare[1:] != bare[1:].lower() or len(bare) == 1:
        return line, True  # "I", "SQL", "PyCon", "A/B"
    named = rest[:1].isupper() and not rest.startswith(("I ", "I'"))
    ordinary = lower in ORDINARY
    if not ordinary and "'" not in lower and lower not in NAMES_WITH_SUCH_ENDINGS:
        ordinary = lower.endswith(ORDINARY_ENDINGS) or lower.partition("-")[0] in ORDINARY
    if not ordinary or (named and (lower in _PROPER_IF_NAME_FOLLOWS or lower not in ORDINARY)):
        return line, named and not ordinary  # "Star Trek" is a name for certain
    return line.replace(first, first.lower(), 1), True
