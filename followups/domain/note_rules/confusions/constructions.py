"""Constructions that English does not have, and little words that slipped in or changed."""

from __future__ import annotations

from followups.domain.note_rules.confusions.confusion import Confusion

CONFUSIONS = (
    Confusion(
        r"\b(?:proud|prouder|proudest|fond|aware|because|kind|sort|part|lot|out|instead|capable|full|think|"
        r"thought|tired|most|best|each|front) (?P<x>off)\b(?! (?:the (?:ground|record|bat|back|top)|season|"
        r"hours))",
        "of",
        "show off; the best of the bench",
        "the part I am proudest off",
    ),
    Confusion(
        r"\b(?:it is|it's|is|such|as|this is) (?P<x>a work)(?= (?:that|which|i|with|for|where)\b)",
        "work",
        "it is a work of art",
        "It is a work that pleases me",
    ),
    Confusion(
        r"\b(?:with|to|for|from|by|like|of|meet|join|thank|see) (?P<x>your)(?=(?:,| and (?!my|our|his|her|"
        r"their|its|"
        r"the|your)| but| again| soon| in person|\.|!|$))",
        "you",
        "with your and my team; your and our plans",
        "to work with your and hope",
    ),
    Confusion(
        r"\b(?P<x>an other)\b",
        "another",
        "another and other",
        "for an other talk",
    ),
    Confusion(
        r"\bhow (?:\w+ ){1,5}?(?<!side )(?<!ripple )(?<!sound )(?<!light )(?<!special )(?<!on )(?<!health )"
        r"(?P<x>effects) (?=(?:the|your|our|my|their|his|her|all|every|each|customers|patients|people|\w+ "
        r"(?:loans|sales|prices|costs|rates|margins))\b)",
        "affects",
        "how side effects the trial found were told",
        "how the minimum wage effects restaurant loans",
    ),
    Confusion(
        r"\b(?:(?:have|has|had|i've|we've) (?:\w+ly |also |once |already |never |since )?(?P<x>ran|builded|"
        r"teached|"
        r"brang|thinked|swam|sang|rang|drank|forgot|stole|wore|tore|shook|rode|bought of))\b(?! (?:out|into))",
        "",
        "I ran it, they had",
        "I have ran trials",
    ),
    Confusion(
        r"\b(?:thanks? (?:you )?(?:so much |very much )?for your|(?:with|that|such|much|great|for your|your "
        r"kind)) "
        r"(?P<x>patients)(?= (?:at|when|while|with (?:me|my|us)|during|to (?:the|your|work|good|use)|as i|and "
        r"(?:kindness|time|understanding|advice))|[.!]|$)(?<!with patients)",
        "patience",
        "all that patients need; that patients wait",
        "Thank you for your patients when the line broke",
    ),
    Confusion(
        r"\b(?:send|sends|sent|give|gives|show|told|share|tell|with|of|by|from|to|in) (?:me |us |you "
        r")?(?P<x>there)"
        r"(?= (?:readings|numbers|results|names|work|team|customers|patients|own|orders|children|data|reports|"
        r"products|opinion|time|files|plans|stories|questions)\b)",
        "their",
        "I was there; the readings there were fine",
        "the farmers send me there readings",
    ),
    Confusion(
        r"\b(?:have|having|had|for|after|during) (?P<x>a discussing)\b(?! (?:group|circle|partner))",
        "a discussion",
        "having discussed a plan",
        "we are having a discussing of the plan",
    ),
    Confusion(
        r"\b(?:my|your|our|strong|great|keen|the) (?P<x>interested)(?= in\b)",
        "interest",
        "the interested reader in me",
        "it only doubled my interested in the post",
    ),
    Confusion(
        r"\b(?:my|a|your|our|share the) (?P<x>passion of)\b(?! (?:\w+ ){0,2}(?:mine|yours|ours|hers|his|theirs|"
        r"years?|decades?|life|many|\d+|christ))",
        "passion for",
        "a passion of mine",
        "my passion of old maps",
    ),
    Confusion(
        r"\b(?:am|i'm|was|were|is|been|very|so|deeply|really) (?P<x>impress|excite|inspire|fascinate|convince|"
        r"motivate|delight)(?= (?:by|with|about|that)\b)",
        "",
        "how to impress with a plan",
        "I was impress by the press room",
    ),
    Confusion(
        r"\blook(?:ing|ed)? forward (?P<x>too)(?=[.;!?]| (?:and|but|very)\b|$)",
        "to",
        "I look forward, too",
        "a day I look forward too.",
    ),
    Confusion(
        r"(?<=s )(?P<x>our)(?= \w{3,20}iest[.,;!?])",
        "are",
        "on Fridays we have our busiest day",
        "at noon, when the trains our busiest.",
    ),
    Confusion(
        r"\bi (?P<x>am (?:teacher|nurse|student|driver|cook|carpenter|plumber|mechanic|programmer|developer|"
        r"designer|translator|cleaner|waiter|waitress|baker|writer|painter|musician|volunteer|trainer|tutor))"
        r"(?= (?:in|at|with|of|from|for|by|and|who|since)\b|[.,;])",
        "",
        "I am a teacher at heart",
        "I am baker by trade",
    ),
)
