"""Notes with a fault, and near misses without: each line is a body by which its rule is tested."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "ask/next-steps": (
        (
            "I look forward to hearing from you.",
            "I hope to discuss the opportunity further.",
            "I am keen to go on with the process.",
            "I look forward to the next time we talk.",
            "The next step for the newsletter is a bigger list.",
            "Your decision to go weekly was a brave one.",
            "I hope to see you at the next meetup.",
            "Please let me know if you need anything else.",
            "If you would like references, just let me know.",
            "Let me know how the festival goes.",
            "When you said that readers skip, I laughed.",
            "The outcome of the campaign surprised me.",
            "I would be glad to speak with you again at any time.",
            "I hope we can talk again.",
            "I would welcome the chance to continue our conversation.",
            "I will write to you when the exam is over.",
            "I am happy to answer any questions you may have.",
            "Feel free to contact me.",
            "It would be great to hear how it turns out.",
            "I look forward to our next conversation.",
            "Next time I will bring the cake.",
            "I've been thinking about the next stage of the festival, the one in the harbor.",
            "The decision on the budget is due in March, you said.",
            "I hope to hear from you soon.",
            "I started when I was nine.",
            "I would be happy to help when you move.",
            "I look forward to seeing you again.",
            "I hope to continue in the process.",
            "Should you need further details, please let me know.",
            "You mentioned that results come in on Mondays.",
            "Thank you for the second interview and for the cake.",
            "Nobody would have to teach me where things are kept.",
            "We got to the final of a baking contest.",
        ),
        (
            "When might I hear back?",
            "What are the next steps?",
            "Please let me know what the next steps are.",
            "I look forward to learning about next steps.",
            "Could you tell me when you expect to decide?",
            "I am eager to hear your decision.",
            "I'll call on Monday to see where things stand.",
            "Do you have an update on my application?",
            "How many other candidates are there?",
            "I assume that I'll be invited to the second round.",
            "I look forward to starting in May.",
            "As a next step, I suggest we meet again on Thursday.",
            "Have you made a decision yet?",
            "I look forward to receiving your offer.",
            "When can I start?",
            "Please advise on the status of my application.",
            "Let me know when you would like to schedule the second interview.",
            "I understand that the final interviews will be held next week.",
            "I trust that you will recommend me for the next round.",
            "I hope that you will decide soon.",
            "I am looking forward to moving on to the next stage.",
            "Please keep me posted.",
            "I will follow up with you next week.",
            "I have another offer and need to know by Friday.",
            "I look forward to hearing your decision.",
            "Any news on the position?",
            "I would appreciate a quick response.",
            "When should I expect to hear from you?",
            "I hope to be moving forward to the next phase of the process.",
            "What is the salary for this position?",
            "Can you let me know how I did?",
            "Is there a time frame that you have in mind for a decision?",
        ),
    ),
    "tone/generic": (
        (
            "The press from 1911 was a marvel, as you said.",
            "I ran a weekly bulletin for 4,000 members.",
        ),
        (
            "I enjoyed the interview and hope to hear from you.",
            "I am a hard worker and a fast learner.",
        ),
    ),
    "company/unnamed": (
        (
            "In my last company I ran the stock.",
            "Harborview Media is the company for me.",
        ),
        (
            "I would love to work for your company.",
            "I was glad to learn about the company and its history.",
            "Your organisation does fine work.",
        ),
    ),
    "text/placeholder": (
        (
            "It was late [laughs] and cold.",
            "I wrote a[0] and b[i].",
            "See <https://example.com/x>.",
            "Size XXL sells out.",
            "It was advertised as Editor II (Position 00412).",
        ),
        (
            "Thank you for our talk about [topic].",
            "I would love to join {{company}}.",
            "We met on ____.",
            "I enjoyed (insert topic).",
            "The XYZ position suits me.",
        ),
    ),
    "name/wrong": (
        (
            "I interned at Google, and would bring that to Harborview Media.",
            "The role at Harborview is the reason why I left Acme.",
        ),
        (
            "I would love to join Bayshore Records.",
            "I am sure that working for Bayshore's would be right for me.",
            "I am excited about the role at Bayshore Records.",
        ),
    ),
    "tone/register": (
        (
            'People whisper "hey, lamp" in the dark.',
            "We built 4 pumps for 2 clients.",
            "That was awesome.",
            "The R scripts need work.",
        ),
        (
            "You guys were great.",
            "Thx for the talk.",
            "I wanna work with u.",
            "It was gr8.",
            "Thank you!!",
        ),
    ),
    "length/wordy": (
        ("Short and plain.",),
        (
            "We began and then we went on and then we went on and then we went on and then we "
            "went on and then we went on and then we went on and then we went on and then we "
            "went on and then we went on and then we went on and then we went on and then we "
            "went on.",
        ),
    ),
    "length/wall": (
        ("One line.\n\nAnother.",),
        (
            "This is a sentence of some eight plain words. This is a sentence of some eight "
            "plain words. This is a sentence of some eight plain words. This is a sentence of "
            "some eight plain words. This is a sentence of some eight plain words. This is a "
            "sentence of some eight plain words. This is a sentence of some eight plain words. "
            "This is a sentence of some eight plain words. This is a sentence of some eight "
            "plain words. This is a sentence of some eight plain words. This is a sentence of "
            "some eight plain words. This is a sentence of some eight plain words. ",
        ),
    ),
    "text/typo": (
        (
            "The manger scene of 1890.",
            "I do the filing at the bank.",
            "In principle, yes.",
            "A roll of paper.",
            "I had had enough.",
            "I organised the catalogue of colours.",
            "We use Kubernetes, dbt and PostgreSQL.",
            "I rebooked the guests over a toastie, and thank you so so much.",
            "The archive plays a role in these plans.",
        ),
        (
            "The hiring manger told me.",
            "I hope to hear form you.",
            "Thank you for the advise.",
            "I definately want it.",
            "Learn about the your company.",
            "I am very exited about it.",
            "We payed a bonus.",
            "It only doubled my interested in the post.",
            "I have a passion of old maps.",
            "I was impress by the press room.",
            "I am baker by trade.",
        ),
    ),
    "could/skill": (
        ("I used InDesign.",),
        ("I used a pencil.",),
    ),
    "could/post": (
        ("I wrote about it at example.com/dana/weekly.",),
        ("I think a lot about it.",),
    ),
    "could/redeem": (
        ("When you asked about churn I said the wrong thing; I meant the rate by cohort.",),
        ("I liked your questions.",),
    ),
    "could/rapport": (
        ("Please give Biscuit, the dog, a scratch.",),
        ("Please give my regards to all.",),
    ),
}
