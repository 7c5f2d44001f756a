"""Every change to rows: one module a verb. Each takes the time as an argument and runs in one transaction.

All of them lock the candidate first, as the sweep does, so that no two changes to one candidate's
follow-ups ever run at once.
"""
