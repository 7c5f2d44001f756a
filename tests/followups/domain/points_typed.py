"""Points as people type them on a phone after a conversation: twelve trades, every shape, no polish."""

from __future__ import annotations

from dataclasses import dataclass

from followups.domain.notes import PointKind


@dataclass(frozen=True)
class Trade:
    """One line of work, and what candidates in it have logged."""

    companies: tuple[str, ...]
    roles: tuple[str, ...]
    typed: dict[PointKind, tuple[str, ...]]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


def _trade(companies: str, roles: str, **typed: str) -> Trade:
    return Trade(_lines(companies), _lines(roles), {PointKind(kind): _lines(text) for kind, text in typed.items()})


TRADES = (
    _trade(  # software
        "Northbeam\nTallow & Finch GmbH",
        "backend engineer\nSite Reliability Engineer",
        discussed="""
            moving off the monolith, 40 services by summer
            They deploy on Fridays on purpose.
            flaky tests!!
            on-call is one week in five
            How do you test a migration nobody can roll back?
            she said "we optimise for boring"
            Kafka -> Redpanda, saved 30% on infra
            why the billing service is still in Perl
            code review within 4 hrs, e.g. no PR waits overnight
            incident reviews are blameless and everybody reads them
        """,
        contribution="""
            I cut our build from 22 to 6 minutes at Orrin
            helped move 14 services to Kubernetes
            could write the runbook for the failover
            3 yrs of on-call
            Led the incident review group for a year. Wrote most of the templates.
        """,
        skill="Go\npostgres\nTerraform\nk8s, Helm",
        rapport="""
            we both started on a C64
            his cat walked over the keyboard
            Both of us run parkrun on Saturdays
        """,
        redeem="""
            mixed up optimistic and pessimistic locking
            I said Raft elects by priority, it is by term and log
            the CAP question
        """,
        post="https://maya.dev/flaky-tests\nmy post about idempotent consumers: maya.dev/idempotent",
    ),
    _trade(  # hospital
        "St. Brigid's Hospital\nKlinikum Lindenhof",
        "ward nurse\nICU staff nurse position",
        discussed="""
            handover takes 40 min, they want 20
            12-hour shifts vs 8-hour shifts
            The new ward opens in May and has 24 beds.
            falls at night
            patients know the night staff better than the doctors.
            how they train newcomers on the monitors
            no agency nurses since last year
            bedside handover instead of the office one...
            what happens when two alarms go off at once?
            pressure sores audit every month
        """,
        contribution="""
            I ran the falls project on my ward, falls went down by a third
            4 years in geriatrics
            mentoring students
            happy to take nights
            Trained 11 new colleagues on infusion pumps
        """,
        skill="wound care\nOrbis\nventilation (Dräger Evita)",
        rapport="""
            her daughter plays the cello
            both trained in Leeds
            the terrible vending machine on floor 3
        """,
        redeem="""
            forgot to mention the two-person check for insulin
            Question about sepsis - should have said lactate first
        """,
        post="blog post on bedside handover https://nightshift.example.org/handover",
    ),
    _trade(  # school
        "Alderbrook Primary School\nGymnasium am Stadtpark",
        "year 4 teacher\nTeaching Assistant",
        discussed="""
            Reading week is run by the pupils themselves
            class sizes - 31 in year 4
            Parents' evening in three languages
            phones locked away till 3pm and nobody complains any more
            use the garden more!
            maths anxiety
            behaviour policy: restorative, no detentions
            teachers leave because of marking
            Do we test too early?
            the school play about the river flood of 1953
        """,
        contribution="""
            I taught fractions with cooking, 28 kids, one oven
            Could start a chess club on Tuesdays
            run a reading buddies scheme
            six years with mixed-age classes
            bilingual, German and Turkish
        """,
        skill="phonics\nMakaton\nGoogle Classroom",
        rapport="""
            we both keep bees
            He still has his first teacher's letter
            the class hamster called Mr Darcy
        """,
        redeem="""
            my answer on safeguarding was too short, the first step is to tell the lead the same day
            didn't explain well how I would differentiate for EAL pupils
        """,
        post="Wrote about reading buddies: https://chalkdust.example.com/buddies",
    ),
    _trade(  # warehouse
        "Polar Logistics\nTransalp Spedition AG",
        "shift lead\nForklift Operator",
        discussed="""
            PICKING ERRORS IN AISLE 7
            night shift does the returns
            returns went up 12 % since january
            Peak starts in October.
            the scanner that freezes when it is cold
            they lost the Hartmann contract over late pallets
            safety walk every Monday at 6
            he wants fewer temps and more people who stay
            trucks wait up to 3 hrs at gate B
        """,
        contribution="""
            reorganised the returns corner at Delko, 2 days faster
            I have a forklift licence and first-aid training
            drive forklift since 2016
            planned shifts for 25 people
            Can train temps on the scanners
        """,
        skill="SAP EWM\nforklift licence\nkanban",
        rapport="""
            fan of the same club, FC St. Pauli
            his grandfather drove lorries too
            the dog that sleeps in the office
        """,
        redeem="""
            said 5S has four steps
            Should have asked about the night premium later
        """,
        post="my article on returns corners www.ramp-notes.example.net/returns",
    ),
    _trade(  # kitchen
        "Osteria Bellavista\nThe Copper Kettle",
        "sous-chef\npastry cook",
        discussed="""
            menu changes every six weeks
            They throw away almost nothing, stems go into the broth
            no freezer!
            split shifts are gone since spring
            the pass is too narrow for two
            chef tastes everything himself
            allergen cards for every dish
            cooking for 90 with five people
            never plate before the waiter is there
        """,
        contribution="""
            I brought food cost down from 34 to 29 percent
            baked the bread for 3 restaurants
            help with the winter menu
            built up a pickling station
            worked every station except pastry
        """,
        skill="sous-vide\nHACCP\nlaminated dough",
        rapport="""
            Both our nonnas cook with lard
            the story about the flying ladle
            she hates coriander
        """,
        redeem="""
            I blanked on the holding temperature, it is 65 degrees
            the question about suppliers
        """,
        post="sourdough diary, https://crumb.example.org/diary",
    ),
    _trade(  # bank
        "Meridian Bank\nFirst Harbour Savings & Loan Association of New England",
        "credit risk analyst\nCompliance Officer",
        discussed="""
            PD model is from 2011
            the regulator asked for overrides per branch
            IFRS 9 staging, esp. the SICR rule
            Small firms get a person, not a form
            alerts: 95% false positives
            model validation sits in another building and it shows
            why did the branch in Cork beat the rest?
            You want analysts who visit clients.
            M&A of the mortgage book
        """,
        contribution="""
            I rebuilt a scorecard and lifted Gini by 6 points
            reduced false alerts by 40% with two simple rules
            wrote the audit trail for 3 models
            could document the overrides per branch
            experience with two ECB inspections
        """,
        skill="SAS\nPython and pandas\nBasel III",
        rapport="""
            we both learned to sail in Kiel
            she did her thesis on prison libraries
            the painting of the ship that never arrived
        """,
        redeem="""
            confused LGD with EAD
            I should have said that I back-tested it on 2020 as well
            the brain teaser about the two ropes
        """,
        post="post: What a scorecard cannot see, https://riskletters.example.com/scorecard",
    ),
    _trade(  # marketing
        "Papaya Studio\nVogel & Partner",
        "content strategist\nthe Performance Marketing Manager role",
        discussed="""
            Newsletter open rate 48%, nobody knows why
            brand vs performance budget
            killing the blog and starting a podcast
            The client who wanted a viral video about drain pipes
            they dont buy followers
            briefs fit on one page
            Long copy works for tractors
            attribution is broken since iOS 14
            I asked who signs off and it is always Ines
        """,
        contribution="""
            Grew a newsletter from 900 to 14k subscribers in 18 months
            I interview customers before I write a line
            write long copy that people finish
            set up the attribution for a shop with 3 brands
            doing keyword research for free till Friday
        """,
        skill="Figma\nGA4, Looker Studio\ncopywriting",
        rapport="""
            love of bad puns
            we laughed about the drain pipe jingle
            Ines also studied in Porto
        """,
        redeem="""
            couldn't name a campaign that failed - the raffle for the bike shop did
            answered too long on budgets
        """,
        post="https://longcopy.example.com/tractors",
    ),
    _trade(  # building
        "Hansen Bau\nAtelier Okonkwo Architects",
        "site manager\nJunior Architect",
        discussed="""
            timber frame up to 5 floors
            the lift shaft that was 4 cm too narrow
            clients change their mind after the second model
            prefab bathrooms from Poland
            fire safety sign-off takes 9 weeks
            Drawings at 1:20 by hand, still!
            reusing the old bricks, which saved the permit
            Every site has one foreman who decides
            heat pumps yes, gas no
        """,
        contribution="""
            I supervised a timber build of 38 flats
            coordinated 9 trades on one site
            detail stairs well
            I'd like to help with the Hafen competition
            Model making. Fast and clean.
        """,
        skill="Revit\nRhino + Grasshopper\ncost planning",
        rapport="""
            his boat is made of leftover oak
            we both hate laminate
            Lego on her desk
        """,
        redeem="""
            I mixed up U-value and R-value
            when she asked about the escape route I forgot the second stair
        """,
        post="Essay on reused bricks (https://brickback.example.org)",
    ),
    _trade(  # museum and charity
        "Museum of the Working Sea\nOpen Door Trust",
        "education officer\nFundraiser",
        discussed="""
            school visits halved since the bus fare went up
            free Thursdays
            volunteers want training, not cake
            the whale skeleton is coming down for cleaning
            donors ask what £10 does
            the archive: 60,000 photos, none of them tagged
            Opening hours for people who work
            "nobody comes for the label text"
            they're moving from grants to members
        """,
        contribution="""
            Raised £42k from 1,100 small donors
            I tagged 8000 photos with volunteers
            organise evenings for night-shift workers
            Would love to write the trail for 8-11s
            knowledge of Gift Aid
        """,
        skill="object handling\nRaiser's Edge\nBSL (level 2)",
        rapport="""
            Both afraid of the diving suit
            she swims in the sea all year
            the gift shop sells terrible octopus socks
        """,
        redeem="""
            My answer about safeguarding volunteers was vague: two adults, always
            the budget question
        """,
        post="I wrote up the donor survey here: https://smallgifts.example.org/survey",
    ),
    _trade(  # law and administration
        "City of Rotterdam\nBrandt Levy LLP",
        "paralegal\nPolicy Adviser",
        discussed="""
            permit backlog, 8 months
            plain language letters get fewer calls
            each team has a reading hour on wed
            citizens phone because the letter is unclear
            nobody owns the template library
            Would a counter on Saturdays help?
            litigation vs mediation
            the contract review takes 3 days because of the annexes
            their e-file went live in 2 out of 9 districts
            asked how i deal with angry callers
        """,
        contribution="""
            I rewrote 60 standard letters and calls fell by a fifth
            sorted a backlog of 1,200 files in 10 weeks
            translating legal Dutch into plain Dutch
            I am used to angry callers and they usually calm down
            improve the templates
        """,
        skill="iManage\nplain language\nGDPR",
        rapport="""
            the judge with the parrot
            we both commute by ferry
            her marathon in socks
        """,
        redeem="""
            said the limit is 6 weeks, it's 8
            should have mentioned my internship at the ombudsman
        """,
        post="plain letters, before and after: https://clearer.example.nl/letters",
    ),
    _trade(  # shop
        "Kiosk & Co.\nLumen Eyewear",
        "store manager\nsales assistant",
        discussed="""
            window display changed by the staff, not head office
            queue at lunch
            shoplifting is down since the staff greet everyone
            click and collect is 30% of sales now
            Sundays: double pay, half the team
            they count stock by hand, twice a year
            the till system crashes at 6 pm
            People come in for glasses and stay for the coffee
        """,
        contribution="""
            Doubled the accessory sales at Mirra
            ran a shop with 7 people
            I repaired glasses for 2 years
            Can open at 6am
            counting stock with scanners, we did that in one night
        """,
        skill="Shopify POS\nvisual merchandising\nSpanish",
        rapport="""
            same taste in crime novels
            Her first job was in the same mall as mine
            the customer who tried on 54 frames
        """,
        redeem="""
            I would have handled the complaint differently: listen first, then the voucher
            role play with the angry customer
        """,
        post="https://tillnotes.example.com/greeting",
    ),
    _trade(  # laboratory
        "Helix Diagnostics\nNordsø Biotech A/S",
        "lab technician\nQC Scientist",
        discussed="""
            samples from 14 clinics arrive by bike
            contamination in room 3
            LIMS replacement planned for Q3
            every deviation gets a root cause within 5 days.
            Validation before automation
            qPCR vs. ddPCR for low titres
            The freezer alarm goes to a private phone, which scared me
            training is done by whoever is free
            does an SOP of 40 pages help anyone?
        """,
        contribution="""
            I validated two qPCR assays under ISO 15189
            shortened the SOPs to one page each
            Experienced with GMP audits
            would enjoy mapping the sample flow
            introduced double labels, mix-ups went to zero
        """,
        skill="ELISA\npipetting robots (Hamilton)\nISO 15189",
        rapport="""
            both of us hum while pipetting
            the plant in the window is older than the lab
            He brews his own kombucha
        """,
        redeem="""
            got the acceptance criterion wrong, it's 2 SD not 3
            explained LOD badly
        """,
        post="on one-page SOPs https://benchtop.example.io/sop",
    ),
)
