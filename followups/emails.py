"""What a nudge says."""


def register() -> None:
    """Tell the outbox."""
