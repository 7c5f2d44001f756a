# `make` alone prints the verbs. Needs nothing but Python 3.11+ and a package mirror.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV ?= .venv
PORT ?= 8000
DATA_DIR ?= var
BIND ?= 127.0.0.1
export PORT DATA_DIR BIND
export PYTHONDONTWRITEBYTECODE ?= 1
BIN := $(abspath $(VENV))/bin
export PATH := $(BIN):$(PATH)

# The demo takes nothing from the environment or .env: its people must never reach a real database.
DEMO := DATA_DIR=$(DATA_DIR)/demo DATABASE_URL= REDIS_URL= EMAIL_URL= ANYMAIL_PROVIDER= SITE_URL= SECRET_KEY= DEBUG= SIGNUP=open MAIL_FROM=
# A server's settings, for checks that only look.
SERVER := SITE_URL=https://within24.example.com SECRET_KEY=$$(python -c 'import secrets; print(secrets.token_urlsafe(60))') EMAIL_URL=smtp+tls://user:secret@mail.example.com:587
# honcho would read .env by itself and let it win.
START := OUR_PORT=$(PORT) honcho --env /dev/null start

# Where the database itself matters: locks, constraints, mail, processes, and what lists and sums ask of it.
# The other pages ask through the same querysets; they are tested on SQLite. So is who may do what in the admin.
ON_POSTGRESQL := tests/crashes tests/journeys tests/outbox tests/followups/services tests/config/test_health.py \
	$(addprefix tests/followups/test_,constraints.py cohort.py cohort_page.py exports.py dashboard.py \
	looking_back_page.py nudge_mail.py review_admin.py review_mails.py people_pages.py) \
	$(addprefix tests/followups/test_admin.py::Test,EveryModel Coaches Superusers) \
	$(addprefix tests/followups/test_commands.py::Test,Sweep SeededDemo) tests/accounts/test_invitations.py

##@ Use it
.PHONY: demo
demo: $(VENV)/.installed ## Try it with sample people, mail as files, nothing kept from last time
	@$(DEMO) python -m config.demo
	@$(DEMO) python manage.py migrate --verbosity 0
	@$(DEMO) python manage.py seed_demo
	@$(DEMO) $(START) || test $$? -eq 130 # Ctrl-C

.PHONY: run
run: $(VENV)/.installed ## Start it for real use on this machine
	@python manage.py migrate --verbosity 0
	@python manage.py welcome
	@$(START) || test $$? -eq 130 # Ctrl-C

.PHONY: superuser
superuser: $(VENV)/.installed ## Make someone who may do everything in the admin
	@python manage.py migrate --verbosity 0
	@python manage.py createsuperuser

.PHONY: doctor
doctor: $(VENV)/.installed ## Say whether database, broker, worker, beat and mail work
	@python manage.py doctor

##@ Change it
.PHONY: test
test: $(VENV)/.installed-dev ## Run all tests, on SQLite and on PostgreSQL
	python -m pytest -n 2 --dist load
	TEST_ON=postgresql python -m pytest -n 2 --dist load $(ON_POSTGRESQL)

.PHONY: check
check: lint types layers templates migrations deployment ## Everything a machine can say without running tests

.PHONY: lint
lint: $(VENV)/.installed-dev ## Style
	ruff check .
	ruff format --check .

.PHONY: types
types: $(VENV)/.installed-dev ## Types
	mypy .

.PHONY: layers
layers: $(VENV)/.installed-dev ## The dependency rule
	lint-imports

.PHONY: templates
templates: $(VENV)/.installed-dev ## Templates
	djlint templates --lint --quiet

.PHONY: migrations
migrations: $(VENV)/.installed-dev ## Fail if a model change lacks its migration
	python manage.py makemigrations --check --dry-run

.PHONY: deployment
deployment: $(VENV)/.installed-dev ## Settings and compose file of a team's server
	$(SERVER) python manage.py check --deploy --fail-level WARNING
	check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml

.PHONY: format
format: $(VENV)/.installed-dev ## Put the style right
	ruff check --fix .
	ruff format .

.PHONY: bench
bench: $(VENV)/.installed-dev ## Measure nudges per second, and an idle sweep
	python -m tests.bench

.PHONY: learn
learn: $(VENV)/.installed-dev ## Learn anew what sentences say, after a change of tests/corpus/sentences
	python -m tests.corpus.learn

.PHONY: help
help: ## Print this
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.installed: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Within24 needs Python 3.11 or newer.")'
	@echo "Installing what it needs into $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements.txt requirements-dev.txt | $(VENV)/.installed
	@echo "Installing the tools of development into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
