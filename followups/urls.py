"""Every page and action for candidates."""

from django.urls import path

from followups.views import (
    checking,
    conversations,
    dashboard,
    links,
    looking_back,
    notes,
    people,
    preferences,
    reviews,
)

app_name = "followups"
urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("reminders/pause", dashboard.pause, name="pause"),
    path("reminders/resume", dashboard.resume, name="resume"),
    path("mail/send-again", dashboard.send_again, name="send_again"),
    path("time-zone", preferences.time_zone, name="time_zone"),
    path("preferences", preferences.preferences, name="preferences"),
    path("log", conversations.log, name="log"),
    path("interactions/<int:pk>", conversations.interaction, name="interaction"),
    path("interactions/<int:pk>/edit", conversations.edit, name="edit_interaction"),
    path("interactions/<int:pk>/call-off", conversations.call_off, name="call_off"),
    path("interactions/<int:pk>/delete", conversations.delete, name="delete_interaction"),
    path("follow-ups/<int:pk>", notes.follow_up, name="follow_up"),
    path("follow-ups/<int:pk>/thank", notes.thank, name="thank"),
    path("follow-ups/<int:pk>/snooze", notes.snooze, name="snooze"),
    path("follow-ups/<int:pk>/wake", notes.wake, name="wake"),
    path("follow-ups/<int:pk>/skip", notes.skip, name="skip"),
    path("follow-ups/<int:pk>/undo", notes.undo, name="undo"),
    path("follow-ups/<int:pk>/answer", notes.answer, name="answer"),
    path("follow-ups/<int:pk>/start-over", notes.start_over, name="start_over"),
    path("follow-ups/<int:pk>/draft.eml", notes.draft_eml, name="draft_eml"),
    path("follow-ups/<int:pk>/ask", notes.ask, name="ask"),
    path("follow-ups/<int:pk>/review", reviews.ask_for_review, name="ask_for_review"),
    path("follow-ups/<int:pk>/review/take-back", reviews.take_back_review, name="take_back_review"),
    path("interactions/<int:pk>/review", reviews.ask_for_reviews, name="ask_for_reviews"),
    path("follow-ups/<int:pk>/sent-text", looking_back.sent_text, name="sent_text"),
    path("check", checking.check, name="check"),
    path("looking-back", looking_back.looking_back, name="looking_back"),
    path("looking-back/judge", looking_back.judge, name="judge_kept"),
    path("contacts", people.contacts, name="contacts"),
    path("contacts/<int:pk>", people.contact, name="contact"),
    path("contacts/<int:pk>/delete", people.delete_contact, name="delete_contact"),
    path("companies", people.companies, name="companies"),
    path("companies/<int:pk>", people.company, name="company"),
    path("companies/<int:pk>/delete", people.delete_company, name="delete_company"),
    path("l/<slug:purpose>/<str:token>", links.link, name="link"),
]
