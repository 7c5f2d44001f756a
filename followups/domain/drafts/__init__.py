"""Stub until the composer lands."""

from followups.domain.notes import Draft, Facts, Note


def compose(facts: Facts) -> Draft:
    """Stub."""
    return Draft(
        Note(
            f"Thank you, {facts.contact_name}",
            f"Dear {facts.contact_name},\n\nThank you for your time at {facts.company}.\n\n{facts.candidate_name}\n{facts.candidate_phone}",
        ),
        (),
    )
