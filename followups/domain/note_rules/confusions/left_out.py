"""Little words and apostrophes left out or put in: "one the things", "feel free contact me", "todays meeting"."""

from __future__ import annotations

from followups.domain.note_rules.confusions.phrase import Phrase as P

_ONES = (
    *("hospital", "school", "company", "project", "team", "language", "shop", "kitchen", "branch", "office"),
    *("machine", "site", "ward", "client", "customer", "colleague", "student", "patient", "course", "season"),
    *("question", "idea", "reason", "thing", "point", "system", "tool", "report", "country", "city", "year"),
    *("month", "week", "day", "hour"),
)


def _many(word: str) -> str:
    if word.endswith(("y",)) and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith("ch") else "s")


# fmt: off
PHRASES = (
    P("one {the=of the} things|reasons|people|few|biggest|main|points|questions|parts|ideas|best|first",
      "one the other one", "One the things I wrote down"),
    P("{all them=all of them|both them=both of them|most them=most of them}", "all of them", "I tested all them"),
    P("about|by|with|from|of|in|to {what said=what you said|what told=what you told|what asked=what you asked}",
      "what you said", "I was interested in what said about the quay"),
    P("{explained me=explained to me|explain me=explain to me|explaining me=explaining to me}",
      "explained to me", "You explained me very well how it works"),
    P("free {contact=to contact|call=to call|ask=to ask|write=to write|reach=to reach|use=to use|email=to email|"
      "ring=to ring|share=to share|pass=to pass} me|us|it|out|my|any|anything|them",
      "toll-free call centre", "Please feel free contact me"),
    P("two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|several|many {"
      + "|".join(f"{one}={_many(one)}" for one in _ONES)
      + "} .|in|at|of|for|and|who|that|which|have|use|are|were|on|ago|from",
      "two hospital beds", "two hospital in Wuhan use it"),
    P("{todays=today's|yesterdays=yesterday's|tomorrows=tomorrow's} meeting|interview|call|talk|conversation|chat|"
      "visit|discussion|tour|session|email|shift|news", "the yesterdays of youth", "your time at todays meeting"),
    P(". {lets=let's} talk|meet|keep|stay|do|see|not|go|have|make|try|catch|hope|stick|speak|grab",
      "she lets go", "If you are open to it, lets talk about it"),
    P("{who's=whose} prices|names|work|job|jobs|children|parents|house|team|idea|ideas|questions|advice|machines|"
      "books|orders|shop|kitchen|customers|patients|students|homes|families",
      "someone who's working", "two mills who's prices are fixed"),
    P("the|my|our|your|a|each|every {stylists name=stylist's name|customers name=customer's name|patients "
      "name=patient's name|clients name=client's name|patients room=patient's room|childs name=child's name|"
      "managers office=manager's office|days work=day's work|nights sleep=night's sleep}",
      "the customers named it", "a text with the stylists name in it"),
    P("role|position|post|vacancy|job|opening ?that you|they|you're|we|are ?are ?now|currently {filing=filling}",
      "the job of filing letters", "the planner role you are filing at Fjordlast"),
    P("notes|pictures|photos|lessons|results|letters|stories {form=from} those|these|my|our|your|last|that",
      "these notes form the basis", "my notes form those talks"),
)
# fmt: on
