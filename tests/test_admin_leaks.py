"""Every door of the admin, tried by coaches whom a candidate does not concern: nothing of hers shows or changes.

The tests walk the admin site, so a new model, filter, action, inline or page is covered by itself. A new
model needs a row in tests/world.py; until it has one the first test fails. Each stranger asks the plain
question; the hundreds of others are asked by the one who has all their reasons together.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db import models
from django.forms import ModelChoiceField
from django.test import Client, RequestFactory
from django.urls import reverse

from accounts.models import Coaching, User
from followups.models import FollowUp, Review
from tests.conftest import Lasting
from tests.makers import make_coaching, make_user
from tests.world import EVERY_REASON, PRIVATE, SECRET, STAFF, WORDS, World, addresses, build, snapshot

pytestmark = pytest.mark.django_db

REGISTERED = sorted(admin.site._registry, key=lambda model: model._meta.label)
NO_CANDIDATES = {"followups.Organisation", "outbox.Pulse"}  # rows that belong to nobody
STOOD_IN = "a stand-in whose time is over"  # the row that says so is as much theirs
# What a coach of the candidate finds in the admin. The rest is for superusers, or between coaches.
READ_BY_HER_COACH = {
    "accounts.Coaching",
    "accounts.Invitation",
    "accounts.User",
    "followups.FollowUp",
    "followups.Interaction",
    "followups.NudgeLine",
    "followups.Point",
    "followups.Review",
    "followups.ReviewPlan",
    "accounts.StandIn",
    "outbox.OutgoingMail",
}
WHOLE = {"followups.Review": "state=all"}  # a list that leaves something out by itself


@pytest.fixture(scope="module")
def world(lasting: Lasting) -> Iterator[World]:
    """One for all of these: they change nothing in it that outlasts them."""
    with lasting():
        carol, dan = make_user("Carol Ek"), make_user("Dan Dahl", is_staff=True)
        yield build(make_user("Alice Lindqvist"), carol, dan)


def page(model: type[models.Model], name: str, *args: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=args)


def changelist(model: type[models.Model], *queries: str) -> str:
    whole = WHOLE.get(model._meta.label, "")
    return f"{page(model, 'changelist')}?{'&'.join(query for query in (whole, *queries) if query)}"


def row_of(world: World, model: type[models.Model]) -> models.Model:
    return world.rows[f"{model._meta.app_label}/{model._meta.model_name}"]


def signed_in(user: User | None) -> Client:
    client = Client()
    assert user is not None
    client.force_login(user)
    User.objects.filter(pk=user.pk).update(last_login=None)
    return client


def root() -> Client:
    return signed_in(make_user("Root Ek", is_staff=True, is_superuser=True))


def text(response: Any) -> str:
    """Return the page, without what only echoes the question."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    shown = content.decode(errors="replace")
    return re.sub(rf'(q=|q%3D|term=|value="){SECRET}', "", shown)


def listed(response: Any) -> set[Any]:
    """Return the keys of the rows in a list."""
    context = response.context
    shown = context.get("cl") if response.status_code == 200 and context is not None else None
    return {row.pk for row in shown.result_list} if shown is not None else set()


def trouble(response: Any, path: str, row: models.Model) -> list[str]:
    """Say what of a stranger's shows in an answer to `path`."""
    assert response.status_code < 500, path
    found = [f"{path} shows the secret"] if SECRET in text(response) else []
    if row.pk in listed(response) and row._meta.label not in NO_CANDIDATES:
        found.append(f"{path} lists the row")
    return found


def test_every_registered_model_has_a_row_of_alices(world: World) -> None:
    missing = [
        model._meta.label
        for model in REGISTERED
        if f"{model._meta.app_label}/{model._meta.model_name}" not in world.rows
    ]
    assert missing == [], "write a row of Alice's with her secret for these in tests/world.py"


def test_a_superuser_finds_each_of_them(world: World) -> None:
    """Otherwise the tests below would pass on empty lists."""
    client = root()
    unseen = [
        model._meta.label
        for model in REGISTERED
        if (
            model._meta.label not in NO_CANDIDATES
            and row_of(world, model).pk not in listed(client.get(changelist(model)))
        )
        or client.get(page(model, "change", row_of(world, model).pk)).status_code != 200
    ]
    assert unseen == []


def test_her_coach_finds_what_concerns_them_and_nothing_else(world: World) -> None:
    client = signed_in(world.coach)
    seen = {
        model._meta.label
        for model in REGISTERED
        if row_of(world, model).pk in listed(client.get(changelist(model)))
    }
    assert seen - NO_CANDIDATES == READ_BY_HER_COACH


# ---------- lists: search, filters, dates, order ----------


def questions(superuser: Client, model: type[models.Model], row: models.Model) -> Iterator[str]:
    """Every way of asking a list: by words, by what the sidebar and the dates offer, in any order, as a popup."""
    shown = superuser.get(changelist(model), follow=True).context.get("cl")
    yield ""
    if shown is None:  # a list of one row opens it
        return
    yield from (f"q={word}" for word in (SECRET, "Alice", "Jane", WORDS, PRIVATE, str(row.pk)))
    for spec in shown.filter_specs:
        for choice in spec.choices(shown):
            yield choice["query_string"].removeprefix("?")
    for name in shown.list_filter:
        path = name if isinstance(name, str) else name[0] if isinstance(name, tuple) else ""
        if path:
            value: Any = row
            for part in path.split("__"):
                value = getattr(value, part)
            suffix = "__id__exact" if isinstance(value, models.Model) else "__exact"
            yield f"{path}{suffix}={getattr(value, 'pk', value)}"
    if shown.date_hierarchy:
        at = getattr(row, shown.date_hierarchy)
        for parts in itertools.accumulate((f"year={at.year}", f"month={at.month}", f"day={at.day}"), _and):
            yield "&".join(f"{shown.date_hierarchy}__{part}" for part in parts.split("&"))
    yield from (f"o={column}" for column in range(1, len(shown.list_display) + 1))
    yield from ("all=", "p=0", "e=1", "_popup=1", "_to_field=id", f"id__exact={row.pk}", f"pk={row.pk}")


def _and(one: str, other: str) -> str:
    return f"{one}&{other}"


@pytest.mark.parametrize("model", REGISTERED, ids=lambda model: model._meta.label)
def test_no_list_shows_a_strangers_row_however_it_is_asked(world: World, model: type[models.Model]) -> None:
    row, asked = row_of(world, model), list(questions(root(), model, row_of(world, model)))
    assert len(asked) > 10 or model._meta.label in NO_CANDIDATES
    found = []
    for who in (*STAFF, EVERY_REASON):
        if (who, model._meta.label) == (STOOD_IN, "accounts.StandIn"):
            continue
        client = signed_in(world.strangers[who])
        for query in asked if who == EVERY_REASON else ("", f"q={SECRET}"):
            path = changelist(model, query)
            found += [f"{who}: {each}" for each in trouble(client.get(path, follow=not query), path, row)]
    assert found == []


@pytest.mark.parametrize("model", REGISTERED, ids=lambda model: model._meta.label)
def test_no_download_holds_a_strangers_row(world: World, model: type[models.Model]) -> None:
    names = {pattern.name for pattern in admin.site._registry[model].get_urls()}
    name = f"{model._meta.app_label}_{model._meta.model_name}_export"
    if name not in names:
        return
    row, found = row_of(world, model), []
    asked = ("", f"q={SECRET}", f"id__exact={row.pk}", "state=all")
    for who in (*STAFF, EVERY_REASON):
        client = signed_in(world.strangers[who])
        for query in asked if who == EVERY_REASON else ("",):
            path = f"{reverse(f'admin:{name}')}?{query}"
            for response in (client.get(path), client.post(path, {"format": "0"})):
                found += [f"{who}: {each}" for each in trouble(response, path, row)]
    assert found == []


# ---------- forms: foreign keys, autocompletes ----------


def relations(model: type[models.Model]) -> Iterator[str]:
    yield from (field.name for field in model._meta.get_fields() if field.is_relation and field.concrete)


def test_no_autocomplete_offers_a_strangers_row(world: World) -> None:
    found, asked = [], 0
    for who in (*STAFF, EVERY_REASON):
        client = signed_in(world.strangers[who])
        terms = ("", "a", SECRET, "Jane") if who == EVERY_REASON else ("",)
        for model in REGISTERED:
            for name, term in itertools.product(relations(model), terms):
                query = {"app_label": model._meta.app_label, "model_name": str(model._meta.model_name)}
                response = client.get(reverse("admin:autocomplete"), query | {"field_name": name, "term": term})
                asked += response.status_code == 200
                if SECRET in text(response):
                    found.append((who, model._meta.label, name, term))
    assert found == []
    query = {"app_label": "accounts", "model_name": "coaching", "field_name": "candidate", "term": SECRET}
    assert root().get(reverse("admin:autocomplete"), query).json()["results"], "a superuser is offered her"


def choosers(response: Any) -> Iterator[tuple[str, ModelChoiceField[Any]]]:
    """Every field of a page's forms that takes the key of a row: what it offers is what it accepts."""
    context = response.context
    if response.status_code != 200 or context is None:
        return
    forms = [context["adminform"].form] if "adminform" in context else []
    forms += [context["form"]] if "form" in context and hasattr(context["form"], "fields") else []
    for inline in context.get("inline_admin_formsets", ()):
        forms += [*inline.formset.forms, inline.formset.empty_form]
    for form in forms:
        for name, field in form.fields.items():
            own_key = name == form._meta.model._meta.pk.name if hasattr(form, "_meta") else False
            if isinstance(field, ModelChoiceField) and not own_key:  # see the test of inlines below
                yield name, field


def test_no_form_offers_or_accepts_a_strangers_row(world: World) -> None:
    """Forms to add, and those on the pages of one's own rows and of one's own candidate's."""
    hers = {(type(row), row.pk) for row in world.rows.values()}
    found = []
    for who in STAFF:
        client = signed_in(world.strangers[who])
        for model in REGISTERED:
            own = world.carols.get(f"{model._meta.app_label}/{model._meta.model_name}")
            pages = [page(model, "add")] + ([page(model, "change", own.pk)] if own else [])
            for path in pages:
                for name, field in choosers(client.get(path)):
                    queryset = cast("models.QuerySet[Any]", field.queryset)
                    offered = {(queryset.model, key) for key in queryset.values_list("pk", flat=True)}
                    if offered & hers:
                        found.append((who, path, name))
    assert found == []


# ---------- one row: posting its key (tests/test_isolation.py opens its pages) ----------


def actions(model: type[models.Model]) -> set[str]:
    """Every action that a superuser has."""
    request = RequestFactory().get("/")
    request.user = User(is_superuser=True, is_staff=True, is_active=True)
    return {"delete_selected", *admin.site._registry[model].get_actions(request)}


@pytest.mark.parametrize("model", REGISTERED, ids=lambda model: model._meta.label)
def test_no_action_reaches_a_strangers_row(world: World, model: type[models.Model]) -> None:
    row, found = row_of(world, model), []
    for who in (*STAFF, EVERY_REASON):
        client, before = signed_in(world.strangers[who]), snapshot()
        ways = itertools.product("01", ("", "yes")) if who == EVERY_REASON else [("1", "yes")]
        for action, (across, post) in itertools.product(actions(model), ways):
            posted = {
                "action": action,
                "_selected_action": [row.pk],
                "select_across": across,
                "index": "0",
                "reason": "why",
                **({"post": post} if post else {}),
            }
            response = client.post(changelist(model), posted, follow=True)
            found += [f"{who}: {each}" for each in trouble(response, action, row)]
        if snapshot() != before and who not in {"a coach of somebody else", EVERY_REASON}:
            found.append(f"{who} changed something by an action on {model._meta.label}")
        assert model._base_manager.filter(pk=row.pk).values().get() == _as_before(before, row), who
    assert found == []


def _as_before(before: dict[str, list[dict[str, object]]], row: models.Model) -> dict[str, object]:
    """Return the row as it stood; those of other apps as they stand."""
    rows = before.get(row._meta.label)
    if rows is None:
        return type(row)._base_manager.filter(pk=row.pk).values().get()
    return next(each for each in rows if each[row._meta.pk.attname] == row.pk)


def test_no_inline_reaches_a_strangers_row(world: World) -> None:
    """Posted on the page of a row one may see, with the key of a stranger's row and a parent of one's own."""
    busy = world.strangers["a coach of somebody else"]
    client, before, tried = signed_in(busy), snapshot(), 0
    for model, options in admin.site._registry.items():
        own = world.carols.get(f"{model._meta.app_label}/{model._meta.model_name}")
        for inline in options.inlines if own else ():
            theirs = world.rows.get(f"{inline.model._meta.app_label}/{inline.model._meta.model_name}")
            assert own is not None
            assert theirs is not None, "write a row for it in tests/world.py"
            parents = [
                field for field in inline.model._meta.fields if field.is_relation and field.related_model is model
            ]
            for parent in parents:
                prefix = parent.remote_field.get_accessor_name() or inline.model._meta.model_name
                for key, remove in itertools.product((own.pk, row_of(world, model).pk), ("", "on")):
                    posted = {
                        f"{prefix}-TOTAL_FORMS": "1",
                        f"{prefix}-INITIAL_FORMS": "1",
                        f"{prefix}-0-{inline.model._meta.pk.name}": str(theirs.pk),
                        f"{prefix}-0-{parent.name}": str(key),
                        f"{prefix}-0-text": "changed",
                        f"{prefix}-0-DELETE": remove,
                    }
                    for target in (own.pk, row_of(world, model).pk):
                        response = client.post(page(model, "change", target), posted)
                        assert response.status_code < 500
                        assert SECRET not in text(response), (model, inline)
                        tried += 1
    assert tried > 10
    assert snapshot() == before


def test_no_row_of_ones_own_comes_to_point_to_a_strangers(world: World) -> None:
    """Whatever a coach may add: with every foreign key set to Alice's rows."""
    found = []
    for who in STAFF:
        client, before = signed_in(world.strangers[who]), snapshot()
        for model in REGISTERED:
            response = client.get(page(model, "add"))
            if response.status_code != 200:
                continue
            posted: dict[str, Any] = {"starts_at_0": "2026-11-01", "starts_at_1": "09:00"}
            posted |= {"ends_at_0": "2036-11-01", "ends_at_1": "09:00", "_save": "Save"}
            for field in model._meta.fields:
                if field.is_relation:
                    target = cast("type[models.Model]", field.related_model)._meta
                    row = world.rows.get(f"{target.app_label}/{target.model_name}")
                    posted[field.name] = row.pk if row else ""
            response = client.post(page(model, "add"), posted)
            assert response.status_code < 500
            if snapshot() != before or SECRET in text(response):
                found.append((who, model._meta.label))
                before = snapshot()
    assert found == []


# ---------- asking for what is hidden ----------


def hidden(model: type[models.Model], depth: int = 2) -> Iterator[str]:
    """Every path from a model to a text, over two relations either way."""
    for field in model._meta.get_fields():
        if isinstance(field, models.CharField | models.TextField):
            yield field.name
        elif depth and field.is_relation and field.related_model is not None:
            name = field.name if field.concrete else getattr(field, "get_accessor_name", lambda: "")()
            if name:
                query_name = field.name if field.concrete else cast(Any, field).remote_field.related_query_name()
                yield from (f"{query_name}__{path}" for path in hidden(field.related_model, depth - 1))


def _asked_by(user: User) -> Any:
    request = RequestFactory().get("/")
    request.user = user
    return request


def shown_to(coach: User, model: type[models.Model]) -> set[str]:
    """Return what stands on the pages of a model anyway: in its sidebar, its list and the page of a row."""
    request, options = _asked_by(coach), admin.site._registry[model]
    filters = options.get_list_filter(request)
    names = {str(one[0] if isinstance(one, tuple) else one) for one in filters}
    fields = flatten_fieldsets(options.get_fieldsets(request))
    return {*names, *map(str, options.get_list_display(request)), *map(str, fields)}


@pytest.mark.parametrize("model", REGISTERED, ids=lambda model: model._meta.label)
def test_her_own_coach_learns_no_hidden_text_by_filtering(world: World, model: type[models.Model]) -> None:
    """A list that answers "does it begin with A?" differently from "with B?" tells the text, letter by letter."""
    client, told, options = signed_in(world.coach), [], admin.site._registry[model]
    for path in sorted(set(hidden(model)) - shown_to(world.coach, model)):
        if not options.lookup_allowed(f"{path}__startswith", "", _asked_by(world.coach)):
            continue  # the list refuses it
        answers = []
        for beginning in ("", "never begins like this"):
            response = client.get(changelist(model, f"{path}__startswith={beginning}"))
            answers.append((response.status_code, frozenset(listed(response))))
        if answers[0] != answers[1]:
            told.append(path)
    assert told == []


# ---------- what her own coach reads ----------


def every_page(client: Client, world: World) -> Iterator[tuple[str, str]]:
    """Every page, list, search and download of the admin."""
    for address in addresses():
        if address.route.startswith("admin/"):
            path = world.path(address)
            yield path, text(client.get(path, follow=True))
    for model in REGISTERED:
        for query in ("", f"q={SECRET}", f"q={WORDS}", f"q={PRIVATE}"):
            yield changelist(model, query), text(client.get(changelist(model, query), follow=True))


def test_the_text_of_a_note_is_on_no_page_unless_it_was_submitted(world: World) -> None:
    Review.objects.all().delete()
    note = f"Dear {SECRET}, {WORDS}"
    assert [path for path, shown in every_page(signed_in(world.coach), world) if note in shown] == []


def test_where_all_is_shared_a_note_is_on_its_own_page_and_what_is_kept_to_oneself_on_none(world: World) -> None:
    Coaching.objects.update(sharing="earlier")  # the most there is
    pages = dict(every_page(signed_in(world.coach), world))
    note_page = page(FollowUp, "change", world.rows["follow-ups"].pk)
    shows = {path for path, shown in pages.items() if f"Dear {SECRET}, {WORDS}" in shown}
    assert shows == {note_page, note_page.removesuffix("change/")}, "the second leads to the first"
    assert cast(User, world.rows["accounts/user"]).trail.filter(by=world.coach, act="read").count() == 2
    assert [path for path, shown in pages.items() if f"{PRIVATE} to myself" in shown] == []


def test_who_begins_to_coach_later_sees_the_person_and_nothing_from_before(world: World) -> None:
    later = make_user("Later Coach", is_staff=True)
    own = make_coaching(
        later, cast(User, world.rows["accounts/user"]), starts_at=datetime.now(UTC) - timedelta(days=1)
    )
    client = signed_in(later)
    seen = {
        model._meta.label
        for model in REGISTERED
        if row_of(world, model).pk in listed(client.get(changelist(model)))
    }
    assert seen - NO_CANDIDATES == {"accounts.User", "followups.ReviewPlan"}
    Coaching.objects.filter(pk=own.pk).update(sharing="earlier")
    seen = {
        model._meta.label
        for model in REGISTERED
        if row_of(world, model).pk in listed(client.get(changelist(model)))
    }
    assert seen >= {"followups.FollowUp", "followups.Interaction", "followups.Point", "followups.Review"}
