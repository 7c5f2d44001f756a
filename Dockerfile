FROM python:3.11-slim-bookworm

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 DATA_DIR=/data PORT=8000
WORKDIR /app

COPY requirements.txt .
RUN pip install --disable-pip-version-check -r requirements.txt

COPY . .
# Names and hashes of static files are made here, so that web processes only serve them.
RUN SECRET_KEY=only-while-the-image-is-built-and-never-afterwards \
    DATABASE_URL=postgres://nobody@nowhere/none DATA_DIR=/tmp/build \
    python manage.py collectstatic --noinput --verbosity 0 \
 && rm -r /tmp/build \
 && useradd --system --uid 10001 --home-dir /data --create-home within24

USER within24
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "config.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "4", "--access-logfile", "-"]
