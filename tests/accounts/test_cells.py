"""What a spreadsheet may be given."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from django.utils.safestring import mark_safe

from accounts.admin.cells import cell


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", " =", "  @"])  # noqa: RUF001
def test_what_a_spreadsheet_would_compute_is_taken_as_text(start: str) -> None:
    assert cell(f'{start}HYPERLINK("https://example.com")') == f'\'{start}HYPERLINK("https://example.com")'


@pytest.mark.parametrize("text", ["Jane Roe", "a=b", "3 - 4", "", "jane@example.com"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


def test_numbers_stay_numbers_also_below_zero() -> None:
    assert [cell(value) for value in (-3, 2.5, 0)] == [-3, 2.5, 0]


def test_nothing_yes_and_no() -> None:
    assert [cell(value) for value in (None, True, False)] == ["", "yes", "no"]


def test_times_are_the_readers_and_say_so() -> None:
    with timezone.override(ZoneInfo("Europe/Stockholm")):
        assert cell(datetime(2026, 11, 24, 12, 0, tzinfo=UTC)) == "2026-11-24 13:00+01:00"


def test_markup_goes_but_what_someone_typed_stays() -> None:
    assert cell(mark_safe("<a href='x'>Jane</a>")) == "Jane"
    assert cell("<b>Jane</b>") == "<b>Jane</b>"
