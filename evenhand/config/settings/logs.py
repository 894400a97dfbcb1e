from typing import Any

import structlog

from evenhand.config.refused_rows import without_rows
from evenhand.config.settings.environment import env

__all__ = ["DJANGO_STRUCTLOG_IP_LOGGING_ENABLED", "LOGGING"]

# A log tells which account did what and when. Names, addresses, National Insurance numbers and searches stay in the
# database.
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False

_common: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
    without_rows,
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processor": structlog.processors.JSONRenderer(),
            "foreign_pre_chain": _common,
        },
        "plain": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processor": structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
            "foreign_pre_chain": _common,
        },
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": env.str("LOG_FORMAT", default="plain"),
        },
    },
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
        "django_structlog": {"level": env.str("LOG_LEVEL", default="WARNING")},
    },
}

structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *_common,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
