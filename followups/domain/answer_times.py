"""By when a coach usually answers, beside a deadline that does not wait for it (L1, W3)."""

from __future__ import annotations

from datetime import datetime

from followups.domain import time_words


def expectation(coach: str, answers_at: datetime, due_at: datetime, now: datetime) -> str:
    """Return what to expect of a review, in sentences. All times are in the candidate's zone."""
    answers = f"{coach} usually answers by {time_words.near(answers_at, now)}"
    if due_at <= now:
        return f"{answers}. Your 24 hours are over; don't wait."
    deadline = time_words.near(due_at, now)
    if answers_at >= due_at:
        return f"{answers}; your deadline is {deadline}; don't wait."
    return f"{answers}; your deadline is {deadline}. You can send it before."
