"""Whether a note mentions something of this very conversation (M2, B7)."""

from __future__ import annotations

import re

from followups.domain.note_rules.asking import asks
from followups.domain.note_rules.case import Case, alike, once, share, weighed
from followups.domain.note_rules.letter import Sentence
from followups.domain.note_rules.tokens import split_stems
from followups.domain.notes import PointKind

# How a sentence says that something came from the conversation.
_FROM_TALK = re.compile(
    r"\byou(?:'ve| have|'d| had)? (?:\w+ly |also |both |all |so |just |first |two "
    r")?(?:said|say|told|tell|mentioned|explained|described|showed|spoke|talked|asked|"
    r"pointed|shared|think|thought"
    r"|plan|put|raised|walked|recommended|advised|suggested|gave|made|let|called|named|"
    r"regretted|informed|drew|want|wanted|brought|taught|noted|observed|warned|worry|"
    r"worried|are|were|have|use|run|need|face|like|love|do|did|took|hope|went|offered|"
    r"touched|outlined|painted|compared|stressed|emphasi[sz]ed|summed|laid|took|answered|"
    r"described|remarked|joked|wondered|pictured|see|lead|built|started|feel|felt|close|"
    r"keep|decided?|cannot|can't|could|described)\b"
    r"|\b(?:hear|hearing|heard|learn|learning|learned|learnt|see|seeing|saw|talk|talking|"
    r"talked|discuss|discussing|discussed|chat|chatting|swapping|laughed|laughing|"
    r"reading)\b"
    r"|\byour (?:\w+ ){0,4}\w+|\b(?:conversation|discussion|talk|chat|question|questions|"
    r"story|stories|tour|advice|point|interview|call|meeting|tip|answer|explanation|"
    r"insight|account)s? (?:about|on|of|for|around|over|regarding|into|whether|how|why|"
    r"that|with)\b"
    r"|\b(?:i|we) (?:\w+ )?(?:had no idea|had not|hadn't|had never|did not know|didn't "
    r"know|never knew|was surprised|was struck|was amazed|was impressed|was fascinated|"
    r"liked|loved|enjoyed|adored|admire|understand|understood|knew|recogni[sz]ed|watched|tasted|saw|noted|"
    r"keep thinking|kept thinking|have "
    r"been thinking|have thought|thought about|can see|could see|agree|found|discussed|"
    r"talked|spoke|met|share|remember|won't forget|am still|will never|shall never|took "
    r"home)\b"
    r"|\b(?:thank|thanks|thankful|grateful|appreciate|appreciated|gratitude|obliged|"
    r"indebted)\b|\bas (?:you|we)\b|\b(?:stayed|stuck|resonated|struck|surprised|"
    r"impressed|fascinated|intrigued|moved|delighted|amazed) (?:with |me|to me)?|\bour\b|"
    r"\bthat\b.*\b(?:is|are|was)\b|\bso (?:the|all|it)\b"
)
_OWN_ONLY = re.compile(
    r"^(?:in|at|on|with|as|for|during|after|having|from) (?:my|the last|a previous)\b|"
    r"^my\b|^i (?!had|did|never|liked|loved|enjoyed|was|understand|noted|think|thought|"
    r"agree|admire|saw|heard|learned|found|keep|can see|believe|suspect|guess|imagine|"
    r"appreciate|thank|am (?:still|grateful|thankful|obliged))"
)
_OWN_CLAUSE = re.compile(
    r"[;,:.] (?:and |so |but |where |which |because )?(?:i|my|we|in my|at my|with "
    r"my)\b.*$|\band (?:i|my|we)\b .*$|\b(?:as|because|so|which|where|that|when|what) i "
    r"(?:\w+ ){1,14}.*$"
    r"|, (?:which|and|that) (?:\w+ ){0,2}(?:fits?|match(?:es)?|suits?|aligns?|draws?|builds?|goes) "
    r"(?:\w+ ){0,2}my .*$"
)


_TOLD_BY_READER = re.compile(
    r"\b(?:what|as|when|that|how) you (?:said|told|mentioned|explained|described|put)\b|"
    r"\byou (?:told me|mentioned|explained|said|described)\b|\b(?:telling|showing|teaching|explaining|"
    r"describing) (?:to )?"
    r"(?:me )?(?:how|what|why|where|about|that|the)\b|\b(?:chat|talk|conversation|talked|chatted|"
    r"discussion) about\b"
    r"|\byour (?:\w+ )?(?:story|stories|remark|question|advice|example|tip|point) "
    r"(?:about|of|on|to|that|how|whether|from)\b"
    r"|^(?:and )?so (?:it|the|that|this)(?:'s| is| will be)? "
)


_ANY_DAY = re.compile(  # a day that is not the interview's
    r"\b(?:an?|every|each|other|on) ((?:mon|tues|wednes|thurs|fri|satur|sun)days?(?<!on \wonday)(?:s\b| "
    r"at| nights?| evenings?))"
)


def _free_detail(case: Case, sentence: Sentence) -> bool:
    """Tell whether a sentence reports something of the conversation that is nobody's formula."""
    text = sentence.low
    if not _FROM_TALK.search(text) or _OWN_ONLY.search(text):
        return False
    if asks(sentence) and not _TOLD_BY_READER.search(text):
        return False
    kept = _OWN_CLAUSE.sub("", text)
    found = case.specific(split_stems(kept))
    found += _ANY_DAY.findall(text)
    enough = 2 if case.facts.points and not _TOLD_BY_READER.search(text) else 1
    return len({word for word in found if not word[0].isdigit()}) >= enough


_TOLD = (PointKind.DISCUSSED, PointKind.RAPPORT, PointKind.REDEEM)


@once
def specifics(case: Case) -> bool:
    """Tell whether the note mentions something of this very conversation."""
    for point in case.points(*_TOLD):
        if any(_matches(case, point.text, place) for place in case.body_stems):
            return True
    return any(_free_detail(case, sentence) for sentence in case.sentences)


def _matches(case: Case, text: str, stems: frozenset[str]) -> bool:
    weights = weighed(case, text)
    hits = [word for word, weight in weights.items() if weight >= 0.5 and alike(word, stems)]
    strong = [word for word in weights if weights[word] >= 1.0]
    if not strong:
        return share(case, text, stems) >= 0.75
    part = share(case, text, stems)
    return (len(hits) >= 2 and part >= 0.3) or (len(hits) == 1 and (part >= 0.4 or len(hits[0]) >= 8))
