"""The office's own settings, on a database, keys and a temporary folder that belong to one run."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

# The first process of a run makes the folder and removes it; those that it starts have their own inside. The keys are
# one, so that an office which one process made is read by another.
SHARED = "EVENHAND_TEST_FOLDER"
FOLDER = Path(tempfile.mkdtemp(prefix="evenhand-tests-", dir=os.environ.get(SHARED)))
if SHARED not in os.environ:
    os.environ[SHARED] = str(FOLDER)
    atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)

os.environ["EVENHAND_ENV_FILE"] = os.devnull
os.environ["EVENHAND_KEYS"] = str(Path(os.environ[SHARED]) / "keys.toml")

from evenhand.config import keys  # noqa: E402

keys.ensure()

from evenhand.config.settings import *  # noqa: E402, F403
from evenhand.config.settings.databases import database, sqlite  # noqa: E402

ON_POSTGRESQL = os.environ.get("EVENHAND_TEST_DATABASE") == "postgresql"

if ON_POSTGRESQL:
    _default = database(os.environ["EVENHAND_TEST_POSTGRESQL_URL"], FOLDER)
else:
    # A file, so that threads and WAL are as in an office. A run need not outlive a loss of power.
    _default = sqlite(FOLDER / "office.sqlite3", synchronous="OFF") | {"TEST": {"NAME": FOLDER / "test.sqlite3"}}
DATABASES = {"default": _default}

ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
