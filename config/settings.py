"""The one settings file. What may differ between installations comes from config.env."""

from __future__ import annotations

import importlib.util
import re
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from config import broker, env

BASE_DIR = Path(__file__).resolve().parent.parent
env.load_file(BASE_DIR / ".env")
env.refuse_mistyped_names()

_heading = re.search(r"^## (\d+\.\d+\.\d+)", (BASE_DIR / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
VERSION = _heading[1] if _heading else "0"

# ---------- where and for whom ----------
DATA_DIR: Path = env.data_folder("DATA_DIR", default=BASE_DIR / "var")
PORT = env.number("PORT", default=8000)
SITE_URL = env.site_url("SITE_URL", default=f"http://localhost:{PORT}")
DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.secret_key("SECRET_KEY", folder=DATA_DIR)

_site = urlsplit(SITE_URL)
_https = _site.scheme == "https"
EMBEDDED = not env.text("DATABASE_URL")  # one person, one machine
SIGNUP = env.choice("SIGNUP", ("open", "invited"), default="open" if EMBEDDED else "invited")

ALLOWED_HOSTS = [_site.hostname or "localhost", "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [SITE_URL]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _https
SESSION_COOKIE_AGE = int(timedelta(days=30).total_seconds())
SECURE_HSTS_SECONDS = int(timedelta(days=30).total_seconds()) if _https else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _https else None
SECURE_REFERRER_POLICY = "same-origin"  # action links must not leak to the pages they lead to
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
    }
}

# ---------- what it is made of ----------
INSTALLED_APPS = [
    "config",
    "accounts",
    "outbox",
    "contacts",
    "followups",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "anymail",
    "csp",
    "django_htmx",
    "import_export",
    "template_partials.apps.SimpleAppConfig",  # the template loader is set below, by hand
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.LocalTimeMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django.template.loaders.filesystem.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
            "builtins": ["template_partials.templatetags.partials"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {"django.server": {"level": "WARNING"}},
}

# ---------- database ----------
DATABASES = {"default": env.database("DATABASE_URL", default=DATA_DIR / "within24.sqlite3")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Without IMMEDIATE, more than half of contended read-then-write transactions fail at once.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

# ---------- broker and workers ----------
REDIS_URL = env.redis_url("REDIS_URL")
CELERY_BROKER_URL = REDIS_URL or broker.url(DATA_DIR)
CELERY_TASK_IGNORE_RESULT = True
CELERY_TIMEZONE = "UTC"
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
# Messages are alarms: one that nobody took is worthless when the next one rings.
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "followups.tasks.sweep", "schedule": 30.0, "options": {"expires": 25}},
    "call-coaches": {"task": "followups.tasks.call_coaches", "schedule": 60.0, "options": {"expires": 55}},
    "deliver": {"task": "outbox.tasks.deliver", "schedule": 10.0, "options": {"expires": 9}},
}
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL.startswith(("redis://", "rediss://"))
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}

# ---------- mail ----------
MAIL_DIR = DATA_DIR / "mail"
MAIL_FROM = env.text("MAIL_FROM", f"Within24 <within24@{_site.hostname}>")
DEFAULT_FROM_EMAIL = SERVER_EMAIL = MAIL_FROM
EMAIL_TIMEOUT = 20  # seconds; the lease in outbox.services.claiming is several times longer
_smtp = env.mail_server("EMAIL_URL")
_provider, _anymail = env.anymail()
MAIL_PROVIDER = bool(_smtp or _provider)
if _smtp and _provider:
    env.stop("both EMAIL_URL and ANYMAIL_PROVIDER are set. Choose one.")
if _provider:
    if importlib.util.find_spec(f"anymail.backends.{_provider}") is None:
        env.stop(f"ANYMAIL_PROVIDER={_provider!r} is not a provider that django-anymail knows.")
    EMAIL_BACKEND = f"anymail.backends.{_provider}.EmailBackend"
    ANYMAIL = {**_anymail, "REQUESTS_TIMEOUT": EMAIL_TIMEOUT}
elif _smtp:
    EMAIL_BACKEND = "outbox.backends.SmtpBackend"
    globals().update(
        {name: value for name, value in _smtp.items() if name not in {"EMAIL_BACKEND", "EMAIL_TIMEOUT"}}
    )
else:
    EMAIL_BACKEND = "outbox.backends.EmlFileBackend"

# ---------- people ----------
AUTH_USER_MODEL = "accounts.User"
SILENCED_SYSTEM_CHECKS = [
    "auth.W004",  # e-mail is unique, by a constraint that also ignores capitals
    "security.W005",  # other hosts of the domain are not ours to promise for,
    "security.W021",  # nor to preload
    "security.W008",  # the proxy before us redirects to https
]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "followups:dashboard"
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "accounts.forms.SignupForm"
ACCOUNT_EMAIL_VERIFICATION = "mandatory" if MAIL_PROVIDER else "optional"
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = False  # a mailed link signs nobody in
ACCOUNT_CHANGE_EMAIL = True  # one address a person; the old one stays until the new one is confirmed
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = _site.scheme
ACCOUNT_RATE_LIMITS = {"check_note": "30/5m/ip"}  # beside those that allauth has for its own pages
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _https else 0  # else all visitors would share one rate limit

# ---------- words and times ----------
LANGUAGE_CODE = "en-gb"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"

# ---------- static files ----------
STATIC_URL = "/static/"
STATIC_ROOT = None if EMBEDDED else BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = EMBEDDED  # nothing to collect on one's own machine
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if EMBEDDED
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
