"""The office's own settings, on the one database that is measured: as in an office, nothing is switched off."""

import os

from evenhand.config.settings.databases import database
from tests.settings import *  # noqa: F403
from tests.settings import FOLDER

DATABASES = {"default": database(os.environ["EVENHAND_BENCH_URL"], FOLDER / "office.sqlite3")}
SECURE_SSL_REDIRECT = False
