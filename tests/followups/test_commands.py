"""The commands a person runs by hand: one sweep, and the sample people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Coaching, User
from followups.management import demo, demo_cohort
from followups.management.commands.seed_demo import seed
from followups.models import FollowUp, Interaction, NudgeLine, Point, Review
from followups.models.cohort import looked_after, members
from followups.services import calling, sweeping
from outbox.models import OutgoingMail
from tests.conftest import Lasting
from tests.makers import HOUR, make_follow_up, make_panel, make_user

PANEL = ["Jane Roe", "Noor Haddad", "Peter Adeyemi"]

pytestmark = pytest.mark.django_db


def said_by(command: str) -> str:
    out = StringIO()
    call_command(command, stdout=out)
    return out.getvalue()


class TestSweep:
    def test_it_says_that_nothing_has_come_due(self):
        assert said_by("sweep") == "Queued nothing: no nudge has come due.\n"

    def test_it_says_what_it_queued_and_only_once(self, alice):
        make_panel(alice, ended_at=timezone.now() - 25 * HOUR)
        assert said_by("sweep") == "Queued 1 nudge about 3 thank-yous.\n"
        assert said_by("sweep") == "Queued nothing: no nudge has come due.\n"

    def test_it_counts_the_mails_of_several_candidates(self, alice, carol):
        for candidate in (alice, carol):
            make_follow_up(candidate, ended_at=timezone.now() - 25 * HOUR)
        assert said_by("sweep") == "Queued 2 nudges about 2 thank-yous.\n"


class TestSeedDemo:
    def test_it_leaves_a_database_with_real_people_alone(self):
        make_user("A Real Person")
        with pytest.raises(CommandError, match="holds real people"):
            said_by("seed_demo")
        assert User.objects.count() == 1

    @pytest.mark.parametrize("hour", range(3, 24, 6))
    def test_at_whatever_hour_the_first_nudge_is_the_panels_alone(self, hour):
        now = datetime(2026, 3, 29, hour, 17, 23, tzinfo=UTC)  # the clocks of Stockholm go forward at 1:00 UTC
        seed(now=now)
        assert sweeping.sweep(now=now) == sweeping.Swept(mails=1, lines=3)
        queued = NudgeLine.objects.filter(mail__state=OutgoingMail.State.QUEUED)
        lines = queued.select_related("follow_up__contact", "mail__owner")
        assert sorted(line.follow_up.contact.name for line in lines) == PANEL
        assert {line.stage for line in lines} == {"overdue"}
        assert {line.mail.owner.email for line in lines} == {demo.CANDIDATE}
        for minutes in (1, 15, 30, 60):
            assert sweeping.sweep(now=now + timedelta(minutes=minutes)).mails == 0
        assert OutgoingMail.objects.queued().count() == 1


@pytest.fixture(scope="class")
def said(lasting: Lasting) -> Iterator[str]:
    """What the command says when it brings the sample people, once for a whole class."""
    with lasting():
        yield said_by("seed_demo")


@pytest.fixture
def now() -> datetime:
    return timezone.localtime()


@pytest.mark.usefixtures("said")
class TestSeededDemo:
    def test_it_prints_where_and_how_to_sign_in(self, said):
        for part in (settings.SITE_URL, str(settings.MAIL_DIR), demo.PASSWORD, demo.CANDIDATE, demo.COACH):
            assert part in said

    def test_all_of_them_can_sign_in_at_once(self):
        for email in User.objects.values_list("email", flat=True):
            client = Client()
            client.post(reverse("account_login"), {"login": email, "password": demo.PASSWORD})
            assert "_auth_user_id" in client.session, email
        assert EmailAddress.objects.filter(primary=True, verified=True).count() == User.objects.count() == 9

    def test_it_refuses_real_people_beside_the_sample_ones_too(self):
        make_user("A Real Person")
        with pytest.raises(CommandError, match="holds real people"):
            said_by("seed_demo")

    def test_run_again_it_brings_nothing_new_and_prints_the_same(self, said):
        rows = (User.objects.count(), FollowUp.objects.count(), Interaction.objects.count())
        assert said_by("seed_demo") == said
        assert (User.objects.count(), FollowUp.objects.count(), Interaction.objects.count()) == rows

    def test_the_panels_drafts_are_complete_and_each_its_own(self):
        drafts = {
            follow_up.contact.name: follow_up.draft
            for follow_up in FollowUp.objects.with_facts().filter(contact__name__in=PANEL).open()
        }
        assert sorted(drafts) == PANEL
        logged = {
            "Jane Roe": "active customer",
            "Noor Haddad": "weekly review",
            "Peter Adeyemi": "late events",
        }
        for name, draft in drafts.items():
            assert draft.questions == ()
            assert name.split()[0] in draft.note.body.splitlines()[0]
            assert "Harborlight Analytics" in draft.note.body
            assert "+46 70 174 06 12" in draft.note.body
            assert "61,000" not in draft.note.body
            assert logged[name] in draft.note.body.lower()
        assert len({draft.note.body for draft in drafts.values()}) == 3

    def test_they_show_each_thing_that_can_become_of_a_conversation(self, now):
        maya = FollowUp.objects.filter(candidate__email=demo.CANDIDATE).with_facts()
        late = {one.contact.name for one in maya if one.is_late(now)}
        assert late == set(PANEL)
        assert any(one.is_open and now < one.due_at < now + 3 * HOUR and one.draft.questions for one in maya)
        assert any(one.is_open and one.contact.is_described and not one.contact.email for one in maya)
        assert any(one.is_open and one.facts.met_before for one in maya)
        assert any(one.interaction.is_planned(now) for one in maya)
        assert sum(one.was_on_time for one in maya) >= 5
        assert any(one.took and not one.was_on_time for one in maya)
        assert maya.filter(state=FollowUp.State.SKIPPED).exists()
        assert maya.filter(was_there=False).exists()
        assert (
            len({one.contact.company_id for one in maya if one.interaction.occasion == "Malmö Data breakfast"})
            == 4
        )
        assert Point.objects.filter(private=True).exists()

    def test_the_coach_looks_after_some_candidates_and_not_the_other(self, now):
        coach = User.objects.get(email=demo.COACH)
        cohort = {demo.CANDIDATE, *(other.email for other in demo_cohort.others(now))}
        seen = FollowUp.objects.visible_to(coach, now)
        assert {one.candidate.email for one in seen} == cohort - {"aiko@example.com"}
        assert seen.filter(candidate__email=demo.CANDIDATE).count() == self._count(demo.CANDIDATE)
        assert self._count(demo.OTHER_CANDIDATE)
        assert {one.candidate.email for one in Coaching.objects.all()} == cohort

    def _count(self, email):
        return FollowUp.objects.filter(candidate__email=email).count()

    def test_each_of_the_cohort_has_a_story_of_their_own(self, now):
        coach = User.objects.get(email=demo.COACH)
        rows = {one.name.split()[0]: one for one in members(looked_after(coach, now), reader=coach, now=now)}
        assert (rows["Elif"].on_time, rows["Elif"].due) == (6, 6)
        assert (rows["Samuel"].overdue, rows["Samuel"].is_silent) == (3, True)
        lacks = {name: row.lack.code for name, row in rows.items() if row.lack}
        assert (lacks["Samuel"], lacks["Linnea"]) == ("must/phone", "must/contribution")
        assert (rows["Tomás"].paused, rows["Aiko"].silent_days, rows["Maya"].overdue) == (True, None, 3)

    def test_two_notes_wait_for_the_coach_and_one_is_answered(self, now):
        coach = User.objects.get(email=demo.COACH)
        seen = Review.objects.visible_to(coach, now)
        assert seen.waiting().count() == 2
        (answered,) = seen.answered()
        assert (answered.state, answered.comments.count()) == ("change_suggested", 2)
        assert not OutgoingMail.objects.queued().exists(), "that was then"
        assert calling.call(now=now) == 0, "she has heard of them"
