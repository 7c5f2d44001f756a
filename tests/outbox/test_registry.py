import pytest

from outbox import registry
from outbox.registry import IfUnknown, Purpose


def test_a_purpose_is_known_from_registering_to_unregistering(letters):
    found = registry.find("letter")
    assert found is not None
    assert found.if_unknown is IfUnknown.RESEND
    registry.unregister("letter")
    assert registry.find("letter") is None
    registry.register(found)


def test_a_purpose_is_registered_once(letters):
    with pytest.raises(ValueError, match="registered twice"):
        registry.register(Purpose("letter", letters.compose, letters.note, IfUnknown.HOLD))
