"""How fast is it? `make bench`: real PostgreSQL, real Celery workers, a real SMTP conversation. Never a test."""
