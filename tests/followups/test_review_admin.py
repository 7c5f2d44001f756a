"""The coach's queue, the page on which a note is read and answered, and the desk's own pages."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import StandIn, User
from followups.models import DeskHours, FollowUp, Organisation, Review, ReviewComment, ReviewPlan
from followups.services import closing, graduating, writing
from outbox.models import OutgoingMail
from tests.followups.pages import Form
from tests.makers import (
    HOUR,
    make_coaching,
    make_contact,
    make_follow_up,
    make_interaction,
    make_point,
    make_review,
    make_stand_in,
    make_user,
)

pytestmark = pytest.mark.django_db

DAY = 24 * HOUR
QUEUE = "/admin/followups/review/"


@pytest.fixture
def now() -> Any:
    return timezone.now()


@pytest.fixture
def coach(alice: User, now: Any) -> User:
    """Ines, Alice's coach for a month."""
    coach = make_user("Ines Duarte", is_staff=True)
    make_coaching(coach, alice, starts_at=now - 30 * DAY)
    return coach


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


def note_by(candidate: User, now: Any, *, name: str = "Jane Roe", hours: int = 2, **more: Any) -> FollowUp:
    talk = make_interaction(candidate, ended_at=now - hours * HOUR)
    make_point(talk, "They move from Airflow to Dagster")
    make_point(talk, "the salary band ends at 61,000", private=True)
    contact = make_contact(candidate, name)
    return make_follow_up(candidate, interaction=talk, contact=contact, **more)


def page_of(review: Review) -> str:
    return reverse("admin:followups_review_change", args=[review.pk])


@pytest.fixture
def review(alice: User, coach: User, now: Any) -> Review:
    """A note that waits for Ines."""
    owed = note_by(alice, now, subject="Thank you, Jane", body="Dear Jane,\n\nI liked your plan. It is bold.")
    return make_review(owed, asked_at=now - HOUR)


def answer(client: Client, review: Review, verdict: str, typed: dict[str, str] | None = None) -> Any:
    form = Form(client.get(page_of(review)), holding="seen")
    return form.send(client, typed, press=f"verdict={verdict}")


class TestQueue:
    def test_it_shows_what_waits_with_the_time_left_most_pressing_first(
        self, alice: User, coach: User, now: Any
    ) -> None:
        for name, hours in (("Late Person", 30), ("Calm Person", 1), ("Pressed Person", 22)):
            make_review(note_by(alice, now, name=name, hours=hours), asked_at=now)
        sent = note_by(alice, now, name="Sent Person", hours=20)
        closing.mark_thanked(sent, sent_at=now, now=now)
        make_review(sent, asked_at=now)
        page = text(client_of(coach).get(QUEUE))
        names = ("Pressed Person", "Calm Person", "Late Person", "Sent Person")
        places = [page.index(name) for name in names]
        assert places == sorted(places)
        assert "min left" in page
        assert "6 h" in page
        assert "Thanked after 20 h" in page

    def test_answered_taken_back_and_skipped_ones_are_not_in_it(self, alice: User, coach: User, now: Any) -> None:
        for state in ("looks_good", "withdrawn"):
            make_review(note_by(alice, now), asked_at=now, state=state)
        skipped = note_by(alice, now)
        make_review(skipped, asked_at=now)
        closing.skip(skipped, reason="No need.", now=now)
        page = text(client_of(coach).get(QUEUE))
        assert "Nothing waits for you." in page
        assert "Jane Roe" not in page
        assert "Jane Roe" in text(client_of(coach).get(QUEUE, {"state": "looks_good"}))

    def test_it_can_be_narrowed_to_one_candidate(self, alice: User, coach: User, carol: User, now: Any) -> None:
        make_coaching(coach, carol, starts_at=now - DAY)
        make_review(note_by(alice, now, name="Friend of Alice"), asked_at=now)
        make_review(note_by(carol, now, name="Friend of Carol"), asked_at=now)
        page = client_of(coach).get(QUEUE, {"follow_up__candidate__id__exact": carol.pk})
        assert "Friend of Carol" in text(page)
        assert "Friend of Alice" not in text(page)

    def test_a_coach_of_others_sees_nothing_of_it(self, review: Review, dan: User, carol: User, now: Any) -> None:
        make_coaching(dan, carol, starts_at=now - DAY)
        page = text(client_of(dan).get(QUEUE, {"state": "all"}))
        assert "Jane" not in page
        assert "Alice" not in page

    def test_who_stands_in_sees_it_while_they_do(self, review: Review, coach: User, dan: User, now: Any) -> None:
        absence = make_stand_in(coach, dan, starts_at=now - HOUR, ends_at=now + HOUR)
        assert "Jane Roe" in text(client_of(dan).get(QUEUE))
        assert answer(client_of(dan), review, "looks_good").status_code == 200
        assert Review.objects.get().answered_by == dan
        StandIn.objects.filter(pk=absence.pk).update(ends_at=now)
        assert "Jane Roe" not in text(client_of(dan).get(QUEUE, {"state": "all"}))

    def test_two_and_twenty_cost_the_same(self, coach: User, now: Any) -> None:
        counts = []
        for number in (2, 18):
            for _ in range(number):
                candidate = make_user()
                make_coaching(coach, candidate, starts_at=now - 30 * DAY)
                make_review(note_by(candidate, now), asked_at=now)
                late = note_by(candidate, now, hours=30)
                closing.mark_thanked(late, sent_at=now, now=now)
                ReviewPlan.objects.create(candidate=candidate, graduated_at=now - DAY)
            Organisation.objects.update_or_create(pk=1, defaults={"relapse_after": 1})
            client = client_of(coach)
            client.get(QUEUE)
            with CaptureQueriesContext(connection) as queries:
                assert "need reviews again" in text(client.get(QUEUE))
            counts.append(len(queries))
        assert counts[0] == counts[1]


class TestPage:
    def test_it_shows_the_note_beside_what_was_logged_and_what_the_checker_finds(
        self, review: Review, coach: User
    ) -> None:
        page = text(client_of(coach).get(page_of(review)))
        assert "I liked your plan. It is bold." in page
        assert "They move from Airflow to Dagster" in page
        assert "must/phone" in page
        assert "21 h" in page or "22 h" in page

    def test_it_never_shows_what_is_kept_to_oneself(self, review: Review, coach: User) -> None:
        assert "salary band" not in text(client_of(coach).get(page_of(review)))

    def test_a_composed_note_is_shown_as_it_stands(self, alice: User, coach: User, now: Any) -> None:
        review = make_review(note_by(alice, now), asked_at=now)
        page = text(client_of(coach).get(page_of(review)))
        assert "Dagster" in page
        assert "Jane" in page

    def test_a_rule_that_is_off_here_finds_nothing(self, review: Review, coach: User) -> None:
        house = Organisation.objects.create(pk=1)
        house.rule_settings.create(code="must/phone", level="off")
        page = text(client_of(coach).get(page_of(review)))
        assert "<small>must/phone</small>" not in page

    def test_every_look_is_in_the_candidates_trail(self, review: Review, coach: User, alice: User) -> None:
        client_of(coach).get(page_of(review))
        assert [str(entry) for entry in alice.trail.all()] == ["Ines Duarte read your note to Jane Roe"]

    def test_earlier_notes_are_offered_only_where_they_may_be_read(
        self, review: Review, alice: User, coach: User, now: Any
    ) -> None:
        hidden = note_by(alice, now, name="Hidden Person", hours=50)
        shown = note_by(alice, now, name="Shown Person", hours=50)
        for one in (hidden, shown):
            closing.mark_thanked(one, sent_at=now - 40 * HOUR, now=now)
        earlier = make_review(shown, asked_at=now - 45 * HOUR, state="change_needed")
        ReviewComment.objects.create(review=earlier, text="Name the company next time.")
        page = text(client_of(coach).get(page_of(review)))
        assert "Shown Person" in page
        assert "Hidden Person" not in page
        assert "Name the company next time." in page

    @pytest.mark.parametrize("who", ["a coach of nobody", "a coach whose time is over", "a later coach"])
    def test_a_stranger_neither_reads_nor_answers(
        self, review: Review, alice: User, dan: User, now: Any, who: str
    ) -> None:
        if who == "a coach whose time is over":
            make_coaching(dan, alice, starts_at=now - DAY, ends_at=now - HOUR)
        elif who == "a later coach":
            make_coaching(dan, alice, starts_at=now)
        client = client_of(dan)
        seen = {"seen": "x", "verdict": "looks_good", "remarks-TOTAL_FORMS": "0", "remarks-INITIAL_FORMS": "0"}
        for response in (
            client.get(page_of(review), follow=True),
            client.post(page_of(review), seen, follow=True),
        ):
            assert response.redirect_chain[-1][0] == reverse("admin:index")
            assert "I liked your plan" not in text(response)
        assert Review.objects.get().is_pending
        assert not alice.trail.exists()

    def test_a_note_that_was_taken_back_is_not_shown_and_the_queue_says_so(
        self, review: Review, coach: User
    ) -> None:
        Review.objects.update(state="withdrawn")
        response = client_of(coach).get(page_of(review), follow=True)
        assert "This note was taken back" in text(response)
        assert "I liked your plan" not in text(response)

    @pytest.mark.parametrize("pk", ["0", "999999999999999999999999", "x", "1_2f"])
    def test_an_id_of_nothing_leads_to_the_front_page(self, coach: User, pk: str) -> None:
        response = client_of(coach).get(f"{QUEUE}{pk}/change/", follow=True)
        assert response.status_code == 200
        assert response.redirect_chain[-1][0] == reverse("admin:index")

    def test_two_and_twenty_earlier_ones_cost_the_same(
        self, review: Review, alice: User, coach: User, now: Any
    ) -> None:
        counts = []
        for number in (2, 18):
            for _ in range(number):
                one = make_review(note_by(alice, now), asked_at=now, state="looks_good")
                ReviewComment.objects.create(review=one, text="Fine.")
                closing.mark_thanked(one.follow_up, sent_at=now, now=now)
            client = client_of(coach)
            client.get(page_of(review))
            with CaptureQueriesContext(connection) as queries:
                client.get(page_of(review))
            counts.append(len(queries))
        assert counts[0] == counts[1]


class TestAnswering:
    @pytest.mark.parametrize("verdict", ["looks_good", "change_suggested", "change_needed"])
    def test_one_press_answers_and_opens_the_next(
        self, review: Review, alice: User, coach: User, now: Any, verdict: str
    ) -> None:
        following = make_review(note_by(alice, now, name="Next Person", hours=1), asked_at=now)
        response = answer(client_of(coach), review, verdict)
        review.refresh_from_db()
        assert (review.state, review.answered_by, review.body) == (
            verdict,
            coach,
            "Dear Jane,\n\nI liked your plan. It is bold.",
        )
        assert response.redirect_chain[-1][0] == page_of(following)
        assert "Answered: the note to Jane Roe. Alice gets it by e-mail." in text(response)

    def test_after_the_last_one_comes_the_queue(self, review: Review, coach: User) -> None:
        response = answer(client_of(coach), review, "looks_good")
        assert response.redirect_chain[-1][0] == QUEUE
        assert "Nothing waits for you." in text(response)

    def test_comments_go_along_with_their_passage_and_rule(self, review: Review, coach: User) -> None:
        typed = {
            "remarks-0-text": "Which plan?",
            "remarks-0-quote": "I liked your plan.",
            "remarks-0-code": "must/specifics",
        }
        answer(client_of(coach), review, "change_needed", typed)
        comment = ReviewComment.objects.get()
        assert (comment.text, comment.quote, comment.code) == (
            "Which plan?",
            "I liked your plan.",
            "must/specifics",
        )

    @pytest.mark.parametrize(
        ("typed", "sentence"),
        [
            ({"remarks-0-text": "Hm", "remarks-0-quote": "not in there"}, "This does not stand in the note."),
            ({"remarks-0-quote": "I liked your plan."}, "Say in a few words what you mean."),
            ({"remarks-0-code": "must/phone"}, "Say in a few words what you mean."),
            ({"remarks-0-text": "x" * 2_001}, "2,000 characters at most"),
            ({"remarks-0-text": "Hm", "remarks-0-code": "must/sing"}, "Choose a rule."),
        ],
    )
    def test_what_makes_no_sense_is_said_beside_its_field(
        self, review: Review, coach: User, typed: dict[str, str], sentence: str
    ) -> None:
        response = answer(client_of(coach), review, "looks_good", typed)
        assert sentence in text(response)
        form = Form(response, holding="seen")
        assert form.value("remarks-0-text") == typed.get("remarks-0-text", "")
        assert Review.objects.get().is_pending

    def test_another_comment_keeps_what_was_typed_and_answers_nothing(self, review: Review, coach: User) -> None:
        client = client_of(coach)
        form = Form(client.get(page_of(review)), holding="seen")
        again = form.send(client, {"remarks-0-text": "First."}, press="add=1")
        form = Form(again, holding="seen")
        assert form.value("remarks-0-text") == "First."
        form.send(client, {"remarks-1-text": "Second."}, press="verdict=change_needed")
        assert [comment.text for comment in ReviewComment.objects.all()] == ["First.", "Second."]

    def test_enter_in_a_field_answers_nothing(self, review: Review, coach: User) -> None:
        client = client_of(coach)
        form = Form(client.get(page_of(review)), holding="seen")
        kept = form.send(client, {"remarks-0-text": "First."}, press="keep=1")
        assert Form(kept, holding="seen").value("remarks-0-text") == "First."
        assert Review.objects.get().is_pending

    def test_a_note_changed_meanwhile_is_shown_anew_and_comments_are_kept(
        self, review: Review, coach: User
    ) -> None:
        client = client_of(coach)
        form = Form(client.get(page_of(review)), holding="seen")
        writing.save_note(review.follow_up, subject="Thank you, Jane", body="Dear Jane,\n\nNew words.")
        typed = {"remarks-0-text": "Which plan?", "remarks-0-quote": "I liked your plan."}
        response = form.send(client, typed, press="verdict=change_needed")
        page = text(response)
        assert "Alice has changed the note since you opened it." in page
        assert "New words." in page
        assert "This does not stand in the note." in page
        form = Form(response, holding="seen")
        assert form.value("remarks-0-text") == "Which plan?"
        assert Review.objects.get().is_pending
        form.send(client, {"remarks-0-quote": "New words."}, press="verdict=looks_good")
        assert Review.objects.get().body == "Dear Jane,\n\nNew words."

    def test_an_answer_by_another_coach_meanwhile_is_told(
        self, review: Review, coach: User, dan: User, alice: User, now: Any
    ) -> None:
        make_coaching(dan, alice, starts_at=now - DAY)
        client = client_of(coach)
        form = Form(client.get(page_of(review)), holding="seen")
        answer(client_of(dan), review, "looks_good")
        response = form.send(client, {"remarks-0-text": "Mine."}, press="verdict=change_needed")
        assert "Dan has answered meanwhile: looks good." in text(response)
        assert Form(response, holding="seen").value("remarks-0-text") == "Mine."
        assert Review.objects.get().answered_by == dan

    def test_a_press_without_an_answer_of_ours_does_nothing(self, review: Review, coach: User) -> None:
        client = client_of(coach)
        for more in ({}, {"verdict": "pending"}, {"verdict": "withdrawn"}, {"verdict": "x", "seen": "y"}):
            assert client.post(page_of(review), more).status_code == 302
        assert client.post(page_of(review), {"verdict": "looks_good"}).status_code == 200
        assert Review.objects.get().is_pending


class TestChangingAnAnswer:
    @pytest.fixture
    def answered(self, review: Review, coach: User) -> Review:
        answer(client_of(coach), review, "change_needed", {"remarks-0-text": "Shorter."})
        OutgoingMail.objects.update(state="sent", next_try_at=None, settled_at=timezone.now())
        return review

    def test_the_page_holds_the_answer_and_the_note_that_was_judged(self, answered: Review, coach: User) -> None:
        writing.save_note(answered.follow_up, subject="New", body="New words")
        response = client_of(coach).get(page_of(answered))
        assert "I liked your plan." in text(response)
        assert "New words" not in text(response)
        assert Form(response, holding="seen").value("remarks-0-text") == "Shorter."

    def test_a_changed_verdict_or_comment_is_mailed_once_more(self, answered: Review, coach: User) -> None:
        response = answer(client_of(coach), answered, "looks_good")
        assert "Your answer on the note to Jane Roe is changed" in text(response)
        assert OutgoingMail.objects.count() == 2
        OutgoingMail.objects.update(state="sent", next_try_at=None, settled_at=timezone.now())
        answer(client_of(coach), answered, "looks_good", {"remarks-0-text": ""})
        assert OutgoingMail.objects.count() == 3
        assert not ReviewComment.objects.exists()

    def test_the_same_answer_is_not(self, answered: Review, coach: User) -> None:
        response = answer(client_of(coach), answered, "change_needed")
        assert "so nothing was sent" in text(response)
        assert OutgoingMail.objects.count() == 1


class TestPlan:
    def press(self, client: Client, candidate: User, **posted: str) -> Any:
        return client.post(reverse("admin:accounts_user_reviews", args=[candidate.pk]), posted, follow=True)

    def test_it_stands_on_the_review_and_on_the_candidates_page(
        self, review: Review, coach: User, alice: User
    ) -> None:
        for page in (page_of(review), reverse("admin:accounts_user_change", args=[alice.pk])):
            shown = text(client_of(coach).get(page))
            assert "No further review needed" in shown
            assert "Review the first" in shown
        assert "No further review needed" not in text(
            client_of(make_user(is_staff=True, is_superuser=True)).get(
                reverse("admin:accounts_user_change", args=[coach.pk])
            )
        )

    def test_one_press_graduates_and_one_undoes_it_where_one_was(
        self, review: Review, coach: User, alice: User
    ) -> None:
        client = client_of(coach)
        form = Form(client.get(page_of(review)), holding="do")
        response = form.send(client, press="do=graduate")
        assert response.redirect_chain[-1][0] == page_of(review)
        assert ReviewPlan.objects.get().graduated_at is not None
        Form(response, holding="do").send(client, press="do=undo")
        assert ReviewPlan.objects.get().graduated_at is None

    @pytest.mark.parametrize(("typed", "kept"), [("7", 7), ("0", 0), ("", None)])
    def test_the_number_of_first_conversations_is_set(
        self, coach: User, alice: User, typed: str, kept: int | None
    ) -> None:
        ReviewPlan.objects.create(candidate=alice, first_conversations=5)
        self.press(client_of(coach), alice, do="first", first=typed)
        assert ReviewPlan.objects.get().first_conversations == kept

    @pytest.mark.parametrize("typed", ["-1", "101", "three", "9" * 400])
    def test_a_number_that_is_none_is_refused_with_a_sentence(self, coach: User, alice: User, typed: str) -> None:
        response = self.press(client_of(coach), alice, do="first", first=typed)
        assert "Type a number of conversations from 0 to 100" in text(response)
        assert not ReviewPlan.objects.exists()

    @pytest.mark.parametrize("do", ["graduate", "undo", "take-in", "leave", "first"])
    def test_a_stranger_changes_no_plan(self, coach: User, alice: User, dan: User, now: Any, do: str) -> None:
        ReviewPlan.objects.create(candidate=alice, graduated_at=now if do != "graduate" else None)
        before = ReviewPlan.objects.values().get()
        for who in (dan, alice, make_user()):
            self.press(client_of(who), alice, do=do, first="9")
        assert ReviewPlan.objects.values().get() == before

    def test_a_look_at_the_address_changes_nothing(self, coach: User, alice: User) -> None:
        response = client_of(coach).get(
            reverse("admin:accounts_user_reviews", args=[alice.pk]), {"do": "graduate"}
        )
        assert response.status_code == 302
        assert not ReviewPlan.objects.exists()

    def test_it_leads_to_no_other_site(self, coach: User, alice: User) -> None:
        response = self.press(client_of(coach), alice, do="graduate", back_to="https://evil.example.com/")
        assert response.redirect_chain[-1][0] == reverse("admin:accounts_user_change", args=[alice.pk])

    def test_a_relapse_is_suggested_on_the_queue_and_can_be_left_or_taken_up(
        self, coach: User, alice: User, now: Any
    ) -> None:
        graduating.graduate(alice, by=coach, now=now - 10 * DAY)
        for _ in range(3):
            late = note_by(alice, now, hours=30)
            closing.mark_thanked(late, sent_at=now, now=now)
        client = client_of(coach)
        page = client.get(QUEUE)
        assert "Alice Lindqvist might need reviews again." in text(page)
        assert ReviewPlan.objects.get().graduated_at is not None, "nothing changes by itself"
        response = Form(page, holding="do").send(client, press="do=leave")
        assert response.redirect_chain[-1][0] == QUEUE
        assert "might need reviews again" not in text(response)
        ReviewPlan.objects.update(relapse_counts_from=None)
        Form(client.get(QUEUE), holding="do").send(client, press="do=take-in")
        assert ReviewPlan.of(alice).suggests(timezone.now())


class TestDesk:
    HOURS = {
        "first_mail_at": "08:00",
        "second_mail_at": "15:00",
        "works_from": "08:00",
        "works_until": "16:00",
        "weekends": "on",
    }

    def test_a_coach_sets_their_own_hours(self, coach: User) -> None:
        client = client_of(coach)
        page = client.get(reverse("admin:followups_deskhours_changelist"), follow=True)
        assert page.redirect_chain[-1][0].endswith("/add/")
        client.post(page.redirect_chain[-1][0], self.HOURS)
        hours = DeskHours.objects.get()
        assert (hours.coach, hours.first_mail_at.hour, hours.weekends) == (coach, 8, True)
        page = client.get(reverse("admin:followups_deskhours_changelist"), follow=True)
        assert page.redirect_chain[-1][0].endswith(f"/{coach.pk}/change/")
        client.post(page.redirect_chain[-1][0], self.HOURS | {"first_mail_at": "07:00"})
        assert DeskHours.objects.get().first_mail_at.hour == 7

    def test_saving_keeps_when_we_wrote_last(self, coach: User, now: Any) -> None:
        DeskHours.objects.create(coach=coach, mailed_at=now)
        client_of(coach).post(reverse("admin:followups_deskhours_change", args=[coach.pk]), self.HOURS)
        assert DeskHours.objects.get().mailed_at == now

    def test_hours_that_end_before_they_start_are_refused_with_a_sentence(self, coach: User) -> None:
        wrong = self.HOURS | {"works_until": "07:00"}
        page = client_of(coach).post(reverse("admin:followups_deskhours_add"), wrong)
        assert "Working hours must end after they start" in text(page)
        assert not DeskHours.objects.exists()

    def test_a_posted_coach_is_not_heeded(self, coach: User, dan: User) -> None:
        client_of(coach).post(reverse("admin:followups_deskhours_add"), self.HOURS | {"coach": str(dan.pk)})
        assert DeskHours.objects.get().coach == coach

    def test_another_coachs_hours_are_out_of_reach(self, coach: User, dan: User) -> None:
        DeskHours.objects.create(coach=dan)
        page = reverse("admin:followups_deskhours_change", args=[dan.pk])
        for response in (client_of(coach).get(page), client_of(coach).post(page, self.HOURS)):
            assert (response.status_code, response["Location"]) == (302, reverse("admin:index"))
        assert DeskHours.objects.get().first_mail_at.hour == 9

    def away(self, stand_in: User, **more: str) -> dict[str, str]:
        return {
            "stand_in": str(stand_in.pk),
            "starts_at": "2026-12-01T00:00",
            "ends_at": "2026-12-08T00:00",
            **more,
        }

    def test_a_coach_names_who_stands_in_for_them_and_for_nobody_else(self, coach: User, dan: User) -> None:
        client = client_of(coach)
        third = make_user("Third Coach", is_staff=True)
        client.post(reverse("admin:accounts_standin_add"), self.away(dan, coach=str(third.pk)))
        absence = StandIn.objects.get()
        assert (absence.coach, absence.stand_in) == (coach, dan)
        client.post(reverse("admin:accounts_standin_change", args=[absence.pk]), self.away(third))
        assert StandIn.objects.get().stand_in == third
        client.post(reverse("admin:accounts_standin_delete", args=[absence.pk]), {"post": "yes"})
        assert not StandIn.objects.exists()

    def test_no_candidate_nor_oneself_nor_nobody_can_stand_in(self, coach: User, alice: User) -> None:
        client = client_of(coach)
        for whom in (alice, coach):
            client.post(reverse("admin:accounts_standin_add"), self.away(whom))
        client.post(reverse("admin:accounts_standin_add"), self.away(coach) | {"stand_in": "0"})
        assert not StandIn.objects.exists()

    def test_an_end_before_the_start_is_refused_with_a_sentence(self, coach: User, dan: User) -> None:
        page = client_of(coach).post(
            reverse("admin:accounts_standin_add"), self.away(dan, ends_at="2026-11-01T00:00")
        )
        assert "It must end after it starts." in text(page)

    def test_who_stands_in_reads_it_and_changes_nothing(self, coach: User, dan: User, now: Any) -> None:
        absence = make_stand_in(coach, dan, starts_at=now - HOUR, ends_at=now + HOUR)
        client, page = client_of(dan), reverse("admin:accounts_standin_change", args=[absence.pk])
        assert "Ines Duarte" in text(client.get(page))
        assert client.post(page, self.away(make_user(is_staff=True))).status_code == 403
        gone = client.post(reverse("admin:accounts_standin_delete", args=[absence.pk]), {"post": "yes"})
        assert gone.status_code == 403
        assert StandIn.objects.get().stand_in == dan
